"""The server: a Bot API on a loopback port, in a thread of its own."""

import asyncio
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from typing import NamedTuple, Self

from tests.patience import PATIENCE
from tests.standin.cloud import BEGAN, Cloud, File
from tests.standin.faults import Fault, Faults, Refused
from tests.standin.methods import carry_out
from tests.standin.posting import number, value
from tests.standin.pushing import Pushing
from tests.standin.updates import Polls, refuse_beside_webhook
from tests.standin.wire import Json, Request, reply, reply_json, take

TOKEN = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"  # noqa: S105  the example of Telegram's own manual

BATCH = 100


class Call(NamedTuple):
    """A request as it came in."""

    time: float
    method: str
    params: Json


class Violation(NamedTuple):
    """A request that was refused as Telegram would refuse it."""

    method: str
    description: str
    params: Json


class Server:
    """A Telegram to talk to while it is open: `with Server() as server: Bot(..., base_url=f"{server.url}/bot")`.

    `rtt` is the delay of each call in seconds, `patience` how long a button pressed may stay unanswered.
    """

    def __init__(
        self,
        token: str = TOKEN,
        *,
        rtt: float = 0.0,
        patience: float = PATIENCE,
        username: str = "zhaojing_bot",
        began: int = BEGAN,
    ) -> None:
        self.token, self.rtt = token, rtt
        self.cloud = Cloud(token, username, patience, began)
        self.calls: list[Call] = []
        self.violations: list[Violation] = []
        self._faults = Faults()
        self._polls = Polls()
        self._pushing = Pushing(self.cloud)
        self._loop: asyncio.AbstractEventLoop | None = None
        self._over: asyncio.Event | None = None
        self._thread: threading.Thread | None = None
        self.port = 0
        self.cloud.updates.wake = self._wake

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def commands(self) -> dict[tuple[str, str], tuple[tuple[str, str], ...]]:
        """By scope ("default", "chat:7") and language: the commands and their descriptions."""
        return self.cloud.commands

    def start(self) -> None:
        """Opens the port, the same one as before where there was one."""
        ready = threading.Event()
        self._thread = threading.Thread(target=lambda: asyncio.run(self._run(ready)), name="stand-in", daemon=True)
        self._thread.start()
        assert ready.wait(PATIENCE), "the stand-in does not start"

    def stop(self) -> None:
        """Closes everything; what was sent and received can still be read."""
        if self._loop is None or self._over is None or self._thread is None:
            return
        self._loop.call_soon_threadsafe(self._over.set)
        self._thread.join(PATIENCE)
        assert not self._thread.is_alive(), "the stand-in does not stop"
        self._loop = None

    def fault(
        self,
        kind: str,
        method: str = ".*",
        times: int = 1,
        *,
        after: bool = False,
        seconds: float = 1.0,
        chat: int | None = None,
    ) -> None:
        """The next calls of a method (a pattern) go wrong: "429", "error" (502), "409", "reset", "hang".

        Handing over a file is the method "file".

        `after`: the call is carried out and only its answer is lost. `chat`: only calls to this chat.
        """
        with self.cloud.lock:
            self._faults.add(Fault(kind, method, times, after, seconds, chat))

    def heal(self) -> None:
        """No more faults."""
        with self.cloud.lock:
            self._faults.clear()

    def rewind(self, count: int) -> None:
        """The last confirmed updates are delivered again."""
        with self.cloud.lock:
            self.cloud.updates.rewind(count)

    def double(self, batches: int = 1) -> None:
        """The next batches hold each update twice."""
        with self.cloud.lock:
            self.cloud.updates.doubled += batches

    def called(self, method: str) -> list[Json]:
        """What a method was called with, each time."""
        return [call.params for call in tuple(self.calls) if call.method.lower() == method.lower()]

    def _wake(self) -> None:
        if self._loop is not None:
            with suppress(RuntimeError):  # it is closing, and asks again when it is open
                self._loop.call_soon_threadsafe(self._polls.wake)
                self._loop.call_soon_threadsafe(self._pushing.wake)

    async def _run(self, ready: threading.Event) -> None:
        self._loop, self._over = asyncio.get_running_loop(), asyncio.Event()
        listening = await asyncio.start_server(self._serve, "127.0.0.1", self.port, backlog=512)
        self.port = listening.sockets[0].getsockname()[1]
        pushing = asyncio.create_task(self._pushing.run())
        ready.set()
        await self._over.wait()
        pushing.cancel()
        listening.close()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while (request := await take(reader)) is not None:
                answer = await self._answer(request, reader.at_eof)
                if answer is None:
                    writer.transport.abort()
                    return
                writer.write(answer)
                await writer.drain()
        except (ConnectionError, asyncio.CancelledError):
            return
        finally:
            writer.close()

    async def _answer(self, request: Request, gone: Callable[[], bool]) -> bytes | None:
        place, _, rest = request.path.lstrip("/").partition("/")
        if place == "file":
            token, _, name = rest.partition("/")
            file = self.cloud.files.get(name.rpartition("/")[2])
            # In its local mode a server hands nothing over: who reads its disk needs no such thing.
            if token != f"bot{self.token}" or file is None or self.cloud.disk is not None:
                return Refused(404, "Not Found").reply()
            return await self._hand_over(file)
        if place != f"bot{self.token}":
            return Refused(401, "Unauthorized").reply()
        return await self._call(rest, request.params, gone)

    async def _hand_over(self, file: File) -> bytes | None:
        """A file's bytes, unless a fault is due: its method is called "file"."""
        self.calls.append(Call(time.monotonic(), "file", {"file_id": file.id}))
        with self.cloud.lock:
            fault = self._faults.take("file", {})
        await asyncio.sleep(self.rtt)
        if fault is not None and fault.kind == "hang":
            await asyncio.sleep(fault.seconds)
        elif fault is not None:
            return fault.reply()
        return reply(200, file.content, "application/octet-stream")

    async def _call(self, method: str, params: Json, gone: Callable[[], bool]) -> bytes | None:
        """Carries a call out, unless a fault is due."""
        self.calls.append(Call(time.monotonic(), method, params))
        with self.cloud.lock:
            fault = self._faults.take(method, params)
        hangs = fault is not None and fault.kind == "hang"
        if self.rtt:
            await asyncio.sleep(self.rtt / 2)
        if fault is not None and not fault.after:
            if not hangs:
                return fault.reply()
            await asyncio.sleep(fault.seconds)
        answer = await self._carried_out(method, params, gone)
        if fault is not None and fault.after:
            if not hangs:
                return fault.reply()
            await asyncio.sleep(fault.seconds)
        if self.rtt:
            await asyncio.sleep(self.rtt / 2)
        return answer

    async def _carried_out(self, method: str, params: Json, gone: Callable[[], bool]) -> bytes:
        try:
            if method.lower() == "getupdates":
                result: object = await self._updates(params, gone)
            else:
                with self.cloud.lock:
                    result = carry_out(self.cloud, method, params)
        except Refused as refused:
            self.violations.append(Violation(method, refused.description, params))
            return refused.reply()
        return reply_json(200, {"ok": True, "result": result})

    async def _updates(self, params: Json, gone: Callable[[], bool]) -> list[Json]:
        updates = self.cloud.updates
        with self.cloud.lock:
            if self.cloud.webhook["url"]:
                raise refuse_beside_webhook()
            updates.allowed = tuple(value(params, "allowed_updates") or updates.allowed)
        offset, limit = number(params, "offset"), min(number(params, "limit", BATCH), BATCH)

        def batch() -> list[Json]:
            with self.cloud.lock:
                return updates.batch(offset, limit)

        return await self._polls.take(batch, number(params, "timeout"), gone)
