"""Numbers and dates as Chinese writers type them: 30, ３０, 三十, 2023年12月5日, 二〇二三年十二月."""

import re
from calendar import monthrange

from bot.interview import clean
from bot.interview.effects import Refuse, Why

_DIGITS = {
    "零": 0,
    "〇": 0,
    "○": 0,
    "一": 1,
    "二": 2,
    "两": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
}
_UNITS = {"十": 10, "百": 100, "千": 1000}
_WIDE = str.maketrans("０１２３４５６７８９，．", "0123456789,.")
# No minus before it (3-5 are two numbers), no decimals; 几十 and 十几 are no numbers.
_NUMBER = re.compile(
    r"(?<![\d.负几数])(?<!(?<!\d)[\-－])"
    r"(?:(?:\d{1,3}(?:,\d{3})+|\d+)[十百千万]?+(?!\.?\d)|[零〇○一二两三四五六七八九十百千万]++)(?![几余])"
)
_YEAR = re.compile("(?<![0-9０-９])(?:[2２][0０][0-9０-９]{2}|二[〇零○][零〇○一二三四五六七八九]{2})\\s*年")
_LONGEST = 15  # characters of a numeral that anybody writes: 九千九百九十九万九千九百九十九
_LONGEST_DATE = 30  # characters: 二〇二三年十二月三十一日 with blanks; what is longer is no date
_NONE = {"无", "没有", "没", "暂无"}

_DATE = re.compile(
    r"(?:(?P<year>\d{4}\s*[年./\-]|\d{2}\s*年))?\s*(?P<month>\d{1,2})\s*(?:[月./\-]\s*(?:(?P<day>\d{1,2})\s*[日号]?)?|月)?\s*$"
)
_HAN_YEAR = re.compile("[零〇○一二三四五六七八九]{4}(?=年)")
_HAN_NUMBER = re.compile("[一二三四五六七八九十]+(?=[月日号])")


def number_in(text: str) -> int | None:
    """The one whole number in the text (三十, ３０次, 约30人次; 无 is 0); None where there is none, or several."""
    found = numbers_in(text)
    return found[0] if len(found) == 1 else None


def numbers_in(text: str) -> tuple[int, ...]:
    """Every whole number in the text, in order."""
    text = text.translate(_WIDE)
    if text.strip("。. ") in _NONE:
        return (0,)
    values = (_value(match.group()) for match in _NUMBER.finditer(text))
    return tuple(value for value in values if value is not None)


def without_years(text: str) -> str:
    """The text without its years (2021年以来): where times or people are counted, a year is no number."""
    return _YEAR.sub(" ", text)


def _value(text: str) -> int | None:
    if text[0].isdigit():
        times = _UNITS.get(text[-1], 10_000 if text[-1] == "万" else 1)  # 3万
        return int(text.rstrip("十百千万").replace(",", "")[:12]) * times  # longer ones are too big in any case
    return han_value(text)


def han_value(text: str) -> int | None:
    """The value of a Chinese numeral up to 九千九百九十九万…; None where it is not one (十十, 千)."""
    if len(text) > _LONGEST:
        return None
    head, ten_thousands, tail = text.partition("万")
    if ten_thousands:
        above, below = han_value(head) if head else None, han_value(tail) if tail else 0
        if below is not None and len(tail) == 1:
            below *= 1000  # 一万五
        return None if above is None or below is None else above * 10_000 + below
    if len(text) > 1 and all(character in _DIGITS for character in text):
        if len(text) == 2 and all(_DIGITS[character] for character in text):  # noqa: PLR2004
            return None  # 两三次 is no number
        return int("".join(str(_DIGITS[character]) for character in text))  # 二〇二三: digit by digit
    total, digit, last_unit = 0, None, 10_000
    for character in text:
        if character in _DIGITS:
            digit = _DIGITS[character]
            continue
        unit = _UNITS[character]
        if unit >= last_unit or (digit is None and unit != _UNITS["十"]):
            return None
        total, digit, last_unit = total + (1 if digit is None else digit) * unit, None, unit
    hundreds = last_unit in (100, 1000) and text[-2] in _UNITS
    return total + (digit or 0) * (last_unit // 10 if hundreds else 1)  # 一百五 is 150


def date_in(text: str) -> str | Refuse:
    """A date as 2023-12-05, or 2023-12 where no day is given."""
    plain = clean.one_line(text).translate(_WIDE).rstrip("。")
    if len(plain) > _LONGEST_DATE:
        return Refuse(Why.NOT_A_DATE, {"said": clean.one_line(text)[:20]})
    plain = _HAN_YEAR.sub(lambda match: "".join(str(_DIGITS[character]) for character in match.group()), plain)
    plain = _HAN_NUMBER.sub(lambda match: str(han_value(match.group()) or match.group()), plain)
    match = _DATE.match(plain)
    if match is None:
        return Refuse(Why.NOT_A_DATE, {"said": clean.one_line(text)[:20]})
    if match["year"] is None:
        return Refuse(Why.NO_YEAR, {"said": clean.one_line(text)[:20]})
    year, month = int(match["year"].rstrip("年./- ")), int(match["month"])
    year += 2000 if year < 100 else 0  # 23年12月  # noqa: PLR2004
    if not 1900 <= year <= 2100 or not 1 <= month <= 12:  # noqa: PLR2004
        return Refuse(Why.NO_SUCH_DAY, {"said": clean.one_line(text)[:20]})
    if match["day"] is None:
        return f"{year}-{month:02}"
    day = int(match["day"])
    if not 1 <= day <= monthrange(year, month)[1]:
        return Refuse(Why.NO_SUCH_DAY, {"said": clean.one_line(text)[:20]})
    return f"{year}-{month:02}-{day:02}"


def say_date(kept: str) -> str:
    """A kept date as it is written in a 公文: 2023年12月5日."""
    year, month, *day = kept.split("-")
    return f"{year}年{int(month)}月" + (f"{int(day[0])}日" if day else "")


def say_count(value: int) -> str:
    """How many, in words: 两句, 三句."""
    return "两" if value == 2 else say_number(value)  # noqa: PLR2004


def say_number(value: int) -> str:
    """一 to 九十九, as they number headings and points."""
    digits = "零一二三四五六七八九"
    if not 0 < value < 100:  # noqa: PLR2004  # more than 99 points are refused long before
        return str(value)
    tens, ones = divmod(value, 10)
    head = "" if tens == 0 else "十" if tens == 1 else f"{digits[tens]}十"
    return head + (digits[ones] if ones else "")
