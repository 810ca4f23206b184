"""What speaks for a right word that nobody has counted: by so much more must another one fit.

Weighed over data/prose, each of its texts with the counts of the others: half of the right places that were told there
are told no more, for one in ten of the slips.
"""

from bot.proofread.noticed import cuts
from bot.proofread.noticed.alone import AFTER_VERBS
from bot.proofread.rule import Neighbours, Reading
from bot.proofread.text import Line
from bot.proofread.typos import fitting
from bot.proofread.typos.fitting import Meant, Place

_RARE = 30  # times in right texts: no keyboard offers first what is used so seldom
_KNOWN = 50  # times in general that a word occurs which may be meant
_WORD = 10  # times in general that a word occurs
_SEEN = 10  # times in right texts that a character stands with the word behind it
_NEAR = 8  # characters on either side
_TWO = 2  # characters of a word
_SELDOM = 5  # times in right texts that a word is there
_AFTER_VERBS = AFTER_VERBS | frozenset("得在说")  # any verb may stand before these: 踱了, 汇过去
_CALLED = frozenset("老小姓叫")  # any name may stand behind these: 老栗, 姓闵
_NUMERALS = frozenset("一二三四五六七八九十百千万亿两几多零半")  # and whatever is counted beside these: 四值, 泡两壶
_ONE = 1.5  # 一震, 一掰
_SEEN_ALIKE = 0.3  # of the doubts is left where the two look alike: that is seldom so by chance

_LIST, _MEMBERS = 14, 3  # characters on both sides, members of a list


def ends_alike(text: str, at: int, last: str) -> bool:
    """Whether three members of a list end in this character: 来有迎声、问有答声、走有送声."""
    around = text[max(at - _LIST, 0) : at + _LIST]
    return sum(around.count(last + mark) for mark in "、，”。；") >= _MEMBERS


def of_place(reading: Reading, counts: Neighbours, place: Place, meant: Meant) -> float:
    """Of a character that stands beside none of its neighbours."""
    said, index, often = place.said, place.index, reading.context.often
    before, character, behind = said[index - 1], said[index], said[index + 1]
    first, second = often(before + meant.character), often(meant.character + behind)
    with_next = counts.often(meant.character + said[index + 1 : index + 3])
    seen = counts.often(said[index - 2 : index] + meant.character) if index > 1 else 0
    seen += counts.often(before + meant.character + behind) + with_next
    doubts = (
        3.0 * _is_near(place.line, character, place.at, place.at + 1)
        + 1.2 * (behind in _AFTER_VERBS)
        + 3.0 * (before in _CALLED)
    )
    doubts += _ONE if before == "一" else 0.6 * (before in _NUMERALS or behind in _NUMERALS)
    doubts += 0.7 * (max(first, second) < _KNOWN) + 0.5 * (not seen)
    if reading.context.known.look_alike(character, meant.character):
        doubts *= _SEEN_ALIKE
    else:
        doubts += 1.4 * (counts.often(character) < _RARE)
        doubts += 0.8 * (often(before + character) + often(character + behind) > 0)
    # 理头绪: it would have to be right beside a word that another one behind it is a part of.
    across = place.at + 2 in cuts.inside_words(reading, place.line) and first < _WORD and with_next < _SEEN
    return doubts + 1.5 * across


def of_word(reading: Reading, line: Line, start: int, word: str, at: int) -> float:
    """Of two characters that begin there, for which a word is taken that differs from them at one place."""
    counts, (said, places) = reading.context.neighbours, fitting.spelled(reading, line)
    if counts is None or len(word) != _TWO or start not in places:
        return 0.0
    index = places.index(start)
    before, window, behind = said[index - 1], said[index : index + _TWO], said[index + _TWO]
    if reading.context.known.look_alike(window[at], word[at]):
        return 0.0
    doubts = 2.0 * (counts.often(word) < _SELDOM) + 0.5 * (counts.often(window) > 0)
    doubts += 0.7 * (not counts.often(before + word) and not counts.often(word + behind))
    doubts += 3.0 * _is_near(line, window[at], start, start + _TWO)
    doubts += 1.0 * _is_near(line, window[1 - at], start, start + _TWO)
    return doubts + 1.9 * (counts.often(window[at]) < _RARE)


def _is_near(line: Line, character: str, start: int, end: int) -> bool:
    """Whether it is said again close by: 看冠、看爪, 首报8份、续报8份."""
    return character in line.text[max(start - _NEAR, 0) : start] or character in line.text[end : end + _NEAR]
