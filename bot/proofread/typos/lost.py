"""A character lost right before a mark, or there twice: 把办案当作硬任，见事不见人人。

Right texts have those before it, and never a mark behind them. The weights are those of a logistic regression over
characters that were taken out before marks in clean materials and in data/prose, there with the counts of the other
half.
"""

import math
import re
from collections.abc import Iterator

from bot.proofread.finding import Family, Severity
from bot.proofread.noticed.spelling import MARK
from bot.proofread.rule import Hit, Neighbours, Reading, Rule, body_for
from bot.proofread.samples import TITLE
from bot.proofread.text import Line, Token
from bot.proofread.typos import fitting

_MARKS = frozenset("，。；：！？")
_SURE = 1.4  # ln of the odds; in clean materials, one place of 100,000 characters looks so
_CONSTANT = -4.38
# Of how seldom a mark stands behind the character, of how often one should behind these two, of how often one and the
# same character does, of how often one follows the character alone, of a usual word that the two make, of the three.
_SELDOM, _WANTED, _ALWAYS, _FOLLOWED, _USUAL, _SEEN = -0.88, 0.33, 0.5, 1.87, 1.07, 0.48
_OLD = frozenset("也矣焉哉乎兮")  # sentences of old texts end in these
_ANY = frozenset("于有")  # 问需于企, 心里有党: any single word may follow
_WORD = 50  # times in general that a word occurs which was cut off


def _lost(reading: Reading) -> Iterator[Hit]:
    counts = reading.context.neighbours
    if counts is None or not reading.context.whole:
        return
    for line in reading.text.body():
        for before, token, mark in zip(line.tokens, line.tokens[1:], line.tokens[2:], strict=False):
            if (
                mark.text in _MARKS
                and line.text[mark.end : mark.end + 1] not in _MARKS  # ？？ is a blank to be filled
                and len(token.text) == 1
                and token.text not in _OLD
                and "一" <= token.text <= "鿿"
                and "一" <= before.text[-1] <= "鿿"
                and before.text[-1] not in _ANY
                and before.text != "本"  # 本监, 本段: what one's own unit is called
                and not line.text.endswith("而不", 0, token.start)  # 杂而不专
                and (meant := _missing(reading, counts, line, token)) is not None
            ):
                said = before.text + token.text
                like = f"，比如是“{said}{meant}”" if meant else ""
                yield Hit(line, before.start, token.end, f"“{said}”后面像是掉了一个字{like}。")


def _missing(reading: Reading, counts: Neighbours, line: Line, token: Token) -> str | None:
    """What right texts have behind it most often; None where nothing is missing."""
    said, places = fitting.spelled(reading, line)
    index = places.index(token.start)
    character, two, three = said[index], said[index - 1 : index + 1], said[index - 2 : index + 1]
    if counts.often(two + MARK):
        return None
    behind, times = counts.behind(character), counts.often(character)
    ended, pairs = behind.get(MARK, 0), counts.often(two)
    sure = (
        _CONSTANT
        + _SELDOM * math.log((ended + 0.5) / (times + 1))
        + _WANTED * math.log1p(pairs * ended / max(times, 1))
        + _SEEN * math.log1p(counts.often(three) if len(three) > len(two) else 0)
    )
    if sure + _FOLLOWED + _ALWAYS + _USUAL <= _SURE:  # what costs most is asked last
        return None
    sure += _FOLLOWED * max((often for each, often in behind.items() if each != MARK), default=0) / max(times, 1)
    if sure + _ALWAYS + _USUAL <= _SURE:
        return None
    often, meant = max(((counts.often(two + each), each) for each in behind), default=(0, "")) if pairs else (0, "")
    sure += _ALWAYS * often / pairs if pairs > 1 else 0.0
    sure += _USUAL * (often > 0 and reading.context.often(character + meant) > _WORD)
    return (meant if often else "") if sure > _SURE else None


_VERBS = frozenset("答挖亮晒照理捋扫看问听走谈说想试帮找算查比改吹")  # 挖挖根子, 亮亮打算
_NUMERALS = frozenset("一二三四五六七八九")
_FOUR = 4  # characters of two pairs
_WHOLE, _POWERS = frozenset("第十百千万"), frozenset("十百千万亿")
_TWICE = re.compile(r"([一-鿿])\1")


def _again(reading: Reading) -> Iterator[Hit]:
    """Twice where right texts have it once between the same neighbours, and never twice beside one of them."""
    counts = reading.context.neighbours
    if counts is None or not reading.context.whole:
        return
    for line in body_for(reading, _TWICE):
        for match in _TWICE.finditer(line.text):
            at = match.start() + 1
            if _is_of_words(reading, line, at) or _is_of_a_post(reading, line.text, at):
                continue
            said, places = fitting.spelled(reading, line)
            index = places.index(match.start())
            if _is_once(counts, said[index - 1], match[1], said[index + 2]):
                yield Hit(line, *match.span(), f"“{match[1]}”字像是重了一个。", match[1])


def _is_once(counts: Neighbours, before: str, one: str, behind: str) -> bool:
    """Whether it stands there once, as far as anybody has counted."""
    if one in (before, behind) or counts.often(f"{before}{one}{one}") or counts.often(f"{one}{one}{behind}"):
        return False
    if one in _NUMERALS:
        if behind in _POWERS or before in _WHOLE:  # 三三十, 第二二次; 十五五
            return before + one != "十五"
        return counts.often(f"{before}{one}{behind}") > (one == "一") and before not in "零点年一二三四五六七八九"
    return counts.often(f"{before}{one}{behind}") > 1 + (one in _VERBS)


def _is_of_words(reading: Reading, line: Line, at: int) -> bool:
    """Whether a word ends there and another begins, or one goes on: 其中中小企业, 大大小小."""
    if line.text[at] in _NUMERALS:
        return False
    if _TWICE.match(line.text, at - _FOUR + 1) or _TWICE.match(line.text, at + 1):  # 条条款款
        return True
    words = [token.text for token in line.tokens if token.start <= at <= token.end]
    if len(words) == 1:
        return len(words[0]) > len("人人")
    together = words[0] + words[1][1:]
    return all(len(each) > 1 for each in words) and reading.context.often(together) <= _WORD  # 透明明度


def _is_of_a_post(reading: Reading, text: str, at: int) -> bool:
    """Whether a whole word of three begins with the second, behind a figure and the first: （2）班班主任."""
    before = text[at - 2 : at - 1]
    return (before.isdigit() or before in "）)") and reading.context.often(text[at : at + 3]) > _WORD


RULES = (
    Rule(
        "typos.lost",
        Family.TYPOS,
        Severity.MUST,
        "own compilation (data/prose)",
        (f"{TITLE}每次开会都照本宣科讲了什，没有人问。",),
        (f"{TITLE}每次开会讲了什么，没有人问。", f"{TITLE}“绳墨者，匠人之准绳也，不可弃也。”"),
        _lost,
        told={"whole": "1"},
    ),
    Rule(
        "typos.twice",
        Family.TYPOS,
        Severity.MUST,
        "own compilation (data/prose)",
        (
            f"{TITLE}制度写在墙上，没有落实到人人。",
            f"{TITLE}全年只去了二二十天，公开的透明明度不够，主要领导说说起来才管。",
        ),
        (
            f"{TITLE}制度写在墙上，人人都看得见，其中中小企业占一半，初三（1）班班主任没有来，逐项一一对照，说说想法，讲起来条条款款。",
        ),
        _again,
        told={"whole": "1"},
    ),
)
