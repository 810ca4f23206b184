"""Open: the report is taken up, or its question is wanted again."""

from bot.interview.effects import Ask, Done
from bot.interview.events import Open, Say, Skip
from bot.interview.session import At, Mode, Session
from tests.interview.playing import NEW, asked, at, effects_of, place, play
from tests.outlines import tiny

VALUES = tiny.outline("values")


def test_the_first_question_is_asked_when_a_report_is_begun() -> None:
    assert effects_of(VALUES, NEW, Open()) == (Ask(place("head/word")),)


def test_the_question_on_screen_is_asked_again() -> None:
    session = play(VALUES, Open(), Say("一句话"))
    assert effects_of(VALUES, session, Open()) == (Ask(place("head/count")),)


def test_a_report_with_everything_answered_is_done() -> None:
    session = play(VALUES, Open(), Say("一句话"), Say("3"), Skip(), Skip())
    assert session.at is None
    assert effects_of(VALUES, session, Open()) == (Done(),)


def test_opening_a_finished_report_changes_nothing() -> None:
    session = play(VALUES, Open(), Say("一句话"), Say("3"), Skip(), Skip())
    assert play(VALUES, Open(), start=session) is session


def test_a_question_that_is_no_longer_in_the_outline_gives_way_to_the_next_open_one() -> None:
    stored = Session({place("head/word"): "一句话"}, At(place("head/retired"), Mode.WRITE, 1), 1)
    assert asked(play(VALUES, Open(), start=stored)) == "head/count"


def test_answers_that_the_outline_does_not_ask_for_stay() -> None:
    stored = Session({place("head/retired"): "旧话", place("body@p7"): "旧条"}, None, 4)
    after = play(VALUES, Open(), Say("一句话"), start=stored)
    assert after.answers[place("head/retired")] == "旧话"
    assert after.answers[place("body@p7")] == "旧条"


def test_a_question_is_asked_at_the_revision_that_put_it_on_screen() -> None:
    session = play(VALUES, Open(), Say("一句话"))
    assert session.revision == 2
    assert at(session).asked == 2


def test_asking_again_keeps_the_buttons_good() -> None:
    session = play(VALUES, Open(), Say("一句话"))
    assert at(play(VALUES, Open(), Open(), start=session)).asked == at(session).asked
