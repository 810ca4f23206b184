"""How the parts of a whole are told: what leads to them, whether they are of one make, by how much a slip is off."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from bot.proofread.numbering.figures import Figure, Sentence, shown

PAIR = 2
# Kinds that one person or household may belong to at once.
KINDS = re.compile(
    "党员|女|男|岁|学历|本科|大专|研究生|硕士|年轻|青年|民族|退休|持证|中级|高级|初级|低保|脱贫|重点|优秀|残疾|困难"
)
PEOPLE = frozenset("名人位户家")
_SHORTEST, _LONGEST = 3, 8  # characters of a mark and a name
_NAME = re.compile("[一-鿿“”A-Z]{2,}$")
_NOUN = re.compile("([^一没未不缺仍还尚都均也]{2})[^没未不缺]{0,4}[没未不缺]")
_GENERIC = frozenset("个项条件处次")
_MOVED = re.compile("[实现原]有|实到|借|调[入出离走]|退休|离|转[入出]|招|主持|参加|发言")
_SMALL = 10  # a whole from which on two wanting are few
_LED = re.compile("其中|当中|分别|依次|来自|中(?:的|，|有)?$|中有|中，|[：:]")
_THERE = re.compile("已|只|实[^，]|按|主动|有$|采纳")
_REST = re.compile("(?:^|，|对)(?:另外?的?$|其余|其他)|余下|剩|还[差欠缺]|尚[差欠缺]|缺口|不足的?$")
_LEFT = re.compile("^[^，]{0,3}(?:还有|另[有外]|尚)|差$|少$|缺$|迟|漏|超[期时过]|未|没|不|正在|在办|实得|[“”]$")
_ONLY = re.compile("只有$|仅有?$|才有?$|只占$")  # of few of them, or of those that are left
_STILL = re.compile("^[^，。；]{0,8}?(?:没|未|不|尚|仍|还(?!款)|原封|拖|空|卡|停|请假|缺)")
_NOT = re.compile("(?:未|没有?|不予?|尚未)([^的]{1,4})[的了]?$")
_EMPTY = re.compile(
    "^(?:[，、；：]|其中|涉及|关于|属于|有关|包括|包含|分别[是为]?|有|和|及|以及|并|被)+|(?:[有了共各约为是达到仅才]|只有?)+$"
)


class How(NamedTuple):
    """`led` by 其中, `there` by 已; the last as `left`, as all the `rest`, as `only` so many; all of them `alike`."""

    led: bool
    there: bool
    left: bool
    rest: bool
    only: bool
    alike: bool


def how(sentence: Sentence, parts: Sequence[Figure], lead: str) -> How:
    """`lead`: the words from the whole to the first of them."""
    last = parts[-1]
    opposite = are_opposite(parts[-2].before, last.before)
    rest = opposite or _REST.search(last.before) is not None
    left = rest or _LEFT.search(last.before) is not None or _STILL.search(last.behind) is not None
    led = _LED.search(lead) is not None
    row = len(parts) > PAIR and are_parallel(sentence, parts[:-1])
    there = led or opposite or row or _THERE.search(lead) is not None
    return How(led, there, left, rest, _ONLY.search(last.before) is not None, are_parallel(sentence, parts))


def off(whole: Figure, parts: Sequence[Figure]) -> float:
    return round(sum(each.value for each in parts) - whole.value, 2)


def is_slip(whole: Figure, parts: Sequence[Figure]) -> bool:
    """Whether one figure is off by one or two."""
    by = off(whole, parts)
    return 0 < abs(by) <= 1 + (whole.value >= _SMALL)


def is_turned(whole: Figure, parts: Sequence[Figure]) -> bool:
    """Whether one of them has its first two digits in the wrong order."""
    by = off(whole, parts)
    turned = [(-1, whole), *((1, each) for each in parts)]
    return any(
        abs(by - side * (each.value - float(_turned(each)))) < 0.01  # noqa: PLR2004
        for side, each in turned
        if each.value >= _SMALL
    )


def is_close(whole: Figure, parts: Sequence[Figure]) -> bool:
    """Whether they stand right behind it, each a short name and its figure: 420张，内科180张，外科230张."""
    last = whole
    for each in parts:
        if (
            _MOVED.search(each.before)
            or not (_SHORTEST <= each.start - last.end <= _LONGEST)
            or last.behind
            or not _NAME.match(each.before)
        ):
            return False
        last = each
    return not last.behind and whole.value > max(each.value for each in parts)


def is_of_others(whole: Figure, last: Figure) -> bool:
    """Whether the last counts something else: 9个问题改了4个，另外2个部门没有报来."""
    match = _NOUN.match(last.behind) if whole.unit in _GENERIC else None
    return match is not None and match[1] not in f"{whole.before}{whole.behind}"


def _turned(each: Figure) -> str:
    said = shown(each.value)
    return said[1] + said[0] + said[2:] if said[1] != "." else said


def end_alike(parts: Sequence[Figure]) -> bool:
    """转办11件，自办5件."""
    ends = {each.before.rstrip("了")[-1:].strip("的有是") for each in parts}
    return len(ends) == 1 and "" not in ends and len({each.before for each in parts}) == len(parts)


def are_opposite(one: str, other: str) -> bool:
    """到位190万元，未到位60万元; 改到位的44处，没有改到位的13处."""
    match = _NOT.search(other)
    return match is not None and one.rstrip("的了").endswith((match[1], match[1][0])) and "基本" not in one


def told_in_words(within: str, parts: Sequence[Figure]) -> bool:
    """Whether others of the same unit are told in words."""
    units = "|".join({each.unit for each in parts})
    return re.search(f"[一两二三四五六七八九十](?:{units})(?!也没|都没|没)", within) is not None


def is_item(whole: Figure, first: Figure) -> bool:
    """Whether the two are told in the same words: 对甲的意见5条，对乙的意见4条."""
    pairs = ((whole.before, first.before), (_EMPTY.sub("", whole.before), _EMPTY.sub("", first.before)))
    return any(len(one) > 1 and one[:1] == other[:1] and one[-2:] == other[-2:] for one, other in pairs)


def are_parallel(sentence: Sentence, parts: Sequence[Figure]) -> bool:
    """Whether the parts are told in one way: the same words before or behind each, or 、 between them."""
    names = [_EMPTY.sub("", each.before) for each in parts]
    first, *others = names
    marks = {sentence.text[each.end - sentence.start :][:1] for each in parts[:-1]}
    if not any(others):
        return marks == {"、"} or not first
    if all(names) and len(set(names)) == len(names):
        if marks == {"、"} or all(each[-1:] == "的" for each in names):
            return True
        if any(len({each[place] for each in names}) == 1 for place in (slice(2), slice(-2, None))):
            return True
        if first[0] in "对与同向从给为在以由说" and all(each[0] == first[0] for each in others):
            return True
    head = parts[0].behind[:2]
    return len(head) > 1 and all(each.behind[:2] == head for each in parts)
