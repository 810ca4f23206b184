"""Focus: per person, which report is open and what the next message will be taken for.

`turn` is as total as `step`: every happening is legal in every focus, and no handler keeps a flag of its own.
"""

from dataclasses import dataclass, replace
from enum import StrEnum


class Expects(StrEnum):
    """What the next message is taken for."""

    NOTHING = "nothing"  # a greeting: nothing is open
    MEETING = "meeting"  # which meeting a new report is for
    SUBJECT = "subject"  # whose report; `detail` is the meeting
    PLAN = "plan"  # words for a meeting of one's own; `detail` is the plan
    ANSWER = "answer"  # the answer to the open report's question
    LOOKING = "looking"  # nothing yet: a map, a list or a draft is on screen, no question


@dataclass(frozen=True, slots=True)
class Focus:
    report: int | None = None
    expects: Expects = Expects.NOTHING
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A new report is wanted."""


@dataclass(frozen=True, slots=True)
class Met:
    """The meeting for it was chosen."""

    meeting: str


@dataclass(frozen=True, slots=True)
class Planned:
    """A meeting of one's own is being made or changed: the plan so far, as text."""

    plan: str


@dataclass(frozen=True, slots=True)
class Opened:
    """A report was begun or taken up."""

    report: int


@dataclass(frozen=True, slots=True)
class Asked:
    """A question of the open report was put on screen."""


@dataclass(frozen=True, slots=True)
class Shown:
    """Something else was put on screen, with buttons."""


@dataclass(frozen=True, slots=True)
class Left:
    """What was being chosen was given up: back to the open report, where there is one."""


Happening = Wanted | Met | Planned | Opened | Asked | Shown | Left


def turn(focus: Focus, happening: Happening) -> Focus:
    """The focus after it."""
    match happening:
        case Wanted():
            return replace(focus, expects=Expects.MEETING, detail="")
        case Met():
            return replace(focus, expects=Expects.SUBJECT, detail=happening.meeting)
        case Planned():
            return replace(focus, expects=Expects.PLAN, detail=happening.plan)
        case Opened():
            return Focus(happening.report, Expects.ANSWER)
        case Asked():
            return focus if focus.report is None else Focus(focus.report, Expects.ANSWER)
        case Shown():
            return Focus(focus.report, Expects.LOOKING) if focus.expects is Expects.ANSWER else focus
        case Left():
            return Focus(focus.report, Expects.NOTHING if focus.report is None else Expects.ANSWER)
