"""How alike sentences are, which of them belong together, and what changed inside one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

_ALIKE = 0.4  # of the pairs of characters: below it, nobody would say that one was made from the other
_BAND = 40  # sentences to each side of the diagonal: nobody turns a sentence round that far without moving it
_MANY = 3000  # sentences: ten times a material; what has more is no edited draft, and is not searched for likeness
_WHOLE = 2000  # characters: a longer stretch without a landmark is shown as exchanged, which costs nothing
_OVER_OLD, _OVER_NEW, _BOTH = range(3)  # a step: one sentence is left behind, or both
_ANCHOR = 2  # characters: a shorter stretch between two changes is no landmark for a reader

_Row = tuple[list[float], bytearray]


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a sentence as they were and as they are; equal where they stayed, "" where there were or are none."""

    was: str
    now: str

    @property
    def stays(self) -> bool:
        return self.was == self.now


def aligned(old: Sequence[str], new: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """Which sentences belong together, by their numbers, in order on both sides: those that are most alike in all."""
    if max(len(old), len(new)) > _MANY:
        return ()
    one, other = [_marks(each) for each in old], [_marks(each) for each in new]
    best, steps = [0.0] * (len(new) + 1), []
    for at in range(len(old) - 1, -1, -1):
        best, step = _row(one[at], other, best, at * len(new) // len(old))
        steps.append(step)
    return tuple(_walked(steps[::-1], len(new)))


def _row(marks: frozenset[str], other: Sequence[frozenset[str]], below: list[float], middle: int) -> _Row:
    """The best sums from an old sentence on, by the new sentence from which on, and the step that each begins with."""
    first, last = max(0, middle - _BAND), min(len(other), middle + _BAND)
    row, step = [*below], bytearray(len(other))  # beyond the band: over the old one
    for to in range(last - 1, first - 1, -1):
        sum_, way = (below[to], _OVER_OLD) if below[to] >= row[to + 1] else (row[to + 1], _OVER_NEW)
        near = _likeness(marks, other[to])
        if near >= _ALIKE and near + below[to + 1] > sum_:
            sum_, way = near + below[to + 1], _BOTH
        row[to], step[to] = sum_, way
    row[:first], step[:first] = [row[first]] * first, bytes([_OVER_NEW]) * first
    return row, step


def _walked(steps: Sequence[bytearray], width: int) -> Iterator[tuple[int, int]]:
    at = to = 0
    while at < len(steps) and to < width:
        way = steps[at][to]
        if way == _BOTH:
            yield at, to
        at, to = at + (way != _OVER_NEW), to + (way != _OVER_OLD)


def of(one: str, other: str) -> float:
    """How alike two sentences are, from 0 to 1."""
    return _likeness(_marks(one), _marks(other))


def _marks(sentence: str) -> frozenset[str]:
    """Pairs of neighbouring characters, the ends with themselves: one character, too, has two."""
    return frozenset(map("".join, zip(f"\0{sentence}", f"{sentence}\0", strict=True)))


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    both = len(one) + len(other)
    if 2 * min(len(one), len(other)) < _ALIKE * both:
        return 0.0
    return 2 * len(one & other) / both


def pieces(was: str, now: str) -> tuple[Piece, ...]:
    """Both sentences as one row of pieces: joined, `was` gives the old one, `now` the new one.

    Single characters that happen to stay between two changes are taken into the change, or nobody could read it.
    """
    head = _shared(was, now)
    tail = _shared(was[head:][::-1], now[head:][::-1])
    middle = _middle(was[head : len(was) - tail], now[head : len(now) - tail])
    ends = was[:head], was[len(was) - tail :]
    found = [Piece(ends[0], ends[0]), *middle, Piece(ends[1], ends[1])]
    return tuple(each for each in found if each.was or each.now)


def _middle(was: str, now: str) -> list[Piece]:
    if not was or not now or max(len(was), len(now)) > _WHOLE:
        return [Piece(was, now)] if was or now else []
    found: list[Piece] = []
    blocks = SequenceMatcher(None, was, now).get_matching_blocks()
    at = to = 0
    for block in blocks:
        changed = Piece(was[at : block.a], now[to : block.b])
        same = was[block.a : block.a + block.size]
        if changed.was or changed.now:
            found.append(changed)
        if same:
            found.append(Piece(same, same))
        at, to = block.a + block.size, block.b + block.size
    return _readable(found)


def _readable(found: Sequence[Piece]) -> list[Piece]:
    """The pieces, those that stay for fewer characters than two landmarks need taken into the changes beside them."""
    made: list[Piece] = []
    for index, each in enumerate(found):
        inside = 0 < index < len(found) - 1
        if each.stays and not (inside and len(each.was) < _ANCHOR):
            made.append(each)
        elif made and not made[-1].stays:
            made.append(_joined(made.pop(), each))
        else:
            made.append(each)
    return made


def _joined(one: Piece, other: Piece) -> Piece:
    return Piece(one.was + other.was, one.now + other.now)


def _shared(one: str, other: str) -> int:
    """How many characters both begin with."""
    for number, (mine, theirs) in enumerate(zip(one, other, strict=False)):
        if mine != theirs:
            return number
    return min(len(one), len(other))
