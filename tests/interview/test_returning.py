"""Looking elsewhere, the steps of a long answer, and parts chosen off: nothing is asked or written twice."""

from bot.interview.events import Back, Choose, Jump, Next, Open, Say, Skip, StepByStep
from tests.interview.playing import asked, at, place, play, said
from tests.outlines import tiny

LISTS = tiny.outline("lists")
STEPS = tiny.outline("steps")
CONDITIONS = tiny.outline("conditions")
WRITING = play(LISTS, Open(), Say("甲不深\n乙不实"), Say("甲的正文"))
BODY = play(STEPS, Open(), Say("甲不深"))


def test_who_returns_to_a_question_by_the_map_is_not_led_back_to_it_again() -> None:
    returned = play(LISTS, Jump(place("claim@p1")), Jump(place("body@p1")), start=WRITING)
    assert at(returned).then is None
    assert asked(play(LISTS, Next(), start=returned)) == "body@p2"


def test_a_question_jumped_to_twice_still_leads_back() -> None:
    twice = play(LISTS, Jump(place("claim@p1")), Jump(place("claim@p1")), start=WRITING)
    assert asked(play(LISTS, Next(), start=twice)) == "body@p1"


def test_back_from_a_step_adds_to_what_was_written() -> None:
    after = play(STEPS, Say("先写一句"), StepByStep(), Back(), Say("再写一句"), start=BODY)
    assert said(after, "body@p1") == "先写一句。再写一句"


def test_back_from_the_second_step_asks_the_first() -> None:
    after = play(STEPS, StepByStep(), Say("学得少"), Back(), start=BODY)
    assert asked(after) == "how@p1"
    assert said(play(STEPS, Say("学得很少"), start=after), "body@p1") == "学得很少"


def test_a_skipped_first_step_is_answered_after_going_back() -> None:
    after = play(STEPS, StepByStep(), Skip(), Back(), Say("学得少"), Say("三月没去"), start=BODY)
    assert said(after, "body@p1") == "学得少。比如，三月没去"


def test_back_from_a_question_that_was_looked_up_leads_to_where_it_was_looked_up() -> None:
    looking = play(LISTS, Jump(place("note@p1")), start=WRITING)
    after = play(LISTS, Back(), start=looking)
    assert asked(after) == "body@p1"
    assert said(play(LISTS, Say("再一句"), start=after), "body@p1") == "甲的正文。再一句"


def test_a_required_question_of_a_part_chosen_off_can_be_left() -> None:
    chosen_off = play(CONDITIONS, Open(), Choose("z"), Next(), Jump(place("extra/text")))
    assert asked(chosen_off) == "extra/text"
    assert asked(play(CONDITIONS, Next(), start=chosen_off)) == "head/about"
