"""The aspects of the meeting among the headings: missing, doubled, altered, taken from elsewhere."""

import re
from collections.abc import Iterator, Sequence

from bot.interview import numerals
from bot.proofread.rule import Hit, Reading
from bot.proofread.samples import OPENED
from bot.proofread.structure import wordings
from bot.proofread.structure.making import GOOD, MEETING, PROBLEMS, REST, rule
from bot.proofread.structure.wordings import Matched, bare
from bot.proofread.text import Line, Part, Section
from bot.reading import likeness

_NEAR = 2  # characters by which a heading was mistyped; more, and it was meant
_FEW = 3  # characters of a wording: shorter ones are near to anything
_LONG = 8  # from here on two wrong characters are a slip
_SHOWN = 24  # characters of a long wording that tell which aspect it is
_ROOM = 16  # characters of a number and of 方面
_FILLERS = ("工作", "切实", "认真", "具体")  # 改进作风 says what 改进工作作风 does
_HIDDEN = re.compile("[\\s　]*[（(【\\[]?.{1,2}[）)】\\]、.]")


def _missing_aspect(reading: Reading) -> Iterator[Hit]:
    made = wordings.matched(reading)
    sections, many = made.sections, len(made.wordings) - len(made.free)
    # Another list than the meeting's, as units make them: nothing is missing from it.
    if len(sections) < 2 or len(made.known) * 2 <= many or len(sections) >= many:  # noqa: PLR2004
        return
    if made.is_loose and wordings.measures(reading) != many:
        return
    heads = [each.head.claim for each in sections]
    found: dict[Line, list[str]] = {}
    for at in made.left:
        short, long = made.wordings[at]
        if (
            at not in made.free
            and not _is_hidden(reading, short)
            and (made.own or wordings.spoken_of(reading, short, heads))
        ):
            found.setdefault(_beside(made, at), []).append(_told(reading, short, long))
    count = f"该有{numerals.say_number(many)}个方面，只有{numerals.say_number(len(sections))}个"
    for head, names in found.items():
        yield Hit(head, head.at, head.at + len(head.claim), f"查摆问题里没有{'、'.join(names)}方面，{count}。")


def _told(reading: Reading, short: str, long: str) -> str:
    """An aspect by its short name, and by how its long one begins where that is what headings have."""
    name, full = usual_wording(reading, short), usual_wording(reading, long)
    return f"“{name}”" if long.startswith(short) else f"“{name}”（{full[:_SHOWN]}……）"


def _beside(made: Matched, missing: int) -> Line:
    """The heading behind which the aspect should stand, or before which."""
    at = [(aspect, place) for place, aspect in enumerate(made.found) if aspect is not None]
    before = [place for aspect, place in at if aspect < missing]
    return made.sections[max(before) if before else min(place for _, place in at)].head


def _is_hidden(reading: Reading, short: str) -> bool:
    """Whether a line is the heading, with a number that cannot be read."""
    return any(
        short in bare(line.text) and not line.level and not line.name and _HIDDEN.match(line.text)
        for line in reading.text.lines
        if line.part is Part.PROBLEMS and len(line.text) <= len(short) + _ROOM
    )


def _doubled_aspect(reading: Reading) -> Iterator[Hit]:
    made = wordings.matched(reading)
    for at, aspect in enumerate(made.found):
        if aspect is not None and aspect in made.found[:at]:
            head, first = made.sections[at].head, made.sections[made.found.index(aspect)].head.claim
            yield Hit(head, head.at, head.at + len(head.claim), f"这个方面和“{first}”是同一个，写了两遍。")


def _altered_aspect(reading: Reading) -> Iterator[Hit]:
    """A heading with one or two characters of the meeting's wording changed. What was put in or left out was meant."""
    made = wordings.matched(reading)
    for aspect, section in zip(made.found, made.sections, strict=True):
        if aspect is None or not made.own:
            continue
        said = bare(section.head.claim)
        for each in made.wordings[aspect]:
            if said in made.wordings[aspect] or len(each) <= _FEW:
                continue
            if made.literal and _is_of_another(reading, said, each) and _others_are_literal(made, section):
                yield _altered(reading, section, each)
                break
            if len(said) != len(each):
                continue
            if sum(one != other for one, other in zip(said, each, strict=True)) <= (1 if len(each) < _LONG else _NEAR):
                yield _altered(reading, section, each)
                break


def _is_of_another(reading: Reading, said: str, usual: str) -> bool:
    """Another list's wording to the letter, or the first half of this one's and no more."""
    half = len(usual) // 2
    begun = len(usual) == len(said) > 2 * _LONG and said[:half] == usual[:half]
    return begun or wordings.are_elsewhere(reading, [said])


def _others_are_literal(made: Matched, section: Section) -> bool:
    others = [
        (head, at) for head, at, each in zip(made.heads, made.found, made.sections, strict=True) if each is not section
    ]
    return len(others) >= _FEW and all(
        at is not None and any(head in each for each in made.wordings[at]) for head, at in others
    )


def _altered(reading: Reading, section: Section, usual: str) -> Hit:
    head, said = section.head, usual_wording(reading, usual)
    return Hit(head, head.at, head.at + len(head.claim), f"这个标题和通知里的写法差了字，通知里是“{said}”。")


def usual_wording(reading: Reading, plain: str) -> str:
    """A wording with its marks."""
    shown = (
        said
        for lists in (wordings.own_lists(reading), *reading.context.everywhere.values())
        for each in lists
        for aspect in each
        for said in (aspect.heading.short, aspect.heading.long)
    )
    return next((said for said in shown if bare(said) == plain), plain)


def _odd_aspect(reading: Reading) -> Iterator[Hit]:
    """All headings but this are the meeting's own, word for word or with words put in: then this one was altered."""
    made = wordings.matched(reading)
    listed, sections = made.wordings, made.sections
    if len(listed) < _FEW or len(sections) != len(listed) or not (made.literal or made.national):
        return
    for strip in ("", "带头"):
        aspects = [tuple(each.removeprefix(strip) for each in wording) for wording in listed]
        said = [bare(each.head.claim).removeprefix(strip) for each in sections]
        taken = [next((at for at, each in enumerate(aspects) if _keeps(one, each)), None) for one in said]
        odd = [at for at, aspect in enumerate(taken) if aspect is None]
        left = [at for at in range(len(aspects)) if at not in taken]
        if 0 < len(odd) <= (most_odd(made) if made.literal else 1) and len(left) == len(odd):
            for at, aspect in zip(odd, left, strict=True):
                usual = _nearest(said[at], aspects[aspect])
                if len(odd) > 1 and any(
                    _is_within(said[at], each) for each in aspects[aspect]
                ):  # made shorter, and not once
                    continue
                if {*usual} <= {*said[at]} or not (made.literal or len(usual) == len(said[at])):
                    continue  # the same words in another order: 党员先锋模范作用发挥情况
                if wordings.is_own(said[at], usual) or any(usual.replace(each, "") == said[at] for each in _FILLERS):
                    continue
                if any(likeness.of(said[at], each) > 0 for each in aspects[aspect]):
                    long = len(said[at]) > len(listed[aspect][0])
                    yield _altered(reading, sections[at], listed[aspect][1 if long else 0])
            return
        if not odd:
            return


def most_odd(made: Matched) -> int:
    """How many headings may be other than the list has them, and it is still the one that they were taken from."""
    return max(1, len(made.wordings) // (2 if made.own and made.national and made.literal else 3))


def _shortened(reading: Reading) -> Iterator[Hit]:
    """Most headings have their long wording to the letter: what another one lacks was lost."""
    made = wordings.matched(reading)
    said = made.heads
    longs = ["" if aspect is None else made.wordings[aspect][1] for aspect in made.found]
    whole = sum(one == long for one, long in zip(said, longs, strict=True))
    if 2 * whole <= len(said):
        return
    for section, one, long, aspect in zip(made.sections, said, longs, made.found, strict=True):
        lost = len(long) > max(len(one), 3 * _LONG) and 2 * len(one) > len(long)
        if lost and one != made.wordings[aspect or 0][0] and _is_within(one, long):
            yield _altered(reading, section, long)


def _keeps(said: str, each: Sequence[str]) -> bool:
    """Every character of the wording that it comes nearest to stands in the heading, in its order."""
    nearest = _nearest(said, each)
    return len(nearest) >= _FEW and _is_within(nearest, said)


def _nearest(said: str, each: Sequence[str]) -> str:
    return max(each, key=lambda one: likeness.of(said, one))


def _is_within(short: str, long: str) -> bool:
    rest = iter(long)
    return all(each in rest for each in short)


_LOST = "带头深刻感悟党的历史经验，增强忧患意识，保持战略定力，提高能力本领方面"
_LONGS = "带头深刻感悟党的历史经验、增强忧患意识、保持战略定力、提高能力本领 带头担当作为 带头廉洁自律"
_LONG_HEADS = PROBLEMS.replace("）理论学习方面", f"）{_LOST}").replace("）担", "）带头担").replace("）廉", "）带头廉")
RULES = (
    rule(
        "shortened-aspect",
        _shortened,
        (OPENED + _LONG_HEADS.replace("保持战略定力，", "") + REST,),
        (OPENED + _LONG_HEADS + REST, GOOD),
        told={"whole": "1", "meeting": _LONGS},
    ),
    rule(
        "missing-aspect",
        _missing_aspect,
        (GOOD.replace("（三）廉洁自律方面\n一是管得松。二是抓得软。\n", ""),),
        told=MEETING,
    ),
    rule(
        "doubled-aspect",
        _doubled_aspect,
        (GOOD.replace("（三）廉洁自律方面", "（三）理论学习不足方面"),),
        told=MEETING,
    ),
    rule("altered-aspect", _altered_aspect, (GOOD.replace("（三）廉洁自律方面", "（三）廉洁自立方面"),), told=MEETING),
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
        told=MEETING,
    ),
)
