"""What the writer promises to work for at the end: the work of another trade."""

import re
from collections.abc import Iterator

from bot.proofread.consistency import unit
from bot.proofread.consistency.naming import rule
from bot.proofread.rule import Hit, Reading
from bot.proofread.samples import MINE, OPENING, TITLE
from bot.proofread.text import Part

# What units of one trade call their trade; a unit is of each that its name has a word of.
_GROUPS = (
    "税务 税收",
    "海关",
    "水务 水利 河湖",
    "教育 教体 中学 小学 学校 学院 幼儿园 大学",
    "卫生健康 卫健 医疗卫生 医院 疾控 卫生 医疗 保健",
    "交通运输 交通 公路 公交 客运",
    "住建 城乡建设 建设局 住房 房产",
    "城管 城市管理 环卫 市容",
    "农业农村 农业 畜牧 农机",
    "林业 林草 林场",
    "财政 财税",
    "公安 派出所 交警",
    "审判 法院 人民法院",
    "检察 检察院",
    "民政",
    "人社 人力资源 社会保障 社会保险 就业",
    "市场监管 市场监督 工商 质监",
    "生态环境 环保 环境",
    "自然资源 国土",
    "文旅 文化旅游 文化 旅游 图书 博物",
    "档案",
    "应急管理 应急 消防",
    "金融 银行 支行 信用社",
    "粮食 粮油 粮",
    "供电 电网 电力",
    "烟草",
    "邮政 快递",
    "气象",
    "统计",
    "审计",
    "纪检监察 纪委 监委 纪检",
    "退役军人",
    "信访",
    "供销",
    "医保 医疗保障",
    "监狱 戒毒",
    "铁路",
    "石油 石化",
    "煤炭 煤矿 煤业",
    "钢铁",
    "燃气",
    "供热 热力",
)
_OF = {word: group for group in _GROUPS for word in group.split()}
_WORD = "|".join(sorted((word for word in _OF if not re.search("[院局园所矿学]$", word)), key=len, reverse=True))
_AIM = re.compile(
    rf"(?:现代化的?(?P<a>{_WORD})(?=强国|事业|体系|[^，。；]{{0,4}}(?:贡献|奋斗|努力))"
    rf"|(?:为|推动|推进|促进|开创|谱写|书写)(?:建设|新时代|推动|推进|促进|加快|我?全?[局县市区省镇院]|我国)*(?P<b>{_WORD})"
    "(?=(?:工作|事业|改革|现代化|系统)?的?(?:高质量|健康|持续|科学|改革)?(?:发展|建设)?"
    "(?:作出|做出|贡献|再上|迈上|不懈|添砖|新局面|新篇章|作[^，。；]{0,4}贡献))"
    rf"|(?:新时代的?|合格的?|优秀的?|忠诚的?|过硬的?|当好|一名)(?P<c>{_WORD})(?=铁军|人(?![民员才大社])|卫士|战线))"
)
_CLOSING = 3  # lines at the end that say what will be worked for


def _aim(reading: Reading) -> Iterator[Hit]:
    """为建设社会主义现代化税务贡献力量, signed by a 关长."""
    own = unit.of(reading)
    if own.kind in ("镇", "乡", "街道", "村"):
        return
    bearer = own.name or reading.text.title
    mine = {group for word, group in _OF.items() if word in bearer}
    lines = [line for line in reading.text.body() if line.part is not Part.CASE]
    for line in (*lines[:2], *lines[-_CLOSING:]) if mine else ():
        for match in _AIM.finditer(line.text):
            said = match["a"] or match["b"] or match["c"]
            if _OF[said] in mine or any(word in bearer for word in _OF[said].split()):
                continue
            if sum(reading.text.plain.count(word) for word in _OF[said].split()) > _CHANCE:
                continue  # it has to do with that trade
            name = next(name for name in "abc" if match[name])
            yield Hit(line, *match.span(name), f"单位是“{bearer}”，这里说的却是“{said}”，是别的行业的。")


# What people of a trade call themselves -> the words of units that have them.
_SELVES = {
    "人民教师|教师|教育工作者|班主任": "学 校 园 教",
    "医务工作者|医务人员|医生|护士|白衣天使": "医 卫 疾控 保健 疗 校 学 监狱 康复",
    "人民警察|民警|公安民警": "公安 派出所 交警 监狱 戒毒 边检 移民 森林",
    "法官|人民法官": "法院 法庭",
    "检察官|人民检察官": "检察",
    "税务干部|税务人|税务工作者": "税",
    "纪检监察干部|纪检干部": "纪 监委 巡 企 司 医院 学 局 委",
    "公交驾驶员|驾驶员|司机": "交 运 公司 集团 车 队 环卫",
    "记者|新闻工作者": "台 报 媒 社 宣传",
    "社区工作者|网格员": "社区 街道 村 镇 乡 民政 居",
    "村干部": "村 镇 乡 街道 社区",
    "城管队员": "城 综合执法",
    "银行员工|金融工作者|客户经理": "行 社 金融 通信 电 公司",
}
_SELF = {
    units: re.compile(
        rf"(?<![把曾原])(?:作为|身为|我是)(?:一[名个位])?(?:[^，。；、]{{0,8}}的)?(?:老|基层|党员)?(?P<it>{who})(?=[，。；]|的?我|，|更?[要应])"
    )
    for who, units in _SELVES.items()
}


def _self(reading: Reading) -> Iterator[Hit]:
    """作为一名人民教师, signed by somebody of a 水务局."""
    own = unit.of(reading)
    if reading.subject not in ("person", "member") or not any(word in own.name for word in _OF):
        return
    for line in reading.text.body():
        if line.part is Part.CASE or not ("作为" in line.text or "身为" in line.text or "我是" in line.text):
            continue
        for units, form in _SELF.items():
            for match in form.finditer(line.text):
                sentence = re.split("[。；]", line.text[: match.start()])[-1]
                if any(each in own.name for each in units.split()) or re.search("曾|原|那时|当年|以前|说|问", sentence):
                    continue
                if reading.text.plain.count(match["it"]) <= _CHANCE:
                    yield Hit(line, *match.span("it"), f"单位是“{own.name}”，这里自称“{match['it']}”，是别的行业的人。")


_CHANCE = 2  # times that a text speaks of another trade


_MINE = MINE + "我认真准备。\n一、存在的问题\n（一）学习方面\n一是学得浅。我学得少。\n"
_CUSTOMS = "2022年度民主生活会个人对照检查材料\n澄港海关党委委员、副关长　郑海宁\n" + _MINE.split("\n", 2)[2]
RULES = (
    rule(
        "aim-of-another",
        _aim,
        (
            _CUSTOMS + "会后认真整改，为建设社会主义现代化税务贡献自己的力量。",
            _MINE + "会后认真整改，为推动全县教育事业高质量发展作出贡献。",
            _MINE + "努力当好新时代税务人，请同志们监督。",
            TITLE + OPENING.format(2022) + "班子将抓好整改，奋力谱写新时代交通运输高质量发展新篇章。",
        ),
        (
            _CUSTOMS + "会后认真整改，为建设社会主义现代化海关贡献自己的力量。",
            _MINE + "会后认真整改，为推动全县水利事业高质量发展作出贡献，为全面建设社会主义现代化国家贡献力量。",
            TITLE + OPENING.format(2022) + "班子将抓好整改，奋力谱写新时代水务高质量发展新篇章。",
        ),
    ),
    rule(
        "self-of-another",
        _self,
        (
            _MINE + "作为一名人民教师，我备课少。",
            _MINE + "身为医务工作者，服务不够热心。",
            _CUSTOMS + "作为一名基层税务干部，我服务少。",
        ),
        (
            _MINE + "作为一名党员，作为一名水务干部，我服务少，曾作为一名教师，讲课多。",
            _MINE.replace("水务局", "第三中学") + "作为一名人民教师，我备课少。",
        ),
    ),
)
