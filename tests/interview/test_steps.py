"""分步问我: a long answer asked for in steps, and what was told joined into it."""

import pytest

from bot.interview import joining
from bot.interview.effects import Ask, Joined, Why
from bot.interview.events import Back, Event, Jump, Mend, Next, Open, Remove, Restore, Say, Skip, StepByStep
from bot.interview.session import Mode
from tests.interview.playing import asked, at, effects_of, place, play, receipts, refused, said
from tests.outlines import tiny

STEPS = tiny.outline("steps")
BODY = play(STEPS, Open(), Say("甲不深\n乙不实"))
BEGUN = play(STEPS, StepByStep(), start=BODY)


def test_the_first_step_is_asked() -> None:
    assert effects_of(STEPS, BODY, StepByStep()) == (Ask(place("how@p1")),)


def test_one_step_leads_to_the_next() -> None:
    assert asked(play(STEPS, Say("学得浅"), start=BEGUN)) == "case@p1"
    assert asked(play(STEPS, Say("学得浅"), Say("三月没去"), start=BEGUN)) == "means@p1"


def test_what_was_told_is_joined_into_the_answer_with_a_connector_before_the_case() -> None:
    after = play(STEPS, Say("学得浅"), Say("三月没去"), Say("说明不重视"), start=BEGUN)
    assert said(after, "body@p1") == "学得浅。比如，三月没去。说明不重视"


def test_the_last_step_is_receipted_by_the_joined_answer_alone() -> None:
    last = play(STEPS, Say("学得浅"), Say("三月没去"), start=BEGUN)
    assert [receipt.place for receipt in receipts(effects_of(STEPS, last, Say("说明不重视")))] == [place("body@p1")]


def test_the_joined_answer_is_on_screen_to_be_added_to() -> None:
    joined = play(STEPS, Say("学得浅"), Say("三月没去"), Say("说明不重视"), start=BEGUN)
    assert (asked(joined), at(joined).mode) == ("body@p1", Mode.APPEND)
    assert said(play(STEPS, Say("今后要改"), start=joined), "body@p1") == "学得浅。比如，三月没去。说明不重视。今后要改"


def test_a_case_that_is_skipped_leaves_no_connector() -> None:
    after = play(STEPS, Say("学得浅"), Skip(), Say("说明不重视"), start=BEGUN)
    assert said(after, "body@p1") == "学得浅。说明不重视"


def test_a_case_alone_needs_no_connector() -> None:
    assert said(play(STEPS, Skip(), Say("三月没去"), Skip(), start=BEGUN), "body@p1") == "三月没去"


def test_steps_that_are_all_skipped_leave_the_answer_as_it_was() -> None:
    after = play(STEPS, Skip(), Next(), Skip(), start=BEGUN)
    assert said(after, "body@p1") is None
    assert asked(after) == "body@p1"


def test_what_was_written_before_the_steps_stays_in_front() -> None:
    written = play(STEPS, Say("先写一句"), StepByStep(), Say("学得浅"), Skip(), Skip(), start=BODY)
    assert said(written, "body@p1") == "先写一句。学得浅"


def test_who_goes_back_half_way_has_lost_nothing() -> None:
    after = play(STEPS, Say("学得浅"), Back(), Back(), start=BEGUN)
    assert asked(after) == "body@p1"
    assert said(after, "body@p1") == "学得浅"


def test_a_step_told_anew_is_exchanged_in_the_long_answer() -> None:
    after = play(STEPS, Say("学得浅"), Jump(place("how@p1")), Say("学得很浅"), start=BEGUN)
    assert said(after, "body@p1") == "学得很浅"


def test_a_long_answer_changed_in_between_is_added_to() -> None:
    after = play(STEPS, Say("学得浅"), Back(), Jump(place("body@p1"), Mode.WRITE), Say("另写一段"), start=BEGUN)
    assert (
        said(play(STEPS, Jump(place("means@p1")), Say("说明不重视"), start=after), "body@p1") == "另写一段。说明不重视"
    )


def test_steps_taken_a_second_time_do_not_repeat_what_the_first_time_told() -> None:
    joined = play(STEPS, Say("学得浅"), Say("三月没去"), Say("说明不重视"), start=BEGUN)
    again = play(STEPS, StepByStep(), Skip(), Skip(), Skip(), start=joined)
    assert said(again, "body@p1") == said(joined, "body@p1")


def test_a_step_that_makes_the_long_answer_too_long_is_refused() -> None:
    long = play(STEPS, Say("字" * 195), StepByStep(), start=BODY)
    assert refused(STEPS, long, Say("学得浅学得浅")).why is Why.TOO_LONG


def test_steps_are_told_for_their_own_point() -> None:
    second = play(STEPS, Say("甲的正文"), Next(), StepByStep(), Say("做得虚"), Skip(), Skip(), start=BODY)
    assert said(second, "body@p2") == "做得虚"
    assert said(second, "body@p1") == "甲的正文"


def test_a_point_removed_in_the_middle_of_its_steps_is_left() -> None:
    assert asked(play(STEPS, Say("学得浅"), Remove("p1"), start=BEGUN)) == "body@p2"


def test_a_look_elsewhere_is_returned_from_after_the_steps() -> None:
    looking = play(STEPS, Say("甲的正文"), Next(), Jump(place("body@p1")), StepByStep(), start=BODY)
    joined = play(STEPS, Say("学得浅"), Skip(), Skip(), start=looking)
    assert asked(joined) == "body@p1"
    assert asked(play(STEPS, Next(), start=joined)) == "body@p2"


def test_a_list_has_no_steps() -> None:
    assert refused(STEPS, play(STEPS, Open()), StepByStep()).why is Why.NOT_IN_STEPS


def test_a_step_has_no_steps() -> None:
    assert refused(STEPS, BEGUN, StepByStep()).why is Why.NOT_IN_STEPS


@pytest.mark.parametrize(
    "case", ["比如，三月没去", "例如三月没去", "又如，三月没去", "譬如三月没去", "如：三月没去", "举例说，三月没去"]
)
def test_a_connector_that_was_typed_is_kept_and_none_is_doubled(case: str) -> None:
    assert joining.join_steps("学得浅", case, "说明不重视") == f"学得浅。{case}。说明不重视"


@pytest.mark.parametrize(
    ("shows", "case", "means", "joined"),
    [
        ("", "", "", ""),
        ("学得浅", "", "", "学得浅"),
        ("学得浅，", "三月没去。", "说明不重视。", "学得浅，比如，三月没去。说明不重视。"),
        ("", "三月没去", "说明不重视", "三月没去。说明不重视"),
        ("", "", "说明不重视", "说明不重视"),
    ],
)
def test_steps_are_joined(shows: str, case: str, means: str, joined: str) -> None:
    assert joining.join_steps(shows, case, means) == joined


@pytest.mark.parametrize(
    ("before", "piece", "joined"),
    [
        ("", "甲", "甲"),
        ("甲", "", "甲"),
        ("甲", "乙", "甲。乙"),
        ("甲。", "乙", "甲。乙"),
        ("甲，", "乙", "甲，乙"),
        ("甲：", "乙", "甲：乙"),
        ("甲\n乙", "丙", "甲\n乙。丙"),
        ("甲…", "乙", "甲…乙"),
    ],
)
def test_a_piece_sent_without_its_stop_gets_one(before: str, piece: str, joined: str) -> None:
    assert joining.join(before, piece) == joined


@pytest.mark.parametrize(
    ("text", "closed"),
    [
        ("甲", "甲。"),
        ("甲。", "甲。"),
        ("甲，", "甲。"),
        ("甲；", "甲。"),
        ("", ""),
        ("他说“好。”", "他说“好。”"),
        ("学“两个确立”", "学“两个确立”。"),
        ("如下：", "如下："),
        ("吗？", "吗？"),
    ],
)
def test_a_paragraph_is_closed_with_one_stop(text: str, closed: str) -> None:
    assert joining.closed(text) == closed


def test_an_edited_step_is_exchanged_in_the_long_answer() -> None:
    told = play(STEPS, StepByStep(), Say("学得浅"), Mend(place("how@p1"), "学得浅", "学得很浅"), start=BODY)
    assert said(told, "body@p1") == "学得很浅"


def test_an_earlier_step_that_is_brought_back_is_brought_back_in_the_long_answer() -> None:
    again = play(STEPS, Say("学得浅"), Back(), Say("学得很浅"), Say("三月没去"), start=BEGUN)
    after = play(STEPS, Restore(place("how@p1"), "学得浅"), start=again)
    assert (said(after, "how@p1"), said(after, "body@p1")) == ("学得浅", "学得浅。比如，三月没去")


def test_an_earlier_step_does_not_come_back_into_a_long_answer_that_was_written_anew() -> None:
    again = play(STEPS, Say("学得浅"), Back(), Say("学得很浅"), Skip(), Skip(), start=BEGUN)
    anew = play(STEPS, Jump(place("body@p1"), Mode.WRITE), Say("全换了"), start=again)
    assert refused(STEPS, anew, Restore(place("how@p1"), "学得浅")).why is Why.NOT_IN_TEXT


def test_a_step_that_is_asked_anew_brings_nothing_back() -> None:
    anew = play(STEPS, Say("学得浅"), Skip(), Skip(), StepByStep(), start=BEGUN)
    assert refused(STEPS, anew, Restore(place("how@p1"), "学得浅")).why is Why.NOT_IN_TEXT


@pytest.mark.parametrize(
    ("told", "joined"),
    [
        ((Say("学得浅"), Say("三月没去"), Say("说明不重视")), Joined(place("body@p1"), 3, led=True)),
        ((Say("学得浅"), Say("例如，三月没去"), Skip()), Joined(place("body@p1"), 2)),
        ((Skip(), Say("三月没去"), Skip()), Joined(place("body@p1"), 1)),
    ],
)
def test_the_last_step_says_what_was_joined(told: tuple[Event, Event, Event], joined: Joined) -> None:
    before = play(STEPS, *told[:2], start=BEGUN)
    found = effects_of(STEPS, before, told[2])
    assert [effect for effect in found if isinstance(effect, Joined)] == [joined]


def test_steps_that_are_all_skipped_join_nothing() -> None:
    found = effects_of(STEPS, play(STEPS, Skip(), Skip(), start=BEGUN), Skip())
    assert not any(isinstance(effect, Joined) for effect in found)
