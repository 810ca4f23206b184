"""A meeting × a subject = an outline, and the faults that only show when they meet."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
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
from bot.prompt_files import aspects, fitting, near
from bot.prompt_files.meetings import MeetingFile
from bot.prompt_files.nodes import LONGEST_ASPECT, Fault, fits, shape_of_id
from bot.prompt_files.questions import Everywhere
from bot.prompt_files.subjects import SubjectFile

_LONGEST = 40  # of an id with its path, so that a button can carry it
_ID = re.compile(rf"[a-z][a-z0-9_/-]{{0,{_LONGEST - 1}}}")


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
                yield question.id, f"“{question.id}”：“steps”和“step_of”只能写在“asked”下面，每一条都问的提问里"
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
            yield f"orders/{name}", f"“orders”里的“{name}”要把每个部分都写一次：{_difference(order, top)}"
    chosen = outline.known.get(subject.order_by)
    if chosen is None or {option.id for option in chosen.question.options} != set(outline.orders):
        wanted = "、".join(outline.orders)
        yield (
            subject.order_by if chosen else "/order_by",
            f"“order_by”要写一道选择题的 id，那道题的选项和“orders”里的名字一样：{wanted}",
        )


def _difference(order: Sequence[str], top: Sequence[str]) -> str:
    missing, extra = [each for each in top if each not in order], [each for each in order if each not in top]
    told = (f"少了 {'、'.join(missing)}" if missing else "", f"没有 {'、'.join(extra)} 这个部分" if extra else "")
    return "，".join(filter(None, told)) or "有的写了两次"


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
            beside = [each for each in outline.known if each.rpartition("/")[0] == member.rpartition("/")[0]]
            wrong = f"“{question.id}”的“members”里写了“{member}”，没有这个提问{near.meant(member, beside)}"
            yield question.id, f"{wrong}；要是同一部分里提问的 id"
    if question.options_from and question.options_from not in sections:
        wrong = f"“{question.id}”的“options_from”写了“{question.options_from}”，没有这个部分"
        yield question.id, f"{wrong}{near.there_are(question.options_from, sections)}"
    if question.kind is Kind.EACH and route.each_of(outline, question) is None:
        wrong = f"“each: {question.each}”：没有这个列表，或者列表里没有这个提问"
        yield question.id, f"{wrong}；写成“部分/points:提问”，比如 measures/points:who"
    if question.offer is not None and question.offer.pattern and question.offer.pattern not in outline.patterns:
        wrong = f"“{question.id}”的“offer”用了句式“{question.offer.pattern}”，“patterns”里没有"
        yield question.id, f"{wrong}{near.there_are(question.offer.pattern, outline.patterns)}"


def _wrong_ids(outline: Outline) -> Iterator[tuple[str, str]]:
    """Ids that a button cannot carry, and sections or questions that share one."""
    everywhere = tuple(walk(outline.sections))
    own = {section.id for section in everywhere if section.role is not Role.ASPECT}
    for section in everywhere:
        if section.role is Role.ASPECT and section.id in own:
            yield section.id, f"“{section.id}”这个 id 会议里的方面在用；这个部分换一个 id"
    for section in walk(outline.sections):
        ids = [question.id for question in section.questions]
        for _, listed in _lists(section):
            asked = [question.id for question in listed.questions]
            yield from (
                (_key(section), f"每一条里的“{one}”写了两次；id 不能重") for one in asked if asked.count(one) > 1
            )
            ids.append(listed.question.id)
            yield from _unfit(section, asked)
        yield from _unfit(section, (section.id, *ids))
        for one in ids:
            if ids.count(one) > 1:
                yield (
                    (_key(section) if section.role is Role.ASPECT else one),
                    f"“{one}”在这里写了两次；id 不能重",
                )


def _unfit(section: Section, ids: Iterable[str]) -> Iterator[tuple[str, str]]:
    if section.role is Role.ASPECT and not fits(section.id.rpartition("/")[2], LONGEST_ASPECT):
        return  # told where it stands: in the meeting
    for one in ids:
        if _ID.fullmatch(one) is None or one == "removed":
            yield _key(section), f"“{one}”不能当 id：{shape_of_id(_LONGEST)}，连前面的部分一起算，也不能叫 removed"


def _wrong_when(known: Mapping[str, Known], when: When | None, place: str) -> Iterator[tuple[str, str]]:
    if when is None or when is NEVER:
        return
    asked = known.get(when.question)
    if asked is None:
        yield (
            place,
            f"“when”看的是“{when.question}”，没有这个提问{near.meant(when.question, known)}；写提问的 id，连前面的部分",
        )
        return
    options = {option.id for option in asked.question.options}
    if unknown := sorted(set(when.any_of) - options):
        wrong = f"“when”等的是“{unknown[0]}”，“{when.question}”没有这个选项{near.meant(unknown[0], options)}"
        yield place, f"{wrong}；有的是：{'、'.join(sorted(options))}"


def _wrong_steps(listed: PointList, key: str) -> Iterator[tuple[str, str]]:
    ids = {question.id: question for question in listed.questions}
    for question in listed.questions:
        for step in question.steps:
            if step not in ids or ids[step].step_of != question.id:
                wrong = f"“{question.id}”的“steps”里写了“{step}”"
                yield f"{key}:{question.id}", f"{wrong}：同一条里要有这个提问，并且写上“step_of: {question.id}”"
        if question.step_of and not _is_step(question, ids):
            wrong = f"“{question.id}”写了“step_of: {question.step_of}”"
            wanted = f"同一条里要有“{question.step_of}”这道长回答，它的“steps”里写上“{question.id}”"
            yield f"{key}:{question.id}", f"{wrong}：{wanted}"


def _is_step(question: Question, ids: Mapping[str, Question]) -> bool:
    """Whether the long answer that a step belongs to has it; steps of it that are not there are told by themselves."""
    body = ids.get(question.step_of)
    return body is not None and (question.id in body.steps or not set(body.steps) <= set(ids))


def _wrong_patterns(subject: SubjectFile, names: set[str]) -> Iterator[tuple[str, str]]:
    for key, pattern in (("title", subject.title), ("signature", subject.signature)):
        if reason := _wrong_pattern(pattern, names):
            yield f"/{key}", f"“{key}”：{reason}"
    for name, clauses in subject.patterns.items():
        for clause in clauses:
            for piece in (clause.before, *clause.pieces):
                if reason := _wrong_pattern(piece, names):
                    yield f"patterns/{name}", f"句式“{name}”里的“{piece}”：{reason}"


def _wrong_pattern(pattern: str, names: set[str]) -> str | None:
    unknown = patterns.unknown(pattern, names)
    if not unknown:
        return patterns.fault(pattern)
    guess = near.meant(unknown[0], names)
    return f"双花括号里写了 {'、'.join(unknown)}，没有这个名字{guess or '；提问的 id 里 / 换成 _ ，比如 head_unit'}"


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
