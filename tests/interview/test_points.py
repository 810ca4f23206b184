"""Points: removed, brought back, moved; their ids are counted and never come back."""

import pytest

from bot.interview import points
from bot.interview.effects import Ask, Keep, Why
from bot.interview.events import BringBack, Jump, Move, Next, Open, Remove, Say
from bot.interview.session import Mode
from tests.interview.playing import asked, effects_of, kept, place, play, refused, said
from tests.outlines import tiny

LISTS = tiny.outline("lists")
INNER = tiny.outline("inner")
POINTS = place("problems/points")
THREE = play(LISTS, Open(), Say("甲不深\n乙不实\n丙不严"))
FOUR = play(LISTS, Jump(POINTS, Mode.ADD), Say("丁不力"), start=THREE)
ACTIONS = play(INNER, Open(), Say("强化学习\n转变作风"), Say("常学\n常谈"), Next(), Say("少开会"))


def _alive(session_answers: points.Answers) -> tuple[str, ...]:
    return points.live(session_answers, POINTS)


def test_a_removed_point_is_no_longer_in_its_list_and_its_texts_stay() -> None:
    after = play(LISTS, Say("甲的正文"), Remove("p1"), start=THREE)
    assert _alive(after.answers) == ("p2", "p3")
    assert (said(after, "claim@p1"), said(after, "body@p1")) == ("甲不深", "甲的正文")


def test_removing_the_point_on_screen_asks_the_next_question() -> None:
    assert effects_of(LISTS, THREE, Remove("p1")) == (Keep(place("removed@p1"), "yes"), Ask(place("body@p2")))


def test_removing_another_point_leaves_the_question_on_screen() -> None:
    assert effects_of(LISTS, THREE, Remove("p3")) == (Keep(place("removed@p3"), "yes"),)


def test_a_list_below_its_least_is_asked_again() -> None:
    two = play(LISTS, Say("甲的正文"), Next(), Say("乙的正文"), Remove("p3"), start=THREE)
    assert asked(play(LISTS, Next(), start=two)) == "thanks/points"
    below = play(LISTS, Remove("p1"), Next(), Say("谢谢"), start=two)
    assert asked(below) == "problems/points"


@pytest.mark.parametrize("point", ["p1", "p9", "", "x", "常学"])
def test_a_point_that_is_gone_or_never_was_cannot_be_removed(point: str) -> None:
    assert refused(LISTS, play(LISTS, Remove("p1"), start=THREE), Remove(point)).why is Why.NO_SUCH_POINT


def test_a_removed_point_returns_to_where_it_stood_with_its_texts() -> None:
    after = play(LISTS, Say("甲的正文"), Remove("p1"), BringBack("p1"), start=THREE)
    assert _alive(after.answers) == ("p1", "p2", "p3")
    assert said(after, "body@p1") == "甲的正文"


@pytest.mark.parametrize("point", ["p1", "p9"])
def test_a_point_that_is_there_or_never_was_cannot_be_brought_back(point: str) -> None:
    assert refused(LISTS, THREE, BringBack(point)).why is Why.NO_SUCH_POINT


def test_a_point_cannot_be_brought_back_to_a_full_list() -> None:
    full = play(LISTS, Remove("p1"), Jump(POINTS, Mode.ADD), Say("戊不够"), start=FOUR)
    assert refused(LISTS, full, BringBack("p1")).facts == {"most": 4, "have": 4, "given": 1}


@pytest.mark.parametrize(
    ("point", "to", "order"), [("p1", 3, "p2 p3 p1"), ("p3", 1, "p3 p1 p2"), ("p2", 3, "p1 p3 p2")]
)
def test_a_point_moves_to_a_place_in_its_list(point: str, to: int, order: str) -> None:
    assert kept(effects_of(LISTS, THREE, Move(point, to))) == {"problems/points": order}


def test_moving_a_point_to_where_it_stands_changes_nothing() -> None:
    assert play(LISTS, Move("p2", 2), start=THREE) is THREE


@pytest.mark.parametrize(("point", "to"), [("p1", 0), ("p1", 4), ("p1", -1), ("p9", 1)])
def test_a_point_cannot_move_out_of_its_list(point: str, to: int) -> None:
    assert refused(LISTS, THREE, Move(point, to)).why is Why.NO_SUCH_POINT


def test_a_removed_point_cannot_move() -> None:
    assert refused(LISTS, play(LISTS, Remove("p1"), start=THREE), Move("p1", 1)).why is Why.NO_SUCH_POINT


def test_places_to_move_to_are_counted_without_removed_points() -> None:
    removed = play(LISTS, Remove("p2"), start=THREE)
    assert _alive(play(LISTS, Move("p3", 1), start=removed).answers) == ("p3", "p1")
    assert refused(LISTS, removed, Move("p1", 3)).why is Why.NO_SUCH_POINT


def test_a_removed_point_can_be_brought_back_after_others_moved() -> None:
    after = play(LISTS, Remove("p2"), Move("p3", 1), BringBack("p2"), start=THREE)
    assert set(_alive(after.answers)) == {"p1", "p2", "p3"}


def test_the_order_of_the_points_is_the_order_of_asking() -> None:
    moved = play(LISTS, Say("甲的正文"), Move("p3", 2), start=THREE)
    assert asked(play(LISTS, Next(), start=moved)) == "body@p3"


def test_the_id_of_a_removed_point_is_not_used_again() -> None:
    after = play(LISTS, Remove("p3"), Jump(POINTS, Mode.ADD), Say("丁不力"), start=THREE)
    assert said(after, "problems/points") == "p1 p2 p3 p4"
    assert said(after, "claim@p3") == "丙不严"


def test_ids_are_counted_through_all_lists_of_a_report() -> None:
    assert [said(ACTIONS, place) for place in ("measures/points", "actions@p1", "actions@p2")] == [
        "p1 p2",
        "p3 p4",
        "p5",
    ]


def test_points_of_an_inner_list_are_removed_moved_and_brought_back_among_themselves() -> None:
    moved = play(INNER, Move("p4", 1), start=ACTIONS)
    assert said(moved, "actions@p1") == "p4 p3"
    removed = play(INNER, Remove("p3"), start=ACTIONS)
    assert points.live(removed.answers, place("actions@p1")) == ("p4",)
    assert points.live(play(INNER, BringBack("p3"), start=removed).answers, place("actions@p1")) == ("p3", "p4")


def test_a_point_knows_its_section_its_number_and_the_point_around_it() -> None:
    home = points.home_of(INNER, ACTIONS.answers, "p4")
    assert home is not None
    assert (home.section.id, home.ordinal, home.total, home.parent) == ("measures", 2, 2, "p1")


def test_questions_of_a_removed_point_do_not_exist() -> None:
    removed = play(INNER, Remove("p1"), start=ACTIONS)
    assert refused(INNER, removed, Jump(place("claim@p1"))).why is Why.NO_SUCH_QUESTION
    assert refused(INNER, removed, Jump(place("actions@p1"))).why is Why.NO_SUCH_QUESTION
