"""Updates of a shape that nobody knows: they end nothing, and the words in them count."""

import logging
from typing import Any

import pytest

from bot.channels.telegram import reading
from tests.channels.telegram.living import Living, at_body
from tests.standin import Phone

BODY = "body@p1"
POLL: dict[str, Any] = {"id": "1", "question": "下乡了吗"}  # most of what a poll has is not there


def test_after_an_update_that_cannot_be_read_the_next_one_is(bot: Living, phone: Phone) -> None:
    at_body(bot, phone)
    phone.post({"poll": POLL})
    bot.rest()
    phone.send("下乡两次。")
    phone.wait_for("存好了，5字")


def test_words_with_something_that_cannot_be_read_count(bot: Living, phone: Phone) -> None:
    at_body(bot, phone)
    phone.post({"text": "下乡两次。", "poll": POLL})
    phone.wait_for("存好了，5字")


def test_a_reply_to_something_that_cannot_be_read_counts(bot: Living, phone: Phone) -> None:
    at_body(bot, phone)
    chat = {"id": 7, "type": "private"}
    phone.post({"text": "下乡两次。", "reply_to_message": {"message_id": 2, "date": 1, "chat": chat, "poll": POLL}})
    phone.wait_for("存好了，5字")


def test_what_cannot_be_read_at_all_keeps_its_number() -> None:
    assert reading.readable({"update_id": 5, "message": {"text": "下乡"}}) == {"update_id": 5}


def test_what_can_be_read_is_left_as_it_is() -> None:
    known = {"update_id": 6}
    assert reading.readable(known) is known


def test_no_word_of_it_is_logged(bot: Living, phone: Phone, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    at_body(bot, phone)
    phone.post({"text": "下乡两次。", "poll": POLL})
    bot.rest()
    assert "下乡" not in caplog.text
