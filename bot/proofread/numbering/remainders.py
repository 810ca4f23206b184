"""What is done and what is left: parts of one number that must make it up."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.proofread.finding import Family, Severity
from bot.proofread.numbering import figures
from bot.proofread.numbering.figures import Figure, Sentence, shown
from bot.proofread.numbering.left import LEFT_WORDS, is_left, is_strict
from bot.proofread.rule import Find, Hit, Reading, Rule

_LEAD = re.compile("(?:还剩|余下|剩下|剩余|仅剩|只剩)\\d{1,4}[个家名户处座条项]$")
_HABIT = re.compile("每(?:季度?|个?月|半?年|周|旬)|20\\d\\d年(?=[第上下\\d])")
_OTHER = re.compile(
    "其中|另有?|此外|加上|新增|上年|去年|同期|旧存|结转|比|截至去年|之外|以外|原有|相当|平均|每|人均|合计|累计"
)
_BEHIND = re.compile("其余|另|其他|还有|剩|余下|没有[^，。]{0,6}的")  # what tells of the ones that are in neither part
_BY_NOW = re.compile("(?:截至|截止|到)[^，。；]{0,14}，")
_LONGEST = 130  # characters from the whole to the part that is left: in more, nobody knows what belongs together
_CUT = re.compile("(?:[砍减裁撤删去][掉了去]|取消|废止|清理|精简)了?$")  # 砍掉14项，合并9项，剩下8项
_ALL_LEFT = re.compile("余|剩|缺|漏")
_DONE = frozenset("了过成完办结销实只已仅到学")
_GROUP = re.compile("([一-鿿]{2})[中里](?:还|仍|尚)有$")
_WITHIN = re.compile("[里中]有$")  # 余下7个里有5个
_PARTS = 4
_PERIOD = re.compile("上半年|下半年|季度|第\\d|[\\d一二三四五六七八九十]月|20\\d\\d年|去年|今年|第[一二三四]次")


def _rest(reading: Reading) -> Iterator[Hit]:
    """34条，已完成31条，正在推进的2条."""
    for sentence in figures.sentences(reading, *LEFT_WORDS):
        for unit in {each.unit for each in sentence.figures}:
            if (hit := _first_short(sentence, sentence.of(unit))) is not None:
                yield hit


def _first_short(sentence: Sentence, found: Sequence[Figure]) -> Hit | None:
    """5个社区、64个网格，检查48个，漏查18个: the whole may be any of those before, where none of them fits."""
    for at in range(2, len(found)):
        runs = [found[start : at + 1] for start in range(max(0, at - _PARTS), at - 1)]
        if any(_is_even(run) for run in runs) or _is_rest(found, at):
            continue
        hit = next((hit for run in runs if (hit := _is_short(sentence, run)) is not None), None)
        if hit is not None:
            return hit
    return None


def _is_rest(found: Sequence[Figure], at: int) -> bool:
    """Whether any two before leave so many: 52名，其中流动党员6名，当天到会38名，请假的14名."""
    return any(
        abs(_leaves(whole, part) - found[at].value) < 0.01  # noqa: PLR2004
        for place, whole in enumerate(found[:at])
        for part in found[place + 1 : at]
    )


def _leaves(one: Figure, other: Figure) -> float:
    """What is left of two, of which the whole may be told second: 94人，占118人的八成，其余24人."""
    return other.value - one.value if "占" in other.before else one.value - other.value


def _is_even(run: Sequence[Figure]) -> bool:
    """Whether the first of them, alone or together, are as many as the rest: 86户、12户，走访74户，还有24户没有."""
    values = [each.value for each in run]
    return any(abs(sum(values[:at]) - sum(values[at:])) < 0.01 for at in range(1, len(values) - 1))  # noqa: PLR2004


def _is_short(sentence: Sentence, found: Sequence[Figure]) -> Hit | None:
    whole, *parts = found
    left = parts[-1] = _with_lead(sentence, parts[-1])
    between = sentence.text[whole.end - sentence.start : left.start - sentence.start]
    if is_strict(left):
        between = _HABIT.sub("", between)
    if (
        not all(each.exact for each in found)
        or _CUT.search(whole.before)
        or len(between) > _LONGEST
        or (
            whole.value <= max(each.value for each in parts[:-1])
            and not _is_more(whole, parts)
            and not _is_all(sentence, left)
        )
        or _OTHER.search(_meant(whole.before))
        or _OTHER.search(re.sub("实际新增|已新增" if "新增" in whole.before else "^，其中", "", between))
        or len(_PERIOD.findall(_BY_NOW.sub("", between))) > (len(found) == 3 and is_strict(left))  # noqa: PLR2004
        or not is_left(left, parts[:-1])
        or _WITHIN.search(left.before)
    ):
        return None
    total = sum(each.value for each in parts)
    more = any(
        each.unit == left.unit and each.start > left.end and "其中" not in each.before and "有" not in each.before
        for each in sentence.figures
    )
    if total < whole.value and more and _ALL_LEFT.search(left.before) is None:  # 按时52项，逾期8项，调整4项
        return None
    if re.search("[各每][一-鿿]{0,4}$", parts[0].before) or _is_of_others(whole, parts):
        return None
    behind = sentence.text[left.end - sentence.start :][:40]
    # 缺席的3次里有2次是抢修，还有1次: what follows is within the part.
    told_of = "不" in left.before or (not is_strict(left) and behind[:1] not in "里中" and _BEHIND.search(behind))
    if abs(total - whole.value) < 0.01 or (total < whole.value and told_of):  # noqa: PLR2004
        return None
    said = "加".join(shown(each.value) for each in parts)
    return Hit(
        sentence.line, whole.start, left.end, f"{said}是{shown(total)}，前面说的是{shown(whole.value)}{whole.unit}。"
    )


def _meant(before: str) -> str:
    """Without what belongs to a plan: 计划新增360张, 合计应开36次."""
    return (before.replace("新增", "") if "计划" in before else before).replace("合计应", "应")


def _is_of_others(whole: Figure, parts: Sequence[Figure]) -> bool:
    """Whether the last two are of other things than the first: 项目6个，办结5个，只做了3个乡镇，尚有9个乡镇."""
    group = _GROUP.search(parts[-1].before)
    if group is not None and group[1] not in whole.before:  # 青年41人，一线班组长中还有3人
        return True
    last, first = parts[-1].behind[:2], whole if len(parts) < 3 else parts[0]  # noqa: PLR2004
    return last.isalpha() and last == parts[-2].behind[:2] and last not in whole.before + whole.behind + first.behind


def _with_lead(sentence: Sentence, left: Figure) -> Figure:
    """With the words before a figure that goes before it in its clause: 还剩2家公司22台."""
    lead = _LEAD.search(sentence.text[: left.start - sentence.start - len(left.before)])
    return replace(left, before=lead[0] + left.before) if lead and left.before else left


def _is_all(sentence: Sentence, left: Figure) -> bool:
    """Whether nothing else is counted in the sentence: 12个专题，学了17个，剩下的5个."""
    first, middle, *_ = found = sentence.of(left.unit)
    of_other = middle.before[-2:].isalpha() and middle.before[-1:] not in _DONE and first.behind[:2].isalpha()
    return is_strict(left) and len(found) == 3 and not of_other  # noqa: PLR2004  # 25个乡镇列出问题104个


def _is_more(whole: Figure, parts: Sequence[Figure]) -> bool:
    """Whether more were done than had to be, and some are wanting all the same: 应建32个，建成35个，还差3个."""
    return re.search("应|计划|需要?|目标|编制|核定", whole.before) is not None and len(parts) == 2  # noqa: PLR2004


def _rule(name: str, find: Find, fires: tuple[str, ...], stays: tuple[str, ...]) -> Rule:
    return Rule(f"numbering.{name}", Family.NUMBERING, Severity.MUST, "own", fires, stays, find)


RULES = (
    _rule(
        "left-over",
        _rest,
        (
            "受理信访件86件，办结71件，还有25件没有答复。",
            "收到执行案件412件，执结380件，未执结42件。",
            "征求到意见48条，采纳35条，暂缓7条，不采纳8条。",
            "全街道5个社区、64个网格，每季度逐格检查，9月只检查了48个，漏查18个。",
            "计划新增床位360张，实际新增290张，缺口10张在老城区。",
            "危旧校舍共有46栋，其中加固的只安排了15栋，余下21栋的资金缺口1860万元，没有提出分步实施的方案。",
            "只到了全县8个乡镇中的5个，石坪、大河等4个乡镇没有去。",
            "需收购3家公司的46台车辆，2021年启动以来只完成1家公司14台车辆，还剩2家公司22台。",
            "核定事业编制30名，实有26名，空编6名。",
            "课题经费18万元，已支出11.5万元，结余8.5万元。",
            "收到建议26条，采纳19条，9条因政策限制没有采纳。",
            "应参加学习12次，实际参加9次，缺席5次。",
            "支部组织学习22次，我参加了18次，缺席的3次里有2次是出差，还有1次是忘了。",
            "全年主题党日12次，我参加了8次，3次请假，其中1次是睡过了。",
            "受理投诉268件，按时办结231件，超期47件。",
            "共受理审批事项310件，按期办结296件，逾期24件。",
            "中心组全年计划学习12次，实际开展10次，有3次因项目调度取消。",
            "应走访120户，实际走访83户，少走访47户。",
            "全镇412亩地块只报来305亩，漏掉的117亩有一半在两个村。",
            "计划完成40个小区，实际完成31个，还有8个小区的居民仍在用屋顶水箱。",
            "12次主题党日中，我参加了9次，其余13次都没有到场。",
            "支部计划集中学习12次，实际开展10次，缺的3次都在秋收期间。",
            "应建服务站32个，实际建成35个，还差3个没有选址。",
            "收到各类建议27条，已采纳19条，6条暂未采纳。",
            "辖区小餐饮78家，办证的61家，无证的27家。",
            "项目概算320万元，已支付210万元，尚欠130万元工程款。",
            "39个村中，有公开栏的28个，没有的21个。",
            "主题党日共12次，我参加了10次，有4次是因为外出办事请假。",
            "应巡查124次，实查91次，少23次。",
            "措施34条，已完成措施31条，正在推进的2条都有时限。",
            "制定措施34条。截至12月底，已完成31条，正在推进的2条都有时限。",
        ),
        (
            "受理信访件86件，办结71件，还有15件没有答复。",
            "受理投诉268件，按时办结231件，超期37件。",
            "全年应当值班96晚，实际住了81晚，有30晚是查完岗就睡。",
            "计划学习12次，实际开展10次，有2次因项目调度取消。",
            "收案412件，加上旧存的60件，执结380件，未执结92件。",
            "全街道5个社区、64个网格，9月只检查了48个，漏查16个。",
            "计划新增床位360张，实际新增290张，缺口70张在老城区。",
            "只到了全县8个乡镇中的5个，石坪、大河、枫林3个乡镇没有去。",
            "需收购3家公司的46台车辆，2021年启动以来只完成1家公司14台车辆，还剩2家公司32台。",
            "检查60家，整改40家，未复查8家。",
            "约谈企业11家，谈了4家，没有谈的恰恰包括最大的3家。",
            "征求到意见48条，采纳35条，其中涉及作风12条，涉及服务30条。",
            "帮扶脱贫户86户，监测户12户，走访了74户，还有24户没有走到。",
            "走访46户，上半年20户，下半年30户没有见到人。",
            "措施34条，已完成31条，正在推进2条，另有1条终止。",
            "工单86件，满意71件，不满意8件，其余没有评价。",
            "开了3次会，第1次12人，第2次9人，第3次只剩6人。",
            "安排专题12个，党建、安全、采购各占2个，其余6个留给改革。",
            "目前登记94人，占全车间职工118人的近八成，其余24人尚待补登。",
            "列了24个专题，完成17个，余下7个里有5个与党建相关。",
            "办实事项目6个，办结5个，送药一项只做了3个村组，尚有9个村组没有覆盖。",
        ),
    ),
)
