"""A reply as Telegram shows it: HTML in messages that fit, and buttons under the last one."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

from telegram import ForceReply, InlineKeyboardButton, InlineKeyboardMarkup

from bot.render.plain import units
from bot.usecases.replies import Reply, Rows

FULL = 4096  # UTF-16 units, after entities are parsed; Bot API
MOST = 4000  # UTF-16 units: a receipt added below needs the rest

Value = Mapping[str, Any]  # a payload of the outbox: JSON of our own making
Labels = Sequence[Sequence[Sequence[str]]]  # rows of label and token
_PLACEHOLDER = 64  # characters, Bot API


@dataclass(frozen=True, slots=True)
class Screen:
    """One message: its HTML, and what stays of it when it has been answered."""

    html: str
    buttons: Rows = ()
    placeholder: str = ""
    kept: str = ""


def of(reply: Reply) -> tuple[Screen, ...]:
    """The messages of a reply; the last one carries the buttons."""
    tail = "".join(
        (
            f"\n<blockquote expandable>{escape(reply.hint, quote=False)}</blockquote>" if reply.hint else "",
            f"\n<i>{escape(reply.foot, quote=False)}</i>" if reply.foot else "",
        )
    )
    texts = split(reply.text, MOST - units(f"\n{reply.hint}\n{reply.foot}"))
    made = [Screen(escape(text, quote=False)) for text in texts[:-1]]
    last = _headed(texts[-1]) if reply.asked is not None and len(texts) == 1 else escape(texts[-1], quote=False)
    return (*made, Screen(last + tail, reply.buttons, reply.placeholder, kept=last))


def split(text: str, most: int = MOST) -> list[str]:
    """A text in pieces that fit one message each, cut at line ends, a longer line wherever it must be."""
    pieces, piece = [], ""
    for line in text.split("\n"):
        rest = line
        joined = f"{piece}\n{rest}" if piece else rest
        if units(joined) <= most:
            piece = joined
            continue
        if piece:
            pieces.append(piece)
        while units(rest) > most:
            pieces.append(rest[: most // 2])  # half in characters is never more units, whatever the characters
            rest = rest[most // 2 :]
        piece = rest
    return [*pieces, piece]


def answered(kept: str, receipt: str) -> str:
    """A question that has its answer, as it stays in the chat; without the receipt where that would be too long."""
    whole = f"{kept}\n\n<i>{escape(receipt, quote=False)}</i>"
    return whole if units(whole) <= FULL else kept


def markup(buttons: Labels, placeholder: str = "") -> InlineKeyboardMarkup | ForceReply | None:
    """What Telegram puts under a message, from labels and tokens."""
    under = keyboard(buttons)
    if under is not None or not placeholder:
        return under
    return ForceReply(input_field_placeholder=placeholder[:_PLACEHOLDER])


def keyboard(buttons: Labels) -> InlineKeyboardMarkup | None:
    if not buttons:
        return None
    return InlineKeyboardMarkup(
        [[InlineKeyboardButton(label, callback_data=token) for label, token in row] for row in buttons]
    )


def payload(screen: Screen, **more: object) -> str:
    """A screen as the JSON that the outbox keeps."""
    value: dict[str, object] = {"html": screen.html, "buttons": pairs(screen.buttons), **more}
    if screen.placeholder:
        value["placeholder"] = screen.placeholder
    return json.dumps(value, ensure_ascii=False)


def pairs(buttons: Rows) -> list[list[tuple[str, str]]]:
    return [[(button.label, button.token) for button in row] for row in buttons]


def read(kept: str) -> Value:
    """What `payload` wrote, or another payload of the outbox."""
    value: Value = json.loads(kept)
    return value


def _headed(text: str) -> str:
    """A question with the line that says where it stands in bold."""
    where, mark, rest = escape(text, quote=False).partition("\n")
    return f"<b>{where}</b>{mark}{rest}" if mark else where
