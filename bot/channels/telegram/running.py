"""The Telegram bot as a python-telegram-bot Application: from the first call to the last, and how it ends."""

import asyncio
import contextlib
import logging
import os
import secrets
import signal
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import httpx
from telegram import Update
from telegram.error import Conflict, InvalidToken, TelegramError
from telegram.ext import Application, ApplicationBuilder

from bot.channels.host import Host
from bot.channels.telegram import lines, menus
from bot.channels.telegram.checking import Checking
from bot.channels.telegram.fetching import Fetching
from bot.channels.telegram.handling import Clerk
from bot.channels.telegram.letterbox import Carrier, Letterbox
from bot.channels.telegram.post import Post
from bot.channels.telegram.reading import Reading
from bot.errors import ChannelError
from bot.settings import Phone
from bot.store import accounts, checkups_due, database, fetches, inbox, outbox
from bot.usecases import proofreading

_LOG = logging.getLogger(__name__)
_POLL = timedelta(seconds=30)  # a poll; Telegram allows 50
_CALLS = 256  # at once: one per person that is written to
_POLLS = 8  # more than one: a torn poll must not keep the next from being made
_UPDATES = [Update.MESSAGE, Update.EDITED_MESSAGE, Update.CALLBACK_QUERY, Update.MY_CHAT_MEMBER]
_STOP_POLLING, _STOP_SENDING = 4.0, 3.0  # seconds; together with the rest under the 10 s that supervisors give
_PAUSES = (1, 2, 4, 8, 15, 30)  # seconds between tries to reach Telegram at the start

Bot = Application[Any, Any, Any, Any, Any, Any]  # what handlers would get: there are none
Ready = Callable[[], None]


def run(host: Host, phone: Phone, ready: Ready) -> None:
    """Serves until SIGTERM or SIGINT. `ready` is called once Telegram has said who the bot is.

    Threads may still be at work when it returns: what they make is made again at the next start.

    Raises: ChannelError: the token is wrong, or the webhook's address cannot be listened at.
    """

    async def until_told() -> None:
        stopping = asyncio.Event()
        for each in (signal.SIGTERM, signal.SIGINT):
            asyncio.get_running_loop().add_signal_handler(each, stopping.set)
        await serve(host, phone, ready, stopping)

    loop = asyncio.new_event_loop()  # asyncio.run would wait for every thread, and supervisors kill after 10 s
    try:
        loop.run_until_complete(until_told())
    finally:
        loop.close()


async def serve(host: Host, phone: Phone, ready: Ready, stopping: asyncio.Event) -> None:
    """Serves until it is told to stop, and then for as long as it takes to end in order.

    Raises: ChannelError.
    """
    os.environ.setdefault("PTB_TIMEDELTA", "1")  # waits as durations; without it every one of them warns
    application, box = _build(host, phone)
    if not await _begun(application, stopping):
        return
    try:
        with database.whole(host.db):
            accounts.is_now(host.db, str(application.bot.id), application.bot.username)
        ready()
        await asyncio.to_thread(host.prompts.make_all)
        await asyncio.to_thread(proofreading.prepare)
        await _replay(host, box)
        await application.start()
        polling = asyncio.create_task(_listen(application, phone, stopping))
        published = asyncio.create_task(_publish(application, host, stopping))
        counted = asyncio.create_task(_count(host))
        await stopping.wait()
        published.cancel()
        counted.cancel()
        await _end(application, box, polling)
        await asyncio.gather(published, counted, return_exceptions=True)
        await _ended(polling)
    finally:
        await application.shutdown()


def _build(host: Host, phone: Phone) -> tuple[Bot, Letterbox]:
    trusted = lines.certificates()
    calls, polls = lines.Lines(_CALLS, phone.proxy, trusted), Reading(_POLLS, phone.proxy, trusted)
    bot = Carrier(phone.token, phone.api_base, phone.file_base, request=calls, get_updates_request=polls)
    post = Post(host.db, bot, host.prompts, host.clock, host.fonts)
    checking = Checking(host.db, host.prompts, host.clock, post)
    fetching = Fetching(host.db, bot, host.prompts, host.clock, post, checking)
    box = Letterbox(Clerk(host.db, host.prompts, host.clock), post, fetching, host.clock)
    bot.bring_to(box)
    return ApplicationBuilder().bot(bot).update_queue(box).job_queue(None).build(), box


async def _begun(application: Bot, stopping: asyncio.Event) -> bool:
    """Whether Telegram knows us; waits for the network as long as it takes. False: stopped before.

    Raises: ChannelError.
    """
    for number in range(10**9):
        try:
            await application.initialize()
        except InvalidToken as error:
            raise ChannelError("Telegram 不认这个 TELEGRAM_BOT_TOKEN，看看有没有抄错或者已经换过") from error
        except TelegramError as trouble:
            pause = _PAUSES[min(number, len(_PAUSES) - 1)]
            _LOG.warning("Telegram cannot be reached (%s); next try in %d s", type(trouble).__name__, pause)
            if await _comes(stopping, pause):
                return False
        else:
            return True
    return False


async def _comes(event: asyncio.Event, seconds: float) -> bool:
    try:
        await asyncio.wait_for(event.wait(), seconds)
    except TimeoutError:
        return False
    return True


async def _replay(host: Host, box: Letterbox) -> None:
    """What was taken and not handled, what is still to be fetched, and what was committed and not sent."""
    box.clerk.begin()
    with database.whole(host.db):
        people = inbox.retry(host.db)
    for person in people:
        box.work(person)
        await asyncio.sleep(0)
    for person in fetches.people(host.db):
        box.fetching.poke(person)
    for person in checkups_due.people(host.db):
        box.fetching.checking.poke(person)
    for chat in outbox.chats(host.db):
        box.post.poke(chat)


async def _listen(application: Bot, phone: Phone, stopping: asyncio.Event) -> None:
    updater = application.updater
    assert updater is not None  # noqa: S101  # built with one
    try:
        if phone.webhook_url:
            host, port = phone.listen
            await updater.start_webhook(
                host,
                port,
                url_path=_path(phone.webhook_url),
                webhook_url=phone.webhook_url,
                secret_token=phone.webhook_secret or secrets.token_urlsafe(32),
                allowed_updates=_UPDATES,
                bootstrap_retries=-1,
            )
        else:
            await updater.start_polling(
                timeout=_POLL, allowed_updates=_UPDATES, bootstrap_retries=-1, error_callback=_say_trouble
            )
    except (TelegramError, OSError) as error:
        stopping.set()
        where = ":".join(map(str, phone.listen))
        raise ChannelError(f"收不了 Telegram 发来的消息，看看 WEBHOOK_LISTEN（{where}）是不是被别的程序占着") from error


async def _count(host: Host) -> None:
    """Nobody waits for two seconds of counting before the first word; a 体检 that is asked for meanwhile does."""
    try:
        await asyncio.to_thread(proofreading.count, database.folder(host.db))
    except OSError as trouble:  # the 体检 that asks for it says so
        _LOG.error("texts cannot be counted: %s", trouble.strerror)


async def _ended(listening: asyncio.Task[None]) -> None:
    """Raises: ChannelError, where listening failed."""
    with contextlib.suppress(asyncio.CancelledError):
        await listening


def _path(url: str) -> str:
    return httpx.URL(url).path.lstrip("/")


def _say_trouble(trouble: TelegramError) -> None:
    if isinstance(trouble, Conflict):
        _LOG.error("another program polls with this token; trying again")
    else:
        _LOG.warning("polling: %s; trying again", type(trouble).__name__)


async def _publish(application: Bot, host: Host, stopping: asyncio.Event) -> None:
    """The commands and the menu button; tried until it succeeds, since nothing waits for it."""
    for pause in (*_PAUSES, *(60,) * 1000):
        try:
            await menus.publish(application.bot, host.prompts)
        except TelegramError as trouble:
            _LOG.warning("commands are not published yet: %s", type(trouble).__name__)
            if await _comes(stopping, pause):
                return
        else:
            return


async def _end(application: Bot, box: Letterbox, listening: asyncio.Task[None]) -> None:
    """Takes nothing more in, sends what it can in a few seconds; the rest is in the database."""
    listening.cancel()
    updater = application.updater
    if updater is not None and updater.running:
        try:
            await asyncio.wait_for(updater.stop(), _STOP_POLLING)
        except (TimeoutError, TelegramError) as trouble:
            _LOG.warning("the last poll was not confirmed: %s", type(trouble).__name__)
    await box.stop()
    await box.fetching.stop()
    await box.fetching.checking.stop()
    await box.post.stop(_STOP_SENDING)
    await application.stop()
