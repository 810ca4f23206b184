"""People, by their name in a channel."""

from datetime import datetime

from sqlite_utils import Database


def enter(db: Database, channel: str, name: str) -> int:
    """The person's number; a new one for a name not met before."""
    row = db.execute("select id from people where channel = ? and name = ?", (channel, name)).fetchone()
    if row is not None:
        return int(row[0])
    return int(db.execute("insert into people (channel, name) values (?, ?)", (channel, name)).lastrowid or 0)


def name_of(db: Database, person: int) -> str:
    row = db.execute("select name from people where id = ?", (person,)).fetchone()
    return "" if row is None else str(row[0])


def greet(db: Database, person: int, now: datetime) -> bool:
    """Notes that the person has read the first notice; False where it was read before."""
    done = db.execute("update people set greeted = ? where id = ? and greeted is null", (now.isoformat(), person))
    return done.rowcount == 1
