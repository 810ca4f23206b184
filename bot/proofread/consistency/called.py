"""The meeting that a heading names otherwise than the words below it: the title, the part about last year."""

import re
from collections.abc import Iterator

from bot.proofread import own_year
from bot.proofread.consistency.naming import rule
from bot.proofread.rule import Hit, Reading
from bot.proofread.samples import OPENING, TITLE
from bot.proofread.text import Part

# Campaigns that a meeting was named by, and the years that it ended.
_ENDED = {
    "不忘初心": (2019,),
    "党史学习教育": (2021,),
    "学习贯彻习近平新时代中国特色社会主义思想主题教育": (2023,),
    "两学一做": (2016, 2017),
}
_SPECIAL = re.compile(rf"(?P<it>[“‘]?(?P<name>{'|'.join(_ENDED)})[^，。；]{{0,12}}专题)(?:民主|组织)生活会")
_CALLS = re.compile(
    r"(?:开好|召开|关于|通知|做好)[^，。；专]{0,16}?(?P<year>20\d\d)年度(?![^，。；《》]{0,30}专题)[^，。；]{0,12}?(?:民主|组织)生活会"
)


def _title(reading: Reading) -> Iterator[Hit]:
    """“不忘初心、牢记使命”专题 in the title, where the opening was called to the meeting of 2020年度."""
    line = reading.text.title_line
    special = _SPECIAL.search(line.text) if line is not None else None
    if line is None or special is None or re.search("20\\d\\d年", line.text):
        return
    for each in reading.text.lines:
        if each.part is not Part.OPENING or each.name or each.level:
            continue
        call = _CALLS.search(each.text)
        own = own_year.own(reading.text)
        if call is not None and not {call["year"], own} & {*map(str, _ENDED[special["name"]])}:
            why = f"正文准备的是{call['year']}年度的会，标题写的是“{special['name']}”专题。"
            yield Hit(line, *special.span("it"), why)
            return


_YEARLY = re.compile(r"(?P<year>20\d\d)年度[^，。；]{0,16}?(?:民主|组织)生活会")
_SAYS = re.compile(
    r"(?P<year>20\d\d)年度[^，。；]{0,16}?(?:民主|组织)生活会[上中，]?[^，。；]{0,6}(?:查摆|提出|列出|确定|检视|共)"
)


def _heading(reading: Reading) -> Iterator[Hit]:
    """一、2021年度民主生活会整改情况 over 2022年度民主生活会查摆问题12个."""
    for section in reading.text.parts():
        said = _YEARLY.search(section.head.text) if section.head.whole and section.head.part is Part.LAST_YEAR else None
        if said is None:
            continue
        told = [each["year"] for line in section.lines[1:] for each in _SAYS.finditer(line.text)]
        if told and len({*told}) == 1 and told[0] != said["year"]:
            why = f"标题是{said['year']}年度的会，下面说的是{told[0]}年度的。"
            yield Hit(section.head, *said.span("year"), why)


_LAST = TITLE + "班子认真准备。\n一、{}年度民主生活会整改情况\n{}年度民主生活会查摆问题9个，已改8个。\n二、存在的问题\n"
RULES = (
    rule(
        "title-of-campaign",
        _title,
        (
            TITLE.replace("2022年度", "“不忘初心、牢记使命”专题")
            + OPENING.format(2020)
            + "2020年3月只学了一次，2020年7月没有学。",
        ),
        (
            TITLE.replace("2022年度", "党史学习教育专题") + OPENING.format(2021),
            TITLE.replace("2022年度", "党史学习教育专题") + "按照开好党史学习教育专题民主生活会的通知，班子准备。\n",
            TITLE + OPENING.format(2022),
        ),
    ),
    rule(
        "last-year-of-heading",
        _heading,
        (_LAST.format(2020, 2021),),
        (_LAST.format(2021, 2021), _LAST.format(2021, 2021).replace("9个，", "9个，比2020年度民主生活会查摆的多，")),
    ),
)
