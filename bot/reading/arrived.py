"""The lines of a file as the paragraphs of a draft that was taken along: without what stands around the text."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from bot.reading.lines import Line

# What a program that does not know headers and footers leaves among the paragraphs: 草稿 第3稿, — 1 —, - 2 -.
_AROUND = re.compile(r"草稿\s*第\s*\d+\s*稿|[-—–－─\s]*\d{1,3}[-—–－─\s]*|第\s*\d{1,3}\s*页(?:\s*共\s*\d{1,3}\s*页)?")
_LINES_OF_A_TITLE = 4  # the most that a title is broken into


def paragraphs(lines: Sequence[Line], title: str) -> tuple[str, ...]:
    """The text of the file, each paragraph once; a title broken into lines is one paragraph again. Without tables."""
    found = [
        piece
        for line in lines
        if not line.in_table
        for each in line.text.splitlines()
        if (piece := each.strip()) and not _AROUND.fullmatch(piece)
    ]
    return _with_title(found, "".join(title.split()))


def cells(lines: Sequence[Line]) -> tuple[str, ...]:
    """What stands in tables: a draft has none."""
    return tuple(text for line in lines if line.in_table and (text := " ".join(line.text.split())))


def _with_title(found: Sequence[str], title: str) -> tuple[str, ...]:
    """The paragraphs with as many of the first ones joined as are most like the title together."""
    tried = ["".join(found[:count]) for count in range(1, min(_LINES_OF_A_TITLE, len(found)) + 1)]
    if not title or not tried:
        return tuple(found)
    alike = [SequenceMatcher(None, "".join(each.split())[: 4 * len(title)], title).ratio() for each in tried]
    count = alike.index(max(alike)) + 1
    return (tried[count - 1], *found[count:])
