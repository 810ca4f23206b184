"""Years told by others: 次年2月 after the meeting, an old year in brackets, a title or campaign that does not fit."""

import re
from collections.abc import Iterator

from bot.proofread import own_year
from bot.proofread.consistency import times
from bot.proofread.consistency.naming import rule
from bot.proofread.finding import Family, Severity
from bot.proofread.genre import Genre
from bot.proofread.rule import Hit, Reading, Rule, body_for, lines_for
from bot.proofread.samples import MINE, OPENING, TITLE
from bot.proofread.text import Part

_NEXT = re.compile(
    r"(?P<it>(?:次年|翌年|第二年|转年|来年)(?P<month>1[0-2]|[1-9])月(?:\d{1,2}日)?(?:底|初|份|上旬|中旬|下旬)?)"
)
_BASE = re.compile(r"(20\d\d)年")
_AHEAD = re.compile(
    "前|计划|预计|预期|定于|定在|将|拟|力争|目标|到期|推迟到|延期|约定|合同|工期|责任人|至$|止|期限|时限"
)
_OPEN = (Part.PROBLEMS, Part.CASE, Part.CAUSES, Part.LAST_YEAR, Part.OPENING)


def _to_come(reading: Reading) -> Iterator[Hit]:
    """2023年…审计部门次年2月抽查, in a text of December 2023."""
    if not reading.month or "年" not in reading.text.plain:
        return
    held = min(times.month_held(reading) + 1, _borne(reading))
    for line in lines_for(reading, _NEXT):
        if line.part not in _OPEN or line.name or "年" not in line.text:
            continue
        for match in _NEXT.finditer(line.text):
            bases = _BASE.findall(line.text[: match.start()])
            around = re.split("[。；，]", line.text[: match.start()])[-1] + line.text[match.end() : match.end() + 8]
            if not bases or _AHEAD.search(around):
                continue
            told = (int(bases[-1]) + 1) * 12 + int(match["month"])
            if told > held:
                why = f"前面说的是{bases[-1]}年，写这份材料时还没有到“{match['it']}”。"
                yield Hit(line, *match.span("it"), why)


_BRACKET = re.compile(r"(?<=[次个项件名人户篇场期起家份天处条元%）])(?P<it>[（(](?P<year>20\d\d)年度?[）)])")
_OTHER = re.compile("上年|去年|上一年|前年|同期|以往|往年|比|较|以前|其中|分别|至|以来|—|－")


def _bracket(reading: Reading) -> Iterator[Hit]:
    """2024年…学习12次（2022年）其中5次: the year of an older text, left behind a figure."""
    for line in body_for(reading, _BRACKET):
        if "年）" not in line.text and "年)" not in line.text and "年度）" not in line.text:
            continue
        for match in _BRACKET.finditer(line.text):
            sentence = re.split("[。；]", line.text[: match.start()])[-1]
            years = _BASE.findall(sentence)
            if years and set(years) == {years[0]} and years[0] != match["year"] and not _OTHER.search(sentence):
                yield Hit(line, *match.span("it"), f"这句话说的是{years[0]}年，后面括号里是{match['year']}年。")


_MEETING = re.compile(r"(20\d\d)年度[^，。；]{0,16}?(?:民主|组织)生活会")


def _date(reading: Reading) -> re.Match[str] | None:
    """The date under the title."""
    lines = [line.text for line in reading.text.lines if line.text.strip()][1:5]
    return next((match for line in lines if (match := _DATE.match(line))), None)


def _borne(reading: Reading) -> int:
    """Its month, as times.month_held counts; late where there is none."""
    date = _date(reading)
    return 12 * 9999 if date is None else int(date[1]) * 12 + int(date[2])


def wrong_title(reading: Reading) -> int:
    """The year that the date of the text and the meeting of the year before both tell, where the title has another."""
    title, date = _MEETING.search(reading.text.title), _date(reading)
    if title is None or date is None:
        return 0
    own = int(date[1]) - (int(date[2]) < _SPRING)
    told = {
        int(match[1])
        for line in reading.text.lines
        if not line.name and line.part in (Part.OPENING, Part.LAST_YEAR)
        for match in _MEETING.finditer(line.text)
    }
    return own if int(title[1]) != own and told and told <= {own, own - 1} else 0


_DATE = re.compile(r"[\s　]*[（(]?(20\d\d)\s*年\s*(\d{1,2})\s*月[\d\s]*日?[）)]?[\s　]*$")
_SPRING = 7  # the month up to which a meeting ends the year before


def _title(reading: Reading) -> Iterator[Hit]:
    """2023年度 over （2022年1月18日）, with the 2020年度 as the last meeting."""
    own, line = wrong_title(reading), reading.text.title_line
    said = _MEETING.search(line.text) if line is not None else None
    if said is not None and line is not None and not own:
        told = own_year.own(reading.text)
        if int(told) < int(said[1]):  # an earlier one in the title is told by the dates behind it
            yield Hit(line, *said.span(1), f"标题是{said[1]}年度，下面的日期和会议说的是{told}年度。")
            return
    if own and line is not None and said is not None:
        yield Hit(line, *said.span(), f"标题是{said[1]}年度，落款日期和上次会议说的却是{own}年度。")


_AS_OF = re.compile(
    r"(?:截至|截止到?|到)(?P<it>(?P<year>20\d\d)年(?:(?P<month>1[0-2]|[1-9])月)?(?:\d{1,2}日|底|末|年底)?)"
    r"(?=[，,]?(?P<behind>[^，。；]{0,12}))"
)
_SO_FAR = re.compile("^[，,]?(?:[^，。；]{0,4}已|完成|整改|办结|销号|全部|[^，。；]{0,6}完成)")
_ONLY = re.compile("^(?:只|仅|才|仍|还没|还有|已)")
_LONG_PAST = 9  # months behind which nobody counts what was done for this meeting


def _as_of(reading: Reading) -> Iterator[Hit]:
    """截至2021年12月底，已完成28条, in a text of January 2023; 到2023年底只修了3处, in one of December 2022."""
    held = times.month_held(reading) if reading.month else 0
    for line in lines_for(reading, _AS_OF) if held else ():
        if line.name or line.part not in (Part.OPENING, Part.LAST_YEAR, Part.PROBLEMS, Part.CASE):
            continue
        for match in _AS_OF.finditer(line.text):
            told = int(match["year"]) * 12 + int(match["month"] or 12)
            done = line.part in (Part.OPENING, Part.LAST_YEAR) and match[0].startswith("截")
            if done and told < held - _LONG_PAST and _SO_FAR.match(match["behind"]):
                yield Hit(line, *match.span("it"), f"会议在{reading.month}前后，这里只算到{match['it']}。")
            elif told > held + 2 and _ONLY.match(match["behind"]) and line.part in (Part.PROBLEMS, Part.CASE):
                yield Hit(line, *match.span("it"), f"写这份材料时还没有到“{match['it']}”。")


# Campaigns and the years that they were held in.
_HELD = {
    "党史学习教育": range(2021, 2023),
    "党纪学习教育": range(2024, 2025),
    "主题教育": range(2019, 2020),
    "深入贯彻中央八项规定精神学习教育": range(2025, 2026),
    "“两学一做”学习教育": range(2016, 2018),
    "群众路线教育实践活动": range(2013, 2015),
}
_CAMPAIGN = re.compile(
    rf"(?P<it>(?P<year>20[12]\d)年)(?:\d{{1,2}}月)?(?:(?:开展|启动|部署)的?|以来)?(?P<name>{'|'.join(_HELD)})(?:期间|开展以来|以来|中|启动|开始|，|开展后|读书班|[^，。；]{{0,6}}查摆)"
)


def _campaign(reading: Reading) -> Iterator[Hit]:
    """2023年党纪学习教育期间: it was held in 2024."""
    for line in lines_for(reading, _CAMPAIGN):
        if "教育" not in line.text:
            continue
        for match in _CAMPAIGN.finditer(line.text):
            year, held = int(match["year"]), _HELD[match["name"]]
            if year not in held and not (match["name"] == "主题教育" and year in (2023, 2024)):
                yield Hit(line, *match.span("it"), f"“{match['name']}”不在{year}年，请核对。")


_PERSON = MINE + "根据通知要求，我认真准备。\n一、存在的问题\n（一）学习方面\n一是学得浅。我学得少。\n"
RULES = (
    rule(
        "next-year-to-come",
        _to_come,
        (
            _PERSON + "二是抓得松。2022年我牵头32个项目评价，只看了汇总表，审计部门次年6月抽查，指出数据不实。",
            TITLE + OPENING.format(2022) + "三是管得松。2022年8月新建的泵站停用，第二年5月才修好。",
        ),
        (
            _PERSON + "二是抓得松。2021年我牵头32个项目评价，只看了汇总表，审计部门次年6月抽查，指出数据不实。",
            TITLE
            + OPENING.format(2022)
            + "三是管得松。2022年8月新建的泵站停用，计划次年5月前修好，工期到第二年6月止。",
        ),
    ),
    rule(
        "year-in-brackets",
        _bracket,
        (
            TITLE + OPENING.format(2022) + "三是学得浅。2022年局党组学习12次（2020年）其中5次只读文件。",
            TITLE + OPENING.format(2022) + "三是查得松。2022年检查企业86家（2021年），没有一家复查。",
        ),
        (
            TITLE + OPENING.format(2022) + "三是查得松。2022年检查企业86家，比上年的95家（2021年）少9家。",
            TITLE + OPENING.format(2022) + "三是查得松。2022年检查企业86家（2022年），其中5家复查。",
        ),
    ),
    rule(
        "as-of",
        _as_of,
        (
            TITLE + "截至2021年12月底，已完成12条，还有3条。\n一、存在的问题\n（一）学习方面\n一是学得浅。\n",
            TITLE + OPENING.format(2022) + "三是修得慢。泵站到2023年底只修了3处。",
        ),
        (
            TITLE + "截至2022年12月底，已完成12条，还有3条。\n一、存在的问题\n（一）学习方面\n一是学得浅。\n",
            TITLE + OPENING.format(2022) + "三是修得慢。泵站到2022年底只修了3处，到2021年底只修1处。",
        ),
    ),
    rule(
        "title-of-other-year",
        _title,
        (
            TITLE.replace("2022", "2023")
            + "（2022年1月18日）\n班子准备。\n一、上年度整改情况\n2020年度民主生活会查摆问题9个。\n二、存在的问题\n",
        ),
        (
            TITLE
            + "（2023年1月18日）\n班子准备。\n一、上年度整改情况\n2021年度民主生活会查摆问题9个。\n二、存在的问题\n",
            TITLE.replace("2022", "2023") + "（2022年1月18日）\n班子认真准备。\n二、存在的问题\n",
        ),
    ),
    Rule(
        "consistency.campaign-year",
        Family.CONSISTENCY,
        Severity.MUST,
        "B",
        ("2023年党纪学习教育开展以来，学习6次。", "2021年主题教育期间，学习6次。"),
        ("2024年党纪学习教育期间，学习6次。", "2023年9月主题教育开展以来，学习6次，2022年党史学习教育中学得多。"),
        _campaign,
        frozenset({Genre.MATERIAL, Genre.PASSAGE}),
    ),
)
