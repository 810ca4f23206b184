"""Problems that no cause explains or no measure answers, by the links that the writer gave."""

from dataclasses import dataclass

from bot.interview import points
from bot.interview.outline import Layout, Outline, Place
from bot.interview.points import Answers

_LINKS = {Layout.CAUSES: "from", Layout.MEASURES: "fixes"}


@dataclass(frozen=True, slots=True)
class Unlinked:
    """`numbers` count the problems through all aspects, from 1, as the questions about links do."""

    layout: Layout
    numbers: tuple[int, ...]


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
        numbers = tuple(number for number, problem in enumerate(problems, start=1) if problem not in linked)
        if linked and numbers:
            found.append(Unlinked(section.layout, numbers))
    return tuple(found)
