"""Days and hours that no calendar has; spans that end before they begin."""

import re
from collections.abc import Iterator

from bot.proofread.finding import Family, Severity
from bot.proofread.genre import Genre
from bot.proofread.rule import Hit, Reading, Rule, lines_for

_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DAY = re.compile(r"(?:(?P<year>(?:19|20)\d\d)年)?(?<!\d)(?P<month>\d{1,2})月(?P<day>\d{1,2})日")
_MONTH = re.compile(
    r"(?:(?:19|20)\d\d年(?P<it>(?P<month>\d{1,2})月)|(?<![\d.年])(?P<bare>(?P<other>1[3-9]|[2-9]\d)月))(?!\d|饼|光"
    r"|薪|龄)"
)
_HOUR = re.compile(r"(?<![\d.])(?P<hour>\d{1,2})[时点](?P<minute>\d{2})分(?!钟)")
_SPAN = re.compile(
    r"(?P<y>20\d\d)年(?P<m>\d{1,2})月(?:\d{1,2}日)?(?:至|到|—|－|-)(?P<it>(?P<z>20\d\d)年(?P<n>\d{1,2})月)"
)


def _days(reading: Reading) -> Iterator[Hit]:
    for line in reading.text.lines:
        if "月" not in line.text:
            continue
        for match in _DAY.finditer(line.text):
            month, day = int(match["month"]), int(match["day"])
            longest = _LENGTHS[month - 1] if 1 <= month <= len(_LENGTHS) else 0
            if month == 2 and match["year"] and int(match["year"]) % 4:  # noqa: PLR2004  # February; no year is a 1900
                longest = 28
            if not 1 <= day <= longest:
                yield Hit(line, *match.span(), f"没有“{match['month']}月{match['day']}日”这一天。")
        for match in _MONTH.finditer(line.text):
            if not 1 <= int(match["month"] or match["other"]) <= len(_LENGTHS):
                yield Hit(line, *match.span("it" if match["it"] else "bare"), f"没有“{match['it'] or match['bare']}”。")


_WEEK = re.compile(
    "(?:每个?|当|本|上|[\\d一二三四五六七八九十])月的?(?P<it>第[六七八九]个?(?:星期|周|礼拜)[一二三四五六日天]?)"
)


def _weeks(reading: Reading) -> Iterator[Hit]:
    for line in lines_for(reading, _WEEK):
        for match in _WEEK.finditer(line.text):
            yield Hit(line, *match.span("it"), f"一个月没有“{match['it']}”。")


def _hours(reading: Reading) -> Iterator[Hit]:
    for line in lines_for(reading, _HOUR):
        for match in _HOUR.finditer(line.text) if "分" in line.text else ():
            if int(match["hour"]) > 24 or int(match["minute"]) > 59:  # noqa: PLR2004
                yield Hit(line, *match.span(), f"没有“{match[0]}”这个时间。")


_LASTED = re.compile(
    r"从(?P<m>1[0-2]|[1-9])月(?:份|初|底|中旬|\d{1,2}日)?(?:一直|持续|延续|一直持续|拖|一直拖|开始)?(?:到|至)(?P<it>(?P<n>1[0-2]|[1-9])月)(?!\d|[^，。；]{0,8}(?:次年|第二年|翌年|来年))"
)
_SAME_YEAR = re.compile(
    r"(?<![\d年])(?P<m>1[0-2]|[1-9])月(?:\d{1,2}日|底|初|中旬|份)?(?P<between>[^。；]{2,60}?)(?P<it>(?:于|在|到)?(?:当年|同年)(?P<n>1[0-2]|[1-9])月)"
)


def _back(reading: Reading) -> Iterator[Hit]:
    """从9月持续到7月; 8月收了香烟，于当年7月受到处分."""
    for line in reading.text.lines:
        if "月" not in line.text:
            continue
        for match in _LASTED.finditer(line.text):
            if int(match["n"]) < int(match["m"]):
                yield Hit(line, *match.span(), f"从{match['m']}月不会到{match['n']}月，除非是第二年。")
        for match in _SAME_YEAR.finditer(line.text):
            if int(match["n"]) < int(match["m"]) and not re.search("20\\d\\d年|月", match["between"]):
                yield Hit(line, *match.span("it"), f"前面说的是{match['m']}月，“{match['it']}”在它之前。")


def _spans(reading: Reading) -> Iterator[Hit]:
    for line in lines_for(reading, _SPAN):
        for match in _SPAN.finditer(line.text):
            if (int(match["z"]), int(match["n"])) < (int(match["y"]), int(match["m"])):
                yield Hit(line, *match.span("it"), f"结束的“{match['it']}”在开始之前。")


_EVERY = frozenset({Genre.MATERIAL, Genre.PASSAGE, Genre.OTHER})
RULES = (
    Rule(
        "numbering.day",
        Family.NUMBERING,
        Severity.MUST,
        "own",
        ("2025年1月32日召开会议。", "6月31日前完成。", "2023年2月29日开会。", "2022年13月办结。", "换届13月到期。"),
        ("2024年2月29日开会，历时13个月，13月龄。", "12月31日前完成。", "在2022年1月至12月期间。"),
        _days,
        _EVERY,
    ),
    Rule(
        "numbering.week",
        Family.NUMBERING,
        Severity.MUST,
        "own",
        ("每月第六个星期四接待群众。",),
        ("每月第四个星期四接待群众，开学第六周考试。",),
        _weeks,
    ),
    Rule(
        "numbering.hour",
        Family.NUMBERING,
        Severity.MUST,
        "own",
        ("19时70分升为红色预警。", "25时10分到岗。"),
        ("19时10分升为红色预警，等了48时，3小时20分。", "在5点70分钟内到岗。"),
        _hours,
    ),
    Rule(
        "numbering.span",
        Family.NUMBERING,
        Severity.MUST,
        "own",
        ("2022年3月至2021年12月开展学习。",),
        ("2021年12月至2022年3月开展学习。",),
        _spans,
    ),
    Rule(
        "numbering.back-in-time",
        Family.NUMBERING,
        Severity.MUST,
        "own",
        (
            "一人兼管审核与复核的情况，从9月持续到7月，没有列入清单。",
            "队员8月收受香烟，被群众举报，于当年7月受到处分。",
        ),
        (
            "一人兼管审核与复核的情况，从3月持续到7月，没有列入清单。",
            "从9月到次年6月为一个学年。",
            "2021年8月收受香烟，2022年查实，于当年7月受到处分。",
            "队员8月收受香烟，于当年9月受到处分。",
        ),
        _back,
    ),
)
