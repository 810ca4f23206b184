"""Databases that are closed when their test ends: Python 3.13 warns of every connection left to the collector."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from bot.store import database
from bot.store.database import Database

_open: list[Database] = []


def memory() -> Database:
    """A new memory database, for one test."""
    made = database.open_memory()
    _open.append(made)
    return made


@contextmanager
def behind(path: Path) -> Iterator[sqlite3.Connection]:
    """A database file opened behind the program's back; what was written is committed."""
    with closing(sqlite3.connect(path)) as other, other:
        yield other


@pytest.fixture(autouse=True)
def closed() -> Iterator[None]:
    """Around every test of the folders whose conftest names it."""
    yield
    while _open:
        _open.pop().close()
