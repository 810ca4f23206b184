"""Bytes -> text. Chinese texts come as UTF-8, UTF-16, and as the older GB18030 and Big5."""

from bot.intake.found import RefusedError, Why

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),  # before the next, which it begins with
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_GUESSED = ("gb18030", "big5", "utf-16-le", "utf-16-be")
# What every Chinese text is full of: a wrong encoding gives Chinese characters, too, but not these.
_USUAL = frozenset(
    "的一是不了在有和人我这中大为上个国以要他时来用们生到作地于出就分对成会可主发年动同工也能下过民产种面而方后多定学法所"
    "经十三之进着等部度家电力里如水化高自二理起小现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社"
    "义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想"
    "已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农"
    "指几九区强放决西被干做必战先回则任取完举色"
    "這國個們時會發動對後產種經過進著電裡現實體機當點業從開還無關條結問題與間樣總應黨員學習強領導"
    "，。、：；“”（）《》！？\n 0123456789"
)
_LEAST = 0.25  # share of the usual: of 60 characters of our prompts, anywhere, at least 0.38
_SHORT = 12  # characters: fewer say nothing by their shares
_CONTROL = frozenset(map(chr, range(9))) | frozenset(map(chr, range(14, 27)))


def text(content: bytes) -> tuple[str, str]:
    """The text and what it was encoded in: utf-8, utf-16, gb18030 or big5.

    Raises: RefusedError, where it is no text, or in letters that we do not know.
    """
    for mark, coding in _MARKS:
        if content.startswith(mark):
            found = _decoded(content.removeprefix(mark), coding)
            if found is None:
                raise RefusedError(Why.UNKNOWN_LETTERS)
            return found, coding.removesuffix("-le").removesuffix("-be")
    if b"\0" not in content and (found := _decoded(content, "utf-8")) is not None:
        return found, "utf-8"
    return _guessed(content)


def _guessed(content: bytes) -> tuple[str, str]:
    """The encoding in which most of the characters are usual ones; between equals the first."""
    best, share, chosen = "", -1.0, ""
    for coding in _GUESSED:
        found = _decoded(content, "cp950" if coding == "big5" else coding)
        if found is not None and (usual := _usual(found)) > share:
            best, share, chosen = found, usual, coding
    if share >= _LEAST or (len(best) < _SHORT and chosen == "gb18030" and b"\0" not in content):
        return best, chosen.removesuffix("-le").removesuffix("-be")
    raise RefusedError(Why.NOT_TEXT if b"\0" in content else Why.UNKNOWN_LETTERS)


def _decoded(content: bytes, coding: str) -> str | None:
    try:
        return content.decode(coding)
    except UnicodeDecodeError:
        return None


def _usual(found: str) -> float:
    """The share of usual characters; Latin letters are as usual where they stand in one byte each."""
    if not found or any(each in _CONTROL for each in found):
        return 0.0
    return sum(each in _USUAL or (each.isascii() and each.isprintable()) for each in found) / len(found)
