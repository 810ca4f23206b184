"""How well a character fits between its neighbours, and how likely another one was meant.

How often it stands behind the two before it, or behind the one, in right texts (data/prose) tells it. The weights are
those of a logistic regression over slips made in those texts, each measured by counts of the other half of them
(tests/quality/weighing.py prints them).
"""

import math
import re
from dataclasses import dataclass
from itertools import pairwise

from bot.proofread.noticed import cuts
from bot.proofread.noticed.alike import alike
from bot.proofread.noticed.once import of_line
from bot.proofread.noticed.spelling import spelled as as_spelled
from bot.proofread.rule import Neighbours, Reading
from bot.proofread.text import Line, Token

_BACK_OFF = 0.4  # what is lost with each character that has to be left out of sight
_AROUND = 4  # characters on either side whose words are looked at
_LONGEST = 5  # characters of a word
_ALL_WORDS = 60_000_000  # of the general texts that words were counted in
_MOST, _LEAST = 15.0, -5.0  # beyond these, more tells nothing more
# Of what fits better, of what does not sound quite the same, of what looks alike, of a character that stands beside
# neither of its neighbours, of how often the other stands between just these two, of one that makes a usual word with
# one of them, and of the words: these cost most, and are not asked where they cannot tip the scales.
WEIGHTS = (0.32, -1.51, 1.36, 0.50, 0.32, 0.75, 0.18)
CONSTANT = -3.35
POSSIBLE = 0.6  # for what another rule has found


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
    clear: bool = True  # nothing else fits nearly as well
    again: float = 0.0  # what it adds to the odds that the text says it elsewhere


@of_line
def spelled(_: Reading, line: Line) -> tuple[str, tuple[int, ...]]:
    """The line as its characters follow one another, and where each of them stands."""
    return as_spelled(line.text)


@of_line
def strange_pairs(reading: Reading, line: Line) -> tuple[int, ...]:
    """Where in the line as spelled two characters begin that no right text has so."""
    counts = reading.context.neighbours
    if counts is None:
        return ()
    said, _ = spelled(reading, line)
    behind = {each: counts.behind(each) for each in set(said)}
    return tuple(at for at, (one, other) in enumerate(pairwise(said)) if other not in behind[one])


def gain(reading: Reading, place: Place, meant: str) -> float:
    """How much better another character fits at a place: ln of how many times as likely."""
    counts = reading.context.neighbours
    return _MOST if counts is None else fits(counts, place, meant) - fits(counts, place, place.said[place.index])


def fits(counts: Neighbours, place: Place, character: str) -> float:
    """How likely the character is there, and the next two behind it."""
    start, index = max(place.index - 2, 0), place.index
    around = f"{place.said[start:index]}{character}{place.said[index + 1 : index + 3]}"
    likely = 1.0
    for at in range(index - start, len(around)):
        likely *= likely_at(counts, around, at)
    return math.log(likely)


def likely_at(counts: Neighbours, said: str, at: int) -> float:
    """How likely a character is behind the two before it; where these are never so, behind the one, or anywhere."""
    character, before = said[at], said[max(at - 2, 0) : at]
    two = counts.behind(before[-1]).get(character, 0) if before else 0
    if not two:  # what nobody has seen is as likely as half a time
        return _BACK_OFF ** len(before) * (counts.often(character) + 0.5) / counts.total
    three = counts.often(before + character) if len(before) > 1 else 0
    if three:
        return three / counts.often(before)
    return _BACK_OFF ** (len(before) - 1) * two / counts.often(before[-1])


def features(reading: Reading, place: Place, meant: Meant) -> tuple[float, ...]:
    """What tells whether it was meant, in the order of WEIGHTS."""
    return (*_counted(reading, place, meant), _words_gained(reading, place, meant))


def _counted(reading: Reading, place: Place, meant: Meant) -> tuple[float, ...]:
    """All of it but the words."""
    counts = reading.context.neighbours
    if counts is None:
        return (0.0,) * (len(WEIGHTS) - 1)
    before, said, behind = (place.said[place.index + off] for off in (-1, 0, 1))
    made = (before + meant.character, meant.character + behind)
    return (
        min(meant.gain, _MOST),
        float(meant.far > 0),
        float(reading.context.known.look_alike(said, meant.character)),
        float(said not in counts.behind(before) and behind not in counts.behind(said)),
        math.log1p(counts.often(before + meant.character + behind)),
        float(any(cuts.is_usual(reading, each) for each in made)),
    )


def token_at(place: Place) -> Token:
    """The word that the character is in."""
    return next(token for token in place.line.tokens if token.start <= place.at < token.end)


def _words_gained(reading: Reading, place: Place, meant: Meant) -> float:
    gained = _words(reading, place, meant.character) - _words(reading, place, place.said[place.index])
    return min(max(gained, _LEAST), _MOST)


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


def odds(reading: Reading, place: Place, meant: Meant, least: float = -math.inf) -> float:
    """Ln of the odds that it was meant; minus infinity where they cannot reach `least`."""
    *counted, of_words = WEIGHTS
    found = _counted(reading, place, meant)
    sure = CONSTANT + meant.again + sum(weight * value for weight, value in zip(counted, found, strict=True))
    if sure + of_words * _MOST < least:
        return -math.inf
    return sure + of_words * _words_gained(reading, place, meant)


def likely(reading: Reading, line: Line, at: int, meant: str) -> float:
    """Ln of the odds that this character was meant at a place, high where nobody has counted."""
    said, places = spelled(reading, line)
    if reading.context.neighbours is None or at not in places:
        return _MOST
    far = alike(reading.context.known, line.text[at]).get(meant, 2)
    place = Place(line, said, places.index(at), at)
    return odds(reading, place, Meant(meant, gain(reading, place, meant), far))
