"""What one person's slow thing costs the others: Word files of a long draft in a row, while five people write."""

import sqlite3
import threading
from collections.abc import Iterator
from pathlib import Path
from statistics import median, quantiles

from bot.prompt_files.loading import Prompts
from bot.store import database, people
from bot.usecases import converse
from bot.usecases.work import TELEGRAM, Desk
from tests.bench import filling, phone_script
from tests.bench.phone_pair import Side
from tests.bench.phone_script import TURNS
from tests.bench.table import Figure, beyond
from tests.standin import Phone, Server
from tests.standin.cloud import Message
from tests.standin.process import Running

_WRITER = 4_999  # the number of who asks for files
_OTHERS = 5
_BEGUN = 8  # turns until a material is begun: not measured
_ROUNDS = 7
_SEVERAL = 3  # files in each round, or nothing was measured
_LIMIT = 50.0  # milliseconds
_PATIENCE = 30.0  # seconds for a file


def figures(folder: Path, loaded: Prompts) -> Iterator[Figure]:
    """The 95th of 100 turns of the others and their slowest, beside the same without files."""
    script = phone_script.record(folder / "script.sqlite3", loaded)
    db = folder / "own.sqlite3"
    _long_draft(db, loaded)
    asked, alone = [], []
    with Server() as server, Running(server, db) as running:
        side, writer = Side(server, running, script), _Writer(server, db, loaded)
        for _ in range(_ROUNDS):
            alone.append(_others(side))
            with writer:
                asked.append(_others(side))
    if server.violations or writer.files < _SEVERAL * _ROUNDS:
        raise AssertionError(server.violations, writer.files)
    for number, what in enumerate(("p95", "slowest")):
        with_files, without = (median(each[number] for each in found) for found in (asked, alone))
        name = f"phone: {what} of {_OTHERS} others, {writer.files} Word files"
        yield beyond(name, with_files, ("without", without), _LIMIT)


def _others(side: Side) -> tuple[float, float]:
    """Milliseconds of the 95th of 100 turns, and of the slowest."""
    found = side.come(_OTHERS)
    found.walk(_BEGUN)
    turns = found.walk(TURNS).turns
    return quantiles(turns, n=20)[-1] * 1000, max(turns) * 1000


def _long_draft(path: Path, loaded: Prompts) -> None:
    """A report of 300 answers."""
    phone_script.admit(path, [_WRITER])
    db = database.open_file(path)
    at = Desk(db, loaded, people.enter(db, TELEGRAM, str(_WRITER)), filling.NOW, channel=TELEGRAM)
    filling.fill(at, filling.LARGE)
    converse.hear(at, "/start")
    db.close()


class _Writer:
    """Asks for the Word file of a draft, and again as soon as it is there, while this is open."""

    def __init__(self, server: Server, db: Path, loaded: Prompts) -> None:
        self.phone = Phone(server, _WRITER, "大王")
        self.files = 0
        self._db, self._label = db, loaded.messages.say("button.file")
        self._over = threading.Event()
        self._thread = threading.Thread()
        for count in (1, 2):
            self.phone.send("/draft")
            self.phone.wait(lambda _, count=count: len(self._buttons) >= count)  # type: ignore[misc]

    def __enter__(self) -> None:
        self._over.clear()
        self._thread = threading.Thread(target=self._ask, daemon=True)
        self._thread.start()

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join(_PATIENCE)

    @property
    def _buttons(self) -> tuple[Message, ...]:
        return tuple(message for message in self.phone.messages if self._label in message.labels)

    def _ask(self) -> None:
        while not self._over.is_set():
            there = sqlite3.connect(self._db, timeout=_PATIENCE)
            there.execute("delete from files")  # or the file would be sent again by its number
            there.commit()
            there.close()
            # Two drafts in turn: two taps on one button in so short a time are one.
            self.phone.tap(self._label, on=self._buttons[self.files % 2])
            self.phone.wait(lambda screen: len(screen.documents) > self.files, _PATIENCE)
            self.files += 1
