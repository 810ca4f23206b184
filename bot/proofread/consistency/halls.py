"""Units of one trade that do different work: a 图书馆 over a text about performances, 法院 over one of 检察官."""

import re
from collections.abc import Iterator

from bot.proofread.consistency.naming import rule
from bot.proofread.rule import Hit, Reading
from bot.proofread.samples import TITLE
from bot.proofread.text import Part

# Each group is of one trade: what a unit is called -> what only its text is full of.
_GROUPS = (
    {
        "图书馆": "读者|借阅|藏书|借书|还书|借还|书架|阅览",
        "文化馆": "演出|合唱|非遗|群众文化|排练|文化站|文艺",
        "博物馆": "文物|展陈|馆藏|讲解员|藏品|展厅|展柜",
        "档案馆": "查档|卷宗|案卷|立卷|档案室|档案数字化|档案利用",
    },
    {
        "法院": "法官|审判|庭审|判决|执行案|立案庭|开庭",
        "检察院": "检察官|公诉|批捕|检察建议|起诉书|检察室",
    },
    {
        "幼儿园": "幼儿|小班|大班|保育|入园|离园",
        "中学": "高三|初三|中考|高考|晚自习|年级组",
        "小学": "小学生|低年级|少先队|一年级|课后服务",
    },
    {
        "人民医院": "急诊|心内科|外科|住院部",
        "妇幼保健院": "孕产妇|新生儿|产科|婴幼儿|产检",
        "疾病预防控制中心": "流调|疫苗|疾控|监测点|消杀",
    },
)
_WORDS = {name: re.compile(words) for group in _GROUPS for name, words in group.items()}
_MANY, _SORTS, _CHANCE = 5, 3, 1  # words of a text about it, different ones; those that are there by chance
_PLACED = re.compile("[省市县区州镇乡邻级家个院校和与及、们老新的]$")
_SUBJECT = re.compile("(?:^|[，。；]|月|今年|去年|\\d年)$")


_TRAITS = re.compile("的?(?:特点|特色|职能|优势|定位)")
# What units of justice call their work.
_JUSTICE = {"法院": "检察工作|检察业务|检察院工作", "检察院": "审判工作|审判执行|法院工作", "公安": "检察工作|审判工作"}


def _justice(reading: Reading) -> Iterator[Hit]:
    """联系检察工作实际, in the text of a 法院."""
    bearer = reading.text.title + reading.text.signature
    own = next((each for each in _JUSTICE if each in bearer), "")
    form = re.compile(rf"(?:联系|结合|立足|从事|干好|做好)(?P<it>{_JUSTICE[own]})") if own else None
    for line in reading.text.body() if form is not None else ():
        for match in form.finditer(line.text) if form is not None and line.part is not Part.CASE else ():
            yield Hit(line, *match.span("it"), f"单位是“{own}”，这里是“{match['it']}”。")


def _title(reading: Reading) -> Iterator[Hit]:
    """宁阳市图书馆 in the signature of a text that is all about performances."""
    plain = "\n".join(line.text for line in reading.text.lines if not line.name)
    for group in _GROUPS:
        for name in group:
            line = next((line for line in reading.text.lines if line.name and name in line.text), None)
            if line is None or len(_WORDS[name].findall(plain)) > _CHANCE:
                continue
            for other in group:
                said = _WORDS[other].findall(plain) if other != name else []
                if len(said) >= _MANY and len(set(said)) >= _SORTS and other not in line.text:
                    at = line.text.index(name)
                    yield Hit(line, at, at + len(name), f"这里是“{name}”，正文说的是“{said[0]}”这样的工作。")


def _bare(reading: Reading) -> Iterator[Hit]:
    """2023年7月档案馆换了设备, in the text of a 图书馆: without a place before it, it is the own one."""
    bearer = reading.text.title + reading.text.signature
    own = next((name for name in _GROUPS[0] if name in bearer), "")
    for other in _GROUPS[0] if own else ():
        if other in bearer or reading.text.plain.count(other) != 1:
            continue
        for line in reading.text.lines:
            at = line.text.find(other)
            before = line.text[: max(at, 0)]
            shown = _SUBJECT.search(before) or _TRAITS.match(line.text, at + len(other))
            if at >= 0 and shown and line.part is not Part.CASE and not _PLACED.search(before):
                yield Hit(line, at, at + len(other), f"单位是“{own}”，这里是“{other}”。")


_HALL = TITLE.replace("水务局", "图书馆")
_SHOWS = "班子查摆问题。\n一、存在的问题\n一是下乡演出少，合唱排练松，非遗传承人访谈少，文化站去得少，文艺活动少。\n"
RULES = (
    rule(
        "justice-of-another",
        _justice,
        (TITLE.replace("水务局", "人民法院") + "班子查摆问题。\n一、存在的问题\n一是没有联系检察工作实际。\n",),
        (
            TITLE.replace("水务局", "人民法院")
            + "班子查摆问题。\n一、存在的问题\n一是没有联系审判工作实际，检察工作也看。\n",
        ),
    ),
    rule(
        "hall-of-title",
        _title,
        (_HALL + _SHOWS,),
        (_HALL.replace("图书", "文化") + _SHOWS, _HALL + _SHOWS + "读者意见多，借书少。"),
    ),
    rule(
        "hall-of-another",
        _bare,
        (_HALL + "班子查摆问题。\n一、存在的问题\n一是服务差。7月档案馆换了设备，没有人教。\n",),
        (_HALL + "班子查摆问题。\n一、存在的问题\n一是服务差。7月图书馆换了设备，同市档案馆、文化馆合办展览少。\n",),
    ),
)
