"""序号: 一、二、四、; 一是、三是; a number that stands twice."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from bot.interview import numerals
from bot.proofread.finding import Family, Severity
from bot.proofread.noticed.once import of_reading
from bot.proofread.numbering import (
    counts,
    days,
    headings,
    itemised,
    relations,
    service,
    tallies,
)
from bot.proofread.rule import Hit, Reading, Rule
from bot.proofread.text import Line

_ORDINAL = re.compile(
    r"(?:(?<=[。．.；：！？，”》）\s*])|^[\s　]*)"
    r"(?P<it>(?P<han>[一二三四五六七八九十]{1,2})是)(?!否|非|不是|一、二是二)"
)
_NTH = re.compile(r"(?:(?<=[。；：！？\s])|^[\s　]*)(?P<it>第(?P<han>[一二三四五六七八九十]{1,2})[，、])")
_GROUPED = re.compile(r"\d,\d{3}(?!\d)")
_THIRD = 3  # the level of 1. 2. 3.
_JUNK = 24  # characters: &nbsp;&nbsp; and its like before a number


def _ordinals(reading: Reading) -> Iterator[Hit]:
    yield from _listed(reading, _ORDINAL, "是")
    yield from _listed(reading, _NTH, "，")


@of_reading
def _mixed(reading: Reading) -> Mapping[int, int]:
    """By line, the value of a 1. that stands in the place of 一是: 二是 is the paragraph behind."""
    made: dict[int, int] = {}
    lines = [line for line in reading.text.lines if line.text.strip()]
    for before, line, behind in zip(lines, lines[1:], lines[2:], strict=False):
        if line.level != _THIRD:
            continue
        first, other = _ORDINAL.match(before.text), _ORDINAL.match(behind.text)
        led = before.level in (1, 2) if line.value == 1 else _value(first) == line.value - 1
        if led and _value(other) == line.value + 1:
            made[line.number] = line.value
    return made


def _value(match: re.Match[str] | None) -> int:
    return 0 if match is None else numerals.han_value(match["han"]) or 0


def _styles(reading: Reading) -> Iterator[Hit]:
    for line in reading.text.lines if _mixed(reading) else ():
        if line.number in _mixed(reading):
            said = f"{numerals.say_number(line.value)}是"
            begin = len(line.text) - len(line.text.lstrip())
            yield Hit(line, begin, max(line.at, begin + 1), f"前后的段落用“一是”“二是”，这里该是“{said}”。", said)


def _listed(reading: Reading, expression: re.Pattern[str], behind: str) -> Iterator[Hit]:
    """一是、二是 as far as the next heading; a list may lie inside another."""
    stack: list[int] = []
    meant: list[int] = []  # what the next number is, where the one before it was wrong: one slip is told once
    lone: Hit | None = None
    ended = 0  # with which number the section before did: some count on through all of them
    for line in reading.text.lines:
        if line.level in (1, 2):
            if lone is not None:
                yield lone
            ended, stack, meant, lone = stack[-1] if stack else 0, [], [], None
        stack = _with_mixed(reading, stack, line, behind)
        for match in expression.finditer(line.text):
            value = numerals.han_value(match["han"])
            if value is None:
                continue
            # One answer of several: its list may have begun before.
            counts_on = value > 2 and value == ended + 1  # noqa: PLR2004
            if not stack and (counts_on or not reading.context.whole):
                stack = [value]
                continue
            before = _before(reading, stack, match, line, behind)
            if meant == [value] and value > 1:
                stack[-1], meant = value, []
                continue
            led_before = not stack and _is_led(reading, line, match, value, behind)
            hit = _next(line, match, value, stack, behind)
            hit = None if led_before else hit
            meant = [] if hit is None else [before + 2]
            if hit is not None:
                yield hit
            lone = _lone(line, match, behind) if value == 1 and len(stack) == 1 else None
    if lone is not None:
        yield lone


def _is_led(reading: Reading, line: Line, match: re.Match[str], value: int, behind: str) -> bool:
    """Whether paragraphs begin so, with sections between them: 第一，…（一）…（二）…第二，…."""
    before = f"{'第' if behind == '，' else ''}{numerals.say_number(value - 1)}{behind}" if value > 1 else ""
    if not before or line.text[: match.start("it")].strip():
        return False
    above = reading.text.lines[: reading.text.lines.index(line)]
    return any(each.text.lstrip(" 　").startswith(before) for each in above)


def _with_mixed(reading: Reading, stack: list[int], line: Line, behind: str) -> list[int]:
    mixed = behind == "是" and line.number in _mixed(reading)
    return [*stack[:-1], line.value] if mixed else stack


def _before(reading: Reading, stack: list[int], match: re.Match[str], line: Line, behind: str) -> int:
    """The number before, with the one between where it is not seen: 研讨3次二是听取意见, asd二是 before it."""
    before, value, end = stack[-1] if stack else 0, numerals.han_value(match["han"]), match.start()
    said = f"{'第' if behind == '，' else ''}{numerals.say_number(before + 1)}{behind}"
    if value == before + 2 and (line.text.find(said, 1, end) > 0 or _is_behind_junk(reading, line, said)):
        stack[-1:] = [before := before + 1]
    return before


def _is_behind_junk(reading: Reading, line: Line, said: str) -> bool:
    for each in reversed(reading.text.lines[: reading.text.lines.index(line)]):
        if each.level in (1, 2):
            return False
        at = each.text.find(said, 0, _JUNK)
        if at > 0 and not re.search("[一-鿿]", each.text[:at]):
            return True
    return False


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


def _ungrouped(rule: Rule) -> Rule:
    """The rule, silent where figures are written with commas: 2,316户."""

    def find(reading: Reading) -> Iterator[Hit]:
        for hit in rule.find(reading):
            start = hit.line.text.rfind("。", 0, hit.start) + 1
            if not _GROUPED.search(hit.line.text, start, hit.end + 1):
                yield hit

    return replace(rule, find=find)


_RULES = (
    *headings.RULES,
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
            "一是学习不够．二是落实不够.三是担当不够。",
            "一是抓学习。一是读书。二是讨论。\n二是抓落实。",
            "一是一、二是二地讲清楚。",
            "（一）担当方面\n一是不敢为。\nasd二是不愿为。\n三是不善为。",
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
    Rule(
        "numbering.styles",
        Family.NUMBERING,
        Severity.ADVICE,
        "own",
        (
            "（一）担当方面\n1. 不敢为。怕难。\n二是不愿为。\n三是不善为。",
            "（一）担当方面\n一是不敢为。\n2.不愿为。\n三是不善为。",
        ),
        (
            "（一）担当方面\n一是不敢为。\n二是不愿为。\n三是不善为。",
            "一是不敢为，有两种情形：\n1.怕难。\n2.怕错。\n二是不愿为。",
        ),
        _styles,
    ),
    *counts.RULES,
    *tallies.RULES,
    *itemised.RULES,
    *relations.RULES,
    *days.RULES,
    *service.RULES,
)
RULES = tuple(map(_ungrouped, _RULES))
