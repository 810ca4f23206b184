"""What a file can hold of what people type."""

import re

# What XML 1.0 has no place for (2.2, Char), and the carriage return, which it would turn into a line end.
_UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def only(words: str) -> str:
    """The words without characters that would break the file."""
    return _UNWRITABLE.sub("", words)
