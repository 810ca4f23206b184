"""Clean material + planted defects -> a copy as its typist left it, and where its defects stand.

A defect is written as an edit: words around it, and in braces what stood there and what stands there now:
`逐个谈{体会|题会}，有5人`. `⋯` in the old words leaves out their middle; an empty new part is something lost.
The words around it are as many as make the place the only one in the material.
"""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
FOLDER = Path(__file__).with_name("planted")

MUST, SHOULD, MAY = "必改", "建议", "提示"
SEVERITIES = (MUST, SHOULD, MAY)
FAMILIES = (
    *("leftovers", "punctuation", "typos", "numbering", "formulas", "consistency"),
    *("structure", "substance", "links", "repetition", "specificity"),
)
_EDIT = re.compile(r"([^{}|]*)\{([^{}|]*)\|([^{}|]*)\}([^{}|]*)")
_LEFT_OUT = "⋯"


@dataclass(frozen=True, slots=True)
class Defect:
    """`how` is the way it came into the text. `also` are the words elsewhere that a reader may point at instead.

    `says`: where the defect has no place of its own (an aspect is missing), a finding anywhere whose words match.
    """

    id: str
    family: str
    severity: str
    edit: str
    how: str
    also: tuple[str, ...] = ()
    says: str = ""


@dataclass(frozen=True, slots=True)
class Marred:
    """A copy of a clean material with its defects; `story` tells how somebody came to write it so."""

    name: str
    base: Path
    story: str
    defects: tuple[Defect, ...]


@dataclass(frozen=True, slots=True)
class Span:
    """Code points of one line, counted as the findings of `zhaojing check` count them."""

    line: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Planted:
    """A defect in its copy; `words` is what a reader sees there, with a little of what stands around it."""

    defect: Defect
    spans: tuple[Span, ...]
    words: str


@dataclass(frozen=True, slots=True)
class _Place:
    """The old words of an edit in the clean text, and what stands there in the copy."""

    defect: Defect
    start: int
    end: int
    new: str


def copies(folder: Path = FOLDER) -> tuple[Marred, ...]:
    return tuple(_copy(path) for path in sorted(folder.glob("*.json")))


def plant(clean: str, defects: Sequence[Defect]) -> tuple[str, tuple[Planted, ...]]:
    """The copy's text, and its defects in their order there.

    Raises ValueError for an edit that fits nowhere or twice, one that overlaps another, an `also` that does not stand
    there just once.
    """
    text, found, read = "", [], 0
    for place in sorted((_place(clean, defect) for defect in defects), key=lambda place: place.start):
        if place.start < read:
            raise ValueError(f"{place.defect.id} overlaps the edit before it")
        text += clean[read : place.start]
        found.append((place, len(text)))
        text += place.new
        read = place.end
    text += clean[read:]
    return text, tuple(_planted(text, place, start) for place, start in found)


def _place(clean: str, defect: Defect) -> _Place:
    parts = _EDIT.fullmatch(defect.edit)
    if parts is None:
        raise ValueError(f"{defect.id}: not an edit: {defect.edit}")
    before, old, new, after = parts.groups()
    middle = r"[\s\S]*?".join(re.escape(part) for part in old.split(_LEFT_OUT))
    fits = list(re.finditer(f"{re.escape(before)}({middle}){re.escape(after)}", clean))
    if len(fits) != 1:
        raise ValueError(f"{defect.id} fits {len(fits)} times: {defect.edit}")
    return _Place(defect, fits[0].start(1), fits[0].end(1), new)


def _planted(text: str, place: _Place, start: int) -> Planted:
    end = start + len(place.new)
    if not place.new.strip("\n"):  # what is lost, or a line broken, is seen at its neighbours
        start, end = max(start - 1, 0), min(end + 1, len(text))
    pieces = [(start, end)]
    for words in place.defect.also:
        if text.count(words) != 1:
            raise ValueError(f"{place.defect.id}: {words} stands {text.count(words)} times in the copy")
        pieces.append((text.index(words), text.index(words) + len(words)))
    spans = tuple(span for piece in pieces for span in _spans(text, *piece))
    return Planted(place.defect, spans, text[max(start - 8, 0) : end + 8])


def _spans(text: str, start: int, end: int) -> tuple[Span, ...]:
    """Where these code points stand, line by line; line ends themselves stand nowhere."""
    line = text.count("\n", 0, start) + 1
    begin = text.rfind("\n", 0, start) + 1
    spans = []
    for number, piece in enumerate(text[start:end].split("\n")):
        offset = start - begin if number == 0 else 0
        spans.append(Span(line + number, offset, offset + len(piece)))
    return tuple(span for span in spans if span.end > span.start)


def _copy(path: Path) -> Marred:
    read = json.loads(path.read_text(encoding="utf-8"))
    defects = tuple(_defect(row) for row in read["defects"])
    return Marred(path.stem, ROOT / read["base"], read["story"], defects)


def _defect(row: Mapping[str, object]) -> Defect:
    known = {"id", "family", "severity", "edit", "how", "also", "anywhere", "says"}
    if not set(row) <= known or bool(row.get("anywhere")) != bool(row.get("says")):
        raise ValueError(f"not a defect: {row}")
    also = row.get("also", ())
    if not isinstance(also, Sequence):
        raise TypeError(f"not a list of words: {also}")
    words = {name: str(row[name]) for name in ("id", "family", "severity", "edit", "how")}
    return Defect(**words, also=tuple(map(str, also)), says=str(row.get("says", "")))
