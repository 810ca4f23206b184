"""Words that stand in a text twice: runs of clauses, and sentences that are nearly the same."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from bot.proofread.noticed.bare import NUMBER, bare
from bot.proofread.noticed.once import of_reading
from bot.proofread.repetition import clauses as all_clauses
from bot.proofread.repetition.belonging import is_first_strange
from bot.proofread.repetition.clauses import AT_ONCE, FIXED, LONG
from bot.proofread.rule import Reading, body_for
from bot.proofread.text import Line, Part

_STUTTER = re.compile(r"([^，。；：！？\s　]{8,30})\1")
_SENTENCE = re.compile("[^。；！？]+[。；！？]?[”’）》]?")
_WORDS = re.compile("[一-鿿]{3,20}")
_STOPS = "。！？；"
_CHANCE = 8  # characters of a clause that nobody writes twice by chance: three are in 1.1 M characters of right prose
_SAID = 14  # of one that is told within a paragraph, too
_CLAIM = 6  # of a point's own claim, which stands nowhere but at its head
_DOER = re.compile(r"负责$|^由|牵头|[长员任记师][一-鿿]{2,3}(?:同志)?$|^[\d年月日底前末每次周季全个至不少于多]+$")
_SHOWN = (Part.PROBLEMS, Part.CAUSES, Part.CASE)
_NAME = 3  # of one that may return by chance
_INSIDE = 9  # of a clause that stands inside another
_FAR = 6  # clauses of a run that is said again at once
_ALIKE = 0.6  # of the shorter sentence's triples of characters: in clean materials two share 0.4 at most
_GRAM = 3  # characters


@dataclass(frozen=True, slots=True)
class Again:
    """A stretch of a line that stands in another, `first`, too; `near`: in the same paragraph."""

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


@dataclass(frozen=True, slots=True)
class _Seen:
    """Where clauses, alone and by pairs, were read first; `claims` are what points claim."""

    claims: AbstractSet[str]
    single: dict[str, int] = field(default_factory=dict)
    pairs: dict[tuple[str, str], int] = field(default_factory=dict)

    def add(self, clauses: Sequence[_Clause], at: int) -> None:
        self.single.setdefault(clauses[at].bare, at)
        if at + 1 < len(clauses):
            self.pairs.setdefault((clauses[at].bare, clauses[at + 1].bare), at)


@of_reading
def within(reading: Reading) -> tuple[Again, ...]:
    """Clauses that stand inside a longer clause elsewhere; a point's own claim stands where it does by right."""
    pieces = [each for each in all_clauses.pieces(reading) if len(each.bare) >= _INSIDE]
    every = "\n".join(each.bare for each in pieces)
    claims, found = all_clauses.claims(reading), list[Again]()
    for each in pieces:
        said = each.bare
        if every.count(said) != 2 or FIXED.search(said) or _DOER.search(said):  # noqa: PLR2004
            continue
        other = next((one for one in pieces if said in one.bare and one.bare != said), None)
        if other is None or FIXED.search(other.bare) or _is_answer(each.line, other.line):
            continue
        shown, first = (other, each) if said in claims else (each, other)
        found.append(Again(shown.line, _begin(shown.match), shown.match.end(), first.line, near=False, whole=False))
    return tuple(found)


def _is_answer(one: Line, other: Line) -> bool:
    """Measures take up what the problems say, by right."""
    return (one.part is Part.MEASURES) is not (other.part is Part.MEASURES)


@of_reading
def runs(reading: Reading) -> tuple[Again, ...]:
    """Clauses one behind the other that were read before; paragraphs that were are left out."""
    told = {each.line.number for each in all_clauses.paragraphs(reading)}
    pieces = [each for each in all_clauses.pieces(reading) if each.line.number not in told]
    often = Counter(each.bare for each in pieces)
    if all(count == 1 for said, count in often.items() if len(said) > _NAME):
        return ()
    fixed = all_clauses.fixed(reading, often)
    clauses = [_clause(line, match, said, fixed) for line, match, said in pieces if said]
    return tuple(_runs(clauses, often, all_clauses.claims(reading)))


def _runs(clauses: Sequence[_Clause], often: Counter[str], claims: AbstractSet[str]) -> Iterator[Again]:
    seen, at = _Seen(claims), 0
    while at < len(clauses):
        found = None
        if often[clauses[at].bare] > 1:
            found = _at_once(clauses, at) or _before(clauses, at, seen)
        step = 1
        if found is not None:
            step, first = found
            yield _again(clauses, at, step, first, at_head=clauses[at].bare in seen.claims)
        for each in range(at, at + step):
            seen.add(clauses, each)
        at += step


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
            and sum(len(each.bare) for each in now) >= (AT_ONCE if now[0].line is then[-1].line else _SAID)
            and not any("责任" in each.bare or "时限" in each.bare for each in now)
            and not (many == 1 and _is_doubled_word(then[0], now[0]))
        ):
            return many, at - many
    return None


def _is_doubled_word(then: _Clause, now: _Clause) -> bool:
    """Whether it is found with the doubled words already."""
    said = now.line.text[now.start : now.end]
    return then.behind in "，；" and then.behind in (then.before, now.behind) and _WORDS.fullmatch(said) is not None


def _before(clauses: Sequence[_Clause], at: int, seen: _Seen) -> tuple[int, int] | None:
    """The run that begins here and stands somewhere before, as far as it goes."""
    here = clauses[at]
    if here.fixed:
        return None
    first = seen.pairs.get((here.bare, clauses[at + 1].bare)) if at + 1 < len(clauses) else None
    if first is None:
        first = seen.single.get(here.bare)
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
    if first + many == at and many == 1 and _is_doubled_word(clauses[first], here):
        return None
    size = sum(0 if _DOER.search(each.bare) else len(each.bare) for each in clauses[at : at + many])
    least = _CLAIM if here.bare in seen.claims and here.line.part in _SHOWN else _CHANCE
    return (many, first) if size >= least else None


def _again(clauses: Sequence[_Clause], at: int, many: int, first: int, *, at_head: bool) -> Again:
    """`at_head`: it is a point's claim, and where it stands first, it belongs."""
    here, behind = clauses[at], at + many
    last = max((each for each in clauses[at:behind] if each.line is here.line), key=lambda each: each.end)
    ends = behind == len(clauses) or clauses[behind].before in _STOPS
    size = sum(len(each.bare) for each in clauses[at:behind])
    near = clauses[first].line is here.line and (first + many == at or size >= _SAID)
    whole = here.before in _STOPS and ends and size >= LONG
    there = (clauses[first].line, clauses[first].start, clauses[first + many - 1].end)
    if not near and not at_head and is_first_strange(there, (here.line, here.start, last.end)):
        return Again(*there, here.line, near, whole)
    return Again(here.line, here.start, last.end, clauses[first].line, near, whole)


def stutters(reading: Reading) -> Iterator[Again]:
    """Words said twice with no mark between, too long or too mixed for a doubled word."""
    for line in body_for(reading, _STUTTER):
        for match in _STUTTER.finditer(line.text):
            yield Again(line, match.end(1), match.end(), line, near=True, whole=False)


def alike(reading: Reading) -> Iterator[Again]:
    """Sentences that another one says in nearly the same words; equal ones are left out."""
    grams: dict[str, list[int]] = {}
    told: list[tuple[Line, str, int, tuple[int, int]]] = []
    twice = {each.line.number for each in all_clauses.paragraphs(reading)}
    for line in body_for(reading, _SENTENCE):
        if line.in_table or line.part in (Part.OPENING, Part.OWN) or line.number in twice:
            continue
        for sentence in _SENTENCE.finditer(line.text):
            said = bare(sentence[0])
            if len(said) < LONG or FIXED.search(sentence[0]):
                continue
            own = _grams(said)
            # Every third triple is enough to say which sentence may be the one.
            shared = Counter([each for gram in own[::_GRAM] if gram in grams for each in grams[gram]])
            place = (line, _begin(sentence), sentence.end())
            for other, count in shared.most_common(1):
                first, words, size, then = told[other]
                least = _ALIKE * min(size, len(own))
                if said in words or words in said or count * 2 * _GRAM < least:
                    continue  # to the letter: that is told as such
                if len({*own} & {*_grams(words)}) >= least:
                    there = (first, *then)
                    if is_first_strange(there, place):
                        yield Again(first, *then, line, near=False, whole=True)
                    else:
                        yield Again(*place, first, first is line, whole=True)
            for gram in own:
                grams.setdefault(gram, []).append(len(told))
            told.append((line, said, len(own), (place[1], place[2])))


def _grams(said: str) -> list[str]:
    return list(map("".join, zip(said, said[1:], said[2:], strict=False)))
