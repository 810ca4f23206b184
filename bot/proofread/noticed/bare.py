"""Words alone."""

import re

_SIGNS = re.compile("[ 　\t\r\xa0，。；：、！？“”‘’（）《》]+")  # three times as fast as str.translate
NUMBER = re.compile(
    r"^[\s　]*(?:[一二三四五六七八九十]{1,3}[是、]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．])"
)


def bare(text: str) -> str:
    """The words alone, without marks and number."""
    number = NUMBER.match(text)
    return _SIGNS.sub("", text if number is None else text[number.end() :])
