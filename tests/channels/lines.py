"""JSON Lines against a memory database: the real loop, fed line by line."""

import io
import json
from collections.abc import Iterator
from typing import Any

from bot.channels import jsonl
from bot.channels.host import Host
from tests.store.opened import memory
from tests.usecases.writer import NINE, PROMPTS, stored

Line = dict[str, Any]


class Lines:
    """One run of the loop; what a line gave is read before the next is sent."""

    def __init__(self) -> None:
        self.host = Host(memory(), PROMPTS, lambda: NINE)
        self.heard: list[Line] = []

    def send(self, *lines: Line) -> list[Line]:
        """The objects that the lines gave, the last line's kept for `token`."""
        return self.send_raw(*(json.dumps(line).encode() for line in lines))

    def send_raw(self, *lines: bytes) -> list[Line]:
        out = io.StringIO()
        jsonl.run(self.host, (line + b"\n" for line in lines), out)
        self.heard = [json.loads(line) for line in out.getvalue().splitlines()]
        return self.heard

    def token(self, verb: str) -> str:
        """The token of the last button that does this."""
        tokens = [button["token"] for reply in self.heard for button in reply.get("buttons", [])]
        return str(next(token for token in reversed(tokens) if f":{verb}:" in token))

    def begun(self) -> "Lines":
        """The first question of a new report is on screen."""
        self.send({"say": "/new"}, {"say": "2023民主生活会"}, {"say": "个人"})
        return self

    def at_body(self) -> "Lines":
        """The text of the first of two claims is asked for."""
        self.begun().send({"say": "青堰县水务局\n副局长\n骆启舟"})
        self.send({"tap": self.token("skip")})
        self.send({"tap": self.token("pick")}, {"say": "/map"}, {"tap": "1::go:problems/a1/points"})
        self.send({"say": "理论学习的系统性不够\n联系实际的紧密度不够"})
        return self

    @property
    def replies(self) -> list[Line]:
        return [line for line in self.heard if "text" in line]

    @property
    def question(self) -> Line:
        """The last question that was put."""
        found: list[Line] = [reply["question"] for reply in self.replies if reply["question"] is not None]
        return found[-1]

    @property
    def end(self) -> Line:
        """The line that ended the turn."""
        return self.heard[-1]

    def everything(self) -> list[tuple[object, ...]]:
        """Reports, answers and messages: what a line that cannot be used leaves as it was."""
        return [*stored(self.host.db), *self.host.db.execute("select id, said from messages").fetchall()]


def texts(value: object) -> Iterator[str]:
    """Every text anywhere in a JSON value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from (key, *texts(inner))
    elif isinstance(value, list):
        for inner in value:
            yield from texts(inner)
