"""Two lists of the same things, one of which has another name among them; the second plant of a town, and its third."""

import re
from collections.abc import Iterator

from bot.proofread.consistency.naming import rule
from bot.proofread.consistency.spots import EARLY, LATE
from bot.proofread.rule import Hit, Reading, lines_for
from bot.proofread.samples import ANSWERED
from bot.proofread.text import Line, Part

_LIST = re.compile(
    r"(?<![一-鿿、])(?:[一-鿿]{0,6}?[对在到把将为由成从的])?(?P<it>(?:[一-鿿]{2,4}、){1,5}[一-鿿]{2,4}?)(?=等?(?P<n>\d{1,2}|[两二三四五六七八九十])"
    r"(?:个|家|所|处|条|座|名))"
)


def _one_other(reading: Reading) -> Iterator[Hit]:
    """石桥、柳坪、大塘3个乡镇, and 石桥、柳河、大塘3个乡镇."""
    found: list[tuple[Line, re.Match[str], list[str]]] = []
    for line in reading.text.lines:
        if not line.name and "、" in line.text:
            found += [(line, match, match["it"].split("、")) for match in _LIST.finditer(line.text)]
    for at, (line, match, names) in enumerate(found):
        for _, other, usual in found[:at]:
            if len(names) != len(usual) or match["n"] != other["n"] or len(names) < 2:  # noqa: PLR2004
                continue
            apart = [
                (said, was) for said, was in zip(names, usual, strict=True) if said != was and not said.endswith(was)
            ]
            if len(apart) != 1:
                continue
            alike = _alike(reading, *apart[0])  # of those that are only named as some of them, another may be named
            few = "等" in (_behind(match), _behind(other))
            if alike or (not few and (len(names) > 2 or apart[0][0] not in names[0])):  # noqa: PLR2004
                begin = line.text.index(apart[0][0], match.start("it"))
                why = f"前面写的是“{other['it']}”，这里是“{apart[0][0]}”。"
                yield Hit(line, begin, begin + len(apart[0][0]), why)
                break


def _behind(match: re.Match[str]) -> str:
    return match.string[match.end("it") : match.end("it") + 1]


def _alike(reading: Reading, one: str, other: str) -> bool:
    """清石 for 青石: one character, of the same sound or shape."""
    apart = [pair for pair in zip(one, other, strict=False) if len({*pair}) > 1]
    known = reading.context.known
    same = len(one) == len(other) and len(apart) == 1
    return same and (known.sound_alike(*apart[0]) or known.look_alike(*apart[0]))


_NTH = re.compile(
    "(?P<it>第(?P<n>[一二三四五六七八九])(?P<what>[一-鿿]{2,6}?(?:厂|中学|小学|分公司|车间|医院|水库|泵站|党小组|标段)))"
)


def _nth(reading: Reading) -> Iterator[Hit]:
    """第二污水处理厂 among the problems, 第三污水处理厂 among the measures."""
    told: dict[str, set[str]] = {}
    done: dict[str, list[tuple[Line, re.Match[str]]]] = {}
    for line in lines_for(reading, _NTH):
        for match in _NTH.finditer(line.text) if "第" in line.text and line.part is not Part.CASE else ():
            if line.name:
                return  # a unit with a number of its own: see whose
            if line.part in LATE:
                done.setdefault(match["what"], []).append((line, match))
            elif line.part in EARLY:
                told.setdefault(match["what"], set()).add(match["n"])
    for what, found in done.items():
        numbers = told.get(what, set())
        if len(numbers) == 1 and len(found) == 1 and found[0][1]["n"] not in numbers:
            line, match = found[0]
            yield Hit(line, *match.span("it"), f"前面写的是“第{next(iter(numbers))}{what}”，这里是“{match['it']}”。")


RULES = (
    rule(
        "list-with-another",
        _one_other,
        (
            ANSWERED.format("石桥、檀坪、大塘3个乡镇的台账是空白。", "对石桥、檀河、大塘3个乡镇的台账复查。"),
            ANSWERED.format("檀溪、石桥等7个山区分馆没有去。", "带队把潭溪、石桥等7个山区分馆走完。"),
        ),
        (
            ANSWERED.format("檀溪、石桥等7个山区分馆没有去。", "带队把柳坪、石桥等7个山区分馆走完。"),
            ANSWERED.format("石桥、檀坪、大塘3个乡镇的台账是空白。", "对石桥、檀坪、大塘3个乡镇的台账复查。"),
            ANSWERED.format("石桥、檀坪、大塘3个乡镇的台账是空白。", "对槠岭、檀河、大塘3个乡镇复查。"),
        ),
    ),
    rule(
        "numbered-otherwise",
        _nth,
        (ANSWERED.format("第二污水处理厂泄漏。", "第三污水处理厂每月检查。"),),
        (
            ANSWERED.format("第二污水处理厂泄漏。", "第二污水处理厂每月检查。"),
            ANSWERED.format("第二污水处理厂、第三污水处理厂泄漏。", "第三污水处理厂每月检查。"),
        ),
    ),
)
