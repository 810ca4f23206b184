"""One thing counted twice: how many there are of it, how many the 班子 has, how often it is asked for."""

import re
from collections import Counter
from collections.abc import Iterator

from bot.proofread.consistency.naming import rule
from bot.proofread.consistency.spots import EARLY
from bot.proofread.rule import Hit, Reading, body_for, lines_for
from bot.proofread.samples import ANSWERED, OPENING, TITLE
from bot.proofread.text import Line, Part

_BEFORE = (*EARLY, Part.OPENING)
_UNIT = "[名人户起件个项条家份座处亩篇次台辆栋]"
_COUNT = re.compile(rf"(?<![\d.第年])(?P<it>(?P<n>\d{{1,5}})(?P<u>{_UNIT}))(?![月日年\d])")
# 把1680户零售户分类: all of them are meant, and no goal.
_ALL = re.compile(rf"(?:对|把|将|为|给)(?P<it>(?P<n>\d{{3,5}})(?P<u>{_UNIT}))(?P<behind>[一-鿿]{{2,9}})")
_NEAR = 9  # characters beside a figure that name what is counted
_SAME = 3  # of these, what two places have in common by no chance
_HAN = re.compile("[一-鿿]+")


def _beside(line: Line, match: re.Match[str]) -> str:
    """What stands right before a figure, and right behind it."""
    after = _HAN.match(line.text, match.end())
    ahead = re.search("[一-鿿]+$", line.text[max(match.start() - _NEAR, 0) : match.start()])
    return f"{ahead[0] if ahead else ''}，{after[0][:_NEAR] if after else ''}"


def _figure(reading: Reading) -> Iterator[Hit]:
    """零售户1860户 among the problems, 把1680户零售户分类 among the measures: two digits are turned.

    Where another figure is no turned one, it may be a part of them, or a goal: of sixty told, a third were right.
    """
    late = [
        (line, match)
        for line in body_for(reading, _ALL)
        if line.part is Part.MEASURES
        for match in _ALL.finditer(line.text)
    ]
    if not late:
        return
    early = [
        (_beside(line, match), match)
        for line in body_for(reading, _COUNT)
        if line.part in _BEFORE
        for match in _COUNT.finditer(line.text)
    ]
    for line, match in late:
        behind, number = match["behind"], match["n"]
        near = [(said, one["n"]) for said, one in early if one["u"] == match["u"] and behind[:2] in said]
        if any(one == number for _, one in near):
            continue
        usual = {one for said, one in near if behind[:_SAME] in said and _is_turned(one, number)}
        if len(usual) == 1:
            why = f"前面说的“{behind[:_SAME]}”是{next(iter(usual))}{match['u']}，这里是{match['it']}。"
            yield Hit(line, *match.span("it"), why)


def _is_turned(one: str, other: str) -> bool:
    """1860 and 1680."""
    return one != other and len(one) > 2 and sorted(one) == sorted(other)  # noqa: PLR2004


_MEMBERS = re.compile(
    r"(?P<it>(?:班子(?:现有|共有)?(?P<a>\d{1,2}|[三四五六七八九十])名成员|班子成员(?P<b>\d{1,2}|[三四五六七八九十])[名人]))"
)
_SOME = re.compile("其他|其余|另外|除|中|有$|等")
_SEATS = re.compile(r"(?P<it>(?P<n>[3-9三四五六七八九])名支委)(?!会)")
_WITH = re.compile(r"书记[一-鿿]{0,4}(?:同|与|和)(?:其他|另外)?(?P<n>[2-6两二三四五六])名(?:支部委员|支委)")
_VALUES = {each: at for at, each in enumerate("零一二三四五六七八九十")} | {"两": 2}


def _value(said: str) -> int:
    return _VALUES.get(said) or int(said)


def _members(reading: Reading) -> Iterator[Hit]:
    """班子7名成员 and 班子9名成员; 书记同两名支部委员, and 五名支委."""
    found = [
        (line, match, _value(match["a"] or match["b"]))
        for line in body_for(reading, _MEMBERS)
        for match in _MEMBERS.finditer(line.text)
        if line.part is not Part.CASE and not _SOME.search(line.text[max(match.start() - 4, 0) : match.start()])
    ]
    counts = Counter(number for _, _, number in found)
    if len(counts) == 2:  # noqa: PLR2004
        usual = max(counts, key=lambda each: (counts[each], -[number for *_, number in found].index(each)))
        for line, match, number in found:
            if number != usual:
                yield Hit(line, *match.span("it"), f"别处班子是{usual}名成员，这里是{number}名。")
    together = [match for line in body_for(reading, _WITH) for match in _WITH.finditer(line.text)]
    for line in body_for(reading, _SEATS) if len(together) == 1 else ():
        for match in _SEATS.finditer(line.text):
            whole = _value(together[0]["n"]) + 1
            if _value(match["n"]) != whole and not _SOME.search(line.text[max(match.start() - 4, 0) : match.start()]):
                yield Hit(line, *match.span("it"), f"前面说支委一共{whole}名，这里是{match['it']}。")


_GRAM = 4  # characters of what is to be done that tell it from other things
_PERIOD = "每(?:半年|季度|[周月年季日天])"
_NORM = re.compile(
    rf"(?P<it>(?P<p>{_PERIOD})(?:要|应|至少|须)?(?P<what>[一-鿿]{{4,10}}?)(?:不少于|至少|不低于)?(?P<n>\d{{1,4}})(?P<u>{_UNIT}))"
)
_ASKED = re.compile("要求|规定|按照|应|制度|年初提出")


def _norm(reading: Reading) -> Iterator[Hit]:
    """要求每月入户走访40户, and a measure of 每季度入户走访不少于40户: less than what was not kept."""
    told: dict[str, set[tuple[str, int]]] = {}
    for line in lines_for(reading, _NORM):
        for match in _NORM.finditer(line.text) if line.part in EARLY else ():
            if _ASKED.search(re.split("[。；]", line.text[: match.start()])[-1]):
                told.setdefault(match["what"][:_GRAM] + match["u"], set()).add((match["p"], int(match["n"])))
    for line in lines_for(reading, _NORM) if told else ():
        for match in _NORM.finditer(line.text) if line.part is Part.MEASURES else ():
            norms = told.get(match["what"][:_GRAM] + match["u"], set())
            if len(norms) != 1:
                continue
            period, number = next(iter(norms))
            other = (period != match["p"] and int(match["n"]) == number) or (
                period == match["p"] and int(match["n"]) < number
            )
            if other:
                why = f"前面的要求是{period}{number}{match['u']}，这里是{match['p']}{match['n']}{match['u']}。"
                yield Hit(line, *match.span("it"), why)


_LEVEL = re.compile("(?P<it>(?P<level>[省市县区镇乡])级(?P<what>[一-鿿]{4}))")


def _level(reading: Reading) -> Iterator[Hit]:
    """县级配套资金 did not come, 落实市级配套资金 among the measures."""
    told: dict[str, set[str]] = {}
    for line in lines_for(reading, _LEVEL):
        for match in _LEVEL.finditer(line.text) if line.part in EARLY else ():
            told.setdefault(match["what"], set()).add(match["level"])
    for line in lines_for(reading, _LEVEL) if told else ():
        for match in _LEVEL.finditer(line.text) if line.part is Part.MEASURES else ():
            levels = told.get(match["what"], set())
            if len(levels) == 1 and match["level"] not in levels and reading.text.plain.count(match["it"]) == 1:
                usual = f"{next(iter(levels))}级{match['what']}"
                yield Hit(line, *match.span("it"), f"前面写的是“{usual}”，这里是“{match['it']}”。", usual)


_WORKED = re.compile(r"参加工作(?:已|也)?有?(?P<it>(?P<n>\d{1,2})年)")
_BEEN = re.compile(r"(?:当过|当了|干过|干了|做过|做了|任过)(?P<n>\d{1,2})年")


def _career(reading: Reading) -> Iterator[Hit]:
    """参加工作3年，当过9年技术员."""
    for line in body_for(reading, _WORKED):
        for match in _WORKED.finditer(line.text) if line.part is not Part.CASE else ():
            been = [int(each["n"]) for each in _BEEN.finditer(line.text)]
            if been and max(been) > int(match["n"]):
                yield Hit(line, *match.span("it"), f"后面说做过{max(been)}年，这里参加工作才{match['it']}。")


_TEAM = TITLE + OPENING.format(2022)
_BRANCH = "青堰县水务局机关党支部2022年度组织生活会对照检查材料\n支部书记骆启舟同两名支部委员谈心。\n{}\n"
RULES = (
    rule(
        "figure-otherwise",
        _figure,
        (ANSWERED.format("全镇经营户1860户，一年每户查4次。", "把1680户经营户分成三类。"),),
        (
            ANSWERED.format("全镇经营户1860户，一年每户查4次。", "把1860户经营户分成三类。"),
            ANSWERED.format("全镇经营户1860户，一年每户查4次。", "把680户经营户分成三类。"),
        ),
    ),
    rule(
        "members-otherwise",
        _members,
        (
            _TEAM + "三是走得少。班子7名成员去过21次。班子9名成员看得轻，班子7名成员没有谈。",
            _BRANCH.format("支部五名支委都兼着业务。"),
        ),
        (
            _TEAM + "三是走得少。班子7名成员去过21次，班子其他6名成员没有去，有2名班子成员没有去。",
            _BRANCH.format("支部三名支委都兼着业务，其中2名支委没有去。"),
        ),
    ),
    rule(
        "norm-otherwise",
        _norm,
        (
            ANSWERED.format("按要求，网格员每月要入户走访40户，实际走了22户。", "每季度入户走访不少于40户。"),
            ANSWERED.format("制度要求每季度检查泵站设施6次，没有做到。", "每季度检查泵站设施4次。"),
        ),
        (
            ANSWERED.format("按要求，网格员每月要入户走访40户，实际走了22户。", "每月入户走访不少于40户。"),
            ANSWERED.format("每月入户走访40户。", "每季度入户走访不少于40户。"),
        ),
    ),
    rule(
        "level-otherwise",
        _level,
        (ANSWERED.format("县级配套资金没有到位。", "3月底前落实市级配套资金。"),),
        (
            ANSWERED.format("县级配套资金没有到位。", "3月底前落实县级配套资金。"),
            ANSWERED.format("县级配套资金、市级配套资金没有到位。", "3月底前落实省级配套资金。").replace(
                "落实省", "落实市"
            ),
        ),
    ),
    rule(
        "career-shorter",
        _career,
        (_TEAM + "三是底子薄。我参加工作3年，当过9年乡镇农技员。",),
        (_TEAM + "三是底子薄。我参加工作26年，当过9年乡镇农技员。",),
    ),
)
