"""What was read lately out of files and pastes: kept, so that a round of taps costs it once, and forgotten at a purge.

A material of 6,500 characters costs some 10 ms to recognise and 35 ms to lay beside its draft. Where a file comes from
a channel, the thread that looks into it reads it here first, and the turns that follow find it.
"""

from functools import lru_cache

from bot.draft import kept
from bot.interview.outline import Outline, Place
from bot.reading import recognising, returning
from bot.reading.edits import Returned
from bot.reading.lines import Line
from bot.reading.structure import Structure, Unreadable

Before = tuple[tuple[Place, str], ...]  # answers as they were, in a fixed order

_KEPT = 8  # files: of the people who are at it at the same moment


@lru_cache(maxsize=_KEPT)
def structure(lines: tuple[Line, ...]) -> Structure | Unreadable:
    """What the lines are."""
    return recognising.read(lines)


@lru_cache(maxsize=_KEPT)
def returned(outline: Outline, document: str, before: Before, lines: tuple[Line, ...]) -> Returned:
    """What changed between a kept draft (as JSON) and the file that came back."""
    return returning.read_back(outline, kept.from_json(document), dict(before), lines)


def forget() -> None:
    """Nothing of it is in memory any more."""
    structure.cache_clear()
    returned.cache_clear()
