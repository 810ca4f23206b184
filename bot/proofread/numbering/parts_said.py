"""So many parts that are announced, and so many that follow: 现分四个部分报告如下, and 五、 at the end."""

import re
from collections.abc import Iterator

from bot.proofread.finding import Family, Severity
from bot.proofread.genre import Genre
from bot.proofread.noticed.listing import NUMBER, aspects, value
from bot.proofread.rule import Hit, Reading, Rule
from bot.proofread.text import Part

_PARTS_SAID = re.compile(
    rf"(?:下面|现|现在|以下|拟|我)(?:从|分)(?:以下|如下|这)?{NUMBER}个(?:大)?部分(?=[，作进汇报检说发。：剖])"
)


def _parts_said(reading: Reading) -> Iterator[Hit]:
    """下面从四个部分作对照检查, and five parts follow."""
    text = reading.text
    heads = [part.head for part in text.parts()]
    counted = [head.value for head in heads] == [*range(1, len(heads) + 1)]
    for line in text.lines if len(heads) > 1 and counted else ():
        for match in _PARTS_SAID.finditer(line.text) if line.part is Part.OPENING and not line.level else ():
            if value(match["n"]) not in (0, 1, len(heads), len(aspects(reading))):
                yield Hit(line, *match.span(), f"这里说{match['n']}个部分，后面写了{len(heads)}个部分。")


_HEAD = "某县水务局领导班子2021年度民主生活会对照检查材料\n现分{}个部分报告如下。\n"
_THREE = (
    "一、存在的问题\n（一）学习方面\n一是浅。二是少。\n（二）担当方面\n一是怕。二是慢。\n"
    "二、原因分析\n三、整改措施\n抓学习。\n"
)
RULES = (
    Rule(
        "numbering.parts-said",
        Family.NUMBERING,
        Severity.MUST,
        "own",
        (f"{_HEAD.format('四')}{_THREE}", f"{_HEAD.format('四')}{_THREE}四、下步打算\n抓落实。\n五、承诺\n不食言。\n"),
        (f"{_HEAD.format('三')}{_THREE}", f"{_HEAD.format('二')}{_THREE}"),
        _parts_said,
        frozenset({Genre.MATERIAL}),
        told={"whole": "1"},
    ),
)
