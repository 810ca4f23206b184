"""Dates that the meeting's own date rules out: told as past though they have not come, planned though they are over."""

import re
from collections.abc import Iterator

from bot.proofread.consistency.naming import rule
from bot.proofread.rule import Hit, Reading, lines_for
from bot.proofread.samples import MEASURE, OPENING, TITLE
from bot.proofread.text import Line, Part

_DATE = re.compile(r"(?P<year>20\d\d)年(?P<month>1[0-2]|0?[1-9])月(?:\d{1,2}日)?")
_YEAR = re.compile(r"(?P<year>20\d\d)年(?!度)(?:(?P<month>1[0-2]|0?[1-9])月(?:\d{1,2}日)?)?")
_AHEAD = re.compile(
    "前|计划|预计|预期|定在|定于|定到|将|力争|拟|到期|目标|规划|至20|后完成|推迟到|延期|延至|推到|排到|排入|约定|承诺"
    "|合同期|工期|为限|止|时限|期限|限期|底(?!子)|责任人|由[^，。；]{1,10}牵头|牵头(?:负责|单位|领导|人)|排进|补齐|每半?[年季月]"
)
_GOAL = re.compile("(?:须|必须|应当?|要求)[^。；]{0,40}$|(?:降|升|增|减|提高|提升|达|扩大)[到至]$")  # 须降至2025年的40%
_VISION = re.compile("(?:2035|2049|2050|2060)年")  # those of the Party's programme
_DISCUSSED = re.compile(
    "^[^。；]{0,16}(?:讨论|审议|研究|逐[条段句字项]|修改|定稿|座谈|研讨|写成|形成|初稿|着手|开始准备|准备|查摆|检视"
    "|召开会议|谈心谈话|举办|集中学习|通读|读书班|专题学习|走访|征求)"
)
_DUE = re.compile(
    "(?:底|末|中旬|上旬|下旬)?(?:之?前|以前)[^。；，]{0,14}(?:完成|办结|办完|办理|到位|建成|销号|解决|拿出|出台|读完"
    "|整改|清零|落实|改完|补齐|达到|修订|制定|完工|竣工|开工|启动|见效|实现|做到|增加|[一-鿿][完成出好])(?!的)"
)
_BEFORE = re.compile("(?:底|末|中旬|上旬|下旬)?之?前(?![^，。；]{0,16}的[^，。；]{0,6}(?:[，。；]|再|补|全))")
_STILL_PLANNED = re.compile("(?<!原)(?<!原定)(?:计划|预计|将|拟|将分别|分别)(?:于|在|到)?$")
_MET = re.compile("实际|已于|已在|但|至今|直到|如期|按期|后因|因")
_FAR, _LONG = 5, 7  # months: materials are begun two or three before the meeting; notices name meetings half a year on


def months(date: re.Match[str]) -> int:
    return int(date["year"]) * 12 + int(date["month"])


def month_held(reading: Reading) -> int:
    year, month = map(int, reading.month.split("-"))
    return year * 12 + month


def _prepared(reading: Reading) -> Iterator[Hit]:
    """2021年1月6日讨论本材料, of the meeting that ends 2021: the year of last winter."""
    if not reading.month:
        return
    held = month_held(reading)
    for line in lines_for(reading, _DATE):
        if line.part is not Part.OPENING or line.name or line.level:
            continue
        for match in _DATE.finditer(line.text):
            off = months(match) - held
            clause = re.split("[。；]", line.text[: match.start()])[-1]
            if re.search("上(?:一)?年度|上次|去年|自$|以来|从$", clause) or not _DISCUSSED.match(
                line.text[match.end() :]
            ):
                continue
            if not -_LONG <= off <= _FAR:
                yield Hit(line, *match.span(), f"会议在{reading.month}前后，这里的“{match[0]}”对不上。")


_LATEST = 4  # months after the year in its title in which a meeting is still held


def _not_yet(reading: Reading) -> Iterator[Hit]:
    """2022年5月 among the problems of a meeting held in January 2022; many of them, and the title is of last year."""
    if not reading.month:
        return
    title = reading.text.title_line
    year = None if title is None else re.search(r"(20\d\d)年?度", title.text)
    if title is not None and year is not None and month_held(reading) > int(year[1]) * 12 + 12 + _LATEST:
        yield Hit(title, *year.span(1), f"标题是{year[1]}年度，下面写的事到了{reading.month}。")
        return
    yield from _to_come(reading)


_MEASURE = re.compile("责任人[:：]|完成时限|牵头负责|底前完成")


def _to_come(reading: Reading) -> Iterator[Hit]:
    held = month_held(reading)
    for line in lines_for(reading, _YEAR):
        # Measures under a heading that was lost stand among the causes.
        if line.part not in (Part.PROBLEMS, Part.CASE, Part.CAUSES) or line.name or _MEASURE.search(line.text):
            continue
        for match in _YEAR.finditer(line.text):
            before = re.split("[。；]", line.text[: match.start()])[-1]
            behind = re.split("[。；，]", line.text[match.end() :])[0]
            told = months(match) if match["month"] else int(match["year"]) * 12 + 1
            if told > held + 2 and not (
                _AHEAD.search(before[-16:] + "，" + behind[:16]) or _GOAL.search(before) or _VISION.match(match[0])
            ):
                yield Hit(line, *match.span(), f"写这份材料时还没有到“{match[0]}”。")


def _is_due(line: Line, end: int) -> bool:
    """底前完成, or among the measures 底前 with whatever is to be done: 通读三遍."""
    behind = line.text[end:]
    return bool(_DUE.match(behind) or (line.part is Part.MEASURES and _BEFORE.match(behind)))


def _over(reading: Reading) -> Iterator[Hit]:
    """2021年3月底前完成, among the measures of a meeting held in January 2022."""
    if not reading.month:
        return
    held = min(month_held(reading), borne(reading))
    for line in lines_for(reading, _DATE):
        if line.part not in (Part.MEASURES, Part.LAST_YEAR, Part.OPENING) or line.name:
            continue
        for match in _DATE.finditer(line.text):
            before = re.split("[。；，]", line.text[: match.start()])[-1]
            if line.part is not Part.MEASURES and not _is_open(line, match, before):
                continue
            if (
                months(match) < held
                and (line.part is not Part.MEASURES or _is_due(line, match.end()))
                and not re.search("原|欠|对|把|已|此前|应|未|遗留|以来|自|从", before)
            ):
                yield Hit(line, *match.span(), f"会议在{reading.month}前后，“{match[0]}”已经过去了。")


_REST = re.compile(r"(?:剩余|余下|剩下|其余|还有|另有|还剩)\d*[项个条件][^。；]*$")
_TO_DO = re.compile("(?:底|末|中旬|上旬|下旬)?(?:之?前|以前)[^。；，]{1,14}(?=[，。；]|$)")
_BEGUN = re.compile("(?:底|初|起)?(?:开工|动工|启动|招标|完工|投用|通水|通车|验收|完成|办结|建成|搬迁|上线|实施)")


def _is_open(line: Line, date: re.Match[str], before: str) -> bool:
    """Still to be done, as last year's rest is: 计划3月底前通水, 剩余1个…3月底前整改到位."""
    behind = line.text[date.end() : date.end() + 30]
    if _MET.search(behind) or _MET.search(before):
        return False
    if _STILL_PLANNED.search(before):
        return bool(_TO_DO.match(behind) or _BEGUN.match(behind))
    sentence = re.split("[。；]", line.text[: date.start()])[-1]
    return bool(_REST.search(sentence) and _TO_DO.match(behind))


_CALLED = re.compile(
    r"(?:定于|将于|拟于|计划于|将在|定在)(?P<it>(20\d\d)年(\d{1,2})月(\d{1,2})日)[^，。；]{0,8}(?:召开|举行|参加)"
)
_BEARS = re.compile(r"^[\s　]*[（(]?(?P<it>(20\d\d)\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日)[）)]?[\s　]*$")


def _dated(reading: Reading) -> tuple[Line, re.Match[str]] | None:
    """The line with the date that the text bears, at its head or its end."""
    lines = [line for line in reading.text.lines if line.text.strip()]
    return next(((line, match) for line in (*lines[1:5], *lines[-3:]) if (match := _BEARS.match(line.text))), None)


def borne(reading: Reading) -> int:
    """The month that the text itself bears, counted as month_held counts; late where it bears none."""
    dated = _dated(reading)
    return 12 * 9999 if dated is None else int(dated[1][2]) * 12 + int(dated[1][3])


_YEAR_ON = 12


def month_of(date: re.Match[str]) -> int:
    return int(date[2]) * 12 + int(date[3])


def _announced(reading: Reading) -> Iterator[Hit]:
    """（2024年1月25日） over 定于2024年1月22日召开: the text would be later than the meeting that it is written for."""
    dated = _dated(reading)
    if dated is None:
        return
    for line in reading.text.lines:
        if line.part is Part.OPENING and not line.name and (call := _CALLED.search(line.text)):
            if [int(each) for each in dated[1].groups()[1:]] > [int(each) for each in call.groups()[1:]]:
                why = f"这里写的是{dated[1]['it']}，正文说会议“{call[0]}”，还没有开。"
                year, month = int(call[2]), int(call[3])
                turned = month_of(dated[1]) - year * 12 - month
                # A year before, to the month: the call has last year's.
                if _YEAR_ON - 2 <= turned <= _YEAR_ON + 1:
                    yield Hit(line, call.start(2), call.start(2) + 5, f"落款是{dated[1]['it']}，这里的年份对不上。")
                else:
                    yield Hit(dated[0], *dated[1].span("it"), why)
            return


RULES = (
    rule(
        "date-of-preparing",
        _prepared,
        (TITLE + "2022年1月6日，班子逐条讨论本材料，现报告如下。\n一、存在的问题\n（一）学习方面\n一是学得浅。\n",),
        (
            TITLE
            + "2023年1月6日，班子逐条讨论本材料，从2022年4月以来查摆。\n一、存在的问题\n（一）学习方面\n一是学得浅。\n",
            TITLE + OPENING.format(2022),
        ),
    ),
    rule(
        "date-to-come",
        _not_yet,
        (
            TITLE + OPENING.format(2022) + "三是抓得慢。2023年5月编制方案，2023年6月开工，2023年9月停工，没有追问。",
            TITLE + OPENING.format(2022) + "三是抓得慢。例如，2023年5月编制方案，只算了投资。",
            TITLE + OPENING.format(2022) + "三是中心2024年采购器材17笔。",
        ),
        (
            TITLE + OPENING.format(2022) + "三是抓得慢。例如，工程原定2023年5月底前完工，2022年5月停了工。",
            TITLE + OPENING.format(2022) + "三是悟得浅。大会提出到2035年基本实现现代化，班子没有想清楚自己该做什么。",
            TITLE
            + OPENING.format(2022)
            + "（二）抓项目。责任人：何建国，完成时限：2023年6月底。全年补学，2023年9月起执行。",
        ),
    ),
    rule(
        "date-behind-meeting",
        _announced,
        (TITLE + "（2023年1月25日）\n\n根据通知，班子定于2023年1月22日召开民主生活会。\n一、存在的问题\n",),
        (
            TITLE + "（2023年1月20日）\n\n根据通知，班子定于2023年1月22日召开民主生活会。\n一、存在的问题\n",
            TITLE + "（2023年1月25日）\n\n根据通知，班子认真准备，1月22日召开座谈会。\n一、存在的问题\n",
        ),
    ),
    rule(
        "date-gone-by",
        _over,
        (
            TITLE + OPENING.format(2022) + MEASURE.format("2022年3月底前完成修订。"),
            TITLE + OPENING.format(2022) + MEASURE.format("2022年6月底前通读党的二十大报告3遍。"),
            TITLE
            + OPENING.format(2022).replace(
                "一、存在", "一、上年度整改情况\n还有1项计划于2022年9月底前完成。\n二、存在"
            ),
            TITLE
            + OPENING.format(2022).replace("班子对照", "上年度9个问题，1个正在推进，计划2022年6月底前完成。班子对照"),
        ),
        (TITLE + OPENING.format(2022) + MEASURE.format("2023年3月底前完成修订，把2021年12月底前完成的再看一遍。"),),
    ),
)
