"""What was read in files that people sent, line by line."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime

from sqlite_utils import Database

from bot.reading.lines import Line


@dataclass(frozen=True, slots=True)
class PaperIn:
    """`report` is the one that was open when it came; `used` is where it was put, "" as long as it was not."""

    id: int
    person: int
    report: int | None
    name: str
    lines: tuple[Line, ...]
    time: datetime
    used: str


def keep(db: Database, person: int, report: int | None, name: str, lines: Sequence[Line], now: datetime) -> int:
    """The number of the kept file."""
    text = json.dumps([asdict(each) for each in lines], ensure_ascii=False)
    made = db.execute(
        "insert into papers_in (person, report, name, lines, time) values (?, ?, ?, ?, ?)",
        (person, report, name, text, now.isoformat()),
    )
    return int(made.lastrowid or 0)


def find(db: Database, person: int, number: int) -> PaperIn | None:
    """The file, where it is this person's."""
    row = db.execute(
        "select id, person, report, name, lines, time, coalesce(used, '') from papers_in where id = ? and person = ?",
        (number, person),
    ).fetchone()
    if row is None:
        return None
    lines = tuple(Line(**{**each, "marks": tuple(each["marks"])}) for each in json.loads(row[4]))
    return PaperIn(row[0], row[1], row[2], row[3], lines, datetime.fromisoformat(row[5]), row[6])


def of_report(db: Database, report: int) -> tuple[int, ...]:
    """The files that came while a report was open, became it, or were its draft once, by number: they go with it."""
    rows = db.execute(
        "select id from papers_in where report = ? or used = ? or used like ?",
        (report, str(report), f"back:{report}:%"),
    )
    return tuple(int(number) for (number,) in rows)


def of_person(db: Database, person: int) -> tuple[int, ...]:
    """All files of a person, by number."""
    return tuple(int(number) for (number,) in db.execute("select id from papers_in where person = ?", (person,)))


def use(db: Database, number: int, where: str) -> None:
    """It was put somewhere."""
    db.execute("update papers_in set used = ? where id = ?", (where, number))


def remove(db: Database, number: int) -> None:
    db.execute("delete from papers_in where id = ?", (number,))
