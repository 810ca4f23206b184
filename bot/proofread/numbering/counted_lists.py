"""A list and its number, whatever is listed: 《甲》《乙》3部; 三个短板：甲、乙; 甲科、乙科3个科室."""

import re
from collections.abc import Iterator

from bot.proofread.finding import Family, Severity
from bot.proofread.noticed.listing import value
from bot.proofread.numbering.told import body
from bot.proofread.rule import Find, Hit, Reading, Rule

_N = r"(?P<n>[一两二三四五六七八九十]|\d{1,2})"
_MANDARIN = str.maketrans("两", "二")
_BOOKS = re.compile(
    rf"(?<![》、和及与])(?P<items>《[^《》]+》(?:[、和及与]?《[^《》]+》)+)(?P<more>等)?{_N}(?P<u>[部本篇个份项册件])(?![以多])"
)
_COLON = re.compile(
    r"(?<![第\d“])(?P<n>[两二三四五六七八九十]|\d{1,2})(?:个方面|方面|[个项条种大]|点(?![在到以]))(?P<noun>[一-鿿]{1,14})[：:]"
    r"(?P<items>[^，。；：、“”《》\d]{2,10}(?:、[^，。；：、“”《》\d]{2,10}){1,7})[。；]"
)
_GROUP = (
    "科室|股室|处室|部门|单位|乡镇|村|社区|街道|项目|环节|领域|岗位|支部|站所|小区|窗口|片区|工程|渠道|平台|"
    "系统|班组|车间"
)
_CLAUSE = re.compile(
    rf"(?:(?<=[，。；：])|^\s*)(?P<items>[一-鿿]{{2,10}}(?:、[一-鿿]{{2,10}}){{1,6}}(?:和[一-鿿]{{2,10}})?){_N}个(?P<noun>{_GROUP})(?=[都均没未仍还超的，。；分存被有])"
)
_SHORT = re.compile(
    "“(?P<n>[两三四五六七八九])(?P<x>个[一-鿿]|[不没少化有无])”[^，。；：]{0,6}[：:]“?(?P<items>[^。；：，“”、]{2,10}(?:、[^。；：，“”、]{2,10}){1,8})[。；”]"
)
_STEPS = re.compile(
    "(?:(?<=[，。；：])|^\\s*)(?P<it>第(?P<n>[一二三四五六七八九])(?P<k>步|阶段|环节))(?!的|是?走)|(?<=[；，。：])(?P<it2>（(?P<n2>\\d)）)(?=[一-鿿“《])"
)
_NEAR = 2  # names too many or too few: where more are, the figure tells of something else


def _number(said: str) -> int:
    return value(said.translate(_MANDARIN))


def _books(reading: Reading) -> Iterator[Hit]:
    for line in body(reading):
        for match in _BOOKS.finditer(line.text) if "》" in line.text else ():
            there, number = match["items"].count("《"), _number(match["n"])
            if number and number != there and not (match["more"] and number > there):
                yield Hit(line, *match.span(), f"这里写出了{there}{match['u']}，却说{match['n']}{match['u']}。")


def _colons(reading: Reading) -> Iterator[Hit]:
    for line in body(reading):
        if "、" not in line.text:
            continue
        for match in _COLON.finditer(line.text) if "：" in line.text or ":" in line.text else ():
            there, number = match["items"].count("、") + 1, _number(match["n"])
            open_ = re.search("[和及与等]", match["items"])
            if match["noun"].startswith("字"):  # 十二个字：学在前、干在先
                continue
            if number > 1 and number != there and not open_ and abs(number - there) <= _NEAR:
                yield Hit(line, match.start(), match.start("items"), f"这里说{match['n']}个，后面写了{there}个。")
        for match in _SHORT.finditer(line.text) if "”" in line.text else ():
            items, mark = match["items"].split("、"), match["x"][-1]
            if all(mark in each for each in items) and len(items) != _number(match["n"]):
                yield Hit(line, match.start(), match.start("items"), f"这里说{match['n']}个，后面写了{len(items)}个。")


def _groups(reading: Reading) -> Iterator[Hit]:
    for line in body(reading):
        for match in _CLAUSE.finditer(line.text) if "、" in line.text else ():
            there, number = len(re.split("[、和]", match["items"])), _number(match["n"])
            least = match["items"].count("、") + 1
            near = abs(number - there) <= 1 and (there > 2 or number < there)  # noqa: PLR2004
            if number and number not in range(least, there + 1) and near and "等" not in match["items"][-2:]:
                said = f"这里写出了{there}个{match['noun']}，却说{match['n']}个。"
                yield Hit(line, match.start("items"), match.end(), said)


def _steps(reading: Reading) -> Iterator[Hit]:
    """第一步、第二步、第四步; （1）（2）（4） within a paragraph."""
    for line in body(reading):
        last: dict[str, int] = {}
        found = _STEPS.finditer(line.text) if "第一" in line.text or "（1）" in line.text else ()
        if line.level == 4:  # noqa: PLR2004  # （1） at its head
            last[""] = line.value
        for match in found:
            kind, number = match["k"] or "", int(match["n2"]) if match["n2"] else value(match["n"])
            name, before = ("it2" if match["n2"] else "it"), last.get(kind, 0)
            if before and number not in (1, before + 1):
                yield Hit(line, *match.span(name), f"“{match[name]}”和前面的序号接不上。")
            last[kind] = number


def _rule(name: str, find: Find, fires: tuple[str, ...], stays: tuple[str, ...]) -> Rule:
    return Rule(f"numbering.{name}", Family.NUMBERING, Severity.MUST, "own", fires, stays, find)


RULES = (
    _rule(
        "books-listed",
        _books,
        ("只读了《甲讲义》《乙纲要》《丙选编》4部书。", "学习了《甲章程》、《乙准则》等一部法规。"),
        ("只读了《甲讲义》《乙纲要》《丙选编》3部书。", "学习了《甲章程》《乙准则》等6部法规。"),
    ),
    _rule(
        "listed-behind",
        _colons,
        (
            "主要有4个短板：底数不清、办法不多、力度不够。",
            "有3个科室没有制定细则：办公室、财务科、项目科、人事科。",
            "存在“三不”问题：不愿管、不敢管、不会管、不想管。",
            "做到“三个一”：一本台账、一张清单、一名专人、一套制度。",
        ),
        (
            "主要有3个短板：底数不清、办法不多、力度不够。",
            "有4个科室没有制定细则：办公室、财务科、项目科和人事科。",
            "存在“三不”问题：不愿管、不敢管、不会管。",
            "全镇12个村：东片、西片分头负责。",
            "对着病根写下四个字：深学、实干。",
        ),
    ),
    _rule(
        "groups-listed",
        _groups,
        ("办公室、财务科、项目科4个科室没有制定细则。", "老街改造、河道治理、停车场建设2个项目都超期。"),
        (
            "办公室、财务科、项目科3个科室没有制定细则。",
            "学校、医院、商场12个单位没有报来。",
            "老街改造、河道治理和堤岸建设、停车场3个项目都超期。",
        ),
    ),
    _rule(
        "steps",
        _steps,
        ("第一步摸底，第二步整改，第四步验收。", "存在差距：（1）学得少；（2）走得少；（4）想得少。"),
        ("第一步摸底，第二步整改，第三步验收。", "存在差距：（1）学得少；（2）走得少；（3）想得少。"),
    ),
)
