"""校对意见: a place to look at, why, and what could stand there instead."""

from dataclasses import dataclass
from enum import StrEnum

from bot.interview.outline import Place


class Severity(StrEnum):
    MUST = "必改"  # any reader would send it back, whatever their taste
    ADVICE = "建议"  # substance and links
    NOTE = "提示"  # style


class Family(StrEnum):
    LEFTOVERS = "leftovers"
    PUNCTUATION = "punctuation"
    TYPOS = "typos"
    NUMBERING = "numbering"
    FORMULAS = "formulas"  # 提法
    CONSISTENCY = "consistency"
    STRUCTURE = "structure"
    SUBSTANCE = "substance"
    LINKS = "links"
    REPETITION = "repetition"
    VAGUENESS = "vagueness"  # specific only in looks


@dataclass(frozen=True, slots=True)
class Spot:
    """Where: a line from 1, and code points in it, half-open; of a Document the answers that the words came from."""

    line: int
    start: int
    end: int
    answers: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """`suggestion` is what may safely replace `words`; "" where only the writer can know."""

    rule: str
    family: Family
    severity: Severity
    spot: Spot
    words: str
    message: str
    suggestion: str = ""
