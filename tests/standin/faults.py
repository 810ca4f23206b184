"""Refusals with Telegram's own words, and faults on order."""

import re
from dataclasses import dataclass

from tests.standin.wire import Json, reply_json

KINDS = ("429", "error", "409", "reset", "hang")


class Refused(Exception):  # noqa: N818  Telegram's answer, not a mistake of ours
    """Telegram says no."""

    def __init__(self, code: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.code, self.description, self.parameters = code, description, parameters

    def reply(self) -> bytes:
        value: Json = {"ok": False, "error_code": self.code, "description": self.description}
        return reply_json(self.code, {**value, "parameters": self.parameters} if self.parameters else value)


def bad(text: str) -> Refused:
    return Refused(400, f"Bad Request: {text}")


def ousted() -> Refused:
    return Refused(
        409,
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
    )


@dataclass(slots=True)
class Fault:
    """What happens to the next calls of a method."""

    kind: str
    method: str
    times: int
    after: bool
    seconds: float
    chat: int | None

    def fits(self, method: str, params: Json) -> bool:
        here = self.chat is None or str(params.get("chat_id")) == str(self.chat)
        return here and re.fullmatch(self.method, method) is not None

    def reply(self) -> bytes | None:
        """What the bot hears instead of the answer; None: the connection breaks."""
        match self.kind:
            case "429":
                seconds = max(1, round(self.seconds))
                return Refused(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds).reply()
            case "error":
                return Refused(502, "Bad Gateway").reply()
            case "409":
                return ousted().reply()
        return None


class Faults:
    """The faults that are still to happen, the oldest first."""

    def __init__(self) -> None:
        self._due: list[Fault] = []

    def add(self, fault: Fault) -> None:
        assert fault.kind in KINDS, f"no such fault: {fault.kind}"
        self._due.append(fault)

    def take(self, method: str, params: Json) -> Fault | None:
        fault = next((due for due in self._due if due.fits(method, params)), None)
        if fault is not None:
            fault.times -= 1
            if fault.times <= 0:
                self._due.remove(fault)
        return fault

    def clear(self) -> None:
        self._due.clear()
