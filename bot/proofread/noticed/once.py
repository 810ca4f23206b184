"""What several rules ask of one reading, worked out once.

Nothing of a text outlives its reading: what was worked out goes with it. It must not hold the reading itself, though
its lines it may.
"""

from collections.abc import Callable, MutableMapping
from typing import TypeVar
from weakref import WeakKeyDictionary

from bot.proofread.rule import Reading
from bot.proofread.text import Line

_T = TypeVar("_T")


def of_reading(find: Callable[[Reading], _T]) -> Callable[[Reading], _T]:
    """The same, worked out when a reading is first asked about."""
    kept: MutableMapping[Reading, _T] = WeakKeyDictionary()

    def found(reading: Reading) -> _T:
        try:
            return kept[reading]
        except KeyError:
            made = kept[reading] = find(reading)
            return made

    return found


def of_line(find: Callable[[Reading, Line], _T]) -> Callable[[Reading, Line], _T]:
    """The same, worked out when a line of a reading is first asked about."""

    def none_yet(_: Reading) -> dict[int, _T]:
        return {}

    kept = of_reading(none_yet)

    def found(reading: Reading, line: Line) -> _T:
        lines = kept(reading)
        if line.number not in lines:
            lines[line.number] = find(reading, line)
        return lines[line.number]

    return found
