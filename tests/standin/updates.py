"""What waits for the bot: kept until a higher offset is asked for, and given to one poller at a time."""

import asyncio
import time
from collections import deque
from collections.abc import Callable
from itertools import islice

from tests.standin.faults import Refused, ousted
from tests.standin.wire import Json

SILENT = ("chat_member", "message_reaction", "message_reaction_count")  # only where they are asked for by name


class Updates:
    """The queue. Used under the server's lock."""

    def __init__(self) -> None:
        self.pending: deque[Json] = deque()
        self.allowed: tuple[str, ...] = ()
        self.doubled = 0
        self._confirmed: list[Json] = []
        self._again: list[Json] = []
        self._last = 0
        self.wake: Callable[[], object] = lambda: None

    def add(self, kind: str, content: Json) -> None:
        if kind not in self.allowed if self.allowed else kind in SILENT:
            return
        self._last += 1
        self.pending.append({"update_id": self._last, kind: content})
        self.wake()

    def rewind(self, count: int) -> None:
        """The last confirmed ones are delivered once more, whatever offset is asked for."""
        self._again = self._confirmed[max(0, len(self._confirmed) - count) :]
        self.wake()

    def batch(self, offset: int, limit: int) -> list[Json]:
        """Confirms what lies below the offset (a negative one: all but the last so many), and gives what follows."""
        while self.pending and (self.pending[0]["update_id"] < offset if offset >= 0 else len(self.pending) > -offset):
            self._confirmed.append(self.pending.popleft())
        found, self._again = [*self._again, *islice(self.pending, limit)][:limit], self._again[limit:]
        if found and self.doubled:
            self.doubled -= 1
            found = [update for update in found for _ in range(2)]
        return found


class Polls:
    """Long polls: the newest is served, an older one is told to go."""

    def __init__(self) -> None:
        self._newest: asyncio.Event | None = None

    def wake(self) -> None:
        if self._newest is not None:
            self._newest.set()

    async def take(self, batch: Callable[[], list[Json]], seconds: float, gone: Callable[[], bool]) -> list[Json]:
        """The next batch, or none when the time is over; raises Refused where a newer poll has come."""
        mine = asyncio.Event()
        self.wake()
        self._newest = mine
        until = time.monotonic() + seconds
        try:
            while True:
                if gone():  # a killed bot must not take what its next life needs
                    raise ConnectionError
                if self._newest is not mine:
                    raise ousted()
                mine.clear()
                if (found := batch()) or (left := until - time.monotonic()) <= 0:
                    return found
                await _either(mine, left)
        finally:
            if self._newest is mine:
                self._newest = None


async def _either(event: asyncio.Event, seconds: float) -> None:
    try:
        await asyncio.wait_for(event.wait(), seconds)
    except TimeoutError:
        return


def refuse_beside_webhook() -> Refused:
    return Refused(
        409,
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    )
