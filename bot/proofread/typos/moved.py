"""A character carried one place too far: 活办动 for 办活动, 不严够 for 不够严; two in each other's place.

No right text has the three in this order, nor two of them; all three in the order that was meant, right texts have.
"""

from collections.abc import Iterator

from bot.proofread.finding import Family, Severity
from bot.proofread.noticed import cuts
from bot.proofread.rule import Hit, Neighbours, Reading, Rule
from bot.proofread.samples import TITLE
from bot.proofread.typos import fitting, own
from bot.proofread.typos.neighbours import names

_LENGTH = 3
_STRANGE = 2  # pairs of the three that two characters make with what is beside them
_USUAL = 100  # times in general that the word occurs which it was carried into or out of
_SEEN = 3  # times that right texts have it, where they have two of the three in the order they stand in
_AROUND = 2  # times that they have it with what stands beside it
_BETWEEN = frozenset("好完过起")  # 服好务: what parts the halves of a word
# These stand anywhere.
_ANYWHERE = frozenset("的了得着地时一是在有人也都就个没上下里中二三四五六七八九十百千万")


def _find(reading: Reading) -> Iterator[Hit]:
    counts = reading.context.neighbours
    if counts is None or not reading.context.whole:
        return
    for line in reading.text.body():
        said, places = fitting.spelled(reading, line)
        unseen, inside = frozenset(fitting.strange_pairs(reading, line)), cuts.inside_words(reading, line)
        behind = 1
        for index in sorted({each for at in unseen for each in (at - 1, at)}):
            if index < behind or index + _LENGTH >= len(said):
                continue
            start, here = places[index], said[index : index + _LENGTH]
            if start in inside or start + _LENGTH in inside or not _ANYWHERE.isdisjoint(here):
                continue
            strange = (index in unseen) + (index + 1 in unseen)
            meant = _meant(reading, counts, said[index - 1 : index + _LENGTH + 1], strange)
            if meant is not None and _is_said_once(reading, here):
                behind = index + _LENGTH
                yield Hit(line, start, start + _LENGTH, f"“{here}”像是“{meant}”，字的先后错了。", meant)


def _meant(reading: Reading, counts: Neighbours, around: str, strange: int) -> str | None:
    """The three in the other order that right texts have."""
    before, one, two, three, behind = tuple(around)
    if (
        len({one, two, three}) < _LENGTH
        or two in _BETWEEN
        or not all("一" <= each <= "鿿" for each in (one, two, three))
    ):
        return None
    for word in (two + one + three, one + three + two):
        times = counts.often(word)
        if not times or max(reading.context.often(word[:2]), reading.context.often(word[1:])) < _USUAL:
            continue
        if strange > 1:
            return word
        if times >= _SEEN and max(counts.often(before + word[:2]), counts.often(word[1:] + behind)) >= _AROUND:
            return word
    return None


def _is_said_once(reading: Reading, said: str) -> bool:
    """A word of the trade is said again."""
    often = own.pairs(reading)
    return not (often.get(said[:2], 0) > 1 and often.get(said[1:], 0) > 1)


def _exchanged(reading: Reading) -> Iterator[Hit]:
    """Two neighbours in each other's place: right texts have them the other way round, with what stands beside them."""
    counts = reading.context.neighbours
    if counts is None or not reading.context.whole:
        return
    for line in reading.text.body():
        unseen, behind = frozenset(fitting.strange_pairs(reading, line)), 0
        for index in sorted({each for at in unseen for each in (at - 1, at, at + 1)}):
            strange = (index - 1 in unseen) + (index in unseen) + (index + 1 in unseen)
            if strange < _STRANGE or index < max(behind, 1):
                continue
            said, places = fitting.spelled(reading, line)
            around = said[index - 1 : index + 3]
            again = own.pairs(reading).get(around[1:3], 0) > 1  # a word of the trade is said again
            if not again and _is_exchanged(counts, around, strange):
                start = places[index]
                if not {(line.number, start), (line.number, start + 1)} & names(reading):
                    behind = index + len(around) - 1
                    here, meant = around[1:3], around[2:0:-1]
                    yield Hit(line, start, start + 2, f"“{here}”像是“{meant}”，两个字颠倒了。", meant)


def _is_exchanged(counts: Neighbours, around: str, strange: int) -> bool:
    """Whether all are seen so; in threes as well, on both sides where right texts have a pair of them as it stands."""
    if len(around) != _LENGTH + 1 or not all("一" <= each <= "鿿" for each in around) or around[1] == around[2]:
        return False
    meant = around[0] + around[2] + around[1] + around[3]
    if not all(map(counts.often, (meant[:2], meant[1:3], meant[2:]))):
        return False
    threes = bool(counts.often(meant[:3])) + bool(counts.often(meant[1:]))
    return threes > 1 or (threes > 0 and strange > _STRANGE)


RULES = (
    Rule(
        "typos.exchanged",
        Family.TYPOS,
        Severity.MUST,
        "own compilation (data/prose)",
        (f"{TITLE}对困群难众关心少。", f"{TITLE}出了事就把责推任给下面。"),
        (f"{TITLE}村里的老同志没有人来听，党组半年没有研究过，山路陡、坡路窄。",),
        _exchanged,
        told={"whole": "1"},
    ),
    Rule(
        "typos.moved",
        Family.TYPOS,
        Severity.MUST,
        "own compilation (data/prose)",
        (f"{TITLE}支部活办动之前没有算过时间。", f"{TITLE}这件事抓得不严够。"),
        (f"{TITLE}支部办活动之前没有算过时间，抓得不够严，按时到会、不迟到。",),
        _find,
        told={"whole": "1"},
    ),
)
