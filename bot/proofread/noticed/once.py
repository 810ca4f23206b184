"""What several rules ask of one reading, worked out once: it is kept with the reading, and goes with it."""

from collections.abc import Callable
from typing import TypeVar, cast

from bot.proofread.rule import Reading
from bot.proofread.text import Line

_T = TypeVar("_T")


def of_reading(find: Callable[[Reading], _T]) -> Callable[[Reading], _T]:
    """The same, worked out when a reading is first asked about."""

    def found(reading: Reading) -> _T:
        kept = reading.kept
        if find not in kept:
            kept[find] = find(reading)
        return cast("_T", kept[find])

    return found


def of_line(find: Callable[[Reading, Line], _T]) -> Callable[[Reading, Line], _T]:
    """The same, worked out when a line of a reading is first asked about."""

    def found(reading: Reading, line: Line) -> _T:
        lines = cast("dict[int, _T]", reading.kept.setdefault(find, {}))
        if line.number not in lines:
            lines[line.number] = find(reading, line)
        return lines[line.number]

    return found
