"""Where words end: a stretch that cuts a usual word in two is chance."""

from bot.proofread.noticed.once import of_line
from bot.proofread.rule import Reading
from bot.proofread.text import Line

_USUAL = 10  # times that a word of two occurs in general: rarer ones are often typed wrong themselves (布署, 正治)

_PLACES = "上中前后里内外时"  # 会上 is 会 and 上: a stretch may well end between the two


@of_line
def _cut(reading: Reading, line: Line) -> tuple[frozenset[int], frozenset[int]]:
    """Where usual words begin, and the places inside of them."""
    begins: set[int] = set()
    inside: set[int] = set()
    for said, start, end in line.tokens:
        if end - start > 1 and is_usual(reading, said):
            begins.add(start)
            if end - start > 2 or said[1] not in _PLACES:  # noqa: PLR2004
                inside.update(range(start + 1, end))
    return frozenset(begins), frozenset(inside)


def inside_words(reading: Reading, line: Line) -> frozenset[int]:
    """Places inside a usual word of the line."""
    return _cut(reading, line)[1]


def usual_words(reading: Reading, line: Line) -> frozenset[int]:
    """Where the words of two characters and more begin that people use."""
    return _cut(reading, line)[0]


def is_usual(reading: Reading, word: str) -> bool:
    often = reading.context.often(word)
    return often >= _USUAL or (len(word) > 2 and often > 0) or word in reading.context.known.terms  # noqa: PLR2004
