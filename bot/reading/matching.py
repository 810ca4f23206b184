"""How alike two headings are, and which of one list are which of another."""

import re
from collections.abc import Sequence
from functools import lru_cache

from bot.interview.outline import Section

_FRAME = re.compile("^(?:在|对)|方面(?:的|存在)?(?:存在)?的?(?:突出|主要)?(?:问题)?(?:和?不足)?$")
_LEAST = 0.3  # below it, headings of other aspects begin: 带头… and …方面 are shared by all
_TWICE = 0.55  # from it on, a heading is the same section once more
_HERE = 0.12  # for standing at the same place: less than a word in common

_Pairs = frozenset[str]


def alike(first: str, second: str) -> float:
    """From 0 to 1: how much of the shorter one's pairs of characters stands in the other."""
    return _share(_pairs(first), _pairs(second))


def matched(headings: Sequence[str], sections: Sequence[Section]) -> tuple[Section | None, ...]:
    """For each heading the section that it is, each section once: the likest first, then what is left between them."""
    return _matched(_scores(headings, sections), sections)


def known(headings: Sequence[str], sections: Sequence[Section]) -> float:
    """From 0 to 1: how alike headings are to what these sections are called; 0 where one of them is none of these.

    One that says what another says already is no stranger.
    """
    scores = _scores(headings, sections)
    like = [max(row, default=0.0) for row in scores]
    made = _matched(scores, sections)
    if not like or any(section is None and score < _TWICE for section, score in zip(made, like, strict=True)):
        return 0.0
    return sum(like) / len(like)


def best(headings: Sequence[str], lists: Sequence[Sequence[Section]]) -> tuple[int, float]:
    """Which of several lists of sections the headings are, and from 0 to 1 how well."""
    bare = [_bare(each) for each in headings]
    scored = [(_whole(bare, sections), -at) for at, sections in enumerate(lists)]
    score, at = max(scored, default=(0.0, 0))
    return -at, score


def _whole(headings: Sequence[_Pairs], sections: Sequence[Section]) -> float:
    """How well headings as a whole are these sections."""
    if not headings or not sections:
        return 0.0
    scores = [[_to_section(each, section) for section in sections] for each in headings]
    found = _matched(scores, sections)
    total = sum(row[sections.index(section)] for row, section in zip(scores, found, strict=True) if section is not None)
    return total / max(len(headings), len(sections))


def _scores(headings: Sequence[str], sections: Sequence[Section]) -> Sequence[Sequence[float]]:
    bare = [_bare(each) for each in headings]
    return [[_to_section(each, section) for section in sections] for each in bare]


def _matched(scores: Sequence[Sequence[float]], sections: Sequence[Section]) -> tuple[Section | None, ...]:
    made: list[Section | None] = [None] * len(scores)
    pairs = sorted(
        (
            (score + _HERE * (at == number), -at, -number)
            for at, row in enumerate(scores)
            for number, score in enumerate(row)
            if score >= _LEAST
        ),
        reverse=True,
    )
    taken: set[int] = set()
    for _, at, number in pairs:
        if made[-at] is None and -number not in taken:
            made[-at] = sections[-number]
            taken.add(-number)
    known = len(taken)
    for at, each in enumerate(made):
        # One heading that is like none takes the section left over at its place, if most of the others are known:
        # a list of other aspects is not this one under other names.
        if each is None and len(made) == len(sections) and known * 2 > len(made) and at not in taken:
            made[at] = sections[at]
    return tuple(made)


def _to_section(heading: _Pairs, section: Section) -> float:
    """How alike a heading is to an aspect's wording, the short or the long one."""
    return max(_share(heading, _known(wording)) for wording in {section.heading.short, section.heading.long})


def _share(one: _Pairs, other: _Pairs) -> float:
    least = min(len(one), len(other))
    return len(one & other) / least if least else 0.0


def _bare(heading: str) -> _Pairs:
    return _pairs(_FRAME.sub("", heading))


@lru_cache(maxsize=1024)  # wordings of outlines, never words of a writer
def _known(wording: str) -> _Pairs:
    return _pairs(wording)


def _pairs(words: str) -> _Pairs:
    bare = "".join(each for each in words if each.isalnum())
    return frozenset(bare[at : at + 2] for at in range(len(bare) - 1)) or frozenset({bare} if bare else ())
