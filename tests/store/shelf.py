"""A memory database with a person and a report in it, and a property's way to fill one."""

from datetime import UTC, datetime, timedelta

from bot.interview.outline import Place
from bot.store import answers, database, people, reports
from bot.store.database import Database
from tests.store.opened import memory

NINE = datetime(2022, 1, 10, 1, 0, tzinfo=UTC)
BODY = Place("body", "p1")


def shelf() -> tuple[Database, int, int]:
    """The database, its person and its report."""
    db = memory()
    person = people.enter(db, "local", "zhang")
    return db, person, reports.begin(db, "minzhu-2023.person", person, NINE)


def keep(db: Database, report: int, texts: dict[Place, str], minute: int = 0) -> None:
    """One revision of each place, by the report's author."""
    found = reports.find(db, report)
    assert found is not None
    with database.whole(db):
        answers.keep(db, report, texts.items(), found.author, None, NINE + timedelta(minutes=minute))
