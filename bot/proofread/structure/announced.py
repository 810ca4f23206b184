"""The aspects that the opening names one by one, against the headings that follow."""

import re
from collections.abc import Iterator, Sequence

from bot.proofread.noticed import listing
from bot.proofread.rule import Hit, Reading, lines_for
from bot.proofread.samples import OPENED
from bot.proofread.structure.making import GOOD, REST, rule
from bot.proofread.text import Part
from bot.reading import likeness

_LIST = re.compile(
    r"(?:从|围绕|对照|聚焦|就|在|紧扣|按照|按)(?P<list>[^。；：]{8,240}?)(?:等|这)?(?P<n>[一二三四五六七八九十]|\d{1,2})个?(?:方面|对照|纪律)"
)
# The same without their number: 我对照政治纪律、组织纪律…、生活纪律，查摆出问题14个.
_UNCOUNTED = re.compile(
    r"(?:从|围绕|对照|聚焦|对标)(?P<list>(?:[一-鿿]{4,12}、){3,8}[一-鿿]{4,12})(?=，[^。；]{0,8}(?:查摆|检视|查找|剖析|对照检查|党性分析))"
)
_BARE = re.compile(r"^(?:对照|围绕|在|对|带头)|(?:这?个?方面)?(?:存在)?的?(?:突出|主要)?(?:问题|不足|差距)?$")
_MARKS = re.compile(r"[“”‘’\"'\s，、。：；]")
_MORE = re.compile("[和与及、][一-鿿]{4,}")  # 和联系群众, behind an aspect that has no more
_ALIKE = 0.5  # a heading and its aspect in the opening share this much


def _bare(said: str) -> str:
    return _MARKS.sub("", _BARE.sub("", _BARE.sub("", said.strip())))


def _named(reading: Reading, headings: int) -> tuple[str, ...]:
    """The list of aspects in the opening: as many as it says, or as many as there are headings."""
    for line in lines_for(reading, _LIST):
        if line.part is not Part.OPENING or line.name or line.level:
            continue
        for match in _LIST.finditer(line.text):
            counts = (listing.value(match["n"]), headings)
            said = match["list"]
            for start in (said, *(said[found.end() :] for found in re.finditer("从|围绕|对照|聚焦", said))):
                for mark in ("，|；", "、|和(?=[^、，和]+$)", "，|、"):
                    items = tuple(each for each in (_bare(one) for one in re.split(mark, start)) if each)
                    if len(items) > 2 and len(items) in counts and min(map(len, items)) > 1:  # noqa: PLR2004
                        return items
    for line in lines_for(reading, _UNCOUNTED):
        for match in _UNCOUNTED.finditer(line.text) if line.part is Part.OPENING and not line.name else ():
            items = tuple(map(_bare, match["list"].split("、")))
            if len(items) == headings and all(items):
                return items
    return ()


def _odd(reading: Reading) -> Iterator[Hit]:
    """从组织开展党史学习教育、联系服务群众、力戒形式主义三个方面, and a heading 发挥先锋模范作用方面."""
    sections = tuple(each for each in listing.aspects(reading) if each.head.level == 2)  # noqa: PLR2004
    items = _named(reading, len(sections)) if len(sections) > 2 else ()  # noqa: PLR2004
    if not items or len(sections) != len(items):
        return
    heads = [_bare(each.head.claim) for each in sections]
    taken = {at: item for at, head in enumerate(heads) if (item := _item_of(head, items)) is not None}
    left = [item for item in range(len(items)) if item not in taken.values()]
    odd = [at for at in range(len(heads)) if at not in taken]
    if len(odd) == len(left) == 1:
        head = sections[odd[0]].head
        yield Hit(
            head, head.at, head.at + len(head.claim), f"开头说的方面里没有“{head.claim}”，只有“{items[left[0]]}”。"
        )
    longer = [at for at, head in enumerate(heads) if at in taken and head != items[taken[at]]]
    if not odd and len(longer) == 1 and _MORE.match(heads[longer[0]].removeprefix(items[taken[longer[0]]])):
        head = sections[longer[0]].head
        why = f"开头说的是“{items[taken[longer[0]]]}”，这里多了几个字。"
        yield Hit(head, head.at, head.at + len(head.claim), why)


def _item_of(head: str, items: Sequence[str]) -> int | None:
    scores = [1.0 if each in head or head in each else likeness.of(head, each) for each in items]
    best = max(range(len(items)), key=scores.__getitem__)
    return best if scores[best] >= _ALIKE else None


_OPENED = OPENED.replace(
    "班子认真对照检查。", "班子从理论学习、担当作为、廉洁自律三个方面，认真查摆。"
) + GOOD.removeprefix(OPENED).removesuffix(REST)
RULES = (
    rule(
        "unannounced-aspect",
        _odd,
        (
            _OPENED.replace("（三）廉洁自律方面", "（三）发挥先锋模范作用方面") + REST,
            _OPENED.replace("理论学习、担当作为、廉洁自律", "理论学习，担当作为，廉洁自律").replace(
                "（二）担当作为", "（二）服务中心大局"
            )
            + REST,
            _OPENED.replace("（三）廉洁自律方面", "（三）廉洁自律和联系群众方面") + REST,
        ),
        (
            _OPENED + REST,
            GOOD,
            _OPENED.replace("（三）廉洁自律方面", "（三）廉洁自律、家风方面") + REST,
            _OPENED.replace("（三）廉洁自律方面", "（三）廉洁自律和联系群众方面").replace(
                "（二）担当作为方面", "（二）担当作为、干事创业方面"
            )
            + REST,
        ),
    ),
)
