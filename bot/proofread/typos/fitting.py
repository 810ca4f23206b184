"""How well a character fits between its neighbours, and how likely another one was meant.

How often it stands behind the two before it, or behind the one, in right texts (data/prose) tells it. The weights are
those of a logistic regression over slips made in those texts, each measured by counts of the other half of them
(tests/quality/weighing.py prints them).
"""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.proofread.noticed import cuts
from bot.proofread.noticed.alike import alike
from bot.proofread.noticed.alone import ALONE, FUNCTION, SELDOM
from bot.proofread.noticed.once import of_line
from bot.proofread.noticed.spelling import spelled as as_spelled
from bot.proofread.rule import Neighbours, Reading
from bot.proofread.text import Line, Token

_BACK_OFF = 0.4  # what is lost with each character that has to be left out of sight
_AROUND = 4  # characters on either side whose words are looked at
_LONGEST = 5  # characters of a word
_ALL_WORDS = 60_000_000  # of the general texts that words were counted in
_MOST, _LEAST = 15.0, -5.0  # beyond these, more tells nothing more
# Of what fits better, of the words, of a syllable begun alike, of a character that is a word by itself, of how seldom
# those beside stand alone, of how often the character itself stands anywhere, of one that stands beside neither of its
# neighbours, of how often the other stands between just these two, and of one that makes a usual word with one of them.
WEIGHTS = (0.41, 0.22, -2.47, 1.47, -0.09, 0.52, 0.76, 0.30, 0.36)
CONSTANT = -8.47
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
def spelled(_: Reading, line: Line) -> tuple[str, tuple[int, ...]]:
    """The line as its characters follow one another, and where each of them stands."""
    return as_spelled(line.text)


def gain(reading: Reading, place: Place, meant: str) -> float:
    """How much better another character fits at a place: ln of how many times as likely."""
    counts, said, index = reading.context.neighbours, place.said, place.index
    if counts is None:
        return _MOST
    return fits(counts, said[:index] + meant + said[index + 1 :], index) - fits(counts, said, index)


def fits(counts: Neighbours, said: str, index: int) -> float:
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


def features(reading: Reading, place: Place, meant: Meant) -> tuple[float, ...]:
    """What tells whether it was meant, in the order of WEIGHTS."""
    counts = reading.context.neighbours
    if counts is None:
        return (0.0,) * len(WEIGHTS)
    token, beside = token_at(place)
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


def token_at(place: Place) -> tuple[Token, Sequence[str]]:
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


def odds(reading: Reading, place: Place, meant: Meant) -> float:
    found = features(reading, place, meant)
    return CONSTANT + sum(weight * value for weight, value in zip(WEIGHTS, found, strict=True))


def likely(reading: Reading, line: Line, at: int, meant: str) -> float:
    """Ln of the odds that this character was meant at a place, high where nobody has counted."""
    said, places = spelled(reading, line)
    if reading.context.neighbours is None or at not in places:
        return _MOST
    far = alike(reading.context.known, line.text[at]).get(meant, 2)
    place = Place(line, said, places.index(at), at)
    return odds(reading, place, Meant(meant, gain(reading, place, meant), far))
