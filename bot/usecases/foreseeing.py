"""What a change of a meeting would do to the materials that are written for it: seen first, done later."""

from collections import Counter
from dataclasses import dataclass

from bot.interview import points
from bot.interview.outline import Place, Role, Section, place_of, walk
from bot.reading.planned import Revised
from bot.store import answers, reports
from bot.store.reports import Report
from bot.usecases import outlines
from bot.usecases.work import Desk

Written = dict[int, Counter[str]]  # for each report: how many points are written for which aspect


@dataclass(frozen=True, slots=True)
class Foreseen:
    """Counts of materials, and who writes them."""

    open: int  # not handed in: the change reaches them
    added: int  # aspects that each of them has to write more
    matched: int  # what was written goes with an aspect that got another wording or place
    settled: int  # handed in: they stay as they are
    left: int  # have written for an aspect that goes
    left_points: int  # and so many points in all
    writers: tuple[tuple[int, int], ...]  # of the open ones: author, and the number of the report


def foresee(desk: Desk, meeting: int, revised: Revised) -> Foreseen:
    """What the change does. Cost: three queries, whatever the number of reports."""
    every = reports.of_outlines(desk.db, f"{outlines.id_of(meeting)}.")
    reached = [each for each in every if each.settled is None]
    written = _written(desk, reached)
    gone = {each.id for each in revised.gone}
    left = {report: sum(counts[each] for each in gone) for report, counts in written.items()}
    return Foreseen(
        open=len(reached),
        added=len(revised.added),
        matched=sum(any(counts[each] for each in revised.matched) for counts in written.values()),
        settled=len(every) - len(reached),
        left=sum(count > 0 for count in left.values()),
        left_points=sum(left.values()),
        writers=tuple((each.author, each.id) for each in reached),
    )


def _written(desk: Desk, reached: list[Report]) -> Written:
    """How many points stand under which aspect, for every report."""
    lists: dict[str, str] = {}  # ids of lists, each with its aspect's
    for outline_id in {each.outline for each in reached}:
        outline = outlines.find(desk.db, desk.prompts, outline_id)
        for section in () if outline is None else walk(outline.sections):
            if section.points is not None and _is_aspect(section):
                lists[section.points.question.id] = section.id.rpartition("/")[2]
    kept: dict[int, dict[Place, str]] = {}
    for outline_id in sorted({each.outline for each in reached}):
        for report, place, text in answers.orders(desk.db, outline_id):
            kept.setdefault(report, {})[place_of(place)] = text
    found: Written = {}
    for report in kept.keys() & {each.id for each in reached}:
        orders = kept[report]
        found[report] = Counter()
        for listed, aspect in lists.items():
            found[report][aspect] += len(points.live(orders, Place(listed)))
    return found


def _is_aspect(section: Section) -> bool:
    return section.role is Role.ASPECT
