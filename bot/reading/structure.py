"""What a material from outside is made of, before any outline is laid beside it."""

from dataclasses import dataclass
from enum import StrEnum


class About(StrEnum):
    """What a part of a material is about; the values are ids of the outlines' sections."""

    LAST_YEAR = "last_year"
    CONDUCT = "conduct"
    OWN = "own"
    PROBLEMS = "problems"
    CASE = "case"
    CAUSES = "causes"
    MEASURES = "measures"


class Repaired(StrEnum):
    """Kinds of changes that reading makes to a text; each is told."""

    MARKDOWN = "markdown"  # #, **, - taken off
    LEFTOVER = "leftover"  # ##…##
    WIDTH = "width"  # a half-width mark among Chinese words
    QUOTES = "quotes"
    MASKED = "masked"  # digits of a phone, a card, an identity
    ARRANGED = "arranged"  # our layout writes it differently: a stop added, another numbering
    MOVED = "moved"  # stands elsewhere in our order
    JOINED = "joined"  # paragraphs closed up with the one before them
    ADDED = "added"  # a heading that the material did without


@dataclass(frozen=True, slots=True)
class Repair:
    """One change, with how often it was made."""

    kind: Repaired
    was: str
    becomes: str = ""
    times: int = 1
    near: str = ""  # words around it, where it was made once


@dataclass(frozen=True, slots=True)
class Passage:
    """A problem, a cause or a measure."""

    claim: str
    text: str = ""  # what stands behind the claim, paragraphs apart by line ends
    lead: str = ""  # of that, the words before the first action
    actions: tuple[str, ...] = ()
    own_line: bool = False  # the claim is a line by itself
    begins: bool = True  # it begins a paragraph
    stopped: bool = False  # a claim on a line of its own with a full stop behind it
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Series:
    """Items of one numbering, and what stood before the first."""

    lead: str = ""
    items: tuple[Passage, ...] = ()
    family: str = ""  # what numbers them, by an example: 一是, （一）, 1.


@dataclass(frozen=True, slots=True)
class Aspect:
    heading: str
    listed: Series
    own_line: bool = True
    stopped: bool = False
    text: str = ""  # everything below the heading as it stands


@dataclass(frozen=True, slots=True)
class Part:
    """A 一、 of the material. Which of its values are filled follows from what it is about."""

    about: About | None
    heading: str
    text: str  # everything below the heading as it stands
    lead: str = ""
    aspects: tuple[Aspect, ...] = ()
    listed: Series = Series()
    split: tuple[str, str] | None = None  # headings of measures and of 努力方向, where they stand apart
    direction: str = ""


@dataclass(frozen=True, slots=True)
class Structure:
    """A whole material; `paragraphs` is its text after the repairs."""

    title: str
    signature: str
    date: str  # as it was written
    opening: str
    parts: tuple[Part, ...]
    closing: str = ""
    foot: str = ""  # who and when, below the text
    paragraphs: tuple[str, ...] = ()
    repaired: tuple[Repair, ...] = ()
    tables: tuple[str, ...] = ()  # what stands in the cells of tables beside the text

    @property
    def aspects(self) -> tuple[Aspect, ...]:
        return tuple(aspect for part in self.parts for aspect in part.aspects)

    @property
    def problems(self) -> tuple[Passage, ...]:
        return tuple(item for aspect in self.aspects for item in aspect.listed.items)

    @property
    def causes(self) -> tuple[Passage, ...]:
        return self._listed(About.CAUSES)

    @property
    def measures(self) -> tuple[Passage, ...]:
        return self._listed(About.MEASURES)

    def part(self, about: About) -> Part | None:
        return next((each for each in self.parts if each.about is about), None)

    def _listed(self, about: About) -> tuple[Passage, ...]:
        return tuple(item for part in self.parts if part.about is about for item in part.listed.items)


class Why(StrEnum):
    """Why nothing can be made of a text; the words for it live in prompts/."""

    EMPTY = "empty"
    TOO_LONG = "too_long"
    MARKED = "marked"  # 密级
    OTHER = "other"  # no 对照检查材料
    HEADINGS_ONLY = "headings_only"


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Nothing was read."""

    why: Why
    characters: int = 0
