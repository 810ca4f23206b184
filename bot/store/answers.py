"""Answers: appended, never changed; the newest of every place is the report."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlite_utils import Database

from bot.interview.outline import Place, place_of

_LOOKED_BACK = 5  # reports: who wrote more since does not want that old one's unit


@dataclass(frozen=True, slots=True)
class Revision:
    """One text that an answer had."""

    id: int
    place: Place
    text: str
    time: datetime


def latest(db: Database, report: int) -> Mapping[Place, str]:
    """The newest text of every place of a report, whatever its outline asks today."""
    rows = db.execute(
        "select l.place, a.text from latest l join answers a on a.id = l.answer where l.report = ?", (report,)
    )
    return {place_of(place): text for place, text in rows.fetchall()}


def orders(db: Database, outline: str) -> list[tuple[int, str, str]]:
    """The orders of all lists, and which points were removed, in every report of an outline: report, place, text."""
    rows = db.execute(
        "select l.report, l.place, a.text from latest l join answers a on a.id = l.answer "
        "where l.report in (select id from reports where outline = ?) and a.text <> '' "
        "and (l.place like '%/points' or l.place like 'removed@%')",
        (outline,),
    )
    return [(int(report), str(place), str(text)) for report, place, text in rows.fetchall()]


def questions_of(db: Database, outline: str) -> frozenset[str]:
    """The ids of all questions that were answered in any report of an outline."""
    rows = db.execute(
        "select distinct substr(l.place, 1, instr(l.place || '@', '@') - 1) from latest l "
        "join reports r on r.id = l.report where r.outline = ?",
        (outline,),
    )
    return frozenset(question for (question,) in rows.fetchall())


def as_of(db: Database, report: int, time: datetime) -> Mapping[Place, str]:
    """The newest text that every place of a report had at this time. Cost: along all revisions of the report."""
    rows = db.execute(
        "select a.place, a.text from answers a join (select max(id) as id from answers where report = ? and time <= ? "
        "group by place) newest on newest.id = a.id",
        (report, time.isoformat()),
    )
    return {place_of(place): text for place, text in rows.fetchall()}


def newest_places(db: Database, report: int, most: int) -> tuple[Place, ...]:
    """The places of the newest texts that are not empty: what was written last comes first."""
    rows = db.execute(
        "select place from answers where report = ? and text <> '' order by id desc limit ?", (report, most)
    )
    return tuple(place_of(place) for (place,) in rows.fetchall())


def keep(
    db: Database, report: int, texts: Iterable[tuple[Place, str]], author: int, message: int | None, now: datetime
) -> None:
    """One more revision of each place."""
    db.conn.executemany(
        "insert into answers (report, place, text, author, message, time) values (?, ?, ?, ?, ?, ?)",
        [(report, str(place), text, author, message, now.isoformat()) for place, text in texts],
    )


def history(db: Database, report: int, place: Place, most: int, newer: int = 0) -> tuple[Revision, ...]:
    """The texts that an answer had, the newest first, without so many newer ones."""
    rows = db.execute(
        "select id, place, text, time from answers where report = ? and place = ? order by id desc limit ? offset ?",
        (report, str(place), most, newer),
    )
    return tuple(_revision(row) for row in rows.fetchall())


def revision(db: Database, report: int, answer: int) -> Revision | None:
    row = db.execute(
        "select id, place, text, time from answers where id = ? and report = ?", (answer, report)
    ).fetchone()
    return None if row is None else _revision(row)


def is_from(db: Database, report: int, message: int) -> bool:
    """Whether a message has become an answer of this report."""
    row = db.execute("select 1 from answers where report = ? and message = ?", (report, message)).fetchone()
    return row is not None


def last_said(db: Database, author: int, but: int, places: Sequence[Place]) -> Mapping[Place, str]:
    """What the author's newest other report with all of these places says there, else the newest with some of them."""
    rows = db.execute(
        "select id from reports where author = ? and id <> ? order by touched desc, id desc limit ?",
        (author, but, _LOOKED_BACK),
    )
    some: Mapping[Place, str] = {}
    for (report,) in rows.fetchall():
        kept = latest(db, int(report))
        said = {place: kept[place] for place in places if kept.get(place)}
        if len(said) == len(places):
            return said
        some = some or said
    return some


def _revision(row: tuple[int, str, str, str]) -> Revision:
    return Revision(row[0], place_of(row[1]), row[2], datetime.fromisoformat(row[3]))
