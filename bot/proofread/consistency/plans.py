"""What is planned for a time that is over: a goal of last year, a measure that began two years ago."""

import re
from collections.abc import Iterator

from bot.proofread.consistency import times
from bot.proofread.consistency.naming import rule
from bot.proofread.rule import Hit, Reading
from bot.proofread.samples import MEASURE, OPENING, TITLE
from bot.proofread.text import Line, Part

_LONG_AGO = 5  # months

_SINCE = re.compile(
    r"从(?P<it>(?P<year>20\d\d)年(?:(?P<month>1[0-2]|[1-9])月)?(?:\d{1,2}日)?)(?:起|开始)"
    r"(?!施行|实施|执行的|的|生效)"
)


def _planned(reading: Reading, pattern: re.Pattern[str]) -> Iterator[tuple[int, Line, re.Match[str]]]:
    """The month of the meeting, as `times.months` counts, and what the measures say; nothing where none is known."""
    if not reading.month:
        return
    held = min(times.month_held(reading), times.borne(reading))
    for line in reading.text.lines:
        if line.part is Part.MEASURES and not line.name:
            yield from ((held, line, match) for match in pattern.finditer(line.text))


def _since(reading: Reading) -> Iterator[Hit]:
    """从2021年1月起按月自查, among the measures of a meeting in January 2023: what is to be done begins in the past."""
    for held, line, match in _planned(reading, _SINCE):
        before = re.split("[。；]", line.text[: match.start()])[-1]
        begins = times.months(match) if match["month"] else int(match["year"]) * 12 + 12
        if held - begins > _LONG_AGO and not re.search("已|原|曾|欠|遗留|把|将|对", before[-8:]):
            yield Hit(line, *match.span("it"), f"会议在{reading.month}前后，今后的措施不会从{match['it']}开始。")


_GOAL = re.compile(
    r"(?P<it>(?P<year>20\d\d)年度?)(?![\d底末初至到])(?P<what>[^，。；]{2,24}?)(?:控制在|不超过|不少于|不低于|"
    r"压到|压减到|降到|降至|提高到|力争|确保)"
)
_TOLD_OF = re.compile("[比较把将按对]20|同比|基础上|未|没|欠|遗留|查出|以来|通报|的$|已|原|反映|剩余|结转")


def _goals(reading: Reading) -> Iterator[Hit]:
    """2024年差旅支出控制在50万元以内, among the measures of a meeting at the end of that year."""
    for held, line, match in _planned(reading, _GOAL):
        before = re.split("[。；，]", line.text[: match.start()])[-1]
        if int(match["year"]) * 12 + 12 <= held and not _TOLD_OF.search(f"{before}20{match['what']}"):
            yield Hit(line, *match.span("it"), f"会议在{reading.month}前后，今后的目标不会是“{match['it']}”的。")


_PLANNED = re.compile(
    r"(?P<it>(?P<year>20\d\d)年)(?![度底末初至到前—-]|\d{1,2}[月日]|\d{3})(?P<what>[^，。；]{0,30}?)"
    "(?:每[年半季月周日名人个村两支]|全部[排列使启建完投推覆上]|不[少低]于|不超过|控制在|压减|力争|确保|争取|以内|以上|提高|增加到|新增|安排|组织|开展|举办"
    "|选派|计划|专题|走访|轮训|培训|招聘|引进|建成|启动|年底|月底前|\\d月|[上下]半年|比上年(?:减|下|增|提|压)|[一二三四]季度|[^，。；的]{1,8}前(?=[制完拟建补召培修印出]))"
)
_BEGINS = re.compile(
    "(?:^|[。；，：、）]|[一二三四五六七八]是)(?:[^，。；\\d]{0,8}?(?:报名参加|参加|将|压减|压缩|控制|增加|制定|编制|排出|列出|拟定|拿出|落实好|"
    "申报|争取|力争|确保|[局院校馆所镇乡村站部科股室关]|支部|党组|党委|班子|机关|我|全[局院校馆所镇乡村站县市区]))?$"
)
_PAST = re.compile(
    "[的未没已欠剩曾被比较把将按对从]|遗留|查[摆出处]|同期|基础上|未|以来|通报|反[映馈]|原|结转|发现|暴露|情况|问题|教训"
)
_CARRIED = re.compile(
    r"(?:转入|列入|纳入|结转[到至]?|推迟到|推到|推至|顺延[到至]|延期[到至]|延[到至]|拟在|计划在|将在|在)(?P<it>(?P<year>20\d\d)年)度?"
    "(?=\\d{1,2}月|部门预算|财政预算|预算|年度预算|继续|计划|整改|实施|推进|改造计划|[一-鿿]{0,6}(?:计划|预算)|安排)"
)
_OPEN = re.compile("计划|剩余|余下|剩下|还有|尚未|未完成|未办结|没有完成|力争|继续|正在|仍在|转入")
_OVER = re.compile("原|曾|本应|本来|应当|当时|已于|才|拖|至今")


def _of_last_year(reading: Reading) -> Iterator[Hit]:
    """2021年党委中心组每月学习1次, among the measures of January 2022: last year's plan."""
    for held, line, match in _planned(reading, _PLANNED):
        before = line.text[max(match.start() - 20, 0) : match.start()]
        if int(match["year"]) * 12 + 12 > held or not _BEGINS.search(before) or _PAST.search(match["what"]):
            continue
        if "的" in line.text[match.end() : match.end() + 3]:
            continue  # what was done then: 2022年组织的培训
        if not re.search("[《“（][^》”）]*$", line.text[: match.start()]):
            yield Hit(line, *match.span("it"), f"会议在{reading.month}前后，今后的打算不会是“{match['it']}”的。")


def _carried_over(reading: Reading) -> Iterator[Hit]:
    """还有1个转入2021年继续整改, in January 2022: a year that is over."""
    held = min(times.month_held(reading), times.borne(reading)) if reading.month else 0
    for line in reading.text.lines if held else ():
        if (
            line.name
            or "20" not in line.text
            or line.part not in (Part.OPENING, Part.LAST_YEAR, Part.MEASURES, Part.OTHER)
        ):
            continue
        for match in _CARRIED.finditer(line.text):
            before = re.split("[。；]", line.text[: match.start()])[-1]
            sentence = before + re.split("[。；]", line.text[match.start() :])[0]
            if int(match["year"]) * 12 + 12 <= held and _OPEN.search(sentence) and not _OVER.search(sentence):
                yield Hit(line, *match.span("it"), f"会议在{reading.month}前后，没做完的事不会放到“{match['it']}”。")


_REST = re.compile(
    r"(?:其余|余下|剩余|剩下)[^，。；]{1,12}(?P<it>(?P<year>20\d\d)年)"
    "(?=(?:[一二三四]季度|[上下]半年|1?\\d月)[^，。；的]{0,6}(?:到位|完成|评估完|办结|完工|建成|整改|补齐))"
)
_STEP = re.compile(
    r"(?P<it>(?P<year>20\d\d)年(?P<month>1[0-2]|[1-9])月)(?:底|初|起)?(?=(?:开工|启动|完成|召开|举办|建成|印发|开展|组织|投用|上线|实施))"
)


_LIMIT = re.compile(
    r"(?:完成时限|整改时限|时限|期限)[:：为]?(?:于|在)?(?P<it>(?P<year>20\d\d)年(?P<month>1[0-2]|[1-9])月)(?!起)"
)


def _limit(reading: Reading) -> Iterator[Hit]:
    """完成时限：2022年9月底, of a meeting in January 2023."""
    for held, line, match in _planned(reading, _LIMIT):
        if times.months(match) < held:
            yield Hit(line, *match.span("it"), f"会议在{reading.month}前后，“{match['it']}”已经过去了。")


def _rest(reading: Reading) -> Iterator[Hit]:
    """其余4人2023年一季度到位, in January 2024; 2021年6月开工第一期, among the measures of 2022."""
    if not reading.month or "20" not in reading.text.plain:
        return
    held = min(times.month_held(reading), times.borne(reading))
    for line in reading.text.lines:
        rest = line.part in (Part.OPENING, Part.LAST_YEAR, Part.MEASURES, Part.OTHER) and not line.name
        for match in _REST.finditer(line.text) if rest else ():
            if int(match["year"]) * 12 + 12 <= held:
                yield Hit(line, *match.span("it"), f"会议在{reading.month}前后，没做完的事不会放到“{match['it']}”。")
        for match in _STEP.finditer(line.text) if line.part is Part.MEASURES and not line.name else ():
            clause = re.split("[。；，]", line.text[: match.start()])[-1]
            behind = re.split("[。；，]", line.text[match.end() :])[0]
            if times.months(match) < held - 1 and not _PAST.search(clause + behind):
                yield Hit(line, *match.span("it"), f"会议在{reading.month}前后，“{match['it']}”已经过去了。")


RULES = (
    rule(
        "limit-gone-by",
        _limit,
        (TITLE + OPENING.format(2022) + MEASURE.format("责任人：何建国，完成时限：2022年9月底。"),),
        (TITLE + OPENING.format(2022) + MEASURE.format("责任人：何建国，完成时限：2023年9月底，长期坚持。"),),
    ),
    rule(
        "rest-gone-by",
        _rest,
        (
            TITLE + "其余4人2021年一季度到位。\n一、存在的问题\n（一）学习方面\n一是学得浅。\n",
            TITLE + OPENING.format(2022) + MEASURE.format("更换铸铁管，2022年6月开工第一期26公里。"),
        ),
        (
            TITLE + "其余4人2023年一季度到位。\n一、存在的问题\n（一）学习方面\n一是学得浅。\n",
            TITLE + OPENING.format(2022) + MEASURE.format("对2022年6月开工的管道复查，2023年6月开工第二期。"),
        ),
    ),
    rule(
        "plan-of-last-year",
        _of_last_year,
        (
            TITLE + OPENING.format(2022) + MEASURE.format("2022年局党组每月读书1天，每季度研讨1次。"),
            TITLE + OPENING.format(2022) + MEASURE.format("报名参加2021年计量培训班，6月底前考试。"),
            TITLE
            + OPENING.format(2022)
            + MEASURE.format("2021年确定重点渠道2条，由白洁负责。".replace("确定", "新增")),
        ),
        (
            TITLE
            + OPENING.format(2022)
            + MEASURE.format(
                "2023年每月读书1天，比2022年每月多1天，2022年没有开展的培训补上，2022年组织的培训再办一次。"
            ),
            TITLE
            + OPENING.format(2022)
            + MEASURE.format("落实《2022年每月读书计划》，对2022年走访不到的12户补走一遍。"),
        ),
    ),
    rule(
        "carried-over",
        _carried_over,
        (
            TITLE + "还有1个问题转入2022年继续整改。\n一、存在的问题\n（一）学习方面\n一是学得浅。\n",
            TITLE + "剩余1个因管道老化，改造已列入2021年部门预算，计划9月底前完成。\n一、存在的问题\n一是学得浅。\n",
        ),
        (
            TITLE + "还有1个问题转入2023年继续整改。\n一、存在的问题\n（一）学习方面\n一是学得浅。\n",
            TITLE + "原列入2021年部门预算的1个项目至今没有完成，正在推进。\n一、存在的问题\n一是学得浅。\n",
        ),
    ),
    rule(
        "goal-gone-by",
        _goals,
        (
            TITLE + OPENING.format(2022) + MEASURE.format("局机关2022年接待支出控制在50万元以内，每季度通报。"),
            TITLE + OPENING.format(2022) + MEASURE.format("2021年下乡走访不少于60天。"),
        ),
        (
            TITLE
            + OPENING.format(2022)
            + MEASURE.format("2023年接待支出控制在50万元以内，比2022年支出降到一半，2022年未办结的案件力争清零。"),
        ),
    ),
    rule(
        "measure-long-begun",
        _since,
        (TITLE + OPENING.format(2022) + MEASURE.format("执行先报告后办理的规定，从2021年1月起按月自查，由白洁负责。"),),
        (
            TITLE
            + OPENING.format(2022)
            + MEASURE.format("从2023年1月起按月自查，落实从2021年1月起施行的办法，把从2020年开始拖欠的工资补上。"),
        ),
    ),
)
