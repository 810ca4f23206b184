"""A session: where the interview of one report stands."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from bot.interview.outline import Place


class Mode(StrEnum):
    """What the next message does to the answer on screen."""

    WRITE = "write"  # becomes the answer; an earlier one stays in its history
    APPEND = "append"  # is joined to what is there
    ADD = "add"  # adds points to a list
    GATHER = "gather"  # adds points, one message each, until 下一题
    REWORD = "reword"  # gives every claim of a list a new wording, line by line


@dataclass(frozen=True, slots=True)
class At:
    """The question on screen."""

    place: Place
    mode: Mode
    asked: int  # the revision at which it was asked: buttons of an earlier asking are stale
    then: Place | None = None  # where to go back to after an answer that was only looked up to be changed


@dataclass(frozen=True, slots=True)
class Session:
    """Answers by place ("" = put aside by the writer), and the question on screen (None = nothing is)."""

    answers: Mapping[Place, str] = field(default_factory=dict)
    at: At | None = None
    revision: int = 0
