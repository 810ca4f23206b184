"""A person at a real terminal: the installed command on a pseudo terminal, what it prints told from what is typed."""

import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import termios
import time
from pathlib import Path
from typing import Self

from tests.conversations.chat import COMMAND
from tests.patience import PATIENCE

_READY, _SENT = b"\x1b[?2004h", b"\x1b[?2004l"  # the editor switches bracketed paste on and off
_CODES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


class Terminal:
    """Typing into `zhaojing chat`, and the lines that it prints between one input and the next."""

    def __init__(self, db: Path, *, columns: int = 80) -> None:
        mine, its = pty.openpty()
        fcntl.ioctl(its, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
        known = {key: value for key, value in os.environ.items() if key not in ("COLUMNS", "LINES")}
        self.process = subprocess.Popen(
            [COMMAND, "chat", "--db", str(db)],
            stdin=its,
            stdout=its,
            stderr=its,
            env={**known, "TERM": "xterm", "PROMPT_TOOLKIT_NO_CPR": "1"},
            start_new_session=True,
        )
        os.close(its)
        self._fd = mine
        self.lines = _lines(self._until(_READY))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        os.close(self._fd)

    def send(self, words: str) -> list[str]:
        """Types the words and Enter; the lines printed then."""
        return self.type(words + "\r")

    def paste(self, words: str) -> list[str]:
        """Pastes, as terminals mark it, and presses Enter."""
        return self.type(f"\x1b[200~{words}\x1b[201~\r")

    def type(self, keys: str) -> list[str]:
        os.write(self._fd, keys.encode())
        self.lines = _lines(self._until(_READY).partition(_SENT)[2])
        return self.lines

    def leave(self, key: str) -> int:
        """Presses a key that ends the conversation; the exit code."""
        os.write(self._fd, key.encode())
        self.lines = _lines(self._until(b"").partition(_SENT)[2])
        return self.process.wait(timeout=PATIENCE)

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    def tap(self, label: str) -> list[str]:
        """Types the number of the button with this label."""
        found = re.search(rf"(/\d+) {re.escape(label)}(?:\s|$)", self.text)
        assert found is not None, f"no button {label} in {self.lines}"
        return self.send(found[1])

    def _until(self, mark: bytes) -> bytes:
        """What comes until the mark, or until the end where there is none."""
        heard, last = b"", time.monotonic() + PATIENCE
        while not (mark and heard.endswith(mark)) and not (mark and mark in heard and self._quiet()):
            assert time.monotonic() < last, f"nothing more after {heard!r}"
            if not select.select([self._fd], [], [], 0.5)[0]:
                continue
            try:
                piece = os.read(self._fd, 65536)
            except OSError:  # Linux says so at the end of a pseudo terminal
                break
            if not piece:
                break
            heard += piece
        return heard

    def _quiet(self) -> bool:
        return not select.select([self._fd], [], [], 0.05)[0]


def _lines(heard: bytes) -> list[str]:
    """Printed lines, without the editor's prompt behind them and without colours."""
    text = _CODES.sub("", heard.partition(_READY)[0].decode())
    return text.replace("\r", "").split("\n")
