"""Which figure is what is left over from others: 还有25件没有答复, 超期47件, 漏查18个."""

import re
from collections.abc import Sequence

from bot.proofread.numbering.figures import Figure

# Words of the part that is left, each with those of the part it is left over from; "" where any will do.
_LEFT = (
    (re.compile("其余|余下|剩下|剩余|还剩|仅剩|只剩|尚余|还余"), ""),
    (re.compile("还有[^，]{0,6}$"), ""),  # only with 没有 behind it
    (
        re.compile("缺席|缺勤|缺课|缺考|弃考|请假|未参加|没有?参加|未到|没到|旷"),
        "实|参加|参考|出席|到会|签到|到课|学了|去了|到了|开了",
    ),
    (re.compile("还差|尚差|还缺|尚缺|缺口"), "实际|建成|配备|到位|完成|已|有"),
    (
        re.compile("漏[查检报登办收记学缴走访掉下]|少[查检报缴走访学开讲去办谈到]|落下|欠[缴交]"),
        "查|检|报|登|办|收|记|学|缴|交|访|走|到|开|讲|去|谈",
    ),
    (
        re.compile("(?:缺|缺的|少了?|少的|差了?|差的|欠了|欠下)$"),
        "实际|实[到开办学讲查有数测]|去了|开展|召开|完成|组织|到位",
    ),
    (re.compile("超期|逾期|延期|超时|超限|迟[报交到办]|晚[报交到]"), "按时|按期|如期|及时|限时|期限内|时限内"),
    (re.compile("正在(?:推进|办理|整改|落实|实施|解决)|推进中|在办|整改中"), "完成|办结|整改|落实|解决|销号"),
    (re.compile("停用|停运|闲置|空置|故障|损坏|坏了"), "正常|在用|使用|运行|入住"),
    (re.compile("(?:未|不予?|没有|暂不|尚未)采纳"), "采纳"),
    (re.compile("空编|空缺|缺编|缺员"), "实有|现有|在编|在岗|到岗|实际|已配"),
    (re.compile("[尚还仍]欠|欠付|未付"), "付|拨|还|支"),
    (re.compile("(?:未|没有?)(?:启动|开工|动工)"), "办|完成|启动|推进|完工|开工"),
    (re.compile("无证|没证"), "办证|有证|持证|领证"),
    (re.compile("结余|节余|余额|未使用|未支出|没用完"), "支出|用了|使用|花|拨付|列支"),
)
LEFT_WORDS = (
    *"剩余未没不缺旷停置坏",
    *(
        "空编",
        "无证",
        "空缺",
        "结余",
        "漏",
        "欠",
        "少",
        "落下",
        "中的",
        "请假",
        "还差",
        "尚差",
        "还有",
        "有",
        "超期",
        "逾期",
        "延期",
        "超时",
        "迟",
        "正在",
        "推进",
        "在办",
        "整改中",
        "故障",
    ),
)
_NOT = re.compile(
    "(?:未|没有?|尚未|还没有?|仍未|不)(?P<verb>[一-鿿]{1,2})的?$|^(?:的|(?:因|由于)[^，、]{1,7}?)?(?:[暂至迟一][今迟直]?)?(?:未|没有?|不|尚未|还没有?|仍未)(?P<other>[一-鿿]{1,2})"
)
_AWAY = re.compile("请假|缺席|没有?[参到去]|未参加|未到")  # 参加了8次，3次请假
_AWAY_WHY = re.compile("^是?因为?[^，。；]{0,14}(?:请假|缺席|没|未|出差|外出)")
_NOT_DONE = re.compile(
    "^[一-鿿]{0,5}?(?:没有?|未|一次(?:也|都)没)"
    "(?:去|到|走|覆盖|开展|建|查|访|宣讲|参加|安排|安?装|配|设|落实|完成|有|实行|推开|启动|通)"
)
_ACTUAL, _MISSED = re.compile("实际|实[到开办学讲建]|只|仅"), re.compile("(?:还|尚|仍|，)?有$")
_WHY = re.compile("^[^，。；]{0,8}?(?:没|未|取消|停|卡|仍在|还在|退回|推迟|搁置|落空)")
_WANTING = re.compile("没|未|不|待|长期|闲|空")
_NEAR = 9  # characters before a figure that tell what it is
_STRICT = re.compile(
    "余下|剩下|剩余|还剩|仅剩|只剩|其余|缺口|漏[查检报登办收掉]|缺的$|超期|逾期|(?:请假|缺席)的?$"
)  # all that is left


def is_strict(left: Figure) -> bool:
    return _STRICT.search(left.before[-_NEAR:]) is not None


def is_left(left: Figure, others: Sequence[Figure]) -> bool:
    """Whether this is what is left over from those."""
    done = "，".join(f"{each.before}{each.behind[:6]}" for each in others)
    near = left.before[-_NEAR:]
    if re.search("(?<!其)中的?$", others[-1].before) and _NOT_DONE.match(left.behind[:10]):
        return True  # 8个乡镇中的5个, and 4个乡镇没有去
    if re.search("没有的?$", near) and "有" in others[-1].before:
        return True  # 有公开栏的28个，没有的11个
    if _AWAY_WHY.match(left.behind) and _MISSED.search(near) and re.search("参加|到会|到场|出席|到了", done):
        return True  # 我参加了10次，有2次是因为外出请假
    if _ACTUAL.search(others[-1].before) and _MISSED.search(near) and _WHY.match(left.behind):
        return True  # 计划12次，实际10次，有2次因项目调度取消
    for place, (expression, wanted) in enumerate(_LEFT):
        if expression.search(near) is None:
            continue
        if place == 1 and _WANTING.search(left.behind[:6]) is None:
            continue
        return not wanted or re.search(wanted, done) is not None
    if _AWAY.match(left.behind):
        return re.search("参加|出席|到会|到课", done) is not None
    verb = _NOT.search(near) or _NOT.match(left.behind[:14])
    said = "" if verb is None else (verb["verb"] or verb["other"]).strip("的有在")
    return bool(said) and said[0] in done
