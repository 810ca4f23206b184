"""Whom the people of a trade serve: those of another trade, told of as the writer's own."""

import re
from collections.abc import Iterator

from bot.proofread.consistency import trades, unit
from bot.proofread.consistency.naming import rule
from bot.proofread.rule import Hit, Reading
from bot.proofread.samples import OPENING, TITLE
from bot.proofread.text import Part

# Whom people of a trade meet every day, told as the writer's own.
_SERVED = {
    "教育": "教师和(?:家长|学生)|学生和(?:家长|教师)|家长和(?:教师|学生|老师)|师生(?:和家长|家长)?",
    "卫生": "医生和(?:患者|护士|病人)|患者(?:和家属|家属)?|医患|病人|医护人员和患者",
    "公安": "民警和(?:辅警|群众)|辅警",
    "税务": "纳税人(?:缴费人)?|办税人员",
    "司法": "法官和当事人|当事人和律师|检察官",
    "交通": "驾驶员和乘客|司机和乘客|乘客",
    "文旅": "读者(?:和馆员)?|游客和导游|讲解员",
    "粮食": "保管员(?:和售粮农民)?|售粮农民",
    "金融": "储户|信贷客户",
    "邮政": "投递员|快递员和客户",
}
_MEETS = {
    trade: re.compile(
        rf"(?:[与同和跟向对]|倾听|听取)(?:基层|一线|普通|广大|身边)?的?(?P<it>{who})"
        "(?=面对面|谈心|拉家常|的?(?:交流|沟通|接触|距离))"
    )
    for trade, who in _SERVED.items()
}


def _met(reading: Reading) -> Iterator[Hit]:
    """与一线医生和患者面对面交流少, in a text that is all about schools."""
    own = unit.of(reading)
    trade = trades.other_trade(reading, own)[0] or trades.own_trade(own.name)
    words = trades.bodied(reading)
    if not trade or own.kind in ("镇", "乡", "街道", "村") or len(trades.WORDS[trade].findall(words)) <= trades.SOME:
        return
    for other, expression in _MEETS.items():
        if other == trade or not expression.search(words) or len(trades.WORDS[other].findall(words)) > 2 * trades.SOME:
            continue
        for line in reading.text.body():
            for match in expression.finditer(line.text) if line.part is not Part.CASE else ():
                yield Hit(line, *match.span("it"), f"单位是“{own.name}”，这里是“{match['it']}”，是别的行业的人。")


RULES = (
    rule(
        "people-of-another",
        _met,
        (
            TITLE + OPENING.format(2022) + "水库、河道、灌溉、供水、防汛都抓。三是与一线医生和患者面对面交流少。",
            TITLE + OPENING.format(2022) + "水库、河道、灌溉、供水、防汛都抓。三是同基层教师和家长谈心少。",
        ),
        (
            TITLE
            + OPENING.format(2022)
            + "水库、河道、灌溉、供水、防汛都抓。三是与用水户面对面交流少，学校里教师和家长反映水质。",
        ),
    ),
)
