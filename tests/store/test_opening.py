"""Opening a database: made safely, current in its shape, never one that a newer release wrote."""

import sqlite3
import stat
from pathlib import Path

import pytest

from bot.errors import DatabaseDamagedError, DatabaseNewerError, DatabaseReadOnlyError, StoreError
from bot.store import database, people
from bot.store.shape import KNOWN, shape
from tests.store.opened import behind, memory


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def tables(path: Path) -> set[str]:
    with behind(path) as db:
        return {name for (name,) in db.execute("select name from sqlite_master where type = 'table'")}


def newer(path: Path) -> bytes:
    """A database in which a migration stands that this release does not know; its bytes."""
    database.open_file(path).close()
    with behind(path) as db:
        db.execute(
            "insert into _sqlite_migrations (migration_set, name, applied_at) values ('zhaojing', 'm999_later', '')"
        )
    return path.read_bytes()


def test_a_fresh_database_has_every_table(tmp_path: Path) -> None:
    database.open_file(tmp_path / "bot.sqlite3").close()
    wanted = {"people", "reports", "focuses", "messages", "answers", "latest", "drafts"}
    assert wanted <= tables(tmp_path / "bot.sqlite3")


def test_a_second_open_finds_what_the_first_wrote(tmp_path: Path) -> None:
    first = database.open_file(tmp_path / "bot.sqlite3")
    person = people.enter(first, "local", "zhang")
    first.close()
    second = database.open_file(tmp_path / "bot.sqlite3")
    assert people.enter(second, "local", "zhang") == person
    second.close()


def test_a_second_open_migrates_nothing(tmp_path: Path) -> None:
    database.open_file(tmp_path / "bot.sqlite3").close()
    again = database.open_file(tmp_path / "bot.sqlite3")
    assert len(list(shape.applied(again))) == len(KNOWN)
    again.close()


def test_every_migration_of_this_release_is_known() -> None:
    db = memory()
    assert {applied.name for applied in shape.applied(db)} == KNOWN


def test_two_connections_work_side_by_side(tmp_path: Path) -> None:
    first = database.open_file(tmp_path / "bot.sqlite3")
    second = database.open_file(tmp_path / "bot.sqlite3")
    person = people.enter(first, "local", "zhang")
    assert people.enter(second, "local", "zhang") == person
    first.close()
    second.close()


def test_a_database_of_a_newer_release_is_refused(tmp_path: Path) -> None:
    newer(tmp_path / "bot.sqlite3")
    with pytest.raises(DatabaseNewerError):
        database.open_file(tmp_path / "bot.sqlite3")


def test_a_database_of_a_newer_release_is_left_as_it_is(tmp_path: Path) -> None:
    before = newer(tmp_path / "bot.sqlite3")
    with pytest.raises(DatabaseNewerError):
        database.open_file(tmp_path / "bot.sqlite3")
    assert (tmp_path / "bot.sqlite3").read_bytes() == before


def test_only_its_owner_reads_a_new_database(tmp_path: Path) -> None:
    database.open_file(tmp_path / "bot.sqlite3").close()
    assert mode(tmp_path / "bot.sqlite3") == 0o600


def test_only_its_owner_reads_what_stands_beside_the_database(tmp_path: Path) -> None:
    db = database.open_file(tmp_path / "bot.sqlite3")
    people.enter(db, "local", "zhang")
    assert {mode(path) for path in tmp_path.iterdir()} == {0o600}
    assert len(list(tmp_path.iterdir())) > 1
    db.close()


def test_folders_that_are_not_there_are_made(tmp_path: Path) -> None:
    database.open_file(tmp_path / "one" / "two" / "bot.sqlite3").close()
    assert (tmp_path / "one" / "two" / "bot.sqlite3").is_file()


def test_a_folder_that_is_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "one").write_text("", encoding="utf-8")
    with pytest.raises(DatabaseReadOnlyError):
        database.open_file(tmp_path / "one" / "bot.sqlite3")


def test_a_folder_in_place_of_the_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StoreError):
        database.open_file(tmp_path)


@pytest.mark.parametrize("content", [b"not a database at all, but long enough", b"\0" * 5000, b"\xff" * 5000])
def test_a_file_that_is_no_database_is_refused_and_left_as_it_is(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "bot.sqlite3").write_bytes(content)
    with pytest.raises(DatabaseDamagedError):
        database.open_file(tmp_path / "bot.sqlite3")
    assert (tmp_path / "bot.sqlite3").read_bytes() == content


def test_an_empty_file_becomes_a_database(tmp_path: Path) -> None:
    (tmp_path / "bot.sqlite3").touch()
    database.open_file(tmp_path / "bot.sqlite3").close()
    assert "answers" in tables(tmp_path / "bot.sqlite3")


def test_a_commit_is_on_the_disk_when_it_returns(tmp_path: Path) -> None:
    db = database.open_file(tmp_path / "bot.sqlite3")
    assert db.execute("pragma synchronous").fetchone() == (2,)  # FULL
    assert db.execute("pragma journal_mode").fetchone() == ("wal",)
    db.close()


def test_what_refers_to_nothing_is_not_written() -> None:
    db = memory()
    with pytest.raises(sqlite3.IntegrityError):
        db.execute("insert into reports (outline, author, created, touched) values ('x', 77, '', '')")
