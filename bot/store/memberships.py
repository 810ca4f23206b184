"""Memberships: who is author or lead of which team, and who owns the installation."""

from dataclasses import dataclass
from datetime import datetime

from sqlite_utils import Database

from bot.review.rights import Role


@dataclass(frozen=True, slots=True)
class Membership:
    team: int | None  # None: an owner, who belongs to the installation
    role: Role


def join(db: Database, person: int, membership: Membership, now: datetime) -> None:
    """The person has this role from now on; nothing changes where that was so."""
    db.execute(
        "insert or ignore into memberships (person, team, role, since) values (?, ?, ?, ?)",
        (person, membership.team, membership.role, now.isoformat()),
    )


def of(db: Database, person: int) -> tuple[Membership, ...]:
    """What the person is, the newest role first."""
    rows = db.execute("select team, role from memberships where person = ? order by rowid desc", (person,))
    return tuple(Membership(team, Role(role)) for team, role in rows.fetchall())


def of_team(db: Database, team: int, role: Role) -> tuple[int, ...]:
    """The people who have this role in a team, in the order in which they came."""
    rows = db.execute("select person from memberships where team = ? and role = ? order by rowid", (team, role))
    return tuple(int(person) for (person,) in rows.fetchall())


def has_owner(db: Database) -> bool:
    return db.execute("select 1 from memberships where role = ? limit 1", (Role.OWNER,)).fetchone() is not None
