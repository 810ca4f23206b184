"""A meeting of one's own: the aspects typed or pasted from the notice, and changed while others write for it.

What is being planned is kept in the focus until it is agreed to; only then is there a meeting, or a new revision.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from bot.interview import clean
from bot.interview.outline import MINZHU, ZUZHI
from bot.prompt_files import planned as files
from bot.reading import aspects, notice, planned
from bot.reading.planned import Planned
from bot.review.rights import Role, TeamDeed
from bot.store import meetings, memberships, teams
from bot.usecases import noticing, outlines, plan_screens, plans, replanning, standing, starting
from bot.usecases.plans import Plan, Wants
from bot.usecases.replies import Reply, rows
from bot.usecases.tokens import Tap
from bot.usecases.work import Desk

Screens = tuple[Reply, ...]

_LONGEST_NAME = 40  # characters: it stands in titles and on buttons
_YEAR = re.compile(r"(20\d\d)年")
_SEASON = 7  # from July on, who plans has this year's meeting in mind; before, the last one's


def of_team(desk: Desk, tap: Tap) -> Screens | None:
    """The meetings that a team's leads made, and a way to one more; None for who is no lead of it."""
    team = teams.find(desk.db, tap.number)
    if team is None or not standing.may_in_team(desk, TeamDeed.GATHER, team.id):
        return None
    mine = [each for each in meetings.every(desk.db) if each.team == team.id]
    made = tuple(
        starting.free_button(outlines.read(each).meeting.name, Tap("replan", str(each.id))) for each in reversed(mine)
    )
    new = tuple(
        starting.free_button(desk.say("plan.button_new_of", kind=desk.say(f"kind.{kind}")), Tap("plan", kind))
        for kind in starting.kinds_of(desk)
    )
    key = "plan.of_team" if mine else "plan.of_team_none"
    return (Reply(desk.say(key, team=team.name), rows(made, per_row=1) + rows(new, per_row=1)),)


def tapped(desk: Desk, tap: Tap) -> Screens | None:
    """What a button about a meeting of one's own does; None for one that nobody made, or that is no good any more."""
    if tap.verb == "plan":
        return _begin(desk, tap.argument)
    if tap.verb == "replan":
        return replanning.take_up(desk, tap.number)
    plan = plans.current(desk)
    does = _TAPS.get(tap.verb)
    return None if plan is None or does is None else does(desk, plan, tap)


def heard(desk: Desk, words: str) -> Screens:
    """Words while a meeting is planned."""
    plan = plans.current(desk)
    said = clean.clean(words)
    if plan is None:
        return starting.welcome(desk)
    if not said:
        return (Reply(desk.say("refuse.empty")),)
    match plan.wants:
        case Wants.LIST | Wants.MORE:
            return _listed(desk, plan, said)
        case Wants.NAME:
            several = aspects.listed(said).aspects
            return _listed(desk, plan, said) if len(several) > 1 and not plan.meeting else _named(desk, plan, said)
        case Wants.WORDING:
            return replanning.reworded(desk, plan, said)
        case Wants.THEME:
            theme = clean.one_line(said).strip('“”"。 ')
            after = replace(plan, planned=replace(plan.planned, theme=theme))
            return noticing.overview(desk, after) if plan.noticed else replanning.proposed(desk, after)
        case Wants.DATES:
            return noticing.dated(desk, plan, said)
        case Wants.YES:
            again = noticing.overview(desk, plan) if plan.noticed else replanning.proposed(desk, plan)
            return (Reply(desk.say("plan.tap")), *again)


def _begin(desk: Desk, kind: str) -> Screens:
    kind = kind if kind in starting.kinds_of(desk) else MINZHU
    plans.keep(desk, Plan(Planned(kind, "", "", "", parts=outlines.usual_parts(desk.prompts, kind)), Wants.LIST))
    return (plan_screens.ask_list(desk),)


def from_notice(desk: Desk, lines: Sequence[str]) -> Screens:
    """A meeting as a notice describes it, to be looked at and corrected."""
    kind = notice.read(lines).kind
    return noticing.taken_up(desk, lines, outlines.usual_parts(desk.prompts, kind.value if kind else MINZHU), MINZHU)


def _listed(desk: Desk, plan: Plan, said: str) -> Screens:
    """A list of aspects: all of them, or more behind the others; or the whole notice."""
    if not plan.meeting and noticing.is_one(said.split("\n")):
        return from_notice(desk, said.split("\n"))
    found = aspects.listed(said)
    if found.unfit:
        return (plan_screens.unfit(desk, found.unfit[0]),)
    anew = plan.wants is not Wants.MORE and not plan.meeting  # nobody wrote for what stood there before
    before = replace(plan.planned, aspects=()) if anew else plan.planned
    there = [aspects.Listed(each.wording, each.remark) for each in before.asked] if plan.wants is Wants.MORE else []
    lines = (*there, *(each for each in found.aspects if each not in there))
    if not found.aspects or len(lines) > aspects.MOST:
        key = "plan.nothing_seen" if not found.aspects else "plan.too_many"
        return (Reply(desk.say(key, most=aspects.MOST)), plan_screens.ask_list(desk))
    after = replace(plan, planned=planned.with_list(before, lines))
    if plan.meeting:
        return replanning.proposed(desk, after)
    if plan.noticed:
        return noticing.overview(desk, after)
    plans.keep(desk, replace(after, wants=Wants.NAME))
    return (plan_screens.ask_name(desk, after, _names(desk, before.kind)),)


def _named(desk: Desk, plan: Plan, said: str) -> Screens:
    """The meeting's name: a new meeting is there with it."""
    name = clean.one_line(said).strip('“”《》"。 ')
    if not name or len(name) > _LONGEST_NAME:
        return (Reply(desk.say("plan.bad_name", most=_LONGEST_NAME)),)
    kind = plan.planned.kind if plan.meeting else _kind(desk, name, plan.planned.kind)
    found = _YEAR.search(name)
    year = found[1] if found else str(_season(desk))
    made = replace(plan.planned, name=name, title="", kind=kind, year=year, start=f"{year}-12")
    if plan.meeting:
        return replanning.proposed(desk, replace(plan, planned=made))
    if plan.noticed:
        return noticing.overview(desk, replace(plan, planned=made))
    if kind != plan.planned.kind:
        made = replace(made, parts=outlines.usual_parts(desk.prompts, kind))
    return _made(desk, made)


def _use(desk: Desk, plan: Plan, _tap: Tap) -> Screens | None:
    """What was read is right: a meeting to write for."""
    return _made(desk, plan.planned) if plan.noticed and plan.planned.asked else None


def _kind(desk: Desk, name: str, usual: str) -> str:
    """The kind of meeting that a name says; the usual one where it says none."""
    return next((kind for kind in (ZUZHI, MINZHU) if desk.say(f"kind.{kind}") in name), usual)


def _made(desk: Desk, what: Planned) -> Screens:
    """A new meeting, and whose material is to be written for it."""
    leads = [each.team for each in memberships.of(desk.db, desk.person) if each.role is Role.LEAD]
    team = leads[0] if leads else None
    number = meetings.make(desk.db, team, desk.person, desk.now)
    meetings.revise(desk.db, number, files.written(what, outlines.id_of(number)), desk.person, desk.now)
    key = "plan.made" if team is None else "plan.made_for_team"
    return (Reply(desk.say(key)), starting.choose_subject(desk, outlines.id_of(number)))


def _wanting(wants: Wants, key: str) -> Callable[[Desk, Plan, Tap], Screens]:
    def asked(desk: Desk, plan: Plan, _tap: Tap) -> Screens:
        plans.keep(desk, replace(plan, wants=wants))
        return (plan_screens.ask_list(desk, key, noticing.sentence_behind(desk, plan, wants)),)

    return asked


def _pick_name(desk: Desk, plan: Plan, tap: Tap) -> Screens | None:
    names = _names(desk, plan.planned.kind)
    there = tap.argument.isdigit() and int(tap.argument) < len(names) and plan.wants is Wants.NAME
    return _named(desk, plan, names[int(tap.argument)]) if there else None


def _names(desk: Desk, kind: str) -> tuple[str, ...]:
    """What the meeting is likely called."""
    year = _season(desk)
    called = desk.say(f"kind.{kind}")
    return (desk.say("plan.name", year=year, kind=called),)


def _season(desk: Desk) -> int:
    return desk.now.year if desk.now.month >= _SEASON else desk.now.year - 1


_TAPS: Mapping[str, Callable[[Desk, Plan, Tap], Screens | None]] = {
    "planname": _pick_name,
    "planlist": _wanting(Wants.LIST, "plan.ask_list"),
    "planmore": _wanting(Wants.MORE, "plan.ask_more"),
    "planrename": _wanting(Wants.NAME, "plan.ask_rename"),
    "plantheme": _wanting(Wants.THEME, "plan.ask_theme"),
    "plandates": _wanting(Wants.DATES, "notice.ask_dates"),
    "planparts": noticing.parts,
    "planpart": noticing.part,
    "planview": noticing.view,
    "planuse": _use,
    "planone": replanning.one,
    "plandrop": replanning.drop,
    "planyes": replanning.agreed,
    "planno": replanning.stopped,
}
