"""From one day or year to another, and how many that are: 2月6日至8日举办5天, 2019年到2022年连续六年."""

import re
from collections.abc import Iterator
from datetime import date

from bot.proofread.finding import Family, Severity
from bot.proofread.noticed.listing import value
from bot.proofread.numbering.told import body
from bot.proofread.rule import Find, Hit, Reading, Rule

_N = r"(?P<n>\d{1,2}|[一二两三四五六七八九十]{1,2})"
_MANDARIN = str.maketrans("两", "二")
_RANGE = re.compile(
    r"(?:(?P<y>20\d\d)年)?(?P<m>1[0-2]|[1-9])月(?P<d>\d{1,2})日?(?P<to>(?:一直|持续|连续)?[^，。；\d]{0,2}?(?:至|到|—|-|－)了?)(?:(?P<y2>20\d\d)年|(?P<next>次年|第二年|翌年))?(?:(?P<m2>1[0-2]|[1-9])月)?(?P<d2>\d{1,2})日"
)
_FOR = re.compile(
    rf"^[^。；\d]{{0,14}}?(?P<how>为期|历时|利用|用了?|举办了?|开展了?|集中|连续|整整|共|进行了?|组织了?|办了)(?P<it>{_N}天)(?![一-鿿]?课)"
)
_WHOLE = ("为期", "历时", "连续", "整整", "共")  # which tell of all the days, not of some of them
_LONG = 10  # days: in a longer time, there are days that are not counted
_YEARS = re.compile(
    rf"(?P<y>20\d\d)年?(?:至|到|—|-)(?P<z>20\d\d)年?，?[^，。；\d]{{0,4}}?(?:连续|这|的|共|前后|已经?有?|整整)*(?P<it>{_N}年)(?![级度代初底级多])"
)
_SINCE = re.compile(
    rf"从(?P<y>20\d\d|19\d\d)年[^。；\d]{{1,14}}?，到(?P<z>20\d\d)年[^。；\d]{{0,6}}?(?:已|有|整整|满)+(?P<it>{_N}年)(?![级度代初底])"
)
_OLDER = re.compile(
    r"(?P<age>\d{2})岁，(?:离|距离?)(?P<at>\d{2})岁[^，。；\d]{0,6}?(?:还有|只有|还差|不到|只剩|还剩)(?P<it>(?P<n>\d{1,2})年)"
)


def _days(reading: Reading) -> Iterator[Hit]:
    for line in body(reading):
        for match in _RANGE.finditer(line.text) if "日" in line.text else ():
            year = int(match["y"] or 2023)
            month = int(match["m2"] or match["m"])
            later = int(match["y2"]) if match["y2"] else year + bool(match["next"])
            # 12月28日至1月3日 goes over the new year by itself.
            over = later == year and not match["next"] and int(match["m"]) - month > 8  # noqa: PLR2004
            try:
                first, last = date(year, int(match["m"]), int(match["d"])), date(later + over, month, int(match["d2"]))
            except ValueError:
                continue  # a day that is in no calendar is told there
            if last < first and ("日" in match[0][: match.start("to") - match.start()] or match["m2"]):
                yield Hit(line, *match.span(), "后一个日期在前一个之前，两个里有一个不对。")
            elif (told := _FOR.match(line.text[match.end() :])) is not None and last >= first:
                apart, number = (last - first).days + 1, value(told["n"].translate(_MANDARIN))
                whole = told["how"] in _WHOLE and apart < _LONG and number < apart - 1
                if number > apart or whole:
                    start = match.end() + told.start("it")
                    yield Hit(
                        line, start, match.end() + told.end("it"), f"前面的日期一共{apart}天，这里是{told['it']}。"
                    )


_LISTED = re.compile(rf"(?P<items>20\d\d年(?:[、和]20\d\d年)+)(?:连续|这)?(?P<it>{_N}年)(?![级度代初底])")
_MONTHS = re.compile(
    rf"(?<!\d)(?P<m>1[0-2]|[1-9])月份?(?:至|到|—|-)(?P<k>1[0-2]|[1-9])月份?的?(?:这|整整|共)?(?P<it>{_N}个月)"
)
_SINCE_WHEN = re.compile(
    rf"(?P<y>19\d\d|20\d\d)年(?:\d{{1,2}}月)?[^。；，\d]{{0,4}}?(?:参加工作|入党|任|到任|入职|从教|从医|从警|成立|组建|挂牌)[^。；，\d]{{0,8}}，(?:至今|到现在|迄今|这)?(?:已经?|有|近|整整|的)*(?P<it>{_N}年)(?=多?[来了，。里间])"
)
_PARTY = re.compile(r"党龄(?P<it>(?P<n>\d{1,2})年)[^。；\d]{0,4}，(?P<y>19\d\d|20\d\d)年入党")


def _listed(reading: Reading) -> Iterator[Hit]:
    """2021年、2022年、2023年连续四年; 5月至9月的6个月; 2019年3月任局长，8年来."""
    held = int(reading.month[:4]) if reading.month else 0
    for line in body(reading):
        for match in _LISTED.finditer(line.text) if "年、" in line.text else ():
            if match["items"].count("年") != value(match["n"].translate(_MANDARIN)):
                yield Hit(line, *match.span("it"), f"前面写了{match['items'].count('年')}个年份，这里是{match['it']}。")
        for match in _MONTHS.finditer(line.text) if "个月" in line.text else ():
            apart = int(match["k"]) - int(match["m"])
            if apart > 0 and value(match["n"].translate(_MANDARIN)) not in (apart, apart + 1):
                yield Hit(line, *match.span("it"), f"从{match['m']}月到{match['k']}月是{apart + 1}个月。")
        for match in (
            (*_SINCE_WHEN.finditer(line.text), *_PARTY.finditer(line.text)) if held and "年" in line.text else ()
        ):
            apart, told = held - int(match["y"]), value(match["n"].translate(_MANDARIN))
            if told and abs(apart - told) > 1:
                yield Hit(line, *match.span("it"), f"从{match['y']}年到这时是{apart}年，这里是{match['it']}，请核对。")


def _years(reading: Reading) -> Iterator[Hit]:
    for line in body(reading):
        if line.text.count("年") < 2:  # noqa: PLR2004
            continue
        for match in (*_YEARS.finditer(line.text), *_SINCE.finditer(line.text)):
            apart, told = int(match["z"]) - int(match["y"]), value(match["n"].translate(_MANDARIN))
            if apart > 0 and told and told not in (apart - (match.re is _SINCE), apart, apart + 1):
                yield Hit(line, *match.span("it"), f"{match['y']}年到{match['z']}年是{apart + 1}个年头，请核对。")
        for match in _OLDER.finditer(line.text) if "岁，" in line.text else ():
            if abs(int(match["at"]) - int(match["age"]) - int(match["n"])) > 1:
                yield Hit(
                    line,
                    *match.span("it"),
                    f"{match['age']}岁到{match['at']}岁是{int(match['at']) - int(match['age'])}年，请核对。",
                )


def _rule(name: str, find: Find, fires: tuple[str, ...], stays: tuple[str, ...]) -> Rule:
    return Rule(f"numbering.{name}", Family.NUMBERING, Severity.MUST, "own", fires, stays, find)


RULES = (
    _rule(
        "years-and-months",
        _listed,
        ("2021年、2022年、2023年连续四年排名垫底。", "5月至9月的6个月里没有开过一次会。"),
        ("2021年、2022年、2023年连续三年排名垫底。", "5月至9月的5个月里没有开过一次会。", "从5月到9月的4个月里。"),
    ),
    _rule(
        "days-between",
        _days,
        (
            "1月3日至5日，利用五天时间集中学习。",
            "2月6日至8日举办为期5天的读书班。",
            "学习班从3月12日办到3月10日。",
            "10月8日至10月5日开展督查。",
        ),
        (
            "1月3日至5日，利用三天时间集中学习。",
            "2月6日至8日举办为期3天的读书班。",
            "12月28日至1月3日集中值守。",
            "从3月12日办到3月15日，学了两天。",
            "3月12日至4月28日，利用9天时间走访。",
        ),
    ),
    _rule(
        "years-between",
        _years,
        (
            "2019年到2022年连续六年没有发展党员。",
            "从2018年入职算起，到2022年已有7年。",
            "我今年56岁，离60岁退休还有6年。",
        ),
        (
            "2019年到2022年连续四年没有发展党员。",
            "2019年至2022年三年间。",
            "从2018年入职算起，到2022年已有4年。",
            "我今年56岁，离60岁退休还有4年。",
        ),
    ),
)
