"""去年的材料: its measures become questions one by one, its problems are shown where this year's are written."""

from bot.interview import events, names, points
from bot.interview.clean import length
from bot.interview.effects import Refuse
from bot.interview.focus import Opened
from bot.interview.outline import Place
from bot.interview.route import Stop
from bot.reading.structure import Passage, Structure, Unreadable
from bot.store import focuses, last_years, papers_in
from bot.store.last_years import Past
from bot.store.papers_in import PaperIn
from bot.usecases import importing, standing, starting, stepping, tapping
from bot.usecases.replies import Reply
from bot.usecases.tokens import Tap
from bot.usecases.work import Desk, Work

USED = "last_year"
_LISTED = Place(f"{names.LAST_YEAR}/points")


def fits(_desk: Desk, paper: PaperIn, work: Work | None) -> bool:
    """Whether a file can be last year's material: something is being written, and it has a material's parts."""
    if work is None or paper.used or sum(length(line.text) for line in paper.lines) < 600:  # noqa: PLR2004  # characters
        return False
    return not isinstance(importing.read(paper.lines), Unreadable)


def take(desk: Desk, paper: PaperIn, _tap: Tap) -> tuple[Reply, ...] | None:
    """Last year's material beside the open report; None where none is open."""
    work = standing.open_for(desk, focuses.of(desk.db, desk.person).report)
    structure = importing.read(paper.lines)
    if work is None or paper.used:
        return None
    if isinstance(structure, Unreadable):
        return (Reply(importing.cannot(desk, structure)),)
    last_years.keep(desk.db, work.report.id, _problems(structure))
    papers_in.use(desk.db, paper.id, USED)
    after, count = _with_measures(desk, work, structure)
    starting.turn_focus(desk, Opened(after.report.id))
    key = "past.taken" if count else "past.taken_no_measures"
    said = desk.say(key, measures=count, problems=len(structure.problems))
    return (Reply(said, report=after.report.id), *tapping.reopened(desk, after))


def _problems(structure: Structure) -> list[Past]:
    return [Past(aspect.heading, item.claim, item.text) for aspect in structure.aspects for item in aspect.listed.items]


def _with_measures(desk: Desk, work: Work, structure: Structure) -> tuple[Work, int]:
    """The report with last year's measures as points of 上年度整改, and how many; as it was without such a part."""
    stop = work.find(_LISTED)
    claims = [claim for item in structure.measures if (claim := _claim(item, 60 if stop is None else _most(stop)))]
    if stop is None or not claims or points.live(work.answers, _LISTED):
        return work, 0
    chosen = work.text(Place(names.PARTS)).split()
    if Place(names.PARTS) in work.answers and names.LAST_YEAR not in chosen:
        parts = " ".join([*chosen, names.LAST_YEAR])
        work, effects = stepping.happen(desk, work, events.Take(((Place(names.PARTS), parts),)))
        if any(isinstance(effect, Refuse) for effect in effects):
            return work, 0
    after, effects = stepping.happen(desk, work, events.Say("\n".join(claims), _LISTED))
    return after, 0 if any(isinstance(effect, Refuse) for effect in effects) else len(claims)


def _most(stop: Stop) -> int:
    return 0 if stop.points is None else stop.points.questions[0].longest


def _claim(item: Passage, longest: int) -> str:
    """A measure in one line that fits: its heading, without what does not."""
    line = item.claim.replace("\n", "").rstrip("。；;")
    if not longest or len(line) <= longest:
        return line
    return line[:longest].rpartition("，")[0] or line[:longest]
