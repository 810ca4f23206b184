"""A meeting file: kind of meeting, year, name, theme and the aspects of the year."""

import re

from bot.interview.outline import Mark, Meeting, Role, Section, Wording
from bot.prompt_files.nodes import LONGEST_ASPECT, LONGEST_ID, Entry
from bot.prompt_files.subjects import style

_START = re.compile(r"\d{4}-\d{2}")


def read(entry: Entry) -> Meeting:
    """The meeting that a file describes; its faults are with the entry."""
    made = Meeting(
        id=entry.id(LONGEST_ID),
        year=entry.text("year", required=True),
        name=entry.text("name", required=True),
        title=entry.text("title", required=True),
        theme=entry.text("theme"),
        aspects=_aspects(entry),
        nick=entry.text("nick"),
        start=entry.text("start", required=True),
        style=style(entry),
    )
    if made.start and not _START.fullmatch(made.start):
        entry.faults.add(entry.child("start"), f"“start” is “{made.start}”; write year and month: 2023-08")
    entry.close()
    return made


def _aspects(entry: Entry) -> tuple[Section, ...]:
    made: list[Section] = []
    for aspect in entry.entries("aspects", required=True):
        section = _aspect(aspect)
        if any(other.id == section.id for other in made):
            aspect.faults.add(aspect.node, f"aspect “{section.id}” stands here twice")
        made.append(section)
    return tuple(made)


def _aspect(entry: Entry) -> Section:
    short = entry.text("short", required=True)
    made = Section(
        id=entry.id(LONGEST_ASPECT),
        role=Role.ASPECT,
        heading=Wording(short, entry.text("long") or short),
        mark=Mark(entry.choice("mark", [mark.value for mark in Mark])),
        source=entry.text("source"),
    )
    for wording in (made.heading.short, made.heading.long):
        if wording.endswith("方面"):
            entry.faults.add(entry.node, "an aspect's wording stands without 方面 at its end: the style adds it")
    entry.close()
    return made
