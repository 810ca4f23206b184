"""How many: the sections of a part, the points of a section, by its ordinals or its numbers."""

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.interview import numerals
from bot.proofread.noticed.once import of_reading
from bot.proofread.rule import Reading
from bot.proofread.text import Line, Part, Section, Text

NUMBER = r"(?P<n>[一二三四五六七八九十]{1,3}|\d{1,3})"
ORDINAL = re.compile(
    r"(?:(?<=[。．；：！？，”》）\s])|^[\s　]*)([一二三四五六七八九十]{1,2})是(?!否|非|不是|一、二是二)"
)
_NTH = re.compile("(?:(?<=[。；！？])|^[\\s　]*)[第其]([一二三四五六七八九])[，、是]")
_INLINE = re.compile(r"(?<=[。．：；！？，”])[\s　]*(\d{1,2})[.．](?![\d%])")  # 组织生活方面。1.会议少。2.谈心少。
_CIRCLED = re.compile("\\s*([①-⑳])")
_THIRD = 3  # the level of 1. 2. 3.
_ASPECT = re.compile("(?:方面|情况)(?:(?:存在)?的?(?:主要|突出)?(?:问题|不足|差距))?(?:[（(][^（）()]{1,8}[）)])?$")


def value(said: str) -> int:
    return int(said) if said.isdigit() else numerals.han_value(said) or 0


def section(text: Text, part: Part) -> Section | None:
    """The part of this kind, where there is one only."""
    found = [each for each in text.parts() if each.head.part is part]
    return found[0] if len(found) == 1 else None


@of_reading
def aspects(reading: Reading) -> tuple[Section, ...]:
    """The sections of the part of problems: （一）（二）, or 1. 2. where there are none; or parts of their own."""
    parts = tuple(each for each in reading.text.parts() if each.head.part is Part.PROBLEMS)
    whole = [each for each in parts if not _ASPECT.search(each.head.claim)]
    if len(whole) == 1:
        return reading.text.below(whole[0]) or _thirds(whole[0])
    return parts if _are_aspects([each.head for each in parts]) else ()


def _thirds(part: Section) -> tuple[Section, ...]:
    """1.理论学习方面, right below the part."""
    heads = [line for line in part.lines if line.level == _THIRD]
    if not _are_aspects(heads):
        return ()
    ends = [*(part.lines.index(head) for head in heads[1:]), len(part.lines)]
    return tuple(Section(head, part.lines[part.lines.index(head) : end]) for head, end in zip(heads, ends, strict=True))


def _are_aspects(heads: Sequence[Line]) -> bool:
    """Whether most of them are called …方面; one or two may have lost it."""
    return len(heads) >= _THIRD and 3 * sum(bool(_ASPECT.search(head.claim)) for head in heads) >= 2 * len(heads)


def problem_counts(reading: Reading) -> range:
    """How many points all sections may be said to have: what a wrong or a lost ordinal leaves open is within it.

    A section without ordinals is one point, or as many as it has paragraphs; one about last year has none.
    """
    least = most = last = 0
    for each in aspects(reading):
        if "整改" in each.head.claim and "情况" in each.head.claim:
            continue
        numbers = _numbers(each.lines)
        # 1. to 10. may run on through all aspects; the one between 4. and 6. may be lost.
        runs_on = bool(numbers) and numbers[0] > 1 and last <= numbers[0] <= last + 2
        counts = points(each.lines, numbers[0] - 1 if runs_on else 0)
        lost = runs_on and numbers[0] == last + 2
        whole = counts.stop - 1 or sum(line.is_body for line in each.lines[1:])
        least, most = least + max(counts.start, 1), most + max(whole, 1) + lost
        last = numbers[-1] if numbers else last
    return range(least, most + 1)


def _numbers(lines: tuple[Line, ...]) -> list[int]:
    """Of ①②③, or of the first level below the head: 1. 2. 3., （1）（2） below 1.理论学习方面."""
    circled = [ord(match[1]) - ord("①") + 1 for line in lines if (match := _CIRCLED.match(line.text))]
    level = min((line.level for line in lines[1:] if line.level > lines[0].level), default=0)
    return circled or [line.value for line in lines[1:] if level and line.level == level]


def points(lines: tuple[Line, ...], behind: int = 0) -> range:
    """How many points 1. 2., 一是、二是 or 其一、其二 make, lists inside others left out; a range where one is wrong.

    `behind`: the number that the sections before ended with, where 1. 2. run on.
    """
    numbers = [number - behind for number in _numbers(lines)]
    if len(numbers) > 1:
        return range(min(len(numbers), max(numbers)), max(len(numbers), *numbers) + 1)
    said = [numerals.han_value(match[1]) or 0 for line in lines for match in ORDINAL.finditer(line.text)]
    said = said or [numerals.han_value(match[1]) or 0 for line in lines for match in _NTH.finditer(line.text)]
    said = said or [value(match[1]) for line in lines for match in _INLINE.finditer(line.text)]
    last = 0
    for number in said:
        last += number == last + 1
    # A list inside another begins with a 一是 of its own: then only what counts on is sure.
    counts = (last,) if said.count(1) > 1 else (len(said), max(said, default=0))
    return range(min(counts), max(counts) + 1)


def problems_listed(reading: Reading) -> range:
    """Empty where the points are too few to be counted, or a section of the meeting is not there."""
    counts = problem_counts(reading)
    return range(0) if counts.stop <= 2 or is_section_lost(reading) or is_broken(reading) else counts  # noqa: PLR2004


def is_broken(reading: Reading) -> bool:
    """Whether the numbers of the aspects do not follow each other: what stood between is not there to be counted."""
    values = [each.head.value for each in aspects(reading)]
    return any(other > one + 1 for one, other in pairwise(values))


def is_section_lost(reading: Reading) -> bool:
    """Whether an aspect of the meeting is missing: that is told there, and what follows from it is not."""
    meeting = reading.context.meeting
    lists = reading.context.aspects or (() if meeting is None else (meeting.aspects,))
    return bool(lists) and len(aspects(reading)) < min(map(len, lists))
