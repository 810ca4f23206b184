"""A notice (通知, 方案) -> what it says about the meeting, each with the sentence behind it.

Nothing is made up: what the text does not say is None or empty, and whoever reads the notice sees the sentence that a
value was taken from. Wordings of notices differ from place to place; the patterns here were written from how such
notices are usually put, not from a standard.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.interview.outline import MINZHU, ZUZHI
from bot.reading import noticed_aspects
from bot.reading.aspects import Listed

_KINDS = {"民主生活会": MINZHU, "组织生活会": ZUZHI}
_NAME = re.compile(r"(?:20\d\d年度?)?[^，。；、：《》“”\s]{0,24}?(?:民主生活会|组织生活会)")
_DATED = re.compile(r"20\d\d年度[^，。；、：《》“”\s]{0,16}?(?:民主生活会|组织生活会)")
_LED_BY = re.compile(
    r"^.*?(?:关于|开好|召开|做好|筹备|印发|组织)+(?:认真|切实|扎实|高质量)?(?:开好|召开|做好|筹备|组织)?"
)
# 2026年度县以上党和国家机关党员领导干部民主生活会: who is meant stands in no title of a material.
_WHOSE = re.compile(r"(?:县以上)?(?:党和国家机关)?(?:党员)?领导(?:干部|班子)(?=\w*生活会)")
_YEAR = re.compile(r"20\d\d(?=年度)")
_ANY_YEAR = re.compile(r"20\d\d(?=年)")
_THEMES = (
    re.compile(r"主题(?:[是为：:]|确定为|定为)+\s*[“\"]?(?P<theme>.+?)[”\"]?\s*(?=[。；;]|$)"),
    re.compile(r"以\s*[“\"](?P<theme>[^”\"]+)[”\"]\s*为主题"),
    re.compile(r"(?:紧扣|围绕)\s*[“\"](?P<theme>[^”\"]+)[”\"]\s*(?:这一|的)?主题"),
)


_PARTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("last_year", re.compile(r"上(?:一)?年度?[^。；]{0,24}整改|20\d\d年度[^。；]{0,20}整改[^。；]{0,8}(?:情况|落实)")),
    ("case", re.compile(r"典型案例|案例剖析|以案(?:促改|为鉴|明纪)|案例[^。；]{0,8}(?:剖析|反思)")),
    ("own", re.compile(r"个人有关事项|有关事项[^。；]{0,8}(?:说明|报告)")),
    ("conduct", re.compile(r"八项规定[^。；]{0,24}(?:整改|整治|问题)")),
)
_WANTED = re.compile(r"要|须|应|必须|重点|逐一|进行说明|作出说明|报告")
_DAY = re.compile(
    r"(?:(?P<year>20\d\d)年)?(?P<month>1[0-2]|0?[1-9])月(?:(?P<day>3[01]|[12]\d|0?[1-9])日|(?P<part>上旬|中旬|下旬|底))(?P<till>之?前|以前)?"
)
_DATES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("draft", re.compile(r"初稿|报送[^。；，]{0,8}(?:材料|提纲)|(?:材料|提纲)[^。；，]{0,12}(?:报|交)")),
    ("final", re.compile(r"定稿|审定|修改完善")),
    ("meeting", re.compile(r"召开|会议时间|开会")),
    ("after", re.compile(r"整改(?:方案|清单|台账)|会议?情况[^。；，]{0,6}报告|会后")),
)
_ENDS = re.compile(r"(?<=[。；;！？])")


@dataclass(frozen=True, slots=True)
class Told:
    """A value, and the sentence that says it."""

    value: str
    behind: str


@dataclass(frozen=True, slots=True)
class PartTold:
    """An optional part that the notice asks for (`wanted`) or speaks of."""

    id: str
    wanted: bool
    behind: str


@dataclass(frozen=True, slots=True)
class DateTold:
    """A date: what for (draft, final, meeting, after), the words for it, and the day where it is one."""

    what: str
    said: str
    day: str  # 2026-12-20; "" where the words name no single day
    behind: str


@dataclass(frozen=True, slots=True)
class Notice:
    kind: Told | None = None
    name: Told | None = None
    year: Told | None = None
    theme: Told | None = None
    aspects: tuple[Listed, ...] = ()
    counted: int | None = None  # aspects, by the notice's own words
    behind_aspects: str = ""
    parts: tuple[PartTold, ...] = ()
    dates: tuple[DateTold, ...] = ()


def read(lines: Sequence[str]) -> Notice:
    """What a notice says. Cost: linear in its length, about a millisecond for a page."""
    paragraphs = tuple(line.strip() for line in lines if line.strip())
    sentences = tuple(_sentences(paragraphs))
    name = _named(paragraphs, sentences)
    year = _year(name, sentences)
    found = noticed_aspects.find(paragraphs, sentences)
    return Notice(
        kind=None if name is None else _kind(name),
        name=name,
        year=year,
        theme=_theme(sentences),
        aspects=found.aspects,
        counted=found.counted,
        behind_aspects=found.behind,
        parts=tuple(_parts(sentences)),
        dates=tuple(_dates(sentences, year)),
    )


def _sentences(paragraphs: Sequence[str]) -> Iterator[str]:
    for paragraph in paragraphs:
        yield from (piece.strip() for piece in _ENDS.split(paragraph) if piece.strip())


def _named(paragraphs: Sequence[str], sentences: Sequence[str]) -> Told | None:
    """The meeting's name: with its year where the notice has it so, from its title before its text."""
    titles = [each for each in paragraphs[:6] if each.endswith(("通知", "方案", "安排"))]
    for pattern in (_DATED, _NAME):
        for each in (*titles, *sentences):
            match = pattern.search(each)
            if match is None:
                continue
            name = _LED_BY.sub("", match.group()) if pattern is _NAME else match.group()
            if name in _KINDS and pattern is _DATED:
                continue
            return Told(_WHOSE.sub("", name or match.group()), each)
    return None


def _kind(name: Told) -> Told:
    return Told(next(kind for word, kind in _KINDS.items() if word in name.value), name.behind)


def _year(name: Told | None, sentences: Sequence[str]) -> Told | None:
    """The year that the meeting is for: of its name, else the last that is named with 年度, else any."""
    if name is not None and (match := _ANY_YEAR.search(name.value)):
        return Told(match.group(), name.behind)
    for pattern in (_YEAR, _ANY_YEAR):
        years = [Told(match.group(), each) for each in sentences for match in pattern.finditer(each)]
        if years:
            return max(years, key=lambda told: told.value)
    return None


def _theme(sentences: Sequence[str]) -> Told | None:
    for pattern in _THEMES:
        for each in sentences:
            if match := pattern.search(each):
                return Told(match["theme"].strip('“”" '), each)
    return None


def _parts(sentences: Sequence[str]) -> Iterator[PartTold]:
    for part, pattern in _PARTS:
        speaking = [each for each in sentences if pattern.search(each)]
        if speaking:
            asking = next((each for each in speaking if _WANTED.search(each)), None)
            yield PartTold(part, asking is not None, asking or speaking[0])


def _dates(sentences: Sequence[str], year: Told | None) -> Iterator[DateTold]:
    """The first date of each sort; in one clause with the words that say what it is for."""
    told: set[str] = set()
    for sentence in sentences:
        for clause in re.split("[，,；;]", sentence):
            match = _DAY.search(clause)
            what = next((each for each, pattern in _DATES if pattern.search(clause)), "")
            if match is not None and what and what not in told:
                told.add(what)
                yield DateTold(what, match.group(), _day(match, year), sentence)


def _day(match: re.Match[str], year: Told | None) -> str:
    """The day; a month without its year is in the winter of the meeting's year."""
    if not match["day"]:
        return ""
    month = int(match["month"])
    own = match["year"] or (None if year is None else str(int(year.value) + (month <= 6)))  # noqa: PLR2004  # half a year
    return "" if own is None else f"{own}-{month:02}-{int(match['day']):02}"
