"""The outbox: what was committed to be sent and is not known to have arrived, in order per chat."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlite_utils import Database


class Kind(StrEnum):
    SEND = "send"
    EDIT = "edit"
    ANSWER = "answer"  # to a tap: its spinner ends
    PAPER = "paper"  # a draft as a file
    ACTION = "action"  # 正在输入, and the like
    MENU = "menu"  # which commands the phone shows


@dataclass(frozen=True, slots=True)
class Parcel:
    """One thing to send; `payload` is the channel's own JSON."""

    id: int
    chat: int
    person: int | None
    kind: Kind
    payload: str
    message: int | None
    tried: bool


def add(db: Database, chat: int, person: int | None, kind: Kind, payload: str, message: int | None = None) -> None:
    db.execute(
        "insert into outbox (chat, person, kind, payload, message) values (?, ?, ?, ?, ?)",
        (chat, person, kind, payload, message),
    )


def first(db: Database, chat: int) -> Parcel | None:
    """What is to be sent next to a chat."""
    row = db.execute(
        "select id, chat, person, kind, payload, message, tried from outbox where chat = ? order by id limit 1", (chat,)
    ).fetchone()
    return None if row is None else Parcel(row[0], row[1], row[2], Kind(row[3]), row[4], row[5], row[6] is not None)


def begin(db: Database, parcel: int, now: datetime) -> None:
    """Sending begins: after a kill nobody knows whether it arrived."""
    db.execute("update outbox set tried = ? where id = ?", (now.isoformat(), parcel))


def begin_anew(db: Database, parcel: int) -> None:
    """It certainly was not sent."""
    db.execute("update outbox set tried = null where id = ?", (parcel,))


def remove(db: Database, parcel: int) -> None:
    """It arrived, or it never can."""
    db.execute("delete from outbox where id = ?", (parcel,))


def drop(db: Database, chat: int) -> None:
    """Nothing more can be delivered to this chat."""
    db.execute("delete from outbox where chat = ?", (chat,))


def migrate(db: Database, chat: int, to: int) -> None:
    """A group has got another number."""
    db.execute("update outbox set chat = ? where chat = ?", (to, chat))


def chats(db: Database) -> tuple[int, ...]:
    """Chats that something waits for."""
    return tuple(int(chat) for (chat,) in db.execute("select distinct chat from outbox order by chat").fetchall())
