"""序号: 一、二、四、; 一是、三是; a number that stands twice."""

import re
from collections.abc import Iterator

from bot.interview import numerals
from bot.proofread.finding import Family, Severity
from bot.proofread.numbering import (
    counts,
    days,
    itemised,
    relations,
    service,
    tallies,
)
from bot.proofread.rule import Hit, Reading, Rule
from bot.proofread.text import Line

_ORDINAL = re.compile(
    r"(?:(?<=[。；：！？，”》）\s*])|^[\s　]*)(?P<it>(?P<han>[一二三四五六七八九十]{1,2})是)(?!否|非|不是|一、二是二)"
)
_NTH = re.compile(r"(?:(?<=[。；：！？\s])|^[\s　]*)(?P<it>第(?P<han>[一二三四五六七八九十]{1,2})[，、])")
_JUNK = 24  # characters: &nbsp;&nbsp; and its like before a number
_SHOWN = {1: "{}、", 2: "（{}）", 3: "{}.", 4: "（{}）"}


def _headings(reading: Reading) -> Iterator[Hit]:
    """Numbers of headings, each level within the one above it."""
    last: dict[int, int] = {}
    meant: dict[int, int] = {}  # what a number of this level should have been, where it was wrong
    for line in reading.text.lines:
        if not line.level or line.name or line.in_table:
            continue
        before = last.get(line.level, 0)
        for deeper in [level for level in last if level > line.level]:
            del last[deeper]
            meant.pop(deeper, None)
        begins = line.value == 1 or (before == 0 and not reading.context.whole)
        fits = line.value == before + 1 or (before and line.value == meant.get(line.level))
        if (not fits and not begins) or (line.value == 1 and before and line.level < 3):  # noqa: PLR2004  # lists of 1. begin anew anywhere
            if not _is_hidden(reading, line, before):
                yield Hit(line, *_number(line), _said(line.level, line.value, before))
            meant[line.level] = before + 2
        else:
            meant.pop(line.level, None)
        last[line.level] = line.value


def _is_hidden(reading: Reading, line: Line, before: int) -> bool:
    """Whether the number between stands behind marks of a web page at the head of a line: it is told there."""
    missing = _SHOWN[line.level].format(numerals.say_number(before + 1))
    broken = missing.rstrip("）、.") if line.level == 2 else missing  # noqa: PLR2004  # （三}: its bracket is told there
    return line.value == before + 2 and any(
        (0 < each.text.find(missing) <= _JUNK and "。" not in each.text.partition(missing)[0])
        or each.text.lstrip().startswith(broken)
        for each in reading.text.lines
        if each.number < line.number and not each.level and broken in each.text
    )


def _number(line: Line) -> tuple[int, int]:
    start = len(line.text) - len(line.text.lstrip(" 　\t#*>"))
    return start, max(line.at, start + 1)


def _said(level: int, value: int, before: int) -> str:
    def shown(number: int) -> str:
        return _SHOWN[level].format(numerals.say_number(number) if level < 3 else number)  # noqa: PLR2004

    if before == value:
        return f"“{shown(value)}”写了两次，后面的该是“{shown(value + 1)}”。"
    if before == 0:
        return f"这一级从“{shown(value)}”开始，前面没有“{shown(1)}”。"
    return (
        f"“{shown(before)}”后面是“{shown(value)}”，中间没有“{shown(before + 1)}”。"
        if value > before
        else f"“{shown(before)}”后面又是“{shown(value)}”，序号乱了。"
    )


def _ordinals(reading: Reading) -> Iterator[Hit]:
    yield from _listed(reading, _ORDINAL, "是")
    yield from _listed(reading, _NTH, "，")


def _listed(reading: Reading, expression: re.Pattern[str], behind: str) -> Iterator[Hit]:
    """一是、二是 as far as the next heading; a list may lie inside another."""
    stack: list[int] = []
    meant: list[int] = []  # what the next number is, where the one before it was wrong: one slip is told once
    lone: Hit | None = None
    for line in reading.text.lines:
        if line.level in (1, 2):
            if lone is not None:
                yield lone
            stack, meant, lone = [], [], None
        for match in expression.finditer(line.text):
            value = numerals.han_value(match["han"])
            if value is None:
                continue
            if not stack and not reading.context.whole:  # one answer of several: its list may have begun before
                stack = [value]
                continue
            before = _before(stack, line, value, behind, match.start())
            if meant == [value] and value > 1:
                stack[-1], meant = value, []
                continue
            hit = _next(line, match, value, stack, behind)
            meant = [] if hit is None else [before + 2]
            if hit is not None:
                yield hit
            lone = _lone(line, match, behind) if value == 1 and len(stack) == 1 else None
    if lone is not None:
        yield lone


def _before(stack: list[int], line: Line, value: int, behind: str, end: int) -> int:
    """The number before, with the one between where only the stop before it is lost: 研讨3次二是听取意见."""
    before = stack[-1] if stack else 0
    said = f"{'第' if behind == '，' else ''}{numerals.say_number(before + 1)}{behind}"
    if value == before + 2 and line.text.find(said, 1, end) > 0:
        stack[-1:] = [before := before + 1]
    return before


def _first_again(reading: Reading) -> Iterator[Hit]:
    """Two paragraphs of a section begin with 一是, and no 二是 stands between them: one was copied from the other."""
    led = 0
    for line in reading.text.lines:
        led = 0 if line.level else led
        for match in _ORDINAL.finditer(line.text):
            value = numerals.han_value(match["han"]) or 0
            begins = not line.text[: match.start("it")].strip()
            if begins and value == led == 1:
                yield Hit(line, *match.span("it"), "“一是”写了两次，后面的该是“二是”。", "二是")
            led = value if begins or value > 1 else led


def _lone(line: Line, match: re.Match[str], behind: str) -> Hit | None:
    return Hit(line, *match.span("it"), "只有“一是”，后面没有“二是”。") if behind == "是" else None


def _next(line: Line, match: re.Match[str], value: int, stack: list[int], behind: str) -> Hit | None:
    head = "第" if behind == "，" else ""

    def shown(number: int) -> str:
        return f"{head}{numerals.say_number(number)}{behind.strip('，')}"

    if stack and value == stack[-1] + 1:
        stack[-1] = value
        return None
    if value == 1:
        stack.append(1)
        return None
    outer = next((at for at in range(len(stack) - 2, -1, -1) if stack[at] + 1 == value), None)
    if outer is not None:
        del stack[outer + 1 :]
        stack[-1] = value
        return None
    before = stack[-1] if stack else 0
    stack[:] = [*stack[:-1], value]
    if before == value:
        message = f"“{shown(value)}”写了两次，后面的该是“{shown(value + 1)}”。"
    elif before == 0:
        message = f"从“{shown(value)}”开始，前面没有“{shown(1)}”。"
    elif value > before:
        message = f"“{shown(before)}”后面是“{shown(value)}”，中间没有“{shown(before + 1)}”。"
    else:
        message = f"“{shown(before)}”后面又是“{shown(value)}”，序号乱了。"
    return Hit(line, *match.span("it"), message)


RULES = (
    Rule(
        "numbering.headings",
        Family.NUMBERING,
        Severity.MUST,
        "S",
        (
            "一、存在的问题\n二、原因分析\n四、整改措施",
            "一、存在的问题\n（一）学习方面\n（一）担当方面",
            "一、问题\n（一）学习方面\n（三）担当方面",
        ),
        (
            "一、问题\n（一）学习\n（二）担当\n二、原因\n（一）学习\n（二）担当",
            "一、问题\n（一）学习\n二）担当\n（三）廉洁",
            "（二）担当方面。一是不敢为。二是不愿为。",
            "一、问题\n（一）学习\n（二}担当\n（三）廉洁",
            "一、问题\n（一）学习\n&nbsp;&nbsp;（二）担当\n（三）廉洁",
        ),
        _headings,
    ),
    Rule(
        "numbering.ordinals",
        Family.NUMBERING,
        Severity.MUST,
        "S",
        (
            "一是学习不够。二是落实不够。四是担当不够。",
            "一是学习不够。二是落实不够。二是担当不够。",
            "一是学习不够。三是担当不够。",
            "第一，学习不够。第三，担当不够。",
        ),
        (
            "一是学习不够。二是落实不够。",
            "一是集中学习，研讨3次二是听取意见。三是谈心。",
            "**一是学习不够**。二是落实不够。",
            "一是抓学习。一是读书。二是讨论。\n二是抓落实。",
            "一是一、二是二地讲清楚。",
        ),
        _ordinals,
    ),
    Rule(
        "numbering.first-again",
        Family.NUMBERING,
        Severity.MUST,
        "own",
        ("（一）理论学习方面\n一是学得浅，坐不住。\n一是用得少，学归学。\n三是记得少。",),
        (
            "（一）理论学习方面\n一是学得浅，坐不住。\n二是用得少，学归学。",
            "一是学得浅：一是没有时间，二是没有办法。\n二是用得少。",
        ),
        _first_again,
    ),
    *counts.RULES,
    *tallies.RULES,
    *itemised.RULES,
    *relations.RULES,
    *days.RULES,
    *service.RULES,
)
