"""A report that is not the person's is opened by no way in: its words stay where they are and are not shown."""

import pytest

from tests.usecases.writer import Writer, say, stored

WORDS = "平时学得零散。"


def given_away() -> tuple[Writer, int]:
    """A writer whose open report has become somebody else's, with the number of a message that answered in it."""
    writer = Writer().at_body()
    sent = writer.say(WORDS).message
    other = Writer(writer.db, "li")
    writer.db.execute("update reports set author = ?", (other.desk.person,))
    return writer, sent


def answers(writer: Writer) -> list[tuple[object, ...]]:
    return [row for row in stored(writer.db) if row[0] == "answers"]


@pytest.mark.parametrize("command", ["/map", "/draft", "/drafts", "/style", "/cancel", "/start", "/resume"])
def test_no_command_opens_somebody_else_s_report(command: str) -> None:
    writer, _ = given_away()
    writer.say(command)
    assert WORDS not in writer.text
    assert not any(tap.report for tap in writer.taps)


def test_no_words_reach_somebody_else_s_report() -> None:
    writer, _ = given_away()
    before = answers(writer)
    writer.say("讲课都是老例子。")
    assert answers(writer) == before


def test_no_edit_reaches_somebody_else_s_report() -> None:
    writer, sent = given_away()
    before = answers(writer)
    writer.edit(sent, "学得零散。")
    assert writer.texts == (say("tap.not_yours"),)
    assert answers(writer) == before


def test_no_reply_reaches_somebody_else_s_report() -> None:
    writer, sent = given_away()
    before = answers(writer)
    writer.reply(sent, "学得零散。")
    assert writer.texts == (say("tap.not_yours"),)
    assert answers(writer) == before


def test_no_paragraph_while_choosing_is_asked_about_for_somebody_else_s_report() -> None:
    writer, _ = given_away()
    writer.say("/new")
    writer.say("平时学得零散，一忙起来笔记有两周没有翻开。")
    assert writer.texts[0] == say("start.not_kept_meeting")
