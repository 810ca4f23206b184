"""Programs of python-telegram-bot against a server: one call, or a whole Application in a thread of its own."""

import asyncio
import threading
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

from telegram import Bot, Update
from telegram.ext import Application

from tests.patience import PATIENCE
from tests.standin.server import Server

T = TypeVar("T")
App = Application[Any, Any, Any, Any, Any, Any]


def with_bot(server: Server, use: Callable[[Bot], Awaitable[T]]) -> T:
    """What comes of using a bot of this server."""

    async def whole() -> T:
        async with Bot(server.token, base_url=f"{server.url}/bot", base_file_url=f"{server.url}/file/bot") as bot:
            return await use(bot)

    return asyncio.run(whole())


@contextmanager
def polling(application: App) -> Iterator[App]:
    """Runs it meanwhile, as its own `run_polling` would; an error that ends it is raised here."""
    ready, failed = threading.Event(), []
    loops: list[tuple[asyncio.AbstractEventLoop, asyncio.Event]] = []

    async def whole() -> None:
        over = asyncio.Event()
        loops.append((asyncio.get_running_loop(), over))
        await _run(application, ready, over)

    def thread() -> None:
        try:
            asyncio.run(whole())
        except BaseException as wrong:  # noqa: BLE001  it is raised again where the test sees it
            failed.append(wrong)
        finally:
            ready.set()

    host = threading.Thread(target=thread, name="application", daemon=True)
    host.start()
    try:
        assert ready.wait(PATIENCE), "the application does not start"
        yield application
    finally:
        if host.is_alive():
            loop, over = loops[0]
            loop.call_soon_threadsafe(over.set)
        host.join(PATIENCE)
        assert not host.is_alive(), "the application does not end"
        if failed:
            raise failed[0]


async def _run(application: App, ready: threading.Event, over: asyncio.Event) -> None:
    assert application.updater is not None
    async with application:
        if application.post_init is not None:
            await application.post_init(application)
        await application.updater.start_polling(allowed_updates=Update.ALL_TYPES)
        await application.start()
        ready.set()
        await over.wait()
        await application.updater.stop()
        await application.stop()
        if application.post_stop is not None:
            await application.post_stop(application)
    if application.post_shutdown is not None:
        await application.post_shutdown(application)
