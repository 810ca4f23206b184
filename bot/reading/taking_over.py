"""A material taken over into a new report: answers, what fits nowhere, and everything that was changed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.draft import assemble
from bot.interview import names
from bot.interview.outline import Outline, Place
from bot.reading import answering, auditing
from bot.reading.structure import Repair, Repaired, Structure


@dataclass(frozen=True, slots=True)
class Taken:
    """`unplaced` holds every word of the material that no answer holds."""

    answers: Mapping[Place, str]
    unplaced: Sequence[str]
    repaired: Sequence[Repair]


def take(structure: Structure, outline: Outline) -> Taken:
    """The material as answers to this outline. The draft of the answers is laid beside the text to see what changed."""
    filled = answering.fill(structure, outline)
    document = assemble.assemble(outline, filled.answers)
    paragraphs, dropped = _signed(structure, filled.answers)
    found = auditing.audit(paragraphs, document, filled.unplaced)
    return Taken(filled.answers, (*filled.unplaced, *found.lost), (*structure.repaired, *dropped, *found.repaired))


def _signed(structure: Structure, answers: Mapping[Place, str]) -> tuple[Sequence[str], tuple[Repair, ...]]:
    """The paragraphs, with the name on a line of its own where only that is printed of 某某支部　某某, and that it is.

    The 支部 is an answer then; what else stands before the name (党员) is lost, and told.
    """
    name, unit = answers.get(Place(names.NAME), ""), answers.get(Place(names.UNIT), "")
    line = structure.signature
    before = line.removesuffix(name).strip(" 　")
    if not name or not unit or not before.startswith(unit) or Place(names.POST) in answers:
        return structure.paragraphs, ()
    apart, dropped = ((name,), (Repair(Repaired.ARRANGED, unit),)) if before == unit else ((before, name), ())
    return [piece for each in structure.paragraphs for piece in (apart if each.strip() == line else (each,))], dropped
