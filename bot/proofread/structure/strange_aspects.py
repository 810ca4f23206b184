"""Headings that are no aspect of the meeting: last year's, of another unit's, made up."""

import re
from collections.abc import Iterator, Sequence

from bot.proofread.rule import Hit, Reading
from bot.proofread.samples import OPENED
from bot.proofread.structure import wordings
from bot.proofread.structure.aspect_headings import most_odd, usual_wording
from bot.proofread.structure.making import GOOD, MEETING, PROBLEMS, REST, rule
from bot.proofread.structure.wordings import Wording

_LEAST = 3  # aspects of a list that a heading can be none of


def _strange_aspect(reading: Reading) -> Iterator[Hit]:
    """A heading of last year's, of another unit's, made up: none of the list's, where nearly all others are."""
    made = wordings.matched(reading)
    odd = [at for at, aspect in enumerate(made.found) if aspect is None]
    left = made.left
    if not 0 < len(odd) <= len(left) or len(made.wordings) < _LEAST or made.is_loose:
        return
    if len(odd) > most_odd(made) and not _are_of_another(reading, [made.heads[at] for at in odd]):
        return
    for at, aspect in zip(odd, left, strict=False):
        head, said, missing = made.sections[at].head, made.heads[at], made.wordings[aspect]
        reworded = any(wordings.is_reworded(said, made.wordings[each]) for each in left)
        if not (reworded and not wordings.are_elsewhere(reading, [said])) and _is_slip(reading, said, missing):
            why = f"这次会的方面里没有这一个，别的都对得上，少的是“{usual_wording(reading, missing[0])}”。"
            yield Hit(head, head.at, head.at + len(head.claim), why)


def _are_of_another(reading: Reading, odd: Sequence[str]) -> bool:
    """Headings of another year's list, where most and as many as there should be are of this one."""
    made = wordings.matched(reading)
    fits = made.own and made.national and len(made.sections) == len(made.wordings) > 2 * len(odd)
    return fits and wordings.are_elsewhere(reading, odd)


def _is_slip(reading: Reading, said: str, missing: Wording) -> bool:
    """Whether it was meant otherwise. Lists of units are their own: there, causes and measures must bear it out."""
    made = wordings.matched(reading)
    if (made.own and made.national) or _are_all_others(made):
        return True
    others = [each for each in made.heads if each != said]
    spoken = any(wordings.spoken_of(reading, each, [*others, said]) for each in missing)
    return spoken and (
        not wordings.spoken_of(reading, said, [*others, *missing]) or wordings.is_elsewhere(reading, said)
    )


_MANY = 5  # aspects of a list that is known by all of them but one


def _are_all_others(made: wordings.Matched) -> bool:
    """Whether all headings but one are the list's to the letter: a unit that had made its own would have more."""
    listed = {each for wording in made.wordings for each in wording}
    exact = sum(head in listed for head in made.heads)
    return len(made.heads) == len(made.wordings) == exact + 1 > _MANY


_AS_THIRDS = OPENED + PROBLEMS.replace("（一）", "1.").replace("（二）", "2.").replace("（三）", "3.") + REST
_AS_PARTS = OPENED + re.sub("（(.)）", r"\1、", PROBLEMS.split("\n", 1)[1]) + REST.replace("二、", "四、")
RULES = (
    rule(
        "strange-aspect",
        _strange_aspect,
        (
            GOOD.replace("（三）廉洁自律方面", "（三）民主集中方面"),
            GOOD.replace("（一）理论学习方面", "（一）带头改革创新方面"),
            _AS_THIRDS.replace("3.廉洁自律方面", "3.民主集中方面"),
            _AS_PARTS.replace("三、廉洁自律方面", "三、民主集中方面"),
        ),
        (
            GOOD,
            GOOD.replace("（三）廉洁自律方面", "（三）廉洁奉公、严格自律方面"),
            GOOD.replace("廉洁自律方面", "民主集中方面").replace("理论学习方面", "组织生活方面"),
            _AS_THIRDS,
            _AS_PARTS,
        ),
        told=MEETING,
    ),
)
