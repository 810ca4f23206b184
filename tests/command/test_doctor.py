"""`zhaojing doctor`: one line each, 0 where nothing is wrong, 2 where something is; nothing is changed."""

import os
import shutil
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest

from tests.command.run import Done, filled, run
from tests.conversations.chat import Chat

RIGHT, WRONG = "123456:hidden", "hello"  # tokens, nobody's


@pytest.fixture(scope="module")
def used(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return filled(tmp_path_factory.mktemp("used") / "bot.sqlite3")


@pytest.fixture
def db(used: Path, tmp_path: Path) -> Path:
    """A database in use, copied for one test."""
    made = tmp_path / "mine"
    made.mkdir()
    shutil.copy(used, made / used.name)
    return made / used.name


def faults(done: Done) -> list[str]:
    """The lines of what is wrong."""
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr
    return done.stderr.decode().splitlines()


def test_nothing_is_wrong_with_an_installation_in_order(db: Path) -> None:
    done = run("doctor", "--db", db, TELEGRAM_BOT_TOKEN="")
    assert (done.returncode, done.stderr) == (0, b"")
    heads = [line.partition("：")[0] for line in done.stdout.decode().splitlines()]
    assert heads == ["提问文件", "数据库", "日志", "权限", "磁盘"]


def test_it_changes_nothing_and_leaves_nothing_behind(db: Path) -> None:
    before = db.read_bytes()
    run("doctor", "--db", db)
    assert db.read_bytes() == before
    assert [each.name for each in db.parent.iterdir()] == [db.name]


def test_it_works_beside_a_running_conversation(tmp_path: Path) -> None:
    with Chat(tmp_path / "bot.sqlite3") as chat:
        chat.send({"say": "/new"})
        done = run("doctor", "--db", chat.db)
        assert (done.returncode, done.stderr) == (0, b"")
        chat.send({"say": "2023民主生活会"})
    assert run("doctor", "--db", chat.db).returncode == 0


def test_it_works_while_somebody_writes(db: Path) -> None:
    with closing(sqlite3.connect(db)) as other:
        other.execute("begin immediate")
        assert run("doctor", "--db", db).returncode == 0


def test_a_database_that_is_not_there_is_said_and_not_made(tmp_path: Path) -> None:
    (line,) = faults(run("doctor", "--db", tmp_path / "bot.sqlite3"))
    assert "bot.sqlite3" in line
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("content", [b"not a database, " * 1000, b"SQLite format 3\x00"])
def test_a_file_that_is_no_database_is_said(content: bytes, tmp_path: Path) -> None:
    db = tmp_path / "bot.sqlite3"
    db.write_bytes(content)
    db.chmod(0o600)
    (line,) = faults(run("doctor", "--db", db))
    assert line.startswith("数据库")


def test_a_damaged_page_is_found(db: Path) -> None:
    content = bytearray(db.read_bytes())
    for page in range(2, len(content) // 4096):
        content[page * 4096 : page * 4096 + 200] = b"\xff" * 200
    db.write_bytes(content)
    assert any(line.startswith("数据库") for line in faults(run("doctor", "--db", db)))


def test_another_program_s_database_is_said(tmp_path: Path) -> None:
    db = tmp_path / "bot.sqlite3"
    with closing(sqlite3.connect(db)) as other, other:
        other.execute("create table recipes (name)")
    db.chmod(0o600)
    (line,) = faults(run("doctor", "--db", db))
    assert line.startswith("数据库")


def test_a_newer_release_s_database_is_said(db: Path) -> None:
    with closing(sqlite3.connect(db)) as other, other:
        other.execute("insert into _sqlite_migrations (migration_set, name) values ('zhaojing', 'm999_later')")
    assert any("m999_later" in line for line in faults(run("doctor", "--db", db)))


def test_a_database_that_others_may_read_is_said(db: Path) -> None:
    db.chmod(0o644)
    (line,) = faults(run("doctor", "--db", db))
    assert "chmod 600" in line
    assert stat.S_IMODE(db.stat().st_mode) == 0o644


def test_a_folder_that_others_may_write_is_said(db: Path) -> None:
    db.parent.chmod(0o777)
    (line,) = faults(run("doctor", "--db", db))
    assert "chmod 700" in line


def test_wrong_settings_of_the_bot_are_said(db: Path) -> None:
    lines = faults(run("doctor", "--db", db, TELEGRAM_BOT_TOKEN=WRONG, WEBHOOK_URL="x"))
    assert [line.split()[0] for line in lines] == ["设置：TELEGRAM_BOT_TOKEN", "设置：WEBHOOK_URL"]


def test_right_settings_of_the_bot_are_said_without_them(db: Path) -> None:
    done = run("doctor", "--db", db, TELEGRAM_BOT_TOKEN=RIGHT)
    assert done.returncode == 0
    assert done.stdout.decode().splitlines()[-1] == "设置：好"
    assert b"hidden" not in done.stdout


def test_a_file_beside_the_command_names_the_database(db: Path) -> None:
    (db.parent / ".env").write_text(f"ZHAOJING_DB={db}\n", encoding="utf-8")
    here = Path.cwd()
    os.chdir(db.parent)
    try:
        assert run("doctor").returncode == 0
    finally:
        os.chdir(here)
