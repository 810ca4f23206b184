"""Parts that are all of a whole by the way they are told: in brackets, 其中…、…, with 其余 or 另 before the last one.

Counted on two million characters of right texts: where parts are told so, they make up the whole in 99 of 100 places.
What is told in looser ways (的…的, 只有) does so wherever it comes near it, and must be off by little.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from bot.proofread.finding import Family, Severity
from bot.proofread.numbering import figures, halves
from bot.proofread.numbering.figures import Figure, Sentence, shown
from bot.proofread.numbering.portions import KINDS, PAIR, PEOPLE, are_opposite, is_turned, off
from bot.proofread.rule import Hit, Reading, Rule

_FAR = 60  # characters from the whole to the first of its parts
_NEXT = 50  # and from one part to the next
_MOST = 6  # parts
_APART = re.compile(
    "每|各(?!渠道|方面|类)|均|比|上年|上一年|去年同|同期|(?:至少|不少于|不低于|超过|不超)\\d|目标|增加|减少|增长|下降|翻|倍"
    "|累计|新增|此后|后来|事后|随后|之后|然而|抽查|抽[取选访]|随机"
)
_APART_ALL = re.compile("每|均|比|(?:至少|不少于|不低于|超过|不超)\\d|目标|增加|减少|增长|下降|累计|新增")
_BARE = frozenset(("", "有", "其中", "其中有"))
_REASON = re.compile("^(?:[确都全]?是?因|[说是被在由为])")
_EMPTY_BRACKET = re.compile("（[^（）\\d]*）")
_MERGED = re.compile("归并|合并")
_CUT = re.compile("(?:[砍减裁撤删去][掉了去]|取消|废止|清理|精简|改[为成])了?|改为")
_REST = re.compile(
    "^(?:，|对|的)?(?:另外?(?![有设建行])的?|其余的?|其他的?|余下的?|剩余的?|剩下的?|剩(?!余|下))[^，。；]{0,6}$"
)
_HAVE = re.compile("^(?:还有|尚有|仍有|还剩)[^，。；]{0,8}$")
_ONLY = re.compile("(?:只有|仅有?|才有?|只)$")
_OF_THEM = re.compile("的(?:只?有|仅有?|才|占|是)?$|占了?$")
_SHARE = re.compile("占[了到]?$")
_WHY = re.compile("^(?:是?[因被]|没|未|取消|缺|请假|逾期|超期|延期|迟)")
_LATER = re.compile("^后[面来边]?的?$")
_DROPPED = re.compile("(?:剔除|剔去|除去|去掉|排除)")
_KEPT = re.compile("^(?:归类|梳理|整理|归纳|留下|保留|余下|剩|有效)")
_USELESS = re.compile("堵|坏|损|停用|闲置|不合格|不达标|无效|报废|过期|失效|漏|故障")
_UNDONE = re.compile("^[一-鿿]{0,6}?(?:一次[也都]没|没有?|仍|尚|还没)")
_MORE = re.compile("等|其余|其他|另|还有|此外")
_EMPTY = re.compile(
    "^(?:[，、；：]|其中|涉及|关于|属于|有关|包括|包含|分别[是为]?|有|和|及|以及|并|被)+|(?:[有了共各约为是达到仅才占]|只有?)+$"
)
_ROLES = re.compile("书记|委员|组长|主任|校长|院长")  # one of them may be two
_BEHIND = 40  # characters in which another figure of the unit may be one more part
_SMALL, _MIDDLE = 10, 30  # wholes below which a slip is one, or two
# By how much the parts are off where it is wrong: over is any when they are too many, and near when they are too few.
_SURE, _ANY, _OVER, _NEAR, _SHORT = "sure", "any", "over", "near", "short"


def _closed(reading: Reading) -> Iterator[Hit]:
    for sentence in figures.sentences(reading):
        for found in figures.by_unit(sentence):
            if len(found) > PAIR:
                yield from _of_unit(sentence, found)


def _of_unit(sentence: Sentence, found: Sequence[Figure]) -> Iterator[Hit]:
    values = [each.value for each in found]
    told = 0
    for at, whole in enumerate(found):
        for stop in range(min(len(found), at + 1 + _MOST), at + PAIR, -1):
            parts = found[at + 1 : stop]
            how = _how(sentence, found, at, stop) if at >= told and whole.exact else ""
            if how:
                if _is_wrong(whole, parts, how) and (how == _SURE or not _is_explained(values, at, stop)):
                    yield _hit(sentence, whole, parts)
                told = stop - 1
                break


def _hit(sentence: Sentence, whole: Figure, parts: Sequence[Figure]) -> Hit:
    total, said = sum(each.value for each in parts), "加".join(shown(each.value) for each in parts)
    message = f"{said}是{shown(total)}，前面说的是{shown(whole.value)}{whole.unit}。"
    return Hit(sentence.line, whole.start, parts[-1].end, message)


def _is_wrong(whole: Figure, parts: Sequence[Figure], how: str) -> bool:
    by = off(whole, parts)
    if not by or (how == _SHORT and by > 0):
        return False
    if how == _OVER and by > 0:
        return True
    least = 1 if whole.value < _SMALL else 2 if whole.value < _MIDDLE else 3
    near = abs(by) <= least or abs(by) == min(_SMALL, whole.value // _SMALL)
    return how in (_SURE, _ANY) or near or is_turned(whole, parts)


def _is_explained(values: Sequence[float], at: int, stop: int) -> bool:
    """Whether figures among these, or beside them, make up one another in some other order."""
    whole, *parts = values[at:stop]
    if any(abs(sum(parts) - each - whole) < 0.01 for each in parts):  # noqa: PLR2004  # one of them is within another
        return True
    if len(parts) == PAIR and abs(whole + parts[1] - parts[0]) < 0.01:  # noqa: PLR2004  # 预算26万元，支出28万元，超2万元
        return True
    return any(
        abs(values[place] - sum(values[low:high])) < 0.01  # noqa: PLR2004
        for low in range(stop)
        for high in range(max(low + 2, at + 1), len(values) + 1)
        for place in (low - 1, high)
        if 0 <= place < len(values) and (high > at + 1 or place == high)  # a part of what stands before is a whole, too
    )


def _how(sentence: Sentence, found: Sequence[Figure], at: int, stop: int) -> str:
    """Whether these are told as all parts of that: by what they may be off, or "" where nobody can tell."""
    whole, parts, base = found[at], found[at + 1 : stop], sentence.start
    within = sentence.text[whole.end - base : parts[-1].end - base]
    lead, behind = within[: parts[0].start - whole.end], sentence.text[parts[-1].end - base :]
    gaps = [sentence.text[one.end - base : other.start - base] for one, other in pairwise(parts)]
    if (
        not all(each.exact for each in parts)
        or "。" in within
        or len(lead) > _FAR
        or max(map(len, gaps)) > _NEXT
        or any("其中" in each for each in gaps)
        or _APART_ALL.search(whole.before)
        or _APART.search(within)
        or _MERGED.search(within)
    ):
        return ""
    if _is_bracket(lead, within, behind, gaps):
        return "" if _overlap(whole, parts) else _SURE
    if re.search("[（）；]", _EMPTY_BRACKET.sub("", within)):
        return ""
    more = found[stop].start - base if stop < len(found) else len(sentence.text)
    between = sentence.text[parts[-1].end - base : more]
    is_last = stop == len(found) or len(between) > _BEHIND or "。" in between or "；" in between
    return _with_rest(whole, parts, lead, gaps, is_last=is_last) or (
        _alone(whole, parts, lead, gaps) if is_last and not _MORE.search(re.split("[。；]", behind)[0][:40]) else ""
    )


def _is_bracket(lead: str, within: str, behind: str, gaps: Sequence[str]) -> bool:
    """党员21名（正式党员20名、预备党员1名）, and nothing else in it."""
    begin = lead.rfind("（")
    closes = re.match("[^，。；：、（）]{0,4}）", behind) is not None
    return begin >= 0 and "）" not in within[begin:] and closes and not any("；" in each for each in gaps)


def _with_rest(whole: Figure, parts: Sequence[Figure], lead: str, gaps: Sequence[str], *, is_last: bool) -> str:
    """约谈4家，另外5家提醒: the last of them is all that is left."""
    if max(each.value for each in parts) > whole.value or any(map(_CUT.search, (whole.before, lead, *gaps))):
        return ""
    last, few = parts[-1].before, len(parts) == PAIR
    marks = {each[:1] for each in gaps[:-1]}
    if _REST.search(last) and len(marks) < PAIR:  # 其中快递员9名、客服4名，转进来的5名，另外4名: of another whole
        return _SURE if "其中" in lead else _ANY
    if few and are_opposite(parts[0].before, last):
        return _SURE
    if (_LATER.match(last) and parts[0].before.endswith("前")) or (few and _are_named_left(whole, parts[-1])):
        return _ANY
    told = all(each.before in _BARE and _REASON.match(each.behind) for each in parts)
    if told and is_last and all(each.endswith("，") for each in gaps):  # 2次是因为出差，1次是因为开会
        return _SURE
    if _HAVE.search(last):
        open_still = _UNDONE.search(parts[-1].behind) is not None
        return _ANY if open_still and (few or "其中" in lead) else _OVER  # 只有4宗，另有9宗未进入程序… of 31宗
    if few and _DROPPED.search(parts[0].before) and _KEPT.match(last):
        return _NEAR
    bare = (not last and parts[0].before) or (last == "有" and _WHY.match(parts[-1].behind))
    if few and bare and gaps[0].startswith("，") and is_last and "其中" not in lead:  # 成功8件，3件转走
        return _ANY
    return _ANY if few and parts[0].before == "有" and last.startswith("实际") else ""


def _are_named_left(whole: Figure, last: Figure) -> bool:
    """18个乡镇，走访11个，高坪、乌宿等7个乡镇一次也没去."""
    noun = whole.behind[:2]
    return len(noun) > 1 and noun in last.behind[:6] and _UNDONE.search(last.behind) is not None


def _alone(whole: Figure, parts: Sequence[Figure], lead: str, gaps: Sequence[str]) -> str:
    """Parts told side by side, and nothing behind them."""
    names = [_EMPTY.sub("", each.before) for each in parts]
    listed = all("、" in each and "，" not in each for each in gaps)
    among, few = "其中" in lead, len(parts) == PAIR
    only = _ONLY.search(parts[-1].before) is not None
    of_them = all(_OF_THEM.search(each.before) for each in parts[: -1 if only else None])
    if _overlap(whole, parts) or _MORE.search(parts[-1].before):
        return ""
    if listed and among:
        return _SURE
    if not all(names) or (only and few and not (among or of_them or _are_apart(parts))):  # 能讲清的只有3个
        return ""
    if listed and (not few and len(lead) <= _SMALL):
        return _ANY
    if among:
        return _OVER if of_them or only else _NEAR if not few else ""
    if of_them and not few:
        return _ANY
    if (of_them or only) and whole.unit not in PEOPLE and _are_apart(parts):
        return _OVER
    in_row = all(each.count("，") == 1 for each in gaps) and len(lead) <= _SMALL <= whole.value
    return _SHORT if of_them or only or in_row else ""


def _are_apart(parts: Sequence[Figure]) -> bool:
    """Whether nothing is in both: 会议占7张，群众占3张; 堵塞3根，能用的只有15根."""
    return all(_SHARE.search(each.before) for each in parts[:-1]) or _USELESS.search(parts[0].before) is not None


def _overlap(whole: Figure, parts: Sequence[Figure]) -> bool:
    """Whether one may be of two kinds: women and party members, a secretary who is a member."""
    if len(parts) == PAIR and halves.are_halves(*parts):
        return False
    return whole.unit in PEOPLE and any(KINDS.search(each.before) or _ROLES.search(each.before) for each in parts)


RULES = (
    Rule(
        "numbering.closed",
        Family.NUMBERING,
        Severity.MUST,
        "own",
        (
            "支部现有党员23名（正式党员21名、预备党员1名），分三个小组。",
            "对这14家，上门约谈了4家，另外5家打了电话。",
            "登记各类单位7128个，其中法人单位5836个、产业活动单位1282个；另有个体户2万个。",
            "调解纠纷21件，成功8件，3件转入诉讼。",
            "归并意见16条，其中安全运行7条、服务质量5条、职工生活3条、其他2条。",
            "同股室谈话41次，说业务的31次，专说廉洁的仅8次。",
            "收到意见115条，剔除重复的31条，归类为74条。",
            "连续值守19天，我前5天在现场，后面11天在办公室。",
            "集中学习14次，缺席5次，其中出差的3次，忘了的12次。",
            "全县28个乡镇，班子一年走访21个，高坪、乌宿等9个乡镇一次也没有去。",
            "活动缺席3次，其中2次是因为开会，3次是因为出差。",
            "设服务站178个，其中县级1个、乡镇13个、村（社区）174个，挂牌率100%。",
            "上年度批评意见92条，用“希望”开头的71条，用“建议”开头的18条，指到痛处的仅5条。",
            "埋设测压管28根，堵塞3根，能用的只有23根。",
            "实验室隐患67处，其中整改彻底的44处，没有整改彻底的20处。",
        ),
        (
            "支部现有党员23名（正式党员22名、预备党员1名），分三个小组。",
            "支部现有党员23名（女党员12名、大专以上学历9名）。",
            "对这9家，上门约谈了4家，另外5家打了电话，食堂4处改为2处，另设8处。",
            "书屋有图书60册，借出过的9册，破损的16册。",
            "收到意见55条，剔除31条，合并为18条。",
            "应走访96户，实际走访81户，有30户是没有见到人。",
            "全站36名检验员，能独立出报告的11人，占30.6%，我不在这11人之内。",
            "民警19名、辅警34名，其中民警党员17名、辅警党员6名。",
            "新设16个接待点，我到过其中11个，此后回访的只有4个。",
            "预算26万元，实际支出28.4万元，超出2.4万元。",
        ),
        _closed,
    ),
)
