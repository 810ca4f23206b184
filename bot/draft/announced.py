"""Announced numbers (从五个方面…, 查摆出15个问题) against what is there. Told, never altered."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bot.draft.assemble import problem_count
from bot.interview import names, numerals, parts, points, route
from bot.interview.outline import Layout, Outline, Place
from bot.interview.points import Answers

_NUMBER = "[0-9０-９]{1,3}|[一二三四五六七八九十两]{1,3}"
_SAID = re.compile(
    rf"(?<![第每另某这那前后])(?P<before>{_NUMBER})\s*(?:方面(?=的?(?:问题|原因))|[个条项](?:突出|主要|具体|整改)?(?P<noun>方面|问题|原因|措施))"
    rf"|(?P<first>问题|原因|措施)(?P<after>{_NUMBER})\s*[个条项]"
)
# Numbers of other occasions: last year's are said in last year's own part, a colleague's opinions are no problems.
_NOT_OURS = re.compile(
    "(?:上年度|上一年度|去年|上次|整改台账)[^。；]*$|(?:征求|收集|反馈|归纳|汇总|其中|[中里]有)[^，。；]*$"
)


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
    aspects = len(route.aspects(outline, answers))
    problems = problem_count(outline, answers)
    totals = {
        word: len(points.of_section(answers, section))
        for section in outline.sections
        for layout, word in ((Layout.CAUSES, "原因"), (Layout.MEASURES, "措施"))
        if section.layout is layout and route.applies(answers, section.when)
    }
    for section in parts.in_order(outline, answers):
        if not route.applies(answers, section.when):
            continue
        listed = len(points.of_section(answers, section)) if section.layout in (Layout.CAUSES, Layout.MEASURES) else 0
        if section.id == names.OPENING:
            yield Place(names.OPENING_TEXT), {"方面": aspects, "问题": problems, **totals}
        elif section.sections:
            yield Place(f"{section.id}/{names.LEAD}"), {"方面": aspects, "问题": problems}
            for aspect in route.below(answers, section):
                if aspect.rectifies:
                    continue  # what it counts is last year's
                count = len(points.of_section(answers, aspect))
                yield Place(f"{aspect.id}/{names.LEAD}"), {"方面": count, "问题": count}
        elif section.layout is Layout.CAUSES:
            yield Place(f"{section.id}/{names.LEAD}"), {"方面": listed, "原因": listed, "问题": problems}
        elif section.layout is Layout.MEASURES:
            yield Place(f"{section.id}/{names.LEAD}"), {"方面": listed, "措施": listed, "问题": problems}


def _in(answers: Answers, place: Place, counts: Mapping[str, int]) -> Iterator[Difference]:
    text = answers.get(place, "")
    for match in _SAID.finditer(text):
        word, said = match["noun"] or match["first"] or "方面", match["before"] or match["after"]
        number = int(said) if said.isdigit() else numerals.han_value(said)
        there = 0 if said == "一" else counts.get(word, 0)  # 一个方面…，另一个方面…: one of them, no count
        if there and number is not None and number != there and not _NOT_OURS.search(text[: match.start()]):
            yield Difference(place, match.group(), there)
