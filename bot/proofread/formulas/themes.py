"""What the notice of the meeting has: its theme and its aspects, a little altered. Only ever: 建议核对."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise, takewhile

from bot.proofread.finding import Family, Severity
from bot.proofread.formulas.official import altered, plain
from bot.proofread.formulas.wording import message
from bot.proofread.genre import Genre
from bot.proofread.known import Name
from bot.proofread.noticed import near
from bot.proofread.noticed.near import Names
from bot.proofread.rule import Hit, Reading, Rule

_WHOLE = 14  # characters of a clause: it is quoted, not told
_LEAST = 8  # characters: shorter names are near to anything


@cache
def _theme(theme: str) -> Names:
    """The clauses of a meeting's theme that are long enough to be known again."""
    clauses = [each for each in re.split("[，；。]", theme) if "新时代中国特色" not in each]
    long = [each for each in clauses if len(plain(each)) >= _LEAST]
    # Short clauses are known again by their neighbours only.
    joined = [f"{one}，{other}" for one, other in pairwise(clauses) if min(len(one), len(other)) < _LEAST]
    # Whom a unit leads it says in its own words.
    behind = [said for each in long if len(plain(said := each.partition("群众")[2])) >= _LEAST]
    named = [("theme", each) for each in (*long, *behind)] + [("joined", each) for each in joined]
    return near.names(Name(kind, _slack(plain(each)), each, ()) for kind, each in named)


def _slack(clause: str) -> int:
    return 3 if len(clause) >= _WHOLE else 2 if len(clause) >= _LEAST else 1


def _is_put_otherwise(said: str, name: Name) -> bool:
    """A clause with words put in, or a short one with words left out: a unit's own way to say it."""
    clause = plain(name.text)
    short = name.kind == "theme" and len(clause) < _WHOLE
    return _is_within(clause, said) or (short and _is_within(said, clause))


def _is_within(short: str, long: str) -> bool:
    rest = iter(long)
    return all(each in rest for each in short)


def _themes(reading: Reading) -> Iterator[Hit]:
    """The theme of the meeting, as its notice has it, in the opening."""
    theme = reading.context.meeting.theme if reading.context.meeting is not None else ""
    if not theme:
        return
    text = near.of_lines(takewhile(lambda line: line.level != 1, reading.text.lines))
    for start, end, name in altered(text, _theme(theme)):
        if not _is_put_otherwise(text.words[start:end], name):
            yield Hit(*text.place(start, end), message(name.text))


@cache
def _aspects(wordings: tuple[str, ...]) -> Names:
    return near.names(Name("phrase", _LEFT_OUT, each, ()) for each in wordings if len(plain(each)) > 2 * _LEAST)


def _shortened(reading: Reading) -> Iterator[Hit]:
    """A heading without one of the words of its aspect, where most of the others have theirs to the letter."""
    meeting = reading.context.meeting
    lists = reading.context.aspects or ((meeting.aspects,) if meeting is not None else ())
    heads = tuple(line for line in reading.text.lines if line.level == _SECOND)
    text = near.of_lines(heads)
    for listed in lists:
        wordings = tuple(each.heading.long for each in listed)
        whole = sum(plain(each) in text.words for each in wordings)
        if 2 * whole <= len(wordings) or whole == len(wordings):
            continue
        for start, end, name in altered(text, _aspects(wordings)):
            if _is_within(text.words[start:end], plain(name.text)):
                yield Hit(*text.place(start, end), message(name.text))


_LEFT_OUT = 6  # characters of a word that was left out of an aspect
_SECOND = 2  # level of headings that are aspects

_HEAD = "青堰县水务局2024年度民主生活会对照检查材料\n一、存在的问题\n"
_REST = "（二）严守政治纪律和政治规矩方面\n学得浅。\n（三）增强党性、严守纪律方面\n管得松。\n"
RULES = (
    Rule(
        "formulas.theme",
        Family.FORMULAS,
        Severity.MUST,
        "prompts/meetings",
        ("青堰县水务局2022年度民主生活会对照检查材料\n班子围绕坚持和发扬党的百年奋斗历史经验认真准备。\n",),
        ("青堰县水务局2022年度民主生活会对照检查材料\n班子围绕坚持和发展党的百年奋斗历史经验认真准备。\n",),
        _themes,
        frozenset({Genre.MATERIAL}),
        told={"whole": "1", "meeting": "理论学习", "theme": "坚持和发展党的百年奋斗历史经验"},
    ),
    Rule(
        "formulas.aspect",
        Family.FORMULAS,
        Severity.MUST,
        "prompts/meetings",
        (_HEAD + "（一）在遵规守纪前提下勇于担责、敢于作为方面\n" + _REST,),
        (_HEAD + "（一）在遵规守纪、清正廉洁前提下勇于担责、敢于作为方面\n" + _REST,),
        _shortened,
        frozenset({Genre.MATERIAL}),
        told={
            "whole": "1",
            "meeting": "在遵规守纪、清正廉洁前提下勇于担责、敢于作为 严守政治纪律和政治规矩 增强党性、严守纪律",
        },
    ),
)
