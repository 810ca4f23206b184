"""Problems that no cause explains or no measure answers, by the links that the writer gave."""

from dataclasses import dataclass

from bot.interview import names, points
from bot.interview.outline import Layout, Outline, Place
from bot.interview.points import Answers

_LINKS = {Layout.CAUSES: names.FROM, Layout.MEASURES: names.FIXES}


@dataclass(frozen=True, slots=True)
class Unlinked:
    """Problems with their numbers, counted through all aspects from 1, as the questions about links do."""

    layout: Layout
    problems: tuple[tuple[int, str], ...]  # number, point


def unlinked(outline: Outline, answers: Answers) -> tuple[Unlinked, ...]:
    """For causes and for measures, where links were given at all: the problems that none of them is linked to."""
    problems = tuple(
        point for section in outline.sections if section.sections for point in points.of_section(answers, section)
    )
    found: list[Unlinked] = []
    for section in outline.sections:
        if section.layout not in _LINKS:
            continue
        asked = _LINKS[section.layout]
        linked = {
            problem
            for point in points.of_section(answers, section)
            for problem in answers.get(Place(asked, point), "").split()
        }
        missing = tuple(each for each in enumerate(problems, start=1) if each[1] not in linked)
        if linked and missing:
            found.append(Unlinked(section.layout, missing))
    return tuple(found)
