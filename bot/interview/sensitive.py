"""What must not stay in a text as it was typed: 密级 marks, ID numbers, bank cards, mobile numbers.

A mark is caught, a word is not: 机密★10年 is the mark of a document, 保守国家秘密 is what people write about. Numbers
are caught by how they are built (check digits, birth date, prefix), so that amounts and file numbers pass.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Kind(StrEnum):
    MARK = "mark"  # 密级
    IDENTITY = "identity"  # 居民身份证号
    CARD = "card"  # 银行卡号
    MOBILE = "mobile"  # 手机号


@dataclass(frozen=True, slots=True)
class Found:
    """One of them, by its place in the text."""

    kind: Kind
    start: int
    end: int


# One character for one, so that places stay the same: full-width digits, every blank, every stroke people put between
# digits. A joiner of emoji and a soft hyphen cannot be seen, and must not hide a number.
_PLAIN = str.maketrans(
    "０１２３４５６７８９Ｘｘx＋－—–‐‑‒−\t\u3000\xa0\u2002\u2003\u2009\u202f\u200d\xad\ufe0f",
    "0123456789XXX+-------          ",
)
_LEVEL = "(?:[绝絕][ ]*密|[机機][ ]*密|[秘祕][ ]*密)[ ]*級?级?"
_TERM = "(?:[0-9]+[ ]*(?:年|个月|月|天|日)|长[ ]*期)"
_STAR = "[ ]*[★☆⭐✩✭✯]"
_MARKS = tuple(
    re.compile(pattern, re.MULTILINE)
    for pattern in (
        rf"{_LEVEL}{_STAR}(?:[ ]*{_TERM})?",  # 机密★10年: GB/T 9704-2012, 7.2.2
        rf"{_LEVEL}[ ]*[*＊][ ]*{_TERM}",  # the star of a keyboard
        rf"[〔【［\[][ ]*{_LEVEL}(?:[ ]*{_TERM})?[ ]*[〕】］\]]",
        # Round brackets stand in sentences, too (涉密文件（机密）的保管): a mark stands at an end of its line.
        rf"^[ ]*[（(][ ]*{_LEVEL}(?:[ ]*{_TERM})?[ ]*[）)]",
        rf"[（(][ ]*{_LEVEL}(?:[ ]*{_TERM})?[ ]*[）)][ ]*$",
        rf"^[ ]*{_LEVEL}(?:[ ]*{_TERM})?[ ]*$",
        rf"(?:密|秘密等|涉密等|保密等)[ ]*级[ ]*[:：][ ]*{_LEVEL}(?![ ]*[、/／和或])",
    )
)

_GAP = "[ -]{0,3}"  # 138 - 0013
_BETWEEN = "[ -]{1,3}"
# Every start is tried, for a number may begin inside what looked like another.
_IDENTITY = re.compile(rf"(?<![0-9])(?=([1-9](?:{_GAP}[0-9]){{16}}{_GAP}[0-9X])(?![0-9X]))")
_CARDS = tuple(
    re.compile(rf"(?<![0-9])(?=({pattern})(?![0-9]))")
    for pattern in (
        rf"[0-9]{{4}}(?:{_BETWEEN}[0-9]{{4}}){{3}}{_BETWEEN}[0-9]{{1,3}}",
        rf"[0-9]{{4}}(?:{_BETWEEN}[0-9]{{4}}){{2,3}}",
        rf"[0-9]{{4}}(?:{_BETWEEN}[0-9]{{4}}){{2}}{_BETWEEN}[0-9]{{1,3}}",
        rf"[0-9]{{4}}{_BETWEEN}[0-9]{{6}}{_BETWEEN}[0-9]{{4,5}}",
        rf"[0-9]{{6}}{_BETWEEN}[0-9]{{8,13}}",
        "[0-9]{13,19}",
    )
)
# Who gives out cards with which lengths (ISO/IEC 7812): 银联 62 and, of earlier days, 60, 68, 69, 95; Visa; Mastercard;
# American Express; JCB. Other long numbers (19 digits of a file, 13 of a book) begin differently.
_ISSUED = re.compile(
    "(?:6[0289]|95)[0-9]{14,17}|4(?:[0-9]{12}|[0-9]{15}|[0-9]{18})|5[1-5][0-9]{14}|3[47][0-9]{13}|35[0-9]{14}"
)
# 11 digits in a row or as phones group them. Any blank between any digits would take 1 3 5 7 9 11 13 15, an answer to
# a question of several choices, for a number. Beside ¥, 元 or a decimal point it is an amount.
_MOBILE = re.compile(
    rf"(?<![0-9])(?<![0-9][.])(?<![¥￥])((?:[+]|00)?86{_GAP})?(1[3-9]"
    rf"(?:[0-9]{{9}}|[0-9]{_BETWEEN}[0-9]{{4}}{_GAP}[0-9]{{4}}|[0-9]{{5}}{_BETWEEN}[0-9]{{4}}"
    rf"|[0-9]{{2}}{_BETWEEN}[0-9]{{4}}{_BETWEEN}[0-9]{{3}}|[0-9]{_BETWEEN}[0-9]{{3}}{_BETWEEN}[0-9]{{5}}))"
    r"(?![0-9]|[.][0-9]|元(?![旦宵月]))"
)
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)  # GB 11643-1999: 2 to the power of the place, mod 11
_CHECKS = "10X98765432"

# How many digits of a number stay, at its beginning and at its end: enough to know one's own number again. Of a mobile
# number what phone bills show. Of an ID number the county only: its last digits serve as passwords, the middle is the
# birthday. Of a card what banks print on receipts.
_STAY = {Kind.IDENTITY: (6, 0), Kind.CARD: (0, 4), Kind.MOBILE: (3, 4)}


def found(text: str) -> tuple[Found, ...]:
    """Everything of the kind in the text, in its order, without overlaps."""
    plain = text.translate(_PLAIN)
    taken: list[Found] = []
    for each in (*_marks(plain), *_identities(plain), *_cards(plain), *_mobiles(plain)):
        if all(each.end <= other.start or other.end <= each.start for other in taken):
            taken.append(each)
    return tuple(sorted(taken, key=lambda each: each.start))


def is_marked(text: str) -> bool:
    """Whether the text bears a 密级 mark."""
    return any(pattern.search(text.translate(_PLAIN)) for pattern in _MARKS)


def masked(text: str) -> str:
    """The text with every number masked, character for character; 密级 marks are refused elsewhere, and stay.

    Again until nothing is left: what stays of one number and the words beside it can look like another.
    """
    while numbers := [each for each in found(text) if each.kind is not Kind.MARK]:
        for each in numbers:
            text = text[: each.start] + shown(text, each) + text[each.end :]
    return text


def shown(text: str, each: Found) -> str:
    """A number as it may be repeated: 138****5678, the blanks in it as they were."""
    said = text[each.start : each.end]
    first, last = _STAY[each.kind]
    digits = [place for place, character in enumerate(said.translate(_PLAIN).upper()) if character in "0123456789X"]
    hidden = frozenset(digits[first : len(digits) - last])
    return "".join("*" if place in hidden else character for place, character in enumerate(said))


def _marks(plain: str) -> Iterator[Found]:
    for pattern in _MARKS:
        yield from (Found(Kind.MARK, match.start(), match.end()) for match in pattern.finditer(plain))


def _identities(plain: str) -> Iterator[Found]:
    for match in _IDENTITY.finditer(plain):
        number = _bare(match[1]).upper()
        total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, number, strict=False))
        if _CHECKS[total % 11] == number[-1] and _is_birthday(number[6:14]):
            yield Found(Kind.IDENTITY, match.start(1), match.end(1))


def _is_birthday(digits: str) -> bool:
    """A day that was, of a person who may live; this room knows no today."""
    try:
        return date(int(digits[:4]), int(digits[4:6]), int(digits[6:])).year in range(1900, 2100)
    except ValueError:
        return False


def _cards(plain: str) -> Iterator[Found]:
    for pattern in _CARDS:
        for match in pattern.finditer(plain):
            number = _bare(match[1])
            if _ISSUED.fullmatch(number) and _passes_luhn(number):
                yield Found(Kind.CARD, match.start(1), match.end(1))


def _passes_luhn(number: str) -> bool:
    doubled = (int(digit) * (1 + place % 2) for place, digit in enumerate(reversed(number)))
    return sum(value // 10 + value % 10 for value in doubled) % 10 == 0


def _mobiles(plain: str) -> Iterator[Found]:
    """Without the country's number, which may stay."""
    yield from (Found(Kind.MOBILE, match.start(2), match.end(2)) for match in _MOBILE.finditer(plain))


def _bare(number: str) -> str:
    return number.replace(" ", "").replace("-", "")
