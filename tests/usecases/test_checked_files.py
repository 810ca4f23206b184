"""Findings that ride into Word, and what is left of them."""

import io
import zipfile
from pathlib import Path

from bot.store import checkups
from bot.usecases import filing
from bot.usecases.replies import Paper
from tests.usecases.checked import DOUBLED, checked, index_of, planted, press
from tests.usecases.writer import PROMPTS, Writer


def test_findings_ride_into_word_as_comments(tmp_path: Path) -> None:
    writer = planted(Writer(folder=tmp_path))
    writer.say("/check")
    writer.tap("checkword")
    path = Path(writer.heard.said[0].reply.files[0])
    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as packed:
        comments = packed.read("word/comments.xml").decode()
    assert path.name.endswith("-第1稿批注.docx")
    assert comments.count("<w:comment ") == 4
    assert "必改：“没有把”写了两遍。" in comments


def test_the_word_file_is_made_from_its_paper_by_channels_that_send_it() -> None:
    writer = planted()
    writer.say("/check")
    found = checkups.newest(writer.db, writer.report)
    assert found is not None
    made = filing.made(writer.db, PROMPTS, Paper(writer.report, 1, "a.docx", checkup=found.id))
    assert made is not None
    assert len(made.remarks) == 4
    assert filing.made(writer.db, PROMPTS, Paper(writer.report, 1, "a.docx", checkup=found.id + 1)) is None


def test_deleting_the_report_deletes_what_was_found() -> None:
    writer = checked()
    press(writer, "checkignore", index_of(writer, DOUBLED))
    writer.say("/delete")
    writer.tap("delete")
    writer.tap("purge")
    for table in ("checkups", "ignored_findings"):
        assert writer.db.execute(f"select count(*) from {table}").fetchone() == (0,)  # noqa: S608
