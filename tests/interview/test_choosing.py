"""Choose and Say at a choice, at a choice of several, and at points given earlier."""

import pytest

from bot.interview.effects import Ask, Keep, Why
from bot.interview.events import BringBack, Choose, Jump, Mend, Next, Open, Remove, Say, Skip
from tests.interview.playing import asked, effects_of, kept, place, play, refused, said
from tests.outlines import tiny

CHOICES = tiny.outline("choices")
CHOSEN = tiny.outline("chosen")
TO_SOME = play(CHOICES, Open(), Choose("forwards"))
TO_EXTRAS = play(CHOICES, Choose("a"), Next(), start=TO_SOME)
TO_WORST = play(CHOSEN, Open(), Say("甲不深\n乙不实\n丙不严"), Say("强化学习\n转变作风"))
TO_FIXES = play(CHOSEN, Skip(), start=TO_WORST)
TO_WHO = play(CHOSEN, Skip(), start=TO_FIXES)


def test_a_choice_moves_on_by_itself() -> None:
    assert effects_of(CHOICES, play(CHOICES, Open()), Choose("forwards")) == (
        Keep(place("head/start"), "forwards"),
        Ask(place("head/some")),
    )


@pytest.mark.parametrize("typed", ["倒着来", "倒着来。", "2", "２", "二", "第2个"])
def test_a_choice_can_be_typed_by_label_or_number(typed: str) -> None:
    assert said(play(CHOICES, Open(), Say(typed)), "head/start") == "backwards"


@pytest.mark.parametrize("typed", ["那就倒着来吧", "从后面写起", "后面的先写"])
def test_a_wish_that_names_one_option_chooses_it(typed: str) -> None:
    assert said(play(CHOICES, Open(), Say(typed)), "head/start") == "backwards"


@pytest.mark.parametrize("typed", ["倒着来还是顺着来", "不要倒着来", "倒着来是什么？", "倒着来" + "好" * 30])
def test_words_that_name_an_option_without_wishing_for_it_are_refused(typed: str) -> None:
    assert refused(CHOICES, play(CHOICES, Open()), Say(typed)).why is Why.NOT_AN_OPTION


@pytest.mark.parametrize("typed", ["3", "0", "顺着", "1 2", "下一题"])
def test_words_that_are_no_option_are_refused(typed: str) -> None:
    assert refused(CHOICES, play(CHOICES, Open()), Say(typed)).why is Why.NOT_AN_OPTION


def test_an_option_that_is_not_there_cannot_be_tapped() -> None:
    assert refused(CHOICES, play(CHOICES, Open()), Choose("sideways")).why is Why.NOT_AN_OPTION


def test_a_question_without_options_cannot_be_chosen_at() -> None:
    values = tiny.outline("values")
    assert refused(values, play(values, Open()), Choose("only")).why is Why.NOT_AN_OPTION


def test_a_choice_of_several_waits_for_more() -> None:
    assert effects_of(CHOICES, TO_SOME, Choose("b")) == (
        Keep(place("head/some"), "b"),
        Ask(place("head/some")),
    )


def test_several_options_are_kept_in_the_order_of_the_question() -> None:
    assert said(play(CHOICES, Choose("c"), Choose("a"), start=TO_SOME), "head/some") == "a c"


def test_an_option_can_be_unset() -> None:
    assert said(play(CHOICES, Choose("c"), Choose("a"), Choose("c", on=False), start=TO_SOME), "head/some") == "a"


def test_a_double_tap_is_one_tap() -> None:
    session = play(CHOICES, Choose("b"), start=TO_SOME)
    assert play(CHOICES, Choose("b"), start=session) is session


def test_a_required_choice_of_several_needs_one() -> None:
    unset = play(CHOICES, Choose("b"), Choose("b", on=False), start=TO_SOME)
    assert refused(CHOICES, unset, Next()).why is Why.REQUIRED


def test_an_optional_choice_of_several_can_be_put_aside() -> None:
    after = play(CHOICES, Skip(), start=TO_EXTRAS)
    assert said(after, "head/extras") == ""
    assert asked(after) == "first/text"


@pytest.mark.parametrize(
    ("typed", "chosen"),
    [
        ("1 3", "a c"),
        ("3、1", "a c"),
        ("1-3", "a b c"),
        ("１至２", "a b"),
        ("甲，丙", "a c"),
        ("二", "b"),
        ("1 1", "a"),
    ],
)
def test_several_can_be_typed_by_numbers_ranges_or_labels(typed: str, chosen: str) -> None:
    after = play(CHOICES, Say(typed), start=TO_SOME)
    assert said(after, "head/some") == chosen
    assert asked(after) == "head/extras"


@pytest.mark.parametrize("typed", ["4", "1 4", "3-1", "0", "甲和丙", "1-99"])
def test_several_of_which_one_is_no_option_are_refused(typed: str) -> None:
    assert refused(CHOICES, TO_SOME, Say(typed)).why is Why.NOT_AN_OPTION


def test_the_chosen_order_decides_what_is_asked_next() -> None:
    forwards = play(CHOICES, Skip(), start=TO_EXTRAS)
    backwards = play(CHOICES, Open(), Choose("backwards"), Choose("a"), Next(), Skip())
    assert (asked(forwards), asked(backwards)) == ("first/text", "second/text")


def test_points_given_earlier_are_options_by_number() -> None:
    assert said(play(CHOSEN, Say("1 3"), start=TO_WORST), "links/worst") == "p1 p3"


def test_points_given_earlier_are_options_by_their_claim() -> None:
    assert said(play(CHOSEN, Say("乙不实"), start=TO_WORST), "links/worst") == "p2"


def test_a_removed_point_is_no_option() -> None:
    after = play(CHOSEN, Remove("p1"), Say("1"), start=TO_WORST)
    assert said(after, "links/worst") == "p2"
    assert refused(CHOSEN, play(CHOSEN, Remove("p1"), start=TO_WORST), Choose("p1")).why is Why.NOT_AN_OPTION


def test_a_choice_from_points_is_not_asked_while_there_are_none() -> None:
    assert asked(play(CHOSEN, Open(), Skip(), Say("强化学习"))) == "links/who"


def test_a_question_for_each_point_is_not_asked_while_there_are_none() -> None:
    assert asked(play(CHOSEN, Open(), Say("甲不深"), Skip())) == "links/worst"
    assert asked(play(CHOSEN, Open(), Say("甲不深"), Skip(), Skip())) == ""


def test_one_message_answers_a_question_for_each_point() -> None:
    after = play(CHOSEN, Say("1 2\n3"), start=TO_FIXES)
    assert [said(after, f"fixes@{point}") for point in ("p4", "p5")] == ["p1 p2", "p3"]
    assert said(after, "links/fixes") == "yes"
    assert asked(after) == "links/who"


def test_lines_with_numbers_are_for_those_points_only() -> None:
    after = play(CHOSEN, Say("2：1 3"), start=TO_FIXES)
    assert said(after, "fixes@p5") == "p1 p3"
    assert said(after, "fixes@p4") is None


def test_one_line_is_for_every_point() -> None:
    after = play(CHOSEN, Say("张三"), start=TO_WHO)
    assert [said(after, f"who@{point}") for point in ("p4", "p5")] == ["张三", "张三"]


def test_numbers_alone_are_not_taken_for_every_point() -> None:
    assert refused(CHOSEN, TO_FIXES, Say("1 2")).why is Why.LINES_DIFFER


def test_lines_for_each_point_must_be_as_many_as_the_points() -> None:
    assert refused(CHOSEN, TO_WHO, Say("张三\n李四\n王五")).facts == {"wanted": 2, "given": 3}


def test_one_bad_line_for_a_point_refuses_them_all() -> None:
    assert refused(CHOSEN, TO_FIXES, Say("1：1 2\n2：9")).why is Why.NOT_AN_OPTION
    assert refused(CHOSEN, TO_WHO, Say("张三\n" + "名" * 11)).why is Why.TOO_LONG


def test_a_question_of_each_point_can_be_answered_for_one_point() -> None:
    effects = effects_of(CHOSEN, play(CHOSEN, Jump(place("fixes@p5")), start=TO_FIXES), Say("2"))
    assert kept(effects) == {"fixes@p5": "p2"}


REMOVED = play(CHOSEN, Say("1 2"), Jump(place("links/worst")), Remove("p2"), start=TO_WORST)


@pytest.mark.parametrize("event", [Choose("p3"), Say("1 2")])
def test_a_removed_point_that_is_brought_back_is_still_chosen(event: Choose | Say) -> None:
    after = play(CHOSEN, event, BringBack("p2"), start=REMOVED)
    assert set((said(after, "links/worst") or "").split()) == {"p1", "p2", "p3"}


def test_an_edited_choice_leaves_a_removed_point_chosen() -> None:
    chosen = play(CHOSEN, Say("1"), start=REMOVED)
    after = play(CHOSEN, Mend(place("links/worst"), "1", "2"), BringBack("p2"), start=chosen)
    assert said(after, "links/worst") == "p3 p2"


def test_a_removed_point_chosen_for_another_stays_chosen_when_others_are() -> None:
    fixed = play(CHOSEN, Say("1 2\n3"), Jump(place("links/fixes")), Remove("p2"), start=TO_FIXES)
    assert said(play(CHOSEN, Say("1：2\n2：1"), start=fixed), "fixes@p4") == "p3 p2"


def test_a_point_unset_and_then_removed_is_not_chosen_when_it_is_brought_back() -> None:
    unset = play(CHOSEN, BringBack("p2"), Choose("p2", on=False), Remove("p2"), Choose("p3"), start=REMOVED)
    assert said(play(CHOSEN, BringBack("p2"), start=unset), "links/worst") == "p1 p3"


def test_several_options_may_be_typed_a_line_each() -> None:
    assert said(play(CHOICES, Say("丙\n甲"), start=TO_SOME), "head/some") == "a c"
