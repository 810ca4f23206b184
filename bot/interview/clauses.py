"""Sentence patterns in clauses, so that one whose data is missing falls away by itself."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause of a sentence pattern: its pieces that have their data, joined; nothing where none has."""

    pieces: tuple[str, ...]
    before: str = ""
    between: str = ""
    after: str = ""
