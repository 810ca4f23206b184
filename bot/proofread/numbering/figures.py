"""Figures of a sentence: how many of what, and the words beside them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.proofread.noticed.once import of_reading
from bot.proofread.rule import Reading
from bot.proofread.text import Line

UNIT = (
    "万人次|万平方米|万[吨亩户名件人株册]|[人户家件场辆台车]次|批次|万元|亿元|万份|平方公里|公里|平方米|公斤|公顷|学时|课时|小时|分钟|个百分点|个月|个工作日|个小时"
    "|[个名人件条项户家处次份座部台所套辆篇场期间张栋亩元本册封批例宗起笔组晚天村吨棵盏幅块床节位趟口款类道段片票页盒章箱袋株头轮堂瓶卷座稿只根艘叶]|把(?![握关脉手控])|包(?![括村户联保案片抓组])|种(?![植养])|对(?![照口应于象比待立接外内])|门(?![诊口前])|支(?![部持出付委行撑队])"
)
_FIGURE = re.compile(rf"(?<![\d.第])(?<!\d,)(?P<n>\d+(?:\.\d+)?)(?P<round>多|余|几)?(?P<unit>{UNIT})")
# 制定措施35条。截至12月底，已完成33条: one reckoning in two sentences.
# 不足10条, 约30份: nobody adds them up; 违约3次, 最近3次 are counted.
_ABOUT = re.compile(
    "(?:不足|不到|将近|大约|大概|近乎|(?<![最附邻靠接亲])近|(?<![违预节签相契条制集邀合公赴爽])约|超过|多达|上百)$"
)
_SENTENCE = re.compile("[^。！？]+(?:。(?:截至|截止|目前|到目前|现已|还有\\d|到20\\d\\d年)[^。！？]+)?")
_ALIKE = {"人": "名", "位": "名"}
_CLAUSE = "，；：、（）。！？"
_STOP = re.compile(f"[{_CLAUSE}]")


@dataclass(frozen=True, slots=True)
class Figure:
    """`before` and `behind` are the words of its own clause on either side."""

    value: float
    unit: str
    start: int
    end: int
    before: str
    behind: str
    exact: bool  # not 30多份


@dataclass(frozen=True, slots=True)
class Sentence:
    line: Line
    start: int
    text: str
    figures: tuple[Figure, ...]

    def of(self, unit: str) -> tuple[Figure, ...]:
        return tuple(each for each in self.figures if each.unit == unit)


def sentences(reading: Reading, *wanted: str) -> Iterator[Sentence]:
    """Sentences with two figures of one unit or more, in lines that have one of the wanted words, or any."""
    for line, found in _lines(reading):
        if not wanted or any(each in line.text for each in wanted):
            yield from found


@of_reading
def _lines(reading: Reading) -> tuple[tuple[Line, tuple[Sentence, ...]], ...]:
    """Lines with such sentences: most have none."""
    made = ((line, tuple(_cut(line))) for line in reading.text.lines if not (line.name or line.whole))
    return tuple((line, found) for line, found in made if found)


def _cut(line: Line) -> Iterator[Sentence]:
    """The sentences of a line that have two figures of one unit."""
    for match in _SENTENCE.finditer(line.text):
        found = tuple(_FIGURE.finditer(match[0]))
        if len({each["unit"] for each in found}) < len(found):
            yield Sentence(line, match.start(), match[0], tuple(_figures(match[0], found, match.start())))


def _figures(text: str, found: Sequence[re.Match[str]], at: int) -> Iterator[Figure]:
    last = 0
    for match in found:
        begin = max(last, *(text.rfind(mark, last, match.start()) + 1 for mark in _CLAUSE))
        stop = _STOP.search(text, match.end())
        last = match.end()
        yield Figure(
            float(match["n"]),
            match["unit"],
            at + match.start(),
            at + match.end(),
            text[begin : match.start()],
            text[match.end() : stop.start() if stop else len(text)],
            match["round"] is None and _ABOUT.search(text, begin, match.start()) is None,
        )


def one_unit(unit: str) -> str:
    """The unit, one for those that people are counted in."""
    return _ALIKE.get(unit, unit)


def by_unit(sentence: Sentence) -> Iterator[tuple[Figure, ...]]:
    """人, 名 and 位 are one."""
    made: dict[str, list[Figure]] = {}
    for each in sentence.figures:
        made.setdefault(one_unit(each.unit), []).append(each)
    return (tuple(found) for found in made.values())


def shown(number: float) -> str:
    """13.0 as 13, 2.50 as 2.5."""
    return f"{number:.2f}".rstrip("0").rstrip(".")
