"""Anniversaries: how many years it is since the party or the state was founded. Only ever: 建议核对."""

import re
from collections.abc import Iterator

from bot.proofread.finding import Family, Severity
from bot.proofread.formulas.wording import lived, message
from bot.proofread.genre import Genre
from bot.proofread.noticed import listing
from bot.proofread.rule import Hit, Reading, Rule, lines_for

_SINCE = {
    "中国共产党成立": 1921,
    "中国共产党建党": 1921,
    "建党": 1921,
    "党的生日": 1921,
    "中华人民共和国成立": 1949,
    "新中国成立": 1949,
    "建国": 1949,
    "改革开放": 1978,
    "建军": 1927,
    "中国人民解放军建军": 1927,
    "抗日战争胜利": 1945,
    "抗战胜利": 1945,
    "长征胜利": 1936,
    "五四运动": 1919,
}
_NAMES = "|".join(sorted(_SINCE, key=len, reverse=True))
_SAID = re.compile(rf"(?P<name>{_NAMES})(?P<it>(?P<n>\d{{2,3}}|[一二三四五六七八九十百零]{{2,6}})周年)")
_YEAR = re.compile(r"(20[012]\d)年(?!以)")
_NOW = re.compile("今年|适逢|正值|恰逢|迎来|喜迎|7月1日|收看|收听")


def _anniversaries(reading: Reading) -> Iterator[Hit]:
    """2021年…庆祝建党90周年; 新中国成立75周年 in a text of 2022."""
    for line in lines_for(reading, _SAID):
        for match in _SAID.finditer(line.text):
            said = match["name"] + match["it"]
            year = _SINCE[match["name"]] + _count(match["n"])
            before = re.split("[。；]", line.text[: match.start()])[-1]
            told = _YEAR.findall(before[-24:])
            own = _own(reading)
            if told and year != int(told[-1]):
                yield Hit(line, *match.span("it"), message(f"{said}是{year}年，这里说的是{told[-1]}年"))
            elif not told and own and (year > own + 1 or (year not in (own, own + 1) and _NOW.search(before[-30:]))):
                yield Hit(line, *match.span("it"), message(f"{said}是{year}年"))


def _own(reading: Reading) -> int:
    """The year of the text; 0 where its title and its date are of two."""
    own = int(reading.month[:4]) - (reading.month[5:] < "06") if reading.month else 0
    dated = lived(reading.text)
    return 0 if dated and abs(int(dated[:4]) - own) > 1 else own


def _count(said: str) -> int:
    """一百零一 too."""
    if said.isdigit() or "百" not in said:
        return listing.value(said)
    return 100 + (listing.value(said.partition("百")[2].strip("零")) if said.partition("百")[2].strip("零") else 0)


_HEAD = "青堰县水务局2022年度民主生活会对照检查材料\n一、存在的问题\n"
RULES = (
    Rule(
        "formulas.anniversary",
        Family.FORMULAS,
        Severity.MUST,
        "own",
        (
            f"{_HEAD}2021年7月，支部举办庆祝建党90周年活动。",
            f"{_HEAD}今年是新中国成立70周年，支部没有活动。",
            f"{_HEAD}支部筹备新中国成立75周年演出。",
        ),
        (
            f"{_HEAD}2021年7月，支部举办庆祝建党100周年活动，学习在庆祝中国共产党成立95周年大会上的重要讲话。",
            f"{_HEAD}今年是新中国成立73周年，支部没有活动。",
        ),
        _anniversaries,
        frozenset({Genre.MATERIAL, Genre.PASSAGE}),
        told={"whole": "1", "month": "2023-01"},
    ),
)
