"""A point carried to another list: text under the wrong aspect, or under one that the meeting no longer has.

Only the orders of the two lists change. The point keeps its id, so its texts, its history and the causes and measures
that answer it come along by themselves.
"""

from bot.interview import points, route
from bot.interview.effects import Refuse, Why
from bot.interview.outline import Outline, Place, Section, sections_of
from bot.interview.points import Answers
from bot.interview.turn import Turn


def ways(outline: Outline, answers: Answers, point: str) -> tuple[Section, ...]:
    """The sections whose lists could take the point: aspects that apply now and ask their points the same."""
    home = points.home_of(outline, answers, point)
    if home is None or home.ordinal == 0 or home.parent:
        return ()
    asked = [question.id for question in home.points.questions]
    return tuple(
        each
        for each in route.aspects(outline, answers)
        if each is not home.section
        and each.points is not None
        and [question.id for question in each.points.questions] == asked
    )


def carry(turn: Turn, point: str, section_id: str) -> Refuse | None:
    """The point at the end of that section's list."""
    home = points.home_of(turn.outline, turn.answers, point)
    there = sections_of(turn.outline).get(section_id)
    if home is None or there is None or there.points is None or there not in ways(turn.outline, turn.answers, point):
        return Refuse(Why.NO_SUCH_POINT)
    listed = Place(there.points.question.id)
    have = len(points.live(turn.answers, listed))
    if have >= there.points.most:
        return Refuse(Why.TOO_MANY_POINTS, {"most": there.points.most, "have": have, "given": 1})
    turn.keep(home.listed, " ".join(each for each in points.all_in(turn.answers, home.listed) if each != point))
    turn.keep(listed, " ".join((*points.all_in(turn.answers, listed), point)))
    return None
