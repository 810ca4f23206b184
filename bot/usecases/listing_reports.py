"""Reports for the command line: which there are, and one as a draft."""

from collections.abc import Iterator
from datetime import datetime

from bot.interview.progress import progress
from bot.prompt_files.loading import Prompts
from bot.render import markdown, plain
from bot.render.copies import Copy
from bot.store import database, faults, people, reports
from bot.store.database import Database
from bot.usecases import drafting, filing, outlines, standing
from bot.usecases.replies import Paper
from bot.usecases.work import Desk


def listed(db: Database, prompts: Prompts, name: str | None) -> str:
    """A line each: number, outline, author, progress, title.

    Raises: StoreError.
    """
    with faults.named():
        return "\n".join(_lines(db, prompts, name))


def _lines(db: Database, prompts: Prompts, name: str | None) -> Iterator[str]:
    for report in reports.every(db):
        author = people.name_of(db, report.author)
        if name is not None and author != name:
            continue
        outline = outlines.of_report(db, prompts, report)
        session = reports.session(db, report)
        percent = "?" if outline is None else f"{progress(outline, session.answers).percent}%"
        yield "\t".join((str(report.id), report.outline, author, percent, report.title))


def draft(db: Database, prompts: Prompts, report: int, form: str | Copy, now: datetime) -> bytes | None:
    """The report as it stands, kept as a draft, as txt, md or a file; None where there is no such report.

    Raises: StoreError.
    """
    with database.whole(db):
        found = reports.find(db, report)
        work = None if found is None else standing.open_for(Desk(db, prompts, found.author, now), report)
        if found is None or work is None:
            return None
        kept, document = drafting.make(Desk(db, prompts, found.author, now), work)
        paper = Paper(report, kept.number, "", form) if isinstance(form, Copy) else None
        made = None if paper is None else filing.made(db, prompts, paper)
    if made is not None:
        return filing.render(made)
    return (markdown.text(document) if form == "md" else plain.text(document)).encode()
