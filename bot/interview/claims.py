"""One message into the items of a list: a line each, or 一是…二是… run on in one paragraph."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.interview.clean import clean, one_line

_HAN = "一二三四五六七八九十"
# 二、三季度 and 3、4月份 are no ordinals: a claim that begins so is kept whole.
_NO_ORDINAL = rf"(?!\s*(?:[{_HAN}]{{1,3}}|\d{{1,4}})\s*(?:季|月|年|日|号|届|期|线|类|级|产|把手))"
_ORDINAL = re.compile(
    rf"^\s*(?:[（(]\s*(?:[{_HAN}]{{1,3}}|\d{{1,2}})\s*[)）][、.．]?|[{_HAN}]{{1,3}}\s*[、.．]{_NO_ORDINAL}|第(?:[{_HAN}]{{1,3}}|\d{{1,2}})[个条项]?[，、：:]{_NO_ORDINAL}|"
    rf"[{_HAN}]{{1,3}}(?:是|要(?!素|求|点|件|害|闻|义|领|紧|务))(?=\S)|\d{{1,2}}\s*(?:[、）)]{_NO_ORDINAL}|[.．](?!\d))|[①-⑳]|[-•·*]\s)\s*"
)
_RUN_ON_HAN = re.compile(rf"(?:^|(?<=[。；;：:，,\s]))([{_HAN}]{{1,3}})是")
_RUN_ON_DIGIT = re.compile(r"(?:^|(?<=[。；;\s]))(\d{1,2})(?:[、]|[.．](?!\d))")
_STOP = re.compile("[。！？]")
_BREAKS = "；;"


@dataclass(frozen=True, slots=True)
class Line:
    """One item: its claim, and what stood behind the claim's stop."""

    claim: str
    body: str = ""


def split_lead_in(text: str) -> tuple[str, tuple[str, ...]]:
    """What stood before the first item, and the items, ordinals taken off, stops kept."""
    lines = [line.strip() for line in clean(text).split("\n") if line.strip()]
    led = len(lines) > 1 and _leads(lines[0], lines[1:])
    lead_in, items = (lines[0], lines[1:]) if led else ("", lines)
    if len(items) == 1:
        before, items = _run_on(items[0])
        lead_in += before
    return lead_in, tuple(item for each in items if (item := strip_ordinal(each)))


def _leads(first: str, others: Sequence[str]) -> bool:
    """Whether a first line leads in: without an ordinal, a colon at its end, and only items with ordinals below."""
    numbered = all(_ORDINAL.match(line) for line in others)
    return first[-1] in "：:" and _ORDINAL.match(first) is None and numbered


def strip_ordinal(line: str) -> str:
    """The line without its 一是, 1., （一） or bullet."""
    return _ORDINAL.sub("", line, count=1).strip()


def claim_and_body(line: str, longest: int) -> Line:
    """A line split at its first stop, where a short sentence stands before it and text behind it."""
    match = _STOP.search(line)
    if match is None or match.start() > longest or match.end() >= len(line.rstrip()):
        return Line(line.rstrip("。；;，, "))
    return Line(line[: match.start()], line[match.end() :].strip())


def lead_of(action: str) -> tuple[str, str]:
    """The lead of an action and the text behind it: 带头学。每月…; ("", all) where the first sentence is no lead.

    A lead is one clause of at most 20 characters: longer first sentences carry content of their own.
    """
    match = _STOP.search(action)
    if match is None or match.end() >= len(action) or match.start() > 20:  # noqa: PLR2004
        return "", action
    return action[: match.end()], action[match.end() :].lstrip()


def _run_on(line: str) -> tuple[str, list[str]]:
    """A single line into items where it counts 一是 二是 (or 1. 2.) from the start, or separates with ；."""
    for pattern in (_RUN_ON_HAN, _RUN_ON_DIGIT):
        starts = _counted(pattern, line)
        if len(starts) > 1:
            ends = [*starts[1:], len(line)]
            pieces = [line[start:end].strip(" ；;，,") for start, end in zip(starts, ends, strict=True)]
            return line[: starts[0]].strip(), pieces
    if _STOP.search(line.rstrip("。")) is None and any(mark in line for mark in _BREAKS):
        return "", [piece for piece in re.split(f"[{_BREAKS}]", line) if piece.strip()]
    return "", [line]


def _counted(pattern: re.Pattern[str], line: str) -> list[int]:
    """Starts of the ordinals that count up from one; others (一是 inside a sentence) are passed over."""
    starts: list[int] = []
    for match in pattern.finditer(line):
        word = match.group(1)
        value = int(word) if word.isdigit() else _small(word)
        if value == len(starts) + 1:
            starts.append(match.start())
    return starts


def _small(word: str) -> int:
    """一 to 九十九 as a number; 0 where it is none."""
    head, ten, tail = word.partition("十")
    if not ten:
        return _HAN.find(word) + 1 if len(word) == 1 else 0
    if len(head) > 1 or len(tail) > 1:
        return 0
    return (_HAN.find(head) + 1 if head else 1) * 10 + (_HAN.find(tail) + 1 if tail else 0)


def as_line(text: str) -> str:
    """A claim typed on its own: one line, no ordinal, no final stop."""
    return strip_ordinal(one_line(text)).rstrip("。；;，, ")
