"""Marks that belong together: quotes, brackets, and the stop at the end of a paragraph."""

import re
from collections.abc import Iterator

from bot.proofread.finding import Family, Severity
from bot.proofread.genre import Genre
from bot.proofread.rule import Find, Hit, Reading, Rule
from bot.proofread.text import Line

_HAN = "一-鿿"
_STRAIGHT = re.compile(r'"[^"\n]{0,80}"|"')


_APOSTROPHE = re.compile(
    rf"(?<=[{_HAN}，。、；：])'[^'\n]{{1,60}}'|'[^'\n]{{0,30}}[{_HAN}][^'\n]{{0,30}}'|(?<=[{_HAN}])'|'(?=[{_HAN}])"
)


_PAIRS = {"“": "”", "‘": "’", "（": "）", "《": "》", "【": "】", "「": "」", "〔": "〕"}


_OPENS = {close: open_ for open_, close in _PAIRS.items()}


_ITEM = re.compile(r"^[\s　]*[（(]?[0-9A-Za-z一二三四五六七八九十①-⑳]{1,3}[）)]")


_ENDS = "。！？；：…"


_LEAST = 25  # characters of a paragraph that must end in a stop: shorter ones may be dates, names, headings


def _straight(reading: Reading) -> Iterator[Hit]:
    for line in reading.text.lines:
        for match in (*_STRAIGHT.finditer(line.text), *_APOSTROPHE.finditer(line.text)):
            inner = match[0][1:-1]
            yield Hit(line, *match.span(), "引号是直的，要用“”。", f"“{inner}”" if len(match[0]) > 2 else "")  # noqa: PLR2004


def _unpaired(reading: Reading) -> Iterator[Hit]:
    for line in reading.text.lines:
        text = line.text
        item = _ITEM.match(text)
        waiting: list[tuple[str, int]] = []
        for at in range(item.end() if item else 0, len(text)):
            mark = {"(": "（", ")": "）"}.get(text[at], text[at])
            if mark in _PAIRS:
                if any(mark == other for other, _ in waiting) and mark in "“‘":
                    yield Hit(
                        line, at, at + 1, f"这个“{text[at]}”前面还有一个没有关上，多半是左右用反了。", _PAIRS[mark]
                    )
                    waiting = [each for each in waiting if each[0] != mark]
                    continue
                waiting.append((mark, at))
            elif mark in _OPENS:
                place = next((n for n in range(len(waiting) - 1, -1, -1) if waiting[n][0] == _OPENS[mark]), None)
                if place is None:
                    yield Hit(line, at, at + 1, f"“{text[at]}”前面没有另一半。")
                else:
                    for _, other in waiting[place + 1 :]:
                        yield Hit(line, other, other + 1, f"“{text[other]}”后面没有另一半。")
                    del waiting[place:]
        for _, at in waiting:
            yield Hit(line, at, at + 1, f"“{text[at]}”后面没有另一半。")


def _single(reading: Reading) -> Iterator[Hit]:
    """‘’ outside “”: they are for a quotation within one."""
    for line in reading.text.lines:
        depth = 0
        for at, mark in enumerate(line.text):
            depth += (mark == "“") - (mark == "”")
            if depth <= 0 and mark == "‘" and (end := line.text.find("’", at)) > 0:
                yield Hit(line, at, end + 1, "单引号只用在双引号里面。", f"“{line.text[at + 1 : end]}”")


def _stop(reading: Reading) -> Iterator[Hit]:
    lines = [line for line in reading.text.lines if line.text.strip()]
    for line in lines:
        if not _needs_stop(line):
            continue
        said = line.text.rstrip(" 　\t*#")
        bare = said.rstrip("”’）》】)\"'")
        inside = bool(bare) and bare[-1] in _ENDS
        if inside or said[-1] in "）)】" or (said[-1] in _ENDS):
            continue
        message = "这一段到这里停在逗号或顿号上，像是没有写完。" if said[-1] in "，、,;" else "这一段末尾没有句号。"
        yield Hit(line, len(said) - 1, len(said), message, "" if said[-1] in "，、,;" else f"{said[-1]}。")


def _needs_stop(line: Line) -> bool:
    said = line.text.strip(" 　*#")
    if line.whole or line.name or line.in_table or len(said) < _LEAST:
        return False
    if line.level in (1, 2) and "。" not in said:
        return False
    return "，" in said or "。" in said or "、" in said


_OURS = frozenset({Genre.MATERIAL, Genre.PASSAGE})
_EVERY = frozenset({Genre.MATERIAL, Genre.PASSAGE, Genre.OTHER})


def rule(
    name: str, find: Find, fires: tuple[str, ...], stays: tuple[str, ...], source: str = "S", *, every: bool = False
) -> Rule:
    genres = _EVERY if every else _OURS
    return Rule(f"punctuation.{name}", Family.PUNCTUATION, Severity.MUST, source, fires, stays, find, genres)


RULES = (
    rule("straight-quotes", _straight, ('坚定"四个自信"。', "树牢'四个意识'。"), ("坚定“四个自信”。",)),
    rule(
        "unpaired",
        _unpaired,
        (
            "做到“两个维护，加强学习。",
            "学习《中国共产党章程，查找问题。",
            "做到“两个维护“。",
            "做到”两个维护“。",
            "落实（试行方案。",
        ),
        ("做到“两个维护”。", "1）加强学习。", "《〈条例〉解读》"),
        every=True,
    ),
    rule("single-quotes", _single, ("树牢‘四个意识’。",), ("他说：“要树牢‘四个意识’。”",)),
    rule(
        "no-stop",
        _stop,
        (
            "班子成员学习不够系统，理论联系实际不够紧密，指导实践的能力还要提高",
            "班子成员学习不够系统，理论联系实际不够紧密，指导实践的能力还要提高，",
        ),
        (
            "班子成员学习不够系统，理论联系实际不够紧密，指导实践的能力还要提高。",
            "（一）在带头践行以人民为中心的发展思想，尊重群众意愿，为群众办实事方面存在的问题",
            "班子成员学习不够系统，做到“学用结合、知行合一、以知促行。”",
        ),
        "S",
    ),
)
