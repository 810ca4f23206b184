"""Files that people sent: fetched off everybody's way, looked into in a thread, and taken in once.

What is to be fetched was committed with its letter. It leaves the table in the transaction in which the file is taken
in: killed before that, it is fetched again; killed after it, it is done.
"""

import asyncio
import logging
from collections.abc import Callable
from datetime import datetime
from itertools import count

from telegram import Bot
from telegram.error import BadRequest, NetworkError, RetryAfter, TelegramError

from bot.channels.telegram import parcels
from bot.channels.telegram.checking import Checking
from bot.channels.telegram.parcels import Address
from bot.channels.telegram.post import Post, seconds
from bot.channels.telegram.rounds import Rounds
from bot.errors import StoreError
from bot.intake.found import MOST_BYTES, Why
from bot.prompt_files.loading import Prompts
from bot.store import database, fetches, outbox
from bot.store.database import Database
from bot.store.fetches import Fetch
from bot.usecases import converse, recent, taking_in
from bot.usecases.recent import Wanted
from bot.usecases.taking_in import Opened
from bot.usecases.work import TELEGRAM, Desk

_LOG = logging.getLogger(__name__)
_PAUSES = (1.0, 2.0, 4.0, 8.0, 15.0, 30.0)  # seconds between tries: a minute in all, then the person sends it again
_LIVES = 3  # of the bot that may begin with a file: one that ends the bot must not do so for ever
_AT_ONCE = 4  # files that are looked into: each is a process
_AGAIN = 5.0  # seconds until the store is asked once more to take a file in


class Fetching:
    """Fetches what waits. Everything but looking into files on the event loop's thread."""

    def __init__(
        self, db: Database, bot: Bot, prompts: Prompts, clock: Callable[[], datetime], post: Post, checking: Checking
    ) -> None:
        self.db, self.bot, self.prompts, self.clock, self.post = db, bot, prompts, clock, post
        self.checking = checking
        self._rounds = Rounds(self._round, "fetching")
        self._room = asyncio.Semaphore(_AT_ONCE)

    def poke(self, person: int) -> None:
        """A file of this person waits."""
        self._rounds.begin(person)

    async def stop(self) -> None:
        """Leaves what is not taken in yet for the next start."""
        await self._rounds.stop()

    async def _round(self, person: int) -> None:
        """Everything of one person, in the order in which it was sent."""
        while (fetch := fetches.first(self.db, person)) is not None:
            async with self._room:
                found = await self._found(fetch)
            await self._take(fetch, found)

    async def _found(self, fetch: Fetch) -> Opened:
        """What is in the file, or why nobody can say."""
        try:
            with database.light(self.db):
                fetches.begin(self.db, fetch.id)
            if fetch.tries >= _LIVES:
                return taking_in.unread(fetch.name, Why.TOO_HARD)
            content = await self._content(fetch)
            if isinstance(content, Why):
                return taking_in.unread(fetch.name, content)
            return await asyncio.to_thread(taking_in.opened, fetch.name, content)
        except Exception:  # noqa: BLE001  # a mistake of ours must not hold up what comes after it
            _LOG.exception("file %d cannot be looked into", fetch.id)
            return taking_in.unread(fetch.name, Why.NOT_NOW)

    async def _content(self, fetch: Fetch) -> bytes | Why:
        """The file itself; tried again while Telegram cannot be reached."""
        for pause in (*_PAUSES, None):
            try:
                file = await self.bot.get_file(fetch.file_id)
                if (file.file_size or 0) > MOST_BYTES:
                    return Why.TOO_BIG
                return bytes(await file.download_as_bytearray())
            except RetryAfter as limit:
                pause_, trouble = seconds(limit), type(limit).__name__
            except BadRequest as refused:  # a NetworkError, too
                pause_, trouble = None, type(refused).__name__
            except (NetworkError, OSError) as error:
                pause_, trouble = pause, type(error).__name__
            except TelegramError as error:  # its server does not have it, or not for us
                pause_, trouble = None, type(error).__name__
            _LOG.warning("file %d is not here yet: %s", fetch.id, trouble)  # no address: it holds the token
            if pause is None or pause_ is None:
                break
            await asyncio.sleep(pause_)
        return Why.NOT_FETCHED

    async def _take(self, fetch: Fetch, found: Opened) -> None:
        """Takes it in, as soon as the store can; what takes long for that is made in a thread first."""
        for tries in count():
            try:
                with recent.elsewhere(tries):
                    self._taken(fetch, found)
            except Wanted as wanted:
                await asyncio.to_thread(wanted.make)
            except StoreError as trouble:
                _LOG.error("a file waits: %s", type(trouble).__name__)
                await asyncio.sleep(_AGAIN)
            except Exception:  # noqa: BLE001  # as above
                _LOG.exception("file %d cannot be taken in", fetch.id)
                self._give_up(fetch)
                break
            else:
                break
        self.post.poke(fetch.chat)
        self.checking.poke(fetch.person)

    def _taken(self, fetch: Fetch, found: Opened) -> None:
        with database.whole(self.db):
            if not fetches.remove(self.db, fetch.id):  # the person had everything deleted meanwhile
                recent.forget()  # what the thread read of it came in after the purge
                return
            desk = Desk(self.db, self.prompts, fetch.person, self.clock(), channel=TELEGRAM)
            turn = converse.take_in(desk, found, checks=fetch.checks)
            parcels.put(self.db, Address(fetch.person, fetch.chat), turn.said)

    def _give_up(self, fetch: Fetch) -> None:
        with database.whole(self.db):
            fetches.remove(self.db, fetch.id)
            text = self.prompts.messages.say("phone.failed")
            outbox.add(self.db, fetch.chat, fetch.person, outbox.Kind.SEND, parcels.plain(text))
