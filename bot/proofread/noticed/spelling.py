"""A text as its characters follow one another, for counting which of them are neighbours."""

import re

_RUNS = re.compile(
    r"(?P<han>[一-鿿]+)|(?P<figure>[0-9０-９][0-9０-９.．%％]*)|(?P<letters>[A-Za-zＡ-Ｚａ-ｚ]+)|[^\s　]"
)
MARK, FIGURE, LETTERS = "，", "0", "A"


def spelled(text: str) -> tuple[str, tuple[int, ...]]:
    """The characters between two marks, and where each stands.

    Marks in a row, a figure, a word of letters are one each. The marks at both ends stand at -1 and behind the text.
    """
    made, places = [MARK], [-1]
    for match in _RUNS.finditer(text):
        kind = match.lastgroup
        if kind == "han":
            made.append(match[0])
            places.extend(range(match.start(), match.end()))
        elif kind is not None:
            made.append(FIGURE if kind == "figure" else LETTERS)
            places.append(match.start())
        elif made[-1] != MARK:
            made.append(MARK)
            places.append(match.start())
    if made[-1] != MARK:
        made.append(MARK)
        places.append(len(text))
    return "".join(made), tuple(places)
