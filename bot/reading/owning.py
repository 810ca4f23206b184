"""Whose every character of a draft is: of an answer, or of the program that laid it out."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from bot.draft.differences import Sentence
from bot.draft.document import Document, Form, Run
from bot.interview import names, points, route
from bot.interview.outline import Kind, Outline, Place, Role
from bot.interview.points import Answers

_TAKEN = frozenset({Kind.SHORT, Kind.LONG})  # a date or an option is printed in other words than it is kept
_LONG = 3000  # characters: beyond it difflib may pass over frequent ones, which stand between others that it finds


@dataclass(frozen=True, slots=True)
class Owner:
    """A character of an answer: which one it is there. Of a gap's mark: 0, and so are those of what is kept whole."""

    place: Place
    at: int
    gap: bool = False
    whole: bool = False  # a title or a section's heading: changed as one


@dataclass(frozen=True, slots=True)
class Ground:
    """What a draft was made from; who owns its characters, by paragraph and character."""

    outline: Outline
    before: Answers
    sent: Document
    owners: tuple[tuple[Owner | None, ...], ...]
    printed: frozenset[Place]  # answers that own a character
    around: Mapping[str, str]  # the point around an inner point

    def of(self, sentence: Sentence) -> tuple[Owner | None, ...]:
        """The owners of a sentence's characters."""
        return self.owners[sentence.paragraph][sentence.start : sentence.end]

    def first(self, sentence: Sentence) -> Owner | None:
        return next((each for each in self.of(sentence) if each is not None), None)

    def last(self, sentence: Sentence) -> Owner | None:
        return next((each for each in reversed(self.of(sentence)) if each is not None), None)

    def tail(self, sentence: Sentence) -> str:
        """What the program put behind the last character of an answer: a stop."""
        mine = self.of(sentence)
        behind = next((number for number, each in enumerate(reversed(mine)) if each is not None), 0)
        return sentence.words[len(mine) - behind :] if behind else ""

    def behind(self, sentence: Sentence) -> tuple[Place, ...]:
        """The answers behind a sentence, in their order, also those that it says in other words."""
        found, at = list[Place](), 0
        for run in self.sent.paragraphs[sentence.paragraph].runs:
            found += run.sources if at < sentence.end and sentence.start < at + len(run.text) else ()
            at += len(run.text)
        return tuple(dict.fromkeys(found))

    def takes_text(self, place: Place) -> bool:
        """Whether more sentences can follow in this answer: not in a claim, not in a heading."""
        stop = route.find(self.outline, self.before, place)
        if stop is None:
            return False
        is_action = place.question == points.CLAIM and stop.points is not None and stop.points.whole_lines
        return stop.question.kind is Kind.LONG or is_action

    def fills(self, place: Place) -> bool:
        """Whether words can stand in for a gap's mark: a list, a date, several answers at once want more than words."""
        stop = route.find(self.outline, self.before, place)
        return stop is not None and stop.question.kind in _TAKEN

    def has_lines(self, place: Place) -> bool:
        """Whether the lines of this answer are printed as paragraphs."""
        stop = route.find(self.outline, self.before, place)
        return (
            stop is not None
            and not place.point
            and stop.question.kind is Kind.LONG
            and stop.section.role is not Role.ASPECT
        )


def ground(outline: Outline, sent: Document, before: Answers) -> Ground:
    """The owners of a kept draft. `before` are the answers as they were when it was made."""
    owners: list[list[Owner | None]] = [[None] * len(each.text) for each in sent.paragraphs]
    where: dict[Place, list[tuple[int, int]]] = {}
    for index, start, run in _runs(sent):
        spots = [(index, start + number) for number in range(len(run.text))]
        if run.gap or _whole(sent, index, run):
            place = Place(names.TITLE) if sent.paragraphs[index].form is Form.TITLE and not run.gap else run.sources[0]
            _own(owners, spots, [Owner(place, 0, run.gap, not run.gap)] * len(spots))
        elif len(run.sources) == 1:
            where.setdefault(run.sources[0], []).extend(spots)
        else:
            _own_several(owners, spots, run, outline, before)
    for place, spots in where.items():
        text = "".join(sent.paragraphs[index].text[at] for index, at in spots)
        _own(owners, spots, _matched(text, place, outline, before))
    printed = frozenset(each.place for row in owners for each in row if each is not None and not each.gap)
    homes = {place.point: points.home_of(outline, before, place.point) for place in printed if place.point}
    around = {point: home.parent for point, home in homes.items() if home is not None and home.parent}
    return Ground(outline, before, sent, tuple(map(tuple, owners)), printed, around)


def _runs(sent: Document) -> Iterator[tuple[int, int, Run]]:
    for index, paragraph in enumerate(sent.paragraphs):
        at = 0
        for run in paragraph.runs:
            yield index, at, run
            at += len(run.text)


def _whole(sent: Document, index: int, run: Run) -> bool:
    """A title, and the heading of a section: what is typed there stands for all of it."""
    is_heading = any(
        place.question.endswith(f"/{names.HEADING}") or place.question in names.SPLIT for place in run.sources
    )
    return bool(run.sources) and (sent.paragraphs[index].form is Form.TITLE or is_heading)


def _own(owners: list[list[Owner | None]], spots: Sequence[tuple[int, int]], mine: Sequence[Owner | None]) -> None:
    for (index, at), owner in zip(spots, mine, strict=True):
        owners[index][at] = owner


def _matched(text: str, place: Place, outline: Outline, before: Answers) -> list[Owner | None]:
    """An answer in what was printed from it: between them are numbers and stops, and lines that were closed up."""
    found: list[Owner | None] = [None] * len(text)
    answer = _answer(place, outline, before)
    if not answer:
        return found
    begin = text.find(answer)
    if begin >= 0:
        found[begin : begin + len(answer)] = [Owner(place, number) for number in range(len(answer))]
        return found
    for block in SequenceMatcher(None, text, answer, autojunk=len(answer) > _LONG).get_matching_blocks():
        for number in range(block.size):
            found[block.a + number] = Owner(place, block.b + number)
    return found


def _own_several(
    owners: list[list[Owner | None]], spots: Sequence[tuple[int, int]], run: Run, outline: Outline, before: Answers
) -> None:
    """Answers that stand in one run, each as it is: 职务 姓名, （责任人：…；完成时限：…）."""
    at = 0
    for place in run.sources:
        answer = _answer(place, outline, before).rstrip("。")
        begin = run.text.find(answer, at) if answer else -1
        if begin >= 0:
            at = begin + len(answer)
            _own(owners, spots[begin:at], [Owner(place, number) for number in range(len(answer))])


def _answer(place: Place, outline: Outline, before: Answers) -> str:
    stop = route.find(outline, before, place)
    return before.get(place, "") if stop is not None and stop.question.kind in _TAKEN else ""
