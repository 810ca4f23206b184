"""People with phones who walk through a script at once, each doing the next thing as soon as the turn before is there.

One thread for all of them: what waits for a bot must not take the processor from it.
"""

import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass

from tests.bench.phone_script import Script, Step
from tests.standin import Phone, Server
from tests.standin.screen import find

_PATIENCE = 60.0  # seconds for a turn; a bot that takes longer has lost it


@dataclass(frozen=True, slots=True)
class Walked:
    """How long it took, and how long each turn until everything that it brings was on screen; in seconds."""

    seconds: float
    turns: tuple[float, ...]


@dataclass(slots=True)
class _Person:
    phone: Phone
    step: int = 0
    began: float = 0.0
    expected: int = 0  # changes of the chat when the turn is over

    def act(self, step: Step) -> None:
        self.expected = self.phone._chat.changes + step.changes
        self.began = time.monotonic()
        if step.act.taps:
            tap(self.phone, step.act.what)
        else:
            self.phone.send(step.act.what)

    def is_over(self) -> bool:
        return self.phone._chat.changes >= self.expected


class People:
    """Some people of a server, who have not written yet."""

    def __init__(self, server: Server, numbers: Sequence[int], script: Script) -> None:
        self._lock = server.cloud.lock
        self._changed = threading.Condition(self._lock)
        self._script = script
        self._people = [_Person(Phone(server, number, f"小{number}")) for number in numbers]
        for each in self._people:
            each.phone._chat.changed = self._changed  # one bell for all of them

    def walk(self, until: int) -> Walked:
        """Everybody goes on to this step of the script."""
        found: list[float] = []
        began = time.monotonic()
        with self._lock:
            going = [each for each in self._people if each.step < until]
            for each in going:
                each.act(self._script[each.step])
            while going:
                if not any(each.is_over() for each in going) and not self._changed.wait(_PATIENCE):
                    raise TimeoutError([(each.phone.id, each.step) for each in going])
                going = [each for each in going if not each.is_over() or self._goes_on(each, until, found)]
        return Walked(time.monotonic() - began, tuple(found))

    def _goes_on(self, person: _Person, until: int, found: list[float]) -> bool:
        """A turn is over; whether the person does another thing."""
        found.append(time.monotonic() - person.began)
        person.step += 1
        if person.step >= until:
            return False
        person.act(self._script[person.step])
        return True


def tap(phone: Phone, label: str) -> str:
    """Presses the newest button with this label; looks from the newest message on, since a long chat has many."""
    messages = reversed(tuple(phone._chat.messages.values()))
    return phone.tap(label, on=next(each for each in messages if not each.gone and find(each, label) is not None))
