"""Texts for several answers at once."""

from bot.interview.effects import Why
from bot.interview.events import Open, Say, Take
from tests.interview.playing import asked, effects_of, kept, place, play, refused
from tests.outlines import tiny

LISTS = tiny.outline("lists")
WRITTEN = play(LISTS, Open(), Say("甲不深\n乙不实"), Say("甲的正文"))


def test_every_text_is_a_new_revision_and_the_question_on_screen_stays() -> None:
    texts = ((place("claim@p1"), "甲不够深"), (place("body@p1"), "另一段。"))
    assert kept(effects_of(LISTS, WRITTEN, Take(texts))) == {"claim@p1": "甲不够深", "body@p1": "另一段。"}
    assert asked(play(LISTS, Take(texts), start=WRITTEN)) == asked(WRITTEN)


def test_a_text_that_is_there_already_is_no_revision() -> None:
    assert kept(effects_of(LISTS, WRITTEN, Take(((place("claim@p1"), "甲不深"),)))) == {}


def test_one_text_that_cannot_be_taken_leaves_all_of_them() -> None:
    texts = ((place("claim@p1"), "甲不够深"), (place("body@p9"), "没有这一条"))
    assert refused(LISTS, WRITTEN, Take(texts)).why is Why.NO_SUCH_QUESTION


def test_an_order_of_points_is_no_text() -> None:
    assert refused(LISTS, WRITTEN, Take(((place("problems/points"), "p2 p1"),))).why is Why.NO_SUCH_QUESTION


def test_a_text_that_is_too_long_is_refused() -> None:
    assert refused(LISTS, WRITTEN, Take(((place("claim@p1"), "长" * 10_000),))).why is Why.TOO_LONG
