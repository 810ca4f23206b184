"""Connections to Telegram: one for each call that is made at the same time, kept and used again.

python-telegram-bot keeps all of them in one pool, and httpcore looks through the whole pool several times at every
call; with fifty people that takes longer than the calls. Here each has a pool of its own.
"""

import asyncio
import ssl
from typing import Any

import httpx
from telegram.request import BaseRequest, HTTPXRequest


class Lines(BaseRequest):
    """At most so many calls at once; the next one waits for its turn."""

    def __init__(self, most: int, proxy: str, context: ssl.SSLContext) -> None:
        self._proxy, self._context = proxy, context
        self._free = [self._line()]
        self._open = list(self._free)
        self._room = asyncio.Semaphore(most)
        self._patience = self._free[0].read_timeout

    @property
    def read_timeout(self) -> float | None:
        return self._patience

    async def initialize(self) -> None:
        """Nothing to do: lines are opened when they are needed."""

    async def shutdown(self) -> None:
        for line in self._open:
            await line.shutdown()
        self._free, self._open = [], []

    async def do_request(self, *args: Any, **kwargs: Any) -> tuple[int, bytes]:
        """One call, on the free line that was used last: its connection is the least likely to be closed by now.

        Raises: TelegramError.
        """
        async with self._room:
            line = self._free.pop() if self._free else self._opened()
            try:
                return await line.do_request(*args, **kwargs)
            finally:
                self._free.append(line)

    def _opened(self) -> HTTPXRequest:
        line = self._line()
        self._open.append(line)
        return line

    def _line(self) -> HTTPXRequest:
        # The certificates are read once, not for each line; a proxy is what the settings name, and nothing else.
        kept = httpx.Limits(max_connections=1, max_keepalive_connections=1)
        return HTTPXRequest(
            proxy=self._proxy or None,
            httpx_kwargs={"limits": kept, "verify": self._context, "trust_env": False},
        )


def certificates() -> ssl.SSLContext:
    """What Telegram's certificate is checked against."""
    return httpx.create_ssl_context(trust_env=False)
