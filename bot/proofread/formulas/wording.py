"""What rules about formulas share: how one is named, and the time that a text is sure to have seen."""

import re

from bot.proofread.text import Part, Text

_YEAR = re.compile(r"(20[12]\d)年(?!度?(?:底|末)?前|\d{1,2}月(?:\d{1,2}日)?(?:底|末)?(?:以|之)?前)")
_DATED = re.compile(r"^[\s　]*[（(]?(20\d\d)\s*年\s*(1[0-2]|0?[1-9])\s*月(?:\s*\d{1,2}\s*日)?[）)]?[\s　]*$")
_OFTEN = 3  # times that a year is told of: no slip


def lived(made: Text) -> str:
    """The latest month that the text is sure to have seen, by the date below it and the years it tells of often."""
    dated = [f"{match[1]}-{int(match[2]):02}" for line in made.lines if (match := _DATED.match(line.text))]
    years = _YEAR.findall("\n".join(line.text for line in made.lines if line.part is Part.PROBLEMS))
    often = [f"{year}-02" for year in set(years) if years.count(year) >= _OFTEN]
    return max((*dated, *often), default="")


def written(made: Text, month: str) -> str:
    """The month that a text is held to: its date, where the years it tells of bear it out and its title does not."""
    dated = [f"{match[1]}-{int(match[2]):02}" for line in made.lines if (match := _DATED.match(line.text))]
    if len(set(dated)) != 1 or not month or dated[0] >= month:
        return month
    years = _YEAR.findall("\n".join(line.text for line in made.lines if line.part is Part.PROBLEMS))
    often = {year for year in years if years.count(year) >= _OFTEN}
    # What a text of January tells of is the year before.
    last = dated[0][:4] if dated[0][5:] >= "06" else str(int(dated[0][:4]) - 1)
    return dated[0] if often and max(often) <= last else month


def message(usual: str) -> str:
    return f"建议核对权威表述：{usual}。"
