"""版式: the settings with their values, each a tap away; no answer is touched."""

from bot.draft import style
from bot.interview.outline import walk
from bot.usecases.replies import Reply, rows
from bot.usecases.work import Desk, Work


def screen(desk: Desk, work: Work) -> Reply:
    """Every setting with its value; a tap opens its choices."""
    current = work.style
    lines = [desk.say("style.title"), ""]
    settings = [setting for setting in style.SETTINGS if setting != "headings" or _has_long_headings(work)]
    lines += [
        f"{desk.say(f'style.{setting}.name')}：{desk.say(f'style.{setting}.{style.value(current, setting)}')}"
        for setting in settings
    ]
    made = tuple(work.button(desk.say(f"style.{setting}.name"), "setting", setting) for setting in settings)
    tail = (work.button(desk.say("button.draft"), "draft"), work.button(desk.say("button.go_on"), "open"))
    return Reply("\n".join(lines), rows(made) + rows(tail), report=work.report.id)


def one(desk: Desk, work: Work, setting: str) -> Reply | None:
    """The choices of a setting with an example each; None for a setting that is not known."""
    values = style.SETTINGS.get(setting)
    if values is None:
        return None
    now = style.value(work.style, setting)
    lines = [desk.say(f"style.{setting}.name"), desk.say(f"style.{setting}.what"), ""]
    lines.append(desk.say("style.now", value=desk.say(f"style.{setting}.{now}")))
    made = tuple(work.button(desk.say(f"style.{setting}.{value}"), "arrange", f"{setting}~{value}") for value in values)
    return Reply("\n".join(lines), rows(made), report=work.report.id)


def _has_long_headings(work: Work) -> bool:
    """Whether long headings would change anything in this outline."""
    return any(section.heading.long != section.heading.short for section in walk(work.outline.sections))
