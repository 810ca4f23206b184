"""Announced numbers (从五个方面…, 查摆出15个问题) against what is there. Told, never altered."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bot.draft.assemble import problem_count
from bot.interview import numerals, points, route
from bot.interview.outline import Layout, Outline, Place, Role
from bot.interview.points import Answers

_SAID = re.compile(
    r"(?P<number>\d{1,3}|[一二三四五六七八九十两]{1,3})\s*(?P<what>个方面|方面的?(?=问题|原因)|个(?:突出|主要|具体)?问题|条(?:整改)?措施|项(?:整改)?措施|条原因|个原因)"
)
# Numbers of other occasions: last year's are said in last year's own part, a colleague's opinions are no problems.
_NOT_OURS = re.compile(r"(上年度|上一年度|去年|上次|整改台账|征求|收集|反馈)[^。；]*$")


@dataclass(frozen=True, slots=True)
class Difference:
    """What the text announces and what is there."""

    place: Place
    said: str  # the words: 五个方面
    there: int


def differences(outline: Outline, answers: Answers) -> tuple[Difference, ...]:
    """Announced numbers that differ from the material, in its order."""
    return tuple(found for place, counts in _places(outline, answers) for found in _in(answers, place, counts))


def _places(outline: Outline, answers: Answers) -> Iterator[tuple[Place, Mapping[str, int]]]:
    """Texts that may announce something, with what each word would count there."""
    aspects = sum(section.role is Role.ASPECT for top in outline.sections for section in top.sections)
    problems = problem_count(outline, answers)
    for section in outline.sections:
        if not route.applies(answers, section.when):
            continue
        listed = len(points.of_section(answers, section)) if section.layout in (Layout.CAUSES, Layout.MEASURES) else 0
        if section.id == "opening":
            yield Place("opening/text"), {"方面": aspects, "问题": problems}
        elif section.sections:
            yield Place(f"{section.id}/lead"), {"方面": aspects, "问题": problems}
        elif section.layout is Layout.CAUSES:
            yield Place(f"{section.id}/lead"), {"方面": listed, "原因": listed}
        elif section.layout is Layout.MEASURES:
            yield Place(f"{section.id}/lead"), {"方面": listed, "措施": listed}


def _in(answers: Answers, place: Place, counts: Mapping[str, int]) -> Iterator[Difference]:
    text = answers.get(place, "")
    for match in _SAID.finditer(text):
        word = next((word for word in counts if match["what"].endswith(word)), None)
        number = int(match["number"]) if match["number"].isdigit() else numerals.han_value(match["number"])
        if word is None or number is None or _NOT_OURS.search(text[: match.start()]):
            continue
        if counts[word] and number != counts[word]:
            yield Difference(place, match.group(), counts[word])
