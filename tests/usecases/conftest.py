"""Memory databases are closed after every test."""

from tests.store.opened import closed

__all__ = ["closed"]
