"""People, by their name in a channel."""

from datetime import datetime

from sqlite_utils import Database

from bot.interview import clean

_LONGEST_NAME = 32  # characters: channels take longer ones, lists on a phone cannot


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
    """What others see the person as, from now on: one line of at most 32 characters, nothing invisible."""
    db.execute("update people set display = ? where id = ?", (clean.one_line(display)[:_LONGEST_NAME], person))


def called(db: Database, person: int) -> str:
    """What others see the person as: the name that the channel gave, else the name of a person of this machine."""
    row = db.execute("select channel, name, display from people where id = ?", (person,)).fetchone()
    if row is None:
        return ""
    channel, name, display = row
    return str(display or (name if channel == "local" else ""))


def channel_of(db: Database, person: int) -> str:
    row = db.execute("select channel from people where id = ?", (person,)).fetchone()
    return "" if row is None else str(row[0])


def patience(db: Database, person: int) -> tuple[int, datetime | None]:
    """How many wrong codes in a row the person has sent, and until when none is looked at."""
    count, until = db.execute("select wrong_codes, wrong_until from people where id = ?", (person,)).fetchone()
    return int(count), None if until is None else datetime.fromisoformat(until)


def note_wrong(db: Database, person: int, count: int, until: datetime | None) -> None:
    """So many wrong codes in a row, and no code looked at before then; 0 and None forget them."""
    said = None if until is None else until.isoformat()
    db.execute("update people set wrong_codes = ?, wrong_until = ? where id = ?", (count, said, person))
