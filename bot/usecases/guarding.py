"""Before words enter anything: what bears a 密级 mark stays outside, of numbers only the masked text comes in.

Masked words are no answer yet. They are kept with their message, and the person chooses: 打码保存 takes them for what
the message was meant for, 重写 puts its question again.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from bot.interview import clean, sensitive
from bot.interview.focus import Expects
from bot.interview.outline import Place
from bot.interview.route import Stop
from bot.interview.sensitive import Found
from bot.store import focuses, messages
from bot.usecases import asking, hearing, standing, typed
from bot.usecases.replies import Button, Reply
from bot.usecases.work import LOCAL, Desk, Work

_NAMED = 3  # numbers that are named one by one: about two lines of a phone


@dataclass(frozen=True, slots=True)
class Aim:
    """What a message is for: a question of a report, and for an edit the message that it changes."""

    work: Work
    stop: Stop
    edited: int = 0
    asked: bool = False  # the question is on screen, and waits for an answer


def let_in(
    desk: Desk,
    words: str,
    message: int,
    go_on: Callable[[str], tuple[Reply, ...]],
    aim: Callable[[], Aim | None] | None = None,
) -> tuple[Reply, ...]:
    """What the turn answers: as `go_on` does with words that may stay; else why they may not."""
    said = clean.clean(words)
    caught = sensitive.found(said)
    if not caught or typed.label(desk, words) is not None:
        return go_on(words)
    masked = sensitive.masked(said)
    if hearing.is_command(words):
        return go_on(masked)  # an unknown one is repeated
    if sensitive.is_marked(said):
        key = "guard.marked" if desk.channel == LOCAL else "guard.marked_in_chat"
        return (Reply(desk.say(key)), *hearing.reminded(desk))
    meant = _on_screen(desk) if aim is None else aim()
    if meant is None:  # nothing that it could be an answer to: said as ever, of the masked words
        return go_on(masked)
    return (_asked_about(desk, meant, caught, said, message),)


def replied(desk: Desk, to: int) -> Aim | None:
    """What a reply to this message is for."""
    found = messages.find(desk.db, desk.person, to)
    if found is None or found.report is None or found.place is None:
        return _on_screen(desk)
    return _aim(desk, found.report, found.place)


def edited(desk: Desk, message: int) -> Aim | None:
    """What an edit of this message is for; None where it was no answer."""
    found = messages.find(desk.db, desk.person, message)
    if found is None or not found.incoming or found.report is None or found.place is None:
        return None
    meant = _aim(desk, found.report, found.place)
    return None if meant is None else replace(meant, edited=message)


def _on_screen(desk: Desk) -> Aim | None:
    focus = focuses.of(desk.db, desk.person)
    if focus.report is None or focus.expects not in (Expects.ANSWER, Expects.LOOKING):
        return None
    work = standing.open_for(desk, focus.report)
    if work is None or work.session.at is None:
        return None
    return _aim(desk, work.report.id, work.session.at.place)


def _aim(desk: Desk, report: int, place: Place) -> Aim | None:
    work = standing.open_for(desk, report)
    stop = None if work is None else work.find(place)
    if work is None or stop is None:
        return None
    at, focus = work.session.at, focuses.of(desk.db, desk.person)
    waits = focus.report == report and focus.expects is Expects.ANSWER
    return Aim(work, stop, asked=waits and at is not None and at.place == place)


def _asked_about(desk: Desk, aim: Aim, caught: tuple[Found, ...], said: str, message: int) -> Reply:
    """Which numbers there are, and what to do; the masked words are kept with the message."""
    work, stop = aim.work, aim.stop
    messages.note(desk.db, message, work.report.id, stop.place, sensitive.masked(said))
    key = "guard.edited" if aim.edited else "guard.numbers"
    text = desk.say(key, what=_named(desk, caught, said), where=asking.where(desk, work, stop))
    if desk.channel != LOCAL:
        text += desk.say("guard.chat")
    put = asking.asked(work, stop) if aim.asked and not aim.edited else None
    return Reply(text, (_ways(desk, aim, message),), asked=put, about=stop.place, report=work.report.id)


def _named(desk: Desk, caught: tuple[Found, ...], said: str) -> str:
    """手机号 138****5678、身份证号 110101************等4处."""
    shown = dict.fromkeys(f"{desk.say(f'number.{each.kind}')} {sensitive.shown(said, each)}" for each in caught)
    named = "、".join(list(shown)[:_NAMED])
    return named if len(shown) <= _NAMED else desk.say("guard.several", named=named, count=len(caught))


def _ways(desk: Desk, aim: Aim, message: int) -> tuple[Button, ...]:
    work, place = aim.work, str(aim.stop.place)
    if aim.edited:
        keep = work.button(desk.say("button.mask"), "mend", f"{message}~{aim.edited}")
    else:
        keep = work.button(desk.say("button.mask"), "take", str(message))
    return (keep, work.button(desk.say("button.rewrite"), "retype", place))
