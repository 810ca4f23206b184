"""The bot in a thread of its own against a server, with the database beside it to look into."""

import asyncio
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from bot import settings, wiring
from bot.channels.host import Host
from bot.channels.telegram import running
from bot.prompt_files import loading
from bot.render.typecase import SYSTEM, Typecase
from bot.review.rights import Role
from bot.settings import Phone as Told
from bot.store import database
from bot.usecases import inviting
from tests.patience import PATIENCE
from tests.standin import Phone, Server

LOOK = 0.005  # seconds between two looks
PROMPTS = loading.load_folder(settings.read({}).prompts)
TEAM = "青堰县水务局"


_WAITING = (
    "select count(*) from inbox where handled is null and tries = 0 union all select count(*) from outbox "
    "union all select count(*) from fetches union all select count(*) from checkups_due"
)


@dataclass(slots=True)
class Living:
    """The bot while it runs."""

    server: Server
    path: Path

    def rows(self, query: str, *values: object) -> Sequence[tuple[Any, ...]]:
        """What the database says, read beside the running bot."""
        with sqlite3.connect(f"file:{self.path}?mode=ro", uri=True) as there:
            found = there.execute(query, values).fetchall()
        there.close()
        return found

    def answer(self, place: str) -> str:
        """The newest text of a place of report 1."""
        found = self.rows("select text from answers where place = ? order by id desc limit 1", place)
        return str(found[0][0]) if found else ""

    def everything(self) -> str:
        """Whatever the database holds, as text."""
        with sqlite3.connect(f"file:{self.path}?mode=ro", uri=True) as there:
            found = "\n".join(there.iterdump())
        there.close()
        return found

    def rest(self) -> None:
        """Returns as soon as everything that was done so far is handled and everything said has been sent."""
        deadline = time.monotonic() + PATIENCE
        while self._pending() or any(count for (count,) in self.rows(_WAITING)):
            assert time.monotonic() < deadline, "the bot does not come to rest"
            time.sleep(LOOK)

    def _pending(self) -> bool:
        with self.server.cloud.lock:
            return bool(self.server.cloud.updates.pending)

    def invite(self, role: Role) -> str:
        """A code into the team."""
        return invite(self.path, role)


def invite(path: Path, role: Role) -> str:
    db = database.open_file(path)
    try:
        return inviting.for_command(db, TEAM, role, wiring.now()).rpartition("=")[2]
    finally:
        db.close()


def rest(path: Path) -> None:
    """Waits until everything that was taken is handled and sent."""
    until = time.monotonic() + PATIENCE
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as there:
        while there.execute("select 1 from inbox where handled is null union select 1 from outbox").fetchall():
            assert time.monotonic() < until, "something waits"
            time.sleep(LOOK)


def being_sent(phone: Phone, words: str, method: str = "sendMessage") -> None:
    """Says something, and waits until the bot begins to send its answer."""

    def begun() -> int:
        return sum(call.method == method for call in phone.calls)

    before = begun()
    phone.send(words)
    phone.wait(lambda _: begun() > before)


def change(path: Path, statement: str, *values: object) -> None:
    """Does something to the database by hand, behind the bot's back."""
    with closing(sqlite3.connect(path, timeout=PATIENCE)) as there, there:
        there.execute(statement, values)


@contextmanager
def living(
    server: Server, path: Path, clock: Callable[[], datetime] = wiring.now, fonts: Typecase = SYSTEM
) -> Iterator[Living]:
    """Runs the bot meanwhile; it ends in order, or the test fails."""
    ready, failed = threading.Event(), list[BaseException]()
    loops: list[tuple[asyncio.AbstractEventLoop, asyncio.Event]] = []
    told = Told(server.token, f"{server.url}/bot", f"{server.url}/file/bot")

    async def whole() -> None:
        stopping = asyncio.Event()
        loops.append((asyncio.get_running_loop(), stopping))
        host = Host(database.open_file(path), PROMPTS, clock, fonts=fonts)
        try:
            await running.serve(host, told, ready.set, stopping)
        finally:
            host.db.close()

    def thread() -> None:
        try:
            asyncio.run(whole())
        except BaseException as wrong:  # noqa: BLE001  # it is raised again where the test sees it
            failed.append(wrong)
        finally:
            ready.set()

    runner = threading.Thread(target=thread, daemon=True)
    runner.start()
    try:
        assert ready.wait(PATIENCE), "the bot does not start"
        yield Living(server, path)
    finally:
        if loops and runner.is_alive():
            loops[0][0].call_soon_threadsafe(loops[0][1].set)
        runner.join(PATIENCE)
        assert not runner.is_alive(), "the bot does not end"
        if failed:
            raise failed[0]


def admitted(bot: Living, phone: Phone, role: Role = Role.AUTHOR) -> Phone:
    """A phone whose owner was let in."""
    phone.send(f"/start {bot.invite(role)}")
    phone.wait_for("我是照镜")
    bot.rest()
    return phone


TO_BODY = (
    ("tap", "新建", "写哪一次会"),
    ("tap", "2023", "写谁的材料"),
    ("tap", "个人", "先说三样"),
    ("send", f"{TEAM}\n副局长\n骆启舟", "还要求写哪几部分"),
    ("tap", "都不写", "先写心里有数的"),
    ("tap", "查摆问题", "想写哪几个问题"),
    ("send", "学习不够系统\n联系群众不够\n担当不够主动", "具体是怎么表现的"),
)


def at_body(bot: Living, phone: Phone) -> Phone:
    """A phone at the first problem's text of a personal report of 2023."""
    admitted(bot, phone)
    for do, what, then in TO_BODY:
        if do == "tap":
            phone.tap(what)
        else:
            phone.send(what)
        phone.wait_for(then)
        bot.rest()
    return phone


def to_file(phone: Phone) -> None:
    """Asks for the draft as a Word file, once the draft is there."""
    phone.tap("存成文件")
    phone.wait_for("存成哪一种")
    phone.tap("草稿")
