"""Connections to Telegram: one for each call at the same time, used again."""

import asyncio

from telegram import Bot

from bot.channels.telegram import lines
from tests.standin import Phone, Server

_AT_ONCE = 5


def _send(server: Server, rounds: int, most: int) -> int:
    """Sends some messages at once, some times; how many connections were opened."""

    async def whole() -> int:
        trusted = lines.certificates()
        calls, polls = lines.Lines(most, "", trusted), lines.Lines(1, "", trusted)
        async with Bot(server.token, f"{server.url}/bot", request=calls, get_updates_request=polls) as bot:
            for _ in range(rounds):
                await asyncio.gather(*(bot.send_message(7, f"第{number}条") for number in range(_AT_ONCE)))
            return len(calls._open)

    return asyncio.run(whole())


def test_calls_at_once_have_a_connection_each_and_use_it_again(server: Server, phone: Phone) -> None:
    phone.send("在")
    assert _send(server, rounds=3, most=256) == _AT_ONCE
    assert len(phone.messages) == 3 * _AT_ONCE


def test_more_calls_than_connections_wait_for_their_turn(server: Server, phone: Phone) -> None:
    phone.send("在")
    assert _send(server, rounds=1, most=2) == 2
    assert len(phone.messages) == _AT_ONCE
