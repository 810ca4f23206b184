"""The queue that python-telegram-bot fills. `put` commits before it returns, and only then is the offset confirmed."""

import asyncio
import logging
from collections.abc import Callable
from datetime import datetime

from telegram import Update
from telegram.error import NetworkError

from bot.channels.telegram import letters
from bot.channels.telegram.handling import Clerk
from bot.channels.telegram.letters import Did, Letter
from bot.channels.telegram.post import Post
from bot.errors import StoreError

_LOG = logging.getLogger(__name__)
_AGAIN = 5.0  # seconds after which letters that the store could not handle are looked at again


class Letterbox(asyncio.Queue[object]):
    """Takes updates in, handles them in order per person, and has their replies sent.

    A full disk or another trouble of the store leaves `put` as a NetworkError: python-telegram-bot asks for the same
    batch again, while any other exception would end its polling silently. What was taken before is known by its number.
    """

    def __init__(self, clerk: Clerk, post: Post, clock: Callable[[], datetime]) -> None:
        super().__init__()
        self.clerk, self.post, self.clock = clerk, post, clock
        self._timers: dict[int, asyncio.TimerHandle] = {}
        self._troubled: set[int] = set()  # chats that know of the trouble

    async def put(self, item: object) -> None:
        """Keeps an update and handles what can be handled now. Other things are python-telegram-bot's own.

        Raises: NetworkError; nothing was kept then.
        """
        if not isinstance(item, Update):
            await super().put(item)
            return
        letter = self._read(item)
        try:
            person = self.clerk.take(letter)
        except StoreError as trouble:
            _LOG.error("a letter could not be kept: %s", type(trouble).__name__)  # no words of people
            await self._tell(letter)
            raise NetworkError("the store takes nothing in") from trouble
        except Exception:  # noqa: BLE001  # it would end python-telegram-bot's polling, for everybody
            _LOG.exception("update %s cannot be kept", item.update_id)
            return
        if person is None or self.work(person):
            self._troubled.discard(letter.chat)
        else:
            await self._tell(letter)
        await asyncio.sleep(0)  # a batch of many must not keep others' messages from being sent

    def work(self, person: int) -> bool:
        """Handles the letters of a person, now and when the pieces of a paste are complete; False: they wait."""
        timer = self._timers.pop(person, None)
        if timer is not None:
            timer.cancel()
        try:
            chats, until = self.clerk.handle(person)
        except StoreError as trouble:
            _LOG.error("letters wait: %s", type(trouble).__name__)  # no words of people
            self._later(person, _AGAIN)
            return False
        except Exception:  # noqa: BLE001  # one person's letters must not stop everybody's
            _LOG.exception("letters of a person wait")
            self._later(person, _AGAIN)
            return False
        for chat in chats:
            self.post.poke(chat)
        if until is not None:
            self._later(person, (until - self.clock()).total_seconds())
        return True

    def stop(self) -> None:
        """No more letters; pieces that wait for more are handled at the next start."""
        for timer in self._timers.values():
            timer.cancel()
        self._timers.clear()

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
