"""校对意见: a place to look at, why, and what could stand there instead."""

import re
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


def of_paragraphs(message: str) -> str:
    """The message for those who see paragraphs and no lines: on a phone, in Word."""
    return re.sub(r"第(\d+)行", r"第\1段", message)
