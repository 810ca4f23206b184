"""Tables of expressions, each with what should stand where it finds something: most are passed by at a glance.

Of every expression it is known which characters it calls wrong, so that a line without them need not be searched.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from re import Pattern

from bot.proofread.noticed.once import of_line
from bot.proofread.rule import Reading
from bot.proofread.text import Line

_GROUP = re.compile(r"\(\?P<it\d?>(?:\[(?P<some>[一-鿿]+)\]|(?P<one>[一-鿿]))\)(?![?*{])")
_BESIDE = re.compile(r"\(\?<?[=!](?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)")
_FIRST = re.compile(r"(?:\[(?P<some>[一-鿿]+)\]|(?P<one>[一-鿿])|\(\?:(?P<words>[一-鿿|]+)\))(?![?*{])")


@dataclass(frozen=True, slots=True)
class Row:
    expression: Pattern[str]
    right: str
    wrong: frozenset[str]  # every match has one of these; none: nobody knows


def rows(table: Sequence[tuple[str, str]]) -> tuple[Row, ...]:
    return tuple(Row(re.compile(expression), right, _wrong(expression)) for expression, right in table)


def fitting(reading: Reading, line: Line, table: Sequence[Row]) -> Iterator[Row]:
    """The rows that may find something in a line."""
    there = _characters(reading, line)
    return (row for row in table if not row.wrong or not row.wrong.isdisjoint(there))


@of_line
def _characters(_: Reading, line: Line) -> frozenset[str]:
    return frozenset(line.text)


def _wrong(expression: str) -> frozenset[str]:
    """What its groups hold, or what each of its branches begins with; nothing where one of them cannot be told."""
    found: set[str] = set()
    for branch in _branches(expression):
        first = _FIRST.match(_BESIDE.sub("", branch))
        held = list(_GROUP.finditer(branch)) or ([first] if first is not None else [])
        if not held or branch.count("(?P<it") > len(held):
            return frozenset()
        for each in held:
            said = each.groupdict()
            words = said.get("words") or ""
            found.update(word[0] for word in words.split("|") if word)
            found.update(said["some"] or said["one"] or "")
    return frozenset(found)


def _branches(expression: str) -> list[str]:
    """The expression parted at the bars that no bracket holds."""
    made, depth = [""], 0
    for before, each in zip(f" {expression}", expression, strict=False):
        if before != "\\":
            depth += (each in "([") - (each in ")]")
        if each == "|" and not depth:
            made.append("")
        else:
            made[-1] += each
    return made
