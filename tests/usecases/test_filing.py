"""A draft as a Word file: written into a folder, or named for the channel that makes and sends it."""

import io
import os
import stat
import zipfile
from dataclasses import replace
from pathlib import Path

import docx
import pytest

from bot.render.typecase import SYSTEM, Typecase
from bot.usecases import filing
from bot.usecases.replies import Paper
from tests.render import printed
from tests.usecases.writer import NINE, PROMPTS, Writer, say

NAME = "骆启舟个人对照检查材料-第1稿.docx"


def drafted(folder: Path | None = None) -> Writer:
    """A writer who has a first draft."""
    writer = Writer(folder=folder).at_body()
    writer.say("平时学得零散。")
    writer.say("/draft")
    return writer


def filed(folder: Path) -> Writer:
    """A writer who has just had it put into a file."""
    writer = drafted(folder)
    writer.tap("file", "1")
    writer.tap("copy", "1~draft")
    return writer


def text_of(content: bytes) -> str:
    return "\n".join(paragraph.text for paragraph in docx.Document(io.BytesIO(content)).paragraphs)


def test_a_draft_becomes_a_file_with_its_text(tmp_path: Path) -> None:
    said = filed(tmp_path / "drafts").heard.said[-1].reply
    assert len(said.files) == 1
    assert "平时学得零散。" in text_of(Path(said.files[0]).read_bytes())


def test_the_reply_names_the_file(tmp_path: Path) -> None:
    writer = filed(tmp_path / "drafts")
    path = writer.heard.said[-1].reply.files[0]
    assert writer.texts[-1] == say("file.written", n=1, copy="草稿", path=path)
    assert Path(path).name == NAME


def test_files_of_two_reports_with_one_name_do_not_meet(tmp_path: Path) -> None:
    writer = filed(tmp_path)
    first = writer.heard.said[-1].reply.files
    writer.at_body()
    writer.say("/draft")
    writer.tap("file", "1")
    writer.tap("copy", "1~draft")
    assert writer.heard.said[-1].reply.files != first


def test_only_its_owner_reads_a_file(tmp_path: Path) -> None:
    path = Path(filed(tmp_path / "drafts").heard.said[-1].reply.files[0])
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_file_leaves_nothing_half_written_beside_it(tmp_path: Path) -> None:
    path = Path(filed(tmp_path / "drafts").heard.said[-1].reply.files[0])
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_a_file_is_replaced_whole_and_not_written_over(tmp_path: Path) -> None:
    writer = filed(tmp_path / "drafts")
    path = Path(writer.heard.said[-1].reply.files[0])
    with path.open("rb") as opened:
        writer.press("1::copy:1~draft")
        assert path.stat().st_ino != os.fstat(opened.fileno()).st_ino
        assert "平时学得零散。" in text_of(opened.read())


def test_a_file_that_cannot_be_written_is_said_and_the_draft_is_kept(tmp_path: Path) -> None:
    (tmp_path / "drafts").write_text("a file where the folder should be", encoding="utf-8")
    writer = filed(tmp_path / "drafts")
    assert writer.texts == (say("file.failed"),)
    writer.say("/drafts")
    assert "show" in writer.verbs


@pytest.mark.parametrize("copy", ["draft_pdf", "clean_pdf", "large_pdf"])
def test_a_draft_becomes_a_pdf(copy: str, tmp_path: Path) -> None:
    writer = drafted(tmp_path / "drafts")
    writer.desk = replace(writer.desk, fonts=printed.fonts())
    writer.tap("file", "1")
    writer.tap("copy", f"1~{copy}")
    (path,) = writer.heard.said[-1].reply.files
    assert path.endswith(".pdf")
    assert Path(path).read_bytes().startswith(b"%PDF")


def test_a_ledger_becomes_an_excel_file(tmp_path: Path) -> None:
    writer = drafted(tmp_path / "drafts")
    writer.tap("file", "1")
    writer.tap("copy", "1~ledger_xlsx")
    (path,) = writer.heard.said[-1].reply.files
    assert Path(path).name == "骆启舟个人整改台账.xlsx"
    with zipfile.ZipFile(path) as made:
        assert "理论学习的系统性不够" in made.read("xl/sharedStrings.xml").decode()


def test_without_a_chinese_font_a_pdf_is_said_to_be_missing_and_a_word_file_is_made(tmp_path: Path) -> None:
    writer = drafted(tmp_path / "drafts")
    writer.desk = replace(writer.desk, fonts=Typecase(system=False))
    writer.tap("file", "1")
    writer.tap("copy", "1~clean_pdf")
    assert writer.texts == (say("file.no_font"),)
    assert not writer.heard.said[0].reply.files
    writer.press("1::copy:1~clean")
    assert len(writer.heard.said[-1].reply.files) == 1


def test_characters_without_a_font_are_named_with_the_pdf(tmp_path: Path) -> None:
    writer = Writer(folder=tmp_path / "drafts").at_body()
    writer.desk = replace(writer.desk, fonts=printed.fonts())
    writer.say("平时学得零散\U0010fffd。")
    writer.say("/draft")
    writer.tap("file", "1")
    writer.tap("copy", "1~clean_pdf")
    assert say("file.unshown", characters="\U0010fffd") in writer.texts[-1]


def test_without_a_folder_the_channel_is_given_the_paper() -> None:
    writer = drafted()
    writer.tap("file", "1")
    writer.tap("copy", "1~draft")
    (said,) = writer.heard.said
    assert said.reply.text == say("file.sent", n=1, copy="草稿")
    assert (said.reply.paper, said.reply.files) == (Paper(1, 1, NAME), ())


def test_a_paper_gives_the_values_of_its_file_and_they_alone_make_it() -> None:
    writer = drafted()
    made = filing.made(writer.db, PROMPTS, Paper(1, 1, NAME))
    assert made is not None
    assert made.draft.time == NINE
    assert "平时学得零散。" in text_of(filing.render(made, SYSTEM))


def test_a_paper_whose_draft_is_gone_gives_none() -> None:
    assert filing.made(drafted().db, PROMPTS, Paper(1, 2, NAME)) is None


@pytest.mark.parametrize(
    ("signer", "name"),
    [
        ("水务局\n局长\n../../etc/passwd", "etcpasswd个人对照检查材料-第1稿.docx"),
        ("水务局\n局长\n骆\u202e启*舟?", "骆启舟个人对照检查材料-第1稿.docx"),
        ("水务局\n局长\n" + "骆" * 20, "骆" * 20 + "个人对照检查材料-第1稿.docx"),
    ],
)
def test_a_file_s_name_is_safe_everywhere(signer: str, name: str) -> None:
    writer = Writer().begin()
    writer.say(signer)
    writer.say("/draft")
    writer.tap("file", "1")
    writer.tap("copy", "1~draft")
    paper = writer.heard.said[-1].reply.paper
    assert paper is not None
    assert paper.name == name


def test_a_title_that_was_read_in_with_whose_material_it_is_says_so_once() -> None:
    writer = Writer().begin()
    writer.say("水务局\n局长\n骆启舟")
    writer.go("head/title_word")
    writer.say("个人对照检查材料")
    writer.say("/draft")
    writer.tap("file", "1")
    writer.tap("copy", "1~draft")
    paper = writer.heard.said[-1].reply.paper
    assert paper is not None
    assert paper.name == "骆启舟个人对照检查材料-第1稿.docx"


def test_a_long_name_keeps_its_ending() -> None:
    writer = Writer().begin("minzhu-2023.team")
    writer.go("head/unit")
    writer.say("局" * 60)
    writer.say("/draft")
    writer.tap("file", "1")
    writer.tap("copy", "1~draft")
    paper = writer.heard.said[-1].reply.paper
    assert paper is not None
    assert len(paper.name) == 60
    assert paper.name.endswith("班子对照检查材料-第1稿.docx")
