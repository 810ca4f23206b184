"""The year that a material is of, by all that tells it: one foreign year, or one foreign formula, moves nothing."""

import re
from collections import Counter
from collections.abc import Iterator

from bot.proofread.text import Part, Text

_YEAR = re.compile(r"(20[12]\d)年?度")
_SAID = re.compile(r"(20[12]\d)年")
# Campaigns that name a meeting; said a little wrong, they still name it.
_CAMPAIGNS = (
    ("2016", re.compile("两学一做.{0,8}专题")),
    ("2019", re.compile("(?:初心.{1,4}使命|使命.{1,4}初心).{0,6}专题")),
    ("2021", re.compile("党史(?:学习)?(?:教育)?(?:学习)?专题")),
    ("2023", re.compile("主题教育(?:学习)?专题")),
)
_MET = re.compile(r"(?<!上)(?<!上一)(20[12]\d)年度[^，。；]{0,16}?(?:民主|组织)生活会")
_DATED = re.compile(r"^[\s　]*[（(]?(20\d\d)\s*年\s*(1[0-2]|0?[1-9])\s*月(?:\s*\d{1,2}\s*日)?[）)]?[\s　]*$")
_PAST = re.compile(r"(20[12]\d)年(?!度|\d{0,2}月?(?:\d{1,2}日)?(?:底|末|初|[上中下]旬)?(?:以|之)?前)")
_AHEAD = re.compile(
    "前|计划|预计|顺延|推迟|延期|延[到至]|推[到至]|转入|列入|纳入|有望|定[在于到]|拟|(?<!截)至|规划|十[四五]五|[《〔]"
)
_SPRING = 4  # the month up to which a meeting ends the year before
_NAMED, _CALLED, _BORNE, _LIVED, _BEFORE, _PLANNED = 3, 2, 2, 2, 1, 1
_MOST = 1  # what all others must have over the title, so that the title is not believed
_SURE = 3  # what it takes without a title
_OFTEN = 2


def titled(made: Text) -> str:
    """The year that the title names by its number or its campaign; "" for none."""
    if match := _YEAR.search(made.title):
        return match[1]
    return next((year for year, name in _CAMPAIGNS if name.search(made.title)), "")


def own(made: Text) -> str:
    """The year that most of the text tells of; the title's where nothing outweighs it, "" where nothing is sure."""
    told = _weighed(made)
    title = titled(made)
    ranked = told.most_common(2)
    if not ranked:
        return title
    best, weight = ranked[0]
    if title:
        return best if weight >= told[title] + _MOST else title
    return best if len(ranked) == 1 or (weight >= _SURE and weight > ranked[1][1]) else ""


def _weighed(made: Text) -> Counter[str]:
    told: Counter[str] = Counter()
    if title := titled(made):
        told[title] += _NAMED
    opening = [line for line in made.lines if line.part is Part.OPENING and not line.name and not line.level]
    for called in {match[1] for line in opening for match in _MET.finditer(line.text)}:
        told[called] += _CALLED
    for borne in {_ends(match) for line in made.lines if (match := _DATED.match(line.text))}:
        told[borne] += _BORNE
    lived = Counter(_lived(made))
    often = [year for year in lived if lived[year] >= _OFTEN and 3 * lived[year] >= max(lived.values())]
    if often:
        told[max(often)] += _LIVED
    before = {
        match[1]
        for line in made.lines
        if line.part is Part.LAST_YEAR and not line.name
        for match in _MET.finditer(line.text)
    }
    if len(before) == 1:
        told[str(int(*before) + 1)] += _BEFORE
    planned = Counter(
        year
        for line in made.lines
        if line.part is Part.MEASURES and "20" in line.text
        for year in _SAID.findall(line.text)
    ).most_common(1)
    if planned and planned[0][1] >= _OFTEN:
        year = int(planned[0][0])
        for each in (str(year - 1), str(year)):
            told[each] += _PLANNED if each in told else 0
    return +told


def _ends(date: re.Match[str]) -> str:
    return str(int(date[1]) - (int(date[2]) <= _SPRING))


def _lived(made: Text) -> Iterator[str]:
    """The years that opening and problems tell of as past."""
    for line in made.lines:
        if line.name or line.part not in (Part.OPENING, Part.LAST_YEAR, Part.PROBLEMS, Part.CASE) or line.whole:
            continue
        for match in _PAST.finditer(line.text) if "20" in line.text else ():
            before = re.split("[。；，]", line.text[max(match.start() - 12, 0) : match.start()])[-1]
            if not _AHEAD.search(before):
                yield match[1]


_MONTH = re.compile(r"(20[12]\d)年(1[0-2]|[1-9])月(?!\d{0,2}日?(?:底|末|初|[上中下]旬)?(?:以|之)?前)")


_DAY = re.compile(r"(?<![年\d])(1[0-2]|[1-9])月\d{1,2}日(?!(?:以|之)?前)")


def latest(made: Text, year: str) -> str:
    """The last month of that year that opening and problems tell of as past: "2022-09"; "" for none."""
    found = [*_days_after(made, year)]
    found += [
        int(match[2])
        for line in made.lines
        if not line.name and line.part in (Part.OPENING, Part.LAST_YEAR, Part.PROBLEMS, Part.CASE)
        for match in (_MONTH.finditer(line.text) if f"{year}年" in line.text else ())
        if match[1] == year and not _AHEAD.search(re.split("[。；，]", line.text[: match.start()])[-1][-12:])
    ]
    return f"{year}-{max(found):02}" if found else ""


def _days_after(made: Text, year: str) -> Iterator[int]:
    """Months of days without a year, behind one that has it: 2021年3月15日至5月14日，…，7月20日反馈."""
    for line in made.lines:
        at = line.text.find(f"{year}年") if line.part is Part.OPENING and not line.name else -1
        if at >= 0:
            yield from (int(match[1]) for match in _DAY.finditer(line.text, at))
