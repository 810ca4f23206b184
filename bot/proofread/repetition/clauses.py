"""The clauses of a text, what of them may return by right, and paragraphs that stand in it twice."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from bot.proofread.noticed.bare import bare
from bot.proofread.noticed.once import of_reading
from bot.proofread.noticed.points import items
from bot.proofread.rule import Reading
from bot.proofread.text import Line, Part

CLAUSE = re.compile("[^，。；：！？]+")
# What returns by right: formulas, names of meetings and campaigns, 在…方面, and who does what by when.
FIXED = re.compile(
    '习近平|党中央|中国特色|社会主义|[“"]?[两四]个(?:确立|维护|意识|自信)|八项规定|高度一致|党的(?:十九|二十)|生活会|主题教育'
    "|学习教育|对照检查|自我批评|从严治党|人民为中心|为人民服务|(?:方面|问题)$|^从?(?:20)?\\d{2}年?\\d*月?\\d*日?[起前后]|责任(?:人|领导|单位|部门|科室)|时限|牵头|截至|中央"
)
LONG = 20  # characters of a whole sentence
AT_ONCE = 6  # of a clause that is said again in the same breath
_COUNTS = 4  # of a clause that tells one paragraph from another
_MUCH = 45  # of clauses that two paragraphs share
_MOST = 0.6  # of the longer paragraph


class Piece(NamedTuple):
    line: Line
    match: re.Match[str]
    bare: str


class Twice(NamedTuple):
    """A paragraph, the one before it that it is, and whether to the letter."""

    line: Line
    first: Line
    equal: bool


@of_reading
def pieces(reading: Reading) -> tuple[Piece, ...]:
    return tuple(
        Piece(line, match, bare(match[0]))
        for line in reading.text.body()
        if not line.in_table
        for match in CLAUSE.finditer(line.text)
    )


@of_reading
def claims(reading: Reading) -> frozenset[str]:
    """What the points of problems and causes claim."""
    return frozenset(bare(each.claim) for part in (Part.PROBLEMS, Part.CAUSES) for each in items(reading, part))


def fixed(reading: Reading, often: Counter[str]) -> AbstractSet[str]:
    """Clauses that stand in the text more than once, by right."""
    heads = "\n".join(bare(line.claim) for line in reading.text.lines if line.level in (1, 2))
    return {
        said
        for said, count in often.items()
        if count > 1 and (FIXED.search(said) is not None or (len(said) > AT_ONCE and said in heads))
    }


@of_reading
def paragraphs(reading: Reading) -> tuple[Twice, ...]:
    """Each paragraph that was read before, to the letter or nearly."""
    seen: dict[str, Line] = {}
    found: list[Twice] = []
    last: Line | None = None
    for line in reading.text.body():
        said = bare(line.text)
        first = seen.setdefault(said, line)
        if first is not line and (len(said) >= LONG or (first is last and len(said) > AT_ONCE)):
            found.append(Twice(line, first, equal=True))
        last = line
    told = {each.line.number for each in found}
    return (*found, *(each for each in _nearly(pieces(reading)) if each.line.number not in told))


def _nearly(every: Sequence[Piece]) -> list[Twice]:
    """Paragraphs most clauses of which stand in one other."""
    often = Counter(each.bare for each in every)
    lines = {each.line.number: each.line for each in every}
    shared = defaultdict[tuple[int, int], int](int)
    sizes = Counter[int]()
    where = defaultdict[str, list[int]](list)
    for each in every:
        sizes[each.line.number] += len(each.bare)
        if often[each.bare] > 1 and len(each.bare) >= _COUNTS:
            for other in {*where[each.bare]} - {each.line.number}:
                shared[other, each.line.number] += len(each.bare)
            where[each.bare].append(each.line.number)
    return [
        Twice(lines[second], lines[first], equal=False)
        for (first, second), size in shared.items()
        if size >= max(_MUCH, _MOST * max(sizes[first], sizes[second]))
    ]
