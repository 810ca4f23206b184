"""Three characters that stand nowhere in right texts, and once more with one of them changed: 高志运, 高志远.

What a name is told by, a post or a kind of place, need not stand beside it: two rare ones that are so like each other
are one.
"""

import re
from collections.abc import Iterator
from itertools import combinations

from bot.proofread.consistency.naming import rule
from bot.proofread.consistency.persons import MIXED
from bot.proofread.noticed import cuts, people
from bot.proofread.noticed.alone import FUNCTION
from bot.proofread.rule import Hit, Neighbours, Reading
from bot.proofread.samples import OPENING, TITLE
from bot.proofread.text import Line

_LENGTH = 3
_FEW = 2  # a slip stands once or twice
_NEAR = 12  # characters between two names of one list
# What tells two things apart by right: 北湖 and 南湖, 春季 and 秋季.
_OPPOSITE = frozenset("东西南北上下左右前后大小新老正副内外春夏秋冬早晚一二三四五六七八九十两几第年月日周")
_NEVER = FUNCTION | frozenset("任时是做当请并各每同等还又及所因")
_SURNAMES = frozenset(people.SURNAMES + people.SELDOMER)
_PAIR = re.compile("[一-鿿]{2}")

_Place = tuple[Line, int]
_Places = dict[str, list[_Place]]


def _trigrams(reading: Reading) -> _Places:
    """Three characters that begin no word but what may be a surname, end within none, and where they stand."""
    found: _Places = {}
    for line in reading.text.lines:
        inside, text = cuts.inside_words(reading, line), line.text
        for word, at, _ in line.tokens:
            end = at + _LENGTH
            if word[0] in _NEVER or end in inside or (word[0] not in _SURNAMES and len(word) > 1):
                continue
            said = text[at:end]
            # What holds a word and begins with no surname is a phrase.
            if len(said) < _LENGTH or not (word[0] in _SURNAMES or inside.isdisjoint((at + 1, at + 2))):
                continue
            if _NEVER.isdisjoint(said) and all("一" <= each <= "鿿" for each in said):
                found.setdefault(said, []).append((line, at))
    return found


def _alike_but_one(counts: Neighbours, every: _Places) -> Iterator[tuple[str, str, int]]:
    """Two rare ones that differ in one place, and which."""
    masks: dict[str, list[str]] = {}
    for said in every:
        for mask in (said[:2] + "*", said[0] + "*" + said[2]):  # 任何婉 and 由何婉: what begins otherwise is chance
            masks.setdefault(mask, []).append(said)
    for mask, found in masks.items():
        rare = [each for each in found if _is_rare(counts, each)] if len(found) > 1 else []
        yield from ((one, other, mask.index("*")) for one, other in combinations(rare, 2))


def _is_rare(counts: Neighbours, said: str) -> bool:
    """Whether it stands nowhere in right texts, and is the name of a person or has two that never stand together."""
    if counts.often(said):
        return False
    return said[0] in _SURNAMES or not counts.often(said[:2]) or not counts.often(said[1:])


def _names(reading: Reading) -> Iterator[Hit]:
    """Told of the one that stands less often, or later; what is known as two persons is left to others."""
    counts = reading.context.neighbours
    if counts is None or not reading.context.whole:
        return
    known, every = {each.name for each in people.named(reading)}, _trigrams(reading)
    for one, other, at in _alike_but_one(counts, every):
        apart = {one[at], other[at]}
        if not apart.isdisjoint(_OPPOSITE) or {one, other} <= known or not _is_one(reading, one, other, at, every):
            continue
        usual, few = sorted((one, other), key=lambda each: (-len(every[each]), _first(every[each])))
        if len(every[few]) > _FEW or _are_together(every[few], every[usual]):
            continue
        for line, start in every[few]:
            where = every[usual][0][0].number
            why = f"第{where}行写的是“{usual}”，这里是“{few}”，只差一个字，请核对。"
            yield Hit(line, start, start + _LENGTH, why, usual if len(every[usual]) > len(every[few]) else "")


def _first(places: list[_Place]) -> tuple[int, int]:
    return places[0][0].number, places[0][1]


def _is_one(reading: Reading, one: str, other: str, at: int, every: _Places) -> bool:
    """Whether they are alike, or stand in the same company."""
    known, (first, second) = reading.context.known, (one[at], other[at])
    alike = known.sound_alike(first, second) or known.look_alike(first, second) or known.blur_alike(first, second)
    alike = alike or second in MIXED.get(first, "")
    person = one[0] in _SURNAMES
    if alike and person:
        return True
    behind = _company(every[one]) & _company(every[other])
    return bool(behind) and (alike or person or at == 1)


def _company(places: list[_Place]) -> set[str]:
    """The two characters behind each, where both are characters."""
    found = {line.text[start + _LENGTH : start + _LENGTH + 2] for line, start in places}
    return {each for each in found if _PAIR.fullmatch(each)}


def _are_together(one: list[_Place], other: list[_Place]) -> bool:
    return any(a is b and abs(start - then) < _NEAR for a, start in one for b, then in other)


_TEAM = TITLE + OPENING.format(2022)
RULES = (
    rule(
        "rare-two-ways",
        _names,
        (
            _TEAM + "三是走得少。群众代表顾昱霆说闸门锈了。\n四是听得少。6月没有再找顾昱廷问一句。",
            _TEAM + "三是走得少。鸦槐坪管护点的炉子没有换。\n四是听得少。鸦榆坪管护点的炉子6月才换。",
        ),
        (
            _TEAM + "三是走得少。群众代表顾昱霆说闸门锈了。\n四是听得少。6月没有再找顾昱霆问一句。",
            _TEAM + "三是走得少。顾昱霆、顾昱廷说闸门锈了。\n四是听得少。没有再问一句。",
            _TEAM + "三是走得少。东鸦坪管护点的炉子没有换。\n四是听得少。西鸦坪管护点的炉子6月才换。",
        ),
    ),
)
