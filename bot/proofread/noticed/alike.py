"""What may be typed, heard or read for a character."""

from collections.abc import Mapping
from functools import cache

from bot.proofread.known import Known, blurred


@cache
def alike(known: Known, character: str) -> Mapping[str, int]:
    """What may be typed for a character, and how far it is from it.

    0 sounds the same, 1 sounds nearly the same or looks alike, 2 begins alike.
    """
    found = dict.fromkeys(known.shapes.get(character, ()), 1)
    for syllable in known.sounds.get(character, ()):
        for characters, far in _heard(known, syllable):
            found.update((each, min(far, found.get(each, far))) for each in characters)
    found.pop(character, None)
    return found


@cache
def most_alike(known: Known, character: str) -> frozenset[str]:
    """What sounds nearly the same as a character, or looks alike."""
    return frozenset(each for each, far in alike(known, character).items() if far < 2)  # noqa: PLR2004


@cache
def _heard(known: Known, syllable: str) -> tuple[tuple[str, int], ...]:
    """The characters of every syllable that may be taken for this one, and how far it is: asked for each character."""
    apart = ((characters, _apart(syllable, other)) for other, characters in known.heard.items())
    return tuple((characters, far) for characters, far in apart if far is not None)


def _apart(one: str, other: str) -> int | None:
    """How far two syllables are from each other; None where nobody takes one for the other."""
    if one == other:
        return 0
    if blurred(one) == blurred(other):
        return 1
    short, long = sorted((one, other), key=len)
    return 2 if len(short) > 1 and len(long) - len(short) == 1 and long.startswith(short) else None
