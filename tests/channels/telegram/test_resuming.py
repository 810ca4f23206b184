"""A second day: what was begun stands first, with the last words, one tap away."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot import wiring
from tests.channels.telegram.living import Living, at_body, living
from tests.standin import Phone, Server

SAID = "今年集中学习参加了两次。"


def tomorrow() -> datetime:
    return wiring.now() + timedelta(days=1)


@pytest.fixture
def second_day(server: Server, phone: Phone, tmp_path: Path) -> Iterator[Living]:
    """The bot on the day after somebody wrote their first paragraph."""
    path = tmp_path / "bot.sqlite3"
    with living(server, path) as bot:
        at_body(bot, phone)
        phone.send(SAID)
        bot.rest()
        phone.tap("下一题")
        bot.rest()
    with living(server, path, tomorrow) as bot:
        yield bot


def test_start_on_a_second_day_offers_to_go_on_first(second_day: Living, phone: Phone) -> None:
    phone.send("/start")
    second_day.rest()
    assert phone.last.labels[0] == "继续写"


def test_start_on_a_second_day_recalls_the_last_words(second_day: Living, phone: Phone) -> None:
    phone.send("/start")
    second_day.rest()
    said = phone.last.text
    assert "第2条（共3条）" in said
    assert SAID in said


def test_going_on_asks_the_question_and_recalls_nothing_twice(second_day: Living, phone: Phone) -> None:
    phone.send("/start")
    second_day.rest()
    before = len(phone.messages)
    phone.tap("继续写")
    second_day.rest()
    assert len(phone.messages) == before + 1
    assert "联系群众不够" in phone.last.text


def test_words_on_a_second_day_answer_the_question_that_stood_there(second_day: Living, phone: Phone) -> None:
    phone.send("下乡两次。")
    second_day.rest()
    assert second_day.answer("body@p2") == "下乡两次。"


def test_a_button_of_the_day_before_still_works(second_day: Living, phone: Phone) -> None:
    phone.tap("先放着")
    second_day.rest()
    assert "第3条（共3条）" in phone.last.text


def test_opening_a_report_from_the_list_recalls_its_last_words(second_day: Living, phone: Phone) -> None:
    phone.send("/resume")
    second_day.rest()
    phone.tap("打开骆启舟")
    phone.wait_for("上次停在")
