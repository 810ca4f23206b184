"""Phones and groups, with an Application of python-telegram-bot at the other end."""

from collections.abc import Iterator

import pytest
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import (
    Application,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
    MessageHandler,
    TypeHandler,
    filters,
)

from tests.standin import Group, Phone, Server
from tests.standin.hosting import polling

CHOICE = InlineKeyboardMarkup(
    [[InlineKeyboardButton("是", callback_data="yes"), InlineKeyboardButton("不是", callback_data="no")]]
)
Context = ContextTypes.DEFAULT_TYPE


async def start(update: Update, context: Context) -> None:
    assert update.effective_chat is not None
    await update.effective_chat.send_message(f"你好{''.join(context.args or ())}", reply_markup=CHOICE)


async def echo(update: Update, _: Context) -> None:
    assert update.message is not None
    await update.message.reply_text(f"{len(update.message.text or '')}字")


async def tapped(update: Update, _: Context) -> None:
    query = update.callback_query
    assert query is not None
    await query.answer(f"收到{query.data}")
    if query.data == "yes":
        await query.edit_message_text("选了是")


@pytest.fixture
def heard() -> list[Update]:
    """All updates that the application below got."""
    return []


@pytest.fixture
def bot(server: Server, heard: list[Update]) -> Iterator[None]:
    async def hear(update: Update, _: Context) -> None:
        heard.append(update)

    builder = Application.builder().token(server.token).base_url(f"{server.url}/bot")
    application = builder.base_file_url(f"{server.url}/file/bot").build()
    application.add_handler(TypeHandler(Update, hear), group=-1)
    application.add_handler(CommandHandler("start", start))
    application.add_handler(CallbackQueryHandler(tapped))
    application.add_handler(MessageHandler(filters.UpdateType.MESSAGE & filters.TEXT & ~filters.COMMAND, echo))
    with polling(application):
        yield


pytestmark = pytest.mark.usefixtures("bot")


def test_a_command_with_its_payload_is_answered_with_buttons(phone: Phone) -> None:
    assert phone.wait_for("你好").labels == ("是", "不是")
    phone.send("/start CODE")
    assert phone.wait_for("CODE").text == "你好CODE"


def test_a_tap_gets_its_toast_and_changes_the_message(server: Server, phone: Phone) -> None:
    phone.wait_for("你好")
    query = phone.tap("是")
    phone.wait_for("选了是")
    assert [(toast.query, toast.text) for toast in phone.toasts] == [(query, "收到yes")]
    assert phone.spinning == ()
    assert phone.last.labels == ()
    assert (len(phone.messages), phone.last.edits) == (1, 1)
    assert server.violations == []


def test_a_button_can_be_pressed_as_it_was_seen_though_it_is_gone(phone: Phone) -> None:
    old = phone.wait_for("你好")
    phone.tap("^是")
    phone.wait_for("选了是")
    phone.tap("不是", old)
    phone.wait(lambda _: len(phone.toasts) == 2)
    assert phone.toasts[1].text == "收到no"


def test_a_double_tap_is_two_queries(server: Server, phone: Phone) -> None:
    phone.wait_for("你好")
    phone.tap("是", times=2)
    phone.wait(lambda _: len(phone.toasts) == 2)
    phone.wait(lambda _: server.violations)
    assert "message is not modified" in server.violations[0].description


def test_a_long_text_leaves_in_pieces(phone: Phone, heard: list[Update]) -> None:
    phone.wait_for("你好")
    sent = phone.send("字" * 4000 + "😀" * 100)
    phone.wait_for("52字")
    assert [len(message.text) for message in sent] == [4048, 52]
    pieces = [update.message.text for update in heard[1:] if update.message]
    assert "".join(piece or "" for piece in pieces) == "字" * 4000 + "😀" * 100


def test_what_a_person_does_arrives_in_telegrams_shape(phone: Phone, heard: list[Update]) -> None:
    question = phone.wait_for("你好")
    first = phone.send("答一", reply_to=question, quote="好")[0]
    phone.edit(first, "答二")
    phone.forward("引来的话", of="老王")
    phone.send_photo("图一", media_group="g")
    phone.send_photo(media_group="g")
    phone.send_voice(5)
    phone.send_sticker()
    phone.post({"location": {"latitude": 30.0, "longitude": 120.0}})
    phone.send("完了")
    phone.wait(lambda _: len(heard) == 10)
    reply, edited, forward, photo, _, voice, sticker, place = (update.to_dict() for update in heard[1:9])
    assert reply["message"]["reply_to_message"]["message_id"] == question.id
    assert reply["message"]["quote"] == {"text": "好", "position": 1, "is_manual": True}
    assert (edited["edited_message"]["message_id"], edited["edited_message"]["text"]) == (first.id, "答二")
    assert forward["message"]["forward_origin"]["sender_user_name"] == "老王"
    assert (photo["message"]["caption"], photo["message"]["media_group_id"]) == ("图一", "g")
    assert voice["message"]["voice"]["duration"] == 5
    assert sticker["message"]["sticker"]["emoji"] == "😀"
    assert place["message"]["location"]["latitude"] == 30.0


def test_blocking_and_unblocking_reach_the_bot(phone: Phone, heard: list[Update]) -> None:
    phone.block()
    phone.unblock()
    phone.send("我回来了")
    phone.wait_for("4字")
    changes = [update.my_chat_member.new_chat_member.status for update in heard if update.my_chat_member]
    assert changes == ["kicked", "member"]


def test_two_phones_see_only_their_own(server: Server, phone: Phone) -> None:
    other = Phone(server, 8, "小李")
    other.send("三个字")
    other.wait_for("3字")
    phone.wait_for("你好")
    assert (len(phone.messages), len(other.messages)) == (1, 1)
    assert [call.method for call in other.calls] == ["sendMessage"]
    phone.tap("是")
    phone.wait_for("选了是")
    assert other.toasts == ()


def test_in_a_group_the_bot_hears_commands_and_replies_to_itself(
    server: Server, phone: Phone, heard: list[Update]
) -> None:
    group = Group(server, -5, "班子")
    group.add_bot(phone)
    phone.send("闲聊", chat=group)
    phone.send("/start@other_bot", chat=group)
    phone.send("/start@zhaojing_bot", chat=group)
    answer = group.wait_for("你好")
    phone.send("回你", reply_to=answer, chat=group)
    group.wait_for("2字")
    in_group = [update.message.text for update in heard if update.message and update.message.chat_id == -5]
    assert in_group == ["/start@zhaojing_bot", "回你"]
    Phone(server, 8, "小李").tap("是", answer)
    group.wait(lambda _: "选了是" in group.texts)


def test_news_is_what_the_bot_said_since_the_person_did_something(phone: Phone) -> None:
    phone.wait_for("你好")
    phone.send("一二")
    assert [message.text for message in phone.wait_news()] == ["2字"]
    phone.tap("是")
    assert [message.text for message in phone.wait_news()] == ["选了是"]
    assert phone.silent(0.1)


def test_waiting_for_what_never_comes_fails_with_what_is_on_screen(phone: Phone) -> None:
    phone.wait_for("你好")
    phone.tap("不是")
    with pytest.raises(AssertionError, match="你好"):
        phone.wait_for("你好", timeout=0.1)
