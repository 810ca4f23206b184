"""A whole word typed for another of its sound, as a keyboard offers it: 引起群众为官 for 围观; or turned round.

Both are words, so nothing but what stands beside them tells which was meant: how much better the other one fits, how
often right texts have it beside what stands there, whether the text itself says it elsewhere. The weights are those of
a logistic regression over words that were exchanged in clean materials and in data/prose, there with the counts of the
other half.
"""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import product

from bot.proofread.finding import Family, Severity
from bot.proofread.known import Known, blurred
from bot.proofread.noticed.alone import AFTER_VERBS, FUNCTION
from bot.proofread.noticed.spelling import MARK
from bot.proofread.rule import Hit, Neighbours, Reading, Rule
from bot.proofread.samples import TITLE
from bot.proofread.text import Line
from bot.proofread.typos import fitting, own
from bot.proofread.typos.neighbours import names

_SOUNDS = 2  # characters of the words that are looked at
_SEEN = 2  # times in right texts that a word occurs which may be meant
_SURE = 2.5  # ln of the odds: of 140,000 characters that nobody had read, three looked like 1.2, none like this
_CONSTANT = -5.4
# Of what fits better, of how often right texts have the other word with what stands before and behind it, of how often
# what is said occurs in general, of a word of the genre, of how often the text has the other one, of one that sounds
# only nearly the same, of two characters that are no word.
_WEIGHTS = (0.32, 0.27, 0.21, 0.23, -0.76, 1.25, -1.4, -3.8)
_MOST = 25.0  # beyond it, more tells nothing more
_PLACES = frozenset("里内来会头天月日年")  # these end what stands before: 从食堂里省
_LITTLE = FUNCTION | frozenset("人去老着就")
_KNOWN = 300  # times in general that a word occurs which no list has
_USUAL = 5  # times in right texts that a word occurs which may be meant
_OFTEN = 20  # times in right texts that one side is enough for
_OFTENER = 40  # times as often as what is said
_NUMERALS = frozenset("一二三四五六七八九十百千万两")


@dataclass(frozen=True, slots=True)
class Window:
    """Two characters of a line that may be another word, with what stands around them."""

    word: str
    start: int
    single: bool  # no word, but two characters that stand alone
    around: str  # two characters before them, they, two behind
    meant: tuple[str, ...]  # words of the genre that sound alike


@cache
def _by_sound(known: Known) -> Mapping[tuple[str, str], tuple[str, ...]]:
    """Words of the genre by their two syllables, as people say them who tell few syllables apart."""
    found: dict[tuple[str, str], list[str]] = {}
    for word in sorted(known.spoken):
        if len(word) == _SOUNDS and not _NUMERALS.issuperset(word):
            for sounds in product(_syllables(known, word[0]), _syllables(known, word[1])):
                found.setdefault(sounds, []).append(word)
    return {sounds: tuple(words) for sounds, words in found.items()}


def _alike(known: Known, word: str) -> tuple[str, ...]:
    """Words of the genre that sound like one, or nearly so, and perhaps it itself."""
    words, syllables = _by_sound(known), product(_syllables(known, word[0]), _syllables(known, word[1]))
    return tuple(other for sounds in syllables if sounds in words for other in words[sounds])


def _is_nearly(known: Known, word: str, other: str) -> bool:
    return any(one != two and not known.sound_alike(one, two) for one, two in zip(word, other, strict=True))


@cache
def _syllables(known: Known, character: str) -> tuple[str, ...]:
    """Those of a character, as people say them who tell few apart."""
    return tuple(sorted({blurred(each) for each in known.sounds.get(character, ())}))


def _windows(reading: Reading, counts: Neighbours, line: Line) -> Iterator[Window]:
    """Two characters, a word or each alone, that the text has once there and right texts never."""
    known, own_times = reading.context.known, own.pairs(reading)
    said, places = fitting.spelled(reading, line)
    lengths = {token.start: len(token.text) for token in line.tokens}
    for index in fitting.strange_pairs(reading, line):
        word, start = said[index : index + _SOUNDS], places[index]
        single = lengths.get(start) == lengths.get(start + 1) == 1
        if not (single or lengths.get(start) == _SOUNDS) or not "一" <= word[0] <= "鿿":
            continue
        if own_times.get(word, 0) != 1 or (single and not FUNCTION.isdisjoint(word)):
            continue
        meant = tuple(each for each in _alike(known, word) if each != word)
        if not meant:
            continue
        before = said[index - 2 : index] if index > 1 else MARK + said[0]
        behind = said[index + _SOUNDS : index + _SOUNDS + 1] or MARK
        if counts.often(before[1] + word) and counts.often(word + behind):
            continue
        if any(map(counts.often, word)):  # 涟漪: no keyboard offers first what is so rare
            yield Window(word, start, single, f"{before}{said[index : index + 4]}", meant)


def _meant(reading: Reading, counts: Neighbours, window: Window) -> str | None:
    """The word that was surely meant."""
    before, behind = window.around[1], window.around[4:5] or MARK
    context, own_times, now = reading.context, own.pairs(reading), 0.0
    best, found = _SURE, None
    for word in dict.fromkeys(window.meant):
        if _is_of_a_term(context.known, window, word) and not _is_nearly(context.known, window.word, word):
            return word
        times = own_times.get(word, 0)
        first, second = counts.often(before + word), counts.often(word + behind)
        if not (first or second or times > 1) or (times < _SEEN and counts.often(word) < _SEEN):
            continue
        now = now or _fits(counts, window, window.word)
        values = (
            min(_fits(counts, window, word) - now, _MOST),
            math.log1p(first),
            math.log1p(second),
            math.log1p(context.often(window.word)),
            float(window.word in context.known.plain or window.word in context.known.terms),
            math.log1p(times),
            float(_is_nearly(context.known, window.word, word)),
            float(window.single),
        )
        odds = _CONSTANT + sum(weight * value for weight, value in zip(_WEIGHTS, values, strict=True))
        if odds > best:
            best, found = odds, word
    return found


def _is_of_a_term(known: Known, window: Window, word: str) -> bool:
    """Whether it makes a set term with the two characters on one side: 集中学习."""
    return any(
        each in known.terms or each in known.said for each in (window.around[:2] + word, word + window.around[4:])
    )


def _fits(counts: Neighbours, window: Window, word: str) -> float:
    """How likely the word is there, and the next two behind it."""
    around = window.around[:2] + word + (window.around[4:] or MARK)
    return math.log(math.prod(fitting.likely_at(counts, around, at) for at in range(2, len(around))))


def _find(reading: Reading) -> Iterator[Hit]:
    counts = reading.context.neighbours
    if counts is None or not reading.context.whole:
        return
    for line in reading.text.lines:
        if line.name:
            continue
        for window in _windows(reading, counts, line):
            word = _meant(reading, counts, window)
            if word is not None and (line.number, window.start) not in names(reading):
                message = f"“{window.word}”在这里讲不通，像是“{word}”。"
                yield Hit(line, window.start, window.start + _SOUNDS, message, word)


def _turned(reading: Reading) -> Iterator[Hit]:
    """Two characters in each other's place: 没有人责负 for 负责."""
    counts, known, often = reading.context.neighbours, reading.context.known, reading.context.often
    if counts is None or not reading.context.whole:
        return
    for line in reading.text.body():
        for one, other in zip(line.tokens, line.tokens[1:], strict=False):
            if len(one.text) != 1 or len(other.text) != 1 or one.text == other.text or one.text in _PLACES:
                continue
            next_one = line.text[other.end : other.end + 1]
            if (
                next_one in AFTER_VERBS or other.text == "因" or (one.text in "应实" and next_one.isdigit())
            ):  # 评查抽了20卷; 实查9户
                continue
            if other.text == "同" and line.text.startswith("同", other.end + 2):  # 事同议、同定
                continue
            word = other.text + one.text
            if word not in known.spoken and often(word) < _KNOWN:
                continue
            said, times = one.text + other.text, counts.often(word)
            if other.text in counts.behind(one.text) and (
                times < _OFTENER * counts.often(said) or not _LITTLE.isdisjoint(said)
            ):
                continue
            before, behind = line.text[one.start - 1 : one.start] or "，", next_one or "，"
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
        (f"{TITLE}逐户登基造册，汇总上报。", f"{TITLE}班子程远各讲一课。"),
        (f"{TITLE}逐户登记造册，登基大典。", f"{TITLE}学习教育期间换了两个器件。"),
        _find,
        told={"whole": "1"},
    ),
)
