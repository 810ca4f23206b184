"""Words alone."""

import re

_SIGNS = re.compile("[ 　\t\r\xa0，。；：、！？“”‘’（）《》]+")  # four times as quick as a table
NUMBER = re.compile(
    r"^[\s　]*(?:[一二三四五六七八九十]{1,3}[是、]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．])"
)


def bare(text: str) -> str:
    """The words alone, without marks and number."""
    return _SIGNS.sub("", NUMBER.sub("", text))
