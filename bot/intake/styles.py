"""What a paragraph or a run has from its style: a heading's level, an automatic number, being hidden."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Self
from xml.etree.ElementTree import Element

from bot.intake.elements import attribute, blocks, child, number, switch, value

# Built-in headings by the name or the id that Word, WPS and LibreOffice give them.
_HEADING = re.compile(r"(?:heading|标题)[ _]?([1-9])", re.IGNORECASE)
_LATENT, _LATENT_END = b"<w:latentStyles", b"</w:latentStyles>"  # names of styles that a document does not have
_END, _OF_TABLES = b"</w:style>", b'<w:style w:type="table"'
_LEVELS = 9  # outline levels 0 to 8 are headings, 9 is text


@dataclass(frozen=True, slots=True)
class Style:
    name: str = ""
    based_on: str = ""
    level: int | None = None
    list_id: int | None = None
    list_level: int | None = None
    hidden: bool | None = None


@dataclass(frozen=True, slots=True)
class Given:
    """`level` is a heading's, from 1, or 0; `numbered` the list, the level in it, and the style that says so."""

    level: int
    numbered: tuple[int, int | None, str] | None
    hidden: bool


@dataclass(frozen=True, slots=True)
class Styles:
    by_id: dict[str, Element] = field(default_factory=dict)  # read when it is asked for: few of them are
    usual: str = ""  # the id of the style that a paragraph has where it names none
    _known: dict[str, Given] = field(default_factory=dict)

    @classmethod
    def read(cls, part: bytes | None) -> Self:
        """Raises: RefusedError."""
        found: dict[str, Element] = {}
        usual = ""
        for each in () if part is None else blocks(_needed(part), 1):
            key = attribute(each, "styleId")
            if key:
                found[key] = each
            if attribute(each, "default") in ("1", "true") and attribute(each, "type") == "paragraph":
                usual = key
        return cls(found, usual)

    def of(self, key: str) -> Given:
        """What a style gives, together with those that it is based on."""
        if key not in self._known:
            self._known[key] = Given(self._level(key), self._numbered(key), self._hides(key))
        return self._known[key]

    def _level(self, key: str) -> int:
        for name, each in self._chain(key):
            if each.level is not None:
                return each.level
            if named := _HEADING.fullmatch(each.name) or _HEADING.fullmatch(name):
                return int(named[1])
        return 0

    def _numbered(self, key: str) -> tuple[int, int | None, str] | None:
        level: int | None = None
        for name, each in self._chain(key):
            level = each.list_level if level is None else level
            if each.list_id is not None:
                return each.list_id, level, name
        return None

    def _hides(self, key: str) -> bool:
        return next((each.hidden for _, each in self._chain(key) if each.hidden is not None), False)

    def _chain(self, key: str) -> Iterator[tuple[str, Style]]:
        """A style and those that it is based on; one that is based on itself ends it."""
        seen: set[str] = set()
        key = key or self.usual
        while key and key not in seen:
            seen.add(key)
            each = _style(self.by_id[key]) if key in self.by_id else Style()
            yield key, each
            key = each.based_on


def level_of(text: str) -> int | None:
    """A heading's level from 1, 0 for text; None where none is said."""
    outline = number(text)
    return None if outline is None else outline + 1 if 0 <= outline < _LEVELS else 0


def _needed(part: bytes) -> bytes:
    """The part without what says nothing about text: nine tenths of what python-docx writes are styles of tables."""
    before, begun, rest = part.partition(_LATENT)
    _, ended, after = rest.partition(_LATENT_END)
    there = (before + after if begun and ended else part).split(_END)
    between = [each for each in there[1:-1] if not each.lstrip().startswith(_OF_TABLES)]
    return _END.join([there[0], *between, *there[1:][-1:]])


def _style(element: Element) -> Style:
    paragraph = child(element, "pPr")
    listed = child(paragraph, "numPr")
    return Style(
        name=value(element, "name"),
        based_on=value(element, "basedOn"),
        level=level_of(value(paragraph, "outlineLvl")),
        list_id=number(value(listed, "numId")),
        list_level=number(value(listed, "ilvl")),
        hidden=switch(child(element, "rPr", "vanish")),
    )
