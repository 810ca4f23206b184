"""Where words end: a stretch that cuts a usual word in two is chance."""

from bot.proofread.noticed.once import of_line
from bot.proofread.rule import Reading
from bot.proofread.text import Line, Token

_USUAL = 10  # times that a word of two occurs in general: rarer ones are often typed wrong themselves (布署, 正治)

_PLACES = "上中前后里内外时"  # 会上 is 会 and 上: a stretch may well end between the two


@of_line
def inside_words(reading: Reading, line: Line) -> frozenset[int]:
    """Places inside a usual word of the line."""
    return frozenset(
        at
        for token in usual_words(reading, line)
        if not (len(token.text) == 2 and token.text[1] in _PLACES)  # noqa: PLR2004
        for at in range(token.start + 1, token.end)
    )


@of_line
def usual_words(reading: Reading, line: Line) -> frozenset[Token]:
    """The words of two characters and more that people use."""
    return frozenset(token for token in line.tokens if len(token.text) > 1 and is_usual(reading, token.text))


def is_usual(reading: Reading, word: str) -> bool:
    often = reading.context.often(word)
    return often >= _USUAL or (len(word) > 2 and often > 0) or word in reading.context.known.terms  # noqa: PLR2004
