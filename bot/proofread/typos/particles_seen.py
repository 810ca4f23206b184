"""的地得 by what stands on both sides of each in right texts: 领会的不深 is 领会得不深, 局属得河道站 is 局属的河道站.

A word that no right text has there says nothing; of words of one character, the single character is asked.
"""

import math
import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping

from bot.proofread.finding import Family, Severity
from bot.proofread.noticed.spelling import MARK
from bot.proofread.rule import Hit, Neighbours, Reading, Rule
from bot.proofread.samples import TITLE
from bot.proofread.text import Line, Token
from bot.proofread.typos.fitting import spelled
from bot.proofread.typos.particles import ADVERB

_ALL = "的地得"
_TRUST = 0.7  # how many times the less exact count counts
_GAIN = {"的": 1.0, "地": 1.5, "得": 2.0}  # ln of how many times as likely another one is, by what is said
# What tells how well or how far a thing was done: 得 stands before it, and 的 where a thing follows.
_HOW = re.compile(
    "(?:还|都|也|仍|并|又|总|却)?(?:不(?!是|同|良|足|法|实(?:信息|消息|之)|当|合理|正|利|到|一样|对)|不到位|不够|很(?!多)|太|较|比较|更|还(?![是，])|多得多|少得多)"
    "|(?P<much>[多少])(?=[，。；、：！？]|就|才|$)|(?:[高低轻重好差实深浅透紧松严细牢准远勤快慢满熟齐稳净近早晚迟粗全圆宽凶薄短窄死活足]|具体|到位|扎实|热闹|怎样|怎么样|清楚|明白|放心|安心|顺利|及时"
    "|认真|仔细|透彻|笼统|随意|粗糙|生硬|潦草|清清楚楚|明明白白|滚瓜烂熟|有声有色)(?=[，。；、：！？）]|就|才|$)"
)
_WHETHER = re.compile(
    r"([一-鿿]{1,3})不\1|生搬硬套|七零八落|一塌糊涂|马马虎虎|干干净净|有板有眼|热火朝天|淋漓尽致|明明白白"
)
_NO_THING = frozenset("一二三四五六七八九十两几他我你她它这那自前后大小当可就都只又再被把将从对在为有是不没")
_STOPS = frozenset("，。；：！？、）”》") | {""}
_PERSONS = frozenset("我你他她它们会要能着找")
_THEN = frozenset(("后", "共", "仅", "才", "可", "应", "各", "已", "再"))
_GROUND = frozenset("亩块片")  # 三亩地
_OWNS, _OWNS_ALONE = 3, 50  # times that 的 stands behind a word, behind a single character
_CLEAR = 8  # times as often as the one that is said
_WORD = 10  # times that a word occurs in general: rarer ones are none
_SCORE = re.compile(r"\d+(?:\.\d+)?(?:分|票|面|奖|个(?:优秀|满分))")  # 得90分
_OFTEN = 5  # times that a thing stands behind 的
_TO_WHOM = frozenset("把将被向给替跟往朝")  # before these, nothing but 地 can stand: 更多地把
_Odds = Mapping[str, float]


def _usual(counts: Neighbours) -> _Odds:
    often = {each: counts.often(each) + 1 for each in _ALL}
    return {each: often[each] / sum(often.values()) for each in _ALL}


def _side(counts: Neighbours, near: tuple[str, str], far: tuple[str, str], *, single: bool) -> _Odds:
    """How likely each of the three is beside what stands on one side: one character of it, two."""
    usual = _usual(counts)
    if single:
        one = {each: counts.often(near[0] + each + near[1]) for each in _ALL}
        among = sum(one.values()) + _TRUST
        usual = {each: (one[each] + _TRUST * usual[each]) / among for each in _ALL}
    two = {each: counts.often(far[0] + each + far[1]) for each in _ALL}
    among = sum(two.values()) + _TRUST
    return {each: (two[each] + _TRUST * usual[each]) / among for each in _ALL}


def _gain(counts: Neighbours, said: str, at: int, meant: str, *, before: bool, behind: bool) -> float:
    """How much better another fits at a place of a line as spelled; `before`, `behind`: a single one stands there."""
    a, b = said[max(at - 2, 0) : at], said[at + 1 : at + 3]
    usual = _usual(counts)
    first = usual if a[-1] == MARK else _side(counts, (a[-1], ""), (a, ""), single=before)
    second = usual if b[0] == MARK else _side(counts, ("", b[0]), ("", b), single=behind)
    likely = {
        each: math.log(first[each]) + math.log(second[each]) - math.log(usual[each]) for each in (said[at], meant)
    }
    return likely[meant] - likely[said[at]]


def _meant(reading: Reading, counts: Neighbours, line: Line, it: Token, before: str, behind: str) -> str | None:
    """Which of the others the words on both sides may ask for."""
    text = line.text
    if _WHETHER.match(text, it.end):  # 投递得合格不合格, 用得生搬硬套
        return None
    if how := _HOW.match(text, it.end):
        if how["much"] and it.text == "的":  # 讲困难的多, 靠自觉的少
            return None
        return "得" if it.text != "得" and before[-1] in counts.before("得") and before not in _PERSONS else None
    if it.text == "得" and before in _THEN:  # 梳理后得意见14条
        return None
    if it.text == "的" or (it.text == "地" and _is_ground(reading, counts, before, behind)):
        return None
    if _is_owning(reading, counts, line, it, before, behind):
        return "的"
    if it.text == "得" and len(behind) > 1 and len(before) > 1 and ADVERB.search(before):  # 认真得听取
        return "地"
    if text[it.end : it.end + 1] in _STOPS or _is_doing(reading, counts, it, before):
        return None
    return "的" if _is_thing(reading, counts, behind) else None


def _is_ground(reading: Reading, counts: Neighbours, before: str, behind: str) -> bool:
    """三亩地, 工地, 地暖: what is a word more usual than the one that ends before it."""
    often = reading.context.often
    ground = often(before[-1] + "地")
    if before in reading.context.known.terms:
        return False
    if often("地" + behind[0]) >= _WORD and not often(before + "地"):  # 其他地市
        return True
    if before[-1] in _GROUND or (ground >= _WORD and (len(before) == 1 or ground > often(before))):
        return True
    return "一" <= behind[0] <= "鿿" and not counts.often("的" + behind[0])


def _is_owning(reading: Reading, counts: Neighbours, line: Line, it: Token, before: str, behind: str) -> bool:
    """Whether a word stands before that goes with 的 and hardly ever with the one that is said."""
    more, end = line.text[it.end : it.end + 1], before[-2:]
    least = _OWNS if len(end) > 1 else _OWNS_ALONE
    if end == "”" or (it.text == "地" and more.isdigit() and len(end) > 1):
        least = 0
    owns = counts.often(end + "的")
    if owns < max(least, _CLEAR * counts.often(end + it.text)):
        return False
    if before in reading.context.known.idioms or ADVERB.search(line.text, 0, it.start):
        return False
    if more in _STOPS or (it.text == "得" and before in _PERSONS):
        return it.text == "得" and len(end) > 1
    if it.text == "地" and (len(end) > 1 or counts.often("的" + behind[:2]) >= _OFTEN):
        return True
    numbered = more.isdigit() and it.text == "地" and not _SCORE.match(line.text, it.end)  # 实得25条
    return _is_thing(reading, counts, behind) or numbered


def _is_thing(reading: Reading, counts: Neighbours, behind: str) -> bool:
    if behind in reading.context.known.nouns or behind in reading.context.known.terms or behind in "“《":
        return True
    return len(behind) > 1 and behind[0] not in _NO_THING and counts.often("的" + behind[:2]) >= _OFTEN


def _is_doing(reading: Reading, counts: Neighbours, it: Token, before: str) -> bool:
    """Whether what stands before may well have 得 or 地 behind it."""
    if len(before) == 1 or (it.text == "地" and (before in reading.context.known.idioms or ADVERB.search(before))):
        return True
    return bool(counts.often(before[-2:] + it.text)) or not counts.often(before[-2:] + "的")


def _find(reading: Reading) -> Iterator[Hit]:
    counts = reading.context.neighbours
    if counts is None or not reading.context.whole:
        return
    for line in reading.text.body():
        said, places = spelled(reading, line)
        for before, it, behind in zip(line.tokens, line.tokens[1:], line.tokens[2:], strict=False):
            if it.text not in _ALL or (it.text == "地" and before.text == "”"):  # “挖宝式”地读书
                continue
            if it.text == "地" and behind.text in _TO_WHOM:
                continue
            meant = _meant(reading, counts, line, it, before.text, behind.text)
            if meant is None:
                continue
            at, ones = bisect_left(places, it.start), (len(before.text) == 1, len(behind.text) == 1)
            if _gain(counts, said, at, meant, before=ones[0], behind=ones[1]) > _GAIN[it.text]:
                yield Hit(line, it.start, it.end, f"这里的“{it.text}”应为“{meant}”。", meant)


RULES = (
    Rule(
        "typos.particle-seen",
        Family.TYPOS,
        Severity.MUST,
        "own compilation (data/prose)",
        (
            f"{TITLE}对全会精神领会的不深。",
            f"{TITLE}对查摆得问题没有整改。",
            f"{TITLE}会上认真得听取了意见。",
            f"{TITLE}全面从严治党地要求没有落实。",
        ),
        (
            f"{TITLE}对全会精神领会得不深，办法不对。",
            f"{TITLE}年初订下的制度没有执行，三亩地没有收。",
            f"{TITLE}毫无保留地教给对方，很好地了解情况，更多地把群众当成对象。",
        ),
        _find,
        told={"whole": "1"},
    ),
)
