"""Suggestions of a 体检单 that are put into their answers by a tap, and taken out again."""

from bot.store import checkups
from bot.usecases import tokens
from bot.usecases.tokens import Tap
from tests.usecases.checked import DOUBLED, FIRST, SECOND, checked, index_of, planted, press
from tests.usecases.writer import Writer, say


def test_a_suggestion_is_taken_as_a_new_revision() -> None:
    writer = checked()
    press(writer, "checktake", index_of(writer, DOUBLED))
    assert writer.kept("body@p2") == SECOND.replace(DOUBLED, "没有把")
    writer.press(tokens.write(Tap("history", "body@p2", writer.report)))
    assert DOUBLED in writer.text


def test_a_suggestion_taken_twice_changes_nothing_more() -> None:
    writer = checked()
    argument = index_of(writer, DOUBLED)
    press(writer, "checktake", argument)
    press(writer, "checktake", argument)
    assert say("check.changed_since") in writer.text
    assert writer.kept("body@p2") == SECOND.replace(DOUBLED, "没有把")


def test_what_was_taken_is_put_back() -> None:
    writer = checked()
    argument = index_of(writer, DOUBLED)
    press(writer, "checktake", argument)
    writer.tap("checkback", argument)
    assert say("check.back") in writer.text
    assert writer.kept("body@p2") == SECOND
    assert argument in [tap.argument for tap in writer.taps if tap.verb == "checktake"]


def test_putting_back_leaves_what_was_written_since() -> None:
    writer = checked()
    argument = index_of(writer, DOUBLED)
    press(writer, "checktake", argument)
    here = writer.heard
    writer.go("body@p2")
    writer.say(SECOND.replace(DOUBLED, "没有把") + "上个月又去了一次。")
    writer.heard = here
    press(writer, "checkback", argument)
    assert writer.kept("body@p2") == SECOND + "上个月又去了一次。"


def test_of_marks_taken_together_one_is_put_back() -> None:
    writer = planted()
    writer.say("/check")
    writer.tap("checkmarks")
    writer.tap("checkyes")
    mended = writer.kept("body@p1")
    writer.tap("checkpage", f"{index_of(writer, DOUBLED).partition('~')[0]}~1")
    taps = [tap for tap in writer.taps if tap.verb == "checkback"]
    assert len(taps) == 3
    writer.tap("checkback", taps[0].argument)
    assert (writer.kept("body@p1") + writer.kept("body@p2")).count(",") == 1
    assert writer.kept("body@p1") != mended


def test_what_was_not_taken_is_not_put_back() -> None:
    writer = checked()
    press(writer, "checkback", index_of(writer, DOUBLED))
    assert say("check.changed_since") in writer.text
    assert writer.kept("body@p2") == SECOND


def test_words_that_changed_since_are_not_put_back() -> None:
    writer = checked()
    argument = index_of(writer, DOUBLED)
    press(writer, "checktake", argument)
    writer.go("body@p2")
    writer.say("去年3月换了一段话，没有那几个字。")
    press(writer, "checkback", argument)
    assert say("check.changed_since") in writer.text
    assert writer.kept("body@p2") == "去年3月换了一段话，没有那几个字。"


def test_a_suggestion_for_words_that_changed_since_is_not_taken() -> None:
    writer = checked()
    argument = index_of(writer, DOUBLED)
    writer.go("body@p2")
    writer.say("去年3月换了一段话，没有那几个字。")
    press(writer, "checktake", argument)
    assert say("check.changed_since") in writer.text
    assert writer.kept("body@p2") == "去年3月换了一段话，没有那几个字。"


def test_words_that_stand_twice_alike_offer_nothing_to_take() -> None:
    writer = Writer().at_body()
    writer.say("去年3月" + "学得零散," * 12 + "没有笔记。")
    writer.say("/check")
    found = checkups.newest(writer.db, writer.report)
    assert found is not None
    marks = [each.safe for each in found.findings if each.words == ","]
    assert marks.count(False) >= 4
    assert marks[-1] is True


def test_all_punctuation_is_shown_before_it_is_taken() -> None:
    writer = planted()
    writer.say("/check")
    writer.tap("checkmarks")
    assert writer.text.count("→，") == 2
    assert writer.text.count("→；") == 1
    assert writer.kept("body@p1") == FIRST


def test_all_punctuation_is_taken_at_once_and_nothing_else() -> None:
    writer = planted()
    writer.say("/check")
    writer.tap("checkmarks")
    writer.tap("checkyes")
    assert writer.kept("body@p1") == FIRST.replace(",", "，")
    assert writer.kept("body@p2") == SECOND.replace(",", "，").replace(";", "；")
    assert "checkmarks" not in writer.verbs
