"""Two clauses without a mark between them, and marks that stand inside one."""

import re
from collections.abc import Iterator
from statistics import median

from bot.proofread.punctuation.pairs import rule
from bot.proofread.rule import Hit, Reading, body_for
from bot.proofread.text import Line, Part

_UNIT = (
    "(?:万|万元|个|次|人次|名|件|条|项|户|家|人|份|篇|场|处|元|亩|公里|天|%|％"
    "|起|所|台|批|期|例|公斤|吨|米|分钟|小时|平方米|头|棵|本|张|辆|套|座|栋|间|组|位)"
)
# A figure with its measure, and a word that only a new clause begins with.
_AFTER_FIGURE = re.compile(
    rf"\d{_UNIT}(?P<it>其中|但是?(?!书)|然而|此外|导致|比如|例如|(?<!有\d[个家名])(?<!有\d\d[个家名])截至"
    rf"|造成(?!的)|占(?![地用道领位比])|(?<=[次天场期时])(?:重点|认真|深入|系统)(?:学习|研读|研讨))"
)
_WANTING = (
    "(?:[一-鿿]得不[一-鿿]|不够|不太|不很|不甚)(?:[一-鿿]{2}|[深细实严多高强紧广透牢足好勤准快])|不(?:强|足|宽|硬"
    "|新|准|稳|清|勤|灵|深|实|牢|严|细|高|多|紧|广|透|到位|及时|扎实|深入|充分|明显|彻底|经常"
    "|严格|主动|平衡)|不够|有(?:所)?(?:差距|欠缺|弱化|松懈|淡化|放松|短板|不足|偏差)|有待(?:加强|提高|提升)"
)
_NEW = (
    "(?:有的(?!放矢|党|群|干|单|部)|有的(?=[一-鿿]{2,6})|班子(?!成员的|的)|我(?!们?的|[负要也]|市|县|局|省|国|区"
    "|镇|院|校|行)|支部(?!的)|由于(?=[^。]{4})|因为|比如|例如|一是|二是|三是"
    "|20\\d\\d年|去年|今年|上半年|下半年|平时|有?\\d{1,4}(?:名|个|户|家|件)[^，。；]{1,12}(?:没|未)"
    "|\\d{1,2}月(?!底前))"
)
# The same in the midst of a sentence, where nothing else can begin so.
_CLAIMED_ON = re.compile(
    "(?:不够|松懈|有差距|不到位|弱化|不严|不实|不深|不足|不牢|不强)(?P<it>我(?:认为|觉得|总|没有?|把|在)|对“"
    "|(?:主要|原因)是|20\\d\\d年\\d{1,2}月)"
)
# A claim, and what shows it, in one breath: 执行制度不够严格有的事项….
_CLAIMED = re.compile(f"(?:^|[。；]|是|[.）．])[^，。；：、“”]{{2,24}}(?:{_WANTING})(?P<it>{_NEW})")
# 我都记了下来下面我向支部汇报; 没有按期销号其中一条拖了3个月; 中小企业只有5家一家水产公司反映.
_BREATHLESS = re.compile(
    r"(?<=[一-鿿])(?P<it>下面我[把就从将]|现将|以上是我|以上汇报)(?<![，。；：就从自由]现将)"
    r"|(?<=\d[家个名户件条次])(?P<next>[一两](?:家|名|个|位|户|件)(?![一两个家不没未都也]))"
    r"|[一-鿿](?<![把对与在从和将让是有到给为向由这那们乐各及或但而且])(?P<of>其中)(?=“|有\d)"
)
_WRITTEN = re.compile(
    "(?:没有?|未|不)[^，。；：“”]{1,12}(?P<it>[一-鿿]{2,9}(?:在|向|给|对)[^，。；：“”]{1,10}(?:写道|写下|留言"
    "|反映|提出|说道?|抱怨))(?=[：“]|，“)"
)
_OF_WHICH = re.compile("(?:[这那的有前后些余外下中：（]|^|[，。；])$")
_ASKS = re.compile(
    "什么|怎|如何|为何|何[时处以在日人必]|谁|哪|几|多少|多[大长久高远深]|吗|呢|吧|是否|能否|可否|有无|岂|难道"
    "|究竟|到底|啥|咋|么|(?P<x>[一-鿿]{1,2})[不没](?P=x)"
    "|有没有|是不是|与否|不成|何|孰|还是|会[一-鿿]{1,8}？$|(?:没有?|不|了|的|啊|啦|呀|可以|行|对|好)？"
)
# Who is told to have asked it, and who asks back.
_REPORTED = re.compile("[你您他]|能[没不]|还能|还[一-鿿]{1,2}？$|：|就干这|[说问喊]道?，")
_ONLY_WHEN = re.compile(
    "(?:^|(?<=[。；！？]))[\\s　]*"
    "(?P<it>(?:20\\d\\d年(?:\\d{1,2}月(?:份|底|初|中旬|上旬|下旬)?|上半年|下半年|初|底|度)?|\\d{1,2}月(?:份|底|初"
    "|中旬|上旬|下旬)?|去年|今年|上半年|下半年|全年|年初|会前|会后|目前"
    "|我[县市区局镇乡院校]?|班子成员|班子|支部|党支部|支委会|党组|党委|领导班子|(?:聚焦|对照|结合|在|对|按照|通过"
    "|围绕|针对|自从?|随着|关于|为了|面对|由于|根据)(?![^，。；：“”]*(?:体现|的(?:纪律)?要求[。；]$|做到|处理的"
    "|反映了))[^，。；：“”]{2,24}(?:中|时|后|前|期间|以来|过程中|基础上|下|要求|精神)?)[。；])"
)
_WHEN_ENDS = re.compile(
    "(?:中|时|后|前|期间|以来|基础上|要求下|年|月|月份|底|初|旬|度|去年|今年|上半年|下半年|全年|目前|要求|部署"
    "|安排|精神|方式|形式|渠道|难点|重点|目标|关切|^(?:我.?|班子成员|班子|支部|党支部|支委会|党组|党委"
    "|领导班子))[。；]$"
)
_BEFORE_FIGURE = re.compile(
    r"[^总公合统设估不附靠接远最亲新签制送转到雷][共约达近计](?P<it>[、，。；])(?=\d)(?!20\d\d年)"
)
_LIST_CUT = re.compile(
    "(?:实行|包括|含有|涵盖|涉及|清理|核对|收集|配齐|购置|检查|查看|围绕|聚焦|抓好|落实|完善|公开|提供|填写|整理"
    "|报送)(?P<one>[一-鿿]{2,4})(?P<it>[。，；])(?P<two>[一-鿿]{2,4})、(?P<three>[一-鿿]{2,5}?)(?=等"
    "|[一二三四五六七八九]单|全部|统一|逐一|都|均|和|与|及)"
)


def _lost(reading: Reading) -> Iterator[Hit]:
    for line in reading.text.body():
        for match in _AFTER_FIGURE.finditer(line.text):
            if match["it"] != "占" or not _is_of_which(line.text, match.start()):
                yield Hit(line, match.start(), match.end("it"), f"“{match['it']}”前面少了逗号。")
        for match in _CLAIMED.finditer(line.text, max(line.at - 1, 0)):
            yield Hit(line, match.start("it") - 1, match.end("it"), f"“{match['it']}”前面少了句号。")
        for match in _CLAIMED_ON.finditer(line.text, line.at):
            if not any(line.text.startswith(each, match.start() - 1) for each in "差还"):
                yield Hit(line, match.start("it") - 1, match.end("it"), f"“{match['it']}”前面少了标点。")
        yield from _two_in_one(line)


def _two_in_one(line: Line) -> Iterator[Hit]:
    for match in _BREATHLESS.finditer(line.text):
        name = match.lastgroup or "it"
        yield Hit(line, match.start(name) - 1, match.end(name), f"“{match[name]}”前面少了标点。")
    if "写" in line.text or "反映" in line.text:
        found = (match for match in _WRITTEN.finditer(line.text) if "人" not in match[0][:4])
        yield from (Hit(line, *match.span(), "这里是两句话，中间少了标点。") for match in found)


def _is_of_which(text: str, at: int) -> bool:
    return _OF_WHICH.search(text[: at + 1].rstrip("0123456789.")) is not None


def _heads(reading: Reading) -> Iterator[Hit]:
    """A heading that ran into its text, where its neighbours end theirs with a stop."""
    found = [line for line in reading.text.body() if line.part is Part.MEASURES and line.level > 1]
    for level in (2, 3):
        lines = [line for line in found if line.level == level]
        sizes = [len(line.claim) for line in lines]
        if len(lines) < 3:  # noqa: PLR2004
            continue
        usual = median(sizes)
        short = [line for line in lines if "，" not in line.claim]
        if usual > _HEAD or len(short) * 3 < len(lines) * 2:
            continue
        for line in lines:
            claimed = _CLAIMED.search(line.text, max(line.at - 1, 0))
            if not claimed and len(line.claim) > max(2 * usual, usual + 12) and "，" in line.claim:
                at = _verb(line, int(usual))
                if at:
                    yield Hit(line, at - 1, at + 1, "标题后面少了句号，和正文连在一起了。")


_HEAD = 22  # characters of a heading that stands before its text
_STARTS = (
    "制定 建立 健全 完善 修订 严格 落实 开展 组织 将 对 由 每 把 按照 坚持 班子 我 支部 在 实行 推行 "
    "全面 带头 深入 认真 定期 党组 党委 明确 细化 梳理 清理 每年 每月 每季度 每周 凡 凡是 以 通过 围绕 结合 一是"
)
_VERBS = frozenset(_STARTS.split())


def _verb(line: Line, usual: int) -> int:
    """Where the text behind a heading of about this length begins."""
    limit = line.text.find("，", line.at)
    places = [
        token.start
        for token in line.tokens
        if line.at + 4 <= token.start < limit
        and (token.text in _VERBS or token.text.isdigit())
        and token.start - line.at <= usual + 8
    ]
    return min(places, key=lambda at: abs(at - line.at - usual), default=0)


_ASIDE = re.compile("“[^“”]*”|（[^（）]*）|《[^《》]*》")


def _asks_nothing(reading: Reading) -> Iterator[Hit]:
    for line in reading.text.body():
        if "？" not in line.text:
            continue
        for at in (at for at, mark in enumerate(line.text) if mark == "？"):
            begin = max(line.text.rfind(mark, 0, at) for mark in "。；！？：") + 1
            said = _ASIDE.sub("", line.text[max(begin, line.at) : at + 1])
            if line.text[at + 1 : at + 2] in ("”", "’", "）", ")", "？") or not {*said}.isdisjoint("“”（《"):
                continue
            if (
                "说，" in said
                or "问，" in said
                or "说" in line.text[max(begin - 3, 0) : begin]
                or _REPORTED.search(said)
            ):
                continue
            if len(said) > 5 and not _ASKS.search(said) and not _ASKS.search(line.text[at + 1 : at + 12]):  # noqa: PLR2004
                yield Hit(line, at, at + 1, "这里没有在问，不用问号。", "。")


def _mid_stop(reading: Reading) -> Iterator[Hit]:
    for line in body_for(reading, _ONLY_WHEN):
        for match in _ONLY_WHEN.finditer(line.text, line.at if line.level else 0):
            if _WHEN_ENDS.search(match["it"]) and match.end() < len(line.text):
                yield Hit(line, *match.span("it"), "这里话没有说完，不能停。")
    for line in body_for(reading, _BEFORE_FIGURE):
        for match in _BEFORE_FIGURE.finditer(line.text):
            yield Hit(line, *match.span("it"), "数字前面不用标点。")
    for line in body_for(reading, _LIST_CUT):
        for match in _LIST_CUT.finditer(line.text):
            words = {(token.start, token.end) for token in line.tokens}
            if match.span("one") in words and match.span("two") in words and _stands_alone(line, match):
                yield Hit(line, *match.span("it"), "并列的词中间用顿号。", "、")


def _stands_alone(line: Line, match: re.Match[str]) -> bool:
    """Whether a verb and one word are all that stands before the mark: 实行合同。票据、验收单."""
    return line.text[match.end() : match.end() + 1] != "，"


RULES = (
    rule(
        "run-on",
        _lost,
        (
            "全年召开党委会12次其中专题研究3次。",
            "会前参加集中学习4次重点学习党章。",
            "修身不严，自我约束有松懈我认为小事不要紧。",
            "用理论指导工作不够对“三农”问题想得少。",
            "二是执行制度不够严格有的事项没有上会。",
            "听到的意见我都记了下来下面我把情况向支部汇报。",
            "9项任务有2项没有按期销号其中“异宠”移交拖了3个月。",
            "走访21家，其中中小企业只有5家一家水产公司反映跑两趟的问题。",
            "会上没有讨论护士李丽在问卷中写道“没听懂”。",
        ),
        (
            "全年召开党委会12次，其中专题研究3次。",
            "班子成员7人认真学习党章，4名党员重点学习准则。",
            "二是执行制度不够严格。有的事项没有上会。",
            "没有人在问卷中写道“满意”。现将情况报告如下。对其中3条没有答复，5个一组分工。",
            "有3次没有到会，2名干部受到处理。",
            "走访8户一户不落，5件一件没有办。支部没有主动向街道反映，自己垫了钱。",
            "留在台账上的这14件占三成，超过半年的9件占两成。",
        ),
        "own",
    ),
    rule(
        "head-run-on",
        _heads,
        (
            "三、整改措施\n（一）学深悟透。每月读一章，写一篇笔记。\n（二）压实管党责任8项任务逐条认领，按季核对。每年评议一次。\n（三）转变作风。每周下村一次，记好日记。\n",
            "三、整改措施\n（一）学深悟透。每月读一章，写一篇笔记。\n（二）压实管党责任制定责任清单，按季核对。每年评议一次。\n（三）转变作风。每周下村一次，记好日记。\n",
        ),
        (
            "三、整改措施\n（一）学深悟透。每月读一章，写一篇笔记。\n（二）压实管党责任。制定责任清单，按季核对。每年评议一次。\n（三）转变作风。每周下村一次，记好日记。\n",
        ),
        "own",
    ),
    rule(
        "asks-nothing",
        _asks_nothing,
        ("一是参加组织生活不够自觉？去年有3次没有到场。",),
        ("一是入党为了什么？我想得少。", "群众满意不满意？没有去问。", "他问：“你来了？”", "难道就不能早一点？"),
        "own",
    ),
    rule(
        "mid-stop",
        _mid_stop,
        (
            "班子有差距。2022年9月。县审计局审计发现问题。",
            "在推进项目过程中。班子没有调度。",
            "对支出实行合同。票据、验收单三单合一。",
        ),
        (
            "2022年9月，县审计局审计发现问题。",
            "在推进项目过程中，班子没有调度。",
            "班子落实制度。票据、验收单由专人管。",
            "一是学得少。",
        ),
        "own",
    ),
)
