"""What becomes of so many: sent and returned, asked and answered, done and still open."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from bot.interview import numerals
from bot.proofread.finding import Family, Severity
from bot.proofread.numbering import figures
from bot.proofread.numbering.figures import Figure, Sentence, shown
from bot.proofread.rule import Find, Hit, Reading, Rule

_LONGEST = 60  # characters between two stages
_NOT_ALL = re.compile(
    "上年|去年|往年|历年|旧存|结转|累计|加上|连同|含|新增|比|同期|计划|目标|超|每|平均|人均|以上|次年|前年|近\\S年|遗留|主动|额外|自查|另"
)
# First and second stage: of the second there cannot be more.
_STAGES = tuple(
    (re.compile(first), re.compile(second))
    for first, second in (
        ("发放|发出|下发|印发|寄出|散发|派发|发送|发了|推送", "收回|回收|交回|返回|收到|收上|填写|有效"),
        (
            "征求|征集|收集|听取|收到|提出|反馈|梳理|汇总|意见|建议",
            "采纳|吸收|归并|合并|并为|并成|归纳|整合|精简|浓缩|概括|压缩|去重",
        ),
        ("受理|接到|收到|接收|收件|登记|接访|转来|转办|交办|接诉", "办结|答复|回复|办复|处结|办理完|解决|化解|满意"),
        (
            "[排摸]查|摸排|发现|查出|检查出|反馈|查摆|查找|梳理|交办|移交|列出|制定|定了|定下|拟定|承诺|认领|指出|查实|确定|提出|部署|安排",
            "整改|完成|销号|办结|解决|落实|化解|改到位|改好|改完|见效",
        ),
        ("下达|到账|拨入|拨付到|批复|争取到", "支出|列支|使用|支付|花了|用了"),
        ("举报|检举", "立案|查实|属实|核查完"),
        ("申报|申请|报送|推荐|上报", "获批|批准|立项|通过|采用|录用|入选|获奖"),
        (
            "报名|参考|应聘|参训|参加|抽查|抽取|抽检|抽测|随机|测试|检查了?",
            "录取|及格|不?合格|不及格|不达标|通过|结业|作弊|缺考|不符",
        ),
        (
            "应当?[到交报谈学查讲办走访]|应参加|应参训|应收|应出席",
            "实际?[到交报谈学查讲办走访]|实际参加|实收|实际出席|出席|参加|到会|签到",
        ),
    )
)
_FIELD = re.compile("(?:方面|领域|环节|层面|维度|[上类])的?(?:问题|意见|建议)?(?:有|共)?$")
_NOUNS = re.compile("问题|措施|任务|事项|意见|建议|隐患|项目|整改|矛盾|线索|工单|议题")
_DONE = re.compile(
    "(?<!未)(?<!没有)(?<!尚待)(?<!待)(?:完成|办[结好]|解决|整改(?!措施|任务|问题|事项|清单)|销号|落实|改到位|见效|化解|建成|达标|改好|兑现|完工|竣工|交付|验收)"
)
_NOT_DONE = re.compile("[未没待][^，；]{0,5}(?:完成|办结|解决|整改|销号|落实|到位|见效|化解|建成|达标|改)")
_OPEN = re.compile(
    "正在|推进|尚未|还未|仍未|未能|未完|没有|没完|还没|仍在|仍需|持续|长期|列入|纳入|计划|预计|将于|将在|拟|在办|在建|其余|余下|剩|待|进行中|整改中|施工"
)
_HELD = re.compile("^(?:[^，。；]{0,6}(?:问题|措施|任务))?(?:因|由于|受|卡在|停在|延|推迟|顺延|搁置|滞后|流标)")
_KEEP = re.compile("长期|持续|巩固|坚持")
_REST = re.compile("其余|其他|剩|另|还有|此外|余下")
_SAID_LEFT = re.compile("(?:[剩余]下?|还有|尚有|另有?|其余)的?[一两二三四五六七八九][个条项件处]")
_HAN = re.compile("(?<=[，；、余有剩下的])(?P<n>[一两二三四五六七八九十])(?P<u>[个条项件处户])")
_WHOLE_OTHER = re.compile("共?完成|新增|每|比")


def _fewer(reading: Reading) -> Iterator[Hit]:
    """70份 sent, 76份 returned."""
    for sentence in figures.sentences(reading):
        for at, first in enumerate(sentence.figures):
            second = next((each for each in sentence.figures[at + 1 :] if each.unit == first.unit), None)
            if second is None or (at and second.value <= _all_before(sentence, second)):
                continue
            if second.value > first.value and _is_next(sentence, first, second):
                yield Hit(
                    sentence.line,
                    first.start,
                    second.end,
                    f"前面是{shown(first.value)}{first.unit}，后面{shown(second.value)}{second.unit}比它还多，两个数里有一个不对。",
                )


def _all_before(sentence: Sentence, end: Figure) -> float:
    """Of what is told before, all may be meant: 查出6个，查出8个，已整改12个."""
    return sum(each.value for each in sentence.of(end.unit) if each.start < end.start)


def _is_next(sentence: Sentence, first: Figure, second: Figure) -> bool:
    gap = sentence.text[first.end - sentence.start : second.start - sentence.start]
    before = second.before or gap[-8:]
    if _FIELD.search(first.before) and _FIELD.search(before):  # 决策部署方面4个，落实责任方面5个: names of a list
        return False
    if len(gap) > _LONGEST or "。" in gap or _NOT_ALL.search(f"{first.before}{gap}{second.behind[:3]}"):
        return False
    noun = _NOUNS.search(second.before)
    named = f"{first.before}{first.behind}"
    # 发现问题9个，制定措施并完成14个: of something else.
    if noun is not None and noun[0] not in named and noun[0] != "整改" and _NOUNS.search(named):
        return False
    if second.behind and (other := _NOUNS.match(second.behind)) and other[0] not in named:
        return False
    return any(
        one.search(first.before) and (other.search(before) or other.match(second.behind)) for one, other in _STAGES
    )


def _open(reading: Reading) -> Iterator[Hit]:
    """9个问题，已完成整改7个，粮库1个问题正在推进."""
    for sentence in figures.sentences(reading):
        if not (_DONE.search(sentence.text) and (_OPEN.search(sentence.text) or "因" in sentence.text)):
            continue
        for unit in {each.unit for each in sentence.figures}:
            found = sentence.of(unit)
            if unit in _COUNTED and (hit := _reckoned(sentence, _with_han(sentence, found))) is not None:
                yield hit


_COUNTED = frozenset("个条项件处户家份宗起")


def _with_han(sentence: Sentence, found: Sequence[Figure]) -> Sequence[Figure]:
    """With 还有一个没有完成, where one follows."""
    at = found[-1].end - sentence.start
    match = _HAN.search(sentence.text, at)
    if match is None or match["u"] != found[-1].unit or "第" in sentence.text[at : match.start()]:
        return found
    begin = max(sentence.text.rfind(mark, 0, match.start()) + 1 for mark in "，；、")
    behind = re.split("[，；、。]", sentence.text[match.end() :])[0]
    start = sentence.start + match.start()
    number = float(numerals.han_value(match["n"].replace("两", "二")) or 0)
    return (
        *found,
        Figure(number, match["u"], start, start + 2, sentence.text[max(begin, at) : match.start()], behind, exact=True),
    )


def _kind(sentence: Sentence, each: Figure, last: int) -> str:
    """done, open, or "" where it tells of something else."""
    before = sentence.text[last - sentence.start : each.start - sentence.start]
    before = re.split("[；。]", before)[-1][-24:]
    behind = sentence.text[each.end - sentence.start :]
    stop = re.search("[；。]|\\d", behind)
    behind = behind[: stop.start() if stop else 40][:40]
    if re.search("其中|发现|出现|[仅只中里]有", before) or _NOT_ALL.search(each.before):
        return ""
    said = (
        re.split("(?=\\d)", each.behind)[0]
        if re.search("(?:已|已经)?[完整办落][一-鿿]{0,3}\\d", each.behind)
        else each.behind
    )
    near = f"{before}{'' if said != each.behind else said}"
    if (
        each.before.endswith(("”", "”的"))
        or _REST.search(before)
        or _NOT_DONE.search(near)
        or _OPEN.search(each.before)
        or _OPEN.search(each.behind)
    ):
        return "open"
    if _DONE.search(near):
        return "done"
    held = _HELD.match(each.behind) or _OPEN.search(behind.partition("，")[2].partition("，")[0])
    return "open" if held else ""


def _reckoned(sentence: Sentence, found: Sequence[Figure]) -> Hit | None:
    whole, *parts = found
    if not 2 <= len(parts) <= 4 or not all(each.exact for each in found) or _WHOLE_OTHER.search(whole.before):  # noqa: PLR2004
        return None
    lasts = [each.end for each in found[:-1]]
    kinds = [_kind(sentence, each, last) for each, last in zip(parts, lasts, strict=True)]
    text = sentence.text
    near = all(b.start - a <= _LONGEST for a, b in zip(lasts, parts, strict=True))
    told = text[whole.end - sentence.start : parts[-1].start - sentence.start]
    if _SAID_LEFT.search(told):  # 剩下一个，因2个项目没有审完: what is left is told in words
        return None
    if "一是" in told:  # 还有3条正在推进：一是全县16个所已建成11个: of something else
        return None
    if set(kinds) != {"done", "open"} or not near or _kind(sentence, whole, sentence.start) == "done":
        return None
    total = sum(each.value for each in parts)
    sure = sum(each.value for each in parts if not _KEEP.search(f"{each.before}{each.behind}"))
    rest = text[parts[-1].end - sentence.start :][:40]
    named = _NOUNS.search(f"{whole.before}{whole.behind}") is not None
    few = whole.value - total > max(2, whole.value * (0.5 if named else 0.2))  # others are told of elsewhere
    # 限期整改的5个办结3个: some of the parts are within others.
    values = [each.value for each in parts]
    made = any(sum(each) == whole.value for many in (2, 3) for each in combinations(values, many))
    if whole.value < max(values) or whole.value == sure or made or few or (total < whole.value and _REST.search(rest)):
        return None
    said = f"{'加'.join(map(shown, values))}是{shown(total)}，前面说的是{shown(whole.value)}{whole.unit}。"
    return Hit(sentence.line, whole.start, parts[-1].end, said)


def _rule(name: str, find: Find, fires: tuple[str, ...], stays: tuple[str, ...]) -> Rule:
    return Rule(f"numbering.{name}", Family.NUMBERING, Severity.MUST, "own", fires, stays, find)


RULES = (
    _rule(
        "stages",
        _fewer,
        (
            "向服务对象发放问卷90份，收回96份。",
            "征集意见建议18条，采纳21条。",
            "12345热线转来工单46件，按期办结64件。",
            "专项检查发现隐患24处，已整改27处。",
            "参加考试的58人，不及格的85人。",
            "直达资金下达我区0.186亿元，到6月底支出0.79亿元，进度低于全市。",
            "去年我查出问题5个，定了改进措施7条，完成了9条。",
            "收到涉及农村低保的举报57件，立案90件，从受理到反馈用了80天。",
        ),
        (
            "向服务对象发放问卷90份，收回86份。",
            "受理件46件，连同上年结转的，办结64件。",
            "查摆问题9个，制定措施完成14个。收到意见12条，采纳11条。",
            "反馈的问题中，完成上级部署方面3个，落实主体责任方面6个。",
        ),
    ),
    _rule(
        "done-and-open",
        _open,
        (
            "上次查摆的8个问题，已整改完成7个，“档案室漏水”2个问题列入维修计划。",
            "查摆出的11个问题，已完成整改9个，老旧小区电梯改造1个问题正在推进。",
            "10项重点工作，到年底办结8项，还有一项没有动工。",
            "上年度确定的15项整改措施已完成12项，停车场改造、队伍扩编2项因资金原因仍在推进。",
            "2020年度确定的18项整改任务，已完成16项，“智慧水务平台”1项因招标流标，延至明年6月。",
            "制定整改措施26条，完成24条，正在推进3条。",
            "制定整改措施26条，完成20条，正在推进3条。",
        ),
        (
            "上次查摆的8个问题，已整改完成7个，“档案室漏水”1个问题列入维修计划。",
            "上次查摆的8个问题，已整改完成8个，其中2个需要长期坚持。",
            "确定任务15项，完成11项，2项正在实施，其余2项没有启动。",
            "确定任务15项，完成15项，长期坚持3项。",
            "10项重点工作，到年底办结8项，还有两项没有动工。",
            "查摆问题9个，改好8个，余下一个“车棚漏雨”因3个标段没有开工，要到6月才能完成。",
            "查摆的13个问题中，立行立改的6个均已办结，限期整改的5个办结3个，长期坚持的2个正在推进。",
        ),
    ),
)
