"""A tapped button of a report: the event or the screen that it stands for."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from bot.draft.style import SETTINGS
from bot.interview import events, points
from bot.interview.focus import Opened
from bot.interview.outline import place_of
from bot.interview.session import Mode
from bot.store import answers, drafts
from bot.usecases import (
    behind,
    carrying_over,
    comparing,
    deleting,
    drafting,
    finding_pages,
    finding_taps,
    history,
    how_far,
    inviting,
    maps,
    masking,
    offers,
    papers,
    placing,
    receipts,
    sharing,
    starting,
    stepping,
    styling,
    unplaced,
)
from bot.usecases.replies import Reply
from bot.usecases.tokens import Tap, number
from bot.usecases.work import Desk, Work

Screens = tuple[Reply, ...]

# Buttons of the question on screen: good only while that asking is on screen.
BOUND = frozenset({"next", "skip", "later", "back", "steps", "probe", "offer", "pick", "set", "unset", "clear"})


# Buttons that go to a question, with what the next message does there.
_JUMPS: Mapping[str, Mode | None] = {
    "go": None,
    "append": Mode.APPEND,
    "rewrite": Mode.WRITE,
    "add": Mode.ADD,
    "reword": Mode.REWORD,
}


def tapped(desk: Desk, work: Work, tap: Tap) -> Screens | None:
    """What a button of this report does; None for one that nobody made."""
    if tap.verb in BOUND:
        event = _bound(desk, work, tap)
        return None if event is None else _stepped(desk, work, event)
    if tap.verb in finding_taps.VERBS:
        return finding_taps.tapped(desk, work, tap.verb, tap.argument)
    shown = _SCREENS.get(tap.verb)
    if shown is not None:
        return shown(desk, work, tap.argument)
    event = _free(desk, work, tap)
    return None if event is None else _after(desk, work, tap, event)


def is_stale(work: Work, tap: Tap) -> bool:
    """Whether a button belongs to an asking that is no longer on screen."""
    at = work.session.at
    return tap.verb in BOUND and (at is None or tap.asked != at.asked)


def reopened(desk: Desk, work: Work) -> Screens:
    """The question on screen once more, or the next one."""
    return _stepped(desk, work, events.Open())


def _stepped(desk: Desk, work: Work, event: events.Event) -> Screens:
    after, effects = stepping.happen(desk, work, event)
    return receipts.screens(desk, after, effects)


def _bound(desk: Desk, work: Work, tap: Tap) -> events.Event | None:
    match tap.verb:
        case "next":
            return events.Next()
        case "skip":
            return events.Skip()
        case "later":
            return events.Later()
        case "back":
            return events.Back()
        case "steps":
            return events.StepByStep()
        case "probe":
            return events.AskProbe()
        case "clear":
            return events.Clear()
        case "pick" | "set":
            return events.Choose(tap.argument)
        case "unset":
            return events.Choose(tap.argument, on=False)
        case _:
            at = work.session.at
            stop = None if at is None else work.find(at.place)
            offered = "" if stop is None else offers.text_of(desk, work, stop)
            parts = () if stop is None else offers.parts_of(desk, work, stop)
            return events.Accept(offered, parts) if offered else events.Open()


def _free(desk: Desk, work: Work, tap: Tap) -> events.Event | None:
    place = place_of(tap.argument)
    if tap.verb in _JUMPS:
        return events.Jump(place, _JUMPS[tap.verb])
    match tap.verb:
        case "remove":
            return events.Remove(tap.argument)
        case "bring":
            return events.BringBack(tap.argument)
        case "move":
            point, _, to = tap.argument.partition("~")
            return events.Move(point, number(to))
        case "carry":
            point, _, section = tap.argument.partition("~")
            return events.Carry(point, section)
        case "shift":
            section, _, to = tap.argument.partition("~")
            return events.Shift(section, number(to))
        case "restore":
            kept = answers.revision(desk.db, work.report.id, tap.number)
            return None if kept is None else events.Restore(kept.place, kept.text)
        case "arrange":
            setting, _, value = tap.argument.partition("~")
            return events.Arrange(setting, value, SETTINGS.get(setting, ()))
        case _:
            return None


def _after(desk: Desk, work: Work, tap: Tap, event: events.Event) -> Screens:
    """The event's replies, and the screen that its button stood on, as it is now."""
    after, effects = stepping.happen(desk, work, event)
    said = receipts.screens(desk, after, effects)
    match event:
        case events.Carry() if after is not work:
            return (Reply(desk.say("carry.done"), brief=True), *(_section(desk, after, event.section) or ()), *said)
        case events.Arrange() if not said:
            return (Reply(desk.say("style.changed"), brief=True), styling.screen(desk, after))
        case events.Shift() if not said:
            return (Reply(desk.say("outline.order")), maps.overview(desk, after))
        case events.Remove() | events.BringBack() | events.Move() if after is not work:
            # The list first: it shows what became of it, and how to undo it; then the question, if it changed.
            return (*_list_of(desk, after, tap.argument.partition("~")[0]), *said)
        case _:
            return said


def _list_of(desk: Desk, work: Work, point: str) -> Screens:
    """The list that a point is in."""
    home = points.home_of(work.outline, work.answers, point)
    if home is None:
        return ()
    if home.parent:
        return _point(desk, work, home.parent) or ()
    return (maps.one_section(desk, work, home.section),)


def _section(desk: Desk, work: Work, section_id: str) -> Screens | None:
    section = work.section(section_id)
    return None if section is None else (maps.one_section(desk, work, section),)


def _point(desk: Desk, work: Work, point: str) -> Screens | None:
    shown = maps.one_point(desk, work, point)
    return None if shown is None else (shown,)


def _open(desk: Desk, work: Work, argument: str) -> Screens:
    starting.turn_focus(desk, Opened(work.report.id))
    starting.remember(desk, work)
    said = None if argument == starting.AWARE else starting.recalled(desk, work)
    shown = () if said is None else (replace(said, foot=how_far.left(desk, work)),)
    return (*shown, *reopened(desk, work))


def _history(desk: Desk, work: Work, place: str) -> Screens | None:
    shown = history.screen(desk, work, place_of(place))
    return None if shown is None else (shown,)


def _earlier(desk: Desk, work: Work, argument: str) -> Screens | None:
    place, _, newer = argument.partition("~")
    shown = history.screen(desk, work, place_of(place), number(newer))
    return None if shown is None else (shown,)


def _setting(desk: Desk, work: Work, setting: str) -> Screens | None:
    shown = styling.one(desk, work, setting)
    return None if shown is None else (shown,)


def _show(desk: Desk, work: Work, draft: str) -> Screens | None:
    return drafting.again(desk, work, number(draft)) or None


def _file(desk: Desk, work: Work, draft: str) -> Screens | None:
    newest = None if draft else drafts.newest(desk.db, work.report.id)
    if not draft and newest is None:
        return (drafting.earlier(desk, work),)
    return papers.choose(desk, work, number(draft) if newest is None else newest.number)


_SCREENS: Mapping[str, Callable[[Desk, Work, str], Screens | None]] = {
    "map": lambda desk, work, _: (maps.overview(desk, work),),
    "section": _section,
    "point": _point,
    "open": _open,
    "history": _history,
    "earlier": _earlier,
    "draft": lambda desk, work, _: drafting.screens(desk, work),
    "drafts": lambda desk, work, _: (drafting.earlier(desk, work),),
    "show": _show,
    "style": lambda desk, work, _: (styling.screen(desk, work),),
    "setting": _setting,
    "file": _file,
    "copy": papers.chosen,
    "compare": comparing.compare,
    "against": comparing.against,
    "tracked": comparing.tracked,
    "give": sharing.show,
    "handin": sharing.hand_in,
    "takeback": sharing.take_back,
    "signer": inviting.signer,
    "page": behind.page,
    "words": behind.words,
    "place": placing.place,
    "put": placing.put,
    "swap": placing.swap,
    "delete": deleting.confirm,
    "carryto": carrying_over.choices,
    "mend": masking.mended,
    "retype": masking.anew,
    "unplaced": unplaced.screen,
    "check": lambda desk, work, _: finding_pages.asked(desk, work),
    "quiet": finding_taps.quiet,
}
