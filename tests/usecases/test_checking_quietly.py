"""What was answered with enough is not brought up again by a 体检, until its writer heeds it."""

from bot.proofread import rules
from bot.store import checkups
from bot.usecases import checking
from tests.usecases.checked import press
from tests.usecases.writer import Writer

BARE = (
    "平时学得零散，只看标题，没有坐下来认真读原文，满足于听一听、看一看，很多内容学过就忘了，也没有记笔记，用的时"
    "候想不起来，讲的时候讲不清楚，自己心里也着急，可是一忙起来又放下了，总觉得来日方长。"
)


def test_what_was_answered_with_enough_is_not_brought_up_again() -> None:
    writer = Writer().at_body()
    writer.say(BARE)
    writer.say("/check")
    found = checkups.newest(writer.db, writer.report)
    assert found is not None
    assert [each.quiet for each in found.findings if each.rule == checking.NO_CASE] == [False]
    writer.go("body@p1")
    press(writer, "quiet", "body@p1")
    writer.say("/check")
    writer.tap("checkpage")
    assert "看不出是哪一次" not in writer.text
    assert "checkheed" in writer.verbs


def test_what_was_answered_with_enough_is_not_said_to_be_mended() -> None:
    writer = Writer().at_body()
    writer.say(BARE)
    writer.say("/check")
    writer.go("body@p1")
    press(writer, "quiet", "body@p1")
    writer.say("/check")
    found = checkups.newest(writer.db, writer.report)
    assert found is not None
    assert found.gone == 0


def test_it_is_brought_up_again_when_it_is_heeded() -> None:
    writer = Writer().at_body()
    writer.say(BARE)
    press(writer, "quiet", "body@p1")
    writer.say("/check")
    writer.tap("checkpage")
    writer.tap("checkheed")
    assert "看不出是哪一次" in writer.text
    writer.say("/check")
    writer.tap("checkpage")
    assert "看不出是哪一次" in writer.text


def test_the_rule_that_hints_ask_for_is_one_of_the_rules() -> None:
    assert checking.NO_CASE in {rule.id for rule in rules.OWN}
