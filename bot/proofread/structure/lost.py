"""A text put together badly: a heading run into its text or lost, an ending in the middle, a title again."""

import re
from collections.abc import Iterator

from bot.proofread.finding import Severity
from bot.proofread.noticed import listing
from bot.proofread.noticed.listing import aspects
from bot.proofread.rule import Hit, Reading
from bot.proofread.samples import OPENED, TITLE
from bot.proofread.structure.making import GOOD, PROBLEMS, REST, rule
from bot.proofread.text import Line, Part

_RUN_IN = re.compile(
    r"[^，。；：]{0,60}?(?P<it>方面(?:存在的问题|的问题)?|情况)(?=[一二]是(?!否)|[1１][.．、]|[（(][一二三四五六七][）)])"
)
_FIRST = re.compile(r"[\s　]*一是")
_LATER = re.compile(r"(?:^[\s　]*|(?<=[。；]))[二三四]是")
_CLOSES = re.compile("^[\\s　]*以上[^。]{0,50}(?:指正|批评|帮助|提(?:出)?(?:宝贵)?意见)")
_TITLE = re.compile(r"(?:对照检查|检视剖析|剖析|对照)材料$|发言(?:提纲|材料)$")
_LONGEST = 70  # characters of a title
_PART = re.compile(
    "[^，。；：、]{0,20}?(?:问题|不足|情况|分析|剖析|原因|根源|措施|方向|打算)"
    "(?!问题|不足|情况|分析|剖析|原因|根源|措施|方向|打算|整改|落实|汇报|说明|进展|完成)(?=[一-鿿“《\\d]|（一）)(?![的和与及等以并])"
)
_TITLE_IN = re.compile("[^。；，]{4,60}?(?:对照检查材料|检视剖析材料|剖析材料|发言提纲)(?=[根按为遵近党在会今])")
_OPENING = 25  # characters of a line that opens
_LEADS = re.compile("(?:报告|汇报|剖析|检查|检视|说明|情况)[^。；，]{0,6}如下[。：]?$")
_DEED = re.compile("月底前|责任人|牵头|不少于|每[周月季年半]|季度")
_DEEDS = 4
_THIRD = 3  # the level of 1. 2. 3.


def _run_in(reading: Reading) -> Iterator[Hit]:
    """（二）担当作为方面一是不敢为: the heading has no line of its own, and no stop."""
    for line in reading.text.lines:
        if line.part is Part.PROBLEMS and 0 < line.level <= _THIRD and (found := _RUN_IN.match(line.text, line.at)):
            yield Hit(line, line.at, found.end("it"), "标题和正文连在一起了，标题后面该换行或者用句号。")


def _part_run_in(reading: Reading) -> Iterator[Hit]:
    """二、存在的问题对照通知要求…: a part's heading without an end, where the others stand on lines of their own."""
    heads = [each.head for each in reading.text.parts()]
    if sum(each.whole for each in heads) < 2:  # noqa: PLR2004
        return
    for head in heads:
        found = (
            _PART.match(head.text, head.at) if not head.whole or "，" in head.text or "（一）" in head.text else None
        )
        if found is not None:
            yield Hit(head, head.at, found.end(), "标题和正文连在一起了，标题后面该换行。")


def _title_run_in(reading: Reading) -> Iterator[Hit]:
    """The title and the opening on one line."""
    line = next((each for each in reading.text.lines if each.text.strip()), None)
    found = None if line is None or len(line.text) <= _LONGEST else _TITLE_IN.match(line.text)
    if line is not None and found is not None:
        yield Hit(line, begins_at(line), found.end(), "标题和正文连在一起了，标题后面该换行。")


def _no_opening(reading: Reading) -> Iterator[Hit]:
    """A title, and 一、 at once."""
    parts = reading.text.parts()
    if reading.text.title_line is None or not parts or not any(reading.text.body()):
        return
    head = parts[0].head
    above = (each for each in reading.text.lines if each.number < head.number and not each.name)
    if not any(len(each.text.strip()) > _OPENING for each in above):
        yield Hit(head, head.at, head.at + len(head.claim), "标题下面直接就是这一部分，没有开头说明会议和准备情况。")


def _no_title(reading: Reading) -> Iterator[Hit]:
    line = next((each for each in reading.text.lines if each.text.strip()), None)
    if line is not None and reading.text.title_line is None and len(reading.text.parts()) > 1:
        yield Hit(line, begins_at(line), len(line.text.rstrip()), "没有标题，看不出是谁、哪次会的材料。")


def _opening_again(reading: Reading) -> Iterator[Hit]:
    """Two paragraphs that lead in: 现将…报告如下."""
    opening = [each for each in reading.text.lines if each.part is Part.OPENING]
    led = [each for each in opening if _LEADS.search(each.text)]
    if any(each.text.count("｜") > 1 for each in opening):
        return  # the first led to a table
    for line in led[1:]:
        yield Hit(line, begins_at(line), len(line.text.rstrip()), f"开头写了两遍，第{led[0].number}行已经说“如下”。")


def _bodies(reading: Reading) -> Iterator[Hit]:
    """What is to be done under 原因分析, and little of it under the measures."""
    causes, measures = listing.section(reading.text, Part.CAUSES), listing.section(reading.text, Part.MEASURES)
    if causes is None or measures is None:
        return
    done, meant = (len(_DEED.findall(each.words)) for each in (causes, measures))
    if done >= _DEEDS and done > 2 * meant:
        for each in (causes.head, measures.head):
            yield Hit(each, each.at, each.at + len(each.claim), "原因分析下面写的是整改措施，两部分的内容可能放反了。")


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


_SIGNED = 2  # lines of a signature: the unit, the date


def _title_again(reading: Reading) -> Iterator[Hit]:
    """A title in the text, as a second file brings it."""
    title, body = reading.text.title_line, False
    if title is None or "汇编" in reading.text.title:
        return
    last = [line.number for line in reading.text.lines if line.text.strip()][-_SIGNED:][0]
    for line in reading.text.lines:
        said = line.text.strip(" 　#*")
        signs = line.number >= last and "材料" not in said  # whose it is stands below it once more
        if body and not (line.in_table or line.level or signs) and len(said) <= _LONGEST and _TITLE.search(said):
            yield Hit(line, begins_at(line), len(line.text.rstrip()), "正文里又出现了一个标题。")
        first = reading.text.lines[0].text.strip(" 　#*")
        if body and said == first != title.text.strip(" 　#*") and not (line.level or signs):
            yield Hit(line, begins_at(line), len(line.text.rstrip()), "正文里又出现了一个标题。")
        body = body or (line.is_body and "。" in line.text)


def _causes_again(reading: Reading) -> Iterator[Hit]:
    """Two parts of causes."""
    found = [each.head for each in reading.text.parts() if each.head.part is Part.CAUSES]
    for head in found[1:]:
        yield Hit(head, head.at, head.at + len(head.claim), f"原因分析前面已经写过一部分：“{found[0].claim}”。")


_PARTS = GOOD.replace("一、存在的问题\n", "一、存在的问题\n对照通知要求，查摆出6个问题。\n")
_DONE = "每月底前由局长牵头，学习不少于1次。责任人：局长。\n"
_TITLE_LINE = OPENED.split("\n", 1)[0]
_OPENS = f"{TITLE}根据县委关于开好民主生活会的通知要求，班子深入查摆问题，现将对照检查情况报告如下。\n"
_ENDING = "以上对照检查，请同志们批评指正。\n"
RULES = (
    rule("run-in", _run_in, (GOOD.replace("（二）担当作为方面\n", "（二）担当作为方面"),)),
    rule(
        "lost-heading",
        _lost,
        (GOOD.replace("（二）担当作为方面\n", ""), GOOD.replace("（三）廉洁自律方面\n", "")),
        (GOOD, GOOD.replace("一是学得浅。二是用得少。", "一是学得浅。\n二是用得少。")),
    ),
    rule("part-run-in", _part_run_in, (_PARTS.replace("问题\n对照", "问题对照"),), (GOOD, _PARTS)),
    rule("title-run-in", _title_run_in, (GOOD.replace("材料\n班子", f"材料根据通知要求，{'班子' * 40}"),)),
    rule("no-opening", _no_opening, (TITLE + PROBLEMS + REST,), (_OPENS + PROBLEMS + REST,), severity=Severity.ADVICE),
    rule("no-title", _no_title, (f"{'班子认真对照检查，' * 12}。\n{PROBLEMS}{REST}",), severity=Severity.ADVICE),
    rule("opening-again", _opening_again, (_OPENS * 2 + PROBLEMS + REST,), (_OPENS + PROBLEMS + REST,)),
    rule("bodies", _bodies, (GOOD.replace("学得不深。\n", _DONE),), (GOOD, GOOD.replace("抓好学习。\n", _DONE))),
    rule("closing", _closing, (OPENED + PROBLEMS + _ENDING + REST,), (GOOD, GOOD + _ENDING)),
    rule("title-again", _title_again, (OPENED + PROBLEMS + _TITLE_LINE + "\n" + REST,)),
    rule(
        "causes-again",
        _causes_again,
        (GOOD.replace("三、整改措施", "三、产生问题的根源\n用得不够。\n四、整改措施"),),
    ),
)
