"""Limits, broken connections, refusals: messages arrive in order, and one chat's trouble is not another's."""

import time

import pytest

from bot.review.rights import Role
from tests.channels.telegram.living import Living, admitted, at_body, being_sent, to_file
from tests.standin import Group, Phone, Server

PARTS = ("第1句。", "第2句。", "第3句。")


@pytest.fixture
def other(bot: Living, server: Server) -> Phone:
    """Somebody else, at a first problem's text as well."""
    return at_body(bot, Phone(server, 8, "小李"))


def receipts(phone: Phone) -> list[str]:
    return [text.partition("。")[0] for text in phone.texts if text.startswith("存好了")]


def test_a_limit_is_waited_for_and_the_order_kept(bot: Living, phone: Phone, server: Server) -> None:
    at_body(bot, phone)
    server.fault("429", "sendMessage", seconds=1, chat=phone.id)
    began = time.monotonic()
    for part in PARTS:
        phone.send(part)
    phone.wait_for("存好了，12字")
    assert time.monotonic() - began >= 1
    assert receipts(phone) == ["存好了，4字", "存好了，8字", "存好了，12字"]


def test_one_chats_limit_holds_up_no_other_chat(bot: Living, phone: Phone, other: Phone, server: Server) -> None:
    at_body(bot, phone)
    server.fault("429", "sendMessage", seconds=5, chat=phone.id)
    being_sent(phone, PARTS[0])
    other.send(PARTS[0])
    other.wait_for("存好了")
    assert not receipts(phone)
    phone.wait_for("存好了")


def test_a_chat_whose_messages_hang_delays_nobody_else(bot: Living, phone: Phone, other: Phone, server: Server) -> None:
    at_body(bot, phone)
    server.fault("hang", "sendMessage", seconds=60, times=100, chat=phone.id)
    phone.send(PARTS[0])
    for part in PARTS:
        other.send(part)
        other.wait_news()
    assert not receipts(phone)
    server.heal()
    phone.wait_for("存好了")


@pytest.mark.parametrize("kind", ["error", "reset"])
def test_a_message_that_did_not_arrive_is_sent_again_and_the_order_kept(
    bot: Living, phone: Phone, server: Server, kind: str
) -> None:
    at_body(bot, phone)
    server.fault(kind, "sendMessage", chat=phone.id)
    for part in PARTS:
        phone.send(part)
    phone.wait_for("存好了，12字")
    assert receipts(phone) == ["存好了，4字", "存好了，8字", "存好了，12字"]


@pytest.mark.parametrize("kind", ["reset", "hang"])
def test_a_question_whose_fate_is_unknown_is_repeated_once_with_the_same_buttons(
    bot: Living, phone: Phone, server: Server, kind: str
) -> None:
    at_body(bot, phone)
    phone.send(PARTS[0])
    phone.wait_for("存好了")
    server.fault(kind, "sendMessage", after=True, seconds=7, chat=phone.id)  # python-telegram-bot waits 5 s
    phone.tap("下一题")
    phone.wait(lambda one: sum("第2条（共3条）" in message.text for message in one.messages) == 2)
    first, second = phone.messages[-2:]
    assert (first.text, first.rows) == (second.text, second.rows)
    assert first.rows
    phone.tap("目录", first)
    phone.wait_news()


def test_an_edit_whose_fate_is_unknown_is_carried_out_once(bot: Living, phone: Phone, server: Server) -> None:
    question = at_body(bot, phone).last
    server.fault("reset", "editMessage.*", after=True, chat=phone.id)
    phone.send(PARTS[0])
    phone.wait(lambda one: len([call for call in one.calls if call.method.startswith("editMessage")]) >= 2)
    phone.send(PARTS[1])
    phone.wait_for("存好了，8字")
    assert question.id not in [message.id for message in phone.messages if message.labels]
    assert [each.description.partition(":")[0] for each in server.violations] in (
        [],
        ["Bad Request"],  # message is not modified: so the first one was carried out
    )
    server.violations.clear()


def test_a_file_whose_fate_is_unknown_is_not_sent_again_but_asked_about(
    bot: Living, phone: Phone, server: Server
) -> None:
    at_body(bot, phone)
    phone.send("/draft")
    phone.wait_for("已经存好")
    server.fault("reset", "sendDocument", after=True)
    to_file(phone)
    phone.wait_for("文件可能没送到")
    assert len(phone.documents) == 1
    phone.tap("再发一次")
    phone.wait(lambda one: len(one.documents) == 2)
    assert not any("可能没送到" in message.text for message in phone.news)


def test_a_file_that_certainly_was_not_sent_is_sent_without_asking(bot: Living, phone: Phone, server: Server) -> None:
    at_body(bot, phone)
    phone.send("/draft")
    phone.wait_for("已经存好")
    server.fault("429", "sendDocument", seconds=2)
    to_file(phone)
    phone.wait(lambda one: one.calls[-1].method == "sendDocument")
    server.stop()
    time.sleep(2.5)  # the limit is over, and nobody there
    server.start()
    phone.wait(lambda one: one.documents)
    assert phone.silent(0.5)
    assert len(phone.documents) == 1
    assert not any("可能没送到" in text for text in phone.texts)


def test_who_blocks_the_bot_is_unreachable_until_the_next_message(bot: Living, phone: Phone, server: Server) -> None:
    at_body(bot, phone)
    bot.rest()
    server.fault("429", "sendMessage", seconds=1, chat=phone.id)
    being_sent(phone, PARTS[0])
    phone.block()
    phone.wait(lambda _: bot.rows("select unreachable is not null from people") == [(1,)])
    phone.wait(lambda _: bot.rows("select count(*) from outbox") == [(0,)])
    phone.unblock()
    phone.send(PARTS[1])
    phone.wait_for("存好了，8字")
    assert bot.rows("select unreachable from people") == [(None,)]


def test_a_refusal_to_deliver_empties_the_outbox_of_that_chat_only(
    bot: Living, phone: Phone, other: Phone, server: Server
) -> None:
    at_body(bot, phone)
    phone._chat.barred = "bot was blocked by the user"  # and no update tells of it
    phone.send(PARTS[0])
    phone.wait(lambda _: bot.rows("select name from people where unreachable is not null") == [(str(phone.id),)])
    other.send(PARTS[0])
    other.wait_for("存好了")
    other.wait(lambda _: bot.rows("select count(*) from outbox") == [(0,)])
    assert {each.description.partition(":")[0] for each in server.violations} == {"Forbidden"}
    server.violations.clear()


def test_a_group_that_moved_is_answered_where_it_is_now(bot: Living, phone: Phone, server: Server) -> None:
    admitted(bot, phone)
    group = Group(server, -5, "写材料")
    group.add_bot(phone)
    server.fault("429", "sendMessage", seconds=1, chat=group.id)
    phone.send("/start", chat=group)
    group.wait(lambda one: any(call.method == "sendMessage" for call in one.calls))
    moved = group.become_supergroup(-1005)
    moved.wait(lambda one: one.messages)
    assert "私下" in moved.last.text
    assert [each.description for each in server.violations] == [
        "Bad Request: group chat was upgraded to a supergroup chat"
    ]
    server.violations.clear()


def test_a_question_that_is_gone_does_not_hold_up_the_next(bot: Living, phone: Phone, server: Server) -> None:
    question = at_body(bot, phone).last
    with server.cloud.lock:
        server.cloud.remove(phone._chat, question)
    phone.send(PARTS[0])
    phone.wait_for("存好了，4字")
    phone.tap("下一题")
    phone.wait_for("第2条（共3条）")
    assert [each.description for each in server.violations] == ["Bad Request: message to edit not found"]
    server.violations.clear()


def test_a_tap_that_is_too_old_to_answer_does_not_hold_up_what_it_asked_for(
    bot: Living, phone: Phone, server: Server
) -> None:
    at_body(bot, phone)
    phone.send(PARTS[0])
    phone.wait_for("存好了")
    server.cloud.patience = 0
    phone.tap("下一题")
    phone.wait_for("第2条（共3条）")
    assert {each.method for each in server.violations} == {"answerCallbackQuery"}
    server.violations.clear()


def test_a_button_pressed_before_telegram_said_that_its_message_was_sent_is_of_that_message(
    bot: Living, phone: Phone, server: Server
) -> None:
    """The list of meetings changes under the thumb, as it does for slower ones."""
    admitted(bot, phone)
    bot.rest()
    server.fault("hang", "sendMessage", after=True, seconds=1)
    phone.tap("新建")
    list_of_meetings = phone.wait_for("写哪一次会")
    phone.tap("2023")
    assert phone.wait_for("写谁的材料").id == list_of_meetings.id


def test_marks_in_names_and_answers_are_shown_as_they_were_typed(bot: Living, server: Server) -> None:
    phone = at_body(bot, Phone(server, 9, "<b>小&\"'…"))
    phone.send("<b>学习</i>&amp;“不够”'\"<a href=x>&。")
    phone.wait_for("存好了")
    phone.send("/draft")
    phone.wait_for("已经存好")
    assert any("<b>学习</i>&amp;“不够”'\"<a href=x>&。" in text for text in phone.texts)


def test_marks_in_a_heading_and_in_the_name_of_an_author_are_shown_to_the_lead(bot: Living, server: Server) -> None:
    author = at_body(bot, Phone(server, 9, "<b>小&\"'…</b>"))
    author.send("写了一句。")
    author.wait_for("存好了")
    lead = admitted(bot, Phone(server, 10, "组长"), Role.LEAD)
    lead.send("/team")
    lead.wait_news()
    assert any("<b>小&\"'…</b>" in text for text in lead.texts)
