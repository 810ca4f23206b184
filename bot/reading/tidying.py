"""A text from outside without what word processors and web pages leave in it; every change is told."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.interview import clean, sensitive
from bot.reading.lines import Line
from bot.reading.structure import Repair, Repaired

_HASHES = re.compile(r"^#{1,6}(?!#)\s*")
_BULLET = re.compile(r"^(?:[-*+•·●]\s+|>\s*)")
_BOLD = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_TAG = re.compile("##[A-Za-z_]+##|【待补[^】\n]*】")  # pay-walls leave the first, our own drafts the second
_STARS = re.compile(r"\*\*+|`{1,3}")
_WIDE = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！", ".": "。"}
_CHINESE = "\u3400-\u9fff“”‘’《》（）〔〕【】、，。；：？！"
# A mark counts as half-width by mistake where Chinese stands right before it and no digit or letter behind it.
_HALF = re.compile(rf"(?<=[{_CHINESE}])\s*([,;:?!])(?![0-9A-Za-z/])|(?<=[\u3400-\u9fff”）》])\s*(\.)(?![0-9A-Za-z.])")
_NUMBER = re.compile("[一二三四五六七八九十]{1,3}")
_BRACKETS = re.compile(rf"\(([^()\n]{{0,80}}[{_CHINESE}][^()\n]{{0,80}})\)")
_STRAIGHT = re.compile('"([^"\n]*)"')


@dataclass(frozen=True, slots=True)
class Row:
    """A paragraph, tidied. `level` is a heading's, where the file said so."""

    text: str
    level: int = 0


@dataclass(frozen=True, slots=True)
class Tidied:
    rows: tuple[Row, ...]
    repaired: tuple[Repair, ...]
    bold: frozenset[str]  # the words that stood between ** and **


def tidy(lines: Sequence[Line]) -> Tidied:
    """The paragraphs that have words, tidied; blank ones are left out."""
    counted: Counter[tuple[Repaired, str, str]] = Counter()
    bold: set[str] = set()
    rows: list[Row] = []
    for line in lines:
        if not line.text or line.text.isspace():
            continue
        for text in clean.clean(line.text).split("\n"):
            row = _row(text.strip(), line.level, counted, bold)
            if row.text:
                rows.append(row)
    told = tuple(Repair(kind, was, becomes, times) for (kind, was, becomes), times in counted.items())
    return Tidied(tuple(rows), told, frozenset(bold))


def _row(text: str, level: int, counted: Counter[tuple[Repaired, str, str]], bold: set[str]) -> Row:
    text = _without(_TAG, text, counted)
    hashes = _HASHES.match(text)
    if hashes and hashes.end() < len(text):
        level = level or hashes.group().count("#")
        counted[Repaired.MARKDOWN, hashes.group().strip(), ""] += 1
        text = text[hashes.end() :]
    bullet = _BULLET.match(text)
    if bullet:
        counted[Repaired.MARKDOWN, bullet.group().strip(), ""] += 1
        text = text[bullet.end() :]
    bold |= {match[2].strip() for match in _BOLD.finditer(text)}
    for match in _BOLD.finditer(text):
        counted[Repaired.MARKDOWN, match[1], ""] += 2
    text = _BOLD.sub(r"\2", text)
    text = _widened(_without(_STARS, text, counted), counted)
    masked = sensitive.masked(text)
    if masked != text:
        for was, becomes in _differing(text, masked):
            counted[Repaired.MASKED, becomes, ""] += bool(was)
    return Row(masked, level)


def _without(pattern: re.Pattern[str], text: str, counted: Counter[tuple[Repaired, str, str]]) -> str:
    for leftover in pattern.findall(text):
        counted[Repaired.LEFTOVER, leftover, ""] += 1
    return pattern.sub("", text).strip()


def _widened(text: str, counted: Counter[tuple[Repaired, str, str]]) -> str:
    """Half-width marks among Chinese words made wide, straight quotes made round where they come in pairs."""

    def wide(match: re.Match[str]) -> str:
        mark = match[1] or match[2]
        if _NUMBER.fullmatch(text[: match.start()]):
            return match.group()  # 一.
        counted[Repaired.WIDTH, mark, _WIDE[mark]] += 1
        return _WIDE[mark]

    def brackets(match: re.Match[str]) -> str:
        counted[Repaired.WIDTH, "()", "（）"] += 1
        return f"（{match[1]}）"

    def quotes(match: re.Match[str]) -> str:
        counted[Repaired.QUOTES, '"', "“”"] += 2
        return f"“{match[1]}”"

    if text.count('"') % 2 == 0:
        text = _STRAIGHT.sub(quotes, text)
    return _BRACKETS.sub(brackets, _HALF.sub(wide, text))


def _differing(text: str, masked: str) -> Iterable[tuple[str, str]]:
    """The stretches that a mask changed, with what shows of them: masks keep the length."""
    for match in re.finditer(r"[0-9Xx*＊ ]*\*[0-9Xx* ]*", masked):
        was = text[match.start() : match.end()]
        if was != match.group():
            yield was, match.group().strip()
