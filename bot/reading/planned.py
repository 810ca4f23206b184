"""A meeting as somebody plans it, and what a new list of aspects makes of the one before.

An aspect's id is permanent. A new wording takes over the id of the aspect that it is a wording of, so that what was
written stays where it was; an aspect that is gone is retired, and comes back with its id when it is named again.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from bot.interview.deadlines import Deadline
from bot.reading import likeness
from bot.reading.aspects import Listed


@dataclass(frozen=True, slots=True)
class Aspect:
    id: str
    wording: str
    remark: str = ""
    retired: bool = False
    brought: bool = False  # a heading of a material, and of no notice that anybody has shown


@dataclass(frozen=True, slots=True)
class Part:
    """An optional part, and whether writers find it chosen."""

    id: str
    expected: bool
    heading: str = ""
    subjects: tuple[str, ...] = ()  # for whom; () is everybody


@dataclass(frozen=True, slots=True)
class Planned:
    """Everything that makes a meeting; `start` is the month for sorting: 2026-12."""

    kind: str
    year: str
    start: str
    name: str
    theme: str = ""
    aspects: tuple[Aspect, ...] = ()
    parts: tuple[Part, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    title: str = ""  # as it stands in a material's title; "": its name

    @property
    def asked(self) -> tuple[Aspect, ...]:
        """The aspects that are written about, in their order."""
        return tuple(each for each in self.aspects if not each.retired)


@dataclass(frozen=True, slots=True)
class Revised:
    """What a new list changes, by the aspects' ids."""

    added: tuple[Aspect, ...]
    reworded: tuple[tuple[Aspect, Aspect], ...]  # before, after
    moved: tuple[Aspect, ...]
    gone: tuple[Aspect, ...]

    @property
    def matched(self) -> frozenset[str]:
        """Ids of aspects that are there still, with another wording or place."""
        return frozenset([after.id for _, after in self.reworded] + [each.id for each in self.moved])

    def __bool__(self) -> bool:
        return bool(self.added or self.reworded or self.moved or self.gone)


def with_list(planned: Planned, lines: Sequence[Listed]) -> Planned:
    """The meeting with these aspects, in this order; those that are not named any more are retired."""
    kept = _taken_over(planned.aspects, [each.wording for each in lines])
    used = {each.id for each in planned.aspects}
    made: list[Aspect] = []
    for number, line in enumerate(lines):
        before = kept.get(number)
        if before is not None:
            made.append(Aspect(before.id, line.wording, line.remark or before.remark))
            continue
        own = _next_id(used)
        used.add(own)
        made.append(Aspect(own, line.wording, line.remark))
    there = {each.id for each in made}
    gone = tuple(replace(each, retired=True) for each in planned.aspects if each.id not in there)
    return replace(planned, aspects=(*made, *gone))


def with_wording(planned: Planned, aspect_id: str, line: Listed) -> Planned:
    """The meeting with another wording of one aspect, however unlike the one before."""
    return replace(planned, aspects=tuple(_worded(each, aspect_id, line) for each in planned.aspects))


def _worded(aspect: Aspect, aspect_id: str, line: Listed) -> Aspect:
    if aspect.id != aspect_id:
        return aspect
    return replace(aspect, wording=line.wording, remark=line.remark or aspect.remark, brought=False)


def without(planned: Planned, aspect_id: str) -> Planned:
    """The meeting with one aspect retired."""
    there = tuple(each for each in planned.aspects if each.id != aspect_id)
    gone = tuple(replace(each, retired=True) for each in planned.aspects if each.id == aspect_id)
    return replace(planned, aspects=there + gone)


def revised(before: Planned, after: Planned) -> Revised:
    """What is different for who writes."""
    old, new = {each.id: each for each in before.asked}, {each.id: each for each in after.asked}
    stays = [each for each in old if each in new]
    order = [each for each in new if each in old]
    return Revised(
        added=tuple(each for each in after.asked if each.id not in old),
        reworded=tuple((old[each], new[each]) for each in stays if old[each].wording != new[each].wording),
        moved=tuple(new[each] for each, other in zip(order, stays, strict=True) if each != other),
        gone=tuple(each for each in before.asked if each.id not in new),
    )


def _taken_over(aspects: Sequence[Aspect], wordings: Sequence[str]) -> dict[int, Aspect]:
    """For each new wording that is one of an aspect's, that aspect. Likest pairs first; retired ones by equality."""
    pairs = sorted(_pairs(aspects, wordings), key=lambda pair: (-pair[0], pair[1], pair[2]))
    taken: dict[int, Aspect] = {}
    used: set[str] = set()
    for _, number, place in pairs:
        aspect = aspects[place]
        if number not in taken and aspect.id not in used:
            taken[number] = aspect
            used.add(aspect.id)
    return taken


def _pairs(aspects: Sequence[Aspect], wordings: Sequence[str]) -> Iterable[tuple[float, int, int]]:
    for number, wording in enumerate(wordings):
        for place, aspect in enumerate(aspects):
            alike = likeness.of(wording, aspect.wording)
            if alike == 1 or (alike >= likeness.SAME_THING and not aspect.retired):
                yield alike, number, place


def _next_id(used: Iterable[str]) -> str:
    """a1, a2, …: ids that nothing of this meeting ever had."""
    return f"a{1 + max((int(each[1:]) for each in used if each[1:].isdigit()), default=0)}"
