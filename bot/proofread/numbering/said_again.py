"""The same said again with another figure: 会前谈心谈话38人次, and 谈心谈话28人次 in the problems."""

import re
from collections.abc import Iterator

from bot.proofread.finding import Family, Severity
from bot.proofread.numbering import told
from bot.proofread.numbering.figures import shown
from bot.proofread.numbering.told import Told, body
from bot.proofread.rule import Hit, Reading, Rule
from bot.proofread.text import Line, Part

# Measures tell of what will be: their figures are others.
_PARTS = (Part.OPENING, Part.LAST_YEAR, Part.PROBLEMS, Part.CASE, Part.CAUSES)
_EMPTY = re.compile("(?:只有|仅有|仅|只|共有|共|达|有|了|为|约|的|是|就|达到)+$")
_MARKS = re.compile("[^一-鿿]")
_YEAR = re.compile("全年|一年|今年|本年度|一年来")
_WHEN = re.compile("上半年|下半年|[一二三四]季度|\\d{1,2}月|去年|上(?:一)?年度?|前年|20\\d\\d年|上次|以前|过去|同期")
_OPEN = re.compile(
    "每|不少于|至少|计划|力争|应|要求|规定|其中|另|又|再|新|比|最多|最少|某|其他|其余|超过|不超过|部分|第"
)
_AROUND = 16  # characters before the figure that are compared
_WHOLE, _TAIL = 4, 7  # of them: where the clause is the same from its beginning, and where only its end is
_EVENT = re.compile("^年?(?:先后|共)?(?:召开|开展|组织|举办|走访|发放|征求|征集|慰问|安排|参加|发出|撰写)")
_GENERAL = re.compile("问题|措施|意见|建议|任务|任务数|完成|整改")  # which are counted by rules of their own


def _tail(each: Told) -> str:
    """The words before the figure, without marks and without what only leads to it."""
    text = _EMPTY.sub("", each.line.text[max(each.low, each.start - _AROUND) : each.start])
    return _MARKS.sub("", _YEAR.sub("年", text))


def _head(each: Told) -> str:
    return _MARKS.sub("", _YEAR.sub("年", _EMPTY.sub("", each.before))).removeprefix("会前")


def _again(reading: Reading) -> Iterator[Hit]:
    if not reading.context.whole:
        return
    for unit, found in told.amounts(reading).items():
        if len(found) == 1:
            continue
        alike: dict[str, list[tuple[Told, str]]] = {}  # by the last words before the figure, or by those behind it
        for each in found:
            if each.line.part not in _PARTS or each.is_rough:
                continue
            tail = _tail(each)
            behind = each.noun[:_TAIL] if not each.before else ""
            earlier = alike.setdefault(behind if len(behind) >= _TAIL - 1 else tail[-3:], [])
            first = next((one for one, other in earlier if _is_same(one, other, each, tail)), None)
            if first is not None and all(one.number != each.number for one in found if one is not each):
                said = f"{shown(first.number)}{unit}，这里是{shown(each.number)}{unit}，请核对。"
                yield Hit(each.line, each.start, each.end, f"第{first.line.number}行说的是{said}")
            earlier.append((each, tail))


def _is_same(one: Told, other: str, each: Told, tail: str) -> bool:
    if one.line is each.line or not (_is_told_behind(one, each) or _is_told_before(one, other, each, tail)):
        return False
    return _when(one) == _when(each) and not any(
        _OPEN.search(either.clause) or _GENERAL.search(either.clause) for either in (one, each)
    )


def _is_told_before(one: Told, other: str, each: Told, tail: str) -> bool:
    if other[-3:] != tail[-3:] or (one.noun and each.noun and one.noun[:2] != each.noun[:2]):
        return False
    head = _head(each)
    least = _TAIL if _EVENT.match(head) else _WHOLE - head.startswith("年")  # 召开座谈会3场 is told of many a time
    return (len(head) >= least and head == _head(one)) or (len(tail) >= _TAIL and other[-_TAIL:] == tail[-_TAIL:])


def _is_told_behind(one: Told, each: Told) -> bool:
    """5个乡镇没有建立台账, and 8个乡镇没有建立台账."""
    first, second = one.noun[:_TAIL], each.noun[:_TAIL]
    return len(first) >= _TAIL - 1 and first == second and not one.before and not each.before


def _when(each: Told) -> frozenset[str]:
    return frozenset(_WHEN.findall(each.sentence))


_LAST = re.compile(
    r"(?:上(?:一)?年度|(?P<year>20\d\d)年度)[^，。；\d]{0,12}(?:民主|组织)生活会[^，。；\d]{0,16}?(?:查摆|查找|检视|梳理)[出的了]{0,2}(?:问题)?(?P<n>\d{1,2})[个条项]|"
    r"上(?:一)?年度[^，。；\d]{0,6}(?:查摆|查找|检视)[出的了]{0,2}(?:问题)?(?P<n2>\d{1,2})[个条项]"
)


def _last_year(reading: Reading) -> Iterator[Hit]:
    """How many problems the year before had, at two places."""
    first: tuple[Line, int] | None = None
    for line in body(reading):
        for match in _LAST.finditer(line.text) if "年度" in line.text else ():
            number = int(match["n"] or match["n2"])
            if first is not None and number != first[1] and line is not first[0]:
                said = f"第{first[0].number}行说上年度查摆了{first[1]}个，这里是{number}个，请核对。"
                yield Hit(line, *match.span(), said)
            first = first or (line, number)


_STRAY = re.compile("(?<=[；，、：一-鿿])(?P<it>（(?P<n>[一二三四五六七八九十]{1,2})）)(?=[一-鿿])")
_PLACE = re.compile("第$|[条款项章节]$|[一二三四五六七八九十]$|附件$")


def _stray(reading: Reading) -> Iterator[Hit]:
    """（二） in the middle of a sentence, where no （一） stands: it strayed there from a heading."""
    for line in body(reading):
        for match in _STRAY.finditer(line.text) if "（" in line.text and "（一）" not in line.text else ():
            alone = line.text.count("（", 0, match.start()) == (line.level == 2)  # noqa: PLR2004
            if alone and not _PLACE.search(line.text[: match.start()]):
                yield Hit(line, *match.span("it"), f"“{match['it']}”在句子中间，多半是从别处带来的。")


_TITLE = "青堰县水务局领导班子2022年度民主生活会对照检查材料\n"
RULES = (
    Rule(
        "numbering.said-again",
        Family.NUMBERING,
        Severity.MUST,
        "own",
        (
            _TITLE + "一、问题\n（一）担当方面\n5个乡镇没有建台账。\n二、原因\n（一）松。8个乡镇没有建台账。\n",
            _TITLE + "会前谈心谈话38人次，形成材料。\n一、问题\n（一）担当方面\n会前谈心谈话28人次，真批评的少。\n",
            _TITLE
            + "一、问题\n（一）担当方面\n5个乡镇没有建台账。\n二、原因\n（一）松。8个乡镇没有建台账，是督促不严。\n",
            _TITLE
            + "一、问题\n（一）担当方面\n全年下基层只有11次。\n二、原因\n（一）松。一年下基层只有21次，听汇报多。\n",
        ),
        (
            _TITLE + "会前谈心谈话38人次，形成材料。\n一、问题\n（一）担当方面\n会前谈心谈话38人次，真批评的少。\n",
            _TITLE + "一、问题\n（一）担当方面\n上半年下基层只有11次。\n二、原因\n（一）松。下半年下基层只有21次。\n",
            _TITLE
            + "一、问题\n（一）担当方面\n每月下基层调研不少于2次。\n二、原因分析\n（一）松。全年下基层调研11次。\n",
        ),
        _again,
        told={"whole": "1"},
    ),
    Rule(
        "numbering.last-year-twice",
        Family.NUMBERING,
        Severity.MUST,
        "own",
        (_TITLE + "上年度民主生活会查摆问题12个。\n一、上年度整改情况\n上年度查摆的15个问题，完成10个。\n",),
        (_TITLE + "上年度民主生活会查摆问题12个。\n一、上年度整改情况\n上年度查摆的12个问题，完成10个。\n",),
        _last_year,
        told={"whole": "1"},
    ),
    Rule(
        "numbering.stray-number",
        Family.NUMBERING,
        Severity.MUST,
        "own",
        ("专题研讨只有3次；（二）学习报告以读原文为主。", "班子到村里（三）调研不多。"),
        (
            "重点抓好两项：（一）抓学习；（二）抓落实。",
            "违反《条例》第八条（二）项。",
            "（二）担当方面。敢抓敢管不够。",
        ),
        _stray,
    ),
)
