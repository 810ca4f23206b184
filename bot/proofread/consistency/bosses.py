"""What the writer calls the own unit, in a word that is another kind of unit's: 学校让我带, 站里下班后, 本所长."""

import re
from collections.abc import Iterator

from bot.proofread.consistency import unit
from bot.proofread.consistency.naming import rule
from bot.proofread.rule import Hit, Reading, body_for, lines_for
from bot.proofread.samples import MINE, OPENING, TITLE
from bot.proofread.text import Part

_ME = "(?:让|安排|要求|派|叫|给|分配|指定|聘|推荐|选派|通知)我"
_OWN_DOING = "下班|上班|开会|食堂|人手|职工|同事|同志|组织|安排|会上|印发|规定|召开|机关|干部"
_BOSS = re.compile(
    rf"(?:^|[，。；：、]|具体表现：)(?P<it>(?P<kind>学校|医院|公司|集团|支行|银行|法院|检察院|海关|监狱|街道|社区|车间))(?={_ME})"
    rf"|(?:^|[，。；：、])(?P<in>(?P<of>[站馆院厂校社行矿局])里)(?={_ME}|{_OWN_DOING})"
)
# Kinds of units, and what the names of those have that may call themselves so.
_FITS = {
    "学校": "学 校 教",
    "医院": "医 卫 保健 康复",
    "支行": "行",
    "银行": "行 社",
    "公司": "公司 集团 厂 行 社 烟草 段 站 所 队 电 通信",
    "集团": "公司 集团 厂 学 医",
    "街道": "街道 社区 居 村",
    "社区": "社区 居 街道",
    "车间": "公司 厂 段 集团 车间",
    "院": "院 所",
    "馆": "馆 中心",
    "站": "站 中心 段 所",
    "厂": "厂 公司 集团",
    "校": "校 学 园",
    "社": "社",
    "行": "行",
    "矿": "矿 公司 集团 煤",
    "局": "局 委 办 厅 所 中心 队 站 院 馆 校 学 段 公司 税 分局 大队 支部 科 室",
}


def _boss(reading: Reading) -> Iterator[Hit]:
    """学校让我带, in the text of a design institute; 站里下班后, in that of an archive."""
    name = unit.of(reading).name
    for line in body_for(reading, _BOSS) if name else ():
        for match in _BOSS.finditer(line.text) if line.part is not Part.CASE else ():
            group, kind = ("it", match["kind"]) if match["it"] else ("in", match["of"])
            before = re.split("[。；]", line.text[: match.start(group)])[-1]
            if any(each in f"{name}，{before}" for each in _FITS.get(kind, kind).split()):
                continue
            if reading.text.plain.count(match[group]) == 1 and _said(reading, kind) <= _CHANCE:
                yield Hit(line, *match.span(group), f"单位是“{name}”，这里是“{match[group]}”。")


_CHANCE = 2  # times that a text has the word of another kind of unit by chance


def _said(reading: Reading, kind: str) -> int:
    """How often units of that kind are told of: a text about stations has stations of its own."""
    return len(re.findall(f"[一-鿿]{kind}(?!长)", reading.text.plain))


_POST = re.compile(
    "本(?P<it>(?:所|局|院|站|馆|校|行|镇|乡|队|科|处|厂)长|书记|主任|经理)(?![的一-鿿]{0,2}(?:同志|负责制))"
)


def _post(reading: Reading) -> Iterator[Hit]:
    """检查的人当中就有本所长, signed by a 副局长."""
    signature = f"{reading.text.title}　{reading.text.signature}"
    for line in body_for(reading, _POST) if reading.subject in ("person", "member") else ():
        for match in _POST.finditer(line.text) if line.part is not Part.CASE else ():
            if match["it"] not in signature.replace(f"副{match['it']}", "") and reading.text.signature:
                yield Hit(line, *match.span(), f"署名是“{reading.text.signature}”，这里是“{match[0]}”。")


_TRADE = {
    "教学|教书|教育教学": "学 校 教 园 党校",
    "医疗|临床|护理|看病": "医 卫 疾控 保健 康复 疗",
    "审判": "法院 法庭",
    "检察": "检察",
    "税收|征管": "税",
    "信贷|柜面": "行 社 金融",
    "养护|公路": "交 路 养护",
    "刑侦|治安": "公安 派出所 警",
    "供电|电力": "电",
    "档案": "档案 馆 院 公司 局 办",
}
_SELF = {
    units: re.compile(
        rf"(?:自己|本人|我)(?:是|一直|长期|多年)(?:从事|搞|干|做)(?P<it>(?:{words})(?:工作|业务)?)的?(?=[，。；、]|出身|这行|，)"
    )
    for words, units in _TRADE.items()
}


def _trade(reading: Reading) -> Iterator[Hit]:
    """总觉得自己是从事教学工作的, in the text of an engineer."""
    name = unit.of(reading).name
    if reading.subject not in ("person", "member") or not name:
        return
    for units, form in _SELF.items():
        for line in lines_for(reading, form):
            for match in form.finditer(line.text) if not line.name and line.part is not Part.CASE else ():
                sentence = re.split("[。；]", line.text[: match.start()])[-1]
                if not any(each in name for each in units.split()) and not re.search("曾|原|以前|当年", sentence):
                    yield Hit(line, *match.span("it"), f"单位是“{name}”，这里自称做“{match['it']}”。")


_ELDER = re.compile(
    "(?P<it>(?P<name>[王李张刘陈杨黄赵吴周徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文])"
    "(?P<kind>大爷|大妈|大娘|大叔|阿姨|奶奶|爷爷|大伯|婶|老汉|嫂))"
)


def _elder(reading: Reading) -> Iterator[Hit]:
    """黄大爷 came three times, and 王大爷 is to be visited."""
    told: dict[str, set[str]] = {}
    for line in lines_for(reading, _ELDER):
        for match in _ELDER.finditer(line.text) if line.part is Part.PROBLEMS else ():
            told.setdefault(match["kind"], set()).add(match["name"])
    for line in lines_for(reading, _ELDER) if told else ():
        for match in _ELDER.finditer(line.text) if line.part is Part.MEASURES else ():
            names = told.get(match["kind"], set())
            if len(names) == 1 and match["name"] not in names and _may_be_heard(reading, match["name"], *names):
                usual = f"{next(iter(names))}{match['kind']}"
                yield Hit(line, *match.span("it"), f"前面说的是“{usual}”，这里是“{match['it']}”。")


# Surnames that people of many places do not tell apart.
_HEARD = tuple(
    map(frozenset, ("王黄", "吴胡", "陈程", "刘柳", "徐许", "周邹", "林宁", "孙宋", "李吕", "何侯", "郑陈", "沈申"))
)


def _may_be_heard(reading: Reading, said: str, name: str) -> bool:
    """Whether one is taken for the other; two who sound otherwise are two."""
    return frozenset((said, name)) in _HEARD or reading.context.known.blur_alike(said, name)


_PARTY = re.compile("党组|党委|党总支|党工委")
_BODY = re.compile(
    "(?<![县市区省委直关级])(?:局|院|校|公司|镇|乡|厅|馆|中心|集团)?(党组|党委|党总支)(?=书记|会议|班子|认真|紧扣|没有|中心组|议事|专题|定于|成员|$)"
)
_MANY = 3


def _party(reading: Reading) -> Iterator[Hit]:
    """党组 in the title, of a unit whose text has nothing but 局党委."""
    line = reading.text.title_line
    said = _PARTY.search(line.text) if line is not None else None
    if line is None or said is None or reading.subject not in ("team", "person"):
        return
    plain = "\n".join(each.text for each in reading.text.body())
    found = [match[1] for match in _BODY.finditer(plain)]
    other = {"党组": "党委", "党委": "党组"}.get(said[0], "")
    if other and said[0] not in plain and found.count(other) >= _MANY:
        yield Hit(line, *said.span(), f"正文里都是“{other}”，标题里是“{said[0]}”。", other)


_PERSON = MINE + "我认真准备。\n一、存在的问题\n（一）学习方面\n一是学得浅。我学得少。{}\n"
_HALL = TITLE.replace("水务局", "档案馆") + OPENING.format(2022)
_VISIT = _PERSON.format("王大爷来了三次，我嫌他听力不好。") + "二、整改措施\n（一）走访。{}\n"
_COMMITTEE = (
    "根据县委通知，局党委认真准备。\n一、存在的问题\n一是学得浅。局党委会议少，局党委书记讲得少，局党委班子学得少。\n"
)
RULES = (
    rule(
        "boss-of-another",
        _boss,
        (
            _PERSON.format("学校让我带两名青年，我没有带好。"),
            _HALL + "三是节约差。站里下班后不关灯。",
            _PERSON.format("具体表现：医院安排我讲课，我没有讲。"),
        ),
        (
            _PERSON.format("局里让我带两名青年，我没有带好。到第三中学调研，学校让我讲课。"),
            _HALL + "三是节约差。馆里下班后不关灯，查看三个档案站，站里同志说没有人管。",
        ),
    ),
    rule(
        "post-of-self",
        _post,
        (_PERSON.format("检查的人当中就有本所长。"),),
        (_PERSON.replace("副局长", "局长").format("检查的人当中就有本局长。"),),
    ),
    rule(
        "trade-of-self",
        _trade,
        (_PERSON.format("总觉得自己是从事教学工作的，别的差不多就行。"),),
        (
            _PERSON.format("总觉得自己是搞技术的，曾以为自己是从事教学工作的。"),
            _PERSON.replace("水务局", "第三中学").format("总觉得自己是从事教学工作的。"),
        ),
    ),
    rule(
        "elder-otherwise",
        _elder,
        (_VISIT.format("对黄大爷等12名老人上门代办。"),),
        (
            _VISIT.format("对王大爷等12名老人上门代办，请李阿姨帮忙。"),
            _VISIT.format("每月看望一次邻村的赵大爷。"),
        ),
    ),
    rule(
        "party-of-title",
        _party,
        (TITLE.replace("领导班子", "党组班子") + _COMMITTEE,),
        (TITLE.replace("领导班子", "党委班子") + _COMMITTEE, TITLE + _COMMITTEE),
    ),
)
