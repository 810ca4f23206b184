"""Headings: what a part is about by its words, where a heading ends, and lines that are headings without a number."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.interview import numerals
from bot.reading import numbering
from bot.reading.structure import About
from bot.reading.tidying import Row

_LONGEST_PART = 40  # characters of a part's heading; a longer sentence with 问题 in it is text
_LONGEST = 200  # of an aspect's: long forms of a notice
_HALF = re.compile("(?:措施|方向)$")
_LONGEST_HALF = 12  # characters of the headings of measures and of 努力方向, where they stand apart
_LONGEST_PLAIN = 40  # of a heading without a number
_ABOUT: Sequence[tuple[About, re.Pattern[str]]] = (
    (About.CONDUCT, re.compile("八项规定.*(?:整改|整治|学习教育)")),
    (
        About.LAST_YEAR,
        re.compile(
            "(?:上一?年度?|去年|前次|上次|20[0-9]{2}年).*(?:整改|落实|查摆).*(?:情况|落实)|^整改(?:措施)?落实情况"
        ),
    ),
    (About.OWN, re.compile("(?:有关|重大|重要|个人)[^，。]{0,6}事项|事项(?:的)?说明|需要说明")),
    (About.CASE, re.compile("案例|以案(?:促改|为鉴|说法)|举一反三")),
    (About.CAUSES, re.compile("原因|根源|成因|剖析$")),
    (About.MEASURES, re.compile("措施|努力方向|整改|改进|下一步|今后|打算")),
    (About.PROBLEMS, re.compile("问题|查摆|不足|差距|对照检查|检视")),
)
_ASPECT = re.compile("方面(?:的|存在)?(?:存在)?的?(?:突出|主要)?(?:问题)?(?:和?不足)?$|^(?:在|对)?(?:带头|对照)|情况$")
_COUNTED = re.compile("[（(][^（）()]{1,8}[）)]$")
_LAST_WORDS = "情况|问题|措施|分析|说明|剖析|方向|原因"
_ENDING = re.compile(
    f"[^，。；：]{{0,24}}?(?:{_LAST_WORDS})(?:[的和及与]?(?:落实|整改|改进|主要|具体|产生|根源|努力)?(?:{_LAST_WORDS}))*"
)
_STOP = re.compile("[。！？]")
_ENDS_SENTENCE = "。！？；：，、,;:.!?…"


@dataclass(frozen=True, slots=True)
class Headed:
    """A heading and what stands below it."""

    words: str
    below: str
    own_line: bool
    stopped: bool  # on a line of its own, with a full stop


def about(words: str) -> About | None:
    """What a part with this heading is about; None for words that tell no part."""
    bare = words.strip().rstrip("。：:")
    if not bare or len(bare) > _LONGEST_PART or _STOP.search(bare):
        return None
    return next((each for each, pattern in _ABOUT if pattern.search(bare)), None)


def of_part(text: str) -> Headed:
    """A part's heading, also where its text is glued to it: 一、存在的问题（一）….

    The heading ends with its line, its stop, or where the next number begins; where nothing parts it from its text,
    with the last of the words that such headings end with.
    """
    line = text.partition("\n")[0]
    cuts = [*_numbers(line, ("（一）", "一是", "1.")), *(match.end() for match in re.finditer("[。：:]", line))]
    cut = min(cuts, default=len(line))
    glued = _ENDING.match(line)
    alone = not text[cut:].strip()  # no heading has nothing below it
    if cut > _LONGEST_PART or (cut < len(line) and "，" in line[:cut]) or (alone and glued and glued.end() + 4 < cut):
        cut = glued.end() if glued else len(line) if cut > _LONGEST_PART else cut
    return _headed(text, cut)


def of_aspect(text: str) -> Headed:
    """An aspect's heading: its own line, or its first sentence, up to a colon or the first number."""
    line = text.partition("\n")[0]
    cuts = _numbers(line, ("一是", "1.", "（1）", "①"))
    if (stop := _STOP.search(line)) is not None:
        cuts.append(stop.end())
    if (colon := re.search("[：:]", line)) is not None and colon.start() < _LONGEST_PLAIN:
        cuts.append(colon.end())
    cut = min(cuts, default=len(line))
    return _headed(text, cut if cut <= _LONGEST else len(line))


def is_aspect(words: str) -> bool:
    """Whether a heading is worded as those of aspects are, also with a number behind: 理论学习方面（2个问题）."""
    return _ASPECT.search(_COUNTED.sub("", words)) is not None


def _headed(text: str, cut: int) -> Headed:
    line, _, below = text.partition("\n")
    words, rest = line[:cut].strip(), line[cut:].strip()
    joined = "\n".join(each for each in (rest, below.strip()) if each)
    return Headed(words.rstrip("。：:"), joined, not rest, words.endswith("。"))


def _numbers(line: str, families: Sequence[str]) -> list[int]:
    """Where the first numbers of these families stand behind other words."""
    return [start for family in families if (start := _first(line, family)) > 0]


def numbered(rows: Sequence[Row]) -> tuple[Row, ...]:
    """The rows with numbers put before headings that have none, where the material does not number them."""
    if not any(numbering.starts(row.text, "一、") and about(numbering.bare(row.text)) for row in rows):
        rows = _counted(rows, "{}、", _parts(rows))
    made: list[Row] = []
    part: list[Row] = []
    for row in rows:
        if numbering.starts(row.text, "一、"):
            made += _below(part)
            part = []
        part.append(row)
    return (*made, *_below(part))


def _below(part: Sequence[Row]) -> Sequence[Row]:
    """A part's rows with numbers before its aspects, causes or measures, where not one row has a number of theirs."""
    known = about(of_part(numbering.bare(part[0].text)).words) if part else None
    rows = part[1:]
    if known is About.PROBLEMS:
        if any(numbering.starts(row.text, "（一）") for row in rows):
            return part
        found = [_is_plain(row, _LONGEST) and is_aspect(row.text) for row in rows]
        found = [each and at + 1 < len(rows) for at, each in enumerate(found)]
    elif known in (About.CAUSES, About.MEASURES):
        halves = [_is_plain(row, _LONGEST_HALF) and _HALF.search(row.text) is not None for row in rows]
        if sum(halves) != 2 and any(numbering.begins_numbered(row.text) for row in rows):  # noqa: PLR2004
            return part
        long = [*(not _is_plain(row, _LONGEST_PLAIN) for row in rows), False]
        found = [not each and behind for each, behind in pairwise(long)]
        found = halves if sum(halves) == 2 else found  # noqa: PLR2004
    else:
        return part
    return (*part[:1], *_counted(rows, "（{}）", found))


def _counted(rows: Sequence[Row], number: str, which: Sequence[bool]) -> Sequence[Row]:
    made: list[Row] = []
    count = 0
    for row, chosen in zip(rows, which, strict=True):
        count += chosen
        text = number.format(numerals.say_number(count)) + row.text if chosen else row.text
        made.append(Row(text, row.level))
    return made


def _is_plain(row: Row, longest: int) -> bool:
    """A line that can be a heading without a number."""
    bare = row.text[-1] not in _ENDS_SENTENCE and not numbering.begins_numbered(row.text)
    return bare and len(row.text) <= longest


def _parts(rows: Sequence[Row]) -> Sequence[bool]:
    """Which rows are headings of parts: 整改措施 below 努力方向和整改措施 is a half of it."""
    made: list[bool] = []
    before: About | None = None
    for row in rows:
        here = _is_part(row)
        half = before is About.MEASURES and about(row.text) is before
        made.append(here and not half)
        before = about(row.text) if here else before
    return made


def _is_part(row: Row) -> bool:
    known = about(row.text)
    framed = _ASPECT.search(row.text) is not None and known is About.PROBLEMS
    return known is not None and not framed and _is_plain(row, _LONGEST_PLAIN if row.level else _LONGEST_PLAIN // 2)


def _first(line: str, family: str) -> int:
    """Where a first number of the family stands in the line; -1 where none does."""
    return next((start for start, _, ordinal, _ in numbering.marks(line, family) if ordinal == 1), -1)
