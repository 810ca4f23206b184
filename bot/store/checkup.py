"""A database looked at from outside: read only, beside whoever works with it, nothing left behind."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlite_utils import Database

from bot.errors import DatabaseDamagedError, DatabaseNewerError
from bot.store import faults
from bot.store.shape import KNOWN, shape

_BUSY_SECONDS = 5


@dataclass(frozen=True, slots=True)
class Checkup:
    pending: int  # migrations that the next start will make
    size: int  # bytes
    waiting: int  # bytes of the write-ahead log that are not in the file yet


def files(path: Path) -> tuple[Path, ...]:
    """The files that a database consists of now, the main one first."""
    beside = (path.with_name(path.name + ending) for ending in ("-wal", "-shm"))
    return tuple(each for each in (path, *beside) if each.exists())


def look(path: Path) -> Checkup:
    """What there is to know without changing anything; the whole file is read once.

    Raises: StoreError; damaged, of another program, of a newer release, not readable.
    """
    there = files(path)
    with faults.named(), closing(_opened(path)) as db:
        (found,) = db.execute("pragma quick_check(1)").fetchone()
        if found != "ok":
            raise DatabaseDamagedError(str(found))
        applied = _applied(db)
    if applied - KNOWN:
        raise DatabaseNewerError(", ".join(sorted(applied - KNOWN)))
    sizes = {each: each.stat().st_size for each in there}
    return Checkup(len(KNOWN - applied), sizes[path], sum(size for each, size in sizes.items() if each.match("*-wal")))


@contextmanager
def reading(path: Path) -> Iterator[Database]:
    """A database to read from, whoever works with it; nothing is written, no migration made.

    Raises: StoreError.
    """
    with faults.named(), closing(_opened(path)) as db:
        _applied(db)
        yield Database(db, execute_plugins=False)


def _opened(path: Path) -> sqlite3.Connection:
    # Without a log nobody has it open: read as it lies there, or SQLite would make log and index and leave them.
    way = "mode=ro" if len(files(path)) > 1 else "immutable=1"
    return sqlite3.connect(f"{path.resolve().as_uri()}?{way}", uri=True, timeout=_BUSY_SECONDS)


def _applied(db: sqlite3.Connection) -> frozenset[str]:
    """The migrations that were made; those of a program's own table only."""
    tables = {name for (name,) in db.execute("select name from sqlite_master where type = 'table'").fetchall()}
    if shape.migrations_table not in tables:
        if tables:
            raise DatabaseDamagedError("the tables of another program")
        return frozenset()
    rows = db.execute(
        f"select name from {shape.migrations_table} where migration_set = ?",  # noqa: S608  # our name
        (shape.name,),
    )
    return frozenset(str(name) for (name,) in rows.fetchall())
