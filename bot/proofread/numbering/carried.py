"""Figures that the measures take from the problems: 37件超期投诉, where the problem told of 47.

What is to be mended is named once more, with how many there are: 未复查的22份, 被退回的4个问题, 剩余119户. The sentence
of the problem that shares its words has that figure, or two of which one less the other is it.
"""

import re
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from bot.proofread.finding import Family, Severity
from bot.proofread.noticed.once import of_reading
from bot.proofread.numbering import figures, told
from bot.proofread.numbering.told import Told
from bot.proofread.rule import Hit, Reading, Rule
from bot.proofread.samples import ANSWERED
from bot.proofread.text import Line, Part

_UNITS = frozenset("个家名户处部座台所条项栋辆件亩份人起宗间篇门趟次")
# What is said of things that were told of before: not done, sent back, left.
_STATE = re.compile(
    "未|没有?|尚|被|超期|逾期|滞后|剩余|剩下|其余|余下|漏|缺|欠|不及格|不合格|不达标"
    "|退回|反馈|空转|闲置|停用|积压|搁置|遗留|查摆出|反映"
)
_NEW = re.compile(
    "新|再|不少于|至少|每(?![人名个户家])|力争|达到|培训|计划|以内|以上|不超过|控制"
    "|分[\\d一二三]|先|首批|第一批|其中|增|选[出取派树用]|评选|打造|建成|约谈\\d"
)
_NEAR = 14  # characters on either side of the figure that name what is counted
_DATED = re.compile("[月年日底季]|^前|剩[余下]|其余|余下|全部")  # when, and that some are left: no thing
_RARE = 40_000  # times that a word occurs in general: more usual ones tell nothing
_SHARED = 2  # words
_LEFT = re.compile("剩[余下]|其余|余下")
_NAMED = 3  # things that are named one by one before the others
_HEADS = re.compile(
    "问题|项目|企业|措施|任务|意见|建议|隐患|案件|线索|事项|制度|村组|社区|小区|网点|工单|合同|党员|干部"
)
# What few sentences of a text tell of: one such word is as good as two.
_STRONG = frozenset(("退回", "超期", "逾期", "闲置", "停用", "积压", "搁置", "空转", "漏报", "漏检", "返工", "停运"))


class _Sentence(NamedTuple):
    """A sentence of the problems with what it counts."""

    line: Line
    start: int
    end: int
    figures: tuple[Told, ...]

    def shared(self, words: frozenset[str]) -> frozenset[str]:
        """Those of the words that it has as well."""
        return frozenset(each for each in words if self.line.text.find(each, self.start, self.end) >= 0)

    def of(self, unit: str) -> tuple[float, ...]:
        return tuple(each.number for each in self.figures if figures.one_unit(each.unit) == figures.one_unit(unit))


@of_reading
def _problems(reading: Reading) -> tuple[_Sentence, ...]:
    found = (each for each in told.of_parts(reading, Part.PROBLEMS, Part.LAST_YEAR) if each.unit in _UNITS)
    return tuple(
        _Sentence(line, low, high, tuple(figures))
        for (line, low, high), figures in groupby(found, key=lambda each: (each.line, each.low, each.high))
    )


def _words(reading: Reading, line: Line, begin: int, end: int) -> frozenset[str]:
    """Words of two characters wherever they stand: 超期 is cut in two in 超期47件."""
    pairs = {line.text[at : at + 2] for at in range(begin, end - 1)}
    return frozenset(pair for pair in pairs if 0 < reading.context.often(pair) < _RARE and not _DATED.search(pair))


def _carried(reading: Reading) -> Iterator[Hit]:
    for each in told.of_parts(reading, Part.MEASURES):
        text, start, end = each.line.text, each.start, each.end
        if each.unit not in _UNITS or not _STATE.search(text, max(0, start - _NEAR), end + _NEAR):
            continue
        begin = max(text.rfind(mark, 0, start) for mark in "，。；：、") + 1
        stop = min((at for mark in "，。；" if (at := text.find(mark, end)) >= 0), default=len(text))
        begin, stop = max(begin, start - _NEAR), min(stop, end + _NEAR)
        said = text[begin:stop]
        others = "其余" in text[begin:start]  # 各联系8个，其余4人; 其余3人各包3件
        if others and (text.startswith("各", end) or "各" in text[max(begin - _NEAR, 0) : begin]):
            continue
        if each.is_rough or not _STATE.search(said) or _NEW.search(text[begin : stop + 1]):
            continue
        words, unit, number = _words(reading, each.line, begin, stop), each.unit, each.number
        head = max(text.rfind(mark, 0, start) for mark in "。；") + 1
        around = _words(reading, each.line, head, stop)
        # 12月底前剩余119户全部办结 does not say of what: the sentence does.
        first = _same(reading, unit, words if len(words) > _SHARED else around)
        here = tuple(
            one.number
            for one in told.of_parts(reading, Part.MEASURES)
            if one.line is each.line and one.unit == unit and head <= one.start < begin
        )
        if len(words) <= _SHARED and any(number < one <= number + _NAMED for one in here):
            continue  # 3项未完成，5月冷链仓库完工，8月其余2项: some were named one by one
        if first is not None and (_is_left_of(reading, first, each, begin) or _is_of_others(first, each)):
            continue
        if first is not None and not _is_known(reading, unit, number, around, here):
            there = "、".join(f"{one}{unit}" for one in first.of(unit))
            said = f"第{first.line.number}行说的是{there}，这里是{number}{unit}，请核对。"
            yield Hit(each.line, start, end, said)


def _is_left_of(reading: Reading, first: _Sentence, each: Told, begin: int) -> bool:
    """Whether it is what the part there leaves of the whole, though that be of another unit: 81名，家访35户."""
    if not _LEFT.search(each.line.text, begin, each.start):
        return False
    made = (whole.number - part.number for whole in first.figures for part in first.figures)
    return each.number in made or told.is_rest(reading, each, first.line)


def _is_of_others(first: _Sentence, each: Told) -> bool:
    """Whether those there are all of other things, by their nouns: 5个项目, and 8个涉及我的问题."""
    here = {noun for noun in (each.noun[:2], each.noun[-2:]) if _HEADS.fullmatch(noun)}
    there = {one.noun[:2] for one in first.figures if one.unit == each.unit}
    return bool(here) and all(map(_HEADS.fullmatch, there)) and not here & there


def _is_known(reading: Reading, unit: str, number: float, words: frozenset[str], here: tuple[float, ...]) -> bool:
    """Whether a sentence of the problems that shares a word has the figure, or makes it with those told just before."""
    return any(
        number in _known((*each.of(unit), *here))
        for each in _problems(reading)
        if _weight(each.shared(words)) >= _SHARED
    )


def _same(reading: Reading, unit: str, words: frozenset[str]) -> _Sentence | None:
    """The one sentence of the problems that counts in this unit and shares most of the words; None where two do."""
    found = sorted(
        (each for each in _problems(reading) if each.of(unit) and each.shared(words)),
        key=lambda each: -_weight(each.shared(words)),
    )
    if not found:
        return None
    shared = [_weight(each.shared(words)) for each in found]
    return found[0] if shared[0] >= _SHARED and shared[0] not in shared[1:] else None


def _weight(words: frozenset[str]) -> int:
    return len(words) + len(words & _STRONG)


def _known(values: tuple[float, ...]) -> frozenset[float]:
    """The figures, how far two of them are apart, and what two of them make together."""
    less = {abs(one - other) for one in values for other in values}
    more = {one + other for one in values for other in values}
    rest = {whole - one - other for whole in values for one in values for other in values}
    return frozenset({*values, *less, *more, *rest})


RULES = (
    Rule(
        "numbering.carried",
        Family.NUMBERING,
        Severity.MUST,
        "own",
        (
            ANSWERED.format("一是监管弱。受理物业投诉268件，其中超期47件。", "37件超期投诉2月底前逐件回访。"),
            ANSWERED.format("一是监管松。下达整改通知书92份，复查的只有60份。", "对22份未复查的整改通知书逐份复查。"),
            ANSWERED.format("一是标准低。巡察反馈的18个问题中，有6个的整改报告被退回。", "对4个被退回的整改报告重写。"),
        ),
        (
            ANSWERED.format("一是标准低。巡察反馈的18个问题，被退回6个。", "对6个被退回的问题重写措施。"),
            ANSWERED.format("一是监管弱。受理物业投诉268件，其中超期37件。", "37件超期投诉2月底前逐件回访。"),
            ANSWERED.format("一是监管松。下达整改通知书92份，复查的只有60份。", "对32份未复查的整改通知书逐份复查。"),
            ANSWERED.format("一是关心少。窗口有干部64名，去年谈心27户。", "3月底前完成其余37户干部的谈心。"),
            ANSWERED.format("一是管得松。审计组抽查7个项目，漏报材料。", "对审计反馈漏报的4个问题，逐一补齐。"),
            ANSWERED.format(
                "一是用得少。提出的7条工作建议，只有2条转化为措施。", "尚未转化的5条建议2020年6月底前落实。"
            ),
            ANSWERED.format("一是监管松。下达整改通知书92份，复查的只有60份。", "全年新下达整改通知书不少于90份。"),
        ),
        _carried,
        told={"whole": "1"},
    ),
)
