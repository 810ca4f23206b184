"""Mend: an edited message is exchanged where it stands, if it still stands there. Restore: an earlier text returns."""

from dataclasses import replace

import pytest

from bot.interview.effects import Ask, Keep, Receipt, Why
from bot.interview.events import Jump, Mend, Move, Next, Open, Remove, Restore, Say, Skip
from tests.interview.playing import NEW, asked, effects_of, kept, place, play, receipts, refused, said
from tests.outlines import tiny

VALUES = tiny.outline("values")
LISTS = tiny.outline("lists")
TOGETHER = tiny.outline("together")
CHOSEN = tiny.outline("chosen")
CHOICES = tiny.outline("choices")
WORD, TEXT, POINTS = place("head/word"), place("head/text"), place("problems/points")
TO_TEXT = play(VALUES, Open(), Say("一句话"), Say("3"), Skip())
TWO_PIECES = play(VALUES, Say("第一句"), Say("第二句"), start=TO_TEXT)
TWO_POINTS = play(LISTS, Open(), Say("一是甲不深；二是乙不实。"))


def test_an_edited_short_message_is_the_answer() -> None:
    assert effects_of(VALUES, TO_TEXT, Mend(WORD, "一句话", "另一句")) == (
        Keep(WORD, "另一句"),
        Receipt(WORD, 3, replaced=True),
    )


def test_an_edit_leaves_the_question_on_screen() -> None:
    assert asked(play(VALUES, Mend(WORD, "一句话", "另一句"), start=TO_TEXT)) == "head/text"


@pytest.mark.parametrize(("old", "new"), [("3", "三十"), ("三", "30"), ("3次", "30次")])
def test_an_edited_number_is_the_number(old: str, new: str) -> None:
    assert said(play(VALUES, Mend(place("head/count"), old, new), start=TO_TEXT), "head/count") == "30"


def test_an_edited_piece_is_exchanged_where_it_stands() -> None:
    assert said(play(VALUES, Mend(TEXT, "第一句", "头一句"), start=TWO_PIECES), "head/text") == "头一句。第二句"
    assert said(play(VALUES, Mend(TEXT, "第二句", "末一句"), start=TWO_PIECES), "head/text") == "第一句。末一句"


def test_a_piece_can_be_edited_twice() -> None:
    after = play(VALUES, Mend(TEXT, "第一句", "头一句"), Mend(TEXT, "头一句", "首句"), start=TWO_PIECES)
    assert said(after, "head/text") == "首句。第二句"


def test_a_piece_that_stands_there_twice_cannot_be_told_apart() -> None:
    twice = play(VALUES, Say("第一句"), start=TWO_PIECES)
    assert refused(VALUES, twice, Mend(TEXT, "第一句", "头一句")).why is Why.CHANGED_SINCE


def test_an_edit_may_not_make_an_answer_too_long() -> None:
    assert refused(VALUES, TWO_PIECES, Mend(TEXT, "第一句", "字" * 28)).facts == {"characters": 32, "most": 30}


def test_an_edit_to_nothing_is_refused() -> None:
    assert refused(VALUES, TWO_PIECES, Mend(TEXT, "第一句", " ")).why is Why.EMPTY


def test_an_edit_to_words_that_are_no_answer_is_refused() -> None:
    assert refused(VALUES, TO_TEXT, Mend(place("head/count"), "3", "好些")).why is Why.NOT_A_NUMBER


def test_an_edited_choice_is_the_choice() -> None:
    session = play(CHOICES, Open(), Say("1"))
    assert said(play(CHOICES, Mend(place("head/start"), "1", "倒着来"), start=session), "head/start") == "backwards"


def test_edited_claims_reword_their_points() -> None:
    effects = effects_of(LISTS, TWO_POINTS, Mend(POINTS, "一是甲不深；二是乙不实。", "一是甲很浅；二是乙不实。"))
    assert kept(effects) == {"claim@p1": "甲很浅"}


def test_claims_that_change_places_in_an_edited_message_take_their_texts_along() -> None:
    written = play(LISTS, Say("甲的正文"), Next(), start=TWO_POINTS)
    after = play(LISTS, Mend(POINTS, "甲不深\n乙不实", "乙不实\n甲不深"), start=written)
    assert said(after, "problems/points") == "p2 p1"
    assert (said(after, "claim@p1"), said(after, "body@p1")) == ("甲不深", "甲的正文")


@pytest.mark.parametrize(
    ("new", "order"),
    [
        ("甲不深\n乙不实\n丙不严", "p1 p2 p3"),
        ("丙不严\n甲不深\n乙不实", "p3 p1 p2"),
        ("甲不深\n丙不严\n乙很不实", "p1 p3 p2"),
        ("乙不实\n丙不严\n甲不深", "p2 p3 p1"),
    ],
)
def test_points_stand_in_the_order_of_the_edited_message(new: str, order: str) -> None:
    after = play(LISTS, Mend(POINTS, "甲不深\n乙不实", new), start=TWO_POINTS)
    assert said(after, "problems/points") == order
    assert [(said(after, f"claim@p{n}") or "")[0] for n in (1, 2, 3)] == ["甲", "乙", "丙"]


def test_an_edit_of_one_claim_leaves_points_where_they_were_moved() -> None:
    moved = play(LISTS, Move("p2", 1), start=TWO_POINTS)
    after = play(LISTS, Mend(POINTS, "甲不深\n乙不实", "甲很浅\n乙不实"), start=moved)
    assert said(after, "problems/points") == "p2 p1"


def test_an_edit_of_one_claim_is_receipted_as_one() -> None:
    effects = effects_of(LISTS, TWO_POINTS, Mend(POINTS, "甲不深\n乙不实", "甲很浅\n乙不实"))
    assert receipts(effects) == (Receipt(POINTS, 0, points=1, replaced=True),)


def test_an_edit_that_only_adds_lines_says_how_many_there_are() -> None:
    effects = effects_of(LISTS, TWO_POINTS, Mend(POINTS, "甲不深\n乙不实", "甲不深\n乙不实\n丙不严"))
    assert receipts(effects) == (Receipt(POINTS, 0, points=3),)


def test_an_edit_with_fewer_claims_is_refused() -> None:
    refusal = refused(LISTS, TWO_POINTS, Mend(POINTS, "甲不深\n乙不实", "甲不深"))
    assert (refusal.why, refusal.facts) == (Why.CLAIMS_DIFFER, {"have": 2, "given": 1})


def test_an_edit_cannot_add_more_points_than_a_list_holds() -> None:
    new = "甲不深\n乙不实\n丙\n丁\n戊"
    assert refused(LISTS, TWO_POINTS, Mend(POINTS, "甲不深\n乙不实", new)).why is Why.TOO_MANY_POINTS


def test_an_edited_lead_in_is_exchanged() -> None:
    led = play(LISTS, Open(), Say("主要有：一是甲不深；二是乙不实。"))
    after = play(LISTS, Mend(POINTS, "主要有：一是甲不深；二是乙不实。", "还有：一是甲不深；二是乙不实。"), start=led)
    assert said(after, "problems/lead") == "还有："


def test_claims_reworded_since_cannot_be_edited_where_they_stood() -> None:
    reworded = play(LISTS, Jump(place("claim@p1")), Say("甲很浅"), start=TWO_POINTS)
    assert refused(LISTS, reworded, Mend(POINTS, "甲不深\n乙不实", "甲\n乙")).why is Why.CHANGED_SINCE


def test_an_edited_message_for_several_questions_answers_them_anew() -> None:
    session = play(TOGETHER, Open(), Say("某局\n局长\n张三"))
    after = play(TOGETHER, Mend(place("head/signer"), "某局\n局长\n张三", "某局\n书记\n张三"), start=session)
    assert said(after, "head/post") == "书记"
    assert asked(after) == "counts/all"


def test_an_edited_message_for_each_point_answers_them_anew() -> None:
    session = play(CHOSEN, Open(), Skip(), Say("强化学习\n转变作风"), Say("张三"))
    after = play(CHOSEN, Mend(place("links/who"), "张三", "张三\n李四"), start=session)
    assert (said(after, "who@p1"), said(after, "who@p2")) == ("张三", "李四")


def test_an_edit_of_one_line_leaves_what_another_message_changed() -> None:
    session = play(TOGETHER, Open(), Say("某局\n局长\n张三"), Jump(place("head/post")), Say("书记"))
    after = play(TOGETHER, Mend(place("head/signer"), "某局\n局长\n张三", "某局\n局长\n张山"), start=session)
    assert (said(after, "head/post"), said(after, "head/name")) == ("书记", "张山")


def test_an_edit_of_a_number_leaves_the_others_as_they_are() -> None:
    counted = play(TOGETHER, Open(), Say("某局\n局长\n张三"), Say("3 40 12"), Jump(place("counts/talks")), Say("50"))
    after = play(TOGETHER, Mend(place("counts/all"), "3 40 12", "3 40 13"), start=counted)
    assert [said(after, f"counts/{each}") for each in ("study", "talks", "opinions")] == ["3", "50", "13"]


def test_an_edit_of_a_message_that_gave_some_answers_changes_those() -> None:
    without_post = replace(NEW, answers={place("head/unit"): "某局", place("head/name"): "张三"})
    session = play(TOGETHER, Open(), Say("局长"), start=without_post)
    assert said(play(TOGETHER, Mend(place("head/signer"), "局长", "书记"), start=session), "head/post") == "书记"


def test_an_edit_for_one_point_leaves_what_another_message_changed() -> None:
    session = play(
        CHOSEN, Open(), Skip(), Say("强化学习\n转变作风"), Say("张三\n李四"), Jump(place("who@p1")), Say("王五")
    )
    after = play(CHOSEN, Mend(place("links/who"), "张三\n李四", "张三\n赵六"), start=session)
    assert (said(after, "who@p1"), said(after, "who@p2")) == ("王五", "赵六")


@pytest.mark.parametrize(
    ("where", "words"), [("head/signer", "某局\n局长\n张三"), ("head/signer", "单位：某局\n职务：局长\n姓名：张三")]
)
def test_an_edit_that_changes_nothing_of_several_says_so(where: str, words: str) -> None:
    session = play(TOGETHER, Open(), Say("某局\n局长\n张三"))
    assert refused(TOGETHER, session, Mend(place(where), "某局\n局长\n张三", words)).why is Why.SAME_AS_BEFORE


def test_an_edit_that_changes_nothing_says_so() -> None:
    assert refused(VALUES, TO_TEXT, Mend(WORD, "一句话", "一句话 ")).why is Why.SAME_AS_BEFORE
    assert refused(VALUES, TWO_PIECES, Mend(TEXT, "第一句", "第一句")).why is Why.SAME_AS_BEFORE
    assert refused(LISTS, TWO_POINTS, Mend(POINTS, "甲不深\n乙不实", "1.甲不深\n2.乙不实")).why is Why.SAME_AS_BEFORE


def test_a_message_to_a_question_that_is_gone_cannot_be_edited() -> None:
    written = play(LISTS, Say("甲的正文"), Next(), Remove("p1"), start=TWO_POINTS)
    assert refused(LISTS, written, Mend(place("body@p1"), "甲的正文", "新正文")).why is Why.CHANGED_SINCE


def test_an_earlier_text_returns_as_a_new_revision() -> None:
    replaced = play(VALUES, Jump(TEXT), Say("新的一段"), start=play(VALUES, Next(), start=TWO_PIECES))
    assert effects_of(VALUES, replaced, Restore(TEXT, "第一句。第二句")) == (
        Keep(TEXT, "第一句。第二句"),
        Receipt(TEXT, 7, replaced=True),
        Ask(TEXT),
    )


def test_bringing_a_text_back_leaves_the_question_on_screen() -> None:
    replaced = play(VALUES, Jump(WORD), Say("另一句"), start=TO_TEXT)
    after = play(VALUES, Restore(WORD, "一句话"), start=replaced)
    assert said(after, "head/word") == "一句话"
    assert asked(after) == "head/text"


def test_no_text_returns_to_a_question_that_is_gone() -> None:
    removed = play(LISTS, Say("甲的正文"), Remove("p1"), start=TWO_POINTS)
    assert refused(LISTS, removed, Restore(place("body@p1"), "旧话")).why is Why.NO_SUCH_QUESTION


def test_a_body_edited_with_its_claim_keeps_to_its_limit() -> None:
    written = play(LISTS, Say("甲不深。学得少。\n乙不实"), start=play(LISTS, Open()))
    edit = Mend(POINTS, "甲不深。学得少。\n乙不实", "甲不深。" + "字" * 41 + "\n乙不实")
    assert refused(LISTS, written, edit).why is Why.TOO_LONG


def test_a_claim_edited_too_long_is_named_by_its_line() -> None:
    refusal = refused(LISTS, TWO_POINTS, Mend(POINTS, "甲不深\n乙不实", "甲不深\n" + "字" * 21))
    assert refusal.facts == {"number": 2, "characters": 21, "most": 20}


def test_a_claim_cannot_be_edited_to_stops_alone() -> None:
    assert refused(LISTS, TWO_POINTS, Mend(POINTS, "甲不深\n乙不实", "甲不深\n。")).why is Why.EMPTY
