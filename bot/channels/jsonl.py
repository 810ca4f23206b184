"""JSON Lines: the conversation for scripts. One object in per line, one object out per reply, then the turn's end.

A line that cannot be used gives {"error": "…"} in place of the replies and the turn's end, and changes nothing.
"""

import json
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any, TextIO

from bot.channels import paths
from bot.channels.host import Host
from bot.errors import ZhaojingError
from bot.interview.outline import Place
from bot.usecases import converse
from bot.usecases.converse import Said, Turn
from bot.usecases.replies import Asked

DEFAULT_PERSON = "me"
_LONGEST_NAME = 64
_FIRST_YEAR, _LAST_YEAR = 1900, 2100  # a clock outside is a mistake, and no zone can carry it over the calendar's end

# What a line may hold: the key that says what happened, and those that may stand beside it.
_SHAPES: Mapping[str, frozenset[str]] = {
    "now": frozenset(),
    "tap": frozenset({"as"}),
    "file": frozenset({"as"}),
    "edit": frozenset({"as", "say"}),
    "reply": frozenset({"as", "say", "quote"}),
    "say": frozenset({"as"}),
}


class LineError(ValueError):
    """A line that cannot be used; says why."""


def run(host: Host, lines: Iterable[bytes], out: TextIO) -> None:
    """Answers every line; a line's replies are written when its turn has been committed."""
    clock = host.clock
    for raw in lines:
        if not raw.strip():
            continue
        try:
            line = _parse(raw)
            if "now" in line:
                now = _time(line["now"])
                host.clock = lambda now=now: now  # type: ignore[misc]
                _write(out, {"turn": "end", "message": None})
                continue
            name = str(line.get("as", DEFAULT_PERSON))
            turn = _hear(host, name, line)
            host.settle(turn)
        except LineError as error:
            _write(out, {"error": str(error)})
        except ZhaojingError as error:
            _write(out, {"error": host.trouble(error)})
        else:
            for said in turn.said:
                _write(out, _reply(host.name_of(said.reply.to) or name, said))
            _write(out, {"turn": "end", "message": turn.message})
    host.clock = clock


def _hear(host: Host, name: str, line: Mapping[str, Any]) -> Turn:
    """The turn that a line asks for; the person is entered only once the whole line is known to be sound."""
    if "tap" in line:
        token = _text(line, "tap")
        return converse.tap(host.desk(name), token)
    if "file" in line:
        path = _text(line, "file")
        return converse.take_in(host.desk(name), paths.opened(path))
    words = _text(line, "say")
    quote = _text(line, "quote") if "quote" in line else ""
    if "edit" in line:
        edited = _number(line, "edit")
        return converse.edit(host.desk(name), edited, words)
    if "reply" in line:
        to = _number(line, "reply")
        return converse.reply(host.desk(name), to, words, quote)
    return converse.hear(host.desk(name), words)


def _parse(raw: bytes) -> Mapping[str, Any]:
    """The line's object, its keys checked.

    Raises: LineError.
    """
    try:
        line = json.loads(raw)
    except (ValueError, RecursionError) as error:
        raise LineError(f"not a line of JSON: {error}") from error
    if not isinstance(line, dict):
        raise LineError("a line must be an object")
    what = next((key for key in _SHAPES if key in line), None)
    if what is None:
        raise LineError(f"a line needs one of {', '.join(_SHAPES)}")
    unknown = set(line) - _SHAPES[what] - {what}
    if unknown:
        raise LineError(f"“{what}” does not go with {', '.join(sorted(map(repr, unknown)))}")
    name = line.get("as", DEFAULT_PERSON)
    if not isinstance(name, str) or not is_name(name):
        raise LineError(f"“as” must be a name of 1 to {_LONGEST_NAME} characters")
    return line


def _text(line: Mapping[str, Any], key: str) -> str:
    value = line.get(key)
    if not isinstance(value, str):
        raise LineError(f"“{key}” must be a text")
    return value


def _number(line: Mapping[str, Any], key: str) -> int:
    value = line.get(key)
    if not isinstance(value, int) or isinstance(value, bool) or not 0 < value < 2**62:
        raise LineError(f"“{key}” must be the number of a message")
    return value


def _time(value: object) -> datetime:
    """An ISO time with its zone.

    Raises: LineError.
    """
    try:
        time = datetime.fromisoformat(str(value))
    except ValueError as error:
        raise LineError(f"“now” must be an ISO time: {error}") from error
    if time.tzinfo is None:
        raise LineError("“now” must say its zone, for example 2026-01-05T09:00:00+08:00")
    if not _FIRST_YEAR < time.year < _LAST_YEAR:
        raise LineError(f"“now” must lie between {_FIRST_YEAR} and {_LAST_YEAR}")
    return time.astimezone(UTC)


def is_name(text: str) -> bool:
    """Whether a person of this machine can be called so."""
    storable = not any("\ud800" <= character <= "\udfff" for character in text)
    return bool(text.strip()) and len(text) <= _LONGEST_NAME and storable


def _reply(name: str, said: Said) -> Mapping[str, Any]:
    reply = said.reply
    return {
        "message": said.message,
        "to": name,
        "text": reply.whole,
        "buttons": [{"label": each.label, "token": each.token} for row in reply.buttons for each in row],
        "question": None if reply.asked is None else _question(reply.asked),
        "files": list(reply.files),
    }


def _question(asked: Asked) -> Mapping[str, Any]:
    """Which question this is; its id without the section's path, as the outline file has it."""
    place: Place = asked.place
    return {
        "report": asked.report,
        "outline": asked.outline,
        "section": list(asked.section),
        "point": place.point or None,
        "id": place.question.rpartition("/")[2],
        "required": asked.required,
    }


def _write(out: TextIO, value: Mapping[str, Any]) -> None:
    out.write(json.dumps(value, ensure_ascii=False) + "\n")
    out.flush()
