"""Events: everything that can happen to a session. Every event is legal in every session."""

from dataclasses import dataclass

from bot.interview.outline import Place
from bot.interview.session import Mode


@dataclass(frozen=True, slots=True)
class Open:
    """The report is taken up, or its question is wanted again."""


@dataclass(frozen=True, slots=True)
class Say:
    """A message for the question on screen, or for the one at `place` (a reply to an older message)."""

    text: str
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Mend:
    """A message already counted was edited: `old` is what it said."""

    place: Place
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Accept:
    """The offered text is taken as the answer on screen, or for several questions asked at once, a text for each."""

    text: str
    parts: tuple[tuple[Place, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Choose:
    """An option of the choice on screen was picked; with `on`, an option of a multi-choice was set or unset."""

    option: str
    on: bool = True


@dataclass(frozen=True, slots=True)
class Next:
    """下一题: the answer on screen is complete."""


@dataclass(frozen=True, slots=True)
class Skip:
    """The question on screen is put aside."""


@dataclass(frozen=True, slots=True)
class Later:
    """先放着: on to the next open question; this one stays open."""


@dataclass(frozen=True, slots=True)
class Clear:
    """不写了: an optional answer is taken out; its history keeps it."""


@dataclass(frozen=True, slots=True)
class Back:
    """The question before the one on screen."""


@dataclass(frozen=True, slots=True)
class Jump:
    """Any question, asked in turn or on request; `mode` says what the next message will do there."""

    place: Place
    mode: Mode | None = None


@dataclass(frozen=True, slots=True)
class StepByStep:
    """分步问我: the long answer on screen is asked for in steps."""


@dataclass(frozen=True, slots=True)
class AskProbe:
    """追问: a question that draws a fact out of the long answer on screen; at such a question, another one."""


@dataclass(frozen=True, slots=True)
class Remove:
    point: str


@dataclass(frozen=True, slots=True)
class BringBack:
    """A removed point returns to where it stood."""

    point: str


@dataclass(frozen=True, slots=True)
class Move:
    """A point takes the place `to` (from 1) among those of its list."""

    point: str
    to: int


@dataclass(frozen=True, slots=True)
class Carry:
    """A point goes to the end of another section's list, with everything that was written about it."""

    point: str
    section: str


@dataclass(frozen=True, slots=True)
class Shift:
    """A part takes the place `to` (from 1) among the parts of the material."""

    section: str
    to: int


@dataclass(frozen=True, slots=True)
class Restore:
    """An earlier text of an answer becomes its text again."""

    place: Place
    text: str


@dataclass(frozen=True, slots=True)
class Take:
    """Texts for several answers at once, which the writer agreed to; "" puts one aside."""

    texts: tuple[tuple[Place, str], ...]


@dataclass(frozen=True, slots=True)
class Arrange:
    """A setting of the style; `allowed` are the values that the style knows for it."""

    setting: str
    value: str
    allowed: tuple[str, ...]


Event = (
    Open
    | Say
    | Mend
    | Accept
    | Choose
    | Next
    | Skip
    | Later
    | Clear
    | Back
    | Jump
    | StepByStep
    | AskProbe
    | Remove
    | BringBack
    | Move
    | Carry
    | Shift
    | Restore
    | Take
    | Arrange
)
