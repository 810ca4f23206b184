"""Files beside the database: written whole or not at all, for their owner alone; gone with their folder."""

import os
from collections.abc import Iterable
from pathlib import Path


def write(path: Path, content: bytes) -> None:
    """A file that only its owner reads, whole or not at all.

    Raises: OSError.
    """
    part = path.with_name(f".{path.name}.part")
    with os.fdopen(os.open(part, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600), "wb") as out:
        out.write(content)
    part.replace(path)


def remove(folders: Iterable[Path]) -> tuple[str, ...]:
    """Folders of files that were written go with what is in them; those that cannot be removed."""
    stay: list[str] = []
    for there in folders:
        try:
            for each in there.iterdir():
                each.unlink()
            there.rmdir()
        except FileNotFoundError:
            continue
        except OSError:
            stay.append(str(there))
    return tuple(stay)
