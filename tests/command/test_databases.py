"""Databases that cannot be used: exit code 2, one plain line, and the file as it was."""

import os
from pathlib import Path

import pytest

from tests.command.run import cannot, filled, run
from tests.store.opened import behind
from tests.usecases.writer import say

COMMANDS = [["reports"], ["draft", "1"], ["chat"], ["chat", "--json"]]
TWO = COMMANDS[1:3]


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The bytes of a database in use."""
    db = filled(tmp_path_factory.mktemp("good") / "bot.sqlite3")
    with behind(db) as opened:
        opened.execute("pragma wal_checkpoint(truncate)")
    return db.read_bytes()


@pytest.mark.parametrize("command", COMMANDS)
def test_a_file_that_is_no_database_is_said_in_one_line(command: list[str], tmp_path: Path) -> None:
    db = tmp_path / "bot.sqlite3"
    db.write_bytes(b"not a database, " * 1000)
    line = cannot(run(*command, "--db", db, sent=b"/start\n"))
    assert line.startswith(say("cannot.damaged"))
    assert str(db) in line
    assert db.read_bytes() == b"not a database, " * 1000


@pytest.mark.parametrize("part", [50, 20_000])
def test_a_database_that_was_cut_off_is_said_in_one_line(part: int, good: bytes, tmp_path: Path) -> None:
    db = tmp_path / "bot.sqlite3"
    db.write_bytes(good[:part])
    assert cannot(run("reports", "--db", db)).startswith(say("cannot.damaged"))
    assert db.read_bytes() == good[:part]


@pytest.mark.parametrize("command", TWO)
def test_a_database_of_a_newer_release_is_said_in_one_line(command: list[str], good: bytes, tmp_path: Path) -> None:
    db = tmp_path / "bot.sqlite3"
    db.write_bytes(good)
    with behind(db) as opened:
        opened.execute("insert into _sqlite_migrations (migration_set, name) values ('zhaojing', 'm999_later')")
    assert cannot(run(*command, "--db", db, sent=b"/start\n")).startswith(say("cannot.newer"))


@pytest.mark.parametrize("command", TWO)
def test_a_folder_in_place_of_the_database_is_said_in_one_line(command: list[str], tmp_path: Path) -> None:
    assert str(tmp_path) in cannot(run(*command, "--db", tmp_path, sent=b"/start\n"))


def test_a_database_below_a_file_is_said_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    cannot(run("reports", "--db", tmp_path / "file" / "bot.sqlite3"))


@pytest.mark.parametrize("read_only", ["file", "folder"])
def test_a_database_that_may_not_be_written_is_said_in_one_line(read_only: str, good: bytes, tmp_path: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("root may write everywhere")
    db = tmp_path / "bot.sqlite3"
    db.write_bytes(good)
    db.chmod(0o400)
    if read_only == "folder":
        tmp_path.chmod(0o500)
    assert cannot(run("draft", "1", "--db", db)).startswith(say("cannot.readonly"))


def test_a_page_that_was_overwritten_is_said_in_the_conversation_and_it_ends_well(good: bytes, tmp_path: Path) -> None:
    db = tmp_path / "bot.sqlite3"
    db.write_bytes(good)
    with behind(db) as opened:
        (root,) = opened.execute("select rootpage from sqlite_master where name = 'messages'").fetchone()
    size = int.from_bytes(good[16:18], "big")
    db.write_bytes(good[: (root - 1) * size] + b"\xa5" * size + good[root * size :])
    done = run("chat", "--db", db, sent=b"/start\n")
    assert (done.returncode, done.stderr) == (0, b"")
    assert "".join(done.stdout.decode().split()).count(say("trouble.damaged")) == 2
