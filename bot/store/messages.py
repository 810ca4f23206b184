"""Messages either way, by number: what each answered or asked, so that edits and replies find their answer."""

from dataclasses import dataclass
from datetime import datetime

from sqlite_utils import Database

from bot.interview.outline import Place, place_of


@dataclass(frozen=True, slots=True)
class Message:
    id: int
    incoming: bool
    report: int | None
    place: Place | None
    said: str


def come_in(db: Database, person: int, now: datetime) -> int:
    """The number of a message from the person; what it means is filled in when it is known."""
    return _add(db, (person, 1, None, None, now.isoformat()))


def go_out(db: Database, person: int, report: int | None, place: Place | None, now: datetime) -> int:
    return _add(db, (person, 0, report, None if place is None else str(place), now.isoformat()))


def note(db: Database, message: int, report: int, place: Place, said: str) -> None:
    """What an incoming message answered, and its words."""
    db.execute("update messages set report = ?, place = ?, said = ? where id = ?", (report, str(place), said, message))


def find(db: Database, person: int, message: int) -> Message | None:
    """A message of this person's conversation."""
    row = db.execute(
        "select id, incoming, report, place, said from messages where id = ? and person = ?", (message, person)
    ).fetchone()
    if row is None:
        return None
    return Message(row[0], bool(row[1]), row[2], None if row[3] is None else place_of(row[3]), row[4])


def _add(db: Database, row: tuple[int, int, int | None, str | None, str]) -> int:
    made = db.execute("insert into messages (person, incoming, report, place, time) values (?, ?, ?, ?, ?)", row)
    return int(made.lastrowid or 0)
