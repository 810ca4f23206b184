"""What outlines looked like is kept as values, once as long as it stays; looking at it writes nothing."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.errors import DatabaseDamagedError, DatabaseReadOnlyError
from bot.interview.comparing import structure
from bot.store import checkup, database, outlines_used, reports
from tests.outlines import tiny
from tests.store.opened import behind, memory
from tests.usecases.writer import NINE

LISTS = structure(tiny.outline("lists"))
OTHER = replace(LISTS, settings={"title": "别的"})


def test_a_structure_comes_back_as_it_was_kept() -> None:
    db = memory()
    outlines_used.keep(db, "tiny.lists", LISTS, NINE)
    assert outlines_used.every(db, "tiny.lists") == (LISTS,)
    assert outlines_used.every(db, "tiny.inner") == ()


def test_only_what_looks_different_is_kept_again_the_newest_first() -> None:
    db = memory()
    for each in (LISTS, LISTS, OTHER, OTHER, LISTS):
        outlines_used.keep(db, "tiny.lists", each, NINE)
    assert outlines_used.every(db, "tiny.lists") == (LISTS, OTHER, LISTS)


def test_a_database_of_an_earlier_release_is_read_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "bot.sqlite3"
    database.open_file(file).close()
    with behind(file) as db:
        db.execute("drop table outlines_used")
        db.execute("delete from _sqlite_migrations where name = 'm003_outlines_used'")
    before = file.read_bytes()
    with checkup.reading(file) as db:
        assert outlines_used.every(db, "tiny.lists") == ()
        assert reports.by_outline(db) == {}
    assert file.read_bytes() == before


def test_what_is_read_is_not_written(tmp_path: Path) -> None:
    file = tmp_path / "bot.sqlite3"
    database.open_file(file).close()
    with pytest.raises(DatabaseReadOnlyError), checkup.reading(file) as db:
        outlines_used.keep(db, "tiny.lists", LISTS, NINE)


def test_another_program_s_database_is_not_read(tmp_path: Path) -> None:
    with behind(tmp_path / "other.sqlite3") as db:
        db.execute("create table theirs (id integer)")
    with pytest.raises(DatabaseDamagedError), checkup.reading(tmp_path / "other.sqlite3"):
        pass
