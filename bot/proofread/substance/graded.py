"""Words that grade: how good or bad something is, where a case would say what it was."""

import re

from bot.proofread.noticed.points import Point

# Measured: of 40 points without a date or a figure that tell of something, two have one of them behind their claim; of
# 90 that tell of nothing, three have none.
_GRADED = re.compile(
    "不够|不[^，。]?强|不足|不高|不实|不深|不多|不力|不到位|不及时|不明显|不主动|不严|不细|不规范|不经常|不扎实|不透|不牢|不坚决|不自觉|不密切"
    "|不紧|不充分|不相适应|不平衡|不敢|不善|不愿|不太|有时|时有|个别|有的|一些|某些|差距|距离|欠缺|缺少|缺乏|弱化|淡化|淡薄|有待|有所|现象"
    "|情绪|[好庸]人主义|下降|折扣|说明|不同程度|短板|弱项|漏洞|没有研究|重[^，。]{1,6}轻|满足于|来日方长|单一|需要|还要|还可以|更高|提升|失之于"
)
_CLAUSES = re.compile("[^，。；：！？]+")
_FEW = 2  # clauses behind a claim, all of which grade
_LONG = 40  # characters of a point without a claim


def grades(point: Point, *, only: bool = False) -> bool:
    """Whether a clause behind the claim grades; `only`: every one of them."""
    if not point.shown:
        return not only and len(point.words) >= _LONG and _GRADED.search(point.words) is not None
    return only_grades(point.shown, _FEW) if only else _GRADED.search(point.shown) is not None


def only_grades(said: str, least: int) -> bool:
    """Whether so many clauses do nothing but grade."""
    clauses = _CLAUSES.findall(said)
    return len(clauses) >= least and all(map(_GRADED.search, clauses))
