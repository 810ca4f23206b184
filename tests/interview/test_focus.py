"""The focus of a person: which report is open and what the next message is taken for."""

from collections.abc import Mapping
from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from bot.interview.focus import Asked, Expects, Focus, Happening, Left, Met, Opened, Planned, Shown, Wanted, turn
from tests.interview.trying import examples

FOCUSES = st.builds(
    Focus, st.none() | st.integers(1, 5), st.sampled_from(Expects), st.sampled_from(["", "minzhu-2023"])
)
HAPPENINGS: Mapping[type[Happening], st.SearchStrategy[Happening]] = {
    Wanted: st.builds(Wanted),
    Met: st.builds(Met, st.just("tiny")),
    Planned: st.builds(Planned, st.just("{}")),
    Opened: st.builds(Opened, st.integers(1, 5)),
    Asked: st.builds(Asked),
    Shown: st.builds(Shown),
    Left: st.builds(Left),
}


def test_a_new_report_begins_with_its_meeting_and_then_its_subject() -> None:
    wanted = turn(Focus(), Wanted())
    assert wanted == Focus(None, Expects.MEETING)
    assert turn(wanted, Met("tiny")) == Focus(None, Expects.SUBJECT, "tiny")


def test_choosing_a_new_report_keeps_the_open_one_at_hand() -> None:
    assert turn(turn(Focus(3, Expects.ANSWER), Wanted()), Left()) == Focus(3, Expects.ANSWER)


def test_giving_up_with_nothing_open_expects_nothing() -> None:
    assert turn(turn(Focus(), Wanted()), Left()) == Focus()


@examples(100)
@given(FOCUSES, st.integers(1, 5))
def test_an_opened_report_expects_answers_whatever_came_before(focus: Focus, report: int) -> None:
    assert turn(focus, Opened(report)) == Focus(report, Expects.ANSWER)


def test_what_is_only_shown_expects_nothing_until_a_question_is_asked() -> None:
    looking = turn(Focus(3, Expects.ANSWER), Shown())
    assert looking == Focus(3, Expects.LOOKING)
    assert turn(looking, Asked()) == Focus(3, Expects.ANSWER)


def test_what_is_shown_leaves_a_choice_under_way() -> None:
    choosing = Focus(3, Expects.SUBJECT, "tiny")
    assert turn(choosing, Shown()) == choosing


def test_no_question_is_asked_without_a_report() -> None:
    assert turn(Focus(None, Expects.MEETING), Asked()) == Focus(None, Expects.MEETING)


def test_every_happening_is_tried() -> None:
    assert set(HAPPENINGS) == set(get_args(Happening))


@examples(100)
@given(FOCUSES, st.one_of(*HAPPENINGS.values()))
def test_no_happening_forgets_the_open_report(focus: Focus, happening: Happening) -> None:
    after = turn(focus, happening)
    assert after.report == (happening.report if isinstance(happening, Opened) else focus.report)
