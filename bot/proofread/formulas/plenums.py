"""中央全会: when they were held, what each of them issued, and which was the newest."""

import re
from collections.abc import Iterator

from bot.proofread.dating import PLENUMS
from bot.proofread.finding import Family, Severity
from bot.proofread.formulas import plenum_names
from bot.proofread.formulas.wording import lived, message
from bot.proofread.genre import Genre
from bot.proofread.rule import Find, Hit, Reading, Rule, lines_for
from bot.proofread.text import Line, Part

_EVERY = "一二三四五六七八九"
_NTH = "一二三四五六七"
# Those that everybody is to study, and what they issued beside a communiqué.
_ISSUED = {
    ("十八", 3): "决定",
    ("十八", 4): "决定",
    ("十八", 5): "建议",
    ("十八", 6): "准则",
    ("十九", 4): "决定",
    ("十九", 5): "建议",
    ("十九", 6): "决议",
    ("二十", 3): "决定",
    ("二十", 4): "建议",
}
_PLENUM = re.compile(r"(?P<it>(?:党的)?(?P<congress>十八|十九|二十)届(?P<nth>[一二三四五六七])中全会)")
_SEVERAL = re.compile(
    r"(?P<it>(?:党的)?(?P<congress>十八|十九|二十)届(?P<nth>(?:[一二三四五六七八九]中?全?会?[、和])*[一二三四五六七八九])中全会)"
)
_ALONE = re.compile(r"(?<![届、和省市县区委纪])(?P<nth>[一二三四五六七八九])中全会")  # 每人讲1次七中全会精神
_STUDY = re.compile("学习|读|悟|研读|领会|重温|传达|讨论|研讨|宣讲|宣传|交流|座谈|围绕|聚焦|深入")
_MONTH = re.compile(r"(?<!\d)(?:(?P<year>20\d\d)年)?(?P<month>1[0-2]|[1-9])月")
_DOCUMENT = re.compile(r"[^。；《》届]{0,16}《(?P<it>决定|决议|建议|规划建议|准则|方案)》")


def _opened(month: str, held: str) -> bool:
    return bool(month) and held <= month


def _newest(month: str) -> tuple[str, int] | None:
    """The newest plenum that everybody was to study by this month."""
    known = [key for key in _ISSUED if _opened(month, PLENUMS[key[0]][key[1] - 1])]
    return max(known, key=lambda key: PLENUMS[key[0]][key[1] - 1], default=None)


def _key(match: re.Match[str]) -> tuple[str, int]:
    return match["congress"], _nth(match)


def _nth(match: re.Match[str]) -> int:
    return _EVERY.index(match["nth"]) + 1


def _month_of(key: tuple[str, int]) -> str:
    held = PLENUMS[key[0]]
    return held[key[1] - 1] if key[1] <= len(held) else "9999"


def _said(key: tuple[str, int]) -> str:
    return f"党的{key[0]}届{_EVERY[key[1] - 1]}中全会"


def _unheld(reading: Reading) -> Iterator[Hit]:
    """A plenum that its congress has not had, or not yet."""
    if not reading.month:
        return
    year, month = map(int, max(reading.month, lived(reading.text)).split("-"))
    latest = f"{year + (month > 10)}-{(month + 1) % 12 + 1:02}"  # noqa: PLR2004  # a meeting goes on for two months more
    for line in reading.text.lines:
        for match in _SEVERAL.finditer(line.text):
            key = match["congress"], max(_EVERY.index(each) + 1 for each in match["nth"] if each in _EVERY)
            if _month_of(key) > latest:
                yield Hit(line, *match.span("it"), message(f"{_said(key)}在{reading.month}以前没有召开"))
        for match in _ALONE.finditer(line.text):
            key = next(each for each, held in reversed(PLENUMS.items()) if held[0] <= latest), _nth(match)
            if _month_of(key) > latest and "二十一届" not in line.text:
                yield Hit(line, *match.span(), message(f"{_said(key)}在{reading.month}以前没有召开"))


def _studied(reading: Reading) -> Iterator[Hit]:
    """The opening tells what was studied for the meeting: last year's plenum, and the newest nowhere in it."""
    newest = _newest(reading.month)
    opening = [line for line in reading.text.lines if line.part is Part.OPENING and not line.name and not line.level]
    if newest is None or any(_names(line, newest) for line in opening):
        return
    for line in opening:
        for match in _PLENUM.finditer(line.text):
            key = _key(match)
            before = re.split("[。；]", line.text[: match.start()])[-1]
            if _month_of(key) < _month_of(newest) and _STUDY.search(before[-24:]):
                yield Hit(line, *match.span("it"), message(f"{_said(newest)}（{_month_of(newest)}召开）"))


def _names(line: Line, key: tuple[str, int]) -> bool:
    """党的二十届四中全会, 二十届三中、四中全会, 二十届历次全会, 四中全会 alone."""
    nth = _NTH[key[1] - 1]
    return bool(
        re.search(f"{key[0]}届(?:[{_NTH}]中[、和])*{nth}中|{key[0]}届(?:历次|中央)|(?<!届){nth}中全会", line.text)
    )


def _in_month(reading: Reading) -> Iterator[Hit]:
    """11月讨论二十届三中全会, though by then there was a newer one; 3月传达四中全会, held in October."""
    own = int(reading.month[:4]) - (reading.month[5:] < "06") if reading.month else 0
    for line in reading.text.lines if own else ():
        if line.name:
            continue
        for match in _PLENUM.finditer(line.text):
            clause = re.split("[。；]", line.text[: match.start()])[-1]
            months = list(_MONTH.finditer(clause))
            between = clause[months[-1].end() :] if months else ""
            if not months or len(between) > 16 or not _STUDY.search(between) or "前" in between[:2] or "年" in between:  # noqa: PLR2004
                continue
            said = months[-1]
            year = int(next((each["year"] for each in reversed(months) if each["year"]), own))  # 2022年2月1日、2月4日
            when = f"{year}-{int(said['month']):02}"
            key, newest = _key(match), _newest(when)
            if not _opened(when, _month_of(key)):
                yield Hit(line, *match.span("it"), message(f"{_said(key)}是{_month_of(key)}召开的，这里说的是{when}"))
            elif newest is not None and key in _ISSUED and key != newest and _month_of(newest)[:4] == str(year):
                yield Hit(line, *match.span("it"), message(f"到{when}，最新的是{_said(newest)}"))


def _documents(reading: Reading) -> Iterator[Hit]:
    """The 决议 of the sixth, the 决定 of the third: not the other way round."""
    for line in lines_for(reading, _PLENUM):
        for match in _PLENUM.finditer(line.text):
            document = _DOCUMENT.match(line.text, match.end())
            usual = _ISSUED.get(_key(match), "")
            if document is None or not usual or document["it"].endswith(usual) or usual == "准则":
                continue
            yield Hit(line, *document.span("it"), message(f"{_said(_key(match))}通过的是《{usual}》"))


_OURS = frozenset({Genre.MATERIAL, Genre.PASSAGE})
_HEAD = "青堰县水务局2025年度民主生活会对照检查材料\n"
_TOLD = {"whole": "1", "month": "2025-12"}


def _rule(name: str, find: Find, fires: tuple[str, ...], stays: tuple[str, ...], *, dated: bool = False) -> Rule:
    return Rule(
        f"formulas.{name}",
        Family.FORMULAS,
        Severity.MUST,
        "S",
        fires,
        stays,
        find,
        frozenset({Genre.MATERIAL}) if dated else _OURS,
        told=_TOLD if dated else {},
    )


RULES = (
    *plenum_names.RULES,
    _rule(
        "plenum-unheld",
        _unheld,
        (
            f"{_HEAD}学习党的二十届五中全会精神。",
            f"{_HEAD}学习党的二十届四中、五中全会精神。",
            f"{_HEAD}每名委员到联系点讲一次七中全会精神。",
            f"{_HEAD}学习党的十九届七中全会、二十届六中全会精神。",
        ),
        (f"{_HEAD}学习党的二十届四中全会精神，学习党的二十届三中、四中全会精神，讲四中全会精神。",),
        dated=True,
    ),
    _rule(
        "plenum-studied",
        _studied,
        (f"{_HEAD}班子认真学习党的二十届三中全会精神，查摆问题。",),
        (
            f"{_HEAD}班子认真学习党的二十届三中、四中全会精神，查摆问题。",
            f"{_HEAD}班子认真学习党的二十届历次全会精神，2024年学习过党的二十届三中全会精神。",
        ),
        dated=True,
    ),
    _rule(
        "plenum-month",
        _in_month,
        (
            f"{_HEAD}一、存在的问题\n11月支部讨论党的二十届三中全会精神。",
            f"{_HEAD}一、存在的问题\n3月传达学习党的二十届四中全会精神。",
        ),
        (
            f"{_HEAD}一、存在的问题\n11月支部讨论党的二十届四中全会精神。3月学习党的二十届三中全会精神。",
            f"{_HEAD}一、存在的问题\n2024年11月讨论党的二十届三中全会精神。",
            f"{_HEAD}2026年2月6日、2月9日组织学习党的二十届四中全会精神。",
        ),
        dated=True,
    ),
    _rule(
        "plenum-document",
        _documents,
        (
            "通读党的二十届四中全会《决定》。",
            "学习党的十九届六中全会通过的《决定》。",
            "党的十九届五中全会闭幕后，我把《决议》读了一遍。",
        ),
        ("通读党的二十届四中全会《建议》。", "学习党的二十届三中全会《决定》和公报。"),
    ),
)
