"""What a text says more than once: nobody slips twice in the same way, so that is what is right in it."""

import math
import operator
from collections import Counter
from collections.abc import Iterable, Mapping

from bot.proofread.noticed.once import of_reading
from bot.proofread.rule import Reading


@of_reading
def pairs(reading: Reading) -> Mapping[str, int]:
    """Characters that stand side by side in the text, and how often."""
    text = reading.text.plain
    return Counter(map(operator.add, text, text[1:]))


def said_again(reading: Reading, before: str, characters: Iterable[str], behind: str) -> dict[str, float]:
    """Those of the characters that the text has beside one of these more than once: ln of how often."""
    often = pairs(reading)
    found: dict[str, float] = {}
    if "一" <= before <= "鿿":
        found.update((each, math.log(times)) for each in characters if (times := often.get(before + each, 0)) > 1)
    if "一" <= behind <= "鿿":
        for each in characters:
            if (times := often.get(each + behind, 0)) > 1:
                found[each] = found.get(each, 0.0) + math.log(times)
    return found
