"""Words that are asked about wait with their message: each stays answerable, and none is lost."""

import pytest

from bot.interview.outline import Place
from bot.store import messages
from bot.usecases import converse
from tests.usecases.writer import CLAIMS, LIST, Writer, say

PARAGRAPH = "学得零散，笔记没有补上。" * 130  # 1,560 characters


def test_of_several_doubted_messages_each_can_be_written() -> None:
    writer = Writer().at_body()
    waiting = []
    for words in ("算了", "重来", "你好"):
        writer.say(words)
        waiting.append(writer.button("take").token)
    for token in (waiting[1], waiting[2], waiting[0]):
        writer.press(token)
    assert writer.kept("body@p1") == "重来。你好。算了"


def test_a_doubted_message_can_be_written_after_the_question_was_answered() -> None:
    writer = Writer().at_body()
    writer.say("重来")
    token = writer.button("take").token
    writer.say("平时学得零散。")
    writer.tap("next")
    writer.press(token)
    assert writer.kept("body@p1") == "平时学得零散。重来"
    assert writer.texts[0].startswith("（一）第1条")
    assert writer.asked == Place("body", "p2")


def test_words_that_are_left_out_put_the_question_again() -> None:
    writer = Writer().at_body()
    writer.say("算了")
    writer.tap("drop")
    assert writer.kept("body@p1") == ""
    assert writer.asked == Place("body", "p1")


def test_so_much_for_one_paragraph_is_asked_about_and_not_written_yet() -> None:
    writer = Writer().at_body()
    sent = writer.say(PARAGRAPH).message
    assert f"{len(PARAGRAPH)}字" in writer.text
    assert [button.label for button in writer.buttons] == [say("doubt.here"), say("doubt.not_yet")]
    assert writer.kept("body@p1") == ""
    found = messages.find(writer.db, writer.desk.person, sent)
    assert found is not None
    assert found.said == PARAGRAPH


def test_so_much_is_put_here_with_one_tap_and_asked_about_once() -> None:
    writer = Writer().at_body()
    writer.say(PARAGRAPH)
    writer.tap("take")
    assert writer.kept("body@p1") == PARAGRAPH
    assert writer.texts[0].startswith(say("receipt.long", characters=len(PARAGRAPH)))


def test_what_was_not_put_here_at_once_can_be_put_here_later() -> None:
    writer = Writer().at_body()
    writer.say(PARAGRAPH)
    token = writer.button("take").token
    writer.tap("open")
    writer.say("先写一句。")
    writer.press(token)
    assert writer.kept("body@p1") == f"先写一句。{PARAGRAPH}"


def test_so_much_replaces_a_paragraph_that_is_written_anew() -> None:
    writer = Writer().at_body()
    writer.say("平时学得零散。")
    writer.tap("rewrite")
    writer.say(PARAGRAPH)
    writer.tap("take")
    assert writer.kept("body@p1") == PARAGRAPH


@pytest.mark.parametrize("characters", [600, 1500])
def test_a_paragraph_of_usual_length_is_taken_at_once(characters: int) -> None:
    writer = Writer().at_body()
    writer.say("学" * characters)
    assert writer.kept("body@p1") == "学" * characters


def test_so_much_in_reply_to_an_older_question_is_asked_about_too() -> None:
    writer = Writer().at_claims()
    writer.say(CLAIMS)
    question = writer.question
    writer.say("平时学得零散。")
    writer.tap("next")
    writer.reply(question, PARAGRAPH)
    assert writer.kept("body@p1") == "平时学得零散。"
    writer.tap("take")
    assert writer.kept("body@p1") == f"平时学得零散。{PARAGRAPH}"


def test_a_caption_and_its_picture_are_one_exchange() -> None:
    writer = Writer().at_body()
    writer.heard = converse.send(writer.desk, "picture", "平时学得零散。")
    (text,) = writer.texts
    assert text.startswith(say("sent.picture"))
    assert "平时学得零散。" in text
    writer.tap("take")
    assert writer.kept("body@p1") == "平时学得零散。"


def test_a_caption_where_no_words_are_wanted_is_said_not_to_be_kept() -> None:
    writer = Writer().at_body()
    writer.go("head/start")
    writer.heard = converse.send(writer.desk, "picture", "请看附件")
    assert writer.texts[0] == say("sent.picture") + say("caption.left")
    assert writer.asked == Place("head/start")
    assert "take" not in writer.verbs


def test_a_caption_at_a_list_can_become_a_claim() -> None:
    writer = Writer().at_claims()
    writer.heard = converse.send(writer.desk, "picture", "学得不系统")
    writer.tap("take")
    assert writer.kept(LIST) == "p1"
