"""The unit whose material it is: what title or signature call it, where it is, what kind of unit it is."""

import re
from dataclasses import dataclass

from bot.proofread.rule import Reading

_POSTS = (
    "党组|党委|党工委|党总支|党支部|支部|副?(?:局长|关长|院长|校长|镇长|乡长|主任|书记|经理|董事长|主席|部长|处长|科长)"
)
_END = re.compile(
    f"领导班子|班子|{_POSTS}"
    "|第[一二三四五六七八九十]{1,2}(?=党支部|支部|党总支)|20\\d\\d年|党史|学习贯彻|主题教育|专题|个人|“|[　 ]"
)
_PLACE = re.compile(
    r"^(?:中共)?(?:[一-鿿]{2,3}省)?(?:[一-鿿]{2,4}?(?:市|州|盟))?(?P<name>[一-鿿]{2,4}?)(?P<level>[县区旗])(?!域|委|政府)"
)
_WITHIN = re.compile(".*?(?:医院|支行|分行|学院|中学|小学|幼儿园|[县市区][^县市区]{2,8}局|有限公司|公司|海关|监狱)")
# What the last characters of a unit's name make it; the longest first.
_KINDS = (
    ("校", ("中学", "小学", "学校", "幼儿园", "高中", "初中", "中专", "职校")),
    ("学院", ("学院", "大学", "党校")),
    ("法院", ("法院",)),
    ("检察院", ("检察院",)),
    ("医院", ("医院", "卫生院", "保健院", "防治院", "服务中心医院")),
    ("街道", ("街道", "街道办事处", "街道办")),
    ("村", ("村", "社区", "居委会", "村委会")),
    ("行", ("银行", "支行", "分行", "联社", "农商行")),
    ("公司", ("公司", "集团", "厂", "电厂", "水厂")),
    ("镇", ("镇", "镇政府", "镇人民政府")),
    ("乡", ("乡", "乡政府", "乡人民政府")),
    ("局", ("局", "分局")),
    ("海关", ("海关",)),
    ("机关", ("委员会", "办公室", "厅", "委", "部", "办", "联合会", "总工会", "协会", "研究室")),
    ("中心", ("中心", "馆", "站", "所", "队", "院")),
)


@dataclass(frozen=True, slots=True)
class Unit:
    """`place` is the county it is in, without what kind of county that is: `level`. "" where nothing tells."""

    name: str = ""
    place: str = ""
    level: str = ""
    kind: str = ""


def of(reading: Reading) -> Unit:
    """By the title; where that names none, by the line of the signer."""
    text = reading.text
    for said in (text.title, text.signature):
        name = _END.split(said.strip("中共 　"))[0].removesuffix("机关")
        if not _kind(name) and (inside := _WITHIN.match(name)):
            name = inside[0]  # 医院 of 医院内科
        if kind := _kind(name):
            place = _PLACE.match(name)
            return Unit(name, place["name"] if place else "", place["level"] if place else "", kind)
    return Unit()


def _kind(name: str) -> str:
    if not 3 <= len(name) <= 30:  # noqa: PLR2004  # a sentence is none
        return ""
    return next((kind for kind, ends in _KINDS if name.endswith(ends)), "")
