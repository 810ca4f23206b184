"""A notice (通知, 方案) given whole: what was read in it, the sentence behind each, and a way to correct each."""

from collections.abc import Sequence
from dataclasses import replace

from bot.draft import wording
from bot.interview.deadlines import Deadline
from bot.interview.outline import MINZHU
from bot.reading import notice, planned
from bot.reading.notice import Notice
from bot.reading.planned import Part, Planned
from bot.usecases import plan_screens, plans
from bot.usecases.plans import Plan, Wants
from bot.usecases.replies import Button, Reply, rows
from bot.usecases.starting import free, free_button
from bot.usecases.tokens import Tap
from bot.usecases.work import Desk

Screens = tuple[Reply, ...]

_EXCERPT = 36  # characters of a sentence: about two lines of a phone


def is_one(lines: Sequence[str]) -> bool:
    """Whether a text is a notice and no mere list: it names the meeting, and says more than the list."""
    found = notice.read(lines)
    said = sum(len(line) for line in lines)
    listed = sum(len(each.wording) + len(each.remark) for each in found.aspects)
    return found.name is not None and said > 2 * listed + len(found.name.value)


def taken_up(desk: Desk, lines: Sequence[str], usual: Sequence[Part], kind: str) -> Screens:
    """What a notice says, as the plan of a meeting."""
    found = notice.read(lines)
    plan = Plan(_planned(found, usual, kind), Wants.YES, behind=_behind(found))
    shown = overview(desk, plan)
    if found.counted is None or found.counted == len(found.aspects) or not found.aspects:
        return shown
    return (Reply(desk.say("notice.count_differs", counted=found.counted, count=len(found.aspects))), *shown)


def overview(desk: Desk, plan: Plan) -> Screens:
    """Everything that was read, and a button to correct each; the list is asked for where none was found."""
    if not plan.planned.asked:
        plans.keep(desk, replace(plan, wants=Wants.LIST))
        return (plan_screens.ask_list(desk, "notice.no_aspects"),)
    plans.keep(desk, replace(plan, wants=Wants.YES))
    lines = [desk.say("notice.read"), "", *_told(desk, plan, "name", plan.planned.name)]
    lines += _told(desk, plan, "theme", plan.planned.theme)
    lines += [desk.say("notice.aspects", count=len(plan.planned.asked))]
    lines += [wording.number(2, place) + each.wording for place, each in enumerate(plan.planned.asked, start=1)]
    lines += _sentence(desk, plan.said("aspects"))
    for part in plan.planned.parts:
        if part.expected:
            lines += [
                desk.say("notice.part", name=desk.say(f"notice.part_{part.id}")),
                *_sentence(desk, plan.said(part.id)),
            ]
    for each in plan.planned.deadlines:
        lines += [desk.say(f"deadline.{each.what}", said=each.said), *_sentence(desk, plan.said(each.what), each.said)]
    made = (
        free(desk, "notice.button_use", "planuse"),
        free(desk, "plan.button_rename", "planrename"),
        free(desk, "plan.button_theme", "plantheme"),
        free(desk, "notice.button_aspects", "planlist"),
        free(desk, "notice.button_parts", "planparts"),
        free(desk, "notice.button_dates", "plandates"),
        free(desk, "plan.button_no", "planno"),
    )
    return (Reply("\n".join(lines), rows(made)),)


def parts(desk: Desk, plan: Plan, _tap: Tap) -> Screens:
    """The optional parts, to be chosen or not."""
    made: list[Button] = []
    for part in plan.planned.parts:
        name = desk.say(f"notice.part_{part.id}")
        label = desk.say("button.chosen", label=name) if part.expected else name
        made.append(free_button(label, Tap("planpart", f"{part.id}~{int(not part.expected)}")))
    lines = [desk.say("notice.ask_parts")]
    lines += [line for part in plan.planned.parts for line in _sentence(desk, plan.said(part.id), short=False)]
    return (Reply("\n".join(lines), rows(tuple(made)) + rows((free(desk, "notice.button_done", "planview"),))),)


def part(desk: Desk, plan: Plan, tap: Tap) -> Screens | None:
    """One part chosen or not; said twice, it is so still."""
    one, _, on = tap.argument.partition("~")
    if one not in [each.id for each in plan.planned.parts]:
        return None
    changed = tuple(replace(each, expected=on == "1") if each.id == one else each for each in plan.planned.parts)
    after = replace(plan, planned=replace(plan.planned, parts=changed))
    plans.keep(desk, after)
    return parts(desk, after, tap)


def view(desk: Desk, plan: Plan, _tap: Tap) -> Screens:
    return overview(desk, plan)


def dated(desk: Desk, plan: Plan, said: str) -> Screens:
    """Dates typed: 初稿12月20日，开会1月15日."""
    found = notice.read([plan.planned.name, said]).dates
    if not found:
        return (Reply(desk.say("notice.no_dates")),)
    told = {each.what: Deadline(each.what, each.said, each.day) for each in found}
    kept = [told.pop(each.what, each) for each in plan.planned.deadlines]
    return overview(desk, replace(plan, planned=replace(plan.planned, deadlines=(*kept, *told.values()))))


def sentence_behind(desk: Desk, plan: Plan, what: str) -> str:
    """通知里是这样写的：… for a question that corrects something; "" where the notice says nothing of it."""
    said = plan.said(what)
    return desk.say("notice.behind", said=said) if said else ""


def _planned(found: Notice, usual: Sequence[Part], kind: str) -> Planned:
    name = "" if found.name is None else found.name.value
    year = "" if found.year is None else found.year.value
    wanted = {each.id for each in found.parts if each.wanted}
    made = Planned(
        kind=found.kind.value if found.kind else kind or MINZHU,
        year=year or name[:4],
        start=f"{year or name[:4]}-12",
        name=name,
        theme="" if found.theme is None else found.theme.value,
        parts=tuple(replace(each, expected=each.id in wanted) for each in usual),
        deadlines=tuple(Deadline(each.what, each.said, each.day) for each in found.dates),
    )
    return planned.with_list(made, found.aspects)


def _behind(found: Notice) -> tuple[tuple[str, str], ...]:
    told = (("name", found.name), ("theme", found.theme))
    single = [(what, each.behind) for what, each in told if each is not None]
    several = [(each.id, each.behind) for each in found.parts] + [(each.what, each.behind) for each in found.dates]
    aspects = [("aspects", found.behind_aspects)] if found.behind_aspects else []
    return (*single, *aspects, *several)


def _told(desk: Desk, plan: Plan, what: str, value: str) -> list[str]:
    if not value:
        return [desk.say(f"notice.not_{what}")]
    return [desk.say(f"notice.of_{what}", value=value), *_sentence(desk, plan.said(what))]


def _sentence(desk: Desk, said: str, near: str = "", *, short: bool = True) -> list[str]:
    """The sentence behind something, or its stretch around the words that matter."""
    if not said:
        return []
    if not short or len(said) <= _EXCERPT:
        return [desk.say("notice.from", said=said)]
    begins = max(0, min(said.find(near) - _EXCERPT // 3, len(said) - _EXCERPT))
    before, after = "……" if begins else "", "……" if begins + _EXCERPT < len(said) else ""
    return [desk.say("notice.from", said=before + said[begins : begins + _EXCERPT] + after)]
