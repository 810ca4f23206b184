"""Updates as Telegram hands them out: until a higher offset, to one poller."""

import asyncio
import threading
import time
from collections.abc import Sequence

import pytest
from telegram import Bot, Update
from telegram.error import Conflict

from tests.standin import Phone, Server
from tests.standin.hosting import with_bot


def texts(updates: Sequence[Update]) -> list[str]:
    return [update.effective_message.text or "" for update in updates if update.effective_message is not None]


def test_an_update_comes_again_until_a_higher_offset_is_asked_for(server: Server, phone: Phone) -> None:
    async def use(bot: Bot) -> list[list[str]]:
        first = await bot.get_updates()
        again = await bot.get_updates(offset=first[-1].update_id)
        after = await bot.get_updates(offset=first[-1].update_id + 1)
        return [texts(first), texts(again), texts(after)]

    phone.send("一")
    assert with_bot(server, use) == [["/start", "一"], ["一"], []]


def test_a_limit_leaves_the_rest_for_later(server: Server, phone: Phone) -> None:
    phone.send("一")
    assert texts(with_bot(server, lambda bot: bot.get_updates(limit=1))) == ["/start"]


def test_a_negative_offset_forgets_all_but_the_last(server: Server, phone: Phone) -> None:
    phone.send("一")
    phone.send("二")
    assert texts(with_bot(server, lambda bot: bot.get_updates(offset=-1))) == ["二"]
    assert texts(with_bot(server, lambda bot: bot.get_updates())) == ["二"]


def test_a_long_poll_ends_as_soon_as_somebody_writes(server: Server) -> None:
    writer = threading.Timer(0.2, lambda: Phone(server, 7, "小王").send("到了"))
    writer.start()
    began = time.monotonic()
    assert texts(with_bot(server, lambda bot: bot.get_updates(timeout=50))) == ["到了"]
    assert 0.15 < time.monotonic() - began < 40
    writer.join()


def test_a_long_poll_without_news_ends_in_its_time(server: Server) -> None:
    began = time.monotonic()
    assert with_bot(server, lambda bot: bot.get_updates(timeout=1)) == ()
    assert 0.9 < time.monotonic() - began < 30


def test_the_older_of_two_pollers_is_told_to_go(server: Server, phone: Phone) -> None:
    async def use(bot: Bot) -> list[str]:
        known = await bot.get_updates()
        older = asyncio.create_task(bot.get_updates(offset=known[-1].update_id + 1, timeout=20))
        await asyncio.sleep(0.2)
        async with Bot(server.token, base_url=f"{server.url}/bot") as second:
            newer = asyncio.create_task(second.get_updates(offset=known[-1].update_id + 1, timeout=20))
            with pytest.raises(Conflict):
                await older
            phone.send("一")
            return texts(await newer)

    assert with_bot(server, use) == ["一"]
    assert [violation.method for violation in server.violations] == ["getUpdates"]


def test_what_came_for_a_dead_poller_is_there_for_the_next(server: Server) -> None:
    async def use(bot: Bot) -> list[str]:
        dead = asyncio.create_task(bot.get_updates(timeout=20))
        await asyncio.sleep(0.2)
        dead.cancel()
        await asyncio.gather(dead, return_exceptions=True)
        await asyncio.to_thread(Phone(server, 7, "小王").send, "一")
        return texts(await bot.get_updates())

    assert with_bot(server, use) == ["一"]
    assert server.violations == []


def test_after_a_rewind_the_last_confirmed_ones_come_once_more(server: Server, phone: Phone) -> None:
    async def use(bot: Bot) -> list[list[str]]:
        offset = (await bot.get_updates())[-1].update_id + 1
        await bot.get_updates(offset=offset)
        server.rewind(1)
        again = await bot.get_updates(offset=offset)
        return [texts(again), texts(await bot.get_updates(offset=offset))]

    phone.send("一")
    assert with_bot(server, use) == [["一"], []]


def test_a_rewind_wakes_a_waiting_poller(server: Server, phone: Phone) -> None:
    async def use(bot: Bot) -> list[str]:
        offset = (await bot.get_updates())[-1].update_id + 1
        waiting = asyncio.create_task(bot.get_updates(offset=offset, timeout=20))
        await asyncio.sleep(0.2)
        server.rewind(1)
        return texts(await waiting)

    phone.send("一")
    assert with_bot(server, use) == ["一"]


def test_a_doubled_batch_holds_everything_twice(server: Server, phone: Phone) -> None:
    phone.send("一")
    server.double()
    found = with_bot(server, lambda bot: bot.get_updates())
    assert texts(found) == ["/start", "/start", "一", "一"]
    assert len({update.update_id for update in found}) == 2


def test_only_the_allowed_kinds_are_kept(server: Server, phone: Phone) -> None:
    async def use(bot: Bot) -> list[list[str]]:
        before = await bot.get_updates(allowed_updates=["message"])
        phone.edit(phone.send("一")[0], "二")
        return [texts(before), texts(await bot.get_updates(offset=before[-1].update_id + 1))]

    assert with_bot(server, use) == [["/start"], ["一"]]


def test_who_has_a_webhook_cannot_poll(server: Server) -> None:
    async def use(bot: Bot) -> str | None:
        await bot.set_webhook("http://127.0.0.1:9/hook")
        with pytest.raises(Conflict):
            await bot.get_updates()
        url = (await bot.get_webhook_info()).url
        await bot.delete_webhook()
        await bot.get_updates()
        return url

    assert with_bot(server, use) == "http://127.0.0.1:9/hook"


def test_a_webhook_gets_each_update_until_it_says_yes(server: Server, phone: Phone) -> None:
    async def use(bot: Bot) -> list[bytes]:
        heard: list[bytes] = []
        enough = asyncio.Event()

        async def hook(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            head = await reader.readuntil(b"\r\n\r\n")
            assert b"X-Telegram-Bot-Api-Secret-Token: geheim" in head
            heard.append(await reader.readuntil(b"}}"))
            writer.write(b"HTTP/1.1 200 OK\r\n\r\n" if len(heard) > 1 else b"HTTP/1.1 500 Oh\r\n\r\n")
            writer.close()
            if len(heard) == 3:
                enough.set()

        async with await asyncio.start_server(hook, "127.0.0.1") as listening:
            port = listening.sockets[0].getsockname()[1]
            await bot.set_webhook(f"http://127.0.0.1:{port}/hook", secret_token="geheim")  # noqa: S106
            await asyncio.wait_for(enough.wait(), 10)
        return heard

    phone.send("one")
    first, again, second = with_bot(server, use)
    assert first == again != second
