"""整改台账: a row for each problem, with its causes and measures by the links that the writer gave.

A measure often answers several problems: its actions stand in the first of their rows, the others say which that is.
What answers nothing yet has a row of its own at the end, so that nothing is lost between the material and its ledger.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bot.draft import items, proposals, wording
from bot.draft.style import style_of
from bot.interview import claims, names, points, route
from bot.interview.outline import Layout, Outline, Place, Section
from bot.interview.points import Answers

COLUMNS = ("序号", "方面", "存在问题", "原因", "整改措施", "责任人", "完成时限", "备注")
_WORD = "整改台账"


@dataclass(frozen=True, slots=True)
class Measure:
    claim: str
    actions: tuple[str, ...]
    who: str
    due: str
    first: int = 0  # the row that has its actions, where it is another one


@dataclass(frozen=True, slots=True)
class Row:
    """A problem; `problem` is "" in a row of what no problem is linked to."""

    number: int
    aspect: str
    problem: str
    causes: tuple[str, ...] = ()
    measures: tuple[Measure, ...] = ()


@dataclass(frozen=True, slots=True)
class Ledger:
    title: str
    signature: str  # 职务 姓名, or ""
    rows: tuple[Row, ...]

    @property
    def unanswered(self) -> tuple[int, ...]:
        """Numbers of rows whose problem no measure answers."""
        return tuple(row.number for row in self.rows if row.problem and not row.measures)

    @property
    def nobody(self) -> tuple[int, ...]:
        """Numbers of rows with a measure that nobody is named for."""
        return tuple(row.number for row in self.rows if not all(each.who for each in row.measures))

    @property
    def undated(self) -> tuple[int, ...]:
        """Numbers of rows with a measure without its time."""
        return tuple(row.number for row in self.rows if not all(each.due for each in row.measures))


def ledger(outline: Outline, answers: Answers) -> Ledger:
    """The ledger of a report as it stands."""
    causes = _linked(outline, answers, Layout.CAUSES, names.FROM)
    measures = _linked(outline, answers, Layout.MEASURES, names.FIXES)
    rows: list[Row] = []
    told: dict[str, int] = {}
    for number, (aspect, problem) in enumerate(_problems(outline, answers), start=1):
        mine = [point for point, problems in measures if problem in problems]
        rows.append(
            Row(
                number,
                aspect,
                _claim(answers, problem),
                tuple(_claim(answers, point) for point, problems in causes if problem in problems),
                tuple(_measure(outline, answers, point, told.setdefault(point, number), number) for point in mine),
            )
        )
    there = {problem for _, problem in _problems(outline, answers)}
    for point, problems in causes:
        if not there & problems:
            rows.append(Row(len(rows) + 1, "", "", causes=(_claim(answers, point),)))
    for point, problems in measures:
        if not there & problems:
            number = len(rows) + 1
            rows.append(Row(number, "", "", measures=(_measure(outline, answers, point, number, number),)))
    untitled = {**answers, Place(names.TITLE): "", Place(f"{names.HEAD}/title_word"): _WORD}
    title = proposals.title(outline, untitled) or _WORD
    return Ledger(title, proposals.signature(outline, answers), tuple(rows))


def cells(row: Row) -> tuple[str, ...]:
    """The row as text, a cell for each of COLUMNS; lines of a cell are apart by line ends."""
    return (
        str(row.number),
        row.aspect,
        row.problem,
        _lines(row.causes),
        "\n".join(_measures(row.measures)),
        _same([each.who for each in row.measures]),
        _same([each.due for each in row.measures]),
        "",
    )


def _problems(outline: Outline, answers: Answers) -> Iterator[tuple[str, str]]:
    """Every problem with the short wording of its aspect, in the order of the material."""
    short = replace(style_of(outline, answers), headings="short")
    for section in outline.sections:
        if not section.sections or not route.applies(answers, section.when):
            continue
        for aspect in route.below(answers, section):
            if not aspect.rectifies:
                words = wording.brief(aspect, answers, short)
                yield from ((words, point) for point in points.of_section(answers, aspect))


def _linked(outline: Outline, answers: Answers, layout: Layout, link: str) -> tuple[tuple[str, frozenset[str]], ...]:
    """Causes or measures, each with the problems that it is linked to."""
    return tuple(
        (point, frozenset(answers.get(Place(link, point), "").split()))
        for section in outline.sections
        if section.layout is layout and route.applies(answers, section.when)
        for point in points.of_section(answers, section)
    )


def _measure(outline: Outline, answers: Answers, point: str, first: int, here: int) -> Measure:
    who, due = (answers.get(Place(asked, point), "") for asked in (names.WHO, names.DUE))
    actions = tuple(
        items.free_text(claims.strip_ordinal(points.claim(answers, action)))
        for section in outline.sections
        for action in points.live(answers, _inner(section, point))
    )
    there = first != here and bool(actions)
    return Measure(_claim(answers, point), () if there else actions, who, due, first if there else 0)


def _inner(section: Section, point: str) -> Place:
    """The list inside a measure; a place without answers in other sections."""
    inner = None if section.layout is not Layout.MEASURES or section.points is None else section.points.inner
    return Place("" if inner is None else inner.question.id, point)


def _claim(answers: Answers, point: str) -> str:
    return claims.as_line(points.claim(answers, point))


def _measures(measures: Sequence[Measure]) -> Iterator[str]:
    """1. and the measure, its actions below it as （1）; no numbers where there is but one."""
    for position, each in enumerate(measures, start=1):
        number = wording.number(3, position) if len(measures) > 1 else ""
        yield f"{number}{each.claim}（做法见第{each.first}项）" if each.first else f"{number}{each.claim}"
        for nth, action in enumerate(each.actions, start=1):
            yield (wording.number(4, nth) if len(each.actions) > 1 else "") + action


def _lines(texts: Sequence[str]) -> str:
    if len(texts) == 1:
        return texts[0]
    return "\n".join(f"{wording.number(3, position)}{text}" for position, text in enumerate(texts, start=1))


def _same(texts: Sequence[str]) -> str:
    """One text where all say the same; else each with the number of its measure, those that say nothing left out."""
    if len(set(texts)) <= 1:
        return texts[0] if texts else ""
    numbered = enumerate(texts, start=1)
    return "\n".join(f"{wording.number(3, position)}{text}" for position, text in numbered if text)
