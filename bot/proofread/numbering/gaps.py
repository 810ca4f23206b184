"""How far two figures are apart, against what is said: 18%，与要求的25%相差5个百分点; 收录9件，距承诺的20件差10件."""

import re
from collections.abc import Iterator

from bot.proofread.finding import Family, Severity
from bot.proofread.numbering import figures
from bot.proofread.numbering.figures import UNIT, shown
from bot.proofread.rule import Find, Hit, Reading, Rule, lines_for

_N = r"\d+(?:\.\d+)?"
# A, against B, is off by C. What stands between may be anything but another figure.
_APART = re.compile(
    rf"(?<![\d.])(?P<a>{_N})(?P<u>[%％]|{UNIT})(?P<first>[^。；\d]{{0,30}}?)"
    rf"(?:比|较|与|同|和|跟|距|离|按|对照)(?P<about>[^。；\d]{{0,24}}?)(?<![\d.])(?P<b>{_N})(?P=u)"
    rf"(?P<gap>[^。；\d]{{0,12}}?)(?P<by>相差|[还尚仍只]?[差缺少短欠]|[超高多]出|超[支过标]?|[高低多快慢晚早长短]"
    rf"|落后|缩短|延长)了?(?P<c>{_N})(?P<v>个?百分点|(?P=u))(?![多余以左])"
)
# What had to be and what is: 目标20件，实际9件，差10件; 应配12名，现有9名，缺2名.
_SHORT = re.compile(
    rf"(?:目标|计划|应[当该]?|要求|承诺|核定|编制|需要?|任务|定额"
    rf"|标准)[^，。；\d]{{0,10}}?(?<![\d.])(?P<a>{_N})(?P<u>[%％]|{UNIT})(?P<first>[^。；\d]{{0,4}})[，（]"
    rf"(?P<about>[^。；，\d]{{0,6}}(?:实际|现有|只|仅|完成|实有|在岗"
    rf"|到位)[^。；，\d]{{0,8}}?)(?P<b>{_N})(?P=u)(?P<gap>[^。；\d]{{0,8}}，[^。；，\d]{{0,4}}?)"
    rf"(?P<by>相差|[还尚仍]?[差缺少短欠]|差额|缺口|[超多]出?)了?(?P<c>{_N})(?P<v>个?百分点|(?P=u))(?![多余以左])"
)
_LOOSE = re.compile("约|近|多|余|左右|以上|以下|不到|不足|超过|上年|每|人均")
_MIXED = re.compile("其中|另|新增|同比|分别|累计|增加|减少|合计|共")
_WORDS = ("慢", "晚", "快", "早", "长", "差", "缺", "少", "短", "欠", "超", "高", "低", "多", "落后")


def _apart(reading: Reading) -> Iterator[Hit]:
    """The difference that is said is not the difference there is."""
    for line in reading.text.lines:
        if line.name or not any(each in line.text for each in _WORDS):
            continue
        for expression in (_APART, _SHORT):
            for match in expression.finditer(line.text):
                if (said := _wrong(match)) and not _is_of_more(line.text, match):
                    yield Hit(line, *match.span(), said)


def _is_of_more(text: str, match: re.Match[str]) -> bool:
    """Whether those before it make it out, alone or with it: 大会21次，党课1次，比应参加的24次少3次."""
    begin = max(text.rfind(mark, 0, match.start()) for mark in "。；") + 1
    found = re.findall(rf"(?<![\d.第])({_N}){match['u']}", text[begin : match.start()])
    meant = {abs(float(match["b"]) - float(match["c"])), float(match["b"]) + float(match["c"])}
    total = float(match["a"])
    sums = {float(each) for each in found}
    for each in reversed(found):
        sums.add(total := total + float(each))
    return any(abs(one - other) < 0.06 for one in sums for other in meant)  # noqa: PLR2004


def _wrong(match: re.Match[str]) -> str:
    one, other, told = float(match["a"]), float(match["b"]), float(match["c"])
    percent = match["u"] in ("%", "％")
    if (
        "每" in match[0]
        or percent != match["v"].endswith("百分点")
        or _LOOSE.search(f"{match['first']}{match['gap']}{match['about'][-2:]}")
    ):
        return ""
    if _MIXED.search(f"{match['first']}{match['about']}{match['gap']}"):
        return ""
    if abs(abs(one - other) - told) < (0.11 if percent else 0.06):  # what rounding explains
        return ""
    unit = "个百分点" if percent else match["u"]
    return f"{shown(one)}和{shown(other)}相差{shown(abs(one - other))}{unit}，这里说的是{shown(told)}{unit}。"


_HALF = re.compile(
    rf"(?<![\d.])(?P<a>{_N})(?P<u>{UNIT})[^，。；\d]{{0,8}}，(?:仅|只|约|已"
    rf"|还)?占(?:[^，。；\d]{{0,10}})(?<![\d.])(?P<b>{_N})(?P=u)[^，。；\d]{{0,8}}?的"
    r"(?P<about>近|不到|不足|一?多)?(?P<said>一半|半数|三分之一|三分之二|四分之一|四分之三|五分之一)(?P<over>多"
    r"|以上|左右)?"
)
_SHARES = {
    "一半": 0.5,
    "半数": 0.5,
    "三分之一": 1 / 3,
    "三分之二": 2 / 3,
    "四分之一": 0.25,
    "四分之三": 0.75,
    "五分之一": 0.2,
}
_NEAR, _FAR = 0.06, 0.1  # of the whole: how far a fraction in words may be off, and one with 近 or 多


def _fractions(reading: Reading) -> Iterator[Hit]:
    """29个片区，占规划48个片区的一半."""
    for line in lines_for(reading, _HALF):
        for match in _HALF.finditer(line.text) if "占" in line.text else ():
            part, whole, share = float(match["a"]), float(match["b"]), _SHARES[match["said"]]
            if not whole or "多" in match[0].partition("占")[0]:
                continue
            if abs(part / whole - share) > (_FAR if match["about"] or match["over"] else _NEAR):
                said = f"{shown(part)}占{shown(whole)}的{shown(round(part / whole * 100, 1))}%"
                yield Hit(line, *match.span(), f"{said}，不是{match['said']}。")


_GROWN = re.compile("(?:比|较)[^，；]*(?:增加|增长|增|多|上升|提高|新增)了?$")


def _grown(reading: Reading) -> Iterator[Hit]:
    """21次，比上年增加25次: the growth is more than all there is."""
    for sentence in figures.sentences(reading, "比", "较"):
        for one, other in zip(sentence.figures, sentence.figures[1:], strict=False):
            before = sentence.text[one.end - sentence.start : other.start - sentence.start]
            near = "，" in before and not re.search("[。；]", before)
            if one.unit == other.unit and other.value > one.value and near and _GROWN.search(before):
                yield Hit(
                    sentence.line,
                    one.start,
                    other.end,
                    f"现在一共才{shown(one.value)}{one.unit}，不会比以前增加{shown(other.value)}{one.unit}。",
                )


def _rule(name: str, find: Find, fires: tuple[str, ...], stays: tuple[str, ...]) -> Rule:
    return Rule(f"numbering.{name}", Family.NUMBERING, Severity.MUST, "own", fires, stays, find)


RULES = (
    _rule(
        "apart",
        _apart,
        (
            "诉前调解成功率只有18%，与县里要求的25%相差5个百分点。",
            "全年接待支出58万元，比预算的52万元超出8万元。",
            "案例库只收录了9件，距承诺的20件差10件，年底补齐。",
            "核定编制12名，现有9名，缺2名。",
            "森林覆盖率43.2%，比目标45%低3.8个百分点。",
            "要求走访60户，实际走访41户，少29户。",
            "收储小麦3.2万吨，比计划的3万吨多0.5万吨。",
            "平均审理天数46天，比院里确定的35天多出14天。",
            "办理用时9天，比承诺的5天慢了3天。",
            "到村天数只有38天，比规定的60天少32天。",
        ),
        (
            "诉前调解成功率只有18%，与县里要求的25%相差7个百分点。",
            "全年接待支出58万元，比预算的52万元超出6万元。",
            "案例库只收录了9件，距承诺的20件差11件。",
            "核定编制12名，现有9名，缺3名。",
            "走访41户，比上年的60户少了近20户。",
            "参加党员大会21次，讲党课1次，与应参加的24次相比少了3次。",
            "发放问卷60份，与前年的58份相比，少收12份。",
            "要求每月写1篇笔记，全年只写了8篇，缺4篇。",
            "受理58件，比上年52件多6件，其中疑难件少3件。",
        ),
    ),
    _rule(
        "fraction-of",
        _fractions,
        ("计量只覆盖29个片区，占规划48个片区的一半。", "没去过的村11个，占全镇18个村的三分之一。"),
        (
            "计量只覆盖29个片区，占规划58个片区的一半。",
            "没去过的村7个，占全镇18个村的三分之一多。",
            "没去过的村8个，占全镇18个村的近一半。",
        ),
    ),
    _rule(
        "growth",
        _grown,
        ("到社区调研21次，比2022年增加25次。", "受理投诉22件，较上年多32件。"),
        ("到社区调研21次，比2022年增加5次。", "受理投诉22件，比上年增加5件。", "走访21户，比2022年减少25户。"),
    ),
)
