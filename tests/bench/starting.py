"""From the start of the installed command to the first question on screen, and what the command holds in memory.

A new person each time: the database is made, a material is chosen by three taps at once, and the clock stops when its
first question stands there. In a terminal a robot taps as soon as it sees the button.
"""

import json
import re
import subprocess
import sys
import sysconfig
import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import bot
from bot.prompt_files.loading import Prompts
from tests.bench import filling
from tests.bench.measuring import medians
from tests.bench.robot import Robot
from tests.bench.table import Figure, megabytes, told, within
from tests.conversations.chat import COMMAND, Chat

_TIMES = 9
_LIMIT = 700.0  # milliseconds
_LIBRARIES = "import sqlite_utils, prompt_toolkit, jinja2, yaml, click"
_MEETING = filling.OUTLINE.rpartition(".")[0]
_LINES = (
    {"say": "/start"},
    {"tap": "::new:"},
    {"tap": f"::meeting:{_MEETING}"},
    {"tap": f"::begin:{filling.OUTLINE}"},
)


@dataclass(slots=True)
class _Peak:
    """The most memory that was seen, in kB."""

    most: int = 0

    def look(self, process: int) -> None:
        self.most = max(self.most, peak(process))


def figures(folder: Path, loaded: Prompts) -> Iterator[Figure]:
    """The first question in a terminal and as JSON Lines, beside its libraries; memory; and that jieba is not there."""
    compile_all()
    numbers = count()
    peaks = {name: _Peak() for name in ("pass", "libraries", "terminal", "json")}
    labels = _labels(loaded)
    took = medians(
        {
            "pass": lambda: _python("pass", peaks["pass"]),
            "libraries": lambda: _python(_LIBRARIES, peaks["libraries"]),
            "terminal": lambda: _terminal(folder / f"{next(numbers)}.sqlite3", labels, peaks["terminal"]),
            "json": lambda: _json(folder / f"{next(numbers)}.sqlite3", peaks["json"]),
        },
        _TIMES,
    )
    imports, bare = ("its libraries alone", took["libraries"]), ("python -c pass", took["pass"])
    yield within("start: first question, chat", took["terminal"], imports, _LIMIT)
    yield within("start: first question, chat --json", took["json"], imports, _LIMIT)
    yield told("start: its libraries alone", took["libraries"], bare)
    libraries = ("its libraries alone", peaks["libraries"].most)
    yield megabytes("memory: first question, chat", peaks["terminal"].most, libraries, 70)
    yield megabytes("memory: first question, chat --json", peaks["json"].most, libraries, 70)
    yield megabytes("memory: a draft, chat --json", _draft(folder / "draft.sqlite3", loaded), libraries, 70)
    imported = modules(folder)
    there = "jieba" in imported
    yield Figure("start: jieba", "imported" if there else "not imported", f"{len(imported)} modules", holds=not there)


def _labels(loaded: Prompts) -> tuple[str, ...]:
    """The buttons on the way to the first question, and the first words of that."""
    outline = loaded.outline(filling.OUTLINE)
    if outline is None:
        raise LookupError(filling.OUTLINE)
    asked = outline.sections[0].questions[0].ask
    return loaded.messages.say("button.new"), outline.meeting.name, outline.subject_name, asked[:8]


def modules(folder: Path) -> frozenset[str]:
    """What the command imports until the first question is answered."""
    lines = "".join(f"{json.dumps(line)}\n" for line in _LINES)
    told = subprocess.run(
        [sys.executable, "-X", "importtime", COMMAND, "chat", "--json", "--db", folder / "modules.sqlite3"],
        input=lines.encode(),
        capture_output=True,
        check=True,
    )
    told_lines = told.stderr.decode().splitlines()
    return frozenset(line.rpartition("|")[2].strip() for line in told_lines if line.startswith("import time:"))


def peak(process: int) -> int:
    """The most memory that a running process ever held, in kB (Linux; 0 elsewhere)."""
    status = Path(f"/proc/{process}/status")
    lines = status.read_text(encoding="ascii").splitlines() if status.exists() else []
    return next((int(line.split()[1]) for line in lines if line.startswith("VmHWM:")), 0)


def compile_all() -> None:
    """Bytecode for the bot and its libraries, as an installer leaves it."""
    folders = [str(Path(bot.__file__).parent), sysconfig.get_paths()["purelib"]]
    subprocess.run([sys.executable, "-m", "compileall", "-q", *folders], check=False, stdout=subprocess.DEVNULL)


def _python(code: str, memory: _Peak) -> float:
    """Milliseconds until Python has run this and says so."""
    begun = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-c", f"{code}\nprint(flush=True)\ninput()"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        if process.stdout is None:
            raise AssertionError
        process.stdout.readline()
        took = time.perf_counter() - begun
        memory.look(process.pid)
        process.communicate(b"\n")
    return took * 1000


def _terminal(db: Path, labels: tuple[str, ...], memory: _Peak) -> float:
    """Milliseconds until the first question stands on the screen of a terminal."""
    begun = time.perf_counter()
    with Robot([str(COMMAND), "chat", "--db", str(db)]) as robot:
        for label in labels[:-1]:
            robot.tap(label)
        robot.wait(re.escape(labels[-1]))
        took = time.perf_counter() - begun
        memory.look(robot.process)
    return took * 1000


def _json(db: Path, memory: _Peak) -> float:
    """Milliseconds until the first question is written as a line."""
    begun = time.perf_counter()
    with Chat(db) as chat:
        for line in _LINES:
            chat.send(line)
        if not chat.question:
            raise AssertionError(chat.replies)
        took = time.perf_counter() - begun
        memory.look(chat.process.pid)
    return took * 1000


def _draft(db: Path, loaded: Prompts) -> int:
    """The memory of a command that shows the map and the draft of a filled report."""
    at = filling.desk(db, loaded)
    filling.fill(at, filling.USUAL)
    at.db.close()
    with Chat(db) as chat:
        for words in ("/start", "/map", "/draft"):
            chat.say(words)
        if len(chat.text) < filling.CHARACTERS:
            raise AssertionError(chat.text)
        return peak(chat.process.pid)
