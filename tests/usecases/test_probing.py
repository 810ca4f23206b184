"""追问 as a person meets it: the button, the words for it, 换一个问, 够了, edits and replies."""

import pytest

from bot.interview.outline import Place
from tests.usecases.writer import Writer, say

CASE = "9月那次集中学习我请假去开会了"


def probed() -> Writer:
    """A first probe on screen."""
    writer = Writer().at_body()
    writer.tap("probe")
    return writer


def asked(writer: Writer) -> str:
    return "" if writer.asked is None else str(writer.asked)


def test_a_long_answer_of_a_problem_has_the_button() -> None:
    assert Writer().at_body().button("probe").label == say("button.probe")


def test_other_questions_have_none() -> None:
    writer = Writer().at_claims()
    assert "probe" not in writer.verbs
    writer.go("opening/text")
    assert "probe" not in writer.verbs


def test_one_question_is_asked_with_another_one_and_enough_below() -> None:
    writer = probed()
    assert asked(writer) == "probe/study/missed@p1"
    assert say("probe.where") in writer.text
    labels = [button.label for button in writer.buttons]
    assert labels == [say("button.another"), say("button.enough"), say("button.map")]


@pytest.mark.parametrize("words", ["追问", "不知道写什么", "写什么？", "/追问"])
def test_the_words_for_it_are_the_button(words: str) -> None:
    writer = Writer().at_body()
    writer.say(words)
    assert asked(writer) == "probe/study/missed@p1"


def test_where_nothing_can_be_probed_the_word_is_no_answer() -> None:
    writer = Writer().at_body()
    writer.go("opening/text")
    writer.say("不知道写什么")
    assert writer.kept("opening/text") == ""
    assert "take" in writer.verbs


def test_the_text_is_shown_as_it_grew() -> None:
    writer = probed()
    writer.say(CASE)
    assert asked(writer) == "body@p1"
    assert CASE in writer.text
    assert "probe" in writer.verbs


def test_another_one_is_asked_with_one_tap() -> None:
    writer = probed()
    writer.press(writer.button("probe").token)
    assert asked(writer) == "probe/study/when@p1"


@pytest.mark.parametrize("words", ["换一个问", "换一个", "不知道", "没有", "跳过", "忘了", "不记得了。"])
def test_who_has_nothing_to_say_to_it_is_asked_another_one(words: str) -> None:
    writer = probed()
    writer.say(words)
    assert asked(writer) == "probe/study/when@p1"
    assert writer.kept("body@p1") == ""


@pytest.mark.parametrize("words", ["够了", "下一题", "上一题"])
def test_enough_leads_back_to_the_text(words: str) -> None:
    writer = probed()
    writer.say(words)
    assert asked(writer) == "body@p1"
    assert writer.kept("body@p1") == ""


def test_an_old_button_is_stale() -> None:
    writer = probed()
    old = writer.button("probe").token
    writer.press(old)
    writer.press(old)
    assert writer.texts[0] == say("tap.stale")


def test_what_is_no_sentence_is_asked_for_as_one_and_the_probe_stays() -> None:
    writer = probed()
    writer.say("开会去了")
    assert writer.texts[0] == say("refuse.not_a_sentence", said="开会去了")
    assert asked(writer) == "probe/study/missed@p1"


def test_a_refused_message_that_is_edited_becomes_the_answer() -> None:
    writer = probed()
    message = writer.say("开会去了").message
    writer.edit(message, CASE)
    assert writer.kept("body@p1") == CASE


def test_an_edited_answer_edits_the_text() -> None:
    writer = probed()
    message = writer.say(CASE).message
    writer.say("回来以后也没有补看记录")
    writer.edit(message, "10月那次集中学习我请假去开会了")
    assert writer.kept("body@p1") == "10月那次集中学习我请假去开会了。回来以后也没有补看记录"


def test_a_reply_to_the_probe_answers_it() -> None:
    writer = probed()
    question = writer.question
    writer.tap("next")
    writer.reply(question, CASE)
    assert writer.kept("probe/study/missed@p1") == CASE
    assert writer.kept("body@p1") == CASE


def test_an_answer_has_a_history() -> None:
    writer = probed()
    message = writer.say(CASE).message
    writer.edit(message, "10月那次集中学习我请假去开会了")
    writer.tap("history", "probe/study/missed@p1")
    assert CASE in writer.text
    writer.tap("restore")
    assert writer.kept("body@p1") == CASE


def test_a_bare_number_is_taken_where_the_question_counts() -> None:
    writer = Writer().at_body()
    writer.go("probe/study/times@p1")
    writer.say("3")
    assert writer.kept("body@p1") == "这一年集中学习缺了3次"


def test_a_team_is_asked_as_a_team() -> None:
    writer = Writer().begin("minzhu-2023.team")
    writer.go("problems/a1/points")
    writer.say("学得不系统\n用得不紧密")
    writer.tap("probe")
    assert "你" not in writer.texts[-1].rpartition("\n")[2]


def test_when_all_were_asked_the_button_is_gone_and_the_word_says_so() -> None:
    writer = probed()
    while asked(writer).startswith("probe/"):
        writer.say("跳过")
    assert asked(writer) == "body@p1"
    assert "probe" not in writer.verbs
    writer.say("追问")
    assert writer.texts[0] == say("refuse.no_more_probes")


def test_who_comes_back_finds_the_probe() -> None:
    writer = probed()
    writer.say("/map")
    writer.go_on()
    assert writer.asked == Place("probe/study/missed", "p1")
