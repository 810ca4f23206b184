"""Teams (单位), each with the order that its lead put the reports in."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlite_utils import Database


@dataclass(frozen=True, slots=True)
class Team:
    id: int
    name: str
    arrangement: tuple[int, ...]  # numbers of reports; those begun since stand behind them


_Row = tuple[int, str, str]


def enter(db: Database, name: str, now: datetime) -> int:
    """The number of the team with this name; a new one where there is none."""
    db.execute("insert or ignore into teams (name, made) values (?, ?)", (name, now.isoformat()))
    return int(db.execute("select id from teams where name = ?", (name,)).fetchone()[0])


def find(db: Database, team: int) -> Team | None:
    row = db.execute("select id, name, arrangement from teams where id = ?", (team,)).fetchone()
    return None if row is None else _team(row)


def every(db: Database) -> tuple[Team, ...]:
    """All teams in the order in which they came."""
    return tuple(_team(row) for row in db.execute("select id, name, arrangement from teams order by id").fetchall())


def arrange(db: Database, team: int, order: Iterable[int]) -> None:
    """The reports in this order from now on."""
    db.execute("update teams set arrangement = ? where id = ?", (" ".join(map(str, order)), team))


def _team(row: _Row) -> Team:
    return Team(row[0], row[1], tuple(map(int, row[2].split())))
