"""Files as LibreOffice writes them; skipped where it is not installed."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.intake.word_files import listed, numbered, p, pattern, read, word
from tests.patience import PATIENCE

OFFICE = shutil.which("soffice")


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_a_file_saved_by_libreoffice_reads_as_before(tmp_path: Path) -> None:
    body = (
        p("一、标题", '<w:outlineLvl w:val="0"/>')
        + p("学习不够", listed(1))
        + p("联系不够", listed(1, 1))
        + p("担当不够", listed(1))
        + '<w:p><w:bookmarkStart w:id="1" w:name="zj_1"/><w:bookmarkEnd w:id="1"/><w:r><w:t>原话。</w:t></w:r></w:p>'
        + f"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>{p('格')}</w:tc></w:tr></w:tbl>"
        + p("尾")
    )
    made = word(body, numbering=pattern(0, ("chineseCounting", "%1是"), ("decimal", "%2.")) + numbered(1, 0))
    (tmp_path / "a.docx").write_bytes(made)
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = [str(OFFICE), profile, "--headless", "--convert-to", "docx:MS Word 2007 XML"]
    subprocess.run(
        [*command, "--outdir", str(tmp_path / "out"), str(tmp_path / "a.docx")],
        check=True,
        capture_output=True,
        timeout=PATIENCE,
    )
    assert read((tmp_path / "out" / "a.docx").read_bytes()).lines == read(made).lines
