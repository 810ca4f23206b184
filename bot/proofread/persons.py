"""Names of people that the text itself writes in two ways: one character, of the same sound or shape."""

import re
from collections.abc import Iterator

from bot.proofread.leftovers import SURNAMES
from bot.proofread.naming import OPENING, TITLE, rule
from bot.proofread.rule import Hit, Reading
from bot.proofread.text import Line

_POSTS = "书记|组长|委员|局长|主任|馆长|所长|站长|科长|股长|校长|院长|经理|主席|部长|镇长|乡长|会计师|工程师"
# Behind a post, a 责任人 or another name of the same list; what follows ends it.
_NAME = re.compile(
    rf"(?:(?:{_POSTS})|(?:责任人|负责人|责任领导|牵头领导)[:：]|(?<=[一-鿿]{{3}})、)(?P<name>[{SURNAMES}][一-鿿]{{2}})"
    "(?=[^一-鿿]|[和同与对在等每为说来去到于任兼的主讲作做]|同志|牵头|负责|主持|带|过问|包联|联系|$)"
)
_ALONE = re.compile(
    f"^[ 　]*(?P<name>[{SURNAMES}][一-鿿]{{2}})[ 　]*$|[ 　](?P<behind>[{SURNAMES}][一-鿿]{{2}})[ 　]*$"
)


def _names(reading: Reading) -> Iterator[tuple[str, Line, int]]:
    for line in reading.text.lines:
        expression = _ALONE if line.name else _NAME
        for match in expression.finditer(line.text):
            group = "name" if match["name"] else "behind"
            yield match[group], line, match.start(group)


def _two_ways(reading: Reading) -> Iterator[Hit]:
    """郑柏川 and 郑百川: the one that stands less often, or later; what the signature has is right."""
    found: dict[str, list[tuple[Line, int]]] = {}
    for name, line, at in _names(reading):
        found.setdefault(name, []).append((line, at))
    known = reading.context.known
    order = sorted(found, key=lambda name: (-found[name][0][0].name, -len(found[name]), found[name][0][0].number))
    for at, name in enumerate(order):
        for usual in order[:at]:
            apart = [pair for pair in zip(name, usual, strict=True) if len(set(pair)) > 1]
            if (
                len(apart) == 1
                and apart[0] != (name[0], usual[0])
                and (known.sound_alike(*apart[0]) or known.look_alike(*apart[0]))
            ):
                for line, start in found[name]:
                    yield Hit(line, start, start + len(name), f"别处写的是“{usual}”，这里是“{name}”。", usual)
                break


RULES = (
    rule(
        "person-two-ways",
        _two_ways,
        (
            TITLE
            + OPENING.format(2022)
            + "三是没有谈心。支部书记郑柏川联系窗口。\n责任人：郑百川、骆启舟；3月底前完成。",
            TITLE
            + OPENING.format(2022)
            + "三是没有谈心。由副主任何惠敏牵头，何惠敏、柳青山各走访5户。副主任何慧敏每月过问一次。",
        ),
        (
            TITLE
            + OPENING.format(2022)
            + "三是没有谈心。责任人：李建国、李卫国；副书记王海波联系窗口，委员黄海波值班。",
            TITLE + OPENING.format(2022) + "三是没有谈心。支部书记郑重承诺，主任何时到位说不清。",
        ),
    ),
)
