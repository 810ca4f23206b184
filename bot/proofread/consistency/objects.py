"""What is mended at another place than the one where the problems found it: by its figure, by what it lacks."""

import re
from collections.abc import Iterator

from bot.proofread.consistency.naming import rule
from bot.proofread.consistency.spots import EARLY, LATE, Spot, clause, spots
from bot.proofread.rule import Hit, Reading
from bot.proofread.samples import ANSWERED
from bot.proofread.text import Line

_WORD = 100  # times in general from which the characters are a word, and no name
_RARE = 1500  # the same of the name alone
_FIGURE = re.compile(
    r"(?<![\d.])(?P<it>(?:[1-9]\d{1,4}|\d{1,3}\.\d{1,2})(?:公里|亩|户|名|人|万元|平方米|米|吨|株|盏|栋|套|家|处|个))"
)


def _places(reading: Reading, line: Line, start: int, end: int) -> set[str]:
    often = reading.context.often
    return {
        each.place
        for each in spots(reading).get(line.number, ())
        if start <= each.start and each.end <= end and often(each.name + each.kind[:1]) <= _WORD
    }


def _of_figure(reading: Reading) -> Iterator[Hit]:
    """青石灌区有4.2公里毛渠淤塞 and 清淤白沙灌区毛渠4.2公里: what has one length is in one place."""
    told: dict[str, list[tuple[Line, re.Match[str]]]] = {}
    for line in reading.text.lines:
        if not line.name and line.part in (*EARLY, *LATE):
            for match in _FIGURE.finditer(line.text):
                told.setdefault(match["it"], []).append((line, match))
    for found in told.values():
        if len(found) != 2 or found[0][0].part not in EARLY or found[1][0].part not in LATE:  # noqa: PLR2004
            continue
        (early, one), (late, other) = found
        begin, end = clause(early.text, *one.span(), "。；")
        first, last = clause(late.text, *other.span(), "。；，")
        before, behind = _places(reading, early, begin, end), _places(reading, late, first, last)
        if len(behind) != 1 or not before or before & behind:
            continue
        said = next(iter(behind))
        kinds = {each for each in before if each[-1] == said[-1]}
        what = set(zip(early.text[begin:end], early.text[begin + 1 : end], strict=False))
        same = set(
            zip(late.text[first:last].replace(said, "，"), late.text[first:last].replace(said, "，")[1:], strict=False)
        )
        near = early.text[: one.start()].endswith(tuple(before)) and late.text[: other.start()].endswith(tuple(behind))
        shared = near or {each for each in what & same if all("一" <= one <= "鿿" for one in each)}
        if len(kinds) == 1 and shared:
            at = late.text.index(said, first)
            yield Hit(late, at, at + len(said), f"前面“{one['it']}”说的是“{next(iter(kinds))}”，这里是“{said}”。")


_LONG = 4  # characters that two places of a text have in common by no chance
_VERBS = frozenset("党派察改交讲蹲驻进去访查看修铺架抓包联帮扶跑住回走")
_BODY = re.compile("[会机党纪政人领班书成]")


def _told(reading: Reading) -> dict[str, list[tuple[str, str]]]:
    """The places of the problems by the end of their kind, each with its sentence."""
    found: dict[str, list[tuple[str, str]]] = {}
    for places in spots(reading).values():
        for each in places if places[0].line.part in EARLY else ():
            if _is_place(reading, each):
                begin, end = clause(each.line.text, each.start, each.end, "。；")
                found.setdefault(each.kind[-1], []).append((each.place, each.line.text[begin:end]))
    return found


def _is_place(reading: Reading, spot: Spot) -> bool:
    if not _VERBS.isdisjoint(spot.name) or _BODY.match(spot.line.text, spot.end):
        return False
    return reading.context.often(spot.name) <= _RARE


def _of_object(reading: Reading) -> Iterator[Hit]:
    """青坡法庭没有配备扫描设备 and 为枫林法庭配齐扫描设备: what is bought is for the one that lacks it."""
    told = _told(reading)
    for found in spots(reading).values() if told else ():
        for each in found if found[0].line.part in LATE else ():
            line, places = each.line, told.get(each.kind[-1], ())
            if not places or reading.text.plain.count(each.place) != 1 or not _is_place(reading, each):
                continue
            begin, end = clause(line.text, each.start, each.end, "。；，")
            words = line.text[begin:end]
            usual = {place for place, sentence in places if _shares(reading, words, each.place, sentence)}
            if len(usual) == 1 and not any(place in words for place in usual):
                why = f"前面说的是“{next(iter(usual))}”，这里是“{each.place}”。"
                yield Hit(line, each.start, each.end, why)


def _shares(reading: Reading, words: str, place: str, sentence: str) -> bool:
    """Whether both speak of one thing that nothing else in the text speaks of."""
    runs = re.split("[^一-鿿]", words.replace(place, "，"))
    grams = {run[at : at + _LONG] for run in runs for at in range(len(run) - _LONG + 1)}
    return place not in sentence and any(each in sentence and reading.text.plain.count(each) == 2 for each in grams)  # noqa: PLR2004


RULES = (
    rule(
        "place-of-figure",
        _of_figure,
        (ANSWERED.format("檀石灌区有4.2公里毛渠淤塞。", "5月底前清淤槠石灌区毛渠4.2公里。"),),
        (
            ANSWERED.format("檀石灌区有4.2公里毛渠淤塞。", "5月底前清淤檀石灌区毛渠4.2公里，到槠石灌区学习。"),
            ANSWERED.format("楠竹村有36户吃水难。", "在樟木村修路，走访36户。"),
        ),
    ),
    rule(
        "place-of-object",
        _of_object,
        (ANSWERED.format("青坡法庭没有配备扫描设备。", "2月底前为枫岭法庭配齐扫描设备。"),),
        (
            ANSWERED.format("青坡法庭没有配备扫描设备。", "2月底前为青坡法庭配齐扫描设备，到枫岭法庭去2次。"),
            ANSWERED.format("青坡法庭没有配备扫描设备，枫岭法庭也没有。", "2月底前为枫岭法庭配齐扫描设备。"),
        ),
    ),
)
