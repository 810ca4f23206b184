"""Figures that a reader adds up without a pencil: two parts and their sum, sections and the points of each, lists."""

import re
from collections.abc import Iterator, Sequence

from bot.proofread.finding import Family, Severity
from bot.proofread.noticed.listing import value
from bot.proofread.rule import Find, Hit, Reading, Rule, lines_for
from bot.proofread.text import Line, Part

_MANDARIN = str.maketrans("两", "二")
_N = r"\d{1,3}|[两一二三四五六七八九十]{1,2}"
# 带头担当作为方面（3个问题）: of the points that stand below.
_HEADED = re.compile(
    rf"(?:方面|情况|问题)[（(](?P<it>(?P<n>{_N})[个条]?(?:问题)?)[）)](?:[。：:]?$|[。：:](?=一是|（1）|①))"
)
_POINT = re.compile(
    r"(?:(?<=[。；：！？])|^)[\s　]*(?:(?P<han>[一二三四五六七八九十])是|[（(](?P<two>\d)[）)]|(?P<sign>[①-⑨]))"
)
_TALKED = re.compile(
    r"(?:同|与|和|找)[^。；\d]{0,12}(?P<a>\d{1,2})[名位个][^，。；\d]{0,16}?(?:、|和|及)[^，。；\d]{0,28}?(?P<b>\d{1,2})[名位个]"
    r"[^，。；\d]{0,12}(?:谈心|谈话|交谈)[^，。；\d]{0,6}，(?:共|累计|合计)(?P<it>(?P<all>\d{1,3})人次)"
)
_BOTH = re.compile(
    r"(?P<a>\d{1,4})(?P<u>次|场|件|户|人|篇|天|公里|万元)[^。；]{2,50}?(?P<b>\d{1,4})(?P=u)，[两二]个?[^，。；\d]{0,6}"
    r"(?:合计|共计?|一共|加起来)(?P<it>(?P<all>\d{1,4})(?P=u))"
)
_MERGED = re.compile(
    r"共(?:计|收到|征求到?)?(?P<all>\d{1,3})(?P<u>条|件|项|个)，(?:经)?(?:合并|归并|梳理|整理|归纳|去重|筛选)[^，。；\d]{0,8}"
    r"(?:为|成|余|有)(?P<it>(?P<n>\d{1,3})(?P=u))"
)
_EACH_OF = re.compile(
    r"(?:从|对照|围绕|在)?(?P<a>[两二三四五六七八]|\d)个(?P<of>方面|带头|对照|环节|领域)[^。；\d]{0,12}?(?P<all>\d{1,2})(?P<u>个|条|项)(?:问题)?，"
    r"每个?(?P=of)(?:各)?(?P<it>(?P<n>\d)(?P=u))"
)
_NAMED = re.compile(
    r"(?:集中在|体现在|表现在|主要是|包括|涉及)(?P<items>[^，。；：、\d]{2,12}(?:、[^，。；：、\d]{2,12})*(?:和|及|以及)[^，。；：、和及\d]{2,12}?)"
    r"(?P<it>(?P<n>[两二三四五六七八])个方面)"
)
_ROW = re.compile(
    r"(?<=、)(?P<last>[一-鿿]{2,5}?)(?P<it>(?P<n>[2-9]|1(?=个[站所镇乡村])|[两二三四五六七八九](?=[个名家条项户]))(?:个(?!月|小时|星期|季度|学期|班次|百分点|工作日)|名|家|所|处|条|座|户|项)(?P<u>[一-鿿]{0,2}))"
)
_BEFORE_ROW = re.compile(r"(?<!\d)(?:[一-鿿“”]{1,12}、)+$")
_THIRD = 3  # the level of 1. 2. 3.
_NEAR = 2  # by which a count of talks is off through a slip: more were held with some of them twice


def _number(said: str) -> int:
    return value(said.translate(_MANDARIN))


def _headings(reading: Reading) -> Iterator[Hit]:
    """（三）担当作为方面（3个问题）, and two points below it."""
    lines = reading.text.lines
    heads = [at for at, line in enumerate(lines) if line.part is Part.PROBLEMS and _HEADED.search(line.text.rstrip())]
    third = lines[heads[0]].level == _THIRD if heads else False
    for nth, at in enumerate(heads):
        end = heads[nth + 1] if nth + 1 < len(heads) else len(lines)
        end = next((one for one in range(at + 1, end) if 0 < lines[one].level <= (_THIRD if third else 2)), end)
        found = _HEADED.search(lines[at].text.rstrip())
        there = _points(
            [*([lines[at].text[found.end() :]] if found else []), *(each.text for each in lines[at + 1 : end])]
        )
        if found is not None and there > 1 and _number(found["n"]) != there:
            yield Hit(lines[at], *found.span("it"), f"这里说{found['n']}个，下面写了{there}个。")


def _points(lines: Sequence[str]) -> int:
    """How many there are; 0 where their numbers do not run from one on."""
    said = [
        value(match["han"])
        if match["han"]
        else int(match["two"])
        if match["two"]
        else ord(match["sign"]) - ord("①") + 1
        for line in lines
        for match in _POINT.finditer(line)
    ]
    return len(said) if said == list(range(1, len(said) + 1)) else 0


def _sums(reading: Reading) -> Iterator[Hit]:
    for line in reading.text.body():
        for match in _TALKED.finditer(line.text) if "人次" in line.text else ():
            total, told = int(match["a"]) + int(match["b"]), int(match["all"])
            if 0 < abs(total - told) <= _NEAR:
                yield Hit(line, *match.span("it"), f"{match['a']}加{match['b']}是{total}，这里说的是{told}人次。")
        for match in _BOTH.finditer(line.text) if "两" in line.text or "二" in line.text else ():
            total, told = int(match["a"]) + int(match["b"]), int(match["all"])
            between = line.text[match.end("a") : match.start("b")]
            if total != told and not re.search(r"\d", between):
                unit = match["u"]
                yield Hit(line, *match.span("it"), f"{match['a']}加{match['b']}是{total}，这里说的是{told}{unit}。")


def _merged(reading: Reading) -> Iterator[Hit]:
    for line in reading.text.body():
        for match in _MERGED.finditer(line.text) if "共" in line.text else ():
            if int(match["n"]) > int(match["all"]):
                yield Hit(line, *match.span("it"), f"一共{match['all']}{match['u']}，合并以后不会有{match['it']}。")
        for match in _EACH_OF.finditer(line.text) if "，每" in line.text else ():
            total = _number(match["a"]) * int(match["n"])
            if total != int(match["all"]):
                said = f"{match['a']}个{match['of']}每个{match['it']}是{total}{match['u']}"
                yield Hit(line, *match.span("it"), f"{said}，前面说的是{match['all']}{match['u']}。")


_INTO = re.compile(
    r"(?<![\d.第])(?P<a>\d+)(?P<u>[条个项点])[^。；\d]{0,14}，[^。；，\d]{0,10}?(?:归并|合并|归纳|整合|概括|浓缩|压缩|精简|汇总|归类)(?:整理|梳理|归类)?[为成到至出](?P<b>\d+)(?P<w>个?方面|[条个项点类])"
)


def _into(reading: Reading) -> Iterator[Hit]:
    """意见建议7条，归并为12个问题."""
    for line in lines_for(reading, _INTO):
        for match in _INTO.finditer(line.text):
            said = re.split("[。；]", line.text[: match.start()])[-1]
            others = [int(each) for each in re.findall(rf"(\d+){match['u']}", said)]
            if int(match["b"]) > max(int(match["a"]), *others, 0):
                yield Hit(line, *match.span(), f"{match['a']}{match['u']}归并以后不会有{match['b']}{match['w']}。")


def _lists(reading: Reading) -> Iterator[Hit]:
    for line in reading.text.body():
        for match in _NAMED.finditer(line.text) if "个方面" in line.text else ():
            there = len(re.split("、|和|以及|及", match["items"]))
            if "等" not in match["items"] and there > 2 and there != _number(match["n"]):  # noqa: PLR2004
                yield Hit(line, *match.span("it"), f"前面写出的是{there}个方面。")
        yield from _rows(line) if "、" in line.text else ()


_NO_ROW = re.compile("[和及与同等或跟你]|[一二三四五六七八九十两][个名家所处条座户项次是]|(?:以及|包括)")
_LED = re.compile("[的在到对把由将从向给同与]")  # what stands before it only leads to the first of them
_NOT_ALL = re.compile("其[他余它]|各|每|另|共|前|第|约|近|首批|先|再|又|有|的|了|一$|不$|为$|是$|[这那中]$|任[何意]$")


def _rows(line: Line) -> Iterator[Hit]:
    """石门、岔河、龙潭3个站, one by one and with their number."""
    for match in _ROW.finditer(line.text):
        start = max(match.start() - 40, 0)
        row = _BEFORE_ROW.search(line.text[start : match.start()])
        if row is None or _NOT_ALL.search(match["last"]):
            continue
        head, _, names = row[0].rpartition("的")[2].partition("、")
        names = f"{_LED.split(head)[-1]}、{names}"
        there, said = names.count("、") + 1, _number(match["n"])
        if _NO_ROW.search(names + match["last"]):
            continue
        if there > 1 and 0 < abs(said - there) <= 1 + (there > 2):  # noqa: PLR2004  # more: one of them is a group
            begin = line.text.rfind(names, 0, match.start())
            yield Hit(line, begin, match.end("it"), f"前面写出的是{there}个，这里说{match['it']}。")


def _rule(name: str, find: Find, fires: tuple[str, ...], stays: tuple[str, ...]) -> Rule:
    return Rule(f"numbering.{name}", Family.NUMBERING, Severity.MUST, "own", fires, stays, find)


_HEAD = (
    "水务局班子2022年度民主生活会对照检查材料\n班子认真对照检查。\n一、存在的问题\n（一）理论学习方面（{}）\n"
    "一是学得浅。二是用得少。\n（二）担当作为方面（2个）\n一是不敢为。二是不愿为。\n二、原因分析\n学得浅。\n"
    "三、整改措施\n抓好学习。\n"
)
RULES = (
    Rule(
        "numbering.below-heading",
        Family.NUMBERING,
        Severity.MUST,
        "own",
        (_HEAD.format("3个问题"), _HEAD.format("3个"), _HEAD.format("3个问题").replace("）\n一是", "）。一是")),
        (_HEAD.format("2个问题"), _HEAD.format("2个"), _HEAD.replace("（{}）", "")),
        _headings,
        told={"whole": "1"},
    ),
    _rule(
        "of-two",
        _sums,
        (
            "同班子其他5名成员和收费部、巡线部4名负责人谈心谈话，共8人次。",
            "东闸开会7次，西闸人难凑齐，只开了5次，两个闸合计15次。",
        ),
        (
            "同班子其他5名成员和收费部、巡线部4名负责人谈心谈话，共9人次。",
            "同5名成员和4名负责人谈心，共18人次。",
            "东闸开会7次，西闸人难凑齐，只开了5次，两个闸合计12次。",
        ),
    ),
    _rule(
        "merged-into-more",
        _merged,
        ("发函征求意见，共23条，合并同类项后为27条。", "从四个方面查摆问题8个，每个方面3个。"),
        ("发函征求意见，共23条，合并同类项后为17条。", "从四个方面查摆问题8个，每个方面2个。"),
    ),
    _rule(
        "merged",
        _into,
        ("征求到意见建议9条，经梳理归并为14条。", "收集意见12条，汇总后归纳为15个方面。"),
        ("征求到意见建议14条，经梳理归并为9条。", "收集意见12条，梳理出问题15个。"),
    ),
    _rule(
        "named-one-by-one",
        _lists,
        (
            "意见主要集中在水费收缴、抢修快慢和窗口态度两个方面。",
            "只完成石闸、岔闸、龙闸5个站。",
            "枯水期，石坪、双河、五里、柏林3个镇停了水。",
            "到岔闸、龙闸三个站听意见，没有去远处的东垄、西垄1个村。",
        ),
        (
            "意见主要集中在水费收缴、抢修快慢和窗口态度三个方面。",
            "只完成石闸、岔闸、龙闸3个站，走访石闸等5个站，去了学习好、路不远的石闸、岔闸2个站。",
            "换人半年、停工两个月都没有人过问。",
            "其中景区两个、车站三个、学校四个，查了县直部门、乡镇9个单位，同石闸和岔闸、龙闸3个站。",
        ),
    ),
)
