"""Drafts: numbered documents of a report, kept for good."""

from dataclasses import dataclass
from datetime import datetime

from sqlite_utils import Database


@dataclass(frozen=True, slots=True)
class Draft:
    """第N稿; `document` is its JSON."""

    report: int
    number: int
    document: str
    revision: int
    time: datetime


_COLUMNS = "report, number, document, revision, time"


def keep(db: Database, report: int, document: str, revision: int, author: int, now: datetime) -> Draft:
    """The draft with this document: the newest one where it says the same, else one with the next number."""
    last = newest(db, report)
    if last is not None and last.document == document:
        return last
    number = 1 if last is None else last.number + 1
    db.execute(
        "insert into drafts (report, number, document, revision, author, time) values (?, ?, ?, ?, ?, ?)",
        (report, number, document, revision, author, now.isoformat()),
    )
    return Draft(report, number, document, revision, now)


def newest(db: Database, report: int) -> Draft | None:
    row = db.execute(
        f"select {_COLUMNS} from drafts where report = ? order by number desc limit 1",  # noqa: S608  # our names
        (report,),
    ).fetchone()
    return None if row is None else _draft(row)


def find(db: Database, report: int, number: int) -> Draft | None:
    row = db.execute(
        f"select {_COLUMNS} from drafts where report = ? and number = ?",  # noqa: S608  # our names
        (report, number),
    ).fetchone()
    return None if row is None else _draft(row)


def listed(db: Database, report: int) -> tuple[tuple[int, datetime], ...]:
    """Numbers and times, the newest first."""
    rows = db.execute("select number, time from drafts where report = ? order by number desc", (report,))
    return tuple((int(number), datetime.fromisoformat(time)) for number, time in rows.fetchall())


def _draft(row: tuple[int, int, str, int, str]) -> Draft:
    report, number, document, revision, time = row
    return Draft(report, number, document, revision, datetime.fromisoformat(time))
