"""The choices about masked words: 打码保存 for an edited message, and 重写."""

from bot.interview import events
from bot.interview.outline import Kind, place_of
from bot.interview.route import is_done
from bot.interview.session import Mode
from bot.store import messages
from bot.usecases import receipts, stepping, tokens
from bot.usecases.replies import Reply
from bot.usecases.work import Desk, Work


def mended(desk: Desk, work: Work, argument: str) -> tuple[Reply, ...] | None:
    """The masked words of an edit in place of what its message said, once; None for messages that are not theirs."""
    kept, changed = (messages.find(desk.db, desk.person, tokens.number(each)) for each in _two(argument))
    if kept is None or changed is None or changed.place is None:
        return None
    if (kept.report, changed.report) != (work.report.id, work.report.id):
        return None
    if not kept.said:  # taken before
        return (Reply(desk.say("tap.stale")), *_screens(desk, work, events.Open()))
    after, effects = stepping.happen(desk, work, events.Mend(changed.place, changed.said, kept.said))
    if after is not work:
        messages.note(desk.db, changed.id, work.report.id, changed.place, kept.said)
        messages.note(desk.db, kept.id, work.report.id, changed.place, "")
    return receipts.with_question(desk, after, effects)


def anew(desk: Desk, work: Work, argument: str) -> tuple[Reply, ...]:
    """重写: the question again, with what is there; a paragraph that has words already is added to."""
    place, at = place_of(argument), work.session.at
    stop = work.find(place)
    grows = stop is not None and stop.question.kind is Kind.LONG and is_done(work.answers, stop)
    here = at is not None and at.place == place
    made = _screens(desk, work, events.Open() if here else events.Jump(place, Mode.APPEND if grows else None))
    # A line of its own: beside the question's buttons no phone shows words in the input field.
    line = Reply(
        desk.say("guard.retype_line"), about=place, report=work.report.id, placeholder=desk.say("guard.retype")
    )
    return (*made, line)


def _two(argument: str) -> tuple[str, str]:
    first, _, second = argument.partition("~")
    return first, second


def _screens(desk: Desk, work: Work, event: events.Event) -> tuple[Reply, ...]:
    after, effects = stepping.happen(desk, work, event)
    return receipts.screens(desk, after, effects)
