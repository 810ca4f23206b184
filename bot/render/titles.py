"""A title in lines: broken at words, balanced, in a shape that a reader of 公文 expects.

The words are given: what a word is, is somebody else's business. Source: GB/T 9704-2012, 7.3.1, from a secondary
source: lines of a title form a trapezium or a lozenge, and no line break parts a word.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

_NOT_FIRST = tuple("，。、；：！？）》】”’」』…—·%％")  # closing marks
# Words that lean on the one before them: particles, what follows a number, whose party group or team it is.
_PARTICLES = ("的", "地", "得", "和", "与", "及", "了", "等", "之")
_COUNTED = ("年", "年度", "月", "日", "号", "届", "次", "级")
_OF_A_UNIT = ("党组", "党委", "党工委", "党总支", "党支部", "支部", "班子")
_BOUND = frozenset((*_PARTICLES, *_COUNTED, *_OF_A_UNIT))
_NOT_LAST = tuple("（《【“‘「『第")
_MOST_LINES = 4  # of which shapes are compared; a longer title is filled line by line
_LEAST = 0.4  # of a line's share: a shorter one is no line of a title
# Squared characters: how much unevenness a better shape is worth.
_SHORT_FIRST, _EQUAL, _WAIST = 4.0, 1.0, 40.0


def broken(words: Sequence[str], most: int) -> tuple[str, ...]:
    """The lines of a title made of these words, each at most so many characters wide."""
    pieces = tuple(_pieces(words, most))
    widths = [_width(each) for each in pieces]
    whole = sum(widths)
    if whole <= most or not pieces:
        return ("".join(pieces),) if pieces else ()
    fewest = int(-(-whole // most))
    for count in range(fewest, _MOST_LINES + 1):
        found = min(_cuts(widths, count, most), key=lambda cut: _cost(widths, cut), default=None)
        if found is not None:
            return tuple("".join(pieces[start:end]) for start, end in pairwise((0, *found, len(pieces))))
    return tuple(_filled(pieces, most))


def _pieces(words: Sequence[str], most: int) -> Iterator[str]:
    """Words with what must stay on their line; one that fits no line is cut."""
    piece = ""
    for word in words:
        parted = piece and word not in _BOUND and not word.startswith(_NOT_FIRST) and not _holds_on(piece, word)
        if parted:
            yield piece
            piece = ""
        piece += word
        while _width(piece) > most:
            yield piece[:most]
            piece = piece[most:]
    if piece:
        yield piece


def _holds_on(piece: str, word: str) -> bool:
    """Whether a word must not leave what stands before it: 第｜三, 2021｜年度, 《｜…."""
    return piece.endswith(_NOT_LAST) or (piece[-1].isascii() and piece[-1].isdigit()) or not word.strip()


def _cuts(widths: Sequence[float], count: int, most: int, start: int = 0) -> Iterator[tuple[int, ...]]:
    """Every way to cut so many lines that fit, without stubs."""
    left = sum(widths[start:])
    if count == 1:
        if left <= most:
            yield ()
        return
    width = 0.0
    for end in range(start + 1, len(widths)):
        width += widths[end - 1]
        if width > most:
            return
        if width >= _LEAST * left / count:
            yield from ((end, *rest) for rest in _cuts(widths, count - 1, most, end))


def _cost(widths: Sequence[float], cut: tuple[int, ...]) -> float:
    """How far the lines are from even, and how odd their shape is."""
    lines = [sum(widths[start:end]) for start, end in pairwise((0, *cut, len(widths)))]
    mean = sum(lines) / len(lines)
    cost = sum((line - mean) ** 2 for line in lines)
    if lines[0] < lines[-1]:
        cost += _SHORT_FIRST
    if len(set(lines)) == 1:
        cost += _EQUAL
    waists = sum(1 for before, here, behind in zip(lines, lines[1:], lines[2:], strict=False) if before > here < behind)
    return cost + _WAIST * waists


def _filled(pieces: Sequence[str], most: int) -> Iterator[str]:
    line = ""
    for piece in pieces:
        if line and _width(line + piece) > most:
            yield line
            line = ""
        line += piece
    yield line


def _width(text: str) -> float:
    """In characters of Chinese; letters and digits are half as wide."""
    return sum(0.5 if each.isascii() else 1.0 for each in text)
