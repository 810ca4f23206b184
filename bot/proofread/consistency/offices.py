"""Offices, bodies and places of another kind of unit: 局长 in a school, 镇党委 over a bureau, 县委 over a district."""

import re
from collections.abc import Iterator

from bot.proofread.consistency import unit
from bot.proofread.consistency.naming import rule
from bot.proofread.noticed import cuts
from bot.proofread.rule import Hit, Reading, body_for, lines_for
from bot.proofread.samples import OPENING, TITLE
from bot.proofread.text import Part

_SCHOOL, _HOSPITAL = "中学领导班子", "中医院领导班子"
# An office -> the kinds of unit that have it, and words of a sentence that say whose it is.
_OFFICES = {
    "局长": ("局 机关 中心 学院", "局|分局"),
    "校长": ("校 学院", "校|幼儿园|教育|学生"),
    "院长": ("医院 法院 检察院 学院 中心 机关", "院|卫生|医"),
    "镇长": ("镇 村", "镇"),
    "乡长": ("乡 村", "乡"),
    "行长": ("行", "行|贷|信用"),
    "检察长": ("检察院", "检察"),
    "村党支部书记": ("村 镇 乡 街道", "村"),
    "镇党委书记": ("镇 村", "镇"),
    "乡党委书记": ("乡 村", "乡"),
    "街道党工委书记": ("街道 村", "街道"),
    "办事处主任": ("街道 村", "街道|办事处"),
    "总经理": ("公司 行", "公司|集团|企业|园区"),
    "董事长": ("公司 行", "公司|集团|企业|园区"),
    "院党委书记": ("医院 学院 法院", "院"),
    "校党委书记": ("校 学院", "校"),
}
_ACTS = re.compile(
    rf"(?:由|责任人[:：]|责任领导[:：]|牵头领导[:：]|牵头人[:：]|负责人[:：])(?:副书记、|书记、)?"
    rf"(?P<it>{'|'.join(sorted(_OFFICES, key=len, reverse=True))})"
    "(?=牵头|负责|主持|带队|挂帅|召集|亲自|任组长|担任|签字|审|检查|督|听取|逐|带头|和|每|、|；|，|。|$)"
)
_ASKED = re.compile(
    r"请(?P<it>(?:[省市县区州旗])(?P<unit>[一-鿿]{2,8}?(?:局|委|办|厅))(?:党组|党委|领导班子|"
    r"班子))(?:和[^，。]{0,12}|及[^，。]{0,12})?(?:监督|批评|指正|提出)"
)
_ABOVE = {"校": "教育|教体|科技", "学院": "教育|教体", "医院": "卫|医", "公司": "国资|财政", "行": "金融|人民银行"}
_SUPERIOR = re.compile(
    r"(?:(?<=按照)|(?<=根据)|(?<=落实)|(?<=贯彻)|(?<=执行)|(?<=围绕)|(?<=完成)|"
    r"(?<=[向请经过由给报受被与和、，。；是到让把得]))(?P<it>(?P<level>[县区])(?:委(?!员)|政府|纪委监委|直机关|人民医院|中医医院|[一-鿿]{2,5}局))"
)
_PEOPLE = re.compile(
    r"(?:^|[对为向与和、，。；于让把是同带])(?P<it>[一-鿿]{2})"
    r"(?=人民(?:修|建|奋斗|创|兴|治|战|抗|群众(?:修|建|奋斗)|革命|的母亲河)|儿女(?!情)|父老|大地(?!震))"
)
_OWN_TOWN = re.compile(
    r"(?:联系|结合|立足|针对|符合|推动|推进|加快|促进|服务|围绕|熟悉|"
    r"谋划)(?P<it>(?P<name>[一-鿿]{2,3}?)(?P<kind>镇|乡|街道|县|社区|村|区|旗))"
    "(?=的?(?:老旧小区|居民|党员|治理|实际|基层|改革|发展|经济|社会|高质量|中心|工作|情况|干部|群众))"
)
_TOWNS = ("镇", "乡", "街道")
_OWN_KINDS = {"镇": _TOWNS, "乡": _TOWNS, "街道": _TOWNS, "村": ("社区", "村")}
_SORTS = re.compile(
    "(?:城市|城镇|农村|乡村|和谐|智慧|平安|示范|文明|老旧|完整|服务|学习|新型|安置|搬迁|绿色|幸福|美丽|无讼|"
    "法治|国际|活力|善治|红色|一个|联系|全体"
    "|包联|两个|相邻|周边|有关|试点|健康|宜居|品质|儿童|友好|居民|街道|网格)"
)
_NO_NAME = frozenset("全我本各该邻外两几数多这那贵与和对从由为市县区省的了同及把被某所乡城社园老新片库山辖街")
_LEVELS = re.compile("高[一二三](?:年级|毕业班|学生|班|的|学)|高考|初[一二三](?:年级|毕业班|学生|班)|中考")
_AFTER = re.compile("升|考上|毕业|校友|孩子|子女|阅卷|监考|曾|调来|以前|原来")


def _office(reading: Reading) -> Iterator[Hit]:
    """由局长牵头 in a school's measures."""
    own = unit.of(reading)
    if not own.kind:
        return
    for line in lines_for(reading, _ACTS):
        if line.part is Part.CASE or line.name:
            continue
        for match in _ACTS.finditer(line.text):
            kinds, words = _OFFICES[match["it"]]
            if own.kind in kinds.split() or re.search(words, own.name):
                continue
            sentence = re.split("[。；]", line.text[: match.start()])[-1]
            if not re.search(words, sentence):
                yield Hit(line, *match.span("it"), f"标题里的单位是“{own.name}”，这里是“{match['it']}”。")


def _asked(reading: Reading) -> Iterator[Hit]:
    """请县水务局党组监督, at the end of a company's text that does not speak of that bureau."""
    own = unit.of(reading)
    if own.kind not in ("公司", "校", "医院", "镇", "乡", "街道", "法院", "检察院", "行", "学院"):
        return
    for line in lines_for(reading, _ASKED):
        for match in _ASKED.finditer(line.text):
            above = _ABOVE.get(own.kind, "(?!)")
            words = sum(each.text.count(match["unit"]) for each in reading.text.lines)
            if words == 1 and not re.search(above, match["unit"]):
                yield Hit(line, *match.span("it"), f"标题里的单位是“{own.name}”，这里是“{match['it']}”。")


def _superior(reading: Reading) -> Iterator[Hit]:
    """根据县委的通知, in a district's text."""
    own = unit.of(reading)
    if own.level not in ("县", "区"):
        return
    for line in lines_for(reading, _SUPERIOR):
        if line.part is Part.CASE or ("委" not in line.text and "政府" not in line.text and "直机关" not in line.text):
            continue
        for match in _SUPERIOR.finditer(line.text):
            if match["level"] != own.level:
                yield Hit(line, *match.span("it"), f"单位是“{own.name}”，这里是“{match['it']}”。")


def _people(reading: Reading) -> Iterator[Hit]:
    """永安人民修建水库, where the unit is in another county."""
    own = unit.of(reading)
    if not own.place:
        return
    often = reading.context.often
    for line in lines_for(reading, _PEOPLE):
        if line.name or line.part is Part.CASE:
            continue
        for match in _PEOPLE.finditer(line.text):
            said = match["it"]
            if said in own.name or _NO_NAME & set(said) or match.start("it") in cuts.inside_words(reading, line):
                continue
            if often(said) <= _NAMELY and (not often(said) or any(often(said + each) for each in "县市区")):
                yield Hit(line, *match.span("it"), f"单位在“{own.place}{own.level}”，这里是“{said}”。")


def _own_town(reading: Reading) -> Iterator[Hit]:
    """联系旧寨乡基层治理实际, in a street's text."""
    own = unit.of(reading)
    group = _OWN_KINDS.get(own.kind, ("县", "区", "旗") if own.level else ())
    for line in reading.text.lines if group else ():
        if line.name or line.part is Part.CASE:
            continue
        for match in _OWN_TOWN.finditer(line.text):
            said = match["it"]
            if match["kind"] not in group or said in own.name or _NO_NAME & set(match["name"]):
                continue
            word = reading.context.often(match["name"]) > _USUAL
            if (_SORTS.match(said) if match["kind"] == "社区" else word) or reading.context.often(said) > _USUAL:
                continue
            if sum(each.text.count(said) for each in reading.text.lines) == 1:
                yield Hit(line, *match.span("it"), f"单位是“{own.name}”，这里是“{said}”。")


_NAMELY = 1000  # times that the name of a county may occur in general: 中国 is none
_USUAL = 100  # times in general from which the characters are a word, and no name


def _level_of_school(reading: Reading) -> Iterator[Hit]:
    """高三毕业班 in the text of a 小学."""
    own = unit.of(reading)
    if not re.search("小学|幼儿园", own.name) or re.search("中学|九年|学校", own.name):
        return
    for line in body_for(reading, _LEVELS):
        for match in _LEVELS.finditer(line.text):
            sentence = re.split("[。；]", line.text[: match.start()])[-1] + line.text[match.end() : match.end() + 8]
            if not _AFTER.search(sentence):
                yield Hit(line, *match.span(), f"单位是“{own.name}”，这里是“{match[0]}”。")


_SCHOOLS = TITLE.replace("水务局", "第一").replace("领导班子", _SCHOOL)
_HOSPITALS = TITLE.replace("水务局领导班子", _HOSPITAL)
RULES = (
    rule(
        "office-of-another",
        _office,
        (
            _SCHOOLS + OPENING.format(2022) + "三是抓得松。每学期由局长牵头检查一次。",
            TITLE + OPENING.format(2022) + "三是抓得松。责任人：镇长；2023年3月底前完成。",
        ),
        (
            _SCHOOLS + OPENING.format(2022) + "三是抓得松。每学期由书记、校长牵头，请教育局由局长主持一次。",
            TITLE + OPENING.format(2022) + "三是抓得松。由局长牵头，柳坝镇的渠由镇长负责，学校用水由校长签字。",
        ),
    ),
    rule(
        "asked-of-another",
        _asked,
        (_HOSPITALS + OPENING.format(2022) + "三是抓得松。请县林业局党组和同志们监督。",),
        (
            _HOSPITALS + OPENING.format(2022) + "三是抓得松。请县卫健局党组和同志们监督。",
            _HOSPITALS + OPENING.format(2022) + "三是和县林业局合办的义诊少。请县林业局党组监督。",
        ),
    ),
    rule(
        "superior-of-another",
        _superior,
        (
            TITLE + OPENING.format(2022) + "三是落实区委部署慢。",
            TITLE.replace("青堰县", "青堰区") + OPENING.format(2022),
        ),
        (TITLE + OPENING.format(2022) + "三是落实县委部署慢，园区委托的事多，向社区委员请教少。",),
    ),
    rule(
        "place-of-people",
        _people,
        (TITLE + OPENING.format(2022) + "三是对禾汀人民修建渠道的历史了解少。",),
        (TITLE + OPENING.format(2022) + "三是对青堰人民修建渠道的历史、中国人民奋斗的历史、老区父老了解少。",),
    ),
    rule(
        "own-place-of-another",
        _own_town,
        (
            TITLE.replace("水务局", "双檀镇") + OPENING.format(2022) + "三是联系槠岭乡基层治理实际提建议的只有2人。",
            TITLE + OPENING.format(2022) + "三是结合禾汀县实际不够。",
            TITLE.replace("水务局", "双檀镇榆荫社区") + OPENING.format(2022) + "三是结合槠荫社区老旧小区改造讲得少。",
        ),
        (
            TITLE.replace("水务局", "双檀镇")
            + OPENING.format(2022)
            + "三是联系双檀镇基层实际少，服务乡村、推动城乡发展慢。",
            TITLE + OPENING.format(2022) + "三是结合青堰县实际不够，服务双檀镇发展少，推动全县发展慢。",
        ),
    ),
    rule(
        "school-of-another",
        _level_of_school,
        ("青堰县实验小学党支部2022年度组织生活会对照检查材料\n支部准备。\n一、存在的问题\n一直带高三毕业班。\n",),
        ("青堰县实验小学党支部2022年度组织生活会对照检查材料\n支部准备。\n一、存在的问题\n升入初一年级后没有回访。\n",),
    ),
)
