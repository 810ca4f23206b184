"""Some of so many: 8家中有13家; 22次，其中16次只到办公室，入户仅8次."""

import re
from collections.abc import Iterator

from bot.proofread.finding import Family, Severity
from bot.proofread.numbering import figures
from bot.proofread.numbering.figures import Figure, Sentence, shown
from bot.proofread.rule import Find, Hit, Reading, Rule

_NEXT = 45  # characters between two parts
_OTHER = re.compile(
    "其余|其他|另|还有|此外|新增|比|上年|去年|同期|每|平均|人均|之外|以上|以下|目标|增加|减少|分别|同比|不少于|不超过|至少|计划"
)
_AMONG = re.compile(
    "^[^。；，、]{0,16}(?:(?<![集其])中|(?<=[月个次场天户家名人])里有?)(?![心央层级小学国旬午秋期医队间共型专]),?，?[^。；，\\d]{0,14}$"
)
_WITHIN = re.compile(
    "^[^。；，\\d]{0,16}(?:[、，（][^。；，\\d]{0,6}\\d+(?:\\.\\d+)?(?:万元|亿元|元|亩|公里|平方米|吨|公斤|公顷))?[，（、]其中[^。；，\\d]{0,16}$"
)
# 点位57处，3月底前应整改，到5月才整改到位，其中有75处是暗访发现的: of things that are no general 个.
_WITHIN_FAR = re.compile("^[^。；]{0,70}，其中(?:有|的)?$")
_VERBAL = frozenset(
    "没未不是只仅已还尚完存被用有属涉获达评因由都均也在的为至正超逾流，、。；（达配建写报上到去来参做办按能得设签填交查落需要改通抓开带会该对把将与和"
)
_PLACES = tuple("村镇乡县区道组站所室院校局科队部司面类级")
_GENERIC = frozenset("个项件条次人")


def _between(sentence: Sentence, one: Figure, other: Figure) -> str:
    return sentence.text[one.end - sentence.start : other.start - sentence.start]


_EXCLUSIVE = re.compile("^[^，。；]{0,4}(?:只|都是|全是|是|属|仅|均为|为|停留|流于|以[^，。；]{2,10}为主)")
_BUT = re.compile("(?:仅|只有|才有|真正[^，。；]{0,14})(?:有)?$")


def _but(reading: Reading) -> Iterator[Hit]:
    """22次，其中16次只到办公室座谈，入户走访仅8次: what is not of the one kind is more than is left."""
    for sentence in figures.sentences(reading, "仅", "只有", "才有"):
        for whole, one, other in zip(sentence.figures, sentence.figures[1:], sentence.figures[2:], strict=False):
            if not whole.unit == one.unit == other.unit or not (whole.exact and one.exact and other.exact):
                continue
            led = "其中" in one.before or re.search("有$|占[了去]?$", one.before)
            near = len(_between(sentence, one, other)) <= _NEXT and len(_between(sentence, whole, one)) <= _NEXT
            if not (
                led and near and (_EXCLUSIVE.match(one.behind) or "占" in one.before[-2:]) and _BUT.search(other.before)
            ):
                continue
            if one.value + other.value > whole.value >= one.value:
                said = f"{shown(one.value)}加{shown(other.value)}是{shown(one.value + other.value)}"
                yield Hit(
                    sentence.line, whole.start, other.end, f"{said}，前面说的是{shown(whole.value)}{whole.unit}。"
                )


def _among(reading: Reading) -> Iterator[Hit]:
    """8家卫生院中有13家; 12次主题党日中，我参加了19次; 图斑1个、11亩，其中东湾村2个."""
    for sentence in figures.sentences(reading, "中"):
        for at, whole in enumerate(sentence.figures):
            part = next((each for each in sentence.figures[at + 1 :] if each.unit == whole.unit), None)
            if part is None or part.value <= whole.value or _OTHER.search(part.before) or _OTHER.search(whole.before):
                continue
            gap = _between(sentence, whole, part)
            before = (each.value for each in sentence.figures[:at] if each.unit == whole.unit)
            if "其中" in gap and any(each >= part.value for each in before):  # 支委会11次，缺1次，其中3次没有记录
                continue
            placed = part.behind or whole.unit not in _GENERIC or part.before[-1:] in _PLACES
            far = whole.unit not in _GENERIC and part.behind[:1] in _VERBAL and _WITHIN_FAR.match(gap)
            if (_AMONG.match(gap) or (placed and _WITHIN.match(gap)) or far) and _is_same(whole, part, gap):
                yield Hit(
                    sentence.line,
                    whole.start,
                    part.end,
                    f"一共{shown(whole.value)}{whole.unit}，其中不会有{shown(part.value)}{part.unit}。",
                )


def _is_same(whole: Figure, part: Figure, gap: str) -> bool:
    """Whether both count the same things: not 3个社区中有12个网格."""
    about = f"{whole.before[-6:]}{gap[:8]}"
    return not part.behind or part.behind[0] in _VERBAL or part.behind[:2] in about or whole.unit not in _GENERIC


def _rule(name: str, find: Find, fires: tuple[str, ...], stays: tuple[str, ...]) -> Rule:
    return Rule(f"numbering.{name}", Family.NUMBERING, Severity.MUST, "own", fires, stays, find)


RULES = (
    _rule(
        "but",
        _but,
        (
            "全年到乡镇调研22次，其中16次只到民政办座谈，入户走访仅8次。",
            "中心组学习12次，其中8次以领学文件为主，安排交流研讨的只有5次。",
            "12次主题党日，看片子、听讲课占了10次，走出馆门的只有4次。",
            "全年到库点63次，有41次是看进度、陪检查，真正与职工谈心的只有29次。",
        ),
        (
            "全年到乡镇调研22次，其中16次只到民政办座谈，入户走访仅6次。",
            "全年检查80次，其中夜查60次，查出问题的仅30次。",
        ),
    ),
    _rule(
        "among",
        _among,
        (
            "全市8家养老院中有13家没有装喷淋。",
            "12次主题党日中，我参加了19次。",
            "5个社区中只有6个配了专人。",
            "违法占地图斑1个、11.6亩，其中西湾村2个图斑在路边。",
            "抽查的20份合同中，有25份没有编号。",
            "全镇隐患点位57处，3月底前应整改完，到5月才整改到位，其中有75处是暗访时发现的。",
        ),
        (
            "全市8家养老院中有3家没有装喷淋。",
            "3个社区中，有12个网格没有长效机制。",
            "建成活动室3个、620平方米，其中配书柜12个。",
            "8名干部集中培训12名新人。",
            "4次会议中提出意见12次以上的没有。",
            "召开支委会11次，缺1次，其中3次没有会议记录。",
        ),
    ),
)
