"""What a unit works at, by its name and by its text: a title or a sentence of another trade."""

import re
from collections.abc import Iterator
from re import Pattern

from bot.proofread.consistency import unit
from bot.proofread.consistency.naming import rule
from bot.proofread.consistency.unit import Unit
from bot.proofread.rule import Hit, Reading
from bot.proofread.samples import OPENING, TITLE
from bot.proofread.text import Part

# What a unit's name says that it works at -> words of its work, what it calls its own work.
_TRADES = {
    "教育": (
        "教育(?!基地|实践|整顿)|教体|中学|小学|学校|幼儿园|中专|职校|学院",
        "学校|教师|学生|教学|课堂|师德|校园|家长|校长|班主任|课后|中小学",
        "教育教学|教书育人|办学治校|学校管理|课堂教学|教学科研|立德树人",
    ),
    "卫生": (
        "卫生|卫健|医院|疾控|疾病预防|保健|血站",
        "医院|医疗|患者|医生|卫生院|诊疗|药品|护士|护理|病区|病房|就医|疫苗|医共体|病人|临床",
        "卫生健康|医疗卫生|医疗服务|诊疗服务|临床(?:诊疗|医疗)?|护理|疾病预防控制|公共卫生",
    ),
    "水利": (
        "水务|水利|河湖",
        "水库|河道|水利|灌溉|防汛|供水|河长|水务|渠道|堤防|水源|泵站",
        "水务|水利|防汛抗旱|河湖管护",
    ),
    "交通": (
        "交通|公路|公交|客运|道路运输",
        "公路|客运|货运|公交|交通运输|路面|线路|驾驶员|养护|超限|站场",
        "交通运输|公路养护|公交运营|道路运输|客运服务",
    ),
    "住建": (
        "住房|住建|建设局|房管|城乡建设",
        "住房|小区|物业|工地|施工|建筑|棚改|房屋|公租房|燃气|危房",
        "住房城乡建设|住房和城乡建设|城乡建设|住建",
    ),
    "城管": ("城市管理|城管|环卫|综合执法局", "摊贩|占道|环卫|垃圾|市容|执法队员|违建|保洁", "城市管理|市容环境|环卫"),
    "农业": (
        "农业|农村局|畜牧|农机|水产",
        "农田|种植|养殖|农机|畜牧|耕地|农户|粮食|秸秆|种子|高标准农田|合作社",
        "农业农村|农技推广|畜牧兽医",
    ),
    "林业": ("林业|林草|林场", "森林|造林|林地|护林|防火|林木|苗木|林场|林区", "林业|林草|护林防火"),
    "财政": ("财政", "预算|国库|财政|专项资金|政府采购|绩效评价|非税", "财政|预算管理|财政管理"),
    "税务": ("税务", "纳税人|税收|退税|税费|缴费人|办税|征管|税务", "税收|税务|税费服务|税收征管|纳税服务"),
    "公安": ("公安|派出所|交警|刑侦", "民警|辅警|案件|治安|派出所|报警|警情|公安|侦查", "公安|公安保卫|警务"),
    "司法": (
        "法院|法庭|检察|司法局",
        "审判|法官|案件|庭审|判决|执行案|检察官|当事人|诉讼|调解|社区矫正|律师",
        "审判执行|审判|检察|检察业务|司法行政",
    ),
    "民政": ("民政", "低保|养老|救助|殡葬|婚姻登记|特困|留守|敬老院|社会组织", "民政"),
    "人社": (
        "人力资源|人社|社会保险|就业",
        "就业|社保|劳动|欠薪|参保|工伤|技能培训|招聘|用工",
        "人力资源社会保障|人社|就业服务|社会保险",
    ),
    "市场": (
        "市场监管|市场监督|工商|质监",
        "食品|药品|特种设备|抽检|经营户|市场主体|营业执照|投诉举报|计量|电梯",
        "市场监管|市场监督管理|食品安全监管",
    ),
    "环保": (
        "生态环境|环境保护|环保",
        "排污|污染|环评|大气|水质|扬尘|环境监测|危废|臭氧",
        "生态环境(?:保护)?|环境执法|环境监测",
    ),
    "自然": (
        "自然资源|国土|规划局|不动产",
        "图斑|用地|不动产|土地|规划|矿山|地质灾害|耕地|登记",
        "自然资源|国土空间规划|不动产登记",
    ),
    "文旅": (
        "文化|旅游|文旅|文体|图书馆|博物馆|文化馆|广播|融媒",
        "读者|图书|文物|景区|演出|旅游|文化|展览|借阅|场馆|游客",
        "文化旅游|文旅|图书馆|阅读推广|文物保护",
    ),
    "档案": ("档案", "档案|馆藏|查档|立卷|进馆|数字化", "档案保管利用"),
    "应急": ("应急|消防|安全生产监督", "应急|消防|事故|救援|安全生产|隐患|演练|危化", "应急管理|消防救援|应急救援"),
    "发改": ("发展和改革|发展改革|发改", "项目|能耗|粮食|价格|投资|规划|园区|审批", "发展改革|发展和改革"),
    "金融": ("银行|支行|分行|信用社|联社|农商", "贷款|客户|信贷|存款|贷后|授信|网点|普惠", "金融服务|信贷|银行业务"),
    "粮食": (
        "粮食|粮油|储备库|粮库|粮储",
        "库点|保管员|粮情|仓房|储粮|轮换|售粮|粮食|粮库|仓储|入库|出库",
        "粮食(?:储备|收储|流通)|储粮|粮食",
    ),
    "钢铁": ("钢铁|冶金", "炼钢|轧钢|高炉|钢材|转炉|焦化|钢水", "钢铁生产|炼钢"),
    "煤炭": ("煤业|煤矿|煤炭|矿业", "井下|采煤|矿井|煤矿|掘进|瓦斯|顶板|选煤|原煤", "煤炭生产|采掘"),
    "烟草": ("烟草|卷烟", "烟叶|卷烟|零售户|烟农|专卖|烟站", "烟草专卖|烟草"),
    "邮政": ("邮政|快递", "邮件|快递|投递|揽收|寄递|邮路|包裹", "邮政|快递|寄递"),
    "燃气": ("燃气|天然气", "燃气|用气|供气|调压|气源|门站|灶具", "燃气供应|燃气|供气服务"),
    "气象": ("气象", "气象|预报|预警|观测|天气|人影", "气象|气象服务|预报服务"),
    "市场监管": (
        "市场监督|市场监管|工商局|质监局",
        "食品安全|特种设备|电梯|计量|抽检|消费纠纷|餐饮|经营者|消费者|营业执照|明厨亮灶",
        "市场监管|食品监管",
    ),
    "海关": ("海关", "通关|报关|口岸|缉私|查验", "海关|口岸监管"),
    "供电": ("供电|电力|电网", "用电|停电|线路|电网|台区|抢修|配电|电费", "供电服务|电网运维|电力供应"),
}
_NAMES = {trade: re.compile(name) for trade, (name, _, _) in _TRADES.items()}
WORDS = {trade: re.compile(words) for trade, (_, words, _) in _TRADES.items()}
_OWN: dict[str, Pattern[str]] = {
    trade: re.compile(
        rf"(?P<it>(?:{own})(?:工作|业务|事业|领域|系统|行业|岗位|战线|一线|职能|中心工作))"
        "(?=的?(?:特点|实际|规律|职责|定位|需要|要求|大局|全局|高质量|结合|贯通|融合|"
        "[一二三四五六七八九十\\d]+多?年|多年|谈|讲|思考|研究|讨论|政治属性|极端重要性|重要性|各方面|全过程|，|。|、|中|上))"
    )
    for trade, (_, _, own) in _TRADES.items()
}
# What people of a trade say of their lives and of those whom they serve.
_LIVES = {
    "教育": re.compile("(?P<it>从教|执教|教学岗位|三尺讲台|以(?:学生|师生)为(?:中心|本))"),
    "卫生": re.compile("(?P<it>从医|行医|救死扶伤|以(?:病人|患者)为(?:中心|本))"),
    "公安": re.compile("(?P<it>从警)"),
    "税务": re.compile("(?P<it>从税|以纳税人(?:缴费人)?为(?:中心|本))"),
    "文旅": re.compile("(?P<it>以(?:读者|游客)为(?:中心|本))"),
}
_ONCE = re.compile(
    "曾|原来|家长|有人|亲属|孩子|毕业|校友|以前|过去|父|母|妻|爱人|丈夫|家属|子女|学校|医院|教师|医生|参加工作|"
    "当年|后来"
)
_MEANT = re.compile(
    "(?:对|没有[同与和]|[没不]能?[同与和]|[把将][^，。；]{2,14}[同与和]|结合|联系|立足|从事|投身|融入|贯穿|热爱|干|"
    "落实到|转化为)(?:[我本全][局院校县区市镇行馆中心]{1,2}|自身|本职|实际|的)?$"
)
_OFTEN, _KINDS, SOME = 10, 4, 3  # words of a trade, and different ones, that a text of it has; others by chance


def own_trade(name: str) -> str:
    """The trade that the name of a unit tells; "" where it tells none, or two."""
    found = [trade for trade, expression in _NAMES.items() if expression.search(name)]
    return found[0] if len(found) == 1 else ""


def bodied(reading: Reading) -> str:
    """All that the text says, without title and signature."""
    return "\n".join(line.text for line in reading.text.lines if not line.name)


def other_trade(reading: Reading, own: Unit) -> tuple[str, str]:
    """The trade that all of the text is about, where it is not that of the title, and its most usual word."""
    trade = own_trade(own.name)
    if not trade or own.kind in ("镇", "乡", "街道", "村"):
        return "", ""
    words = bodied(reading)
    own_words = len(WORDS[trade].findall(words))
    if len(words) < 1000 or own_words > SOME:  # noqa: PLR2004  # a short text tells of little
        return "", ""
    for other, expression in WORDS.items():
        found = expression.findall(words) if other != trade else ()
        if len(found) >= _OFTEN and len(set(found)) >= (_KINDS if own_words else SOME):
            return other, max(sorted(set(found)), key=found.count)
    return "", ""


def _title(reading: Reading) -> Iterator[Hit]:
    """教育局 in the title of a text that is all about patients and hospitals."""
    own = unit.of(reading)
    _, usual = other_trade(reading, own)
    title = next((line for line in reading.text.lines if line.name and own.name in line.text), None)
    if usual and title is not None:
        at = title.text.index(own.name)
        yield Hit(title, at, at + len(own.name), f"标题里的单位是“{own.name}”，正文说的是“{usual}”这一行的工作。")


def _life(reading: Reading) -> Iterator[Hit]:
    """从医的初心, in the text of a school."""
    own = unit.of(reading)
    trade = other_trade(reading, own)[0] or own_trade(own.name)
    if not trade or own.kind in ("镇", "乡", "街道", "村"):
        return
    words = bodied(reading)
    for other, expression in _LIVES.items():
        if other == trade or not expression.search(words) or len(WORDS[other].findall(words)) > _OFTEN:
            continue
        for line in reading.text.body():
            for match in expression.finditer(line.text) if line.part is not Part.CASE else ():
                if not _ONCE.search(re.split("[。；]", line.text[: match.start()])[-1]):
                    yield Hit(line, *match.span("it"), f"单位是“{own.name}”，这里是“{match['it']}”，是别的行业的。")


def _work(reading: Reading) -> Iterator[Hit]:
    """没有同教育教学工作的特点贯通起来, in the text of a health bureau."""
    own = unit.of(reading)
    trade = other_trade(reading, own)[0] or own_trade(own.name)
    if not trade:
        return
    words = bodied(reading)
    for other, expression in _OWN.items():
        if other == trade or not expression.search(words):
            continue
        said = len(WORDS[other].findall(words))
        for line in reading.text.lines if said <= _OFTEN else ():
            for match in expression.finditer(line.text) if not line.name and line.part is not Part.CASE else ():
                if _MEANT.search(line.text[: match.start()]) and words.count(match["it"][:4]) == 1:
                    yield Hit(line, *match.span("it"), f"单位是“{own.name}”，这里是“{match['it']}”，是别的行业的。")


_CLASSES = (
    "班子对学校安全抓得松，教师培训少，学生课后服务没有到位，家长意见多，校园周边乱，课堂效率低，师德考核走过场，"
    "校长交流慢，中小学布局没有调，教学质量下滑。" * 15
)
RULES = (
    rule(
        "trade-of-title",
        _title,
        (TITLE + OPENING.format(2022) + _CLASSES,),
        (TITLE.replace("水务", "教育") + OPENING.format(2022) + _CLASSES, TITLE + OPENING.format(2022)),
    ),
    rule(
        "life-of-another",
        _life,
        (
            TITLE.replace("县水务局", "县第一中学") + OPENING.format(2022) + "三是从医的初心有些模糊。",
            TITLE + OPENING.format(2022) + "三是没有做到以学生为中心。",
            TITLE.replace("水务局", "人民医院") + OPENING.format(2022) + "三是在教学岗位时间长，凭经验办事。",
        ),
        (
            TITLE.replace("县水务局", "县第一中学") + OPENING.format(2022) + "三是没有做到以学生为中心，父亲从医。",
            TITLE + OPENING.format(2022) + "三是没有做到以人民为中心，对曾经从教的干部用得少。",
        ),
    ),
    rule(
        "trade-of-another",
        _work,
        (
            TITLE + OPENING.format(2022) + "三是学习没有同教育教学工作的特点贯通起来。",
            TITLE + OPENING.format(2022) + "三是长期从事税收征管工作，思想有了惯性。".replace("，思", "中，思"),
            TITLE + OPENING.format(2022) + "三是结合医疗卫生工作实际不够。",
        ),
        (
            TITLE + OPENING.format(2022) + "三是结合水务工作实际不够，配合生态环境工作专班不够，同教育部门对接少。",
            TITLE.replace("县水务局", "县第一中学") + OPENING.format(2022) + "三是没有同教育教学工作的特点贯通起来。",
        ),
    ),
)
