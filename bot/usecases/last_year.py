"""去年的材料: its measures become questions one by one, its problems are shown where this year's are written."""

from bot.interview import events, names, points, probing
from bot.interview.clean import length
from bot.interview.effects import Refuse
from bot.interview.focus import Opened
from bot.interview.outline import Place, Role
from bot.interview.route import Stop
from bot.reading import likeness, repeated
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
_ALIKE = 0.2  # wordings of two years' aspects share little: 党性修养 and 带头增强党性
_SHOWN, _TEXT = 3, 160  # problems, and characters of one: what fits a folded hint
_REPEATED = 0.3  # from here on a reader who knows last year's text notices


def fits(paper: PaperIn, work: Work | None) -> bool:
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
    key = "last_year.taken" if count else "last_year.taken_no_measures"
    said = desk.say(key, measures=count, problems=len(structure.problems))
    return (Reply(said, report=after.report.id), *tapping.reopened(desk, after))


def shown(desk: Desk, work: Work, stop: Stop) -> str:
    """去年这样写：… for a question about this year's problems; "" where nothing of last year's is like it."""
    if stop.section.role is not Role.ASPECT or stop.section.rectifies or probing.is_probe(stop.question):
        return ""
    if not (stop.is_list or stop.question.id == names.BODY):
        return ""
    past = last_years.of(desk.db, work.report.id)
    if not past:
        return ""
    if stop.is_list:
        near = _of_aspect(past, stop.section.heading.short)
        return desk.say("last_year.claims", text="；".join(each.claim for each in near[:_SHOWN])) if near else ""
    claim = points.claim(work.answers, stop.place.point)
    best = max(past, key=lambda each: likeness.of(claim, each.claim))
    if likeness.of(claim, best.claim) < _ALIKE:
        return ""
    text = best.text if len(best.text) <= _TEXT else f"{best.text[:_TEXT]}……"
    return desk.say("last_year.text", claim=best.claim, text=text)


def alike(desk: Desk, work: Work, place: Place) -> int:
    """How many per cent of an answer are last year's words; 0 where a reader would not notice."""
    text = work.text(place)
    past = last_years.of(desk.db, work.report.id) if text and place.question == names.BODY else ()
    found = repeated.share(text, (each.text for each in past)) if past else 0.0
    return round(100 * found) if found >= _REPEATED else 0


def still_alike(desk: Desk, work: Work) -> tuple[tuple[Stop, int], ...]:
    """The answers that still read like last year's, with how much of them does."""
    if not last_years.of(desk.db, work.report.id):
        return ()
    bodies = (stop for stop in work.stops() if stop.question.id == names.BODY and stop.section.role is Role.ASPECT)
    return tuple((stop, percent) for stop in bodies if (percent := alike(desk, work, stop.place)))


def _problems(structure: Structure) -> list[Past]:
    return [Past(aspect.heading, item.claim, item.text) for aspect in structure.aspects for item in aspect.listed.items]


def _of_aspect(past: tuple[Past, ...], heading: str) -> list[Past]:
    """The problems of last year's aspect that is likest to this one."""
    best = max((each.aspect for each in past), key=lambda aspect: likeness.of(heading, aspect))
    return [each for each in past if each.aspect == best] if likeness.of(heading, best) >= _ALIKE else []


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
