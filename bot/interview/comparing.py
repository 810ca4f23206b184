"""Two states of one outline compared: what came, what went, what looks different.

A `Structure` is what an outline looked like at some time, small enough to be kept. Nothing here knows whose reports
there are; `strays` says which texts of one report have no place in a structure any more.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from bot.interview import points
from bot.interview.outline import Kind, Outline, Place, PointList, Question, Section, When, walk
from bot.interview.points import Answers

_KEPT_APART = ("style", "probe")  # what the outline does not ask: settings, and probes, which their own files keep


class What(StrEnum):
    """What can be different."""

    SECTION_NEW = "section_new"
    SECTION_GONE = "section_gone"
    HEADING = "heading"  # was, now
    ORDER = "order"  # of the sections that both have
    QUESTION_NEW = "question_new"
    QUESTION_GONE = "question_gone"
    NAME = "name"  # was, now
    KIND = "kind"  # was, now
    REQUIRED = "required"  # from now on
    FREE = "free"  # no longer required
    OPTION_NEW = "option_new"  # now: its label
    OPTION_GONE = "option_gone"  # was: its label
    LABEL = "label"  # of an option: was, now
    WHEN = "when"  # applies on another condition
    SETTING = "setting"  # title, signature, usual style: was, now


@dataclass(frozen=True, slots=True)
class Heading:
    """A section by its id, with its words."""

    id: str
    short: str
    long: str
    when: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question by its key: its id, of a point's question behind its list's (`measures/points:who`)."""

    key: str
    section: str
    name: str
    kind: str
    required: bool = False
    options: Mapping[str, str] = field(default_factory=dict)  # labels by id
    when: str = ""


@dataclass(frozen=True, slots=True)
class Structure:
    """What an outline looks like."""

    headings: tuple[Heading, ...] = ()  # in the order of the material
    asked: tuple[Asked, ...] = ()
    settings: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Change:
    """One difference; `key` is the section's id, the question's key or the setting's name."""

    what: What
    key: str
    name: str = ""  # what the section or question is called
    option: str = ""  # the option's id
    was: str = ""
    now: str = ""


def structure(outline: Outline) -> Structure:
    """What an outline looks like now."""
    meeting = outline.meeting
    settings = {
        "title": outline.title,
        "signature": outline.signature,
        "meeting": meeting.title,
        "theme": meeting.theme,
    }
    sections = tuple(walk(outline.sections))
    return Structure(
        tuple(Heading(each.id, each.heading.short, each.heading.long, _when(each.when)) for each in sections),
        tuple(asked for each in sections for asked in _asked_in(each)),
        {**settings, **{f"style/{name}": value for name, value in sorted(outline.style.items())}},
    )


def changes(before: Structure, after: Structure) -> tuple[Change, ...]:
    """Every difference, sections first. What belongs to a section that came or went is not told by itself."""
    return (*_headings(before, after), *_questions(before, after), *_settings(before.settings, after.settings))


def strays(there: Structure, answers: Answers) -> frozenset[str]:
    """The keys of the texts that have no place in a structure; a list with its points counts as one."""
    keys = {each.key for each in there.asked}
    homes = _homes({each.key for each in there.asked if each.kind == Kind.LIST}, answers)
    found = set()
    for place, text in answers.items():
        if not text or not is_asked(place.question):
            continue
        if not place.point:
            found.add(place.question)
        elif place.point in homes:  # a point whose list is gone is told with its list
            found.add(f"{homes[place.point]}:{place.question}")
    return frozenset(found - keys)


def is_asked(question: str) -> bool:
    """Whether a question is the outline's; settings, probes, and that a point is removed are not."""
    return question != points.REMOVED and question.partition("/")[0] not in _KEPT_APART


def _homes(lists: set[str], answers: Answers) -> Mapping[str, str]:
    """The key of the list that each point stands in."""
    homes: dict[str, str] = {}
    waiting = [(key, Place(key)) for key in lists]
    while waiting:
        key, listed = waiting.pop()
        inner = [(each, each.rpartition(":")[2]) for each in lists if each.rpartition(":")[0] == key]
        for point in points.all_in(answers, listed):
            homes[point] = key
            waiting += [(each, Place(question, point)) for each, question in inner]
    return homes


def _headings(before: Structure, after: Structure) -> Iterator[Change]:
    was, now = {each.id: each for each in before.headings}, {each.id: each for each in after.headings}
    yield from (
        Change(What.SECTION_GONE, each.id, each.short) for each in before.headings if _is_first(each.id, was, now)
    )
    yield from (
        Change(What.SECTION_NEW, each.id, each.short) for each in after.headings if _is_first(each.id, now, was)
    )
    both = [each for each in after.headings if each.id in was]
    for each in both:
        old = was[each.id]
        if old.short != each.short:
            yield Change(What.HEADING, each.id, each.short, was=old.short, now=each.short)
        elif old.long != each.long:
            yield Change(What.HEADING, each.id, each.short, was=old.long, now=each.long)
        if old.when != each.when:
            yield Change(What.WHEN, each.id, each.short, was=old.when, now=each.when)
    if [each.id for each in both] != [each.id for each in before.headings if each.id in now]:
        yield Change(What.ORDER, "")


def _is_first(one: str, here: Mapping[str, Heading], there: Mapping[str, Heading]) -> bool:
    """Whether a section is only on this side, and the one around it is on both."""
    around = one.rpartition("/")[0]
    return one not in there and (around not in here or around in there)


def _questions(before: Structure, after: Structure) -> Iterator[Change]:
    was, now = {each.key: each for each in before.asked}, {each.key: each for each in after.asked}
    both = {each.id for each in before.headings} & {each.id for each in after.headings}
    for old in before.asked:
        if old.key not in now and old.section in both:
            yield Change(What.QUESTION_GONE, old.key, old.name)
    for new in after.asked:
        if new.key in was:
            yield from _question(was[new.key], new)
        elif new.section in both:
            yield Change(What.QUESTION_NEW, new.key, new.name)


def _question(old: Asked, new: Asked) -> Iterator[Change]:
    if old.name != new.name:
        yield Change(What.NAME, new.key, new.name, was=old.name, now=new.name)
    if old.kind != new.kind:
        yield Change(What.KIND, new.key, new.name, was=old.kind, now=new.kind)
    if old.required != new.required:
        yield Change(What.REQUIRED if new.required else What.FREE, new.key, new.name)
    if old.when != new.when:
        yield Change(What.WHEN, new.key, new.name, was=old.when, now=new.when)
    for one, label in old.options.items():
        if one not in new.options:
            yield Change(What.OPTION_GONE, new.key, new.name, one, was=label)
        elif new.options[one] != label:
            yield Change(What.LABEL, new.key, new.name, one, was=label, now=new.options[one])
    for one, label in new.options.items():
        if one not in old.options:
            yield Change(What.OPTION_NEW, new.key, new.name, one, now=label)


def _settings(before: Mapping[str, str], after: Mapping[str, str]) -> Iterator[Change]:
    for name in dict.fromkeys((*before, *after)):
        was, now = before.get(name, ""), after.get(name, "")
        if was != now:
            yield Change(What.SETTING, name, was=was, now=now)


def _asked_in(section: Section) -> Iterator[Asked]:
    for question in section.questions:
        yield _asked(question.id, section, question)
    if section.points is not None:
        yield from _asked_of(section, section.points, section.points.question.id)


def _asked_of(section: Section, listed: PointList, key: str) -> Iterator[Asked]:
    yield _asked(key, section, listed.question)
    for question in listed.questions:
        yield _asked(f"{key}:{question.id}", section, question)
    if listed.inner is not None:
        yield from _asked_of(section, listed.inner, f"{key}:{listed.inner.question.id}")


def _asked(key: str, section: Section, question: Question) -> Asked:
    options = {each.id: each.label for each in question.options}
    return Asked(key, section.id, question.name, question.kind.value, question.required, options, _when(question.when))


def _when(when: When | None) -> str:
    """A condition as words that are equal where it is the same; … stands for one that holds until it is answered."""
    return "" if when is None else f"{when.question}: {' '.join(when.any_of)}{' …' if when.usual else ''}"
