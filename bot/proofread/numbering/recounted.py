"""The same thing counted again: 剩下720户集中在东门片区, and 东门片区820户 in the measures.

Words that the text says in a few sentences only tell which of its figures are of one thing; how the figure is led in,
what stands behind it, and whether it looks like the other one tell how sure that is.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import attrgetter

from bot.proofread.finding import Family, Severity
from bot.proofread.noticed.alone import FUNCTION
from bot.proofread.noticed.once import of_reading
from bot.proofread.numbering import told
from bot.proofread.numbering.figures import shown
from bot.proofread.numbering.told import Told
from bot.proofread.rule import Hit, Reading, Rule
from bot.proofread.samples import ANSWERED
from bot.proofread.text import Part

_AROUND = 18  # characters on either side that tell of the same
_USUAL = 30_000  # times that a word occurs in general: more usual ones tell nothing
_FEW = 4  # places of the text that a word stands at which tells of one thing
_SURE = 5  # weights that are enough
_PLAN = re.compile(
    "每|扩|不少于|不低于|不超过|至少|最多|力争|争取|新[^，]{0,3}$|再|试点|首批|先$|抽[取查]?$|选[^，]{0,3}$|打造|创建|达到|控制|平均|比|增|减|约|计划"
    "|其中|另|又|部分|引进|建成|压缩|压[到减]|缩|提[高前升]|目标|举办|培训|安排|应急|参加|发展|发放|汇总|归并|合并|遍$|为$|[第近超]$"
)
_ROUGH = re.compile("[^，；]{0,6}(?:以[上内下]|左右|试点|上下)")
_DEFINITE = re.compile(
    "(?:^(?:[一二三四五六]是)?|[对把将给为与同和由向让使从到查]|完成|解决|整改|补[发办签审齐]|销号|清理|修复|落实|走遍|联系|分管|这|的|底前|[日月]前?)$"
)
_FOR = re.compile("[对给为与同和由向让使把将](?:(?:所属|下属|所辖|下辖|分管|全部|本|全|辖区|系统)[一-鿿]{0,3}的?)?$")
_GENERAL = re.compile(
    "问题\\d|\\d[个条项](?:具体|突出|主要)?(?:问题|措施|意见|方面|建议|原因)|意见|措施\\d|征求|班子成员|人次"
)
_LEFT = re.compile(
    "(?:剩下|余下|其余|剩余|上述|以上|全部|全体|没有[^，。；]{1,6}|未[^，。；]{1,6}|被[^，。；]{1,4})的?$"
)
_OTHER = re.compile("上年|去年|往年|同期|20\\d\\d年(?!度?[^，]{0,6}前)")
_OFTEN = frozenset(
    ("次", "天", "小时", "分钟", "个月", "分", "%", "％", "个百分点", "篇", "场", "批", "人次", "趟", "条", "项")
)  # of what is to come
_TAIL = 3  # characters before both figures that are the same


@of_reading
def _places(_: Reading) -> dict[str, int]:
    return {}


def _times(reading: Reading, word: str) -> int:
    """In how many places of the text a word stands; 0 where it tells nothing."""
    kept = _places(reading)
    if word not in kept:
        times = reading.text.plain.count(word) if reading.context.often(word) < _USUAL else 0
        kept[word] = times if times <= _FEW else 0
    return kept[word]


_start = attrgetter("start")


def _words(each: Told) -> Iterator[str]:
    """Those of two characters and more; two that stand alone, one behind the other, are a name."""
    low, high = max(each.low, each.start - _AROUND), min(each.end + _AROUND, each.high)
    tokens, last = each.line.tokens, ""
    for place in range(bisect_left(tokens, low, key=_start), len(tokens)):
        said = tokens[place].text
        if tokens[place].end > high:
            return
        if not "一" <= said[0] <= "鿿":
            last = ""
        elif len(said) > 1:
            yield said
            last = ""
        else:
            if last and said not in FUNCTION and last not in FUNCTION:
                yield last + said
            last = said


def _is_slip(one: float, other: float) -> bool:
    """820 for 720, 281 for 218: one digit, or two in another order."""
    first, second = f"{one:g}", f"{other:g}"
    if "." in first + second or len(first) != len(second) or len(first) < 2:  # noqa: PLR2004
        return False
    apart = sum(a != b for a, b in zip(first, second, strict=True))
    return apart == 1 or (apart == 2 and sorted(first) == sorted(second))  # noqa: PLR2004


def _weight(one: Told, each: Told, places: Sequence[int]) -> int:
    """`places`: in how many the words stand that both have near them."""
    made = sum(2 if times == 2 else 1 for times in places)  # noqa: PLR2004
    behind, there = each.line.text[each.end : each.stop], one.line.text[one.end : one.stop]
    made += min(sum(1 for _ in _same(behind, there)), 4) // 2
    made += each.before[-_TAIL:] == one.before[-_TAIL:] and len(each.before) >= _TAIL
    made += _DEFINITE.search(each.before) is not None
    made += 2 * (_LEFT.search(each.before) is not None)
    made += 2 * _is_slip(one.number, each.number)
    return made


def _same(one: str, other: str) -> Iterator[str]:
    for a, b in zip(one, other, strict=False):
        if a != b:
            return
        yield a


def _again(reading: Reading) -> Iterator[Hit]:
    if not reading.context.whole:
        return
    for unit, found in told.amounts(reading).items():
        wanted = [each for each in found if not _is_open(each)] if len(found) > 1 else []
        near = [(one, frozenset(_words(one))) for one in found] if wanted else []
        for each in wanted:
            first = _other(reading, each, near)
            if first is not None:
                said = f"{shown(first.number)}{unit}，这里是{shown(each.number)}{unit}，请核对。"
                yield Hit(each.line, each.start, each.end, f"第{first.line.number}行说的是{said}")


def _is_open(each: Told) -> bool:
    before = each.before
    if each.is_rough or _OTHER.search(before) is not None or _GENERAL.search(each.clause) is not None:
        return True
    if _LEFT.search(before) is not None:
        return False
    if each.unit in _OFTEN or _ROUGH.match(each.line.text[each.end : each.stop]) is not None:
        return True
    led = _FOR.search(before)  # 每季度对9个单位: what is done each quarter is done to all of them
    return _PLAN.search(before if led is None else led[0]) is not None


def _other(reading: Reading, each: Told, near: Sequence[tuple[Told, frozenset[str]]]) -> Told | None:
    """The one that tells of the same in the problems, where nothing there makes this figure."""
    kin: list[tuple[int, Told]] = []
    own = next(words for one, words in near if one is each)
    for one, words in near:
        if one.line is each.line or words.isdisjoint(own):
            continue
        if f"{shown(one.number)}{one.unit}" in each.line.text[each.low : each.start]:  # 42天追回30天，其余12天
            return None
        if places := [times for word in words & own if (times := _times(reading, word))]:
            if one.number == each.number:
                return None
            kin.append((_weight(one, each, places), one))
    if not kin:
        return None
    weight, best = max(kin, key=lambda pair: pair[0])
    late = each.line.part in (Part.MEASURES, Part.CAUSES)
    if best.line.number > each.line.number or best.line.part is Part.MEASURES:
        return None
    if weight < _SURE + 2 * (not late) or _is_some(best, each) or not _is_slip(best.number, each.number):
        return None
    values = [one.number for one, _ in near if one.line is best.line]
    made = {abs(a - b) for a in values for b in values} | {a + b for a in values for b in values} | set(values)
    made |= {whole - a - b for whole in values for a in values for b in values}
    return None if each.number in made else best


def _is_some(one: Told, each: Told) -> bool:
    """只去过5个站, and 住遍9个站: the first were some of them."""
    return each.number > one.number and re.search("只|仅|其中|有$", one.before) is not None


RULES = (
    Rule(
        "numbering.recounted",
        Family.NUMBERING,
        Severity.MUST,
        "own",
        (
            ANSWERED.format("一是担当不够。还有340户集中在禾东片区，入户难。", "禾东片区240户由我每周到现场1次。"),
            ANSWERED.format("一是监管弱。29家商户没有安装在线监测设备。", "9月底前92家商户在线监测设备装到位。"),
            ANSWERED.format("一是抓得松。缺改建仓房的章程，余下25所没有修订章程。", "完成余下52所章程修订，逐所核对。"),
        ),
        (
            ANSWERED.format("一是担当不够。还有340户集中在禾东片区，入户难。", "禾东片区340户由我每周到现场1次。"),
            ANSWERED.format("一是担当不够。禾东片区应改480户，改了140户，入户难。", "禾东片区340户由我每周到现场1次。"),
            ANSWERED.format("一是监管弱。29家商户没有安装在线监测设备。", "培训商户92家，安装在线监测设备。"),
            ANSWERED.format("一是下站少。禾东片区只去了5个站。", "9月底前走遍禾东片区9个站。"),
            ANSWERED.format("一是赶工慢。缺改建工期落后42天。", "落后的42天追回30天，余下12天在8月底前追平。"),
        ),
        _again,
        told={"whole": "1"},
    ),
)
