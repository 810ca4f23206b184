"""Reports: one mutable row each; everything else about them is appended."""

import json
from collections.abc import Iterable, Mapping
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
    team: int | None = None
    signer: int | None = None
    shown: int | None = None  # the draft that the lead may read
    handed_in: datetime | None = None
    settled: int | None = None  # the revision of its meeting that it stays with; None: the newest


_COLUMNS = "id, outline, author, title, created, touched, revision, at, team, signer, shown, handed_in, settled"
_Row = tuple[int, str, int, str, str, str, int, str | None, int | None, int | None, int | None, str | None, int | None]


def begin(db: Database, outline: str, author: int, now: datetime, team: int | None = None) -> int:
    """The number of a new, empty report; never that of a purged one."""
    made = db.execute(
        "insert into reports (id, outline, author, created, touched, team) values (1 + max("
        "coalesce((select max(id) from reports), 0), "
        "coalesce((select cast(value as integer) from facts where name = 'last_report'), 0)), ?, ?, ?, ?, ?)",
        (outline, author, now.isoformat(), now.isoformat(), team),
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


def of_signer(db: Database, signer: int) -> tuple[Report, ...]:
    """The reports that a person signs and somebody else writes, the one touched last first."""
    rows = db.execute(
        f"select {_COLUMNS} from reports where signer = ? and author <> ? order by touched desc, id desc",  # noqa: S608
        (signer, signer),
    )
    return _reports(rows.fetchall())


def of_team(db: Database, team: int) -> tuple[Report, ...]:
    """A team's reports in the order of their numbers."""
    rows = db.execute(f"select {_COLUMNS} from reports where team = ? order by id", (team,))  # noqa: S608  # our names
    return _reports(rows.fetchall())


def of_outlines(db: Database, beginning: str) -> tuple[Report, ...]:
    """The reports whose outline's id begins so, in the order of their numbers."""
    rows = db.execute(
        f"select {_COLUMNS} from reports where substr(outline, 1, ?) = ? order by id",  # noqa: S608  # our names
        (len(beginning), beginning),
    )
    return _reports(rows.fetchall())


def adopt(db: Database, author: int, team: int) -> None:
    """What a person wrote before there were teams belongs to this one."""
    db.execute("update reports set team = ? where author = ? and team is null", (team, author))


def signed_by(db: Database, report: int, signer: int) -> None:
    db.execute("update reports set signer = ? where id = ?", (signer, report))


def show(db: Database, report: int, draft: int | None) -> None:
    """The lead may read this draft from now on; None: no draft any more, and it counts as not handed in."""
    db.execute(
        "update reports set shown = ?, handed_in = iif(? is null, null, handed_in), "
        "settled = iif(? is null, null, settled) where id = ?",
        (draft, draft, draft, report),
    )


def hand_in(db: Database, report: int, draft: int, now: datetime, settled: int | None = None) -> None:
    """This draft is what the report is handed in as; `settled`: the revision of its meeting that it stays with."""
    db.execute(
        "update reports set shown = ?, handed_in = ?, settled = ? where id = ?",
        (draft, now.isoformat(), settled, report),
    )


def by_outline(db: Database) -> Mapping[str, tuple[int, ...]]:
    """The numbers of the reports of each outline; of a database that an earlier release wrote, too."""
    rows = db.execute("select outline, group_concat(id, ' ') from reports group by outline")
    return {outline: tuple(map(int, ids.split())) for outline, ids in rows.fetchall()}


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
    number, outline, author, title, created, touched, revision, at, team, signer, shown, handed_in, settled = row
    times = datetime.fromisoformat(created), datetime.fromisoformat(touched)
    when = None if handed_in is None else datetime.fromisoformat(handed_in)
    return Report(number, outline, author, title, *times, revision, _at(at), team, signer, shown, when, settled)


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
