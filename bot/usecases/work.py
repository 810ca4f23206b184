"""The desk a use case works at, and the report at hand."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.draft.style import Style, style_of
from bot.interview import points, route
from bot.interview.outline import Outline, Place, Role, Section, sections_of
from bot.interview.route import Stop
from bot.interview.session import Session
from bot.prompt_files.loading import Prompts
from bot.render.typecase import SYSTEM, Typecase
from bot.store import reports
from bot.store.database import Database
from bot.store.reports import Report
from bot.usecases import outlines, tokens
from bot.usecases.replies import Button
from bot.usecases.tokens import Tap

LOCAL = "local"  # people of this machine, known by the name they give
TELEGRAM = "telegram"


def code() -> str:
    """A code that nobody can guess: 128 bits, in letters that a deep link may carry."""
    return secrets.token_urlsafe(16)


@dataclass(frozen=True, slots=True)
class Desk:
    """What every use case needs: the store, the words, who is there and when."""

    db: Database
    prompts: Prompts
    person: int
    now: datetime
    folder: Path | None = None  # where files for people are written; None: the channel sends them
    channel: str = LOCAL
    draw: Callable[[], str] = code
    fonts: Typecase = SYSTEM  # for files that are made here

    def say(self, key: str, **facts: str | int) -> str:
        return self.prompts.messages.say(key, **facts)


@dataclass(frozen=True, slots=True)
class Work:
    """A report with its outline and where its interview stands."""

    report: Report
    outline: Outline
    session: Session

    @property
    def answers(self) -> points.Answers:
        return self.session.answers

    @property
    def style(self) -> Style:
        return style_of(self.outline, self.answers)

    def stops(self) -> tuple[Stop, ...]:
        return route.stops(self.outline, self.answers)

    def find(self, place: Place) -> Stop | None:
        return route.find(self.outline, self.answers, place)

    def section(self, section_id: str) -> Section | None:
        return sections_of(self.outline).get(section_id)

    def text(self, place: Place) -> str:
        return self.answers.get(place, "")

    def aspect_number(self, section: Section) -> int:
        """The number of an aspect in its part; 0 for other sections."""
        if section.role is not Role.ASPECT:
            return 0
        part = self.section(section.id.rpartition("/")[0])
        below = () if part is None else route.below(self.answers, part)
        return below.index(section) + 1 if section in below else 0

    def button(self, label: str, verb: str, argument: str = "") -> Button:
        """A button that stays good as long as the report exists."""
        return Button(label, tokens.write(Tap(verb, argument, self.report.id)))

    def bound(self, label: str, verb: str, argument: str = "") -> Button:
        """A button of the question on screen; stale as soon as another is asked."""
        asked = 0 if self.session.at is None else self.session.at.asked
        return Button(label, tokens.write(Tap(verb, argument, self.report.id, asked)))


def take(desk: Desk, report_id: int) -> Work | None:
    """The report at hand, whoever asks; None where there is none, or its outline is no longer installed."""
    report = reports.find(desk.db, report_id)
    outline = None if report is None else outlines.of_report(desk.db, desk.prompts, report)
    if report is None or outline is None:
        return None
    return Work(report, outline, reports.session(desk.db, report))
