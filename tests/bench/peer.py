"""The peer: a python-telegram-bot program that makes the same calls as the bot, turn by turn, and does nothing else.

Started as the bot is (`--db FILE`); FILE with the ending .json holds the calls of every turn, as `phone_script` wrote
them down. It keeps nothing, decides nothing, handles everybody at once and keeps its connections alive.
"""

import json
import os
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
from telegram import Bot, ForceReply, InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions, Update
from telegram.ext import Application, CallbackQueryHandler, ContextTypes, ExtBot, MessageHandler, filters
from telegram.request import HTTPXRequest

_CALLS = 256  # connections kept, as the bot keeps them
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)

Call = dict[str, Any]


@dataclass(slots=True)
class Chat:
    """How far somebody is, and the numbers of what was sent to them."""

    turn: int = 0
    sent: list[int] = field(default_factory=list)


class Peer:
    def __init__(self, turns: list[list[Call]]) -> None:
        self.turns = turns
        self.chats: dict[int, Chat] = {}

    async def turn(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """The calls of this person's next turn."""
        person = update.effective_user
        if person is None:
            return
        chat = self.chats.setdefault(person.id, Chat())
        calls = self.turns[chat.turn % len(self.turns)]
        chat.turn += 1
        query = update.callback_query
        for call in calls:
            if call["method"] == "answercallbackquery":
                await context.bot.answer_callback_query("" if query is None else query.id, text=call["text"] or None)
            else:
                await _write(context.bot, person.id, chat, call)


async def _write(bot: Bot, person: int, chat: Chat, call: Call) -> None:
    match call["method"]:
        case "sendmessage":
            sent = await bot.send_message(
                person, call["text"], parse_mode="HTML", reply_markup=_under(call), link_preview_options=_NO_PREVIEW
            )
            chat.sent.append(sent.message_id)
        case "editmessagetext":
            await bot.edit_message_text(
                call["text"],
                person,
                chat.sent[call["of"]],
                parse_mode="HTML",
                reply_markup=_keyboard(call),
                link_preview_options=_NO_PREVIEW,
            )
        case "editmessagereplymarkup":
            await bot.edit_message_reply_markup(person, chat.sent[call["of"]], reply_markup=_keyboard(call))
        case other:
            raise ValueError(other)


def _under(call: Call) -> InlineKeyboardMarkup | ForceReply | None:
    if call["placeholder"]:
        return ForceReply(input_field_placeholder=call["placeholder"])
    return _keyboard(call)


def _keyboard(call: Call) -> InlineKeyboardMarkup | None:
    if not call["buttons"]:
        return None
    return InlineKeyboardMarkup(
        [[InlineKeyboardButton(label, callback_data=token) for label, token in row] for row in call["buttons"]]
    )


def main() -> None:
    script = Path(sys.argv[sys.argv.index("--db") + 1]).with_suffix(".json")
    peer = Peer(json.loads(script.read_text(encoding="utf-8")))

    def request(pool: int) -> HTTPXRequest:
        limits = httpx.Limits(max_connections=pool, max_keepalive_connections=pool)
        return HTTPXRequest(connection_pool_size=pool, httpx_kwargs={"limits": limits, "trust_env": False})

    bot: ExtBot[None] = ExtBot(
        os.environ["TELEGRAM_BOT_TOKEN"],
        os.environ["TELEGRAM_API_BASE_URL"],
        os.environ["TELEGRAM_FILE_BASE_URL"],
        request=request(_CALLS),
        get_updates_request=request(8),
    )
    application = Application.builder().bot(bot).job_queue(None).concurrent_updates(True).build()  # noqa: FBT003  # its own API
    application.add_handler(MessageHandler(filters.ALL, peer.turn))
    application.add_handler(CallbackQueryHandler(peer.turn))
    application.run_polling(timeout=30, allowed_updates=[Update.MESSAGE, Update.CALLBACK_QUERY])


if __name__ == "__main__":
    main()
