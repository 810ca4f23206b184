"""A draft that was edited in Word and sent back: shown, and taken into the same answers when agreed to."""

import io
from collections.abc import Mapping
from pathlib import Path

import docx
import pytest

from bot.store import answers
from bot.usecases import converse, recent, taking_in
from tests.usecases.writer import PERSON_2023, Writer, say

FIRST, SECOND = "全年参加集中学习九次，其中三次是会后补看录像。", "7月到渡口镇调研，只在镇里听了一个上午汇报。"


def filed(folder: Path) -> tuple[Writer, Path]:
    """A writer with two paragraphs, and the Word file of the first draft."""
    writer = Writer(folder=folder).at_body(PERSON_2023)
    writer.say(FIRST)
    writer.tap("next")
    writer.say(SECOND)
    writer.say("/draft")
    writer.tap("file", "1")
    writer.tap("copy", "1~draft")
    (path,) = (Path(each) for said in writer.heard.said for each in said.reply.files)
    return writer, path


def edited(path: Path, changes: Mapping[str, str], *, marks: bool = True) -> bytes:
    """The file with other words; a program may lose its bookmarks."""
    word = docx.Document(str(path))
    for paragraph in word.paragraphs:
        for was, now in changes.items():
            if was in paragraph.text:
                text = paragraph.text.replace(was, now)
                for run in paragraph.runs[1:]:
                    run.text = ""
                paragraph.runs[0].text = text
        for element in [] if marks else list(paragraph._p.iter()):
            if element.tag.endswith(("}bookmarkStart", "}bookmarkEnd")):
                element.getparent().remove(element)
    out = io.BytesIO()
    word.save(out)
    return out.getvalue()


def sent(writer: Writer, content: bytes) -> Writer:
    writer.heard = converse.take_in(writer.desk, taking_in.opened("改过的.docx", content))
    return writer


@pytest.mark.parametrize("marks", [True, False])
def test_what_changed_is_counted_before_anything_is_taken(tmp_path: Path, *, marks: bool) -> None:
    writer, path = filed(tmp_path)
    sent(writer, edited(path, {"九次": "十一次", "听了一个上午汇报": "听了半天汇报"}, marks=marks)).tap("backin")
    assert say("back.head", n=1, what=say("compare.count_changed", n=2)) in writer.text
    assert writer.kept("body@p1") == FIRST


def test_taking_all_makes_new_revisions_of_the_same_answers(tmp_path: Path) -> None:
    writer, path = filed(tmp_path)
    sent(writer, edited(path, {"九次": "十一次", "听了一个上午汇报": "听了半天汇报"})).tap("backin")
    writer.tap("backall")
    assert writer.kept("body@p1") == FIRST.replace("九次", "十一次")
    assert writer.kept("body@p2") == SECOND.replace("听了一个上午汇报", "听了半天汇报")
    place = writer.desk.db.execute("select count(*) from answers where place = 'body@p1'").fetchone()
    assert place == (2,)


def test_one_by_one_each_is_shown_with_what_differs_and_taken_or_left(tmp_path: Path) -> None:
    writer, path = filed(tmp_path)
    sent(writer, edited(path, {"九次": "十一次", "听了一个上午汇报": "听了半天汇报"})).tap("backin")
    writer.tap("backeach")
    assert "「九」" in writer.text
    writer.tap("backtake")
    writer.tap("backleave")
    assert writer.kept("body@p1") == FIRST.replace("九次", "十一次")
    assert writer.kept("body@p2") == SECOND
    assert say("back.done", taken=1, left=1) in writer.text


def test_a_double_tap_takes_an_edit_once(tmp_path: Path) -> None:
    writer, path = filed(tmp_path)
    sent(writer, edited(path, {"九次": "十一次"})).tap("backin")
    writer.tap("backeach")
    token = writer.button("backtake").token
    writer.press(token)
    writer.press(token)
    assert writer.desk.db.execute("select count(*) from answers where place = 'body@p1'").fetchone() == (2,)


def test_what_was_changed_in_the_bot_meanwhile_is_asked_about_by_itself(tmp_path: Path) -> None:
    writer, path = filed(tmp_path)
    writer.wait(5)
    writer.go("body@p1")
    writer.say("全年参加集中学习十次。")
    sent(writer, edited(path, {"九次": "十一次", "听了一个上午汇报": "听了半天汇报"})).tap("backin")
    assert say("back.meanwhile", n=1) in writer.text
    writer.tap("backall")
    assert writer.kept("body@p1") == "全年参加集中学习十次。"
    assert writer.kept("body@p2") == SECOND.replace("听了一个上午汇报", "听了半天汇报")
    assert say("back.conflict", now="全年参加集中学习十次。") in writer.text
    writer.tap("backtake")
    assert writer.kept("body@p1") == FIRST.replace("九次", "十一次")


def test_a_file_that_nobody_changed_has_nothing_to_take(tmp_path: Path) -> None:
    writer, path = filed(tmp_path)
    sent(writer, path.read_bytes()).tap("backin")
    assert say("back.same", n=1) in writer.text


def test_a_round_that_was_left_is_gone_on_with(tmp_path: Path) -> None:
    writer, path = filed(tmp_path)
    sent(writer, edited(path, {"九次": "十一次", "听了一个上午汇报": "听了半天汇报"})).tap("backin")
    each = writer.button("backeach").token
    writer.press(each)
    writer.tap("backtake")
    writer.tap("backstop")
    writer.press(each)
    assert say("back.nth", n=2, count=2) in writer.text


def test_somebody_else_s_draft_is_no_draft_of_mine(tmp_path: Path) -> None:
    writer, path = filed(tmp_path)
    other = Writer(writer.db, "li")
    sent(other, path.read_bytes())
    assert "backin" not in other.verbs


def test_the_answers_of_a_time_are_those_of_that_time() -> None:
    writer = Writer().at_body()
    writer.say("先写的。")
    then = writer.desk.now
    writer.wait(5)
    writer.say("后写的。")
    kept = answers.as_of(writer.db, writer.report, then)
    assert [text for place, text in kept.items() if str(place) == "body@p1"] == ["先写的。"]


def test_what_was_read_of_a_file_is_forgotten_at_a_purge(tmp_path: Path) -> None:
    writer, path = filed(tmp_path)
    sent(writer, edited(path, {"九次": "十一次"})).tap("backin")
    assert recent.count() > 0
    writer.say("/delete")
    writer.tap("delete")
    writer.tap("purge")
    assert recent.count() == 0
