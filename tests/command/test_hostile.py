"""Hostile and mistaken input to the command, one of each that once ended in a traceback."""

import stat
import subprocess
from pathlib import Path

import pytest
from wcwidth import wcswidth

from tests.channels.lines import Lines
from tests.channels.pseudo import Terminal
from tests.command.run import cannot, filled, run
from tests.conversations.chat import COMMAND
from tests.store.opened import behind

BIG = "9" * 25


@pytest.mark.parametrize("time", ["0001-01-01T00:00:00+08:00", "9999-12-31T23:59:59-08:00"])
def test_a_clock_outside_the_calendar_is_refused(time: str) -> None:
    assert set(Lines().send({"now": time})[0]) == {"error"}


def test_a_clock_at_the_calendar_s_end_ends_nothing() -> None:
    lines = Lines().at_body()
    lines.send({"now": "9999-12-31T23:00:00Z"}, {"say": "/draft"}, {"say": "/drafts"})
    assert lines.end


def test_a_damaged_database_is_said_in_one_line_by_reports(tmp_path: Path) -> None:
    db = filled(tmp_path / "b.sqlite3")
    with behind(db) as o:
        o.execute("pragma wal_checkpoint(truncate)")
        (root,) = o.execute("select rootpage from sqlite_master where name='reports'").fetchone()
    b = db.read_bytes()
    db.write_bytes(b[: (root - 1) * 4096] + b"\xa5" * 4096 + b[root * 4096 :])
    cannot(run("reports", "--db", db))


def test_a_report_with_a_huge_number_is_not_there(tmp_path: Path) -> None:
    cannot(run("draft", BIG, "--db", tmp_path / "b"))


@pytest.mark.parametrize("args", [["reports", "--db", "x" * 300], ["outlines", "check", "x" * 300]])
def test_a_file_name_that_is_too_long_is_said_in_one_line(args: list[str]) -> None:
    cannot(run(*args))


def test_a_name_that_is_no_text_is_no_traceback(tmp_path: Path) -> None:
    d = run("chat", "--db", tmp_path / "b", "--as", "\udcff", sent=b"hi\n")
    assert b"Traceback" not in d.stderr


def test_a_closed_standard_input_is_no_traceback(tmp_path: Path) -> None:
    d = subprocess.run(["/bin/sh", "-c", f'"{COMMAND}" chat --db "{tmp_path}/b" <&-'], capture_output=True, check=False)
    assert b"Traceback" not in d.stderr


def test_a_closed_standard_output_is_no_traceback(tmp_path: Path) -> None:
    shell = f'"{COMMAND}" reports --db "{tmp_path}/b" >&-'
    d = subprocess.run(["/bin/sh", "-c", shell], capture_output=True, check=False)
    assert b"Traceback" not in d.stderr


@pytest.mark.parametrize(
    "text", ["sections: 5\norders: []\n? [a, b]\n: c\n", "id: minzhu-2099\naspects: [{id: a1, short: x}]\ntheme: t\n"]
)
def test_an_odd_outline_file_is_checked_without_a_traceback(text: str, tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_text(text)
    d = run("outlines", "check", tmp_path / "x.yaml")
    assert b"Traceback" not in d.stderr
    assert d.returncode == 1


@pytest.mark.parametrize("table", ["songs", "people"])
def test_a_database_of_another_program_is_left_as_it_was(table: str, tmp_path: Path) -> None:
    db = tmp_path / "o.sqlite3"
    with behind(db) as o:
        o.execute(f"create table {table} (a)")
    before = db.read_bytes()
    d = run("reports", "--db", db)
    assert d.returncode == 2
    assert db.read_bytes() == before


def test_a_malformed_line_enters_nobody() -> None:
    lines = Lines()
    lines.send({"as": "neu", "tap": 5})
    assert lines.host.db.execute("select count(*) from people").fetchone() == (0,)


def test_a_quote_that_is_no_text_is_refused() -> None:
    assert set(Lines().at_body().send({"reply": 3, "say": "x", "quote": 5})[0]) == {"error"}


def test_a_draft_s_file_is_for_its_owner_only(tmp_path: Path) -> None:
    db = filled(tmp_path / "b")
    run("draft", "1", "--db", db, "-o", tmp_path / "o.txt")
    assert stat.S_IMODE((tmp_path / "o.txt").stat().st_mode) == 0o600


def test_outlines_takes_a_database_like_every_command() -> None:
    assert run("outlines", "--db", "x").returncode == 0


def test_the_first_words_fit_a_narrow_terminal(tmp_path: Path) -> None:
    with Terminal(tmp_path / "b", columns=40) as t:
        assert all(wcswidth(line) <= 40 for line in t.lines), t.lines
