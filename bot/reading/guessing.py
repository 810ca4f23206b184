"""Which outline a material was written after, by its title, its year and the wordings of its aspects."""

import re
from collections.abc import Iterable, Mapping

from bot.interview import names
from bot.interview.outline import MINZHU, ZUZHI, Meeting, Outline, Place, Role, Section, sections_of, walk
from bot.interview.points import Answers
from bot.reading import headings as heading_words
from bot.reading import heads, matching
from bot.reading.structure import About, Aspect, Structure

# Parts that stand among the aspects of some materials.
APART = (About.CASE, About.CONDUCT, About.OWN, About.LAST_YEAR)

_KINDS = {MINZHU: "民主生活会", ZUZHI: "组织生活会"}
# 2024年1月 is a date: the meeting of the year before is often held then. 2024年度 is nothing else.
_YEAR = re.compile(r"(20[0-9]{2})\s*年(?!\s*(?:1[0-2]|0?[1-9])\s*月)")
_STATED = re.compile(r"(20[0-9]{2})\s*年度")
_YEAR_BEFORE = re.compile("^20[0-9]{2}年度?")
DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_OWN = re.compile("我(?!国|们|党|市|县|省|区|局|院|校|镇|乡|军|办|单位|地|州|旗|处)|本人")
_TEAM = re.compile("班子|支委会|党组|党委")
_LEAST = 0.9  # of what `_like` counts: a kind and a year, or most of the aspects
_SEASON = 5  # months between a meeting's and a text's date: meetings of one kind are a year apart
_ENOUGH = 0.55  # aspects by their wording alone


def guess(structure: Structure, outlines: Iterable[Outline]) -> str:
    """The id of the likeliest outline; "" where none is likely.

    A title with 2024年度 is believed: then it is one of that year, however well another year's aspects fit.
    """
    weights = _weights(structure)
    headings = headings_of(structure)
    ranked: list[tuple[float, str]] = []
    found: list[tuple[float, str]] = []
    kinds: dict[str, tuple[str, str]] = {}
    of_meetings: dict[str, float] = {}
    for outline in outlines:
        if outline.subject not in weights:
            continue
        meeting = outline.meeting
        if meeting.id not in of_meetings:
            of_meetings[meeting.id] = _of_meeting(structure, meeting)
        score = of_meetings[meeting.id]
        aspects = matching.best(headings, [each for _, each in lists_of(outline)])[1]
        kinds[outline.id] = (meeting.kind, meeting.year)
        ranked.append((score + 2 * aspects + weights[outline.subject], outline.id))
        if score + aspects >= _LEAST or aspects >= _ENOUGH:
            found.append(ranked[-1])
    likeliest = max(found, default=(0.0, ""))[1]
    year = year_of(structure)
    if not year:
        return likeliest
    kind = kind_of(structure) or kinds.get(likeliest, ("", ""))[0]
    return max((each for each in ranked if kinds[each[1]] == (kind, year)), default=(0.0, ""))[1]


def year_of(structure: Structure) -> str:
    """The year that the title says the meeting is for, as 2024年度 or 二〇二四年度; "" where it says none."""
    stated = _STATED.search(structure.title.translate(DIGITS))
    return stated[1] if stated else ""


def is_named(structure: Structure, meeting: Meeting) -> bool:
    """Whether the title says that it is this meeting, by its year or by words that no other year's has."""
    if year := year_of(structure):
        return meeting.year == year
    return any(each and each in structure.title for each in _called(meeting))


def kind_of(structure: Structure) -> str:
    """The kind of meeting by the title, else by the opening; "" where neither says one."""
    for text in (structure.title, structure.opening):
        told = [kind for kind, word in _KINDS.items() if word in text]
        if told:
            return told[0] if len(told) == 1 else ""
    return ""


def fits(structure: Structure, outline: Outline) -> bool:
    """Whether the material's aspects are those of the outline, or some of them under names of their own.

    One that stands there twice, or has other words at its place, is a slip that a 体检 tells; one that is like none of
    them means another list.
    """
    headings = [each.heading for each in structure.aspects if not is_part(outline, each)]
    if not headings:
        return True
    return any(matching.known(headings, sections) >= _ENOUGH for _, sections in lists_of(outline))


def is_part(outline: Outline, aspect: Aspect) -> bool:
    """Whether what stands among the aspects is a part of its own in this outline: 案例剖析."""
    about = heading_words.about(aspect.heading)
    return about in APART and about in sections_of(outline)


def whose(structure: Structure, subjects: Iterable[str]) -> str:
    """Which of these subjects' material it most likely is; "" where it is none of theirs."""
    weights = _weights(structure)
    return max((each for each in subjects if each in weights), key=lambda each: weights[each], default="")


def headings_of(structure: Structure) -> tuple[str, ...]:
    return tuple(aspect.heading for aspect in structure.aspects)


def lists_of(outline: Outline) -> tuple[tuple[str, tuple[Section, ...]], ...]:
    """The lists of aspects that a meeting has, with the option that chooses each; "" where there is one only."""
    aspects = tuple(each for each in walk(outline.sections) if each.role is Role.ASPECT)
    known = outline.known.get(names.WHICH)
    if known is None:
        return (("", aspects),)
    chosen: list[tuple[str, tuple[Section, ...]]] = []
    for option in known.question.options:
        said: Answers = {Place(names.WHICH): option.id}
        chosen.append((option.id, tuple(each for each in aspects if each.when is None or each.when.holds(said))))
    return tuple(chosen)


def _of_meeting(structure: Structure, meeting: Meeting) -> float:
    """How much title and opening speak for a meeting."""
    above = f"{structure.title}\n{structure.opening}"
    kind = _KINDS.get(meeting.kind, "")
    score = 0.5 * (kind in structure.title) or 0.4 * (kind in above)
    years, day = _YEAR.findall(structure.title), heads.day(structure.date)
    if years or not day:
        score += 0.5 * (meeting.year in (years or _YEAR.findall(structure.opening)[:1]))
    else:  # an opening speaks of the year before as well
        score += 0.5 * _is_near(meeting.start, day)
    bare, called = _called(meeting)
    if bare:
        score += 0.6 * (bare in above) or 0.3 * (matching.alike(bare, structure.title) > 0.6)  # noqa: PLR2004
    if called and bare not in above:  # 主题教育专题 for short; there were two
        score += 0.4 * (called in structure.title)
    return score


def _called(meeting: Meeting) -> tuple[str, str]:
    """What tells a meeting from others of its kind, in its title and for short; "" for a year's ordinary one."""
    kind = _KINDS.get(meeting.kind, "")
    bare, called = (_YEAR_BEFORE.sub("", each).replace(kind, "") for each in (meeting.title, meeting.name))
    return bare, called


def _is_near(start: str, day: str) -> bool:
    """Whether a day is within a season of the month in which a meeting was held; 2023-12, 2024-01 or 2024-01-20."""
    if not start or not day:
        return False
    first, second = (int(each[:4]) * 12 + int(each[5:7] or 1) for each in (start, day))
    return abs(first - second) <= _SEASON


def _weights(structure: Structure) -> Mapping[str, float]:
    """How much speaks for each whose material it may be: 我 or 班子, and a name below the title."""
    text = "".join(structure.paragraphs)
    own, team = len(_OWN.findall(text)), len(_TEAM.findall(text))
    named = bool(heads.signer(structure.signature)[1])
    person = 0.6 if own > team else 0.0
    person += 1.0 if named else 0.0  # a team's material bears no person's name
    others = 0.6 if team >= own else 0.0
    return {"team": others, "person": person, "branch": others, "member": person}
