"""Another town in the text of a town: its clinic, its committee, its people."""

import re
from collections.abc import Iterator

from bot.proofread.consistency import unit
from bot.proofread.consistency.naming import rule
from bot.proofread.rule import Hit, Reading, lines_for
from bot.proofread.samples import OPENING, TITLE
from bot.proofread.text import Part

_TOWN = re.compile(
    r"(?:(?<![一-鿿])|(?<=[由在到对把让向请从为给的及是将全我]))(?P<it>(?P<name>[一-鿿]{2,3}?)(?:镇|乡|街道))"
    r"(?=[党人纪综]|卫生|中心|[中小]学|敬老|派出|[一-鿿]?所|[一-鿿]{0,2}站|机关|干部|群众|居民|班子|的?实际|的?工作|的?发展|各|[一-鿿]{2}[村社])"
)
_NO_NAME = frozenset("全本我各该邻外两几数多这那每某同与和跨到个乡城集月日年起")
_VISITED = re.compile(
    "邻|兄弟|考察|学习|借鉴|对口|协作|结对|交界|外地|原|曾|调|任职|工作过|同|与|和|比|共建|通报|案|搬到|迁|跨|嫁|户籍|来自|周边|参观|观摩|联合|毗邻|现场会"
)


# What names of places end in, and hardly a verb does: 督促镇纪委 is no town.
_ENDS = frozenset(
    "山河江湖溪泉桥鹤林龙凤坪塘湾田坡岭沟寨堡店庄阳安平兴水井沙岗港源洞石坝岩川潭岛洲浦渡关城口树柳杨桃云"
    "旗风凰梁原垭峰谷滩墩圩集堂潮竹梅荷莲槐榆槎檀桂木仓楼亭寺庙塔铺营屯沱渚汀泽津"
)
_RARE, _USUAL = 100, 1500  # times in general up to which two characters are a name: any, and one that ends like it


def _is_town(reading: Reading, name: str) -> bool:
    often = reading.context.often
    if len(name) > 2:  # noqa: PLR2004
        return not often(name[:2]) and name[-1] in _ENDS
    return often(name) <= (_USUAL if name[-1] in _ENDS else _RARE)


def _other_town(reading: Reading) -> Iterator[Hit]:
    """白鹤镇卫生院改扩建 among the works of 柳溪镇."""
    own = unit.of(reading)
    if own.kind not in ("镇", "乡", "街道"):
        return
    words = "\n".join(line.text for line in reading.text.lines)
    for line in lines_for(reading, _TOWN):
        if line.name or line.part is Part.CASE:
            continue
        for match in _TOWN.finditer(line.text):
            said, name = match["it"], match["name"]
            sentence = re.split("[。；]", line.text[: match.start()])[-1][-20:] + line.text[match.end() :][:6]
            if said in own.name or name in own.name or _NO_NAME & set(name) or words.count(said) > 1:
                continue
            if _is_town(reading, name) and not _VISITED.search(sentence):
                yield Hit(line, *match.span("it"), f"单位是“{own.name}”，这里是“{said}”，像是别处的材料里带过来的。")


_TOWNS = TITLE.replace("水务局", "双檀镇")
RULES = (
    rule(
        "town-of-another",
        _other_town,
        (
            _TOWNS + OPENING.format(2022) + "三是冷链仓库、白鹤镇卫生院改扩建、老街消防通道仍在推进。",
            _TOWNS + OPENING.format(2022) + "三是抓得松。对槠岭乡干部的管理偏软。",
            _TOWNS.replace("双檀镇", "双檀街道") + OPENING.format(2022) + "三是抓得松，白鹤街道居民反映多。",
        ),
        (
            _TOWNS
            + OPENING.format(2022)
            + "三是督促镇纪委少，没有交镇派出所，扩建镇卫生院慢。"
            + "双檀镇卫生院改扩建慢，同白鹤镇党委商量少，到邻近的槠岭乡机关考察少。",
            _TOWNS + OPENING.format(2022) + "三是对乡镇干部、各镇干部、城乡居民关心少，示范乡镇工作少。",
            TITLE + OPENING.format(2022) + "三是白鹤镇卫生院用水没有保证。",
        ),
    ),
)
