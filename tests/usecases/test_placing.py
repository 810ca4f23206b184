"""A reply to a page of a draft: the answers behind the quoted words, and the typed words put where the writer says."""

import pytest

from tests.store.opened import memory
from tests.usecases.writer import Writer, say, stored

FIRST = "平时学得零散。笔记有两周没有翻开。"


def drafted() -> tuple[Writer, int]:
    """A writer who has just read a draft with two texts, and the number of its page."""
    writer = Writer().at_body()
    writer.say(FIRST)
    writer.tap("next")
    writer.say("讲课都是老例子。")
    writer.tap("next")
    turn = writer.say("/draft")
    return writer, turn.said[0].message


def verbs(writer: Writer) -> list[tuple[str, str]]:
    """What the buttons do, with the last part of their arguments."""
    return [(tap.verb, tap.argument.rpartition("~")[2]) for tap in writer.taps]


def test_words_in_reply_to_quoted_words_are_not_put_anywhere_yet() -> None:
    writer, page = drafted()
    before = stored(writer.db)
    writer.reply(page, "笔记落了灰。", "笔记有两周没有翻开")
    assert stored(writer.db) == before
    assert FIRST in writer.text
    assert "笔记落了灰。" in writer.text


def test_it_is_asked_how_they_go_in() -> None:
    writer, page = drafted()
    writer.reply(page, "笔记落了灰。", "笔记有两周没有翻开。")
    assert verbs(writer) == [("swap", "part"), ("swap", "all"), ("swap", "add"), ("open", "")]


@pytest.mark.parametrize(
    ("how", "kept"),
    [("part", "平时学得零散。笔记落了灰。"), ("all", "笔记落了灰。"), ("add", f"{FIRST}笔记落了灰。")],
)
def test_they_go_in_as_it_was_said(how: str, kept: str) -> None:
    writer, page = drafted()
    writer.reply(page, "笔记落了灰。", "笔记有两周没有翻开。")
    writer.press(next(button.token for button in writer.buttons if button.token.endswith(f"~{how}")))
    assert writer.kept("body@p1") == kept
    assert writer.kept("body@p2") == "讲课都是老例子。"


def test_from_the_receipt_it_is_a_tap_to_the_next_draft() -> None:
    writer, page = drafted()
    writer.reply(page, "笔记落了灰。", "笔记有两周没有翻开。")
    writer.press(writer.buttons[0].token)
    assert writer.verbs == {"history", "draft", "open"}
    writer.tap("draft")
    assert "平时学得零散。笔记落了灰。" in writer.text


def test_half_a_sentence_is_not_exchanged() -> None:
    writer, page = drafted()
    writer.reply(page, "笔记落了灰。", "有两周没有")
    assert [how for _, how in verbs(writer)] == ["all", "add", ""]


def test_a_double_tap_puts_them_in_once() -> None:
    writer, page = drafted()
    writer.reply(page, "笔记落了灰。", "笔记有两周没有翻开。")
    token = writer.buttons[2].token
    writer.press(token)
    writer.press(token)
    assert writer.texts == (say("placing.done"),)
    assert writer.kept("body@p1") == f"{FIRST}笔记落了灰。"


def test_a_message_that_waits_is_edited_and_placed_as_it_is_then() -> None:
    writer, page = drafted()
    sent = writer.reply(page, "笔记落了会。", "笔记有两周没有翻开。").message
    token = writer.buttons[0].token
    writer.edit(sent, "笔记落了灰。")
    assert writer.texts == (say("placing.said_anew", said="笔记落了灰。"),)
    writer.press(token)
    assert writer.kept("body@p1") == "平时学得零散。笔记落了灰。"


def test_a_message_that_was_placed_is_edited_like_any_answer() -> None:
    writer, page = drafted()
    sent = writer.reply(page, "笔记落了灰。", "笔记有两周没有翻开。").message
    writer.press(writer.buttons[0].token)
    writer.edit(sent, "笔记很旧。")
    assert writer.kept("body@p1") == "平时学得零散。笔记很旧。"


def test_where_several_answers_are_quoted_it_is_asked_which() -> None:
    writer, page = drafted()
    writer.reply(page, "笔记落了灰。", "一是理论学习的系统性不够。平时学得零散。")
    assert [verb for verb, _ in verbs(writer)] == ["put", "put", "open"]
    writer.press(writer.buttons[1].token)
    assert FIRST in writer.text
    writer.press(next(button.token for button in writer.buttons if button.token.endswith("~add")))
    assert writer.kept("body@p1") == f"{FIRST}笔记落了灰。"


def test_a_short_answer_is_exchanged_whole() -> None:
    writer, page = drafted()
    writer.reply(page, "学得不系统", "理论学习的系统性不够")
    assert [how for _, how in verbs(writer)] == ["all", ""]
    writer.press(writer.buttons[0].token)
    assert writer.kept("claim@p1") == "学得不系统"


def test_without_a_quote_the_paragraphs_are_listed_and_the_words_wait() -> None:
    writer, page = drafted()
    writer.reply(page, "笔记落了灰。")
    assert say("placing.waits", said="笔记落了灰。") in writer.text
    button = next(button for button in writer.buttons if "一是理论" in button.label)
    writer.press(button.token)
    writer.press(writer.buttons[1].token)
    writer.press(next(button.token for button in writer.buttons if button.token.endswith("~add")))
    assert writer.kept("body@p1") == f"{FIRST}笔记落了灰。"


def test_a_reply_without_words_shows_what_is_behind_the_quote() -> None:
    writer, page = drafted()
    writer.reply(page, " ", "笔记有两周没有翻开")
    assert FIRST in writer.text
    assert verbs(writer) == [("go", "body@p1")]


def test_words_that_stand_nowhere_lead_to_the_nearest_and_that_is_said() -> None:
    writer, page = drafted()
    writer.reply(page, "", "笔记有两周没有打开过")
    assert writer.texts[0] == say("placing.nearest")
    assert FIRST in writer.text


def test_a_quote_like_nothing_is_said_and_the_paragraphs_are_listed() -> None:
    writer, page = drafted()
    writer.reply(page, "笔记落了灰。", "abcdef")
    assert writer.text.startswith(say("placing.not_found"))
    assert {verb for verb, _ in verbs(writer)} == {"place"}


def test_a_missing_answer_is_written_from_the_draft() -> None:
    writer = Writer().at_body()
    page = writer.say("/draft").said[0].message
    writer.reply(page, "讲课都是老例子。", "二是联系实际的紧密度不够。【待补：")
    writer.press(writer.buttons[1].token)
    writer.press(writer.buttons[0].token)
    assert writer.kept("body@p2") == "讲课都是老例子。"


def test_words_for_an_answer_that_is_gone_are_not_kept_and_that_is_said() -> None:
    writer, page = drafted()
    writer.press("1::remove:p1")
    writer.reply(page, "笔记落了灰。", "笔记有两周没有翻开。")
    assert say("placing.gone") in writer.texts
    assert ("bring", "p1") in verbs(writer)


def test_an_answer_removed_before_the_tap_is_said_to_be_gone() -> None:
    writer, page = drafted()
    writer.reply(page, "笔记落了灰。", "笔记有两周没有翻开。")
    token = writer.buttons[0].token
    writer.press("1::remove:p1")
    writer.press(token)
    assert writer.texts == (say("placing.gone"),)


def test_an_answer_changed_before_the_tap_is_shown_as_it_is_now() -> None:
    writer, page = drafted()
    writer.reply(page, "笔记落了灰。", "笔记有两周没有翻开。")
    token = writer.buttons[0].token
    writer.go("body@p1")
    writer.say("全部重写了。")
    writer.press(token)
    assert "全部重写了。" in writer.text
    assert [how for _, how in verbs(writer)] == ["all", "add", ""]


def test_a_reply_to_a_page_is_never_taken_for_the_question_on_screen() -> None:
    writer, page = drafted()
    writer.go("body@p2")
    writer.reply(page, "笔记落了灰。")
    assert writer.kept("body@p2") == "讲课都是老例子。"


def test_a_command_in_reply_to_a_page_is_a_command() -> None:
    writer, page = drafted()
    writer.reply(page, "/help")
    assert writer.texts == (say("command.help"),)


def test_a_reply_to_somebody_else_s_page_is_a_message_of_one_s_own() -> None:
    db = memory()
    owner = Writer(db, "zhang").at_body()
    page = owner.say("/draft").said[0].message
    stranger = Writer(db, "li").at_body()
    stranger.reply(page, "这是我自己的话。", "理论学习")
    assert stranger.kept("body@p1", report=2) == "这是我自己的话。"
    assert owner.kept("body@p1", report=1) == ""
