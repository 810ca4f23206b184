"""The bot and its peer, each running against a stand-in of its own; one rests while the other is measured."""

import itertools
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.bench import phone_script
from tests.bench.phone_people import People
from tests.bench.phone_script import Script
from tests.standin import Server
from tests.standin.process import Running

PEER = Path(__file__).with_name("peer.py")
_FIRST = 10_000  # numbers of people


class Peer(Running):
    program = (str(PEER),)


@dataclass(slots=True)
class Side:
    """A bot, and people who come to it."""

    server: Server
    running: Running
    script: Script
    _numbers: Iterator[int] = field(default_factory=lambda: itertools.count(_FIRST))

    def come(self, count: int) -> People:
        """So many people who were never here."""
        numbers = [next(self._numbers) for _ in range(count)]
        if not isinstance(self.running, Peer):
            phone_script.admit(self.running.db, numbers)
        return People(self.server, numbers, self.script)


@dataclass(frozen=True, slots=True)
class Pair:
    own: Side
    peer: Side

    @property
    def sides(self) -> tuple[Side, Side]:
        return self.own, self.peer


@contextmanager
def both(folder: Path, script: Script, rtt: float = 0.0) -> Iterator[Pair]:
    """Both bots, running; raises where one of them was refused anything."""
    folder.mkdir()
    db, other = folder / "own.sqlite3", folder / "peer.sqlite3"
    other.with_suffix(".json").write_text(phone_script.written(script), encoding="utf-8")
    with (
        Server(rtt=rtt) as first,
        Server(rtt=rtt) as second,
        Running(first, db) as own,
        Peer(second, other) as peer,
    ):
        yield Pair(Side(first, own, script), Side(second, peer, script))
    if first.violations or second.violations:
        raise AssertionError(first.violations[:3], second.violations[:3])
