"""A rule: what it looks for, where it was read, and the texts it must and must not answer to."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from re import Pattern
from typing import Protocol

from bot.draft.ledger import Ledger
from bot.interview.outline import Meeting, Section
from bot.proofread import signs
from bot.proofread.finding import Family, Severity
from bot.proofread.genre import Genre
from bot.proofread.known import Known
from bot.proofread.text import Line, Text


@dataclass(frozen=True, slots=True)
class Hit:
    """Where in which line, and why; the rule says the rest."""

    line: Line
    start: int
    end: int
    message: str
    suggestion: str = ""


class Neighbours(Protocol):
    """How often characters stand one behind the other in right texts."""

    @property
    def total(self) -> int: ...
    def often(self, characters: str) -> int:
        """How often one, two or three of them stand so."""

    def behind(self, character: str) -> Mapping[str, int]:
        """Every character that stands right behind this one, and how often."""

    def before(self, character: str) -> Mapping[str, int]:
        """Every character that stands right before this one, and how often."""


@dataclass(frozen=True, slots=True)
class Context:
    """What is known beside the text. `often` says how often a word occurs in general, 0 for no word."""

    known: Known
    words: Callable[[str], tuple[str, ...]]
    often: Callable[[str], int]
    meeting: Meeting | None = None
    aspects: tuple[tuple[Section, ...], ...] = ()  # lists that units may choose from, where the meeting has several
    everywhere: Mapping[str, tuple[tuple[Section, ...], ...]] = field(default_factory=dict)  # kind -> every list of it
    subject: str = ""  # team, person, branch, member; "" where the text must say it
    whole: bool = True  # False: one answer, without title and parts
    markdown: bool = False  # # and ** are the file's own marks
    ledger: Ledger | None = None  # of a Document that was made here
    neighbours: Neighbours | None = None  # None: nobody has counted


@dataclass(frozen=True, slots=True, eq=False)  # one is no other
class Reading:
    """The text, what is known, and what was told from both: given to every rule."""

    text: Text
    context: Context
    genre: Genre
    subject: str
    month: str  # of the meeting, as "2021-12"; "" where nothing tells
    kind: str = ""  # minzhu, zuzhi
    kept: dict[object, object] = field(default_factory=dict, repr=False)  # what was worked out once: noticed/once


Find = Callable[[Reading], Iterable[Hit]]


@dataclass(frozen=True, slots=True)
class Rule:
    id: str
    family: Family
    severity: Severity
    source: str
    fires: tuple[str, ...]
    stays: tuple[str, ...]
    find: Find
    genres: frozenset[Genre] = frozenset({Genre.MATERIAL, Genre.PASSAGE})
    told: Mapping[str, str] = field(default_factory=dict)  # what the texts above need to be known: meeting, subject


def lines_for(reading: Reading, expression: Pattern[str]) -> Sequence[Line]:
    """The lines in which it may match: those that have what it cannot match without."""
    return _having(reading, expression, reading.text.lines)


def body_for(reading: Reading, expression: Pattern[str]) -> Sequence[Line]:
    """Those of them that are no heading, title or signature."""
    return _having(reading, expression, reading.text.body())


def _having(reading: Reading, expression: Pattern[str], among: Sequence[Line]) -> Sequence[Line]:
    needed = signs.of(expression)
    if not needed.may_be_in(reading.text.seen):
        return ()
    return [line for line in among if needed.may_be_in(line.seen)]


def pattern(
    expression: Pattern[str], message: str, suggestion: str = "", *, names: bool = True, plain: bool = False
) -> Find:
    """A finder for what one expression finds in every line; its group "it" is the place, where there is one."""
    place = "it" if "it" in expression.groupindex else 0

    def find(reading: Reading) -> Iterator[Hit]:
        for line in lines_for(reading, expression):
            if names or not line.name:
                for match in expression.finditer(line.plain if plain else line.text):
                    yield Hit(line, *match.span(place), message, match.expand(suggestion) if suggestion else "")

    return find
