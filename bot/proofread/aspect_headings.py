"""The aspects of the meeting among the headings: missing, doubled, altered; a claim under the wrong one."""

import re
from collections.abc import Iterator, Sequence

from bot.proofread.counts import aspects
from bot.proofread.finding import Family, Severity
from bot.proofread.genre import Genre
from bot.proofread.rule import Find, Hit, Reading, Rule
from bot.proofread.text import Part, Section
from bot.reading import likeness

_ALIKE = 0.45  # two wordings of one aspect share this much; those of neighbours 带头 only


_NEAR = 2  # characters by which a heading was mistyped; more, and it was meant


_FEW = 3  # characters of a wording: shorter ones are near to anything
_LONG = 8  # from here on two wrong characters are a slip, too
_FORMS = re.compile(r"^(?:对照|围绕|在|对)|(?:这?个?方面)?(?:存在)?的?(?:突出|主要)?(?:问题|不足|差距)?$")


def _bare(heading: str) -> str:
    return re.sub(r"[“”‘’\"'\s，、。：；]", "", _FORMS.sub("", _FORMS.sub("", heading.strip("。：: "))))


def _wordings(reading: Reading) -> tuple[tuple[str, str], ...]:
    meeting = reading.context.meeting
    return (
        ()
        if meeting is None
        else tuple((_bare(each.heading.short), _bare(each.heading.long)) for each in meeting.aspects)
    )


def _matched(reading: Reading) -> tuple[list[int | None], Sequence[Section], tuple[tuple[str, str], ...]]:
    """Which aspect of the meeting each section of the problems is; None: none of them."""
    wordings, sections = _wordings(reading), aspects(reading)
    found: list[int | None] = []
    for section in sections:
        said = _bare(section.head.claim)
        scores = [
            max(likeness.of(said, short), likeness.of(said, long), 1.0 if short and short in said else 0.0)
            for short, long in wordings
        ]
        best = max(range(len(scores)), key=scores.__getitem__, default=None)
        found.append(best if best is not None and scores[best] >= _ALIKE else None)
    return found, sections, wordings


def _missing_aspect(reading: Reading) -> Iterator[Hit]:
    found, sections, wordings = _matched(reading)
    known = [each for each in found if each is not None]
    # Another list than the meeting's, as units make them: nothing is missing from it.
    if len(sections) < 2 or len(set(known)) * 2 <= len(wordings) or len(sections) > len(wordings):  # noqa: PLR2004
        return
    part = next(each.head for each in reading.text.parts() if each.head.part is Part.PROBLEMS)
    meeting = reading.context.meeting
    if meeting is None:
        return
    for at, aspect in enumerate(meeting.aspects):
        if at not in known and len(sections) < len(wordings):
            yield Hit(
                part,
                part.at,
                len(part.text.rstrip()) if part.whole else part.at + len(part.claim),
                f"查摆问题里没有“{aspect.heading.short}”这个方面。",
            )


def _doubled_aspect(reading: Reading) -> Iterator[Hit]:
    found, sections, _ = _matched(reading)
    for at, aspect in enumerate(found):
        if aspect is not None and aspect in found[:at]:
            head = sections[at].head
            yield Hit(
                head,
                head.at,
                head.at + len(head.claim),
                f"这个方面和“{sections[found.index(aspect)].head.claim}”是同一个，写了两遍。",
            )


def _altered_aspect(reading: Reading) -> Iterator[Hit]:
    """A heading with one or two characters of the meeting's wording changed. What was put in or left out was meant."""
    found, sections, wordings = _matched(reading)
    meeting = reading.context.meeting
    for aspect, section in zip(found, sections, strict=True):
        if aspect is None or meeting is None:
            continue
        said, heading = _bare(section.head.claim), meeting.aspects[aspect].heading
        for bare, shown in zip(wordings[aspect], (heading.short, heading.long), strict=True):
            if said in wordings[aspect] or len(bare) <= _FEW or len(said) != len(bare):
                continue
            if sum(one != other for one, other in zip(said, bare, strict=True)) <= (1 if len(bare) < _LONG else _NEAR):
                head = section.head
                message = f"这个标题和通知里的写法差了字，通知里是“{shown}”。"
                yield Hit(head, head.at, head.at + len(head.claim), message)
                break


def _misplaced(reading: Reading) -> Iterator[Hit]:
    """A claim that names another section's aspect, and nothing of its own."""
    sections = aspects(reading)
    names = [_bare(each.head.claim) for each in sections]
    if len(names) < 3 or max(map(len, names)) > 6 or min(map(len, names)) < 4:  # noqa: PLR2004  # short wordings only: 理论学习, 廉洁自律
        return
    for at, section in enumerate(sections):
        own = {names[at][:2], names[at][2:4]}
        for line in section.lines:
            for match in re.finditer(r"(?:^|(?<=[。；：]))[\s　]*[一二三四五]是(?P<it>[^。；]{4,30})[。；]", line.text):
                others = [name for other, name in enumerate(names) if other != at and name[:4] in match["it"]]
                if others and not any(each in match["it"] for each in own):
                    yield Hit(line, *match.span("it"), f"这一条说的是“{others[0]}”，却放在“{section.head.claim}”下面。")


_WHOLE = frozenset({Genre.MATERIAL})


TITLE = "青堰县水务局领导班子2022年度民主生活会对照检查材料\n班子认真对照检查。\n"


PROBLEMS = (
    "一、存在的问题\n（一）理论学习方面\n一是学得浅。二是用得少。\n（二）担当作为方面\n一是不敢为。二是不"
    "愿为。\n（三）廉洁自律方面\n一是管得松。二是抓得软。\n"
)


REST = "二、原因分析\n学得不深。\n三、整改措施\n抓好学习。\n"


GOOD = TITLE + PROBLEMS + REST


_TOLD = {"whole": "1"}


_MEETING = {"whole": "1", "meeting": "理论学习 担当作为 廉洁自律"}


def rule(
    name: str,
    find: Find,
    fires: tuple[str, ...],
    stays: tuple[str, ...] = (GOOD,),
    *,
    severity: Severity = Severity.MUST,
    meeting: bool = False,
) -> Rule:
    return Rule(
        f"structure.{name}",
        Family.STRUCTURE,
        severity,
        "S",
        fires,
        stays,
        find,
        _WHOLE,
        told=_MEETING if meeting else _TOLD,
    )


RULES = (
    rule(
        "missing-aspect",
        _missing_aspect,
        (GOOD.replace("（三）廉洁自律方面\n一是管得松。二是抓得软。\n", ""),),
        meeting=True,
    ),
    rule(
        "doubled-aspect",
        _doubled_aspect,
        (GOOD.replace("（三）廉洁自律方面", "（三）理论学习不足方面"),),
        meeting=True,
    ),
    rule("altered-aspect", _altered_aspect, (GOOD.replace("（三）廉洁自律方面", "（三）廉洁自立方面"),), meeting=True),
    rule("misplaced", _misplaced, (GOOD.replace("一是管得松。", "一是理论学习不够系统。"),), severity=Severity.ADVICE),
)
