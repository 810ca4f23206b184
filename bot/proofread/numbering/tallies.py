"""How many aspects, problems and causes a text says it has, wherever and in whatever words, against what is written."""

import re
from collections.abc import Iterator

from bot.proofread.finding import Family, Severity
from bot.proofread.genre import Genre
from bot.proofread.noticed import listing
from bot.proofread.noticed.listing import aspects, value
from bot.proofread.rule import Hit, Reading, Rule
from bot.proofread.text import Line, Part

_N = r"[一二两三四五六七八九十]{1,3}|\d{1,2}"
_MANDARIN = str.maketrans("两", "二")
_BOTH = re.compile(
    rf"(?:(?<![第\d])(?P<n>{_N})个?方面(?:存在|共|的|，)*(?P<m>{_N})[个条项](?:具体|突出|主要|的)*(?:问题|不足|差距|表现)"
    rf"|问题(?P<n2>{_N})个?方面(?:共|，)*(?P<m2>{_N})[个条项])"
)
_CAUSES = re.compile(
    rf"(?:剖析|分析|查找|挖掘|归纳|梳理|深挖)[出了]?(?:主要|深层次?|思想|的)*(?:原因|根源)(?P<n>{_N})[条个点项]"
    rf"|(?:剖析|分析|查找|挖掘|归纳|梳理|深挖)[出了]?(?P<n2>{_N})[条个点项](?:主要|深层次?|思想|方面|的)*(?:原因|根源)"
)
_CAUSE_LEAD = re.compile(
    rf"(?:原因|根源)[^，。；]{{0,4}}有(?P<n>[二两三四五六七八九])[：:。]"
    rf"|从(?P<n2>{_N})个(?:方面|层面|维度|角度)(?:深刻|认真|深入|来|进行)*(?:剖析|分析|查找|挖|反思)"
)
_MEASURE_LEAD = re.compile(
    rf"(?:从|抓好|做好|抓实|突出|聚焦)(?:以下|如下)?(?P<n>{_N})个?方面(?:的?工作)?(?=(?:加以|进行|抓|改|整改|发力|用力|着手|入手|下功夫|努力|落实|[：:。，]))"
)
_OTHER_YEAR = re.compile(
    "上(?:一)?年度|上一?次|前次|去年|(?<!开好)(?<!召开)20\\d\\d年度(?:民主|组织)生活会|巡察|巡视|督查|审计|意见|反馈|指出的|交办|移交"
)
_ABOVE = re.compile("(?:以上|上述|查[摆找]出?的?|围绕|针对|对照)[^，。；]{0,4}$")


def _leads(reading: Reading) -> Iterator[tuple[Line, Part, bool]]:
    """Lines that may tell how many there are: the opening, what stands before a part's first section, and 以上….

    The last tells whether a line stands before the sections.
    """
    lead = True
    for line in reading.text.lines:
        if line.level == 1:
            lead = True
        elif line.level:
            lead = False
        elif not line.name:
            yield line, line.part, lead or line.part is Part.OPENING


def _number(match: re.Match[str], *names: str) -> int:
    said = next((match[name] for name in names if name in match.re.groupindex and match[name]), "")
    return value(said.translate(_MANDARIN)) if said else 0


def _both(reading: Reading) -> Iterator[Hit]:
    """3个方面8个问题."""
    there = len(aspects(reading))
    if there < 2 or listing.is_section_lost(reading):  # noqa: PLR2004
        return
    problems = listing.problems_listed(reading)
    for line, part, lead in _leads(reading):
        if part not in (Part.OPENING, Part.PROBLEMS, Part.CAUSES, Part.MEASURES) or "方面" not in line.text:
            continue
        for match in _BOTH.finditer(line.text):
            before = re.split("[。；]", line.text[: match.start()])[-1]
            if _OTHER_YEAR.search(before) or not (lead or _ABOVE.search(before)):
                continue
            told, many = _number(match, "n", "n2"), _number(match, "m", "m2")
            if told > 1 and told != there:
                yield Hit(line, *match.span(), f"这里说{told}个方面，查摆问题写了{there}个方面。")
            elif many and problems and many not in problems:
                yield Hit(line, *match.span(), f"这里说{many}个问题，正文里写了{problems[0]}个。")


def _of_parts(reading: Reading) -> Iterator[Hit]:
    """分析原因4条 in the opening, 从四个方面整改 at the head of the measures."""
    for kind, noun, expressions in (
        (Part.CAUSES, "原因", (_CAUSES, _CAUSE_LEAD)),
        (Part.MEASURES, "措施", (_MEASURE_LEAD,)),
    ):
        section = listing.section(reading.text, kind)
        found = () if section is None else reading.text.below(section)
        if section is None or len(found) < 2:  # noqa: PLR2004
            continue
        inner = [listing.points(each.lines) for each in found]
        fits = {len(found), *range(sum(each[0] for each in inner), sum(each[-1] for each in inner) + 1)} | {
            each[-1] for each in inner
        }
        for line, part, lead in _leads(reading):
            if not lead or part not in (kind, Part.OPENING):
                continue
            for expression in expressions[:1] if part is Part.OPENING and kind is Part.CAUSES else expressions:
                if part is Part.OPENING and kind is Part.MEASURES:
                    continue
                for match in expression.finditer(line.text):
                    number = _number(match, "n", "n2")
                    before = re.split("[。；]", line.text[: match.start()])[-1]
                    wanted = {len(found)} if "面" in match[0] else fits
                    if number > 1 and number not in wanted and not _OTHER_YEAR.search(before):
                        yield Hit(line, *match.span(), f"这里说{number}，后面写了{len(found)}条{noun}。")


_HEAD = "青堰县水务局领导班子2021年度民主生活会对照检查材料\n"
_BODY = (
    "一、存在的问题\n（一）理论学习方面\n一是学得浅。二是用得少。\n（二）担当作为方面\n一是不敢为。二是不"
    "愿为。\n（三）廉洁自律方面\n一是管得松。二是抓得软。\n"
)
_REST = (
    "二、原因分析\n{}（一）学得不够。\n底子薄。\n（二）管得不严。\n提醒少。\n"
    "三、整改措施\n{}（一）抓学习。\n每月一次。\n（二）抓作风。\n每季一次。\n"
)
_BARE = _REST.format("", "")
RULES = (
    Rule(
        "numbering.aspects-and-problems",
        Family.NUMBERING,
        Severity.MUST,
        "own",
        (
            f"{_HEAD}班子查摆出5个方面6个问题。\n{_BODY}{_BARE}",
            f"{_HEAD}班子查摆问题三个方面9个。\n{_BODY}{_BARE}",
            _HEAD + _BODY + _REST.format("", "围绕查摆的三个方面8个问题，逐条整改。\n"),
        ),
        (
            f"{_HEAD}班子查摆出3个方面6个问题，巡察指出4个方面9个问题。\n{_BODY}{_BARE}",
            _HEAD + _BODY + _REST.format("", "围绕查摆的三个方面6个问题，逐条整改。\n"),
        ),
        _both,
        frozenset({Genre.MATERIAL}),
        told={"whole": "1"},
    ),
    Rule(
        "numbering.causes-and-measures",
        Family.NUMBERING,
        Severity.MUST,
        "own",
        (
            f"{_HEAD}班子查摆问题6个，分析原因4条。\n{_BODY}{_BARE}",
            _HEAD + _BODY + _REST.format("问题的根源有四：\n", ""),
            _HEAD + _BODY + _REST.format("从三个层面剖析原因。\n", ""),
            _HEAD + _BODY + _REST.format("", "班子将从四个方面加以整改。\n"),
        ),
        (
            f"{_HEAD}班子查摆问题6个，分析原因2条。\n{_BODY}{_BARE}",
            _HEAD + _BODY + _REST.format("问题的根源有二：\n", "班子将从两个方面加以整改。\n"),
        ),
        _of_parts,
        frozenset({Genre.MATERIAL}),
        told={"whole": "1"},
    ),
)
