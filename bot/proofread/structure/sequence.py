"""The aspects in another order than the list has them: two headings in each other's place."""

from collections.abc import Iterator

from bot.interview.outline import ZUZHI
from bot.proofread.finding import Severity
from bot.proofread.rule import Hit, Reading
from bot.proofread.structure import wordings
from bot.proofread.structure.making import GOOD, MEETING, rule

_SWAPPED = 2


def _order(reading: Reading, *, national: bool) -> Iterator[Hit]:
    made = wordings.matched(reading)
    places = [each for each in made.found if each is not None]
    if (
        made.national is not national
        or len(places) <= _SWAPPED
        or not len(places) == len(made.found) == len(made.known)
    ):
        return
    out = [at for at, each in enumerate(places) if sorted(places).index(each) != at]
    for at in out if len(out) == _SWAPPED else out[:1]:
        head = made.sections[at].head
        proper = made.sections[places.index(sorted(places)[at])].head.claim
        why = f"通知里这个位置是“{proper}”，两个方面的标题可能换了位置。"
        yield Hit(head, head.at, head.at + len(head.claim), why)


def _national(reading: Reading) -> Iterator[Hit]:
    return _order(reading, national=True)


def _local(reading: Reading) -> Iterator[Hit]:
    return _order(reading, national=False)


_TURNED = GOOD.replace("担当作为方面", "#").replace("廉洁自律方面", "担当作为方面").replace("#", "廉洁自律方面")
RULES = (
    rule("aspect-order", _national, (_TURNED,), told=MEETING),
    rule("local-aspect-order", _local, (_TURNED,), severity=Severity.ADVICE, told={**MEETING, "kind": ZUZHI}),
)
