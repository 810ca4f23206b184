"""`zhaojing invite`: a team made or found, one line to pass on."""

from pathlib import Path

import pytest

from bot.store import database, invitations
from tests.command.run import cannot, run
from tests.store.opened import behind

UNIT = "青堰县水务局"


@pytest.mark.parametrize("role", ["owner", "lead", "author"])
def test_the_bare_code_is_printed_where_no_bot_is_known(role: str, tmp_path: Path) -> None:
    done = run("invite", "--team", UNIT, "--role", role, "--db", tmp_path / "b.sqlite3")
    assert (done.returncode, done.stderr) == (0, b"")
    (line,) = done.stdout.decode().splitlines()
    assert len(line) == 22


def test_a_link_is_printed_where_the_bot_is_known(tmp_path: Path) -> None:
    db = tmp_path / "b.sqlite3"
    run("reports", "--db", db)
    with behind(db) as other:
        other.execute("insert into facts (name, value) values ('bot_username', 'zhaojing_bot')")
    done = run("invite", "--team", UNIT, "--role", "lead", "--db", db)
    assert done.stdout.decode().startswith("https://t.me/zhaojing_bot?start=")
    assert done.stdout.count(b"\n") == 1


def test_a_team_is_made_once_and_the_code_is_not_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "b.sqlite3"
    codes = [run("invite", "--team", UNIT, "--role", "lead", "--db", path).stdout.decode().strip() for _ in range(2)]
    with behind(path) as other:
        assert other.execute("select name from teams").fetchall() == [(UNIT,)]
    db = database.open_file(path)
    found = [invitations.find(db, number) for number in (1, 2)]
    db.close()
    assert None not in found
    assert not any(code.encode() in path.read_bytes() for code in codes)


@pytest.mark.parametrize(
    "arguments",
    [
        ("--team", UNIT),
        ("--role", "lead"),
        ("--team", UNIT, "--role", "signer"),
        ("--team", UNIT, "--role", "Lead "),
        ("--team", "", "--role", "lead"),
        ("--team", " \n", "--role", "lead"),
        ("--team", "长" * 41, "--role", "lead"),
        ("--team", "\udcff", "--role", "lead"),
    ],
)
def test_what_cannot_be_invited_is_said_in_one_line(arguments: tuple[str, ...], tmp_path: Path) -> None:
    db = tmp_path / "b.sqlite3"
    cannot(run("invite", *arguments, "--db", db))
    assert not db.exists()


def test_a_file_that_is_no_database_is_said_in_one_line(tmp_path: Path) -> None:
    other = tmp_path / "b.sqlite3"
    other.write_bytes(b"nothing of ours" * 100)
    cannot(run("invite", "--team", UNIT, "--role", "lead", "--db", other))
