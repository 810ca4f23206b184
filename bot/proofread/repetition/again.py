"""Words that stand in a text twice: runs of clauses, and sentences that are nearly the same."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from bot.proofread.noticed.bare import NUMBER, bare
from bot.proofread.rule import Reading
from bot.proofread.text import Line, Part

_CLAUSE = re.compile("[^，。；：！？]+")
_STUTTER = re.compile(r"([^，。；：！？\s　]{8,30})\1")
_SENTENCE = re.compile("[^。；！？]+[。；！？]?[”’）》]?")
# What returns by right: formulas, names of meetings and campaigns, 在…方面, and who does what by when.
_FIXED = re.compile(
    '习近平|党中央|中国特色|社会主义|[“"]?[两四]个(?:确立|维护|意识|自信)|八项规定|高度一致|党的(?:十九|二十)|生活会|主题教育'
    "|学习教育|对照检查|自我批评|从严治党|人民为中心|为人民服务|(?:方面|问题)$|责任(?:人|领导|单位|部门|科室)|时限|牵头|截至|中央"
)
_WORDS = re.compile("[一-鿿]{3,20}")
_STOPS = "。！？；"
_PAIR = 12  # characters of two clauses one behind the other that nobody writes twice by chance
_ONE = 14  # the same of one clause
_LONG = 20  # of a whole sentence
_AT_ONCE = 6  # of a clause that is said again in the same breath
_NAME = 3  # of one that may return by chance
_FAR = 6  # clauses of a run that is said again at once
_ALIKE = 0.6  # of the shorter sentence's triples of characters: in clean materials two share 0.4 at most
_GRAM = 3


@dataclass(frozen=True, slots=True)
class Again:
    """A stretch of a line that was read before: `first` is the line, `near` whether in the same paragraph."""

    line: Line
    start: int
    end: int
    first: Line
    near: bool
    whole: bool  # a whole sentence, and a long one


@dataclass(frozen=True, slots=True)
class _Clause:
    line: Line
    start: int
    end: int
    bare: str
    fixed: bool
    before: str  # the mark there
    behind: str


def paragraphs(reading: Reading) -> tuple[tuple[Line, Line], ...]:
    """Each paragraph that was read before, with the first of them."""
    seen: dict[str, Line] = {}
    found = []
    last: Line | None = None
    for line in reading.text.body():
        said = bare(line.text)
        first = seen.setdefault(said, line)
        if first is not line and (len(said) >= _LONG or (first is last and len(said) > _AT_ONCE)):
            found.append((line, first))
        last = line
    return tuple(found)


def runs(reading: Reading) -> Iterator[Again]:
    """Clauses one behind the other that were read before; paragraphs that were are left out."""
    told = {line.number for line, _ in paragraphs(reading)}
    lines = [line for line in reading.text.body() if line.number not in told and not line.in_table]
    pieces = [(line, match, bare(match[0])) for line in lines for match in _CLAUSE.finditer(line.text)]
    often = Counter(said for *_, said in pieces)
    if all(count == 1 for said, count in often.items() if len(said) > _NAME):
        return
    heads = "\n".join(bare(line.claim) for line in reading.text.lines if line.level in (1, 2))
    fixed = {said for said, count in often.items() if count > 1 and _is_fixed(said, heads)}
    clauses = [_clause(line, match, said, fixed) for line, match, said in pieces if said]
    seen: dict[tuple[str, str], int] = {}
    single: dict[str, int] = {}
    at = 0
    while at < len(clauses):
        found = None
        if often[clauses[at].bare] > 1:
            found = _at_once(clauses, at) or _before(clauses, at, seen, single)
        step = 1
        if found is not None:
            step, first = found
            yield _again(clauses, at, step, first)
        for each in range(at, at + step):
            single.setdefault(clauses[each].bare, each)
            if each + 1 < len(clauses):
                seen.setdefault((clauses[each].bare, clauses[each + 1].bare), each)
        at += step


def _is_fixed(said: str, heads: str) -> bool:
    return _FIXED.search(said) is not None or (len(said) > _AT_ONCE and said in heads)


def _clause(line: Line, match: re.Match[str], said: str, fixed: AbstractSet[str]) -> _Clause:
    before = line.text[match.start() - 1] if match.start() else "。"
    return _Clause(
        line, _begin(match), match.end(), said, said in fixed, before, line.text[match.end() : match.end() + 1]
    )


def _begin(match: re.Match[str]) -> int:
    """Behind the number."""
    skip = NUMBER.match(match[0])
    return match.start() + (skip.end() if skip else len(match[0]) - len(match[0].lstrip(" 　\t")))


def _at_once(clauses: Sequence[_Clause], at: int) -> tuple[int, int] | None:
    """The longest run that begins here and was said just before it."""
    for many in range(min(_FAR, at), 0, -1):
        if at + many > len(clauses):
            continue
        now, then = clauses[at : at + many], clauses[at - many : at]
        if (
            now[0].bare == then[0].bare
            and all(one.bare == other.bare for one, other in zip(now, then, strict=True))
            and sum(len(each.bare) for each in now) >= _AT_ONCE
            and not any("责任" in each.bare or "时限" in each.bare for each in now)
            and not (many == 1 and _is_doubled_word(then[0], now[0]))
        ):
            return many, at - many
    return None


def _is_doubled_word(then: _Clause, now: _Clause) -> bool:
    """Whether it is found with the doubled words already."""
    return then.behind in "，；" and then.behind in (then.before, now.behind) and _WORDS.fullmatch(now.bare) is not None


def _before(
    clauses: Sequence[_Clause], at: int, seen: dict[tuple[str, str], int], single: dict[str, int]
) -> tuple[int, int] | None:
    """The run that begins here and stands somewhere before, as far as it goes."""
    here = clauses[at]
    if here.fixed:
        return None
    first = seen.get((here.bare, clauses[at + 1].bare)) if at + 1 < len(clauses) else None
    if first is None:
        first = single.get(here.bare)
    if first is None:
        return None
    many = 0
    while (
        at + many < len(clauses)
        and first + many < at
        and clauses[at + many].bare == clauses[first + many].bare
        and clauses[at + many].line is here.line
        and not clauses[at + many].fixed
    ):
        many += 1
    size = sum(len(each.bare) for each in clauses[at : at + many])
    return (many, first) if size >= (_ONE if many == 1 else _PAIR) else None


def _again(clauses: Sequence[_Clause], at: int, many: int, first: int) -> Again:
    here, behind = clauses[at], at + many
    last = max((each for each in clauses[at:behind] if each.line is here.line), key=lambda each: each.end)
    ends = behind == len(clauses) or clauses[behind].before in _STOPS
    size = sum(len(each.bare) for each in clauses[at:behind])
    near = first + many == at or clauses[first].line is here.line
    whole = here.before in _STOPS and ends and size >= _LONG
    return Again(here.line, here.start, last.end, clauses[first].line, near, whole)


def stutters(reading: Reading) -> Iterator[Again]:
    """Words said twice with no mark between, too long or too mixed for a doubled word."""
    for line in reading.text.body():
        for match in _STUTTER.finditer(line.text):
            yield Again(line, match.end(1), match.end(), line, near=True, whole=False)


def alike(reading: Reading) -> Iterator[Again]:
    """Sentences that another one says in nearly the same words; equal ones are left out."""
    grams: dict[str, list[int]] = {}
    told: list[tuple[Line, str, int]] = []
    for line in reading.text.body():
        if line.in_table or line.part in (Part.OPENING, Part.LAST_YEAR, Part.OWN):
            continue
        for sentence in _SENTENCE.finditer(line.text):
            said = bare(sentence[0])
            if len(said) < _LONG or _FIXED.search(sentence[0]):
                continue
            own = _grams(said)
            # Every third triple is enough to say which sentence may be the one.
            shared = Counter(each for gram in own[::_GRAM] for each in grams.get(gram, ()))
            for other, count in shared.most_common(1):
                first, words, size = told[other]
                least = _ALIKE * min(size, len(own))
                if count * 2 * _GRAM >= least and words != said and len({*own} & {*_grams(words)}) >= least:
                    yield Again(line, _begin(sentence), sentence.end(), first, first is line, whole=True)
            for gram in own:
                grams.setdefault(gram, []).append(len(told))
            told.append((line, said, len(own)))


def _grams(said: str) -> list[str]:
    return [said[place : place + _GRAM] for place in range(len(said) - _GRAM + 1)]
