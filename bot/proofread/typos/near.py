"""Near misses: what stands one character away from a set term or a word of the genre, and is no word itself.

A term is looked for by the half that stayed right. What makes it a near miss and no other word: the characters sound
or look alike, or one of them stands alone though it hardly ever does, and no usual word is cut by its ends.
"""

import operator
from collections.abc import Iterator
from dataclasses import dataclass

from bot.proofread.finding import Family, Severity
from bot.proofread.noticed import cuts
from bot.proofread.noticed.alone import ALONE, FUNCTION
from bot.proofread.noticed.once import of_line
from bot.proofread.rule import Hit, Reading, Rule
from bot.proofread.text import Line

_REACH = 10  # characters: no half of a term is longer
_VERB = 4  # characters before a thing among which a part of its name may stand as a verb
_DOES = frozenset("当作做任经由请让与和同向对给找是有")
_POSTS = ("书记", "主任", "委员", "组长", "干部", "代表", "成员")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """A line with what is asked of every place in it."""

    line: Line
    inside: frozenset[int]  # within usual words
    loose: frozenset[int]  # characters that stand alone though they are parts of words, or in words nobody knows
    single: frozenset[int]  # characters that stand alone
    covered: frozenset[int]  # characters of terms that are right


@of_line
def surroundings(reading: Reading, line: Line) -> Surroundings:
    loose: set[int] = set()
    covered: set[int] = set()
    single: set[int] = set()
    usual, terms = cuts.usual_words(reading, line), reading.context.known.terms
    for said, start, end in line.tokens:
        if not "一" <= said[0] <= "鿿":
            continue
        if end - start == 1:
            single.add(start)
            if said not in ALONE:
                loose.add(start)
        elif start not in usual:
            loose.update(range(start, end))
        if said in terms:
            covered.update(range(start, end))
    return Surroundings(line, cuts.inside_words(reading, line), frozenset(loose), frozenset(single), frozenset(covered))


def _terms(reading: Reading) -> Iterator[Hit]:
    halves, lengths = reading.context.known.halves, reading.context.known.half_lengths
    for line in reading.text.lines:
        place: Surroundings | None = None
        seen: set[tuple[int, int]] = set()
        for at, pair in enumerate(map(operator.add, line.text, line.text[1:])):
            for length in lengths.get(pair, ()):
                half = line.text[at : at + length]
                if len(half) < length or half not in halves:
                    continue
                behind = line.text[at + length : at + length + _REACH]
                before = line.text[max(at - _REACH, 0) : at]
                for term, first in halves[half]:
                    # One fault leaves most of the other half as it was.
                    if (
                        (term[-1] not in behind and term[-2] not in behind)
                        if first
                        else (term[0] not in before and term[1] not in before)
                    ):
                        continue
                    place = place or surroundings(reading, line)
                    hit = _ahead(reading, place, term, at) if first else _behind(reading, place, term, at)
                    if hit is not None and (hit.start, hit.end) not in seen:
                        seen.add((hit.start, hit.end))
                        yield hit


def _ahead(reading: Reading, place: Surroundings, term: str, at: int) -> Hit | None:
    """The first half stands at `at`: one fault in what follows."""
    text, length, done = place.line.text, len(term), len(term) // 2
    if text.startswith(term, at):
        return None
    wrong = _only_difference(text[at : at + length], term)
    if wrong is not None and wrong >= done and (hit := _replaced(reading, place, term, at, wrong)):
        return hit
    if term in reading.context.known.said:  # two words may well stand apart
        return None
    rest, tail = text[at + done : at + length - 1], term[done:]
    for gone in range(len(tail) - 1):  # not the last: without it, the term only ends early
        if rest == tail[:gone] + tail[gone + 1 :]:
            return _lost(place, term, at, at + length - 1)
    return _added(reading, place, term, at)


def _behind(reading: Reading, place: Surroundings, term: str, at: int) -> Hit | None:
    """The second half stands at `at`: one fault in what precedes."""
    text, length, done = place.line.text, len(term), len(term) // 2
    start = at - done
    if start >= 0:
        if text.startswith(term, start):
            return None
        wrong = _only_difference(text[start : start + length], term)
        if wrong is not None and wrong < done and (hit := _replaced(reading, place, term, start, wrong)):
            return hit
    if term in reading.context.known.said:
        return None
    head = term[:done]
    if start + 1 >= 0:
        rest = text[start + 1 : at]
        for gone in range(1, len(head)):
            if rest == head[:gone] + head[gone + 1 :]:
                return _lost(place, term, start + 1, start + length)
    if start - 1 >= 0:
        return _added(reading, place, term, start - 1)
    return None


def _only_difference(said: str, term: str) -> int | None:
    if len(said) != len(term):
        return None
    found = [at for at, (one, other) in enumerate(zip(said, term, strict=True)) if one != other]
    return found[0] if len(found) == 1 else None


def fits(place: Surroundings, start: int, end: int) -> bool:
    return start not in place.inside and end not in place.inside


def _replaced(reading: Reading, place: Surroundings, term: str, start: int, wrong: int) -> Hit | None:
    end, at = start + len(term), start + wrong
    said, meant = place.line.text[at], term[wrong]
    window = place.line.text[start:end]
    if (
        not "一" <= said <= "鿿"
        or at in place.covered
        or window in reading.context.known.terms
        or not fits(place, start, end)
    ):
        return None
    known, loose = reading.context.known, at in place.loose
    if wrong == 0 and said in _DOES and term.endswith(_POSTS):  # 当支部书记
        return None
    alike = known.sound_alike(said, meant) or known.look_alike(said, meant)
    if not alike and term in known.said:
        return None
    if not (
        alike
        or (loose and known.blur_alike(said, meant))
        or (len(term) > 4 and known.begins_alike(said, meant))  # noqa: PLR2004
        or (loose and len(term) > 4 and 0 < wrong < len(term) - 1)  # noqa: PLR2004  # of four, many differ by one
    ):
        return None
    if cuts.is_usual(reading, window):
        return None
    return Hit(place.line, start, end, f"“{window}”像是“{term}”，“{said}”应为“{meant}”。", term)


def _lost(place: Surroundings, term: str, start: int, end: int) -> Hit | None:
    window = range(start, end)
    # Of a term of four, three characters are often a phrase of their own: one of them must be out of place.
    odd = place.loose if len(term) == 4 else place.loose | place.single  # noqa: PLR2004
    if start < 0 or not fits(place, start, end) or odd.isdisjoint(window):
        return None
    gone = term[next((at for at, said in enumerate(place.line.text[start:end]) if said != term[at]), -1)]
    if gone in place.line.text[max(start - _VERB, 0) : start]:  # 谈一遍廉政话
        return None
    if term[0] == "党" and place.line.text[start - 1 : start] in set("治管爱护为在建入全向对把将"):  # 管党治党责任
        return None
    return Hit(place.line, start, end, f"“{place.line.text[start:end]}”像是“{term}”掉了一个字。", term)


def _added(reading: Reading, place: Surroundings, term: str, start: int) -> Hit | None:
    end = start + len(term) + 1
    window = place.line.text[start:end]
    for more in range(1, len(term)):
        if window[:more] + window[more + 1 :] != term:
            continue
        at, extra = start + more, window[more]
        doubles = extra in (window[more - 1], window[more + 1])
        odd = at in place.loose or (len(term) > 4 and at in place.single and extra not in FUNCTION)  # noqa: PLR2004
        if not "一" <= extra <= "鿿" or not fits(place, start, end) or not (odd or doubles):
            return None
        if at in place.covered or cuts.is_usual(reading, window):
            return None
        return Hit(place.line, start, end, f"“{window}”像是“{term}”多了一个字。", term)
    return None


RULES = (
    Rule(
        "typos.near-term",
        Family.TYPOS,
        Severity.MUST,
        "own compilation (data/lexicon.tsv)",
        (
            "召开民主生会。",
            "坚持全面从严治严党。",
            "加强组织能力假设。",
            "落实中央八项规定精申。",
            "坚持以人民为中新。",
            "存在按部就斑的心态。",
            "逐户登机造册。",
        ),
        (
            "召开民主生活会。",
            "未收礼金，逐项对账，超期办结17件。",
            "坚持全面从严治党。",
            "支部组织力建设不够。",
            "党发展壮大。",
            "以案促治。",
        ),
        _terms,
    ),
)
