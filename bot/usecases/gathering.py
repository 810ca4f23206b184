"""/team: a lead's list of the team's reports, in the lead's order, and the ways to invite people into it."""

from collections.abc import Callable, Mapping

from bot.interview.progress import progress
from bot.review.rights import Role, TeamDeed
from bot.store import memberships, reports, teams
from bot.store.reports import Report
from bot.store.teams import Team
from bot.usecases import comparing, fetching, inviting, paging, planning, standing, tokens
from bot.usecases.replies import Button, Reply, rows
from bot.usecases.tokens import Tap
from bot.usecases.work import Desk, take

_PAGE = 8  # lines of a list, so that it and its buttons fit one phone screen
_NAME = 6  # characters of a name on a button

Screens = tuple[Reply, ...]


def screen(desk: Desk, named: str) -> Screens:
    """What /team shows: the team, the teams to choose from, or the one that an owner names behind it."""
    owns = any(each.role is Role.OWNER for each in memberships.of(desk.db, desk.person))
    if owns and named:
        name = inviting.team_name(named)
        if not name:
            return (Reply(desk.say("team.bad_name", most=inviting.LONGEST_TEAM)),)
        return _shown(desk, teams.enter(desk.db, name, desk.now), 1) or ()
    mine = _visible(desk)
    if not mine:
        return (Reply(desk.say("team.none_yet" if owns else "team.not_a_lead")),)
    if len(mine) == 1 and not owns:
        return _shown(desk, mine[0].id, 1) or ()
    return _choose(desk, 1)


def tapped(desk: Desk, tap: Tap) -> Screens | None:
    """What a button about teams and their reports does; None for one that nobody made, or not for this person."""
    shown = _SCREENS.get(tap.verb)
    return None if shown is None else shown(desk, tap)


def _visible(desk: Desk) -> tuple[Team, ...]:
    return tuple(each for each in teams.every(desk.db) if standing.may_in_team(desk, TeamDeed.SEE, each.id))


def _choose(desk: Desk, page: int) -> Screens:
    """The teams that the person may see, a button each."""
    mine = _visible(desk)
    page, last = _within(page, len(mine))
    made = tuple(_button(each.name, "team", f"{each.id}~1") for each in mine[_PAGE * (page - 1) : _PAGE * page])
    lines = [desk.say("team.choose")]
    if any(each.role is Role.OWNER for each in memberships.of(desk.db, desk.person)):
        lines.append(desk.say("team.how_to_add"))
    return (Reply("\n".join(lines), rows(made, per_row=1) + rows(_turning(desk, "teams", "", page, last))),)


def _shown(desk: Desk, number: int, page: int) -> Screens | None:
    """A team: its reports for a lead, how many are in it for an owner; None for everybody else."""
    team = teams.find(desk.db, number)
    if team is None or not standing.may_in_team(desk, TeamDeed.SEE, team.id):
        return None
    if not standing.may_in_team(desk, TeamDeed.GATHER, team.id):
        return (_counted(desk, team),)
    listed = _ordered(desk, team)
    page, last = _within(page, len(listed))
    first = _PAGE * (page - 1)
    here = listed[first : first + _PAGE]
    lines = [desk.say("team.title" if listed else "team.empty", team=team.name, count=len(listed))]
    lines += [f"{place} {_line(desk, each)}" for place, each in enumerate(here, start=first + 1)]
    if last > 1:
        lines.append(desk.say("team.page", page=page, pages=last))
    made = tuple(
        _button(f"{place} {standing.called(desk, each.author)[:_NAME]}", "card", str(each.id))
        for place, each in enumerate(here, start=first + 1)
    )
    below = (
        *_turning(desk, "team", f"{team.id}~", page, last),
        *inviting.buttons(desk, team.id),
        _button(desk.say("plan.button_meetings"), "meetings", str(team.id)),
        paging.button(desk, team.id),
    )
    return (Reply("\n".join(lines), rows(made) + rows(below)),)


def _counted(desk: Desk, team: Team) -> Reply:
    leads = len(memberships.of_team(desk.db, team.id, Role.LEAD))
    authors = len(memberships.of_team(desk.db, team.id, Role.AUTHOR))
    text = desk.say("team.counted", team=team.name, leads=leads, authors=authors)
    return Reply(text, (inviting.buttons(desk, team.id),))


def _ordered(desk: Desk, team: Team) -> tuple[Report, ...]:
    """The team's reports in the lead's order; new ones stand at the end."""
    place = {report: n for n, report in enumerate(team.arrangement)}
    found = reports.of_team(desk.db, team.id)
    return tuple(sorted(found, key=lambda each: (place.get(each.id, len(place)), each.id)))


def _line(desk: Desk, report: Report) -> str:
    """Who, what, how far, which draft, and whether it was given."""
    work = take(desk, report.id)
    what, percent = desk.say("team.unknown_outline"), ""
    if work is not None:
        what = f"{work.outline.meeting.year}{work.outline.subject_name}"
        percent = f"{progress(work.outline, work.answers).percent}%"
    said = (standing.called(desk, report.author), what, percent, fetching.last(desk, report))
    return " ".join(part for part in (*said, fetching.given(desk, report)) if part)


def _card(desk: Desk, tap: Tap) -> Screens | None:
    """One report, with its way up and down for the lead."""
    shown = fetching.card(desk, tap.number)
    report = reports.find(desk.db, tap.number)
    if shown is None or report is None or report.team is None:
        return shown
    team = teams.find(desk.db, report.team)
    if team is None or not standing.may_in_team(desk, TeamDeed.GATHER, team.id):
        return shown
    listed = [each.id for each in _ordered(desk, team)]
    place = listed.index(report.id) + 1
    made: list[Button] = []
    if place > 1:
        made.append(_button(desk.say("button.up"), "put", f"{report.id}~{place - 1}"))
    if place < len(listed):
        made.append(_button(desk.say("button.down"), "put", f"{report.id}~{place + 1}"))
    made.append(_button(desk.say("team.button_back"), "team", f"{team.id}~{-(-place // _PAGE)}"))
    (card,) = shown
    return (Reply(card.text, card.buttons + rows(tuple(made))),)


def _put(desk: Desk, tap: Tap) -> Screens | None:
    """A report at this place of its team's list; the list as it is then. Said twice, it stands there still."""
    number, _, to = tap.argument.partition("~")
    report = reports.find(desk.db, tokens.number(number))
    team = None if report is None or report.team is None else teams.find(desk.db, report.team)
    place = tokens.number(to)
    if report is None or team is None or not place or not standing.may_in_team(desk, TeamDeed.GATHER, team.id):
        return None
    order = [each.id for each in _ordered(desk, team) if each.id != report.id]
    order.insert(place - 1, report.id)
    teams.arrange(desk.db, team.id, order)
    return _shown(desk, team.id, -(-min(place, len(order)) // _PAGE))


def _team(desk: Desk, tap: Tap) -> Screens | None:
    number, _, page = tap.argument.partition("~")
    return _shown(desk, tokens.number(number), tokens.number(page))


def _within(page: int, count: int) -> tuple[int, int]:
    """A page that there is, and the last one."""
    last = max(1, -(-count // _PAGE))
    return min(max(1, page), last), last


def _turning(desk: Desk, verb: str, before: str, page: int, last: int) -> tuple[Button, ...]:
    made: list[Button] = []
    if page > 1:
        made.append(_button(desk.say("team.button_earlier"), verb, f"{before}{page - 1}"))
    if page < last:
        made.append(_button(desk.say("team.button_later"), verb, f"{before}{page + 1}"))
    return tuple(made)


def _button(label: str, verb: str, argument: str) -> Button:
    return Button(label, tokens.write(Tap(verb, argument)))


_SCREENS: Mapping[str, Callable[[Desk, Tap], Screens | None]] = {
    "gather": lambda desk, _: screen(desk, ""),
    "teams": lambda desk, tap: _choose(desk, tap.number) if _visible(desk) else None,
    "team": _team,
    "card": _card,
    "put": _put,
    "read": lambda desk, tap: fetching.pages(desk, tap.number),
    "paper": lambda desk, tap: fetching.file(desk, tap.argument),
    "seecompare": comparing.seen,
    "seeagainst": comparing.seen,
    "seetracked": comparing.seen,
    "meetings": planning.of_team,
    "invite": lambda desk, tap: inviting.into_team(desk, tap.argument),
    "links": lambda desk, tap: inviting.listed(desk, tap.number),
    "layout": paging.screen,
    "revoke": lambda desk, tap: inviting.revoke(desk, tap.number),
}
