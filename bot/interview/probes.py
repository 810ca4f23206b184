"""Probes as values: 追问, questions that draw facts out of a text that says too little. Groups of them are data."""

from dataclasses import dataclass
from enum import StrEnum

GAP = "……"  # where a frame takes what was said


class Draws(StrEnum):
    """What an answer brings in; in the order in which it is asked for."""

    CASE = "case"
    TIME = "time"
    PLACE = "place"  # also a thing that has a name: a paper, a project, a system
    NUMBER = "number"
    PEOPLE = "people"
    OWN = "own"  # what the writer, or the 班子, did or thought
    CONSEQUENCE = "consequence"
    AFTERWARDS = "afterwards"


class Use(StrEnum):
    """Which points a group asks about."""

    ASPECTS = "aspects"  # those of aspects whose wording holds one of its words
    CAUSES = "causes"  # causes
    REST = "rest"  # any; where no other group fits, or has anything left


@dataclass(frozen=True, slots=True)
class Asking:
    """A probe's words to one kind of writer; `frame` makes a sentence of a bare number or day."""

    ask: str
    frame: str = ""


@dataclass(frozen=True, slots=True)
class Probe:
    id: str
    draws: Draws
    person: Asking  # to who writes for a person: 你
    team: Asking  # to who writes for a 班子


@dataclass(frozen=True, slots=True)
class ProbeGroup:
    id: str
    name: str
    use: Use
    words: tuple[str, ...]
    probes: tuple[Probe, ...]
