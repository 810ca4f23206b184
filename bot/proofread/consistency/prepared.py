"""What was done before the meeting, against the date that the text bears; what was done by a day still to come."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from bot.proofread.consistency import times, written
from bot.proofread.consistency.naming import rule
from bot.proofread.rule import Hit, Reading, lines_for
from bot.proofread.samples import MEASURE, OPENING, TITLE
from bot.proofread.text import Line, Part

_DAY = re.compile(r"(?:(?P<year>20\d\d)年)?(?<![\d至到—-])(?P<month>1[0-2]|[1-9])月(?P<day>[12]\d|3[01]|[1-9])日")
_DONE = re.compile(
    "以来|(?:和|、|，|至|到)?[^。；，]{0,18}(?:学习|研究|讨论|审议|通过|座谈|谈心|形成|定稿|举办|征求|起草|走访|支委会|党组会|党委会)"
)
_CALLED = re.compile("(?:定于|将于|拟于|计划于|将在|定在|拟定|开好|召开的)[^，。；]{0,6}$")
_SETTLED = re.compile("[^。；，]{0,18}(?:审议|讨论通过|研究通过|讨论定稿|集体研究|定稿|审定)")
_FAR = 150  # days: what is farther off is of another year
_SPRING = 8  # the last month in which a deadline of an earlier month is over


class _Event(NamedTuple):
    line: Line
    start: int
    end: int
    day: date
    settled: bool


def _events(reading: Reading, born: date) -> Iterator[_Event]:
    """What the opening tells as done on a day; without its year, the day that is nearest to the text's."""
    for line in lines_for(reading, _DAY):
        if line.part is not Part.OPENING or line.name or "日" not in line.text:
            continue
        for match in _DAY.finditer(line.text):
            if _CALLED.search(line.text[: match.start()]) or not _DONE.match(line.text, match.end()):
                continue
            years = [int(match["year"])] if match["year"] else [born.year, born.year - 1]
            days = [each for year in years if (each := _day(year, match["month"], match["day"]))]
            near = min(days, key=lambda each: abs((each - born).days), default=None)
            if near is not None and abs((near - born).days) < _FAR:
                yield _Event(line, match.start(), match.end(), near, bool(_SETTLED.match(line.text, match.end())))


def _day(year: int, month: str, day: str) -> date | None:
    try:
        return date(year, int(month), int(day))
    except ValueError:
        return None


def _born(reading: Reading) -> tuple[Line, re.Match[str], date] | None:
    """The line with the text's date, where it names a day."""
    found = written.date_of(reading)
    if found is None or "日" not in found[1]["it"]:
        return None
    year, month, day = found[2].split("-")
    made = _day(int(year), month, day)
    return None if made is None else (found[0], found[1], made)


def _later(reading: Reading) -> Iterator[Hit]:
    """（2025年1月3日） over 1月6日以来，我自学; or 经1月25日局党组会议审议 under （1月18日）."""
    found = _born(reading)
    if found is None:
        return
    line, match, born = found
    events = list(_events(reading, born))
    late = [each for each in events if each.day > born]
    if late and len(late) == len(events):
        said = late[0].line.text[late[0].start : late[0].end]
        yield Hit(line, *match.span("it"), f"落款日期是{match['it']}，正文说的{said}还没有到。")
        return
    for each in late:
        yield Hit(each.line, each.start, each.end, f"落款日期是{match['it']}，这一天还没有到。")


def _settled(reading: Reading) -> Iterator[Hit]:
    """The day on which the text was settled, before all that was done for it."""
    found = _born(reading)
    events = list(_events(reading, found[2])) if found else []
    for each in events:
        others = [other.day for other in events if not other.settled]
        if each.settled and len(others) > 1 and each.day < min(others):
            yield Hit(each.line, each.start, each.end, "材料定稿在前，学习、征求意见反而在后。")


_UNTIL = re.compile(
    r"(?:截至|截止到?|到)(?P<it>(?P<year>20\d\d)年(?P<month>1[0-2]|[1-9])月)(?:底|末|\d{1,2}日)?，?(?=[^。；]{0,24}[已仍还])"
)
_LATEST = 4  # months behind the year that a meeting ends, in which it is still held


def _reported(reading: Reading) -> Iterator[Hit]:
    """截至2024年12月底，已完成10个, in January 2024."""
    if not reading.month or "20" not in reading.text.plain:
        return
    found = written.date_of(reading)
    held = times.month_held(reading)
    held = held + _LATEST if found is None else max(held, int(found[2][:4]) * 12 + int(found[2][5:7]))
    for line in lines_for(reading, _UNTIL):
        if line.name or line.part is Part.MEASURES or not ("截" in line.text or "到20" in line.text):
            continue
        for match in _UNTIL.finditer(line.text):
            if int(match["year"]) * 12 + int(match["month"]) > held:
                yield Hit(line, *match.span("it"), f"写这份材料时还没有到“{match['it']}”。")


_DUE = re.compile(r"(?<![\d年至到—-])(?P<it>(?P<month>1[0-2]|[1-9])月(?:底|末|初|中旬|上旬|下旬|\d{1,2}日)?之?前)")
_OTHER = re.compile("20\\d\\d|[明次翌来每去]年|每|农历|往年|上年|[要求应]")


def _gone(reading: Reading) -> Iterator[Hit]:
    """1月底前完成, among the measures of a text of 24 February that speak of no other year."""
    found = _born(reading)
    if found is None or found[2].month > _SPRING:
        return
    for line in lines_for(reading, _DUE):
        if line.part is not Part.MEASURES or "前" not in line.text:
            continue
        for match in _DUE.finditer(line.text):
            sentence = re.split("[。；]", line.text[: match.start()])[-1]
            if int(match["month"]) < found[2].month and not _OTHER.search(sentence):
                yield Hit(line, *match.span("it"), f"材料是{found[1]['it']}的，“{match['it']}”已经过去了。")


_THIS = re.compile(r"今年(?P<month>1[0-2]|[1-9])月(?!底?前|[^，。；]{0,4}前)")


def _this_year(reading: Reading) -> Iterator[Hit]:
    """今年9月, told as past in January by a text that calls the same year 去年 elsewhere."""
    found = _born(reading)
    plain = reading.text.plain
    if found is None or "今年" not in plain or not re.search(r"去年(?:\d|全年|年底|[上下]半年)", plain):
        return
    late = [
        (line, match)
        for line in reading.text.lines
        if line.part in (Part.PROBLEMS, Part.LAST_YEAR, Part.CASE)
        for match in _THIS.finditer(line.text)
        if int(match["month"]) > found[2].month
    ]
    for line, match in late if len(late) == 1 else ():
        yield Hit(line, *match.span(), f"材料是{found[1]['it']}的，还没有到“{match[0]}”，别处说的是“去年”。")


_DATED = TITLE + "（2023年1月18日）\n"
_OPEN = "按照县委要求，班子认真准备。{}\n一、存在的问题\n（一）学习方面\n一是学得浅。\n"
RULES = (
    rule(
        "prepared-later",
        _later,
        (
            _DATED + _OPEN.format("1月20日以来，班子集中自学3次。"),
            _DATED + _OPEN.format("12月25日至27日举办读书班，本材料经1月25日局党组会议审议。"),
        ),
        (
            _DATED + _OPEN.format("12月25日至27日举办读书班，1月9日集体研究，定于1月22日召开会议。"),
            TITLE + _OPEN.format("1月20日以来，班子集中自学3次。"),
        ),
    ),
    rule(
        "settled-before",
        _settled,
        (_DATED + _OPEN.format("1月9日、1月12日两次组织学习，1月14日走访，班子1月4日集体研究，形成本材料。"),),
        (_DATED + _OPEN.format("1月4日、1月9日两次组织学习，班子1月12日集体研究，形成本材料。"),),
    ),
    rule(
        "reported-later",
        _reported,
        (
            _DATED + _OPEN.format("截至2023年12月底，已整改10个，还有1个在推进。"),
            TITLE + _OPEN.format("截至2023年12月底，已整改10个，还有1个在推进。"),
        ),
        (_DATED + _OPEN.format("截至2022年12月底，已整改10个，还有1个计划到2023年9月完成。"),),
    ),
    rule(
        "due-gone-by",
        _gone,
        (_DATED.replace("年1月", "年3月") + OPENING.format(2022) + MEASURE.format("1月底前修订办法，由白洁负责。"),),
        (
            _DATED.replace("年1月", "年3月")
            + OPENING.format(2022)
            + MEASURE.format("3月底前修订办法，每年1月底前自查。"),
            _DATED.replace("年1月", "年12月") + OPENING.format(2022) + MEASURE.format("1月底前修订办法。"),
        ),
    ),
    rule(
        "this-year-to-come",
        _this_year,
        (_DATED + _OPEN.format("") + "二是用得少。去年3月没有学。今年9月只开过1次会。",),
        (
            _DATED + _OPEN.format("") + "二是用得少。去年3月没有学。今年1月只开过1次会，计划今年9月底前补上。",
            _DATED + _OPEN.format("") + "二是用得少。今年3月没有学。今年9月只开过1次会。",
        ),
    ),
)
