"""Official names that came out a little wrong: a character put in, lost or exchanged. Only ever: 建议核对."""

import re
from collections.abc import Iterator
from functools import cache

from bot.proofread.finding import Family, Severity
from bot.proofread.formulas.wording import message
from bot.proofread.genre import Genre
from bot.proofread.known import Known, Name
from bot.proofread.noticed import near
from bot.proofread.noticed.near import Bare, Kept, Names
from bot.proofread.rule import Hit, Reading, Rule


def plain(said: str) -> str:
    """Without marks and blanks."""
    return near.MARKS.sub("", said)


@cache
def _phrases(known: Known) -> Names:
    return near.names(name for name in known.official if name.kind in ("phrase", "fixed"))


def distance(one: str, other: str, most: int) -> int:
    """How many characters to put in, take out or exchange; more than `most` is only said to be more."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    row = list(range(len(other) + 1))
    for at, each in enumerate(one, start=1):
        last, row[0] = row[0], at
        for place, said in enumerate(other, start=1):
            last, row[place] = row[place], min(row[place] + 1, row[place - 1] + 1, last + (each != said))
    return row[-1]


def altered(text: Bare, among: Names) -> Iterator[tuple[int, int, Name]]:
    """Stretches that are near a name and are none, with that name, each told once."""
    found: list[tuple[int, int, int, Name]] = []
    for kept in among.likely(text):
        for piece, within in kept.pieces:
            at = text.words.find(piece)
            while at >= 0:
                if not text.words.startswith(kept.words, at - within):
                    span = _span(text.words, at, kept, piece, within)
                    if span is not None and text.words[span[0] : span[1]] not in among.right:
                        found.append((*span, -len(kept.words), kept.name))
                at = text.words.find(piece, at + 1)
    done = -1
    for start, end, _, name in sorted(found, key=lambda each: (*each[:3], each[3].text)):
        if start >= done:
            done = end
            yield start, end, name


def _span(said: str, at: int, kept: Kept, piece: str, within: int) -> tuple[int, int] | None:
    """Where the altered name begins and ends: both its first and its last character stand there."""
    head, tail = kept.words[:within], kept.words[within + len(piece) :]
    fixed = kept.name.kind == "fixed"
    slack, behind = kept.name.slack, at + len(piece)
    starts = [at] if not head else [at - len(head) + off for off in range(-slack, slack + 1)]
    ends = [behind] if not tail else [behind + len(tail) + off for off in range(-slack, slack + 1)]
    found: list[tuple[int, int, int]] = []
    for start in starts:
        if not 0 <= start <= at or (head and said[start] != head[0] and not (fixed and at - start == len(head))):
            continue
        before = distance(said[start:at], head, slack)
        found += [
            (before + distance(said[behind:end], tail, slack), start, end)
            for end in (ends if before <= slack else ())
            if behind <= end <= len(said)
            and (not tail or said[end - 1] == tail[-1] or (fixed and end - behind == len(tail)))
        ]
    best = min(found, default=(slack + 1, 0, 0))
    if best[0] > slack and fixed and _is_mixed(said[at - within : at - within + len(kept.words)], kept):
        return at - within, at - within + len(kept.words)
    words = said[best[1] : best[2]]
    if not 0 < best[0] <= slack or not words.isalnum():
        return None
    if fixed and (_is_put_on(words, kept.words) or (head and not set(words[:2]) & set(kept.words[:3]))):
        return None
    return best[1], best[2]


def _is_mixed(said: str, kept: Kept) -> bool:
    """Its characters in another order: 人类共同命运体. Members in another order are a writer's own way."""
    if sorted(said) != sorted(kept.words):
        return False
    members = [plain(each) for each in re.split("[、，]", kept.name.text)]
    return len(members) == 1 or not all(each in said for each in members)


def _is_put_on(said: str, name: str) -> bool:
    """Only what a sentence takes on or leaves out at will differs, or it is denied."""
    begin = next((at for at, (one, other) in enumerate(zip(said, name, strict=False)) if one != other), None)
    if begin is None:
        begin = min(len(said), len(name))
    end = 0
    while end < min(len(said), len(name)) - begin and said[-1 - end] == name[-1 - end]:
        end += 1
    new, old = said[begin : len(said) - end], name[begin : len(name) - end]
    if _DENIED.search(new) is not None and _DENIED.search(old) is None and not len(new) == len(old) > _MEMBER:
        return True  # 不骄不躁 for 艰苦奋斗 denies nothing
    one = new + old if not (new and old) else ""  # only put in, or only left out
    return bool(one) and (not one.strip(_LOOSE) or (len(one) > 1 and len(name) < _LONG))


_MEMBER = 3  # characters: more of them are a member of a list
_LONG = 12  # characters of a sentence that nobody quotes in short
_LOOSE = "的地得了着和与及同也就要都能可以是"
_DONE = ("得", "不", "了", "没", "未")
_DENIED = re.compile("[不没未无非缺少]")
_LEFT = re.compile("[^“”]*”.")  # out of what stands in “”


def _phrase(reading: Reading) -> Iterator[Hit]:
    text = near.of_text(reading)
    for start, end, name in altered(text, _phrases(reading.context.known)):
        line, begin, stop = text.place(start, end)
        if "，" in line.plain[begin:stop] and "，" not in name.text and "、" not in name.text:
            continue  # the name was left behind there: 重要指示批示，研讨
        if line.plain[begin - 1 : begin].isalnum() and _LEFT.match(line.plain, begin, stop):
            continue  # the end of one and the begin of another: “三重一大”事项请示报告制度
        if text.words[end - 1] != plain(name.text)[-1] and line.text[stop : stop + 1] in _DONE:
            continue  # 意识形态工作责任压得不实: the name ends before what is done with it
        # Another word at the end is a word of its own: 作为根本任务, and not 重要指示批示和党.
        if text.words[end - 1] == plain(name.text)[-1] or any(token.end == stop for token in line.tokens):
            yield Hit(line, begin, stop, message(name.text))


_PASSAGE = frozenset({Genre.MATERIAL, Genre.PASSAGE})
RULES = (
    Rule(
        "formulas.official-name",
        Family.FORMULAS,
        Severity.MUST,
        "own compilation (data/official.tsv)",
        (
            "坚持从群众中来，回群众中去。",
            "深入贯彻中央八项规定的精神学习教育期间。",
            "落实中央八项规定及其实施细化精神。",
            "以习近平同志为核心党中央。",
            "学思想、强党性、重实际、建新功。",
        ),
        (
            "坚持从群众中来、到群众中去。",
            "深入贯彻中央八项规定精神，学习教育常抓不懈。",
            "严守政治纪律、政治规矩，落实中央八项规定精神。",
            "锲而不舍抓落实，稳中求进的工作总基调。",
            "执行“三重一大”事项请示报告制度不严格。",
            "世界观、人生观、价值观“总开关”没有拧紧。",
        ),
        _phrase,
        _PASSAGE,
    ),
)
