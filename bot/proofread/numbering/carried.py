"""Figures that the measures take from the problems: 37件超期投诉, where the problem told of 47.

What is to be mended is named once more, with how many there are: 未复查的22份, 被退回的4个问题, 剩余119户. The sentence
of the problem that shares its words has that figure, or two of which one less the other is it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.proofread.finding import Family, Severity
from bot.proofread.noticed.once import of_reading
from bot.proofread.rule import Hit, Reading, Rule
from bot.proofread.samples import ANSWERED
from bot.proofread.text import Line, Part

_FIGURE = re.compile(
    r"(?<![\d.第约近])(?P<n>\d{1,5})(?P<u>[个家名户处部座台所条项栋辆件亩份人起宗间篇门趟次])(?![多余以次月百工]|小时|工作日)"
)
# What is said of things that were told of before: not done, sent back, left.
_STATE = re.compile(
    "未|没有?|尚|被|超期|逾期|滞后|剩余|剩下|其余|余下|漏|缺|欠|不及格|不合格|不达标"
    "|退回|反馈|空转|闲置|停用|积压|搁置|遗留|查摆出|反映"
)
_NEW = re.compile(
    "新|再|不少于|至少|每|力争|达到|培训|计划|以内|以上|不超过|控制"
    "|分[\\d一二三]|先|首批|第一批|其中|增|选|打造|建成|约谈\\d"
)
_NEAR = 14  # characters on either side of the figure that name what is counted
_RARE = 40_000  # times that a word occurs in general: more usual ones tell nothing
_SHARED = 2  # words
# What few sentences of a text tell of: one such word is as good as two.
_STRONG = frozenset(("退回", "超期", "逾期", "闲置", "停用", "积压", "搁置", "空转", "漏报", "漏检", "返工", "停运"))


@dataclass(frozen=True, slots=True)
class _Told:
    """A sentence of the problems with what it counts."""

    line: Line
    start: int
    end: int
    values: tuple[tuple[int, str], ...]

    def shared(self, words: frozenset[str]) -> frozenset[str]:
        """Those of the words that it has as well."""
        return frozenset(each for each in words if self.line.text.find(each, self.start, self.end) >= 0)

    def of(self, unit: str) -> tuple[int, ...]:
        return tuple(value for value, each in self.values if each == unit)


@of_reading
def _problems(reading: Reading) -> tuple[_Told, ...]:
    made = []
    for line in reading.text.body():
        if line.part not in (Part.PROBLEMS, Part.LAST_YEAR) or not _FIGURE.search(line.text):
            continue
        begin = 0
        for end in [*(match.end() for match in re.finditer("[。！？]", line.text)), len(line.text)]:
            found = tuple((int(each["n"]), each["u"]) for each in _FIGURE.finditer(line.text, begin, end))
            if found:
                made.append(_Told(line, begin, end, found))
            begin = end
    return tuple(made)


def _words(reading: Reading, line: Line, begin: int, end: int) -> frozenset[str]:
    """Words of two characters wherever they stand: 超期 is cut in two in 超期47件."""
    pairs = (line.text[at : at + 2] for at in range(begin, end - 1))
    return frozenset(pair for pair in pairs if 0 < reading.context.often(pair) < _RARE)


def _carried(reading: Reading) -> Iterator[Hit]:
    for line in reading.text.body():
        if line.part is not Part.MEASURES or line.in_table:
            continue
        for match in _FIGURE.finditer(line.text):
            begin = max(line.text.rfind(mark, 0, match.start()) for mark in "，。；：、") + 1
            stop = min(
                (at for mark in "，。；" if (at := line.text.find(mark, match.end())) >= 0), default=len(line.text)
            )
            begin, stop = max(begin, match.start() - _NEAR), min(stop, match.end() + _NEAR)
            said = line.text[begin:stop]
            if not _STATE.search(said) or _NEW.search(said):
                continue
            words, unit, number = _words(reading, line, begin, stop), match["u"], int(match["n"])
            told = _same(reading, unit, words)
            head = max(line.text.rfind(mark, 0, match.start()) for mark in "。；") + 1
            around = _words(reading, line, head, stop)
            here = tuple(int(each["n"]) for each in _FIGURE.finditer(line.text, head, begin) if each["u"] == unit)
            if told is not None and not _is_known(reading, unit, number, around, here):
                there = "、".join(f"{each}{unit}" for each in told.of(unit))
                said = f"第{told.line.number}行说的是{there}，这里是{number}{unit}，请核对。"
                yield Hit(line, *match.span(), said)


def _is_known(reading: Reading, unit: str, number: int, words: frozenset[str], here: tuple[int, ...]) -> bool:
    """Whether a sentence of the problems that shares a word has the figure, or makes it with those told just before."""
    return any(
        number in _known((*each.of(unit), *here))
        for each in _problems(reading)
        if _weight(each.shared(words)) >= _SHARED
    )


def _same(reading: Reading, unit: str, words: frozenset[str]) -> _Told | None:
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


def _known(values: tuple[int, ...]) -> frozenset[int]:
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
            ANSWERED.format("一是监管松。下达整改通知书92份，复查的只有60份。", "全年新下达整改通知书不少于90份。"),
        ),
        _carried,
        told={"whole": "1"},
    ),
)
