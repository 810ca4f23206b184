"""From so many to so many, so many of so many: differences, shares and rates that anybody can reckon."""

import re
from collections.abc import Iterator

from bot.interview import numerals
from bot.proofread.finding import Family, Severity
from bot.proofread.numbering import figures
from bot.proofread.numbering.figures import UNIT, Figure, Sentence, shown
from bot.proofread.rule import Find, Hit, Reading, Rule, lines_for

_N = r"\d+(?:\.\d+)?"
_UP, _DOWN = "增加|上升|增长|提高|扩大|增|升|扩充|上涨", "减少|下降|降低|压减|压缩|降|减|缩减|回落"
_UP_BY, _DOWN_BY = (
    "净增|增加|新增|增长|提高|多|上升|增|上涨|扩大",
    "减少|下降|降低|少|压减|减|压缩|缩减|回落|净减|节约|节省",
)
_FROM = re.compile(
    rf"(?:从|由)(?P<gap>(?:[^。；\d]|20\d\d(?=年)|\d{{1,2}}(?=月)){{0,20}}?)(?<![\d.])(?P<a>{_N})(?P<u>{UNIT})[^。；\d]{{0,6}}?(?P<way>{_UP}|{_DOWN})(?:到|至|为)了?"
    rf"(?:[^。；，\d]|20\d\d年){{0,14}}?(?P<b>{_N})(?P=u)(?P<on>，[^，。；\d]{{0,6}}?(?P<by>{_UP_BY}|{_DOWN_BY})了?(?P<c>{_N})(?:(?P=u)|(?P<per>[%％]))(?![以多左]))"
)
_AGAINST = re.compile(
    rf"(?<![\d.])(?P<b>{_N})(?P<u>{UNIT})，比(?:[^，。；\d]|20\d\d年){{0,10}}?的?(?P<a>{_N})(?P=u)，?(?P<by>{_UP_BY}|{_DOWN_BY})了?(?P<c>{_N})(?P=u)"
)
_BUDGET = re.compile(
    rf"(?:预算|计划|核定|控制数)[^，。；\d]{{0,6}}(?P<a>{_N})(?P<u>万元|亿元|元)，[^，。；\d]{{0,10}}?(?P<b>{_N})(?P=u)，(?P<by>超支|超出|超预算|超|结余|节余|节约|节省)了?(?P<c>{_N})(?P=u)"
)
_TIMES = re.compile(
    r"(?<![\d.])(?P<a>\d{1,3})(?P<t>[次期场轮])，(?:每(?P=t)|平均每(?P=t))[^，。；\d]{0,6}(?P<b>\d{1,4})(?P<u>人|名|小时|天|学时|份|元|户)[^。；\d]{0,4}，(?:一?共|共计|合计|累计|总计)[^，。；\d]{0,2}(?P<c>\d{1,6})(?:(?P=u)次?)(?![多余以])"
)
_SHARE = re.compile(
    r"占(?:了|比|总数的?|全部的?|其中的?)?(?P<about>约|近|仅|不到|不足|超过?|达到?|只有)?"
    r"(?:(?P<p>\d{1,3}(?:\.\d+)?)[%％]|(?P<c>[一二三四五六七八九])成(?P<over>多|以上|左右)?|(?P<half>一半)|百分之(?P<hp>[一二三四五六七八九十百]{1,5}))"
)
_SHARE_OF = re.compile(
    rf"(?<![\d.])(?P<a>{_N})(?P<u>{UNIT})，(?:仅|只|约|已)?占(?:[^，。；\d]{{0,8}})(?<![\d.])(?P<b>{_N})(?P=u)[^，。；\d]{{0,6}}的"
    r"(?:(?P<p>\d{1,3}(?:\.\d+)?)[%％]|(?P<c>[一二三四五六七八九])成)"
)
_RATE = re.compile(
    r"(?P<name>[一-鿿]{2,8}?)率(?:为|是|达到?了?|仅为?|只有|约为?|高达|不到|超过)?(?P<about>约|近|不到|不足|超过?)?"
    r"(?P<p>\d{1,3}(?:\.\d+)?)[%％]"
)
_ASKED = re.compile("要求|目标|规定|力争|确保|应当?达|计划|标准|全[市县省国区]平均|上年|去年|同期|以上|下达|承诺")
_HAVING, _ONE_CLAUSE = re.compile("(?:其中|有|仅有|只有)$"), re.compile("^[^，；。（）]{1,14}，$")
_POINT, _TENTH = 1.05, 0.95  # of a hundred and of ten: what rounding explains


def _differences(reading: Reading) -> Iterator[Hit]:
    for line in reading.text.lines:
        for word, expression in (
            ("比", _AGAINST),
            ("，超", _BUDGET),
            ("，节", _BUDGET),
            ("，结", _BUDGET),
            ("到", _FROM),
        ):
            if word not in line.text:
                continue
            for match in expression.finditer(line.text):
                if said := _wrong(match):
                    yield Hit(line, *match.span(), said)


def _wrong(match: re.Match[str]) -> str:
    """What is wrong with a difference; "" where it is right, or goes the other way."""
    first, second, told = float(match["a"]), float(match["b"]), float(match["c"])
    fewer = match["by"] in _DOWN_BY.split("|") or match["by"] in ("结余", "节余")
    meant = first - second if fewer else second - first
    if "per" in match.groupdict() and match["per"]:
        meant = meant * 100 / first if first else told
        return f"这样算是{shown(round(meant, 1))}%，和后面说的不一样。" if abs(meant - told) > _POINT else ""
    if abs(meant - told) < 0.06:  # noqa: PLR2004  # what rounding to one place explains
        return ""
    if abs(-meant - told) < 0.06:  # noqa: PLR2004
        return f"前后两个数对着看是{'增加' if fewer else '减少'}了，这里说反了。"
    return f"前后两个数相差{shown(abs(meant))}{match['u']}，这里说的是{shown(told)}{match['u']}。"


def _products(reading: Reading) -> Iterator[Hit]:
    for line in lines_for(reading, _TIMES):
        for match in _TIMES.finditer(line.text) if "，每" in line.text or "，平均每" in line.text else ():
            total = int(match["a"]) * int(match["b"])
            if total != int(match["c"]) and "左右" not in match[0]:
                yield Hit(line, *match.span(), f"{match['a']}乘{match['b']}是{total}，这里说的是{match['c']}。")


def _portions(reading: Reading) -> Iterator[Hit]:
    """132个，有快递点的66个，占六成; 60件，按期答复45件，按期答复率85%."""
    for sentence in figures.sentences(reading, "占", "率"):
        if not any(mark in sentence.text for mark in "占率"):
            continue
        for match in (*_SHARE.finditer(sentence.text), *_RATE.finditer(sentence.text)):
            if hit := _portion(sentence, match):
                yield hit


def _portions_of(reading: Reading) -> Iterator[Hit]:
    """240户，占应家访300户的九成."""
    for line in lines_for(reading, _SHARE_OF):
        for match in _SHARE_OF.finditer(line.text) if "占" in line.text else ():
            told, slack = _told(match)
            share = float(match["a"]) * 100 / max(float(match["b"]), 0.01)
            if told is not None and abs(share - told) > slack:
                yield Hit(
                    line, *match.span(), f"{match['a']}占{match['b']}的{shown(round(share, 1))}%，和这里说的不一样。"
                )


def _portion(sentence: Sentence, match: re.Match[str]) -> Hit | None:
    before = [each for each in sentence.figures if each.end - sentence.start <= match.start()]
    if len(before) < 2 or before[-1].unit != before[-2].unit or not (before[-1].exact and before[-2].exact):  # noqa: PLR2004
        return None
    part, whole = before[-1], before[-2]
    gap = sentence.text[part.end - sentence.start : match.start()]
    begin = max(0, whole.start - sentence.start - 12)
    clause = sentence.text[match.end() : match.end() + 4]
    asked = _ASKED.search(f"{gap}{match[0]}{clause}") or re.search(
        "平均|比|同期|上年|去年", sentence.text[begin : match.start()]
    )
    beside = gap.strip("，（仅只") and not (len(before) == 2 and _HAVING.search(part.before) and _ONE_CLAUSE.match(gap))  # noqa: PLR2004
    if asked or part.value > whole.value or beside or "人均" in sentence.text:
        return None
    share = part.value / whole.value * 100
    told, slack = _told(match)
    if told is None or not _is_of(match, part, whole):
        return None
    other = 100 - share if "name" in match.groupdict() else share
    # With three figures and more, the whole may be any of those before.
    wholes = [each.value for each in before[:-1] if each.unit == part.unit and each.value >= part.value]
    if min(abs(other - told), *(abs(part.value / each * 100 - told) for each in wholes)) <= slack:
        return None
    return Hit(
        sentence.line,
        part.start,
        sentence.start + match.end(),
        f"{shown(part.value)}占{shown(whole.value)}的{shown(round(share, 1))}%，和这里说的不一样。",
    )


def _told(match: re.Match[str]) -> tuple[float | None, float]:
    """The share that is said, of a hundred, and how far off it may be."""
    said = match.groupdict()
    loose = 3.0 if said.get("about") in ("约", "近", "超", "超过", "不到", "不足") else 0.0
    if said.get("p"):
        return float(said["p"]), _POINT + loose
    if said.get("c"):
        return float(numerals.han_value(said["c"]) or 0) * 10, 10 * _TENTH - 0.1 + loose
    if said.get("hp"):
        number = numerals.han_value(said["hp"])
        return (None if number is None else float(number)), _POINT + loose
    return 50.0, 9.0


def _is_of(match: re.Match[str], part: Figure, whole: Figure) -> bool:
    """Whether a rate is that of the part: they share its word."""
    name = match.groupdict().get("name")
    if not name:
        return True
    about = f"{part.before}{part.behind}"
    if "应" in whole.before and re.search("[实已][一-鿿]{1,2}$", part.before):
        return name[-2:] in ("收缴", "到会", "出勤", "参训", "到课", "完成", "收取", "缴纳", "参加", "参学")
    return len(name) > 1 and any(each in about and each not in whole.before for each in (name[-2:], name[:-3:-1]))


_FULL_RATE = re.compile(
    r"(?:覆盖率?|参与率|参加率|出勤率|到课率|参学率|参训率|到会率|合格率|满意率|满意度|办结率|答复率|回复率|整改率|完成整改|知晓率|入户率|签订率|签约率|普及率|准确率|及格率"
    r"|优良率|占比|化解率|处置率|销号率|(?<!位)使用率|回访率|见面率)(?:为|是|达到?了?|高达|约)?(?P<it>(?:1[0-9][1-9]|1[1-9]0|[2-9]\d\d)(?:\.\d+)?[%％])"
)
_FRACTION = re.compile("(?P<a>[二三四五六七八九十])分之(?P<b>[二三四五六七八九十])")
_MONTHS = re.compile(
    r"(?:全年|一年(?:之?内|里|中))[^，。；\d]{0,6}(?P<it>(?:1[3-9]|[2-9]\d)个月)|每[周星]期?[^，。；\d]{0,3}(?P<days>[89]天)"
)


def _impossible(reading: Reading) -> Iterator[Hit]:
    for line in reading.text.lines:
        if "%" in line.text or "％" in line.text:
            for match in _FULL_RATE.finditer(line.text):
                yield Hit(line, *match.span("it"), f"这个比率不会超过100%，“{match['it']}”多半写错了。")
        for match in _FRACTION.finditer(line.text) if "分之" in line.text else ():
            if (numerals.han_value(match["a"]) or 0) < (numerals.han_value(match["b"]) or 0):
                yield Hit(line, *match.span(), f"“{match[0]}”比全部还多，两个数多半写反了。")
        for match in _MONTHS.finditer(line.text) if "全年" in line.text or "一年" in line.text else ():
            yield Hit(line, *match.span("it" if match["it"] else "days"), "没有这么多，这个数多半写错了。")


def _rule(name: str, find: Find, fires: tuple[str, ...], stays: tuple[str, ...]) -> Rule:
    return Rule(f"numbering.{name}", Family.NUMBERING, Severity.MUST, "own", fires, stays, find)


RULES = (
    _rule(
        "difference",
        _differences,
        (
            "改造小区从2021年的8个增加到2022年的15个，增加了9个。",
            "投诉量由上年的340件下降到270件，减少80件。",
            "开展志愿服务16次，比2023年的22次减少8次。",
            "预算80万元，实际花了96万元，超支26万元。",
        ),
        (
            "改造小区从2021年的8个增加到2022年的15个，增加了7个。",
            "投诉量由上年的340件下降到270件，减少70件。",
            "开展志愿服务16次，比2023年的22次减少6次，减少了27%。",
            "预算80万元，实际花了96万元，超支16万元。",
            "小区由8个增加到15个，新增电梯9部。",
        ),
    ),
    _rule(
        "product",
        _products,
        ("举办培训4期，每期50人，共250人。",),
        ("举办培训4期，每期50人，共200人。", "举办培训4期，每期50人左右，共230人。"),
    ),
    _rule(
        "portion",
        _portions,
        (
            "行政村132个，有快递点的66个，占六成。",
            "信访事项60件，按期答复45件，按期答复率达到85%。",
            "抽查案卷50份，有9份没有集体讨论记录，占28%。",
            "抽查病历200份，不合格的23份，不合格率为21.5%。",
        ),
        (
            "行政村132个，有快递点的66个，占五成。",
            "抽查病历200份，不合格的23份，合格率为88.5%。",
            "信访事项60件，按期答复45件，上级要求按期答复率达到95%。",
            "抽查病历200份，不合格的23份，不合格率比上年提高21.5%。",
            "社区工作者120名，持证80名，未持证40名，占三成多。",
        ),
    ),
    _rule(
        "portion-of",
        _portions_of,
        ("全年家访240户，占应家访300户的九成。",),
        ("全年家访240户，占应家访300户的八成。", "办结30件，占受理40件的75%。"),
    ),
    _rule(
        "impossible",
        _impossible,
        ("谈心谈话覆盖率为105%。", "完成计划的三分之四。", "值班记录全年缺了14个月的。"),
        (
            "完成计划的105%，覆盖率100%，床位使用率103.2%。",
            "完成计划的四分之三。",
            "项目拖了14个月，全年只推进了两个月。",
        ),
    ),
)
