"""Numbers of headings: one that is lost, stands twice, or was read wrong."""

import re
from collections.abc import Iterator

from bot.interview import numerals
from bot.proofread.finding import Family, Severity
from bot.proofread.rule import Hit, Reading, Rule
from bot.proofread.text import Line

_JUNK = 24  # characters: &nbsp;&nbsp; and its like before a number
_HEADING = 60  # characters of a line that is a heading
_SHORT = re.compile(r"[^。；]{4,40}$")
_PART = re.compile(r"[\s　]*第[一二三四五六七八九十]{1,2}(?:部分|章|篇|编|板块)(?:[\s　：:、]|$)")
_MARK_LOST = re.compile(
    r"[\s　]*(?P<n>[一二三四五六七八])(?![是要一二三四五六七八九十])(?=[一-鿿][^，。、；：]{2,24}"
    r"(?:问题|原因|措施|方向|打算|情况|剖析|分析)[\s　。]*$)"
)
_SHOWN = {1: "{}、", 2: "（{}）", 3: "{}.", 4: "（{}）"}


def _headings(reading: Reading) -> Iterator[Hit]:
    """Numbers of headings, each level within the one above it."""
    last: dict[int, int] = {}
    ended: dict[int, int] = {}  # the last number under the heading before: 1. to 9. may run on through all aspects
    meant: dict[int, tuple[int, int]] = {}  # what may follow a wrong number of this level: it counts, or does not
    above: Line | None = None
    for line in reading.text.lines:
        if _PART.match(line.text):  # 第二部分　原因: its own 一、 begin anew
            last, ended, meant = {}, {}, {}
        if not line.level and (bare := _MARK_LOST.match(line.text)) is not None:  # 四努力方向: its mark is told there
            last, ended, meant = {1: numerals.han_value(bare["n"]) or 0}, {}, {}
        if not line.level or line.name or line.in_table or _is_copy(line, above):
            continue
        above = line
        before = last.get(line.level, 0)
        for deeper in [level for level in last if level > line.level]:
            ended[deeper] = last.pop(deeper)
            meant.pop(deeper, None)
        runs_on = line.level > 2 and line.value == ended.get(line.level, 0) + 1  # noqa: PLR2004
        begins = line.value == 1 or (before == 0 and (runs_on or not reading.context.whole))
        fits = line.value == before + 1 or (before and line.value in meant.get(line.level, ()))
        # Lists of 1. begin anew anywhere, but not right behind the one 1. of another.
        again = line.value == 1 and (line.level < 3 or (before == 1 and _is_next(reading, line))) and before  # noqa: PLR2004
        if (not fits and not begins) or again:
            misread = _misread(reading, line, before) or _bare(reading, line, before) or _anew(reading, line, before)
            if misread is not None:
                yield misread
            elif not _is_hidden(reading, line, before):
                yield Hit(line, *_number(line), _said(line.level, line.value, before))
            meant[line.level] = (before + 1, before + 2)
        else:
            meant.pop(line.level, None)
        last[line.level] = line.value


def _is_next(reading: Reading, line: Line) -> bool:
    """Whether the line above, blank ones left out, has the same number, and another list of the text goes on to 2."""
    lines = reading.text.lines
    above = next((each for each in reversed(lines[: lines.index(line)]) if each.text.strip()), line)
    same = above.level == line.level and above.value == line.value and not above.text.rstrip().endswith(("：", ":"))
    return same and any(each.level == line.level and each.value == line.value + 1 for each in lines)


def _is_copy(line: Line, above: Line | None) -> bool:
    """Whether a heading is the empty one above it once more, with the next number: that is told elsewhere."""
    if above is None or line.level != above.level or not above.whole or line.value != above.value + 1:
        return False
    return line.claim == above.claim and line.text[line.at :].rstrip("。 　") != line.claim


def _is_hidden(reading: Reading, line: Line, before: int) -> bool:
    """Whether the number between stands behind marks of a web page at the head of a line: it is told there."""
    missing = _SHOWN[line.level].format(numerals.say_number(before + 1))
    broken = missing.rstrip("）、.") if line.level == 2 else missing  # noqa: PLR2004  # （三}: its bracket is told there
    return line.value == before + 2 and any(
        (0 < each.text.find(missing) <= _JUNK and "。" not in each.text.partition(missing)[0])
        or each.text.lstrip().startswith(broken)
        for each in reading.text.lines
        if each.number < line.number and not each.level and broken in each.text
    )


_MISREAD = re.compile(r"[\s　]*(?P<it>[（(](?P<said>[\w+]{1,2})[）)])[一-鿿]")


def _misread(reading: Reading, line: Line, before: int) -> Hit | None:
    """（王）群众观念方面 between （四） and （六）: a number that was read or typed wrong."""
    if line.level != 2 or line.value != before + 2:  # noqa: PLR2004
        return None
    for each in reversed(reading.text.lines[: reading.text.lines.index(line)]):
        if each.level in (1, 2):
            return None
        found = None if each.level or each.name or len(each.text) > _HEADING else _MISREAD.match(each.text)
        if found is not None:
            meant = _SHOWN[2].format(numerals.say_number(before + 1))
            return Hit(each, *found.span("it"), f"“{found['it']}”前后是{before}和{before + 2}，该是“{meant}”。", meant)
    return None


def _bare(reading: Reading, line: Line, before: int) -> Hit | None:
    """The one paragraph between （二） and （四） that has no number: it lost its own."""
    if not before or line.value != before + 2:
        return None
    lines = reading.text.lines
    at = lines.index(line)
    head = next(one for one in range(at - 1, -1, -1) if lines[one].level == line.level)
    between = [each for each in lines[head + 1 : at] if each.text.strip()]
    # Where headings stand on lines of their own, the one that lost its number is the short one.
    bare = [each for each in between if each.is_body and (not lines[head].whole or _SHORT.match(each.text))]
    if len(bare) != 1 or any(each.level for each in between) or (lines[head].whole and bare[0] is between[0]):
        return None
    missing = _SHOWN[line.level].format(numerals.say_number(before + 1) if line.level < 3 else before + 1)  # noqa: PLR2004
    begin = len(bare[0].text) - len(bare[0].text.lstrip())
    claim = re.match("[^。：]*", bare[0].text[begin:])
    end = begin + min(len(claim[0]) if claim else _HEADING, _HEADING)
    return Hit(bare[0], begin, max(end, begin + 1), f"前后是“{before}”和“{before + 2}”，这一段少了“{missing}”。")


def _anew(reading: Reading, line: Line, before: int) -> Hit | None:
    """The 1. between （二） and （四） that begins anew behind a 2.: the heading before it is gone."""
    if line.level > 2 or not before or line.value != before + 2:  # noqa: PLR2004
        return None
    lines = reading.text.lines
    at = lines.index(line)
    head = next(one for one in range(at - 1, -1, -1) if lines[one].level == line.level)
    deeper = [each for each in lines[head + 1 : at] if each.level]
    again = [each for each in deeper[1:] if each.value == 1]
    if len(again) != 1 or deeper[0].value != 1 or len({each.level for each in deeper}) > 1:
        return None
    missing = _SHOWN[line.level].format(numerals.say_number(before + 1))
    return Hit(again[0], *_number(again[0]), f"“{before}”后面是“{line.value}”，这里前面少了“{missing}”和它的标题。")


def _number(line: Line) -> tuple[int, int]:
    start = len(line.text) - len(line.text.lstrip(" 　\t#*>"))
    return start, max(line.at, start + 1)


def _said(level: int, value: int, before: int) -> str:
    def shown(number: int) -> str:
        return _SHOWN[level].format(numerals.say_number(number) if level < 3 else number)  # noqa: PLR2004

    if before == value:
        return f"“{shown(value)}”写了两次，后面的该是“{shown(value + 1)}”。"
    if before == 0:
        return f"这一级从“{shown(value)}”开始，前面没有“{shown(1)}”。"
    return (
        f"“{shown(before)}”后面是“{shown(value)}”，中间没有“{shown(before + 1)}”。"
        if value > before
        else f"“{shown(before)}”后面又是“{shown(value)}”，序号乱了。"
    )


RULES = (
    Rule(
        "numbering.headings",
        Family.NUMBERING,
        Severity.MUST,
        "S",
        (
            "一、存在的问题\n二、原因分析\n四、整改措施",
            "一、存在的问题\n（一）学习方面\n（一）担当方面",
            "一、问题\n（一）学习方面\n（三）担当方面",
            "一、问题\n（一）学习方面\n学得浅。\n（ニ）担当方面\n（三）廉洁方面",
            "一、措施\n（一）抓学习。每月一课。\n抓担当。每季一查。\n（三）抓廉洁。每年一看。",
            "一、措施\n（一）抓学习\n1.每月一课。\n1.每季一考。\n（二）抓担当\n1.领题。\n2.破题。",
            "一、问题\n（一）学习方面\n1.浅。\n2.少。\n1.慢。\n2.软。\n（三）廉洁方面\n1.松。",
        ),
        (
            "一、问题\n（一）学习\n（二）担当\n二、原因\n（一）学习\n（二）担当",
            "一、问题\n（一）学习\n二）担当\n（三）廉洁",
            "（二）担当方面。一是不敢为。二是不愿为。",
            "一、问题\n（一）学习\n（二}担当\n（三）廉洁",
            "一、措施\n（一）抓学习\n1.每月一课。\n原因有两个：\n1.浅。\n2.少。",
            "一、问题\n（一）浅\n（二）少\n二努力方向和整改措施\n（一）学\n（二）走",
            "第一部分　问题\n一、学习\n二、担当\n第二部分　原因\n一、学习\n二、担当",
            "一、问题\n（一）学习\n（二）学习。学得浅，用得少。\n（二）担当",
            "一、措施\n（一）抓学习\n1.每季一考。\n（二）抓制度\n1.11月底前修订9项陈旧制度，做到岗位分离、流程留痕。\n2.对7个维修项目逐一复审。\n3.从9月起每月抽查。",
            "一、问题\n（一）学习\n&nbsp;&nbsp;（二）担当\n（三）廉洁",
        ),
        _headings,
    ),
)
