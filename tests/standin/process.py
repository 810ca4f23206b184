"""The installed bot as a child process against a server."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple, Self

from tests import kept
from tests.patience import PATIENCE
from tests.standin.server import Server

_SUPERVISED = 10.0  # seconds that a supervisor waits before it kills
PAUSE = 0.01  # seconds between two looks


class Ended(NamedTuple):
    """`start` is how long the same program took to begin on this machine."""

    code: int
    seconds: float
    start: float

    @property
    def in_time(self) -> bool:
        """Whether a supervisor would not have killed it; a machine that is slow to start it is slow to end it."""
        return self.seconds < _SUPERVISED + self.start


class Running:
    """`zhaojing run` while it is open; what it prints is kept over restarts.

    Its installation has run before, as far as what is kept beside the database goes; a `fresh` one has not.
    """

    program: tuple[str, ...] = ("-m", "bot", "run")  # what Python is to run

    def __init__(
        self, server: Server, db: Path, env: Mapping[str, str] | None = None, *arguments: str, fresh: bool = False
    ) -> None:
        if not fresh:
            kept.lay(db.parent)
        self.server, self.db, self.arguments = server, db, arguments
        self.environment = {**_bare(), **_reaching(server), **(env or {})}
        self.started = 0.0  # monotonic
        self.seconds_to_poll = 0.0
        self._process: subprocess.Popen[bytes] | None = None
        self._stdout, self._stderr = db.with_suffix(".stdout"), db.with_suffix(".stderr")

    def __enter__(self) -> Self:
        try:
            self.start()
        except BaseException:
            self._close()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self._close()

    @property
    def process(self) -> subprocess.Popen[bytes]:
        assert self._process is not None, "it was not started"
        return self._process

    @property
    def stdout(self) -> str:
        return _read(self._stdout)

    @property
    def stderr(self) -> str:
        return _read(self._stderr)

    @property
    def rss(self) -> int:
        """Its memory in bytes."""
        status = Path(f"/proc/{self.process.pid}/status").read_text(encoding="ascii", errors="replace")
        line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
        return int(line.split()[1]) * 1024

    @property
    def cpu(self) -> float:
        """The processor time that it took, in seconds."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def start(self, *, wait: bool = True) -> None:
        """Starts it, and waits until it asks for updates (or sets its webhook)."""
        self.started = time.monotonic()
        with self._stdout.open("ab") as out, self._stderr.open("ab") as err:
            self._process = subprocess.Popen(
                [sys.executable, *self.program, "--db", str(self.db), *self.arguments],
                env=self.environment,
                cwd=self.db.parent,  # no .env but what a test puts there
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=err,
            )
        if wait:
            self.wait_polls()

    def wait_polls(self) -> None:
        deadline = time.monotonic() + PATIENCE
        while not self._polled():
            assert self.process.poll() is None, f"it ended with {self.process.returncode}: {self.stderr}"
            assert time.monotonic() < deadline, f"it does not ask for updates: {self.stderr}"
            time.sleep(PAUSE)
        self.seconds_to_poll = time.monotonic() - self.started

    def kill9(self) -> None:
        """Ends it as a power cut would."""
        self.process.kill()
        self.process.wait(PATIENCE)

    def terminate(self, by: signal.Signals = signal.SIGTERM) -> Ended:
        """Asks it to end; its exit code, and how long it took."""
        before = time.monotonic()
        self.process.send_signal(by)
        start = self.seconds_to_poll or before - self.started
        return Ended(self.process.wait(PATIENCE), time.monotonic() - before, start)

    def wait(self, timeout: float = PATIENCE) -> int:
        """The exit code of one that ends by itself."""
        return self.process.wait(timeout)

    def restart(self) -> None:
        """Kills it where it still runs, and starts it again."""
        if self.process.poll() is None:
            self.kill9()
        self.start()

    def _polled(self) -> bool:
        ready = ("getupdates", "setwebhook")
        newest = reversed(tuple(self.server.calls)[-200:])
        return any(call.time >= self.started and call.method.lower() in ready for call in newest)

    def _close(self) -> None:
        if self._process is not None and self._process.poll() is None:
            self.kill9()


def _read(printed: Path) -> str:
    return printed.read_text(encoding="utf-8", errors="replace") if printed.exists() else ""


def _bare() -> dict[str, str]:
    """This environment, without what would reach the bot from outside the test."""
    kept = ("TELEGRAM_", "WEBHOOK_", "ZHAOJING_")
    return {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(kept) and not name.lower().endswith("_proxy")
    }


def _reaching(server: Server) -> dict[str, str]:
    return {
        "TELEGRAM_BOT_TOKEN": server.token,
        "TELEGRAM_API_BASE_URL": f"{server.url}/bot",
        "TELEGRAM_FILE_BASE_URL": f"{server.url}/file/bot",
        "PYTHONUNBUFFERED": "1",
    }
