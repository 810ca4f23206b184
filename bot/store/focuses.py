"""One focus per person."""

from sqlite_utils import Database

from bot.interview.focus import Expects, Focus


def of(db: Database, person: int) -> Focus:
    row = db.execute("select report, expects, detail from focuses where person = ?", (person,)).fetchone()
    return Focus() if row is None else Focus(row[0], Expects(row[1]), row[2])


def keep(db: Database, person: int, focus: Focus) -> None:
    db.execute(
        "insert into focuses (person, report, expects, detail) values (?, ?, ?, ?) on conflict (person) do update "
        "set report = excluded.report, expects = excluded.expects, detail = excluded.detail",
        (person, focus.report, focus.expects, focus.detail),
    )
