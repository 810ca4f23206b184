"""Places in a sentence that only certain characters can take: what stands there instead sounds like one of them."""

import re
from collections.abc import Iterator

from bot.proofread.finding import Family, Severity
from bot.proofread.noticed import people
from bot.proofread.rule import Find, Hit, Reading, Rule, body_for, lines_for
from bot.proofread.text import Line

_COUNTED = re.compile(
    r"(?<![\d.〇零一二三四五六七八九十第%])(?P<number>\d{1,5}|[一二三四五六七八九十]十?[一二三四五六七八九]?|[两几]|好几|[十百千]多)(?P<it>[一-鿿])"
)
# Of Chinese numerals, many stand in names and set terms: 五中全会, 三会一课, 两论, 一想到. These stand in none.
_SURE = frozenset("便躺淌烫刺拦跳鸣粉粘悦畅披伦泪幕迟锁")
_YEAR = 4  # digits


_NO_COUNT = ("-", "—", "第", "周", "期")  # behind these, a figure counts nothing: 周五便回


def _measure(reading: Reading) -> Iterator[Hit]:
    measures = reading.context.known.slots.get("measure", {})
    for line in body_for(reading, _COUNTED):
        for match in _COUNTED.finditer(line.text):
            said, number = match["it"], match["number"]
            right = measures.get(said)
            if right is None or not (said in _SURE or (number.isdigit() and len(number) != _YEAR)):
                continue
            if line.text[match.start() - 1 : match.start()] in _NO_COUNT or not _stands_alone(line, match):
                continue
            if said == "进" and line.text[match.end() + 1 : match.end() + 2] == "出":  # 6进8出共14条车道
                continue
            if said == "便" and not re.match("[，。；、]|[一-鿿]{2}", line.text[match.end() :]):
                continue
            yield Hit(line, *match.span("it"), f"数字后面的“{said}”应为“{right}”。", right)


def _stands_alone(line: Line, match: re.Match[str]) -> bool:
    return any(token.start == match.start("it") and token.text == match["it"] for token in line.tokens)


# 讲不清, 说不透: what stands behind 不 here tells what did not come of it.
_RESULT = re.compile(
    r"(?P<verb>[讲说看听记分弄摸问写想算查理拿抓管守顶扛站坐坚持推搬找学悟落压提收留])不(?P<it>[一-鿿])(?=[，。；、：！？”）]|$)"
)


def _complement(reading: Reading) -> Iterator[Hit]:
    complements = reading.context.known.slots.get("complement", {})
    for line in lines_for(reading, _RESULT):
        for match in _RESULT.finditer(line.text):
            right = complements.get(match["it"])
            if right is not None and _stands_alone(line, match):
                yield Hit(line, *match.span("it"), f"“{match[0]}”里的“{match['it']}”应为“{right}”。", right)


# Words that ask for more: nothing ends with them.
_ASKS = frozenset("自把被将与和及以从向于每各其而因若即虽且并却均皆曾更最太较又再就都也只由或至另为依不")
_NUMBERS = frozenset("一二三四五六七八九十两几百千万多余数")
# Unless they stand behind one of these: 不想为, 有所为; 要不, 好不; 理由; 写就; 3把, 40只.
_MAY_END = {
    "为": frozenset("不想愿能敢肯作难而有无所何行人以称"),
    "不": frozenset("要可好行对成去来干是"),
    "由": frozenset("为理事案缘来因自"),
    "就": frozenset("写造练炼铸成促"),
    "把": _NUMBERS,
    "只": _NUMBERS,
}


# 责任人：石春和: a name may end in any word.
_WHO = re.compile("(?:人|领导|单位|[牵负][头责])[：:][一-鿿、 　]{1,20}$")


def _cut_off(reading: Reading) -> Iterator[Hit]:
    for line in reading.text.body():
        for before, token in zip(line.tokens, line.tokens[1:], strict=False):
            if token.text not in _ASKS or line.text[token.end : token.end + 1] not in tuple("，。；：！？"):
                continue
            if not "一" <= before.text[-1] <= "鿿" or before.text[-1] in _MAY_END.get(token.text, ()):
                continue
            if _WHO.search(line.text, 0, token.end) or line.text.endswith(
                f"该{token.text}的", 0, token.start
            ):  # 该并的并
                continue
            if token.text == "也" and line.plain.rfind("“", 0, token.start) > line.plain.rfind("”", 0, token.start):
                continue  # “法者，治之端也，…”
            if token.text == "和" and line.text[token.start - 2] in people.SURNAMES:  # 我叫石春和
                continue
            yield Hit(line, token.start, token.end, f"“{token.text}”后面该有话，标点却来了，像是掉了字或打错了字。")


_ON_THINGS = frozenset("没无有放变成交补缺动见讲说写打开办")  # 放手了以后: a verb stands before the thing


_WENT = frozenset("走来去到说动做交")  # 走早了: what came of it stands behind such a verb


def _verb(reading: Reading) -> Iterator[Hit]:
    """A thing where a verb stands: 题了要求, 帖着通知."""
    verbs = reading.context.known.slots.get("verb", {})
    for line in reading.text.body():
        for at, (token, behind) in enumerate(zip(line.tokens, line.tokens[1:], strict=False)):
            right = verbs.get(token.text)
            if right is None or behind.text not in ("了", "着"):
                continue
            more = line.text[behind.end : behind.end + 1]
            if behind.text == "了" and (more == "事" or not ("一" <= more <= "鿿" or more.isdigit())):  # 花钱了事
                continue
            if at and line.tokens[at - 1].text in _ON_THINGS | _WENT:
                continue
            said = f"{token.text}{behind.text}"
            yield Hit(line, token.start, behind.end, f"“{said}”讲不通，像是打错了字，比如是“{right}{behind.text}”。")


_IS = re.compile("的(?P<it>时)(?![候间期代刻长效点段机令差日事常候空辰速光]|[，。；、：）”]|$)")
# What is being done is not counted: 在通读一遍 is no Chinese.
_AGAIN = re.compile(
    "(?P<it>在)(?=(?:通读|学习|核对|检查|排查|研究|讨论|走访|修改|完善|看|读|学|查|核|问|走|过|改|听|讲|跑|算|试)"
    "(?:一|两|几)[遍轮回趟次](?:[，。；、：]|$))"
)


def _is(reading: Reading) -> Iterator[Hit]:
    for line in body_for(reading, _IS):
        for match in _IS.finditer(line.text):
            if _stands_alone(line, match):
                yield Hit(line, *match.span("it"), "这里的“时”应为“是”。", "是")
    for line in body_for(reading, _AGAIN):
        for match in _AGAIN.finditer(line.text):
            if _stands_alone(line, match):
                yield Hit(line, *match.span("it"), "这里的“在”应为“再”。", "再")


def _rule(name: str, find: Find, fires: tuple[str, ...], stays: tuple[str, ...]) -> Rule:
    return Rule(f"typos.{name}", Family.TYPOS, Severity.MUST, "own compilation", fires, stays, find)


RULES = (
    _rule(
        "no-measure",
        _measure,
        ("一个电话问了三便，也没有人接。", "干部跑了3躺，用去一天。", "全县有12护没有装表。", "4明党员没有参加。"),
        (
            "十九届五中全会、三会一课。",
            "2021年向县里报告。",
            "问了三遍，跑了3趟。",
            "3个点位未完成12项。",
            "5人为党员，7人进村。",
            "八项规定。一想到就去。",
        ),
    ),
    _rule(
        "no-complement",
        _complement,
        ("政策讲不请，道理说不秀。", "遇到矛盾顶不主。"),
        ("政策讲不清，道理说不透。", "有什么事不请示。", "看不起小事，记不住要求。"),
    ),
    _rule(
        "cut-off",
        _cut_off,
        ("管理全靠自，缺少监督。", "以新建工程为，改造只写了两页。", "定期回访各，记录在册。", "推进的办法不。"),
        (
            "不敢为、不想为。",
            "大有可为，有所作为。",
            "身正为范。",
            "工作中主动作为，以上率下。",
            "他便是这样，我也是。",
            "缺席以值班为由，没有补课。",
            "责任人：石春和；时限：6月底前。",
            "我叫梅春和，回信由院长执笔写就，已经送到。",
        ),
    ),
    _rule(
        "no-verb",
        _verb,
        ("班子在大会上题了要求。", "门上牌着情况表。"),
        ("对材料作了修改。", "党组没人了再说。", "交钱了事。", "工作上了台阶，落了实处。", "过了5天，年底到了。"),
    ),
    _rule(
        "is-or-again",
        _is,
        ("首先想到的时过去的经验。", "把条例在通读一遍，写好笔记。"),
        ("有的时候没有想到。", "来的时间不长，问题出现的时。", "在会上讲一次，在学习两次之后。", "要在村里走一趟。"),
    ),
)
