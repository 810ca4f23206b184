"""The parts in the order of the material: the outline's, or the writer's own, which is an answer like any other."""

from bot.interview import names, route
from bot.interview.effects import Refuse, Why
from bot.interview.outline import Outline, Place, Role, Section
from bot.interview.points import Answers
from bot.interview.turn import Turn


def in_order(outline: Outline, answers: Answers) -> tuple[Section, ...]:
    """Every top section as the material has them. Only parts change places; opening and closing stay where they are."""
    moved = iter(_parts(outline, answers))
    return tuple(next(moved) if section.role is Role.PART else section for section in outline.sections)


def shown(outline: Outline, answers: Answers) -> tuple[Section, ...]:
    """The parts that the material has now, in their order."""
    return tuple(each for each in _parts(outline, answers) if route.applies(answers, each.when))


def move(turn: Turn, section_id: str, to: int) -> Refuse | None:
    """A part takes the place `to` (from 1) among those that the material has now."""
    there = [each.id for each in shown(turn.outline, turn.answers)]
    if section_id not in there:
        return Refuse(Why.NO_SUCH_POINT)
    order = [each for each in there if each != section_id]
    order.insert(max(1, to) - 1, section_id)
    if order == there:
        return None
    among = iter(order)
    every = (each.id for each in _parts(turn.outline, turn.answers))
    turn.keep(Place(names.ORDER), " ".join(next(among) if each in there else each for each in every))
    return None


def _parts(outline: Outline, answers: Answers) -> tuple[Section, ...]:
    """All parts: those of the kept order, and each that it does not know behind the one before it in the outline."""
    there = {section.id: section for section in outline.sections if section.role is Role.PART}
    order = [each for each in answers.get(Place(names.ORDER), "").split() if each in there]
    before = ""
    for section_id in there:
        if section_id not in order:
            order.insert(order.index(before) + 1 if before else 0, section_id)
        before = section_id
    return tuple(there[section_id] for section_id in order)
