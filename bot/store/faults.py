"""SQLite's errors as ours: what happened, for one plain line."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from bot.errors import (
    DatabaseBusyError,
    DatabaseDamagedError,
    DatabaseFullError,
    DatabaseReadOnlyError,
    StoreError,
)

_BY_CODE: dict[int, type[StoreError]] = {
    sqlite3.SQLITE_BUSY: DatabaseBusyError,
    sqlite3.SQLITE_LOCKED: DatabaseBusyError,
    sqlite3.SQLITE_FULL: DatabaseFullError,
    sqlite3.SQLITE_READONLY: DatabaseReadOnlyError,
    sqlite3.SQLITE_CANTOPEN: DatabaseReadOnlyError,
    sqlite3.SQLITE_PERM: DatabaseReadOnlyError,
    sqlite3.SQLITE_CORRUPT: DatabaseDamagedError,
    sqlite3.SQLITE_NOTADB: DatabaseDamagedError,
}


@contextmanager
def named() -> Iterator[None]:
    """Inside, SQLite's errors leave as a StoreError.

    Raises: StoreError.
    """
    try:
        yield
    except sqlite3.DatabaseError as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # the primary code; the rest says where it was found
        if isinstance(error, sqlite3.OperationalError) or code in _BY_CODE:
            raise _BY_CODE.get(code, StoreError)(str(error)) from error
        if code == 0 and "file is not a database" in str(error):
            raise DatabaseDamagedError(str(error)) from error
        raise
