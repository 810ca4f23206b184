"""Parts that share nobody: men and women, in service and retired; and more left than there was."""

import re
from collections.abc import Iterator

from bot.proofread.finding import Family, Severity
from bot.proofread.numbering import figures
from bot.proofread.numbering.figures import Figure, shown
from bot.proofread.rule import Find, Hit, Reading, Rule

_OTHER = re.compile(
    "其中|另有?|此外|加上|新增|上年|去年|同期|旧存|结转|比|截至去年|之外|以外|原有|相当|平均|每|人均|合计|累计"
)
# Kinds that share nobody, and together are all.
_HALVES = tuple(
    (re.compile(one), re.compile(other))
    for one, other in (
        ("(?<!非)(?:在职|在岗)", "退休"),
        ("男", "女"),
        ("集体|集中", "个人|自学"),
        ("正式党员", "预备党员"),
        ("班子集体|领导班子(?!成员)|班子的|对班子(?!成员)", "班子成员|成员个人|个人"),
        ("(?<!非)党员", "非党员|群众"),
        ("(?<!不)合格|达标", "不合格|不达标|未达标"),
        ("公办", "民办"),
        ("线上|网上", "线下|现场|窗口"),
        ("走读", "住校|寄宿|住宿"),
        ("城区|城镇|城市", "农村|乡镇|乡村"),
        ("财政|上级|补助|拨款", "自筹"),
        ("正常", "停用|停运|故障|损坏"),
        ("(?<!不)满意", "不满意"),
        ("在编", "编外|聘用|外聘|劳务派遣|合同制"),
        ("初次|首次", "重复|再次"),
        ("(?<!未)(?<!没有)(?<!不)(?:完成|办结|解决|整改|销号)", "(?:未|没有?|尚未)(?:完成|办结|解决|整改|销号)"),
    )
)


def _halves(reading: Reading) -> Iterator[Hit]:
    """共有37名，其中在职21名、退休18名."""
    for sentence in figures.sentences(reading, "其中", "男"):
        found = sentence.figures
        for whole, one, other in zip(found, found[1:], found[2:], strict=False):
            gap = sentence.text[whole.end - sentence.start : one.start - sentence.start]
            if (
                not _is_led(gap, one, other)
                or not whole.unit == one.unit == other.unit
                or not (one.exact and other.exact)
            ):
                continue
            total = one.value + other.value
            wrong = total > whole.value or (total < whole.value and _are_all(one, other))
            more = any(each.unit == other.unit and each.start > other.end for each in found) and total < whole.value
            if are_halves(one, other) and not _OTHER.search(other.before) and wrong and whole.exact and not more:
                yield Hit(
                    sentence.line,
                    whole.start,
                    other.end,
                    f"{shown(one.value)}加{shown(other.value)}是{shown(total)}，前面说的是{shown(whole.value)}{whole.unit}。",
                )


def _is_led(gap: str, one: Figure, other: Figure) -> bool:
    """Whether the two are told as parts: 其中, or 男 and 女 alone."""
    return "其中" in gap or (one.before.startswith("男") and other.before.startswith("女"))


def are_halves(one: Figure, other: Figure) -> bool:
    first, second = f"{one.before}{one.behind[:5]}", f"{other.before}{other.behind[:5]}"
    return any(
        (left.search(first) and right.search(second) and not right.search(first))
        or (right.search(first) and left.search(second) and not right.search(second))
        for left, right in _HALVES
    )


def _are_all(one: Figure, other: Figure) -> bool:
    """Whether nobody can be neither: men and women, full members and candidates."""
    said = f"{one.before[-6:]}/{other.before[-6:]}"
    return _EXHAUSTIVE.search(said) is not None


_EXHAUSTIVE = re.compile("男.*/.*女|女.*/.*男|班子.*/.*成员|正式党员.*/.*预备党员|在职.*/.*退休")


_MORE_LEFT = re.compile("还剩|剩下|剩余|仍?保留|余下|还?留有|积压|还有[^，]{0,4}没|库存")
_MADE = re.compile(
    "审批|批了|申请|共有|现有|原有|存有|持有|印制|印发|采购|购买|购置|发放|制作|定制|清理|订购|准备|领取|种植|收到|梳理|排查|征集|订阅|安装|设置|投放|摆放|张贴|悬挂"
)


def _more_left(reading: Reading) -> Iterator[Hit]:
    """More left than there were: the only two figures of the unit in a sentence."""
    for sentence in figures.sentences(reading, "剩", "留", "余", "积压", "还有", "库存"):
        for one, other in zip(sentence.figures, sentence.figures[1:], strict=False):
            gap = sentence.text[one.end - sentence.start : other.start - sentence.start]
            if (
                one.unit == other.unit
                and other.value > one.value
                and len(sentence.of(one.unit)) == 2  # noqa: PLR2004
                and _MORE_LEFT.search(other.before)
                and _MADE.search(one.before[-10:])
                and not _OTHER.search(gap)
                and "清理" not in one.before
            ):
                yield Hit(sentence.line, one.start, other.end, "剩下的比原来的还多，两个数里有一个不对。")


def _rule(name: str, find: Find, fires: tuple[str, ...], stays: tuple[str, ...]) -> Rule:
    return Rule(f"numbering.{name}", Family.NUMBERING, Severity.MUST, "own", fires, stays, find)


RULES = (
    _rule(
        "halves",
        _halves,
        (
            "共有党员37名，其中在职党员21名、退休党员18名。",
            "教师132名，其中男教师41名、女教师81名。",
            "全所民警24人，男19人，女8人。",
            "收到意见建议42条，其中对班子集体11条、对班子成员21条。",
            "资金3200万元，其中补助1200万元、自筹2500万元。",
        ),
        ("共有党员37名，其中在职党员21名、退休党员16名。", "共有党员37名，其中35岁以下18名，大专以上30名。"),
    ),
    _rule(
        "more-left",
        _more_left,
        ("印制折页2000份，活动结束后还剩下3100多份。",),
        ("印制折页2000份，加上去年的，还剩下3100多份。", "印制折页2000份，还剩300份。"),
    ),
)
