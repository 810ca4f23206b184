"""Automatic numbers, counted as Word counts them and written into the text.

Writers' files have 一、（一）1. as automatic numbers: without them headings would be none.
"""

import re
from dataclasses import dataclass, field, replace
from typing import Self
from xml.etree.ElementTree import Element

from bot.intake import counting
from bot.intake.elements import attribute, blocks, child, name, number, switch, value

_DEEPEST = 9  # levels of a list
_PLACE = re.compile("%([1-9])")
_LONGEST = 40  # characters of a number; Word writes no more than its field holds


@dataclass(frozen=True, slots=True)
class Level:
    start: int = 1
    form: str = "decimal"
    text: str = ""
    style: str = ""  # the paragraph style that is numbered at this level
    restart: int | None = None  # the level, from 1, after which it begins anew; 0: never
    legal: bool = False  # all numbers as digits
    blank: bool = True  # something stands between it and the text


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of the document: a pattern, and where it differs from it."""

    pattern: int
    starts: dict[int, int] = field(default_factory=dict)
    levels: dict[int, Level] = field(default_factory=dict)


@dataclass(slots=True)
class Numbering:
    patterns: dict[int, dict[int, Level]] = field(default_factory=dict)
    lists: dict[int, Listing] = field(default_factory=dict)
    _counts: dict[int, dict[int, int]] = field(default_factory=dict)  # by pattern and level
    _begun: set[tuple[int, int]] = field(default_factory=set)  # lists and levels that were met

    @classmethod
    def read(cls, part: bytes | None) -> Self:
        """Raises: RefusedError."""
        found = cls()
        links: dict[str, int] = {}
        linked: dict[int, str] = {}
        for each in () if part is None else blocks(part, 1):
            match name(each):
                case "abstractNum" if (key := number(attribute(each, "abstractNumId"))) is not None:
                    found.patterns[key] = _levels(each)
                    if style := value(each, "styleLink"):
                        links[style] = key
                    if style := value(each, "numStyleLink"):
                        linked[key] = style
                case "num" if (key := number(attribute(each, "numId"))) is not None:
                    found.lists[key] = _listing(each)
        for key, style in linked.items():  # a pattern that is kept with a style of lists
            found.patterns[key] = found.patterns.get(links.get(style, key), {})
        return found

    def level_of_style(self, key: int, style: str) -> int | None:
        """The level that the list gives to paragraphs of a style."""
        levels = self._levels(key)
        return next((level for level, each in levels.items() if each.style and each.style == style), None)

    def next(self, key: int, at: int) -> str:
        """The next number of a list at a level, with a blank where one belongs; "" where it shows none."""
        levels = self._levels(key)
        if at not in levels or not 0 <= at < _DEEPEST:
            return ""
        counts = self._counts.setdefault(self.lists[key].pattern, {})
        self._count(key, at, levels, counts)
        shown = levels[at]
        if shown.form == "bullet":
            return ""

        def put(place: re.Match[str]) -> str:
            of = int(place[1]) - 1
            level = levels.get(of, Level())
            form = "decimal" if shown.legal and level.form != "none" else level.form
            return counting.written(form, counts.get(of, level.start)) if form != "none" else ""

        said = _PLACE.sub(put, shown.text)[:_LONGEST].strip()
        wants_blank = shown.blank and said[-1:].isascii() and said[-1:] not in (")", ".", "")
        return f"{said} " if wants_blank else said

    def _count(self, key: int, at: int, levels: dict[int, Level], counts: dict[int, int]) -> None:
        start = self.lists[key].starts.get(at)
        if start is not None and (key, at) not in self._begun:
            counts[at] = start
        elif at in counts:
            counts[at] = min(counts[at] + 1, 10**9)
        else:
            counts[at] = levels[at].start
        self._begun.add((key, at))
        for deeper in range(at + 1, _DEEPEST):
            restart = levels[deeper].restart if deeper in levels else None
            if restart is None or 0 < at + 1 <= restart:
                counts.pop(deeper, None)

    def _levels(self, key: int) -> dict[int, Level]:
        listing = self.lists.get(key)
        return {} if listing is None else {**self.patterns.get(listing.pattern, {}), **listing.levels}


def _levels(element: Element) -> dict[int, Level]:
    found = {}
    for each in element:
        at = number(attribute(each, "ilvl"))
        if name(each) == "lvl" and at is not None:
            found[at] = _level(each)
    return found


def _level(element: Element) -> Level:
    plain = Level(
        start=_or(number(value(element, "start")), 0),  # Word begins at zero where nothing is said
        form=value(element, "numFmt") or value(element, "AlternateContent", "Fallback", "numFmt") or "decimal",
        text=value(element, "lvlText"),
        style=value(element, "pStyle"),
        restart=number(value(element, "lvlRestart")),
        legal=bool(switch(child(element, "isLgl"))),
    )
    return replace(plain, blank=value(element, "suff") != "nothing")


def _listing(element: Element) -> Listing:
    starts, levels = {}, {}
    for each in element:
        at = number(attribute(each, "ilvl"))
        if name(each) != "lvlOverride" or at is None:
            continue
        start, level = number(value(each, "startOverride")), child(each, "lvl")
        if start is not None:
            starts[at] = start
        if level is not None:
            levels[at] = _level(level)
    return Listing(_or(number(value(element, "abstractNumId")), -1), starts, levels)


def _or(found: int | None, otherwise: int) -> int:
    return otherwise if found is None else found
