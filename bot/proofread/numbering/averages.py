"""So many each, and so many in all: 12个村开座谈会36场，平均每村3场; 4名副局长各联系3个乡镇，共12个."""

import re
from collections.abc import Iterator

from bot.proofread.finding import Family, Severity
from bot.proofread.noticed.listing import value
from bot.proofread.numbering import figures
from bot.proofread.numbering.figures import UNIT, Figure, Sentence, shown
from bot.proofread.numbering.told import body
from bot.proofread.rule import Find, Hit, Reading, Rule

_N = r"\d+(?:\.\d+)?"
_AVERAGE = re.compile(
    "(?:平均每?(?:个|名|家|户|人|位|所|条|件|次|场)?(?P<per>[一-鿿]{0,6}?)|人均|户均|村均)(?:只有?|仅|为|约|达|才"
    "|不到|不足)?$"
)
_COUNTING = frozenset(("个", "名", "人", "户", "家", "所", "位", "件", "场", "次", "期", "部", "条", "座", "处"))
_TIMES = {"月": (12.0, 11.0, 10.0, 6.0), "季": (4.0, 3.0, 2.0), "周": (52.0, 50.0, 53.0), "星期": (52.0,)}
_LOOSE = re.compile("(?:不到|不足|近|约|多|超)$")
_PAID = re.compile("成本|价|费|标准|时间|年龄|工资|补")
_LASTING = frozenset(("分钟", "小时", "个小时"))
_EACH = re.compile(
    rf"(?<![\d.第])(?P<a>\d{{1,3}}|[两二三四五六七八九十])(?P<who>名|个|家|位|人"
    rf"|所)[^，。；、\d]{{0,12}}?，?(?:每人|每名|每个|每家|各|每)(?:人|自|单位|部门|支部|村)?[^，。；\d每]{{0,10}}?"
    rf"(?P<b>\d{{1,3}}|[两二三四五六七八九十])(?P<u>{UNIT})[^。；，\d]{{0,10}}，(?:全年)?(?:一共|总共|共计|合计"
    rf"|累计|共)[^，。；\d]{{0,6}}(?P<c>\d{{1,5}})(?P=u)"
)
_EVERY_ONE = re.compile(
    rf"每(?:名|个|位|家)(?P<w>[一-鿿]{{2,6}}?)(?P<do>联系|包联|负责|走访|帮扶|结对|包保|撰写"
    rf"|包抓)(?P<a>\d{{1,3}})(?P<u>{UNIT})[^。；，\d]{{0,6}}，(?P<b>\d{{1,3}})(?:名|个|位|家)(?P=w)(?:共"
    rf"|一共)?(?P=do)(?P<c>\d{{1,4}})(?P=u)"
)
_PAID_EACH = re.compile(
    rf"(?:人均|每人|每户|每亩|每名|户均|每家)[^，。；\d]{{0,8}}(?P<a>{_N})(?P<v>万?元)，(?P<b>\d{{1,5}})(?:人|户"
    rf"|亩|名|家)[^，。；\d]{{0,8}}共[^，。；\d]{{0,6}}(?P<c>{_N})(?P<u>万?元)"
)
_LEAST = re.compile("至少|不少于|以上|最少|不低于|左右")
_MANDARIN = str.maketrans("两", "二")


def _averages(reading: Reading) -> Iterator[Hit]:
    for sentence in figures.sentences(reading, "均"):
        for at, each in enumerate(sentence.figures):
            match = _AVERAGE.search(each.before)
            if (
                match is None
                or _LOOSE.search(each.before)
                or not each.exact
                or _PAID.search(each.before)
                or each.unit in _LASTING
            ):
                continue
            if said := _off(sentence, sentence.figures[:at], each, match["per"] or ""):
                total = next(one for one in sentence.figures[:at] if one.unit == each.unit and one.exact)
                yield Hit(sentence.line, total.start, each.end, said)  # either may be the slip


def _off(sentence: Sentence, before: tuple[Figure, ...], each: Figure, per: str) -> str:
    """Why no total before, by any number before, makes the average; "" where one does, or where there is none."""
    totals = [one.value for one in before if one.unit == each.unit and one.exact]
    heads = [one.value for one in before if one.unit in _COUNTING and one.value > 1]
    for word, several in _TIMES.items():
        if per.startswith(word):
            heads = [*several, *heads]
    if len(totals) != 1 or not heads or "每" in sentence.text[: before[0].start - sentence.start]:
        return ""
    slack = 0.5 if each.value == int(each.value) else 0.06
    made = [totals[0] / head for head in heads if head]
    if any(abs(one - each.value) <= slack for one in made):
        return ""
    near = next((one for one in before if one.unit in _COUNTING and one.unit != each.unit), None)
    if near is None and not per.startswith(tuple(_TIMES)):
        return ""
    head = heads[0] if near is None else near.value
    meant = f"{shown(totals[0])}除以{shown(head)}是{shown(round(totals[0] / head, 1))}"
    return f"{meant}，这里说的是{shown(each.value)}{each.unit}。"


def _number(said: str) -> int:
    return value(said.translate(_MANDARIN))


def _each(reading: Reading) -> Iterator[Hit]:
    """Heads by what each of them has, against all."""
    for line in body(reading):
        found = [*_EACH.finditer(line.text)] if "共" in line.text or "计" in line.text else []
        found += _EVERY_ONE.finditer(line.text) if "每" in line.text else ()
        for match in found:
            total, told = _number(match["a"]) * _number(match["b"]), int(match["c"])
            if "、" in line.text[: match.start()].rpartition("，")[2]:  # others were named before them
                continue
            least = _LEAST.search(match[0]) is not None
            if told < total or (told > total and not least):
                said = f"{match['a']}乘{match['b']}是{total}，这里说的是{told}{match['u']}。"
                yield Hit(line, *match.span(), said)


def _paid(reading: Reading) -> Iterator[Hit]:
    """每亩补贴200元，1500亩共补贴50万元."""
    for line in body(reading):
        for match in _PAID_EACH.finditer(line.text) if "元，" in line.text else ():
            each, told = (float(match[name]) * (10_000 if match[unit] == "万元" else 1) for name, unit in ("av", "cu"))
            total = each * int(match["b"])
            if abs(total - told) > told * 0.01:
                meant = f"{shown(total / 10_000)}万元" if match["u"] == "万元" else f"{shown(total)}元"
                yield Hit(line, *match.span(), f"这样算是{meant}，这里说的是{match['c']}{match['u']}。")


def _rule(name: str, find: Find, fires: tuple[str, ...], stays: tuple[str, ...]) -> Rule:
    return Rule(f"numbering.{name}", Family.NUMBERING, Severity.MUST, "own", fires, stays, find)


RULES = (
    _rule(
        "paid-each",
        _paid,
        ("每亩补贴200元，1500亩共补贴50万元。", "人均补助500元，60人共发放5万元。"),
        ("每亩补贴200元，1500亩共补贴30万元。", "人均补助500元，60人共发放3万元。"),
    ),
    _rule(
        "average",
        _averages,
        (
            "6个支部全年上党课24次，平均每个支部6次。",
            "走访12个村，共召开座谈会36场，平均每村5场。",
            "5名班子成员全年调研60天，人均15天。",
            "全年走访48户，平均每月6户。",
        ),
        (
            "6个支部全年上党课24次，平均每个支部4次。",
            "走访12个村，共召开座谈会40场，平均每村3.3场。",
            "5名班子成员全年调研60天，人均12天。",
            "全年走访48户，平均每月4户。",
            "平均年龄48岁，比上年大2岁。",
        ),
    ),
    _rule(
        "each-and-all",
        _each,
        (
            "4名副局长各联系3个乡镇，共14个乡镇。",
            "班子成员7人，每人联系2家企业，共联系12家。",
            "每名班子成员联系2个村，5名班子成员联系12个村。",
        ),
        (
            "4名副局长各联系3个乡镇，共12个乡镇。",
            "班子成员7人，每人联系2家企业，共联系14家。",
            "班子成员7人，每人至少联系2家企业，共联系16家。",
        ),
    ),
)
