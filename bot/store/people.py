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


def telegram_id(db: Database, person: int) -> str:
    """The number that Telegram knows a person by; "" for people of this machine."""
    row = db.execute("select name from people where id = ? and channel = 'telegram'", (person,)).fetchone()
    return "" if row is None else str(row[0])


def unreachable(db: Database, person: int, now: datetime) -> None:
    """Nothing can be delivered to this person any more: the bot was blocked."""
    db.execute("update people set unreachable = ? where id = ? and unreachable is null", (now.isoformat(), person))


def reachable(db: Database, person: int) -> None:
    db.execute("update people set unreachable = null where id = ? and unreachable is not null", (person,))


def name_is(db: Database, person: int, display: str) -> None:
    """What others see of a person in lists."""
    db.execute("update people set display = ? where id = ? and display <> ?", (display, person, display))
