"""Lines as their file has them, before they are understood."""

import re
from dataclasses import dataclass

from bot.draft.document import Document, Form
from bot.interview.outline import Place

_BESIDE = 8  # characters shown on each side of words that say little alone
_SHORT = 6  # characters: such words
_TABLE = 3  # cells of a row: two may be a name and a date
_GAP = re.compile(r"(?<=[^\s　])(?:　+|\t+| {3,})(?=[^\s　])")
_QUOTED = 40  # characters of the words that are quoted


@dataclass(frozen=True, slots=True)
class Source:
    """Where a stretch of a line came from."""

    start: int
    end: int
    answers: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Raw:
    """A line before it is understood."""

    number: int
    text: str
    before: int = 0  # characters at its head that the file does not have: an automatic number
    in_table: bool = False
    form: Form | None = None
    level: int = 0
    sources: tuple[Source, ...] = ()


def quoted(text: str, start: int, end: int) -> str:
    """认真「,」学习: words that say little alone with what stands beside them; long ones by their beginning."""
    words = text[start:end]
    if len(words) > _SHORT:
        return words if len(words) <= _QUOTED else f"{words[:_QUOTED]}……"
    before, behind = text[max(0, start - _BESIDE) : start], text[end : end + _BESIDE].partition("【")[0]
    return f"{before}「{words}」{behind}"


def of_document(document: Document) -> tuple[Raw, ...]:
    """A Document's paragraphs as lines, each stretch with its answers."""
    made = []
    for number, paragraph in enumerate(document.paragraphs, start=1):
        sources, at = [], 0
        for run in paragraph.runs:
            sources.append(Source(at, at + len(run.text), run.sources))
            at += len(run.text)
        made.append(Raw(number, paragraph.text, form=paragraph.form, level=paragraph.level, sources=tuple(sources)))
    return tuple(made)


def split(text: str) -> tuple[Raw, ...]:
    """A text's lines as its file has them, however it ends them, without its byte order mark."""
    lines = [line.removesuffix("\r") for line in text.removeprefix("\ufeff").split("\n")]
    columns = [0, *map(_columns, lines), 0]
    return tuple(
        Raw(
            number,
            line,
            in_table=columns[number] >= _TABLE and columns[number] in (columns[number - 1], columns[number + 1]),
        )
        for number, line in enumerate(lines, start=1)
    )


def _columns(line: str) -> int:
    """How many cells a line has, by ｜ or wide blanks: two lines with as many, one below the other, are rows."""
    return line.count("｜") + 1 if "｜" in line else len(_GAP.findall(line.strip())) + 1
