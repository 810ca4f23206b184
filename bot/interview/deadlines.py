"""Dates by which a meeting wants something."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Deadline:
    """A date that the notice names: what for, its words, and the day (2026-12-20) where they name one."""

    what: str  # draft, final, meeting, after
    said: str
    day: str = ""
