"""A paragraph into sentences, as people who write 公文 count them."""

import re
from collections import Counter
from collections.abc import Iterator

_STOPS = "。！？；!?;"
_PAIRS = {"“": "”", "‘": "’", "（": "）", "(": ")", "《": "》", "【": "】", "「": "」", "『": "』"}
_CLOSING = frozenset(_PAIRS.values())

# 一是, （一）, 一、, 1., （1）: what a layout puts before a sentence, and what changes when one comes in before it.
_NUMBER = re.compile(
    "(?:[一二三四五六七八九十]{1,3}(?:是|、)|[（(](?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})[）)]|[0-9]{1,2}[.．](?![0-9]))"
)


def split(paragraph: str) -> tuple[str, ...]:
    """The sentences of a paragraph, every character in one of them.

    A sentence ends behind its stop and the quotes and brackets that close there. A stop between an opening mark and
    its closing one ends nothing: （责任人：…；完成时限：…） is one clause. A mark without its other half is no mark.
    """
    return tuple(_split(paragraph))


def _split(paragraph: str) -> Iterator[str]:
    closes = _closing(paragraph)
    begin = at = 0
    while at < len(paragraph):
        inside = closes.get(at)
        if inside is not None:
            at = inside + 1
            if paragraph[inside - 1] not in _STOPS:
                continue
        elif paragraph[at] in _STOPS:
            at += 1
        else:
            at += 1
            continue
        while at < len(paragraph) and (paragraph[at] in _STOPS or paragraph[at] in _CLOSING or paragraph[at] == "…"):
            at += 1
        yield paragraph[begin:at]
        begin = at
    if begin < len(paragraph):
        yield paragraph[begin:]


def _closing(paragraph: str) -> dict[int, int]:
    """Where each opening mark is closed; marks that are not paired are left out."""
    found: dict[int, int] = {}
    opened: list[int] = []
    waiting = Counter[str]()  # closing marks that would close something
    for at, mark in enumerate(paragraph):
        if mark in _PAIRS:
            opened.append(at)
            waiting[_PAIRS[mark]] += 1
        elif waiting[mark]:
            begin = opened.pop()
            while _PAIRS[paragraph[begin]] != mark:
                waiting[_PAIRS[paragraph[begin]]] -= 1
                begin = opened.pop()
            waiting[mark] -= 1
            found[begin] = at
    return found


def number(sentence: str) -> str:
    """The number at the head of a sentence (一是, （二）, 3.), "" where it has none."""
    match = _NUMBER.match(sentence)
    return "" if match is None else match.group()
