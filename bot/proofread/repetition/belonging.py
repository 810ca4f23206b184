"""Of two places with the same words, the one where they do not belong.

How much of what stands around is about the same says nothing: measured, it is wrong as often as right.
"""

import re

from bot.interview import numerals
from bot.proofread.rule import Reading
from bot.proofread.text import Line, Part

_MEASURE = re.compile("月底前|责任人|不少于|每[周月季年半]|今后|将(?!来)")
_STOPS = "。；！？"
_FAULT = re.compile("[不没少难]")
_BEFORE = (Part.OPENING, Part.LAST_YEAR, Part.OWN)
_AFTER = (Part.PROBLEMS, Part.CASE, Part.CAUSES, Part.MEASURES)
_ORDINAL = re.compile("[\\s　]*([一二三四五六七八九十]{1,2})是")
# What stands in a paragraph before its own 一是.
_LED = re.compile("[。；][\\s　]*一是")


def is_first_strange(first: tuple[Line, int, int], second: tuple[Line, int, int]) -> bool:
    """Whether the words were put in where they were read first, by the parts and the sentences that they stand in."""
    one, start, end = first
    other = second[0]
    words = one.text[start:end]
    if one is other or not words:
        return False
    if _MEASURE.search(words) and (one.part is Part.MEASURES) is not (other.part is Part.MEASURES):
        return other.part is Part.MEASURES
    if (_is_whole(*first) and not _is_whole(*second)) or (_is_led(*first) and not _is_led(*second)):
        return True
    return one.part in _BEFORE and other.part in _AFTER and _FAULT.search(words) is not None


def _is_whole(line: Line, start: int, end: int) -> bool:
    """Whether the words are the last sentence of a paragraph, as what was added is."""
    return line.text[start - 1 : start] in _STOPS and line.text[end:].strip("。；！ 　") == ""


def _is_led(line: Line, start: int, end: int) -> bool:
    """Whether they stand between a measure's heading and its first 一是."""
    first = line.text.find("一是", end - 1)
    return first >= 0 and "一是" not in line.text[:start] and _LED.match(line.text, first - 1) is not None


def is_out_of_turn(reading: Reading, line: Line) -> bool:
    """Whether its number, or its 一是, does not follow that of the line before it of its level."""
    if not line.level:
        return _is_ordinal_out(reading, line)
    above = reversed(reading.text.lines[: _at(reading, line)])
    before = next((each for each in above if 0 < each.level <= line.level), None)
    return before is not None and line.value != (before.value + 1 if before.level == line.level else 1)


def _at(reading: Reading, line: Line) -> int:
    return next(at for at, each in enumerate(reading.text.lines) if each is line)


def _is_ordinal_out(reading: Reading, line: Line) -> bool:
    own = _ORDINAL.match(line.text)
    before = next((each for each in reversed(reading.text.lines[: _at(reading, line)]) if each.text.strip()), None)
    if own is None or before is None:
        return False
    last = _ORDINAL.match(before.text)
    return numerals.han_value(own[1]) != (1 if last is None else (numerals.han_value(last[1]) or 0) + 1)
