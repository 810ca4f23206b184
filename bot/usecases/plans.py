"""The plan of a meeting while it is talked about: what it is to become, and what the next words are taken for."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from bot.interview import focus
from bot.interview.deadlines import Deadline
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
    DATES = "dates"
    YES = "yes"  # nothing: a button


@dataclass(frozen=True, slots=True)
class Plan:
    planned: Planned
    wants: Wants
    meeting: int = 0  # whose next revision this is; 0: a new one
    revision: int = 0  # the one that it was begun from
    aspect: str = ""  # the one that is looked at
    behind: tuple[tuple[str, str], ...] = ()  # what a notice said (name, theme, case …), and its sentence

    @property
    def noticed(self) -> bool:
        """Whether it was read from a notice: everything is looked at before there is a meeting."""
        return bool(self.behind) and not self.meeting

    def said(self, what: str) -> str:
        """The notice's sentence behind something; "" where it says nothing of it."""
        return dict(self.behind).get(what, "")


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
    deadlines = tuple(Deadline(**each) for each in planned["deadlines"])
    made = Planned(**{**planned, "aspects": aspects, "parts": parts, "deadlines": deadlines})
    behind = tuple((what, sentence) for what, sentence in kept["behind"])
    return Plan(made, Wants(kept["wants"]), kept["meeting"], kept["revision"], kept["aspect"], behind)
