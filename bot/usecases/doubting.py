"""Asking before words count: they are kept with their message, and one tap makes them the answer after all.

Whatever is asked about waits on its own: its buttons are good until one of them is tapped, however much is said after.
"""

from bot.interview import clean
from bot.interview.outline import Kind
from bot.interview.route import Stop
from bot.store import focuses, messages
from bot.usecases import asking, starting
from bot.usecases.replies import Asked, Reply
from bot.usecases.work import Desk, Work

_EXCERPT = 40  # characters of a doubted message that are repeated
_WHOLE = 1500  # characters: a paragraph of a material has 150 to 600, a short material as a whole not many more


def doubted(desk: Desk, work: Work, stop: Stop, words: str, message: int, *, asked: bool) -> Reply:
    """Asks before it counts: no question is on screen, or the words look like none. They are kept with the message."""
    messages.note(desk.db, message, work.report.id, stop.place, clean.clean(words))
    where = asking.where(desk, work, stop)
    text = desk.say("doubt.words" if asked else "doubt.place", said=excerpt(words), where=where)
    take_it = work.button(desk.say("button.take"), "take", str(message))
    other = work.button(desk.say("button.leave_out" if asked else "button.go_on"), "drop", str(message))
    put = _put(desk, work, stop) if asked else None
    return Reply(text, ((take_it, other),), asked=put, about=stop.place, report=work.report.id)


def excerpt(words: str) -> str:
    """A message as it is repeated where it is asked about."""
    said = clean.one_line(words)
    return said if len(said) <= _EXCERPT else f"{said[:_EXCERPT]}……"


def is_whole(stop: Stop, words: str) -> bool:
    """Whether a message for one paragraph is as long as a whole material; one that is too long anyway is refused."""
    return stop.question.kind is Kind.LONG and _WHOLE < len(clean.clean(words)) <= stop.question.longest


def whole(desk: Desk, work: Work, stop: Stop, words: str, message: int) -> Reply:
    """Asks whether so much is one paragraph for here; the words are kept, and can be put here later, too."""
    said = clean.clean(words)
    messages.note(desk.db, message, work.report.id, stop.place, said)
    text = desk.say("doubt.whole", characters=clean.length(said), where=asking.where(desk, work, stop))
    here = work.button(desk.say("doubt.here"), "take", str(message))
    not_yet = work.button(desk.say("doubt.not_yet"), "open", starting.AWARE)
    return Reply(text, ((here, not_yet),), asked=_put(desk, work, stop), about=stop.place, report=work.report.id)


def _put(desk: Desk, work: Work, stop: Stop) -> Asked | None:
    """The question stays on screen where it was: the next message is its answer. One replied to was never on screen."""
    at = work.session.at
    here = at is not None and at.place == stop.place and focuses.of(desk.db, desk.person).report == work.report.id
    return asking.asked(work, stop) if here else None
