"""So many announced within a paragraph, and its items: 四点：一是…, 三个不够：…, 李庄、沙河3个村."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from bot.proofread.finding import Family, Severity
from bot.proofread.noticed.listing import NUMBER, ORDINAL, value
from bot.proofread.rule import Find, Hit, Reading, Rule
from bot.proofread.text import Line

_ANNOUNCED = re.compile(
    rf"(?<![第之其]){NUMBER}(?:个方面|方面|点|条|个|项|种|类|大)"
    r"(?:的?(?:主要|具体|突出|深层次?|整改|工作|重点)*(?:原因|根源|问题|不足|差距|措施|举措|打算"
    r"|任务|意见|建议|教训|启示|体会|表现|情形|工作))?"
    r"[：:](?=[\s　“]*(?P<kind>一是|第一，|首先，|1[.．、]|（1）|①|一要))"
)
# 班子做了三项准备。一是…: told in words, so that it counts what follows, and not what was done.
_SENTENCE = re.compile(
    r"(?<![第之其上下前后])(?P<n>[二两三四五六七八九])(?:个方面|项|点|条|种|件|类|步|个环节|个途径|条途径|个渠道|方面)(?!规定|纪律)"
    r"(?P<about>[^。；，：\d]{0,14})[。：:，](?=[\s　“]*(?P<kind>一是|第一，))"
)
_OTHERS = re.compile("其余|其他(?:问题|方面)?(?:还|为|是|主要)")
_ELSEWHERE = re.compile("问题|上年度|去年|巡察|督查|反馈|参加|承担|完成|获得|其中")
_ITEMS = {
    "一": re.compile("([一二三四五六七八九十]{1,2})[是要](?!否|非)"),
    "第": re.compile("第([一二三四五六七八九十])，"),
    "1": re.compile(r"(?<![\d.])(\d{1,2})[.．、](?!\d)"),
    "（": re.compile(r"（(\d{1,2})）"),
}
_SAME = re.compile(
    "(?P<n>[二两三四五六七八九])个(?P<x>(?!方面|问题|原因|环节|重点)[一-鿿]{2})[”’]?(?:[：:]|，即|，就是|——)“?(?P<items>[^。；：]{4,120})"
)
_QUOTED = re.compile(
    r"“(?P<items>[^“”，。]{1,10}(?:、[^“”，。]{1,10}){2,8})”(?:这)?(?P<n>[二三四五六七八九十]|\d)(?:个|项|大|种|道)(?:环节|方面|步骤|重点|关口?|问题|要求|阶段|动作|关键)"
)
_PLACES = re.compile(
    r"(?:[到在对向从与和同赴]|分别|走访了?|包括|涉及|联系)(?P<items>[一-鿿]{2,5}(?:、[一-鿿]{2,5}){2,9})(?P<n>[二两三四五六七八九十]|\d{1,2})(?:个|家|所)(?:行政|自然|贫困|重点)?(?:村|社区|乡镇?|镇|街道|科室|股室|支部|小区|学校|车间|企业|县|站所|院区)"
)
_NAMES = re.compile(
    r"(?P<n>[二两三四五六七八九十]|\d{1,2})[名位](?:班子成员|支部?委员?|党员|同志|委员|成员|副职|副局长|副校长|副院长)(?P<items>[一-鿿]{2,3}(?:、[一-鿿]{2,3}){1,9})(?=逐一|分别|谈|，|。|都|均|一起|到)"
)
_MANDARIN = str.maketrans("两", "二")
_NEAR = 2  # names too few or too many: where more are missing, they were examples
_FREQUENT = 3000  # times that a word occurs in general: 学校、医院 tell of kinds, not of names
_ORDER = re.compile("(?:(?<=[。；：])|^[\\s　]*)(?P<it>(?P<lead>其)?(?P<han>[一二三四五六七八九])(?(lead)，|要))")


def _announced(reading: Reading) -> Iterator[Hit]:
    for line in reading.text.lines:
        if "一是" not in line.text and "：" not in line.text and ":" not in line.text:
            continue
        told = [
            match
            for match in _SENTENCE.finditer(line.text)
            if not _ELSEWHERE.search(line.text[max(0, match.start() - 8) : match.end()])
        ]
        seen = [match.end() for match in told]
        for match in (*told, *(each for each in _ANNOUNCED.finditer(line.text) if each.end() not in seen)):
            kind = {"首": "", "①": ""}.get(match["kind"][0], match["kind"][0])
            found, number = _run(line, match.end(), kind) if kind else 0, value(match["n"].translate(_MANDARIN))
            few = found < number and _OTHERS.search(line.text, match.end())
            if found > 1 and number and found != number and not few and not _goes_on(reading, line):
                yield Hit(line, *match.span(), f"这里说{match['n']}，后面写了{found}条。")


def _run(line: Line, at: int, kind: str) -> int:
    """How far the items count up behind the announcement, as long as they do so without a gap."""
    last = 0
    for match in _ITEMS[kind].finditer(line.text, at):
        number = value(match[1])
        if number == 1 and last:
            return 0  # another list begins: nobody knows which of them was announced
        if number == last + 1:
            last = number
        elif number > last:
            return 0  # a gap, which is told where it is
    return last


def _goes_on(reading: Reading, line: Line) -> bool:
    """Whether the next paragraph goes on counting."""
    behind = next((each for each in reading.text.lines if each.number > line.number and each.text.strip()), None)
    if behind is None:
        return False
    first = ORDINAL.match(behind.text)
    return (first is not None and first[1] != "一") or (behind.level > 2 and behind.value > 1)  # noqa: PLR2004


def _alike(reading: Reading) -> Iterator[Hit]:
    """三个不够：学习不够、调研不够."""
    for line in reading.text.lines:
        for match in _SAME.finditer(line.text):
            items = [each for each in re.split("[、，]", match["items"].strip("”")) if each]
            own = 0
            for each in items:
                if not each.rstrip("”").endswith(match["x"]):
                    break
                own += 1
            if own > 1 and own != value(match["n"].translate(_MANDARIN)) and "等" not in match["items"]:
                yield Hit(line, match.start(), match.start("items"), f"这里说{match['n']}个，后面写了{own}个。")
        for match in _QUOTED.finditer(line.text):
            number = match["items"].count("、") + 1
            if number != value(match["n"]):
                yield Hit(line, *match.span(), f"引号里是{number}个，后面说{match['n']}个。")


def _named(reading: Reading) -> Iterator[Hit]:
    """李庄、沙河、柳林3个村; 4名党员张立、王敏."""
    for line in reading.text.lines:
        if line.text.count("、") < 1:
            continue
        for match in _PLACES.finditer(line.text):
            items, number = match["items"].split("、"), value(match["n"].translate(_MANDARIN))
            proper = all(reading.context.often(each) < _FREQUENT for each in items)
            last = items[-1][-1]
            if (
                number
                and number != len(items)
                and proper
                and last not in "等各共近约前另余和及第的"
                and abs(number - len(items)) <= _NEAR
            ):
                yield Hit(line, match.start("items"), match.end(), f"这里列出{len(items)}个，却说{match['n']}个。")
        for match in _NAMES.finditer(line.text):
            number, named = value(match["n"].translate(_MANDARIN)), match["items"].count("、") + 1
            if number and named != number:
                yield Hit(line, *match.span(), f"这里列出{named}个人，却说{match['n']}名。")


def _order(reading: Reading) -> Iterator[Hit]:
    """一要…三要; 其一…其三, within a paragraph."""
    for line in reading.text.lines:
        if "一要" not in line.text and "其一" not in line.text:
            continue
        last: dict[str, int] = {}
        for match in _ORDER.finditer(line.text):
            kind, number = match["lead"] or "要", value(match["han"])
            before = last.get(kind, 0)
            if before and number not in (1, before + 1):
                yield Hit(line, *match.span("it"), f"“{match['it'].strip('，')}”和前面的序号接不上。")
            last[kind] = number


def _first_third(reading: Reading) -> Iterator[Hit]:
    """首先…第三，without anything second."""
    for line in reading.text.lines:
        start = line.text.find("首先，")
        if start < 0:
            continue
        third = re.compile("(?<=[。；])第三，").search(line.text, start)
        if third and not re.search("其次|第二|再次|然后", line.text[start : third.start()]):
            yield Hit(line, *third.span(), "“首先”后面是“第三”，中间没有第二。")


_CIRCLED = re.compile("[①-⑩]")


def _circled(reading: Reading) -> Iterator[Hit]:
    for line in reading.text.lines:
        found: Sequence[re.Match[str]] = list(_CIRCLED.finditer(line.text))
        for one, other in pairwise(found):
            first, second = ord(one[0]) - ord("①") + 1, ord(other[0]) - ord("①") + 1
            if second not in (1, first + 1):
                yield Hit(line, *other.span(), f"{one[0]}后面是{other[0]}，序号不连续。")


def _rule(name: str, find: Find, fires: tuple[str, ...], stays: tuple[str, ...]) -> Rule:
    return Rule(f"numbering.{name}", Family.NUMBERING, Severity.MUST, "own", fires, stays, find)


RULES = (
    _rule(
        "items-of-line",
        _announced,
        (
            "主要有四点原因：一是学得松，二是走得浅，三是压得轻。",
            "会前，班子做了三项准备。一是集中学习。二是征求意见。三是谈心谈话。四是剖析案例。",
            "我通过五种方式查找差距，一是自学；二是座谈；三是走访。",
            "重点抓好两件实事。一是修路。二是通水。三是装灯。",
            "我的问题归纳为5条：1.学习浮。2.家访少。3.教研松。4.脾气急。",
        ),
        (
            "主要有三点原因：一是学得松，二是走得浅，三是压得轻。",
            "会前，班子做了四项准备。一是集中学习。二是征求意见。三是谈心谈话。四是剖析案例。",
            "我先后参加两项工作。一是巡察。二是驻村。三是援藏由同事联系。",
            "前两项措施没有见效。一是学得松。二是走得浅。三是压得轻。",
            "我的问题归纳为3条：1.学习浮。2.家访少，只有1.5次。3.教研松。",
            "主要有三点原因：一是学得松，二是走得浅。\n三是压得轻。",
        ),
    ),
    _rule(
        "items-alike",
        _alike,
        ("具体有三个不够：学习不够、调研不够。", "抓实“学、查、改、评”五个环节。"),
        (
            "具体有两个不够：学习不够、调研不够。",
            "抓实“学、查、改、评”四个环节。",
            "做到“四个到位”，认识到位、责任到位。",
        ),
    ),
    _rule(
        "items-named",
        _named,
        ("班子到城东、城西、城南、城北3个社区听意见。", "同5名班子成员张立、王敏、陈涛、赵静逐一谈话。"),
        (
            "班子到城东、城西、城南、城北4个社区听意见。",
            "到李庄、沙河等5个村走访。",
            "到学校、医院、商场12个单位检查。",
        ),
    ),
    _rule(
        "items-order",
        _order,
        ("一要抓学习，每月读一本书。三要抓作风。", "其一，读书少。其三，下沉少。"),
        ("一要抓学习，每月读一本书。二要抓作风。", "其一，读书少。其二，下沉少。"),
    ),
    _rule(
        "first-third",
        _first_third,
        ("首先，学习不深。第三，联系群众少。",),
        ("首先，学习不深。第二，调研不深。第三，联系群众少。",),
    ),
    _rule("circled", _circled, ("①学习。②落实。④担当。",), ("①学习。②落实。③担当。",)),
)
