"""A Structure laid beside an outline: answers for a new report, and what fits nowhere."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from bot.draft import wording
from bot.draft.style import Style, style_of
from bot.interview import names, points
from bot.interview.outline import Kind, Outline, Place, Question, Role, Section, sections_of, walk
from bot.reading import counting, guessing, headed, headings, layouts, matching
from bot.reading.structure import About, Aspect, Part, Passage, Series, Structure

_LISTS = (About.PROBLEMS, About.CAUSES, About.MEASURES)
_LAST_YEAR = re.compile("^(?:上一?年度?|去年|20[0-9]{2}年度)[^。]*(?:查摆|整改)[^。]*(?:措施|整改)")


@dataclass(slots=True)
class _Filling:
    """Answers in the making."""

    outline: Outline
    structure: Structure
    answers: dict[Place, str] = field(default_factory=dict)
    unplaced: list[str] = field(default_factory=list)
    made: int = 0

    def write(self, place: Place, text: str) -> None:
        if text:
            self.answers[place] = text

    def asks(self, question: str) -> bool:
        return question in self.outline.known

    def point(self, listed: Place, claim: str) -> str:
        """A new point at the end of a list, numbered as the interview numbers them."""
        self.made += 1
        point = f"p{self.made}"
        self.answers[Place(points.CLAIM, point)] = claim
        self.answers[listed] = f"{self.answers.get(listed, '')} {point}".strip()
        return point


@dataclass(frozen=True, slots=True)
class Filled:
    answers: Mapping[Place, str]
    unplaced: tuple[str, ...]


def fill(structure: Structure, outline: Outline) -> Filled:
    """Answers for a new report after this outline, and the texts that it has no place for."""
    filling = _Filling(outline, structure)
    option, aspects = _aspects(structure, outline)
    filling.write(Place(names.WHICH), option)
    matched = matching.matched(guessing.headings_of(structure), aspects)
    placed = [(aspect, section) for aspect, section in zip(structure.aspects, matched, strict=True) if section]
    style = layouts.settings(structure, placed, outline)
    filling.answers |= {Place(f"style/{setting}"): value for setting, value in style.items()}
    _opening(filling)
    for part in structure.parts:
        _part(filling, part)
    _placed(filling, placed, style_of(outline, filling.answers))
    for aspect, section in zip(structure.aspects, matched, strict=True):
        if section is None:
            _unmatched(filling, aspect)
    _closing(filling)
    _chosen(filling)
    filling.answers |= headed.head(structure, outline)
    filling.answers |= counting.counts(structure, outline)
    _put_aside(filling)
    return Filled(filling.answers, tuple(filling.unplaced))


def _aspects(structure: Structure, outline: Outline) -> tuple[str, tuple[Section, ...]]:
    """The list of aspects that the material follows, and the option that chooses it."""
    lists = guessing.lists_of(outline)
    found, _ = matching.best(guessing.headings_of(structure), [sections for _, sections in lists])
    return lists[found] if lists else ("", ())


def _opening(filling: _Filling) -> None:
    """The opening; last year's paragraph at its end is a part of its own where the outline has one."""
    *before, last = filling.structure.opening.split("\n")
    section = sections_of(filling.outline).get(names.LAST_YEAR)
    there = filling.structure.part(About.LAST_YEAR) is not None
    if before and section is not None and not there and _LAST_YEAR.match(last) and filling.asks("last_year/text"):
        filling.write(Place("last_year/text"), last)
        filling.answers[Place("style/last_year")] = "paragraph"
        filling.write(Place(names.OPENING_TEXT), "\n".join(before))
    else:
        filling.write(Place(names.OPENING_TEXT), filling.structure.opening)


def _part(filling: _Filling, part: Part) -> None:
    section = sections_of(filling.outline).get(part.about or "")
    if section is None or section.role is not Role.PART or _is_filled(filling, section):
        # The aspects below it find their places, or none, by themselves.
        text = part.lead if part.aspects else part.text
        filling.unplaced.append("\n".join(each for each in (part.heading, text) if each))
        return
    usual = wording.wording(section, {}, style_of(filling.outline, {}))
    if part.heading and part.heading != usual:
        filling.write(wording.heading_place(section), part.heading)
    free = next((each for each in section.questions if _is_free(each, section)), None)
    if part.about in _LISTS or (section.points is not None and not (free and section.points.question.on_request)):
        bare = section.points is not None and not part.listed.items and part.about not in _LISTS
        filling.write(wording.lead_place(section), part.text if bare else part.lead)
        _list(filling, section, part)
        if part.about is About.MEASURES:
            _direction(filling, part)
    elif free is None:
        filling.unplaced.append(f"{part.heading}\n{part.text}")
    elif section.points is not None and _is_detailed(filling, part):
        filling.write(Place(free.id), part.lead)
        _points(filling, section, part.listed)
    else:
        filling.write(Place(free.id), part.text)


def _is_detailed(filling: _Filling, part: Part) -> bool:
    """Whether a text has details behind it, one by one, as the style would lay them out."""
    usual = style_of(filling.outline, filling.answers).points in ("paragraphs", "bold_lead")
    return bool(usual and part.lead and part.listed.family == "一是" and all(each.begins for each in part.listed.items))


def _is_filled(filling: _Filling, section: Section) -> bool:
    """Whether an earlier part of the material was this section already."""
    return any(place.question.startswith(f"{section.id}/") for place in filling.answers)


def _is_free(question: Question, section: Section) -> bool:
    return question.kind is Kind.LONG and question.id != f"{section.id}/{names.LEAD}"


def _list(filling: _Filling, section: Section, part: Part) -> None:
    """A part's own list; problems without aspects fit nowhere in an outline that has them."""
    if section.points is None:
        filling.unplaced += [_said(item) for item in part.listed.items]
        return
    if section.points.inner is None:
        _points(filling, section, part.listed)
        return
    for item in part.listed.items:
        point = filling.point(Place(section.points.question.id), item.claim)
        filling.write(Place(names.LEAD, point), item.lead)
        for action in item.actions:
            filling.point(Place(section.points.inner.question.id, point), action)


def _points(filling: _Filling, section: Section, listed: Series) -> None:
    if section.points is None:
        return
    body = next((each for each in section.points.questions[1:] if each.kind is Kind.LONG), None)
    for item in listed.items:
        point = filling.point(Place(section.points.question.id), item.claim)
        if body is not None:
            filling.write(Place(body.id, point), item.text)
        elif item.text:
            filling.unplaced.append(item.text)


def _direction(filling: _Filling, part: Part) -> None:
    if not filling.asks(names.DIRECTION):
        filling.unplaced += [part.direction] if part.direction else []
        return
    filling.write(Place(names.DIRECTION), part.direction)
    for place, words, usual in zip(names.SPLIT, part.split or (), ("整改措施", "努力方向"), strict=False):
        if words != usual:
            filling.write(Place(place), words)


def _placed(filling: _Filling, placed: Sequence[tuple[Aspect, Section]], style: Style) -> None:
    for aspect, section in placed:
        typed = layouts.typed(aspect.heading, section, style)
        filling.write(wording.heading_place(section), typed or "")
        filling.write(wording.lead_place(section), aspect.listed.lead)
        _points(filling, section, aspect.listed)
        if section.rectifies:
            filling.answers |= counting.of_aspect(aspect.listed.lead, section)


def _unmatched(filling: _Filling, aspect: Aspect) -> None:
    """An aspect that is none of the outline's: a part of its own (案例剖析) where the outline has that, else aside."""
    if guessing.is_part(filling.outline, aspect):
        _part(filling, Part(headings.about(aspect.heading), aspect.heading, aspect.text))
    else:
        filling.unplaced.append(_whole(aspect))


def _closing(filling: _Filling) -> None:
    structure = filling.structure
    place = Place("closing/text")
    if filling.asks(place.question):
        filling.write(place, structure.closing)
    elif structure.closing:
        filling.unplaced.append(structure.closing)
    filling.unplaced += [structure.foot] if structure.foot else []
    filling.unplaced += structure.tables


def _chosen(filling: _Filling) -> None:
    """The parts that the material has besides those that every one has, and their order."""
    outline, answers = filling.outline, filling.answers
    known = outline.known.get(names.PARTS)
    if known is not None:
        there = [option.id for option in known.question.options if _has(answers, option.id)]
        answers[Place(names.PARTS)] = " ".join(there)
    order = list(_order(filling))
    usual = [each.id for each in outline.sections if each.role is Role.PART and each.id in order]
    if order != usual:
        answers[Place(names.ORDER)] = " ".join(order)
    start = outline.known.get(outline.order_by)
    if start is not None and any(option.id == "document" for option in start.question.options):
        answers[Place(outline.order_by)] = "document"  # what is left to ask is asked in the order of the material


def _put_aside(filling: _Filling) -> None:
    """What may be left out and the material leaves out is not asked for; who answers for what, and by when, is."""
    for section in walk(filling.outline.sections):
        for question in section.questions:
            open_ = not question.required and not question.on_request and question.kind is not Kind.EACH
            if open_ and not any(filling.answers.get(Place(each)) for each in (question.id, *question.members)):
                filling.answers[Place(question.id)] = ""


def _has(answers: Mapping[Place, str], section: str) -> bool:
    return any(place.question.startswith(f"{section}/") for place in answers)


def _order(filling: _Filling) -> Iterator[str]:
    parts = {each.id for each in filling.outline.sections if each.role is Role.PART}
    for part in filling.structure.parts:
        if part.about in parts and _has(filling.answers, str(part.about)):
            yield str(part.about)


def _whole(aspect: Aspect) -> str:
    return "\n".join(
        each for each in (aspect.heading, aspect.text or "\n".join(map(_said, aspect.listed.items))) if each
    )


def _said(item: Passage) -> str:
    return f"{item.claim}。{item.text}" if item.text else item.claim
