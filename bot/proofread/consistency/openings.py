"""Who prepared the material, as the opening says it: another unit than the title's."""

import re
from collections.abc import Iterator

from bot.proofread.consistency import unit
from bot.proofread.consistency.naming import rule
from bot.proofread.rule import Hit, Reading, lines_for
from bot.proofread.samples import OPENING, TITLE
from bot.proofread.text import Part

_ACTOR = re.compile(
    r"(?:^[\s　]*|[，。；])(?P<it>[一-鿿]{2,20}?(?:局|馆|院|校|中心|公司|委员会"
    r"|镇|乡|街道|支行|分行|中学|小学|幼儿园|集团|厂|站|社区))"
    r"(?:机关)?(?P<body>领导班子|班子|党组|党委|党工委|党总支|党支部|支部)(?:成员)?"
    r"(?=从|围绕|以|于|认真|会前|紧扣|深入|聚焦|组织|集中|召开|在|对照|将|按照|坚持|高度|先后|通过)"
)


def _actor(reading: Reading) -> Iterator[Hit]:
    """清渠区档案馆党支部从1月开始准备, under the title of 清渠区图书馆."""
    own, title = unit.of(reading), reading.text.title_line
    if title is None or not own.name or own.name not in title.text:
        return
    for line in lines_for(reading, _ACTOR):
        if line.part is not Part.OPENING or line.name or line.level:
            continue
        for match in _ACTOR.finditer(line.text):
            said = match["it"]
            if _is_same(said, own.name) or _is_same(own.name, said) or len(said) < 4 or _ABOVE.search(said):  # noqa: PLR2004
                continue
            placed = re.search("[县市区旗][^县市区旗]", said) or said[:2] == own.name[:2]
            if placed and line.text.count(said) == 1 and own.name not in line.text:
                yield Hit(line, *match.span("it"), f"标题里的单位是“{own.name}”，这里是“{said}”。")


_ABOVE = re.compile("^(?:根据|按照|依据|上级|县委|市委|区委|各)|[和与的我]|参加")


def _is_same(short: str, long: str) -> bool:
    """Its characters stand in the other, in their order: 住建局 for 住房和城乡建设局."""
    rest = iter(long)
    return all(each in rest for each in short)


RULES = (
    rule(
        "actor-of-another",
        _actor,
        (
            TITLE + "根据县委部署，青堰县林业局领导班子从2023年1月开始准备。\n一、存在的问题\n",
            TITLE.replace("领导班子", "党支部") + "会前，禾汀县水务局党支部集中学习3次。\n一、存在的问题\n",
        ),
        (
            TITLE + "根据县委部署，县水务局领导班子从2023年1月开始准备，青堰县水务局党组以学促干。\n一、存在的问题\n",
            TITLE + OPENING.format(2022),
        ),
    ),
)
