"""Updates that python-telegram-bot cannot read: of another version of the Bot API than it was made for.

As it is, one of them would end the polling silently, come again at every start, and be logged whole, with the words of
a person. Here it loses what is not understood, at worst everything but its number, and the next ones are read.
"""

import logging
from collections.abc import Mapping
from typing import Any

from telegram import Update

from bot.channels.telegram.lines import Lines

_LOG = logging.getLogger(__name__)
_NEEDED = frozenset({"message_id", "date", "chat", "from", "text", "caption", "edit_date"})  # what an answer is made of
_REPLIED = frozenset({"message_id", "date", "chat"})

Json = dict[str, Any]  # as Telegram sends it


class Reading(Lines):
    """What asks for updates."""

    @staticmethod
    def parse_json_payload(payload: bytes) -> Json:
        said: Json = Lines.parse_json_payload(payload)
        if isinstance(said.get("result"), list):
            said["result"] = [readable(each) for each in said["result"]]
        return said


def readable(update: Json) -> Json:
    """The update, or what can be read of it."""
    if _is_read(update):
        return update
    number = update["update_id"]
    _LOG.error("update %s is of a shape that we do not know", number)
    bare = {
        "update_id": number,
        **{kind: _bare(update[kind]) for kind in update.keys() & {"message", "edited_message"}},
    }
    return bare if _is_read(bare) else {"update_id": number}


def _is_read(update: Json) -> bool:
    try:
        Update.de_json(update, None)
    except Exception:  # noqa: BLE001  # whatever it is, it must not come back for ever
        return False
    return True


def _bare(message: Mapping[str, Any]) -> Json:
    """The words of a message, and what it replies to."""
    kept = {name: message[name] for name in message.keys() & _NEEDED}
    replied = message.get("reply_to_message")
    if replied is not None:
        kept["reply_to_message"] = {name: replied[name] for name in replied.keys() & _REPLIED}
    return kept
