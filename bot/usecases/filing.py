"""A kept draft as a Word file to take along: written here, or made by the channel that sends it."""

import os
from datetime import datetime
from pathlib import Path

from bot.draft import kept
from bot.interview.outline import Place
from bot.render import docx
from bot.store import drafts
from bot.store.database import Database
from bot.usecases.replies import Paper, Reply
from bot.usecases.work import Desk, Work

Made = tuple[str, datetime]  # a kept draft's document as JSON, and when it was made

_LONGEST = 60  # characters of a file's name; four bytes each still fit the 255 of a file system
_KEPT = "·—-（）()"  # beside letters and digits, what a name may hold on every system


def file(desk: Desk, work: Work, number: int) -> tuple[Reply, ...] | None:
    """The draft as a file; None where there is no such draft.

    With a folder it is written there: one that cannot be written is said, not raised, the draft itself is in the
    database. Without a folder the reply carries the paper, and the channel makes the file when it sends it.
    """
    draft = drafts.find(desk.db, work.report.id, number)
    if draft is None:
        return None
    called = name(desk, work, number)
    if desk.folder is None:
        paper = Paper(work.report.id, number, called)
        return (Reply(desk.say("file.sent", n=number), paper=paper, report=work.report.id),)
    path = folder(desk, work.report.id) / called
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write(path, render((draft.document, draft.time)))
    except (OSError, UnicodeError):
        return (Reply(desk.say("file.failed"), report=work.report.id),)
    return (Reply(desk.say("file.written", n=number, path=str(path)), files=(str(path),), report=work.report.id),)


def folder(desk: Desk, report: int) -> Path:
    """Where the files of a report are written: a folder for each, for two of them may have the same name."""
    return (desk.folder or Path()) / desk.say("file.folder", report=report)


def name(desk: Desk, work: Work, number: int) -> str:
    """骆启舟个人对照检查材料-第3稿.docx: who signs, what it is, which draft."""
    ending = desk.say("file.ending", n=number) + ".docx"
    what = _safe(work.outline.subject_name + (work.text(Place("head/title_word")) or desk.say("file.material")))
    who = work.text(Place("head/name")) or work.text(Place("head/unit"))
    whose = _safe(who.removesuffix(work.outline.subject_name))
    return whose[: _LONGEST - len(what + ending)] + what + ending


def made(db: Database, paper: Paper) -> Made | None:
    """The values that a paper's file is made from; None where the draft was deleted since."""
    draft = drafts.find(db, paper.report, paper.number)
    return None if draft is None else (draft.document, draft.time)


def render(draft: Made) -> bytes:
    """The Word file. Needs neither database nor desk, so it can run in a thread."""
    document, time = draft
    return docx.file(kept.from_json(document), time)


def write(path: Path, content: bytes) -> None:
    """A file that only its owner reads, whole or not at all.

    Raises: OSError.
    """
    part = path.with_name(f".{path.name}.part")
    with os.fdopen(os.open(part, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600), "wb") as out:
        out.write(content)
    part.replace(path)


def _safe(words: str) -> str:
    return "".join(each for each in words if each.isalnum() or each in _KEPT)
