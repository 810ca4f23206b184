"""Rates, marks and places between two times, and the share that two figures make: 从78%提高到86%，提高10个百分点."""

import re
from collections.abc import Iterator

from bot.proofread.finding import Family, Severity
from bot.proofread.numbering.figures import UNIT, shown
from bot.proofread.numbering.told import body
from bot.proofread.rule import Find, Hit, Reading, Rule
from bot.proofread.text import Line

_N = r"\d+(?:\.\d+)?"
_UP, _DOWN = "提高|上升|增加|增长|高|升|多|涨", "下降|降低|减少|回落|低|降|少|落后|下滑"
_WAY_UP, _WAY_DOWN = (
    "提高到|上升到|增加到|增长到|提升到|升到|涨到|提高至|上升至|提升至|升至",
    "下降到|降低到|减少到|降到|回落到|跌到|下滑到|下降至|降至",
)
_BETWEEN = re.compile(
    rf"(?P<led>从|由|去年|上年)[^，。；\d]{{0,10}}?(?P<a>{_N})(?P<u>[%％]|分(?!钟|之|别|局|管|公|类))"
    rf"(?P<gap>[^。；\d]{{0,14}}?)(?P<b>{_N})(?P=u)(?:，[^，。；\d]{{0,6}}?(?P<by>{_UP}|{_DOWN})了?(?P<about>近|约|不到)?(?P<c>{_N})(?P<v>个?百分点|分))?"
)
_SCORE = re.compile(
    rf"(?<![\d.])(?P<b>{_N})分，(?:比|较)(?:[^，。；\d]|20\d\d年){{0,10}}?(?P<a>{_N})分(?P<gap>)(?P<by>{_UP}|{_DOWN})了?(?P<about>近|约|不到)?(?P<c>{_N})分(?!钟)"
)
_TWO_YEARS = re.compile(
    rf"(?P<y>20\d\d)年(?![底初度])[^，。；\d]{{0,12}}?(?P<a>{_N})(?P<u>{UNIT})，(?:而|到)?(?P<z>20\d\d)年(?![底初])[^，。；\d]{{0,12}}?(?P<b>{_N})(?P=u)，[^，。；\d]{{0,6}}?(?P<by>{_UP}|{_DOWN})了?(?P<c>{_N})(?P=u)(?![多以左])"
)
_PLACES = re.compile(
    r"(?:从|由)[^，。；\d]{0,8}?第(?P<a>\d{1,3})(?:名|位)?[^，。；\d]{0,4}?(?P<way>上升|前移|提升|提高|进步|跃升|升|下滑|下降|后退|跌|落|降|退|滑)[到至]了?[^，。；\d]{0,4}?第(?P<b>\d{1,3})(?:名|位)?(?:，[^，。；\d]{0,6}?(?:上升|前移|提升|进步|下滑|下降|后退|跌|落后|退后|退步)了?(?P<c>\d{1,3})(?:名|位))?"
)
_RISES = frozenset(("上升", "前移", "提升", "提高", "进步", "跃升", "升"))
_RANK = re.compile(
    r"(?<![第\d])(?P<all>\d{1,3})(?:个|家|所|支)(?:乡镇|街道|科室|支部|部门|单位|县|区|县区|分局|网点|支行|学校|村|社区|班级|站|所|队|班组)[^。；\d第]{0,14}?(?:排名?|列|居|位列|名列|位居)(?:在|为|全[县市区校局])?(?P<it>(?:倒数)?第(?P<n>\d{1,3})(?:名|位)?)"
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
_SHARE = re.compile(
    rf"(?<![\d.第])(?P<a>{_N})(?P<u>{UNIT})(?P<gap>[^。；\d]{{0,14}}?)(?P<b>{_N})(?P=u)，(?:只有|仅有|仅|只占|仅占|约占|占|刚好|正好)(?:总数的|全部的)?(?P<s>{'|'.join(_SHARES)})(?=[，。；])"
)
_CUT = re.compile(
    rf"从[^，。；\d]{{0,8}}?(?P<a>{_N})(?P<u>{UNIT})[^，。；\d]{{0,8}}?(?:压减|减少|下降|压缩|精简|减|降|合并|并|整合)[到为至]了?(?P<gap>)(?P<b>{_N})(?P=u)，[^，。；\d]{{0,4}}?(?:压减|减少|下降|压缩|精简|减|降|取消|砍掉|去掉|撤销|裁)了?(?:(?P<s>{'|'.join(_SHARES)})|(?P<c>{_N})(?P=u))(?=[，。；])"
)
_FAR = 0.09  # of the whole: how far a fraction in words may be off


def _rates(reading: Reading) -> Iterator[Hit]:
    for line in body(reading):
        text = line.text
        found = [*_BETWEEN.finditer(text)] if "%" in text or "％" in text or "分" in text else []
        found += _SCORE.finditer(text) if "分，" in text else ()
        for match in found:
            if said := _off(match):
                yield Hit(line, *match.span(), said)
        for match in _TWO_YEARS.finditer(text) if text.count("年") > 1 else ():
            earlier = int(match["y"]) < int(match["z"])
            then, now = (match["a"], match["b"]) if earlier else (match["b"], match["a"])
            if said := _differs(float(then), float(now), match["by"], float(match["c"]), match["u"]):
                yield Hit(line, *match.span(), said)


_RATE_FIRST = re.compile(
    rf"(?P<name>[一-鿿]{{2}})率(?:只有|仅为?|为|是|达到?了?|只)?(?P<p>{_N})[%％]，(?P<lead>[^。；，\d]{{0,10}}?)(?P<a>\d{{1,5}})(?P<u>{UNIT})(?P<gap>[^。；\d]{{0,12}}?)(?P<b>\d{{1,5}})(?P=u)(?P<end>[^，。；]{{0,4}})"
)


def _rate_first(reading: Reading) -> Iterator[Hit]:
    """整改率85%，20个问题整改了15个."""
    for line in body(reading):
        for match in _RATE_FIRST.finditer(line.text) if "率" in line.text else ():
            whole, part = float(match["a"]), float(match["b"])
            due = match["lead"].endswith(("应到", "应参加", "应交", "应收")) and "实" in match["gap"]
            if (due or match["name"] in match["gap"]) and part <= whole and "未" not in match["gap"]:
                share = part * 100 / max(whole, 1)
                if abs(share - float(match["p"])) > 1.05:  # noqa: PLR2004  # what rounding explains
                    yield Hit(
                        line,
                        *match.span(),
                        f"{match['b']}占{match['a']}的{shown(round(share, 1))}%，和前面说的不一样。",
                    )


def _off(match: re.Match[str]) -> str:
    then, now, gap = float(match["a"]), float(match["b"]), match["gap"]
    is_led = match.groupdict().get("led")
    if re.search("比|其中|要求|目标|平均|高于|低于|应", gap) or (is_led in ("去年", "上年") and "今年" not in gap):
        return ""
    if match["by"] is None:
        up, down = re.search(_WAY_UP, gap), re.search(_WAY_DOWN, gap)
        wrong = (up and now < then) or (down and now > then)
        return f"从{shown(then)}到{shown(now)}，“{(up or down or gap)[0]}”说反了。" if wrong else ""
    if (is_led in ("从", "由") and not re.search("[到至为]", gap)) or match["about"]:
        return ""
    unit = "分" if "v" not in match.groupdict() else match["v"]
    return _differs(then, now, match["by"], float(match["c"]), unit)


def _differs(then: float, now: float, by: str, told: float, unit: str) -> str:
    meant = now - then if by in _UP.split("|") else then - now
    if abs(meant - told) < 0.11:  # noqa: PLR2004  # what rounding explains
        return ""
    if abs(meant + told) < 0.11:  # noqa: PLR2004
        return f"前后两个数是{shown(then)}和{shown(now)}，“{by}”说反了。"
    return f"{shown(then)}和{shown(now)}相差{shown(abs(now - then))}，这里说的是{shown(told)}{unit}。"


def _places(reading: Reading) -> Iterator[Hit]:
    """从第4位上升到第9位; 10个乡镇考核，我镇排第12名."""
    for line in body(reading):
        if "第" not in line.text:
            continue
        for match in _PLACES.finditer(line.text):
            before, now = int(match["a"]), int(match["b"])
            if before != now and (now < before) != (match["way"] in _RISES):
                yield Hit(line, *match.span(), f"从第{before}到第{now}，“{match['way']}”说反了。")
            elif match["c"] and abs(before - now) != int(match["c"]):
                yield Hit(
                    line, *match.span(), f"从第{before}到第{now}是{abs(before - now)}位，这里说的是{match['c']}位。"
                )
        for match in _RANK.finditer(line.text) if "第" in line.text else ():
            if int(match["n"]) > int(match["all"]):
                yield Hit(line, *match.span("it"), f"前面说一共{match['all']}个，不会有“{match['it']}”。")


def _fractions(reading: Reading) -> Iterator[Hit]:
    """36家企业去过12家，只有三分之二; 从48个压减到36个，压减了一半."""
    for line in body(reading):
        if "分之" in line.text or "半" in line.text:
            for match in _SHARE.finditer(line.text):
                whole, part = float(match["a"]), float(match["b"])
                if whole and part <= whole and abs(part / whole - _SHARES[match["s"]]) > _FAR:
                    yield _share_hit(line, match, part / whole)
        for match in _CUT.finditer(line.text) if "从" in line.text else ():
            whole, left = float(match["a"]), float(match["b"])
            if match["c"] and abs(whole - left - float(match["c"])) > 0.06:  # noqa: PLR2004
                said = f"前后两个数相差{shown(whole - left)}{match['u']}，这里说的是{match['c']}{match['u']}。"
                yield Hit(line, *match.span(), said)
            elif match["s"] and whole and abs(1 - left / whole - _SHARES[match["s"]]) > _FAR:
                yield _share_hit(line, match, 1 - left / whole)


def _share_hit(line: Line, match: re.Match[str], share: float) -> Hit:
    return Hit(line, *match.span(), f"这样算是{shown(round(share * 100, 1))}%，不是{match['s']}。")


def _rule(name: str, find: Find, fires: tuple[str, ...], stays: tuple[str, ...]) -> Rule:
    return Rule(f"numbering.{name}", Family.NUMBERING, Severity.MUST, "own", fires, stays, find)


RULES = (
    _rule(
        "rates",
        _rates,
        (
            "满意度从78%提高到86%，提高10个百分点。",
            "执行率去年是92%，今年是85%，下降了9个百分点。",
            "满意度从86%提高到78%。",
            "测试平均83分，比上年的88分低8分。",
            "2022年下乡48天，2021年下乡66天，减少28天。",
        ),
        (
            "满意度从78%提高到86%，提高8个百分点。",
            "执行率去年是92%，今年是85%，下降了7个百分点。",
            "测试平均83分，比上年的88分低5分。",
            "2022年下乡48天，2021年下乡66天，减少18天。",
            "从窗口看满意度86%，热线78%，高8个百分点。",
        ),
    ),
    _rule(
        "rate-first",
        _rate_first,
        ("问题整改率85%，20个问题整改了15个。", "参会率只有60%，应到50人，实到40人。"),
        ("问题整改率85%，20个问题整改了17个。", "参会率只有60%，应到50人，实到30人。"),
    ),
    _rule(
        "places",
        _places,
        ("排名从第4位上升到第9位。", "考核从第4位落到第9位，下降6位。", "10个乡镇综合考核，我镇排第12名。"),
        ("排名从第9位上升到第4位。", "考核从第4位落到第9位，下降5位。", "10个乡镇综合考核，我镇排第9名。"),
    ),
    _rule(
        "fractions",
        _fractions,
        (
            "36家企业去过12家，只有三分之二。",
            "会议从48个压减到36个，压减了一半。",
            "窗口从6个并为4个，减少3个。",
            "从58个证明精简到31个，取消37个。",
        ),
        ("36家企业去过12家，只有三分之一。", "会议从48个压减到36个，压减了四分之一。", "窗口从6个并为4个，减少2个。"),
    ),
)
