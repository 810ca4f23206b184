"""体检 of a file that was sent: its findings as pages, nothing to be taken, nothing kept beside the file."""

import io
import zipfile
from pathlib import Path

import docx
import pytest

from bot.store import checkups
from bot.usecases import remarking, tokens
from bot.usecases.taking_in import Coming
from bot.usecases.tokens import Tap
from tests.reading import materials
from tests.usecases.checked_paper import BODY, MATERIAL, sent
from tests.usecases.writer import PROMPTS, Writer, say, stored


def test_findings_of_a_file_come_as_pages() -> None:
    writer = sent()
    writer.tap("checkfile")
    assert writer.texts[0].startswith("“别人的.txt”的体检单。\n必改")
    writer.tap("checkpaper")
    assert " · 第4段\n“班子平时学得零散「,」去年只读了3本书”" in writer.text


def test_nothing_of_it_can_be_taken() -> None:
    writer = sent()
    writer.tap("checkfile")
    writer.tap("checkpaper")
    assert writer.verbs == {"checkpaper"}


def test_another_place_is_named_as_the_places_themselves_are() -> None:
    writer = sent(MATERIAL.replace("二、原因", f"{BODY}\n二、原因"))
    paper = next(tap.argument for tap in writer.taps if tap.verb == "checkfile")
    pages = ""
    for number in range(1, 4):
        writer.press(tokens.write(Tap("checkpaper", f"{paper}~{number}")))
        pages += writer.text
    assert "这一段和第4段一样" in pages


def test_no_report_is_changed_by_it() -> None:
    writer = sent()
    before = stored(writer.db)
    writer.tap("checkfile")
    writer.tap("checkpaper")
    assert stored(writer.db)[:-1] == before[:-1]
    assert writer.db.execute("select count(*) from checkups").fetchone() == (0,)


def test_what_was_found_goes_with_the_file() -> None:
    writer = sent()
    argument = next(tap.argument for tap in writer.taps if tap.verb == "dropfile")
    writer.tap("checkfile")
    writer.press(tokens.write(Tap("dropfile", argument)))
    assert writer.db.execute("select count(*) from papers_in").fetchone() == (0,)
    writer.press(tokens.write(Tap("checkpaper", f"{argument}~1")))
    assert say("tap.unknown") in writer.text


def test_nobody_else_sees_it() -> None:
    writer = sent()
    writer.tap("checkfile")
    other = Writer(writer.db, "li")
    other.press(tokens.write(Tap("checkpaper", "1~1")))
    assert "没有把" not in other.text


def test_a_short_file_is_not_offered_to_be_looked_through() -> None:
    assert "checkfile" not in sent("一行字。").verbs


def test_a_text_of_another_genre_is_said_to_be_one() -> None:
    clause = "甲方将房屋出租给乙方使用，乙方按月支付租金，逾期支付违约金。"
    writer = sent(f"房屋租赁合同\n甲方：张三。乙方：李四。\n{clause * 12}")
    writer.tap("checkfile")
    assert say("check.other_genre") in writer.text


def test_a_caption_asks_for_it_at_once() -> None:
    writer = Writer()
    writer.say("/start")
    writer.announce(Coming(1, "f", "别人的.txt", 10), "/check")
    assert writer.texts == ()
    assert writer.db.execute("select checks from fetches").fetchone() == (1,)


def test_measures_that_were_read_in_answer_by_their_words() -> None:
    """Nobody linked them to a problem: that none is linked is no finding, that none speaks of it is."""
    writer = Writer()
    writer.say("/start")
    writer.send_file("带来的.txt", materials.SMALL.encode())
    writer.tap("goonfile")
    writer.say("/check")
    found = checkups.newest(writer.db, writer.report)
    assert found is not None
    assert "links.unanswered" not in {each.rule for each in found.findings}


def _comments(content: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        return packed.read("word/comments.xml").decode()


def test_it_can_be_had_as_a_word_file_with_comments(tmp_path: Path) -> None:
    writer = sent(folder=tmp_path)
    writer.tap("checkfile")
    writer.tap("checkedfile")
    (path,) = map(Path, writer.heard.said[-1].reply.files)
    assert path == tmp_path / "收到的文件1" / "别人的-批注.docx"
    kept = checkups.of_paper(writer.db, writer.desk.person, 1)
    assert kept is not None
    assert _comments(path.read_bytes()).count("<w:comment ") == len(kept)
    assert "“没有把”写了两遍" in _comments(path.read_bytes())
    assert str(path) in writer.text


def test_channels_that_send_it_make_it_from_the_kept_lines() -> None:
    writer = sent()
    writer.tap("checkfile")
    writer.tap("checkedfile")
    paper = writer.heard.said[-1].reply.paper
    assert paper is not None
    assert (paper.given, paper.name) == (1, "别人的-批注.docx")
    made = remarking.made(writer.db, PROMPTS, writer.desk.person, 1)
    assert made is not None
    assert made.lines == tuple(MATERIAL.split("\n"))
    assert remarking.render(made).startswith(b"PK")


def test_nobody_else_gets_it() -> None:
    writer = sent()
    writer.tap("checkfile")
    other = Writer(writer.db, "li")
    other.press(tokens.write(Tap("checkedfile", "1")))
    assert say("tap.unknown") in other.text
    assert all(each.reply.paper is None for each in other.heard.said)
    assert remarking.made(writer.db, PROMPTS, other.desk.person, 1) is None


def test_that_the_layout_is_another_is_said_of_a_word_file_only() -> None:
    writer = sent()
    writer.tap("checkfile")
    writer.tap("checkedfile")
    assert say("check.bare") not in writer.text
    made = docx.Document()
    for line in MATERIAL.split("\n"):
        made.add_paragraph(line)
    content = io.BytesIO()
    made.save(content)
    writer.send_file("别人的.docx", content.getvalue())
    writer.tap("checkfile")
    writer.tap("checkedfile")
    assert say("check.bare") in writer.text


@pytest.mark.parametrize("deleted", ["dropfile", "purge", "purgeall"])
def test_the_word_file_goes_with_the_file(tmp_path: Path, deleted: str) -> None:
    writer = Writer(folder=tmp_path).at_body()
    writer.send_file("别人的.txt", MATERIAL.encode())
    writer.tap("checkfile")
    page = writer.heard
    writer.tap("checkedfile")
    if deleted == "dropfile":
        writer.heard = page
        writer.tap("dropfile")
    else:
        writer.say("/delete")
        writer.tap("delete" if deleted == "purge" else "deleteall")
        writer.tap(deleted)
    assert not list(tmp_path.rglob("*批注*"))
    assert remarking.made(writer.db, PROMPTS, writer.desk.person, 1) is None


def test_a_folder_that_cannot_be_removed_is_named(tmp_path: Path) -> None:
    writer = sent(folder=tmp_path)
    writer.tap("checkfile")
    page = writer.heard
    writer.tap("checkedfile")
    (tmp_path / "收到的文件1" / "自己放的").mkdir()
    writer.heard = page
    writer.tap("dropfile")
    assert say("delete.file_stays", path=str(tmp_path / "收到的文件1")) in writer.text


def test_where_nothing_was_found_there_is_no_word_file() -> None:
    writer = sent(materials.own("team-2021"))
    writer.db.execute("update papers_in set findings = '[]'")
    writer.tap("checkfile")
    assert "checkedfile" not in writer.verbs


def test_the_command_behind_a_file_that_was_sent_is_about_the_file() -> None:
    writer = sent()
    writer.say("/check")
    assert "“别人的.txt”的体检单" in writer.text


def test_the_command_is_about_the_open_material_as_soon_as_the_file_is_off_the_screen() -> None:
    writer = Writer().at_body()
    writer.send_file("别人的.txt", MATERIAL.encode())
    writer.say("/map")
    writer.say("/check")
    assert "别人的.txt" not in writer.text
