"""Each refusal, in Telegram's own words."""

import time
from collections.abc import Awaitable, Callable

import pytest
from telegram import Bot, BotCommand, ForceReply, InlineKeyboardButton, InlineKeyboardMarkup, ReplyKeyboardMarkup
from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, TelegramError

from tests.standin import Group, Phone, Server
from tests.standin.hosting import with_bot

Use = Callable[[Bot], Awaitable[object]]
PARSE = "can't parse entities: "
LABEL_ONLY = InlineKeyboardMarkup([[InlineKeyboardButton("好")]])


def keyboard(*labels: str, data: str = "x") -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[InlineKeyboardButton(label, callback_data=data) for label in labels]])


def refused(server: Server, use: Use, why: str, kind: type[TelegramError] = BadRequest) -> None:
    """The call is refused, with these words, and on the list of violations."""
    with pytest.raises(kind):
        with_bot(server, use)
    (violation,) = server.violations
    assert violation.description.removeprefix("Bad Request: ").startswith(why)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "message text is empty"),
        (" \n", "text must be non-empty"),
        ("<b></b>", "text must be non-empty"),
        ("字" * 4097, "message is too long"),
        ("😀" * 2049, "message is too long"),
        ("字" * 11_000, "text is too long"),
        ("<b>字", PARSE + 'Can\'t find end tag corresponding to start tag "b"'),
        ("字<h1>字</h1>", PARSE + 'Unsupported start tag "h1" at byte offset 3'),
        ("</b>", PARSE + "Unexpected end tag at byte offset 0"),
        (
            "<b><i>字</b></i>",
            PARSE + 'Unmatched end tag at byte offset 9, expected "</i>", found "</b>"',
        ),
        ("1 < 2", PARSE + "Unclosed start tag at byte offset 2"),
    ],
)
def test_a_wrong_text_is_refused(text: str, why: str, server: Server, phone: Phone) -> None:
    refused(server, lambda bot: bot.send_message(7, text, parse_mode="HTML"), why)
    assert phone.messages == ()


def test_the_length_counts_after_the_tags_are_read(server: Server, phone: Phone) -> None:
    with_bot(server, lambda bot: bot.send_message(7, f"<b>{'&lt;' * 4096}</b>", parse_mode="HTML"))
    assert phone.last.text == "<" * 4096


def test_all_tags_a_bot_may_use_are_read(server: Server, phone: Phone) -> None:
    text = (
        "<b>a</b><i>b</i><u>c</u><s>d</s><code>e</code><pre>f</pre><a href='https://x.cn/?a=1&amp;b'>g</a>"
        "<blockquote expandable>h &amp; &lt;</blockquote><tg-spoiler>😀<b>j</b></tg-spoiler> & k"
    )
    sent = with_bot(server, lambda bot: bot.send_message(7, text, parse_mode="HTML"))
    assert sent.text == phone.last.text == "abcdefgh & <😀j & k"
    assert phone.last.html == text
    found = [(str(entity.type), sent.parse_entity(entity)) for entity in sent.entities]
    assert found[6:] == [
        ("text_link", "g"),
        ("expandable_blockquote", "h & <"),
        ("spoiler", "😀j"),
        ("bold", "j"),
    ]
    assert sent.entities[6].url == "https://x.cn/?a=1&b"


@pytest.mark.parametrize(
    ("markup", "why"),
    [
        (keyboard("好", data="字" * 22), "BUTTON_DATA_INVALID"),
        (InlineKeyboardMarkup([[InlineKeyboardButton("好", callback_data="")]]), "BUTTON_DATA_INVALID"),
        (
            InlineKeyboardMarkup([[InlineKeyboardButton("好")]]),
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
        (keyboard(" "), "inline keyboard button text must be non-empty"),
        (InlineKeyboardMarkup([[InlineKeyboardButton("好", callback_data="x")]] * 101), "reply markup is too long"),
        (keyboard(*["字" * 50] * 70), "reply markup is too long"),
        (ForceReply(input_field_placeholder="字" * 65), "input field placeholder is too long"),
    ],
)
def test_a_wrong_keyboard_is_refused(
    markup: InlineKeyboardMarkup | ForceReply, why: str, server: Server, phone: Phone
) -> None:
    refused(server, lambda bot: bot.send_message(7, "好", reply_markup=markup), why)
    assert phone.messages == ()


def test_nine_buttons_in_a_row_are_shown(server: Server, phone: Phone) -> None:
    with_bot(server, lambda bot: bot.send_message(7, "好", reply_markup=keyboard(*"123456789")))
    assert phone.last.labels == tuple("123456789")


def test_an_edit_that_changes_nothing_is_refused(server: Server, phone: Phone) -> None:
    async def use(bot: Bot) -> None:
        sent = await bot.send_message(7, "<b>好</b>", parse_mode="HTML", reply_markup=keyboard("好"))
        await sent.edit_text("<b>好</b>", parse_mode="HTML", reply_markup=keyboard("不好"))
        await sent.edit_text("<b>好 </b>", parse_mode="HTML", reply_markup=keyboard("不好"))

    refused(server, use, "message is not modified")
    assert phone.last.labels == ("不好",)


def test_removing_a_keyboard_twice_is_refused(server: Server, phone: Phone) -> None:
    async def use(bot: Bot) -> None:
        sent = await bot.send_message(7, "好", reply_markup=keyboard("好"))
        await sent.edit_reply_markup(None)
        await sent.edit_reply_markup(None)

    refused(server, use, "message is not modified")
    assert (phone.last.text, phone.last.labels, phone.last.edits) == ("好", (), 1)


@pytest.mark.parametrize(
    ("use", "why"),
    [
        (lambda bot: bot.edit_message_text("好", 7, 99), "message to edit not found"),
        (lambda bot: bot.delete_message(7, 99), "message to delete not found"),
        (lambda bot: bot.send_message(7, "好", reply_to_message_id=99), "message to be replied not found"),
        (lambda bot: bot.send_message(8, "好"), "chat not found"),
        (lambda bot: bot.answer_callback_query("99"), "query is too old"),
        (lambda bot: bot.send_document(7, "file99"), "wrong file identifier"),
        (lambda bot: bot.get_file("file99"), "invalid file_id"),
        (lambda bot: bot.set_my_commands([BotCommand("Draft", "出草稿")]), "BOT_COMMAND_INVALID"),
        (lambda bot: bot.send_chat_action(7, "dancing"), "wrong parameter action in request"),
    ],
)
def test_what_is_not_there_is_refused(use: Use, why: str, server: Server, phone: Phone) -> None:
    assert phone.id == 7
    refused(server, use, why)


def test_a_message_with_a_reply_keyboard_cannot_be_edited(server: Server, phone: Phone) -> None:
    async def use(bot: Bot) -> None:
        await (await bot.send_message(7, "好", reply_markup=ReplyKeyboardMarkup([["好"]]))).edit_text("不好")

    refused(server, use, "message can't be edited")
    assert phone.last.text == "好"


def test_a_deleted_message_is_gone_from_the_screen(server: Server, phone: Phone) -> None:
    async def use(bot: Bot) -> None:
        sent = await bot.send_message(7, "好")
        await sent.delete()
        await sent.edit_text("不好")

    refused(server, use, "message to edit not found")
    assert phone.messages == ()


def test_a_button_pressed_long_ago_cannot_be_answered() -> None:
    async def use(bot: Bot) -> None:
        await bot.send_message(7, "好", reply_markup=keyboard("好"))
        query = phone.tap("好")
        time.sleep(0.1)  # noqa: ASYNC251  nothing else runs here
        await bot.answer_callback_query(query)

    with Server(patience=0.05) as server:
        phone = Phone(server, 7, "小王")
        phone.send("/start")
        refused(server, use, "query is too old and response timeout expired or query ID is invalid")
        assert len(phone.spinning) == 1


def test_who_blocked_the_bot_gets_nothing(server: Server, phone: Phone) -> None:
    phone.block()
    refused(server, lambda bot: bot.send_message(7, "好"), "Forbidden: bot was blocked by the user", Forbidden)
    phone.unblock()
    with_bot(server, lambda bot: bot.send_message(7, "好"))
    assert phone.texts == ("好",)


def test_who_moved_to_a_supergroup_is_written_to_there(server: Server) -> None:
    moved = Group(server, -5, "班子").become_supergroup(-1005)
    refused(server, lambda bot: bot.send_message(-5, "好"), "group chat was upgraded", ChatMigrated)
    with_bot(server, lambda bot: bot.send_message(-1005, "好"))
    assert moved.texts == ("好",)


def test_a_wrong_token_is_refused(server: Server) -> None:
    async def use() -> None:
        async with Bot("1:wrong", base_url=f"{server.url}/bot"):
            raise AssertionError

    with pytest.raises(InvalidToken):
        with_bot(server, lambda _: use())


def test_a_method_that_is_not_there_is_refused(server: Server) -> None:
    refused(server, lambda bot: bot.do_api_request("sendEverything"), "Not Found: method not found", TelegramError)
