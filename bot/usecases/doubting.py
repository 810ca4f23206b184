"""Asking before words count: they are kept with their message, and one tap makes them the answer after all."""

from bot.interview import clean
from bot.interview.route import Stop
from bot.store import focuses, messages
from bot.usecases import asking, starting
from bot.usecases.replies import Reply
from bot.usecases.work import Desk, Work

_EXCERPT = 40  # characters of a doubted message that are repeated


def doubted(desk: Desk, work: Work, stop: Stop, words: str, message: int, *, asked: bool) -> Reply:
    """Asks before it counts: no question is on screen, or the words look like none. They are kept with the message."""
    messages.note(desk.db, message, work.report.id, stop.place, clean.clean(words))
    said = clean.one_line(words)
    shown = said if len(said) <= _EXCERPT else f"{said[:_EXCERPT]}……"
    text = desk.say("doubt.words" if asked else "doubt.place", said=shown, where=asking.where(desk, work, stop))
    take_it = work.button(desk.say("button.take"), "take", str(message))
    other = work.button(desk.say("button.leave_out" if asked else "button.go_on"), "open", starting.AWARE)
    # The question stays on screen where it was: the next message is its answer. One replied to was never on screen.
    at = work.session.at
    here = at is not None and at.place == stop.place and focuses.of(desk.db, desk.person).report == work.report.id
    put = asking.asked(work, stop) if asked and here else None
    return Reply(text, ((take_it, other),), asked=put, about=stop.place, report=work.report.id)
