"""A file of this machine, named by its path."""

import stat
from pathlib import Path

from bot.intake.found import MOST_BYTES, Why
from bot.usecases import taking_in
from bot.usecases.taking_in import Opened


def is_file(path: str) -> bool:
    """Whether there is a file of this name."""
    try:
        return Path(path).expanduser().is_file()
    except (OSError, ValueError, RuntimeError):  # as below
        return False


def opened(path: str) -> Opened:
    """What was found in the file; one that cannot be opened is refused like any other."""
    try:
        place = Path(path).expanduser()
        about = place.stat()
        if not stat.S_ISREG(about.st_mode):  # a pipe would be waited for
            return taking_in.unread(place.name, Why.NOT_THERE)
        if about.st_size > MOST_BYTES:
            return taking_in.unread(place.name, Why.TOO_BIG)
        return taking_in.opened(place.name, place.read_bytes())
    except (OSError, ValueError, RuntimeError):  # no right, half a character in its name, nobody's home
        return taking_in.unread("", Why.NOT_THERE)
