"""A meeting file: kind of meeting, year, name, theme, the aspects of the year, and the parts that it asks for."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from bot.interview.deadlines import Deadline
from bot.interview.outline import MINZHU, NEVER, ZUZHI, Mark, Meeting, Role, Section, Wording
from bot.prompt_files.nodes import LONGEST_ASPECT, LONGEST_ID, Entry, Fault
from bot.prompt_files.subjects import style

_START = re.compile(r"\d{4}-\d{2}")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
DEADLINES = ("draft", "final", "meeting", "after")  # first texts, final texts, the day itself, what is due then
_MARKS = tuple(mark.value for mark in Mark)


class State(StrEnum):
    """How a meeting stands to a part that not every material has."""

    EXPECTED = "expected"  # offered, and chosen until the writer says otherwise
    ALLOWED = "allowed"  # offered
    NONE = "none"  # not offered


@dataclass(frozen=True, slots=True)
class Part:
    """What a meeting says about an optional part."""

    id: str
    state: State
    heading: str = ""  # instead of the subject's own
    subjects: tuple[str, ...] = ()  # for whom; () is everybody
    line: int = 1


@dataclass(frozen=True, slots=True)
class AspectList:
    """Aspects that belong together. Where a subject has several lists, the writer chooses one by its label."""

    id: str
    aspects: tuple[Section, ...]
    subjects: tuple[str, ...] = ()  # whose; () is everybody's
    label: str = ""
    note: str = ""
    style: Mapping[str, str] = field(default_factory=dict)
    line: int = 1


@dataclass(frozen=True, slots=True)
class MeetingFile:
    """A meeting, not yet crossed with a subject."""

    meeting: Meeting  # with the aspects of every list
    lists: tuple[AspectList, ...]
    parts: tuple[Part, ...]
    file: str

    @property
    def id(self) -> str:
        return self.meeting.id

    def lists_for(self, subject_id: str) -> tuple[AspectList, ...]:
        return tuple(each for each in self.lists if not each.subjects or subject_id in each.subjects)

    def fault(self, line: int, reason: str) -> Fault:
        return Fault(self.file, line, reason)


def read(entry: Entry) -> MeetingFile:
    """The meeting that a file describes; its faults are with the entry."""
    lists = _lists(entry)
    made = Meeting(
        id=entry.id(LONGEST_ID),
        year=entry.text("year", required=True),
        name=entry.text("name", required=True),
        title=entry.text("title", required=True),
        theme=entry.text("theme"),
        aspects=tuple(aspect for each in lists for aspect in each.aspects),
        nick=entry.text("nick"),
        start=entry.text("start", required=True),
        style=style(entry),
        kind=entry.choice("kind", (MINZHU, ZUZHI), default=MINZHU),
        note=entry.text("note"),
        last=entry.text("last"),
        theme_mark=_mark(entry, "theme_mark"),
        deadlines=tuple(_deadline(each) for each in entry.entries("deadlines")),
        retired=entry.flag("retired"),
    )
    if made.start and not _START.fullmatch(made.start):
        entry.faults.add(entry.child("start"), f"“start”写的是“{made.start}”；要写年和月，比如 2023-08")
    parts = tuple(_part(each) for each in entry.entries("parts"))
    entry.close()
    return MeetingFile(made, lists, parts, entry.faults.file)


def _lists(entry: Entry) -> tuple[AspectList, ...]:
    """The file's lists; `aspects` alone are one list for everybody."""
    if entry.child("lists") is None:
        return (AspectList("all", _aspects(entry)),)
    if entry.child("aspects") is not None:
        entry.faults.add(entry.child("aspects"), "有了“lists”，“aspects”就写在每一套里面，不再单独写")
    made: list[AspectList] = []
    for each in entry.entries("lists"):
        found = _list(each)
        if any(other.id == found.id for other in made):
            each.faults.add(each.node, f"“lists”里的“{found.id}”写了两次；id 不能重")
        made.append(found)
    _told_apart(entry, made)
    return tuple(made)


def _told_apart(entry: Entry, lists: list[AspectList]) -> None:
    """Lists that one subject chooses from have labels, and aspects with ids of their own."""
    for number, one in enumerate(lists):
        for other in lists[number + 1 :]:
            if one.subjects and other.subjects and not set(one.subjects) & set(other.subjects):
                continue
            for each in (one, other):
                if not each.label:
                    _add(entry, each, f"“{each.id}”是可选的一套，少了“label”；写按钮上的名字")
                if each.style:
                    _add(entry, each, f"“{each.id}”是可选的一套，不能有自己的“style”；写到文件最外面一层")
            shared = {aspect.id for aspect in one.aspects} & {aspect.id for aspect in other.aspects}
            if shared:
                _add(entry, other, f"“{one.id}”和“{other.id}”里都有方面“{min(shared)}”；可选的几套，方面的 id 不能重")


def _add(entry: Entry, where: AspectList, reason: str) -> None:
    fault = Fault(entry.faults.file, where.line, reason)
    if fault not in entry.faults.found:
        entry.faults.found.append(fault)


def _list(entry: Entry) -> AspectList:
    made = AspectList(
        id=entry.id(LONGEST_ASPECT),
        aspects=_aspects(entry),
        subjects=entry.texts("subjects"),
        label=entry.text("label"),
        note=entry.text("note"),
        style=style(entry),
        line=entry.node.start_mark.line + 1,
    )
    entry.close()
    return made


def _part(entry: Entry) -> Part:
    made = Part(
        entry.text("id", required=True),
        State(entry.choice("state", [state.value for state in State])),
        entry.text("heading"),
        entry.texts("subjects"),
        entry.node.start_mark.line + 1,
    )
    entry.close()
    return made


def _deadline(entry: Entry) -> Deadline:
    made = Deadline(entry.choice("what", DEADLINES), entry.text("said", required=True), entry.text("day"))
    if made.day and not _DAY.fullmatch(made.day):
        entry.faults.add(entry.child("day"), f"“day” is “{made.day}”; write year, month and day: 2026-12-20")
    entry.close()
    return made


def _aspects(entry: Entry) -> tuple[Section, ...]:
    made: list[Section] = []
    for aspect in entry.entries("aspects", required=True):
        section = _aspect(aspect)
        if any(other.id == section.id for other in made):
            aspect.faults.add(aspect.node, f"方面“{section.id}”写了两次；id 不能重")
        made.append(section)
    return tuple(made)


def _aspect(entry: Entry) -> Section:
    short = entry.text("short", required=True)
    made = Section(
        id=entry.id(LONGEST_ASPECT),
        role=Role.ASPECT,
        heading=Wording(short, entry.text("long") or short),
        mark=Mark(entry.choice("mark", _MARKS)),
        source=entry.text("source"),
        note=entry.text("note"),
        rectifies=entry.flag("rectifies"),
        when=NEVER if entry.flag("retired") else None,
    )
    for wording in (made.heading.short, made.heading.long):
        if wording.endswith("方面"):
            entry.faults.add(entry.node, "方面的话后面不写“方面”，排版的时候会加")
    entry.close()
    return made


def _mark(entry: Entry, key: str) -> Mark | None:
    return None if entry.child(key) is None else Mark(entry.choice(key, _MARKS))
