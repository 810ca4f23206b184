"""Of two places with the same words, the one where they do not belong."""

import re

from bot.proofread.rule import Reading
from bot.proofread.text import Line, Part

_MEASURE = re.compile("月底前|责任人|不少于|每[周月季年半]|今后|将(?!来)")
_TELLS = 2  # pairs of characters more that one place has in common with the words
_STOPS = "。；！？"
_PLAIN = re.compile("[，。；：、！？“”‘’（）《》\\s　\\d]")


def is_first_strange(reading: Reading, first: tuple[Line, int, int], second: tuple[Line, int, int]) -> bool:
    """Whether the words were put in where they were read first: what stands around them is about other things."""
    one, start, end = first
    other = second[0]
    words = one.text[start:end]
    if one is other or not words:
        return False
    if _MEASURE.search(words) and (one.part is Part.MEASURES) is not (other.part is Part.MEASURES):
        return other.part is Part.MEASURES
    if _is_whole(*first) and not _is_whole(*second):
        return True
    pairs = _pairs(words)
    near = [len(pairs & _pairs(_around(reading, *place))) for place in (first, second)]
    return near[1] >= near[0] + _TELLS


def _is_whole(line: Line, start: int, end: int) -> bool:
    """Whether the words are the last sentence of a paragraph, as what was added is."""
    return line.text[start - 1 : start] in _STOPS and line.text[end:].strip("。；！ 　") == ""


def is_out_of_turn(reading: Reading, line: Line) -> bool:
    """Whether its number does not follow that of the line before it of its level."""
    before = next(
        (each for each in reversed(reading.text.lines[: _at(reading, line)]) if 0 < each.level <= line.level), None
    )
    if not line.level or before is None:
        return False
    return line.value != (before.value + 1 if before.level == line.level else 1)


def _at(reading: Reading, line: Line) -> int:
    return next(at for at, each in enumerate(reading.text.lines) if each is line)


def _around(reading: Reading, line: Line, start: int, end: int) -> str:
    """The rest of the paragraph, and the heading over it."""
    rest = line.text[:start] + "，" + line.text[end:]
    head = next(
        (each.claim for each in reversed(reading.text.lines[: _at(reading, line)]) if each.whole and each.level), ""
    )
    return f"{head}，{rest}"


def _pairs(words: str) -> frozenset[str]:
    plain = _PLAIN.sub("，", words)
    return frozenset(pair for at in range(len(plain) - 1) if "，" not in (pair := plain[at : at + 2]))
