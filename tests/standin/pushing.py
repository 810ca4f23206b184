"""Updates through a webhook: one batch of one at a time, again until the bot says 200."""

import asyncio
import json
from urllib.parse import urlsplit

from tests.standin.cloud import Cloud
from tests.standin.wire import Json

AGAIN = 0.2  # seconds before the same update is pushed again
PATIENCE = 10.0  # seconds to answer in


class Pushing:
    def __init__(self, cloud: Cloud) -> None:
        self._cloud = cloud
        self._woken = asyncio.Event()

    def wake(self) -> None:
        self._woken.set()

    async def run(self) -> None:
        """Pushes what waits, while there is a webhook; ends when it is cancelled."""
        self._woken = asyncio.Event()
        while True:
            with self._cloud.lock:
                hook = self._cloud.webhook
                waiting = self._cloud.updates.batch(0, 1) if hook["url"] else []
            if not waiting:
                self._woken.clear()
                await self._woken.wait()
            elif await _pushed(hook, waiting[0]):
                with self._cloud.lock:
                    self._cloud.updates.batch(waiting[0]["update_id"] + 1, 0)
            else:
                await asyncio.sleep(AGAIN)


async def _pushed(hook: Json, update: Json) -> bool:
    """Whether the bot took it."""
    try:
        async with asyncio.timeout(PATIENCE):
            return await _post(hook, update)
    except (OSError, TimeoutError, asyncio.IncompleteReadError):
        return False


async def _post(hook: Json, update: Json) -> bool:
    place, body = urlsplit(hook["url"]), json.dumps(update).encode()
    head = (
        f"POST {place.path or '/'} HTTP/1.1\r\nHost: {place.netloc}\r\nContent-Type: application/json\r\n"
        f"Content-Length: {len(body)}\r\nX-Telegram-Bot-Api-Secret-Token: {hook['secret_token']}\r\n"
        "Connection: close\r\n\r\n"
    )
    reader, writer = await asyncio.open_connection(place.hostname, place.port or 80)
    try:
        writer.write(head.encode() + body)
        await writer.drain()
        return b" 200 " in await reader.readuntil(b"\r\n")
    finally:
        writer.close()
