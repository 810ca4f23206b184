"""Half a word that stands alone: the other half was lost or typed wrong."""

from collections.abc import Iterator

from bot.proofread.finding import Family, Severity
from bot.proofread.noticed.alone import ALONE
from bot.proofread.rule import Hit, Reading, Rule
from bot.proofread.typos.near_words import is_name


def _orphans(reading: Reading) -> Iterator[Hit]:
    bound = reading.context.known.bound
    for line in reading.text.lines:
        if line.name:
            continue
        for at, token in enumerate(line.tokens):
            if token.text not in bound or is_name(line, token.end) or line.text[token.start - 1 : token.start] == "边":
                continue
            beside = line.tokens[max(at - 1, 0) : at] + line.tokens[at + 1 : at + 2]
            if "·" in line.text[max(token.start - 3, 0) : token.start]:  # 吐尔逊
                continue
            if any(each.text in "《》“”" for each in beside):  # a title, a word about words
                continue
            if at and len(beside[0].text) == 1 and "一" <= beside[0].text <= "鿿" and beside[0].text not in ALONE:
                continue  # 窑况, 兽踪: the trade makes words of its own
            yield Hit(line, token.start, token.end, f"“{token.text}”一个字成不了词，前后像是掉了字或打错了字。")


RULES = (
    Rule(
        "typos.orphan",
        Family.TYPOS,
        Severity.MUST,
        "own compilation (data/lexicon.tsv)",
        ("工作中考的顾虑多，思想上懈了。", "没有彻落实上级要求。", "群众的氛不浓。"),
        (
            "考虑不周，思想松懈。",
            "彻底落实。",
            "氛围不浓。",
            "“惕”字写错了。",
            "边摆问题、边析原因。",
            "阿不都·吐尔逊。",
            "教他们认獾踪、辨树种。",
        ),
        _orphans,
    ),
)
