"""A whole and its parts, whatever the words: 46次，其中对甲15次、对乙19次; 对甲8次，对乙14次，共31次; 8家中有13家."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from bot.proofread.finding import Family, Severity
from bot.proofread.noticed.listing import value
from bot.proofread.numbering import figures, halves
from bot.proofread.numbering.figures import Figure, Sentence, shown
from bot.proofread.numbering.portions import KINDS, PEOPLE
from bot.proofread.rule import Find, Hit, Reading, Rule

_LONGEST = 70  # characters between a whole and the first of its parts
_NEXT = 45  # and between two parts
_LED = re.compile("其中|分别|包括|包含|涵盖|具体[是为]|[：:]$|^[^。；]{0,12}[：:]|[，：](?:优秀|好的?)(?:的|等次)?$")
_TOTAL = re.compile("共|总计|累计|合计|总数")
_OTHER = re.compile(
    "其余|其他|另|还有|此外|新增|比|上年|去年|同期|每|平均|人均|之外|以上|以下|目标|增加|减少|分别|同比|不少于|不超过|至少|计划"
)
_MERGED = re.compile("归并|归纳|合并|整合|梳理|形成|采纳|概括|汇总")
_AFTER = re.compile(f"{_MERGED.pattern}|完成|整改|办结|解决|答复|落实")
_STATE = re.compile(
    "完成|整改(?!问题|措施|任务|方面|类)|办结|解决|推进|应|实际|未|没|不|已|尚|待|剩|采纳|落实|缺|重复|属于?$|到位"
)
_KINDS = re.compile(f"{KINDS.pattern}|涉及")
_APART = frozenset(("条", "件", "份", "万元", "亿元", "元", "亩", "处", "篇", "项", "宗", "封", "本"))
_MET = re.compile("访谈|谈话|谈心|座谈|征求|听取|联系|慰问|培训")
_PAIR = 2
_SEVERAL = re.compile("([两二三四五六])(?:项|笔|类|块|个方面|部分|者)")
_SOME = 0.55  # of the whole: where more is not told, the parts are examples
_SHORT = 4  # characters of names in a list: longer ones may tell of other things
_LED_ALIKE = "对与同向从给为在以由"
_DEEDS = re.compile("(?:修订|新建|新增|废止|修改|保留|制定|开展|组织|举办|走访|慰问|培训|检查|完成|整改|发放|参加)了?$")
_EMPTY = re.compile(
    "^(?:[，、；：]|其中|涉及|关于|属于|有关|包括|包含|分别[是为]?|有|和|及|以及|并)+|[的有了共各约为是达到]+$"
)
_END = re.compile("等(?!方式|形式|渠道|途径)|其余|其他|其它|另|还有|之外|未列|没有(?!一[个项件条处名户次])|不在")
_PERIOD = re.compile("上半年|下半年|季度|[\\d一二三四五六七八九十]月|上学期|下学期")
_SUM = re.compile(
    "^(?:前后|以上|上述|[两二三四五六七八九](?:项|者|次|类|批|期|处|个月|季度|年|天|组|块|场))?(?P<how>全年一?共?|总共|总计|共计|一共|合计|累计|加起来|合起来|共)(?:[一-鿿]{0,4})$"
)


def _parts_of_whole(reading: Reading) -> Iterator[Hit]:
    """46人次，其中与班子成员15人次、与科室负责人16人次、与基层12人次."""
    for sentence in figures.sentences(reading):
        for at, whole in enumerate(sentence.figures):
            parts = _parts(sentence, whole, sentence.figures[at + 1 :])
            if len(parts) > 1 and whole.exact and (said := _disagree(sentence, whole, parts)):
                yield Hit(sentence.line, whole.start, parts[-1].end, said)
                break


def _between(sentence: Sentence, one: Figure, other: Figure) -> str:
    return sentence.text[one.end - sentence.start : other.start - sentence.start]


def _parts(sentence: Sentence, whole: Figure, behind: Sequence[Figure]) -> tuple[Figure, ...]:
    """What follows as parts, of the same unit and in one run."""
    made: list[Figure] = []
    last, mark = whole, ""
    for each in behind:
        gap = _between(sentence, last, each)
        if each.unit != whole.unit or "。" in gap or not each.exact:
            break
        if made and each.before.startswith("分别"):  # 网报209例，漏报4例，分别为肺结核1例: of the last of them
            break
        if not made:
            led = _LED.search(gap) or (_TOTAL.search(whole.before[-8:]) and gap[:1] in "，：（")
            if not led or len(gap) > _LONGEST or "；" in gap:
                break
        elif "其中" in gap or len(gap) > _NEXT or ("；" in gap and "：" not in _between(sentence, whole, made[0])):
            break
        if (
            _OTHER.search(each.before.removeprefix("分别"))
            or _MERGED.search(each.before)
            or (len(made) > 1 and "、" in mark and "，" in gap and "、" not in gap)
        ):
            break
        mark = gap if made else ""
        made.append(each)
        last = each
    return tuple(made)


def _disagree(sentence: Sentence, whole: Figure, parts: Sequence[Figure]) -> str:
    """Why the parts cannot make up the whole; "" where they do, or where nobody can tell."""
    total = sum(each.value for each in parts)
    names = [_EMPTY.sub("", each.before) for each in parts]
    if abs(total - whole.value) < 0.01 or any(_STATE.search(each) for each in names) or _OTHER.search(whole.before):  # noqa: PLR2004
        return ""
    if any(each.before.endswith("各") for each in parts) or all(_DEEDS.match(each) for each in names):
        return ""
    marks = {
        sentence.text[one.end - sentence.start : other.start - sentence.start][:1] for one, other in pairwise(parts)
    }
    alike = (
        _is_announced(whole, parts)
        or _are_alike(names, parts, listed=marks == {"、"})
        or (len(parts) == _PAIR and halves.are_halves(*parts))
    )
    said = "加".join(shown(each.value) for each in parts)
    message = f"{said}是{shown(total)}，前面说的是{shown(whole.value)}{whole.unit}。"
    overlap = whole.unit in PEOPLE and any(_KINDS.search(each) for each in names)
    if total > whole.value:
        separate = whole.unit in _APART and all(names)
        return message if not overlap and (alike or separate) else ""
    rest = sentence.text[parts[-1].end - sentence.start :]
    least, missing = min(each.value for each in parts), whole.value - total
    closed = not _END.search(re.split("[。；]", rest)[0][:40]) and not any("等" in each for each in names)
    more = "；" not in rest and any(
        each.unit == whole.unit and each.start > parts[-1].end and not _AFTER.search(each.before)
        for each in sentence.figures
    )
    lead = _between(sentence, whole, parts[0])
    all_told = len(parts) > _PAIR or _is_announced(whole, parts) or re.match("[^，]{0,6}[：:]", lead)
    few = missing < whole.value * _SOME if all_told else missing <= min(3, whole.value * 0.12, least / 2)
    return message if closed and not more and alike and not overlap and few else ""


def _is_announced(whole: Figure, parts: Sequence[Figure]) -> bool:
    """两项经费合计52万元, and two of them follow."""
    match = _SEVERAL.search(whole.before)
    return match is not None and value(match[1].replace("两", "二")) == len(parts)


def _are_alike(names: Sequence[str], parts: Sequence[Figure], *, listed: bool = False) -> bool:
    """Whether the names are of one make: 对甲、对乙; 甲方面、乙方面; or the same words stand behind each."""
    if not all(names):
        return False
    if any(sum(each[0] == led for each in names) * 3 >= len(names) * 2 for led in _LED_ALIKE):
        return True
    first, *others = [each[::-1][:2] for each in names]
    head, *heads = [each.behind[:2] for each in parts]
    one_make = all(each == first for each in others) or (len(head) > 1 and all(each == head for each in heads))
    different = len(set(names)) == len(names) > _PAIR
    return one_make or (different and max(map(len, names)) <= _SHORT * (1 + listed))


def _whole_of_parts(reading: Reading) -> Iterator[Hit]:
    """与班子成员8人次，与村组织14人次，听取代表9人次，共31人次."""
    for sentence in figures.sentences(reading, "共", "计", "加起来", "合起来", "全年"):
        for at, whole in enumerate(sentence.figures):
            match = _SUM.match(whole.before)
            if match is None or not whole.exact or whole.behind[:1] in ("以", "左"):
                continue
            parts = _run_before(sentence, at)
            sums = [sum(each.value for each in parts[place:]) for place in range(len(parts) - 1)]
            noun = whole.before.partition(match["how"])[2]
            if match["how"].startswith("全年") and not all(_PERIOD.search(each.before) for each in parts):
                continue
            people = PEOPLE.issuperset({whole.unit, *(each.unit for each in parts)}) and _MET.search(noun)
            if noun and not people and len(parts) > 1 and all(each.behind[:2] not in ("", noun[-2:]) for each in parts):
                continue  # 17个部门、14个镇纪委完成自查，共发现问题46个
            if not sums or min(abs(each - whole.value) for each in sums) < 0.01:  # noqa: PLR2004
                continue
            names = [_EMPTY.sub("", each.before) for each in parts]
            twins = len(names) == _PAIR and len({each[-1:] for each in names}) == 1 and all(names)
            if match["how"] == "累计" and not twins and not _are_alike(names, parts):
                continue
            said = "加".join(shown(each.value) for each in parts)
            yield Hit(
                sentence.line,
                parts[0].start,
                whole.end,
                f"{said}是{shown(sums[0])}，这里说的是{shown(whole.value)}{whole.unit}。",
            )


def _run_before(sentence: Sentence, at: int) -> tuple[Figure, ...]:
    whole, made = sentence.figures[at], list[Figure]()
    if "各" in sentence.text[: whole.start - sentence.start]:  # 书记、院长各联系8个
        return ()
    last = whole
    for each in reversed(sentence.figures[:at]):
        gap = _between(sentence, each, last)
        same = each.unit == whole.unit or {each.unit, whole.unit} == {"名", "人"}
        if not same or not each.exact or "。" in gap or len(gap) > _NEXT or "每" in each.before:
            break
        made.insert(0, each)
        last = each
    return () if any(_OTHER.search(each.before) or "其中" in each.before for each in made) else tuple(made)


def _rule(name: str, find: Find, fires: tuple[str, ...], stays: tuple[str, ...]) -> Rule:
    return Rule(f"numbering.{name}", Family.NUMBERING, Severity.MUST, "own", fires, stays, find)


RULES = (
    _rule(
        "parts",
        _parts_of_whole,
        (
            "梳理意见建议21条，其中对班子12条、对班子成员19条。",
            "开展谈话共52人次，其中与股长之间15人次、与站所负责人20人次、与村干部14人次。",
            "收到建议40条，其中食堂管理方面16条、课后服务方面14条、师德师风方面8条，归并为9条。",
            "全年上会议题38个，其中工程议题25个，人事和党务议题16个。",
            "征求意见26条，其中对窗口服务的意见12条、对执法方式的意见8条、对队伍管理的意见5条。",
            "支出186万元：人员经费112万元，公用经费64万元。",
            "两项经费合计52万元，其中培训费18万元，会议费24万元。",
            "筹集资金90万元，其中财政拨款50万元、社会捐赠30万元、村集体20万元。",
            "共走访62户，东街28户、西街21户、北街15户。",
        ),
        (
            "梳理意见建议21条，其中对班子12条、对班子成员9条。",
            "收到建议40条，其中食堂管理方面16条、课后服务方面14条。",
            "收到建议40条，其中食堂管理方面16条、课后服务方面14条、其余10条是个人的。",
            "共有干部46名，其中党员33名、女干部21名。",
            "共有党员37名，其中35岁以下18名，大专以上30名。",
            "全年检查80次，其中夜查20次，比上年多65次。",
            "查摆问题9个，其中完成整改7个，长期坚持4个。",
            "走访困难户60户，其中低保户30户、残疾人户40户。",
        ),
    ),
    _rule(
        "total-of-parts",
        _whole_of_parts,
        (
            "与班子成员谈心8人次，与站所长谈心12人次，听取职工代表意见9人次，共31人次。",
            "窗口收到建议14条、信箱收到建议8条、座谈会收到建议11条，合计36条。",
            "检查学校12所、医院5所，共18所。",
            "病假4天、事假7天，累计缺勤13天。",
            "3月补助12户，6月补助15户，两次共补助37户。",
            "上半年检查14次，下半年检查9次，全年33次。",
        ),
        (
            "与班子成员谈心8人次，与站所长谈心14人次，听取职工代表意见9人次，共31人次。",
            "谈心谈话12人次，开座谈会3场，共收到意见31条。",
            "学习12次，其中读书班2次、研讨3次，共12次。",
            "参加培训2次，外出参观3次，累计讲课8次。",
            "3月补助12户，6月补助15户，两次共补助27户。",
            "上半年检查14次，下半年检查9次，全年23次。",
        ),
    ),
)
