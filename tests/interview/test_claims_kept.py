"""What is sent to a list is kept whole, within the limits of the answers that it becomes."""

from bot.interview import points
from bot.interview.effects import Why
from bot.interview.events import BringBack, Clear, Jump, Mend, Move, Next, Open, Remove, Restore, Say
from bot.interview.session import Mode
from tests.interview import shipped
from tests.interview.playing import asked, place, play, refused, said
from tests.outlines import tiny

LISTS = tiny.outline("lists")
INNER = tiny.outline("inner")
POINTS = place("problems/points")
BEGUN = play(LISTS, Open())
TWO = play(LISTS, Say("甲不深\n乙不实"), start=BEGUN)
THREE = play(LISTS, Open(), Say("甲不深\n乙不实\n丙不严"))


def test_a_claim_is_never_taken_out() -> None:
    assert refused(LISTS, play(LISTS, Jump(place("claim@p1")), start=TWO), Clear()).why is Why.REQUIRED


AT_MEASURES = play(INNER, Open())


def test_text_behind_the_claim_of_a_shipped_measure_is_its_first_action() -> None:
    outline = shipped.outline("minzhu-2021.person")
    begun = play(outline, Open(), Jump(place("measures/points")))
    after = play(outline, Say("强化学习。每月学一次。\n转变作风\n严格自律"), start=begun)
    assert said(after, "actions@p1") == "p4"
    assert said(after, "claim@p4") == "每月学一次。"
    assert said(after, "lead@p1") is None


def test_a_measure_that_came_with_its_action_is_not_asked_for_actions_again() -> None:
    assert asked(play(INNER, Say("强化学习。每月学一次。\n转变作风"), start=AT_MEASURES)) == "actions@p2"


def test_counted_actions_behind_a_claim_are_as_many_actions_with_their_lead_in() -> None:
    after = play(INNER, Say("转变作风\n强化学习。做好两件事：一是常学；二是常谈。"), start=AT_MEASURES)
    assert said(after, "lead@p2") == "做好两件事："
    assert (said(after, "claim@p3"), said(after, "claim@p4")) == ("常学", "常谈。")


def test_more_actions_behind_a_claim_than_a_measure_takes_are_refused() -> None:
    refusal = refused(INNER, AT_MEASURES, Say("转变作风\n强化学习。一是甲；二是乙；三是丙；四是丁。"))
    assert (refusal.why, refusal.facts["given"]) == (Why.TOO_MANY_POINTS, 4)


def test_an_action_behind_a_claim_keeps_to_its_limit() -> None:
    assert refused(INNER, AT_MEASURES, Say(f"强化学习。{'学' * 101}")).why is Why.TOO_LONG


def test_an_edited_message_of_measures_exchanges_the_action_too() -> None:
    listed, old = place("measures/points"), "强化学习。每月学一次。\n转变作风"
    after = play(INNER, Say(old), Mend(listed, old, "强化学习。每周学一次。\n转变作风"), start=AT_MEASURES)
    assert said(after, "claim@p3") == "每周学一次。"


def test_an_edited_message_of_measures_leaves_an_action_that_was_changed_since() -> None:
    listed, old = place("measures/points"), "强化学习。每月学一次。\n转变作风"
    changed = play(INNER, Say(old), Jump(place("claim@p3")), Say("天天学。"), start=AT_MEASURES)
    assert refused(INNER, changed, Mend(listed, old, "强化学习。每周学一次。\n转变作风")).why is Why.CHANGED_SINCE


def test_an_edited_message_of_measures_may_bring_the_action_later() -> None:
    listed, old = place("measures/points"), "强化学习\n转变作风"
    after = play(INNER, Say(old), Mend(listed, old, "强化学习。每周学一次。\n转变作风"), start=AT_MEASURES)
    assert said(after, "claim@p3") == "每周学一次。"


def test_a_line_of_a_list_without_bodies_is_its_claim_whole() -> None:
    after = play(LISTS, Jump(place("thanks/points")), Say("谢谢。多谢大家。"), start=TWO)
    assert said(after, "claim@p3") == "谢谢。多谢大家"
    assert said(after, "body@p3") is None


def test_a_rewording_with_text_behind_a_claim_names_the_line() -> None:
    refusal = refused(LISTS, play(LISTS, Jump(POINTS), start=TWO), Say("甲不深\n乙不实。还有正文"))
    assert refusal.facts["number"] == 2


def test_two_claims_with_the_same_words_are_edited_each_by_itself() -> None:
    same = play(LISTS, Say("甲不深\n甲不深"), start=BEGUN)
    after = play(LISTS, Mend(POINTS, "甲不深\n甲不深", "乙不实\n丙不严"), start=same)
    assert (said(after, "claim@p1"), said(after, "claim@p2")) == ("乙不实", "丙不严")


def test_how_many_points_are_lacking_is_counted_without_removed_ones() -> None:
    removed = play(LISTS, Remove("p1"), Remove("p2"), Remove("p3"), Jump(POINTS), start=THREE)
    assert refused(LISTS, removed, Next()).facts == {"lacking": 2, "least": 2}


def test_a_removed_point_stays_where_it_stood_when_others_move() -> None:
    after = play(LISTS, Remove("p2"), Move("p3", 1), BringBack("p2"), start=THREE)
    assert points.live(after.answers, POINTS) == ("p3", "p2", "p1")


def test_the_order_of_a_list_is_no_text_to_bring_back() -> None:
    grown = play(LISTS, Jump(POINTS, Mode.ADD), Say("丙不严"), start=TWO)
    assert refused(LISTS, grown, Restore(POINTS, "p1 p2")).why is Why.NO_SUCH_QUESTION


def test_the_points_inside_a_removed_point_are_gone_with_it() -> None:
    written = play(INNER, Open(), Say("强化学习\n转变作风"), Say("常学\n常谈"), Remove("p1"))
    assert refused(INNER, written, Jump(place("claim@p3"))).why is Why.NO_SUCH_QUESTION


def test_a_list_that_loses_points_while_it_is_on_screen_takes_more_of_them() -> None:
    opened = play(LISTS, Jump(POINTS), Remove("p1"), start=TWO)
    after = play(LISTS, Say("丙不严"), start=opened)
    assert said(after, "claim@p2") == "乙不实"
    assert said(after, "problems/points") == "p1 p2 p3"


def test_the_end_is_not_reached_while_the_list_on_screen_lacks_points() -> None:
    full = play(LISTS, Say("甲的正文"), Next(), Say("乙的正文"), Next(), Say("谢谢"), start=TWO)
    assert asked(full) == ""
    lacking = play(LISTS, Remove("p1"), Jump(POINTS, Mode.REWORD), Say("做得不实"), start=full)
    assert asked(lacking) == "problems/points"
