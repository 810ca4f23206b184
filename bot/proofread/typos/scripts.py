"""A traditional or Japanese character among simplified ones, as an input method or a web page leaves it."""

from collections.abc import Iterator
from functools import cache

from bot.proofread.finding import Family, Severity
from bot.proofread.noticed.people import SURNAMES
from bot.proofread.rule import Hit, Reading, Rule

_MANY = 12  # from which the text is in that script on purpose
# In the table of usual characters of 2013, younger than GB/T 2312.
_YOUNGER = frozenset("瞭蹚啰镕喆堃祎昇邨氹夥徵陞甯锺濛堺槃骣")
_JAPANESE = frozenset("庁広歩対応実検証済続伝気図総経営業務転戦変単価値倹児歳渋渇")


@cache
def _is_of_another(character: str) -> bool:
    """Whether it is no usual simplified character (GB/T 2312 has these) but a traditional one, or a Japanese one."""
    if not "一" <= character <= "鿿" or character in _YOUNGER:
        return False
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        pass
    else:
        return False
    if character in _JAPANESE:
        return True
    try:
        character.encode("big5")
    except UnicodeEncodeError:
        return False
    return True


def _find(reading: Reading) -> Iterator[Hit]:
    found = [
        (line, at)
        for line in reading.text.body()
        if any(map(_is_of_another, frozenset(line.text)))
        for at, each in enumerate(line.text)
        if _is_of_another(each)
    ]
    for line, at in found if len(found) < _MANY else ():
        if not set(line.text[max(at - 2, 0) : at]) & set(SURNAMES):  # names have characters of their own: 李喆
            yield Hit(line, at, at + 1, f"“{line.text[at]}”不是通行的简体字。")


RULES = (
    Rule(
        "typos.other-script",
        Family.TYPOS,
        Severity.MUST,
        "GB/T 2312-1980 as the codec gb2312 has it",
        ("虚心接受、認真改正。", "习惯以医庁流程为中心。"),
        ("虚心接受、认真改正。", "由党员李喆负责。"),
        _find,
    ),
)
