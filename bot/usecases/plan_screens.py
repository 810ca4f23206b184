"""What is said while a meeting is planned: the list as it was read, what can be changed, the dry run."""

from bot.draft import wording
from bot.interview import numerals
from bot.reading import planned
from bot.reading.aspects import LONGEST, Unfit
from bot.reading.planned import Planned, Revised
from bot.usecases import tokens
from bot.usecases.foreseeing import Foreseen
from bot.usecases.plans import Plan
from bot.usecases.replies import Button, Reply, rows
from bot.usecases.starting import free, free_button
from bot.usecases.tokens import Tap
from bot.usecases.work import Desk


def ask_list(desk: Desk, key: str = "plan.ask_list", behind: str = "") -> Reply:
    """What is wanted next, and the sentence of the notice that speaks of it."""
    return Reply("\n\n".join(filter(None, (behind, desk.say(key)))), rows((free(desk, "plan.button_no", "planno"),)))


def unfit(desk: Desk, found: Unfit) -> Reply:
    """A line is no wording of an aspect; nothing was taken."""
    facts = {"line": found.line, "characters": found.characters, "most": LONGEST}
    return Reply(desk.say("plan.unfit", **facts), rows((free(desk, "plan.button_no", "planno"),)))


def ask_name(desk: Desk, plan: Plan, names: tuple[str, ...]) -> Reply:
    """The aspects as they were read, and what the meeting is called."""
    asked = plan.planned.asked
    lines = [desk.say("plan.seen", count=numerals.say_number(len(asked)) if len(asked) > 1 else "1")]
    lines += [_line(number, each.wording) for number, each in enumerate(asked, start=1)]
    lines += ["", desk.say("plan.ask_name")]
    offered = tuple(free_button(name, Tap("planname", str(number))) for number, name in enumerate(names))
    again = (free(desk, "plan.button_again", "planlist"), free(desk, "plan.button_no", "planno"))
    return Reply("\n".join(lines), rows(offered, per_row=1) + rows(again))


def changeable(desk: Desk, plan: Plan) -> Reply:
    """The meeting as it stands, and a button for everything that can be changed about it."""
    asked = plan.planned.asked
    lines = [plan.planned.name, *(_line(number, each.wording) for number, each in enumerate(asked, start=1))]
    lines += [desk.say("plan.theme", theme=plan.planned.theme)] if plan.planned.theme else []
    made = [
        free_button(desk.say("plan.button_one", n=number), Tap("planone", each.id))
        for number, each in enumerate(asked, start=1)
    ]
    made += [
        free(desk, "plan.button_more", "planmore"),
        free(desk, "plan.button_again", "planlist"),
        free(desk, "plan.button_rename", "planrename"),
        free(desk, "plan.button_theme", "plantheme"),
        free(desk, "plan.button_no", "planno"),
    ]
    return Reply("\n".join(lines), rows(tuple(made)))


def ask_wording(desk: Desk, plan: Plan) -> Reply:
    """One aspect, and what to make of it."""
    now = next((each.wording for each in plan.planned.asked if each.id == plan.aspect), "")
    made: list[Button] = []
    if len(plan.planned.asked) > 1:
        made.append(free_button(desk.say("plan.button_drop"), Tap("plandrop", plan.aspect)))
    made.append(free(desk, "plan.button_no", "planno"))
    return Reply(desk.say("plan.ask_wording", now=now), rows(tuple(made)))


def preview(desk: Desk, before: Planned, after: Planned, foreseen: Foreseen) -> Reply:
    """What the meeting is to become, and what that does to everybody's materials."""
    revised = planned.revised(before, after)
    was = {new.id: old.wording for old, new in revised.reworded}
    added = {each.id for each in revised.added}
    lines = [desk.say("plan.preview", name=after.name)]
    for number, each in enumerate(after.asked, start=1):
        note = desk.say("plan.new") if each.id in added else ""
        note = desk.say("plan.was", was=was[each.id]) if each.id in was else note
        lines.append(_line(number, each.wording) + note)
    lines += [desk.say("plan.gone", wording=each.wording) for each in revised.gone]
    lines += [desk.say("plan.theme", theme=after.theme)] if after.theme != before.theme else []
    lines += ["", *effects(desk, foreseen)]
    made = (free(desk, "plan.button_yes", "planyes"), free(desk, "plan.button_no", "planno"))
    return Reply("\n".join(lines), rows(made))


def effects(desk: Desk, foreseen: Foreseen) -> list[str]:
    """正在写的3份：3份多1题，2份自动对应，1份已定稿不变."""
    if not foreseen.open and not foreseen.settled:
        return [desk.say("plan.nobody")]
    pieces = [desk.say("plan.more", n=foreseen.open, added=foreseen.added)] if foreseen.added and foreseen.open else []
    pieces += [desk.say("plan.matched", n=foreseen.matched)] if foreseen.matched else []
    pieces += [desk.say("plan.settled", n=foreseen.settled)] if foreseen.settled else []
    lines = [desk.say("plan.effects", n=foreseen.open + foreseen.settled, what="，".join(pieces))] if pieces else []
    if foreseen.left:
        lines.append(desk.say("plan.left", n=foreseen.left, points=foreseen.left_points))
    return lines or [desk.say("plan.untouched", n=foreseen.open)]


def told(desk: Desk, name: str, revised: Revised, author: int, report: int) -> Reply:
    """What somebody who writes for the meeting hears."""
    lines = [desk.say("plan.told", name=name)]
    lines += [desk.say("plan.told_new", wording=each.wording) for each in revised.added]
    lines += [desk.say("plan.told_was", was=old.wording, now=new.wording) for old, new in revised.reworded]
    lines += [desk.say("plan.gone", wording=each.wording) for each in revised.gone]
    lines += [desk.say("plan.told_order")] if revised.moved and len(lines) == 1 else []
    text = "\n".join([*lines, desk.say("plan.told_kept")])
    go_on = Button(desk.say("button.go_on"), tokens.write(Tap("open", "", report)))
    return Reply(text, ((go_on,),), to=author, lasting=True)


def _line(number: int, words: str) -> str:
    return wording.number(2, number) + words
