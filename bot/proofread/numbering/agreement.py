"""The same things counted twice in a text: 全区26个服务站 against 对全区29个服务站."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.proofread.finding import Family, Severity
from bot.proofread.noticed.once import of_reading
from bot.proofread.numbering import told
from bot.proofread.numbering.told import Told
from bot.proofread.rule import Find, Hit, Reading, Rule, lines_for
from bot.proofread.text import Line

_UNITS = frozenset("个家名户处部座台所条项栋辆")
# Who counts them all: what is there once cannot be there another time with another number.
_ALL = re.compile(
    "(?:全[市县区镇乡村校院局馆州省旗站队矿厂]|全街道|辖区内?|下辖|所辖|共有|现有|共辖|我[县区镇乡校院局馆街道]{1,2}|共)的?[^，。；\\d]{0,4}$"
)
_FOUND = re.compile("抽查|检查|督查|暗访|发现|查出")  # 共有3个责任区没有巡护: of those that were looked at
_ALL_BEFORE = re.compile(
    "^(?:[^，。；\\d]{0,4})(?:全[市县区镇乡村校院局馆州省旗]|全街道|辖区内?|下辖|所辖|共有|现有|共辖)的?(?P<noun>[一-鿿]{3,12})$"
)
_OTHER_TIME = re.compile(
    "新增|新建|增加|增至|扩大|达到|将|计划|原有|上年|去年|20\\d\\d年[^，。；]{0,4}(?:有|共|已)|力争|再|总数|试点|发展到"
)
_SLIP = 2  # by which a figure is off
_LEAST = 4  # characters of a name that two figures are sure to share
_OF_COUNTY = re.compile("乡镇街道|乡镇|镇街|行政村|社区|村民小组|村|街道|党支部|支部|科室|网格")
_SHOWN = 3  # of what stands beside both: 热水和, 全科医
_STRETCH = re.compile("[一-鿿]+")
_RUN = re.compile("[一-鿿]{2,}$")
_MOST, _LONGEST = 10, 12  # characters of a name behind, and before
_PLAN = re.compile(
    "开展|举办|组织|走访|培训|调研|撰写|建成|新建|新增|打造|创建|培育|发展|招|引进|不少于|至少|达到|增加|力争|每|联系|帮助|服务|检查|抽查|选|推出|慰问|评选|各|再|确保|超过|支持"
)
_LEFT = re.compile("(?:剩下|其余|剩余|余下|上述|以上|尚未[^，。；]{0,6}|还?没有[^，。；]{0,6})的?$")


@dataclass(frozen=True, slots=True)
class _Count:
    line: Line
    start: int
    end: int
    number: float
    unit: str
    noun: str
    whole: bool  # all there are
    sentence: str
    before: str
    named_before: bool = False  # 服务站26个, not 26个服务站


@of_reading
def _counts(reading: Reading) -> list[_Count]:
    return [made for each in told.figures(reading) if each.unit in _UNITS and (made := _counted(each)) is not None]


def _counted(each: Told) -> _Count | None:
    """What is counted stands behind the figure, or before it where the clause ends with it."""
    text, behind = each.line.text, each.noun[:_MOST]
    if len(behind) > 1:
        before = text[max(each.low, each.start - _MOST) : each.start]
        return _Count(
            each.line, each.start, each.end + len(behind), each.number, each.unit, behind,
            _ALL.search(before) is not None and not _FOUND.search(each.sentence), each.sentence, before,
        )  # fmt: skip
    run = _RUN.search(text, max(each.begin, each.start - _LONGEST), each.start)
    if each.is_rough or behind or each.end != each.stop or run is None:
        return None
    match = _ALL_BEFORE.match(run[0])
    noun = run[0] if match is None else match["noun"]
    return _Count(
        each.line, each.start, each.end, each.number, each.unit, noun, match is not None, each.sentence, "",
        named_before=True,
    )  # fmt: skip


def _name(first: _Count, other: _Count) -> str:
    """What the two are counts of: what both nouns begin with, or what one ends and the other begins with."""
    if first.named_before != other.named_before:
        ends, begins = (first.noun, other.noun) if first.named_before else (other.noun, first.noun)
        return next((begins[:at] for at in range(len(begins), 1, -1) if ends.endswith(begins[:at])), "")
    one, two = first.noun, other.noun
    if first.named_before:
        return one if one == two else ""
    at = 0
    while at < min(len(one), len(two)) and one[at] == two[at]:
        at += 1
    return one[:at]


def _totals(reading: Reading) -> Iterator[Hit]:
    """All there are, twice with two numbers; or some of them that are more than all."""
    counts = _counts(reading)
    wholes = [each for each in counts if each.whole and not _OTHER_TIME.search(each.sentence)]
    seen: set[tuple[int, int]] = set()
    for whole in wholes:
        for other in counts:
            later = (other.line.number, other.start) > (whole.line.number, whole.start)
            if not later or other.unit != whole.unit or other.number == whole.number:
                continue
            if (len(_name(whole, other)) < _LEAST and not _is_of_county(whole, other)) or _OTHER_TIME.search(
                other.sentence
            ):
                continue
            wrong = other.whole or (other.number > whole.number and other.line is not whole.line)
            if wrong and (other.line.number, other.start) not in seen:
                seen.add((other.line.number, other.start))
                yield _hit(other, whole)


def _is_of_county(whole: _Count, other: _Count) -> bool:
    """Whether both tell how many 乡镇 all of the county has: 全县16个乡镇, 全县18个乡镇."""
    one, two = _OF_COUNTY.match(whole.noun), _OF_COUNTY.match(other.noun)
    return (
        one is not None
        and two is not None
        and one[0] == two[0]
        and other.whole
        and whole.before[-2:] == other.before[-2:]
        and whole.before[-2:-1] == "全"
    )


def _hit(other: _Count, first: _Count) -> Hit:
    where = "前面" if other.line is first.line else f"第{first.line.number}行"
    said = f"{first.number}{first.unit}"
    return Hit(other.line, other.start, other.end, f"{where}说的是{said}，这里是{other.number}{other.unit}，请核对。")


def _again(reading: Reading) -> Iterator[Hit]:
    """The same things told of once more in the same words, with a figure that was never among theirs."""
    counts = _counts(reading)
    for at, each in enumerate(counts):
        if each.whole or each.named_before or _PLAN.search(each.before[-6:]) or _OTHER_TIME.search(each.sentence):
            continue
        left = _LEFT.search(each.before) is not None
        for first in counts[:at]:
            if first.line is each.line or first.unit != each.unit:
                continue
            name = _name(first, each).rstrip("的")
            if len(name) < _LEAST - left or (left and _is_known(each, counts[:at])) or _PLAN.search(first.before[-6:]):
                continue
            if "若干" in first.sentence:  # one of the figures is not told there
                continue
            known = _known(first.sentence, each.unit)
            if _PLAN.match(each.noun[len(name) :]):
                continue
            # 228个 there, and here 完成60个，减到168个; one or two more are a slip: 为8名职工每人找1名师傅
            if any(each.number + one in known for one in _told(each.sentence, each.unit) if one > _SLIP):
                continue
            if each.number not in known and (left or _is_beside(each, first, name)):
                yield _hit(each, first)
                break


def _is_known(each: _Count, before: list[_Count]) -> bool:
    """Whether the figure was told before, of whatever, or is left of two: 还有25所没有完成 leaves 余下25所学校."""
    return any(each.number in _known(one.sentence, each.unit) for one in before)


def _told(sentence: str, unit: str) -> frozenset[int]:
    return frozenset(int(one) for one in re.findall(rf"(\d+){unit}", sentence))


def _known(sentence: str, unit: str) -> frozenset[int]:
    """The figures of a unit, and by how much each is more than another."""
    told = _told(sentence, unit)
    return told | {abs(one - other) for one in told for other in told}


def _is_beside(each: _Count, first: _Count, name: str) -> bool:
    """Whether words beside the figure stand in the other sentence too."""
    if re.search("[一-鿿]{2}$", each.before) and each.before[-2:] == first.before[-2:]:
        return True
    rest = each.line.text[each.start : each.start + 30].partition(name)[2][:14]
    beside = (*_STRETCH.findall(each.before), *_STRETCH.findall(rest.split("，")[0]))
    other = first.sentence.replace(name, "")
    return any(
        stretch[place : place + _SHOWN] in other for stretch in beside for place in range(len(stretch) - _SHOWN + 1)
    )


_ASKED = re.compile(
    r"(?:征求|收集|征集|收)到(?:的|了)?(?:各类|各方面)?(?:意见建议|意见(?:和|、)?建议|意见|建议)(?P<n>\d{1,4})条"
    r"|(?:征求|收集|征集|收)到(?:的|了)?(?:各类|各方面)?(?P<n2>\d{1,4})条(?:意见|建议)"
)
_OLD = re.compile("上(?:一)?年度?|去年|20\\d\\d年度")


def _asked(reading: Reading) -> Iterator[Hit]:
    """征求到意见52条 in the opening, 对征求到的57条意见 in the measures."""
    first: tuple[Line, int] | None = None
    for line in lines_for(reading, _ASKED):
        for match in _ASKED.finditer(line.text) if "到" in line.text else ():
            begin = max(line.text.rfind(mark, 0, match.start()) for mark in "。；．") + 1
            if _OLD.search(line.text[begin : match.start()]):
                continue
            number = int(match["n"] or match["n2"])
            definite = re.search("[对把将就]$|[对把将就][^，。；]{0,6}$", line.text[begin : match.start()])
            if first is not None and definite and "的" in match[0] and number != first[1] and line is not first[0]:
                yield Hit(line, *match.span(), f"第{first[0].number}行说征求到{first[1]}条，这里是{number}条，请核对。")
            first = first or (line, number)


def _rule(name: str, find: Find, fires: tuple[str, ...], stays: tuple[str, ...]) -> Rule:
    return Rule(f"numbering.{name}", Family.NUMBERING, Severity.MUST, "own", fires, stays, find)


RULES = (
    _rule(
        "totals-differ",
        _totals,
        (
            "全区社区卫生服务站26个，没有去过。\n对全区29个社区卫生服务站逐个走访。",
            "班子共有7名班子成员。\n9名班子成员每人联系一个点。",
            "全县16个乡镇有9个没有建。\n年底前实现全县18个乡镇都建。",
        ),
        (
            "全区社区卫生服务站26个，没有去过。\n对全区26个社区卫生服务站逐个走访。\n今年走访20个社区卫生服务站。",
            "全区社区卫生服务站26个。\n2025年再新建3个，全区社区卫生服务站29个。",
        ),
    ),
    _rule(
        "counted-again",
        _again,
        (
            "全区26个社区卫生服务站有11个没有配齐全科医生。\n把16个社区卫生服务站的全科医生配齐。",
            "无证取水户23家，立案查处的仅有2家。\n对其余18家无证取水户逐一处理。",
            "商场里有17部老旧电梯需要更新，一直没有办。\n把商场里19部老旧电梯换掉。",
        ),
        (
            "全区26个社区卫生服务站有11个没有配齐全科医生。\n把11个社区卫生服务站的全科医生配齐，其余15个社区卫生服务站的全科医生轮训。",
            "无证取水户23家，立案查处的仅有2家。\n对其余21家无证取水户逐一处理。",
            "完成61所，还有25所没有完成。\n有3所学校的合同没有备案。\n6月底前完成余下25所学校的章程修订。",
            "全年走访了8户困难群众家庭。\n每季度走访20户困难群众家庭。",
        ),
    ),
    _rule(
        "asked-differ",
        _asked,
        ("会前征求到意见建议52条。\n对征求到的57条意见建议逐条落实。",),
        (
            "会前征求到意见建议52条。\n对征求到的52条意见建议逐条落实。",
            "上年度征求到意见建议57条。\n征求到意见建议52条。",
        ),
    ),
)
