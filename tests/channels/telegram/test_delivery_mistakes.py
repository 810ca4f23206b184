"""A mistake of ours, a full disk: the person is told, others are served, nothing is lost and nothing counts twice."""

import os
import sqlite3
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.channels.telegram.living import Living, admitted, at_body, being_sent, change, living
from tests.channels.test_disk import mounted
from tests.standin import Phone, Server

SAID = "今年集中学习参加了两次。"
DAMAGE = "update reports set at = '{'"


def put_by(bot: Living) -> list[tuple[int, ...]]:
    return list(bot.rows("select tries from inbox where handled is null"))


def damaged(bot: Living, phone: Phone) -> str:
    """The report's standing cannot be read any more; as it was."""
    at_body(bot, phone)
    bot.rest()
    (before,) = bot.rows("select at from reports")[0]
    change(bot.path, DAMAGE)
    return str(before)


def test_who_wrote_what_cannot_be_handled_is_told_and_the_words_are_kept(bot: Living, phone: Phone) -> None:
    damaged(bot, phone)
    phone.send(SAID)
    phone.wait_for("已经先收着了")
    assert put_by(bot) == [(1,)]
    assert bot.rows("select letter <> '' from inbox where handled is null") == [(1,)]


def test_a_tap_that_cannot_be_handled_is_answered(bot: Living, phone: Phone) -> None:
    damaged(bot, phone)
    phone.tap("目录")
    phone.wait(lambda one: not one.spinning)
    assert "没处理好" in phone.toasts[-1].text


def test_after_one_that_cannot_be_handled_the_next_ones_are(bot: Living, phone: Phone, server: Server) -> None:
    before = damaged(bot, phone)
    phone.send("没处理好的那句。")
    phone.wait_for("已经先收着了")
    admitted(bot, Phone(server, 8, "小李"))
    change(bot.path, "update reports set at = ?", before)
    phone.send(SAID)
    phone.wait_for("存好了，12字")
    assert bot.answer("body@p1") == SAID


def test_a_letter_that_cannot_be_read_stops_nobody(bot: Living, phone: Phone, server: Server) -> None:
    at_body(bot, phone)
    bot.rest()
    change(
        bot.path,
        "insert into inbox (update_id, person, chat, letter, arrived) "
        "select 0, id, name, '{', '2026-01-10T09:00:00+00:00' from people",
    )
    phone.send(SAID)
    phone.wait_for("存好了，12字")
    assert sum("已经先收着了" in text for text in phone.texts) == 1
    admitted(bot, Phone(server, 8, "小李"))


def test_a_message_that_cannot_be_sent_for_a_mistake_of_ours_does_not_hold_up_the_next(
    bot: Living, phone: Phone, server: Server
) -> None:
    at_body(bot, phone)
    bot.rest()
    server.fault("429", "sendMessage", seconds=1)
    being_sent(phone, "没说成的。")
    change(bot.path, "update outbox set payload = '{' where kind = 'send'")
    phone.send(SAID)
    phone.wait_for("存好了，17字")


def test_what_could_not_be_handled_is_handled_at_the_next_start(tmp_path: Path, phone: Phone, server: Server) -> None:
    path = tmp_path / "bot.sqlite3"
    with living(server, path) as bot:
        before = damaged(bot, phone)
        phone.send(SAID)
        phone.wait_for("已经先收着了")
    change(path, "update reports set at = ?", before)
    with living(server, path) as bot:
        phone.wait_for("存好了，12字")
        assert put_by(bot) == []
        assert bot.answer("body@p1") == SAID


def tries_at_the_next_start(path: Path, phone: Phone) -> int:
    before = polls(phone.server)
    with living(phone.server, path) as bot:
        phone.wait(lambda _: polls(phone.server) > before)
        return put_by(bot)[0][0]


def test_it_is_tried_three_times_in_all_and_told_once(tmp_path: Path, phone: Phone, server: Server) -> None:
    path = tmp_path / "bot.sqlite3"
    with living(server, path) as bot:
        damaged(bot, phone)
        phone.send(SAID)
        phone.wait_for("已经先收着了")
    assert [tries_at_the_next_start(path, phone) for _ in range(4)] == [2, 3, 3, 3]
    assert sum("已经先收着了" in text for text in phone.texts) == 1
    assert bot.rows("select letter <> '' from inbox where handled is null") == [(1,)]


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Path]:
    """A disk of 8 MB: the log of the database alone takes 4 before it is written back."""
    yield from mounted(tmp_path, "8m")


def fill(disk: Path) -> Path:
    filler = disk / "filler"
    there = os.statvfs(disk)
    filler.write_bytes(b"x" * (there.f_bavail * there.f_frsize))
    return filler


LONG = "没存上的话" * 280


def polls(server: Server) -> int:
    return len(server.called("getUpdates"))


def test_on_a_full_disk_it_goes_on_polling_and_tells_once_and_stores_once_when_there_is_room(
    small: Path, phone: Phone, server: Server
) -> None:
    with living(server, small / "bot.sqlite3") as bot:
        at_body(bot, phone)
        bot.rest()
        filler = fill(small)
        phone.send(LONG)
        phone.wait_for("磁盘出了点问题")
        before = polls(server)
        phone.wait(lambda _: polls(server) >= before + 2)
        filler.unlink()
        phone.wait_for("存好了，1400字")
        assert sum("磁盘出了点问题" in text for text in phone.texts) == 1
        assert bot.rows("select text from answers where place = 'body@p1'") == [(LONG,)]


def test_on_a_full_disk_a_message_that_was_taken_before_is_not_counted_twice(
    small: Path, phone: Phone, server: Server
) -> None:
    with living(server, small / "bot.sqlite3") as bot:
        at_body(bot, phone)
        phone.send("先存上的话。")
        phone.wait_for("存好了，6字")
        bot.rest()
        filler = fill(small)
        phone.send(LONG)
        phone.wait_for("磁盘出了点问题")
        server.rewind(2)
        time.sleep(1)
        filler.unlink()
        phone.wait_for("存好了，1406字")
        assert bot.answer("body@p1") == f"先存上的话。{LONG}"


@pytest.mark.parametrize("words", ["短话。", LONG])
def test_a_database_that_another_program_holds_for_a_while_loses_nothing(bot: Living, phone: Phone, words: str) -> None:
    at_body(bot, phone)
    bot.rest()
    other = sqlite3.connect(bot.path, isolation_level=None)
    other.execute("begin immediate")
    phone.send(words)
    phone.wait_for("你刚发的还没存上")  # the store waits 5 s for its turn
    other.execute("rollback")
    other.close()
    phone.wait_for("存好了")
    assert bot.answer("body@p1") == words
