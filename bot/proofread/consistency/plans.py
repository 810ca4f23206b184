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
    held = times.month_held(reading)
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


RULES = (
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
