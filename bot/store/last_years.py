"""Problems of last year's material, kept beside the report that is written this year."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlite_utils import Database


@dataclass(frozen=True, slots=True)
class Past:
    """One problem as it was written then."""

    aspect: str
    claim: str
    text: str


def keep(db: Database, report: int, problems: Sequence[Past]) -> None:
    """These are last year's from now on, in place of any that were there."""
    db.execute("delete from last_years where report = ?", (report,))
    db.conn.executemany(
        "insert into last_years (report, number, aspect, claim, text) values (?, ?, ?, ?, ?)",
        [(report, number, each.aspect, each.claim, each.text) for number, each in enumerate(problems, start=1)],
    )


def of(db: Database, report: int) -> tuple[Past, ...]:
    """In the order of that material; () where none was given."""
    rows = db.execute("select aspect, claim, text from last_years where report = ? order by number", (report,))
    return tuple(Past(*row) for row in rows.fetchall())
