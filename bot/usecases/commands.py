"""Commands that begin with a slash."""

from collections.abc import Callable, Mapping

from bot.interview.focus import Expects
from bot.store import focuses
from bot.usecases import (
    deleting,
    drafting,
    finding_pages,
    finding_papers,
    gathering,
    maps,
    standing,
    starting,
    styling,
    tapping,
    tokens,
)
from bot.usecases.replies import Reply
from bot.usecases.work import Desk, Work


def run(desk: Desk, name: str, argument: str) -> tuple[Reply, ...]:
    """What a command does; for an unknown one, what there is."""
    if name == "team":
        return gathering.screen(desk, argument)
    if name == "check" and (file := _of_file_on_screen(desk)) is not None:
        return file
    free = _FREE.get(name)
    if free is not None:
        return free(desk)
    of_report = _OF_REPORT.get(name)
    if of_report is None:
        return (Reply(desk.say("command.unknown", name=name[:20])),)
    work = _open_one(desk)
    if work is None:
        return starting.nothing_open(desk)
    return of_report(desk, work, argument)


def _open_one(desk: Desk) -> Work | None:
    return standing.open_for(desk, focuses.of(desk.db, desk.person).report)


def _of_file_on_screen(desk: Desk) -> tuple[Reply, ...] | None:
    """The 体检 of a file that came just now: what its button does, as of a file with /check for its caption."""
    taps = (tokens.read(token) for token in focuses.shown(desk.db, desk.person).values())
    tap = next((each for each in taps if each is not None and each.verb == "checkfile"), None)
    return None if tap is None else finding_papers.tapped(desk, tap)


def _cancel(desk: Desk) -> tuple[Reply, ...]:
    """Whatever was being chosen is given up; back to the question, where there is one."""
    before = focuses.of(desk.db, desk.person)
    after = starting.leave(desk)
    work = standing.open_for(desk, after.report)
    key = (
        "command.cancelled"
        if before.expects in (Expects.MEETING, Expects.SUBJECT, Expects.PLAN)
        else "command.nothing_to_cancel"
    )
    shown = starting.welcome(desk) if work is None else tapping.reopened(desk, work)
    return (Reply(desk.say(key)), *shown)


_FREE: Mapping[str, Callable[[Desk], tuple[Reply, ...]]] = {
    "start": starting.welcome,
    "new": lambda desk: (starting.choose_meeting(desk),),
    "resume": lambda desk: (starting.listed(desk),),
    "help": lambda desk: (Reply(desk.say("command.help")),),
    "file": lambda desk: (Reply(desk.say("files.how")),),
    "privacy": lambda desk: (Reply(desk.say(f"privacy.{desk.channel}")),),
    "cancel": _cancel,
    "delete": lambda desk: (deleting.choose(desk, _open_one(desk)),),
}

_OF_REPORT: Mapping[str, Callable[[Desk, Work, str], tuple[Reply, ...]]] = {
    "map": lambda desk, work, _: (maps.overview(desk, work),),
    "draft": lambda desk, work, _: drafting.screens(desk, work),
    "drafts": lambda desk, work, _: (drafting.earlier(desk, work),),
    "style": lambda desk, work, _: (styling.screen(desk, work),),
    "check": lambda desk, work, _: finding_pages.asked(desk, work),
}
