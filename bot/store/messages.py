"""Messages either way, by number: what each answered or asked, so that edits and replies find their answer."""

from collections.abc import Iterable
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
    draft: int | None = None
    page: int | None = None  # of that draft, from 1
    quote: str = ""  # incoming: the words of a draft that it was said about


def come_in(db: Database, person: int, now: datetime) -> int:
    """The number of a message from the person; what it means is filled in when it is known."""
    return _add(db, (person, 1, None, None, None, now.isoformat()))


def go_out(db: Database, person: int, report: int | None, place: Place | None, draft: int | None, now: datetime) -> int:
    """The number of a message to the person; `draft` is the one that it shows a page of."""
    return _add(db, (person, 0, report, None if place is None else str(place), draft, now.isoformat()))


def shows_page(db: Database, message: int, page: int) -> None:
    """Which page of its draft an outgoing message shows."""
    db.execute("update messages set page = ? where id = ?", (page, message))


def wait(db: Database, message: int, report: int, said: str, quote: str) -> None:
    """An incoming message about a draft, kept until it is known which answer it belongs to."""
    db.execute("update messages set report = ?, said = ?, quote = ? where id = ?", (report, said, quote, message))


def known_as(db: Database, message: int, channel_id: int) -> None:
    """The channel's own number of a message, by which edits, replies and taps name it."""
    db.execute("update messages set channel_id = ? where id = ?", (channel_id, message))


def channel_id(db: Database, message: int) -> int | None:
    """The channel's own number; None for what was not sent yet."""
    row = db.execute("select channel_id from messages where id = ?", (message,)).fetchone()
    return None if row is None else row[0]


def of_channel(db: Database, person: int, channel_id: int) -> int | None:
    """Our number of a message that the channel names by its own, pieces of a cut one included."""
    row = db.execute(
        "select id from messages where person = ? and channel_id = ? order by id desc", (person, channel_id)
    ).fetchone()
    if row is None:
        row = db.execute(
            "select p.message from pieces p join messages m on m.id = p.message "
            "where m.person = ? and p.channel_id = ?",
            (person, channel_id),
        ).fetchone()
    return None if row is None else int(row[0])


def hold(db: Database, message: int, said: str, report: int | None = None) -> None:
    """An incoming message's words, kept until it is known what they are for; "" when they are used, for a report."""
    db.execute("update messages set said = ?, report = coalesce(?, report) where id = ?", (said, report, message))


def note(db: Database, message: int, report: int, place: Place, said: str) -> None:
    """What an incoming message answered, and its words."""
    db.execute("update messages set report = ?, place = ?, said = ? where id = ?", (report, str(place), said, message))


def find(db: Database, person: int, message: int) -> Message | None:
    """A message of this person's conversation."""
    row = db.execute(
        "select id, incoming, report, place, said, draft, page, quote from messages where id = ? and person = ?",
        (message, person),
    ).fetchone()
    if row is None:
        return None
    place = None if row[3] is None else place_of(row[3])
    return Message(row[0], bool(row[1]), row[2], place, *row[4:])


def cut(db: Database, message: int, pieces: Iterable[tuple[int, str]]) -> None:
    """A message that the channel cut: its pieces, each with the channel's own number."""
    db.conn.executemany(
        "insert or replace into pieces (message, channel_id, text) values (?, ?, ?)",
        [(message, channel_id, text) for channel_id, text in pieces],
    )


def pieces(db: Database, message: int) -> tuple[tuple[int, str], ...]:
    """The pieces of a cut message in their order; () for one that came whole."""
    rows = db.execute("select channel_id, text from pieces where message = ? order by channel_id", (message,))
    return tuple((int(channel_id), str(text)) for channel_id, text in rows.fetchall())


def _add(db: Database, row: tuple[int, int, int | None, str | None, int | None, str]) -> int:
    made = db.execute(
        "insert into messages (person, incoming, report, place, draft, time) values (?, ?, ?, ?, ?, ?)", row
    )
    return int(made.lastrowid or 0)
