"""How long something took, against the two times of its sentence: 7月8日受理，8月2日才报，隔了35天."""

import re
from collections.abc import Iterator
from datetime import date

from bot.proofread.finding import Family, Severity
from bot.proofread.noticed.listing import value
from bot.proofread.rule import Hit, Reading, Rule, body_for

_DAY = re.compile(r"(?:(?P<y>20\d\d)年|(?P<next>次年|第二年))?(?<!\d)(?P<m>\d{1,2})月(?:(?P<d>\d{1,2})日)?")
_TOOK = re.compile(
    "(?:拖了|拖延了?|用了|用时|历时|相隔|间隔|耗时|(?<!超)过去了?|(?<!超)过了|晚了|迟了|隔了?|前后|等了|长达|压了"
    "|整整|相差|积压了?|中间)"
    r"(?P<it>(?P<about>近|将近|约|不到)?(?P<n>\d{1,3}|[一两二三四五六七八九十]{1,3})(?P<over>多)?(?P<u>天"
    r"|个工作日|个月))(?![以内])"
)
_LATE = re.compile("才|直到|拖到|压到|用到|等到")
_OTHER = re.compile("去年|上年|前年|每月|每年")
_DUE = re.compile(
    r"\d个?(?:工作)?[日天]内|[一二三四五六七八九十](?:日|天|周|个月)内|[期时]限|限期|规定|截止|[日月]底?前"
)
_WITHIN = re.compile(r"(?P<n>\d{1,3})[日天]内")
_BESIDE, _GAP = 24, 16  # characters between two days that surely belong together, and to what is said of them
_REACH = 40  # characters to it from the second of the only two times of a sentence
_YEAR = 2023  # any year without a 29th of February
_MANDARIN = str.maketrans("两", "二")


def _lasted(reading: Reading) -> Iterator[Hit]:
    year = int(reading.month[:4]) if reading.month else _YEAR
    for line in body_for(reading, _TOOK):
        for match in _TOOK.finditer(line.text) if "月" in line.text else ():
            said = line.text[max(line.text.rfind(mark, 0, match.start()) for mark in "。；") + 1 : match.start()]
            days = list(_DAY.finditer(said))
            if len(days) < 2 or not _is_told_of(said, days):  # noqa: PLR2004
                continue
            apart = _apart(days[-2], days[-1], year, match["u"])
            told = value(match["n"].translate(_MANDARIN))
            if _DUE.search(said):  # 要求10日内完成，…晚了4天: behind the day that it was due
                within = _WITHIN.search(said, days[-2].end())
                late = None if apart is None or within is None else apart - int(within["n"])
                if late is None or late < 1 or "晚" not in match[0] or abs(told - late) <= 1 or told == apart:
                    continue
                yield Hit(
                    line, *match.span("it"), f"前面两个时间相隔{apart}天，过了期限{late}天，这里说的是{match['it']}。"
                )
                continue
            loose = 3 if match["about"] or match["over"] else 1
            # Working days are fewer than days.
            if apart is not None and (told > apart + loose or (match["u"] != "个工作日" and told < apart - loose)):
                unit = "个月" if match["u"] == "个月" else "天"
                yield Hit(line, *match.span("it"), f"前面两个时间相隔{apart}{unit}，这里说的是{match['it']}。")


def _is_told_of(said: str, days: list[re.Match[str]]) -> bool:
    """Whether the last two times are the two that what follows speaks of."""
    one, other = days[-2:]
    between, gap = said[one.end() : other.start()], said[other.end() :]
    if one["d"] and other["d"] and len(between) <= _BESIDE and len(gap) <= _GAP and not re.search(r"\d", between + gap):
        return True
    return len(days) == 2 and len(gap) <= _REACH and bool(_LATE.search(said, one.end())) and not _OTHER.search(said)  # noqa: PLR2004


def _apart(one: re.Match[str], other: re.Match[str], year: int, unit: str) -> int | None:
    """Days or months from one to the other; None where a day is not told or is none, or it is no later."""
    first = int(one["y"] or year)
    second = int(other["y"] or first + bool(other["next"]))
    if unit == "个月":
        months = int(other["m"]) - int(one["m"]) + 12 * (second - first)
        return months if months > 0 and (bool(one["y"]) is bool(other["y"]) or other["next"]) else None
    if not (one["d"] and other["d"]):
        return None
    try:
        days = (date(second, int(other["m"]), int(other["d"])) - date(first, int(one["m"]), int(one["d"]))).days
    except ValueError:
        return None
    return days if days >= 0 else None


RULES = (
    Rule(
        "numbering.lasted",
        Family.NUMBERING,
        Severity.MUST,
        "own",
        (
            "6月10日收到来信，6月25日才答复，拖了25天。",
            "县里3月1日印发方案，要求10日内报送，我3月15日才报，比规定期限晚了9天。",
            "3月1日受理，3月20日办结，用了28个工作日。",
            "7月10日受理的一起涉及46户的漏水纠纷，班子7月25日才向县里报告，隔了25天。",
            "4月站里就提出更换闸门，我压到9月才提交会议，三个村因此晚了8个月用上水。",
            "两份合同6月30日到期，默许延用到8月底才重新招标，中间4个月没有合同。",
        ),
        (
            "6月10日收到来信，6月25日才答复，拖了15天。",
            "3月1日受理，3月20日办结，用了13个工作日。",
            "3月1日受理，4月20日办结，用了近50天。",
            "3月1日印发，要求10日内报送，3月15日才报，晚了4天。",
            "7月10日受理的一起漏水纠纷，班子7月25日才向县里报告，隔了15天。",
            "4月站里就提出更换闸门，我压到9月才提交会议，三个村因此晚了5个月用上水。",
            "2020年4月提出，9月才提交，晚了17个月。",
            "4月提出，5月研究，9月才提交，拖了9天。",
            "2022年10月收到来信，2023年5月才派人，超过了一个月内答复的规定。",
        ),
        _lasted,
    ),
)
