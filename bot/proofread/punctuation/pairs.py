"""Marks that belong together: quotes, brackets, and the stop at the end of a paragraph."""

import re
from collections.abc import Iterator
from itertools import zip_longest

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


_PAIRED = re.compile(f"[(){''.join(_PAIRS)}{''.join(_PAIRS.values())}]")


_OPENS = {close: open_ for open_, close in _PAIRS.items()}


_ITEM = re.compile(r"^[\s　]*[（(]?[0-9A-Za-z一二三四五六七八九十①-⑳]{1,3}[）)]")


_ENDS = "。！？；：…"


_SENTENCE = re.compile("[。！？；]")


_TURNED = re.compile("”([^“”。！？；\n]{1,20})“")


_STRETCH = 40  # characters: in more, nobody sees at once what is missing


_BROKEN = 8  # characters of a line that is broken in mid-sentence: shorter ones may be a form of address
_CALLED = tuple(f"{whom}{mark}" for whom in ("同志", "同志们", "领导", "组长", "代表") for mark in "，、")
_LEAST = 25  # characters of a paragraph that must end in a stop: shorter ones may be dates, names, headings


def _straight(reading: Reading) -> Iterator[Hit]:
    for line in reading.text.lines:
        for match in (*_STRAIGHT.finditer(line.text), *_APOSTROPHE.finditer(line.text)):
            inner = match[0][1:-1]
            yield Hit(line, *match.span(), "引号是直的，要用“”。", f"“{inner}”" if len(match[0]) > 2 else "")  # noqa: PLR2004


def _unpaired(reading: Reading) -> Iterator[Hit]:
    for line in reading.text.lines:
        item = _ITEM.match(line.text)
        yield from _walked(line, item.end() if item else 0)


def _walked(line: Line, at: int) -> Iterator[Hit]:
    """The marks of a line from here on, each taken off with its other half."""
    text, waiting = line.text, list[tuple[str, int]]()
    while (found := _PAIRED.search(text, at)) is not None:
        at = found.start()
        mark, end = {"(": "（", ")": "）"}.get(text[at], text[at]), at + 1
        if mark in _PAIRS:
            before = next((place for other, place in waiting if other == mark), None)
            if mark in "“‘" and before is not None:
                waiting = [each for each in waiting if each[0] != mark]
                if _is_closed(text, at) or _CLOSED_WRONG.match(
                    text, at
                ):  # a new one begins: the one before it lost its other half
                    yield _left_open(line, before)
                    waiting.append((mark, at))
                else:
                    yield Hit(line, at, end, f"前面还有一个 {mark} 没有关上，这一个多半是左右用反了。", _PAIRS[mark])
            else:
                waiting.append((mark, at))
        elif mark in _OPENS:
            place = next((n for n in range(len(waiting) - 1, -1, -1) if waiting[n][0] == _OPENS[mark]), None)
            if place is None:
                hit = _turned(line, at) or _left_closed(line, at)
                yield hit
                end = max(end, hit.end)
            else:
                yield from (_left_open(line, other) for _, other in waiting[place + 1 :])
                del waiting[place:]
        at = end
    yield from (_left_open(line, place) for _, place in waiting)


_CLOSED_WRONG = re.compile("“[一-鿿]{2,10}“(?=[，。；、]|$)")  # “两张皮“ behind one that was left open


def _is_closed(text: str, at: int) -> bool:
    """Whether the next mark of its kind behind an opening one closes it, and something stands between them."""
    found = re.compile(f"[{text[at]}{_PAIRS[text[at]]}]").search(text, at + 1)
    return found is not None and found[0] == _PAIRS[text[at]] and text[at + 1] not in "，。、；：！？）"


def _turned(line: Line, at: int) -> Hit | None:
    """Two quotes with their sides exchanged: ”两个维护“."""
    found = _TURNED.match(line.text, at)
    if found is None or _is_closed(f"{line.text} ", found.end() - 1):
        return None
    return Hit(line, at, found.end(), "引号左右用反了。", f"“{found[1]}”")


def _left_open(line: Line, at: int) -> Hit:
    """From the mark to where its other half is missed: the end of the sentence at the latest."""
    stop = _SENTENCE.search(line.text, at + 1)
    end = min(len(line.text.rstrip()) if stop is None else stop.end(), at + _STRETCH)
    return Hit(line, at, max(end, at + 1), f"“{line.text[at]}”后面没有另一半。")


def _left_closed(line: Line, at: int) -> Hit:
    """From the beginning of the sentence to the mark."""
    begin = max((each.end() for each in _SENTENCE.finditer(line.text, 0, at)), default=0)
    begin += len(line.text[begin:at]) - len(line.text[begin:at].lstrip(" 　\t"))
    return Hit(line, max(begin, at - _STRETCH), at + 1, f"“{line.text[at]}”前面没有另一半。")


def _single(reading: Reading) -> Iterator[Hit]:
    """‘’ outside “”: they are for a quotation within one."""
    for line in reading.text.lines:
        depth = 0
        for at, mark in enumerate(line.text if "‘" in line.text else ""):
            depth += (mark == "“") - (mark == "”")
            if depth <= 0 and mark == "‘" and (end := line.text.find("’", at)) > 0:
                yield Hit(line, at, end + 1, "单引号只用在双引号里面。", f"“{line.text[at + 1 : end]}”")


def _stop(reading: Reading) -> Iterator[Hit]:
    lines = [line for line in reading.text.lines if line.text.strip()]
    for line, behind in zip_longest(lines, lines[1:]):
        said = line.text.rstrip(" 　\t*#")
        if behind is not None and _goes_on(line, behind):
            start = len(behind.text) - len(behind.text.lstrip(" 　\t"))
            yield Hit(behind, 0, start + 1, "上一行的话没有说完就换行了，这里是接着说的。")
        elif _needs_stop(line) and not _has_stop(said):
            message = "这一段到这里停在逗号或顿号上，像是没有写完。" if said[-1] in "，、,;" else "这一段末尾没有句号。"
            yield Hit(line, len(said) - 1, len(said), message, "" if said[-1] in "，、,;" else f"{said[-1]}。")


def _has_stop(said: str) -> bool:
    bare = said.rstrip("”’）》】)\"'")
    return (bool(bare) and bare[-1] in _ENDS) or said[-1] in "）)】"


def _goes_on(line: Line, behind: Line) -> bool:
    """Whether a line stops at a comma and the next one is the rest of its sentence."""
    return (
        line.text.rstrip(" 　\t")[-1:] in ("，", "、")
        and len(line.text.strip(" 　")) >= _BROKEN
        and not (line.name or line.in_table or behind.level or behind.whole or behind.in_table)
        and not line.text.rstrip(" 　").endswith(_CALLED)
        and not re.match(r"[\s　]*[一二三四五六七八九十]{1,2}是", behind.text)
    )


def _needs_stop(line: Line) -> bool:
    said = line.text.strip(" 　*#")
    least = _BROKEN if said.endswith(("，", "、")) and not said.endswith(_CALLED) else _LEAST
    if line.whole or line.name or line.in_table or len(said) < least:
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
            "2022年“学习平台我有3天没有登录，成了“两张皮“。",
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
            "党员学习不够系统，\n　　理论联系实际不够紧密。",
        ),
        (
            "班子成员学习不够系统，理论联系实际不够紧密，指导实践的能力还要提高。",
            "（一）在带头践行以人民为中心的发展思想，尊重群众意愿，为群众办实事方面存在的问题",
            "班子成员学习不够系统，做到“学用结合、知行合一、以知促行。”",
        ),
        "S",
    ),
)
