"""Words quoted from a draft lead to their paragraph and the answers behind them."""

import pytest

from bot.draft import quoted
from bot.draft.document import Run
from bot.draft.quoted import Hit
from bot.interview.outline import Place
from tests.render import laid

CLAIM, BODY, OTHER = Place("claim", "p1"), Place("body", "p1"), Place("body", "p2")
DOCUMENT = laid.document(
    laid.body(Run("一是理论学习不够。", (CLAIM,)), Run("笔记有两周没有翻开。也没有交流。", (BODY,))),
    laid.body(Run("讲课都是老例子。也没有交流。", (OTHER,))),
)
ALL = (0, 1)


def test_words_of_one_answer_lead_to_it_alone() -> None:
    assert quoted.find(DOCUMENT, "笔记有两周", ALL) == (Hit(0, (BODY,)),)


def test_words_over_two_answers_lead_to_both() -> None:
    assert quoted.find(DOCUMENT, "学习不够。笔记", ALL) == (Hit(0, (CLAIM, BODY)),)


def test_words_over_two_paragraphs_lead_to_both() -> None:
    assert quoted.find(DOCUMENT, "交流。\n　　讲课", ALL) == (Hit(0, (BODY,)), Hit(1, (OTHER,)))


def test_words_that_stand_in_several_paragraphs_lead_to_each() -> None:
    assert quoted.find(DOCUMENT, "也没有交流。", ALL) == (Hit(0, (BODY,)), Hit(1, (OTHER,)))


def test_only_the_paragraphs_asked_about_are_looked_at() -> None:
    assert quoted.find(DOCUMENT, "也没有交流。", (1,)) == (Hit(1, (OTHER,)),)


@pytest.mark.parametrize("quote", ["笔记 有两周", "　　笔记有\n两周 ", "笔记\u3000有两周"])
def test_white_space_does_not_matter(quote: str) -> None:
    assert quoted.find(DOCUMENT, quote, ALL) == (Hit(0, (BODY,)),)


def test_words_that_stand_nowhere_lead_to_the_nearest_paragraph() -> None:
    assert quoted.find(DOCUMENT, "讲课都是老例子，没有新的", ALL) == (Hit(1, (OTHER,), exact=False),)


@pytest.mark.parametrize("quote", ["", "  \n", "完全不相干的一句", "没有😀"])
def test_words_like_nothing_lead_nowhere(quote: str) -> None:
    assert quoted.find(DOCUMENT, quote, ALL) == ()


def test_a_document_without_paragraphs_holds_no_words() -> None:
    assert quoted.find(laid.document(), "笔记", ()) == ()
