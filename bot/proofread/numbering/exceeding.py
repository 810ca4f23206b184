"""More of them than there are: 抽查20户，24户不知道; 7名成员有8名没有交; and what a chain leaves."""

import re
from collections.abc import Iterator

from bot.proofread.finding import Family, Severity
from bot.proofread.noticed.listing import value
from bot.proofread.numbering import figures
from bot.proofread.numbering.figures import Figure, Sentence, shown
from bot.proofread.numbering.told import body
from bot.proofread.rule import Find, Hit, Reading, Rule

_LOOKED = re.compile(
    "(?:抽查|抽检|抽问|抽测|抽阅|随机|查看|翻阅|调阅|回访|暗访|测试|访问|检查|查|走访|问)了?(?:了解)?$"
)
_SAYS = re.compile("^[^，。；\\d]{0,6}?(?:没|未|不|缺|漏|错|空白|只|答不|无|存在|超|过期|照抄|雷同)")
_HAVE = re.compile("^(?:[^，。；\\d]{1,10}(?:中|里)?，?)(?:却|还|竟|就)?有$")
_DONE = re.compile(
    "^[^，。；\\d]{0,8}(?:任务|措施|问题|事项|工作|项目|承诺|隐患|意见|建议|指标|工单"
    "|案件)[^，。；\\d]{0,6}?，?(?:只|已|才|仅)?(?:完成|办结|整改|解决|落实|兑现|销号|答复|化解)了?$"
)
_OTHER = re.compile("比|上年|去年|同期|每|平均|新增|另外?|以上|至少|累计|又|再|共|超额|提前|加上|不含")
_BAD = re.compile(
    "^(?:其中)?(?:有)?(?:超时|超期|逾期|损坏|故障|空岗|漏[报检查办]|闲置|停用|不合格|不达标|返工|退回"
    "|未[一-鿿]{2,3}|没有[一-鿿]{2,3})的?(?:有|达)?$"
)
_PLUS = re.compile("(?:新增|新招|新进|新建|新购|追加|调入|增加|补充|转入|招录|增配|扩招|结转)了?(?:[^，。；\\d]{0,4})$")
_MINUS = re.compile(
    "(?:减少|辞职|退休|调出|调走|借调(?:出去)?|报废|销号|注销|拆除|离职|病故|转出|流失|核减|辞退|退出|淘汰|支出"
    "|用去|发放)了?(?:[^，。；\\d]{0,4})$"
)
_FIRST = re.compile("(?:原有|原来|年初|期初|上年(?:底|末)?|在编|核定|预算|采购|购进|库存|在册|原)[^，。；\\d]{0,8}$")
_NOW = re.compile(
    "^(?:[^，。；\\d]{0,4}(?:现有|实有|现在|在岗|还有|还剩|剩余?|年底|年末|全年|共有?|库存|结余"
    "|到年底)(?:[^，。；\\d]{0,4}))$"
)
_TEAM = re.compile(
    r"(?:组成|成立|抽调|组建)了?(?:的)?(?:一个)?(?P<it>(?P<n>\d{1,2})[人名](?:的)?(?:专班|检查组|工作组|工作队"
    r"|小组|督查组|调研组|队伍))"
)
_TIMES = frozenset(("年", "个月", "月", "周", "天", "日", "小时", "分钟"))  # 保存3个月，未达到6个月
# 调研9次，有11次当天往返; 抽查40卷，缺页的有43卷.
_SOME_OF = re.compile(
    r"^[^，。；\d]{0,8}，(?:(?:其中)?[却还竟就仍]?有|[^，。；\d]{0,4}[缺没未不漏错空坏超][^，。；\d]{0,5}的有?"
    r"|[^，。；\d]{2,10}的有)$"
)
_LEFT = re.compile(".{0,3}?[还尚仍]有?／(?:没有?|未能?|尚未|待)(?P<verb>[一-鿿])")
_NOUN = re.compile("^([^，。；没未不缺]{2})[^，。；没未不缺]{0,4}[没未不缺]")
_DID = re.compile("^(?:[被是在由提当因为靠用到去来仍还都全只把跟和对向]|[^，。；]{1,6}[了过])")
_GENERIC = frozenset("个项件条次人名")
# 全所16人有19人拿到操作证; 开了12次主题党日，我请假13次; 召开大会4次，我参加5次.
_OF_ALL = re.compile("^(?:里|中|当中)?，?(?:却|已|就|竟)?有$")
_HELD = re.compile("(?:召开|开展|组织|举办|安排|举行|应开|开)了?[^，。；\\d]{0,10}$")
_AWAY = re.compile(
    "^[^，。；\\d]{0,10}，(?:我|本人|我本人)(?:只|仅)?(?:参加|请假|缺席|到会|出席|缺勤|参会|没参加|没有参加)了?$"
)
_EVERYBODY = re.compile("(?:全[所局院校站队厂镇乡村科馆班处园组]|支部|科里|所里|班子|支委会)(?:共|共有|一共|现有)?$")
_FAR = 24  # characters between the two


def _exceeding(reading: Reading) -> Iterator[Hit]:
    for sentence in figures.sentences(reading):
        for whole, part in zip(sentence.figures, sentence.figures[1:], strict=False):
            if (
                whole.unit == part.unit
                and whole.unit not in _TIMES
                and part.value > whole.value
                and _is_part(sentence, whole, part)
            ):
                said = f"一共{shown(whole.value)}{whole.unit}，不会有{shown(part.value)}{part.unit}。"
                yield Hit(sentence.line, whole.start, part.end, said)


def _is_part(sentence: Sentence, whole: Figure, part: Figure) -> bool:
    gap = sentence.text[whole.end - sentence.start : part.start - sentence.start]
    if _HELD.search(whole.before) and _AWAY.match(gap) and whole.exact:
        return True
    if len(gap) > _FAR or re.search("[。；]", gap) or _OTHER.search(f"{whole.before}{gap}") or not whole.exact:
        return False
    if any(
        each.unit == whole.unit and each.value >= part.value and each.start < whole.start for each in sentence.figures
    ):
        return False
    other = _NOUN.match(part.behind) if whole.unit in _GENERIC and gap[:1] not in "，中" else None
    if other and other[1] not in f"{whole.before}{gap}":  # 3个村，有12个小组没有通水
        return False
    if (left := _LEFT.match(f"{gap[-4:]}／{part.behind}")) and left["verb"] in whole.before[-4:]:
        return False  # 收回41万元，还有145万元没有收回: both of a whole that was told before
    if _BAD.match(part.before) and "，" in gap:
        return True
    bare = part.before in ("", "有", "其中有", "仍有", "还有", "竟有", "就有")
    if bare and "，" in gap and _LOOKED.search(whole.before) and _SAYS.match(part.behind):
        return True
    if _SOME_OF.match(gap) and _is_of_them(whole, part):
        return True
    if _EVERYBODY.search(whole.before) and whole.unit in "人名" and _OF_ALL.match(gap):
        return True
    return _DONE.match(gap) is not None or (_HAVE.match(gap) is not None and _SAYS.match(part.behind) is not None)


def _is_of_them(whole: Figure, part: Figure) -> bool:
    """Whether the second figure counts what the first does: not 3个村，有12个小组没有通水."""
    if part.behind[:1] in ("以", "左") or part.before.endswith(("新增的", "去年的", "上年的")):
        return False
    said = part.behind
    verbal = part.before.endswith("的") or not said or bool(_SAYS.match(said) or _DID.match(said))
    return verbal or whole.unit not in _GENERIC


def _chains(reading: Reading) -> Iterator[Hit]:
    """原有46人，辞职8人，新招5人，现有53人."""
    for sentence in figures.sentences(reading, "新", "调", "退", "辞", "报废", "追加", "减", "增", "发放", "销", "转"):
        for unit in {each.unit for each in sentence.figures}:
            found = sentence.of(unit)
            if 3 <= len(found) <= 5 and all(each.exact for each in found) and (said := _left(found)):  # noqa: PLR2004
                yield Hit(sentence.line, found[0].start, found[-1].end, said)


def _left(found: tuple[Figure, ...]) -> str:
    first, *steps, last = found
    if not _FIRST.search(first.before) or not _NOW.match(last.before) or _PLUS.search(last.before):
        return ""
    total = first.value
    for each in steps:
        if _PLUS.search(each.before):
            total += each.value
        elif _MINUS.search(each.before):
            total -= each.value
        else:
            return ""
    if abs(total - last.value) < 0.06:  # noqa: PLR2004
        return ""
    return f"照前面几个数算是{shown(round(total, 2))}{last.unit}，这里说的是{shown(last.value)}{last.unit}。"


def _teams(reading: Reading) -> Iterator[Hit]:
    """组织部2人、纪委3人、财政局2人组成的8人检查组."""
    for line in body(reading):
        for match in _TEAM.finditer(line.text) if "组" in line.text or "专班" in line.text else ():
            begin = max(line.text.rfind(mark, 0, match.start()) for mark in "。；：") + 1
            parts = [int(each) for each in re.findall(r"(?<![\d第])(\d{1,2})[人名]", line.text[begin : match.start()])]
            if len(parts) > 1 and sum(parts) != value(match["n"]):
                said = f"前面几处加起来是{sum(parts)}人，这里说的是{match['n']}人。"
                yield Hit(line, *match.span("it"), said)


def _rule(name: str, find: Find, fires: tuple[str, ...], stays: tuple[str, ...]) -> Rule:
    return Rule(f"numbering.{name}", Family.NUMBERING, Severity.MUST, "own", fires, stays, find)


RULES = (
    _rule(
        "more-than-all",
        _exceeding,
        (
            "抽查20户，24户不知道政策。",
            "全站16人有19人拿到操作证。",
            "去年支部开了12次主题党日，我请假13次。",
            "支部召开党员大会4次，我参加5次。",
            "7名班子成员有8名没有交发言提纲。",
            "处理工单318件，超时347件。",
            "安装监控120个，损坏150个。",
            "对照任务清单，36项任务完成了41项。",
            "到联系点调研9次，有11次当天往返。",
            "抽查档案40卷，缺页的有43卷。",
        ),
        (
            "抽查20户，4户不知道政策。",
            "三家欠款共186万元。全年追回41万元，还有145万元没有追回。",
            "7名班子成员有3名没有交发言提纲。",
            "走访12户，慰问30户。",
            "影像保存期限为3个月，未达到6个月的要求。",
            "全镇12个村，36个小组没有活动室。",
            "全镇3个村，有12个小组没有活动室。",
            "全年享受312人，低于测算的350人。",
        ),
    ),
    _rule(
        "chain",
        _chains,
        ("原有网格员46人，辞职8人，新招5人，现有53人。", "年初预算60万元，年中追加15万元，全年85万元全部花完。"),
        (
            "原有网格员46人，辞职8人，新招5人，现有43人。",
            "由年初的24家增加到51家，全年新增27家。",
            "年初预算60万元，年中追加15万元，全年75万元全部花完。",
        ),
    ),
    _rule(
        "team",
        _teams,
        ("由组织部2人、纪委3人、财政局2人组成的8人检查组。",),
        ("由组织部2人、纪委3人、财政局2人组成的7人检查组。", "成立6人专班。"),
    ),
)
