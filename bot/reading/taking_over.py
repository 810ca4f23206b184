"""A material taken over into a new report: answers, what fits nowhere, and everything that was changed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.draft import assemble
from bot.interview.outline import Outline, Place
from bot.reading import answering, auditing
from bot.reading.structure import Repair, Structure


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
    found = auditing.audit(structure.paragraphs, document, filled.unplaced)
    return Taken(filled.answers, (*filled.unplaced, *found.lost), (*structure.repaired, *found.repaired))
