"""The route: which questions apply now, in the order of asking. Computed from outline and answers, never stored."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.interview import points, probing
from bot.interview.outline import Kind, Outline, Place, PointList, Question, Role, Section, When, sections_of, walk
from bot.interview.points import Answers


@dataclass(frozen=True, slots=True)
class Stop:
    """One question that can be asked, and where it stands."""

    place: Place
    question: Question
    section: Section
    points: PointList | None = None  # for a list: what it collects; for a point's question: the point's list
    ordinal: int = 0  # the point's number in its list, from 1
    total: int = 0

    @property
    def is_list(self) -> bool:
        return self.question.kind is Kind.LIST


@dataclass(frozen=True, slots=True)
class Each:
    """A list, and the question of its points that is asked for all of them at once."""

    collecting: Question
    asked: Question

    @property
    def listed(self) -> Place:
        return Place(self.collecting.id)


def stops(outline: Outline, answers: Answers) -> tuple[Stop, ...]:
    """Everything that is asked in turn, in the order that the writer chose."""
    sections = sections_of(outline)
    return tuple(
        stop for section_id in order(outline, answers) for stop in _stops_in(outline, answers, sections[section_id])
    )


def order(outline: Outline, answers: Answers) -> tuple[str, ...]:
    """Ids of the top sections in the order of asking; the first of the outline's orders until one is chosen."""
    chosen = answers.get(Place(outline.order_by), "")
    first = next(iter(outline.orders.values()))
    return outline.orders.get(chosen, first)


def find(outline: Outline, answers: Answers, place: Place) -> Stop | None:
    """The stop of any question that exists, asked in turn or on request; None where there is none (any more)."""
    if not place.point:
        known = outline.known.get(place.question)
        return None if known is None else Stop(place, known.question, known.section, known.points)
    home = points.home_of(outline, answers, place.point)
    question = None if home is None else points.question_of(home, place.question)
    if home is not None and question is None:
        question = probing.question_of(outline, home.section, place.question) if not home.parent else None
    if home is None or question is None or home.ordinal == 0:
        return None
    collected = home.points.inner if question.kind is Kind.LIST else home.points
    return Stop(place, question, home.section, collected, home.ordinal, home.total)


def is_done(answers: Answers, stop: Stop) -> bool:
    """Whether the question has an answer; a list when it has its least number of points."""
    if stop.is_list and stop.points is not None:
        return len(points.live(answers, stop.place)) >= max(1, stop.points.least)
    if stop.question.kind is Kind.TOGETHER:
        said = [bool(answers.get(Place(member))) for member in stop.question.members]
        return all(said) if stop.question.required else any(said)
    return bool(answers.get(stop.place))


def is_open(answers: Answers, stop: Stop) -> bool:
    """Whether it is still to be asked: no answer, and not put aside."""
    if stop.question.required:
        return not is_done(answers, stop)
    return stop.place not in answers and not is_done(answers, stop)


def applies(answers: Answers, when: When | None) -> bool:
    """Whether a condition holds; an answer to a multi-choice holds each of its options."""
    return when is None or when.holds(answers)


def aspects(outline: Outline, answers: Answers) -> tuple[Section, ...]:
    """The aspects that apply now, in the order of the material."""
    return tuple(each for each in walk(outline.sections) if each.role is Role.ASPECT and applies(answers, each.when))


def below(answers: Answers, section: Section) -> tuple[Section, ...]:
    """The sections right below one that apply now."""
    return tuple(each for each in section.sections if applies(answers, each.when))


def still_applies(outline: Outline, answers: Answers, stop: Stop) -> bool:
    """Whether a question that was once asked is still wanted: its own condition and those of the sections around it."""
    here = stop.section.id
    around = [each for each in walk(outline.sections) if here == each.id or here.startswith(f"{each.id}/")]
    return all(applies(answers, each.when) for each in around) and _asked_now(outline, answers, stop.question)


def has_options(outline: Outline, answers: Answers, question: Question) -> bool:
    """Whether a choice from points given earlier has any points to choose from."""
    if not question.options_from:
        return True
    return bool(points.of_section(answers, sections_of(outline)[question.options_from]))


def _stops_in(outline: Outline, answers: Answers, section: Section) -> Iterator[Stop]:
    if not applies(answers, section.when):
        return
    if section.points is not None:
        yield from _stops_of_list(answers, section, section.points, Place(section.points.question.id))
    for each in section.sections:
        yield from _stops_in(outline, answers, each)
    for question in section.questions:
        if not question.on_request and _asked_now(outline, answers, question):
            yield Stop(Place(question.id), question, section)


def _asked_now(outline: Outline, answers: Answers, question: Question) -> bool:
    if not applies(answers, question.when):
        return False
    if question.kind is not Kind.EACH:
        return has_options(outline, answers, question)
    each = each_of(outline, question)
    return each is not None and bool(points.live(answers, each.listed)) and has_options(outline, answers, each.asked)


def each_of(outline: Outline, question: Question) -> Each | None:
    """What an EACH asks; None for a question of another kind."""
    list_id, _, wanted = question.each.partition(":")
    known = outline.known.get(list_id)
    if known is None or known.points is None:
        return None
    asked = next((each for each in known.points.questions if each.id == wanted), None)
    return None if asked is None else Each(known.question, asked)


def _stops_of_list(answers: Answers, section: Section, collected: PointList, listed: Place) -> Iterator[Stop]:
    if not collected.question.on_request:
        yield Stop(listed, collected.question, section, collected)
    alive = points.live(answers, listed)
    for ordinal, point in enumerate(alive, start=1):
        for question in collected.questions:
            if not question.on_request and applies(answers, question.when):
                yield Stop(Place(question.id, point), question, section, collected, ordinal, len(alive))
        if collected.inner is not None:
            yield from _stops_of_inner(section, collected.inner, point, (ordinal, len(alive)))


def _stops_of_inner(section: Section, inner: PointList, parent: str, standing: tuple[int, int]) -> Iterator[Stop]:
    """The list inside a point is asked as one question; its points are asked nothing more in turn."""
    if not inner.question.on_request:
        yield Stop(Place(inner.question.id, parent), inner.question, section, inner, *standing)
