"""A reply as lines of a terminal: wrapped by what characters take, no line beginning with a closing mark."""

from collections.abc import Mapping

from wcwidth import iter_graphemes, width

from bot.usecases.replies import Reply

_CLOSING = "，。、；：！？）》】”’…"
_OPENING = "（《【“‘"
_TAKEN_ALONG = 6  # characters that go to the next line with a closing mark: 字”。 ” and a blank


def lines(text: str, columns: int) -> list[str]:
    """The text in lines of at most `columns`, counting marks of unsure width as two."""
    made: list[str] = []
    for line in text.split("\n"):
        made += _wrapped(line, columns)
    return made


def reply_lines(reply: Reply, numbers: Mapping[str, str], columns: int) -> list[str]:
    """The reply with its buttons, each behind what is typed for it: /1 上一题    /2 目录."""
    made = lines(reply.whole, columns)
    for row in reply.buttons:
        line = ""
        for button in row:
            shown = f"/{numbers[button.token]} {button.label}"
            if line and taken(f"{line}    {shown}") > columns:  # a button is never broken for another one's sake
                made += lines(line, columns)
                line = ""
            line = f"{line}    {shown}" if line else shown
        made += lines(line, columns)
    return made


def taken(text: str) -> int:
    """Columns that a text takes at most."""
    return width(text, ambiguous_width=2)


def _wrapped(line: str, columns: int) -> list[str]:
    made, current = [], ""
    for unit in _units(line, columns):
        if current and taken(current + unit) > columns:
            kept, moved = _broken(current, unit)
            made.append(kept.rstrip(" "))
            current = moved.lstrip(" ")
        current += unit
    return [*made, current]


def _broken(current: str, unit: str) -> tuple[str, str]:
    """Where a full line ends: a closing mark takes the character before it along, an opening mark goes along too."""
    kept, moved = current, ""
    while kept and len(moved) < _TAKEN_ALONG and (_begins_closing(moved + unit) or kept[-1] in _OPENING):
        kept, moved = kept[:-1], kept[-1] + moved
    return (kept, moved) if kept else (current, "")


def _begins_closing(line: str) -> bool:
    """Whether a line would begin with a closing mark once the blanks at its head are gone."""
    return line.lstrip(" ")[:1] in tuple(_CLOSING)


def _units(line: str, columns: int) -> list[str]:
    """What a line may break between: characters as people see them; a Latin word stays whole unless it is too wide."""
    units: list[str] = []
    for seen in iter_graphemes(line):
        word = units and _is_latin(seen) and _is_latin(units[-1]) and len(units[-1]) < columns
        if word:
            units[-1] += seen
        else:
            units.append(seen)
    return units


def _is_latin(unit: str) -> bool:
    return unit.isascii() and not unit.isspace()
