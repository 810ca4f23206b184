"""One task a person for what waits in a table: in order for each, beside each other for all, ended together."""

import asyncio
import logging
from collections.abc import Awaitable, Callable

_LOG = logging.getLogger(__name__)


class Rounds:
    """`work` does everything that waits for a person; `what` names it in the log."""

    def __init__(self, work: Callable[[int], Awaitable[None]], what: str) -> None:
        self._work, self._what = work, what
        self._going: dict[int, asyncio.Task[None]] = {}
        self._stopped = False

    def begin(self, person: int) -> None:
        """A round for this person, unless one is going."""
        if person not in self._going and not self._stopped:
            self._going[person] = asyncio.create_task(self._one(person))

    async def stop(self) -> None:
        """Leaves what is not done yet for the next start."""
        self._stopped = True
        going = list(self._going.values())
        for each in going:
            each.cancel()
        await asyncio.gather(*going, return_exceptions=True)

    async def _one(self, person: int) -> None:
        try:
            await self._work(person)
        except Exception:  # noqa: BLE001  # one person's trouble is not the others'
            _LOG.exception("%s for a person ended; it goes on with the next one or start", self._what)
        finally:
            del self._going[person]
