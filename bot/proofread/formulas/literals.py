"""What an expression cannot match without: found once, looked up in the text's pairs of neighbours, which is quick."""

import re

_HAN = re.compile("[一-鿿]{2,}")
_MAY_BE_NONE = "?*{"


def needed(expression: str) -> frozenset[str] | None:
    """Two neighbours for each alternative, one of which is in whatever matches; None: it cannot be told."""
    found = [_of_one(each) for each in _alternatives(expression)]
    return frozenset(found) if all(found) else None


def _alternatives(expression: str) -> list[str]:
    """The alternatives, without what stands in groups and classes."""
    made, depth, at = [""], 0, 0
    while at < len(expression):
        each = expression[at]
        if each == "\\":
            each, at = " ", at + 1
        elif each == "[":
            at = expression.index("]", at + 2)
            each = " "
        elif each in "()":
            depth += 1 if each == "(" else -1
            each = " "
        if not depth and each == "|":
            made.append("")
        elif not depth:
            made[-1] += each
        at += 1
    return made


def _of_one(alternative: str) -> str:
    """Its first two literal characters side by side, both of which must be there; "" where none are."""
    for match in _HAN.finditer(alternative):
        run = match[0][:-1] if alternative[match.end() : match.end() + 1] in tuple(_MAY_BE_NONE) else match[0]
        if len(run) > 1:
            return run[:2]
    return ""
