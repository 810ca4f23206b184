"""A meeting of one's own changed while others write for it: what is to change, the dry run, and the change.

Nothing is changed before the dry run was seen and agreed to, and never under somebody who changed it in between.
"""

from dataclasses import replace

from bot.interview.focus import Left
from bot.prompt_files import planned as files
from bot.reading import aspects, planned
from bot.store import meetings, people
from bot.usecases import foreseeing, outlines, plan_screens, plans, standing, starting, tapping
from bot.usecases.plans import Plan, Wants
from bot.usecases.replies import Reply, rows
from bot.usecases.tokens import Tap
from bot.usecases.work import Desk

Screens = tuple[Reply, ...]


def take_up(desk: Desk, number: int) -> Screens | None:
    own = meetings.find(desk.db, number) if number else None
    if own is None or not standing.may_change(desk, own):
        return None
    plan = Plan(files.of(outlines.read(own)), Wants.YES, own.id, own.revision)
    plans.keep(desk, plan)
    return (plan_screens.changeable(desk, plan),)


def reworded(desk: Desk, plan: Plan, said: str) -> Screens:
    found = aspects.listed(said)
    if found.unfit:
        return (plan_screens.unfit(desk, found.unfit[0]),)
    if len(found.aspects) != 1:
        return (Reply(desk.say("plan.one_only")),)
    return proposed(desk, replace(plan, planned=planned.with_wording(plan.planned, plan.aspect, found.aspects[0])))


def proposed(desk: Desk, plan: Plan) -> Screens:
    """The dry run of a change; nothing is changed yet."""
    own = meetings.find(desk.db, plan.meeting)
    if own is None:
        return starting.welcome(desk)
    before = files.of(outlines.read(own))
    if plan.planned == before:
        return (Reply(desk.say("plan.same")), *(take_up(desk, own.id) or ()))
    foreseen = foreseeing.foresee(desk, own.id, planned.revised(before, plan.planned))
    plans.keep(desk, replace(plan, wants=Wants.YES))
    return (plan_screens.preview(desk, before, plan.planned, foreseen),)


def agreed(desk: Desk, plan: Plan, _tap: Tap) -> Screens | None:
    """The change is made; who writes for the meeting is told what is different."""
    own = meetings.find(desk.db, plan.meeting)
    if own is None or plan.wants is not Wants.YES or not standing.may_change(desk, own):
        return None
    if own.revision != plan.revision:
        return (Reply(desk.say("plan.overtaken")), *(take_up(desk, own.id) or ()))
    before = files.of(outlines.read(own))
    if before == plan.planned:
        return stopped(desk, plan, _tap)
    revised = planned.revised(before, plan.planned)
    writers = foreseeing.foresee(desk, own.id, revised).writers if revised else ()
    meetings.revise(desk.db, own.id, files.written(plan.planned, outlines.id_of(own.id)), desk.person, desk.now)
    others = {author: report for author, report in writers if author != desk.person}
    hear = tuple(
        plan_screens.told(desk, plan.planned.name, revised, author, report)
        for author, report in others.items()
        if people.channel_of(desk.db, author) == desk.channel
    )
    said = desk.say("plan.changed_told", n=len(hear)) if hear else desk.say("plan.changed")
    return (Reply(said, (starting.change_button(desk, outlines.id_of(own.id)),)), *_back(desk), *hear)


def stopped(desk: Desk, _plan: Plan, _tap: Tap) -> Screens:
    """The plan is given up."""
    back = _back(desk)
    ways = () if back else rows((starting.free(desk, "button.new", "new"),))
    return (Reply(desk.say("plan.stopped"), ways), *back)


def _back(desk: Desk) -> Screens:
    """The question of the open report, where there is one."""
    after = starting.turn_focus(desk, Left())
    work = standing.open_for(desk, after.report)
    return () if work is None else tapping.reopened(desk, work)


def one(desk: Desk, plan: Plan, tap: Tap) -> Screens | None:
    if tap.argument not in [each.id for each in plan.planned.asked]:
        return None
    looked_at = replace(plan, wants=Wants.WORDING, aspect=tap.argument)
    plans.keep(desk, looked_at)
    return (plan_screens.ask_wording(desk, looked_at),)


def drop(desk: Desk, plan: Plan, tap: Tap) -> Screens | None:
    there = [each.id for each in plan.planned.asked]
    if tap.argument not in there or len(there) == 1:
        return None
    return proposed(desk, replace(plan, planned=planned.without(plan.planned, tap.argument)))
