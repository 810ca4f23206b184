"""The old word beside the new one that was put for it: 推动推进土地流转, 把将难题摆出来, 次数少减少了."""

import re
from collections.abc import Iterator

from bot.proofread.finding import Family, Severity
from bot.proofread.noticed.spelling import MARK
from bot.proofread.rule import Hit, Neighbours, Reading, Rule, body_for
from bot.proofread.samples import TITLE
from bot.proofread.text import Line, Token

_THREE = 3  # characters
_PLACES = frozenset("点村县市区镇乡站所场户上下里中早及同")  # one ends there and a word begins: 隔离点点位, 村驻村
_COUNTED = re.compile(r"\d(?P<it>个名|名个|条项|项条|次遍|遍次|户家|家户|份件|件份|个项|个条|条个|项个|起件|名位|位名)")
# 没有未读: somebody did not do it, or has not yet, not both; 没有未办的事 is said.
_TWICE_NOT = re.compile(
    r"(?<!有)(?:没有|尚未|从未)(?P<it>[未没])(?=[读听看写学做改办去来到查报说问管抓补交开建用认签审][，。；、过]|能|及时|真正|认真|完全|坚持|做到)"
)


def _same(reading: Reading) -> Iterator[Hit]:
    same = reading.context.known.same
    for line in reading.text.lines:
        for one, other in zip(line.tokens, line.tokens[1:], strict=False):
            if one.text in same and other.text in same[one.text]:
                yield Hit(line, one.start, other.end, f"“{one.text}”和“{other.text}”说的是一个意思，留一个。")
    for line in body_for(reading, _COUNTED):
        single = {token.start for token in line.tokens if len(token.text) == 1}
        for match in _COUNTED.finditer(line.text):
            if single.issuperset(range(*match.span("it"))):
                yield Hit(line, *match.span("it"), f"“{match['it'][0]}”和“{match['it'][1]}”留一个。")
    for line in body_for(reading, _TWICE_NOT):
        for match in _TWICE_NOT.finditer(line.text):
            yield Hit(line, match.start(), match.end(), f"“{match[0]}”里说了两遍“没有”，留一个。")


def _around(reading: Reading) -> Iterator[Hit]:
    """A character of a word once more beside it, where no right text has the two: 次数少减少了."""
    counts = reading.context.neighbours
    if counts is None or not reading.context.whole:
        return
    for line in reading.text.body():
        for token, other in zip(line.tokens, line.tokens[1:], strict=False):
            said, word = (token.text, other.text) if len(token.text) == 1 else (other.text, token.text)
            if len(said) + len(word) != _THREE or not "一" <= said <= "鿿" or said not in word:
                continue
            if _is_extra(counts, line, token, other):
                start, end = token.start, other.end
                yield Hit(line, start, end, f"“{line.text[start:end]}”多了一个“{said}”。", word)


def _is_extra(counts: Neighbours, line: Line, one: Token, other: Token) -> bool:
    """少减少, 力气力: the word is usual there, and nobody has the single character beside it."""
    said, word = line.text[one.start : other.end], max(one.text, other.text, key=len)
    beside = said[1] in counts.behind(said[0]) if word == other.text else said[2] in counts.behind(said[1])
    if said[0] != said[2] or said[0] == said[1] or beside or said[1] == "不" or said[0] in _PLACES:
        return False
    before, behind = (_character(line.text[at : at + 1]) for at in (one.start - 1, other.end))
    if line.text[one.start - 1 : one.start].isdigit() or (word == one.text and behind in counts.behind(said[2])):
        return False  # 42户客户, 汛前汛后
    return counts.often(before + word) > 0 or counts.often(word + behind) > 0


def _character(said: str) -> str:
    return said if "一" <= said <= "鿿" else MARK


RULES = (
    Rule(
        "typos.kept",
        Family.TYPOS,
        Severity.MUST,
        "own compilation (data/lexicon.tsv)",
        (
            "想办法推进推动项目落地。",
            "没有真正把将群众的事放在心上。",
            "目前尚还有差距。",
            "这件事一直没有未办，从未没有问过。",
            "全年走访了12户家。",
            "干部分头分别联系3户，推诿造成导致工期延误。",
            "首先考虑想到的是自己。",
        ),
        (
            "推动工作、推进项目，把将来的事想好。",
            "没有未办的事，没有未报批的项目，有没有没想到的。",
            "组织召开会议，安排部署工作，贯彻落实要求。",
            "全年走访了12户家庭、3家户外用品店，查了2份件数不符的单子。",
            "还尚未完成，但却没有报告，我本人负责。",
        ),
        _same,
    ),
    Rule(
        "typos.kept-around",
        Family.TYPOS,
        Severity.MUST,
        "own compilation (data/prose)",
        (f"{TITLE}到村里的次数少减少了。",),
        (f"{TITLE}到村里的次数减少了，汛前汛后都查，派到监测点驻点，11名报名的人里没有党员。",),
        _around,
        told={"whole": "1"},
    ),
)
