"""What a phone or a paste brings along, taken out of a text before anything else sees it."""

import re
import unicodedata

# C0 and C1 controls except tab and line feed; DEL; marks of direction and of width zero; lone surrogates, which no
# database and no file can hold; the byte order mark. Emoji joiners (U+200D) stay: they are part of what was typed.
_UNWANTED = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200c\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ud800-\udfff]"
)
_LINE_ENDS = re.compile("\r\n|\r|\u2028|\u2029|\x85")
_MARKS = "“”‘’—…"  # of Chinese, though their width is not fixed


def clean(text: str) -> str:
    """The text without what cannot be seen, one kind of line end, no blanks around it or at line ends."""
    text = _UNWANTED.sub("", _LINE_ENDS.sub("\n", text))
    return "\n".join(line.rstrip() for line in text.strip().split("\n"))


def one_line(text: str) -> str:
    """The cleaned text with its lines joined: by blanks, but without one inside Chinese."""
    joined = ""
    for line in (line.strip() for line in clean(text).split("\n") if line.strip()):
        blank = " " if joined and not (_is_wide(joined[-1]) and _is_wide(line[0])) else ""
        joined += blank + line
    return joined


def _is_wide(character: str) -> bool:
    return character in _MARKS or unicodedata.east_asian_width(character) in ("W", "F")


def length(text: str) -> int:
    """Characters without white space: what 公文 writers count."""
    return len("".join(text.split()))
