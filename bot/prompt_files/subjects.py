"""A subject file: which parts a material has, which questions they ask, in which orders, in which style."""

from collections.abc import Mapping
from dataclasses import dataclass

import yaml

from bot.draft.style import SETTINGS
from bot.interview.clauses import Clause
from bot.interview.outline import MINZHU, ZUZHI, Layout, PointList, Question, Role, Section, Wording
from bot.prompt_files import near, questions
from bot.prompt_files.nodes import LONGEST_ID, Entry, Fault, Faults, scalar
from bot.prompt_files.questions import Everywhere


@dataclass(frozen=True, slots=True)
class Rectified:
    """What an aspect about the rectification of earlier problems is asked."""

    questions: tuple[Question, ...]
    points: PointList


@dataclass(frozen=True, slots=True)
class SubjectFile:
    """A subject, not yet crossed with a meeting: `each_aspect` is the list that every aspect gets."""

    id: str
    name: str
    title: str
    signature: str
    sections: tuple[Section, ...]
    each_aspect: Mapping[str, PointList]  # by the id of the section that the aspects go into
    each_rectified: Mapping[str, Rectified]  # the same for aspects about what was found before
    kinds: tuple[str, ...]  # of the meetings that it is written for; () is all
    named: frozenset[str]  # sections that are there only where the meeting names them
    orders: Mapping[str, tuple[str, ...]]
    order_by: str
    style: Mapping[str, str]
    patterns: Mapping[str, tuple[Clause, ...]]
    lines: Mapping[str, int]  # where each section, question and setting stands, for faults found later
    file: str

    def fault(self, key: str, reason: str) -> Fault:
        return Fault(self.file, self.lines.get(key, 1), reason)


def read(entry: Entry, shared: Everywhere) -> SubjectFile:
    """The subject that a file describes; its faults are with the entry."""
    reading = _Reading(
        entry.faults, shared, {}, {}, set(), {f"/{name.value}": _line(name) for name, _ in entry.node.value}
    )
    made = SubjectFile(
        id=entry.id(LONGEST_ID),
        name=entry.text("name", required=True),
        title=entry.text("title", required=True),
        signature=entry.text("signature"),
        sections=tuple(reading.section(each, "") for each in entry.entries("sections", required=True)),
        each_aspect=reading.each_aspect,
        each_rectified=reading.each_rectified,
        kinds=_kinds(entry),
        named=frozenset(reading.named),
        orders=_orders(entry, reading),
        order_by=entry.text("order_by", required=True),
        style=style(entry),
        patterns=_patterns(entry, reading),
        lines=reading.lines,
        file=entry.faults.file,
    )
    entry.close()
    return made


def style(entry: Entry) -> Mapping[str, str]:
    """Settings of the style with their values."""
    found = entry.entry("style")
    if found is None:
        return {}
    settings: dict[str, str] = {}
    for name, node in found.pairs():
        value = scalar(node) or ""
        settings[name] = value
        if name not in SETTINGS:
            entry.faults.add(node, f"“style”里没有“{name}”这一项{near.there_are(name, SETTINGS)}")
        elif value not in SETTINGS[name]:
            right = near.meant(value, SETTINGS[name])
            entry.faults.add(node, f"“{name}”写的是“{value}”，没有这一种{right}；可以写：{'、'.join(SETTINGS[name])}")
    return settings


@dataclass(slots=True)
class _Reading:
    """What is gathered along the way."""

    faults: Faults
    shared: Everywhere
    each_aspect: dict[str, PointList]
    each_rectified: dict[str, Rectified]
    named: set[str]
    lines: dict[str, int]

    def section(self, entry: Entry, parent: str) -> Section:
        bare = entry.text("id", required=True)
        path = f"{parent}/{bare}" if parent else bare
        role = Role(entry.choice("role", [role.value for role in Role if role is not Role.ASPECT]))
        heading = entry.text("heading", required=True)
        layout = entry.choice("layout", [layout.value for layout in Layout], default="points")
        self._file(path, entry.node)
        own = tuple(self._question(each, path) for each in entry.entries("questions"))
        listed = entry.entry("list")
        points = None if listed is None else questions.points(listed, path, self.shared)
        if listed is not None:
            self._file_points(listed, f"{path}/points")
        self._aspects(entry, path)
        self._rectified(entry, path)
        if entry.flag("named"):
            self.named.add(path)
        made = Section(
            id=path,
            role=role,
            heading=Wording(heading, heading),
            questions=own,
            points=points,
            layout=Layout(layout) if points is not None else None,
            sections=tuple(self.section(each, path) for each in entry.entries("sections")),
            when=questions.when(entry),
        )
        entry.close()
        return made

    def _aspects(self, entry: Entry, path: str) -> None:
        found = entry.entry("each_aspect")
        if found is None:
            return
        listed = found.entry("list", required=True)
        if listed is not None:
            # The path is the part's for now; crossing puts each aspect's id behind it.
            self.each_aspect[path] = questions.points(listed, path, self.shared)
            self._file_points(listed, f"{path}/points")
        found.close()

    def _rectified(self, entry: Entry, path: str) -> None:
        found = entry.entry("each_rectified")
        if found is None:
            return
        # Ids stand without a path: crossing puts the part's and the aspect's before them.
        own = tuple(questions.question(each) for each in found.entries("questions"))
        listed = found.entry("list", required=True)
        if listed is not None:
            made = questions.points(listed, path, self.shared)
            self.each_rectified[path] = Rectified(own, made)
            self._file(f"{path}/rectified", found.node)
        found.close()

    def _question(self, entry: Entry, path: str) -> Question:
        made = questions.question(entry, path)
        self._file(made.id, entry.node)
        return made

    def _file_points(self, listed: Entry, key: str) -> None:
        """Where the questions of a list's points stand, and those of the list inside them."""
        for asked in listed.entries("asked"):
            self.lines[f"{key}:{asked.text('id')}"] = _line(asked.node)
        inner = listed.entry("inner")
        if inner is not None:
            self._file_points(inner, f"{key}:{inner.text('id')}")

    def _file(self, key: str, node: yaml.Node) -> None:
        if key in self.lines:
            self.faults.add(node, f"“{key}”这个 id 在文件里写了两次；id 不能重")
        self.lines[key] = _line(node)


def _kinds(entry: Entry) -> tuple[str, ...]:
    kinds = entry.texts("meetings")
    if unknown := sorted(set(kinds) - {MINZHU, ZUZHI}):
        entry.faults.add(
            entry.child("meetings"), f"“meetings”里写了“{unknown[0]}”，没有这一种；可以写：{MINZHU}、{ZUZHI}"
        )
    return kinds


def _orders(entry: Entry, reading: _Reading) -> Mapping[str, tuple[str, ...]]:
    found = entry.entry("orders", required=True)
    if found is None:
        return {}
    orders: dict[str, tuple[str, ...]] = {}
    for name, node in found.pairs():
        orders[name] = found.texts(name)
        reading.lines[f"orders/{name}"] = _line(node)
    return orders


def _patterns(entry: Entry, reading: _Reading) -> Mapping[str, tuple[Clause, ...]]:
    found = entry.entry("patterns")
    if found is None:
        return {}
    patterns: dict[str, tuple[Clause, ...]] = {}
    for name, node in found.pairs():
        reading.lines[f"patterns/{name}"] = _line(node)
        patterns[name] = tuple(_clause(each) for each in found.entries(name))
    return patterns


def _clause(entry: Entry) -> Clause:
    made = Clause(
        pieces=entry.texts("of"),
        before=questions.text_of(entry, "before"),
        between=questions.text_of(entry, "between"),
        after=questions.text_of(entry, "after"),
    )
    if not made.pieces:
        entry.faults.add(entry.node, "这里要有“of”，里面至少写一段")
    entry.close()
    return made


def _line(node: yaml.Node) -> int:
    return int(node.start_mark.line) + 1
