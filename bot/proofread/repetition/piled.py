"""进一步…，进一步…，进一步…: one adverb before everything that is to be done."""

import re
from collections.abc import Iterator

from bot.proofread.rule import Reading
from bot.proofread.text import Line

_WORDS = "进一步|不断|切实|着力|更加|持续|始终|努力|坚决|大力|认真|扎实|真正|自觉|主动|积极|深入"
_STEP = "[^，、。；]{1,12}"
# Never in 1.3 M characters of right texts.
_PILED = re.compile(f"(?P<word>{_WORDS}){_STEP}(?:[，、](?:也|又|更)?(?P=word){_STEP}){{2,}}")
_ANY = re.compile(_WORDS)
_LEAST = 3


def find(reading: Reading) -> Iterator[tuple[Line, int, int, str]]:
    """Every place, with its word."""
    for line in reading.text.body():
        if len(_ANY.findall(line.text)) >= _LEAST:
            for match in _PILED.finditer(line.text):
                yield line, match.start(), match.end(), match["word"]
