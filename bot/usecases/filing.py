"""A kept draft as a file to take along."""

import os
from pathlib import Path

from bot.draft import kept
from bot.render import plain
from bot.store import drafts
from bot.usecases.replies import Reply
from bot.usecases.work import Desk, Work


def file(desk: Desk, work: Work, number: int) -> tuple[Reply, ...] | None:
    """The draft written as a text file; None where there is no such draft.

    A file that cannot be written is said, not raised: the draft itself is in the database.
    """
    draft = drafts.find(desk.db, work.report.id, number)
    if draft is None:
        return None
    if desk.folder is None:
        return (Reply(desk.say("file.nowhere"), report=work.report.id),)
    path = desk.folder / desk.say("file.name", report=work.report.id, n=number)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write(path, plain.text(kept.from_json(draft.document)))
    except (OSError, UnicodeError):
        return (Reply(desk.say("file.failed"), report=work.report.id),)
    return (Reply(desk.say("file.written", n=number, path=str(path)), files=(str(path),), report=work.report.id),)


def write(path: Path, text: str) -> None:
    """A file that only its owner reads, whole or not at all.

    Raises: OSError.
    """
    part = path.with_name(f".{path.name}.part")
    with os.fdopen(os.open(part, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600), "w", encoding="utf-8") as out:
        out.write(text)
    part.replace(path)
