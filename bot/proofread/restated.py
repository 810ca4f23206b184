"""A thought that another sentence said already: most of a clause's pairs of characters, in their order."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from bot.proofread import again
from bot.proofread.rule import Reading
from bot.proofread.text import Line, Part

_CLAUSE = re.compile("[^，。；：！？]+")
_FIXED = re.compile(
    "习近平|党中央|中国特色|社会主义|[“\"]?[两四]个(?:确立|维护|意识|自信)|八项规定|党的(?:十九|二十)|生活会|主题教育|学习教育"
    "|责任(?:人|领导|单位|部门|科室)|时限|牵头|截至|由[^，。；]{2,12}负责|民主集中|从严治党|\\d{1,2}月底前"
)
_LEAST = 8  # characters of a clause that is a thought
_SHARE = 0.72  # of its pairs that one other sentence has
_RARE = 4  # sentences that have a pair: more is what the whole text is about
_NEAR = 2.2  # times its length: the stretch of the other sentence that it is found in


@dataclass(frozen=True, slots=True)
class _Sentence:
    line: Line
    start: int
    words: str


def find(reading: Reading) -> Iterator[again.Again]:
    """Clauses of two and more that stand otherwise in an earlier or a later sentence of the same part."""
    sentences = _sentences(reading)
    where: dict[str, set[int]] = {}
    for at, each in enumerate(sentences):
        for pair in _pairs(again.bare(each.words)):
            where.setdefault(pair, set()).add(at)
    for at, each in enumerate(sentences):
        for match in _CLAUSE.finditer(each.words):
            said = again.bare(match[0])
            if len(said) < _LEAST or _FIXED.search(match[0]):
                continue
            pairs = _pairs(said)
            rare = Counter(other for pair in pairs if len(where[pair]) <= _RARE for other in where[pair] if other < at)
            for other, count in rare.most_common(1):
                if count >= _SHARE * len(pairs) and _is_restated(said, again.bare(sentences[other].words)):
                    start = each.start + match.start()
                    yield again.Again(
                        each.line, start, each.start + match.end(), sentences[other].line, near=False, whole=True
                    )


def _sentences(reading: Reading) -> list[_Sentence]:
    found = []
    for line in reading.text.body():
        if line.in_table or line.part not in (Part.PROBLEMS, Part.CAUSES, Part.MEASURES):
            continue
        for match in re.finditer("[^。；！？]+", line.text):
            found.append(_Sentence(line, match.start(), match[0]))
    return found


def _pairs(said: str) -> set[str]:
    return {said[at : at + 2] for at in range(len(said) - 1)}


def _is_restated(said: str, other: str) -> bool:
    """Whether its pairs stand close together there; the very same words are told elsewhere."""
    if said in other:
        return False
    places = [place for pair in _pairs(said) if (place := other.find(pair)) >= 0]
    return bool(places) and max(places) - min(places) <= _NEAR * len(said)
