"""A text -> lines: pasted, or of a .txt or .md."""

import re
from collections.abc import Iterator

from bot.intake.found import MOST_CHARACTERS, MOST_LINES, RefusedError, Why
from bot.interview import clean
from bot.reading.lines import Line

_HEADING = re.compile(r"(#{1,6})[ \t　]+(.*?)[ \t　#]*")  # of Markdown
# One blank for every kind that cannot be told from it on paper.
_BLANK = re.compile("[\xa0\u2002\u2003\u2005\u2009\u202f]")


def lines(text: str, *, markdown: bool = False) -> tuple[Line, ...]:
    """One line for each that has words.

    Raises: RefusedError.
    """
    if len(text) > MOST_CHARACTERS:
        raise RefusedError(Why.TOO_LONG)
    found = tuple(_heading(each) if markdown else Line(each) for each in pieces(text))
    if len(found) > MOST_LINES:
        raise RefusedError(Why.TOO_LONG)
    if not found:
        raise RefusedError(Why.NO_TEXT)
    return found


def pieces(text: str) -> Iterator[str]:
    """The lines of a text that have words, without blanks around them and without what cannot be seen."""
    for each in clean.clean(_BLANK.sub(" ", text.replace("\xad", ""))).split("\n"):
        if said := each.strip():
            yield said


def _heading(line: str) -> Line:
    match = _HEADING.fullmatch(line)
    return Line(line) if match is None or not match[2] else Line(match[2], level=len(match[1]))
