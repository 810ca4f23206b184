"""Two drafts as a Word file with tracked changes: written, or named for the channel that sends it."""

import io
import zipfile
from pathlib import Path

from bot.usecases import filing
from bot.usecases.replies import Paper
from tests.usecases.test_comparing import drafted, gathered
from tests.usecases.writer import PROMPTS, Writer, say


def test_the_file_with_tracked_changes_is_written_into_the_folder(tmp_path: Path) -> None:
    writer = drafted(Writer(folder=tmp_path))
    writer.tap("compare")
    writer.tap("tracked")
    (path,) = (Path(each) for each in writer.heard.said[-1].reply.files)
    assert path.name == "骆启舟个人对照检查材料-第2稿比第1稿.docx"
    with zipfile.ZipFile(path) as packed:
        content = packed.read("word/document.xml").decode()
    assert content.count("<w:ins ") == 3
    assert 'w:author="照镜" w:date="2022-01-10T09:00:00Z"' in content
    assert str(path) in writer.text


def test_a_file_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "drafts").write_text("a file where the folder should be", encoding="utf-8")
    writer = drafted(Writer(folder=tmp_path / "drafts"))
    writer.tap("compare")
    writer.tap("tracked")
    assert writer.texts == (say("file.failed"),)


def test_without_a_folder_the_channel_is_given_the_paper_with_both_drafts() -> None:
    writer = drafted()
    writer.tap("compare")
    writer.tap("tracked")
    paper = writer.heard.said[-1].reply.paper
    assert paper == Paper(1, 2, "骆启舟个人对照检查材料-第2稿比第1稿.docx", since=1)
    made = filing.made(writer.db, PROMPTS, paper)
    assert made is not None
    with zipfile.ZipFile(io.BytesIO(filing.render(made))) as packed:
        assert "<w:del " in packed.read("word/document.xml").decode()


def test_a_paper_one_of_whose_drafts_is_gone_is_none() -> None:
    assert filing.made(drafted().db, PROMPTS, Paper(1, 2, "稿.docx", since=9)) is None


def test_the_tracked_file_of_two_drafts_is_another_file_than_the_draft_s() -> None:
    writer = drafted()
    papers = (Paper(1, 2, ""), Paper(1, 2, "", since=1))
    keys = {made.key for each in papers if (made := filing.made(writer.db, PROMPTS, each)) is not None}
    assert len(keys) == 2


def test_a_reader_of_every_draft_takes_the_tracked_file_along() -> None:
    _, lead = gathered("minzhu-2023.team")
    lead.press("::seecompare:1~1~2~1")
    lead.tap("seetracked")
    paper = lead.heard.said[-1].reply.paper
    assert paper is not None
    assert (paper.report, paper.number, paper.since) == (1, 2, 1)
