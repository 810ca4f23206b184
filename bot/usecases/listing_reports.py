"""Reports for the command line: which there are, and one as a draft."""

from collections.abc import Iterator
from datetime import datetime

from bot.interview.progress import progress
from bot.prompt_files.loading import Prompts
from bot.render import copies, markdown, plain
from bot.render.copies import Copy
from bot.render.typecase import Typecase
from bot.store import database, faults, people, reports
from bot.store.database import Database
from bot.usecases import drafting, filing, outlines, standing
from bot.usecases.replies import Paper
from bot.usecases.work import Desk

_TEXTS = ("txt", "md")
_MOST = 2**63 - 1  # SQLite's largest integer


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


def wanted(form: str, copy: str | None) -> str | Copy | None:
    """What --format and --copy ask for together: txt, md or a kind of file; None where there is no such one."""
    if form in _TEXTS:
        return form if copy is None else None
    usual = Copy.LEDGER if form == "xlsx" else Copy.DRAFT
    return copies.of(usual if copy is None else Copy(copy), form)


def draft(
    db: Database, prompts: Prompts, report: int, form: str | Copy, now: datetime, fonts: Typecase
) -> tuple[bytes, str] | None:
    """The report as it stands, kept as a draft, as txt, md or a file, and what is to be said about the file.

    None where there is no such report.

    Raises: StoreError, NoChineseFontError.
    """
    if not 0 < report <= _MOST:
        return None
    with database.whole(db):
        found = reports.find(db, report)
        work = None if found is None else standing.open_for(Desk(db, prompts, found.author, now), report)
        if found is None or work is None:
            return None
        kept, document = drafting.make(Desk(db, prompts, found.author, now), work)
        paper = Paper(report, kept.number, "", form) if isinstance(form, Copy) else None
        made = None if paper is None else filing.made(db, prompts, paper)
    if isinstance(form, Copy):
        return None if made is None else (filing.render(made, fonts), filing.unshown(prompts, made, fonts).strip())
    return (markdown.text(document) if form == "md" else plain.text(document)).encode(), ""
