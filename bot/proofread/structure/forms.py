"""A heading that is not made as its neighbours are: its end lost, written twice, or a mark left at it."""

import re
from collections.abc import Iterator

from bot.proofread.noticed import listing
from bot.proofread.rule import Hit, Reading
from bot.proofread.structure.making import GOOD, MEETING, rule

_COUNTED = re.compile("[（(][^（）()]{1,8}[）)]$")
_ENDS = re.compile(
    "(?:方面|情况)(?:的?问题|的?存在的?(?:主要|突出)?(?:问题|不足)+|的?(?:主要|突出)(?:问题|不足)|的不足)?$"
)
_TWICE = re.compile("(?<![两各多些等])方面[^，、]{0,6}方面$")
_LEFT = re.compile("[，、；](?:方面|情况|$)")  # …政治规矩，方面: what stood between is gone
_LEAST = 3  # headings that show how they are made


def _unlike(reading: Reading) -> Iterator[Hit]:
    """（三）廉洁自律 where all the others are called …方面; （三）廉洁自律方面存在方面."""
    heads = [each.head for each in listing.aspects(reading)]
    said = [_COUNTED.sub("", head.claim) for head in heads]
    usual = [bool(_ENDS.search(each)) and not (_LEFT.search(each) or _TWICE.search(each)) for each in said]
    if len(heads) < _LEAST or sum(usual) != len(heads) - 1:
        return
    for head, each, right in zip(heads, said, usual, strict=True):
        if not right and len(each) <= _LONGEST:
            start = head.at if each else 0
            yield Hit(head, start, max(start + len(each), 1), "这个标题的写法和别的方面不一样，请核对。")


_LONGEST = 60  # characters of such a heading: a longer one is the text itself
RULES = (
    rule(
        "unlike-aspect",
        _unlike,
        (
            GOOD.replace("（三）廉洁自律方面", "（三）廉洁自律"),
            GOOD.replace("（三）廉洁自律方面", "（三）廉洁自律方面存在方面"),
            GOOD.replace("（三）廉洁自律方面", "（三）廉洁自律、方面"),
        ),
        (GOOD, GOOD.replace("廉洁自律方面", "廉洁自律方面（2个问题）")),
        told=MEETING,
    ),
)
