"""Coming in, choosing what to write, taking up what was begun."""

from collections.abc import Iterable

from bot.draft import wording
from bot.interview import comparing, focus, names, numerals, route
from bot.interview.focus import Focus, Left, Met, Opened, Wanted
from bot.interview.outline import MINZHU, ZUZHI, Kind, Meeting, Place
from bot.interview.progress import progress
from bot.store import answers, focuses, meetings, outlines_used, reports
from bot.usecases import asking, how_far, outlines, standing, tokens
from bot.usecases.replies import Button, Reply, rows
from bot.usecases.tokens import Tap
from bot.usecases.work import Desk, Work, take

AWARE = "aware"  # argument of 继续写 where it was just said, or is plain, where one stands
_EXCERPT = 60  # characters of the last words that are recalled
_LOOKED_BACK = 30  # newest answers among which the last words are looked for
_NAME = 8  # characters of a name on a button
_SHOWN = 30  # reports in one list
_MEETINGS = 6  # in one list: who writes, writes for one of the newest


def welcome(desk: Desk) -> tuple[Reply, ...]:
    """What stands first: what was begun, or what can be begun."""
    mine = reports.of_author(desk.db, desk.person)
    gathers = (free(desk, "team.button", "gather"),) if standing.gathers(desk) else ()
    if not mine and reports.of_signer(desk.db, desk.person):
        return (listed(desk),)
    if not mine:
        made = (*gathers, free(desk, "button.new", "new"), free(desk, "button.help", "help"))
        return (Reply(desk.say("welcome.new"), rows(made)),)
    opened = focuses.of(desk.db, desk.person).report
    work = standing.open_for(desk, mine[0].id if opened is None else opened)
    if work is None:
        return (listed(desk),)
    said = recalled(desk, work)
    lines = (
        desk.say("welcome.back", title=brief(work), left=how_far.left(desk, work)),
        *(() if said is None else (said.text,)),
    )
    go_on = work.button(desk.say("button.go_on"), "open", AWARE)
    buttons: tuple[Button, ...] = (go_on, free(desk, "button.new", "new"))
    if len(mine) > 1:
        buttons = (*buttons, free(desk, "button.others", "reports"))
    return (Reply("\n\n".join(lines), rows((*buttons, *gathers)), report=work.report.id),)


def choose_meeting(desk: Desk, kind: str = "") -> Reply:
    """Which meeting: the newest of one kind, and a way to older ones (minzhu~older) and to each other kind."""
    kind, _, older = kind.partition("~")
    turn_focus(desk, Wanted())
    kinds = kinds_of(desk)
    shown = kind if kind in kinds else kinds[0]
    there = [each for each in outlines.seen_by(desk.db, desk.prompts, desk.person) if each.kind == shown]
    made = _meeting_buttons(there[_MEETINGS:] if older else there[:_MEETINGS])
    if len(there) > _MEETINGS and not older:
        made = (*made, free(desk, "start.button_older", "kind", f"{shown}~older"))
    others = tuple(free(desk, f"kind.{each}", "kind", each) for each in kinds if each != shown)
    others = (*others, free(desk, "plan.button_own", "plan", shown))
    return Reply(desk.say("start.meeting"), rows(made, per_row=1) + rows(others))


def choose_among(desk: Desk, said: str, found: Iterable[Meeting]) -> Reply:
    """Which of several meetings that the same words name."""
    turn_focus(desk, Wanted())
    return Reply(desk.say("outline.which_of", said=said), rows(_meeting_buttons(found), per_row=1))


def kinds_of(desk: Desk) -> tuple[str, ...]:
    """The kinds of meetings that there are, 民主生活会 before 组织生活会."""
    there = {meeting.kind for meeting in desk.prompts.offered.values()}
    return tuple(each for each in (MINZHU, ZUZHI) if each in there)


def _meeting_buttons(meetings: Iterable[Meeting]) -> tuple[Button, ...]:
    return tuple(free_button(meeting.name, Tap("meeting", meeting.id)) for meeting in meetings)


def choose_subject(desk: Desk, meeting_id: str) -> Reply:
    """Whose material; back to the meetings where this one is not there."""
    found = outlines.held(desk.db, desk.prompts, meeting_id)
    if found is None or found.meeting.retired:
        return choose_meeting(desk)
    turn_focus(desk, Met(meeting_id))
    made = tuple(
        free_button(subject.name, Tap("begin", f"{meeting_id}.{subject.id}"))
        for subject in outlines.subjects_of(desk.db, desk.prompts, meeting_id)
    )
    return Reply(
        desk.say("start.subject", meeting=found.meeting.name), rows(made) + rows(change_button(desk, meeting_id))
    )


def change_button(desk: Desk, meeting_id: str) -> tuple[Button, ...]:
    """改条目, for a meeting that who is speaking may change."""
    own = outlines.of_id(desk.db, meeting_id)
    if own is None or not standing.may_change(desk, own):
        return ()
    return (free(desk, "plan.button_change", "replan", str(own.id)),)


def begin(desk: Desk, outline_id: str) -> Work | None:
    """A new report, at hand; None where there is no such outline, or it is no longer offered."""
    if not may_begin(desk, outline_id):
        return None
    team = standing.team_to_write_for(desk)
    mine = reports.of_author(desk.db, desk.person)
    made = max((each.id for each in mine if (each.outline, each.team) == (outline_id, team)), default=0)
    if not made or answers.newest_places(desk.db, made, 1):
        # Otherwise a double tap, an old menu, or a report begun and left empty: one is enough.
        made = reports.begin(desk.db, outline_id, desk.person, desk.now, team)
    turn_focus(desk, Opened(made))
    work = standing.open_for(desk, made)
    if work is not None:
        remember(desk, work)
    return work


def remember(desk: Desk, work: Work) -> None:
    """Notes what the outline looks like that a report is written after; people's own meetings have revisions."""
    if not outlines.is_own(work.outline.id):
        outlines_used.keep(desk.db, work.outline.id, comparing.structure(work.outline), desk.now)


def may_begin(desk: Desk, outline_id: str) -> bool:
    """Whether there is such an outline, and its meeting is one that this person can choose."""
    meeting_id = outline_id.rpartition(".")[0]
    own = outlines.of_id(desk.db, meeting_id)
    if own is not None and own not in meetings.seen_by(desk.db, desk.person):
        return False
    found = outlines.find(desk.db, desk.prompts, outline_id)
    return found is not None and not found.meeting.retired


def aspects(desk: Desk, work: Work) -> Reply:
    """What a new report will look at, and where that is known from."""
    found = route.aspects(work.outline, work.answers)
    marks = dict.fromkeys(each.mark for each in found or work.outline.meeting.aspects if each.mark is not None)
    known = [*(desk.say(f"mark.{mark}") for mark in marks), *filter(None, (work.outline.meeting.note,))]
    if not found:  # which they are is asked first
        return Reply("\n".join([desk.say("outline.several"), "", *known]), report=work.report.id)
    lines = [desk.say("start.aspects", count=numerals.say_number(len(found))), ""]
    lines += [wording.number(2, number) + section.heading.short for number, section in enumerate(found, start=1)]
    lines += [
        "",
        *known,
        *(desk.say(f"deadline.{each.what}", said=each.said) for each in work.outline.meeting.deadlines),
    ]
    lines += [desk.say("start.aspects_editable")]
    return Reply("\n".join(lines), report=work.report.id)


def leave(desk: Desk) -> Focus:
    """What was being chosen is given up; the focus after it."""
    return turn_focus(desk, Left())


def recalled(desk: Desk, work: Work) -> Reply | None:
    """上次停在…, and the last words; None for a report in which nothing was written."""
    stop = None if work.session.at is None else work.find(work.session.at.place)
    places = answers.newest_places(desk.db, work.report.id, _LOOKED_BACK)
    if stop is None or not places:
        return None
    where = asking.where(desk, work, stop)
    text = next((work.text(place).replace("\n", "") for place in places if _is_text(work, place)), "")
    if not text:
        return Reply(desk.say("welcome.stopped", where=where), report=work.report.id)
    said = text if len(text) <= _EXCERPT else f"……{text[-_EXCERPT:]}"
    return Reply(desk.say("welcome.recalled", where=where, said=said), report=work.report.id)


def listed(desk: Desk) -> Reply:
    """The person's reports, the one touched last first, then those that somebody else writes for them to sign."""
    mine = [work for each in reports.of_author(desk.db, desk.person)[:_SHOWN] if (work := take(desk, each.id))]
    signed = [work for each in reports.of_signer(desk.db, desk.person)[:_SHOWN] if (work := take(desk, each.id))]
    if not mine and not signed:
        return Reply(desk.say("start.no_reports"), rows((free(desk, "button.new", "new"),)))
    lines, made = [desk.say("start.reports"), ""], []
    for work in mine:
        percent = progress(work.outline, work.answers).percent
        lines.append(desk.say("start.report", n=work.report.id, title=brief(work), percent=percent))
        name = f"{whose(work)[:_NAME]}·{work.outline.meeting.year}"
        made.append(work.button(desk.say("button.report", name=name), "open"))
    for work in signed:
        percent = progress(work.outline, work.answers).percent
        lines.append(desk.say("team.signed", n=work.report.id, title=brief(work), percent=percent))
        name = f"{whose(work)[:_NAME]}·{work.outline.meeting.year}"
        made.append(free_button(desk.say("team.button_signed", name=name), Tap("card", str(work.report.id))))
    made.append(free(desk, "button.new", "new"))
    return Reply("\n".join(lines), rows(tuple(made)))


def free(desk: Desk, key: str, verb: str, argument: str = "") -> Button:
    """A button that belongs to no report."""
    return free_button(desk.say(key), Tap(verb, argument))


def free_button(label: str, tap: Tap) -> Button:
    return Button(label, tokens.write(tap))


def nothing_open(desk: Desk) -> tuple[Reply, ...]:
    return (Reply(desk.say("start.nothing_open")), *welcome(desk))


def turn_focus(desk: Desk, happening: focus.Happening) -> Focus:
    after = focus.turn(focuses.of(desk.db, desk.person), happening)
    focuses.keep(desk.db, desk.person, after)
    return after


def brief(work: Work) -> str:
    """A report in a few words: whose, and for which meeting."""
    return f"{whose(work)} · {work.outline.meeting.name}"


def whose(work: Work) -> str:
    """Who signs a report: the name, else the unit."""
    return work.text(Place(names.NAME)) or work.text(Place(names.UNIT)) or work.outline.subject_name


def _is_text(work: Work, place: Place) -> bool:
    """Whether an answer is words of the writer: no setting, order of a list, or choice."""
    stop = work.find(place)
    return stop is not None and stop.question.kind in (Kind.LONG, Kind.SHORT)
