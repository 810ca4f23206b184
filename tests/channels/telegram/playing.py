"""Conversation files, played by phone: each line is sent or tapped when the bot has come to rest."""

import re
from pathlib import Path

from tests.channels.telegram.living import Living
from tests.conversations import talk
from tests.standin import Phone
from tests.standin.cloud import Message

_PAGE = re.compile(r"第\d+稿（\d+/\d+）\n\n")
_HEAD = 12  # characters: 第12稿（1/3）


def play(bot: Living, phone: Phone, path: Path) -> None:
    """Plays the whole file, and returns when everything is said."""
    for step in talk.steps(path.read_text(encoding="utf-8")):
        if step.startswith("["):
            phone.tap(step[1:-1])
        else:
            assert step.startswith("> "), f"not played by phone: {step}"
            phone.send("\n".join(line[2:] for line in step.split("\n")))
        bot.rest()


def pages(phone: Phone) -> tuple[Message, ...]:
    """The messages of the draft that was shown last."""
    found = [each for each in phone.messages if _PAGE.match(each.text)]
    first = max(number for number, each in enumerate(found) if "（1/" in each.text[:_HEAD])
    return tuple(found[first:])


def text(phone: Phone) -> str:
    """The newest draft as its messages read, one after the other; a page without indent goes on with a paragraph."""
    whole = ""
    for each in pages(phone):
        page = each.text.partition("\n\n")[2]
        whole += f"\n{page}" if whole and page.startswith("　") else page
    return f"{whole}\n"
