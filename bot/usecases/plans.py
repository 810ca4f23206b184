"""The plan of a meeting while it is talked about: what it is to become, and what the next words are taken for."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from bot.interview import focus
from bot.interview.focus import Expects
from bot.reading.planned import Aspect, Part, Planned
from bot.store import focuses
from bot.usecases.work import Desk


class Wants(StrEnum):
    """What the next words are."""

    LIST = "list"  # all aspects
    NAME = "name"
    MORE = "more"  # aspects to add behind the others
    WORDING = "wording"  # of the aspect that is looked at
    THEME = "theme"
    YES = "yes"  # nothing: a button


@dataclass(frozen=True, slots=True)
class Plan:
    planned: Planned
    wants: Wants
    meeting: int = 0  # whose next revision this is; 0: a new one
    revision: int = 0  # the one that it was begun from
    aspect: str = ""  # the one that is looked at


def current(desk: Desk) -> Plan | None:
    """What is being planned; None where something else is done by now."""
    found = focuses.of(desk.db, desk.person)
    return read(found.detail) if found.expects is Expects.PLAN else None


def keep(desk: Desk, plan: Plan) -> None:
    """The next words are about this plan."""
    focuses.keep(desk.db, desk.person, focus.turn(focuses.of(desk.db, desk.person), focus.Planned(written(plan))))


def written(plan: Plan) -> str:
    """The plan as the detail of a focus."""
    return json.dumps(asdict(plan), ensure_ascii=False, separators=(",", ":"))


def read(text: str) -> Plan:
    """The plan that `written` wrote."""
    kept: Mapping[str, Any] = json.loads(text)
    planned = kept["planned"]
    aspects = tuple(Aspect(**each) for each in planned["aspects"])
    parts = tuple(Part(**{**each, "subjects": tuple(each["subjects"])}) for each in planned["parts"])
    made = Planned(**{**planned, "aspects": aspects, "parts": parts})
    return Plan(made, Wants(kept["wants"]), kept["meeting"], kept["revision"], kept["aspect"])
