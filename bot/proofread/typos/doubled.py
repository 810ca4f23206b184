"""Doubled characters and words: typed twice, not said twice."""

import re
from collections.abc import Iterator

from bot.proofread.finding import Family, Severity
from bot.proofread.noticed import cuts, people
from bot.proofread.noticed.people import SURNAMES
from bot.proofread.rule import Hit, Reading, Rule, lines_for
from bot.proofread.text import Token

_AGAIN = re.compile(r"([一-鿿]{2,12})\1")
_PHRASE_AGAIN = re.compile(r"([一-鿿]{3,20}[，、；])\1|([，、；])([一-鿿]{3,20})\2\3(?=[，、；。])")
# 3月月15日, 13条条, （四四）: what is counted is named once.
_COUNTED_AGAIN = re.compile(
    r"\d(?P<it>(?P<unit>[年月日号条个次家名人项户件场份篇处期天批所座台万])(?P=unit))(?![度均])|[（(](?P<it2>(?P<han>[一二三四五六七八九])(?P=han))[）)]"
)
# 研究研究 and the like are said so.
_SAID = re.compile(
    "说服|研究|商量|商议|讨论|考虑|了解|休息|锻炼|收拾|打扫|放松|高兴|念叨|整理|学习|交流|体验"
    "|感受|比较|琢磨|合计|认识|准备|活动|帮助|关心|检查|指导|提醒|反思|掂量|走走|看看|听听"
)
# Before these, somebody does it for a while: 再讨论讨论. Behind these, nobody does: 反复讨论讨论.
_SOFT = re.compile(
    "(?:再|好好|先|多|去|来|要|一起|坐下来|互相|帮|给|让|也|想|能|应该|可以|不妨|需要|主动|[，。；、：“]|^)$"
)
_BESIDE = re.compile("([一-鿿])\\1[^，。；、]{0,4}[、，]$")  # 看看轮胎、踩踩刹车
_CHILD = re.compile("小朋友|同学|宝宝|妈妈|爸爸|妹妹|弟弟|姐姐|哥哥|[的]?家长|老师")
_A_WHILE = re.compile("(?:再|好好|先|多|帮|给|让|家|也|说，|要|想)$")
_MARKS = frozenset("，。；！？：、”") | {""}
_HARD = re.compile("(?:反复|多次|认真|深入|专题|集中|全面|定期|及时|进行|开展|加强|严格|组织|参加|结合|深刻)$")
_ONCE = frozenset(
    ["一些", "一直", "一定", "一般", "一致", "一起", "一律", "一旦", "一贯", "一味", "一并", "一时", "一切", "几乎"]
)
# Characters that good texts say twice in a row: 天天, 层层, 家家.
_TWICE = frozenset(
    "天年月日人家户事件层步代处项条样种个次年时刻常往渐慢好一仅刚偏白足整深牢紧点方面实扎踏反复林兢勤轰形比夸沾侃津头心念循孜蒸欣"
    "多少断续等某重频屡每张率颗粒滴缕枚首幅桩声句字挖亮晒照理捋扫悄默匆纷迟缓稍统略明恰万千区祖世村条句字声桩盯苦早晚大小高低远近轻重快慢久真单独静细浓淡暗空满遥滔芸"
    "济绵源滚冉巍堂堂楚历切奄惴惶惺拳泛济济津津炯炯烈熊耿脉茫落蒙虎谆跃郁闪隐霍鼎洋喃嘻哈爸妈爷奶哥姐弟妹叔婶宝星谢试想看听说谈"
    "村所站校班组室院店厅社岗栋楼厂课期季款项"
    "说扫吹照弯挠找抬称带算干瞅洗擦揉拍聚碰猜比试量捏挪挤晃拽劝哄谢周回道滋嗞嘶"
    "件封夜趟遍揭议递聊唠扶拉搬拆装填剪修浇背挑扛抱拧缝"
    "号坝顿妥帖呦走问讲摆查转动碰敲推停歇翻数算讨晒尝闻摸坐躺站跑跳练读写学教帮管理抓改补"
)
# 批批都有, 棵棵挂牌, 账账相符: each of them, whatever it is.
_EACH, _NOT_EACH = re.compile("都|皆|均|有|必|挂|相符|见"), frozenset("我你他她它们这那的地得了也都还就是在有和及与")
# What may follow a word that ends in the same character (生活会 会前), and what may stand before one that begins so.
_NUMERALS = frozenset("〇零一二三四五六七八九十百千万")  # 十五五
# 笔记记了两本: what was done with the thing bears its name.
_NAMED, _BODY = (
    frozenset("县市镇乡村局校院区街州省所站社队厂场馆店行园库台科股室处课组班段部系"),
    frozenset("委党政里两内民长干部务员支班组口主"),
)
_DOES, _DONE = frozenset("记录写讲报查画摆练演考"), frozenset("了满得着过下全完")
_FOLLOWS = frozenset("帖会年月日上中在的和到里下前后大")
_PRECEDES = frozenset("答号散聊握妥对把在为会年月日上中下里和到用大一新有能讲学抓管了的将人过多以个位想说走")


def _characters(reading: Reading) -> Iterator[Hit]:
    """One of two equal neighbours stands alone: 站位位; in 工作作风 each belongs to a word."""
    for line in reading.text.lines:
        for first, second in zip(line.tokens, line.tokens[1:], strict=False):
            said = second.text[0]
            if first.text[-1] != said or not "一" <= said <= "鿿":
                continue
            both = len(first.text) == 1 and len(second.text) == 1
            if (
                said in _NUMERALS
                or (both and (said in _TWICE or line.text[max(first.start - 1, 0)] in SURNAMES))  # 刘倩倩
                or _is_said_so(line.text, first.end - 1, said)
                or (both and said not in _NOT_EACH and _EACH.match(line.text, second.end) is not None)
                or (len(second.text) == 1 and _is_parted(reading, line.text, first, second))
                or people.begins_at(line.text, second.start)  # 主任任可
                or _is_of_the_next(line.text, first, second)
                or _is_done(said, line.text[second.start + 1 : second.start + 2])
                or (len(first.text) == 1 and said in _NAMED and cuts.is_usual(reading, second.text))  # 邻市市场
            ):
                continue
            if not both and (len(first.text) > 1) == (len(second.text) > 1):
                continue
            if not both and (said in (_FOLLOWS if len(first.text) > 1 else _PRECEDES) or first.text[0] in "一逐"):
                continue
            if both and said in _PRECEDES and _goes_on(reading, line.text, second.end, said):
                continue
            longer = first.text if len(first.text) > 1 else second.text
            if not both and said in _FOLLOWS | _PRECEDES and not cuts.is_usual(reading, longer):
                continue
            if line.text[first.start - 1 : first.start] == said or line.text[second.end : second.end + 1] == said:
                continue
            start = first.end - 1
            yield Hit(line, start, second.start + 1, f"“{said}”字重了一个。", said)


def _is_said_so(text: str, at: int, said: str) -> bool:
    """Whether it is one of several that are said so, or what a child is called: 件件过目、件件回访; 桐桐小朋友."""
    beside = _BESIDE.search(text, 0, at) is not None or (said in _TWICE and text.count(said * 2) > 1)
    return beside or _CHILD.match(text, at + 2) is not None


def _is_parted(reading: Reading, text: str, first: Token, second: Token) -> bool:
    """Whether they are the end of a word and the begin of the next: 更新新材料."""
    begin = first.start - (len(first.text) == 1)
    return cuts.is_usual(reading, text[begin : first.end]) and any(
        cuts.is_usual(reading, text[second.start : second.end + more]) for more in (1, 2)
    )


def _is_of_the_next(text: str, first: Token, second: Token) -> bool:
    """Whether another word begins there: 每船船员, 共同理想想得不多, 做不到实事求是是因为."""
    if len(second.text) > 1:
        return text[first.start - 1 : first.start] in frozenset("每各逐")
    taken = second.text in "想说看听做走写学" and text[second.end : second.end + 1] == "得"
    return len(first.text) > 1 and (taken or second.text + first.text in ("是求是", "是实事求是", "新更新"))


def _is_done(said: str, behind: str) -> bool:
    """Whether the second is what is done with the first, or begins the name of its body: 笔记记了两本, 沟口村村委会."""
    return (said in _DOES and behind in _DONE) or (said in _NAMED and behind in _BODY)


def _goes_on(reading: Reading, text: str, at: int, said: str) -> bool:
    """Whether the second of the two begins a usual word: 为了了解."""
    return cuts.is_usual(reading, said + text[at : at + 1]) and bool(text[at : at + 1].strip())


def _is_quoted(text: str, at: int) -> bool:
    return text.count("“", 0, at) > text.count("”", 0, at)


def _may_be_twice(text: str, match: re.Match[str]) -> bool:
    """Whether good texts say it twice: 再研究研究, 看着看着, 一箱一箱, 能不能不, 有没有没有; 消防大队大队长."""
    said, behind = match[1], text[match.end() : match.end() + 1]
    if _SAID.fullmatch(said):
        return not (
            _HARD.search(text, 0, match.start())
            or ("一" <= behind <= "鿿" and not _SOFT.search(text, 0, match.start()))
        )
    if said in _ONCE and not (said == "一味" and behind == "地"):  # 一味一味地抓
        return False
    if (
        said[0] == "的" or said.endswith(("多少", "不用", "谁")) or said[0] in "咔哗咚叮啪轰咯嘀嗒"
    ):  # 扣多少扣多少, 咔嚓咔嚓
        return True
    if len(said) == 2 and behind in _MARKS and _A_WHILE.search(text, 0, match.start()):  # noqa: PLR2004  # 给反映反映
        return True
    if said[0] in "一逐两几" or said[0] == said[1] or (said[-1] in _NAMED and behind in _BODY):
        return True
    if len(said) == 2 and behind in tuple("长员"):  # noqa: PLR2004  # 第三网格网格长
        return True
    asked = said[-1] in "不没" or (said[-2:-1] == "没" and said != "没有") or said == "有没"
    return asked or said[-1] in "着时" or said[1:2] == "一" or _is_quoted(text, match.start())


def _words(reading: Reading) -> Iterator[Hit]:
    for line in lines_for(reading, _AGAIN):
        for match in _AGAIN.finditer(line.text):
            said = match[1]
            if len(set(said)) == 1 or _may_be_twice(line.text, match):
                continue
            inside = cuts.inside_words(reading, line)
            if match.start() in inside and match.end() in inside:
                continue
            if any(token.start <= match.start() and token.end >= match.end() for token in line.tokens):
                continue
            yield Hit(line, *match.span(), f"“{said}”写了两遍。", said)
    yield from _longer(reading)


def _longer(reading: Reading) -> Iterator[Hit]:
    """A measure word after its figure, a phrase with its mark."""
    for line in lines_for(reading, _COUNTED_AGAIN):
        for match in _COUNTED_AGAIN.finditer(line.text):
            if not cuts.is_usual(reading, line.text[match.end() - 1 : match.end() + 1]):
                group, said = ("it", match["unit"]) if match["it"] else ("it2", match["han"])
                yield Hit(line, *match.span(group), f"“{said}”字重了一个。", said)
    for line in lines_for(reading, _PHRASE_AGAIN):
        for match in _PHRASE_AGAIN.finditer(line.text):
            said = match[1] or f"{match[2]}{match[3]}"
            if line.text[match.start() - 1 : match.start()] == "“":  # a rhyme, a saying
                continue
            yield Hit(line, *match.span(), f"“{said.strip('，、；')}”写了两遍。", said)


CHARACTER = Rule(
    "typos.doubled-character",
    Family.TYPOS,
    Severity.MUST,
    "S",
    ("政治站位位不高。", "班子成员员学习不够。", "存在的的问题。", "党党员的作用发挥不够。", "并并没有及时补学。"),
    (
        "工作作风不实。",
        "谋划“十五五”开局。",
        "人民民主的实践。",
        "为了了解情况。",
        "学习习近平总书记重要讲话。",
        "家家户户都去了。",
        "生活会会前准备。",
        "笔记记了两本。",
        "去了沟口村村委会，每厂厂员8人，共同理想想得不多，实事求是是根本。",
        "大坪村村民来找，财政所所长没有去，国库科科员在场。",
        "与邻市市场监管局对接。",
        "报青堰县县委。",
        "每年年底检查。",
        "热线工单件件过目、件件回访。",
        "对照六个方面，亮亮家底，揭揭短板。",
        "看望因病在家休养的桐桐小朋友。",
        "老党员在旁边递递扳手。",
        "6月底前更新新材料、储能产业图谱。",
        "索证索票要求批批都有，苗木棵棵挂牌，做到账账相符。",
    ),
    _characters,
)
RULES = (
    Rule(
        "typos.doubled-word",
        Family.TYPOS,
        Severity.MUST,
        "S",
        (
            "老党员先锋模范模范作用不明显。",
            "加强学习，加强学习，提高站位。",
            "不断提高不断提高工作水平。",
            "会后没有没有补学。",
            "稳妥一些一些为好，召开会议讨论讨论修改。",
            "反复讨论讨论，认为根源在思想。",
            "3月月15日收到意见13条条。",
            "没有运用运用党的创新理论，认识不够不够深。",
        ),
        (
            "一项一项往回倒，我是第二网格网格长。",
            "先看有没有没有报的。",
            "消防大队大队长没有来。",
            "到2月月底，帮助12个个体户、3家家电企业，这件事给反映反映。",
            "逐条逐条对照。",
            "这件事要再研究研究。",
            "一个问题一个问题地解决。",
        ),
        _words,
    ),
)
