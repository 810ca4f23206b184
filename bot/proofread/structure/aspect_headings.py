"""The aspects of the meeting among the headings: missing, doubled, altered; a claim under the wrong one."""

import re
from collections.abc import Iterator, Sequence

from bot.proofread.finding import Family, Severity
from bot.proofread.genre import Genre
from bot.proofread.noticed.listing import aspects
from bot.proofread.noticed.once import of_reading
from bot.proofread.rule import Find, Hit, Reading, Rule
from bot.proofread.samples import OPENED
from bot.proofread.text import Part, Section
from bot.reading import likeness

_ALIKE = 0.45  # two wordings of one aspect share this much; those of neighbours 带头 only
_NEAR = 2  # characters by which a heading was mistyped; more, and it was meant
_FEW = 3  # characters of a wording: shorter ones are near to anything
_LONG = 8  # from here on two wrong characters are a slip
_ROOM = 16  # characters of a number and of 方面
_HIDDEN = re.compile("[\\s　]*[（(【\\[]?.{1,2}[）)】\\]、.]")
_FORMS = re.compile(r"^(?:对照|围绕|在|对)|(?:这?个?方面)?(?:存在)?的?(?:突出|主要)?(?:问题|不足|差距)?$")


def _bare(heading: str) -> str:
    return re.sub(r"[“”‘’\"'\s，、。：；]", "", _FORMS.sub("", _FORMS.sub("", heading.strip("。：: "))))


def _wordings(reading: Reading) -> tuple[tuple[str, str], ...]:
    """The aspects as they may be worded; of several lists, the one that the headings were taken from."""
    meeting = reading.context.meeting
    if meeting is None:
        return ()
    lists = [
        tuple((_bare(each.heading.short), _bare(each.heading.long)) for each in listed)
        for listed in reading.context.aspects or (meeting.aspects,)
    ]
    heads = [_bare(each.head.claim) for each in aspects(reading)]
    return max(lists, key=lambda each: sum(max(_score(said, one) for one in each) for said in heads) if each else 0)


def _score(said: str, wording: tuple[str, str]) -> float:
    short, long = wording
    return max(likeness.of(said, short), likeness.of(said, long), 1.0 if short and short in said else 0.0)


@of_reading
def _matched(reading: Reading) -> tuple[list[int | None], Sequence[Section], tuple[tuple[str, str], ...]]:
    """Which aspect of the meeting each section of the problems is; None: none of them."""
    wordings, sections = _wordings(reading), aspects(reading)
    found: list[int | None] = []
    for section in sections:
        scores = [_score(_bare(section.head.claim), each) for each in wordings]
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
    for at, (short, _) in enumerate(wordings):
        if at not in known and len(sections) < len(wordings) and not _is_hidden(reading, short):
            end = len(part.text.rstrip()) if part.whole else part.at + len(part.claim)
            yield Hit(part, part.at, end, f"查摆问题里没有“{short}”这个方面。")


def _is_hidden(reading: Reading, short: str) -> bool:
    """Whether a line is the heading, with a number that cannot be read."""
    return any(
        short in _bare(line.text) and not line.level and not line.name and _HIDDEN.match(line.text)
        for line in reading.text.lines
        if line.part is Part.PROBLEMS and len(line.text) <= len(short) + _ROOM
    )


def _doubled_aspect(reading: Reading) -> Iterator[Hit]:
    found, sections, _ = _matched(reading)
    for at, aspect in enumerate(found):
        if aspect is not None and aspect in found[:at]:
            head, first = sections[at].head, sections[found.index(aspect)].head.claim
            yield Hit(head, head.at, head.at + len(head.claim), f"这个方面和“{first}”是同一个，写了两遍。")


def _altered_aspect(reading: Reading) -> Iterator[Hit]:
    """A heading with one or two characters of the meeting's wording changed. What was put in or left out was meant."""
    found, sections, wordings = _matched(reading)
    for aspect, section in zip(found, sections, strict=True):
        if aspect is None:
            continue
        said = _bare(section.head.claim)
        for bare in wordings[aspect]:
            if said in wordings[aspect] or len(bare) <= _FEW or len(said) != len(bare):
                continue
            if sum(one != other for one, other in zip(said, bare, strict=True)) <= (1 if len(bare) < _LONG else _NEAR):
                yield _altered(reading, section, bare)
                break


def _altered(reading: Reading, section: Section, bare: str) -> Hit:
    head, meeting = section.head, reading.context.meeting
    listed = () if meeting is None else (*meeting.aspects, *(each for one in reading.context.aspects for each in one))
    shown = (said for each in listed for said in (each.heading.short, each.heading.long))
    usual = next((said for said in shown if _bare(said) == bare), bare)
    return Hit(head, head.at, head.at + len(head.claim), f"这个标题和通知里的写法差了字，通知里是“{usual}”。")


def _odd_aspect(reading: Reading) -> Iterator[Hit]:
    """All headings but this are the meeting's own, word for word or with words put in: then this one was altered."""
    wordings, sections = _wordings(reading), aspects(reading)
    if len(wordings) < _FEW or len(sections) != len(wordings):
        return
    for strip in ("", "带头"):
        bare = [tuple(each.removeprefix(strip) for each in wording) for wording in wordings]
        said = [_bare(each.head.claim).removeprefix(strip) for each in sections]
        taken = [next((at for at, each in enumerate(bare) if _keeps(one, each)), None) for one in said]
        odd = [at for at, aspect in enumerate(taken) if aspect is None]
        left = [at for at in range(len(bare)) if at not in taken]
        if 0 < len(odd) <= max(1, len(bare) // 3) and len(left) == len(odd):
            for at, aspect in zip(odd, left, strict=True):
                if any(set(each) <= set(said[at]) for each in bare[aspect] if each):
                    continue  # the same words in another order: 党员先锋模范作用发挥情况
                if any(likeness.of(said[at], each) > 0 for each in bare[aspect]):
                    long = len(said[at]) > len(wordings[aspect][0])
                    yield _altered(reading, sections[at], wordings[aspect][1 if long else 0])
            return
        if not odd:
            return


def _shortened(reading: Reading) -> Iterator[Hit]:
    """Most headings have their long wording to the letter: what another one lacks was lost."""
    found, sections, wordings = _matched(reading)
    said = [_bare(each.head.claim) for each in sections]
    whole = [aspect is not None and one == wordings[aspect][1] for aspect, one in zip(found, said, strict=True)]
    for at, aspect in enumerate(found):
        long = "" if aspect is None or 2 * sum(whole) <= len(whole) else wordings[aspect][1]
        lost = len(long) > max(len(said[at]), 3 * _LONG) and 2 * len(said[at]) > len(long)
        if lost and said[at] != wordings[aspect or 0][0] and _is_within(said[at], long):
            yield _altered(reading, sections[at], long)


def _keeps(said: str, wordings: Sequence[str]) -> bool:
    """Every character of the wording that it comes nearest to stands in the heading, in its order."""
    nearest = max(wordings, key=lambda each: likeness.of(said, each))
    return len(nearest) >= _FEW and _is_within(nearest, said)


def _is_within(short: str, long: str) -> bool:
    rest = iter(long)
    return all(each in rest for each in short)


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
PROBLEMS = (
    "一、存在的问题\n（一）理论学习方面\n一是学得浅。二是用得少。\n（二）担当作为方面\n一是不敢为。二是不"
    "愿为。\n（三）廉洁自律方面\n一是管得松。二是抓得软。\n"
)
REST = "二、原因分析\n学得不深。\n三、整改措施\n抓好学习。\n"
GOOD = OPENED + PROBLEMS + REST
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


_LOST = "带头深刻感悟党的历史经验，增强忧患意识，保持战略定力，提高能力本领方面"
_LONGS = "带头深刻感悟党的历史经验、增强忧患意识、保持战略定力、提高能力本领 带头担当作为 带头廉洁自律"
_LONG_HEADS = PROBLEMS.replace("）理论学习方面", f"）{_LOST}").replace("）担", "）带头担").replace("）廉", "）带头廉")
RULES = (
    Rule(
        "structure.shortened-aspect",
        Family.STRUCTURE,
        Severity.MUST,
        "own",
        (OPENED + _LONG_HEADS.replace("保持战略定力，", "") + REST,),
        (OPENED + _LONG_HEADS + REST, GOOD),
        _shortened,
        _WHOLE,
        told={"whole": "1", "meeting": _LONGS},
    ),
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
    rule(
        "odd-aspect",
        _odd_aspect,
        (
            GOOD.replace("（三）廉洁自律方面", "（三）廉洁从政方面"),
            GOOD.replace("（一）理论学习方面", "（一）理论方面"),
        ),
        (
            GOOD,
            GOOD.replace("（三）廉洁自律方面", "（三）廉洁自律、家风建设方面"),
            GOOD.replace("（三）廉洁自律方面", "（三）廉洁方面").replace("（一）理论学习方面", "（一）学习方面"),
        ),
        meeting=True,
    ),
    rule("misplaced", _misplaced, (GOOD.replace("一是管得松。", "一是理论学习不够系统。"),), severity=Severity.ADVICE),
)
