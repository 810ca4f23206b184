"""Say with a place (a reply to an older message), Accept (an offered text), Arrange (a setting of the style)."""

from bot.interview.effects import Ask, Keep, Receipt, Why
from bot.interview.events import Accept, Arrange, Jump, Next, Open, Remove, Say, Skip
from tests.interview.playing import asked, effects_of, is_done, kept, place, play, refused, said
from tests.outlines import tiny

VALUES = tiny.outline("values")
LISTS = tiny.outline("lists")
CHOSEN = tiny.outline("chosen")
OFFERS = tiny.outline("offers")
WORD, TEXT, POINTS = place("head/word"), place("head/text"), place("problems/points")
TO_TEXT = play(VALUES, Open(), Say("一句话"), Say("3"), Skip())
TWO = play(LISTS, Open(), Say("甲不深\n乙不实"))
TO_SECOND = play(LISTS, Say("甲的正文"), Next(), start=TWO)
TO_OPENING = play(OFFERS, Open(), Say("某局"))


def test_a_reply_answers_the_older_question_and_the_question_on_screen_is_asked_again() -> None:
    assert effects_of(VALUES, TO_TEXT, Say("另一句", WORD)) == (
        Keep(WORD, "另一句"),
        Receipt(WORD, 3, replaced=True),
        Ask(TEXT),
    )


def test_a_reply_leaves_what_is_on_screen_as_it_was() -> None:
    assert play(VALUES, Say("另一句", WORD), start=TO_TEXT).at == TO_TEXT.at


def test_a_reply_to_the_question_on_screen_is_an_answer_like_any_other() -> None:
    assert asked(play(VALUES, Say("一句话", WORD), start=play(VALUES, Open()))) == "head/count"


def test_a_reply_to_an_older_long_answer_is_added_to_it() -> None:
    assert said(play(LISTS, Say("还有一句", place("body@p1")), start=TO_SECOND), "body@p1") == "甲的正文。还有一句"


def test_a_reply_to_the_long_answer_on_screen_is_added_to_it() -> None:
    looking = play(LISTS, Jump(place("body@p1")), start=TO_SECOND)
    assert said(play(LISTS, Say("还有一句", place("body@p1")), start=looking), "body@p1") == "甲的正文。还有一句"


def test_a_reply_to_a_question_that_is_open_answers_it() -> None:
    after = play(LISTS, Say("乙的正文", place("body@p2")), start=TWO)
    assert said(after, "body@p2") == "乙的正文"
    assert asked(after) == "body@p1"


def test_a_reply_to_a_full_list_rewords_it() -> None:
    after = play(LISTS, Say("学得不深\n做得不实", POINTS), start=TO_SECOND)
    assert kept(effects_of(LISTS, TO_SECOND, Say("学得不深\n做得不实", POINTS)))["claim@p1"] == "学得不深"
    assert asked(after) == "body@p2"


def test_a_reply_to_an_empty_optional_list_adds_points() -> None:
    assert said(play(LISTS, Say("谢谢", place("thanks/points")), start=TWO), "thanks/points") == "p3"


def test_a_reply_after_the_end_is_taken_and_the_end_stays_the_end() -> None:
    done = play(VALUES, Skip(), start=TO_TEXT)
    effects = effects_of(VALUES, done, Say("另一句", WORD))
    assert kept(effects) == {"head/word": "另一句"}
    assert is_done(effects)


def test_a_reply_before_anything_was_asked_begins_the_interview() -> None:
    assert asked(play(VALUES, Say("3", place("head/count")))) == "head/word"


def test_a_reply_that_is_no_answer_changes_nothing() -> None:
    assert refused(VALUES, TO_TEXT, Say("好些", place("head/count"))).why is Why.NOT_A_NUMBER
    assert refused(VALUES, TO_TEXT, Say("", WORD)).why is Why.EMPTY


def test_a_reply_to_a_question_that_is_gone_is_refused() -> None:
    assert refused(LISTS, play(LISTS, Remove("p1"), start=TWO), Say("正文", place("body@p1"))).why is (
        Why.NO_SUCH_QUESTION
    )


def test_an_offered_long_text_becomes_the_answer_and_can_be_added_to() -> None:
    assert effects_of(OFFERS, TO_OPENING, Accept("某局报告如下：")) == (
        Keep(place("head/opening"), "某局报告如下："),
        Receipt(place("head/opening"), 7),
    )
    after = play(OFFERS, Accept("某局报告如下："), Say("一、二、三"), start=TO_OPENING)
    assert said(after, "head/opening") == "某局报告如下：一、二、三"


def test_an_offered_short_text_becomes_the_answer_and_the_interview_moves_on() -> None:
    after = play(OFFERS, Open(), Accept("某局"))
    assert said(after, "head/unit") == "某局"
    assert asked(after) == "head/opening"


def test_an_offered_text_replaces_what_was_begun() -> None:
    after = play(OFFERS, Say("起个头"), Accept("某局报告如下："), start=TO_OPENING)
    assert said(after, "head/opening") == "某局报告如下："


def test_an_accepted_text_is_text_like_any_other() -> None:
    after = play(OFFERS, Accept("某局报告如下："), Jump(place("head/opening")), Say("自己写的"), start=TO_OPENING)
    assert said(after, "head/opening") == "自己写的"


def test_an_offered_text_that_does_not_fit_is_refused() -> None:
    assert refused(OFFERS, TO_OPENING, Accept("字" * 31)).why is Why.TOO_LONG
    assert refused(OFFERS, TO_OPENING, Accept("")).why is Why.EMPTY


def test_an_offer_is_taken_for_every_point_at_once() -> None:
    to_who = play(CHOSEN, Open(), Skip(), Say("强化学习\n转变作风"))
    after = play(CHOSEN, Accept("本人"), start=to_who)
    assert (said(after, "who@p1"), said(after, "who@p2")) == ("本人", "本人")


def test_a_setting_is_kept_as_an_answer_and_nothing_is_asked() -> None:
    event = Arrange("points", "inline", ("paragraphs", "inline"))
    assert effects_of(VALUES, TO_TEXT, event) == (Keep(place("style/points"), "inline"),)
    assert play(VALUES, event, start=TO_TEXT).at == TO_TEXT.at


def test_a_setting_can_be_changed_before_the_interview_begins() -> None:
    assert said(play(VALUES, Arrange("points", "inline", ("inline",))), "style/points") == "inline"


def test_the_same_setting_again_changes_nothing() -> None:
    event = Arrange("points", "inline", ("inline",))
    session = play(VALUES, event, start=TO_TEXT)
    assert play(VALUES, event, start=session) is session


def test_an_unknown_setting_is_refused() -> None:
    assert refused(VALUES, TO_TEXT, Arrange("colours", "red", ())).why is Why.NOT_A_SETTING
