"""HTML as Telegram reads it: the plain text, its entities, and Telegram's words for what is wrong with it."""

import html
import re
from dataclasses import dataclass

from tests.standin.faults import Refused, bad
from tests.standin.wire import Json

KINDS = {
    "b": "bold",
    "i": "italic",
    "u": "underline",
    "s": "strikethrough",
    "code": "code",
    "pre": "pre",
    "a": "text_link",
    "blockquote": "blockquote",
    "tg-spoiler": "spoiler",
}
_PIECE = re.compile(r"""<(?:"[^"]*"|'[^']*'|[^>"'])*>|&(?:#x?[0-9a-fA-F]+|lt|gt|amp|quot);|[^<&]+|.""", re.DOTALL)
_START = re.compile(r"<([^\s>/]+)\s*([^>]*)>", re.DOTALL)
_END = re.compile(r"</\s*([^\s>]*)\s*>")
_LINK = re.compile(r"""href\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_COMMAND = re.compile(r"(?<!\S)/\w+(?:@\w+)?")


def units(text: str) -> int:
    """The length as Telegram counts it: in UTF-16."""
    return len(text.encode("utf-16-le")) // 2


def cut(text: str, limit: int) -> tuple[str, ...]:
    """Pieces of at most so many UTF-16 units."""
    pieces, size = [""], 0
    for character in text:
        size += 2 if character > "\uffff" else 1
        if size > limit:
            pieces.append("")
            size = units(character)
        pieces[-1] += character
    return tuple(pieces)


def commands(text: str) -> list[Json]:
    """The entities Telegram itself finds in what a person types, as far as bots ask for them."""
    return [
        {"type": "bot_command", "offset": units(text[: found.start()]), "length": units(found[0])}
        for found in _COMMAND.finditer(text)
    ]


def read(text: str) -> tuple[str, list[Json]]:
    """The plain text, trimmed as Telegram trims it, and its entities; raises Refused where a tag is wrong."""
    reading = _Reading()
    for piece in _PIECE.finditer(text):
        reading.take(piece[0], len(text[: piece.start()].encode()))
    return reading.done()


@dataclass(frozen=True, slots=True)
class _Open:
    tag: str
    rest: str
    at: int


class _Reading:
    def __init__(self) -> None:
        self._plain: list[str] = []
        self._at = 0
        self._open: list[_Open] = []
        self._entities: list[Json] = []

    def take(self, piece: str, place: int) -> None:
        if piece.startswith("</"):
            self._end(piece, place)
        elif piece.startswith("<"):
            self._start(piece, place)
        else:
            words = html.unescape(piece) if piece.endswith(";") and piece.startswith("&") else piece
            self._plain.append(words)
            self._at += units(words)

    def done(self) -> tuple[str, list[Json]]:
        if self._open:
            raise _wrong(f'Can\'t find end tag corresponding to start tag "{self._open[-1].tag}"')
        text = "".join(self._plain)
        before, size = units(text) - units(text.lstrip()), units(text.strip())
        for entity in self._entities:
            end = min(entity["offset"] + entity["length"] - before, size)
            entity["offset"] = max(0, entity["offset"] - before)
            entity["length"] = end - entity["offset"]
        kept = [entity for entity in self._entities if entity["length"] > 0]
        return text.strip(), sorted(kept, key=lambda entity: (entity["offset"], -entity["length"]))

    def _start(self, piece: str, place: int) -> None:
        found = _START.fullmatch(piece)
        if found is None:
            raise _wrong(f"Unclosed start tag at byte offset {place}")
        tag = found[1].lower()
        if tag not in KINDS:
            raise _wrong(f'Unsupported start tag "{tag}" at byte offset {place}')
        self._open.append(_Open(tag, found[2], self._at))

    def _end(self, piece: str, place: int) -> None:
        found = _END.fullmatch(piece)
        if found is None:
            raise _wrong(f"Unclosed end tag at byte offset {place}")
        if not self._open:
            raise _wrong(f"Unexpected end tag at byte offset {place}")
        opened = self._open.pop()
        if found[1].lower() not in ("", opened.tag):
            raise _wrong(
                f'Unmatched end tag at byte offset {place}, expected "</{opened.tag}>", found "</{found[1].lower()}>"'
            )
        entity = {"type": KINDS[opened.tag], "offset": opened.at, "length": self._at - opened.at}
        if opened.tag == "blockquote" and "expandable" in opened.rest:
            entity["type"] = "expandable_blockquote"
        if opened.tag == "a":
            link = _LINK.search(opened.rest)
            if link is None:  # Telegram shows the words without a link
                return
            entity["url"] = html.unescape(link[1] or link[2] or "")
        self._entities.append(entity)


def _wrong(text: str) -> Refused:
    return bad(f"can't parse entities: {text}")
