"""Places of a text: two characters and what kind of place they name; where a clause begins and ends."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from bot.proofread.noticed import cuts
from bot.proofread.noticed.once import of_reading
from bot.proofread.rule import Reading
from bot.proofread.text import Line, Part

_KIND = re.compile(
    "法庭|分馆|供电所|派出所|村|组|社区|小区|街道|镇|乡|灌区|水库|片区|花园|家园|河|渠|路|街|桥|大道|市场|车站|园区|煤矿"
    "|林场|泵站|水厂|电站"
)
_NAME = re.compile("[一-鿿]{2}")
NO_NAME = frozenset(
    "全我本各该邻外两几数多每那这个的了在和与及到对为把由条座所处有是建村镇乡街路县市区名户等先从被将向"
)
EARLY, LATE = (Part.PROBLEMS, Part.LAST_YEAR), (Part.CAUSES, Part.MEASURES)


class Spot(NamedTuple):
    line: Line
    start: int
    end: int
    name: str
    kind: str

    @property
    def place(self) -> str:
        return self.name + self.kind


@of_reading
def spots(reading: Reading) -> Mapping[int, tuple[Spot, ...]]:
    """What may be a place, by the number of its line; no usual word reaches into it or out of it."""
    found: dict[int, tuple[Spot, ...]] = {}
    for line in reading.text.lines:
        if not line.name and line.part is not Part.CASE:
            made = tuple(_of_line(reading, line))
            if made:
                found[line.number] = made
    return found


def _of_line(reading: Reading, line: Line) -> list[Spot]:
    made: list[Spot] = []
    for match in _KIND.finditer(line.text):
        start = match.start() - 2
        name = line.text[max(start, 0) : match.start()]
        if (
            _NAME.fullmatch(name) and NO_NAME.isdisjoint(name) and not line.text[start - 1 : start].isdigit()
        ):  # 3公里毛路
            inside = cuts.inside_words(reading, line)
            if start not in inside and match.end() not in inside:
                made.append(Spot(line, start, match.end(), name, match[0]))
    return made


def clause(text: str, start: int, end: int, stops: str) -> tuple[int, int]:
    """Where the clause of what stands there begins and ends."""
    ends = [at for each in stops if (at := text.find(each, end)) >= 0]
    return max(text.rfind(each, 0, start) for each in stops) + 1, min(ends, default=len(text))
