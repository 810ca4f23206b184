"""A database that cannot be written for a while: one plain line, nothing half, and then it goes on."""

import os
import shutil
import sqlite3
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.channels.test_kill import SAID, answers
from tests.conversations.chat import COMMAND, Chat
from tests.usecases.writer import say


def begun(chat: Chat) -> None:
    """Two claims are there; the text of the first is asked for."""
    for words in SAID[:7]:
        assert chat.say(words)


def test_a_database_that_another_program_holds_is_said_to_be_busy_and_works_again(tmp_path: Path) -> None:
    db = tmp_path / "bot.sqlite3"
    other = sqlite3.connect(db, isolation_level=None)
    with Chat(db) as chat:
        begun(chat)
        other.execute("begin immediate")
        before = time.monotonic()
        assert chat.say("没存上的话。") == [{"error": say("trouble.busy")}]
        assert 3 < time.monotonic() - before < 60
        other.execute("rollback")
        assert "error" not in chat.say("存上的话。")[0]
    other.close()
    assert answers(db)["body@p1"] == "存上的话。"


def test_a_database_that_is_held_for_a_moment_is_waited_for(tmp_path: Path) -> None:
    db = tmp_path / "bot.sqlite3"
    other = sqlite3.connect(db, isolation_level=None)
    with Chat(db) as chat:
        begun(chat)
        other.execute("begin immediate")
        assert chat.process.stdin is not None
        chat.process.stdin.write('{"say": "等一等就存上了。"}\n'.encode())
        chat.process.stdin.flush()
        time.sleep(0.3)
        other.execute("rollback")
        assert "error" not in chat.send({"say": "/help"})[0]
    other.close()
    assert answers(db)["body@p1"] == "等一等就存上了。"


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Path]:
    """A disk of 900 kB."""
    yield from mounted(tmp_path, "900k")


def mounted(place: Path, size: str) -> Iterator[Path]:
    """A disk of that size; skips where none can be mounted."""
    mount, unmount = shutil.which("mount"), shutil.which("umount")
    if mount is None or unmount is None or os.geteuid() != 0:
        pytest.skip("a small disk of its own needs mount, as root")
    made = subprocess.run(
        [mount, "-t", "tmpfs", "-o", f"size={size}", "tmpfs", place], capture_output=True, check=False
    )
    if made.returncode != 0:
        pytest.skip("a small disk cannot be mounted here")
    yield place
    subprocess.run([unmount, "-l", place], check=True)


def test_a_full_disk_is_said_and_what_was_acknowledged_is_there(small: Path) -> None:
    with Chat(small / "bot.sqlite3") as chat:
        begun(chat)
        chat.say("存上的话。")
        (small / "filler").write_bytes(b"x" * (os.statvfs(small).f_bavail * os.statvfs(small).f_frsize))
        assert chat.say("没存上的话" * 400 + "。") == [{"error": say("trouble.full")}]
        assert answers(small / "bot.sqlite3")["body@p1"] == "存上的话。"


def test_a_disk_with_room_again_takes_the_next_words(small: Path) -> None:
    with Chat(small / "bot.sqlite3") as chat:
        begun(chat)
        (small / "filler").write_bytes(b"x" * (os.statvfs(small).f_bavail * os.statvfs(small).f_frsize))
        assert chat.say("没存上的话" * 400 + "。") == [{"error": say("trouble.full")}]
        (small / "filler").unlink()
        assert "error" not in chat.say("存上的话。")[0]
    assert answers(small / "bot.sqlite3")["body@p1"] == "存上的话。"


def test_a_disk_that_takes_no_more_writes_ends_neither_the_conversation_nor_the_data(tmp_path: Path) -> None:
    """No file may grow beyond 128 kB: any user can set that, and the write fails in the middle."""
    db = tmp_path / "bot.sqlite3"
    with Chat(db) as chat:
        begun(chat)
    long = "学" * 2900
    sent = "\n".join(f'{{"say": "{words}"}}' for words in ["平时学得零散。", *[long] * 40, "/help"])
    done = subprocess.run(
        ["/bin/sh", "-c", 'ulimit -f 256; exec "$0" chat --json --db "$1"', COMMAND, db],
        input=sent.encode(),
        capture_output=True,
        check=True,
    )
    heard = done.stdout.decode().splitlines()
    assert sum('"error"' in line for line in heard) > 20
    assert done.stderr == b""
    assert answers(db)["body@p1"].startswith("平时学得零散。")
