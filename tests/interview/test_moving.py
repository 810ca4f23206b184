"""Next, Skip, Back and Jump: from question to question, and back to what a look elsewhere interrupted."""

from dataclasses import replace

from bot.interview.effects import Ask, Done, Keep, Receipt, Why
from bot.interview.events import Back, Choose, Clear, Jump, Later, Next, Open, Remove, Say, Skip, StepByStep
from bot.interview.session import Mode
from tests.interview.playing import asked, at, effects_of, is_done, kept, place, play, refused, said
from tests.outlines import tiny

VALUES = tiny.outline("values")
LISTS = tiny.outline("lists")
CONDITIONS = tiny.outline("conditions")
WORD, DAY, TEXT = place("head/word"), place("head/day"), place("head/text")
TO_DAY = play(VALUES, Open(), Say("一句话"), Say("3"))
TO_TEXT = play(VALUES, Skip(), start=TO_DAY)
TWO = play(LISTS, Open(), Say("甲不深\n乙不实"))


def test_next_leaves_a_long_answer_that_is_there() -> None:
    session = play(LISTS, Say("甲的正文"), start=TWO)
    assert effects_of(LISTS, session, Next()) == (Ask(place("body@p2")),)


def test_next_cannot_leave_a_required_question_unanswered() -> None:
    assert refused(LISTS, TWO, Next()).why is Why.REQUIRED


def test_next_puts_an_optional_question_aside_like_skip() -> None:
    assert kept(effects_of(VALUES, TO_DAY, Next())) == kept(effects_of(VALUES, TO_DAY, Skip())) == {"head/day": ""}


def test_a_question_put_aside_is_not_asked_again() -> None:
    assert asked(play(VALUES, Skip(), start=TO_TEXT)) == ""


def test_skipping_an_answered_question_keeps_the_answer() -> None:
    after = play(VALUES, Jump(WORD), Skip(), start=TO_DAY)
    assert said(after, "head/word") == "一句话"


def test_the_last_answer_ends_the_interview() -> None:
    assert is_done(effects_of(VALUES, TO_TEXT, Skip()))


def test_nothing_on_screen_can_be_left_or_chosen_at() -> None:
    done = play(VALUES, Skip(), start=TO_TEXT)
    for event in (Next(), Skip(), Later(), Clear(), Back(), StepByStep(), Choose("only"), Say("一句话")):
        assert refused(VALUES, done, event).why is Why.NOTHING_ASKED


def test_back_asks_the_question_before() -> None:
    assert effects_of(VALUES, TO_DAY, Back()) == (Ask(place("head/count")),)


def test_back_keeps_every_answer() -> None:
    assert play(VALUES, Back(), Back(), start=TO_DAY).answers == TO_DAY.answers


def test_next_after_back_returns_to_the_open_question() -> None:
    assert asked(play(VALUES, Back(), Back(), Next(), start=TO_DAY)) == "head/day"


def test_back_from_the_first_body_asks_the_list() -> None:
    after = play(LISTS, Back(), start=TWO)
    assert asked(after) == "problems/points"
    assert at(after).mode is Mode.REWORD


def test_back_from_a_question_on_request_that_interrupted_none_asks_the_first_of_its_section() -> None:
    assert asked(play(VALUES, Jump(place("head/title")), Back())) == "head/word"


def test_nothing_stands_before_the_first_question_or_one_of_a_section_without_any() -> None:
    assert refused(LISTS, play(LISTS, Jump(place("head/start"))), Back()).why is Why.NOTHING_BEFORE
    assert refused(VALUES, play(VALUES, Jump(WORD), start=TO_DAY), Back()).why is Why.NOTHING_BEFORE


def test_a_look_at_an_answered_question_leads_back_to_the_open_one() -> None:
    looking = play(VALUES, Jump(WORD), start=TO_TEXT)
    assert at(looking).then == TEXT
    assert asked(play(VALUES, Say("另一句"), start=looking)) == "head/text"


def test_several_looks_lead_back_to_the_question_they_began_at() -> None:
    assert asked(play(VALUES, Jump(WORD), Jump(place("head/count")), Next(), start=TO_TEXT)) == "head/text"


def test_after_a_look_elsewhere_a_long_answer_is_added_to() -> None:
    after = play(VALUES, Say("第一句"), Jump(WORD), Next(), Say("第二句"), start=TO_TEXT)
    assert said(after, "head/text") == "第一句。第二句"


def test_a_look_at_a_question_on_request_leads_back() -> None:
    assert asked(play(VALUES, Jump(WORD), Jump(place("head/title")), Say("标题"), start=TO_TEXT)) == "head/text"


def test_a_jump_to_another_open_question_does_not_lead_back() -> None:
    begun = play(LISTS, Jump(place("body@p2")), start=TWO)
    assert at(begun).then is None
    assert asked(play(LISTS, Say("乙的正文"), Next(), start=begun)) == "thanks/points"


def test_what_was_left_open_is_asked_when_the_end_is_reached() -> None:
    session = play(LISTS, Jump(place("body@p2")), Say("乙的正文"), Next(), Skip(), start=TWO)
    assert asked(session) == "body@p1"


def test_a_point_removed_meanwhile_is_not_led_back_to() -> None:
    looking = play(LISTS, Say("甲的正文"), Next(), Jump(place("body@p1")), start=TWO)
    assert at(looking).then == place("body@p2")
    assert asked(play(LISTS, Remove("p2"), Next(), start=looking)) == "thanks/points"


def test_a_jump_may_say_what_the_next_message_does() -> None:
    for mode in Mode:
        assert at(play(VALUES, Jump(TEXT, mode), start=TO_DAY)).mode is mode


def test_only_questions_that_exist_can_be_jumped_to() -> None:
    for nowhere in ("head/nothing", "body@p9", "nothing@p1", "body", "thanks", ""):
        assert refused(LISTS, TWO, Jump(place(nowhere))).why is Why.NO_SUCH_QUESTION


def test_a_part_that_was_not_chosen_is_not_asked() -> None:
    assert asked(play(CONDITIONS, Open(), Skip())) == ""


def test_a_part_is_asked_after_any_of_its_options() -> None:
    for option in ("x", "y"):
        assert asked(play(CONDITIONS, Open(), Choose(option), Next())) == "extra/text"


def test_a_question_is_asked_after_its_option_only() -> None:
    assert asked(play(CONDITIONS, Open(), Choose("z"), Next())) == "head/about"
    assert asked(play(CONDITIONS, Open(), Choose("z"), Next(), Say("丙部"))) == ""


def test_the_answers_of_a_part_stay_when_it_is_chosen_off_and_on() -> None:
    written = play(CONDITIONS, Open(), Choose("x"), Next(), Say("正文"), Next())
    off = play(CONDITIONS, Jump(place("head/parts")), Choose("x", on=False), Next(), start=written)
    on = play(CONDITIONS, Jump(place("head/parts")), Choose("x"), Next(), start=off)
    assert said(on, "extra/text") == "正文"
    assert asked(on) == ""


def test_a_question_put_aside_is_kept_as_nothing_once() -> None:
    assert effects_of(VALUES, TO_DAY, Skip()) == (Keep(DAY, ""), Ask(TEXT))
    aside = play(VALUES, Jump(DAY), start=TO_TEXT)
    assert kept(effects_of(VALUES, aside, Skip())) == {}


def test_an_optional_answer_is_taken_out_and_not_asked_for_again() -> None:
    written = play(VALUES, Say("一段话"), Next(), Jump(TEXT), start=TO_TEXT)
    assert effects_of(VALUES, written, Clear()) == (
        Keep(TEXT, ""),
        Receipt(TEXT, 0, replaced=True),
        Done(),
    )


def test_taking_out_what_is_not_there_tells_of_nothing_taken_out() -> None:
    assert effects_of(VALUES, TO_TEXT, Clear()) == (Keep(TEXT, ""), Done())


def test_a_required_answer_or_a_list_cannot_be_taken_out() -> None:
    assert refused(VALUES, play(VALUES, Jump(WORD), start=TO_TEXT), Clear()).why is Why.REQUIRED
    assert refused(LISTS, play(LISTS, Jump(place("thanks/points")), start=TWO), Clear()).why is Why.REQUIRED


def test_leaving_a_question_on_request_without_an_answer_keeps_nothing() -> None:
    assert kept(effects_of(VALUES, play(VALUES, Jump(place("head/title")), start=TO_TEXT), Skip())) == {}


def test_what_is_put_off_leads_to_the_next_open_question_and_nothing_is_kept() -> None:
    two = play(LISTS, Jump(place("body@p1")), start=TWO)
    effects = effects_of(LISTS, two, Later())
    assert kept(effects) == {}
    assert effects == (Ask(place("body@p2")),)


def test_the_only_open_question_put_off_leaves_nothing_on_screen_and_is_asked_when_the_report_is_opened() -> None:
    opened = play(VALUES, Open())
    assert opened.at is not None
    only = play(VALUES, Jump(opened.at.place), start=replace(play(VALUES, Skip(), start=TO_TEXT), at=None))
    without = replace(only, answers={**only.answers, opened.at.place: ""})
    assert is_done(effects_of(VALUES, without, Later()))
    assert asked(play(VALUES, Later(), Open(), start=without)) == str(opened.at.place)


X_WRITTEN = play(CONDITIONS, Open(), Choose("x"), Next(), Say("正文"))


def test_a_part_chosen_off_meanwhile_is_not_led_back_to() -> None:
    looking = play(CONDITIONS, Jump(place("head/parts")), start=X_WRITTEN)
    assert at(looking).then == place("extra/text")
    assert asked(play(CONDITIONS, Choose("x", on=False), Next(), start=looking)) == ""


def test_a_part_chosen_off_by_a_reply_is_not_asked_again() -> None:
    assert asked(play(CONDITIONS, Say("3", place("head/parts")), start=X_WRITTEN)) == "head/about"


def test_opening_does_not_ask_for_a_part_that_is_chosen_off() -> None:
    off = replace(X_WRITTEN, answers={**X_WRITTEN.answers, place("head/parts"): ""})
    assert asked(play(CONDITIONS, Open(), start=off)) == ""
