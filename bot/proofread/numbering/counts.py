"""数目: what a text announces against what it has; figures that must add up."""

import re
from collections.abc import Iterator

from bot.proofread.finding import Family, Severity
from bot.proofread.genre import Genre
from bot.proofread.noticed import listing
from bot.proofread.noticed.listing import NUMBER, ORDINAL, aspects, value
from bot.proofread.rule import Hit, Reading, Rule
from bot.proofread.text import Line, Part, Section

_ASPECTS = re.compile(
    rf"(?:从|对照|围绕|紧扣|聚焦|着重从|重点从|分|以下|在|就|等|(?:查摆|查找|检视)出)(?:以下|如下|这"
    rf"|下面)?{NUMBER}个方面(?!军|面军)"
)
_PROBLEMS = re.compile(
    rf"(?:查摆|查找|归纳|梳理|检视|概括|归并|合并|整合|汇总|查)(?:整理|梳理|归纳|汇总)?(?:出|了|出了|为"
    rf"|成)?(?:以下|如下)?(?:突出|具体|主要)?(?:问题)?{NUMBER}(?:个|条|项|方面)(?:突出|具体|主要|的)?(?:问题)?"
)
_CAUSES = re.compile(
    rf"(?:以下|如下|有|从|归结为|是|在|在于|出在|归到)(?:以下|如下)?{NUMBER}(?:个?方面|点|条|个)(?:的?(?:主要"
    rf"|深层次?)?(?:原因|根源))?(?=[：:。，]|的?(?:主要)?(?:原因|根源))"
)
_MEASURES = re.compile(
    "(?:以下|如下|从|(?:抓好|做好|定下|定出|制定|研究|提出|归并为|采取|拿出|列出|明确|细化为?|定"
    "|抓)[了出]?)(?:以下|如下|重点|整改)?"
    rf"{NUMBER}(?:个方面|项|条|点)(?:的?(?:具体|整改|改进)*(?:措施|举措|工作|任务|打算))?"
    r"(?=[：:。，；]|入手|着手|进行|抓|加以|改|提出|下功夫|用力|发力|\d|[一二三四五六七八九十]+[条项])"
)
# 从四个方面提出13条措施: how many all together.
_MORE = re.compile(rf"(?:提出|制定|定下|拿出|共|定了)?{NUMBER}[条项](?:具体|整改|改进)*(?:措施|举措)")
_IN_FULL = re.compile("措施|方向|打算|原因|根源")  # sections that are a part of their own: （一）整改措施
_IN_LEDGER = re.compile("已经?[^，。；]{0,4}$|清单|台账|方案")  # 班子已细化为58项措施: where all of them stand
_SHOWN_BELOW = re.compile(
    rf"(?:表现|体现|反映|存在|原因|不足|问题(?!线索)|包括|分为|抓好)[^。；，]{{0,10}}?{NUMBER}(?:个方面|个问题|点|条"
    rf"|种表现|种情形)[^。；，]{{0,4}}[：:。]"
)
_SOUGHT = re.compile("(?:来)?(?:认真|深入|逐项)?(?:查|检视|找|剖析问题|对照)")
_LAST_YEAR = re.compile("上(?:一)?年度|上一?次|前次|(?<!开好)(?<!召开)20\\d\\d年度(?:民主|组织)生活会[^。]*$|去年")
_ABOVE = re.compile(
    rf"(?:以上|上述|查[摆找]出的?|把|这|围绕|针对|对照?|就)(?:查[摆找]?出的?)?{NUMBER}个(?:具体|突出|主要)?问题"
)

_FOUND = re.compile(rf"(?:以上|上述|查[摆找]出的?|梳理出的?|检视出的?){NUMBER}个(?:具体|突出|主要)?问题")


def _announced(reading: Reading) -> Iterator[Hit]:
    """从五个方面: sections of the problems, or parts of the material."""
    text, there = reading.text, len(aspects(reading))
    if there < 2 or listing.is_section_lost(reading) or listing.is_broken(reading):  # noqa: PLR2004  # without sections, they are listed another way
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
    counts = listing.problems_listed(reading)
    for line, match in _announcements(reading) if counts else ():
        if value(match["n"]) and value(match["n"]) not in counts:
            yield Hit(line, *match.span(), f"这里说{match['n']}个问题，后面写了{counts[0]}个。")


def _counted_again(reading: Reading) -> Iterator[Hit]:
    """以上14个问题, in the lead-in of causes and measures."""
    counts = listing.problems_listed(reading)
    if not counts:
        return
    # A number that was said at the beginning is mended there.
    told = {value(match["n"]) for _, match in _announcements(reading)}
    for part in reading.text.parts():
        if part.head.part not in (Part.CAUSES, Part.MEASURES):
            continue
        lead = True
        for line in part.lines[1:]:
            lead = lead and not line.level
            # Behind the lead-in, 这3个问题 may be some of them.
            for match in (_ABOVE if lead else _FOUND).finditer(line.text):
                number = value(match["n"])
                if number > 1 and number not in counts and number not in told:
                    yield Hit(line, *match.span(), f"这里说{match['n']}个问题，前面写了{counts[0]}个。")


def _below(reading: Reading) -> Iterator[Hit]:
    """The lead-in of causes and of measures, and of the lists in them."""
    for kind, noun in ((Part.CAUSES, "原因"), (Part.MEASURES, "措施")):
        part = listing.section(reading.text, kind)
        if part is None:
            continue
        found = reading.text.below(part)
        yield from _led_in(part, found, noun)
        if len(found) > 1:
            for each in found:
                if not _IN_FULL.search(each.head.claim):
                    continue
                yield from _led_in(each, (), noun)


def _led_in(part: Section, found: tuple[Section, ...], noun: str) -> Iterator[Hit]:
    first = found[0].head.number if found else part.lines[-1].number + 1
    written = range(len(found), len(found) + 1) if found else listing.points(part.lines)
    each = [listing.points(one.lines) for one in found]
    inner = range(sum(one[0] for one in each), sum(one[-1] for one in each) + 1)
    deeper = max((one[-1] for one in each), default=0)
    for line in part.lines[1:]:
        if line.number >= first or line.level or ORDINAL.match(line.text):
            break
        for match in (_CAUSES if noun == "原因" else _MEASURES).finditer(line.text):
            number, aspects_said = value(match["n"]), "方面" in match[0]
            fits = number in written or number in inner or (number == deeper and not aspects_said)
            ahead = re.split("[。；，]", line.text[: match.start()])[-1]
            if written[-1] > 1 and number > 1 and not fits and not _IN_LEDGER.search(ahead):
                yield Hit(line, *match.span(), f"这里说{match['n']}，后面写了{written[0]}条{noun}。")
            more = _MORE.match(line.text, match.end()) if aspects_said else None
            if more is not None and inner[-1] > len(found) and value(more["n"]) not in inner:
                yield Hit(line, *more.span(), f"这里说{more['n']}条，后面写了{inner[0]}条{noun}。")


def _listed(reading: Reading) -> Iterator[Hit]:
    """主要表现在三个方面：一是…二是…, in one section."""
    for each in reading.text.sections:
        if each.head.level == 1 and reading.text.below(each):
            continue
        counts = listing.points(each.lines)
        for line in each.lines:
            for match in _SHOWN_BELOW.finditer(line.text):
                number = value(match["n"])
                behind = line.text[match.end() :].lstrip() or next(
                    (one.text for one in each.lines if one.number > line.number and one.text.strip()), ""
                )
                if ORDINAL.match(behind) and counts[-1] > 1 and number > 1 and number not in counts:
                    yield Hit(line, *match.span(), f"这里说{match['n']}，后面写了{counts[0]}条。")


_HEAD = "某县水务局领导班子2021年度民主生活会对照检查材料\n"
_BODY = (
    "一、存在的问题\n（一）理论学习方面\n一是学得浅。二是用得少。\n（二）担当作为方面\n一是不敢为。二是不"
    "愿为。\n（三）廉洁自律方面\n一是管得松。二是抓得软。\n"
)
_RUNNING = (
    "一、存在的问题\n（一）理论学习方面\n1.学得浅。读书少。\n2.用得少。调研少。\n（二）担当作为方面\n3.不敢为。怕难。\n"
    "4.不愿为。怕错。\n（三）廉洁自律方面\n5.管得松。谈话少。\n"
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
        (f"{_HEAD}班子查摆问题8个。\n{_BODY}二、原因分析\n", f"{_HEAD}班子查摆问题7个。\n{_RUNNING}二、原因分析\n"),
        (
            f"{_HEAD}班子查摆问题6个，2020年度民主生活会查摆问题9个。\n{_BODY}二、原因分析\n",
            f"{_HEAD}班子查摆问题5个。\n{_RUNNING}二、原因分析\n",
        ),
        _counted,
        _WHOLE,
        told=_TOLD,
    ),
    Rule(
        "numbering.problems-above",
        Family.NUMBERING,
        Severity.MUST,
        "S",
        (
            f"{_HEAD}{_BODY}二、原因分析\n以上8个问题，根源在思想上。\n（一）学得浅。底子薄。\n",
            f"{_HEAD}{_BODY}三、整改措施\n（一）抓学习。\n班子要把查摆出的9个问题改到位。\n",
        ),
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
        (
            "（一）理论学习方面\n主要表现在两个方面：一是学得浅。二是用得少。",
            "（一）理论学习方面\n全年发现的问题线索只有11条。\n一是学得浅。\n二是用得少。",
        ),
        _listed,
    ),
)
