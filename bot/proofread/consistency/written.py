"""The date that a text bears, against its meeting and what it tells of; five-year plans that were over by then."""

import re
from collections.abc import Iterator

from bot.proofread.consistency.naming import rule
from bot.proofread.rule import Hit, Reading
from bot.proofread.samples import MEASURE, OPENING, TITLE
from bot.proofread.text import Line, Part

_DATED = re.compile(
    r"^[\s　]*[（(]?(?P<it>(?P<year>20\d\d)\s*年\s*(?P<month>1[0-2]|0?[1-9])\s*月(?:\s*\d{1,2}\s*日)?)[）)]?[\s　]*$"
)
_TOLD = re.compile(r"(?P<year>20\d\d)年(?P<month>1[0-2]|0?[1-9])月")
_AHEAD = re.compile(
    "前|准备|参加|计划|预计|预期|定在|定于|将|力争|拟|到期|目标|规划|推迟|延期|延至|约定|承诺|工期|时限|期限|止|起|底"
)
# Meetings that are named by what was studied -> the months that they may have been held in.
_HELD = (
    ("不忘初心、牢记使命", "2019-07", "2020-02"),
    ("党史学习教育专题民主生活会", "2021-11", "2022-04"),
    ("党史学习教育专题组织生活会", "2021-07", "2021-12"),
    ("主题教育专题(?:民主|组织)生活会", "2023-06", "2024-04"),
)
# What a text can speak of only from that day on; general knowledge.
_SINCE = (
    ("庆祝中国共产党成立(?:100|一百)周年大会上的", "2021-07-01"),
    ("十九届六中全会(?:精神|公报|《)", "2021-11-11"),
    ("党的二十大(?:精神|报告)", "2022-10-16"),
    ("二十届二中全会(?:精神|公报|《)", "2023-02-28"),
    ("二十届三中全会(?:精神|公报|《)", "2024-07-18"),
    ("二十届四中全会(?:精神|公报|《)", "2025-10-23"),
)
_EARLY, _LATE = 3, 7  # months before the end of its year, and behind it, in which a yearly meeting is held
_PLAN = re.compile(r"(?P<it>[“‘]?(?P<n>十[二三四五六])五[”’]?)(?P<behind>[^，。；]{0,12})")
_FIRST = {"十二": 2011, "十三": 2016, "十四": 2021, "十五": 2026, "十六": 2031}
_THEN = re.compile(
    "^(?:期间|以来|时期|末|收官|期末|遗留|未完成|结转|欠|中期|总结|评估)|遗留|未完成|结余|欠账|总结|终期|评估|建成|实施情况"
)
_NOW = re.compile("正在|目前|编制|修订|落实|推进|实施|对标|锚定|围绕|核定|完成|启动|制定|细化|分解|谋划|按照|做好|抓好")


def date_of(reading: Reading) -> tuple[Line, re.Match[str], str] | None:
    """The line with the date of the text, at its head or its end; the date as "2022-01-16"."""
    lines = [line for line in reading.text.lines if line.text.strip()]
    for line in (*lines[1:5], *lines[-1:-4:-1]):
        if match := _DATED.match(line.text):
            day = re.search(r"(\d{1,2})\s*日", match["it"])
            return line, match, f"{match['year']}-{int(match['month']):02}-{int(day[1]) if day else 28:02}"
    return None


def _of_text(reading: Reading) -> Iterator[Hit]:
    """（2022年1月16日） under the title of 2022年度, whose problems are told of up to 2022年9月."""
    found = date_of(reading)
    if found is None:
        return
    line, match, day = found
    why = _against_meeting(reading, day) or _against_told(reading, day)
    if why:
        yield Hit(line, *match.span("it"), f"落款日期是{match['it']}，{why}。")


def _against_meeting(reading: Reading, day: str) -> str:
    title = reading.text.title
    for name, since, until in _HELD:
        if re.search(name, title):
            if re.search("组织生活会", title) and re.search("班子|党[组委]", title):
                return ""  # the kind of meeting in the title is the slip
            return "" if since <= day[:7] <= until else f"“{re.search(name, title)[0][:12]}”不在这个时候"  # type: ignore[index]
    year = re.search("(20\\d\\d)年度", title)
    called = {
        each
        for line in reading.text.lines
        if line.part is Part.OPENING and not line.name
        for each in re.findall("(?:开好|召开|关于)[^，。]{0,8}?(20\\d\\d)年度", line.text)
    }
    if year is None or called - {year[1]}:
        return ""  # told where the two years disagree
    off = (int(day[:4]) - int(year[1])) * 12 + int(day[5:7]) - 12
    return "" if -_EARLY <= off <= _LATE else f"标题里是{year[1]}年度的会"


def _against_told(reading: Reading, day: str) -> str:
    # The years that the problems tell of bear the date out: a word of a later time is the slip itself.
    years = [
        int(year)
        for line in reading.text.lines
        if line.part in (Part.PROBLEMS, Part.CASE, Part.LAST_YEAR)
        for year in re.findall("(20\\d\\d)年(?!\\d{0,2}月?底?前)", line.text)
    ]
    borne_out = len(years) > 1 and max(years) in (int(day[:4]) - 1, int(day[:4]))
    for line in reading.text.lines:
        if line.name or line.part is Part.MEASURES:
            continue
        # Where title and date agree, a word of a later time is the slip itself.
        for words, since in () if borne_out or re.search("20\\d\\d年度", reading.text.title) else _SINCE:
            said = re.search(words, line.text) if day < since else None
            if said:
                return f"正文里的“{said[0].rstrip('《')}”那时还没有"
        for match in _TOLD.finditer(line.text) if line.part in (Part.PROBLEMS, Part.CASE, Part.LAST_YEAR) else ():
            told = f"{match['year']}-{int(match['month']):02}"
            around = re.split("[。；]", line.text[: match.start()])[-1][-16:] + "，" + line.text[match.end() :][:10]
            if told > day[:7] and not _AHEAD.search(around) and not (borne_out and _is_alone(reading, told)):
                return f"正文里的事到了{match[0]}"
    return ""


def _is_alone(reading: Reading, told: str) -> bool:
    """Whether the month stands once, among several of other years: then it is the slip, and the date is right."""
    said = [
        f"{match['year']}-{int(match['month']):02}"
        for line in reading.text.body()
        for match in _TOLD.finditer(line.text)
    ]
    return said.count(told) == 1 and sum(each < told for each in said) > 1


def _plan(reading: Reading) -> Iterator[Hit]:
    """重新核定“十三五”能耗清单 among the measures of 2023: that plan was over."""
    year = int(reading.month[:4]) if reading.month else 0
    for line in reading.text.lines if year else ():
        if line.name or "五" not in line.text:
            continue
        for match in _PLAN.finditer(line.text):
            last = _FIRST[match["n"]] + 4
            sentence = re.split("[。；]", line.text[: match.start()])[-1]
            if _THEN.search(match["behind"]) or _THEN.search(sentence[-10:]):
                continue
            running = line.part is Part.MEASURES or (
                line.part is not Part.LAST_YEAR
                and re.search("正在|目前|今年|本年度|“十三五”规划的?(?:实施|落实)", sentence)
            )
            if year > last and running and (line.part is not Part.MEASURES or _NOW.search(sentence)):
                yield Hit(
                    line, *match.span("it"), f"“{match['n']}五”到{last}年为止，这份材料是{year}年的，像是以前的材料。"
                )


_DAY = TITLE + "（{}）\n" + OPENING.format(2022)
RULES = (
    rule(
        "date-of-text",
        _of_text,
        (
            _DAY.format("2022年1月16日"),
            _DAY.format("2022年12月8日") + "三是抓得松。2023年1月县审计局发现2笔支出没有依据。",
            TITLE + OPENING.format(2022) + "以上对照检查，请批评指正。\n\n青堰县水务局领导班子\n2021年12月30日\n",
            "青堰县水务局党支部党史学习教育专题组织生活会对照检查材料\n（2021年7月）\n"
            + OPENING.format(2022).replace("2022年度民主", "专题组织")
            + "学习党的十九届六中全会精神不深。",
        ),
        (
            _DAY.format("2023年1月16日") + "三是抓得松。2022年9月县审计局发现2笔支出，计划2023年6月底前整改。",
            TITLE + OPENING.format(2022) + "以上对照检查，请批评指正。\n\n青堰县水务局领导班子\n2023年2月1日\n",
        ),
    ),
    rule(
        "plan-over",
        _plan,
        (
            TITLE + OPENING.format(2022) + MEASURE.format("重新核定全县“十三五”能耗项目清单。"),
            TITLE + OPENING.format(2022) + MEASURE.format("围绕十三五规划目标，逐月调度。"),
        ),
        (
            TITLE + OPENING.format(2022) + MEASURE.format("重新核定全县“十四五”能耗项目清单，谋划“十五五”项目。"),
            TITLE
            + OPENING.format(2022)
            + "三是“十三五”规划的工程没有完工。"
            + MEASURE.format("完成“十三五”期间遗留的3个项目。"),
        ),
    ),
)
