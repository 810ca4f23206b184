"""So many to be done, so many done, so many not, in one paragraph: 定了8条措施。做到的有7条，这2条没有做到.

The three may stand in three sentences: what was promised, what became of it, and what is left with its reasons.
"""

import re
from collections.abc import Iterator, Sequence

from bot.proofread.finding import Family, Severity
from bot.proofread.numbering import told
from bot.proofread.numbering.told import Told
from bot.proofread.rule import Hit, Reading, Rule
from bot.proofread.text import Line

_UNITS = ("条", "项", "个", "件")
_VERB = "完成|办结|整改到位|整改|解决|落实|做到|兑现|销号|改好|改了|改掉|见效|到位"
_DONE = re.compile(f"(?:{_VERB})的?(?:只|仅)?有?了?$")
_DONE_BEHIND = re.compile(
    f"^(?:问题|措施|承诺|任务|事项)?(?:都|均|全部)?(?:已经?|全部|基本|均已)?(?:{_VERB}|改)(?!率|时限)"
)
_LED = re.compile("已|只|仅|实际|其中|目前|现|到|有$|了$|的$|^")
_NOT = re.compile("没|未|尚|仍|还|待|正在|在推进|推进中|推进的|超期|逾期")
_LEFT = re.compile(
    f"(?:没有?|未|尚未|还没有?|仍未|没能|未能)(?:{_VERB}|推进|启动|落地|动)的?(?:有|还有)?$"
    "|(?:还有|尚有|仍有|还剩|剩下的?|余下的?|其余的?)$|(?:正在推进|推进中|在推进)的?(?:有)?$"
)
_LEFT_BEHIND = re.compile(
    f"^(?:问题|措施|承诺|任务|事项)?(?:仍|还|尚|都|均|至今)?(?:没有?|未|没能|未能|正在|在|需|需要|持续"
    f"|长期)(?:持续)?(?:{_VERB}|推进|启动|落地|坚持|进行|动)"
)
_BARE = re.compile("(?:还有|尚有|仍有|还剩|剩下的?|余下的?|其余的?)$")
_NEW = re.compile("今年|新增|新发现|巡察|另|每|平均|比|不少于|至少|以上|上年")
_OTHERS = re.compile("(?:另有?|另外|其余|其他|还有)的?(\\d{1,3})")
_QUOTED = re.compile("“[^”]*”")
_FAR = 110  # characters from what was done to what was not, and to what it is of
_LEAST = 3


def _settled(reading: Reading) -> Iterator[Hit]:
    for line, found in _by_line(reading):
        for unit in _UNITS:
            row = [each for each in found if each.unit == unit]
            if len(row) >= _LEAST:
                yield from _uneven(line, row)


def _by_line(reading: Reading) -> Iterator[tuple[Line, list[Told]]]:
    made: dict[int, tuple[Line, list[Told]]] = {}
    for each in told.figures(reading):
        if each.unit in _UNITS:
            made.setdefault(each.line.number, (each.line, []))[1].append(each)
    yield from made.values()


def _uneven(line: Line, row: Sequence[Told]) -> Iterator[Hit]:
    """Whole, done, left stand one behind the other, and nothing else of the unit between them."""
    for at, (whole, done, left) in enumerate(zip(row, row[1:], row[2:], strict=False)):
        if not (_is_done(done) and _is_left(left)) or left.start - done.end > _FAR or done.start - whole.end > _FAR:
            continue
        more = row[at + 3 : at + 4]
        if more and more[0].low <= left.high + 1 and (_is_left(more[0]) or _is_done(more[0])):
            continue  # 推进2项，未启动1项
        between = _QUOTED.sub("", line.text[whole.start : left.end])
        known = {each.number for each in row[: at + 1]}
        total = done.number + left.number
        others = _OTHERS.search(line.text, left.end, int(left.high))
        if others is not None and others[1] == str(whole.number - total):  # 完成29项，推进26项，另有3项
            continue
        if (
            any(each.is_rough for each in (whole, done, left))
            or _NEW.search(between)
            or {total, whole.number + total} & known
        ):
            continue
        if whole.number >= max(done.number, left.number) or done.number > whole.number == max(known):
            said = f"{done.number}加{left.number}是{total}，前面说的是{whole.number}{whole.unit}。"
            yield Hit(line, whole.start, left.end, said)


def _is_done(each: Told) -> bool:
    before = each.before
    if _NOT.search(before):
        return False
    return _DONE.search(before) is not None or _DONE_BEHIND.match(each.noun) is not None


def _is_left(each: Told) -> bool:
    if _BARE.search(each.before):
        return _NOT.search(each.noun) is not None
    return _LEFT.search(each.before) is not None or _LEFT_BEHIND.match(each.noun) is not None


RULES = (
    Rule(
        "numbering.settled",
        Family.NUMBERING,
        Severity.MUST,
        "own",
        (
            "上年认领问题5个，定了9条措施。一年下来，做到的有7条，“每月下村”和“每季讲课”这3条没有做到。",
            "列出问题6个、措施17条，到年底完成16条。没有完成的2条，一条是修路，一条是建站。",
            "两个单位分别承诺9项和8项，合计17项。班子逐项接办，已办结13项，还有2项在推进。",
            "查摆问题11个，逐个销号。到12月底整改到位8个，还有2个没有完成。",
        ),
        (
            "上年认领问题5个，定了9条措施。一年下来，做到的有7条，“每月下村”和“每季讲课”这2条没有做到。",
            "列出问题6个、措施18条，到年底完成16条。没有完成的2条，一条是修路，一条是建站。",
            "承诺17项，已办结13项，还有2项在推进，2项没有启动。",
            "细化措施38项，明确了时限。到8月底，完成21项，正在推进14项，另有3项是长期任务。",
            "承诺17项，已办结13项。新增问题6项，还有2项没有办结。",
            "查摆问题11个，整改8个。征求意见5个，还有2个没有答复。",
        ),
        _settled,
    ),
)
