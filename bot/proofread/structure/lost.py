"""A text put together badly: a heading run into its text or lost, an ending in the middle, a title again."""

import re
from collections.abc import Iterator

from bot.proofread.noticed.listing import aspects
from bot.proofread.rule import Hit, Reading
from bot.proofread.samples import OPENED
from bot.proofread.structure.making import GOOD, PROBLEMS, REST, rule
from bot.proofread.text import Line, Part

_RUN_IN = re.compile(r"[^，。；：]{0,60}?(?P<it>方面(?:存在的问题|的问题)?|情况)(?=[一二]是(?!否)|[1１][.．、])")
_FIRST = re.compile(r"[\s　]*一是")
_LATER = re.compile(r"(?:^[\s　]*|(?<=[。；]))[二三四]是")
_CLOSES = re.compile("^[\\s　]*以上[^。]{0,50}(?:指正|批评|帮助|提(?:出)?(?:宝贵)?意见)")
_TITLE = re.compile(r"(?:对照检查|检视剖析|剖析|对照)材料$|发言(?:提纲|材料)$")
_LONGEST = 70  # characters of a title
_THIRD = 3  # the level of 1. 2. 3.


def _run_in(reading: Reading) -> Iterator[Hit]:
    """（二）担当作为方面一是不敢为: the heading has no line of its own, and no stop."""
    for line in reading.text.lines:
        if line.part is Part.PROBLEMS and line.level in (1, 2) and (found := _RUN_IN.match(line.text, line.at)):
            yield Hit(line, line.at, found.end("it"), "标题和正文连在一起了，标题后面该换行或者用句号。")


def _lost(reading: Reading) -> Iterator[Hit]:
    """Points that begin with 一是 once more under one heading: that of the second ones is gone."""
    for section in aspects(reading):
        counted, before = False, section.head
        for line in section.lines[1:]:
            if not line.text.strip():
                continue
            begins = _FIRST.match(line.text) or (line.level == _THIRD and line.value == 1)
            # A short line before it is the heading, with a number that cannot be read.
            if begins and counted and (len(before.text) > _LONGEST or before.text.rstrip().endswith(("。", "；"))):
                end = max(line.at, 2) if line.level else begins_at(line) + 2
                yield Hit(line, begins_at(line), end, "同一个标题下面又从头编号，这里可能少了一个标题。")
            counted = counted or bool(_LATER.search(line.text)) or (line.level == _THIRD and line.value > 1)
            before = line


def begins_at(line: Line) -> int:
    return len(line.text) - len(line.text.lstrip(" 　\t"))


def _closing(reading: Reading) -> Iterator[Hit]:
    """以上…请批评指正, and then the text goes on with numbered items."""
    lines = reading.text.lines
    last = max((at for at, line in enumerate(lines) if line.level in (1, 2)), default=0)
    for line in lines[:last]:
        if line.part is not Part.OPENING and not line.level and "以上" in line.text and _CLOSES.match(line.text):
            yield Hit(line, begins_at(line), len(line.text.rstrip()), "这是结束语，后面还有正文，位置放错了。")


def _title_again(reading: Reading) -> Iterator[Hit]:
    """A title in the text, as a second file brings it."""
    title, body = reading.text.title_line, False
    if title is None or "汇编" in reading.text.title:
        return
    for line in reading.text.lines:
        said = line.text.strip(" 　#*")
        if body and not line.in_table and not line.level and len(said) <= _LONGEST and _TITLE.search(said):
            yield Hit(line, begins_at(line), len(line.text.rstrip()), "正文里又出现了一个标题。")
        body = body or (line.is_body and "。" in line.text)


def _causes_again(reading: Reading) -> Iterator[Hit]:
    """Two parts of causes."""
    found = [each.head for each in reading.text.parts() if each.head.part is Part.CAUSES]
    for head in found[1:]:
        yield Hit(head, head.at, head.at + len(head.claim), f"原因分析前面已经写过一部分：“{found[0].claim}”。")


_TITLE_LINE = OPENED.split("\n", 1)[0]
_ENDING = "以上对照检查，请同志们批评指正。\n"
RULES = (
    rule("run-in", _run_in, (GOOD.replace("（二）担当作为方面\n", "（二）担当作为方面"),)),
    rule(
        "lost-heading",
        _lost,
        (GOOD.replace("（二）担当作为方面\n", ""), GOOD.replace("（三）廉洁自律方面\n", "")),
        (GOOD, GOOD.replace("一是学得浅。二是用得少。", "一是学得浅。\n二是用得少。")),
    ),
    rule("closing", _closing, (OPENED + PROBLEMS + _ENDING + REST,), (GOOD, GOOD + _ENDING)),
    rule("title-again", _title_again, (OPENED + PROBLEMS + _TITLE_LINE + "\n" + REST,)),
    rule(
        "causes-again",
        _causes_again,
        (GOOD.replace("三、整改措施", "三、产生问题的根源\n用得不够。\n四、整改措施"),),
    ),
)
