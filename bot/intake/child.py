"""The child process: a file comes in, what was found goes out. It has nothing to lose: no settings, no database.

Run by `sandbox` with `-I -S`: nothing of a user's Python is loaded. What is imported is imported before the limits and
before a byte of the file is read.
"""

import contextlib
import gc
import json
import os
import sys

from bot.intake import files
from bot.intake.found import MOST_BYTES, Refused, Why, to_json

with contextlib.suppress(ImportError):  # Windows has no such limits; the parent's clock is left
    import resource

_MEMORY = 256 << 20  # bytes of addresses: what the caps on elements and sizes let through took 170 MB at most
_SECONDS = 4  # of the processor: the same took 2.3


def main() -> None:
    """One file from stdin (a line of JSON with its name, then its bytes), one line of JSON to stdout."""
    _limit()
    gc.disable()  # one file, and the end
    inside = sys.stdin.buffer
    name = str(json.loads(inside.readline(1 << 16))["name"])
    try:
        found = files.read(name, inside.read(MOST_BYTES + 1))
    except MemoryError:
        found = Refused(Why.TOO_HARD)
    sys.stdout.write(to_json(found))
    sys.stdout.flush()
    os._exit(0)  # taking everything apart again would take a fifth of the time


def _limit() -> None:
    if "resource" not in sys.modules:
        return
    for kind, most in (
        (resource.RLIMIT_AS, _MEMORY),
        (resource.RLIMIT_CPU, _SECONDS),
        (resource.RLIMIT_FSIZE, 0),  # no file is written
        (resource.RLIMIT_CORE, 0),  # a text must not stay in a core file
    ):
        with contextlib.suppress(ValueError, OSError):  # a lower limit is set already
            resource.setrlimit(kind, (most, most))


if __name__ == "__main__":
    main()
