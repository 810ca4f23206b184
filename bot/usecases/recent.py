"""What was read lately out of files and pastes: kept, so that a round of taps costs it once, and forgotten at a purge.

A material of 6,500 characters costs some 10 ms to recognise, 20 to lay beside an outline and 35 beside its draft. Where
others wait for the same thread, a turn that needs such a value and has none yet is undone: `Wanted` carries the work
to another thread, and the turn is done again when the value is here. So no turn has to know beforehand what it needs.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from threading import Lock
from typing import TypeVar

from bot.draft import kept
from bot.interview.outline import Outline, Place
from bot.prompt_files import planned
from bot.prompt_files.loading import Prompts
from bot.prompt_files.messages import Messages
from bot.reading import guessing, recognising, returning, taking_over
from bot.reading.edits import Returned
from bot.reading.lines import Line
from bot.reading.structure import Structure, Unreadable
from bot.reading.taking_over import Taken
from bot.usecases import differing
from bot.usecases.differing import Told

_T = TypeVar("_T")
_Key = tuple[Callable[..., object], *tuple[Hashable, ...]]  # what makes a value, and of what
Before = tuple[tuple[Place, str], ...]  # answers as they were, in a fixed order

_KEPT = 24  # values: of the people who are at it at the same moment, some four for each
_TRIES = 8  # of one turn, which needs four values at most: more tries mean that others push them out
_SHORT = 2000  # characters: what is read of fewer is made sooner (3 ms) than handed to another thread


class Wanted(Exception):  # noqa: N818  # no error: a turn waits for a value
    """A turn needs a value that takes long; `make` has it ready for the next try. For any thread."""

    def __init__(self, make: Callable[[], object]) -> None:
        super().__init__("a value is to be made in another thread")
        self.make = make


@dataclass(frozen=True, slots=True)
class _Failed:
    error: Exception


_there: OrderedDict[_Key, object] = OrderedDict()
_lock = Lock()
_elsewhere: ContextVar[bool] = ContextVar("_elsewhere", default=False)


@contextmanager
def elsewhere(tries: int = 0) -> Iterator[None]:
    """Inside, what takes long and is not here yet is not made: `Wanted` is raised, but for the last of many tries."""
    before = _elsewhere.set(tries < _TRIES)
    try:
        yield
    finally:
        _elsewhere.reset(before)


def structure(lines: tuple[Line, ...]) -> Structure | Unreadable:
    """What the lines are."""
    return _value(_length(lines), recognising.read, lines)


def likely(material: Structure, outlines: tuple[Outline, ...]) -> str:
    """The id of the outline that the material was most likely written after; "" where none is likely."""
    return _value(_size(material), guessing.guess, material, outlines)


def taken(material: Structure, outline: Outline) -> Taken:
    """The material as answers to this outline."""
    return _value(_size(material), taking_over.take, material, outline)


def drawn(prompts: Prompts, file: str, subject: str) -> Outline | None:
    """The outline of a meeting that is not there yet, the same object for the same words."""
    return _value(0, _drawn, prompts, file, subject)


def returned(outline: Outline, document: str, before: Before, lines: tuple[Line, ...]) -> Returned:
    """What changed between a kept draft (as JSON) and the file that came back."""
    return _value(_length(lines), _returned, outline, document, before, lines)


def compared(messages: Messages, old: str, new: str) -> Told:
    """What differs between two kept drafts (as JSON), told in these sentences."""
    return _value(min(len(old), len(new)), _compared, messages, old, new)


def forget() -> None:
    """Nothing of it is in memory any more."""
    with _lock:
        _there.clear()


def count() -> int:
    """How many values are in memory."""
    return len(_there)


def _value(characters: int, made: Callable[..., _T], *about: Hashable) -> _T:
    key: _Key = (made, *about)
    if (found := _found(key)) is None:
        if _elsewhere.get() and characters >= _SHORT:
            raise Wanted(lambda: _keep(key))
        found = _keep(key)
    if isinstance(found, _Failed):
        raise found.error
    return found  # type: ignore[return-value]  # what `made` made


def _found(key: _Key) -> object | None:
    with _lock:
        found = _there.get(key)
        if isinstance(found, _Failed):
            del _there[key]
        elif found is not None:
            _there.move_to_end(key)
        return found


def _keep(key: _Key) -> object:
    """Makes a value. A mistake of ours is kept as well: it belongs to the turn, which says so to its person."""
    made, *about = key
    try:
        value = made(*about)
    except Exception as error:  # noqa: BLE001  # see above
        value = _Failed(error)
    with _lock:
        _there[key] = value
        while len(_there) > _KEPT:
            _there.popitem(last=False)
    return value


def _length(lines: Sequence[Line]) -> int:
    return sum(len(line.text) for line in lines)


def _size(material: Structure) -> int:
    return sum(map(len, material.paragraphs))


def _drawn(prompts: Prompts, file: str, subject: str) -> Outline | None:
    return prompts.drawn(planned.read(file, file), subject)


def _returned(outline: Outline, document: str, before: Before, lines: tuple[Line, ...]) -> Returned:
    return returning.read_back(outline, kept.from_json(document), dict(before), lines)


def _compared(messages: Messages, old: str, new: str) -> Told:
    return differing.told(messages, *(kept.from_json(each).without_gaps() for each in (old, new)))
