"""An event through the core and into the store; the report after it, and what the person hears."""

from bot.draft import proposals
from bot.interview import names
from bot.interview.effects import Effect, Keep
from bot.interview.events import Event, Open
from bot.interview.outline import Place
from bot.interview.route import Stop
from bot.interview.step import step
from bot.store import answers, reports
from bot.usecases.work import Desk, Work


def happen(desk: Desk, work: Work, event: Event, message: int | None = None) -> tuple[Work, tuple[Effect, ...]]:
    """The report after the event, its answers stored. Inside the turn's transaction."""
    session, effects = step(work.outline, work.session, event)
    if session is work.session:
        return work, effects
    kept = [(effect.place, effect.text) for effect in effects if isinstance(effect, Keep)]
    if kept:
        answers.keep(desk.db, work.report.id, kept, desk.person, message, desk.now)
    after = Work(work.report, work.outline, session)
    title = _title(after, [place for place, _ in kept])
    reports.keep(desk.db, work.report.id, session, title, desk.now)
    return after, effects


def opened(desk: Desk, work: Work) -> tuple[Work, Stop | None]:
    """The report with a question on screen, and that question; None where nothing is left to ask."""
    after, _ = happen(desk, work, Open())
    at = after.session.at
    return after, None if at is None else after.find(at.place)


def _title(work: Work, changed: list[Place]) -> str:
    """The title for lists; made anew only when something of the head changed."""
    if any(place.question.startswith(f"{names.HEAD}/") for place in changed):
        return proposals.title(work.outline, work.answers)
    return work.report.title
