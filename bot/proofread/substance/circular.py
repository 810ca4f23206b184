"""Causes that say no more than their own heading or the problem: the same thing wanting, in other stock words."""

import re
from collections.abc import Iterator, Sequence

from bot.proofread.noticed.points import items
from bot.proofread.rule import Hit, Reading
from bot.proofread.samples import OPENED
from bot.proofread.substance import advice
from bot.proofread.text import Line, Part

# Words that grade and link, and words that every cause has: they bring nothing new.
_GENERAL = (
    "不够 不足 不强 不高 不深 不严 不实 不牢 不紧 不细 不多 不到位 有所 有些 有时 "
    "还 还有 还要 仍 仍然 尚 尚未 需 需要 存在 一定 差距 欠缺 不 没有 缺乏 缺少 "
    "薄弱 弱化 淡化 松懈 放松 短板 偏差 力度 程度 深度 力 劲 用劲 劲头 用力 功夫 "
    "下功夫 抓 抓得 做 做得 树 树得 学 学得 管 管得 落实 落 执行 推进 开展 工作 "
    "方面 问题 表现 说明 反映 体现 导致 造成 就是 这 这是 是 的 得 地 了 在 对 "
    "上 中 下 和 与 及 等 也 都 更 更加 进一步 加强 增强 提高 提升 强化 改进 "
    "加以 意识 观念 思想 认识 精神 作用 能力 水平 要求 标准 重视 主动 自觉 经常 "
    "及时 紧密 牢固 扎实 深入 透彻 全面 系统 严格 到位 有力 充分 明显 过硬 敢于 "
    "勇于 善于 作为 大 高 深 强 严 实 牢 紧 细 多 足 宽 广 班子 班子成员 支部 "
    "党支部 支委会 党组 党委 自己 自我 我 本人 个人 总体 整体 从严 比较 较 相对 "
    "离 距离 上级 服务 联系 群众 修养 素养 锻炼 淬炼 担当 责任 履行 发挥 结合 "
    "本领 主要 主要是 讲政治 为民 全心全意 人民 淡薄 还是 因为 由于 "
    "坚持 保持 持续 长期 平时 日常 真正 切实 做到 达到 有待 政治 理论 学习 研讨 "
    "自学 业务 干部 党员 党性 宗旨 时 里 上来 下去 抓好 管好 用"
)
STOCK = frozenset(_GENERAL.split())
WHY = re.compile(
    "认为|以为|觉得|总想|习惯|满足于|把[^，。]{1,16}当|当[作成](?!为)|当做|怕|担心|顾虑|不愿|不想|不敢|舍不得|忽视|只[看想求管要顾]|重[^，。轻]{1,8}轻|忙于|碍于|图|嫌|侥幸|看重|依赖|靠|想着|惯性|长期从事|出身|年|不到(?!位)|首先想"
    "|等一等|靠一靠|等靠|推一推|与己无关|无关紧要|差不多|过得去|老好人|面子|情面|放[低松]了?对|没有[把从用同将建养形]|缺少[^，。]{2,}的|[“\\d]"
)
_LEADS = re.compile("方面的?原因|原因(?:有|是多)|如下|[一二三四五六]个方面")
_FEW = 2  # words that neither the heading nor the stock words have
_LEAST = 12  # characters of a cause that should have said why by then
_LONGEST = 90
_SAID_AGAIN = re.compile("(?:^|[，；])(?:说明|表明|反映出?|可见|归根到底|这(?:就)?是|都是|就是)(?P<it>[^，。；]{3,24})")
_AGAIN = 0.7  # of a heading's words that a clause takes up


def _causes(reading: Reading) -> Iterator[tuple[Line, int, int, str]]:
    """Each cause: where its text begins and ends behind its claim, and the claim."""
    for each in items(reading, Part.CAUSES):
        if each.shown:
            yield each.line, each.claim_end + 1, each.end, each.claim


def _circular(reading: Reading) -> Iterator[Hit]:
    for line, start, end, claim in _causes(reading):
        said = line.text[start:end].strip(" 　")
        if not _LEAST <= len(said) <= _LONGEST or _LEADS.search(said):
            continue
        if not WHY.search(said) and len(_new(line, start, end, claim)) <= _FEW:
            yield Hit(line, start, end, "这条原因只是把标题换个说法，没有说到为什么。")
        elif _turns(said, claim):
            yield Hit(line, start, end, "这条原因绕回到自己的标题，没有说到为什么。")


def _new(line: Line, start: int, end: int, claim: str) -> Sequence[str]:
    """Words of the cause that its heading does not have."""
    return [
        token.text
        for token in line.tokens
        if start <= token.start < end
        and len(token.text) > 1
        and token.text not in STOCK
        and not _NONE.fullmatch(token.text)
        and not set(token.text) <= set(claim)
        and not _is_stock(token.text, claim)
    ]


def _is_stock(word: str, claim: str) -> bool:
    """Whether a word is put together from what the heading has and what every cause has: 敢于担当."""
    halves = (word[at : at + 2] for at in range(0, len(word), 2))
    return all(half in STOCK or all(each in claim or each in _GRADES for each in half) for half in halves)


_NONE = re.compile("[^一-鿿]+")
_GRADES = frozenset("不没未够足强弱高低深浅严松实虚牢紧细多少大小有所欠缺失待更加抓管学做用力度性化的得地")


def _turns(said: str, claim: str) -> bool:
    wanted = {claim[at : at + 2] for at in range(len(claim) - 1)}
    found = 0
    for match in _SAID_AGAIN.finditer(said):
        own = {match["it"][at : at + 2] for at in range(len(match["it"]) - 1)}
        found += len(own & wanted) >= _AGAIN * len(wanted)
    return found > 0 and len(wanted) > _FEW


_IN = "一、存在的问题\n一是学得浅。6月只读了一篇。\n二、原因分析\n{}\n三、整改措施\n抓好学习。\n"

RULES = (
    advice.rule(
        "circular-cause",
        _circular,
        tuple(
            OPENED + _IN.format(said)
            for said in (
                "（一）党性锻炼有欠缺。党性锻炼抓得不够经常，党性修养还有欠缺，党性观念还需增强。",
                "（二）担当精神有弱化。班子担当精神有所弱化，担当作为的劲头不足，不够敢于担当。",
                "（三）管党治党用力不够。管党治党的力度还不够大，从严管党治党抓得不够有力。",
                "（四）自我要求有所放松。听表扬的话多，说明自我要求有所放松，这是自我要求放松的表现。",
                "一是宗旨意识不够强。宗旨意识树得不牢，为群众服务的自觉性不够高。二是学得浅。忙于应付。",
            )
        ),
        tuple(
            OPENED + _IN.format(said)
            for said in (
                "（一）党性锻炼有欠缺。总以为工作忙就可以少学，把党性锻炼当成软任务。",
                "（二）担当精神有弱化。班子担心矛盾集中、影响稳定，存在等上级政策的思想。",
                "（三）管党治党用力不够。抓业务有硬考核，抓党建多靠会议部署，监督时紧时松。",
            )
        ),
    ),
)
