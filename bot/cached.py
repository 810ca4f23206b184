"""What is slow to make, kept in the installation's own folder for the next start.

A file says what it is, of what it was made, and its own sum; a file that says otherwise is no file.
"""

import ctypes
import hashlib
import json
import logging
import os
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path


def keep(path: Path, kind: bytes, identity: Mapping[str, str], pieces: Sequence[bytes]) -> None:
    """Written beside and put in its place at once: two that start together leave one whole file. Best effort."""
    head = {"of": dict(identity), "lengths": [len(each) for each in pieces], "sum": digest(pieces)}
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        for left in path.parent.glob(f"{path.name}.*"):  # by a program that was killed meanwhile
            left.unlink(missing_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f"{path.name}.", delete=False) as file:
            try:
                file.write(kind + json.dumps(head).encode() + b"\n" + b"".join(pieces))
                file.close()
                Path(file.name).replace(path)
            except OSError:
                os.unlink(file.name)  # noqa: PTH108  # the name is a str
                raise
    except OSError:
        logging.getLogger(__name__).info("%s is not kept: the next start makes it again", path.name)


def kept(path: Path, kind: bytes, identity: Mapping[str, str]) -> list[bytes] | None:
    """The pieces as they were kept; None where there are none, or made of something else, or damaged.

    `kind` is the first line, its end included.
    """
    try:
        with path.open("rb") as file:
            if file.readline() != kind:
                return None
            head = json.loads(file.readline())
            if head["of"] != identity:
                return None
            pieces = [file.read(length) for length in head["lengths"]]
        return pieces if digest(pieces) == head["sum"] else None
    except (OSError, ValueError, KeyError, TypeError):
        return None


def digest(pieces: Sequence[bytes]) -> str:
    total = hashlib.sha256()
    for piece in pieces:
        total.update(piece)
    return total.hexdigest()


def give_back() -> None:
    """What was freed goes back to the system: some 30 MB, which the C library would hold for later.

    A few milliseconds, in which other threads run on. Nothing where there is no such C library.
    """
    try:
        ctypes.CDLL(None).malloc_trim(0)
    except (OSError, AttributeError):  # not glibc
        return
