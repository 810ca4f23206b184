"""A reply as lines of a terminal: wrapped by what characters take, no line beginning with a closing mark."""

from wcwidth import wrap

from bot.usecases.replies import Button, Reply

_CLOSING = "，。、；：！？）》】”’…"
_HUNG = 2  # closing marks that may hang at a line's end (”。); a line is wrapped so much earlier


def lines(text: str, width: int) -> list[str]:
    """The text in lines of at most `width` columns, counting marks of unsure width as two."""
    made: list[str] = []
    for line in text.split("\n"):
        made += _hung(wrap(line, width - 2 * _HUNG, ambiguous_width=2, drop_whitespace=False)) or [""]
    return made


def reply_lines(reply: Reply, first: int, width: int) -> list[str]:
    """The reply with its buttons numbered from `first`: /1 下一题  /2 目录."""
    made = lines(reply.whole, width)
    number = first
    for row in reply.buttons:
        made += lines("    ".join(_numbered(button, number + index) for index, button in enumerate(row)), width)
        number += len(row)
    return made


def _numbered(button: Button, number: int) -> str:
    return f"/{number} {button.label}"


def _hung(wrapped: list[str]) -> list[str]:
    """Closing marks at a line's head moved up to the end of the line before."""
    made: list[str] = []
    for line in wrapped:
        head = len(line) - len(line.lstrip(_CLOSING))
        moved = min(head, _HUNG) if made else 0
        if moved:
            made[-1] += line[:moved]
        if line[moved:]:
            made.append(line[moved:])
    return made
