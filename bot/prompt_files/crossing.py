"""A meeting × a subject = an outline, and the faults that only show when they meet."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from bot.draft import patterns, proposals
from bot.interview import route
from bot.interview.outline import (
    NEVER,
    Kind,
    Known,
    Outline,
    PointList,
    Question,
    Role,
    Section,
    When,
    know,
    sections_of,
    walk,
)
from bot.prompt_files import aspects, fitting
from bot.prompt_files.meetings import MeetingFile
from bot.prompt_files.nodes import LONGEST_ASPECT, Fault, fits
from bot.prompt_files.questions import Everywhere
from bot.prompt_files.subjects import SubjectFile

_ID = re.compile(r"[a-z][a-z0-9_/-]{0,39}")


def cross(held: MeetingFile, subject: SubjectFile, shared: Everywhere) -> Outline:
    """The outline of a subject for a meeting: its lists and parts, aspects put in, headings and lead-ins askable."""
    fitted = fitting.fit(held, subject, shared)
    sections = tuple(aspects.put_in(section, fitted.aspects, subject, shared) for section in fitted.sections)
    return Outline(
        id=f"{held.id}.{subject.id}",
        meeting=replace(held.meeting, aspects=fitted.aspects, note=fitted.note),
        subject=subject.id,
        subject_name=subject.name,
        sections=sections,
        orders=fitted.orders,
        order_by=subject.order_by,
        style={**subject.style, **held.meeting.style, **fitted.style},
        title=subject.title,
        signature=subject.signature,
        patterns=subject.patterns,
        known=know(sections),
    )


def faults(outline: Outline, subject: SubjectFile) -> tuple[Fault, ...]:
    """What is wrong with the references inside an outline."""
    return tuple(subject.fault(key, reason) for key, reason in _faults(outline, subject))


def _faults(outline: Outline, subject: SubjectFile) -> Iterator[tuple[str, str]]:
    yield from _wrong_orders(outline, subject)
    sections = sections_of(outline)
    for section in walk(outline.sections):
        yield from _wrong_when(outline.known, section.when, section.id)
        for question in section.questions:
            yield from _wrong_references(outline, question, sections)
            if question.steps or question.step_of:
                yield question.id, f"“{question.id}”: “steps” and “step_of” belong to the questions of points"
        for key, listed in _lists(section):
            yield from _wrong_steps(listed, key)
            for question in listed.questions:
                yield from _wrong_references(outline, question, sections, f"{key}:{question.id}")
    yield from _wrong_patterns(subject, set(proposals.facts(outline, {})) | _facts_elsewhere(subject))
    yield from _wrong_ids(outline)


def _wrong_orders(outline: Outline, subject: SubjectFile) -> Iterator[tuple[str, str]]:
    top = [section.id for section in outline.sections]
    for name, order in outline.orders.items():
        if sorted(order) != sorted(top):
            missing, extra = sorted(set(top) - set(order)), sorted(set(order) - set(top))
            yield f"orders/{name}", f"order “{name}” must name every section once; missing: {missing}, unknown: {extra}"
    chosen = outline.known.get(subject.order_by)
    if chosen is None or {option.id for option in chosen.question.options} != set(outline.orders):
        yield subject.order_by if chosen else "/order_by", "“order_by” must name a choice whose options are the orders"


def _wrong_references(
    outline: Outline, question: Question, sections: Mapping[str, Section], at: str = ""
) -> Iterator[tuple[str, str]]:
    yield from ((at or place, reason) for place, reason in _wrong_reference(outline, question, sections))


def _wrong_reference(
    outline: Outline, question: Question, sections: Mapping[str, Section]
) -> Iterator[tuple[str, str]]:
    yield from _wrong_when(outline.known, question.when, question.id)
    for member in question.members:
        if member not in outline.known:
            yield question.id, f"“{question.id}” asks together for “{member}”, which is no question"
    if question.options_from and question.options_from not in sections:
        yield question.id, f"“{question.id}” chooses from “{question.options_from}”, which is no section"
    if question.kind is Kind.EACH and route.each_of(outline, question) is None:
        yield question.id, f"“each: {question.each}” must name a list and a question of its points"
    if question.offer is not None and question.offer.pattern and question.offer.pattern not in outline.patterns:
        yield question.id, f"“{question.id}” offers the pattern “{question.offer.pattern}”, which is not there"


def _wrong_ids(outline: Outline) -> Iterator[tuple[str, str]]:
    """Ids that a button cannot carry, and sections or questions that share one."""
    everywhere = tuple(walk(outline.sections))
    own = {section.id for section in everywhere if section.role is not Role.ASPECT}
    for section in everywhere:
        if section.role is Role.ASPECT and section.id in own:
            yield section.id, f"“{section.id}” is the id of an aspect, too; an aspect of the meeting goes there"
    for section in walk(outline.sections):
        ids = [question.id for question in section.questions]
        for _, listed in _lists(section):
            asked = [question.id for question in listed.questions]
            yield from ((_key(section), f"“{one}” is asked twice of a point") for one in asked if asked.count(one) > 1)
            ids.append(listed.question.id)
            yield from _unfit(section, asked)
        yield from _unfit(section, (section.id, *ids))
        for one in ids:
            if ids.count(one) > 1:
                yield (
                    (_key(section) if section.role is Role.ASPECT else one),
                    f"“{one}” stands here twice; ids are permanent and unique",
                )


def _unfit(section: Section, ids: Iterable[str]) -> Iterator[tuple[str, str]]:
    if section.role is Role.ASPECT and not fits(section.id.rpartition("/")[2], LONGEST_ASPECT):
        return  # told where it stands: in the meeting
    for one in ids:
        if _ID.fullmatch(one) is None or one == "removed":
            yield _key(section), f"“{one}” cannot be an id: a-z 0-9 _ - /, at most 40 characters, not “removed”"


def _wrong_when(known: Mapping[str, Known], when: When | None, place: str) -> Iterator[tuple[str, str]]:
    if when is None or when is NEVER:
        return
    asked = known.get(when.question)
    if asked is None:
        yield place, f"“when” looks at “{when.question}”, which is no question"
        return
    options = {option.id for option in asked.question.options}
    if unknown := sorted(set(when.any_of) - options):
        yield place, f"“when” waits for {unknown}, which “{when.question}” does not offer: {sorted(options)}"


def _wrong_steps(listed: PointList, key: str) -> Iterator[tuple[str, str]]:
    ids = {question.id: question for question in listed.questions}
    for question in listed.questions:
        for step in question.steps:
            if step not in ids or ids[step].step_of != question.id:
                wanted = f"a question of the same point with “step_of: {question.id}”"
                yield f"{key}:{question.id}", f"step “{step}” of “{question.id}” must be {wanted}"
        if question.step_of and not _is_step(question, ids):
            wanted = f"a long answer of the same point whose “steps” name “{question.id}”"
            yield f"{key}:{question.id}", f"“step_of: {question.step_of}” of “{question.id}” must be {wanted}"


def _is_step(question: Question, ids: Mapping[str, Question]) -> bool:
    """Whether the long answer that a step belongs to has it; steps of it that are not there are told by themselves."""
    body = ids.get(question.step_of)
    return body is not None and (question.id in body.steps or not set(body.steps) <= set(ids))


def _wrong_patterns(subject: SubjectFile, names: set[str]) -> Iterator[tuple[str, str]]:
    for key, pattern in (("title", subject.title), ("signature", subject.signature)):
        if reason := patterns.fault(pattern, names):
            yield f"/{key}", f"{key}: {reason}"
    for name, clauses in subject.patterns.items():
        for clause in clauses:
            for piece in (clause.before, *clause.pieces):
                if reason := patterns.fault(piece, names):
                    yield f"patterns/{name}", f"pattern “{name}”, “{piece}”: {reason}"


def _facts_elsewhere(subject: SubjectFile) -> set[str]:
    """Facts of parts and lists that this meeting does not have, or has once they are chosen: never a wrong name."""
    asked = {proposals.name_of(each.id) for section in walk(subject.sections) for each in section.questions}
    counted = {proposals.counted(each.id) for found in subject.each_rectified.values() for each in found.questions}
    return asked | counted


def _lists(section: Section) -> Iterator[tuple[str, PointList]]:
    """A section's list and the lists inside it, each with the key that the file's lines know it by."""
    key = f"{_key(section)}/points"
    listed = section.points
    while listed is not None:
        yield key, listed
        listed = listed.inner
        key = f"{key}:{listed.question.id}" if listed is not None else key


def _key(section: Section) -> str:
    """What the subject's lines know a section by. An aspect stands there once, as the part that all aspects go into."""
    return section.id.rpartition("/")[0] if section.role is Role.ASPECT else section.id
