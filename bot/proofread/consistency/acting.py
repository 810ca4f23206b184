"""Who holds the meeting, by full name, against whose material it is; and what of another unit's is called its own."""

import re
from collections.abc import Iterator

from bot.proofread.consistency import unit
from bot.proofread.consistency.naming import rule
from bot.proofread.consistency.unit import Unit
from bot.proofread.rule import Hit, Reading
from bot.proofread.samples import OPENING, TITLE
from bot.proofread.text import Part

# The longest kinds first: 有限公司 of 集团有限公司.
_ENDS = (
    "集团有限公司|有限责任公司|有限公司|集团公司|公司|集团|人民检察院|检察院|人民法院|法院|卫生院|医院|保健院|"
    "学院|大学|党校"
    "|中学|小学|学校|幼儿园|街道办事处|街道|社区|镇|乡|村|分局|局|委员会|健康委|办公室|中心|馆|站|所|支行|分行|"
    "银行|联社|厂|厅"
)
_BODY = (
    "(?:机关)?(?:领导班子|党组班子|党委班子|支部班子|班子|"
    "党组|党委|党工委|党总支|第[一二三四五六七八九十]{1,2}党支部|党支部|支部)"
)
_MEETING = r"[^。；]{0,60}生活会"
_PREPARES = (
    rf"(?:定于|将于|拟于|于20\d\d年|将在|召开){_MEETING}"
    "|认真(?:准备|对照|学习|贯彻|查摆)|紧扣|聚焦|深刻(?:剖析|检视|认识|查摆)|查摆|对照检查|现将"
)
_CLOSES = "将以[此这本]次|以[此这本]次|将(?:坚决|认真|深入|严格|进一步|持续|把|切实|深刻|继续|自觉|从)"
_BEARER = rf"(?:^[\s　]*|[，。；：]|现将)(?:[一二三四五六]是)?(?P<it>(?P<name>[一-鿿]{{2,22}}?(?:{_ENDS}))){_BODY}"
_OPENS = re.compile(rf"{_BEARER}(?=(?:全体)?(?:{_PREPARES}|{_CLOSES}))")
_ENDING = re.compile(rf"{_BEARER}(?=(?:全体)?(?:{_CLOSES}))")
_BY_THIS = re.compile(rf"{_BEARER}(?=(?:将以|以|将把)[此这本]次)")
_LAST = 2  # lines at the end that promise what will be done
_HIGHER = re.compile(
    "^(?:按照|根据|依据|依照|遵照|落实|经|由|在|向|请|对|与|同|和|受|为|以)|关于|部署|要求|通知|督导|指导|参加|"
    "到会|派驻|巡[视察]|被|卫生健康委|[省市县区]委(?!员会)"
)
_OWN_SHORT = re.compile("^(?:全|本|我|各|该|我们)")


def _is_of(said: str, own: Unit) -> bool:
    """县自然资源局 for 清泽县自然资源局, 区住建局 for 住房和城乡建设局; a part of it, or what it is a part of."""
    name = own.name
    rest = iter(name)
    return said in name or name in said or all(each in rest for each in said)


def _holder(reading: Reading) -> Iterator[Hit]:
    """临湖县实验小学党支部定于1月22日召开, in the text of 临湖县第三中学."""
    own = unit.of(reading)
    if not own.kind or re.search("[X×Ｘ*＊_某]", own.name):
        return
    lines = [line for line in reading.text.lines if line.text.strip() and not line.name and not line.level]
    for line in lines:
        if line.part is Part.CASE:
            continue
        form = _OPENS if line.part is Part.OPENING else _ENDING if line in lines[-_LAST:] else _BY_THIS
        for match in form.finditer(line.text):
            said = match["name"]
            if _is_of(said, own) or _HIGHER.search(said) or _OWN_SHORT.match(said):
                continue
            yield Hit(
                line, *match.span("it"), f"标题里的单位是“{own.name}”，这里是“{said}”，像是别的单位的材料里带过来的。"
            )


# Who is at a school, and what only schools of another kind have.
_PUPILS = {
    "中学": re.compile(
        "(?<!初升)(?P<it>小学生|小学部|低年级学生|少先队员|幼儿)(?!时|阶段|毕业|升|家长|转|入|报名|来校|进校|衔接|参观)"
    ),
    "小学": re.compile("(?P<it>中学生|高中生|初中生|高三学生|大学生)(?!志愿|村官|西部|支教|见习|实习)"),
    "幼儿园": re.compile("(?P<it>小学生|中学生|高中生)"),
}
_MIXED = re.compile("九年|十二年|一贯|附属|附小|完全")


def _pupils(reading: Reading) -> Iterator[Hit]:
    """312名小学生 in the text of a 中学."""
    own = unit.of(reading)
    kind = next((each for each in _PUPILS if own.name.endswith(each)), "")
    if not kind or _MIXED.search(own.name):
        return
    for line in reading.text.body():
        for match in _PUPILS[kind].finditer(line.text):
            clause = re.split("[。；，]", line.text[: match.start()])[-1]
            if re.search(r"(?:\d+名?|我校|全校|本校|在校|对|关心|关爱|各班)$", clause) and not re.search(
                "衔接|结对|共建|送教|邻|社区|捐|走进", clause
            ):
                yield Hit(line, *match.span("it"), f"单位是“{own.name}”，这里是“{match['it']}”。")


# What a company sells -> its price: 集团收入靠气价.
_SOLD = {
    "水务|供水|自来水|水业": "水价|水费|售水",
    "燃气|天然气|供气": "气价|气费|售气",
    "供电|电力|电网|能源": "电价|电费|售电",
    "供热|热力": "热价|热费|供热费",
    "公交|客运|运输|交通": "票价|票款|运价",
    "粮": "粮价|售粮",
    "环卫|环境": "垃圾费|保洁费",
}


def _sold(reading: Reading) -> Iterator[Hit]:
    """集团收入靠气价 in the text of a water company."""
    own = unit.of(reading)
    mine = [sold for name, sold in _SOLD.items() if re.search(name, own.name)]
    if own.kind != "公司" or len(mine) != 1:
        return
    others = "|".join(sold for sold in _SOLD.values() if sold not in mine)
    earn = re.compile(
        rf"(?:收入|营收|利润|效益|盈利|增收|企业|集团|公司)[^。；，]{{0,4}}(?:靠|依赖|来自|取决于|看)(?P<it>{others})"
    )
    for line in reading.text.body():
        for match in earn.finditer(line.text):
            yield Hit(line, *match.span("it"), f"单位是“{own.name}”，这里靠的是“{match['it']}”，是别的行业的。")


_COMPANY = "江陵水务集团有限公司领导班子2022年度民主生活会对照检查材料\n"
_SCHOOL = "青堰县第三中学党支部2022年度组织生活会对照检查材料\n支部准备。\n一、存在的问题\n"
RULES = (
    rule(
        "holder-of-another",
        _holder,
        (
            TITLE + "按照县委要求，禾汀县水务局领导班子定于2023年1月6日召开民主生活会。\n",
            TITLE + OPENING.format(2022) + "\n青堰县林业局党组将以这次会议为契机，抓好整改。\n",
            TITLE.replace("水务局", "人民医院") + "根据通知精神，青堰县中医院班子认真准备，召开会议。\n",
            _COMPANY + "按照市委部署，江陵燃气集团有限公司领导班子将于1月14日召开民主生活会。\n",
            _SCHOOL.replace("支部准备。", "根据通知精神，青堰县实验小学党支部定于1月14日召开组织生活会。"),
        ),
        (
            TITLE + "按照县委要求，青堰县水务局领导班子定于2023年1月6日召开民主生活会。县水务局班子认真准备。\n",
            TITLE + "根据县纪委、县委组织部党组要求，县水务局党组将认真整改。局党组将于1月召开会议。\n",
            _COMPANY + "江陵水务集团领导班子将于1月14日召开民主生活会，集团党委召开会议。\n",
        ),
    ),
    rule(
        "pupils-of-another",
        _pupils,
        (
            _SCHOOL + "一是九年级312名小学生中有87名作业多。",
            _SCHOOL.replace("第三中学", "实验小学") + "一是对中学生关心少。",
        ),
        (_SCHOOL + "一是对小学生家长宣讲少，对小学生转入衔接少，同实验小学的小学生结对少，大学生志愿者少。",),
    ),
    rule(
        "sold-by-another",
        _sold,
        (_COMPANY + OPENING.format(2022) + "三是集团收入靠气价的老观念没有破除。",),
        (_COMPANY + OPENING.format(2022) + "三是集团收入靠水价的老观念没有破除，电价上涨，成本高。",),
    ),
)
