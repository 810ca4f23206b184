"""The letterbox: what a channel delivered, kept until it is handled. Handled letters stay as empty rows, so that one
delivered again is known.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlite_utils import Database

TRIES = 3  # a letter that ends in a mistake of ours is tried again at the next starts, so often in all


@dataclass(frozen=True, slots=True)
class Kept:
    """A letter that waits; `letter` is the channel's own JSON."""

    update_id: int
    chat: int
    letter: str
    arrived: datetime


def take(db: Database, update_id: int, person: int, chat: int, message: int | None, letter: str, now: datetime) -> bool:  # noqa: PLR0913, PLR0917  # a row's columns
    """Keeps a letter; False for one that was taken before. `message` is given for new messages only."""
    made = db.execute(
        "insert or ignore into inbox (update_id, person, chat, message, letter, arrived) values (?, ?, ?, ?, ?, ?)",
        (update_id, person, chat, message, letter, now.isoformat()),
    )
    return made.rowcount == 1


def waiting(db: Database, person: int) -> tuple[Kept, ...]:
    """The person's letters that are to be handled, in the order of their arrival; not those that were put by."""
    rows = db.execute(
        "select update_id, chat, letter, arrived from inbox where person = ? and handled is null and put_by = 0 "
        "order by update_id",
        (person,),
    )
    return tuple(Kept(row[0], row[1], row[2], datetime.fromisoformat(row[3])) for row in rows.fetchall())


def done(db: Database, letters: Iterable[int], now: datetime) -> None:
    """These letters are handled; what they said is in the answers, or nowhere."""
    db.conn.executemany(
        "update inbox set handled = ?, letter = '' where update_id = ?", [(now.isoformat(), each) for each in letters]
    )


def failed(db: Database, letters: Iterable[int]) -> bool:
    """These letters could not be handled. They stay as they are, out of the others' way until the next start.

    Whether that is new: nobody was told of it before.
    """
    numbers = [(each,) for each in letters]
    db.conn.executemany("update inbox set tries = tries + 1, put_by = 1 where update_id = ?", numbers)
    tries = [db.execute("select tries from inbox where update_id = ?", number).fetchone() for number in numbers]
    return all(row is not None and row[0] == 1 for row in tries)


def retry(db: Database) -> tuple[int, ...]:
    """At a start: letters that failed wait once more, unless they failed too often; the people with letters."""
    db.execute("update inbox set put_by = 0 where handled is null and put_by = 1 and tries < ?", (TRIES,))
    rows = db.execute("select distinct person from inbox where handled is null and put_by = 0 order by person")
    return tuple(int(person) for (person,) in rows.fetchall())
