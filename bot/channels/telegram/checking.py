"""体检 off everybody's way: looked through in a thread, handed over once.

What is to be looked through was committed with the tap that asked for it. It leaves the table in the transaction that
hands the findings over: killed before that, it is looked through again; killed after it, it is done.
"""

import asyncio
import logging
from collections.abc import Callable
from datetime import datetime

from bot.channels.telegram import parcels
from bot.channels.telegram.parcels import Address
from bot.channels.telegram.post import Post
from bot.channels.telegram.rounds import Rounds
from bot.errors import ListsError, StoreError
from bot.prompt_files.loading import Prompts
from bot.proofread.finding import Finding
from bot.store import checkups_due, database, outbox, people
from bot.store.checkups_due import Due
from bot.store.database import Database
from bot.usecases import checking, converse
from bot.usecases.checking import Given
from bot.usecases.work import TELEGRAM, Desk

_LOG = logging.getLogger(__name__)
_LIVES = 3  # of the bot that may begin with one: what ends the bot must not do so for ever
_AGAIN = 5.0  # seconds until the store is asked once more


class Checking:
    """Looks through what waits, one after the other: rules hold the interpreter, so two at once take as long."""

    def __init__(self, db: Database, prompts: Prompts, clock: Callable[[], datetime], post: Post) -> None:
        self.db, self.prompts, self.clock, self.post = db, prompts, clock, post
        self._rounds = Rounds(self._round, "checking")
        self._room = asyncio.Lock()

    def poke(self, person: int) -> None:
        """Something of this person may wait."""
        if checkups_due.first(self.db, person) is not None:
            self._rounds.begin(person)

    async def stop(self) -> None:
        """Leaves what is not handed over yet for the next start."""
        await self._rounds.stop()

    async def _round(self, person: int) -> None:
        """Everything of one person, in the order in which it was asked for."""
        while (due := checkups_due.first(self.db, person)) is not None:
            try:
                async with self._room:
                    await self._done(due)
            except StoreError as trouble:
                _LOG.error("a checkup waits: %s", type(trouble).__name__)
                await asyncio.sleep(_AGAIN)
            except ListsError as faults:
                _LOG.error("the installation's own word lists cannot be used:\n%s", faults)
                self._give_up(due, "check.lists")
            except Exception:  # noqa: BLE001  # a mistake of ours must not hold up what comes after it
                _LOG.exception("checkup %d cannot be done", due.id)
                self._give_up(due)

    async def _done(self, due: Due) -> None:
        if due.tries >= _LIVES:
            self._give_up(due)
            return
        with database.whole(self.db):
            checkups_due.begin(self.db, due.id)
            what = checking.given(self._desk(due), due)
        found = () if what is None else await asyncio.to_thread(checking.found, what)
        self._hand_over(due, what, found)

    def _hand_over(self, due: Due, what: Given | None, found: tuple[Finding, ...]) -> None:
        with database.whole(self.db):
            if not checkups_due.remove(self.db, due.id) or what is None:  # deleted meanwhile
                return
            turn = converse.hand_over(self._desk(due), due, what, found)
            chats = parcels.put(self.db, self._address(due), turn.said)
        for chat in chats:
            self.post.poke(chat)

    def _give_up(self, due: Due, why: str = "phone.failed") -> None:
        with database.whole(self.db):
            checkups_due.remove(self.db, due.id)
            to = self._address(due)
            text = self.prompts.messages.say(why)
            outbox.add(self.db, to.chat, to.person, outbox.Kind.SEND, parcels.plain(text))
        self.post.poke(to.chat)

    def _desk(self, due: Due) -> Desk:
        return Desk(self.db, self.prompts, due.person, self.clock(), channel=TELEGRAM)

    def _address(self, due: Due) -> Address:
        """The private chat: on Telegram its number is the person's."""
        return Address(due.person, int(people.telegram_id(self.db, due.person) or 0))
