"""What the text refers to a second time by another name: last year's meeting, a reservoir, the signer's post."""

import re
from collections.abc import Iterator

from bot.proofread.consistency import unit
from bot.proofread.consistency.naming import rule
from bot.proofread.noticed import cuts
from bot.proofread.rule import Hit, Reading, body_for, lines_for
from bot.proofread.samples import MEASURE, MINE, OPENING, TITLE
from bot.proofread.text import Line, Part

# Meetings that are named by what was studied -> the year that they ended.
_ENDED = {
    "不忘初心、牢记使命": 2019,
    "党史学习教育": 2021,
    "学习贯彻习近平新时代中国特色社会主义思想主题教育": 2023,
    "主题教育": 2023,
}
_LAST = re.compile(
    rf"(?P<it>[“‘]?(?P<name>{'|'.join(_ENDED)})[”’]?(?:主题教育)?专题)(?:民主|组织)生活会(?=上|查摆|整改|检视|以来|后|，|的?整改|召开以来|征求|共|确定|提出)"
)
_KINDS = (
    "水库|镇|乡|村|社区|街道|大桥|小区|市场|公园|中学|小学|学校|医院|卫生院|敬老院|泵站|车站|首末站|码头|广场|水厂|电站|灌区|隧道|片区|园区"
    "|路|渠|河|桥|闸|站|煤矿|茶园|工业园|安置点|服务站"
)
_NAMED = re.compile(rf"(?P<kind>{_KINDS})(?=(?P<behind>[一-鿿]{{2}}))")
_NAME = re.compile("[一-鿿]{2}")
_APART = frozenset("上下东西南北前后左右大小新老旧内外中里头尾高低甲乙丙丁一二三四五六七八九十")
_NO_NAME = frozenset("全本我各该邻外两几数多那每这的个了在和与及到对为把由条座所处有是建村镇乡街路县市区名家户")
_MAIN = (
    "党组书记|党委书记|局长|院长|校长|镇长|乡长|县长|区长|总经理|董事长|总会计师|总工程师|总经济师|检察长|行长"
    "|厂长|馆长"
)
_AS = re.compile(
    rf"(?:我?作为|身为)(?:一名|一个|全?局|院|校|集团|公司|单位|本?单位的?|我局)?"
    rf"(?:党组书记、|党委书记、|党委副书记、)?(?P<it>副?(?:{_MAIN})|(?P<kind>镇|乡|街道|局|院|校|集团)(?:党委|党组|党工委)副?书记)"
    "(?!的|助理|岗位|负责制|联系|接待)"
)
_KIND_OF = {
    "局": ("局", "机关", "中心"),
    "院": ("医院", "法院", "检察院", "学院", "中心"),
    "校": ("校", "学院"),
    "集团": ("公司",),
}
_BACK_THEN = re.compile("曾|当年|时任|原|那时|当时|以前|年轻")


def _last_meeting(reading: Reading) -> Iterator[Hit]:
    """党史学习教育专题 as the meeting before that of 2024."""
    year = re.search(r"(20\d\d)年", reading.text.title)
    called = re.search("|".join(_ENDED), reading.text.title)
    own = int(year[1]) if year else _ENDED[called[0]] if called else 0
    for line in reading.text.lines if own else ():
        if line.name or "专题" not in line.text or line.part not in (Part.LAST_YEAR, Part.OPENING):
            continue
        for match in _LAST.finditer(line.text):
            ended = _ENDED[match["name"]]
            if match["name"] == "主题教育" and own - 1 == 2019:  # noqa: PLR2004  # the one of that year
                continue
            if ended not in (own, own - 1):
                yield Hit(line, *match.span("it"), f"这是{own}年的材料，“{match['name']}专题”的会是{ended}年的。")


def _two_names(reading: Reading) -> Iterator[Hit]:
    """帮助石板镇分馆 among the measures, where the problems told of 石桥镇分馆: one place, named otherwise once."""
    told: dict[tuple[str, str], set[str]] = {}
    later: list[tuple[Line, int, int, tuple[str, str], str]] = []
    for line in lines_for(reading, _NAMED):
        if line.name or line.part is Part.CASE:
            continue
        for match in _NAMED.finditer(line.text):
            start, key = match.start() - 2, (match["kind"], match["behind"])
            name = line.text[max(start, 0) : match.start()]
            if not _NAME.fullmatch(name) or _is_no_name(reading, line, start, name, key[0]):
                continue
            if line.part in (Part.PROBLEMS, Part.LAST_YEAR):
                told.setdefault(key, set()).add(name)
            elif line.part in (Part.MEASURES, Part.CAUSES):
                later.append((line, start, match.end(), key, name))
    words = "\n".join(line.text for line in reading.text.lines)
    for line, start, end, key, name in later:
        names = told.get(key, set())
        if len(names) != 1 or name in names or words.count(name + key[0]) > 1:
            continue
        usual = next(iter(names))
        apart = [pair for pair in zip(name, usual, strict=True) if len(set(pair)) > 1]
        said_again = any(each[3] == key and each[4] == usual for each in later)
        if len(apart) == 1 and not _APART & set(apart[0]) and not said_again:
            yield Hit(line, start, end, f"前面写的是“{usual}{key[0]}”，这里是“{name}{key[0]}”。")


def _is_no_name(reading: Reading, line: Line, start: int, name: str, kind: str) -> bool:
    """Whether it begins within a word, has characters of grammar, or is a word with its kind: 完成东河."""
    return (
        start in cuts.inside_words(reading, line)
        or bool(_NO_NAME & set(name) and name not in ("和平", "和谐", "和睦", "和美"))
        or reading.context.often(name + kind[:1]) > _USUAL
    )


_USUAL = 100  # times in general from which the characters are a word, and no name


def _post(reading: Reading) -> Iterator[Hit]:
    """我作为局长, signed by a 副局长; 作为镇党委副书记, in a bureau's text."""
    signature = reading.text.signature
    if not signature or reading.subject not in ("person", "member"):
        return
    own = unit.of(reading)
    signed = set(re.findall(f"副?(?:{_MAIN})", signature))
    for line in body_for(reading, _AS):
        if "作为" not in line.text and "身为" not in line.text:
            continue
        for match in _AS.finditer(line.text):
            sentence = re.split("[。；]", line.text[: match.start()])[-1]
            if _BACK_THEN.search(sentence) or (match["kind"] and match["it"] in signature):
                continue
            kind = match["kind"] or ""
            other = kind and own.kind and own.kind not in _KIND_OF.get(kind, (kind, "村"))
            if other or (not kind and signed and match["it"] not in signed):
                yield Hit(line, *match.span("it"), f"署名是“{signature}”，这里是“{match['it']}”。")


_PERSON = MINE + "根据通知要求，我认真准备。\n一、存在的问题\n（一）学习方面\n一是学得浅。我学得少。\n"
RULES = (
    rule(
        "last-meeting",
        _last_meeting,
        (
            TITLE.replace("2022", "2024")
            + "班子准备。\n一、上年度整改情况\n党史学习教育专题民主生活会上，查摆问题9个。\n",
            TITLE + "班子准备。\n一、“不忘初心、牢记使命”专题民主生活会整改情况\n整改完成。\n",
        ),
        (
            TITLE + "班子准备。\n一、上年度整改情况\n党史学习教育专题民主生活会上，查摆问题9个。\n",
            TITLE.replace("2022", "2024") + "班子准备。\n一、主题教育专题民主生活会整改情况\n整改完成。\n",
        ),
    ),
    rule(
        "named-otherwise",
        _two_names,
        (
            TITLE
            + OPENING.format(2022)
            + "石桥镇分馆闭馆40天。"
            + "\n"
            + MEASURE.format("帮助石板镇分馆落实1名管理员。"),
            TITLE
            + OPENING.format(2022)
            + "红旗水库除险加固推迟。"
            + "\n"
            + MEASURE.format("对红星水库除险加固逐月调度。"),
        ),
        (
            TITLE
            + OPENING.format(2022)
            + "石桥镇分馆闭馆40天，石板镇分馆也缺人。"
            + "\n"
            + MEASURE.format("帮助石板镇分馆落实1名管理员。"),
            TITLE
            + OPENING.format(2022)
            + "东坪村道路塌方。"
            + "\n"
            + MEASURE.format("修通西坪村道路，在红星水库除险加固中用新工艺。"),
        ),
    ),
    rule(
        "post-as",
        _post,
        (_PERSON + "我作为局党组书记、局长，抓得不够。", _PERSON + "作为镇党委副书记，我抓得不够。"),
        (_PERSON + "我作为副局长、作为机关党委书记抓得不够，时任镇长时，作为局党组成员，也抓得不够。",),
    ),
)
