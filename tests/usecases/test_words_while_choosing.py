"""Words while a meeting or a subject is chosen: asked about or said not to be kept, never dropped."""

import pytest

from bot.interview.outline import Place
from tests.usecases.writer import PERSON_2021, PERSON_2023, Writer, outlines, say

PARAGRAPH = "平时学得零散，一忙起来笔记有两周没有翻开。"


@pytest.mark.parametrize("chosen", [(), ("2021民主生活会",)])
def test_a_paragraph_while_choosing_is_asked_about_for_the_report_that_was_open(chosen: tuple[str, ...]) -> None:
    writer = Writer().at_body()
    for words in ("/new", *chosen, PARAGRAPH):
        writer.say(words)
    assert writer.verbs == {"take", "drop"}
    writer.tap("take")
    assert writer.kept("body@p1") == PARAGRAPH


def test_a_paragraph_while_choosing_leaves_the_choice_under_way() -> None:
    writer = Writer().at_body()
    for words in ("/new", "2021民主生活会", PARAGRAPH, "个人"):
        writer.say(words)
    assert outlines(writer) == [PERSON_2023, PERSON_2021]


def test_a_paragraph_before_the_meeting_is_chosen_is_said_not_to_be_kept() -> None:
    writer = Writer()
    writer.say("/new")
    writer.say(PARAGRAPH)
    assert writer.texts == (say("start.not_kept_meeting"), say("start.meeting"))


def test_a_paragraph_before_the_subject_is_chosen_is_said_not_to_be_kept() -> None:
    writer = Writer()
    writer.say("/new")
    writer.say("2023民主生活会")
    writer.say(PARAGRAPH)
    assert writer.texts[0] == say("start.not_kept_subject")
    assert {tap.argument for tap in writer.taps} == {PERSON_2023, "minzhu-2023.team"}


@pytest.mark.parametrize("words", ["继续写", "继续"])
def test_a_word_for_going_on_while_choosing_puts_the_open_report_s_question(words: str) -> None:
    writer = Writer().at_body()
    writer.say("/new")
    writer.say(words)
    assert writer.asked == Place("body", "p1")
    writer.say("平时学得零散。")
    assert writer.kept("body@p1") == "平时学得零散。"


def test_a_word_for_help_while_choosing_explains_and_the_choice_goes_on() -> None:
    writer = Writer().at_body()
    for words in ("/new", "帮助"):
        writer.say(words)
    assert writer.texts == (say("command.help"),)
    writer.say("2021民主生活会")
    assert writer.texts[0].startswith("2021年")
