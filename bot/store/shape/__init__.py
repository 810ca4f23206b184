"""The tables, as migrations: what was released is never edited, only followed. One file each, in this order."""

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from bot.store.shape import (
    brought_meetings,
    checkups,
    first,
    last_years,
    on_the_phone,
    outlines_used,
    own_meetings,
    paper,
    papers_in,
)

shape = Migrations("zhaojing")


@shape()
def m001_interview(db: Database) -> None:
    _run(db, first.TABLES)


@shape()
def m002_on_the_phone(db: Database) -> None:
    _run(db, on_the_phone.TABLES)


@shape()
def m003_outlines_used(db: Database) -> None:
    _run(db, outlines_used.TABLES)


@shape()
def m004_paper(db: Database) -> None:
    _run(db, paper.TABLES)


@shape()
def m005_papers_in(db: Database) -> None:
    _run(db, papers_in.TABLES)


@shape()
def m006_own_meetings(db: Database) -> None:
    _run(db, own_meetings.TABLES)


@shape()
def m007_last_years(db: Database) -> None:
    _run(db, last_years.TABLES)


@shape()
def m008_checkups(db: Database) -> None:
    _run(db, checkups.TABLES)


@shape()
def m009_brought_meetings(db: Database) -> None:
    _run(db, brought_meetings.TABLES)


# Every migration of this release: a database with others is from a newer one.
KNOWN = frozenset(
    {
        "m001_interview",
        "m002_on_the_phone",
        "m003_outlines_used",
        "m004_paper",
        "m005_papers_in",
        "m006_own_meetings",
        "m007_last_years",
        "m008_checkups",
        "m009_brought_meetings",
    }
)


def _run(db: Database, script: str) -> None:
    for statement in _statements(script):
        db.execute(statement)


def _statements(script: str) -> list[str]:
    """A script in statements: executescript would commit the migration's transaction."""
    found, current = [], ""
    for line in script.splitlines():
        current += f"{line}\n"
        ends_trigger = line.strip() == "end;"
        if ends_trigger or (line.rstrip().endswith(";") and "begin" not in current):
            found.append(current)
            current = ""
    return found
