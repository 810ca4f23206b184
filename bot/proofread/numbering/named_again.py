"""The same things counted at two places: 12家供货商的债权没有确认, and 完成22家供货商债权确认 in the measures.

What is counted stands behind the figure (12家供货商) or before it (供货商12家). Two figures tell of the same when that
word and another one beside it are the same, and the later of them is about all: it is what is done to them, or they do.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from bot.proofread.finding import Family, Severity
from bot.proofread.noticed.once import of_reading
from bot.proofread.numbering import told
from bot.proofread.numbering.told import Told
from bot.proofread.rule import Hit, Reading, Rule
from bot.proofread.samples import ANSWERED

_UNITS = frozenset("个家名户处部座台所条项栋辆件亩份起宗间篇门类笔块盏批")
_HAN, _HAN_BEFORE = re.compile("[一-鿿]+"), re.compile("[一-鿿]+$")
_LONGEST = 8  # characters of what is counted
_AROUND = 16  # characters on either side that tell of the same
_SLIP = 2  # by which a figure is off
_RARE = 20_000  # times that a word occurs in general: more usual ones tell nothing
# 对29家商户, 完成12家供货商…, 这6件, 余下的4个; or they are what the clause begins with.
_DEFINITE = re.compile(
    "(?:^(?:[一二三四五六七八九]是)?|[对把将给为与同和由向让使从到]|逐[一个户条件份家名](?:[一-鿿]{2})?|完成|解决|整改|回复|答复|补[发办签审齐]|复核|偿还|兑付|销号|化解|清理|处置|修复|补齐|落实|走遍|联系|包联|分管|负责|管理|组织|这|那|剩下|余下|其余|上述|以上|全部|全体|全[县市区镇乡村校院局馆]|的)$"
)
_LEFT = re.compile("(?:剩下|余下|其余|剩余|上述|以上|这|没有[^，。；]{1,6}|未[^，。；]{1,6})的?$")
_REST = re.compile("(?:剩下|余下|其余|剩余|没有[^，。；]{1,6}|未[^，。；]{1,6})的?$")
_STOCK = re.compile("(?:分管|管理|联系|负责|包联|下辖|所辖|辖|共有|现有)的?(?:全[市县区镇乡村])?$")
_PLAN = re.compile(
    "每[^，。；\\d同与对听向]{0,6}$|不少于|至少|力争|新[增建招聘设发]|再|试点|首批|先$|抽[查取检]|培训$|选[出取派]|打造|创建|达到|控制|不超过|平均|比|增加|减少|约|左右|随机|计划|其中|另|又|还有|部分|支持|发展|引进|建成|不低于"
)
_AT_LEAST = re.compile("以上|以内|以下")
_COUNTED_ELSEWHERE = re.compile(
    "问题|对应|相应|涉及|存在|查摆|措施|意见|建议|方面|任务|原因|班子成员|支委|委员|成员|负责|领导|例|月|年"
)
_EVERY = re.compile("全部|逐|都|均|一律|每")
_OTHER_YEAR = re.compile("上年|去年|往年|同期|20\\d\\d年[^，。；]{0,3}(?:有|共|为|是|的)")
_STRIP = re.compile("(?:共?有|现有|只有|仅有|共|为|达|是|的|约|了|只|仅)+$")


class _Thing(NamedTuple):
    """A figure with the words that may be what is counted."""

    told: Told
    names: tuple[str, ...]


@of_reading
def _things(reading: Reading) -> Mapping[str, tuple[_Thing, ...]]:
    """By unit; a figure that stands alone with its unit is told once."""
    return {
        unit: tuple(_Thing(each, names) for each in found if not each.is_rough and (names := _named(each)))
        for unit, found in told.by_unit(reading).items()
        if unit in _UNITS and len(found) > 1
    }


def _named(each: Told) -> tuple[str, ...]:
    if len(each.line.text) <= _LONGEST:
        return ()
    edges = {token.start for token in each.line.tokens if each.begin <= token.start <= each.stop}
    return _names(each.before, each.line.text[each.end : each.stop], each.begin, each.end, edges)


@of_reading
def _kept(_: Reading) -> dict[tuple[int, int], frozenset[str]]:
    return {}


def _beside(reading: Reading, each: Told) -> frozenset[str]:
    """Rare words of its sentence, near the figure."""
    kept, place = _kept(reading), (each.line.number, each.start)
    if place not in kept:
        low, high = max(each.low, each.start - _AROUND), min(each.end + _AROUND, each.high)
        kept[place] = frozenset(
            token.text
            for token in each.line.tokens
            if len(token.text) > 1
            and low <= token.start
            and token.end <= high
            and reading.context.often(token.text) < _RARE
        )
    return kept[place]


def _names(before: str, behind: str, begin: int, end: int, edges: set[int]) -> tuple[str, ...]:
    """What stands behind the figure, as far as each word goes, and what stands before it."""
    made: tuple[str, ...] = ()
    if run := _HAN.match(behind):
        long = run[0][:_LONGEST]
        made = tuple(long[:at] for at in range(2, len(long) + 1) if at == len(run[0]) or end + at in edges)
    if run := _HAN_BEFORE.search(_STRIP.sub("", before)):
        said, first = run[0], begin + run.start()
        made += tuple(
            said[at:] for at in range(max(0, len(said) - _LONGEST), len(said) - 1) if at == 0 or first + at in edges
        )
    return tuple(each for each in made if not _COUNTED_ELSEWHERE.match(each))


def _again(reading: Reading) -> Iterator[Hit]:
    if not reading.context.whole:  # one answer tells of its things once
        return
    for found in _things(reading).values():
        for at, (each, names) in enumerate(found):
            if _DEFINITE.search(each.before) and not _is_open(each):
                first = _disagrees(reading, _Thing(each, names), found[:at], found)
                if first is not None and not (_REST.search(each.before) and told.is_rest(reading, each, first)):
                    said = f"{first.number}{first.unit}，这里是{each.number}{each.unit}，请核对。"
                    yield Hit(each.line, each.start, each.end, f"第{first.line.number}行说的是{said}")


def _disagrees(reading: Reading, thing: _Thing, earlier: Sequence[_Thing], found: Sequence[_Thing]) -> Told | None:
    each = thing.told
    alike = [
        (one.told, name)
        for one in earlier
        if one.told.line is not each.line and (name := _name(one, thing)) and _is_same(reading, one.told, each, name)
    ]
    if not alike:
        return None
    names = {name for _, name in alike}
    if any(
        one.told.number == each.number
        and one.told is not each
        and (names.intersection(one.names) or len(_beside(reading, one.told) & _beside(reading, each)) > 1)
        for one in found
    ):
        return None
    first = alike[0][0]
    near, here = ([one.told.number for one in found if one.told.line is line] for line in (first.line, each.line))
    made = {abs(one - other) for one in near for other in near} | {one + other for one in near for other in near}
    return None if each.number in made or _fits(each.number, near, here) else first


def _fits(number: float, near: Sequence[float], here: Sequence[float]) -> bool:
    """Whether it is part of a sum that holds: of 74个 here, or of 228个 there, by another part that is told here."""
    others = [each for each in here if each > _SLIP]
    return any(number + other in others or number + other in near for other in others)


def _is_open(each: Told) -> bool:
    """Whether the figure is a plan's, or another year's."""
    return (
        (_PLAN.search(each.before) is not None and _LEFT.search(each.before) is None)
        or _AT_LEAST.search(each.clause) is not None
        or _OTHER_YEAR.search(each.clause) is not None
    )


def _name(one: _Thing, each: _Thing) -> str:
    return max((name for name in each.names if name in one.names), key=len, default="")


_ALL_OF = re.compile("(?:全[县市区镇乡村局校院馆处]|辖区|辖区内|下辖|共|共有|现有)$")
_SOME = re.compile("谈心|谈话|走访|座谈|访谈|问卷|征求|慰问|抽[查取样]|随机|代表|发放")  # with some of them


def _is_same(reading: Reading, one: Told, each: Told, name: str) -> bool:
    if _is_open(one) or _SOME.search(one.clause):
        return False
    if each.number < one.number and each.before.endswith("的") and _ALL_OF.search(one.before):
        return False  # 全县16个乡镇, 推进慢的6个乡镇
    shared = sum(word not in name and name not in word for word in _beside(reading, one) & _beside(reading, each))
    led = len(each.before) > 2 and one.before[-3:] == each.before[-3:]  # 住在乡下的11名学生  # noqa: PLR2004
    shared += _STOCK.search(one.before) is not None
    sure = shared + 2 * led + (_LEFT.search(each.before) is not None) + (len(name) > 3)  # noqa: PLR2004
    fewer = each.number < one.number and _EVERY.search(each.clause) is None  # some of them may be meant
    return sure > (len(name) == 2) + fewer  # noqa: PLR2004


RULES = (
    Rule(
        "numbering.named-again",
        Family.NUMBERING,
        Severity.MUST,
        "own",
        (
            ANSWERED.format("一是担当不够。12家供货商的债权迟迟没有确认。", "6月底前完成22家供货商债权确认。"),
            ANSWERED.format("一是防范不严。47名协管员没有签廉洁承诺书。", "57名协管员逐人签订廉洁承诺书。"),
            ANSWERED.format("一是巡查不紧。街区有历史建筑7处，没有人看护。", "4月底前完成8处历史建筑看护牌安装。"),
            ANSWERED.format("一是抓得不细。我分管8个科室，听汇报只有2次。", "每季度同9个科室负责人听一次汇报。"),
            ANSWERED.format("一是攻坚不够。仍有19个摊位没有签经营协议。", "剩下的29个摊位逐户上门谈协议。"),
            ANSWERED.format("一是走动不勤。住在乡下的11名学生只打过电话。", "把住在乡下的21名学生家访一遍。"),
        ),
        (
            ANSWERED.format("一是担当不够。12家供货商的债权迟迟没有确认。", "6月底前完成12家供货商债权确认。"),
            ANSWERED.format("一是防范不严。47名协管员没有签廉洁承诺书。", "抽查10名协管员的廉洁承诺书。"),
            ANSWERED.format("一是巡查不紧。历史建筑有7处没有人看护。", "2023年新增3处历史建筑看护点。"),
            ANSWERED.format("一是抓得不细。我分管8个科室，听汇报只有2次。", "每月走访2个科室，听一次汇报。"),
            ANSWERED.format("一是走动不勤。班里有45名学生，家访了20户。", "对5名学生开展心理辅导。"),
            ANSWERED.format(
                "一是补得不快。老旧小区426个中，二次供水没有改造的还有228个。",
                "完成60个老旧小区的二次供水设施改造，没有改造的减到168个。",
            ),
            ANSWERED.format("一是攻坚不够。改革推进缓慢，全县26个乡镇没有全部推开。", "到改革推进慢的7个乡镇蹲点。"),
            ANSWERED.format("一是配合不够。书记与4名班子成员谈心。", "5名班子成员每人联系一个点。"),
        ),
        _again,
        told={"whole": "1"},
    ),
)
