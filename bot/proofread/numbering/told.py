"""All figures of a text, once per reading: how many of what, in which clause and sentence of which line.

Rules that lay figures at two places beside each other ask here.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from bot.proofread.noticed.once import of_reading
from bot.proofread.rule import Reading
from bot.proofread.text import Line, Part

_UNIT = "人次|[个家名户处部座台所条项栋辆件亩份起宗间篇门类笔块盏人趟次艘场天批]"
_FIGURE = re.compile(
    rf"(?<![\d.第])(?P<n>\d{{1,5}})(?P<u>{_UNIT})(?![余以月百]|(?<!条)工|多(?![是为在数属因半由])|(?<![人场])次|小时)"
)
_AMOUNT = re.compile(
    r"(?<![\d.第])(?P<n>\d{1,6}(?:\.\d+)?)(?P<u>万元|亿元|平方米|公里|公顷|吨|小时|分钟|分(?![钟之别公管])|个百分点|个月|[%％])(?![多余以])"
)
_CLAUSE = re.compile("[，。．；：、！？（）“”\\s　]")
_STOPS = "。．！？"  # a scan reads 。 as ．
_BEHIND = re.compile("[一-鿿]*")
_ROUGH = "约近:：-"


class Told(NamedTuple):
    """`begin` and `stop` are the ends of its clause, `low` and `high` those of its sentence."""

    line: Line
    start: int
    end: int
    number: float
    unit: str
    begin: int
    stop: int
    low: int
    high: int

    @property
    def before(self) -> str:
        """The words of its clause up to the figure."""
        return self.line.text[self.begin : self.start]

    @property
    def clause(self) -> str:
        return self.line.text[self.begin : self.stop]

    @property
    def sentence(self) -> str:
        """As far as the next 。 or ；."""
        text = self.line.text
        low, high = text.rfind("；", self.low, self.start) + 1, text.find("；", self.end, self.high)
        return text[max(low, self.low) : high if high >= 0 else self.high]

    @property
    def noun(self) -> str:
        """The characters right behind the unit, as far as the next mark or figure."""
        match = _BEHIND.match(self.line.text, self.end)
        return match[0] if match else ""

    @property
    def is_rough(self) -> bool:
        return self.line.text[self.start - 1 : self.start] in (*_ROUGH,)


@of_reading
def body(reading: Reading) -> tuple[Line, ...]:
    """The lines of the body: some thirty rules go through them."""
    return tuple(reading.text.body())


@of_reading
def figures(reading: Reading) -> tuple[Told, ...]:
    """Those of all lines that are neither heading nor name nor in a table, in their order."""
    return tuple(
        each for line in reading.text.lines if not (line.name or line.whole or line.in_table) for each in _of_line(line)
    )


@of_reading
def by_unit(reading: Reading) -> Mapping[str, tuple[Told, ...]]:
    made: dict[str, list[Told]] = {}
    for each in figures(reading):
        made.setdefault(each.unit, []).append(each)
    return {unit: tuple(found) for unit, found in made.items()}


@of_reading
def amounts(reading: Reading) -> Mapping[str, tuple[Told, ...]]:
    """By unit, with those of money, of measures and of a hundred."""
    made = {unit: list(found) for unit, found in by_unit(reading).items()}
    for line in reading.text.lines:
        if not (line.name or line.whole or line.in_table):
            for each in _of_line(line, _AMOUNT):
                made.setdefault(each.unit, []).append(each)
    return {unit: tuple(found) for unit, found in made.items()}


def is_rest(reading: Reading, each: Told, first: Told | Line) -> bool:
    """Whether it is what a part leaves of a whole, which are told side by side, or the part by the other figure."""
    found = [one for one in by_unit(reading).get(each.unit, ()) if one is not each]
    line = first if isinstance(first, Line) else first.line
    parts = {(one.line.number, one.number) for one in found}
    told = {one.number for one in found if one is first or (line is first and one.line is line)}
    return any(
        one.noun[:2] == each.noun[:2]
        and ((one.line.number, one.number - each.number) in parts or one.number - each.number in told)
        for one in found
    )


def of_parts(reading: Reading, *parts: Part) -> Iterator[Told]:
    return (each for each in figures(reading) if each.line.part in parts)


def _of_line(line: Line, expression: re.Pattern[str] = _FIGURE) -> Iterator[Told]:
    text = line.text
    found = [*expression.finditer(text)]
    if not found:
        return
    marks = [match.start() for match in _CLAUSE.finditer(text)]
    stops = [at for at in marks if text[at] in _STOPS]
    for match in found:
        start, end = match.span()
        mark, stop = bisect_left(marks, start), bisect_left(stops, start)
        yield Told(
            line,
            start,
            end,
            float(match["n"]) if "." in match["n"] else int(match["n"]),
            match["u"],
            marks[mark - 1] + 1 if mark else 0,
            marks[mark] if mark < len(marks) else len(text),
            stops[stop - 1] + 1 if stop else 0,
            stops[stop] if stop < len(stops) else len(text),
        )
