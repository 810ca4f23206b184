"""Meetings of one's own: made by people of this installation, revised while others write for them."""

from dataclasses import dataclass
from datetime import datetime

from sqlite_utils import Database


@dataclass(frozen=True, slots=True)
class OwnMeeting:
    """One revision of a meeting; the newest unless another was asked for."""

    id: int
    team: int | None
    author: int
    revision: int
    file: str


_Row = tuple[int, int | None, int, int, str]
_NEWEST = (
    "select m.id, m.team, m.author, r.number, r.file from meetings m join meeting_revisions r on r.meeting = m.id "
    "where r.number = (select max(number) from meeting_revisions where meeting = m.id)"
)


def make(db: Database, team: int | None, author: int, now: datetime, *, brought: bool = False) -> int:
    """The number of a new meeting, which has no revision yet. `brought`: it goes with its last report."""
    made = db.execute(
        "insert into meetings (team, author, made, brought) values (?, ?, ?, ?)",
        (team, author, now.isoformat(), int(brought)),
    )
    return int(made.lastrowid or 0)


def revise(db: Database, meeting: int, file: str, author: int, now: datetime) -> None:
    """One more revision, which holds from now on."""
    db.execute(
        "insert into meeting_revisions (meeting, number, file, author, time) "
        "select ?, 1 + coalesce(max(number), 0), ?, ?, ? from meeting_revisions where meeting = ?",
        (meeting, file, author, now.isoformat(), meeting),
    )


def find(db: Database, meeting: int, revision: int | None = None) -> OwnMeeting | None:
    """A meeting as it is now, or as one revision had it."""
    if revision is None:
        row = db.execute(f"{_NEWEST} and m.id = ?", (meeting,)).fetchone()
    else:
        row = db.execute(
            "select m.id, m.team, m.author, r.number, r.file from meetings m "
            "join meeting_revisions r on r.meeting = m.id where m.id = ? and r.number = ?",
            (meeting, revision),
        ).fetchone()
    return None if row is None else OwnMeeting(*row)


def seen_by(db: Database, person: int) -> tuple[OwnMeeting, ...]:
    """The meetings that a person can write for: their own, and those of teams that they belong to; the newest first."""
    rows: list[_Row] = db.execute(
        f"{_NEWEST} and (m.author = ? or m.team in "  # noqa: S608  # our names
        "(select team from memberships where person = ?)) order by m.id desc",
        (person, person),
    ).fetchall()
    return tuple(OwnMeeting(*row) for row in rows)


def every(db: Database) -> tuple[OwnMeeting, ...]:
    """All of them as they are now."""
    return tuple(OwnMeeting(*row) for row in db.execute(f"{_NEWEST} order by m.id").fetchall())
