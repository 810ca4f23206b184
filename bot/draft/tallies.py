"""Numbers that must add up (完成 + 推进中 = 总数) and do not. Told, never altered."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.interview import names, numerals, route
from bot.interview.outline import Kind, Outline, Place, Section, walk
from bot.interview.points import Answers

_N = r"(?P<{}>[0-9０-９]{{1,4}}|[一二三四五六七八九十两百]{{1,5}})\s*[条项个件]"
_COUNTED = r"(?:措施|任务|事项|整改)[^。；\d]{0,6}?"
_DONE, _GOING = r"完成(?:了|整改)?[^。，；、\d]{0,4}?", r"(?:推进|未完成|未办结)[^。，；、\d]{0,4}?"
_SAID = re.compile(
    _COUNTED + _N.format("whole") + r"[^。]{0,20}?[，。；、][^。]{0,20}?"
    rf"{_DONE}{_N.format('done')}[^。]{{0,12}}?{_GOING}{_N.format('going')}"
)


@dataclass(frozen=True, slots=True)
class Uneven:
    """A sum and what it should be the sum of."""

    place: Place  # where to mend it
    whole: int
    parts: tuple[int, ...]


def uneven(outline: Outline, answers: Answers) -> tuple[Uneven, ...]:
    """Sums that do not come out, among the counts that were given and in the texts about earlier problems."""
    found: list[Uneven] = []
    for section in walk(outline.sections):
        if route.applies(answers, section.when):
            found += [*_of_counts(answers, section), *_of_texts(answers, section)]
    return tuple(found)


def _of_counts(answers: Answers, section: Section) -> Iterator[Uneven]:
    for question in section.questions:
        said = [answers.get(Place(each), "") for each in question.adds_up]
        if said and all(each.isdigit() for each in said):
            whole, *parts = map(int, said)
            if whole != sum(parts):
                yield Uneven(Place(question.id), whole, tuple(parts))


def _of_texts(answers: Answers, section: Section) -> Iterator[Uneven]:
    if not section.rectifies and section.id != names.LAST_YEAR:
        return
    for question in section.questions:
        place = Place(question.id)
        match = _SAID.search(answers.get(place, "")) if question.kind is Kind.LONG else None
        if match is not None:
            whole, *parts = (_value(match[name]) for name in ("whole", "done", "going"))
            if whole != sum(parts):
                yield Uneven(place, whole, tuple(parts))


def _value(said: str) -> int:
    return int(said) if said.isdigit() else numerals.han_value(said) or 0
