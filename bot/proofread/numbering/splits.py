"""A whole and the parts it falls into, in any words: 17名，轮走9名，另外8名; 欠126万元，6月补60万元，12月补76万元.

Which figure is the whole and which are its parts is told by where they stand and by what leads to them. What leaves
open whether all parts are told must be off by what one slip makes: by one or two, by two digits that changed places.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from bot.proofread.finding import Family, Severity
from bot.proofread.numbering import figures
from bot.proofread.numbering.figures import Figure, Sentence, shown
from bot.proofread.numbering.portions import (
    KINDS,
    PAIR,
    PEOPLE,
    How,
    are_parallel,
    end_alike,
    how,
    is_close,
    is_item,
    is_of_others,
    is_slip,
    is_turned,
    off,
    told_in_words,
)
from bot.proofread.rule import Find, Hit, Reading, Rule

_FAR = 90  # characters from the whole to the first of its parts
_NEXT = 48  # and from one part to the next
_MOST = 6  # parts
_FEW = 6  # a part that two others make up by chance
_APART = re.compile(
    "每|各(?!渠道|方面|类)|均|比|上年|上一年|去年同|同期|(?:至少|不少于|不低于|超过|不超)\\d|目标|增加|减少|增长|下降|翻|倍|累计"
    "|归并|合并|归纳|梳理|整合|概括|汇总"
)
_YEARS = re.compile("去年|前年|上[年季月]|同期|为$")
_AFTER = re.compile("^(?:此后|之后|后来|事后|随后|其后|再)")
_EACH = re.compile("[各每][一-鿿]{0,4}$")  # 书记、院长各联系8个，其余4人依次联系7个
_TOTAL = re.compile(
    "^(?:[^，]{0,6}?(?:两|三|四|五|前后|以上|上述)[^，]{0,4})?(?:总共|总计|共计|一共|合计|共|加起来|合起来|累计)(?P<noun>[^，每各少缺差欠]{0,6})$|实为$"
)
_MORE = re.compile("各|其余|其他|另|还有|等|剩|余下")
_ABOUT = frozenset(("以上", "以内", "以下", "左右"))
_SHORT_WHOLE = 3
_SOME = 0.55  # of the whole: where more is not told, the parts are examples


def _splits(reading: Reading) -> Iterator[Hit]:
    for sentence in figures.sentences(reading):
        for found in figures.by_unit(sentence):
            each_of_them = any(_EACH.search(each.before) for each in found)
            if len(found) > 2 and not each_of_them and (hit := _uneven(sentence, found)) is not None:  # noqa: PLR2004
                yield hit


def _uneven(sentence: Sentence, found: Sequence[Figure]) -> Hit | None:
    values = [each.value for each in found]
    for at, whole in enumerate(found):
        if whole.value < _SHORT_WHOLE or not whole.exact:
            continue
        if at > 1 and _TOTAL.search(whole.before):
            if (run := _before(sentence, found, at)) is not None:
                return _hit(sentence, whole, run)
            continue
        for stop in range(min(len(found), at + 1 + _MOST), at + 2, -1):
            parts = found[at + 1 : stop]
            if _is_even(values, at, stop):
                break
            if _divides(sentence, whole, parts, found[:at]):
                return _hit(sentence, whole, parts)
    return None


def _hit(sentence: Sentence, whole: Figure, parts: Sequence[Figure]) -> Hit:
    said = "加".join(shown(each.value) for each in parts)
    message = f"{said}是{shown(sum(each.value for each in parts))}，这里说一共是{shown(whole.value)}{whole.unit}。"
    return Hit(sentence.line, min(whole.start, parts[0].start), max(whole.end, parts[-1].end), message)


def _is_even(values: Sequence[float], at: int, stop: int) -> bool:
    """Whether one of these figures is the sum of others beside it: the text has another order than was thought."""
    return (
        any(
            abs(values[place] - sum(values[low:high])) < 0.01  # noqa: PLR2004
            for low in range(at + 2)
            for high in range(max(low + 2, at), len(values) + 1)
            for place in (low - 1, high)
            if 0 <= place < len(values) and (place == at or low <= at < high)
        )
        or _is_nested(values[at], values[at + 1 : stop])
    )


def _is_nested(whole: float, parts: Sequence[float]) -> bool:
    """Whether one of them may be a part of another: without it, they make up the whole, or itself."""
    total = sum(parts)
    return any(abs(total - each - whole) < 0.01 or (each >= _FEW and abs(total - each - each) < 0.01) for each in parts)  # noqa: PLR2004


def _before(sentence: Sentence, found: Sequence[Figure], at: int) -> Sequence[Figure] | None:
    """The parts that stand before their total, where they do not make it up."""
    whole = found[at]
    begin = max(sentence.text.rfind(mark, 0, whole.start - sentence.start) for mark in "；。") + sentence.start
    runs = [found[low:at] for low in range(max(0, at - _MOST), at - 1) if found[low].start > begin]
    if not all(off(whole, run) for run in runs):
        return None
    for run in runs:
        names = "".join(each.before for each in run)
        within = sentence.text[run[0].start - sentence.start : whole.start - sentence.start]
        if (
            not all(each.exact for each in run)
            or _APART.search(names)
            or "其中" in within
            or told_in_words(within, run)
        ):
            continue
        match = _TOTAL.search(whole.before)
        noun = match["noun"] if match else ""
        if noun and any(each.behind for each in run):  # 17个部门、14个乡镇自查，共发现问题46个
            continue
        near = len(within) <= _FAR and (is_slip(whole, run) or is_turned(whole, run))
        if near or (len(within) <= _NEXT and are_parallel(sentence, run)):
            return run
    return None


def _divides(sentence: Sentence, whole: Figure, parts: Sequence[Figure], before: Sequence[Figure]) -> bool:
    """Whether these are the parts of that, and do not make it up."""
    text, base = sentence.text, sentence.start
    lead = text[whole.end - base : parts[0].start - base]
    within, behind = text[whole.end - base : parts[-1].end - base], text[parts[-1].end - base :]
    told = how(sentence, parts, lead)
    side_by_side = (whole.before[-1:] == parts[0].before[-1:] and not whole.behind) or lead.endswith(
        "、"
    )  # 听课40节，评课36节，示范课2节
    held = any(each.value > whole.value for each in before) and whole.before in ("有", "其中有")  # itself a part
    if (
        not off(whole, parts)
        or (parts[-1].value == parts[-2].value and parts[-1].before == "")  # 有2名是新进的，…，2名同志
        or (told.left and parts[0].value == sum(each.value for each in parts[1:]))  # 4次中断，补了2次，另外2次
        or any(abs(each.value - whole.value - parts[-1].value) < 0.01 for each in before)  # noqa: PLR2004  # 9件，执结5件，余下4件
        or not _are_one_run(within, lead, parts)
        or is_item(whole, parts[0])
        or is_of_others(whole, parts[-1])
        or told_in_words(within, parts)
        or _are_by_turns(sentence, whole, parts, before)
        or (held and "其中" not in lead)
        or (side_by_side and not (told.led or told.rest))
        or (any(_YEARS.search(each.before) for each in parts) and not (told.led or told.rest))
        or (off(whole, parts) < 0 and not told.left and _MORE.search(behind.partition("。")[0][:60]))
    ):
        return False
    kinds = parts[0].unit in PEOPLE and any(KINDS.search(each.before + each.behind[:8]) for each in parts)
    return not (kinds and not told.left) and _is_wrong(whole, parts, told)


def _are_by_turns(sentence: Sentence, whole: Figure, parts: Sequence[Figure], before: Sequence[Figure]) -> bool:
    """Whether each is of another whole: 应开4次、12次、24次，分别开了4次、12次、22次; or of the one before it: 此后."""
    first = before[-1:] and sentence.text[before[-1].end - sentence.start : whole.start - sentence.start]
    turns = bool(first) and first[:1] == "、" and "分别" in sentence.text[whole.end - sentence.start :]
    return (turns and len(before) + 1 >= len(parts)) or any(_AFTER.search(each.before) for each in parts[1:])


def _are_one_run(within: str, lead: str, parts: Sequence[Figure]) -> bool:
    """Whether nothing between them says that they tell of something else."""
    return (
        all(each.exact and each.behind[:2] not in _ABOUT for each in parts)
        and not _APART.search(within)
        and "。" not in within
        and ("；" not in within or parts[-1].before[-1:] == "”")
        and lead[:1] != "、"
        and len(lead) <= _FAR
        and not any("其中" in each.before for each in parts[1:])
        and all(other.start - one.end <= _NEXT for one, other in pairwise(parts))
    )


def _is_wrong(whole: Figure, parts: Sequence[Figure], told: How) -> bool:
    """Whether they are off by more than the words leave open."""
    by, most = off(whole, parts), max(each.value for each in parts)
    surely = (told.alike and (told.led or told.left or told.only)) or (told.left and most > whole.value)
    if most >= whole.value and not surely:
        return False
    alike = told.alike or end_alike(parts)
    if told.only and len(parts) == PAIR and (not told.led or by > 0):
        return False  # 14本，记全的有11本，翻看过的只有4本: some of those
    if (told.led or alike) and (is_slip(whole, parts) or is_turned(whole, parts)):
        return True
    if is_close(whole, parts) and (is_slip(whole, parts) or (len(parts) > PAIR and abs(by) <= whole.value * 0.06)):
        return True
    if is_slip(whole, parts) and told.left and (told.there or len(parts) == PAIR):
        return True
    if by > 0:
        # 17份中，有12份缺照片，有9份照抄: some of them twice
        return (alike and not all(each.before.endswith("有") for each in parts)) or (told.rest and told.there)
    if told.alike and told.led and not all(each.before.endswith("的") for each in parts):
        return -by < whole.value * _SOME if len(parts) > PAIR else -by <= min(3, whole.value * 0.12)
    return told.rest and told.there


def _rule(name: str, find: Find, fires: tuple[str, ...], stays: tuple[str, ...]) -> Rule:
    return Rule(f"numbering.{name}", Family.NUMBERING, Severity.MUST, "own", fires, stays, find)


RULES = (
    _rule(
        "split",
        _splits,
        (
            "17名干部干满六年，实际轮走9名，另外7名仍在原位。",
            "欠缴保费126万元，6月底前补缴60万元，12月底前补缴76万元。",
            "意见46条，其中教师28条、学生16条。",
            "36场宣讲中，进企业的14场，进学校的11场，进社区的9场。",
            "与6名副职谈心6人次、与9名中层谈心14人次、与一线谈心22人次，一共44人次。",
            "欠款84万元，3月追回32万元，9月追回29万元，还差13万元。",
            "全年讲课5次，站长讲了3次，副站长讲了1次，办事员一次没讲。",
            "全县18个乡镇，走访了12个，另外7个一次没去。",
            "流动党员13名，支部与其中6名保持联系，另外5名一年没有联系过。",
            "上党课4次，其中3次由书记主讲，其他委员只讲过2次。",
            "全年组织党课8次，其中书记讲2次，支委讲3次，邀请专家讲4次。",
        ),
        (
            "17名干部干满六年，实际轮走9名，另外8名仍在原位。",
            "欠缴保费126万元，6月底前补缴60万元，12月底前补缴66万元。",
            "意见46条，其中教师18条、学生16条。",
            "所里有民警27名，党员19名，女民警6名，35岁以下14名。",
            "全年听课40节，评课36节，上示范课2节。",
            "全年接访72批，去年51批，前年22批。",
            "读书20本，借出14本，其中5本没有归还。",
            "意见22条，对学习的7条，对作风的5条，其余与我无关。",
            "查摆问题9个，其中4个改了，另外2个部门没有报来。",
            "走访企业12家，其中8家提了意见，另外走访商户15家。",
            "党课8次，其中书记讲6次，比上年多5次。",
            "应开大会4次、支委会12次、小组会24次，分别开了4次、12次、21次。",
            "新设16个接待点，我到过其中11个，此后回访的只有4个。",
            "批评意见43条，其中29条只谈学习，直指要害的不足12条。",
            "台账建了14本，记全的有11本，翻看过的只有4本。",
            "17笔贷款的档案中，有12笔的照片系同一背景，有9笔的报告一字不差。",
            "61门专业课中，写有思政元素的48门，同行听课评为“自然”的仅22门。",
            "9次学习中有4次中断，支部事后补了2次，另外2次没有再学。",
            "春季学期听了14节，秋季学期听了17节，两个学期合计少9节。",
            "查出问题62个，约谈的只有8个，另有18个没有下文。",
        ),
    ),
)
