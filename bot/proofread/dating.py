"""When a material was written: formulas are held to its own year."""

import re

from bot.proofread import own_year
from bot.proofread.rule import Context
from bot.proofread.text import Part, Text

# Congress -> the months of its plenums, in order; general knowledge of the field.
PLENUMS = {
    "十八": ("2012-11", "2013-02", "2013-11", "2014-10", "2015-10", "2016-10", "2017-10"),
    "十九": ("2017-10", "2018-01", "2018-02", "2019-10", "2020-10", "2021-11", "2022-10"),
    "二十": ("2022-10", "2023-02", "2024-07", "2025-10"),
}
_PUT_OFF = re.compile("(?:顺延|推迟|延期|延到|延至|推到|计划|预计|争取|力争)[^，。；]{0,6}$")  # 工期顺延到2021年5月
_AHEAD = re.compile(
    "(?:\\d{1,2}日|底|初|[上中下]旬)?(?:就|才|便|即)?(?:可[以望]?|有望|将|能|预计)"
)  # 2021年4月可以收尾
_SOON = 2  # months after the first meetings of a name, in which others are still held
_YEAR = re.compile("(20[12]\\d)年?度")
_DAY = re.compile("(20[12]\\d)年(?:(\\d{1,2})月)?")
_PAST = re.compile("(20[12]\\d)年(?!\\d{0,2}月?(?:底|末)?[0-9日]*(?:前|以前|之前))")
_OFTEN = 2  # times that the problems tell of a year
_DATED = re.compile(r"^[\s　]*[（(]?(20\d\d)\s*年\s*(1[0-2]|0?[1-9])\s*月(?:\s*\d{1,2}\s*日)?[）)]?[\s　]*$")
# Meetings that are named by what was studied, and when they were held.
_NAMED = (
    ("(?:初心.{1,4}使命|使命.{1,4}初心)”?专题|“不忘初心、牢记使命”主题教育", "2019-09"),
    ("党史学习教育专题民主生活会", "2022-01"),
    ("党史学习教育专题组织生活会", "2021-08"),
    ("主题教育专题(?:民主|组织)生活会|学习贯彻习近平新时代中国特色社会主义思想主题教育专题", "2024-01"),
)


def month(made: Text, context: Context) -> str:
    """The month of the meeting as "2021-12", or the last that the text itself tells of; "" where nothing does."""
    if context.whole and (called := _called(made) or lived(made) or _outweighed(made)):
        return called
    held = _told(made, context)
    return max(held, _lived_through(made, held), _dated(made, held)) if held else ""


def _outweighed(made: Text) -> str:
    """The month of the meeting where nearly all of the text is of another year than its title; "" for what is usual."""
    title, own = own_year.titled(made), own_year.own(made)
    return (_later(made, f"{own}-12") or f"{own}-12") if title and own != title else ""


def _dated(made: Text, held: str) -> str:
    """The month of the date under the title, where it is later than the meeting's by less than a year; "" if not."""
    match = _under_title(made)
    if match is None:
        return ""
    year, month = map(int, held.split("-"))
    return f"{match[1]}-{int(match[2]):02}" if 0 < (int(match[1]) - year) * 12 + int(match[2]) - month < 12 else ""  # noqa: PLR2004


def _under_title(made: Text) -> re.Match[str] | None:
    """The line under the title that is a date and nothing else."""
    return next((match for line in made.lines[:5] if (match := _DATED.match(line.text))), None)


def lived(made: Text) -> str:
    """The month of the meeting by what the text tells of, where its title has an earlier year: "2024-12".

    The problems tell of a later year more than once and of none after it, and the date under the title bears it out or
    there is none. "" for what is usual.
    """
    title = _YEAR.search(made.title)
    opening = "".join(line.text for line in made.lines if line.part is Part.OPENING and not line.name)
    if title is None or _YEAR.search(opening):  # told where the two disagree
        return ""
    problems = "\n".join(line.text for line in made.lines if line.part in (Part.PROBLEMS, Part.CASE) and not line.whole)
    told = [int(match[1]) for match in _PAST.finditer(problems)]
    last = max(told, default=0)
    if last <= int(title[1]) or told.count(last) < _OFTEN or told.count(last) <= told.count(int(title[1])):
        return ""
    dated, held = _under_title(made), f"{last}-12"
    if dated is None:
        return held
    return held if (int(dated[1]) - last) * 12 + int(dated[2]) - 12 in range(-3, 8) else ""


def _lived_through(made: Text, held: str) -> str:
    """A later month that the problems tell of more than once as past: then title or meeting are of another year."""
    problems = "\n".join(
        line.text
        for line in made.lines
        if line.part in (Part.PROBLEMS, Part.CASE) and not re.search("责任人[:：]|完成时限", line.text)
    )
    dates = [match for match in _DAY.finditer(problems) if match[2]]
    year, month = map(int, held.split("-"))
    late = [
        (int(each[1]), int(each[2]))
        for each in dates
        if (int(each[1]) - year) * 12 + int(each[2]) - month > _SOON
        and not re.search(
            "前|计划|预计|定[在于到]|拟|至|到$",
            problems[max(each.start() - 8, 0) : each.start()] + problems[each.end() : each.end() + 3],
        )
    ]
    own = own_year.own(made)
    late = [each for each in late if not own or each[0] <= int(own) + 1]
    return "{}-{:02}".format(*max(late)) if len(late) > 1 else ""


def _told(made: Text, context: Context) -> str:
    """The month by the meeting, the title or the opening."""
    if context.meeting is not None and context.meeting.start:
        start = context.meeting.start
        # The same meeting was held months later where the campaign came later: next year's dates tell.
        second = next((held for name, held in _NAMED if start < held and re.search(name, made.title)), "")
        if second and not any(f"{second[:4]}年" in line.text for line in made.lines):
            second = ""
        return max(start, second, _later(made, start))
    if not context.whole:
        return ""  # one answer tells of many years
    opening = "".join(line.text for line in made.lines if not line.level and line.part is Part.OPENING)[:600]
    for expression, held in _NAMED:
        if re.search(expression, made.title):
            return held
    if year := _YEAR.search(made.title) or re.search("(20[12]\\d)年", made.title):
        return f"{int(year[1])}-12"  # 年度 meetings are held in the winter that ends the year
    own = own_year.own(made)
    for expression, held in _NAMED:  # one left from another text, where the dates tell of another year
        if re.search(expression, opening) and (not own or 0 <= int(held[:4]) - int(own) <= 1):
            return held
    if year := re.search("(?<!上)(20[12]\\d)年度[^。]{0,12}(?:民主|组织)生活会", opening):
        return f"{year[1]}-12"
    return _dates_alone(made, opening)


def _dates_alone(made: Text, opening: str) -> str:
    """The month where only dates tell it."""
    if own := own_year.own(made):
        held = max(own_year.latest(made, own), _later(made, f"{own}-12"))
        behind = str(int(own) + 1)  # what began in its spring may have gone on to the autumn
        begun = _DAY.search(opening)
        return max(held, own_year.latest(made, behind)) if begun is not None and begun[1] == behind else held
    dates = [(int(match[1]), int(match[2] or 12)) for match in _DAY.finditer(opening)]
    return "{}-{:02}".format(*max(dates)) if dates else ""


def _later(made: Text, start: str) -> str:
    """A month that the opening names, up to half a year after the first meetings of that name; "" for none."""
    opening = "".join(line.text for line in made.lines if line.part is Part.OPENING and not line.level)
    year, month = map(int, start.split("-"))
    dates = [match for match in _DAY.finditer(opening) if match[2]]
    found = [
        (int(each[1]), int(each[2]))
        for each in dates
        if "前" not in opening[each.end() : each.end() + 4]
        and not _PUT_OFF.search(opening[: each.start()][-12:])
        and not _AHEAD.match(opening, each.end())
    ]
    near = [each for each in found if 0 <= (each[0] - year) * 12 + each[1] - month <= 6 and each[1] <= 12]  # noqa: PLR2004
    return "{}-{:02}".format(*max(near)) if near else ""


def _called(made: Text) -> str:
    """The month of the meeting that the opening was called to, where the title has another year and the dates of the
    opening bear the call out; "" for what is usual.
    """
    title = _YEAR.search(made.title)
    opening = "".join(
        line.text for line in made.lines if line.part is Part.OPENING and not line.level and not line.name
    )
    call = re.search("(?:开好|召开|关于)[^。，]{0,8}?(20[12]\\d)年度", opening)
    if title is None or call is None or title[1] == call[1]:
        return ""
    start = f"{call[1]}-12"
    return _later(made, start) if _later(made, start) and not _later(made, f"{title[1]}-12") else ""
