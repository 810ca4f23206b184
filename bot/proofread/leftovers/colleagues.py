"""What passed between those who wrote one text: whose part it is, what was jotted beside it, what was asked."""

import re
from collections.abc import Iterator

from bot.proofread.finding import Family, Severity
from bot.proofread.genre import Genre
from bot.proofread.rule import Find, Hit, Reading, Rule, lines_for

_GIVE = "(?:提供|起草|撰写|供稿|执笔|代拟|拟写|拟稿|来写|负责写|负责起草|填写|汇总|整理|报来|报送|补写|补充|合稿|统稿)"
_PIECE = "(?:部分|[一两几]?段(?!时)|内容|文字|章节?|[初草]?稿子?|材料|小节|措施部分|问题部分)"
# A seam: 【以下第二部分由防汛股提供】, ——以上由办公室起草——.
_SEAM = re.compile(
    f"[【\\[［〔][^】\\]］〕\\n]{{0,16}}(?:由|是"
    f"|系)?[^】\\]］〕，\\n]{{1,10}}{_GIVE}[^】\\]］〕\\n]{{0,6}}[】\\]］〕]"
    f"|[（(][^（）()\\n]{{0,10}}{_PIECE}[^（）()\\n]{{0,3}}(?:由|请|是"
    f"|让)[^（）()，\\n]{{1,10}}{_GIVE}[^（）()\\n]{{0,6}}[）)]"
    f"|(?:^[\\s　\\-—=*]*|(?<=——))(?:以下|以上|下面|上面|本|此|第[一二三四五]"
    f"|后面)(?:第[一二三四五])?{_PIECE}?(?:由|是)[^，。；\\n]{{2,12}}{_GIVE}的?[。：:\\s　\\-—=*]*$"
)
# What was jotted, by whom or with what, and says what is to be done with the words: （铅笔：改短些）, （王局批：太虚）.
_LABEL = re.compile(
    "[（(【\\[〔](?P<label>[^（）()【】\\[\\]〔〕：:。\\n]{1,8})[：:](?P<said>[^（）()【】\\[\\]〔〕\\n]{1,30})[）)】\\]〕]"
)
_KNOWN = re.compile(
    "责任|牵头|时限|时间|期限|单位|附|编号|电话|主持|记录|地点|配合|分管|督办|审核|其中|包括|标题|题|人$|案$|例$"
)
_TO_DO = re.compile(
    "(?:^|[，。])(?:再|要|请|需|可|太|还是|建议|这|此)?[^，。]{0,4}?(?:[改删补核压减换添加重]{1,2}(?:写|短|长"
    "|一下|掉|去|实|细|具体|个|一|点|些|到|成|过)|改$|删$|略$|留$|太[虚空长短重轻软硬多少笼套]"
    "|[短长实细虚具简详](?:[一些点]|体)|核对?(?:一下|实)?$|存疑|不妥|啰嗦|重复|没写|怎么|哪|[？?])"
)
_HAND = re.compile("铅笔|红笔|蓝笔|手写|眉批|旁[批注]|页边|圈注|便签|贴条|[批注]$")
# （同去年，略改）: what was done with the words, or with last year's.
_REUSED = re.compile(
    "[（(](?:[^（）()\\n]{0,8}[，、])?(?:(?:略|稍|微|小|大)(?:作)?[改调](?:动|整)?(?![革造善])|(?:同|沿用|照抄"
    "|照搬|套用|复制|摘自|抄|仿)"
    "(?:去年|上年|上一年|往年|前年|原稿|旧稿|上次)(?!同期|相比|底|初|末)[^（）()\\n]{0,10})[^（）()\\n]{0,6}[）)]"
)
# A question about the words: ——晓岚，这个时间行吗？
_ASKED = re.compile(
    "(?P<it>(?:(?<=[。；！])|(?<=——)|^)[\\s　]*(?:[一-鿿]{2,4}，)?(?:这|那|此|上面|下面|前面|后面)(?:个|些|里"
    "|处|样|么|句|段|条|几)?[^，。；？“”]{0,10}?"
    "(?:行|可以|对|好|合适|准|准确|妥|妥当|没错|够|属实|要写|写上|保留|能写)(?:吗|吧|不|么|嘛|不行|不对"
    "|不好)[？?]?)(?=[。；\\s　]|$|——)"
)
_OURSELVES = re.compile("[问想说道思：]")
_NOTE = "这是写给自己或者同事的话，没有换成正文。"


def _seams(reading: Reading) -> Iterator[Hit]:
    for line in reading.text.lines:
        if "由" in line.text or "是" in line.text or "【" in line.text or "[" in line.text:
            for match in _SEAM.finditer(line.text):
                yield Hit(line, *match.span(), "这是几个人合写时的说明，没有删掉。")


def _jotted(reading: Reading) -> Iterator[Hit]:
    for line in reading.text.lines:
        if not any(mark in line.text for mark in "（(【[〔"):
            continue
        for match in _LABEL.finditer(line.text):
            if _HAND.search(match["label"]) or (not _KNOWN.search(match["label"]) and _TO_DO.search(match["said"])):
                yield Hit(line, *match.span(), _NOTE)
        for match in _REUSED.finditer(line.text):
            yield Hit(line, *match.span(), _NOTE)


def _questions(reading: Reading) -> Iterator[Hit]:
    for line in lines_for(reading, _ASKED):
        if not any(each in line.text for each in "？?吗吧"):
            continue
        for match in _ASKED.finditer(line.text):
            before = line.text[max(match.start() - 12, 0) : match.start()]
            if not _OURSELVES.search(before) and before.count("“") == before.count("”"):
                yield Hit(line, *match.span("it"), _NOTE)


def _rule(name: str, find: Find, fires: tuple[str, ...], stays: tuple[str, ...]) -> Rule:
    ours = frozenset({Genre.MATERIAL, Genre.PASSAGE})
    return Rule(f"leftovers.{name}", Family.LEFTOVERS, Severity.MUST, "own", fires, stays, find, ours)


RULES = (
    _rule(
        "seam",
        _seams,
        (
            "【以下第二部分由防汛股提供】",
            "班子整改到位。\n——以上由办公室起草——",
            "（这部分由组织科小王起草）",
            "第三部分由财务科撰写：",
            "[审批科供稿]",
        ),
        (
            "由防汛股提供值班记录，数据由县统计局提供。",
            "以上材料由办公室报送县委。班子再核。",
            "（责任单位由办公室牵头）每月汇总一次。",
            "围绕【三个环节】抓落实。",
        ),
    ),
    _rule(
        "jotted",
        _jotted,
        (
            "求稳怕难的思想占了上风（铅笔：改短些）。",
            "联系群众不紧密（刘书记批：太虚，举个例子）。",
            "（五）管好队伍（同去年，略改）",
            "作风不实（李部长意见：这段删掉）。",
            "帮扶不到位（稍作调整）。",
            "学得少（沿用上年稿）。",
        ),
        (
            "建成泵站（责任单位：水利站）3座，修路（编号：乡改02）2条。",
            "投诉（同去年同期相比）增加3件，税率（比上年略调高）变了。",
            "制度（原名称：办公用品管理办法）改了2次，走访（其中：脱贫户12户）少。",
        ),
    ),
    _rule(
        "question",
        _questions,
        (
            "2月底前补谈到位。——晓岚，这个时间行吗？",
            "全年走访12户。这个数准吗？",
            "班子整改。王科，这样写上可以吗？",
        ),
        (
            "我问自己：这样对吗？",
            "群众满意吗？这样的路能走好吗，班子没有去想。",
            "他说：“这个时间行吗？”",
        ),
    ),
)
