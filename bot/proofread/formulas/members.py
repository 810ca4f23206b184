"""Lists whose members and order are settled: a member exchanged, or two in each other's place. Only ever: 建议核对."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from re import Pattern

from bot.proofread.finding import Family, Severity
from bot.proofread.formulas.wording import message
from bot.proofread.genre import Genre
from bot.proofread.known import Known
from bot.proofread.noticed import near
from bot.proofread.rule import Hit, Reading, Rule
from bot.proofread.text import Line

_BETWEEN = re.compile(r"[、，,“”]*[和与及]?[“]?")
_OTHER = re.compile(r"[、，,“”]*[和与及]?(?P<it>[一-鿿]{2,9}?)(?=[、，,。；“”的]|[和与及]|上|方面|$)")
_BEFORE = re.compile(r"(?P<it>[一-鿿]{2,})[、，,]$")
_LEAST = 3  # members that make a list
_NEAR = 16  # characters around a list where a member may stand by itself: 政治纪律和政治规矩，组织纪律、…


@dataclass(frozen=True, slots=True)
class _List:
    usual: str
    members: tuple[str, ...]
    whole: bool  # never given in part
    expression: Pattern[str]


@dataclass(frozen=True, slots=True)
class _Run:
    """Members that stand side by side, -1 for what is none, and where they begin and end."""

    found: tuple[int, ...]
    others: tuple[tuple[int, int], ...]
    start: int
    end: int


@cache
def _lists(known: Known) -> tuple[_List, ...]:
    found = []
    for name in known.official:
        if name.kind == "list":
            members = tuple(each.replace("“", "").replace("”", "") for each in name.text.split("、"))
            longest = sorted(members, key=len, reverse=True)
            found.append(_List(name.text, members, bool(name.slack), re.compile("|".join(longest))))
    return tuple(found)


def _runs(text: str, listed: _List) -> Iterator[_Run]:
    """Stretches of a text in which members follow each other with nothing, or one other word, between them."""
    places = [
        (match.start(), match.end(), listed.members.index(match[0])) for match in listed.expression.finditer(text)
    ]
    at = 0
    while at < len(places):
        start, end, first = places[at]
        found, others = [first], list[tuple[int, int]]()
        at += 1
        while at < len(places) and places[at][2] not in found:
            gap = text[end : places[at][0]]
            other = _OTHER.fullmatch(gap.rstrip("、，,“和与及")) if gap else None
            if not _BETWEEN.fullmatch(gap):
                if other is None or not _is_like(other["it"], listed.members) or gap[-1:] not in "、，,“”和与及":
                    break
                found.append(-1)
                others.append((end + other.start("it"), end + other.end("it")))
            found.append(places[at][2])
            end = places[at][1]
            at += 1
        if len(found) == len(listed.members) - 1 and not others:
            yield _beside(text, listed, tuple(found), start, end)
        else:
            yield _Run(tuple(found), tuple(others), start, end)


def _beside(text: str, listed: _List, found: tuple[int, ...], start: int, end: int) -> _Run:
    """With what stands in the place of the first or the last member, where that is the one that is not there."""
    whole = tuple(range(len(listed.members)))
    behind = _OTHER.match(text, end) if found == whole[:-1] and text[end : end + 1] in tuple("、，,和与及") else None
    if behind is not None and _is_slip(behind["it"], listed.members[-1]):
        return _Run((*found, -1), (behind.span("it"),), start, end)
    if found == whole[1:] and (before := _BEFORE.search(text[:start])):
        first = listed.members[0]
        said = before["it"][-len(first) :]
        if _is_slip(said, first) and said[0] == first[0]:
            return _Run((-1, *found), ((before.end("it") - len(said), before.end("it")),), start, end)
    return _Run(found, (), start, end)


def _is_slip(said: str, member: str) -> bool:
    """It begins and ends as the member does, for half of its length, or has its characters in another order."""
    if said == member or abs(len(said) - len(member)) >= _LEAST:
        return False
    if len(said) > _LEAST and sorted(said) == sorted(member):
        return True
    shorter = min(len(said), len(member))
    begins = next((at for at in range(shorter) if said[at] != member[at]), shorter)
    ends = next((at for at in range(shorter - begins) if said[-1 - at] != member[-1 - at]), shorter - begins)
    return 2 * (begins + ends) >= len(member)


def _is_like(said: str, members: Sequence[str]) -> bool:
    return min(map(len, members)) - 1 <= len(said) <= max(map(len, members)) + 1


def _faults(line: Line, listed: _List) -> Iterator[tuple[int, int]]:
    for run in _runs(line.plain, listed):
        known = [each for each in run.found if each >= 0]
        if len(run.others) == 1 and len(known) == len(run.found) - 1 == len(listed.members) - 1:
            rest = [each for each in range(len(listed.members)) if each not in known]
            if known == sorted(known) and rest == [run.found.index(-1)] and len(known) > 1:
                yield run.others[0]
        elif not run.others and len(known) >= max(_LEAST, len(listed.members) - 1) and known != sorted(known):
            yield run.start, run.end
        elif (other := _last_other(line, listed, run)) is not None:
            yield other
        elif listed.whole and not run.others and len(known) == len(listed.members) - 1 >= _LEAST:
            yield from _lost(line, listed, run)


def _last_other(line: Line, listed: _List, run: _Run) -> tuple[int, int] | None:
    """All but the last in their order, and in its place another of its length, with which the list ends."""
    last = len(listed.members) - 1
    if last < _LEAST or run.others or run.found != tuple(range(last)):
        return None
    other = re.compile("、([一-鿿]+)(?=[，。；”]|的要求|的总要求|的方针|的原则)").match(line.plain, run.end)
    if other is None or len(other[1]) != len(listed.members[-1]):
        return None
    return other.span(1)


def _lost(line: Line, listed: _List, run: _Run) -> Iterator[tuple[int, int]]:
    """A list without one of its members, or with something of its length in the last one's place."""
    rest = line.plain[run.end : run.end + 24]
    gone = next(iter({*range(len(listed.members))} - {*run.found}))
    if rest.startswith(("等", "……")) or listed.members[gone] in line.plain[max(run.start - _NEAR, 0) : run.end + _NEAR]:
        return
    other = re.match("[、，和与]([一-鿿]+)(?=[，。；”、的]|为)", rest)
    last = len(listed.members[-1])
    if run.found == tuple(range(len(listed.members) - 1)) and other is not None:
        if len(other[1]) == last and other[1][-1:] != "等" and rest[0] == "、":
            yield run.end + other.start(1), run.end + other.end(1)
        elif len(other[1]) != last:
            yield run.start, run.end
    else:
        yield run.start, run.end


def _members(reading: Reading) -> Iterator[Hit]:
    words, pairs = reading.text.plain, near.of_text(reading).pairs
    for listed in _lists(reading.context.known):
        there = [each for each in listed.members if each[:2] in pairs and each in words]
        if len(there) < min(_LEAST, len(listed.members) - 1):
            continue
        for line in reading.text.lines:
            if there[0] in line.plain or there[1] in line.plain:
                for start, end in _faults(line, listed):
                    yield Hit(line, start, end, message(listed.usual))


RULES = (
    Rule(
        "formulas.members",
        Family.FORMULAS,
        Severity.MUST,
        "own compilation (data/official.tsv)",
        (
            "坚定道路自信、理论自信、体制自信、文化自信。",
            "增强政治意识、大局意识、核心意识、服从意识。",
            "以学铸魂、以学正风、以学增智、以学促干。",
            "坚持严的标准、严的措施、严的氛围，严的基调、严的举措、严的氛围。",
            "对学史明理、学史崇德、学史力行的要求理解不透。",
            "以“学党史、悟思想、办实事、建新功”为主题。",
            "全面增强自我净化、自我完善、自我提高能力。",
        ),
        (
            "增强政治意识、大局意识、服务意识、责任意识，坚定道路自信、理论自信。",
            "以学铸魂、以学增智、以学正风、以学促干，从创新、绿色、开放、共享上找差距。",
            "推进经济建设、文化建设、社会建设，坚持严的基调、严的措施。",
        ),
        _members,
        frozenset({Genre.MATERIAL, Genre.PASSAGE}),
    ),
)
