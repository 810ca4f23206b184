"""Lines as their file has them, before they are understood."""

from dataclasses import dataclass

from bot.draft.document import Document, Form
from bot.interview.outline import Place

_BESIDE = 8  # characters shown on each side of words that say little alone
_SHORT = 6  # characters: such words
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
    return tuple(
        Raw(number, line.removesuffix("\r"))
        for number, line in enumerate(text.removeprefix("\ufeff").split("\n"), start=1)
    )
