"""A draft opened and saved by LibreOffice: the words are the same, and every sentence is still marked."""

import io
import shutil
import subprocess
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn

from bot.draft import bookmarks
from bot.render import plain
from bot.render.word import material
from bot.render.word.material import Stamp
from tests.draft import filled
from tests.patience import PATIENCE

OFFICE = shutil.which("soffice") or ""
TIME = datetime(2022, 1, 10, 1, 0, tzinfo=UTC)

pytestmark = pytest.mark.skipif(not OFFICE, reason="LibreOffice is not installed here")


def saved_again(content: bytes, folder: Path) -> bytes:
    """The file as LibreOffice writes it."""
    given = folder / "draft.docx"
    given.write_bytes(content)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = (
        OFFICE,
        "--headless",
        profile,
        "--convert-to",
        "docx:MS Word 2007 XML",
        "--outdir",
        folder / "out",
        given,
    )
    subprocess.run(command, check=True, capture_output=True, timeout=PATIENCE)
    return (folder / "out" / "draft.docx").read_bytes()


def test_what_libreoffice_saves_has_the_same_words_and_marks(tmp_path: Path) -> None:
    document = filled.lay(filled.whole().said)
    content = saved_again(material.file(document, TIME, stamp=Stamp("草稿　第3稿", 12, 3)), tmp_path)
    word = docx.Document(io.BytesIO(content))
    assert [each.text for each in word.paragraphs] == [
        plain.line(each).removeprefix("　　") for each in document.paragraphs
    ]
    names = [str(each.get(qn("w:name"))) for each in word.element.body.iter(qn("w:bookmarkStart"))]
    marks = [mark for name in names if (mark := bookmarks.read(name)) is not None]
    wanted = sum(len(list(bookmarks.cut(each))) for each in document.paragraphs)
    assert [mark.sentence for mark in marks] == list(range(wanted))
    assert {(mark.report, mark.draft) for mark in marks} == {(12, 3)}


def test_what_libreoffice_saves_keeps_the_fonts_by_name(tmp_path: Path) -> None:
    content = saved_again(material.file(filled.lay(filled.whole().said), TIME), tmp_path)
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        styles = packed.read("word/styles.xml").decode()
    for face in ("方正小标宋简体", "仿宋_GB2312", "楷体_GB2312", "黑体"):
        assert face in styles
