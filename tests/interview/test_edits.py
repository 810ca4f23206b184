"""An edited message changes the answer that it made, and no other; offers and connectors are not doubled."""

import pytest

from bot.interview import joining
from bot.interview.effects import Why
from bot.interview.events import Choose, Clear, Jump, Mend, Open, Say, Skip
from tests.interview.playing import asked, place, play, refused, said
from tests.outlines import tiny

VALUES = tiny.outline("values")
CHOICES = tiny.outline("choices")
CHOSEN = tiny.outline("chosen")
TOGETHER = tiny.outline("together")
COUNT, DAY, SOME = place("head/count"), place("head/day"), place("head/some")
TO_DAY = play(VALUES, Open(), Say("一句话"), Say("3"))


def test_an_edit_of_an_earlier_number_does_not_touch_digits_of_the_later_one() -> None:
    replaced = play(VALUES, Jump(COUNT), Say("30"), start=TO_DAY)
    assert refused(VALUES, replaced, Mend(COUNT, "3", "5")).why is Why.CHANGED_SINCE


def test_an_edit_of_an_earlier_date_does_not_touch_the_later_one() -> None:
    replaced = play(VALUES, Say("2023年12月"), Jump(DAY), Say("2023年12月5日"), start=TO_DAY)
    assert refused(VALUES, replaced, Mend(DAY, "2023年12月", "2024年2月")).why is Why.CHANGED_SINCE


def test_an_edit_of_an_earlier_choice_of_several_does_not_touch_the_later_one() -> None:
    session = play(CHOICES, Open(), Choose("forwards"), Say("1"), Jump(SOME), Say("1 2"))
    assert refused(CHOICES, session, Mend(SOME, "1", "2")).why is Why.CHANGED_SINCE


def test_the_same_answer_for_each_point_is_taken_where_every_point_is_named() -> None:
    to_fixes = play(CHOSEN, Open(), Say("甲不深\n乙不实"), Say("强化学习\n转变作风"), Skip())
    for typed in ("1：2\n2：2", "2\n2"):
        after = play(CHOSEN, Say(typed), start=to_fixes)
        assert (said(after, "fixes@p3"), said(after, "fixes@p4")) == ("p2", "p2")


def test_a_question_for_each_point_is_not_answered_while_there_are_none() -> None:
    early = play(CHOSEN, Open(), Jump(place("links/who")))
    assert refused(CHOSEN, early, Say("张三")).why is Why.NO_SUCH_POINT
    assert asked(play(CHOSEN, Open(), Skip(), Say("强化学习"))) == "links/who"


def test_taking_out_several_answers_takes_out_each() -> None:
    to_counts = play(TOGETHER, Open(), Say("某局\n局长\n张三"), Say("3 40 12"), Jump(place("counts/all")))
    after = play(TOGETHER, Clear(), start=to_counts)
    assert [said(after, f"counts/{member}") for member in ("study", "talks", "opinions")] == ["", "", ""]


def test_a_part_of_a_required_answer_cannot_be_taken_out() -> None:
    looking = play(TOGETHER, Open(), Say("某局\n局长\n张三"), Jump(place("head/unit")))
    assert refused(TOGETHER, looking, Clear()).why is Why.REQUIRED


@pytest.mark.parametrize("case", ["又比如，三月没去", "再比如三月没去", "还比如，三月没去", "再例如，三月没去"])
def test_no_connector_is_put_before_another(case: str) -> None:
    assert joining.join_steps("学得浅", case, "") == f"学得浅。{case}"


def test_no_connector_is_put_behind_another() -> None:
    assert joining.join_steps("学得浅，比如，", "三月没去", "") == "学得浅，比如，三月没去"
    assert joining.join_steps("学得浅，比如", "三月没去", "") == "学得浅，比如三月没去"


def test_a_piece_that_begins_with_a_mark_gets_no_stop_before_it() -> None:
    assert joining.join("甲", "，乙") == "甲，乙"


def test_closing_quotes_without_a_stop_close_no_sentence() -> None:
    assert joining.join("落实“三会一课”", "学得浅") == "落实“三会一课”。学得浅"
    assert joining.join("他说“好。”", "后来") == "他说“好。”后来"
