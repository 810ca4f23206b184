"""A point carried to another aspect's list."""

from bot.interview import carrying, points
from bot.interview.effects import Why
from bot.interview.events import Carry, Mend, Move, Open, Remove, Say
from bot.interview.outline import Place
from bot.interview.step import step
from tests.interview.playing import effects_of, kept, play, refused, said
from tests.outlines import tiny

ASPECTS = tiny.outline("aspects")
ONE, OTHER = "problems/a1", "problems/a2"
WRITTEN = play(ASPECTS, Open(), Say("甲不深\n乙不实"), Say("丙不严"))


def test_a_carried_point_stands_at_the_end_of_the_other_list() -> None:
    after = play(ASPECTS, Carry("p1", OTHER), start=WRITTEN)
    assert said(after, f"{ONE}/points") == "p2"
    assert said(after, f"{OTHER}/points") == "p3 p1"


def test_carrying_changes_nothing_but_the_orders_of_two_lists() -> None:
    assert set(kept(effects_of(ASPECTS, WRITTEN, Carry("p1", OTHER)))) == {f"{ONE}/points", f"{OTHER}/points"}


def test_a_point_carried_there_and_back_is_where_it_was() -> None:
    after = play(ASPECTS, Carry("p1", OTHER), Carry("p1", ONE), Move("p1", 1), start=WRITTEN)
    assert points.live(after.answers, Place(f"{ONE}/points")) == ("p1", "p2")


def test_points_removed_earlier_stay_in_their_list() -> None:
    after = play(ASPECTS, Remove("p2"), Carry("p1", OTHER), start=WRITTEN)
    assert said(after, f"{ONE}/points") == "p2"


def test_a_point_goes_nowhere_that_it_is_already_or_that_is_no_aspect() -> None:
    for there in (ONE, "problems", "head", "nowhere"):
        assert refused(ASPECTS, WRITTEN, Carry("p1", there)).why is Why.NO_SUCH_POINT


def test_a_removed_point_is_not_carried() -> None:
    gone = play(ASPECTS, Remove("p1"), start=WRITTEN)
    assert refused(ASPECTS, gone, Carry("p1", OTHER)).why is Why.NO_SUCH_POINT
    assert carrying.ways(ASPECTS, gone.answers, "p1") == ()


def test_a_full_list_takes_no_more() -> None:
    full = play(ASPECTS, Open(), Say("甲\n乙\n丙"), Say("丁"), start=play(ASPECTS))
    assert refused(ASPECTS, full, Carry("p4", ONE)).why is Why.TOO_MANY_POINTS


def test_the_message_of_points_that_were_carried_away_can_still_be_edited() -> None:
    away = play(ASPECTS, Carry("p1", OTHER), Carry("p2", OTHER), start=WRITTEN)
    session, _ = step(ASPECTS, away, Mend(Place(f"{ONE}/points"), "甲不深\n乙不实", "乙不实\n丁不够\n甲不深"))
    assert points.live(session.answers, Place(f"{OTHER}/points"))[-2:] == ("p1", "p2")
