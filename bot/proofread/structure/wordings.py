"""Lists of aspects: the one that the headings were taken from, and which heading is which of it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from bot.interview.outline import MINZHU, Mark, Section
from bot.proofread.noticed import listing
from bot.proofread.noticed.once import of_reading
from bot.proofread.rule import Reading
from bot.proofread.text import Part
from bot.proofread.text import Section as Under

_ALIKE = 0.45  # two wordings of one aspect share this much; those of neighbours 带头 only
_SURE = 0.8  # a heading is this aspect, and no other of any list
_BEGUN = 6  # characters of a long wording that are enough to name it
_RUN = 4  # characters in a row by which a heading was worded anew, and not taken from elsewhere
_SPEAKS = 2  # pairs of characters by which a measure's heading speaks of an aspect
_SUBJECT = 4  # characters: what is longer is no slip
_LEAST = 3  # aspects of a list that is known by its headings alone
_FORMS = re.compile(
    r"^(?:对照|围绕|在|对)|(?:这?个?方面)?(?:存在)?的?(?:突出|主要)?(?:(?<![本留键])(?:问题|不足|差距))?$"
)
_COUNTED = re.compile("[（(][一二三四五六七八九十\\d]{1,2}[个条]?(?:问题)?[）)]$")  # 担当作为方面（3个问题）
_MARKS = re.compile(r"[“”‘’\"'\s，、。：；]")

Wording = tuple[str, str]  # short and long, bare
Wordings = tuple[Wording, ...]


@dataclass(frozen=True, slots=True)
class Matched:
    """Which aspect of the list each section is; None: none of it. `own`: the meeting itself has this list."""

    found: tuple[int | None, ...]
    sections: Sequence[Under]
    heads: Sequence[str]  # of the sections, bare
    wordings: Wordings
    own: bool
    national: bool  # no unit makes a list of its own
    free: frozenset[int]  # aspects that units have each in their own way, or not at all
    literal: bool  # taken from a notice: a heading with other words was altered

    @property
    def known(self) -> frozenset[int]:
        return frozenset(each for each in self.found if each is not None)

    @property
    def is_loose(self) -> bool:
        """Whether a heading joins two aspects: a list that was made by the words of this one."""
        many = [sum(len(short) > 2 and short in said for short, _ in self.wordings) for said in self.heads]  # noqa: PLR2004
        return max(many, default=0) > 1

    @property
    def left(self) -> tuple[int, ...]:
        """The aspects that no section is, and that no heading of two names besides."""
        return tuple(
            at
            for at, (short, _) in enumerate(self.wordings)
            if at not in self.known and not any(short in said for said in self.heads)
        )


def bare(heading: str) -> str:
    words = _COUNTED.sub("", heading.strip("。：: "))
    return _MARKS.sub("", _FORMS.sub("", _FORMS.sub("", words)))


def score(said: str, wording: Wording) -> float:
    """From 0 to 1: how surely a bare heading is this aspect."""
    short, long = wording
    if said == short or (len(short) > 2 and short in said) or (len(said) >= _BEGUN and said in long):  # noqa: PLR2004
        return 1.0
    pairs = _pairs(said)
    return max(_shared(pairs, _of_wording(short)), _shared(pairs, _of_wording(long)))


@of_reading
def matched(reading: Reading) -> Matched:
    sections = listing.aspects(reading)
    heads = [bare(each.head.claim) for each in sections]
    own = _best(heads, [each for each in own_lists(reading) if each])
    if heads and (own is None or 2 * own.many <= len(heads)):
        least = max(_LEAST, len(heads) - 1)
        every = [(kind, each) for kind, lists in reading.context.everywhere.items() for each in lists if each]
        other = _best(heads, [each for _, each in every])
        if other is not None and other.many >= least:
            return _made(sections, heads, other, own=False, national=every[other.at][0] == MINZHU)
    if own is None:
        own = _Fit((), (None,) * len(heads), ())
    return _made(sections, heads, own, own=True, national=reading.kind == MINZHU)


def _made(sections: Sequence[Under], heads: Sequence[str], fit: "_Fit", *, own: bool, national: bool) -> Matched:
    literal = (own or national) and not all(each.mark is Mark.BACKGROUND for each in fit.listed)
    free = frozenset(at for at, each in enumerate(fit.listed) if each.mark is Mark.BACKGROUND)
    free = frozenset() if len(free) == len(fit.listed) else free
    return Matched(fit.found, sections, heads, bare_list(fit.listed), own, national, free, literal)


def own_lists(reading: Reading) -> tuple[tuple[Section, ...], ...]:
    meeting = reading.context.meeting
    return reading.context.aspects or (() if meeting is None else (meeting.aspects,))


def bare_list(listed: tuple[Section, ...]) -> Wordings:
    return tuple((_bare_wording(each.heading.short), _bare_wording(each.heading.long)) for each in listed)


def is_elsewhere(reading: Reading, said: str) -> bool:
    """Whether a bare heading is an aspect of some other list."""
    return any(
        score(said, wording) >= _SURE
        for lists in reading.context.everywhere.values()
        for each in lists
        for wording in bare_list(each)
    )


def are_elsewhere(reading: Reading, said: Sequence[str]) -> bool:
    """Whether all of these headings are aspects of one list that is not the meeting's: of last year, of another one."""
    bare_said = [each.removeprefix("带头") for each in said]
    return any(
        {one.removeprefix("带头") for wording in bare_list(each) for one in wording}.issuperset(bare_said)
        for each in reading.context.everywhere.get(reading.kind, ())
        if each and each not in own_lists(reading)
    )


def is_reworded(said: str, wording: Wording) -> bool:
    """Whether a heading may be this aspect in words of the writer's own: 学习贯彻…思想 for …创新理论."""
    said = said.removeprefix("带头")
    for each in (one.removeprefix("带头") for one in wording):
        if {*each} <= {*said} or any(each[at : at + _RUN] in said for at in range(len(each) - _RUN + 1)):
            return True
    return False


def spoken_of(reading: Reading, words: str, others: Sequence[str] = ()) -> bool:
    """Whether a heading of a cause or a measure speaks of this, by pairs of characters that the others have not."""
    own = _pairs(words.removeprefix("带头")).difference(*(_pairs(each) for each in others))
    return any(len(own & pairs) >= _SPEAKS for pairs in _answered(reading))


def measures(reading: Reading) -> int:
    """How many （一）（二） the part of measures has; 0 where there are several such parts."""
    part = listing.section(reading.text, Part.MEASURES)
    return 0 if part is None else sum(line.level == 2 for line in part.lines)  # noqa: PLR2004


@of_reading
def _answered(reading: Reading) -> tuple[frozenset[str], ...]:
    return tuple(
        _pairs(line.claim)
        for line in reading.text.lines
        if line.level > 1 and line.part in (Part.CAUSES, Part.MEASURES)
    )


@dataclass(frozen=True, slots=True)
class _Fit:
    """What the headings are in a list."""

    listed: tuple[Section, ...]
    found: tuple[int | None, ...]
    rank: tuple[float, ...]
    at: int = 0

    @property
    def many(self) -> int:
        return len({*self.found} - {None})


def _best(heads: Sequence[str], lists: Sequence[tuple[Section, ...]]) -> _Fit | None:
    """The list that the headings were taken from: the more of them and the fewer left over, the better."""
    return max((_fit(heads, each, at) for at, each in enumerate(lists)), key=lambda each: each.rank, default=None)


def _fit(heads: Sequence[str], listed: tuple[Section, ...], at: int) -> _Fit:
    found: list[int | None] = []
    total = 0.0
    wordings = bare_list(listed)
    for said in heads:
        scores = [score(said, each) for each in wordings]
        best = max(range(len(scores)), key=scores.__getitem__)
        found.append(best if scores[best] >= _ALIKE else None)
        total += scores[best]
    return _Fit(listed, tuple(found), (total - 0.1 * len(listed), -at), at)


def _shared(one: frozenset[str], other: frozenset[str]) -> float:
    """Twice what they share of what they have together (Dice)."""
    total = len(one) + len(other)
    return 2 * len(one & other) / total if total else 0.0


@lru_cache(maxsize=1024)  # wordings of lists, never words of a writer
def _bare_wording(words: str) -> str:
    return bare(words)


@lru_cache(maxsize=1024)
def _of_wording(words: str) -> frozenset[str]:
    return _pairs(words)


def _pairs(words: str) -> frozenset[str]:
    return frozenset(words[at : at + 2] for at in range(len(words) - 1))


def is_own(said: str, usual: str) -> bool:
    """Whether another subject was put in on purpose: 队伍教育整顿 for 专项整治、巡视巡察."""
    kept = sum(block.size for block in SequenceMatcher(None, said, usual, autojunk=False).get_matching_blocks())
    return min(len(said), len(usual)) - kept > _SUBJECT
