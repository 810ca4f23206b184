"""Reading a file in a child process with limits to memory and time. Blocking: for a thread."""

import json
import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import bot
from bot.intake import kinds
from bot.intake.found import MOST_BYTES, Read, Refused, Why, from_json

_PATIENCE = 7.0  # seconds on the wall: less than a bot that ends may take
# Without `site`, which takes longer than reading: the two folders that it needs are named.
_BEGIN = "import sys; sys.path += sys.argv[1:]; from bot.intake import child; child.main()"
_NOTHING_OF_OURS = {"PATH": os.defpath}  # no token, no proxy, no setting reaches the child


def read(name: str, content: bytes) -> Read | Refused:
    """The lines of a file, or why there are none. Never raises."""
    refused = _at_once(name, content)
    if refused is not None:
        return Refused(refused)
    given = json.dumps({"name": name[-200:]}).encode() + b"\n" + content
    try:
        # Our own program, no shell.
        ended = subprocess.run(  # noqa: S603
            command(),
            input=given,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=_PATIENCE,
            check=False,
            env=_NOTHING_OF_OURS,
            cwd="/" if os.name == "posix" else None,
        )
    except subprocess.TimeoutExpired:
        return Refused(Why.TOO_HARD)
    except OSError:
        return Refused(Why.NOT_NOW)
    if ended.returncode < 0:  # by a signal: a limit, or the system for want of memory
        return Refused(Why.TOO_HARD)
    try:
        return from_json(ended.stdout.decode("ascii"))
    except (ValueError, KeyError, TypeError):
        return Refused(Why.DAMAGED)


def _at_once(name: str, content: bytes) -> Why | None:
    """What needs no child to be seen."""
    if not content:
        return Why.EMPTY
    if len(content) > MOST_BYTES:
        return kinds.by_name(name) or Why.TOO_BIG
    return None


def command() -> tuple[str, ...]:
    """The child: a line of JSON with the file's name and then its bytes go in, a line of JSON comes out."""
    return (sys.executable, "-I", "-S", "-c", _BEGIN, *_folders())


def _folders() -> tuple[str, str]:
    """Where our own rooms and defusedxml lie."""
    library = find_spec("defusedxml")
    assert library is not None  # noqa: S101  # declared
    assert library.origin is not None  # noqa: S101  # it is a package in files
    return str(Path(bot.__file__).parent.parent), str(Path(library.origin).parent.parent)
