"""先放着: one tap leads on from what is required; it stays open, counted and marked in the draft."""

from bot.interview.outline import Place
from bot.store import answers
from tests.usecases.writer import Writer, say


def left(writer: Writer) -> str:
    """How much the last question says is left."""
    return writer.text.rpartition("\n")[2]


def test_a_required_question_offers_to_be_put_off_and_not_to_be_skipped() -> None:
    writer = Writer().at_body()
    assert "later" in writer.verbs
    assert "skip" not in writer.verbs


def test_an_optional_question_offers_to_be_skipped_and_not_to_be_put_off() -> None:
    writer = Writer().at_body()
    writer.go("closing/text")
    assert "skip" in writer.verbs
    assert "later" not in writer.verbs


def test_one_tap_leads_to_the_next_open_question_and_nothing_is_marked() -> None:
    writer = Writer().at_body()
    before = left(writer)
    writer.tap("later")
    assert writer.asked == Place("body", "p2")
    assert left(writer) == before
    assert answers.history(writer.db, writer.report, Place("body", "p1"), 1) == ()


def test_what_was_put_off_stands_in_the_draft_as_missing() -> None:
    writer = Writer().at_body()
    writer.tap("later")
    writer.say("/draft")
    assert "【待补：具体表现】" in writer.text


def test_the_label_typed_out_puts_it_off() -> None:
    writer = Writer().at_body()
    writer.say(say("button.later"))
    assert writer.asked == Place("body", "p2")


def test_a_refusal_to_skip_has_the_button_below_it() -> None:
    writer = Writer().at_body()
    writer.say(say("button.skip"))
    assert writer.texts == (say("refuse.required"),)
    assert say("button.later") in say("refuse.required")
    writer.tap("later")
    assert writer.asked == Place("body", "p2")


def test_a_list_with_too_few_points_can_be_put_off() -> None:
    writer = Writer().at_claims()
    writer.say("理论学习的系统性不够")
    writer.tap("later")
    assert writer.asked == Place("body", "p1")


def test_a_button_of_an_earlier_asking_puts_nothing_off() -> None:
    writer = Writer().at_body()
    old = writer.button("later").token
    writer.tap("later")
    writer.press(old)
    assert writer.texts[0] == say("tap.stale")
    assert writer.asked == Place("body", "p2")
