"""Congresses, plenums, campaigns and documents of other years where this year's belong. Only ever: 建议核对."""

import re
from collections.abc import Iterator

from bot.proofread.finding import Family, Severity
from bot.proofread.formulas.wording import lived, message
from bot.proofread.genre import Genre
from bot.proofread.rule import Find, Hit, Reading, Rule, lines_for
from bot.proofread.text import Part

# General knowledge of the field: when congresses met, when campaigns were over.
_CONGRESSES = {"十八": "2012-11", "十九": "2017-10", "二十": "2022-10", "二十一": "2027-10"}
_CAMPAIGNS = (
    ("2017-06", r"“?两学一做”?学习教育|“?三严三实”?专题教育"),
    ("2020-02", r"“?不忘初心、牢记使命”?主题教育|“?守初心、担使命，?、?找差距、抓落实”?"),
    ("2022-03", r"党史学习教育|“?学党史、悟思想、办实事、开新局”?|“?学史明理、学史增信、学史崇德、学史力行”?"),
    (
        "2024-03",
        (
            r"学习贯彻习近平新时代中国特色社会主义思想主题教育|“?学思想、强党性、重实践、建新功”?"
            r"|“?以学铸魂、以学增智、以学正风、以学促干”?"
        ),
    ),
    ("2025-02", r"党纪学习教育(?!成果)|“?学纪、知纪、明纪、守纪”?"),
    ("2026-03", r"(?:深入贯彻)?中央八项规定精神学习教育(?!成果)|“?学有质量、查有力度、改有成效”?"),
)
_AFTER = 6  # months in which a campaign is still reported on
_CALLED = (
    r"(?:按照|根据|依据|围绕|聚焦|紧扣|落实|开展|把握|遵循|对标|扣住|“)[^，。；]{{0,14}}?(?P<it>{0})"
    r"[^，。；]{{0,3}}(?:总要求|目标要求|目标任务|工作要求|部署|安排|主题|领导小组|工作专班|巡回指导组|实施方案|专题(?:民主|组织)生活会)"
)
_DEMANDED = tuple((over, re.compile(_CALLED.format(names)), re.compile(names)) for over, names in _CAMPAIGNS)
# The years in which each was held, and of what year it is told.
_HELD = (
    ("2016 2017 2018", r"“?两学一做”?学习教育"),
    ("2019 2020", r"“?不忘初心、牢记使命”?主题教育"),
    ("2021 2022", r"党史学习教育"),
    ("2023 2024", r"学习贯彻习近平新时代中国特色社会主义思想主题教育"),
    ("2024", r"党纪学习教育"),
    ("2025", r"中央八项规定精神学习教育"),
)
_IN_YEAR = tuple(
    (
        years,
        re.compile(
            rf"(?P<year>20[12]\d)年(?!度?以来)[^。；年]{{0,16}}(?:在|通过|参加|开展|结合|按照)[^，。；年]{{0,4}}(?P<it>{names})"
            "”?(?:的?(?:推动|带动|促进)[下中]?|期间|启动|读书班|(?:专题|集中)(?:学习|党课)|部署|中[，班支我])"
        ),
        re.split(r"”\?", names)[-1],
    )
    for years, names in _HELD
)
_AWAITED = re.compile(r"(?:迎接|喜迎|献礼)[^，。；]{0,4}?(?P<it>(?:党的)?(?P<nth>十八|十九|二十一|二十)大)")
_EARLIER = re.compile("20[012]\\d年|上年度|上一年度|去年|当年|曾|以来|时期|历次|期间")
# What each plenum issued, by its full name.
_TITLES = {
    "中共中央关于全面深化改革若干重大问题的决定": "十八届三中",
    "中共中央关于全面推进依法治国若干重大问题的决定": "十八届四中",
    "中共中央关于深化党和国家机构改革的决定": "十九届三中",
    "中共中央关于坚持和完善中国特色社会主义制度、推进国家治理体系和治理能力现代化若干重大问题的决定": "十九届四中",
    "中共中央关于党的百年奋斗重大成就和历史经验的决议": "十九届六中",
    "中共中央关于进一步全面深化改革、推进中国式现代化的决定": "二十届三中",
}
_ISSUED = re.compile(
    "(?P<plenum>(?:十[八九]|二十)届[一二三四五六七]中)全会[^。；，《》]{0,12}《(?P<it>中共中央关于[^《》]{6,44})》"
)
_SAME = {"2024-08": ("十九届三中", "二十届三中"), "2025-11": ("十九届四中", "二十届四中")}
_STUDIED = re.compile("学习|领会|贯彻|落实|读|围绕|聚焦|、|和|对照")


def _months(one: str, other: str) -> int:
    return (int(other[:4]) - int(one[:4])) * 12 + int(other[5:]) - int(one[5:])


def _campaigns(reading: Reading) -> Iterator[Hit]:
    """A campaign that was over long ago, as what this meeting is about."""
    now = max(reading.month, lived(reading.text)) if reading.month else ""
    if not now:
        return
    lines = [line for line in reading.text.lines if line.part is Part.OPENING]
    for over, demanded, names in _DEMANDED:
        if _months(over, now) <= _AFTER:
            continue
        for line in lines:
            title = line is reading.text.title_line
            found = names.search(line.text) if title and "专题" in line.text else demanded.search(line.plain)
            if found and (title or not _EARLIER.search(line.text[max(found.start() - 12, 0) : found.start()])):
                span = found.span() if title else found.span("it")
                yield Hit(line, *span, message("这是前几年的学习教育，核对这次会议的名称和主题"))


def _in_year(reading: Reading) -> Iterator[Hit]:
    """A campaign, and a year in which it was not held: 2024年12月底，在“不忘初心、牢记使命”主题教育推动下."""
    for years, expression, short in _IN_YEAR:
        if short not in reading.text.plain:
            continue
        for line in reading.text.lines:
            for match in expression.finditer(line.plain):
                if match["year"] not in years and not re.search("上年度|去年|曾|以来|历次|巩固|成果", match[0]):
                    yield Hit(line, *match.span("it"), message(f"{match['it']}不在{match['year']}年"))


# The campaigns by name: the years they were held in, and how they are told as what goes on.
_OWN = {"2021": "党史学习教育", "2023": "主题教育", "2024": "党纪学习教育", "2025": "八项规定精神学习教育"}
_GOES_ON = re.compile(
    "(?P<it>党史学习教育|党纪学习教育|中央八项规定精神学习教育|(?<!思想)(?<!使命)(?<!使命”)主题教育)"
    "(?:期间|开展以来|以来|中，|中参加|不够|不深|走过场|读书班)"
)
_FOREIGN = re.compile(r"去年|上年|上一年|20\d\d年|历次|以往|当年|前几年|巩固|成果|、$|和$|与$|比$|从$|自$|在$|继")


def _last_campaign(reading: Reading) -> Iterator[Hit]:
    """党纪学习教育期间 as what this year had, in a text of 2025 that nowhere names its own; or one long over."""
    own = str(int(reading.month[:4]) - (reading.month[5:] < "06")) if reading.month else ""
    current = _OWN.get(own, "")
    is_named = not current or current in reading.text.plain
    for line in lines_for(reading, _GOES_ON) if own > "2020" else ():
        if line.name or line.part is Part.OTHER or (line.part is Part.LAST_YEAR and is_named):
            continue
        for match in _GOES_ON.finditer(line.text):
            held = next((year for year, name in _OWN.items() if name in match["it"]), "")
            before = re.split("[。；]", line.text[: match.start()])[-1]
            is_last = is_named and int(own) - int(held) == 1
            if held != own and not is_last and not _FOREIGN.search(before[-16:]):
                yield Hit(line, *match.span("it"), message(f"{own}年的学习教育不是{match['it']}"))


def _sentence(text: str, at: int) -> str:
    return text[text.rfind("。", 0, at) + 1 :].split("。", maxsplit=1)[0]


def _awaited(reading: Reading) -> Iterator[Hit]:
    for line in reading.text.lines if reading.month else ():
        for match in _AWAITED.finditer(line.text):
            held = _CONGRESSES[match["nth"]]
            if _months(held, reading.month) > _AFTER and not _EARLIER.search(_sentence(line.text, match.start())):
                yield Hit(line, *match.span("it"), message(f"党的{match['nth']}大是{held}召开的"))


def _plenums(reading: Reading) -> Iterator[Hit]:
    """The last congress's third plenum, where this one's is newest; a document of another plenum."""
    old, new = _SAME.get(max((since for since in _SAME if since <= reading.month), default=""), ("", ""))
    words = re.compile(f"(?:党的)?{old}全会(?=精神|《|公报|部署)") if old else None
    for line in reading.text.lines:
        if "全会" not in line.text:
            continue
        for match in _ISSUED.finditer(line.text):
            own = _TITLES.get(match["it"], match["plenum"])
            if own != match["plenum"]:
                yield Hit(line, *match.span("it"), message(f"这是党的{own}全会通过的"))
        for match in words.finditer(line.text) if words else ():
            near = line.text[max(match.start() - 24, 0) : match.start()]
            is_now = _STUDIED.search(near) or line.text.startswith(("部署", "提出", "作出"), match.end())
            if is_now and not _EARLIER.search(_sentence(line.text, match.start())):
                yield Hit(line, *match.span(), message(f"党的{new}全会"))


_HEAD = "青堰县水务局领导班子{}对照检查材料\n"
_LATE = {"whole": "1", "month": "2025-01"}


def _rule(
    name: str, find: Find, fires: tuple[str, ...], stays: tuple[str, ...], severity: Severity = Severity.MUST
) -> Rule:
    return Rule(
        f"formulas.{name}",
        Family.FORMULAS,
        severity,
        "own",
        fires,
        stays,
        find,
        frozenset({Genre.MATERIAL}),
        told=_LATE,
    )


RULES = (
    _rule(
        "campaign-over",
        _campaigns,
        (
            _HEAD.format("“不忘初心、牢记使命”主题教育专题民主生活会"),
            _HEAD.format("2024年度民主生活会") + "按照第二批“不忘初心、牢记使命”主题教育的部署，班子认真准备。\n",
            _HEAD.format("2024年度民主生活会") + "班子聚焦“守初心、担使命，找差距、抓落实”总要求，查摆问题。\n",
            _HEAD.format("2024年度民主生活会") + "我紧扣“学思想、强党性、重实践、建新功”的主题，逐条对照。\n",
            _HEAD.format("2024年度民主生活会")
            + "班子把握“学史明理、学史增信、学史崇德、学史力行”的总要求，认真准备。\n",
        ),
        (
            _HEAD.format("2024年度民主生活会") + "班子坚守不忘初心、牢记使命的要求，巩固主题教育成果。\n",
            _HEAD.format("2024年度民主生活会") + "2023年开展学习贯彻习近平新时代中国特色社会主义思想主题教育。\n",
            _HEAD.format("2024年度民主生活会") + "班子围绕党纪学习教育的要求，认真准备。\n",
        ),
    ),
    _rule(
        "campaign-of-year",
        _in_year,
        (
            _HEAD.format("2024年度民主生活会") + "截至2024年12月底，在“不忘初心、牢记使命”主题教育推动下，完成8个。",
            _HEAD.format("2024年度民主生活会") + "2022年5月，班子在党纪学习教育期间查出3件。",
            _HEAD.format("2024年度民主生活会") + "2023年3月，支部开展党史学习教育专题党课2次。",
        ),
        (
            _HEAD.format("2024年度民主生活会") + "2021年，班子在党史学习教育推动下，办成8件。",
            _HEAD.format("2024年度民主生活会") + "2024年3月，班子巩固主题教育成果，在党史学习教育以来的基础上抓常。",
            _HEAD.format("2024年度民主生活会") + "2024年，班子在党纪学习教育期间查出3件。",
        ),
    ),
    _rule(
        "campaign-of-last-year",
        _last_campaign,
        (_HEAD.format("2024年度民主生活会") + "一、存在的问题\n主题教育期间，班子只开会2次。\n",),
        (
            _HEAD.format("2024年度民主生活会") + "一、存在的问题\n党纪学习教育开展以来，比主题教育期间学得多。\n",
            _HEAD.format("2024年度民主生活会") + "一、存在的问题\n2023年主题教育期间，班子只开会2次。\n",
        ),
        Severity.ADVICE,
    ),
    _rule(
        "congress-over",
        _awaited,
        (_HEAD.format("2024年度民主生活会") + "以优异成绩迎接党的十九大胜利召开。\n",),
        (
            _HEAD.format("2024年度民主生活会") + "2022年喜迎二十大期间，班子走访12户。\n",
            _HEAD.format("2024年度民主生活会") + "以实干迎接党的二十一大。\n",
        ),
    ),
    _rule(
        "plenum-of-last",
        _plenums,
        (
            _HEAD.format("2024年度民主生活会") + "班子学习党的十九届三中全会《决定》。\n",
            _HEAD.format("2024年度民主生活会")
            + "读了党的二十届三中全会《中共中央关于全面深化改革若干重大问题的决定》。\n",
        ),
        (
            _HEAD.format("2024年度民主生活会") + "班子学习党的二十届三中全会《决定》。\n",
            _HEAD.format("2024年度民主生活会") + "2018年学习党的十九届三中全会精神后，机构改革没有到位。\n",
        ),
    ),
)
