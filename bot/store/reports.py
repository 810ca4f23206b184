"""Reports: one mutable row each; everything else about them is appended."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlite_utils import Database

from bot.interview.outline import place_of
from bot.interview.session import At, Mode, Session
from bot.store import answers


@dataclass(frozen=True, slots=True)
class Report:
    id: int
    outline: str
    author: int
    title: str
    created: datetime
    touched: datetime
    revision: int
    at: At | None


_COLUMNS = "id, outline, author, title, created, touched, revision, at"
_Row = tuple[int, str, int, str, str, str, int, str | None]


def begin(db: Database, outline: str, author: int, now: datetime) -> int:
    """The number of a new, empty report; never that of a purged one."""
    made = db.execute(
        "insert into reports (id, outline, author, created, touched) values (1 + max("
        "coalesce((select max(id) from reports), 0), "
        "coalesce((select cast(value as integer) from facts where name = 'last_report'), 0)), ?, ?, ?, ?)",
        (outline, author, now.isoformat(), now.isoformat()),
    )
    return int(made.lastrowid or 0)


def find(db: Database, report: int) -> Report | None:
    row = db.execute(f"select {_COLUMNS} from reports where id = ?", (report,)).fetchone()  # noqa: S608  # our names
    return None if row is None else _report(row)


def of_author(db: Database, author: int) -> tuple[Report, ...]:
    """A person's reports, the one touched last first."""
    rows = db.execute(
        f"select {_COLUMNS} from reports where author = ? order by touched desc, id desc",  # noqa: S608  # our names
        (author,),
    )
    return _reports(rows.fetchall())


def every(db: Database) -> tuple[Report, ...]:
    """All reports in the order of their numbers."""
    return _reports(db.execute(f"select {_COLUMNS} from reports order by id").fetchall())  # noqa: S608  # our names


def session(db: Database, report: Report) -> Session:
    """Where the report's interview stands."""
    return Session(answers.latest(db, report.id), report.at, report.revision)


def keep(db: Database, report: int, session: Session, title: str, now: datetime) -> None:
    """What is on screen, and that the report was touched; the answers are kept by themselves."""
    db.execute(
        "update reports set at = ?, revision = ?, title = ?, touched = ? where id = ?",
        (_at_json(session.at), session.revision, title, now.isoformat(), report),
    )


def _reports(rows: Iterable[_Row]) -> tuple[Report, ...]:
    return tuple(_report(row) for row in rows)


def _report(row: _Row) -> Report:
    number, outline, author, title, created, touched, revision, at = row
    times = datetime.fromisoformat(created), datetime.fromisoformat(touched)
    return Report(number, outline, author, title, *times, revision, _at(at))


def _at_json(at: At | None) -> str | None:
    if at is None:
        return None
    then = None if at.then is None else str(at.then)
    return json.dumps([str(at.place), at.mode, at.asked, then], ensure_ascii=False)


def _at(text: str | None) -> At | None:
    if text is None:
        return None
    place, mode, asked, then = json.loads(text)
    return At(place_of(place), Mode(mode), asked, None if then is None else place_of(then))
