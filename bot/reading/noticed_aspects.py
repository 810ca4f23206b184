"""The aspects that a notice names: below its announcement, in one run behind it, or before 六个方面."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.interview import claims, numerals
from bot.reading import aspects
from bot.reading.aspects import Listed

# What may stand before the aspects: 重点对照以下五个方面, 围绕“五个带头”, 从六个方面查摆.
_ANNOUNCED = re.compile(
    r"(?:对照|围绕|聚焦|查摆|检视|从)[^。；]{0,40}?(?:[二三四五六七八九十\d]\s*个?(?:方面|带头|对照|聚焦)|以下|下列|如下)"
)
_COUNT = re.compile(r"([二三四五六七八九十]|\d{1,2})\s*个?(?:方面|带头|对照|聚焦)")
_BEFORE_COUNT = re.compile(
    r"(?:对照|围绕|聚焦|查摆|检视|从)(?P<list>[^。；]+?)(?:等|这)?(?P<count>[二三四五六七八九十]|\d{1,2})\s*个?方面"
)
_ORDINAL_LINE = re.compile(
    r"^\s*(?:[（(]?\s*(?:[一二三四五六七八九十]{1,3}|\d{1,2})\s*[)）、.．]|[一二三四五六七八九十]是|[①-⑳])"
)
_SENTENCE = re.compile(r"(?<=[。；;！？])")


@dataclass(frozen=True, slots=True)
class NoticedAspects:
    aspects: tuple[Listed, ...] = ()
    counted: int | None = None  # as many as the notice says there are
    behind: str = ""  # the sentence that announces them


def find(paragraphs: Sequence[str], sentences: Sequence[str]) -> NoticedAspects:
    """The list that an announcement leads to, one with as many aspects as are announced before any other."""
    found: list[NoticedAspects] = []
    for place, paragraph in enumerate(paragraphs):
        match = _ANNOUNCED.search(paragraph)
        if match is None:
            continue
        counted = _counted(paragraph[match.start() :])
        behind = _sentence_of(sentences, match.group())
        lists = (_inline(paragraph[match.start() :]), _below(paragraphs[place + 1 :]), _before(paragraph))
        found += [NoticedAspects(each, counted, behind) for each in lists if len(each) > 1]
    return max(found, key=lambda each: (len(each.aspects) == each.counted, len(each.aspects)), default=NoticedAspects())


def _counted(text: str) -> int | None:
    """The number in 五个方面, “五个带头”; None where none is said."""
    match = _COUNT.search(text)
    if match is None:
        return None
    return int(match[1]) if match[1].isdigit() else numerals.han_value(match[1])


def _below(lines: Sequence[str]) -> tuple[Listed, ...]:
    """The numbered lines right below an announcement, of one kind of number."""
    taken: list[str] = []
    for line in lines:
        if not _ORDINAL_LINE.match(line) or (taken and _shape(line) != _shape(taken[0])):
            break
        taken.append(line)
    return _fit(aspects.listed("\n".join(taken)).aspects) if len(taken) > 1 else ()


def _inline(text: str) -> tuple[Listed, ...]:
    """一是…；二是… in the paragraph of the announcement, or 带头甲、带头乙 behind its colon."""
    _, items = claims.split_lead_in(text)
    if len(items) > 1:
        *others, last = items  # the paragraph goes on behind the last one
        return _fit(aspects.listed("\n".join([*others, last.split("。")[0]])).aspects)
    behind = re.split("[：:]", text, maxsplit=1)
    return _fit(aspects.listed(_SENTENCE.split(behind[1])[0]).aspects) if len(behind) > 1 else ()


def _before(paragraph: str) -> tuple[Listed, ...]:
    """对照甲、乙、丙三个方面: as many as are counted."""
    for match in _BEFORE_COUNT.finditer(paragraph):
        count = int(match["count"]) if match["count"].isdigit() else numerals.han_value(match["count"])
        listed = match["list"].strip("“”：: ")
        for found in (
            aspects.listed(listed).aspects,
            tuple(Listed(each) for each in re.split("[、，]|和(?=[^、]+$)", listed)),
        ):
            if count is not None and len(found) == count and count > 1:
                return _fit(tuple(Listed(aspects.wording_of(each.wording)) for each in found))
    return ()


def _fit(found: tuple[Listed, ...]) -> tuple[Listed, ...]:
    """The list, where every line of it can be an aspect."""
    fits = all(0 < len(each.wording) <= aspects.LONGEST for each in found)
    return found if fits and len(found) <= aspects.MOST else ()


def _shape(line: str) -> str:
    """The kind of number that a line begins with: 1. and 2. are one kind, （一） and 1. are two."""
    head = re.match(r"\s*([（(]?)\s*(\d|[一二三四五六七八九十]|[①-⑳])[\d一二三四五六七八九十]*\s*(.?)", line)
    if head is None:
        return ""
    kind = "1" if head[2].isdigit() and head[2].isascii() else "①" if head[2] in "①②③④⑤⑥⑦⑧⑨⑩" else "一"
    return f"{head[1]}{kind}{head[3]}"


def _sentence_of(sentences: Sequence[str], words: str) -> str:
    return next((each for each in sentences if words[:10] in each), words)
