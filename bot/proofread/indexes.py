"""Words by what a rule knows of them: how they begin, what is left of one with a fault."""

from collections.abc import Iterable, Mapping
from itertools import groupby


def groups(pairs: Iterable[tuple[str, str]]) -> dict[str, frozenset[str]]:
    """What belongs to each of the firsts."""
    found: dict[str, set[str]] = {}
    for one, other in pairs:
        found.setdefault(one, set()).add(other)
    return {key: frozenset(each) for key, each in found.items()}


def longest(terms: Iterable[str]) -> dict[str, int]:
    """Of the words that begin with these two characters, the length of the longest."""
    found: dict[str, int] = {}
    for term in terms:
        found[term[:2]] = max(found.get(term[:2], 0), len(term))
    return found


def halves(terms: Iterable[str]) -> dict[str, tuple[tuple[str, bool], ...]]:
    """One wrong character leaves one half of a term as it was: that half finds it."""
    found: dict[str, list[tuple[str, bool]]] = {}
    for term in terms:
        if len(term) > 3:  # noqa: PLR2004  # of a shorter one, a half is no word any more
            middle = len(term) // 2
            found.setdefault(term[:middle], []).append((term, True))
            found.setdefault(term[middle:], []).append((term, False))
    return {half: tuple(each) for half, each in found.items()}


def lengths(words: Iterable[str]) -> dict[str, tuple[int, ...]]:
    """By the first two characters: most places of a text begin none of the words, and are passed by at once."""
    found: dict[str, set[int]] = {}
    for word in words:
        found.setdefault(word[:2], set()).add(len(word))
    return {head: tuple(sorted(each)) for head, each in found.items()}


def swapped(terms: Iterable[str], right: frozenset[str]) -> dict[str, str]:
    """Each term with two characters in each other's place, where that is no right word -> the term."""
    found: dict[str, str] = {}
    for term in terms:
        for at in range(len(term) - 1):
            other = term[:at] + term[at + 1] + term[at] + term[at + 2 :]
            if other != term and other not in right:
                found.setdefault(other, term)
    return found


def pairs(words: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """A word with one character blanked out -> the words it may be."""
    found: dict[str, list[str]] = {}
    for word in words:
        for at in range(len(word)):
            found.setdefault(f"{word[:at]}*{word[at + 1 :]}", []).append(word)
    return {key: tuple(each) for key, each in found.items()}


def threes(words: Iterable[str]) -> tuple[Mapping[str, tuple[str, ...]], ...]:
    """Words of three characters by two of them: without the first, without the one between, without the last."""
    kept = tuple(words)
    return tuple(
        {
            pair: tuple(word for _, word in found)
            for pair, found in groupby(
                sorted((word[:at] + word[at + 1 :], word) for word in kept), key=lambda each: each[0]
            )
        }
        for at in range(3)
    )
