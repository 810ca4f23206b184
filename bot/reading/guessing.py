"""Which outline a material was written after, by its title, its year and the wordings of its aspects."""

import re
from collections.abc import Iterable, Mapping

from bot.interview import names
from bot.interview.outline import MINZHU, ZUZHI, Meeting, Outline, Place, Role, Section, walk
from bot.interview.points import Answers
from bot.reading import heads, matching
from bot.reading.structure import Structure

_KINDS = {MINZHU: "民主生活会", ZUZHI: "组织生活会"}
_YEAR = re.compile(r"(20[0-9]{2})\s*年")
_OWN = re.compile("我(?!国|们|党|市|县|省|区|局|院|校|镇|乡|军|办|单位|地|州|旗|处)|本人")
_TEAM = re.compile("班子|支委会|党组|党委")
_LEAST = 0.9  # of what `_like` counts: a kind and a year, or most of the aspects
_ENOUGH = 0.55  # aspects by their wording alone


def guess(structure: Structure, outlines: Iterable[Outline]) -> str:
    """The id of the likeliest outline; "" where none is likely."""
    weights = _weights(structure)
    headings = headings_of(structure)
    found: list[tuple[float, str]] = []
    of_meetings: dict[str, float] = {}
    for outline in outlines:
        if outline.subject not in weights:
            continue
        meeting = outline.meeting
        if meeting.id not in of_meetings:
            of_meetings[meeting.id] = _of_meeting(structure, meeting)
        score = of_meetings[meeting.id]
        aspects = matching.best(headings, [each for _, each in lists_of(outline)])[1]
        if score + aspects >= _LEAST or aspects >= _ENOUGH:
            found.append((score + 2 * aspects + weights[outline.subject], outline.id))
    return max(found, default=(0.0, ""))[1]


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
    years = _YEAR.findall(structure.title) or _YEAR.findall(structure.opening)[:1]
    score += 0.5 * (meeting.year in years)
    bare = meeting.title.replace(f"{meeting.year}年度", "").replace(kind, "")
    if bare:
        score += 0.6 * (bare in above) or 0.3 * (matching.alike(bare, structure.title) > 0.6)  # noqa: PLR2004
    return score


def _weights(structure: Structure) -> Mapping[str, float]:
    """How much speaks for each whose material it may be: 我 or 班子, and a name below the title."""
    text = "".join(structure.paragraphs)
    own, team = len(_OWN.findall(text)), len(_TEAM.findall(text))
    named = bool(heads.signer(structure.signature)[1])
    person = 0.6 if own > team else 0.0
    person += 1.0 if named else 0.0  # a team's material bears no person's name
    others = 0.6 if team >= own else 0.0
    return {"team": others, "person": person, "branch": others, "member": person}
