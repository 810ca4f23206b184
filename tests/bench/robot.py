"""Somebody at a terminal of 80 columns who taps a button as soon as it can be read."""

import codecs
import os
import re
import select
import signal
import struct
import subprocess
import time
from collections.abc import Sequence
from types import TracebackType
from typing import Self

_PATIENCE = 20.0  # seconds
_ASKS_WHERE = b"\x1b[6n"  # a terminal is asked where its cursor stands, and says so
_HERE = b"\x1b[1;1R"
_ESCAPES = re.compile(r"\x1b\[[0-9;?>]*[A-Za-z]")


class Robot:
    """A command in a terminal of its own."""

    def __init__(self, command: Sequence[str]) -> None:
        # These exist on POSIX only; the rest of the benchmarks runs without them.
        import fcntl  # noqa: PLC0415
        import pty  # noqa: PLC0415
        import termios  # noqa: PLC0415

        self._screen, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        self._seen = ""
        self._decode = codecs.getincrementaldecoder("utf-8")().decode
        environment = {**os.environ, "TERM": "xterm"}
        self._process = subprocess.Popen(
            command, stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True, env=environment
        )
        os.close(theirs)

    @property
    def process(self) -> int:
        return self._process.pid

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        self._process.send_signal(signal.SIGKILL)
        self._process.wait()
        os.close(self._screen)

    def tap(self, label: str) -> None:
        """Types the number of the button whose label begins so, once the command waits for words."""
        number = self.wait(rf"/(\d+) {re.escape(label)}[\s\S]*?>")[1]
        self._seen = ""
        os.write(self._screen, f"/{number}\r".encode())

    def wait(self, pattern: str) -> re.Match[str]:
        """Reads until this pattern is found on the screen."""
        until = time.monotonic() + _PATIENCE
        while (found := re.search(pattern, self._seen)) is None:
            left = until - time.monotonic()
            if left <= 0 or not select.select([self._screen], [], [], left)[0]:
                raise TimeoutError(pattern, self._seen)
            self._take(os.read(self._screen, 65536))
        return found

    def _take(self, read: bytes) -> None:
        if _ASKS_WHERE in read:
            os.write(self._screen, _HERE)
        self._seen += _ESCAPES.sub("", self._decode(read))
