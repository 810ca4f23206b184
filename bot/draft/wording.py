"""Headings: their numbers, and an aspect's heading as prefix + wording + suffix + stop or none."""

import re

from bot.draft.style import Style
from bot.interview import claims, names, numerals
from bot.interview.outline import Place, Role, Section
from bot.interview.points import Answers

_BRIEF = 16  # characters: a wording with its number and a point's on one line of a phone
_BEFORE = {"none": "", "zai": "在", "dui": "对"}
_AFTER = {"none": "", "aspect": "方面", "problems": "方面的问题", "existing": "方面存在的问题"}
_ENDS = tuple(sorted((end for end in _AFTER.values() if end), key=len, reverse=True))


_FRAMED = re.compile("方面(?:存在)?的?(?:突出|主要)?问题(?:和?不足)$")


def number(level: int, ordinal: int) -> str:
    """一、 · （一） · 1. · （1）. Source: every material we read."""
    han = numerals.say_number(ordinal)
    return (f"{han}、", f"（{han}）", f"{ordinal}.", f"（{ordinal}）")[level - 1]


def ordinal(position: int, total: int) -> str:
    """一是, 二是 …; nothing where a point stands alone."""
    return f"{numerals.say_number(position)}是" if total > 1 else ""


def heading_place(section: Section) -> Place:
    return Place(f"{section.id}/{names.HEADING}")


def lead_place(section: Section) -> Place:
    return Place(f"{section.id}/{names.LEAD}")


def wording(section: Section, answers: Answers, style: Style) -> str:
    """A section's wording without its frame: overtyped, else the aspect's short or long one."""
    typed = claims.strip_ordinal(answers.get(heading_place(section), ""))
    return typed or (section.heading.long if style.headings == "long" else section.heading.short)


def brief(section: Section, answers: Answers, style: Style) -> str:
    """A section's wording, short enough to say where something stands."""
    words = wording(section, answers, style)
    return words if len(words) <= _BRIEF else section.heading.short


def heading(section: Section, answers: Answers, style: Style) -> str:
    """A section's heading without number and stop. What the writer typed of the frame is not said twice."""
    words = wording(section, answers, style).rstrip("。")
    if section.role is not Role.ASPECT:
        return words
    before, after = _BEFORE[style.before], _AFTER[style.after]
    if before and words.startswith(("在", "对")):
        before = ""
    if _FRAMED.search(words):  # …方面存在的问题不足: a frame of the notice's own
        after = ""
    for end in _ENDS:
        if after and words.endswith(end):
            words = words.removesuffix(end)
            break
    return before + words + after
