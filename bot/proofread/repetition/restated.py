"""A thought that another sentence said already: most of a clause's pairs of characters, in their order."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from operator import add

from bot.proofread.noticed.bare import bare
from bot.proofread.repetition import again
from bot.proofread.rule import Reading
from bot.proofread.text import Line, Part

_CLAUSE = re.compile("[^，。；：！？]+")
_FIXED = re.compile(
    '习近平|党中央|中国特色|社会主义|[“"]?[两四]个(?:确立|维护|意识|自信)|八项规定|党的(?:十九|二十)|生活会|主题教育|学习教育'
    "|责任(?:人|领导|单位|部门|科室)|时限|牵头|截至|由[^，。；]{2,12}负责|民主集中|新发展|从严治党|\\d{1,2}月底前"
)
# Who does it, and when, returns with every measure.
_DOERS = re.compile(
    "^(?:由|请|经|党[组委]|支部|班子|20\\d\\d年|\\d{1,2}月)|[长员任记][一-鿿]{2,3}$|[股科室办][、和]|长期|负责|落实$"
)
# What another sentence goes on about: 对抽查出来的9本台账，….
_POINTS_BACK = re.compile(
    r"[\s　]*(?:[一二三四五六七八九十]{1,2}是)?(?:针?对|就|围绕|关于|按照?|除了?|面对|至于)"
    "(?![^，]*[不没少弱差慢难浅迟欠未晚])"
)
_LEAST = 8  # characters of a clause that is a thought
_SHARE = 0.58  # of its pairs that one other sentence has
_HARD = 4  # pairs among them that hardly any other sentence has
_RARE = 4  # sentences that have a pair: more is what the whole text is about
_NEAR = 1.6  # times its length: the stretch of the other sentence that it is found in


# Of a sentence that pads a point; in right materials no sentence of a point has more than 0.44 of its characters from
# what stands before it there, those of grammar left out.
_WHOLE = re.compile("[^。；]+[。；]?")
_BEGINS = re.compile(r"[\s　]*(?:[一二三四五六七八九十]{1,2}是|[（(][一二三四五六七八九十\d]{1,2}[）)]|\d{1,2}[．.、])")
_TOLD = re.compile("[“\\d]|[一二三四五六七八九十]月|责任|由[^，。；]{2,14}负责|习近平|党中央")
_GRAMMAR = frozenset(
    "的地得了着过在是有和与及或不没也就都而以为于之其他我你她它上下中里一个这那把被将对从到由向往给让使要会能可已还更再很少多较够时有所些自己班子成员支部党组委们"
)
_AGAIN, _SAME = 1.7, 0.8  # how much longer one may be, and what they share of the shorter one's pairs
_CHARACTERS, _REACH = 10, 100
_COVERED, _SURELY, _IN_PAIRS = 0.44, 0.5, 0.25


@dataclass(frozen=True, slots=True)
class _Sentence:
    line: Line
    start: int
    words: str
    bare: str


def find(reading: Reading) -> Iterator[again.Again]:
    """Clauses of two and more that stand otherwise in an earlier or a later sentence of the same part."""
    sentences = _sentences(reading)
    every = [_pairs(each.bare) for each in sentences]
    seldom = {pair for pair, times in Counter(chain.from_iterable(every)).items() if 1 < times <= _RARE}
    hards = [pairs & seldom for pairs in every]
    where: dict[str, list[int]] = {pair: [] for pair in seldom}  # the sentences before that have it
    for at, (each, hard) in enumerate(zip(sentences, hards, strict=True)):
        near = Counter(chain.from_iterable([where[pair] for pair in hard]))
        for pair in hard:
            where[pair].append(at)
        if not near or max(near.values()) < _HARD:
            continue
        for match in _CLAUSE.finditer(each.words):
            said = bare(match[0])
            if len(said) < _LEAST:
                continue
            pairs = _pairs(said)
            shared = [where[pair] for pair in hard & pairs]
            if (
                len(shared) < _HARD
                or _points_back(each.words, match)
                or _DOERS.search(match[0])
                or _FIXED.search(match[0])
            ):
                continue
            rare = Counter(other for there in shared for other in there if other < at)
            for other, count in rare.most_common(2):
                then = sentences[other]
                if count >= _HARD and _is_beside(then.line, each.line) and _is_restated(said, pairs, then.bare):
                    start = each.start + match.start()
                    yield again.Again(each.line, start, each.start + match.end(), then.line, near=False, whole=True)
                    break


def _points_back(words: str, clause: re.Match[str]) -> bool:
    return words[clause.end() : clause.end() + 1] == "，" and _POINTS_BACK.match(clause[0]) is not None


def anew(reading: Reading) -> Iterator[again.Again]:
    """A short sentence right behind the one that it says once more: 也就是说，…."""
    for line in reading.text.body():
        if line.in_table or line.part not in (Part.PROBLEMS, Part.CAUSES, Part.MEASURES):
            continue
        last = ""
        for match in _WHOLE.finditer(line.text):
            said = bare(match[0])
            short, long = sorted((last, said), key=len)
            if len(short) >= _LEAST and len(long) <= _AGAIN * len(short) and said != last:
                shared = _pairs(short) & _pairs(long)
                if len(shared) >= _SAME * (len(short) - 1):
                    yield again.Again(line, match.start(), match.end(), line, near=True, whole=False)
            last = said


def padded(reading: Reading) -> Iterator[again.Again]:
    """Sentences of a point that say nothing but what the point has said already, character by character."""
    for line in reading.text.body():
        if line.in_table or line.part not in (Part.PROBLEMS, Part.CAUSES):
            continue
        before = ""
        for match in _WHOLE.finditer(line.text):
            said = bare(match[0])
            if _BEGINS.match(match[0]):
                before = said
                continue
            if before and not _TOLD.search(match[0]) and _is_covered(said, before[-_REACH:]):
                yield again.Again(line, match.start(), match.end(), line, near=True, whole=True)
            before += said


def _is_covered(said: str, before: str) -> bool:
    own = [each for each in said if each not in _GRAMMAR]
    if len(own) < _CHARACTERS:
        return False
    there = set(before)
    covered = sum(each in there for each in own) / len(own)
    if covered < _COVERED:
        return False
    pairs = [said[at : at + 2] for at in range(len(said) - 1)]
    return covered >= _SURELY or sum(each in before for each in pairs) >= _IN_PAIRS * len(pairs)


def _is_beside(one: Line, other: Line) -> bool:
    """Measures take up what the problems say, by right."""
    return (one.part is Part.MEASURES) is (other.part is Part.MEASURES)


def _sentences(reading: Reading) -> list[_Sentence]:
    found = []
    for line in reading.text.body():
        if line.in_table or line.part not in (Part.PROBLEMS, Part.CAUSES, Part.MEASURES):
            continue
        for match in re.finditer("[^。；！？]+", line.text):
            if line.level and match.start() <= line.at:
                continue  # a heading is taken up by what stands under it
            found.append(_Sentence(line, match.start(), match[0], bare(match[0])))
    return found


def _pairs(said: str) -> set[str]:
    return set(map(add, said, said[1:]))


def _is_restated(said: str, pairs: set[str], other: str) -> bool:
    """Whether its pairs stand close together there; the very same words are told elsewhere."""
    if said in other:
        return False
    places = sorted(place for pair in pairs if (place := other.find(pair)) >= 0)
    many = int(_SHARE * len(pairs)) + 1
    return any(places[at + many - 1] - places[at] <= _NEAR * len(said) for at in range(len(places) - many + 1))
