"""What somebody who mistyped a name most likely meant."""

from collections.abc import Iterable
from difflib import get_close_matches

_ALIKE = 0.6  # difflib's own usual measure: enough for two letters swapped, too much for another word


def meant(said: str, known: Iterable[str]) -> str:
    """“，可能是“kind”” to put behind a name that is not known; "" where nothing is like it."""
    found = get_close_matches(said.strip().lower(), list(known), n=1, cutoff=_ALIKE)
    return f"，可能是“{found[0]}”" if found else ""


def there_are(said: str, known: Iterable[str]) -> str:
    """What was most likely meant, else everything that it can be, to end a sentence with."""
    names = list(known)
    guess = meant(said, names)
    if guess or not names:
        return guess
    return f"；可以写的有：{'、'.join(sorted(names))}"
