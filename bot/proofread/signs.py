"""What an expression cannot match without: told from the expression once, looked up in what a text has, which is quick.

A sign is a character, or two side by side. Most expressions look for what most texts do not have: a few look-ups in
sets take the place of trying every alternative at every character.
"""

import operator
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from itertools import pairwise
from typing import cast

# The most frequent of data/prose, and what every text has: to look for them tells nothing.
_COMMON = frozenset(
    "的不是作工学有党在一部实对习会员题和为问组个人民到落干时支少年度行动中理没政下，。、；：“”（）《》()0123456789. 　"
)
_HEAVY = 30  # times as many texts have a common character as a given pair
_LIGHT = 4  # and a rare character
_MOST = 240  # of such weights: to look up more takes longer than to search
_WIDE = 48  # characters of a class, pairs of two classes: more of them are in every text
_KEPT = 3  # sets for one expression: the rarest tell nearly all

_Items = Iterable[tuple[object, object]]
_Sets = tuple[frozenset[str], ...]
_Characters = frozenset[str]

_TOLD: dict[int, "tuple[re.Pattern[str], Signs]"] = {}


@dataclass(frozen=True, slots=True)
class _Step:
    """A piece of an expression: what it needs, and the characters that it may begin and end with; None: any."""

    needs: _Sets
    first: _Characters | None
    last: _Characters | None


_ANYTHING = _Step((), None, None)


@dataclass(frozen=True, slots=True)
class Signs:
    """`first`: one of these is in whatever matches. `ways`: of each alternative, sets of which it has one each."""

    first: frozenset[str]
    ways: tuple[_Sets, ...]

    def may_be_in(self, found: frozenset[str]) -> bool:
        """Whether what was seen is enough for a match; plain loops, for it is asked some thousand times a text."""
        if self.first.isdisjoint(found):
            return not self.first
        for way in self.ways:
            for signs in way:
                if signs.isdisjoint(found):
                    break
            else:
                return True
        return False


def of(expression: re.Pattern[str]) -> Signs:
    """What is needed; no `first` where nothing can be told.

    Kept as long as the program runs, and the expression with it: not for one that is made of a writer's words.
    """
    told = _TOLD.get(id(expression))  # its own hash goes through the whole of it
    if told is None:
        told = _TOLD[id(expression)] = expression, _told(expression)
    return told[1]


def seen(text: str) -> frozenset[str]:
    """Every character of a text, and every two neighbours."""
    return frozenset(text).union(map(operator.add, text, text[1:]))


def _told(expression: re.Pattern[str]) -> Signs:
    ways = tuple(_rarest(_of_row(way).needs) for way in _ways(expression))
    return Signs(frozenset[str]().union(*(way[0] for way in ways)), ways) if all(ways) else Signs(frozenset(), ())


def _ways(expression: re.Pattern[str]) -> Sequence[_Items]:
    """The alternatives of an expression, as Python reads it."""
    # Where a later Python keeps its reader elsewhere, nothing is told and everything is searched.
    try:
        parse = cast("Callable[[str, int], _Items]", import_module("re._parser").parse)
    except (ImportError, AttributeError):
        return ((),)
    if expression.flags & re.IGNORECASE:
        return ((),)
    rows = list(parse(expression.pattern, expression.flags))
    match [(str(kind), given) for kind, given in rows]:
        case [("BRANCH", (_, list(ways)))]:
            return ways
    return (rows,)


def _rarest(sets: _Sets) -> _Sets:
    return tuple(sorted(sets, key=_weight)[:_KEPT])


def _weight(signs: frozenset[str]) -> int:
    return sum(1 if len(sign) > 1 else _HEAVY if sign in _COMMON else _LIGHT for sign in signs)


def _of_row(items: _Items) -> _Step:
    """Of what stands one behind the other."""
    steps = [*_steps(items)]
    found: list[frozenset[str]] = []
    for one, other in pairwise([*steps, _ANYTHING]):
        found.extend(one.needs)
        if one.last and other.first and len(one.last) * len(other.first) <= _WIDE:
            found.append(frozenset(before + behind for before in one.last for behind in other.first))
    needs = tuple(each for each in found if _weight(each) <= _MOST)
    return _Step(needs, steps[0].first if steps else None, steps[-1].last if steps else None)


def _steps(items: _Items) -> Iterator[_Step]:
    for kind, given in items:
        yield from _step(str(kind), given)


def _step(kind: str, given: object) -> Iterator[_Step]:
    match kind, given:
        case "LITERAL", int(code):
            yield _of_characters(None if chr(code) == "\n" else frozenset(chr(code)))
        case "IN", list(members):
            yield _of_characters(_of_class(members))
        case "AT" | "ASSERT_NOT", _:  # between two characters: they stay neighbours
            return
        case "ASSERT", (int(way), inner):  # what is looked at stands beside what matches, in the same line
            looked = _of_row(cast("_Items", inner))
            yield _Step(looked.needs, looked.first if way > 0 else None, looked.last if way < 0 else None)
        case "BRANCH", (_, list(ways)):
            yield _of_ways([_of_row(way) for way in ways])
        case "SUBPATTERN", (_, int(added), _, inner) if not added & re.IGNORECASE:
            yield from _steps(cast("_Items", inner))
        case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT", (int(least), _, inner) if least:
            yield _of_row(cast("_Items", inner))
        case _:
            yield _ANYTHING


def _of_characters(characters: _Characters | None) -> _Step:
    return _ANYTHING if characters is None else _Step((characters,), characters, characters)


def _of_ways(ways: list[_Step]) -> _Step:
    """Of each alternative what is rarest, together."""
    told = all(way.needs for way in ways)
    return _Step(
        (frozenset[str]().union(*(min(way.needs, key=_weight) for way in ways)),) if told else (),
        _together([way.first for way in ways]),
        _together([way.last for way in ways]),
    )


def _together(characters: Sequence[_Characters | None]) -> _Characters | None:
    found = [each for each in characters if each is not None]
    return frozenset[str]().union(*found) if len(found) == len(characters) else None


def _of_class(members: list[tuple[object, object]]) -> _Characters | None:
    found: set[str] = set()
    for kind, given in members:
        match str(kind), given:
            case "LITERAL", int(code):
                found.add(chr(code))
            case "RANGE", (int(first), int(last)) if last - first < _WIDE:
                found.update(map(chr, range(first, last + 1)))
            case _:  # \d has the digits of every script, and [^…] nearly everything
                return None
    return None if "\n" in found or len(found) > _WIDE else frozenset(found)
