"""Memory with a thousand known people, each with a report and a turn; and how soon a waiting /start is answered."""

import itertools
import time
from collections.abc import Iterator
from pathlib import Path

from bot.prompt_files.loading import Prompts
from tests.bench import phone_pair, phone_script, starting
from tests.bench.measuring import medians
from tests.bench.phone_pair import Peer, Side
from tests.bench.phone_script import Script
from tests.bench.table import Figure, megabytes, within
from tests.standin import Phone, Server
from tests.standin.process import Running

_KNOWN = 1_000
_AT_ONCE = 50
_TURNS = 5  # a material is begun, and its first question answered
_MEMORY = 110  # MB
_TIMES = 9
_LIMIT = 1_200.0  # milliseconds


def figures(folder: Path, loaded: Prompts) -> Iterator[Figure]:
    """Both beside the peer's."""
    starting.compile_all()
    script = phone_script.record(folder / "script.sqlite3", loaded)
    with phone_pair.both(folder / "known", script) as pair:
        own, peer = (_memory(side) for side in (pair.own, pair.peer))
    yield megabytes(f"phone: memory with {_KNOWN:,} known people", own, ("peer", peer), _MEMORY)
    numbers = itertools.count(1)
    took = medians(
        {
            program.__name__: lambda program=program: _start(program, folder, script, next(numbers))  # type: ignore[misc]
            for program in (Running, Peer)
        },
        _TIMES,
    )
    yield within("phone: first answer", took["Running"], ("peer", took["Peer"]), _LIMIT)


def _memory(side: Side) -> int:
    """What the bot holds, in kB, when everybody has been there."""
    for _ in range(_KNOWN // _AT_ONCE):
        side.come(_AT_ONCE).walk(_TURNS)
    return side.running.rss // 1024


def _start(program: type[Running], folder: Path, script: Script, number: int) -> float:
    """Milliseconds from the start of the process until somebody who wrote before has the answer."""
    db = folder / f"start-{number}.sqlite3"
    db.with_suffix(".json").write_text(phone_script.written(script), encoding="utf-8")
    phone_script.admit(db, [number])
    with Server() as server:
        phone = Phone(server, number, "小王")
        phone.send("/start")
        running = program(server, db)
        try:
            running.start(wait=False)
            phone.wait(lambda screen: len(screen.messages) > 0)
            return (time.monotonic() - running.started) * 1000
        finally:
            running.__exit__()
