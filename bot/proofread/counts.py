"""数目: what a text announces against what it has; figures that must add up."""

import re
from collections.abc import Iterator

from bot.interview import numerals
from bot.proofread.finding import Family, Severity
from bot.proofread.genre import Genre
from bot.proofread.rule import Hit, Reading, Rule
from bot.proofread.text import Line, Part, Section, Text

NUMBER = r"(?P<n>[一二三四五六七八九十]{1,3}|\d{1,3})"
_ASPECTS = re.compile(
    rf"(?:从|对照|围绕|紧扣|聚焦|着重从|重点从|分|以下|在|就|等)(?:以下|如下|这|下面)?{NUMBER}个方面(?!军|面军)"
)
_PROBLEMS = re.compile(
    rf"(?:查摆|查找|归纳|梳理|检视|概括|查)(?:出|了|出了)?(?:以下|如下)?(?:突出|具体|主要)?(?:问题)?{NUMBER}(?:个|条|项|方面)(?:突出|具体|主要|的)?(?:问题)?"
)
_CAUSES = re.compile(
    rf"(?:以下|如下|有|从|归结为|是)(?:以下|如下)?{NUMBER}(?:个方面|点|条|个)(?:的?(?:主要|深层次?)?(?:原因|根源))?(?=[：:。，]|的?(?:主要)?(?:原因|根源))"
)
_MEASURES = re.compile(
    rf"(?:以下|如下|从|抓好|做好|定下|制定|归并为|采取)(?:以下|如下)?{NUMBER}(?:个方面|项|条|点)(?:的?(?:具体|整改)?(?:整改)?(?:措施|举措|工作))?(?=[：:。，]|入手|着手|进行|抓|加以|改)"
)
_SHOWN_BELOW = re.compile(
    rf"(?:表现|体现|反映|存在|原因|不足|问题|包括|分为|抓好)[^。；，]{{0,10}}?{NUMBER}(?:个方面|个问题|点|条|种表现|种情形)[^。；，]{{0,4}}[：:。]"
)
_ORDINAL = re.compile(
    r"(?:(?<=[。；：！？，”》）\s])|^[\s　]*)([一二三四五六七八九十]{1,2})是(?!否|非|不是|一、二是二)"
)
_SOUGHT = re.compile("(?:来)?(?:认真|深入|逐项)?(?:查|检视|找|剖析问题|对照)")
_LAST_YEAR = re.compile("上(?:一)?年度|(?<!开好)(?<!召开)20\\d\\d年度(?:民主|组织)生活会[^。]*$|去年")
_ABOVE = re.compile(
    rf"(?:以上|上述|查[摆找]出的?|把|这|围绕|针对|对照?|就)(?:查[摆找]?出的?)?{NUMBER}个(?:具体|突出|主要)?问题"
)


def value(said: str) -> int:
    return int(said) if said.isdigit() else numerals.han_value(said) or 0


def _section(text: Text, part: Part) -> Section | None:
    found = [each for each in text.parts() if each.head.part is part]
    return found[0] if len(found) == 1 else None


def aspects(reading: Reading) -> tuple[Section, ...]:
    """The sections of the part of problems."""
    part = _section(reading.text, Part.PROBLEMS)
    return () if part is None else reading.text.below(part)


def _announced(reading: Reading) -> Iterator[Hit]:
    """从五个方面: sections of the problems, or parts of the material."""
    text, there = reading.text, len(aspects(reading))
    if there < 2:  # noqa: PLR2004  # problems without sections are listed another way
        return
    own = {line.number for part in text.parts() if part.head.part is Part.PROBLEMS for line in part.lines}
    first, parts = aspects(reading)[0].head.number, len(text.parts())
    for line in text.lines:
        if (line.part is Part.OPENING and not line.name and not line.level) or (
            line.number in own and line.number < first
        ):
            for match in _ASPECTS.finditer(line.text):
                number = value(match["n"])
                about = line.text[match.end() : match.end() + 8]
                whole = there if _SOUGHT.match(about) else parts
                if number not in (there, whole, 0, 1) and not re.search(
                    "带头$|上年度[^。]*$", line.text[: match.start()]
                ):
                    yield Hit(line, *match.span(), f"这里说{match['n']}个方面，后面查摆问题写了{there}个方面。")


def problem_counts(reading: Reading) -> range:
    """How many points all sections may be said to have: what a wrong or a lost ordinal leaves open is within it.

    A section without ordinals is one point; one about last year has none.
    """
    least = most = 0
    for section in aspects(reading):
        if "整改" in section.head.claim and "情况" in section.head.claim:
            continue
        counts = _points(section.lines)
        least, most = least + max(counts.start, 1), most + max(counts.stop - 1, 1)
    return range(least, most + 1)


def _points(lines: tuple[Line, ...]) -> range:
    """How many points 一是、二是 make, lists inside others left out; a range where an ordinal is wrong."""
    said = [numerals.han_value(match[1]) or 0 for line in lines for match in _ORDINAL.finditer(line.text)]
    last = 0
    for number in said:
        last += number == last + 1
    # A list inside another begins with a 一是 of its own: then only what counts on is sure.
    counts = (last,) if said.count(1) > 1 else (len(said), max(said, default=0))
    return range(min(counts), max(counts) + 1)


def _announcements(reading: Reading) -> Iterator[tuple[Line, re.Match[str]]]:
    """查摆问题14个, before the first of the sections; what the year before had is left out."""
    first = aspects(reading)[0].head.number
    for line in reading.text.lines:
        own = line.part is Part.PROBLEMS and line.number < first
        if line.name or line.level or not (line.part is Part.OPENING or own):
            continue
        for match in _PROBLEMS.finditer(line.text):
            before = line.text[max(match.start() - 40, 0) : match.start()]
            if "问题" not in match[0] or "个方面" in line.text[match.start() : match.end() + 4]:
                continue
            if not _LAST_YEAR.search(before):
                yield line, match


def _counted(reading: Reading) -> Iterator[Hit]:
    """查摆问题14个, against the points of the part."""
    counts = _problems_listed(reading)
    for line, match in _announcements(reading) if counts else ():
        if value(match["n"]) and value(match["n"]) not in counts:
            yield Hit(line, *match.span(), f"这里说{match['n']}个问题，后面写了{counts[0]}个。")


def _problems_listed(reading: Reading) -> range:
    """Empty where points are counted in another way, or are too few to be counted."""
    counts = problem_counts(reading)
    numbered = any(each.level == 3 for section in aspects(reading) for each in section.lines)  # noqa: PLR2004
    return range(0) if numbered or counts.stop <= 2 else counts  # noqa: PLR2004


def _counted_again(reading: Reading) -> Iterator[Hit]:
    """以上14个问题, in the lead-in of causes and measures."""
    counts = _problems_listed(reading)
    if not counts:
        return
    # A number that was said at the beginning is mended there.
    told = {value(match["n"]) for _, match in _announcements(reading)}
    for part in reading.text.parts():
        if part.head.part not in (Part.CAUSES, Part.MEASURES):
            continue
        for line in part.lines[1:]:
            if line.level:
                break
            for match in _ABOVE.finditer(line.text):
                number = value(match["n"])
                if number > 1 and number not in counts and number not in told:
                    yield Hit(line, *match.span(), f"这里说{match['n']}个问题，前面写了{counts[0]}个。")


def _below(reading: Reading) -> Iterator[Hit]:
    """The lead-in of causes and of measures, and of any list behind it."""
    for part, expression, noun in ((Part.CAUSES, _CAUSES, "原因"), (Part.MEASURES, _MEASURES, "措施")):
        section = _section(reading.text, part)
        if section is None:
            continue
        listed = reading.text.below(section)
        first = listed[0].head.number if listed else section.lines[-1].number + 1
        written = range(len(listed), len(listed) + 1) if listed else _points(section.lines)
        points = [_points(each.lines) for each in listed]
        inner = range(sum(each[0] for each in points), sum(each[-1] for each in points) + 1)
        deeper = max((each[-1] for each in points), default=0)
        for line in section.lines[1:]:
            if line.number >= first or line.level or _ORDINAL.match(line.text):
                break
            for match in expression.finditer(line.text):
                number = value(match["n"])
                fits = number in written or number in inner or (number == deeper and "方面" not in match[0])
                if written[-1] > 1 and number > 1 and not fits:
                    yield Hit(line, *match.span(), f"这里说{match['n']}，后面写了{written[0]}条{noun}。")


def _listed(reading: Reading) -> Iterator[Hit]:
    """主要表现在三个方面：一是…二是…, in one section."""
    for section in reading.text.sections:
        if section.head.level == 1 and reading.text.below(section):
            continue
        counts = _points(section.lines)
        for line in section.lines:
            for match in _SHOWN_BELOW.finditer(line.text):
                number = value(match["n"])
                behind = line.text[match.end() :].lstrip() or next(
                    (each.text for each in section.lines if each.number > line.number and each.text.strip()), ""
                )
                if _ORDINAL.match(behind) and counts[-1] > 1 and number > 1 and number not in counts:
                    yield Hit(line, *match.span(), f"这里说{match['n']}，后面写了{counts[0]}条。")


_HEAD = "某县水务局领导班子2021年度民主生活会对照检查材料\n"
_BODY = (
    "一、存在的问题\n（一）理论学习方面\n一是学得浅。二是用得少。\n（二）担当作为方面\n一是不敢为。二是不"
    "愿为。\n（三）廉洁自律方面\n一是管得松。二是抓得软。\n"
)
_WHOLE = frozenset({Genre.MATERIAL})
_TOLD = {"whole": "1"}
RULES = (
    Rule(
        "numbering.announced",
        Family.NUMBERING,
        Severity.MUST,
        "S",
        (f"{_HEAD}班子从五个方面查摆问题。\n{_BODY}二、原因分析\n",),
        (f"{_HEAD}班子从三个方面查摆问题。\n{_BODY}二、原因分析\n",),
        _announced,
        _WHOLE,
        told=_TOLD,
    ),
    Rule(
        "numbering.problem-count",
        Family.NUMBERING,
        Severity.MUST,
        "S",
        (f"{_HEAD}班子查摆问题8个。\n{_BODY}二、原因分析\n",),
        (f"{_HEAD}班子查摆问题6个，2020年度民主生活会查摆问题9个。\n{_BODY}二、原因分析\n",),
        _counted,
        _WHOLE,
        told=_TOLD,
    ),
    Rule(
        "numbering.problems-above",
        Family.NUMBERING,
        Severity.MUST,
        "S",
        (f"{_HEAD}{_BODY}二、原因分析\n以上8个问题，根源在思想上。\n（一）学得浅。底子薄。\n",),
        (f"{_HEAD}{_BODY}二、原因分析\n以上6个问题，根源在思想上。\n（一）学得浅。底子薄。\n",),
        _counted_again,
        _WHOLE,
        told=_TOLD,
    ),
    Rule(
        "numbering.list-count",
        Family.NUMBERING,
        Severity.MUST,
        "S",
        (
            f"{_HEAD}{_BODY}二、原因分析\n主要有以下四个方面的原因。\n（一）学得浅。底子薄。\n（二）想得少。担子轻。\n",
            f"{_HEAD}{_BODY}三、整改措施\n重点抓好以下五项措施：\n（一）抓学习。\n（二）抓落实。\n",
        ),
        (f"{_HEAD}{_BODY}二、原因分析\n主要有以下两个方面的原因。\n（一）学得浅。底子薄。\n（二）想得少。担子轻。\n",),
        _below,
        _WHOLE,
        told=_TOLD,
    ),
    Rule(
        "numbering.shown-below",
        Family.NUMBERING,
        Severity.MUST,
        "S",
        ("（一）理论学习方面\n主要表现在三个方面：一是学得浅。二是用得少。",),
        ("（一）理论学习方面\n主要表现在两个方面：一是学得浅。二是用得少。",),
        _listed,
    ),
)
