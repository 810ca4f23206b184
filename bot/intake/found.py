"""What becomes of a file: Read or Refused, and the JSON in which they leave the child process."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from enum import StrEnum

from bot.reading.lines import Line

MOST_BYTES = 5 << 20  # of a file: a material of 10,000 characters has 30 kB, one with photographs 3 MB
MOST_LINES = 10_000  # a material has 200
MOST_CHARACTERS = 300_000  # a material has 10,000


class Form(StrEnum):
    WORD = "docx"
    TEXT = "txt"
    MARKDOWN = "md"


class Why(StrEnum):
    """Why a file is not read. A sentence for each stands in prompts/messages."""

    NOT_THERE = "not_there"  # no such file, or no right to read it
    TOO_BIG = "too_big"
    EMPTY = "empty"
    NO_TEXT = "no_text"
    PICTURES = "pictures"  # pages as pictures, or a picture itself
    OLD_WORD = "old_word"  # .doc
    RENAMED_DOC = "renamed_doc"  # .doc under the name .docx
    WPS = "wps"
    PDF = "pdf"
    RTF = "rtf"
    SHEET = "sheet"
    SLIDES = "slides"
    OTHER = "other"
    NOT_WORD = "not_word"  # called .docx, and is none
    NOT_TEXT = "not_text"  # called .txt or .md, and is none
    LOCKED = "locked"  # with a password
    DAMAGED = "damaged"
    SWOLLEN = "swollen"  # unpacked, it is far bigger than any text
    TANGLED = "tangled"  # nested too deep, too many elements, a DTD
    TOO_LONG = "too_long"
    TOO_HARD = "too_hard"  # took too long, or too much memory
    UNKNOWN_LETTERS = "unknown_letters"  # no encoding that we know
    NOT_NOW = "not_now"  # this machine cannot read it at present
    NOT_FETCHED = "not_fetched"  # the channel did not hand it over


class RefusedError(Exception):
    """Inside this room: the file is not to be read any further."""

    def __init__(self, why: Why) -> None:
        super().__init__(why)
        self.why = why


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What a file has beside its lines, by how many there are."""

    notes: int = 0  # footnotes and endnotes
    comments: int = 0
    edges: int = 0  # headers and footers that say more than the page
    deletions: int = 0  # tracked
    hidden: int = 0  # runs of hidden text
    pictures: int = 0
    others: int = 0  # objects and whole files inside


@dataclass(frozen=True, slots=True)
class Written:
    """A paragraph of a Word file as it stands there, `place` counted from 1 over all of the body, tables' cells among
    them; `number` is what Word puts before it by itself.
    """

    place: int
    text: str
    number: str = ""
    in_table: bool = False


@dataclass(frozen=True, slots=True)
class Read:
    """The lines of a file. `beside` are the texts that were left out: looked at for 密级 marks, kept nowhere."""

    form: Form
    lines: tuple[Line, ...]
    letters: str = ""  # of a text: "utf-8", "utf-16", "gb18030", "big5"
    left_out: LeftOut = LeftOut()
    beside: tuple[str, ...] = ()
    written: tuple[Written, ...] = ()  # of a Word file, what has words; for whoever must say where something stands


@dataclass(frozen=True, slots=True)
class Refused:
    why: Why


def to_json(found: Read | Refused) -> str:
    """In ASCII, so that no part of a character can break it."""
    return json.dumps(asdict(found), separators=(",", ":"))


def from_json(text: str) -> Read | Refused:
    """What `to_json` wrote.

    Raises: ValueError, for anything else.
    """
    data = json.loads(text)
    if not isinstance(data, dict):
        raise ValueError("no object")  # noqa: TRY004  # whoever reads hears of one kind of error
    if "why" in data:
        return Refused(Why(data["why"]))
    beside = data.get("beside")
    if not isinstance(data.get("lines"), list) or not isinstance(beside, list):
        raise ValueError("no lines")  # noqa: TRY004  # as above
    return Read(
        Form(data["form"]),
        tuple(line(each) for each in data["lines"]),
        str(data.get("letters", "")),
        _left_out(data.get("left_out")),
        tuple(map(str, beside)),
        tuple(_written(each) for each in data.get("written", ())),
    )


def line(data: object) -> Line:
    """A line of its JSON.

    Raises: ValueError.
    """
    match data:
        case {"text": str(text), "level": int(level), "in_table": bool(in_table), "marks": [*marks]}:
            return Line(text, level, in_table, tuple(map(str, marks)))
        case _:
            raise ValueError("no line")


def _written(data: object) -> Written:
    match data:
        case {"place": int(place), "text": str(text), "number": str(number), "in_table": bool(in_table)}:
            return Written(place, text, number, in_table)
        case _:
            raise ValueError("no paragraph")


def _left_out(data: object) -> LeftOut:
    if not isinstance(data, Mapping):
        raise ValueError("nothing left out")  # noqa: TRY004  # as above
    return LeftOut(**{each.name: int(data[each.name]) for each in fields(LeftOut)})
