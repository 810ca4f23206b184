"""A text without its marks, and the names that may be in it, near or whole: told by the pairs of characters it has."""

import operator
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate, pairwise

from bot.proofread.known import Name
from bot.proofread.noticed.once import of_reading
from bot.proofread.rule import Reading
from bot.proofread.text import Line

MARKS = re.compile(r"[、，,“”‘’\"'《》 \t　\xa0]+")
_LOST = 2  # pairs of neighbours that one altered character takes away


@dataclass(frozen=True, slots=True)
class Bare:
    """The lines without marks, one behind the other, and where each begins."""

    words: str
    pairs: frozenset[str]  # neighbours in it
    starts: tuple[int, ...]
    lines: tuple[Line, ...]

    def place(self, start: int, end: int) -> tuple[Line, int, int]:
        """Where a stretch stands in its line."""
        nth = bisect_right(self.starts, start) - 1
        line, begin = self.lines[nth], self.starts[nth]
        kept, at = list[int](), 0
        for mark in MARKS.finditer(line.plain):
            kept += range(at, mark.start())
            at = mark.end()
        kept += range(at, len(line.plain))
        return line, kept[start - begin], kept[end - begin - 1] + 1


def of_lines(lines: Iterable[Line]) -> Bare:
    kept = tuple(lines)
    each = [MARKS.sub("", line.plain) for line in kept]
    words = "\n".join(each)
    starts = accumulate((len(said) + 1 for said in each[:-1]), initial=0)
    return Bare(words, _pairs(words), tuple(starts), kept)


def _pairs(words: str) -> frozenset[str]:
    return frozenset(map(operator.add, words, words[1:]))


@of_reading
def of_text(reading: Reading) -> Bare:
    return of_lines(reading.text.lines)


@dataclass(frozen=True, slots=True, eq=False)
class Kept:
    """A name without marks, cut so that as many faults as it may have leave one piece whole."""

    name: Name
    words: str
    pieces: tuple[tuple[str, int], ...]
    pairs: frozenset[str]


@dataclass(frozen=True, slots=True, eq=False)
class Names:
    kept: tuple[Kept, ...]
    by_pair: Mapping[str, tuple[Kept, ...]]
    right: frozenset[str]  # all that is right as it stands

    def likely(self, text: Bare) -> Iterator[Kept]:
        """Those that may be in it, as they are or nearly so."""
        shared = self._shared(text.pairs)
        return (each for each, often in shared.items() if often >= len(each.pairs) - _LOST * each.name.slack)

    def shared(self, words: str) -> Counter[Kept]:
        """How many of its pairs each of them has in it."""
        return self._shared(_pairs(words))

    def _shared(self, pairs: frozenset[str]) -> Counter[Kept]:
        counted: Counter[Kept] = Counter()
        for pair in self.by_pair.keys() & pairs:
            counted.update(self.by_pair[pair])
        return counted


def names(given: Iterable[Name]) -> Names:
    kept = tuple(_kept(each) for each in given)
    by_pair: dict[str, list[Kept]] = {}
    for each in kept:
        for pair in each.pairs:
            by_pair.setdefault(pair, []).append(each)
    right = {MARKS.sub("", said) for each in kept for said in (each.name.text, *each.name.also)}
    return Names(kept, {pair: tuple(found) for pair, found in by_pair.items()}, frozenset(right))


def _kept(name: Name) -> Kept:
    words = MARKS.sub("", name.text)
    share = name.slack + 1
    cuts = [len(words) * part // share for part in range(share + 1)]
    pieces = tuple((words[start:end], start) for start, end in pairwise(cuts))
    return Kept(name, words, pieces, _pairs(words))
