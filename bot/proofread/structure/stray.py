"""What was pasted into an aspect, or cut out of it: a paragraph without a number, a problem that is a claim alone."""

import re
from collections.abc import Iterator
from statistics import median

from bot.proofread.noticed.points import items
from bot.proofread.rule import Hit, Reading
from bot.proofread.samples import OPENED
from bot.proofread.structure.making import REST, rule
from bot.proofread.text import Line, Part

_LEAD_IN = re.compile(
    "主要(?:表现|有|是|存在)|具体(?:表现|有)|表现在|如下|以下|^(?:对照|围绕|存在|总的看|总体)|：$|[一二三四五六]是"
)
_LONG, _FEW = 24, 3  # characters of a paragraph that tells something; aspects that begin with a number
_FULL, _MANY = 30, 5  # characters that the problems show; problems of which one shows nothing


def _unnumbered(reading: Reading) -> Iterator[Hit]:
    """A paragraph before the 1. of an aspect, where every other aspect begins with its 1."""
    lines = [line for line in reading.text.lines if line.text.strip()]
    strays: list[Line] = []
    plain = 0
    for at, head in enumerate(lines[:-2]):
        if head.level != 2 or not head.whole or head.part is not Part.PROBLEMS:  # noqa: PLR2004
            continue
        first, second = lines[at + 1], lines[at + 2]
        if first.level > 2:  # noqa: PLR2004
            plain += 1
        elif not first.level and second.level > 2:  # noqa: PLR2004
            strays.append(first)
    if len(strays) == 1 and plain >= _FEW:
        said = strays[0].text.strip()
        if len(said) >= _LONG and said.endswith("。") and not _LEAD_IN.search(said):
            yield Hit(strays[0], 0, len(strays[0].text), "别的方面都从序号写起，这一段没有序号，像是别处拼过来的。")


def _bare(reading: Reading) -> Iterator[Hit]:
    """A problem of which only the claim is left, among those that all show something."""
    found = list(items(reading, Part.PROBLEMS))
    if len(found) <= _MANY or median(len(each.shown) for each in found) < _FULL:
        return
    bare = [each for each in found if not each.shown and len(each.claim) < _FULL]
    if len(bare) == 1 and min(len(each.shown) for each in found if each is not bare[0]) > 0:
        each = bare[0]
        yield Hit(each.line, each.start, each.end, "别的问题都写了具体表现，这一条只剩一个题目。")


_ASPECT = "（{}）{}方面\n{}1. 学得浅。6月只读了一篇，笔记抄了三页。\n2. 用得少。7月只议了一次，没有再问过。\n"
_PASTED = "班子对上级部署的水表改造跟进慢，全年只换了两个小区，系统至今没有启用。\n"
_MADE = "一、存在的问题\n" + "".join(
    _ASPECT.format(number, name, "{}" if number == "四" else "")
    for number, name in zip("一二三四", ("学习", "担当", "廉洁", "作风"), strict=True)
)
_SHOWN = "二是用得少。全年只议过两次，议过以后没有人再问办得怎么样，也没有向上级报告过一次，成了半截子工程。\n"
_SIX = "一、存在的问题\n" + "".join(f"（{each}）学习方面\n" + _SHOWN for each in "一二三四五") + "（六）作风方面\n{}\n"
RULES = (
    rule(
        "stray-paragraph",
        _unnumbered,
        (OPENED + _MADE.format(_PASTED) + REST,),
        (
            OPENED + _MADE.format("") + REST,
            OPENED + _MADE.format("对照这个方面的要求，班子存在的差距主要表现在两个地方。\n") + REST,
        ),
    ),
    rule(
        "bare-problem",
        _bare,
        (OPENED + _SIX.format("三是提醒不经常。") + REST,),
        (OPENED + _SIX.format("三是提醒不经常。7月一次也没有谈。") + REST,),
    ),
)
