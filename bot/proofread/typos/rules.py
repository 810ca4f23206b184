"""错别字: words typed wrong that are known, between whole words."""

import operator
from collections.abc import Iterator

from bot.proofread.finding import Family, Severity
from bot.proofread.genre import Genre
from bot.proofread.noticed import cuts
from bot.proofread.noticed.people import SURNAMES
from bot.proofread.rule import Hit, Reading, Rule
from bot.proofread.typos import (
    contexts,
    doubled,
    figures,
    function_words,
    kept,
    lost,
    moved,
    near,
    near_words,
    neighbours,
    orphans,
    other_words,
    particles,
    particles_seen,
    scripts,
    slots,
    threes,
)

_SHORT = 3  # characters: longer ones are never made by chance at the border of two words


def _confused(reading: Reading) -> Iterator[Hit]:
    known = reading.context.known.confusions
    for line in reading.text.lines:
        text, inside, behind = line.text, None, 0
        for at, pair in enumerate(map(operator.add, text, text[1:])):
            if pair not in known or at < behind:
                continue
            for each in known[pair]:
                if not text.startswith(each.wrong, at):
                    continue
                end = at + len(each.wrong)
                inside = cuts.inside_words(reading, line) if inside is None else inside
                if len(each.wrong) <= _SHORT and (at in inside or end in inside):
                    continue
                if text[at] in "没不" and text[at - 1 : at] == text[at + 1]:  # 立没立
                    continue
                if (
                    _ends_a_name(reading, text[max(at - 2, 0) : at + 1])
                    or _is_right(text, at, end, each.unless)
                    or not _is_beside(text, at, end, each.beside)
                ):
                    continue
                behind = end
                yield Hit(line, at, end, f"“{each.wrong}”应为“{each.right}”。", each.right)
                break


def _ends_a_name(reading: Reading, said: str) -> bool:
    """Whether these three are somebody who is named elsewhere as well: 孙立群从."""
    return len(said) == _SHORT and said[0] in SURNAMES and reading.text.plain.count(said) > 1


def _is_right(text: str, start: int, end: int, unless: tuple[str, ...]) -> bool:
    for longer in unless:
        at = text.find(longer, max(start - len(longer) + 1, 0), end + len(longer))
        if 0 <= at < end and at + len(longer) > start:
            return True
    return False


def _is_beside(text: str, start: int, end: int, around: tuple[tuple[str, str], ...]) -> bool:
    """Whether a right word stands where another was meant; what is no word is wrong everywhere."""
    return not around or any(
        text.endswith(before, 0, start) and text.startswith(behind, end) for before, behind in around
    )


_CONFUSED = (
    Rule(
        "typos.confused",
        Family.TYPOS,
        Severity.MUST,
        "own compilation (data/confusions.tsv)",
        (
            "认真研究布署重点任务。",
            "班子成员台帐不清。",
            "群众反应强烈的问题。",
            "截止目前，已完成3条。",
            "科级创新能力不足。",
            "不能做为考核依据。",
            "链接早已下嫁。",
            "领导组成员要加强正常学习，联系业务知道组。",
            "布署工作时要求高。",
        ),
        (
            "认真研究部署重点任务。",
            "班子知道意见箱在哪里，没有人下嫁。",
            "把工作好坏交给群众评。",
            "分工做好服务。",
            "水库水位反应灵敏。",
        ),
        _confused,
        frozenset({Genre.MATERIAL, Genre.PASSAGE}),
    ),
)
# What may be right or wrong by its neighbours alone is told only where no right text has it with the same neighbours;
# words of grammar and words in the wrong place have usual neighbours: there the rules themselves know more.
RULES = (
    *map(
        neighbours.unseen,
        (
            *_CONFUSED,
            *near.RULES,
            *near_words.RULES,
            *orphans.RULES,
            doubled.CHARACTER,
            *slots.RULES,
            *scripts.RULES,
        ),
    ),
    *contexts.RULES,
    *doubled.RULES,
    *figures.RULES,
    *function_words.RULES,
    *kept.RULES,
    *lost.RULES,
    *moved.RULES,
    *neighbours.RULES,
    *other_words.RULES,
    *threes.RULES,
    *particles.RULES,
    *particles_seen.RULES,
)
