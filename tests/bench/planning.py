"""What a dry run costs: a change of a meeting's aspects looked at over a thousand materials."""

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from bot.interview.outline import Place
from bot.prompt_files import planned as files
from bot.prompt_files.loading import Prompts
from bot.reading import planned
from bot.reading.aspects import Listed
from bot.reading.planned import Planned
from bot.store import answers, database, meetings, people, reports
from bot.usecases import foreseeing, outlines
from bot.usecases.work import LOCAL, Desk
from tests.bench.filling import NOW, desk
from tests.bench.measuring import medians
from tests.bench.table import Figure, within

_REPORTS = 1000
_POINTS = 3  # in each aspect
_TIMES = 7
_MOST = 1000.0  # milliseconds
_BEFORE = (
    "带头铸牢政治忠诚、提高政治能力",
    "带头改进作风、为民造福",
    "带头遵规守纪、廉洁从政",
    "带头担当作为、破解难题",
)
_AFTER = ("带头铸牢政治忠诚、提高政治能力", "带头担当作为、攻坚克难", "带头改进工作作风、为民造福", "带头抓好意识形态")


def figures(folder: Path, loaded: Prompts) -> Iterator[Figure]:
    """A dry run beside reading the same lists with nothing made of them."""
    writer = desk(folder / "plan.sqlite3", loaded)
    before = _listing(Planned("minzhu", "2026", "2026-12", "2026年度民主生活会"), _BEFORE)
    with database.whole(writer.db):
        _fill(writer, before)
    revised = planned.revised(before, _listing(before, _AFTER))
    seen = foreseeing.foresee(writer, 1, revised)
    if (seen.open, seen.added, seen.matched, seen.left_points) != (_REPORTS, 1, _REPORTS, _REPORTS * _POINTS):
        raise AssertionError(seen)
    took = medians(
        {
            "read": lambda: _took(lambda: answers.orders(writer.db, "own-1.person")),
            "seen": lambda: _took(lambda: foreseeing.foresee(writer, 1, revised)),
        },
        _TIMES,
    )
    yield within(
        f"planning: dry run over {_REPORTS} materials", took["seen"], ("their lists read", took["read"]), _MOST
    )


def _listing(meeting: Planned, wordings: tuple[str, ...]) -> Planned:
    return planned.with_list(meeting, [Listed(each) for each in wordings])


def _fill(writer: Desk, plan: Planned) -> None:
    number = meetings.make(writer.db, None, writer.person, NOW)
    meetings.revise(writer.db, number, files.written(plan, outlines.id_of(number)), writer.person, NOW)
    for count in range(_REPORTS):
        author = replace(writer, person=people.enter(writer.db, LOCAL, f"writer{count}"))
        report = reports.begin(writer.db, f"{outlines.id_of(number)}.person", author.person, NOW)
        kept: list[tuple[Place, str]] = []
        for place, aspect in enumerate(plan.asked):
            ids = [f"p{place * _POINTS + each + 1}" for each in range(_POINTS)]
            kept.append((Place(f"problems/{aspect.id}/points"), " ".join(ids)))
            kept += [(Place("claim", each), "标题句") for each in ids]
            kept += [(Place("body", each), "写了一段。") for each in ids]
        answers.keep(writer.db, report, kept, author.person, None, NOW)


def _took(work: Callable[[], object]) -> float:
    """Milliseconds."""
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000
