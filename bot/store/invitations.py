"""Invitations: known by the hash of their code, which is kept nowhere."""

from dataclasses import dataclass
from datetime import datetime

from sqlite_utils import Database

from bot.review.rights import Role


@dataclass(frozen=True, slots=True)
class Terms:
    """What an invitation gives, to whom and for how long; `report` is that of a signer."""

    role: Role
    team: int | None
    report: int | None
    expires: datetime
    uses: int


@dataclass(frozen=True, slots=True)
class Invitation:
    id: int
    made_by: int | None  # None: the command line
    revoked: bool
    terms: Terms  # with the uses that are left


_COLUMNS = "id, made_by, revoked, role, team, report, expires, uses_left"
_Row = tuple[int, int | None, str | None, str, int | None, int | None, str, int]


def make(db: Database, code_hash: str, terms: Terms, made_by: int | None, now: datetime) -> int:
    """The number of a new invitation."""
    made = db.execute(
        "insert into invitations (hash, role, team, report, made_by, made, expires, uses_left) "
        "values (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            code_hash,
            terms.role,
            terms.team,
            terms.report,
            made_by,
            now.isoformat(),
            terms.expires.isoformat(),
            terms.uses,
        ),
    )
    return int(made.lastrowid or 0)


def known_by(db: Database, code_hash: str) -> Invitation | None:
    """The invitation whose code has this hash, also one that is no longer good."""
    row = db.execute(f"select {_COLUMNS} from invitations where hash = ?", (code_hash,)).fetchone()  # noqa: S608
    return None if row is None else _invitation(row)


def find(db: Database, invitation: int) -> Invitation | None:
    row = db.execute(f"select {_COLUMNS} from invitations where id = ?", (invitation,)).fetchone()  # noqa: S608
    return None if row is None else _invitation(row)


def spend(db: Database, invitation: int) -> None:
    """One use less."""
    db.execute("update invitations set uses_left = uses_left - 1 where id = ?", (invitation,))


def revoke(db: Database, invitation: int, now: datetime) -> None:
    db.execute("update invitations set revoked = ? where id = ? and revoked is null", (now.isoformat(), invitation))


def revoke_first_owners(db: Database, now: datetime) -> None:
    """Ends the links that a start printed for a first owner; only these name neither a maker nor a team."""
    db.execute(
        "update invitations set revoked = ? where role = ? and made_by is null and team is null and revoked is null",
        (now.isoformat(), Role.OWNER),
    )


def live(db: Database, team: int, now: datetime) -> tuple[Invitation, ...]:
    """The invitations into a team, as author or lead, that still let somebody in; the newest first."""
    rows = db.execute(
        f"select {_COLUMNS} from invitations where team = ? and role in (?, ?) and revoked is null "  # noqa: S608
        "and uses_left > 0 and expires > ? order by id desc",
        (team, Role.LEAD, Role.AUTHOR, now.isoformat()),
    )
    return tuple(_invitation(row) for row in rows.fetchall())


def newest_by(db: Database, person: int) -> int:
    """The number of the person's newest invitation; 0 for none."""
    row = db.execute("select max(id) from invitations where made_by = ?", (person,)).fetchone()
    return int(row[0] or 0)


def bot_name(db: Database) -> str:
    """The name of the bot that links lead to, as the channel noted it; "" where no bot is known."""
    row = db.execute("select value from facts where name = 'bot_username'").fetchone()
    return "" if row is None else str(row[0])


def _invitation(row: _Row) -> Invitation:
    number, made_by, revoked, role, team, report, expires, uses = row
    terms = Terms(Role(role), team, report, datetime.fromisoformat(expires), uses)
    return Invitation(number, made_by, revoked is not None, terms)
