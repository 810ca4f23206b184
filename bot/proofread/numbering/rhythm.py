"""How often, and how many in all: 每月2次，全年应讲20次; 共1批，其中第二批."""

import re
from collections.abc import Iterator

from bot.interview import numerals
from bot.proofread.finding import Family, Severity
from bot.proofread.rule import Find, Hit, Reading, Rule, lines_for

_EVERY_MONTH = re.compile(
    r"每[周星]期?(?:至少|不少于|应|要|[一-鿿]{1,6}?)?(?P<n>\d|[一两二三四])(?P<u>次|天|篇)，一个月(?:应当?|就应"
    r"|要|至少|共应?|就是)[^，。；\d]{0,6}(?P<all>\d{1,2})(?P=u)"
)
_IN_YEAR = re.compile(
    r"全年[^，。；\d]{0,10}?(?P<all>\d{1,3})(?P<u>次|期|场|篇)，(?:平均)?每个?(?P<per>季度|月|季)(?P<n>\d"
    r"|[一两二三四])(?P=u)"
)
_OF_VERB = re.compile(
    r"每个?(?P<per>季度|月|周|季)(?P<verb>[一-鿿]{2,4})(?P<n>\d|[一两二三四])(?P<u>次|期|场|篇)，(?:全年"
    r"|一年)(?P=verb)(?P<all>\d{1,3})(?P=u)"
)
_OF_NOUN = re.compile(
    r"每个?(?P<per>季度|月|周|季)(?P<n>\d|[一两二三四])(?P<u>次|期|场|篇)(?P<noun>[一-鿿]{2,4})，(?:全年"
    r"|一年)(?P<all>\d{1,3})(?P=u)(?P=noun)"
)
_SEVERAL = re.compile(
    "(?:[\\d两三四五六七八九十](?:个(?!月)|名|家|位|所|支|处|人)|合计)[^，。；]{0,10}(?:全年|一年|年内|合计)"
)
_DEPARTMENTS = re.compile("(?P<n>[两二三四五六七八九]|\\d)(?:个|名|家|位|所|处)[^。；]{1,30}$")
_AT_LEAST = re.compile("(?:全年|一年|年内)[^，。；\\d]{0,6}(?:不少于|至少|不低于)")
_WANTING = re.compile("，?(?:还|又|就|便)?(?:少|欠|缺|差|漏|只|仅)")  # it is told that it was not done as often
_YEAR = {"周": 52, "月": 12, "季": 4, "季度": 4, "半年": 2, "半月": 24}  # of them in a year
_EVERY = re.compile(
    r"每个?(?P<per>半年|半月|季度|周|月|季)(?:至少|最少|不少于|应当?|要|须|不低于|[一-鿿]{1,8}?)?(?P<n>\d{1,2}"
    r"|[一二两三四])(?P<u>次|期|场|篇|天|轮)"
    r"[^。；每]{0,24}?(?:全年|一年|年内)(?:应当?|该|就应|本应|共应|合计应|不少于|至少|就是|要|共要|共计?"
    r"|总共)[^，。；\d]{0,6}(?P<all>\d{1,3})(?P=u)"
)
_BATCHES = re.compile(
    r"(?:共|分|分成|一共|先后|总共)[^，。；\d第]{0,6}(?P<n>\d|[一两二三四五六])(?P<u>批|期|轮"
    r"|阶段)(?:次)?(?![^。]{0,4}每)"
    r"(?P<between>[^。]{0,50}?)第(?P<at>[二三四五六七八九]|\d)(?P=u)"
)


def _number(said: str) -> int:
    return int(said) if said.isdigit() else numerals.han_value(said.replace("两", "二")) or 0


def _in_a_year(reading: Reading) -> Iterator[Hit]:
    for line in reading.text.lines:
        if "每" not in line.text:
            continue
        for match in _EVERY_MONTH.finditer(line.text):
            least = _number(match["n"]) * 4
            if int(match["all"]) not in range(least, least + _number(match["n"]) + 1):
                yield Hit(line, *match.span(), f"每周{match['n']}{match['u']}，一个月不是{match['all']}{match['u']}。")
        for match in (
            *_EVERY.finditer(line.text),
            *_OF_NOUN.finditer(line.text),
            *_OF_VERB.finditer(line.text),
            *_IN_YEAR.finditer(line.text),
        ):
            often, told = _number(match["n"]) * _YEAR[match["per"]], int(match["all"])
            if match.re is _OF_VERB and _WANTING.match(line.text, match.end()):
                continue
            if told < often and (_AT_LEAST.search(match[0]) or line.text.startswith("以上", match.end())):
                continue  # a school has ten months
            if _is_of_several(line.text, match, often, told) or (
                match.re is _EVERY and match["per"] == "周" and told * 4 > often * 3 > told
            ):
                continue
            if often != told and not (match["per"] == "周" and abs(often - told) <= 2):  # noqa: PLR2004  # holidays
                said = f"每{match['per']}{match['n']}{match['u']}，一年是{often}{match['u']}"
                yield Hit(line, *match.span(), f"{said}，这里说的是{told}{match['u']}。")


def _is_of_several(text: str, match: re.Match[str], often: int, told: int) -> bool:
    """Whether it is done for each of several: 两个部门，每月至少到部门1次，全年应到24次."""
    several = _DEPARTMENTS.search(text, 0, match.start())
    if several is not None and told == often * _number(several["n"]):
        return True
    return match.re is _EVERY and _SEVERAL.search(match[0]) is not None


def _batches(reading: Reading) -> Iterator[Hit]:
    for line in lines_for(reading, _BATCHES):
        for match in _BATCHES.finditer(line.text) if "第" in line.text else ():
            if _number(match["at"]) > _number(match["n"]) and not re.search("又|新增|再|上年|去年", match["between"]):
                yield Hit(
                    line, *match.span(), f"前面说的是{match['n']}{match['u']}，后面有第{match['at']}{match['u']}。"
                )


def _rule(name: str, find: Find, fires: tuple[str, ...], stays: tuple[str, ...]) -> Rule:
    return Rule(f"numbering.{name}", Family.NUMBERING, Severity.MUST, "own", fires, stays, find)


RULES = (
    _rule(
        "in-a-year",
        _in_a_year,
        (
            "师徒合同写明每月讲课2次，全年应讲20次，实讲15次。",
            "制度规定每季度学习1次，全年应学6次，只学了3次。",
            "要求每月下乡四次，一年应下乡40次。",
            "每月1次党课，全年10次党课只上了7次。",
            "规定每周下村2次，一个月应下村12次。",
        ),
        (
            "师徒合同写明每月讲课2次，全年应讲24次，实讲15次。",
            "每月讲课2次，全年讲了20次。",
            "每周讲课一次，全年应讲40次，实讲36次。",
            "党小组会每月应开一次，三个党小组全年合计应开36次。",
            "每月设计1次教学活动，全年不少于10次。",
            "每周例会1次，全年应开50次。",
            "规定每周下村2次，一个月应下村8次。",
        ),
    ),
    _rule(
        "batches",
        _batches,
        ("2024年应急物资采购共1批，金额92万元，其中第二批救生衣26万元。", "培训分三期，其中第四期没有考试。"),
        ("2024年应急物资采购共3批，金额92万元，其中第二批救生衣26万元。", "培训分三期，其中第三期没有考试。"),
    ),
)
