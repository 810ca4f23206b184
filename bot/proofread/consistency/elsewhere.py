"""Words that came from another unit's material: its party bodies, its kind."""

import re
from collections.abc import Iterator

from bot.proofread.consistency import unit as owner
from bot.proofread.consistency.naming import rule
from bot.proofread.consistency.unit import Unit
from bot.proofread.rule import Hit, Reading, lines_for
from bot.proofread.samples import OPENING, TITLE
from bot.proofread.text import Part

_BODY = "领导班子|班子|党组会议?|党组|机关党委|党委会议?|党委|党支部|支委会"
_OFFICES = (
    "自然资源|国土资源|农业农村|农业|林业|水务|水利|财政|教育|民政|司法|公安|交通运输|交通|住建|城管|城市管理|商务|文化和旅游|文旅|文体"
    "|卫健|卫生健康|应急管理|应急|审计|统计|市场监管|市场监督管理|工商|生态环境|环保|人社|医保|医疗保障|乡村振兴|扶贫|税务|气象|供电|烟草"
    "|邮政|发改|发展改革|工信|科技|信访|退役军人事务|机关事务|档案|体育|广电|粮食|供销|招商|园林|房管|规划|测绘"
)
_ORGAN = re.compile(
    rf"(?P<it>(?:(?P<level>[省市县区州旗])(?P<unit>[一-鿿]{{2,9}}?(?:局|委|办|厅|中心|管委会))"
    rf"|(?<![一-鿿])(?P<bare>(?:{_OFFICES})[局委])|(?<=[请由经向])(?P<asked>(?:{_OFFICES})[局委]))(?:{_BODY}))"
)
_NO_UNIT = re.compile(
    "^(?:委|政府|人大|政协|纪委|纪检|直|级|里|域|城|以上|属|管|辖|内|外|及|的|和|有关)|各|该|其他|兄弟|本|我|原"
)
_PARTNER = re.compile(
    "(?:同|与|和|及|、|向|会同|联合|联系|对接|协调|配合|商|找|到|赴|帮|为|替|给|报|函|请示|来自|邻县|建议|督促|对|把"
    "|从|后来|原|曾|转隶|并入)$"
)
_LEADING = ("党委", "党组", "党总支", "工委")
_BY = re.compile("(?:根据|按照|依据|按)[^，。]{0,4}$")
_SAID_OF = re.compile("书记|成员|副书记|来函|来文|反馈|批复|移送|移交|巡察|巡视|督导|检查|考核")  # of an organ above
_AMONG = re.compile("成员(?:之间|相互|平时|大多|多数|习惯|对|都|普遍)")
_KINDS = {
    "局": "局",
    "镇": "镇",
    "乡": "乡",
    "街道": "街道",
    "医院": "院",
    "学校": "校",
    "学院": "院",
    "院": "院",
    "公司": "公司",
}
_COLLECTIVES = {"校": "校", "公司": "公司", "行": "行", "法院": "院", "检察院": "院"}
# The body above a school is a bureau's, as that above a company may be.
_ABOVE = {("校", "局"), ("公司", "集团"), ("行", "公司")}
_PEOPLE = "干部职工|机关干部|党员干部|全体干部|干部群众|干部师生|师生|职工|医护人员|员工|上下|同志|党员"
_ALL = re.compile(rf"(?P<it>[全本我](?P<kind>局|镇|乡|街道|院|校|行|公司|厂|馆|站|所)(?:{_PEOPLE}))")
_COMMITTEE = re.compile(r"(?P<it>(?P<kind>局|镇|乡|街道|院|校|公司|中心|集团)(?:党组|党委|党工委|班子|领导班子))")
# 学校党委关于开好, in a hospital's text: told by what it calls, for a partner may be called so elsewhere.
_CALLING = re.compile(
    r"(?:(?:根据|按照|依据|落实)(?:[^，。；]{0,16}[和与及、])?|[和与及、])"
    r"(?P<it>(?P<kind>学校|医院|学院|街道|监狱|海关|银行|支行|集团|公司|法院|检察院)(?:党委|党组|党工委|党总支))"
    "(?=关于|的?(?:统一)?(?:安排|部署|要求|通知))"
)
_OFFICE = re.compile(
    rf"(?:根据|按照|依据|落实)[^。；]{{0,30}}?[和与及、](?P<it>(?P<unit>(?:{_OFFICES})[局委])(?:党组|党委))"
    "(?=关于|的?(?:统一)?(?:安排|部署|要求|通知))"
)
_KEPT = {
    "学校": "学 校 园 教",
    "学院": "学 校 医院 院",
    "医院": "医 院 卫 保健 康复",
    "街道": "街道 社区 村 居 办事处",
    "银行": "行 社",
    "支行": "行",
    "集团": "集团 公司 厂 矿 段 站 院 校 店 队 所 中心 社 行 部",
    "公司": "集团 公司 厂 矿 段 站 店 队 所 中心 社 行 部",
}
_BEFORE_OWN = re.compile(
    "(?:^|[，。；：、“]|由|请|向|经|须经|按|在|同|将|被|和|对|把|参加|月|日|后|以来|按照|根据|日前|自)$"
)
_ASKING = re.compile(
    "请|由|须经|经|在|向|按|将|会前|召开|研究|讨论|审议|监督|批评|领导|带头|回看|认领|认真|围绕|对照|从|用|组织|开展|剖析|决定|集中学习|修改|定稿"
)
_PARTY_BODY = re.compile(
    r"(?:^[\s　]*|[，。；])(?P<it>(?:县|市|区)?(?:局|院|校|镇|乡|中心)?(?:党组|党委|支部|支委会|党支部)(?:班子)?)"
    r"(?=(?:从|于|在)?(?:20\d\d年)?[^，。；]{0,10}(?:开始准备|着手准备|逐[句段条]|对照|围绕|查摆|检视|深入学习"
    r"|集中学习|认真|对\d+个问题))"
)


def _unit(reading: Reading) -> str:
    """The unit in the title, without whose material it is."""
    return re.split(
        "领导班子|班子|党组|党委|党支部|党总支|(?:总)?支部委员会|第[一二三四五六七八九十]{1,2}(?:党支部|支部|党总支)|20\\d\\d年|党史|学习贯彻|主题教育|“",
        reading.text.title,
    )[0]


def _is_own(said: str, unit: str) -> bool:
    """住建局 for 住房和城乡建设局: its characters stand in the unit's name, in their order."""
    at = -1
    for each in said:
        at = unit.find(each, at + 1)
        if at < 0:
            return False
    return True


def _organ_of_another(reading: Reading) -> Iterator[Hit]:
    """县林业局党组 in the text of a 水务局, where it is not met as a partner."""
    unit = _unit(reading)
    if not unit.endswith(("局", "委员会", "办公室", "厅")):
        return  # a hospital or a school is told by the organ above it what to do
    own = re.search("[省市县区州旗]", unit)
    for line in lines_for(reading, _ORGAN):
        if line.name or line.part is Part.CASE:
            continue
        for match in _ORGAN.finditer(line.text):
            before = line.text[: match.start()]
            said = match["unit"] or match["bare"] or match["asked"]
            if match["level"] and own and match["level"] != own[0]:
                continue
            if _is_own(said, unit) or _NO_UNIT.search(said) or (_PARTNER.search(before) and not match["asked"]):
                continue
            behind = line.text[match.end() :]
            if reading.subject in ("branch", "member") and match["it"].endswith(_LEADING) and _BY.search(before):
                continue  # a body above the branch, which asks for the meeting
            if _SAID_OF.match(behind) and not _AMONG.match(behind):
                continue
            yield Hit(
                line, *match.span(), f"标题里的单位是“{unit}”，这里是“{match['it']}”，像是别的单位的材料里带过来的。"
            )


def _kind_of(own: Unit) -> str:
    return next((kind for end, kind in _KINDS.items() if own.name.endswith(end)), _COLLECTIVES.get(own.kind, ""))


def _caller_of_another(reading: Reading) -> Iterator[Hit]:
    """按照学校党委关于开好…的安排, in the text of a hospital."""
    name = owner.of(reading).name
    for line in lines_for(reading, _CALLING) if name else ():
        for match in _CALLING.finditer(line.text) if line.part is Part.OPENING and not line.name else ():
            if not any(each in name for each in _KEPT.get(match["kind"], match["kind"]).split()):
                yield Hit(line, *match.span("it"), f"单位是“{name}”，这里是“{match['it']}”。")
    for line in lines_for(reading, _OFFICE) if name.endswith(("局", "委员会")) else ():
        for match in _OFFICE.finditer(line.text) if line.part is Part.OPENING and not line.name else ():
            if not _is_own(match["unit"], name) and reading.text.plain.count(match["unit"]) == 1:
                yield Hit(line, *match.span("it"), f"单位是“{name}”，这里是“{match['it']}”。")


def _kind_of_another(reading: Reading) -> Iterator[Hit]:
    """全镇干部职工, 镇党委 in the text of a 局."""
    named = owner.of(reading)
    unit, own = named.name, _kind_of(named)
    if not own:
        return
    words = "".join(line.text for line in reading.text.lines if not line.name)
    for line in reading.text.lines:
        if line.name:
            continue
        for match in _ALL.finditer(line.text):
            if match["kind"] != own and match["kind"] not in unit[2:]:
                yield Hit(line, *match.span("it"), f"标题里的单位是“{unit}”，这里是“{match['it']}”。")
        for match in _COMMITTEE.finditer(line.text):
            if match["kind"] == own or match["kind"] in unit[2:] or words.count(match["it"]) > 2:  # noqa: PLR2004  # a partner's
                continue
            if (own, match["kind"]) in _ABOVE or line.part is Part.CASE:
                continue
            sentence = re.split("[。；]", line.text[: match.start()])[-1]
            around = sentence[-4:] + line.text[match.end() : match.end() + 8]
            town = match["kind"] in sentence  # a town that was named just before: its own committee
            if _BEFORE_OWN.search(line.text[: match.start()]) and _ASKING.search(around) and not town:
                yield Hit(line, *match.span("it"), f"标题里的单位是“{unit}”，这里是“{match['it']}”。")


def _party_body(reading: Reading) -> Iterator[Hit]:
    """党组 prepares a branch's meeting, or the 支委会 that of the 党组."""
    if reading.subject not in ("team", "branch"):
        return
    wrong = ("党组", "党委") if reading.subject == "branch" else ("支部", "支委会")
    title = reading.text.title
    if any(each in title for each in wrong):
        return
    before = 0  # level of the line before: a part begins with a lead-in
    for line in reading.text.lines:
        if not line.name and not line.level and (line.part is Part.OPENING or before == 1):
            for match in _PARTY_BODY.finditer(line.text):
                if any(each in match["it"] for each in wrong):
                    yield Hit(line, *match.span("it"), f"标题是“{title[:24]}”，这里写的是“{match['it']}”。")
        before = line.level


RULES = (
    rule(
        "organ-of-another",
        _organ_of_another,
        (
            TITLE + OPENING.format(2022) + "三是抓得不够。2023年1月，县林业局党组讨论本材料。",
            TITLE + OPENING.format(2022) + "三是没有人提醒，县教育局班子成员之间一年没有谈心。",
            TITLE + OPENING.format(2022).replace("班子对照", "县国土资源局领导班子对照"),
        ),
        (
            TITLE + OPENING.format(2022) + "三是同县林业局党组对接不够，县水务局党组、县委组织部领导班子没有议过。",
            TITLE + OPENING.format(2022) + "三是没有同县财政局、县林业局班子商量，各局党组意见不一。",
        ),
    ),
    rule(
        "kind-of-another",
        _kind_of_another,
        (
            TITLE + OPENING.format(2022) + "班子愿同全镇干部职工一道。",
            TITLE + OPENING.format(2022) + "7月由镇党委逐项回看。",
            TITLE + OPENING.format(2022) + "请院党委和同志们监督。",
        ),
        (
            TITLE + OPENING.format(2022) + "班子愿同全局干部职工一道，到双檀镇同镇党委对接。",
            TITLE + OPENING.format(2022) + "请局党组和同志们监督，柳塘乡的事由乡党委研究。",
        ),
    ),
    rule(
        "notice-of-another",
        _caller_of_another,
        (
            TITLE.replace("水务局", "人民医院") + "根据县卫健局党组和学校党委关于开好会议的安排，班子认真准备。\n",
            TITLE + "按照集团党委的统一部署，班子认真准备。\n",
            TITLE + "根据县纪委、县委组织部通知和林业局党组安排，班子认真准备。\n",
            TITLE.replace("水务局", "第三中学") + "根据县教育局党组、医院党委关于开好会议的通知，班子认真准备。\n",
        ),
        (
            TITLE.replace("水务局", "人民医院") + "根据县卫健局党组和医院党委关于开好会议的安排，班子认真准备。\n",
            TITLE.replace("水务局", "城投公司") + "按照集团党委的统一部署，班子认真准备，到学校党委学习。\n",
        ),
    ),
    rule(
        "party-body",
        _party_body,
        (
            "青堰县水务局党支部2022年度组织生活会对照检查材料\n按照通知，局党组从2023年1月开始准备，班子查摆问题。\n",
            TITLE + "按照通知，支委会逐句讨论本材料，班子查摆问题。\n",
        ),
        (
            "青堰县水务局党支部2022年度组织生活会对照检查材料\n按照局党组的通知，支部从2023年1月起准备，班子自查。\n",
            TITLE + OPENING.format(2022),
        ),
    ),
)
