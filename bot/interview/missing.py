"""What a text does not tell yet, and whether words said by themselves are a sentence. Pure looks at the words.

Nothing here is right about every text. A fact that is there and not seen costs the writer one question more, which
another tap changes; so the looks are narrow about time and number, where a probe asks for something exact.
"""

import re
from collections.abc import Mapping

from bot.interview.probes import Draws

_HAN = "零〇一二两三四五六七八九十百千万"
_COUNT = rf"(?:\d[\d,]*(?:\.\d+)?[十百千万亿]*|[{_HAN}]+|半)"
_COUNTED = (
    "人次|个百分点|平方米|公里|万元|亿元|小时|分钟|季度|星期|个月|个半月|半月|半天|"
    "次|个|人|名|位|条|项|件|份|篇|场|天|周|年|月|户|家|处|遍|页|本|堂|期|元|%|％|成|倍|张|字|部|桌|辆|起"
)
_AMOUNT = re.compile(
    rf"(?:大约|大概|将近|差不多|不到|超过|约|近)?{_COUNT}[多余来]?个?(?:{_COUNTED})(?:半)?(?:左右|以上|以内|多)?"
)
# 一个, 一些 and 一是 tell nothing; a day is no amount.
_TELLS_NUMBER = re.compile(
    rf"(?:\d[\d,]*(?:\.\d+)?[十百千万亿]*|[{_HAN}]*[二两三四五六七八九十百千万][{_HAN}]*|一(?=次|天|场|户|小时|人|年(?!度)))"
    rf"[多余来]?个?(?:{_COUNTED})"
)
_DAYS = (
    rf"(?:\d{{4}}|\d{{2}}|[{_HAN}]{{4}})年|去年|今年|前年|当年|上半年|下半年|年初|年中|年底|"
    rf"第?[一二三四1-4]季度|(?:\d{{1,2}}|[{_HAN}]{{1,3}})月份?|上个月|这个月|本月|上月|上旬|中旬|下旬|月初|月中|月底|"
    rf"(?:\d{{1,2}}|[{_HAN}]{{1,3}})[日号]|上周|本周|周[一二三四五六日天]|星期[一二三四五六日天]|"
    "春节|国庆|五一|中秋|元旦|汛期"
)
_HOURS = rf"上午|下午|中午|晚上|早上|凌晨|夜里|当晚|(?:\d{{1,2}}|[{_HAN}]{{1,3}})点(?:半|钟|[\d{_HAN}]+分)?"
_DAY = re.compile(rf"在?(?:(?:{_DAYS}|{_HOURS})的?)+(?:前后|左右|以前|以后|前|后|初|底|中|期间)?")
_TELLS_DAY = re.compile(_DAYS)

_LOOKS: Mapping[Draws, re.Pattern[str]] = {
    Draws.CASE: re.compile("比如|例如|又如|譬如|有一次|有次|那次|那天|一次是|以.{2,20}为例|[，。；]如"),
    Draws.TIME: _TELLS_DAY,
    Draws.PLACE: re.compile(
        "《.+?》|“.{3,}?”|[村镇乡]|社区|街道|小区|大厅|窗口|会议室|现场|工地|企业|公司|学校|医院|车间|项目|系统|平台|支部|科室|会上|家里"
    ),
    Draws.PEOPLE: re.compile("同志|党员|书记|主任|科长|局长|处长|居民|村民|商户|同事|家属|老人|负责人|组长|站长|所长"),
    Draws.OWN: re.compile("我|本人|自己|班子|支部|党组|党委|党工委|支委"),
    Draws.CONSEQUENCE: re.compile("导致|造成|致使|结果|影响了|耽误|延误|错过|被通报|返工|多花|拖了|拖到|退回|投诉"),
    Draws.AFTERWARDS: re.compile("后来|之后|事后|随后|过后|至今|目前|现在|第二天|次日|才补|补上|补了|整改|改正"),
}
_MARKS = "，。；、！？…,.;!? 　"
_SHORTEST = 6  # characters: 三月没去 may be one, 后来补了 says nothing without its question
_PHRASE = 12  # characters up to which words without any of these are a name, a place or a title
_TELLS = re.compile("[了没未不无有是去来到被把让给做办写看听说讲想学查改补交报开谈管拖忘误漏缺退停等只才就都也]")


def missing(text: str) -> tuple[Draws, ...]:
    """What the text does not tell, in the order in which it is asked for."""
    return tuple(each for each in Draws if not _tells(text, each))


def is_day(text: str) -> bool:
    """Whether this is a day or a part of the year and nothing else: 3月12日, 去年年底."""
    return _DAY.fullmatch(bare(text)) is not None


def is_amount(text: str) -> bool:
    """Whether this is a number with what it counts and nothing else; none at all (0次) is no amount."""
    said = bare(text)
    return said[:1] not in ("0", "零") and _AMOUNT.fullmatch(said) is not None


def is_number(text: str) -> bool:
    """Whether this is a bare number: 3, 三."""
    said = bare(text)
    return said[:1] not in ("0", "零", "半") and re.fullmatch(_COUNT, said) is not None


def is_sentence(text: str) -> bool:
    """Whether words can stand in a paragraph by themselves: no bare day, number, name or yes."""
    said = bare(text)
    if len(said) < _SHORTEST or is_day(said) or is_amount(said) or re.fullmatch(_COUNT, said):
        return False
    return len(said) > _PHRASE or _TELLS.search(said) is not None


def bare(text: str) -> str:
    """The words without the marks around them."""
    return text.strip(_MARKS)


def _tells(text: str, wanted: Draws) -> bool:
    if wanted is Draws.NUMBER:
        return _TELLS_NUMBER.search(_TELLS_DAY.sub(" ", text)) is not None
    return _LOOKS[wanted].search(text) is not None
