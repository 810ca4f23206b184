"""Numbers that a text says plainly, for the questions that ask for them: never a guess."""

import re
from collections.abc import Iterator, Mapping, Sequence

from bot.interview import names
from bot.interview.outline import Outline, Place, Section
from bot.reading.structure import About, Structure

_PREPARED: Mapping[str, re.Pattern[str]] = {
    "preparation/study": re.compile(r"集中学习(?:研讨)?(\d{1,3})次"),
    "preparation/talks": re.compile(r"谈心谈话(\d{1,4})人?次"),
    "preparation/opinions": re.compile(r"(?:征求|听取|收集|征集)(?:到|了)?(?:各类|各方面)?意见(?:和?建议)?(\d{1,4})条"),
}
_MENDED: Mapping[str, re.Pattern[str]] = {
    "found": re.compile(r"(?:查摆|查找|梳理)(?:出)?(?:的)?(?:问题)?(\d{1,3})个"),
    "planned": re.compile(r"措施(\d{1,3})[条项]"),
    "finished": re.compile(r"(?<!未)完成(?:了|整改)?(\d{1,3})[条项]"),
    "ongoing": re.compile(r"推进(?:中)?(?:的)?(\d{1,3})[条项]"),
}


def counts(structure: Structure, outline: Outline) -> Mapping[Place, str]:
    """Counts of the preparation and of last year's measures, each only where the text says it once."""
    made = dict(_said(structure.opening, _PREPARED))
    part = structure.part(About.LAST_YEAR)
    if part is not None:
        made |= _said(part.text, {f"{names.LAST_YEAR}/{name}": pattern for name, pattern in _MENDED.items()})
    return {Place(question): number for question, number in made.items() if question in outline.known}


def of_aspect(lead: str, section: Section) -> Mapping[Place, str]:
    """Counts of an aspect about earlier problems, from the words before its points."""
    asked = {question.id for question in section.questions}
    found = _said(lead, {f"{section.id}/{name}": pattern for name, pattern in _MENDED.items()})
    return {Place(question): number for question, number in found if question in asked}


def _said(text: str, patterns: Mapping[str, re.Pattern[str]]) -> Sequence[tuple[str, str]]:
    return tuple(_once(text, patterns))


def _once(text: str, patterns: Mapping[str, re.Pattern[str]]) -> Iterator[tuple[str, str]]:
    for question, pattern in patterns.items():
        said = {match[1] for match in pattern.finditer(text)}
        if len(said) == 1:
            yield question, said.pop()
