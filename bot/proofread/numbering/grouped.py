"""What is divided and told one by one: 3个党小组，第一党小组17名…; 由5人组成：书记…; all done, and one not."""

import re
from collections.abc import Iterator, Sequence

from bot.interview import numerals
from bot.proofread.finding import Family, Severity
from bot.proofread.noticed import listing
from bot.proofread.noticed.listing import value
from bot.proofread.numbering.figures import UNIT, shown
from bot.proofread.rule import Find, Hit, Reading, Rule, lines_for

_N = r"\d+(?:\.\d+)?"
# 第一党小组17名、第二党小组16名; 第一期26公里: the kind is the same word in each of them.
_NTH = re.compile(
    rf"第(?P<nth>[一二三四五六七八九]|\d)(?P<kind>[一-鿿]{{1,5}}?)(?:有|共|更换|改造|完成|投入|覆盖|安排|建成|实施|培训|走访|：)?(?P<n>{_N})(?P<u>{UNIT})"
)
_DIVIDED = r"(?<![第\d])(?P<n>[一二两三四五六七八九]|\d{{1,2}})个?(?:{kind})"
_FIGURE = re.compile(rf"(?<![\d.第])(?P<n>{_N})(?P<u>{UNIT})")
_PLACED = 90  # characters before the first of the groups in which the whole is told
_MANDARIN = str.maketrans("两", "二")
_SPLIT = re.compile("(?:分|划|设|组建|成立|编|建|下辖)[^，。；]{0,4}$")
_OPEN_GROUPS = re.compile("等|其余|另|还有|除")

_COMPOSED = re.compile(
    r"(?:由|共|有|配备|设|选出|产生|现有)(?P<n>[二两三四五六七八九十]|\d{1,2})[名人位](?:委员|成员|支委|同志|干部|党员|班子成员)?(?:组成|构成)?(?:，(?:分别[是为]|即))?[：:](?P<items>[^。；：]{6,160})[。；]"
)
_PERSON = re.compile(
    "(?:书记|主任|委员|局长|院长|校长|所长|科长|股长|组长|队长|站长|经理|部长|会计|出纳|干事|秘书|主席|处长|镇长|乡长|行长)[（(]?(?!牵头|配合|负责|参加|担任|兼任)[一-鿿]{2,3}[）)]?$"
)

_ALL_DONE = re.compile(
    r"(?P<noun>问题|措施|任务|事项|承诺|意见|建议|项目|隐患|线索|工单)?(?P<a>\d{1,3})(?P<u>[个项条件处])(?P<noun2>[一-鿿]{0,8})[，；、。]{0,2}(?:其中|目前|现|截至[^，]{2,10}，|到[^，]{2,8}，)?(?P<it>(?:已经?|均已)?(?:整改|完成|办结|解决|落实|销号)?[了完]?(?:整改|完成)?(?P<b>\d{1,3})(?P=u)(?:(?:已经?|均已|都已)?(?:整改|完成|办结|解决|落实|到位|销号)[^，。；]{0,6})?)(?P<rest>[，；。][^\n]{6,70})"
)
_STILL = re.compile(
    r"(?:(?P<one>”?的?(?:问题|任务|措施|事项|承诺|项目|工作|隐患))[^，。；]{0,12}?(?:虽[^，。；]{0,14}，)?(?:但|却)?(?:尚未|仍未|还未|仍没有|还没有|没有得到|未能)(?:得到|完全|彻底|全部)?(?:解决|整改|完成|落实|到位|达到|办结|销号|启动|动工|实施)|(?:尚|还)(?:有|剩)[一二两三1-9][个项条件处])"
)
_NEW = re.compile("征求|收到|巡察|督查|新|今年|本次|这次|排查|检查|发现|会前")  # what this year found
_DONE = re.compile("整改|完成|办结|解决|落实|销号|到位")


def _groups(reading: Reading) -> Iterator[Hit]:
    for line in reading.text.lines:
        if "第" not in line.text or line.name:
            continue
        for run in _runs([*_NTH.finditer(line.text)]):
            if hit := _uneven(line.text, run):
                yield Hit(line, run[0].start(), run[-1].end(), hit)


def _runs(found: Sequence[re.Match[str]]) -> Iterator[tuple[re.Match[str], ...]]:
    """第一…、第二…、第三… of one kind and one unit, from the first on."""
    run: list[re.Match[str]] = []
    for match in found:
        nth = value(match["nth"])
        if run and nth == len(run) + 1 and match["kind"] == run[0]["kind"] and match["u"] == run[0]["u"]:
            run.append(match)
            continue
        if len(run) > 1:
            yield tuple(run)
        run = [match] if nth == 1 else []
    if len(run) > 1:
        yield tuple(run)


def _uneven(text: str, run: Sequence[re.Match[str]]) -> str:
    first, last = run[0], run[-1]
    begin = max(text.rfind("。", 0, first.start()) + 1, first.start() - _PLACED)
    before, within = text[begin : first.start()], text[first.start() : last.end()]
    if _OPEN_GROUPS.search(f"{within}{text[last.end() : last.end() + 6]}") or "。" in within:
        return ""
    divided = [*re.finditer(_DIVIDED.format(kind=re.escape(first["kind"])), before)]
    if not divided:
        return ""
    number = value(divided[-1]["n"].translate(_MANDARIN))
    if number != len(run) and not _SPLIT.search(before[: divided[-1].start()]):
        return ""
    if number != len(run):
        return f"前面说的是{divided[-1]['n']}个{first['kind']}，这里写了{len(run)}个。" if number else ""
    wholes = [
        float(each["n"])
        for each in _FIGURE.finditer(before)
        if each["u"] == first["u"] and each.span() != divided[-1].span()
    ]
    total = sum(float(each["n"]) for each in run)
    if not wholes or any(abs(each - total) < 0.01 for each in wholes) or "余" in before:  # noqa: PLR2004
        return ""
    said = "加".join(shown(float(each["n"])) for each in run)
    return f"{said}是{shown(total)}，前面说的是{shown(wholes[0])}{first['u']}。"


def _composed(reading: Reading) -> Iterator[Hit]:
    """由6人组成：书记赵甲、副书记钱乙、组织委员孙丙."""
    for line in lines_for(reading, _COMPOSED):
        for match in _COMPOSED.finditer(line.text) if "：" in line.text or ":" in line.text else ():
            items = re.split("、|和(?=[^、]*$)", match["items"])
            if len(items) < 2 or not all(_PERSON.search(each) for each in items):  # noqa: PLR2004
                continue
            if value(match["n"].translate(_MANDARIN)) != len(items):
                yield Hit(line, match.start(), match.start("items"), f"这里说{match['n']}人，后面写了{len(items)}人。")


def _all_done(reading: Reading) -> Iterator[Hit]:
    """查摆问题11个，已整改11个，招录不足的问题尚未解决."""
    for line in lines_for(reading, _ALL_DONE):
        if line.name or not _DONE.search(line.text):
            continue
        for match in _ALL_DONE.finditer(line.text):
            if match["a"] != match["b"] or not _DONE.search(match["it"]) or not (match["noun"] or match["noun2"]):
                continue
            rest = match["rest"]
            still = _STILL.search("。".join(rest[1:].split("。")[: 1 + (rest[0] == "。")]))
            if still and not _NEW.search(rest[: still.start()]):
                yield Hit(line, *match.span("it"), f"这里说{match['b']}{match['u']}都做完了，后面又说有没做完的。")


_NAMED_LEFT = re.compile(
    r"(?P<a>\d{1,2})(?P<u>[个项条件])[^。；\d]{0,8}(?P<mid>，[^。]{0,24}?)(?P<it>(?:目前|已经?|其中)?[^，。；\d]{0,6}(?P<b>\d{1,2})(?P=u)(?:问题|措施|任务|承诺)?[^，。；\d]{0,10})[；，。](?P<left>剩余|余下|剩下|其余)的?“[^”]{2,16}”(?P<more>[、和与及“”])?(?:的)?(?:1个|一个)?(?:问题|任务|措施|一项|1项)"
)


def _named_left(reading: Reading) -> Iterator[Hit]:
    """12个，目前10个问题已完成整改；剩余的“登记难”问题: one is left, and two would have to be."""
    for line in lines_for(reading, _NAMED_LEFT):
        for match in _NAMED_LEFT.finditer(line.text) if "的“" in line.text or "“" in line.text else ():
            left = int(match["a"]) - int(match["b"])
            if left != 1 and not match["more"] and _DONE.search(match["it"]):
                said = f"从{match['a']}{match['u']}里去掉{match['b']}{match['u']}是{left}{match['u']}"
                yield Hit(line, match.start("it"), match.end("it"), f"{said}，后面说剩下的只有一{match['u']}。")


_BANNER = re.compile('(?P<it>[“‘"]?(?P<n>[二三四五六七八九])个带头[”’"]?)')
_OLD = re.compile("上(?:一)?年度?|去年|20\\d\\d年度|上次|往年")
_NUMBERS = "一二三四五六七八九"


def _banner(reading: Reading) -> Iterator[Hit]:
    """对照“五个带头”, and four headings that begin with 带头."""
    heads = [each.head for each in reading.text.sections if each.head.level == 2 and each.head.claim.startswith("带头")]  # noqa: PLR2004
    values = [each.value for each in heads]
    # （四）以身作则方面 may be one of them, whose first words were changed: then nobody knows how many there are.
    others = len(listing.aspects(reading)) > len(heads)
    if others or len(heads) < 3 or values != [*range(1, len(heads) + 1)]:  # noqa: PLR2004
        return
    for line in lines_for(reading, _BANNER):
        for match in _BANNER.finditer(line.text) if "个带头" in line.text else ():
            before = re.split("[。；]", line.text[: match.start()])[-1]
            number = numerals.han_value(match["n"]) or 0
            if number != len(heads) and not _OLD.search(before[-30:]):
                said = (
                    f"后面写了{_NUMBERS[len(heads) - 1]}个带头" if len(heads) <= len(_NUMBERS) else "后面的个数不是这样"
                )
                yield Hit(line, *match.span("it"), f"这里说{match['n']}个带头，{said}。")


def _rule(name: str, find: Find, fires: tuple[str, ...], stays: tuple[str, ...]) -> Rule:
    return Rule(f"numbering.{name}", Family.NUMBERING, Severity.MUST, "own", fires, stays, find)


_HEADS = (
    "一、存在的问题\n（一）带头提高学习能力方面\n一是浅。\n（二）带头增强党性方面\n一是松。\n"
    "（三）带头担当作为方面\n一是慢。\n"
)
RULES = (
    _rule(
        "groups",
        _groups,
        (
            "现有党员48名，划分为3个党小组，第一党小组17名、第二党小组16名、第三党小组16名。",
            "划分为4个党小组，第一党小组17名、第二党小组16名、第三党小组15名。",
            "分两期更换48公里旧管网，明年6月开工第一期26公里，后年开工第二期32公里。",
            "培训干部90人，分三批进行，第一批30人、第二批35人、第三批20人。",
            "全镇划分4个网格，第一网格210户、第二网格190户、第三网格175户。",
        ),
        (
            "现有党员48名，划分为3个党小组，第一党小组17名、第二党小组16名、第三党小组15名。",
            "分两期更换58公里旧管网，明年6月开工第一期26公里，后年开工第二期32公里。",
            "全年开展3次研讨，第一次12人、第二次9人。",
            "分四期举办，第一期30人、第二期35人，其余两期推迟。",
        ),
    ),
    _rule(
        "composed",
        _composed,
        (
            "支部委员会由6人组成：书记赵立、副书记钱敏、组织委员孙涛、宣传委员李静、纪检委员周勇。",
            "支委会共有3名委员：书记吴芳、组织委员郑刚、宣传委员王磊、纪检委员冯雪。",
        ),
        (
            "支部委员会由5人组成：书记赵立、副书记钱敏、组织委员孙涛、宣传委员李静、纪检委员周勇。",
            "专班共有6人：局长牵头，两名科长配合。",
        ),
    ),
    _rule(
        "all-done",
        _all_done,
        (
            "上年度查摆问题11个，已整改11个，人员招录不足的问题尚未解决，已列入计划。",
            "我查摆问题8个，其中8个已经整改到位；“听课少”的问题虽有改进，仍未达到每月2次的要求。",
            "制定整改措施15项，已完成15项，还有1项因资金没有动工。",
        ),
        (
            "上年度查摆问题11个，已整改10个，人员招录不足的问题尚未解决。",
            "上年度查摆的9个问题，已整改9个。今年排查出的老旧线路隐患尚未整改。",
            "制定整改措施15项，已完成15项。同时也看到，基础工作还不牢固。",
            "上年度查摆问题11个，已整改11个。会前征求意见9条，其中食堂问题尚未解决。",
        ),
    ),
    _rule(
        "named-left",
        _named_left,
        ("上年度查摆问题12个，制定整改措施26条，目前10个问题已完成整改；剩余的“登记难”问题仍在推进。",),
        (
            "上年度查摆问题12个，制定整改措施26条，目前11个问题已完成整改；剩余的“登记难”问题仍在推进。",
            "上年度查摆问题12个，目前10个问题已完成整改；剩余的“登记难”“停车难”问题仍在推进。",
        ),
    ),
    _rule(
        "banner",
        _banner,
        (f"对照“五个带头”的要求，逐项查摆。\n{_HEADS}",),
        (
            f"对照“三个带头”的要求，逐项查摆。\n{_HEADS}",
            f"上年度对照“六个带头”查摆。\n{_HEADS}",
            f"对照“四个带头”的要求查摆。\n{_HEADS}（四）以身作则方面\n一是松。\n",
        ),
    ),
)
