"""What teams set of their page: line spacing and margins."""

from dataclasses import dataclass

from sqlite_utils import Database


@dataclass(frozen=True, slots=True)
class Set:
    """Points from line to line; margins in millimetres."""

    line: float
    top: int
    bottom: int
    left: int
    right: int


def of(db: Database, team: int | None) -> Set | None:
    """What a team set; None where it set nothing, or there is no team."""
    row = db.execute("select line, top_mm, bottom_mm, left_mm, right_mm from pages where team = ?", (team,)).fetchone()
    return None if row is None else Set(*row)


def keep(db: Database, team: int, made: Set) -> None:
    db.execute(
        "insert or replace into pages (team, line, top_mm, bottom_mm, left_mm, right_mm) values (?, ?, ?, ?, ?, ?)",
        (team, made.line, made.top, made.bottom, made.left, made.right),
    )


def forget(db: Database, team: int) -> None:
    """The standard's page again."""
    db.execute("delete from pages where team = ?", (team,))
