"""How alike two wordings are, by the pairs of characters that they share."""

from collections import Counter
from itertools import pairwise

SAME_THING = 0.5  # wordings of one aspect in two notices share more than half; neighbours of one list share 带头 only


def of(one: str, other: str) -> float:
    """From 0 to 1 (Dice's coefficient over pairs of neighbouring characters); 1 only for equal texts."""
    if one == other:
        return 1.0
    first, second = _pairs(one), _pairs(other)
    total = first.total() + second.total()
    return min(2 * (first & second).total() / total, 0.999) if total else 0.0


def _pairs(text: str) -> Counter[str]:
    plain = [each for each in text if each.isalnum()]
    return Counter(a + b for a, b in pairwise(plain))
