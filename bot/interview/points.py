"""Points: the items of a list, read from the answers.

The order of a list is itself an answer (the ids of its points, removed ones too, with blanks between), so that adding,
moving, removing and bringing back are kept and can be undone like any other answer. A point's id is drawn by counting
what the report ever had: the same events give the same ids, and no id comes back.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.interview.outline import Outline, Place, PointList, Question, Section, walk

Answers = Mapping[Place, str]

CLAIM = "claim"
REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Home:
    """Where a point stands."""

    section: Section
    points: PointList
    listed: Place  # the answer that holds the order of its list
    ordinal: int  # 1-based among those not removed; 0 when removed
    total: int  # how many are not removed

    @property
    def parent(self) -> str:
        """The point around an inner point, or ""."""
        return self.listed.point


def all_in(answers: Answers, listed: Place) -> tuple[str, ...]:
    """Ids of a list's points in order, removed ones included."""
    return tuple(answers.get(listed, "").split())


def is_removed(answers: Answers, point: str) -> bool:
    return bool(answers.get(Place(REMOVED, point)))


def live(answers: Answers, listed: Place) -> tuple[str, ...]:
    """Ids of a list's points in order, without the removed ones."""
    return tuple(point for point in all_in(answers, listed) if not is_removed(answers, point))


def removed(answers: Answers, listed: Place) -> tuple[str, ...]:
    return tuple(point for point in all_in(answers, listed) if is_removed(answers, point))


def claim(answers: Answers, point: str) -> str:
    return answers.get(Place(CLAIM, point), "")


def of_section(answers: Answers, section: Section) -> tuple[str, ...]:
    """Live points of a section and of those below it that apply, in order; inner lists are left out.

    Below a part, what rectifies earlier problems is no problem itself.
    """
    found: list[str] = []
    for each in walk((section,)):
        hidden = each is not section and (each.rectifies or not (each.when is None or each.when.holds(answers)))
        if each.points is not None and not hidden:
            found.extend(live(answers, Place(each.points.question.id)))
    return tuple(found)


def home_of(outline: Outline, answers: Answers, point: str) -> Home | None:
    """Where a point stands, a removed one too. Cost: the orders of the lists, not their points."""
    for section in walk(outline.sections):
        if section.points is None:
            continue
        home = _home_in(answers, section, section.points, Place(section.points.question.id), point)
        if home is not None:
            return home
    return None


def _home_in(answers: Answers, section: Section, points: PointList, listed: Place, point: str) -> Home | None:
    everyone = all_in(answers, listed)
    if point in everyone:
        alive = live(answers, listed)
        return Home(section, points, listed, alive.index(point) + 1 if point in alive else 0, len(alive))
    inner = points.inner
    if inner is None:
        return None
    for each in everyone:
        home = _home_in(answers, section, inner, Place(inner.question.id, each), point)
        if home is not None:  # gone with the point around it
            return replace(home, ordinal=0) if is_removed(answers, each) else home
    return None


def question_of(home: Home, question_id: str) -> Question | None:
    """The question with this id that a point is asked, or the one that asks for the list inside it."""
    inner = home.points.inner
    if inner is not None and inner.question.id == question_id:
        return inner.question
    return next((question for question in home.points.questions if question.id == question_id), None)


def next_id(answers: Answers) -> int:
    """The number of the next point ever made in this report."""
    made = (int(place.point[1:]) for place in answers if place.question == CLAIM)
    return max(made, default=0) + 1
