"""Words of three characters with one typed for another: 懂事会 for 董事会, 慢半排 for 慢半拍.

Both halves may well be words, so near_words passes them by; three characters that no right text has in a row, whose
ends no usual word holds, are told where one character makes a word of them.
"""

from collections.abc import Iterator

from bot.proofread.finding import Family, Severity
from bot.proofread.noticed import cuts
from bot.proofread.noticed.alone import FUNCTION
from bot.proofread.rule import Hit, Neighbours, Reading, Rule
from bot.proofread.samples import TITLE
from bot.proofread.text import Line
from bot.proofread.typos import fitting, own

_LENGTH = 3
_SURER = 2.5  # ln of the odds


def _find(reading: Reading) -> Iterator[Hit]:
    counts = reading.context.neighbours
    if counts is None or not reading.context.whole:
        return
    for line in reading.text.body():
        behind = 0
        for start, wrong, word in sorted(_candidates(reading, line)):
            if start >= behind and _is_wrong(reading, counts, line, start, wrong, word):
                behind = start + _LENGTH
                said = line.text[start:behind]
                why = f"“{said}”像是“{word}”，“{said[wrong]}”应为“{word[wrong]}”。"
                yield Hit(line, start, behind, why, word)


def _candidates(reading: Reading, line: Line) -> Iterator[tuple[int, int, str]]:
    """Where three characters begin that share two with a word, which of them is another, and the word."""
    threes, text, inside = reading.context.known.threes, line.text, cuts.inside_words(reading, line)
    # A usual word that reaches into them is chance: most places are left out by that, before anything is looked up.
    for start in set(range(len(text) - _LENGTH + 1)) - inside - {at - _LENGTH for at in inside}:
        said = text[start : start + _LENGTH]
        for gone, words in enumerate(threes):  # no lists, no words
            pair = said[:gone] + said[gone + 1 :]
            if pair in words:
                yield from ((start, gone, word) for word in words[pair] if said[gone] != word[gone])


def _is_wrong(reading: Reading, counts: Neighbours, line: Line, start: int, wrong: int, word: str) -> bool:
    end, known = start + _LENGTH, reading.context.known
    said, character = line.text[start:end], line.text[start + wrong]
    if not (known.sound_alike(character, word[wrong]) or known.look_alike(character, word[wrong])):
        return False
    if character in FUNCTION or counts.often(said) or reading.context.often(said) or said in known.terms:
        return False
    often = own.pairs(reading)
    again = often.get(said[:2], 0) > 1 and often.get(said[1:], 0) > 1  # nobody slips twice in the same way
    if again:
        return False
    # 培训办, 监督远: a usual word, and another one behind it.
    if wrong == _LENGTH - 1 and cuts.is_usual(reading, said[:2]):
        return False
    # 转下来, 放门口: any verb may stand before a usual word.
    least = _SURER if wrong == 0 and cuts.is_usual(reading, said[1:]) else fitting.POSSIBLE
    return fitting.likely(reading, line, start + wrong, word[wrong]) > least


RULES = (
    Rule(
        "typos.three",
        Family.TYPOS,
        Severity.MUST,
        "jieba dict.txt (data/lexicon.tsv), own compilation (sounds.tsv, shapes.tsv, data/prose)",
        (f"{TITLE}这件事要由懂事会研究。", f"{TITLE}办事总是慢半排，系统到年底才试远行。"),
        (
            f"{TITLE}这件事要由董事会研究。",
            f"{TITLE}技能培训办了两期，教师结对帮扶，上级监督远，一圈问下来，材料递上去了。",
        ),
        _find,
        told={"whole": "1"},
    ),
)
