"""What a meeting does to a subject's sections before they are crossed: its lists of aspects, and its optional parts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bot.interview import names
from bot.interview.outline import Kind, Option, PointList, Question, Role, Section, When, walk
from bot.prompt_files import near
from bot.prompt_files.meetings import AspectList, MeetingFile, Part, State
from bot.prompt_files.nodes import Fault
from bot.prompt_files.questions import Everywhere
from bot.prompt_files.subjects import SubjectFile


@dataclass(frozen=True, slots=True)
class Fitted:
    """A subject's sections as a meeting wants them, without its aspects, and these."""

    sections: tuple[Section, ...]
    aspects: tuple[Section, ...]  # each with the condition that its list is chosen, where there are several
    orders: Mapping[str, tuple[str, ...]]
    style: Mapping[str, str]  # of the only list
    note: str


def fits(held: MeetingFile, subject: SubjectFile) -> bool:
    """Whether a subject is written for a meeting: by the kind of meeting, and there are aspects for it."""
    return (not subject.kinds or held.meeting.kind in subject.kinds) and bool(held.lists_for(subject.id))


def fit(held: MeetingFile, subject: SubjectFile, shared: Everywhere) -> Fitted:
    """The parts that the meeting wants, and a question at the start where there are several lists."""
    lists = held.lists_for(subject.id)
    several = len(lists) > 1 and bool(subject.each_aspect) and shared.which is not None
    states = {part.id: part for part in held.parts if not part.subjects or subject.id in part.subjects}
    left_out = _left_out(subject, states)
    sections = tuple(_section(each, subject, states) for each in subject.sections if each.id not in left_out)
    if several and shared.which is not None:
        sections = tuple(_asking(each, lists, shared.which) for each in sections)
    return Fitted(
        sections,
        tuple(_chosen(aspect, each, several=several) for each in lists for aspect in each.aspects),
        {name: tuple(each for each in order if each not in left_out) for name, order in subject.orders.items()},
        lists[0].style if len(lists) == 1 else {},
        "\n".join(note for note in (held.meeting.note, lists[0].note if len(lists) == 1 else "") if note),
    )


def faults(held: MeetingFile, subjects: Sequence[SubjectFile], shared: Everywhere) -> list[Fault]:
    """What a meeting names that no subject has."""
    known = {subject.id for subject in subjects}
    mine = [subject for subject in subjects if fits(held, subject)]
    there = {section.id for subject in mine for section in subject.sections}
    found = [
        held.fault(part.line, f"“parts”里的“{part.id}”：没有这个部分{near.there_are(part.id, there)}")
        for part in held.parts
        if part.id not in there
    ]
    found += [
        held.fault(each.line, f"“parts”里的“{each.id}”写给“{unknown[0]}”{_nobody(unknown[0], known)}")
        for each in held.parts
        if (unknown := sorted(set(each.subjects) - known))
    ]
    found += [
        held.fault(each.line, f"“lists”里的“{each.id}”写给“{unknown[0]}”{_nobody(unknown[0], known)}")
        for each in held.lists
        if (unknown := sorted(set(each.subjects) - known))
    ]
    if shared.which is None and any(len(held.lists_for(each.id)) > 1 for each in mine):
        found.append(held.fault(1, "有几套条目可选，everywhere.yaml 里就要有“lists”，问用哪一套"))
    found += [
        held.fault(
            each.line,
            f"有方面写了“rectifies: true”，主体“{subject.id}”里没有“each_rectified”；去掉它，或者在主体里补上",
        )
        for subject in mine
        for each in held.lists_for(subject.id)
        if subject.each_aspect and not subject.each_rectified and any(aspect.rectifies for aspect in each.aspects)
    ]
    return found


def _nobody(subject: str, known: set[str]) -> str:
    return f"，没有这种主体{near.there_are(subject, known)}"


def _chosen(aspect: Section, of: AspectList, *, several: bool) -> Section:
    return replace(aspect, when=When(names.WHICH, (of.id,))) if several and aspect.when is None else aspect


def _asking(section: Section, lists: tuple[AspectList, ...], which: Question) -> Section:
    """The head with the choice of a list as its first question."""
    if section.role is not Role.HEAD:
        return section
    options = tuple(
        Option(each.id, each.label, "；".join(aspect.heading.short for aspect in each.aspects if aspect.when is None))
        for each in lists
    )
    return replace(section, questions=(replace(which, options=options), *section.questions))


def _left_out(subject: SubjectFile, states: Mapping[str, Part]) -> frozenset[str]:
    """Sections that are not there in this outline."""
    unwanted = {each.id for each in states.values() if each.state is State.NONE}
    return frozenset(unwanted | (subject.named - set(states)))


def _section(section: Section, subject: SubjectFile, states: Mapping[str, Part]) -> Section:
    """A section with its heading for this meeting; its conditions know which parts stand chosen."""
    part = states.get(section.id)
    heading = (
        section.heading
        if part is None or not part.heading
        else replace(section.heading, short=part.heading, long=part.heading)
    )
    kept = tuple(_question(each, subject, states) for each in section.questions)
    return replace(
        section,
        heading=heading,
        when=_usual(section.when, subject, states),
        questions=tuple(each for each in kept if each.kind not in (Kind.CHOICE, Kind.MULTI) or _offers(each)),
        points=_points(section.points, subject, states),
    )


def _points(listed: PointList | None, subject: SubjectFile, states: Mapping[str, Part]) -> PointList | None:
    if listed is None:
        return None
    return replace(listed, questions=tuple(_question(each, subject, states) for each in listed.questions))


def _question(question: Question, subject: SubjectFile, states: Mapping[str, Part]) -> Question:
    conditioned = replace(question, when=_usual(question.when, subject, states)) if question.when else question
    if question.id != names.PARTS:
        return conditioned
    left_out = _left_out(subject, states)
    options = tuple(each for each in question.options if each.id not in left_out)
    chosen = tuple(each.id for each in options if each.id in _expected(subject, states))
    return replace(conditioned, options=options, chosen=chosen)


def _offers(question: Question) -> bool:
    return bool(question.options or question.options_from)


def _expected(subject: SubjectFile, states: Mapping[str, Part]) -> frozenset[str]:
    """Optional parts that stand chosen: as the meeting says, else as the subject does."""
    own = {
        each
        for section in walk(subject.sections)
        for question in section.questions
        if question.id == names.PARTS
        for each in question.chosen
        if each not in states
    }
    return frozenset(own | {each.id for each in states.values() if each.state is State.EXPECTED})


def _usual(when: When | None, subject: SubjectFile, states: Mapping[str, Part]) -> When | None:
    if when is None or when.question != names.PARTS:
        return when
    return replace(when, usual=bool(set(when.any_of) & _expected(subject, states)))
