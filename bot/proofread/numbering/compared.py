"""This year and the last, so many times, of a hundred, the how manieth of so many."""

import re
from collections.abc import Iterator, Sequence

from bot.proofread.finding import Family, Severity
from bot.proofread.noticed.listing import value
from bot.proofread.numbering.figures import UNIT, shown
from bot.proofread.numbering.told import body
from bot.proofread.rule import Find, Hit, Reading, Rule

_N = r"\d+(?:\.\d+)?"
_OLD = "(?:去年|上年度?|上一年|前年|20\\d\\d年)(?:同期)?"
_UP, _DOWN = "净增|增加|增长|提高|上升|多|增", "净减|减少|下降|降低|少|减|回落"
_BY = (
    rf"(?:同比|比去年|比上年|相比|较上年)?(?P<by>{_UP}|{_DOWN})了?(?P<about>近|约|不到|超过)?(?P<c>{_N})"
    r"(?:(?P=u)|(?P<per>[%％]))(?![多以左])"
)
# 今年120件，去年150件，同比下降20%; or the other way round.
_NOW_THEN = re.compile(
    rf"(?<![\d.第])(?P<b>{_N})(?P<u>{UNIT})，(?:而)?{_OLD}[^，。；\d]{{0,8}}?(?P<a>{_N})(?P=u)，[^，。；\d]{{0,6}}?{_BY}"
)
_THEN_NOW = re.compile(
    rf"(?:去年|上年度?|上一年|前年)[^，。；\d]{{0,10}}?(?P<a>{_N})(?P<u>{UNIT})，今年[^，。；\d]{{0,8}}?(?P<b>{_N})(?P=u)，[^，。；\d]{{0,6}}?{_BY}"
)
_WAY = re.compile(
    rf"[从由](?:{_OLD}|年初|原来|原先|过去|以前|20\d\d年)?[^，。；\d]{{0,8}}?(?<![\d.第])(?P<a>{_N})(?P<u>{UNIT})[^，。；\d]{{0,8}}?(?P<way>增加|上升|增长|提高|扩大|上涨|减少|下降|降低|压减|压缩|降|缩减|回落)(?:到|至|为)了?"
    rf"(?:[^。；，\d]|20\d\d年){{0,10}}?(?P<b>{_N})(?P=u)"
)
_RANKED = frozenset(("位", "名", "级", "档"))
_GROWS = frozenset(("增加", "上升", "增长", "提高", "扩大", "上涨"))
_FOLD = re.compile(
    rf"(?<![\d.第])(?P<a>{_N})(?P<u>{UNIT})[^。；，\d]{{0,8}}?(?:增加|增长|上升|增|扩大|提高|变|涨)(?:到|至|为|成)了?[^。；，\d]{{0,8}}?(?P<b>{_N})(?P=u)，[^，。；\d]{{0,6}}?"
    r"(?P<it>(?:(?P<is>是[^，。；\d]{0,6}?的)|(?P<more>增长了?|增加了?)|(?P<doubled>翻了))(?P<n>\d{1,2}(?:\.\d)?|[一两二三四五六七八九十])(?P<how>倍|番))"
)
_MAJOR = re.compile(
    rf"(?<![\d.第])(?P<a>{_N})(?P<u>{UNIT})(?P<first>[^。；\d]{{0,12}}?)(?P<b>{_N})(?P=u)(?P<gap>[^，。；\d]{{0,14}})，(?P<it>(?P<about>超过?|过|不到|不足|占了?(?:大半|多半|绝大多数))(?P<half>一半|半数|半)?)(?=[，。；])"
)
_RANK = re.compile(
    r"(?:在|全)[^，。；\d]{0,8}?(?<![第\d])(?P<all>\d{1,3})(?:个|家|所|名|支|条)[^，。；\d第]{0,10}?(?:中|里)?，?[^，。；\d第]{0,8}?(?P<it>(?:倒数)?第(?P<n>\d{1,3})(?:名|位)?)(?![季次期批届轮条号版页天章种个])"
)
_KINDS = (
    re.compile("(?<!不)(?<!基本)(?<!比较)(?<!较)满意|优秀"),
    re.compile("(?:基本|比较|较)满意|良好|一般|合格"),
    re.compile("不满意|较?差"),
)
_PERCENTS = re.compile(r"(?P<name>[一-鿿]{2,8}?)(?:的|率|度)?(?:占比?|为|是|达到?|有)?(?P<p>\d{1,3}(?:\.\d+)?)[%％]")
_PAIR = re.compile(
    r"(?P<name>[一-鿿]{2})率(?:为|是|达到?|只有|占)?(?P<a>\d{1,3}(?:\.\d+)?)[%％][，、；][^，。；\d]{0,6}?(?:不|未)(?P=name)率?(?:为|是|达到?|占)?(?P<b>\d{1,3}(?:\.\d+)?)[%％]"
)


def _is_up(by: str) -> bool:
    return by in _UP.split("|")


def _years(reading: Reading) -> Iterator[Hit]:
    for line in body(reading):
        if "年" not in line.text:
            continue
        for expression in (
            (_NOW_THEN, _THEN_NOW) if "，今年" in line.text or "去年" in line.text or "上年" in line.text else ()
        ):
            for match in expression.finditer(line.text):
                if said := _difference(match):
                    yield Hit(line, *match.span(), said)


def _difference(match: re.Match[str]) -> str:
    then, now, told = float(match["a"]), float(match["b"]), float(match["c"])
    meant = (now - then) * (1 if _is_up(match["by"]) else -1)
    if match["per"]:
        meant = meant * 100 / then if then else told
    slack = 1.05 if match["per"] else 0.06
    if match["about"] or abs(meant - told) < slack:
        return ""
    if meant < 0:
        return f"前后两个数是{shown(then)}和{shown(now)}，“{match['by']}”说反了。"
    return f"这样算是{shown(round(meant, 1))}，这里说的是{shown(told)}。"


def _ways(reading: Reading) -> Iterator[Hit]:
    """由去年的31件上升到22件."""
    for line in body(reading):
        for match in _WAY.finditer(line.text) if "到" in line.text or "至" in line.text else ():
            then, now = float(match["a"]), float(match["b"])
            if match["u"] not in _RANKED and then != now and (now > then) != (match["way"] in _GROWS):
                yield Hit(line, *match.span(), f"从{shown(then)}到{shown(now)}，“{match['way']}”说反了。")


def _folds(reading: Reading) -> Iterator[Hit]:
    """从8张增加到24张，是原来的4倍."""
    for line in body(reading):
        for match in _FOLD.finditer(line.text) if "倍" in line.text or "番" in line.text else ():
            share = float(match["b"]) / max(float(match["a"]), 0.01)
            told = float(match["n"]) if match["n"][0].isdigit() else float(value(match["n"].replace("两", "二")))
            meant = {2**told} if match["how"] == "番" else {told} if match["is"] else {told, told + 1}
            if all(abs(share - each) > max(0.26, each * 0.15) for each in meant):
                yield Hit(line, *match.span("it"), f"{match['b']}是{match['a']}的{shown(round(share, 1))}倍，请核对。")


def _majorities(reading: Reading) -> Iterator[Hit]:
    """48户中有20户没有走访，超过一半."""
    for line in body(reading):
        for match in _MAJOR.finditer(line.text) if "半" in line.text or "多数" in line.text else ():
            part, whole, about = float(match["b"]), float(match["a"]), match["about"]
            if part > whole or (about in ("超", "超过", "过", "不到", "不足")) != bool(match["half"]):
                continue
            if (part * 2 > whole) == about.startswith("不") and part * 2 != whole:
                yield Hit(
                    line,
                    *match.span(),
                    f"{shown(part)}是{shown(whole)}的{shown(round(part * 100 / whole, 1))}%，和“{match['it']}”不一样。",
                )


def _ranks(reading: Reading) -> Iterator[Hit]:
    """在全县18个乡镇中排第19位."""
    for line in body(reading):
        for match in _RANK.finditer(line.text) if "第" in line.text else ():
            if int(match["n"]) > int(match["all"]):
                yield Hit(line, *match.span("it"), f"前面说一共{match['all']}个，不会有“{match['it']}”。")


def _hundred(reading: Reading) -> Iterator[Hit]:
    """满意72%，基本满意31%，不满意7%."""
    for line in body(reading):
        if "%" not in line.text and "％" not in line.text:
            continue
        for match in _PAIR.finditer(line.text):
            total = float(match["a"]) + float(match["b"])
            if abs(total - 100) > 0.6:  # noqa: PLR2004
                yield Hit(line, *match.span(), f"{match['a']}%加{match['b']}%是{shown(total)}%，不是100%。")
        for said in re.finditer("[^。；]+", line.text) if "满意" in line.text or "优秀" in line.text else ():
            found = [*_PERCENTS.finditer(said[0])]
            total = sum(float(each["p"]) for each in found)
            if _are_all([each["name"] for each in found]) and abs(total - 100) > 1.1:  # noqa: PLR2004  # rounded
                start = said.start() + found[0].start()
                yield Hit(line, start, said.start() + found[-1].end(), f"这几个加起来是{shown(total)}%，不是100%。")


def _are_all(names: Sequence[str]) -> bool:
    """Whether these are all there can be: from good by fair to bad."""
    kinds = [next((at for at, kind in enumerate(_KINDS) if kind.search(each)), len(_KINDS)) for each in names]
    return len(kinds) > len(_KINDS) - 1 and kinds == sorted(kinds) and {*kinds} == {*range(len(_KINDS))}


def _rule(name: str, find: Find, fires: tuple[str, ...], stays: tuple[str, ...]) -> Rule:
    return Rule(f"numbering.{name}", Family.NUMBERING, Severity.MUST, "own", fires, stays, find)


RULES = (
    _rule(
        "year-on-year",
        _years,
        (
            "今年发文120件，去年150件，同比下降30%。",
            "全年下村52天，去年是67天，少了25天。",
            "去年受理46件，今年38件，增加8件。",
        ),
        (
            "今年发文120件，去年150件，同比下降20%。",
            "全年下村52天，去年是67天，少了15天。",
            "去年受理38件，今年46件，增加8件。",
        ),
    ),
    _rule(
        "wrong-way",
        _ways,
        ("信访量由去年的31件上升到22件。", "活动从8次减少到15次。"),
        ("信访量由去年的31件下降到22件。", "从第8位上升到第3位，从8名提高到3名。", "从8次增加到15次。"),
    ),
    _rule(
        "fold",
        _folds,
        ("报表从8张增加到24张，是原来的4倍。", "投诉从20件增加到40件，翻了两番。"),
        (
            "报表从8张增加到24张，是原来的3倍。",
            "投诉从20件增加到40件，翻了一番。",
            "投诉从20件增加到60件，增长了两倍。",
        ),
    ),
    _rule(
        "majority",
        _majorities,
        ("48户中有20户没有走访，超过一半。", "48户中有30户没有走访，不到一半。"),
        ("48户中有30户没有走访，超过一半。", "48户中有20户没有走访，不到一半。"),
    ),
    _rule(
        "rank",
        _ranks,
        ("在全县18个乡镇中排第19位。", "考核在9个分局中列第11。"),
        ("在全县18个乡镇中排第15位。", "在3个村开展第12次主题党日。", "在9个分局中列第3。"),
    ),
    _rule(
        "of-a-hundred",
        _hundred,
        ("对窗口满意的占72%，基本满意的占31%，不满意的占7%。", "问卷显示满意率81%，不满意率29%。"),
        (
            "对窗口满意的占72%，基本满意的占21%，不满意的占7%。",
            "问卷显示满意率81%，不满意率19%。",
            "服务满意度为92%，环境满意度为81%。",
        ),
    ),
)
