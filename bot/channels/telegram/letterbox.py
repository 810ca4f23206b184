"""The queue that python-telegram-bot fills: letters are committed before their offset is confirmed."""

import asyncio
import logging
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from itertools import islice
from typing import Any

from telegram import Update
from telegram.error import NetworkError
from telegram.ext import ExtBot

from bot.channels.telegram import letters
from bot.channels.telegram.fetching import Fetching
from bot.channels.telegram.handling import Clerk, Outcome
from bot.channels.telegram.letters import Did, Letter
from bot.channels.telegram.post import Post
from bot.channels.telegram.rounds import Rounds
from bot.errors import StoreError
from bot.usecases.recent import Wanted

_LOG = logging.getLogger(__name__)
_AT_ONCE = 8  # people whose letters are handled in one transaction: some 20 ms, and one wait for the disk
_AGAIN = 5.0  # seconds after which letters that the store could not handle are looked at again


class Letterbox(asyncio.Queue[object]):
    """Takes updates in, handles them in order per person, and has their replies sent.

    Handling is left to a task of its own: while it works, python-telegram-bot asks for the next letters already.

    A full disk or another trouble of the store leaves `put` as a NetworkError: python-telegram-bot asks for the same
    batch again, while any other exception would end its polling silently. What was taken before is known by its number.
    """

    def __init__(self, clerk: Clerk, post: Post, fetching: Fetching, clock: Callable[[], datetime]) -> None:
        super().__init__()
        self.clerk, self.post, self.fetching, self.clock = clerk, post, fetching, clock
        self._timers: dict[int, asyncio.TimerHandle] = {}
        self._waiting: dict[int, Letter] = {}  # of people with letters to handle the newest; who came first first
        self._worker: asyncio.Task[None] | None = None
        self._kept: set[int] = set()  # updates that `put` will bring once more
        self._troubled: set[int] = set()  # chats that know of the trouble
        self._wanted: dict[int, Wanted] = {}  # people whose next turn waits for a value
        self._making = Rounds(self._make, "a value")

    async def keep(self, updates: Sequence[Update]) -> None:
        """Keeps updates, all of them or none, and has them handled.

        Raises: NetworkError; nothing was kept then.
        """
        arrived = [self._read(each) for each in updates]
        try:
            self._waiting.update(self._taken(arrived))
        except StoreError as trouble:
            _LOG.error("letters could not be kept: %s", type(trouble).__name__)  # no words of people
            for letter in arrived:
                await self._tell(letter)
            raise NetworkError("the store takes nothing in") from trouble
        self._kept.update(each.update_id for each in updates)
        if self._worker is None and self._waiting:
            self._worker = asyncio.create_task(self._work())

    async def put(self, item: object) -> None:
        """An update, kept when this returns. Other things are python-telegram-bot's own.

        Raises: NetworkError; it was not kept then.
        """
        if not isinstance(item, Update):
            await super().put(item)
            return
        if item.update_id not in self._kept:  # a webhook brings them one by one
            await self.keep([item])
        self._kept.discard(item.update_id)

    def work(self, *people: int) -> bool:
        """Handles the letters of people, now and when the pieces of a paste are complete; False: they wait."""
        for person in people:
            self._waiting.pop(person, None)
            timer = self._timers.pop(person, None)
            if timer is not None:
                timer.cancel()
        try:
            outcomes = self.clerk.handle([person for person in people if person not in self._wanted])
        except Exception as trouble:  # noqa: BLE001  # some people's letters must not stop everybody's
            if isinstance(trouble, StoreError):
                _LOG.error("letters wait: %s", type(trouble).__name__)  # no words of people
            else:
                _LOG.exception("letters wait")
            for person in people:
                self._later(person, _AGAIN)
            return False
        while self.clerk.coming:
            self.fetching.poke(self.clerk.coming.pop())
        for person, outcome in outcomes.items():
            self._go_on(person, outcome)
        return True

    async def stop(self) -> None:
        """Handles what was taken; pieces that wait for more, and turns that wait, are handled at the next start."""
        while self._waiting:
            self.work(*islice(self._waiting, _AT_ONCE))
        for timer in self._timers.values():
            timer.cancel()
        self._timers.clear()
        await self._making.stop()

    def _go_on(self, person: int, outcome: Outcome) -> None:
        """What follows from letters that were handled."""
        self.fetching.checking.poke(person)
        for chat in outcome.chats:
            self.post.poke(chat)
        if outcome.wanted is not None:
            self._wanted[person] = outcome.wanted
            self._making.begin(person)
        if outcome.until is not None:
            self._later(person, (outcome.until - self.clock()).total_seconds())

    async def _make(self, person: int) -> None:
        """Has what a turn waits for made in a thread, and the turn done; another value may be wanted then."""
        while (wanted := self._wanted.get(person)) is not None:
            await asyncio.to_thread(wanted.make)
            del self._wanted[person]
            self.work(person)

    async def _work(self) -> None:
        """Handles the letters of everybody who waits."""
        try:
            while self._waiting:
                group = dict(islice(self._waiting.items(), _AT_ONCE))
                done = self.work(*group)
                for person, letter in group.items():  # the trouble may be with one of them
                    if done or (len(group) > 1 and self.work(person)):
                        self._troubled.discard(letter.chat)
                    else:
                        await self._tell(letter)
                await asyncio.sleep(0)  # what was said is sent meanwhile
        finally:
            self._worker = None

    def _taken(self, arrived: Sequence[Letter]) -> Mapping[int, Letter]:
        """Who the letters are from; one that can never be kept takes no other with it.

        Raises: StoreError.
        """
        try:
            return self.clerk.take(arrived)
        except StoreError:
            raise
        except Exception:  # noqa: BLE001  # it would end python-telegram-bot's polling, for everybody
            if len(arrived) > 1:
                found: dict[int, Letter] = {}
                for letter in arrived:
                    found |= self._taken([letter])
                return found
            _LOG.exception("update %s cannot be kept", arrived[0].update_id)
            return {}

    def _later(self, person: int, seconds: float) -> None:
        loop = asyncio.get_running_loop()
        self._timers[person] = loop.call_later(max(seconds, 0.0), self.work, person)

    def _read(self, update: Update) -> Letter:
        try:
            return letters.of(update)
        except Exception:  # noqa: BLE001  # an update of a shape that we do not know must not come back for ever
            _LOG.exception("update %s could not be read", update.update_id)
            return Letter(update.update_id, Did.NOTHING)

    async def _tell(self, letter: Letter) -> None:
        """Says once per trouble that it is not stored yet; without the store there is no outbox to say it through."""
        if letter.did not in (Did.SAID, Did.SENT, Did.TAPPED, Did.CHANGED) or letter.chat in self._troubled:
            return
        self._troubled.add(letter.chat)
        await self.post.tell(letter.chat, self.clerk.prompts.messages.say("phone.no_room"))


class Carrier(ExtBot[None]):
    """A bot that has a whole batch of letters kept at once, before python-telegram-bot puts them one by one."""

    _box: Letterbox

    def bring_to(self, box: Letterbox) -> None:
        self._box = box

    async def get_updates(self, *args: Any, **kwargs: Any) -> tuple[Update, ...]:
        """Raises: TelegramError; what was not kept comes again."""
        updates = await super().get_updates(*args, **kwargs)
        await self._box.keep(updates)
        return updates
