"""From one day of a sentence to the other, and how long that is said to have been: 7月8日受理，8月2日才报，隔了35天."""

import re
from collections.abc import Iterator
from datetime import date

from bot.proofread.finding import Family, Severity
from bot.proofread.noticed.listing import value
from bot.proofread.rule import Hit, Reading, Rule

_DAY = re.compile(r"(?<!\d)(?P<m>\d{1,2})月(?:(?P<d>\d{1,2})日)?")
_TOOK = re.compile(
    r"(?:隔了?|用了|拖了|晚了|迟了|历时|前后|耗时|等了|中间|间隔|相隔)(?P<it>(?P<n>\d{1,3}|[两二三四五六七八九十]{1,2})(?P<u>天|个月))(?!多|以)"
)
_LATE = re.compile("才|直到|拖到|压到|用到|等到")
_OTHER = re.compile("去年|上年|次年|第二年|前年|20\\d\\d年|每月|每年")
_REACH = 40  # characters from the second day to what is said of both
_MANDARIN = str.maketrans("两", "二")


def _between(reading: Reading) -> Iterator[Hit]:
    for line in reading.text.body():
        for match in _TOOK.finditer(line.text) if "月" in line.text else ():
            start = line.text.rfind("。", 0, match.start()) + 1
            said = line.text[start : match.start()]
            days = list(_DAY.finditer(said))
            if len(days) != 2 or _OTHER.search(said) or len(said) - days[1].end() > _REACH:  # noqa: PLR2004
                continue
            told = value(match["n"].translate(_MANDARIN))
            apart = _days(*days) if match["u"] == "天" else int(days[1]["m"]) - int(days[0]["m"])
            if apart is not None and apart > 0 and abs(told - apart) > 1 and _LATE.search(said, days[0].end()):
                yield Hit(line, *match.span("it"), f"前面两个时间相隔{apart}{match['u']}，这里说的是{match['it']}。")


def _days(one: re.Match[str], other: re.Match[str]) -> int | None:
    """Days from one to the other in a year without a 29th of February; None where a day is not told or is none."""
    if not (one["d"] and other["d"]):
        return None
    try:
        return (date(2021, int(other["m"]), int(other["d"])) - date(2021, int(one["m"]), int(one["d"]))).days
    except ValueError:
        return None


RULES = (
    Rule(
        "numbering.time-between",
        Family.NUMBERING,
        Severity.MUST,
        "own",
        (
            "7月10日受理的一起漏水纠纷，班子7月25日才向县里报告，隔了25天。",
            "4月站里就提出更换闸门，我压到9月才提交会议，三个村因此晚了7个月用上水。",
            "两份合同6月30日到期，默许延用到8月底才重新招标，中间4个月没有合同。",
        ),
        (
            "7月10日受理的一起漏水纠纷，班子7月25日才向县里报告，隔了15天。",
            "4月站里就提出更换闸门，我压到9月才提交会议，三个村因此晚了5个月用上水。",
            "2020年4月提出，9月才提交，晚了17个月。",
            "4月提出，5月研究，9月才提交，拖了9天。",
        ),
        _between,
    ),
)
