"""From one month or year to another; days in their order, quarters, weekdays, ages."""

import re
from collections.abc import Iterator
from datetime import date

from bot.proofread.finding import Family, Severity
from bot.proofread.noticed.listing import value
from bot.proofread.numbering.told import body
from bot.proofread.rule import Find, Hit, Reading, Rule, lines_for

_N = r"(?P<n>\d{1,3}|[一二两三四五六七八九十]{1,3})"
_MANDARIN = str.maketrans("两", "二")
_DAY = r"(?:(?P<y>20\d\d)年)?(?P<m>\d{1,2})月(?P<d>\d{1,2})日"
_MONTHS = re.compile(
    r"从(?:(?P<y>20\d\d)年)?(?P<m>1[0-2]|[1-9])月[^，。；\d]{0,6}?(?:到|至)(?:(?P<y2>20\d\d)年|(?P<next>次年|第二年))?(?P<m2>1[0-2]|[1-9])月"
    rf"(?P<gap>[^。；\d]{{0,16}}?)(?P<took>拖了|用了|历时|前后|等了|长达|整整|持续了?|花了|用时)(?:近|将近|约|不到)?(?P<it>{_N}个月)"
)
_YEARS = re.compile(
    r"(?P<y>20\d\d)年(?:\d{1,2}月)?(?P<between>[^。；\d]{2,24}?)(?P<y2>20\d\d)年(?:\d{1,2}月)?(?P<gap>[^。；\d]{0,16}?)"
    rf"(?:拖了|用了|历时|等了|长达|整整|持续了?|耗时)(?:近|将近|约|不到)?(?P<it>{_N}年)"
)
_LATER = re.compile(
    rf"(?<!\d){_DAY}(?P<between>[^。；\d至]{{2,24}}?)，(?:[^，。；\d]{{0,8}}?)(?P<it>(?P<m2>\d{{1,2}})月(?P<d2>\d{{1,2}})日才)"
)
_QUARTER = re.compile(
    r"第?(?P<q>[一二三四])季度的(?P<m>1[0-2]|[1-9])月|(?P<h>[上下])半年的(?P<m2>1[0-2]|[1-9])月(?:(?:份|\d{1,2}日)?[、和](?P<m3>1[0-2]|[1-9])月)?"
)
_WEEKDAY = re.compile(
    r"(?P<y>20\d\d)年(?P<m>\d{1,2})月(?P<d>\d{1,2})日[，（(]?(?P<it>(?:星期|周|礼拜)(?P<w>[一二三四五六日天]))(?=[）)，、。；上下晚早召]|$)"
)
_AGE = re.compile(
    r"(?P<y>19\d\d)年(?:\d{1,2}月)?(?:出生|生)(?:的|于)?[^。；\d]{0,14}?(?P<it>(?P<n>\d{2})(?:周?岁))(?!以|时|那|就|便|前|开始)"
)
_NOW = re.compile("今年|现年|现在|如今|已经|已")
_WEEK = "一二三四五六日"
_CALENDAR = frozenset((month, day) for month in range(1, 13) for day in range(1, 32))
_PART = ("用了", "花了", "用时", "整整")  # within the time some months were spent


def _day(year: int, month: str, day: str) -> date | None:
    try:
        return date(year, int(month), int(day))
    except ValueError:
        return None


def _months(reading: Reading) -> Iterator[Hit]:
    """从3月拖到8月，前后7个月; 2021年立项，2023年才开工，历时四年."""
    for line in body(reading):
        if "个月" in line.text and "从" in line.text:
            for match in _MONTHS.finditer(line.text):
                years = int(match["y2"]) - int(match["y"]) if match["y"] and match["y2"] else bool(match["next"])
                apart = int(match["m2"]) - int(match["m"]) + 12 * years
                told = value(match["n"].translate(_MANDARIN))
                part = told < apart and match["took"] in _PART
                if apart > 0 and abs(told - apart) > 1 and not part:
                    yield Hit(line, *match.span("it"), f"从{match['m']}月到{match['m2']}月是{apart}个月，请核对。")
        for match in _YEARS.finditer(line.text) if line.text.count("年") > 2 else ():  # noqa: PLR2004
            apart, told = int(match["y2"]) - int(match["y"]), value(match["n"].translate(_MANDARIN))
            if apart >= 0 and told and abs(told - apart) > 1:
                yield Hit(line, *match.span("it"), f"{match['y']}年到{match['y2']}年是{apart}年，请核对。")


def _later(reading: Reading) -> Iterator[Hit]:
    """5月3日接到举报，4月29日才派人去."""
    for line in body(reading):
        for match in _LATER.finditer(line.text) if "日才" in line.text else ():
            one, other = (int(match["m"]), int(match["d"])), (int(match["m2"]), int(match["d2"]))
            if one not in _CALENDAR or other not in _CALENDAR:  # 10月78日: that one is told, where it stands
                continue
            if other < one and not re.search("去年|上年|前年|次年|计划|原定|应|限期|要求|前", match["between"]):
                yield Hit(line, *match.span("it"), f"“{match['it']}”在前面说的{one[0]}月{one[1]}日之前。")


def _quarters(reading: Reading) -> Iterator[Hit]:
    for line in body(reading):
        for match in _QUARTER.finditer(line.text) if "季度的" in line.text or "半年的" in line.text else ():
            if match["q"]:
                wrong = (int(match["m"]) - 1) // 3 + 1 != value(match["q"])
            else:
                months = [int(each) for each in (match["m2"], match["m3"]) if each]
                wrong = any((each > 6) != (match["h"] == "下") for each in months)  # noqa: PLR2004
            if wrong:
                yield Hit(line, *match.span(), f"“{match[0]}”：这个月不在这段时间里。")


def _weekdays(reading: Reading) -> Iterator[Hit]:
    for line in lines_for(reading, _WEEKDAY):
        for match in _WEEKDAY.finditer(line.text) if "日" in line.text and "年" in line.text else ():
            day = _day(int(match["y"]), match["m"], match["d"])
            meant = _WEEK[day.weekday()] if day else ""
            if meant and match["w"].replace("天", "日") != meant:
                yield Hit(line, *match.span("it"), f"这一天是星期{meant}。")


def _ages(reading: Reading) -> Iterator[Hit]:
    """我1975年出生，今年59岁, in 2024; ages are counted in two ways, and some birthdays are still to come."""
    if not reading.month:
        return
    for line in body(reading):
        for match in _AGE.finditer(line.text) if "岁" in line.text else ():
            age = int(reading.month[:4]) - int(match["y"])
            if _NOW.search(match[0]) and abs(int(match["n"]) - age) > 2:  # noqa: PLR2004
                yield Hit(line, *match.span("it"), f"{match['y']}年出生，到这时是{age}岁，请核对。")


def _rule(name: str, find: Find, fires: tuple[str, ...], stays: tuple[str, ...]) -> Rule:
    return Rule(f"numbering.{name}", Family.NUMBERING, Severity.MUST, "own", fires, stays, find)


RULES = (
    _rule(
        "months-between",
        _months,
        ("从3月拖到8月，前后7个月才办成。", "2021年3月立项，2023年3月才开工，历时四年。"),
        (
            "从3月拖到8月，前后5个月才办成。",
            "从11月到次年3月，历时4个月。",
            "2021年3月立项，2023年3月才开工，历时两年。",
            "从3月到8月，用了两个月走完12个村。",
        ),
    ),
    _rule(
        "only-later",
        _later,
        ("5月3日接到举报，4月29日才派人去现场。",),
        (
            "5月3日接到举报，5月9日才派人去现场。",
            "5月63日接到举报，4月29日才派人去。",
            "计划5月3日前办结，应于4月1日才启动。",
        ),
    ),
    _rule(
        "quarter",
        _quarters,
        ("第二季度的8月，检查只开展了1次。", "下半年的3月和5月各督查1次。"),
        ("第三季度的8月，检查只开展了1次。", "上半年的3月和5月各督查1次。", "上半年7月公布结果。"),
    ),
    _rule(
        "weekday",
        _weekdays,
        ("2024年12月25日（星期五）召开会议。",),
        ("2024年12月25日（星期三）召开会议。", "2024年12月25日周一平到会。"),
    ),
    Rule(
        "numbering.age",
        Family.NUMBERING,
        Severity.MUST,
        "own",
        ("某县税务局张立2024年度民主生活会对照检查材料\n一、问题\n我1975年出生，今年59岁，有船到码头车到站的想法。",),
        ("某县税务局张立2024年度民主生活会对照检查材料\n一、问题\n我1975年出生，今年49岁，有船到码头车到站的想法。",),
        _ages,
        told={"whole": "1", "month": "2024-12"},
    ),
)
