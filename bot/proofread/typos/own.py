"""What a text says more than once: nobody slips twice in the same way, so that is what is right in it."""

import math
import operator
from collections import Counter
from collections.abc import Mapping
from collections.abc import Set as AbstractSet

from bot.proofread.noticed.once import of_reading
from bot.proofread.rule import Reading

_Beside = Mapping[str, Mapping[str, float]]
_NONE: Mapping[str, float] = {}


@of_reading
def pairs(reading: Reading) -> Mapping[str, int]:
    """Characters that stand side by side in the text, and how often."""
    text = reading.text.plain
    return Counter(map(operator.add, text, text[1:]))


@of_reading
def _twice(reading: Reading) -> tuple[_Beside, _Beside]:
    """What stands behind each character more than once, and before it: ln of how often."""
    behind: dict[str, dict[str, float]] = {}
    before: dict[str, dict[str, float]] = {}
    for pair, times in pairs(reading).items():
        if times > 1:
            first, second = pair[0], pair[1]
            behind.setdefault(first, {})[second] = before.setdefault(second, {})[first] = math.log(times)
    return behind, before


def said_again(reading: Reading, before: str, characters: AbstractSet[str], behind: str) -> dict[str, float]:
    """Those of the characters that the text has beside one of these more than once: ln of how often."""
    found: dict[str, float] = {}
    for beside, each in zip(_twice(reading), (before, behind), strict=True):
        there = beside.get(each, _NONE) if "一" <= each <= "鿿" else _NONE
        for character in characters & there.keys():
            found[character] = found.get(character, 0.0) + there[character]
    return found
