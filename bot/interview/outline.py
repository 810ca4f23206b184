"""What can be asked: an outline is a meeting crossed with a subject, as values.

An `Outline` is built once (by prompt_files) and never changes. It knows nothing of anybody's answers: which of its
questions apply now is the route's business, what a message means is parse's.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from bot.interview.clauses import Clause
from bot.interview.deadlines import Deadline
from bot.interview.probes import ProbeGroup

MINZHU, ZUZHI = "minzhu", "zuzhi"  # kinds of meetings: 民主生活会, 组织生活会


@dataclass(frozen=True, slots=True)
class Place:
    """Where an answer lives: a question's permanent id, and the point it belongs to ("" for a section's question)."""

    question: str
    point: str = ""

    def __str__(self) -> str:
        return f"{self.question}@{self.point}" if self.point else self.question


def place_of(text: str) -> Place:
    """The place that `str(place)` wrote."""
    question, _, point = text.partition("@")
    return Place(question, point)


class Kind(StrEnum):
    """How a message is taken for an answer."""

    SHORT = "short"  # one line, moves on by itself
    LONG = "long"  # several messages are one answer until 下一题
    NUMBER = "number"
    DATE = "date"
    CHOICE = "choice"
    MULTI = "multi"  # several of the options; the options may be points given earlier
    TOGETHER = "together"  # one message answers several short questions, one a line
    EACH = "each"  # one message answers the same question for every point of a list
    LIST = "list"  # the claims of a list, one a line


class Role(StrEnum):
    """What a section is in the finished material."""

    HEAD = "head"  # feeds the title; nothing of it is a part
    PART = "part"  # 一、二、三、
    ASPECT = "aspect"  # （一）（二） inside a part
    PARAGRAPHS = "paragraphs"  # plain paragraphs without a heading (opening, closing)
    QUIET = "quiet"  # asked, never printed (links, ledger)


class Layout(StrEnum):
    """Which setting of the style lays out a list."""

    POINTS = "points"
    CAUSES = "causes"
    MEASURES = "measures"


class Mark(StrEnum):
    """How well the wording of an aspect is known."""

    SEEN = "seen"  # a stored public source
    SAMPLES = "samples"  # read off sample materials
    BACKGROUND = "background"  # unverified
    NOTICE = "notice"  # taken from a notice by those who write after it
    MATERIAL = "material"  # read off the headings of the one material that is written after it


@dataclass(frozen=True, slots=True)
class Option:
    id: str
    label: str
    means: str = ""  # said beside the label
    words: tuple[str, ...] = ()  # by which it is known in a sentence, as by its label


@dataclass(frozen=True, slots=True)
class When:
    """A section or question applies when `question` was answered with one of `any_of`."""

    question: str
    any_of: tuple[str, ...]
    usual: bool = False  # holds as long as the question was not answered at all

    def holds(self, answers: Mapping[Place, str]) -> bool:
        said = answers.get(Place(self.question))
        return self.usual if said is None else any(option in self.any_of for option in said.split())


NEVER = When("", ())  # of what is retired: its id stays, so that what was written for it can be found


@dataclass(frozen=True, slots=True)
class Offer:
    """A text the writer may take with one tap; never inserted by itself."""

    label: str
    text: str = ""  # a fixed sentence
    pattern: str = ""  # id of one of the outline's sentence patterns
    reuse: bool = False  # the answer to the same question in the author's last report


@dataclass(frozen=True, slots=True)
class Question:
    """One thing asked; `id` is permanent. Section questions carry the section in their id ("opening/text")."""

    id: str
    kind: Kind
    name: str  # what the map and a gap call it
    ask: str
    required: bool = False
    on_request: bool = False  # never asked in turn; reached by the map or a button
    hint: str = ""
    when: When | None = None
    options: tuple[Option, ...] = ()
    options_from: str = ""  # id of the section whose points are the options
    longest: int = 0  # characters, after cleaning
    most: int = 0  # for a number: the largest that is believed
    minutes: float = 0.0
    steps: tuple[str, ...] = ()  # the questions that 分步问我 asks and joins into this one
    step_of: str = ""  # this question is such a step
    members: tuple[str, ...] = ()  # TOGETHER: ids of the questions answered at once
    each: str = ""  # EACH: id of the point question answered for every point
    offer: Offer | None = None
    skip: str = ""  # the label of its skip button, where 跳过 says too little
    chosen: tuple[str, ...] = ()  # MULTI: options that stand chosen when it is asked
    adds_up: tuple[str, ...] = ()  # TOGETHER: a member that is the sum of the members behind it


@dataclass(frozen=True, slots=True)
class PointList:
    """A list of points: how many, what each is asked, and a list inside each point."""

    question: Question  # of kind LIST
    noun: str  # 个问题, 条原因, 项做法: said after a number
    least: int
    most: int
    questions: tuple[Question, ...]  # asked of each point; the first is its claim
    whole_lines: bool = False  # a line is the point's whole text, not a claim with a body after it
    inner: "PointList | None" = None


@dataclass(frozen=True, slots=True)
class Wording:
    short: str
    long: str


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with a lead-in, questions, a list of points, or sections below it."""

    id: str  # the path: "problems/a1"
    role: Role
    heading: Wording
    questions: tuple[Question, ...] = ()
    points: PointList | None = None
    layout: Layout | None = None
    sections: "tuple[Section, ...]" = ()
    when: When | None = None
    mark: Mark | None = None
    source: str = ""
    note: str = ""  # said where the section is looked at
    rectifies: bool = False  # an aspect about what was found before: no problems of this time


@dataclass(frozen=True, slots=True)
class Meeting:
    id: str
    year: str
    name: str  # for choosing
    title: str  # as it stands in a material's title
    theme: str
    aspects: tuple[Section, ...]  # ids without a path; a subject's problems take them over
    nick: str = ""
    start: str = ""  # "2021-12": when it was held, for sorting
    style: Mapping[str, str] = field(default_factory=dict)  # settings usual for its headings
    kind: str = MINZHU
    note: str = ""  # what varies from place to place: said with the aspects
    last: str = ""  # the meeting before it, where that was no yearly one
    theme_mark: Mark | None = None
    deadlines: tuple[Deadline, ...] = ()
    retired: bool = False  # no longer offered; reports that were begun for it are written on


@dataclass(frozen=True, slots=True)
class Known:
    """A question together with where it stands in the outline."""

    question: Question
    section: Section
    points: PointList | None = None  # the list whose claims this asks for


@dataclass(frozen=True, slots=True, eq=False)  # one outline is one object; comparing the values would cost every turn
class Outline:
    """A meeting × a subject. `orders` are the ways through the sections; `order_by` is the question that picks one."""

    id: str
    meeting: Meeting
    subject: str
    subject_name: str
    sections: tuple[Section, ...]  # in the order of the finished material
    orders: Mapping[str, tuple[str, ...]]  # ids of top sections, in the order of asking
    order_by: str
    style: Mapping[str, str]
    title: str  # pattern
    signature: str  # pattern; "" where nobody signs by name
    patterns: Mapping[str, tuple[Clause, ...]]
    known: Mapping[str, Known] = field(default_factory=dict)
    probes: tuple[ProbeGroup, ...] = ()

    @property
    def name(self) -> str:
        """What a person reads when choosing: year, meeting, subject."""
        return f"{self.meeting.name} · {self.subject_name}"


def walk(sections: tuple[Section, ...]) -> Iterator[Section]:
    """Every section, each before those below it."""
    for section in sections:
        yield section
        yield from walk(section.sections)


def know(sections: tuple[Section, ...]) -> Mapping[str, Known]:
    """Every question that belongs to a section, by its id; those of points are found through their list."""
    known: dict[str, Known] = {}
    for section in walk(sections):
        for question in section.questions:
            known[question.id] = Known(question, section)
        if section.points is not None:
            known[section.points.question.id] = Known(section.points.question, section, section.points)
    return known


def sections_of(outline: Outline) -> Mapping[str, Section]:
    """Every section by its path."""
    return {section.id: section for section in walk(outline.sections)}
