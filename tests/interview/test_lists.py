"""Messages at a list: claims in one message or several, claims with their bodies, claims reworded as a set."""

import pytest

from bot.interview.effects import Ask, Keep, Receipt, Why
from bot.interview.events import Jump, Next, Open, Remove, Say, Skip
from bot.interview.session import Mode
from tests.interview.playing import asked, at, effects_of, kept, place, play, receipts, refused, said
from tests.outlines import tiny

LISTS = tiny.outline("lists")
INNER = tiny.outline("inner")
ASPECTS = tiny.outline("aspects")
POINTS = place("problems/points")
BEGUN = play(LISTS, Open())
TWO = play(LISTS, Say("甲不深\n乙不实"), start=BEGUN)
BODIES = play(LISTS, Say("甲的正文"), Next(), Say("乙的正文"), Next(), start=TWO)
TO_ACTIONS = play(INNER, Open(), Say("强化学习"))


def test_claims_in_one_message_become_points_and_the_first_body_is_asked() -> None:
    assert effects_of(LISTS, BEGUN, Say("甲不深\n乙不实")) == (
        Keep(place("claim@p1"), "甲不深"),
        Keep(place("claim@p2"), "乙不实"),
        Keep(POINTS, "p1 p2"),
        Receipt(POINTS, 0, points=2),
        Ask(place("body@p1")),
    )


@pytest.mark.parametrize(
    "typed", ["一是甲不深；二是乙不实。", "1.甲不深\n2.乙不实", "甲不深；乙不实", "（一）甲不深。\n（二）乙不实。"]
)
def test_claims_lose_their_ordinals_and_stops(typed: str) -> None:
    after = play(LISTS, Say(typed), start=BEGUN)
    assert (said(after, "claim@p1"), said(after, "claim@p2")) == ("甲不深", "乙不实")


def test_text_behind_a_claim_is_its_body() -> None:
    after = play(LISTS, Say("甲不深。学得少。\n乙不实"), start=BEGUN)
    assert said(after, "body@p1") == "学得少。"
    assert asked(after) == "body@p2"


def test_words_before_the_first_claim_are_the_lead_in() -> None:
    after = play(LISTS, Say("有两个问题：一是甲不深；二是乙不实。"), start=BEGUN)
    assert said(after, "problems/lead") == "有两个问题："
    assert said(after, "problems/points") == "p1 p2"


def test_too_few_claims_leave_the_list_on_screen_and_say_how_many_are_lacking() -> None:
    assert receipts(effects_of(LISTS, BEGUN, Say("甲不深"))) == (Receipt(POINTS, 0, lacking=1, points=1),)
    after = play(LISTS, Say("甲不深"), start=BEGUN)
    assert asked(after) == "problems/points"
    assert at(after).mode is Mode.GATHER


def test_claims_sent_one_by_one_are_gathered_until_the_writer_goes_on() -> None:
    after = play(LISTS, Say("甲不深"), Say("乙不实"), Say("丙不严"), start=BEGUN)
    assert said(after, "problems/points") == "p1 p2 p3"
    assert asked(after) == "problems/points"
    assert asked(play(LISTS, Next(), start=after)) == "body@p1"


def test_a_required_list_cannot_be_skipped() -> None:
    assert refused(LISTS, BEGUN, Skip()).why is Why.REQUIRED


def test_an_optional_list_can_be_skipped() -> None:
    after = play(LISTS, Skip(), start=BODIES)
    assert asked(BODIES) == "thanks/points"
    assert asked(after) == ""


def test_an_optional_list_moves_on_after_one_claim() -> None:
    assert asked(play(LISTS, Say("谢谢大家"), start=BODIES)) == ""


def test_the_most_points_fit_and_one_more_does_not() -> None:
    assert said(play(LISTS, Say("甲\n乙\n丙\n丁"), start=BEGUN), "problems/points") == "p1 p2 p3 p4"
    three = play(LISTS, Say("甲"), Say("乙"), Say("丙"), start=BEGUN)
    assert refused(LISTS, three, Say("丁\n戊")).facts == {"most": 4, "have": 3, "given": 2}


def test_a_claim_may_be_as_long_as_the_limit() -> None:
    assert said(play(LISTS, Say("字" * 20 + "。\n乙"), start=BEGUN), "claim@p1") == "字" * 20


def test_a_hundred_thousand_characters_are_no_claim() -> None:
    assert refused(LISTS, BEGUN, Say("字" * 100_000)).why is Why.CLAIM_TOO_LONG


def test_a_full_list_that_is_opened_again_is_reworded_line_by_line() -> None:
    session = play(LISTS, Jump(POINTS), start=BODIES)
    assert at(session).mode is Mode.REWORD
    effects = effects_of(LISTS, session, Say("一是学得不深\n二是做得不实"))
    assert kept(effects) == {"claim@p1": "学得不深", "claim@p2": "做得不实"}
    assert receipts(effects) == (Receipt(POINTS, 0, points=2, replaced=True),)


def test_rewording_leaves_the_bodies_alone() -> None:
    after = play(LISTS, Jump(POINTS), Say("学得不深\n做得不实"), start=BODIES)
    assert (said(after, "body@p1"), said(after, "body@p2")) == ("甲的正文", "乙的正文")


def test_rewording_leaves_removed_points_out() -> None:
    three = play(LISTS, Jump(POINTS, Mode.ADD), Say("丙不严"), Remove("p1"), Jump(POINTS), start=BODIES)
    assert kept(effects_of(LISTS, three, Say("做得不实\n管得不严"))) == {"claim@p2": "做得不实", "claim@p3": "管得不严"}


def test_claims_with_text_behind_them_are_no_rewording() -> None:
    session = play(LISTS, Jump(POINTS), start=BODIES)
    assert refused(LISTS, session, Say("甲不深。还有正文\n乙不实")).why is Why.CLAIM_TOO_LONG


def test_points_are_added_to_a_full_list_on_request() -> None:
    after = play(LISTS, Jump(POINTS, Mode.ADD), Say("丙不严"), start=BODIES)
    assert said(after, "problems/points") == "p1 p2 p3"
    assert said(after, "claim@p3") == "丙不严"


def test_a_list_that_lost_points_asks_for_more() -> None:
    session = play(LISTS, Remove("p1"), Jump(POINTS), start=BODIES)
    assert at(session).mode is Mode.GATHER
    assert said(play(LISTS, Say("丙不严"), start=session), "problems/points") == "p1 p2 p3"


def test_one_claim_is_changed_by_itself() -> None:
    after = play(LISTS, Jump(place("claim@p2")), Say("做得不实"), start=TWO)
    assert said(after, "claim@p2") == "做得不实"
    assert said(after, "claim@p1") == "甲不深"


def test_the_lines_of_an_inner_list_are_whole_texts() -> None:
    after = play(INNER, Say("一是常学。每月一次。\n二是常谈。"), start=TO_ACTIONS)
    assert said(after, "actions@p1") == "p2 p3"
    assert (said(after, "claim@p2"), said(after, "claim@p3")) == ("常学。每月一次。", "常谈。")


def test_words_before_the_first_item_of_an_inner_list_are_the_lead_in_of_its_point() -> None:
    after = play(INNER, Say("做好两件事：一是常学；二是常谈。"), start=TO_ACTIONS)
    assert said(after, "lead@p1") == "做好两件事："


def test_an_inner_list_waits_for_more_however_many_lines_came() -> None:
    two = play(INNER, Say("常学\n常谈"), start=TO_ACTIONS)
    assert asked(two) == "actions@p1"
    after = play(INNER, Say("常查"), start=two)
    assert said(after, "actions@p1") == "p2 p3 p4"
    assert asked(after) == "actions@p1"


def test_the_points_of_an_inner_list_are_asked_nothing_more() -> None:
    assert asked(play(INNER, Say("常学\n常谈"), Next(), start=TO_ACTIONS)) == ""


def test_every_point_has_an_inner_list_of_its_own() -> None:
    after = play(INNER, Open(), Say("强化学习\n转变作风"), Say("常学"), Next(), Say("少开会"))
    assert (said(after, "actions@p1"), said(after, "actions@p2")) == ("p3", "p4")


def test_every_aspect_of_the_meeting_has_a_list_of_its_own() -> None:
    after = play(ASPECTS, Open(), Say("甲不深"), Say("乙不实"))
    assert (said(after, "problems/a1/points"), said(after, "problems/a2/points")) == ("p1", "p2")


@pytest.mark.parametrize("section", ["problems", "problems/a1"])
def test_heading_and_lead_in_of_a_section_are_answered_on_request(section: str) -> None:
    jumped = play(ASPECTS, Open(), Jump(place(f"{section}/heading")), Say("新标题"), Jump(place(f"{section}/lead")))
    after = play(ASPECTS, Say("导语"), start=jumped)
    assert (said(after, f"{section}/heading"), said(after, f"{section}/lead")) == ("新标题", "导语")


@pytest.mark.parametrize("typed", ["。", "；\n。", "1.。\n2.；"])
def test_stops_alone_are_no_claim(typed: str) -> None:
    assert refused(LISTS, BEGUN, Say(typed)).why is Why.EMPTY


def test_a_body_sent_with_its_claim_keeps_to_its_limit() -> None:
    refusal = refused(LISTS, BEGUN, Say("甲不深。" + "字" * 41 + "\n乙不实"))
    assert (refusal.why, refusal.facts) == (Why.TOO_LONG, {"characters": 41, "most": 40})


def test_a_lead_in_sent_with_its_claims_keeps_to_its_limit() -> None:
    refusal = refused(LISTS, BEGUN, Say("字" * 60 + "：一是甲不深；二是乙不实"))
    assert refusal.facts == {"characters": 61, "most": 60}


def test_a_lead_in_on_a_line_of_its_own_is_kept_and_is_no_claim() -> None:
    after = play(LISTS, Open(), Say("主要有：\n1.甲不深\n2.乙不实"))
    assert said(after, "problems/lead") == "主要有："
    assert said(after, "problems/points") == "p1 p2"


def test_a_list_sent_once_more_with_its_lead_in_keeps_one_lead_in() -> None:
    message = "主要有：\n1.甲不深\n2.乙不实"
    after = play(LISTS, Open(), Say(message), Jump(place("problems/points")), Say(message))
    assert said(after, "problems/lead") == "主要有："
