"""How an automatic number is written: the formats of Word (`w:numFmt`) that Chinese documents use."""

from collections.abc import Callable, Mapping, Sequence

_HAN = "〇一二三四五六七八九"
_SIMPLIFIED = "零壹贰叁肆伍陆柒捌玖"
_TRADITIONAL = "零壹貳參肆伍陸柒捌玖"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
    (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_MOST = 9999  # beyond it digits do
_CIRCLED = "⓪①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿"
_CIRCLED_HAN = "㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉"
_STOPPED = "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛"
_BRACKETED = "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇"
_BRACKETED_HAN = "㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩"


def written(form: str, count: int) -> str:
    """A number in a format by its name; in digits where the format does not reach so far, or is not known."""
    if count < 0:
        return str(count)
    write = _FORMS.get(form, str)
    return write(count) or str(count)


def _counted(digits: str, units: str, *, one_ten: bool) -> Callable[[int], str]:
    """二十一, 一百零一. `one_ten`: ten is 一十."""

    def write(count: int) -> str:
        if not 0 < count <= _MOST:
            return digits[0] if count == 0 else ""
        said, gap = "", False
        for power in (3, 2, 1, 0):
            digit = count // 10**power % 10
            if digit == 0:
                gap = bool(said)
                continue
            said += ("零" if gap else "") + digits[digit] + units[power].strip()
            gap = False
        return said if one_ten else said.removeprefix(digits[1]) if said.startswith(digits[1] + units[1]) else said

    return write


def _digits(digits: str) -> Callable[[int], str]:
    """二一, ２１: digit for digit."""
    return lambda count: "".join(digits[int(each)] for each in str(count))


def _listed(signs: Sequence[str], first: int = 1) -> Callable[[int], str]:
    """The signs that there are; "" beyond them."""
    return lambda count: signs[count - first] if first <= count < first + len(signs) else ""


def _around(signs: str) -> Callable[[int], str]:
    """甲 again after 癸."""
    return lambda count: signs[(count - 1) % len(signs)] if count else ""


def _letters(first: str) -> Callable[[int], str]:
    """A … Z, AA … ZZ, AAA …"""
    return lambda count: chr(ord(first) + (count - 1) % 26) * min((count - 1) // 26 + 1, 30) if count else ""


def _roman(count: int) -> str:
    if count > _MOST:
        return ""
    said = ""
    for worth, sign in _ROMAN:
        said += sign * (count // worth)
        count %= worth
    return said


_chinese = _counted(_HAN, " 十百千", one_ten=False)
_FORMS: Mapping[str, Callable[[int], str]] = {
    "none": lambda _: "",
    "decimalZero": lambda count: f"{count:02d}",
    "numberInDash": lambda count: f"- {count} -",
    "decimalFullWidth": _digits("０１２３４５６７８９"),
    "decimalFullWidth2": _digits("０１２３４５６７８９"),
    "decimalEnclosedCircle": _listed(_CIRCLED, 0),
    "decimalEnclosedCircleChinese": _listed(_CIRCLED, 0),
    "decimalEnclosedFullstop": _listed(_STOPPED),
    "decimalEnclosedParen": _listed(_BRACKETED),
    "ideographEnclosedCircle": _listed(_CIRCLED_HAN),
    "ideographParenthesized": _listed(_BRACKETED_HAN),
    "chineseCounting": _chinese,
    "chineseCountingThousand": _chinese,
    "taiwaneseCounting": _chinese,
    "taiwaneseCountingThousand": _chinese,
    "japaneseCounting": _chinese,
    "koreanCounting": _chinese,
    "ideographDigital": _digits(_HAN),
    "japaneseDigitalTenThousand": _digits(_HAN),
    "taiwaneseDigital": _digits(_HAN),
    "chineseLegalSimplified": _counted(_SIMPLIFIED, " 拾佰仟", one_ten=True),
    "ideographLegalTraditional": _counted(_TRADITIONAL, " 拾佰仟", one_ten=True),
    "japaneseLegal": _counted(_TRADITIONAL, " 拾佰仟", one_ten=True),
    "ideographTraditional": _around(_STEMS),
    "ideographZodiac": _around(_BRANCHES),
    "upperLetter": _letters("A"),
    "lowerLetter": _letters("a"),
    "upperRoman": _roman,
    "lowerRoman": lambda count: _roman(count).lower(),
}
