"""One place under two kinds: 石坪乡 and 石坪镇, 清川县 and 清川市, 财务股 and 财务科."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from bot.proofread.consistency import unit
from bot.proofread.consistency.naming import rule
from bot.proofread.noticed import cuts
from bot.proofread.noticed.once import of_reading
from bot.proofread.rule import Hit, Reading, lines_for
from bot.proofread.samples import MEASURE, OPENING, TITLE
from bot.proofread.text import Line

# Kinds that one name has one of: no 石坪 is a township and a town.
_GROUPS = ("镇 乡 街道", "县 市 区 旗", "村 社区", "路 街 巷", "科 股", "站 所", "支行 分行", "中学 小学")
_GROUP = {kind: group for group in _GROUPS for kind in group.split()}
_KIND = "|".join(sorted(_GROUP, key=len, reverse=True))
_ENDS = re.compile(_KIND)
_NAME = re.compile("[一-鿿]{2}")
_NO_NAME = frozenset(
    "全我本整外邻某个的了在和与到同等各每几这那哪从把被对向为是有没不也都还就去由给请让比按及并或又再只其此该某进回"
    "省市县区镇乡村街局委办部处科室站所队组党数多两三四五六七八九十一二跨老旧新小下"
)
_CHANGED = re.compile("撤[县乡镇村]|改[为设名]|更名|并入|合并|升格|[村镇县]改")
_RARE = 30  # times in general from which two characters are a word, and no name
_USUAL = 2000  # the same of a township: 石桥 is a bridge too
_SECTIONS = ("科 股", "站 所")  # named by words: 财务科
_TWO = 2


class _Place(NamedTuple):
    name: str
    kind: str
    line: Line
    at: int


@of_reading
def _places(reading: Reading) -> tuple[_Place, ...]:
    found: list[_Place] = []
    for line in lines_for(reading, _ENDS):
        for match in _ENDS.finditer(line.text):
            start, kind = match.start() - 2, match[0]
            name = line.text[max(start, 0) : match.start()]
            if not _NAME.fullmatch(name) or not _NO_NAME.isdisjoint(name) or line.text.startswith("长", match.end()):
                continue
            found.append(_Place(name, kind, line, start))
    return tuple(found)


def _is_name(reading: Reading, place: _Place) -> bool:
    """No word, and none with its kind: 城东村 may be one, 示范村 is none."""
    if place.at in cuts.inside_words(reading, place.line):
        return False
    if _GROUP[place.kind] in (*_SECTIONS, "路 街 巷"):
        return True
    return reading.context.often(place.name) <= (_USUAL if place.kind in ("镇", "乡", "街道") else _RARE)


def _two_kinds(reading: Reading) -> Iterator[Hit]:
    """The kind that stands less often; of two the one that is not in the unit's name, or the later."""
    if _CHANGED.search(reading.text.plain):
        return
    found: dict[tuple[str, str], dict[str, list[_Place]]] = {}
    for each in _places(reading):
        found.setdefault((each.name, _GROUP[each.kind]), {}).setdefault(each.kind, []).append(each)
    own = unit.of(reading).name
    for (name, group), kinds in found.items():
        if len(kinds) != _TWO:
            continue
        few, many = sorted(kinds, key=lambda kind: (name + kind in own, len(kinds[kind]), -kinds[kind][0].line.number))
        if len(kinds[few]) > _TWO or (group in (*_SECTIONS, "村 社区", "路 街 巷") and not _is_sure(kinds, few, many)):
            continue
        for each in kinds[few]:
            if _is_name(reading, each) and not _are_together(name, few, many, each.line):
                said, usual = name + few, name + many
                yield Hit(each.line, each.at, each.at + len(said), f"别处写的是“{usual}”，这里是“{said}”。", usual)


def _is_sure(kinds: dict[str, list[_Place]], few: str, many: str) -> bool:
    """Of kinds that one name may well have two of: one stands once, among many or before the same words."""
    if len(kinds[few]) > 1:
        return False
    behind = {each.line.text[each.at + 2 + len(many) :][:2] for each in kinds[many]}
    here = kinds[few][0]
    return len(kinds[many]) > _TWO - 1 or here.line.text[here.at + 2 + len(few) :][:2] in behind


def _are_together(name: str, few: str, many: str, line: Line) -> bool:
    return bool(
        re.search(
            f"{name}{many}[^。；]{{0,6}}[、和与及同到]{name}{few}|{name}{few}[^。；]{{0,6}}[、和与及同到]{name}{many}",
            line.text,
        )
    )


_LEVEL = re.compile("(?:[一-鿿]{2,4}?市)?[一-鿿]{2,3}?(?<!城)(?P<it>[县市区旗])(?![场域委])")
_TOLD = re.compile(
    "[全本我](?P<a>[县市区旗])(?![直里])|(?P<b>[县市区旗])(?:委(?!员)|政府|纪委|直机关)|副(?P<c>[县市区])长"
)
_MANY = 3  # times that the text speaks of its own county


def _level(reading: Reading) -> Iterator[Hit]:
    """清川市水利局 in the title of a text that speaks of its 县 all over."""
    line, own = reading.text.title_line, unit.of(reading)
    found = _LEVEL.match(own.name)
    if line is None or found is None or own.name not in line.text or own.kind in ("镇", "乡", "街道", "村"):
        return
    said = [
        match["a"] or match["b"] or match["c"] for each in reading.text.body() for match in _TOLD.finditer(each.text)
    ]
    usual = max(said, key=said.count, default="")
    if found["it"] not in said and said.count(usual) >= _MANY and len(set(said) - {"市"}) == 1 and usual != "市":
        at = line.text.index(own.name) + found.start("it")
        yield Hit(line, at, at + 1, f"标题里是“{own.name[: found.end('it')]}”，正文说的却是“{usual}”。")


_TOWN = TITLE.replace("青堰县水务局", "双檀乡")
RULES = (
    rule(
        "place-two-kinds",
        _two_kinds,
        (
            _TOWN + "按照通知要求，双檀镇领导班子认真准备。\n一、存在的问题\n（一）学习方面\n一是学得浅。\n",
            TITLE + OPENING.format(2022) + "三是槠岭乡群众吃水难。\n" + MEASURE.format("帮助槠岭镇铺管2公里。"),
            TITLE + OPENING.format(2022) + "三是青堰市委部署的工作抓得慢。",
            TITLE + OPENING.format(2022) + "三是财务科去得少，财务科没有对账，由财务股登记。",
        ),
        (
            _TOWN + "按照通知要求，双檀乡领导班子认真准备。双檀村、双檀社区去得多，双檀河治理慢。\n",
            TITLE + OPENING.format(2022) + "三是财政所和财政局对账少，到槠岭乡、槠岭村去得少，司法所、司法局都在县城。",
            TITLE + OPENING.format(2022) + "三是槠岭乡撤乡改镇后，槠岭镇的章没有换。",
        ),
    ),
    rule(
        "level-of-title",
        _level,
        (
            TITLE.replace("青堰县", "青堰市")
            + OPENING.format(2022)
            + "三是全县的渠道失修，没有向县政府报告，县委批评。",
        ),
        (
            TITLE + OPENING.format(2022) + "三是全县的渠道失修，没有向县政府报告，市委、市政府、市纪委批评。",
            TITLE.replace("青堰县", "青堰市")
            + OPENING.format(2022)
            + "三是全市的渠道失修，三个县的县委、县政府没有管。",
        ),
    ),
)
