"""出草稿: numbered drafts that are kept, what is missing, and earlier ones."""

from bot.interview.outline import Place
from bot.store import drafts
from tests.usecases.writer import Writer, say


def test_a_draft_shows_the_text_and_says_which_number_it_has() -> None:
    writer = Writer().at_body()
    writer.say("平时学得零散。")
    writer.say("/draft")
    assert "平时学得零散。" in writer.text
    assert writer.texts[0].startswith(say("draft.page", n=1, page=1, pages=1))


def test_the_same_text_is_the_same_draft() -> None:
    writer = Writer().at_body()
    writer.say("/draft")
    first = writer.texts
    writer.wait(60)
    writer.say("/draft")
    assert writer.texts == first
    assert len(drafts.listed(writer.db, 1)) == 1


def test_a_changed_text_is_the_next_draft() -> None:
    writer = Writer().at_body()
    writer.say("/draft")
    writer.go_on()
    writer.say("平时学得零散。")
    writer.say("/draft")
    assert [number for number, _ in drafts.listed(writer.db, 1)] == [2, 1]


def test_an_earlier_draft_is_shown_as_it_was() -> None:
    writer = Writer().at_body()
    writer.say("第一版。")
    writer.say("/draft")
    first = writer.texts[0]
    writer.go_on()
    writer.say("再加一句。")
    writer.say("/draft")
    writer.press("1::show:1")
    assert writer.texts == (first,)


def test_drafts_lists_every_draft_with_a_button_each() -> None:
    writer = Writer().at_body()
    writer.say("/draft")
    writer.go_on()
    writer.say("平时学得零散。")
    writer.say("/draft")
    writer.say("/drafts")
    assert [tap.argument for tap in writer.taps if tap.verb == "show"] == ["2", "1"]
    assert say("draft.line", n=2, time="1月10日 09:00") in writer.text


def test_drafts_without_a_draft_says_so_and_offers_one() -> None:
    writer = Writer().at_body()
    writer.say("/drafts")
    assert writer.texts == (say("draft.none"),)
    assert writer.verbs == {"draft"}


def test_every_gap_is_marked_in_the_text_and_listed() -> None:
    writer = Writer().at_body()
    writer.say("/draft")
    gaps = writer.text.count("【待补：")
    assert gaps > 1
    assert say("draft.gaps", count=gaps) in writer.text


def test_a_listed_gap_is_a_tap_away() -> None:
    writer = Writer().at_body()
    writer.say("/draft")
    writer.tap("go", "body@p2")
    writer.say("讲课都是老例子。")
    assert writer.kept("body@p2") == "讲课都是老例子。"


def test_drafting_leaves_the_question_where_it_was() -> None:
    writer = Writer().at_body()
    writer.say("/draft")
    assert writer.screen() == Place("body", "p1")
    writer.go_on()
    assert writer.asked == Place("body", "p1")
