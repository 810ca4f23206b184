"""Characters beside which none of their neighbours ever stands, where another one belongs: 分管料室 for 分管科室.

What sounds or looks like it is put in its place; what fits much better, in better words, was meant.
"""

import math
import re
from collections.abc import Iterator
from dataclasses import replace

from bot.proofread.finding import Family, Severity
from bot.proofread.noticed import cuts, people
from bot.proofread.noticed.alike import alike, most_alike
from bot.proofread.noticed.alone import FUNCTION
from bot.proofread.noticed.once import of_reading
from bot.proofread.noticed.spelling import MARK
from bot.proofread.rule import Hit, Reading, Rule
from bot.proofread.samples import TITLE
from bot.proofread.text import Line, Token
from bot.proofread.typos import doubts, fitting, own
from bot.proofread.typos.fitting import Meant, Place

_USUAL = 50  # times in general that a word occurs which may be meant though it stands in none of the texts
_PLACED = frozenset("县镇乡村屯寨坝河湖桥巷岭沟坪湾港")  # what the names of places end in
_NAMED = re.compile(
    "[一-鿿]{1,4}?(?:社区|小区|公司|集团|合作社|饭店|酒店|宾馆|超市|药店|商场|广场|大厦|花园|中学|小学|企业|工区|苑|园)"
)
_EVERY, _WHENEVER = frozenset("日周旬月季年"), frozenset("有逢凡遇见违")
_EACH = frozenset("逐每各第某")  # whatever can be counted stands behind these
_ANYWHERE = FUNCTION | _EACH | frozenset("二三四五六七八九十百千万两")  # these go with whatever can be counted
_LEAST_GAIN = 1.0
_LEAST_SURE = 2.5  # less is never enough, whatever else speaks for it
_OF_WORDS = 0.3  # for each ln of how often what it makes with a neighbour occurs in general
_OWN = 2.0  # for each ln of how often the text itself says it, before all is weighed
_AGAIN = 0.6  # for each ln of how often the text itself says it with a neighbour, once not counted
_CLEAR = 2.0  # by so much must it fit better than the next, or what was meant is only a guess
SURE = 2.1  # ln of the odds; in right texts of the genre, one place of 100,000 characters looks so
_AT_ONCE = tuple("句下眼遍回次趟把番圈")
_COINED = re.compile("“[一-鿿]{2,4}”")  # what somebody calls a thing follows no habit: “六无”


@of_reading
def names(reading: Reading) -> frozenset[tuple[int, int]]:
    """Characters of persons' names: they follow no habit."""
    return frozenset((each.line.number, at) for each in people.named(reading) for at in range(each.at, each.end))


def places(reading: Reading, line: Line) -> Iterator[Place]:
    """Characters outside of usual words that never stand beside one of their two neighbours."""
    strange = fitting.strange_pairs(reading, line)
    if not strange or not line.tokens:
        return
    said, places = fitting.spelled(reading, line)
    inside, named = cuts.inside_words(reading, line), names(reading)
    for index in sorted({each for at in strange for each in (at, at + 1)}):
        at, character = places[index], said[index]
        if at in inside or not "一" <= character <= "鿿" or character in _ANYWHERE or (line.number, at) in named:
            continue
        # Of a usual word no character may be wrong.
        if at + 1 in inside and at in cuts.usual_words(reading, line):
            continue
        if people.begins_at(line.text, at) or said[index - 1] in _EACH:
            continue
        if not _is_of_a_name(said, index) and not _is_set(line.text, at):
            yield Place(line, said, index, at)


def _is_of_a_name(said: str, index: int) -> bool:
    """Whether somebody, a place or a firm is called so: 小龚, 松柏苑, 禾丰粮食集团."""
    if said[index - 1] in "小老" and said[index] in people.SURNAMES:
        return True
    return not _PLACED.isdisjoint(said[index + 1 : index + 3]) or _NAMED.match(said, index, index + 6) is not None


def _is_set(text: str, at: int) -> bool:
    """Whether it stands in a word that somebody coined, or in a pattern that takes any verb: 一搁就, 边审边签."""
    before, behind = text[at - 1 : at], text[at + 1 : at + 2]
    if before in ("”", "》"):  # “三部曲”奏完
        return True
    if (
        (before == "一" and behind in ("就", "一"))
        or (behind == "一" and text[at + 2 : at + 3] in _AT_ONCE)  # 撂一句话
        or before == "边"
        or (text[at] in _EVERY and before == "、")
        or (before in _EVERY and "、" in (behind, text[at - 2 : at - 1]))  # 日巡、周查、月清
        or (text[at] == "必" and text[at - 2 : at - 1] in _WHENEVER)  # 有问必录
        or (before == "必" and text[at - 3 : at - 2] in _WHENEVER)
        or (before == "同" and text[at + 1 : at + 3] == "、同")
        or text[at - 2 : at] == f"{text[at]}一"
    ):  # 劝一劝
        return True
    if behind and doubts.ends_alike(text, at, behind):
        return True
    return any(match.start() < at < match.end() for match in _COINED.finditer(text, max(at - 5, 0), at + 5))


def best(reading: Reading, place: Place) -> Meant | None:
    """What fits best of all that sounds or looks alike."""
    counts = reading.context.neighbours
    if counts is None:
        return None
    said, index, often = place.said, place.index, reading.context.often
    before, behind = said[index - 1], said[index + 1]
    every, far = most_alike(reading.context.known, said[index]), alike(reading.context.known, said[index])
    if not counts.often(said[index]):  # hardly ever used: the name of somebody, or taken for what it looks like
        every &= reading.context.known.shapes.get(said[index], frozenset())
    first, second = every & counts.behind(before).keys(), every & counts.before(behind).keys()
    both = first & second
    # Beside the end of another word anything may stand, if it makes a usual word with its other neighbour.
    wanted = {each: max(often(before + each), often(each + behind)) for each in both}
    wanted.update((each, times) for each in first - both if (times := often(before + each)) >= _USUAL)
    wanted.update((each, times) for each in second - both if (times := often(each + behind)) >= _USUAL)
    again = own.said_again(reading, before, every, behind)
    wanted.update((each, max(often(before + each), often(each + behind))) for each in again)
    now = fitting.fits(counts, place, said[index]) if wanted else 0.0
    fitting_ones = []
    for meant, times in wanted.items():
        better, own_times = fitting.fits(counts, place, meant) - now, again.get(meant, 0.0)
        if better > _LEAST_GAIN or own_times:
            likely = better - far[meant] + _OF_WORDS * math.log1p(times) + _OWN * own_times
            fitting_ones.append((likely, meant, better))
    if not fitting_ones:
        return None
    (likely, meant, better), *others = sorted(fitting_ones, reverse=True)
    clear = not others or likely - others[0][0] > _CLEAR
    return Meant(meant, better, far[meant], clear, _AGAIN * again.get(meant, 0.0))


def _strangers(reading: Reading) -> Iterator[Hit]:
    if not reading.context.whole:  # an answer that was just typed is told one thing at most, and never this
        return
    for line in reading.text.lines:
        if line.name:  # names of people and places follow no habit
            continue
        for place in places(reading, line):
            if is_said_again(reading, place) or (meant := best(reading, place)) is None:
                continue
            if meant.gain + meant.again < _LEAST_SURE or not _is_sure(reading, place, meant):
                continue
            token = fitting.token_at(place)
            said = line.text[place.at]
            start, end = _shown(place, token)
            right = line.text[start : place.at] + meant.character + line.text[place.at + 1 : end]
            if meant.clear:
                why = f"“{line.text[start:end]}”像是“{right}”，“{said}”应为“{meant.character}”。"
            else:
                why = f"“{line.text[start:end]}”像是打错了字，比如是“{right}”。"
            yield Hit(line, start, end, why, right if meant.clear else "")


def _is_sure(reading: Reading, place: Place, meant: Meant) -> bool:
    counts, odds = reading.context.neighbours, fitting.odds(reading, place, meant, SURE)
    return counts is not None and odds > SURE and odds > SURE + doubts.of_place(reading, counts, place, meant)


def is_seen(reading: Reading, line: Line, start: int, end: int) -> bool:
    """Whether right texts have these characters with what stands on both sides of them, three by three."""
    counts = reading.context.neighbours
    said, places = fitting.spelled(reading, line)
    if counts is None or start not in places or end - 1 not in places:
        return False
    first, last = places.index(start), places.index(end - 1)
    return all(counts.often(said[at - 1 : at + 2]) for at in range(first, last + 1))


def unseen(rule: Rule) -> Rule:
    """The rule, quiet where right texts say the same, and within the name of a person."""

    def find(reading: Reading) -> Iterator[Hit]:
        for hit in rule.find(reading):
            if people.begins_at(hit.line.text, hit.start):
                continue
            # Within a name, or over its border: 孙立群从.
            named = not names(reading).isdisjoint(((hit.line.number, hit.start), (hit.line.number, hit.end - 1)))
            if not named and not is_seen(reading, hit.line, hit.start, hit.end):
                yield hit

    return replace(rule, find=find)


def is_said_again(reading: Reading, place: Place) -> bool:
    """Whether the same stands once more in the text: nobody slips twice in the same way, it is a word of the trade."""
    often, text, at = own.pairs(reading), place.line.plain, place.at
    around = (text[at - 1 : at + 1], text[at : at + 2])
    return any(often.get(each, 0) > 1 and MARK not in each for each in around)


def _shown(place: Place, token: Token) -> tuple[int, int]:
    """The word with the character beside it that it does not go with."""
    line = place.line
    start, end = (token.start, token.end) if len(token.text) > 1 else (place.at, place.at + 1)
    if end - start == 1 and "一" <= line.text[end : end + 1] <= "鿿":
        return start, end + 1
    return (start - 1, end) if end - start == 1 and start else (start, end)


RULES = (
    Rule(
        "typos.neighbour",
        Family.TYPOS,
        Severity.MUST,
        "own compilation (data/prose, sounds.tsv, shapes.tsv)",
        (f"{TITLE}研讨时的发言有一半是念分管料室准备的稿子。", f"{TITLE}全村的屠宰点没有人检杳，台账也没有记。"),
        (
            f"{TITLE}研讨时的发言有一半是念分管科室准备的稿子。",
            f"{TITLE}两本账对不上，到槠坪村住了三晚，“七统”做了一半，材料一搁就是半年。",
            f"{TITLE}老师傅把缆绳捋了又捋，沏两碗茶、喘一口气，心头一颤，老戚说话不多。",
        ),
        _strangers,
        told={"whole": "1"},
    ),
)
