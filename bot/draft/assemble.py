"""Answers into a Document: the parts in their order, numbered, laid out by the style, every run with its sources.

Nothing is said that nobody typed, but for numbers, stops and the outline's own headings; what is required and missing
stands as 【待补：…】 and in the list of gaps.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.draft import items, layout, proposals, wording
from bot.draft.document import Document, Form, Paragraph, Run
from bot.draft.items import Gaps
from bot.draft.style import Style, style_of
from bot.interview import joining, names, numerals, parts, points, route
from bot.interview.outline import Kind, Layout, Outline, Place, PointList, Question, Role, Section
from bot.interview.points import Answers


@dataclass(frozen=True, slots=True)
class _Making:
    """What every part of the assembly looks at."""

    outline: Outline
    answers: Answers
    style: Style
    gaps: Gaps

    def text(self, place: Place) -> str:
        return self.answers.get(place, "")


def assemble(outline: Outline, answers: Answers) -> Document:
    """The whole material as it stands."""
    making = _Making(outline, answers, style_of(outline, answers), Gaps())
    paragraphs = list(_head(making))
    ordinal = 0
    for section in parts.in_order(outline, answers):
        if section.role in (Role.HEAD, Role.QUIET) or not route.applies(answers, section.when):
            continue
        numbered = section.role is Role.PART and not _is_paragraph(making, section)
        below = _part(making, section, ordinal + 1) if numbered else (*_lead(making, section), *_free(making, section))
        ordinal += numbered and bool(below)
        paragraphs += below
    return Document(tuple(paragraphs), tuple(making.gaps.found))


def _is_paragraph(making: _Making, section: Section) -> bool:
    return section.id == names.LAST_YEAR and making.style.last_year == "paragraph"


def _head(making: _Making) -> Iterator[Paragraph]:
    title = proposals.title(making.outline, making.answers)
    typed = bool(making.text(Place(names.TITLE)))
    run = (
        Run(title, (Place(names.TITLE) if typed else Place(names.UNIT),))
        if title
        else making.gaps.run(Place(names.UNIT), "", _named(making, names.UNIT))
    )
    yield Paragraph(Form.TITLE, (run,))
    signature = proposals.signature(making.outline, making.answers)
    if signature:
        yield Paragraph(Form.SIGNATURE, (Run(signature, (Place(names.POST), Place(names.NAME))),))
    elif making.outline.signature:
        gap = making.gaps.run(Place(names.SIGNER), "", _named(making, names.POST, names.NAME))
        yield Paragraph(Form.SIGNATURE, (gap,))
    date = making.text(Place(names.DATE))
    if date:
        yield Paragraph(Form.SIGNATURE, (Run(f"（{numerals.say_date(date)}）", (Place(names.DATE),)),))


def _named(making: _Making, *questions: str) -> str:
    """What a gap calls questions of the head: by their own names."""
    known = (making.outline.known.get(question) for question in questions)
    return "、".join(each.question.name for each in known if each is not None)


def _part(making: _Making, section: Section, ordinal: int) -> Sequence[Paragraph]:
    """A numbered part; nothing at all where it is optional and nobody wrote for it."""
    words = wording.heading(section, making.answers, making.style)
    below = list(_lead(making, section))
    if section.sections and not route.below(making.answers, section):  # which aspects is not said yet
        below.append(layout.body(making.gaps.run(Place(names.WHICH), words, _named(making, names.WHICH))))
    for number, aspect in enumerate(route.below(making.answers, section), start=1):
        below += _aspect(making, aspect, number, words)
    if section.layout is Layout.CAUSES:
        below += _causes(making, section, words)
    elif section.layout is Layout.MEASURES:
        below += _measures(making, section, words)
    elif section.points is not None:
        below += _with_text(making, section, section.points, words)
    if section.points is None or section.layout in (Layout.CAUSES, Layout.MEASURES):
        below += _free(making, section)
    if not below:
        return ()
    return [layout.heading(1, ordinal, words, wording.heading_place(section)), *below]


def _lead(making: _Making, section: Section) -> Iterator[Paragraph]:
    place = wording.lead_place(section)
    if text := making.text(place):
        yield from _paragraphs(text, place)


def _free(making: _Making, section: Section) -> Iterator[Paragraph]:
    """The long answers of a section as paragraphs."""
    for question in section.questions:
        if question.kind is Kind.LONG and question.id not in (wording.lead_place(section).question, names.DIRECTION):
            yield from _long(making, section, question)


def _long(making: _Making, section: Section, question: Question) -> Iterator[Paragraph]:
    place = Place(question.id)
    if text := making.text(place):
        yield from _paragraphs(text, place)
    elif question.required:
        words = wording.heading(section, making.answers, making.style)
        yield layout.body(making.gaps.run(place, words, question.name))


def _paragraphs(text: str, place: Place) -> Iterator[Paragraph]:
    for line in text.split("\n"):
        if line.strip():
            yield layout.body(Run(joining.closed(line.strip()), (place,)))


def _aspect(making: _Making, aspect: Section, number: int, part: str) -> Iterator[Paragraph]:
    collected = aspect.points
    if collected is None:
        return
    words = wording.heading(aspect, making.answers, making.style)
    source, listed = wording.heading_place(aspect), Place(collected.question.id)
    where = f"{part} › {wording.number(2, number)}{wording.brief(aspect, making.answers, making.style)}"
    made = items.problems(making.answers, collected, listed, where, making.gaps)
    missing = (*_missing(making, collected, listed, where, made), *_rest(making, aspect))
    lead_text = making.text(wording.lead_place(aspect))
    lead = (Run(items.free_text(lead_text), (wording.lead_place(aspect),)),) if lead_text else ()
    if making.style.aspects == "joined":
        head = Run(f"{wording.number(2, number)}{words}。", (source,), 2)
        yield layout.inline(made, head, *lead, behind=missing)
        return
    yield layout.heading(2, number, words, source, stop=making.style.stop == "yes")
    if lead:
        yield layout.body(*lead)
    yield from _arranged(making, made, missing)


def _rest(making: _Making, aspect: Section) -> tuple[Run, ...]:
    """The long answers that an aspect has besides its points, behind them."""
    asked = (
        Place(each.id)
        for each in aspect.questions
        if each.kind is Kind.LONG and Place(each.id) != wording.lead_place(aspect)
    )
    return tuple(Run(items.free_text(text), (place,)) for place in asked if (text := making.text(place)))


def _points(making: _Making, collected: PointList, words: str) -> Iterator[Paragraph]:
    """A part's own list of points, without aspects."""
    listed = Place(collected.question.id)
    made = items.problems(making.answers, collected, listed, words, making.gaps)
    yield from _arranged(making, made, _missing(making, collected, listed, words, made))


def _with_text(making: _Making, section: Section, collected: PointList, words: str) -> Iterator[Paragraph]:
    """A part's own points and its text; points that nobody is asked for detail a text that stands before them."""
    if collected.question.on_request:
        yield from _free(making, section)
    yield from _points(making, collected, words)
    if not collected.question.on_request:
        yield from _free(making, section)


def _missing(
    making: _Making, collected: PointList, listed: Place, where: str, made: Sequence[layout.Item]
) -> tuple[Run, ...]:
    """The gap of a list with fewer points than it must have."""
    if not collected.question.required or len(made) >= collected.least:
        return ()
    return (making.gaps.run(listed, where, collected.question.name),)


def _arranged(making: _Making, made: Sequence[layout.Item], missing: tuple[Run, ...]) -> Iterator[Paragraph]:
    if made and making.style.points == "inline":
        yield layout.inline(made, behind=missing)
        return
    if making.style.points == "numbered":
        yield from layout.joined(made, 3)
    else:
        yield from layout.ordinals(made, strong=making.style.points == "bold_lead")
    if missing:
        yield layout.body(*missing)


def _causes(making: _Making, section: Section, words: str) -> Iterator[Paragraph]:
    if section.points is None:
        return
    listed = Place(section.points.question.id)
    made = items.problems(making.answers, section.points, listed, words, making.gaps)
    yield from _listed(making, section, made, making.style.causes, 2, words)


def _measures(making: _Making, section: Section, words: str) -> Iterator[Paragraph]:
    """The measures, with 努力方向 before them in one part, or behind them under a heading of its own."""
    if section.points is None:
        return
    direction = making.text(Place(names.DIRECTION))
    split = making.style.parts == "two" and bool(direction)  # a heading needs something below it
    level = 3 if split else 2
    listed = Place(section.points.question.id)
    made = items.measures(making.answers, section.points, listed, making.style, words, making.gaps)
    if split:
        yield layout.heading(2, 1, _split_heading(making, 0), Place(names.SPLIT[0]))
    else:
        yield from _paragraphs(direction, Place(names.DIRECTION))
    yield from _listed(making, section, made, making.style.measures, level, words)
    if split:
        yield layout.heading(2, 2, _split_heading(making, 1), Place(names.SPLIT[1]))
        yield from _paragraphs(direction, Place(names.DIRECTION))


def _split_heading(making: _Making, index: int) -> str:
    return making.text(Place(names.SPLIT[index])) or ("整改措施", "努力方向")[index]


def _listed(
    making: _Making, section: Section, made: Sequence[layout.Item], setting: str, level: int, words: str
) -> Iterator[Paragraph]:
    yield from layout.listed(setting, made, level, stop=making.style.stop == "yes")
    if section.points is not None:
        listed = Place(section.points.question.id)
        if missing := _missing(making, section.points, listed, words, made):
            yield layout.body(*missing)


def problem_count(outline: Outline, answers: Answers) -> int:
    """How many problems stand in the material."""
    return sum(
        len(points.of_section(answers, aspect)) for aspect in route.aspects(outline, answers) if not aspect.rectifies
    )
