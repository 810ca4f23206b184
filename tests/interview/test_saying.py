"""Say: a message becomes the answer on screen, by the kind of the question."""

import pytest

from bot.interview.effects import Ask, Keep, Receipt, Why
from bot.interview.events import Jump, Next, Open, Say, Skip
from bot.interview.session import Mode
from tests.interview.playing import NEW, asked, at, effects_of, kept, place, play, receipts, refused, said
from tests.outlines import tiny

VALUES = tiny.outline("values")
TOGETHER = tiny.outline("together")
TEXT = place("head/text")
TO_COUNT = play(VALUES, Open(), Say("一句话"))
TO_DAY = play(VALUES, Say("3"), start=TO_COUNT)
TO_TEXT = play(VALUES, Skip(), start=TO_DAY)
ENDLESS = ("三" * 5000, "万" * 5000, "十" * 5000, "9" * 5000)
TO_COUNTS = play(TOGETHER, Open(), Say("某局\n局长\n张三"))


def test_a_short_answer_is_kept_receipted_and_left() -> None:
    assert effects_of(VALUES, play(VALUES, Open()), Say("一句话")) == (
        Keep(place("head/word"), "一句话"),
        Receipt(place("head/word"), 3),
        Ask(place("head/count")),
    )


def test_a_short_answer_of_several_lines_becomes_one_line() -> None:
    assert said(play(VALUES, Open(), Say("一句\n  话")), "head/word") == "一句话"


def test_a_short_answer_may_be_as_long_as_the_limit() -> None:
    assert said(play(VALUES, Open(), Say("字" * 10)), "head/word") == "字" * 10


def test_an_answer_said_anew_is_receipted_as_replaced() -> None:
    again = play(VALUES, Jump(place("head/word")), start=TO_COUNT)
    assert receipts(effects_of(VALUES, again, Say("另一句"))) == (Receipt(place("head/word"), 3, replaced=True),)


def test_the_same_answer_again_is_no_new_revision() -> None:
    again = play(VALUES, Jump(place("head/word")), start=TO_COUNT)
    assert kept(effects_of(VALUES, again, Say("一句话"))) == {}


@pytest.mark.parametrize("typed", ["30", "三十", "３０", "约30人次", " 30\n"])
def test_a_number_is_kept_as_digits(typed: str) -> None:
    assert said(play(VALUES, Say(typed), start=TO_COUNT), "head/count") == "30"


def test_none_of_something_is_nought() -> None:
    after = play(VALUES, Say("无"), start=TO_COUNT)
    assert said(after, "head/count") == "0"
    assert asked(after) == "head/day"


def test_a_number_may_be_as_large_as_is_believed() -> None:
    assert said(play(VALUES, Say("999"), start=TO_COUNT), "head/count") == "999"
    assert refused(VALUES, TO_COUNT, Say("1000")).why is Why.TOO_BIG


def test_a_date_is_kept_by_year_month_and_day() -> None:
    assert said(play(VALUES, Say("２０２３年１２月５日"), start=TO_DAY), "head/day") == "2023-12-05"


def test_several_messages_are_one_long_answer() -> None:
    after = play(VALUES, Say("第一句"), Say("第二句。"), Say("第三句"), start=TO_TEXT)
    assert said(after, "head/text") == "第一句。第二句。第三句"
    assert asked(after) == "head/text"


def test_a_piece_of_a_long_answer_is_not_followed_by_the_question_again() -> None:
    assert effects_of(VALUES, TO_TEXT, Say("第一句")) == (Keep(TEXT, "第一句"), Receipt(TEXT, 3))


def test_a_receipt_counts_characters_without_blanks() -> None:
    assert receipts(effects_of(VALUES, TO_TEXT, Say("第一句 \n 第二句")))[0].characters == 6


def test_a_long_answer_that_grows_too_long_stays_as_it_was() -> None:
    session = play(VALUES, Say("字" * 25), start=TO_TEXT)
    refusal = refused(VALUES, session, Say("字" * 5))
    assert refusal.why is Why.TOO_LONG
    assert refusal.facts == {"characters": 31, "most": 30}


def test_a_long_answer_of_a_hundred_thousand_characters_is_refused() -> None:
    assert refused(VALUES, TO_TEXT, Say("字" * 100_000)).facts == {"characters": 100_000, "most": 30}


def test_the_first_message_to_an_old_long_answer_replaces_it_and_the_second_is_added() -> None:
    session = play(VALUES, Say("旧话"), Next(), Jump(TEXT), start=TO_TEXT)
    assert at(session).mode is Mode.WRITE
    assert receipts(effects_of(VALUES, session, Say("新话")))[0].replaced
    assert said(play(VALUES, Say("新话"), Say("再一句"), start=session), "head/text") == "新话。再一句"


def test_a_long_answer_can_be_opened_to_be_added_to() -> None:
    session = play(VALUES, Say("旧话"), Next(), Jump(TEXT, Mode.APPEND), Say("新话"), start=TO_TEXT)
    assert said(session, "head/text") == "旧话。新话"


@pytest.mark.parametrize(
    "typed", ["某局\n局长\n张三", "某局，局长，张三", "某局 局长 张三", "单位：某局\n职务：局长\n姓名：张三"]
)
def test_one_message_answers_several_short_questions(typed: str) -> None:
    after = play(TOGETHER, Open(), Say(typed))
    assert [said(after, f"head/{member}") for member in ("unit", "post", "name")] == ["某局", "局长", "张三"]
    assert asked(after) == "counts/all"


def test_one_message_for_several_questions_is_receipted_once() -> None:
    assert receipts(effects_of(TOGETHER, play(TOGETHER, Open()), Say("某局\n局长\n张三"))) == (
        Receipt(place("head/signer"), 0, points=3),
    )


def test_one_line_of_several_that_does_not_fit_refuses_them_all() -> None:
    refusal = refused(TOGETHER, play(TOGETHER, Open()), Say("某局\n局长\n" + "名" * 6))
    assert refusal.why is Why.TOO_LONG


@pytest.mark.parametrize(
    "typed",
    ["3 40 12", "3，40，12", "三次\n四十人次\n十二条", "意见12条，学习3次，谈话40人次", "学习3、谈话40、意见12"],
)
def test_one_message_answers_several_numbers(typed: str) -> None:
    after = play(TOGETHER, Say(typed), start=TO_COUNTS)
    assert [said(after, f"counts/{member}") for member in ("study", "talks", "opinions")] == ["3", "40", "12"]


def test_a_number_named_alone_leaves_the_others_open() -> None:
    after = play(TOGETHER, Say("谈话40人次"), start=TO_COUNTS)
    assert said(after, "counts/talks") == "40"
    assert said(after, "counts/study") is None


@pytest.mark.parametrize("typed", ["3 40", "3 40 12 5", "谈话40人次，3"])
def test_numbers_that_cannot_be_told_apart_are_refused(typed: str) -> None:
    assert refused(TOGETHER, TO_COUNTS, Say(typed)).why is Why.LINES_DIFFER


def test_one_number_of_several_that_is_too_big_refuses_them_all() -> None:
    assert refused(TOGETHER, TO_COUNTS, Say("100 40 12")).facts == {"value": 100, "most": 99}


def test_nothing_is_said_to_a_report_that_was_never_opened() -> None:
    assert refused(VALUES, NEW, Say("一句话")).why is Why.NOTHING_ASKED


@pytest.mark.parametrize("typed", ENDLESS, ids=["digits", "units", "tens", "figures"])
def test_an_endless_numeral_is_refused(typed: str) -> None:
    assert refused(VALUES, TO_COUNT, Say(typed)).why in (Why.NOT_A_NUMBER, Why.TOO_BIG)


@pytest.mark.parametrize("typed", ENDLESS, ids=["digits", "units", "tens", "figures"])
def test_an_endless_date_is_refused(typed: str) -> None:
    assert refused(VALUES, TO_DAY, Say(f"{typed}月")).why is Why.NOT_A_DATE


def test_what_is_said_back_of_a_date_is_clean() -> None:
    refusal = refused(VALUES, TO_DAY, Say("明\ud800天\x1b[31m\u202e\n后天"))
    assert refusal.facts == {"said": "明天[31m 后天"}


@pytest.mark.parametrize("typed", ["2021年以来谈了40人次", "二〇二一年，40人次"])
def test_a_year_is_no_number_of_people(typed: str) -> None:
    asked_of_one = play(TOGETHER, Open(), Jump(place("counts/talks")))
    assert said(play(TOGETHER, Say(typed), start=asked_of_one), "counts/talks") == "40"


def test_a_year_alone_is_no_number_of_people() -> None:
    asked_of_one = play(TOGETHER, Open(), Jump(place("counts/talks")))
    assert refused(TOGETHER, asked_of_one, Say("2021年")).why is Why.NOT_A_NUMBER


def test_a_year_is_none_of_several_numbers() -> None:
    asked_of_all = play(TOGETHER, Open(), Say("某局\n局长\n张三"), Say("2021年以来，3次，40人次，12条"))
    assert [said(asked_of_all, f"counts/{each}") for each in ("study", "talks", "opinions")] == ["3", "40", "12"]
