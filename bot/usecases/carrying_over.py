"""搬到别的方面: where a point can go, with everything that was written about it."""

from bot.interview import carrying, points
from bot.usecases import maps
from bot.usecases.replies import Reply, rows
from bot.usecases.work import Desk, Work


def choices(desk: Desk, work: Work, point: str) -> tuple[Reply, ...] | None:
    """The aspects that could take a point; None where there is none."""
    there = carrying.ways(work.outline, work.answers, point)
    if not there:
        return None
    made = tuple(work.button(maps.label(work, each), "carry", f"{point}~{each.id}") for each in there)
    back = work.button(desk.say("button.go_on"), "open")
    text = desk.say("carry.choose", claim=points.claim(work.answers, point))
    return (Reply(text, rows((*made, back), per_row=1), report=work.report.id),)
