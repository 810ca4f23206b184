"""Words on a map, a list or a draft, and words that look like no text: the writer is asked before they count."""

import pytest

from bot.interview.outline import Place
from tests.usecases.writer import LIST, Writer, say, stored

SCREENS = ["/map", "/style", "/draft", "/drafts", "/resume", "/start"]


@pytest.mark.parametrize("command", SCREENS)
def test_words_on_a_screen_without_a_question_are_no_answer(command: str) -> None:
    writer = Writer().at_body()
    writer.say(command)
    before = stored(writer.db)
    writer.say("平时学得零散。")
    assert {"take", "drop"} <= writer.verbs
    assert "平时学得零散。" in writer.text
    assert stored(writer.db) == before


def test_one_tap_makes_them_the_answer_after_all() -> None:
    writer = Writer().at_body()
    writer.say("/map")
    writer.say("平时学得零散。")
    writer.tap("take")
    assert writer.kept("body@p1") == "平时学得零散。"


def test_a_double_tap_makes_them_the_answer_once() -> None:
    writer = Writer().at_body()
    writer.say("/map")
    writer.say("平时学得零散。")
    token = writer.button("take").token
    writer.press(token)
    writer.press(token)
    assert writer.texts[0] == say("tap.stale")
    assert writer.kept("body@p1") == "平时学得零散。"


def test_one_tap_leaves_them_out_and_puts_the_question() -> None:
    writer = Writer().at_body()
    writer.say("/map")
    writer.say("平时学得零散。")
    writer.tap("drop")
    assert writer.asked == Place("body", "p1")
    assert writer.kept("body@p1") == ""


def test_words_that_were_taken_are_edited_like_any_answer() -> None:
    writer = Writer().at_body()
    writer.say("/map")
    sent = writer.say("平时学得零散。").message
    writer.tap("take")
    writer.edit(sent, "学得零散。")
    assert writer.kept("body@p1") == "学得零散。"


def test_help_is_no_screen_and_words_behind_it_are_the_answer() -> None:
    writer = Writer().at_body()
    writer.say("/help")
    writer.say("平时学得零散。")
    assert writer.kept("body@p1") == "平时学得零散。"


@pytest.mark.parametrize("words", ["删掉", "重来", "？", "。。。", "123", "3条", "嗯"])
def test_words_that_nobody_means_as_text_are_asked_about(words: str) -> None:
    writer = Writer().at_body()
    before = stored(writer.db)
    writer.say(words)
    assert writer.verbs == {"take", "drop"}
    assert stored(writer.db) == before


def test_words_that_look_like_no_text_are_taken_by_one_tap() -> None:
    writer = Writer().at_body()
    writer.say("删掉")
    writer.tap("take")
    assert writer.kept("body@p1") == "删掉"


def test_after_words_that_look_like_no_text_the_next_message_is_the_answer() -> None:
    writer = Writer().at_body()
    writer.say("嗯")
    writer.say("平时学得零散。")
    assert writer.kept("body@p1") == "平时学得零散。"


@pytest.mark.parametrize("words", ["下一步", "写完了", "好的", "OK", "下一题。"])
def test_other_words_for_next_go_to_the_next_question(words: str) -> None:
    writer = Writer().at_body()
    writer.say("平时学得零散。")
    writer.say(words)
    assert writer.screen() == Place("body", "p2")
    assert writer.kept("body@p1") == "平时学得零散。"


@pytest.mark.parametrize("words", ["没有", "不写", "无"])
def test_no_words_for_an_optional_text_put_it_aside(words: str) -> None:
    writer = Writer().at_body()
    writer.go("closing/text")
    writer.say(words)
    assert writer.kept("closing/text") == ""
    assert writer.screen() == Place("body", "p1")


def test_no_words_for_an_optional_text_that_is_there_take_it_out_and_its_history_keeps_it() -> None:
    writer = Writer().at_body()
    writer.go("closing/text")
    writer.say("请批评指正。")
    writer.say("不写了")
    assert writer.kept("closing/text") == ""
    writer.press("1::history:closing/text")
    assert "请批评指正。" in writer.text


def test_a_label_of_the_screen_typed_is_its_tap() -> None:
    writer = Writer().at_body()
    writer.press("1::section:problems/a1")
    writer.say(say("button.nth", n=2))
    assert "move" in writer.verbs


def test_a_label_that_is_on_screen_no_more_is_not_a_tap() -> None:
    writer = Writer().at_body()
    writer.press("1::section:problems/a1")
    writer.go_on()
    writer.say(say("button.add"))
    assert writer.kept(LIST) == "p1 p2"
    assert writer.screen() == Place("body", "p1")


def test_a_doubted_message_of_another_person_cannot_be_taken() -> None:
    owner = Writer().at_body()
    owner.say("/map")
    sent = owner.say("平时学得零散。").message
    stranger = Writer(owner.db, "li").at_body()
    stranger.press(f"2::take:{sent}")
    assert stranger.texts[0] == say("tap.unknown")
    assert stranger.kept("body@p1") == ""
