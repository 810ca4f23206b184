"""Tables of expressions, each with what should stand where it finds something: most are passed by at a glance."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from re import Pattern

from bot.proofread import signs
from bot.proofread.signs import Signs
from bot.proofread.text import Line


@dataclass(frozen=True, slots=True)
class Row:
    expression: Pattern[str]
    right: str
    needed: Signs


def rows(table: Sequence[tuple[str, str]]) -> tuple[Row, ...]:
    compiled = ((re.compile(expression), right) for expression, right in table)
    return tuple(Row(expression, right, signs.of(expression)) for expression, right in compiled)


def fitting(line: Line, table: Sequence[Row]) -> Iterator[Row]:
    """The rows that may find something in a line."""
    return (row for row in table if row.needed.may_be_in(line.seen))
