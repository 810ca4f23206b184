"""A turn is one transaction: everything inside is written, or nothing is."""

import sqlite3
from pathlib import Path

import pytest

from bot.errors import DatabaseBusyError
from bot.store import answers, database, drafts, messages, people, reports
from bot.store.database import Database
from tests.store.shelf import BODY, NINE, keep, shelf


def write_half(db: Database, person: int, report: int, trouble: BaseException) -> None:
    """A turn that writes into every table and then goes wrong."""
    with database.whole(db):
        message = messages.come_in(db, person, NINE)
        answers.keep(db, report, [(BODY, "写了一半。")], person, message, NINE)
        drafts.keep(db, report, "{}", 1, person, NINE)
        people.greet(db, person, NINE)
        raise trouble


def write_wrongly(db: Database, person: int, report: int) -> None:
    """A turn whose second statement fails."""
    with database.whole(db):
        answers.keep(db, report, [(BODY, "写了一半。")], person, None, NINE)
        answers.keep(db, 77, [(BODY, "没有这份材料。")], person, None, NINE)


@pytest.mark.parametrize("trouble", [ValueError(), KeyboardInterrupt(), SystemExit()])
def test_what_was_written_before_an_exception_is_gone(trouble: BaseException) -> None:
    db, person, report = shelf()
    with pytest.raises(type(trouble)):
        write_half(db, person, report, trouble)
    assert answers.latest(db, report) == {}
    assert drafts.listed(db, report) == ()
    assert db.execute("select count(*) from messages").fetchone() == (0,)
    assert people.greet(db, person, NINE)


def test_an_exception_leaves_the_index_of_newest_answers_as_it_was() -> None:
    db, person, report = shelf()
    keep(db, report, {BODY: "第一版。"})
    with pytest.raises(KeyError):
        write_half(db, person, report, KeyError())
    assert answers.latest(db, report) == {BODY: "第一版。"}


def test_a_statement_that_fails_takes_the_whole_turn_with_it() -> None:
    db, person, report = shelf()
    with pytest.raises(sqlite3.IntegrityError):
        write_wrongly(db, person, report)
    assert answers.latest(db, report) == {}


def test_after_an_exception_the_next_turn_is_written() -> None:
    db, person, report = shelf()
    with pytest.raises(KeyError):
        write_half(db, person, report, KeyError())
    with database.whole(db):
        answers.keep(db, report, [(BODY, "写成了。")], person, None, NINE)
    assert not db.conn.in_transaction
    assert answers.latest(db, report) == {BODY: "写成了。"}


def test_another_connection_sees_nothing_of_a_turn_before_its_end(tmp_path: Path) -> None:
    path = tmp_path / "bot.sqlite3"
    first, second = database.open_file(path), database.open_file(path)
    with database.whole(first):
        reports.begin(first, "minzhu-2023.person", people.enter(first, "local", "zhang"), NINE)
        assert reports.every(second) == ()
    assert len(reports.every(second)) == 1
    first.close()
    second.close()


def test_a_turn_waits_its_turn_and_then_says_that_the_database_is_busy(tmp_path: Path) -> None:
    path = tmp_path / "bot.sqlite3"
    first, second = database.open_file(path), database.open_file(path)
    second.execute("pragma busy_timeout = 50")
    with database.whole(first):
        with pytest.raises(DatabaseBusyError), database.whole(second):
            pass
        people.enter(first, "local", "zhang")
    with database.whole(second):
        people.enter(second, "local", "li")
    assert second.execute("select name from people order by id").fetchall() == [("zhang",), ("li",)]
    first.close()
    second.close()


def enter_half(db: Database) -> None:
    with database.apart(db):
        people.enter(db, "telegram", "8")
        raise ZeroDivisionError


def test_a_part_apart_fails_alone() -> None:
    db = database.open_memory()
    with database.whole(db):
        people.enter(db, "telegram", "7")
        with pytest.raises(ZeroDivisionError):
            enter_half(db)
        people.enter(db, "telegram", "9")
    names = [name for (name,) in db.execute("select name from people order by id").fetchall()]
    assert names == ["7", "9"]
