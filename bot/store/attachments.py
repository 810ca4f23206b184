"""What was sent in place of text (voice, pictures, files): kept by the channel's number, not understood."""

from dataclasses import dataclass
from datetime import datetime

from sqlite_utils import Database

from bot.interview.outline import Place


@dataclass(frozen=True, slots=True)
class Attachment:
    """`place` is the question that it was sent for, where there was one."""

    person: int
    report: int | None
    place: Place | None
    kind: str
    file_id: str


def keep(db: Database, sent: Attachment, now: datetime) -> None:
    place = None if sent.place is None else str(sent.place)
    db.execute(
        "insert into attachments (person, report, place, kind, file_id, time) values (?, ?, ?, ?, ?, ?)",
        (sent.person, sent.report, place, sent.kind, sent.file_id, now.isoformat()),
    )
