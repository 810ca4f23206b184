"""体检 of a report or of a file that was sent: what is to be looked through, the looking, and what is kept of it.

Looking takes up to a second the first time and a tenth of one afterwards: on Telegram it waits for its turn in a
thread, elsewhere nobody else is kept waiting and it is done at once.
"""

from collections import Counter
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile
from pathlib import Path

from bot import segment
from bot.draft import kept, ledger
from bot.draft.document import Document, Form
from bot.draft.ledger import Ledger
from bot.interview import names, points, route
from bot.interview.outline import Kind, Meeting, Place
from bot.interview.points import Answers
from bot.prompt_files.loading import Prompts
from bot.proofread import checking, raws
from bot.proofread.finding import Family, Finding, of_paragraphs
from bot.proofread.raws import Raw, Source, of_document
from bot.store import answers, checkups, checkups_due, database, drafts, papers_in
from bot.store.checkups import Checkup, Kept
from bot.store.checkups_due import Due
from bot.store.papers_in import PaperIn
from bot.usecases import drafting, proofreading, standing
from bot.usecases.work import TELEGRAM, Desk, Work

NO_CASE = "substance.no-case"  # what a hint asks for beforehand: time, figures, a case
_AROUND = 12  # characters beside the words that may tell them from others like them


@dataclass(frozen=True, slots=True)
class Given:
    """The values that are looked through: they go into a thread, the database does not."""

    lines: tuple[Raw, ...]
    prompts: Prompts
    data: Path | None
    draft: int = 0  # of a report
    gaps: tuple[tuple[int, int, int], ...] = ()  # line, start, end of 【待补】: that they are there is known
    meeting: Meeting | None = None
    subject: str = ""
    ledger: Ledger | None = None


def ask(desk: Desk, work: Work) -> Checkup | None:
    """The 体检 of a report as it stands; None where it will come by itself."""
    if desk.channel == TELEGRAM:
        checkups_due.add(desk.db, desk.person, report=work.report.id)
        return None
    what = of_report(desk, work)
    return keep(desk, work, what, found(what))


def ask_of_paper(desk: Desk, paper: PaperIn) -> tuple[Kept, ...] | None:
    """What is found in a file; None where it will come by itself."""
    known = checkups.of_paper(desk.db, desk.person, paper.id)
    if known is not None:
        return known
    if desk.channel == TELEGRAM:
        checkups_due.add(desk.db, desk.person, paper=paper.id)
        return None
    return keep_of_paper(desk, paper, found(of_paper(desk, paper)))


def given(desk: Desk, due: Due) -> Given | None:
    """What waits; None where it is gone, or no longer this person's."""
    if due.paper is not None:
        paper = papers_in.find(desk.db, desk.person, due.paper)
        return None if paper is None else of_paper(desk, paper)
    work = standing.open_for(desk, due.report)
    return None if work is None else of_report(desk, work)


def of_report(desk: Desk, work: Work) -> Given:
    """The draft as it stands."""
    draft, document = drafting.make(desk, work)
    lines = of_document(document)
    aspects = tuple(each for each in route.aspects(work.outline, work.answers) if not each.rectifies)
    meeting = replace(work.outline.meeting, aspects=aspects)
    rows = ledger.ledger(work.outline, work.answers)
    # Before the first problem has its measure, that none answers the others is no news; what was read in from a file
    # has measures that answer nothing yet: there the words tell.
    linked = rows if any(row.problem and row.measures for row in rows.rows) else None
    data = database.folder(desk.db)
    return Given(lines, desk.prompts, data, draft.number, tuple(_gaps(document)), meeting, work.outline.subject, linked)


def of_paper(desk: Desk, paper: PaperIn) -> Given:
    lines = tuple(Raw(number, line.text) for number, line in enumerate(paper.lines, start=1))
    return Given(lines, desk.prompts, database.folder(desk.db))


def found(what: Given) -> tuple[Finding, ...]:
    """Everything that a reader would stop at. Needs neither database nor desk, so it can run in a thread.

    Raises: ListsError: the installation's own word lists have faults.
    """
    if what.data is not None:
        segment.keep_in(what.data / proofreading.CACHE)
    said = "\n".join(each.text for each in what.lines)
    context = proofreading.context(what.prompts, what.data, text=said)
    if what.meeting is not None:
        context = replace(context, meeting=what.meeting, subject=what.subject, ledger=what.ledger)
    return tuple(each for each in checking.check(what.lines, context) if not _in_gap(what, each))


def keep(desk: Desk, work: Work, what: Given, findings: Sequence[Finding]) -> Checkup:
    """The findings beside their report, in place of those of the time before, and what became of those."""
    before = checkups.newest(desk.db, work.report.id)
    ignored = checkups.ignored(desk.db, work.report.id)
    made = [_of_report(work, what.lines, each) for each in findings]
    seen = () if before is None else before.findings
    old = Counter(each.said for each in seen if not _is_quiet(each, ignored))
    still = Counter(old)
    marked: list[Kept] = []
    for each in made:
        quiet = _is_quiet(each, ignored)
        if quiet and each.key not in ignored:  # also by 就这样, which is taken back as any other
            checkups.ignore(desk.db, work.report.id, *each.key, desk.now)
        fresh = bool(seen) and not quiet and still[each.said] == 0
        if not quiet and still[each.said]:
            still[each.said] -= 1
        marked.append(replace(each, fresh=fresh, quiet=quiet))
    marked.sort(key=lambda each: each.quiet)  # numbers of what is shown run through
    gone = sum(still.values())
    new = Checkup(0, work.report.id, what.draft, tuple(marked), gone, again=bool(seen))
    return checkups.keep(desk.db, new, desk.now)


def _is_quiet(each: Kept, ignored: Container[tuple[str, str]]) -> bool:
    """Whether its writer said that it is enough as it is, of the finding or of the hint beforehand."""
    return each.key in ignored or (each.rule == NO_CASE and (checkups.HINT, each.answer) in ignored)


def keep_of_paper(desk: Desk, paper: PaperIn, findings: Sequence[Finding]) -> tuple[Kept, ...]:
    """The findings with their file."""
    texts = {number: line.text for number, line in enumerate(paper.lines, start=1)}
    made = tuple(_plain(each, texts.get(each.spot.line, "")) for each in findings)
    checkups.keep_of_paper(desk.db, paper.id, made)
    return made


def only_place(text: str, words: str) -> int | None:
    """Where the words stand, if they stand there alone; places that overlap are two."""
    first = text.find(words)
    return first if first >= 0 and first == text.rfind(words) else None


def looked_at(desk: Desk, checkup: Checkup) -> Answers:
    """The answers as they were when they were looked through."""
    draft = drafts.find(desk.db, checkup.report, checkup.draft)
    return {} if draft is None else answers.as_of(desk.db, checkup.report, draft.time)


def is_edited(work: Work, each: Kept, then: Answers) -> bool:
    """Whether the words of a finding are gone from its answer since: what became of it, only another look tells."""
    now = work.text(each.place) if each.answer else ""
    if not each.answer or each.words in now or now == then.get(each.place, ""):
        return False
    # That its quotation marks were mended is nothing to those who look at its words.
    return each.family == Family.PUNCTUATION or checkups.bare(each.words) not in checkups.bare(now)


def gaps(desk: Desk, checkup: Checkup) -> int:
    """How many required answers the draft lacks."""
    draft = drafts.find(desk.db, checkup.report, checkup.draft)
    return 0 if draft is None else len(kept.from_json(draft.document).gaps)


def _gaps(document: Document) -> Iterator[tuple[int, int, int]]:
    for line, paragraph in enumerate(document.paragraphs, start=1):
        at = 0
        for run in paragraph.runs:
            if run.gap:
                yield line, at, at + len(run.text)
            at += len(run.text)


def _in_gap(what: Given, each: Finding) -> bool:
    """Whether it is about what is not written yet: the mark of a gap, or how little stands below a heading with one."""
    spot = each.spot
    if any(line == spot.line and start < spot.end and spot.start < end for line, start, end in what.gaps):
        return True
    if each.family is not Family.STRUCTURE or what.lines[spot.line - 1].form is not Form.HEADING:
        return False
    level = what.lines[spot.line - 1].level
    below = takewhile(lambda line: line.form is not Form.HEADING or line.level > level, what.lines[spot.line :])
    numbers = {line.number for line in below}
    return any(line in numbers for line, _, _ in what.gaps)


def _plain(each: Finding, text: str) -> Kept:
    """A finding as it is kept, leading nowhere."""
    spot = each.spot
    return Kept(
        each.rule,
        each.family,
        each.severity,
        each.words,
        raws.quoted(text, spot.start, spot.end),
        of_paragraphs(each.message),
        spot.line,
        spot.start,
        spot.end,
        each.suggestion,
    )


def _of_report(work: Work, lines: Sequence[Raw], each: Finding) -> Kept:
    """A finding with the answer that it leads to, and whether its suggestion can be put in there."""
    line = lines[each.spot.line - 1]
    made = _plain(each, line.text)
    place = next((place for place in each.spot.answers if work.find(place) is not None), None)
    if place is None:
        return made
    place = _told_of(work, each, place)
    made = replace(made, answer=str(place))
    source = _only_source(line, each)
    stop = work.find(place)
    if not each.suggestion or source is None or stop is None or stop.question.kind not in (Kind.LONG, Kind.SHORT):
        return made
    said, answer = line.text[source.start : source.end], work.text(place)
    start, end = each.spot.start - source.start, each.spot.end - source.start
    for beside in range(_AROUND + 1):
        before, behind = said[max(0, start - beside) : start], said[end : end + beside]
        if only_place(answer, before + each.words + behind) is not None:
            return replace(made, safe=True, before=before, behind=behind)
    return made


def _told_of(work: Work, each: Finding, place: Place) -> Place:
    """What a point lacks is mended in its text, though its first sentence is what was found."""
    body = Place(names.BODY, place.point)
    is_claim = each.family is Family.SUBSTANCE and place.question == points.CLAIM
    return body if is_claim and work.find(body) is not None else place


def _only_source(line: Raw, each: Finding) -> Source | None:
    """The stretch that holds all of the words, where one answer alone was its source."""
    holding = (one for one in line.sources if one.start <= each.spot.start and each.spot.end <= one.end)
    source = next(holding, None)
    return source if source is not None and len(source.answers) == 1 else None
