"""对应: problems that no measure answers, a 台账 without who or when."""

import re
from collections.abc import Iterator

from bot.draft.ledger import Ledger
from bot.proofread.finding import Family, Severity
from bot.proofread.genre import Genre
from bot.proofread.rule import Hit, Reading, Rule
from bot.proofread.text import Line

_EVERY = frozenset({Genre.MATERIAL, Genre.PASSAGE})
_NOBODY = re.compile(r"(?:责任人|牵头人|责任领导|责任单位|责任部门)[：:](?=[\s　]*(?:[；;，,。）)]|$))")
_NEVER = re.compile(r"(?:完成时限|整改时限|完成时间|时限)[：:](?=[\s　]*(?:[；;，,。）)]|$))")


def _ledger(reading: Reading) -> Ledger | None:
    return reading.context.ledger


def _at(reading: Reading, claim: str) -> tuple[Line, int] | None:
    """Where the text says a claim; the words alone, for the number before it is the layout's."""
    bare = claim.rstrip("。")
    return next(((line, at) for line in reading.text.body() if bare and (at := line.text.find(bare)) >= 0), None)


def _unanswered(reading: Reading) -> Iterator[Hit]:
    made = _ledger(reading)
    for row in made.rows if made is not None else ():
        if row.problem and not row.measures and (found := _at(reading, row.problem)):
            line, at = found
            yield Hit(line, at, at + len(row.problem.rstrip("。")), "没有一条措施针对这个问题。")


def _unnamed(reading: Reading) -> Iterator[Hit]:
    made = _ledger(reading)
    seen: set[str] = set()
    for row in made.rows if made is not None else ():
        for measure in row.measures:
            wanting = [word for word, said in (("责任人", measure.who), ("完成时限", measure.due)) if not said]
            if wanting and measure.claim not in seen and (found := _at(reading, measure.claim)):
                seen.add(measure.claim)
                line, at = found
                yield Hit(line, at, at + len(measure.claim.rstrip("。")), f"台账里这条措施没有{'和'.join(wanting)}。")


def _blank(reading: Reading) -> Iterator[Hit]:
    for line in reading.text.lines:
        for expression, word in ((_NOBODY, "谁来做"), (_NEVER, "什么时候完成")):
            for match in expression.finditer(line.text):
                yield Hit(line, *match.span(), f"这里没有写{word}。")


RULES = (
    Rule(
        "links.blank-ledger",
        Family.LINKS,
        Severity.ADVICE,
        "S",
        ("（责任人：；完成时限：2022年6月）", "（责任人：张三；完成时限：）"),
        ("（责任人：张三；完成时限：2022年6月）",),
        _blank,
        _EVERY,
    ),
    Rule(
        "links.unanswered",
        Family.LINKS,
        Severity.ADVICE,
        "S",
        ("一是学得不深。班子没有读完。",),
        ("一是学得不透。班子没有读完。",),
        _unanswered,
        _EVERY,
        told={"ledger": "学得不深"},
    ),
    Rule(
        "links.unnamed",
        Family.LINKS,
        Severity.NOTE,
        "S",
        ("（一）带头读书。每月一次。",),
        ("（一）带头下乡。每月一次。",),
        _unnamed,
        _EVERY,
        told={"ledger": "学得不深"},
    ),
)
