"""Another unit of the same kind, said where only the own one can be meant: another village, another customs house."""

import re
from collections.abc import Iterator
from functools import lru_cache
from re import Pattern

from bot.proofread.consistency import unit
from bot.proofread.consistency.naming import rule
from bot.proofread.rule import Hit, Reading, lines_for
from bot.proofread.samples import MINE, OPENING, TITLE
from bot.proofread.text import Part

_BODY = "(?:领导班子|班子|党组|党委|党工委|党总支|党支部|支部|支委会|村委会|居委会)"
_ROLES = (
    "(?:的?一[员名]|的?(?:普通)?党员|的?干部|的?(?:书记|主任|班子|副?局长|副?院长|副?校长"
    "|副?镇长|副?乡长|副?关长|副?行长|副?馆长|副?所长|副?站长|委员|民警|医生|护士|职工|教师|员工))"
)
_KINDS = (
    "派出所",
    "海关",
    "支行",
    "分行",
    "监狱",
    "社区",
    "村",
    "街道",
    "镇",
    "乡",
    "中学",
    "小学",
    "幼儿园",
    "卫生院",
    "医院",
    "法院",
    "检察院",
    "学院",
    "学校",
    "局",
    "公司",
    "馆",
    "林场",
    "车站",
)
_FLAT = ("村", "社区", "街道", "镇", "乡", "中学", "小学", "幼儿园", "卫生院", "海关")  # none is over another
_GROUPS = ("中学|小学|幼儿园|学校", "医院|卫生院", "村|社区", "镇|乡|街道")
_NO_NAME = frozenset("全我本各该邻外两几数多这那个和与及的了在对把向其某所有以由")
_HIGHER = re.compile("总|直属|上级|省|中央|国家|全国|集团|市(?=[^县区]*$)")
# Schools and hospitals are called by words: 实验中学. These tell of none.
_SORTS = re.compile(
    "重点|示范|农村|乡村|城区|普通|公办|民办|寄宿|完全|综合|公立|现代|美丽|幸福|智慧|一流|文明|时代|满意|品质|清廉|和谐|平安|宜居|廉洁|主义|建设|专科|基层|山区|县级|市级|省级|高级|一所|一家|新|老"
)
_USUAL = 2000  # times that characters occur in general from which they are a word, and no name


@lru_cache(maxsize=64)
def _forms(kind: str) -> tuple[Pattern[str], ...]:
    """Where a unit of this kind is the writer's own."""
    group = next((each for each in _GROUPS if kind in each.split("|")), kind)
    said = rf"(?P<it>(?P<name>[一-鿿]{{2,12}}?)(?:{group}))"
    own = [
        rf"(?:形成|写成|撰写|起草|拟定|完成)了?{said}{_BODY}?的?(?:对照检查|检视剖析|班子|个人)?(?:材料|提纲)",
        rf"(?:^|[，。；：])我?(?:是|作为|身为|现任|担任){said}{_BODY}?{_ROLES}",
        rf"党[组委]书记、{said}(?:局长|院长|校长|镇长|乡长|关长|行长|馆长|场长|站长)",
        rf"(?:努力|共同|奋力|推动|推进|建设|为)把?{said}的?[^，。；、]{{0,14}}(?:贡献|力量|新局面|新篇章|新台阶)",
    ]
    if kind in _FLAT:
        own += [
            rf"(?:按照|根据|遵照|依据){said}{_BODY}的?(?:统一)?安排",
            rf"请(?:[^，。；]{{0,10}}[和与及、])?{said}{_BODY}[^，。；]{{0,12}}(?:监督|批评|指正)",
            rf"(?:^[\s　]*|[，。；]){said}{_BODY}(?=将|查摆|对照|深刻|认真(?:查摆|对照|整改))",
            rf"(?:团结|带领|动员){said}{_BODY}?(?:全体)?(?:党员|干部|群众|村民|居民|职工|师生)",
        ]
    return tuple(map(re.compile, own))


def _like(reading: Reading) -> Iterator[Hit]:
    """按照东屿海关党委统一安排, signed by a member of 澄港海关党委; 形成杨庄村党支部材料."""
    own = unit.of(reading)
    kind = next((each for each in _KINDS if own.name.endswith(each)), "")
    if not kind or len(own.name) - len(kind) < 2 or re.search("[X×Ｘ*＊_某]", own.name):  # noqa: PLR2004
        return
    words = next((each for each in _GROUPS if kind in each.split("|")), kind).split("|")
    for line in reading.text.lines:
        if line.name or line.part is Part.CASE or not line.text.strip():
            continue
        for form in _forms(kind) if any(each in line.text for each in words) else ():
            for match in form.finditer(line.text):
                if _is_other(reading, match["name"], match["it"], own.name):
                    why = f"单位是“{own.name}”，这里是“{match['it']}”，像是别的单位的材料里带过来的。"
                    yield Hit(line, *match.span("it"), why)


def _is_other(reading: Reading, name: str, said: str, own: str) -> bool:
    rest = iter(own)
    if all(each in rest for each in said) or said in own or _NO_NAME & set(name) or _HIGHER.search(name):
        return False
    if _SORTS.search(name):
        return False
    return said.endswith(("学", "院", "园")) or (name not in own and reading.context.often(name) <= _USUAL)


# Committees of towns: a unit is under one of them.
_TOWN = re.compile(
    r"(?:(?<![一-鿿])|(?<=[由请向经在对和与到照据被将从同给报按及月日交送]))"
    r"(?P<it>(?P<kind>镇|乡|街道)(?:党工委|党委|纪工委|纪委|政府|办事处|人大))"
)
_LEVEL = re.compile("[一-鿿]{2}(镇|乡|街道)")


def _town(reading: Reading) -> Iterator[Hit]:
    """请街道党工委批评指正, from a village of 桑园镇."""
    found = _LEVEL.findall(unit.of(reading).name)
    own = found[0] if found else ""
    if not own or any(each not in reading.text.plain for each in ("党", own)):
        return
    for line in lines_for(reading, _TOWN):
        if line.name or line.part is Part.CASE:
            continue
        for match in _TOWN.finditer(line.text):
            sentence = re.split("[。；]", line.text[: match.start()])[-1]
            if match["kind"] != own and not re.search(rf"[一-鿿]{match['kind']}|各", sentence):
                yield Hit(line, *match.span("it"), f"单位在“{own}”（{unit.of(reading).name}），这里是“{match['it']}”。")


_VILLAGE = "桑园镇柳河村党支部2022年度组织生活会对照检查材料\n支部认真准备。{}\n一、存在的问题\n一是学得浅。\n"
_CUSTOMS = MINE.replace("青堰县水务局", "").replace("党组成员", "澄港海关党委委员").replace("副局长", "副关长")
_BUREAU = TITLE + OPENING.format(2022) + "二、整改措施\n"
RULES = (
    rule(
        "like-unit",
        _like,
        (
            _VILLAGE.format("支委会查摆问题，形成杨庄村党支部材料，请大家指正。"),
            _VILLAGE.format("") + "石坪村支委会将认真整改。",
            _VILLAGE.format("请全体党员和槠岭村党支部监督。"),
            _CUSTOMS
            + "按照东屿海关党委统一安排，我认真准备。\n一、存在的问题\n（一）学习方面\n一是学得浅。我学得少。\n",
            _BUREAU + "（一）抓学习。由局党组书记、青堰县林业局局长赵国祥负责。",
            TITLE.replace("青堰县水务局", "双檀镇") + OPENING.format(2022) + "作为槠岭镇班子，想得少。",
            TITLE.replace("水务局", "第三中学") + OPENING.format(2022) + "作为实验小学教师，备课少。",
        ),
        (
            _VILLAGE.format("支委会查摆问题，形成本村党支部材料，柳河村党支部材料请大家指正。到杨庄村党支部学习。"),
            _CUSTOMS + "按照澄港海关党委统一安排，我认真准备。根据海关总署党委要求，我学得少。\n",
            _BUREAU + "（一）抓学习。由局党组书记、县水务局局长赵国祥负责，县林业局局长何建国配合。",
            TITLE.replace("青堰县水务局", "双檀镇") + OPENING.format(2022) + "作为一个山区镇班子，推动全镇发展慢。",
        ),
    ),
    rule(
        "town-of-kind",
        _town,
        (
            _VILLAGE.format("根据镇党委通知准备。请全体党员和街道党工委批评指正。"),
            _VILLAGE.format("根据镇党委通知准备。向乡政府报告少。"),
            "石桥街道榆荫社区党委2022年度组织生活会对照检查材料\n按照街道党工委通知，向镇党委报告。\n",
        ),
        (
            _VILLAGE.format("根据镇党委通知准备。到石桥街道学习，听街道党工委介绍。县乡镇党委都在抓，乡镇政府也抓。"),
            "石桥街道榆荫社区党委2022年度组织生活会对照检查材料\n按照街道党工委通知，到柳坝镇看，向镇党委请教。\n",
        ),
    ),
)
