"""How a text is numbered: 一、（一）1.（1）一是 …, and the stretches between the numbers of one kind."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.interview import numerals

_HAN = "[一二三四五六七八九十]{1,3}"
# 二、三季度 · 3、4月份 · 1.5万元 are no numbers of a list.
_NO_NUMBER = rf"(?!\s*(?:{_HAN}|\d{{1,2}})\s*(?:季|月|年|日|号|届|期|线|类|级|产|把手))"
_MARKS: Mapping[str, str] = {
    "一、": rf"(?:第({_HAN})部分[、，：:\s]?|({_HAN})\s*[、.．]{_NO_NUMBER})",
    "（一）": rf"[（(]\s*({_HAN})\s*[)）][、.．]?",
    "1.": rf"(\d{{1,2}})\s*(?:、{_NO_NUMBER}|[.．](?!\d(?!\d{{3}}年)))",
    "（1）": r"(?:[（(]\s*(\d{1,2})\s*[)）]|(\d{1,2})[)）])[、.．]?",
    "①": "([①-⑳])",
    "一是": rf"({_HAN})是(?=\S)",
    "一要": rf"({_HAN})(?=要(?!素|求|点|件|害|闻|义|领|紧|务))",  # the 要 stays with what is to be done
    "第一": rf"第({_HAN})[，、：:]{_NO_NUMBER}",
}
_FAMILIES = {name: re.compile(rf"[ \u3000]*{pattern}[ \u3000]*") for name, pattern in _MARKS.items()}
_ITEMS = ("一是", "1.", "（1）", "①", "第一", "一要")  # what numbers problems and actions below a heading
_ENDS = "。！？\n"
_PAUSES = "；：;:，,、”）"


@dataclass(frozen=True, slots=True)
class Chunk:
    """What stands behind one number, up to the next."""

    text: str
    begins: bool  # the number begins a paragraph


@dataclass(frozen=True, slots=True)
class Split:
    lead: str
    chunks: tuple[Chunk, ...]
    family: str


@dataclass(frozen=True, slots=True)
class _Found:
    start: int
    end: int
    ordinal: int
    begins: bool


def split(text: str, family: str) -> Split:
    """The text cut at the numbers of a family; no chunks where it has none.

    At the beginning of a paragraph any number counts that goes up; within one only the next, behind a full stop, or
    where that finds no two, behind any mark: 一是…；二是….
    """
    strict = _counted(text, family, _ENDS)
    if not any(each.begins for each in strict[1:]):
        loose = _counted(text, family, _ENDS + _PAUSES)
        strict = loose if len(strict) < 2 <= len(loose) else strict  # noqa: PLR2004
    if not strict or (len(strict) == 1 and not strict[0].begins):
        return Split(text.strip(), (), family)
    ends = [*(each.start for each in strict[1:]), len(text)]
    chunks = tuple(Chunk(text[each.end : end].strip(), each.begins) for each, end in zip(strict, ends, strict=True))
    return Split(text[: strict[0].start].strip(), chunks, family)


def split_items(text: str, families: Sequence[str]) -> Split:
    """The text cut at whichever numbering begins first in it."""
    best: tuple[int, Split] | None = None
    for family in families:
        made = split(text, family)
        if made.chunks and (best is None or len(made.lead) < best[0]):
            best = (len(made.lead), made)
    return Split(text.strip(), (), "") if best is None else best[1]


def starts(text: str, family: str) -> bool:
    """Whether the text begins with a number of the family."""
    return _FAMILIES[family].match(text) is not None


def begins_numbered(text: str) -> bool:
    return any(pattern.match(text) for pattern in _FAMILIES.values())


def bare(text: str) -> str:
    """The text without the number that it begins with."""
    for pattern in _FAMILIES.values():
        if match := pattern.match(text):
            return text[match.end() :]
    return text


def marks(text: str, family: str) -> Iterator[tuple[int, int, int, bool]]:
    """Every number of a family: start, end, ordinal, whether it begins a paragraph."""
    for match in _FAMILIES[family].finditer(text):
        begins = match.start() == 0 or text[match.start() - 1] == "\n"
        yield match.start(), match.end(), _ordinal(match), begins


def _counted(text: str, family: str, behind: str) -> list[_Found]:
    found: list[_Found] = []
    for start, end, ordinal, begins in marks(text, family):
        last = found[-1].ordinal if found else 0
        rising = ordinal > last if family in _ITEMS else ordinal >= last or ordinal == 1
        here = rising if begins else ordinal == last + 1 and text[start - 1] in behind
        if here and (found or ordinal == 1 or begins):
            found.append(_Found(start, end, ordinal, begins))
    return found


def _ordinal(match: re.Match[str]) -> int:
    said = next(group for group in match.groups() if group)
    if said.isdecimal():
        return int(said)
    return ord(said) - ord("①") + 1 if "①" <= said <= "⑳" else numerals.han_value(said) or 0
