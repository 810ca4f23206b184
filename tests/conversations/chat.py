"""A person at `zhaojing chat --json`: the installed command, its real store, a database of its own."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from tests.patience import PATIENCE

COMMAND = Path(sys.executable).with_name("zhaojing")
CLOCK = "2022-01-10T09:00:00+08:00"

Line = dict[str, Any]


class Chat:
    """One running command. `prompts` and `taps` count what the person was asked and tapped."""

    def __init__(self, db: Path, *, clock: str = CLOCK) -> None:
        self.db = db
        self.person = "me"
        self.prompts = 0
        self.taps = 0
        self.replies: list[Line] = []
        self.screens: dict[str, list[Line]] = {}  # what each person heard last
        self.asked: Line | None = None
        self.process = subprocess.Popen(
            [COMMAND, "chat", "--json", "--db", str(db)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONUTF8": "1"},
        )
        self.send({"now": clock})

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> int:
        """Ends the input; the command's exit code."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.close()
        code = self.process.wait(timeout=PATIENCE)
        self.process.stdout.close()
        return code

    def invited(self, role: str, team: str) -> str:
        """The code of an invitation, as the command prints it."""
        made = [str(COMMAND), "invite", "--team", team, "--role", role, "--db", str(self.db)]
        said = subprocess.run(made, check=True, capture_output=True, text=True, encoding="utf-8").stdout
        return said.split()[-1]

    def kill(self) -> None:
        """Kill -9."""
        self.process.kill()
        self.process.wait(timeout=PATIENCE)
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                pipe.close()

    def send(self, line: Line) -> list[Line]:
        """The replies to one line of input; an error line is a reply, too."""
        return self.send_raw(json.dumps(line, ensure_ascii=True).encode())

    def send_raw(self, line: bytes) -> list[Line]:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(line + b"\n")
        self.process.stdin.flush()
        heard: list[Line] = []
        while raw := self.process.stdout.readline():
            reply = json.loads(raw)
            if reply.get("turn") == "end":
                break
            heard.append(reply)
            if "error" in reply:
                break
        if any("text" in reply for reply in heard):
            self.replies = heard
            for reply in heard:
                if reply.get("to"):
                    self.screens[reply["to"]] = [each for each in heard if each.get("to") == reply["to"]]
        return heard

    def say(self, words: str) -> list[Line]:
        return self._count(self.send({"as": self.person, "say": words}))

    def tap(self, label: str) -> list[Line]:
        """Taps the button with this label among the last replies."""
        self.taps += 1
        return self._count(self.send({"as": self.person, "tap": self.token(label)}))

    def token(self, label: str) -> str:
        for reply in reversed(self.screens.get(self.person, self.replies)):
            for button in reply.get("buttons", []):
                if _bare(button["label"]) == _bare(label):
                    return str(button["token"])
        raise AssertionError(f"no button {label!r} for {self.person} in {self.replies}")

    @property
    def question(self) -> Line:
        """The question that was put last, {} where none was."""
        asked = [reply["question"] for reply in self.replies if reply.get("question")]
        return asked[-1] if asked else {}

    @property
    def text(self) -> str:
        return "\n".join(reply.get("text", "") for reply in self.replies)

    def _count(self, heard: list[Line]) -> list[Line]:
        """A prompt is a message that wants something: no receipt, and a question shown once more counts once."""
        for reply in heard:
            question = reply.get("question")
            if reply.get("buttons") and not _is_receipt(reply) and (question is None or question != self.asked):
                self.prompts += 1
            self.asked = question or self.asked
        return heard


def _is_receipt(reply: Line) -> bool:
    """存好了, 三句连好了, （一）第1条换好了: it may say first where."""
    return re.match(r"[^\n。？]{0,24}(?:[存换连]好了|去掉了|记下了)", str(reply["text"])) is not None


def _bare(label: str) -> str:
    """A label without the mark of what is chosen or done, and without a count."""
    return label.lstrip("✓…□").rstrip("0123456789 ") if label[:1] in "✓…□" else label
