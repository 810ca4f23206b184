"""A button's label typed out is its tap: people type 下一题 as often as they tap it."""

import pytest

from bot.interview.outline import Place
from bot.store import answers
from tests.usecases.writer import SIGNER, Writer, say


def test_next_typed_goes_to_the_next_question_and_is_no_part_of_the_answer() -> None:
    writer = Writer().at_body()
    writer.say("平时学得零散。")
    writer.say(say("button.next"))
    assert writer.asked == Place("body", "p2")
    assert writer.kept("body@p1") == "平时学得零散。"


def test_a_label_is_known_with_blanks_around_it() -> None:
    writer = Writer().at_body()
    writer.say("平时学得零散。")
    writer.say(f" {say('button.next')}\n")
    assert writer.asked == Place("body", "p2")


def test_skip_typed_puts_an_optional_question_aside() -> None:
    writer = Writer().begin()
    writer.say(SIGNER)
    writer.say(say("button.skip"))
    assert writer.asked == Place("head/start")


def test_skip_typed_at_a_required_question_is_refused() -> None:
    writer = Writer().at_body()
    writer.say(say("button.skip"))
    assert writer.texts[0] == say("refuse.required")
    assert writer.kept("body@p1") == ""


def test_the_label_of_an_option_typed_chooses_it() -> None:
    writer = Writer().begin()
    writer.say(SIGNER)
    writer.say(writer.button("set", "case").label)
    assert writer.kept("head/parts") == "case"


def test_the_own_label_of_a_skip_typed_skips() -> None:
    writer = Writer().begin()
    writer.say(SIGNER)
    writer.say(writer.button("skip").label)
    assert writer.asked == Place("head/start")


def test_back_typed_puts_the_question_before() -> None:
    writer = Writer().at_body()
    writer.say(say("button.back"))
    assert writer.asked == Place("problems/a1/points")


@pytest.mark.parametrize(("label", "verb"), [("map", "section"), ("draft", "file"), ("style", "setting")])
def test_the_labels_of_the_screens_typed_open_them(label: str, verb: str) -> None:
    writer = Writer().at_body()
    writer.say(say(f"button.{label}"))
    assert verb in writer.verbs


def test_step_by_step_typed_asks_in_steps() -> None:
    writer = Writer().at_body()
    writer.say(say("button.steps"))
    assert writer.asked == Place("how", "p1")


def test_step_by_step_typed_where_there_are_no_steps_is_no_answer() -> None:
    writer = Writer().at_body()
    writer.go("opening/text")
    writer.say(say("button.steps"))
    assert writer.kept("opening/text") == ""


def test_a_label_inside_a_sentence_is_part_of_the_answer() -> None:
    writer = Writer().at_body()
    words = f"会上常说“{say('button.next')}”。"
    writer.say(words)
    assert writer.kept("body@p1") == words


@pytest.mark.parametrize(
    "place", ["preparation/counts", "preparation/notice", "preparation/study", "head/parts", "ledger/who"]
)
@pytest.mark.parametrize("words", ["没有", "无"])
def test_no_typed_at_what_may_stay_empty_declines_it(place: str, words: str) -> None:
    writer = Writer().at_body()
    writer.go("measures/points")
    writer.say("强化学习\n转变作风\n严格自律")
    writer.go(place)
    writer.say(words)
    assert say("refuse.not_a_number", said=words) not in writer.text
    assert writer.asked != Place(*place.split("@"))
    assert writer.kept(place) == ""


def test_counts_that_were_declined_are_not_asked_again() -> None:
    writer = Writer().at_body()
    writer.go("preparation/counts")
    writer.say("没有")
    assert "preparation/counts" in {str(revision) for revision in answers.latest(writer.db, writer.report)}
