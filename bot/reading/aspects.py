"""The aspects of a meeting as somebody types or pastes them -> their wordings, one each."""

import re
from dataclasses import dataclass

from bot.interview import claims, clean

LONGEST = 60  # characters of an aspect's wording: what is longer is a sentence about it
MOST = 12  # aspects of one meeting; no notice of 2017–2025 has more than eight
_TAIL = re.compile(r"(?:这?个?方面)(?:存在)?的?(?:突出)?(?:问题|不足)?$")
_END = "。；;，,、：: "
_REMARK = re.compile(r"[：:](?=.)|[。；;](?=.)|[（(](?=重点|主要|着重|要求)|[，,](?=重点|主要|着重|看|是否|有无)")
_AGAIN = re.compile(r"[、，,；;和及与]+\s*(?=(..))")


@dataclass(frozen=True, slots=True)
class Listed:
    """One aspect: its wording, and what the line says about it behind a colon or a stop."""

    wording: str
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Unfit:
    """A line that is no wording of an aspect."""

    line: int  # from 1
    characters: int


@dataclass(frozen=True, slots=True)
class Found:
    aspects: tuple[Listed, ...]
    unfit: tuple[Unfit, ...] = ()
    twice: tuple[str, ...] = ()  # wordings that stand there more than once


def listed(text: str) -> Found:
    """The aspects that a text lists: a line each, 一是…二是… in one, or 带头…、带头… in one."""
    _, items = claims.split_lead_in(text)
    if len(items) == 1:
        items = _told_by_their_beginning(items[0])
    made = [_aspect(item) for item in items]
    unfit = tuple(
        Unfit(number, clean.length(each.wording))
        for number, each in enumerate(made, start=1)
        if clean.length(each.wording) > LONGEST
    )
    kept: dict[str, Listed] = {}
    twice: list[str] = []
    for each in made:
        if each.wording in kept:
            twice.append(each.wording)
        elif each.wording:
            kept[each.wording] = each
    return Found(tuple(kept.values()), unfit, tuple(dict.fromkeys(twice)))


def wording_of(words: str) -> str:
    """One aspect's wording as it is kept: without its number and without 方面 at its end, which the style adds."""
    return _aspect(claims.strip_ordinal(clean.one_line(words))).wording


def _told_by_their_beginning(line: str) -> tuple[str, ...]:
    """带头甲、带头乙 as two: every piece begins with the same two characters."""
    first = line.strip("“”‘’\"' ")[:2]
    starts = [match.end() for match in _AGAIN.finditer(line) if match[1] == first]
    if len(first) < 2 or not starts:  # noqa: PLR2004  # two characters are 带头, 对照
        return (line,)
    ends = [*starts, len(line)]
    return tuple(
        piece.rstrip("、，,；;和及与 ")
        for start, end in zip([0, *starts], ends, strict=True)
        if (piece := line[start:end])
    )


def _aspect(item: str) -> Listed:
    said = item.strip().strip(_END)
    match = _REMARK.search(said)
    head, remark = (said, "") if match is None else (said[: match.start()], said[match.end() :].strip("）) "))
    head = head.strip(_END)
    bare = _TAIL.sub("", head)
    if bare != head and bare[:1] == "在":  # 在…方面
        bare = bare[1:]
    return Listed(bare.strip(_END), remark)
