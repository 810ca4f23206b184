"""Characters beside which none of their neighbours ever stands, where another one belongs: 分管料室 for 分管科室.

How well a character fits is told from right texts (data/prose): how often it stands behind the two before it, or
behind the one. What sounds or looks like it is put in its place; what fits much better, in better words, was meant. The
weights below are those of a logistic regression over slips made in those texts, each measured by counts of the
other half of them (tests/quality/weighing.py prints them).
"""

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bot.proofread.finding import Family, Severity
from bot.proofread.noticed import cuts, people
from bot.proofread.noticed.alike import alike, all_alike
from bot.proofread.noticed.alone import ALONE, FUNCTION, SELDOM
from bot.proofread.noticed.once import of_line, of_reading
from bot.proofread.noticed.spelling import MARK, spelled
from bot.proofread.rule import Hit, Neighbours, Reading, Rule
from bot.proofread.text import Line, Token

_BACK_OFF = 0.4  # what is lost with each character that has to be left out of sight (Brants and others 2007)
_USUAL = 50  # times in general that a word occurs which may be meant though it stands in none of the texts
_AROUND = 4  # characters on either side whose words are looked at
_LONGEST = 5  # characters of a word
_ALL_WORDS = 60_000_000  # of the general texts that words were counted in
_PLACED = frozenset("县镇乡村屯寨坝河湖桥巷岭沟坪湾港")  # what the names of places end in
_ANYWHERE = FUNCTION | frozenset("逐每各第某")  # these go with whatever can be counted
_MOST, _LEAST = 15.0, -5.0  # beyond these, more tells nothing more
_LEAST_GAIN = 1.0
_LEAST_SURE = 2.5  # less is never enough, whatever else speaks for it
_FURTHER = {0: 0.0, 1: 1.0, 2: 3.0}  # how much better must fit what only looks or nearly sounds alike
# Of what fits better, of the words, of a syllable begun alike, of a character that is a word by itself, of how seldom
# those beside stand alone, of how often the character itself stands anywhere, of one that stands beside neither of its
# neighbours, of how often the other stands between just these two, and of one that makes a usual word with one of them.
WEIGHTS = (0.41, 0.22, -2.47, 1.47, -0.09, 0.52, 0.76, 0.30, 0.36)
CONSTANT = -8.47
SURE = 2.0  # ln of the odds; in right texts of the genre, some two places of 100,000 characters look so
POSSIBLE = 0.0  # for what another rule has found


@dataclass(frozen=True, slots=True)
class Place:
    """A character of a line, with what stands around it."""

    line: Line
    said: str  # of the whole line, as spelled
    index: int  # in it
    at: int  # in the line


@dataclass(frozen=True, slots=True)
class Meant:
    character: str
    gain: float
    far: int  # 0 sounds the same, 1 looks or nearly sounds the same, 2 begins alike


@of_line
def _spelled(_: Reading, line: Line) -> tuple[str, tuple[int, ...]]:
    return spelled(line.text)


def gain(reading: Reading, place: Place, meant: str) -> float:
    """How much better another character fits at a place: ln of how many times as likely."""
    counts, said, index = reading.context.neighbours, place.said, place.index
    if counts is None:
        return _MOST
    return _fits(counts, said[:index] + meant + said[index + 1 :], index) - _fits(counts, said, index)


def _fits(counts: Neighbours, said: str, index: int) -> float:
    """How likely the character is there, and the next two behind it."""
    likely = 0.0
    for at in range(index, min(index + 3, len(said))):
        character = said[at]
        before = said[max(at - 2, 0) : at]
        often, kept = counts.often(before + character), 1.0
        while not often and before:
            before, kept = before[1:], kept * _BACK_OFF
            often = counts.often(before + character) if before else 0
        # What nobody has seen is as likely as half a time.
        among = counts.often(before) if before else counts.total
        likely += math.log(kept * (often or counts.often(character) + 0.5) / among)
    return likely


@of_reading
def _names(reading: Reading) -> frozenset[tuple[int, int]]:
    """Characters of persons' names: they follow no habit."""
    return frozenset((each.line.number, at) for each in people.named(reading) for at in range(each.at, each.end))


def places(reading: Reading, line: Line) -> Iterator[Place]:
    """Characters outside of usual words that never stand beside one of their two neighbours."""
    counts = reading.context.neighbours
    if counts is None or not line.tokens:
        return
    said, places = _spelled(reading, line)
    indexes = {at: index for index, at in enumerate(places)}
    inside = cuts.inside_words(reading, line)
    for at in (at for token in line.tokens for at in range(token.start, token.end)):
        character = line.text[at]
        if at in inside or at + 1 in inside or not "一" <= character <= "鿿" or character in _ANYWHERE:
            continue
        if character in ALONE and at - 1 in inside and at + 2 in inside:  # between two usual words
            continue
        index = indexes[at]
        strange = character not in counts.behind(said[index - 1]) or said[index + 1] not in counts.behind(character)
        if strange and _PLACED.isdisjoint(said[index + 1 : index + 3]):
            yield Place(line, said, index, at)


def best(reading: Reading, place: Place) -> Meant | None:
    """What fits best of all that sounds or looks alike."""
    counts = reading.context.neighbours
    if counts is None:
        return None
    said, index, often = place.said, place.index, reading.context.often
    before, behind = said[index - 1], said[index + 1]
    every = all_alike(reading.context.known, said[index])
    first, second = every & counts.behind(before), every & counts.before(behind)
    far_off = alike(reading.context.known, said[index])
    now: float | None = None
    found: Meant | None = None
    for meant in first | second:
        far = far_off[meant]
        # Beside the end of another word anything may stand, if it makes a usual word with its other neighbour.
        if not (meant in first and meant in second) and (
            often(before + meant if meant in first else meant + behind) < _USUAL
        ):
            continue
        now = _fits(counts, said, index) if now is None else now
        better = _fits(counts, said[:index] + meant + said[index + 1 :], index) - now
        if found is None or better - _FURTHER[far] > found.gain - _FURTHER[found.far]:
            found = Meant(meant, better, far)
    return found if found is not None and found.gain - _FURTHER[found.far] > _LEAST_GAIN else None


def features(reading: Reading, place: Place, meant: Meant) -> tuple[float, ...]:
    """What tells whether it was meant, in the order of WEIGHTS."""
    counts = reading.context.neighbours
    if counts is None:
        return (0.0,) * len(WEIGHTS)
    token, beside = _token(place)
    before, said, behind = (place.said[place.index + off] for off in (-1, 0, 1))
    words = _words(reading, place, meant.character) - _words(reading, place, said)
    made = (before + meant.character, meant.character + behind)
    return (
        min(meant.gain, _MOST),
        min(max(words, _LEAST), _MOST),
        float(meant.far == 2),  # noqa: PLR2004
        float(len(token.text) == 1),
        min(map(_alone, beside), default=0.0),
        math.log1p(counts.often(said)),
        float(said not in counts.behind(before) and behind not in counts.behind(said)),
        math.log1p(counts.often(before + meant.character + behind)),
        float(any(cuts.is_usual(reading, each) for each in made)),
    )


def _token(place: Place) -> tuple[Token, Sequence[str]]:
    """The word that the character is in, and the single characters on either side of it."""
    tokens = place.line.tokens
    at = next(number for number, token in enumerate(tokens) if token.start <= place.at < token.end)
    beside = (*tokens[max(at - 1, 0) : at], *tokens[at + 1 : at + 2])
    return tokens[at], [each.text for each in beside if len(each.text) == 1 and "一" <= each.text <= "鿿"]


def _alone(character: str) -> float:
    """How seldom a character is a word: 0 for one of grammar."""
    return 0.0 if character in FUNCTION else -0.5 if character in ALONE else -1.5 if character in SELDOM else -3.0


def _words(reading: Reading, place: Place, character: str) -> float:
    """Ln of how likely the words are that the characters around make, with this one in its place."""
    said, index = place.said, place.index
    around = said[max(index - _AROUND, 0) : index] + character + said[index + 1 : index + _AROUND + 1]
    return sum(_cut(reading, run) for run in re.findall("[一-鿿]+", around))


def _cut(reading: Reading, run: str) -> float:
    terms, often = reading.context.known.terms, reading.context.often
    best = [0.0] + [-math.inf] * len(run)
    for start in range(len(run)):
        for end in range(start + 1, min(start + _LONGEST, len(run)) + 1):
            word = run[start:end]
            count = max(often(word), _TERM if word in terms else 0, int(end == start + 1))
            if count:
                best[end] = max(best[end], best[start] + math.log(count / _ALL_WORDS))
    return best[-1]


_TERM = 2000  # times that a term of the genre is taken to occur at least


def likely(reading: Reading, line: Line, at: int, meant: str) -> float:
    """Ln of the odds that this character was meant at a place, high where nobody has counted."""
    said, places = _spelled(reading, line)
    if reading.context.neighbours is None or at not in places:
        return _MOST
    far = alike(reading.context.known, line.text[at]).get(meant, 2)
    place = Place(line, said, places.index(at), at)
    return _odds(reading, place, Meant(meant, gain(reading, place, meant), far))


def _odds(reading: Reading, place: Place, meant: Meant) -> float:
    found = features(reading, place, meant)
    return CONSTANT + sum(weight * value for weight, value in zip(WEIGHTS, found, strict=True))


def _strangers(reading: Reading) -> Iterator[Hit]:
    for line in reading.text.lines:
        if line.name:  # names of people and places follow no habit
            continue
        for place in places(reading, line):
            meant = best(reading, place)
            if (
                meant is None
                or meant.gain < _LEAST_SURE
                or _is_said_again(reading, place)
                or _odds(reading, place, meant) <= SURE
            ):
                continue
            if (line.number, place.at) in _names(reading):
                continue
            token, _ = _token(place)
            said = line.text[place.at]
            start, end = _shown(place, token)
            right = line.text[start : place.at] + meant.character + line.text[place.at + 1 : end]
            why = f"“{line.text[start:end]}”像是“{right}”，“{said}”应为“{meant.character}”。"
            yield Hit(line, start, end, why, right)


def is_seen(reading: Reading, line: Line, start: int, end: int) -> bool:
    """Whether right texts have these characters with what stands on both sides of them, three by three."""
    counts = reading.context.neighbours
    said, places = _spelled(reading, line)
    if counts is None or start not in places or end - 1 not in places:
        return False
    first, last = places.index(start), places.index(end - 1)
    return all(counts.often(said[at - 1 : at + 2]) for at in range(first, last + 1))


def unseen(rule: Rule) -> Rule:
    """The rule, quiet where right texts say the same."""

    def find(reading: Reading) -> Iterator[Hit]:
        for hit in rule.find(reading):
            if not is_seen(reading, hit.line, hit.start, hit.end):
                yield hit

    return replace(rule, find=find)


def _is_said_again(reading: Reading, place: Place) -> bool:
    """Whether the same stands once more in the text: nobody slips twice in the same way, it is a word of the trade."""
    text, at = reading.text.plain, place.at
    around = (place.line.text[at - 1 : at + 1], place.line.text[at : at + 2])
    return any(len(each) > 1 and MARK not in each and text.count(each) > 1 for each in around)


def _shown(place: Place, token: Token) -> tuple[int, int]:
    """The word with the character beside it that it does not go with."""
    line = place.line
    start, end = (token.start, token.end) if len(token.text) > 1 else (place.at, place.at + 1)
    if end - start == 1 and "一" <= line.text[end : end + 1] <= "鿿":
        return start, end + 1
    return (start - 1, end) if end - start == 1 and start else (start, end)


RULES = (
    Rule(
        "typos.neighbour",
        Family.TYPOS,
        Severity.MUST,
        "own compilation (data/prose, sounds.tsv, shapes.tsv)",
        ("研讨时的发言有一半是念分管料室准备的稿子。", "全村的屠宰点没有人检杳，台账也没有记。"),
        ("研讨时的发言有一半是念分管科室准备的稿子。", "两本账对不上，到槠坪村住了三晚。"),
        _strangers,
    ),
)
