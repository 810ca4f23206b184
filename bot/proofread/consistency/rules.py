"""前后不一: year, meeting, unit, name, post and voice, where one place of the text contradicts another."""

import re
from collections.abc import Iterator

from bot.proofread import dating
from bot.proofread.consistency import (
    acting,
    aims,
    bearers,
    bosses,
    branches,
    called,
    elsewhere,
    figures,
    halls,
    holders,
    kinds,
    likes,
    lists,
    meetings,
    naming,
    numbered,
    objects,
    offices,
    openings,
    persons,
    places,
    plans,
    posts,
    prepared,
    rare,
    references,
    same,
    selves,
    sequence,
    served,
    siblings,
    spelt,
    steps,
    studied,
    superiors,
    taught,
    things,
    times,
    towns,
    trades,
    voice,
    whose,
    written,
    years,
)
from bot.proofread.consistency.naming import rule
from bot.proofread.rule import Hit, Reading, lines_for
from bot.proofread.samples import OPENING, TITLE
from bot.proofread.text import Line, Part

_MEETING = re.compile(
    r"(?P<year>20\d\d)年(?:度|(?!的[两三几各历]次))(?P<name>(?:(?!20\d\d年)[^，。；：（）《》、]){0,24}?)(?P<kind>民主生活会|组织生活会)"
)
_SPECIAL = re.compile(
    r"(?P<it>党史学习教育|(?:[“‘]?不忘初心、牢记使命[”’]?)?(?:主题教育)|党纪学习教育|巡视整改|巡察整改|学习教育)专题(?:民主|组织)生活会"
)
# 2024年度民主生活会上查摆问题8个, where the year before is told of.
_BACK_THEN = re.compile("(?:民主|组织)?(?:生活会)?(?:上|查摆|整改|征求|，[^。]{0,6}(?:查摆|提出|列出|征求))")


_MONTH = re.compile("\\d{1,2}月")
_HELD_ON = re.compile(r"(?:定于|将于|拟于|定在|计划于)[^，。；]{0,14}召开$")


def _year_of(title: str) -> int:
    match = re.search(r"(20\d\d)年", title)
    return int(match[1]) if match else 0


def _year(reading: Reading) -> Iterator[Hit]:
    """A meeting of the title's kind whose year is neither its own nor the one before."""
    title = reading.text.title
    own = _year_of(title) or (
        int(reading.context.meeting.year)
        if reading.context.meeting is not None and reading.context.meeting.year.isdigit()
        else 0
    )
    if not own and reading.month:
        held, month = reading.month.split("-")
        own = int(held) - (month < "06")  # a meeting in January ends the year before
    if not own or years.wrong_title(reading):
        return
    sure, untold = _is_titles_year(reading, own), not _year_of(title)
    for line in lines_for(reading, _MEETING):
        for match in _MEETING.finditer(line.text):
            year = int(match["year"])
            if line is reading.text.title_line or year == own:
                if line.part is Part.LAST_YEAR and sure and _BACK_THEN.match(line.text, match.end()):
                    yield Hit(line, *match.span("year"), f"这一段说的是上一年的会，这里写的是今年的{own}年度。")
                continue
            if match[0][5] != "度" and year == own + 1 and match["name"][:2].strip("0123456789") == "月":
                continue  # 2024年1月16日召开: the day on which it is held
            if untold and reading.month.startswith(match["year"]) and _MONTH.match(match["name"]):
                continue  # 2024年11月召开专题组织生活会, and no year in the title
            if _calls(line, match, own) or not own - 1 <= year <= own:
                yield Hit(
                    line,
                    match.start(),
                    match.start() + len("2021年度") if match[0][5] == "度" else match.start() + 5,
                    f"标题是{own}年，这里是{year}年。",
                )


def _calls(line: Line, match: re.Match[str], own: int) -> bool:
    """Whether the opening says here which meeting this one is."""
    head = line.text[max(match.start() - 24, 0) : match.start()]
    if line.part is not Part.OPENING:
        return False
    if _HELD_ON.search(head):
        return True
    called = re.search("根据|按照|开好|召开|关于", head) is not None
    before = int(match["year"]) == own - 1
    return called and not (
        before and not re.search("开好|关于|通知", head + line.text[match.start() : match.end() + 24])
    )


def _lived(reading: Reading) -> Iterator[Hit]:
    """The title of an earlier year than all that the problems tell of."""
    lived, line = dating.lived(reading.text), reading.text.title_line
    title = _year_of(reading.text.title)
    if lived and line is not None:
        at = line.text.find(str(title))
        yield Hit(line, at, at + 4, f"标题是{title}年度，正文说的却是{lived[:4]}年的事。")


def _is_titles_year(reading: Reading, own: int) -> bool:
    """False where a special meeting, or what was done late in the next year, says that the title itself is wrong."""
    late = re.compile(f"(?:截至|到|目前){own + 1}年(?:[6-9]|1[0-2])月")
    called = re.compile(f"(?:召开|开好|关于|通知)[^，。；]{{0,12}}{own + 1}年度")
    opening = [line.text for line in reading.text.lines if line.part is Part.OPENING and not line.name]
    done = [line.text for line in reading.text.lines if line.part is Part.LAST_YEAR]
    special = not _SPECIAL.search(reading.text.title) and any(map(_SPECIAL.search, opening))
    return not special and not any(map(late.search, opening + done)) and not any(map(called.search, opening))


def _special(reading: Reading) -> Iterator[Hit]:
    """党史学习教育专题 in the title, 主题教育专题 in the opening; or a special one where the title has a year."""
    title = _SPECIAL.search(reading.text.title)
    yearly = title is None and re.search("20\\d\\d年度(?:民主|组织)生活会", reading.text.title)
    for line in reading.text.lines if title or yearly else ():
        if line.part is not Part.OPENING or line.name or line.level or "上" in line.text[:3]:
            continue
        for match in _SPECIAL.finditer(line.text):
            if title is None:
                if re.search("(?:开好|召开|关于|本次|这次|此次)[^，。；]{0,16}$", line.text[: match.start()]):
                    yield Hit(line, *match.span("it"), f"标题写的是年度会，这里是“{match['it']}专题”。")
            elif match["it"] != title["it"] and match["it"] not in title["it"] and title["it"] not in match["it"]:
                yield Hit(line, *match.span("it"), f"标题写的是“{title['it']}”，这里是“{match['it']}”。", title["it"])


RULES = (
    *(
        each
        for room in (
            naming,
            elsewhere,
            acting,
            whose,
            voice,
            selves,
            lists,
            meetings,
            trades,
            served,
            openings,
            places,
            towns,
            persons,
            halls,
            holders,
            kinds,
            siblings,
            spelt,
            superiors,
            likes,
            aims,
            bearers,
            numbered,
            objects,
            years,
            things,
            times,
            plans,
            posts,
            prepared,
            rare,
            written,
            offices,
            sequence,
            steps,
            references,
            bosses,
            branches,
            called,
            figures,
            same,
            studied,
            taught,
        )
        for each in room.RULES
    ),
    rule(
        "year",
        _year,
        (
            TITLE + "青堰县水务局党组定于2023年1月20日召开2021年度民主生活会。\n一、存在的问题\n一是学得浅。\n",
            TITLE + OPENING.format(2023),
            TITLE + OPENING.format(2022) + "2019年度民主生活会查摆问题9个。",
        ),
        (TITLE + OPENING.format(2022) + "2021年度民主生活会查摆问题9个。",),
    ),
    rule(
        "title-year",
        _lived,
        (TITLE + "按照县委要求，班子认真准备。\n一、存在问题\n（一）学得浅。2024年3月只学了一次，2024年7月没有学。\n",),
        (TITLE + "按照县委要求，班子认真准备。\n一、存在问题\n（一）学得浅。2022年3月只学了一次，2024年7月前补上。\n",),
    ),
    rule(
        "special",
        _special,
        (
            "青堰县水务局党史学习教育专题民主生活会对照检查材料\n按照开好主题教育专题民主生活会的通知要求，班子认真准备。\n",
            TITLE + OPENING.format(2022).replace("2022年度", "主题教育专题"),
        ),
        (
            "青堰县水务局党史学习教育专题民主生活会对照检查材料\n按照开好党史学习教育专题民主生活会的通知要求，班子认真准备。\n",
        ),
    ),
)
