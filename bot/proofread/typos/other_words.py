"""A whole word typed for another of its sound, as a keyboard offers it: 引起群众为官 for 围观; or turned round.

Right texts do not have it; they have the other one beside what stands there. How much more often than chance would
have it, tells how sure that is.
"""

import math
from collections.abc import Iterator, Mapping
from functools import cache

from bot.proofread.finding import Family, Severity
from bot.proofread.known import Known
from bot.proofread.noticed.alone import FUNCTION
from bot.proofread.rule import Hit, Neighbours, Reading, Rule
from bot.proofread.samples import TITLE
from bot.proofread.text import Line, Token

_SOUNDS = 2  # characters of the words that are looked at
_WORD = 3  # times in general that a word occurs: what is rarer is a piece of a name
_USUAL = 5  # times in right texts that a word occurs which may be meant
_SURE, _SURER = 2.6, 5.0  # ln of how many times as often as by chance; where right texts have the word elsewhere
_PLACES = frozenset("里内来会头天月日年")  # these end what stands before: 从食堂里省
_LITTLE = FUNCTION | frozenset("人去老着就")
_KNOWN = 300  # times in general that a word occurs which no list has
_OFTEN = 20  # times in right texts that one side is enough for
_OFTENER = 40  # times as often as what is said
_DISCOUNT = 0.4  # once seen is not quite once
_SAYS_NOTHING = FUNCTION | frozenset("大年学自两三四五六七八九十")


@cache
def _by_sound(known: Known) -> Mapping[tuple[str, str], tuple[str, ...]]:
    """Words of the genre by their two syllables without tones."""
    found: dict[tuple[str, str], list[str]] = {}
    for word in sorted(known.spoken):
        for sounds in _sounds(known, word):
            found.setdefault(sounds, []).append(word)
    return {sounds: tuple(words) for sounds, words in found.items()}


def _sounds(known: Known, word: str) -> Iterator[tuple[str, str]]:
    if len(word) == _SOUNDS:
        for first in known.sounds.get(word[0], ()):
            for second in known.sounds.get(word[1], ()):
                yield first, second


def _beside(counts: Neighbours, neighbour: str, word: str, both: str) -> float:
    """Ln of how many times as often as by chance two stand together; 0 where nobody has seen it."""
    if not "一" <= neighbour <= "鿿" or neighbour in _SAYS_NOTHING:
        return 0.0
    seen = counts.often(both)
    if not seen:
        return 0.0
    return max(math.log((seen - _DISCOUNT) * counts.total / (counts.often(neighbour) * counts.often(word))), 0.0)


def _meant(reading: Reading, counts: Neighbours, line: Line, token: Token) -> str | None:
    said, known = token.text, reading.context.known
    before, behind = line.text[token.start - 1 : token.start] or "，", line.text[token.end : token.end + 1] or "，"
    times = counts.often(said) if said[1] in counts.behind(said[0]) else 0
    if times and (counts.often(before + said) or counts.often(said + behind)):
        return None
    best, found = _SURER if times else _SURE, None
    for word in {each for sounds in _sounds(known, said) for each in _by_sound(known).get(sounds, ())}:
        if word == said or counts.often(word) < _USUAL:
            continue
        first, second = _beside(counts, before, word, before + word), _beside(counts, behind, word, word + behind)
        if first + second > best and (not times or (first and second)):
            best, found = first + second, word
    return found


def _find(reading: Reading) -> Iterator[Hit]:
    counts, known, often = reading.context.neighbours, reading.context.known, reading.context.often
    if counts is None or not reading.context.whole:
        return
    for line in reading.text.body():
        for token in line.tokens:
            said = token.text
            if len(said) != _SOUNDS or said in known.plain or said in known.terms or often(said) < _WORD:
                continue
            word = _meant(reading, counts, line, token)
            if word is not None and reading.text.plain.count(said) == 1:  # nobody slips twice in the same way
                yield Hit(line, token.start, token.end, f"“{said}”在这里讲不通，像是“{word}”。", word)


def _turned(reading: Reading) -> Iterator[Hit]:
    """Two characters in each other's place: 没有人责负 for 负责."""
    counts, known, often = reading.context.neighbours, reading.context.known, reading.context.often
    if counts is None or not reading.context.whole:
        return
    for line in reading.text.body():
        for one, other in zip(line.tokens, line.tokens[1:], strict=False):
            if len(one.text) != 1 or len(other.text) != 1 or one.text == other.text or one.text in _PLACES:
                continue
            word = other.text + one.text
            if word not in known.spoken and often(word) < _KNOWN:
                continue
            said, times = one.text + other.text, counts.often(word)
            if other.text in counts.behind(one.text) and (
                times < _OFTENER * counts.often(said) or not _LITTLE.isdisjoint(said)
            ):
                continue
            before, behind = line.text[one.start - 1 : one.start] or "，", line.text[other.end : other.end + 1] or "，"
            sides = bool(counts.often(before + word)) + bool(counts.often(word + behind))
            if times >= _USUAL and sides and (sides > 1 or times >= _OFTEN):
                yield Hit(line, one.start, other.end, f"“{said}”像是“{word}”，两个字颠倒了。", word)


RULES = (
    Rule(
        "typos.turned",
        Family.TYPOS,
        Severity.MUST,
        "own compilation (data/prose, lexicon.tsv)",
        (f"{TITLE}这件事没有人责负，也没有报过告上级。", f"{TITLE}对群众的诉求没有时及办理。"),
        (f"{TITLE}这件事没有人负责，会散了才报告上级。",),
        _turned,
        told={"whole": "1"},
    ),
    Rule(
        "typos.other-word",
        Family.TYPOS,
        Severity.MUST,
        "own compilation (data/prose, lexicon.tsv, sounds.tsv)",
        (f"{TITLE}逐户登基造册，汇总上报。", f"{TITLE}业主惊觉性不高，学习教育器件没有到会。"),
        (f"{TITLE}逐户登记造册，登基大典。", f"{TITLE}学习教育期间换了两个器件。"),
        _find,
        told={"whole": "1"},
    ),
)
