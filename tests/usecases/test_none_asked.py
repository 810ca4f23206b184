"""Words while no question is on screen, though one is open: they are asked about there, not refused."""

from dataclasses import replace

from bot.interview.outline import Place
from bot.store import reports
from tests.usecases.writer import Writer, say


def with_none_asked() -> Writer:
    """A writer whose report has open questions and none on screen, as after the end when a part was added."""
    writer = Writer().at_body()
    writer.say("平时学得零散。")
    found = reports.find(writer.db, writer.report)
    assert found is not None
    session = reports.session(writer.db, found)
    reports.keep(writer.db, found.id, replace(session, at=None), found.title, writer.desk.now)
    return writer


def test_words_with_no_question_on_screen_are_asked_about_for_the_next_open_one() -> None:
    writer = with_none_asked()
    writer.say("讲课都是老例子。")
    assert {"take", "drop"} <= writer.verbs
    assert writer.screen() == Place("body", "p2")


def test_words_with_no_question_on_screen_become_the_answer_with_one_tap() -> None:
    writer = with_none_asked()
    writer.say("讲课都是老例子。")
    writer.tap("take")
    assert writer.kept("body@p2") == "讲课都是老例子。"


def test_a_word_for_a_button_with_no_question_on_screen_puts_the_next_one() -> None:
    writer = with_none_asked()
    writer.say(say("button.next"))
    assert writer.asked == Place("body", "p2")
    assert writer.kept("body@p2") == ""


def test_an_empty_message_with_no_question_on_screen_puts_the_next_one() -> None:
    writer = with_none_asked()
    writer.say("\u200b")
    assert say("refuse.empty") in writer.text
    assert writer.asked == Place("body", "p2")
