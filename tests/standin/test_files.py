"""Files, both ways."""

import json
import urllib.request

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, InputFile
from telegram.error import BadRequest, TelegramError

from tests.standin import Phone, Server
from tests.standin.hosting import with_bot

CONTENT = b"PK\x03\x04\r\n--\r\n\x00\xff" * 1000


def test_an_uploaded_file_arrives_whole_and_is_sent_again_by_its_id(server: Server, phone: Phone) -> None:
    async def use(bot: Bot) -> str:
        sent = await bot.send_document(
            7,
            InputFile(CONTENT, filename="对照检查材料 第1稿.docx"),
            caption="<b>第1稿</b>",
            parse_mode="HTML",
            reply_markup=InlineKeyboardMarkup([[InlineKeyboardButton("再来", callback_data="again")]]),
        )
        assert sent.document is not None
        again = await bot.send_document(7, sent.document.file_id)
        assert again.document is not None
        return again.document.file_name or ""

    assert with_bot(server, use) == "对照检查材料 第1稿.docx"
    assert phone.documents == (("对照检查材料 第1稿.docx", CONTENT),) * 2
    assert phone.messages[0].text == "第1稿"
    assert phone.messages[0].labels == ("再来",)


def test_the_caption_and_the_keyboard_of_a_file_can_be_edited_and_its_text_cannot(server: Server, phone: Phone) -> None:
    async def use(bot: Bot) -> None:
        sent = await bot.send_document(7, InputFile(CONTENT, filename="a.docx"), caption="一")
        await sent.edit_caption(
            "二", reply_markup=InlineKeyboardMarkup([[InlineKeyboardButton("好", callback_data="x")]])
        )
        await sent.edit_reply_markup(None)
        with pytest.raises(BadRequest):
            await sent.edit_text("三")

    with_bot(server, use)
    assert (phone.last.text, phone.last.labels) == ("二", ())
    assert phone.documents == (("a.docx", CONTENT),)


@pytest.mark.parametrize("content", [b"", b"x" * (50 * 1024 * 1024 + 1)], ids=["empty", "50 MB"])
def test_a_file_that_telegram_does_not_take_is_refused(content: bytes, server: Server, phone: Phone) -> None:
    with pytest.raises(TelegramError):
        with_bot(server, lambda bot: bot.send_document(7, InputFile(content, filename="a.docx")))
    assert phone.messages == ()
    assert len(server.violations) == 1


def test_a_file_that_a_person_sends_can_be_fetched(server: Server, phone: Phone) -> None:
    async def use(bot: Bot) -> tuple[str, bytes, str]:
        message = (await bot.get_updates())[-1].message
        assert message is not None
        assert message.document is not None
        file = await message.document.get_file()
        return message.document.file_name or "", bytes(await file.download_as_bytearray()), message.caption or ""

    phone.send_document("材料.docx", CONTENT, caption="看看")
    assert with_bot(server, use) == ("材料.docx", CONTENT, "看看")


def test_a_file_over_20_megabytes_cannot_be_fetched(server: Server, phone: Phone) -> None:
    async def use(bot: Bot) -> None:
        message = (await bot.get_updates())[-1].message
        assert message is not None
        assert message.document is not None
        assert message.document.file_size == 21 << 20
        await message.document.get_file()

    phone.send_document("材料.docx", 21 << 20)
    with pytest.raises(BadRequest, match="File is too big"):
        with_bot(server, use)


def test_a_json_body_is_read_like_a_form(server: Server, phone: Phone) -> None:
    markup = {"inline_keyboard": [[{"text": "好", "callback_data": "x"}]]}
    body = json.dumps({"chat_id": 7, "text": "好", "reply_markup": markup}).encode()
    request = urllib.request.Request(  # noqa: S310  loopback
        f"{server.url}/bot{server.token}/SENDMESSAGE", body, {"Content-Type": "application/json"}
    )
    with urllib.request.urlopen(request, timeout=5) as answer:  # noqa: S310
        assert json.load(answer)["result"]["message_id"] == phone.last.id
    assert phone.last.labels == ("好",)
