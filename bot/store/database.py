"""The database: opened safely, its shape current, and a turn as one transaction.

One connection, one writer. A commit is on the disk when it returns (synchronous = FULL): what was acknowledged is kept
through kill -9 and power cuts.
"""

import fcntl
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from sqlite_utils import Database as Database  # noqa: PLC0414  # the other rooms name it through here

from bot.errors import (
    AlreadyRunningError,
    DatabaseDamagedError,
    DatabaseNewerError,
    DatabaseReadOnlyError,
    StoreError,
)
from bot.store import faults
from bot.store.shape import KNOWN, shape

_BUSY_MS = 5000  # how long another command's short transaction may make us wait


def open_file(path: Path) -> Database:
    """The database at this path, created (0600) where there is none.

    Raises: StoreError.
    """
    with faults.named():
        _create(path)
        db = Database(sqlite3.connect(path, timeout=_BUSY_MS / 1000), execute_plugins=False)
        try:
            _prepare(db)
        except BaseException:
            db.close()
            raise
    if db.execute("select 1 from facts where name = 'purged'").fetchone() is not None:
        scrub(db)  # killed between a purge's commit and its scrubbing
    return db


def open_memory() -> Database:
    """A database that lives as long as the object: for tests and trials."""
    db = Database(memory=True, execute_plugins=False)
    _prepare(db)
    return db


def folder(db: Database) -> Path | None:
    """Where the file lies; None for one in memory."""
    path = next((path for _, name, path in db.execute("pragma database_list").fetchall() if name == "main"), "")
    return Path(path).parent if path else None


@contextmanager
def alone(path: Path) -> Iterator[None]:
    """Inside, no other program that asks for it has this database; ends with the process, however that ends.

    Raises: AlreadyRunningError, DatabaseReadOnlyError.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        file = os.open(path.with_name(f"{path.name}.lock"), os.O_CREAT | os.O_RDWR, 0o600)
    except OSError as error:
        raise DatabaseReadOnlyError(f"{path}: {error.strerror}") from error
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        os.close(file)
        raise AlreadyRunningError(str(path)) from error
    try:
        yield
    finally:
        os.close(file)


@contextmanager
def whole(db: Database) -> Iterator[None]:
    """Everything inside is written together, or nothing is. Inside another one, it is part of that.

    Raises: StoreError; nothing was written then.
    """
    if db.conn.in_transaction:
        yield
        return
    with faults.named():
        db.execute("begin immediate")
        try:
            yield
            db.execute("commit")
        except BaseException:
            db.rollback()
            raise


@contextmanager
def apart(db: Database) -> Iterator[None]:
    """A part of a `whole` that fails alone: nothing of it is written then, and what was written before it stays.

    Raises: StoreError.
    """
    with whole(db), faults.named():
        db.execute("savepoint apart")
        try:
            yield
        except BaseException:
            if db.conn.in_transaction:  # trouble with the disk may have ended all of it
                db.execute("rollback to apart")
                db.execute("release apart")
            raise
        db.execute("release apart")


@contextmanager
def light(db: Database) -> Iterator[None]:
    """Like `whole`, for what may be forgotten by a power cut though not by a kill: that a message was sent.

    Raises: StoreError; nothing was written then.
    """
    db.execute("pragma synchronous = normal")
    try:
        with whole(db):
            yield
    finally:
        db.execute("pragma synchronous = full")


def scrub(db: Database) -> bool:
    """After a purge was committed: the file without what was deleted, its log emptied. False: a next time will do it.

    `secure_delete` overwrites rows where they stood, not the copies that moving rows about left in gaps between them
    (measured: keys of deleted rows, one in 60,000); only rewriting the file takes those away.
    """
    rewritten = emptied = False
    with suppress(StoreError), faults.named():
        db.execute("vacuum")
        rewritten = True
    with suppress(StoreError), faults.named():
        emptied = db.execute("pragma wal_checkpoint(truncate)").fetchone()[0] == 0
    if not (rewritten and emptied):
        return False
    with suppress(StoreError), whole(db):
        db.execute("delete from facts where name = 'purged'")
    return True


def _create(path: Path) -> None:
    """An empty file that only its owner reads, before SQLite would make one that everybody does."""
    try:
        if path.exists():
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    except OSError as error:
        raise DatabaseReadOnlyError(f"{path}: {error.strerror}") from error


def _prepare(db: Database) -> None:
    db.execute(f"pragma busy_timeout = {_BUSY_MS}")
    tables = {name for (name,) in db.execute("select name from sqlite_master where type = 'table'").fetchall()}
    if tables - {shape.migrations_table, "sqlite_sequence"} and not shape.applied(db):
        raise DatabaseDamagedError("the tables of another program")
    newer = {applied.name for applied in shape.applied(db)} - KNOWN
    if newer:
        raise DatabaseNewerError(", ".join(sorted(newer)))
    for pragma in ("journal_mode = wal", "synchronous = full", "foreign_keys = on", "secure_delete = on"):
        db.execute(f"pragma {pragma}").fetchall()
    if shape.pending(db):
        shape.apply(db)
