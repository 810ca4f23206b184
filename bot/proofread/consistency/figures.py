"""Figures of the measures that those of the problems rule out: a goal behind what is there, more than all of them."""

import re
from collections.abc import Iterator

from bot.proofread.consistency import unit
from bot.proofread.consistency.naming import rule
from bot.proofread.consistency.spots import EARLY
from bot.proofread.rule import Hit, Reading, lines_for
from bot.proofread.samples import ANSWERED, OPENING, TITLE
from bot.proofread.text import Line, Part

_N = r"(?P<n>\d+(?:\.\d+)?)(?P<u>%|个百分点|万元|亿元|公里|分钟|小时|天|个?工作日|[个名人件次项户处份分场篇期])?"
_UP, _DOWN = "提高|提升|增加|上升|增长|扩大|恢复", "降低|下降|压缩|压减|减少|缩短|压降|控制|缩减"
_GOAL = re.compile(
    rf"(?:[把将使让]|^|[，。；：、是])(?:[^，。；]{{0,20}}?)(?P<what>[一-鿿]{{4}})(?:(?P<up>{_UP})|(?P<down>{_DOWN}))"
    rf"到(?P<it>{_N})"
)
_MEANT = re.compile("目标|要求|应|计划|原定|规定|全[市省国]|平均|标准|以上级|由\\d|从\\d")


def _behind(reading: Reading) -> Iterator[Hit]:
    """有效利用系数提高到0.52, where it is 0.54 already."""
    for line in lines_for(reading, _GOAL):
        for match in _GOAL.finditer(line.text) if line.part is Part.MEASURES else ():
            now = _now(reading, match["what"], match["u"] or "")
            if now is None:
                continue
            goal = float(match["n"])
            if (match["up"] and goal <= now) or (match["down"] and goal >= now):
                verb = match["up"] or match["down"]
                why = f"前面说“{match['what']}”现在是{now:g}{match['u'] or ''}，{verb}到{match['it']}说不通。"
                yield Hit(line, *match.span("it"), why)


def _now(reading: Reading, what: str, of: str) -> float | None:
    """What the problems say that it is; None where they do not say it, or say it twice."""
    told: set[float] = set()
    for line in reading.text.lines:
        at = line.text.find(what) if line.part in EARLY and not line.name else -1
        while at >= 0:
            end = at + len(what)
            match = re.compile(rf"(?:仅|只|已|才|目前|实际)?(?:为|是|有|达到|达|只到){_N}").match(line.text, end)
            clause = re.split("[。；，]", line.text[:at])[-1]
            if match is not None and (match["u"] or "") == of and not _MEANT.search(clause):
                told.add(float(match["n"]))
            at = line.text.find(what, end)
    return next(iter(told)) if len(told) == 1 else None


_SETS = (
    "科室|股室|处室|乡镇|镇|街道|社区|行政村|村|党支部|支部|站所|部门|车队|班组|车间|网点|校区|年级|病区|库点|林场|分局"
    "|派出所|下属单位|基层站|分公司|门店|项目部|中队|片区|窗口|小区"
)
_OF = "全[县市区镇乡院局校馆行]|分管的?|联系的?|包联的?|下辖的?|下设的?|所辖的?|所属的?|共有|现有|辖区?的?"
_ALL = re.compile(rf"(?P<of>{_OF})(?P<it>(?P<n>\d{{1,3}})个(?P<what>{_SETS}))")
_SOME = re.compile(rf"(?P<it>(?<![\d.第])(?P<n>\d{{1,3}})个(?P<what>{_SETS}))")
_WIDER = re.compile(
    "新增|新建|全[市县区省院校镇乡局]|其他|外|邻|兄弟|结对|达到|增加|扩大|推广|试点|各|共计|累计|人次|个次|次"
)


def _more_than_all(reading: Reading) -> Iterator[Hit]:
    """分管的9个科室 among the problems, 对11个科室走访2遍 among the measures: more than there are."""
    told: dict[str, dict[int, set[str]]] = {}
    for line in lines_for(reading, _ALL):
        for match in _ALL.finditer(line.text) if line.part in (*EARLY, Part.OPENING) and not line.name else ():
            told.setdefault(match["what"], {}).setdefault(int(match["n"]), set()).add(match["of"].rstrip("的"))
    for line in lines_for(reading, _SOME) if told else ():
        for match in _SOME.finditer(line.text) if line.part in (Part.MEASURES, Part.LAST_YEAR) else ():
            counts = told.get(match["what"], {})
            known = [n for n in counts if n != int(match["n"])]
            if len(known) != 1 or len(counts) > 1:
                continue
            clause = re.split("[。；，]", line.text[: match.start()])[-1] + line.text[match.end() :][:6]
            same = _ALL.search(line.text, max(match.start() - 4, 0), match.end())
            marked = same is not None and same["of"].rstrip("的") in counts[known[0]]
            marked = marked or _is_every(line, match)
            more = int(match["n"]) > known[0] and line.part is Part.MEASURES
            if (more or marked) and not _WIDER.search(clause):
                why = f"前面说{next(iter(counts[known[0]]))}的是{known[0]}个{match['what']}，这里是{match['it']}。"
                yield Hit(line, *match.span("it"), why)


def _is_every(line: Line, match: re.Match[str]) -> bool:
    """15个乡镇全部设立: no part of them, as 推进慢的6个乡镇 are."""
    ahead = line.text[max(match.start() - 1, 0) : match.start()]
    return line.text.startswith(("全部", "全覆盖"), match.end()) and ahead not in "的等余下这剩另涉及"


_REST = re.compile(
    r"(?P<it>(?:其余|另外|余下|剩余|剩下|另有|还有)的?(?P<n>\d{1,4})(?P<u>公里|[名户个家件项处份座条人篇次台栋亩]))(?!月)(?P<behind>[^，。；\d]{0,14})"
)
_NEAR = 14  # characters beside a figure that name what is counted
_COMMON = 40_000  # times in general from which a word names nothing
_NO_THING = re.compile("[年月日底前完成其余另外剩下还有全部]")


def _things(reading: Reading, line: Line, begin: int, end: int) -> frozenset[str]:
    pairs = {line.text[at : at + 2] for at in range(max(begin, 0), min(end, len(line.text)) - 1)}
    return frozenset(each for each in pairs if 0 < reading.context.often(each) < _COMMON and not _NO_THING.search(each))


def _made_of(sentence: str, of: str, rest: int) -> set[int]:
    """Its figures of that unit, and what each leaves of the rest: 剩下的8处有5处是线路 leaves 3."""
    found = [int(each) for each in re.findall(rf"(?<![\d.])(\d{{1,4}}){of}", sentence)]
    return {*found, *(rest - each for each in found if each < rest)}


def _rest(reading: Reading) -> Iterator[Hit]:
    """另外3名只发了短信 among the problems, 完成另外5名学生的家访 among the measures: what is left is as many."""
    early: dict[str, list[tuple[Line, re.Match[str]]]] = {}
    late: list[tuple[Line, re.Match[str]]] = []
    for line in lines_for(reading, _REST):
        for match in _REST.finditer(line.text) if not line.name and line.part is not Part.CASE else ():
            if line.part is Part.MEASURES:
                late.append((line, match))
            elif line.part in EARLY:
                early.setdefault(match["u"], []).append((line, match))
    for line, match in late:
        around = _things(reading, line, match.start() - _NEAR, match.end())
        fits: list[re.Match[str]] = []
        known = set[int]()
        for told, one in early.get(match["u"], ()):
            begin = max(told.text.rfind(mark, 0, one.start()) for mark in "。；") + 1
            stop = min((at for mark in "。；" if (at := told.text.find(mark, one.end())) >= 0), default=len(told.text))
            if around & _things(reading, told, begin, stop):
                fits.append(one)
                known |= _made_of(told.text[begin:stop], match["u"], int(one["n"]))
        clause = re.split("[。；]", line.text[: match.start()])[-1]
        if (
            len({one["n"] for one in fits}) == 1
            and int(match["n"]) not in known
            and not re.search(rf"\d{match['u']}|各|分别", clause)
        ):
            yield Hit(line, *match.span("it"), f"前面写的是“{fits[0]['it']}”，这里是“{match['it']}”。")


_MONEY = re.compile(r"(?P<it>(?P<n>\d+(?:\.\d+)?)亿元)")
_SPENT = re.compile("投资|资金|经费|预算|造价|工程|拨款|补助|合同|采购|支出|费用|争取|投入|债券|欠款|收入")
_WHOLE = re.compile("生产总值|GDP|产值|贷款|存款|交易|销售|规模|全[省国市]|授信|余额|签约|招商|引资|财政收入")
_MOST = {"县": 300.0, "区": 500.0, "旗": 300.0, "镇": 50.0, "乡": 20.0, "村": 5.0, "校": 30.0, "医院": 60.0}


def _money(reading: Reading) -> Iterator[Hit]:
    """工程总投资1860亿元, of a county: 万元 was meant."""
    own = unit.of(reading)
    most = _MOST.get(own.kind) or _MOST.get(own.level)
    for line in lines_for(reading, _MONEY) if most else ():
        for match in _MONEY.finditer(line.text) if line.part is not Part.CASE and not line.name else ():
            clause = re.split("[。；，]", line.text[: match.start()])[-1]
            if most and float(match["n"]) >= most and _SPENT.search(clause) and not _WHOLE.search(clause):
                yield Hit(line, *match.span("it"), f"“{match['it']}”对“{own.name}”太大了，请核对是不是“万元”。")


_CAUSE = TITLE + OPENING.format(2022)
RULES = (
    rule(
        "goal-behind",
        _behind,
        (
            ANSWERED.format("2022年供水管网漏损率为12.5%，没有研究。", "年底前把供水管网漏损率降低到13.5%。"),
            ANSWERED.format("农田灌溉水有效利用系数只有0.54。", "2023年把农田灌溉水有效利用系数提高到0.52。"),
        ),
        (
            ANSWERED.format("2022年供水管网漏损率为12.5%，没有研究。", "年底前把供水管网漏损率降低到10.5%。"),
            ANSWERED.format("要求群众满意度为95%，没有做到。", "2023年把群众满意度提高到92%。"),
        ),
    ),
    rule(
        "more-than-all",
        _more_than_all,
        (
            ANSWERED.format("到分管的6个股室去得少。", "年内对8个股室至少走访2遍。"),
            ANSWERED.format("下辖的6个车间有2个没有去。", "每季度到下辖的5个车间讲课。"),
            ANSWERED.format("全县16个乡镇只有9个设了窗口。", "8月底前15个乡镇全部设立窗口。"),
        ),
        (
            ANSWERED.format(
                "到分管的6个股室去得少。", "对4个股室走访2遍，到全县18个股室轮训，推进慢的2个股室全部整改。"
            ),
            ANSWERED.format("走访了6个社区。", "每月走访8个社区。"),
        ),
    ),
    rule(
        "rest-otherwise",
        _rest,
        (
            ANSWERED.format("18名学员结业后考核，15名合格，另外3名没有补考。", "3月底前组织另外4名学员补考。"),
            ANSWERED.format("农村公路改建完成35公里，剩余15公里没有动工。", "9月底前完成剩余20公里农村公路改建。"),
            ANSWERED.format("收到入党申请书5份，培养1人，对其余4名同志没有谈话。", "对其余3名递交申请书的同志谈话。"),
        ),
        (
            ANSWERED.format("18名学员结业后考核，15名合格，另外3名没有补考。", "3月底前组织另外3名学员补考。"),
            ANSWERED.format("18名学员考核，另外3名没有补考。", "学员中2名补考，其余1名学员补学，另外5名驾驶员轮休。"),
            ANSWERED.format("隐患剩下的8处有5处是线路老化。", "线路全部更换，其余3处隐患3月底前整改完。"),
            ANSWERED.format("7名成员中2名联系学员，其余5名没有。", "书记、局长各联系8名学员，其余4名依次联系7名。"),
        ),
    ),
    rule(
        "money-of-county",
        _money,
        (_CAUSE + "三是抓得慢。渠首改造工程总投资1860亿元，6月开工。",),
        (_CAUSE + "三是抓得慢。渠首改造工程总投资1860万元，水库投资18亿元，全县生产总值1860亿元。",),
    ),
)
