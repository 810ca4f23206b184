"""Days and hours that no calendar has; spans that end before they begin."""

import re
from collections.abc import Iterator

from bot.proofread.finding import Family, Severity
from bot.proofread.genre import Genre
from bot.proofread.rule import Hit, Reading, Rule

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


def _hours(reading: Reading) -> Iterator[Hit]:
    for line in reading.text.lines:
        for match in _HOUR.finditer(line.text):
            if int(match["hour"]) > 24 or int(match["minute"]) > 59:  # noqa: PLR2004
                yield Hit(line, *match.span(), f"没有“{match[0]}”这个时间。")


def _spans(reading: Reading) -> Iterator[Hit]:
    for line in reading.text.lines:
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
)
