"""A point under another aspect's heading: what its claim is about, and which heading of the list is about that."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from re import Pattern

from bot.proofread.finding import Severity
from bot.proofread.noticed.points import items
from bot.proofread.rule import Hit, Reading
from bot.proofread.structure import wordings
from bot.proofread.structure.making import GOOD, rule
from bot.proofread.structure.wordings import bare
from bot.proofread.text import Part


@dataclass(frozen=True, slots=True)
class _Subject:
    """What a claim speaks of; the headings that are about it, and those under which it may well stand."""

    claim: Pattern[str]
    home: Pattern[str]
    also: Pattern[str]


# Source: the claims of 47 right materials by their headings; none of them stands where it may not.
_SUBJECTS = (
    _Subject(
        re.compile(
            "理论学习|学理论|学习(?:的?系统性|的?深度|计划性|不(?:够)?(?:系统|深入|经常))|读原[著文]|原[著文]读|学用(?:结合|脱节|转化)"
            "|学得(?:不|浅|粗)|自学|创新理论"
        ),
        re.compile("理论|学习(?!运用)|凝心铸魂|领悟|感悟|学懂弄通|新时代中国特色社会主义思想"),
        re.compile("思想(?!$)|教育|党史|政治(?!责任|纪律)|信仰|信念|精神|引领|党性|使命|能力|意识|政治纪律|信心|对照"),
    ),
    _Subject(
        re.compile(
            "廉洁|廉政|党风|公务接待|紧日子|节俭|节约|八项规定|家风|身边(?:人|工作人员)|吃喝|警示教育|红包|礼金"
        ),
        re.compile("廉|从严治党|管党治党|纪律|规矩"),
        re.compile(
            "党性|作风|责任|规|自律|自身|正反|生活|监督|以身作则|敬畏|初心|风|意识|对照|根本|形式主义|奉献|整改"
        ),
    ),
    _Subject(
        re.compile(
            "(?:走访|联系|服务|倾听|听取|关心|回应|解决|替|为|对)[^，。；]{0,6}?(?:群众|读者|患者|病人|学生|家长|乘客|客户|用户|居民|村民|住户|老人)(?!监督)"
            "|(?:群众|读者|患者|病人|学生|家长|乘客|客户|用户|居民|村民)[^，。；]{0,4}(?:诉求|呼声|意见|急难愁盼|困难)|入户走访"
            "|站在[^，。；]{1,6}(?:一边|角度|位置)|联系(?!实际|工作|岗位|党员|自身)[^，。；]{2,10}不(?:够)?(?:紧密|经常|主动)"
        ),
        re.compile("群众|人民|为民|宗旨"),
        re.compile(
            "服务|担当|作为|作风|大者|(?<!治党)(?<!政治)责任|能力|本领|作用|工作|使命|敬畏|务实|落实|纪律|对照|模范|大局|根本|担责|党性|形式主义"
        ),
    ),
    _Subject(
        re.compile("三会一课|组织生活|主题党日|自我批评|谈心谈话|党课"),
        re.compile("组织生活|党性|组织纪律"),
        re.compile("党|团结|自身|政治|意识|教育|信仰|纪律|敬畏|作风|组织|正反|思想|对照"),
    ),
    _Subject(
        re.compile("流动党员|发展党员|党员(?:日常)?(?:教育|管理|监督)|对党员"),
        re.compile("党员[^，。；]{0,4}(?:教育|管理|监督)"),
        re.compile("党|组织|自身|政治|对照"),
    ),
    _Subject(
        re.compile("风险(?:防|意识|预判|排查|隐患)|防汛|应急|安全(?:生产|隐患|监管|管理)|疫情防控"),
        re.compile("斗争|风险|历史经验|历史时期|大者|担当|作为|担责"),
        re.compile(
            "能力|本领|使命|工作|责任|作用|纪律|务实|落实|国|根本|人民|群众|部署|政治(?!信仰)|服务|决定|对照|作风|规|自信"
        ),
    ),
    _Subject(
        re.compile("一岗双责|(?:压力|责任)(?:传导|压得)|抓?分管领域(?:的)?(?:党建|廉政)|党建工作?(?:抓|责任)"),
        re.compile("从严治党|管党治党|廉"),
        re.compile("党|责任|政治|纪律|担当|作为|自身|务实|落实|监督|正反|意识"),
    ),
    _Subject(
        re.compile(
            "(?:调查研究|调研)[^，。；]{0,6}(?:不|少|浅|近|浮|走|匆)|到基层|深入基层|深入一线|坐在机关|文山会海|文风会风"
        ),
        re.compile("作风|务实|群众|人民|宗旨"),
        re.compile(
            "党性|担当|能力|本领|自信|大者|责任|教育|领导|部署|服务|革命|工作|形式主义|作用|决定|使命|团结|敬畏|正反"
        ),
    ),
    _Subject(
        re.compile("纪律(?:观念|意识)|保密|迟到|考勤|(?:规矩|程序)意识|请假|上班时间"),
        re.compile("纪律|规|自律"),
        re.compile("党|作风|从严|责任|意识|政治|组织|工作|敬畏|自身|监督|廉|正反"),
    ),
    _Subject(
        re.compile("传帮带|带新|带徒|急难(?:险重)?的?(?:任务|事)|(?:先锋)?模范作用"),
        re.compile("模范|作用|先锋|担当"),
        re.compile("党性|作风|能力|服务|意识|责任|信念|本领|作为|宗旨|工作|自身|党员|使命|敬畏"),
    ),
)


# Headings under which anything may stand.
_WIDE = re.compile("职责|任务|整改|要求|号召|誓词|榜样|先进|标准|期待|决定|岗位")


def _misplaced(reading: Reading) -> Iterator[Hit]:
    """A claim about what another section of the list is for, under a heading that is not for it."""
    made = wordings.matched(reading)
    sections = tuple(made.sections)
    if len(sections) < 3:  # noqa: PLR2004
        return
    # A heading that is none of the list's may be the one that is wrong.
    names = [_name(made, at) for at in range(len(sections))]
    under = {line.number: at for at, each in enumerate(sections) if names[at] for line in each.lines}
    for each in items(reading, Part.PROBLEMS):
        at = under.get(each.line.number)
        if at is None or not each.shown:
            continue
        other = _elsewhere(each.claim, bare(sections[at].head.claim), names[at], names)
        if other is not None:
            own, proper = sections[at].head.claim, sections[other].head.claim
            why = f"这一条说的是“{proper[:_SHOWN]}”，却放在“{own[:_SHOWN]}”下面。"
            yield Hit(each.line, each.start, each.claim_end, why)


_SHOWN = 30


def _name(made: wordings.Matched, at: int) -> str:
    """The aspect in few words; "" for a heading that is none of the list's: it may be the one that is wrong."""
    aspect = made.found[at]
    if aspect is None:
        return "" if made.wordings else made.heads[at]
    return made.wordings[aspect][0]


def _elsewhere(claim: str, head: str, name: str, names: Sequence[str]) -> int | None:
    """Which section the claim belongs under; None where it may stand where it does."""
    if _WIDE.search(name) or any(head[at : at + 2] in claim for at in range(len(head) - 1)):
        return None
    for subject in _SUBJECTS:
        if subject.claim.search(claim) and not subject.home.search(name) and not subject.also.search(name):
            return next((at for at, each in enumerate(names) if subject.home.search(each)), None)
    return None


RULES = (
    rule(
        "misplaced",
        _misplaced,
        (
            GOOD.replace("一是管得松。", "一是理论学习不够系统。读得少。"),
            GOOD.replace("一是学得浅。", "一是廉政提醒不经常。去年只谈了一次。"),
        ),
        (
            GOOD,
            GOOD.replace("一是管得松。", "一是廉政提醒不经常。去年只谈了一次。"),
            GOOD.replace("一是不敢为。", "一是服务群众不主动。去年没有去过一次。"),
        ),
        severity=Severity.ADVICE,
    ),
)
