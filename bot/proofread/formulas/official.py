"""Official names that came out a little wrong: a character put in, lost or exchanged. Only ever: 建议核对."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from bot.proofread.finding import Family, Severity
from bot.proofread.formulas.wording import message
from bot.proofread.genre import Genre
from bot.proofread.known import Known, Name
from bot.proofread.rule import Hit, Reading, Rule
from bot.proofread.text import Line

_SKIPPED = frozenset("、，,“”‘’\"'《》 　\t")
_MARKS = re.compile(r"[、，,“”‘’\"'《》\s　]")
_WHOLE = 14  # characters of a clause: it is quoted, not told
_LEAST = 8  # characters: shorter names are near to anything


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of a name that one fault elsewhere in it leaves as it was."""

    words: str
    at: int
    name: Name
    bare: str


def plain(said: str) -> str:
    """Without marks and blanks."""
    return _MARKS.sub("", said)


def _pieces(names: Iterable[Name]) -> dict[str, list[_Piece]]:
    """By their first two characters."""
    found: dict[str, list[_Piece]] = {}
    for name in names:
        bare = plain(name.text)
        share = name.slack + 1
        cuts = [len(bare) * part // share for part in range(share + 1)]
        for start, end in pairwise(cuts):
            found.setdefault(bare[start : start + 2], []).append(_Piece(bare[start:end], start, name, bare))
    return found


@cache
def _phrases(known: Known) -> Mapping[str, Sequence[_Piece]]:
    return _pieces(name for name in known.official if name.kind in ("phrase", "fixed"))


@cache
def _theme(theme: str) -> Mapping[str, Sequence[_Piece]]:
    """The clauses of a meeting's theme that are long enough to be known again."""
    clauses = [each for each in re.split("[，；。]", theme) if "新时代中国特色" not in each]
    long = [each for each in clauses if len(plain(each)) >= _LEAST]
    # Short clauses are known again by their neighbours only.
    joined = [f"{one}，{other}" for one, other in pairwise(clauses) if min(len(one), len(other)) < _LEAST]
    # Whom a unit leads it says in its own words.
    behind = [said for each in long if len(plain(said := each.partition("群众")[2])) >= _LEAST]
    named = [("theme", each) for each in (*long, *behind)] + [("joined", each) for each in joined]
    return _pieces(Name(kind, _slack(plain(each)), each, ()) for kind, each in named)


def _slack(clause: str) -> int:
    return 3 if len(clause) >= _WHOLE else 2 if len(clause) >= _LEAST else 1


def _is_put_otherwise(said: str, name: Name) -> bool:
    """A clause with words put in, or a short one with words left out: a unit's own way to say it."""
    clause = plain(name.text)
    short = name.kind == "theme" and len(clause) < _WHOLE
    return _is_within(clause, said) or (short and _is_within(said, clause))


def _is_within(short: str, long: str) -> bool:
    rest = iter(long)
    return all(each in rest for each in short)


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


def _altered(line: Line, pieces: Mapping[str, Sequence[_Piece]]) -> Iterator[tuple[int, int, Name]]:
    """Stretches of the line that are near a name and are none, with that name."""
    kept = [at for at, each in enumerate(line.text) if each not in _SKIPPED]
    said = "".join(line.text[at] for at in kept)
    done = -1
    for at in range(len(said) - 1):
        for piece in pieces.get(said[at : at + 2], ()):
            if at < done or not said.startswith(piece.words, at) or said.startswith(piece.bare, at - piece.at):
                continue
            span = _span(said, at, piece)
            if span is not None:
                done = span[1]
                yield kept[span[0]], kept[span[1] - 1] + 1, piece.name


def _span(said: str, at: int, piece: _Piece) -> tuple[int, int] | None:
    """Where the altered name begins and ends: both its first and its last character stand there."""
    head, tail = piece.bare[: piece.at], piece.bare[piece.at + len(piece.words) :]
    fixed = piece.name.kind == "fixed"
    slack, behind = piece.name.slack, at + len(piece.words)
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
    words = said[best[1] : best[2]]
    if not 0 < best[0] <= slack or words in map(plain, piece.name.also) or not words.isalpha() or "。" in words:
        return None
    return best[1], best[2]


def _phrase(reading: Reading) -> Iterator[Hit]:
    for line in reading.text.lines:
        for start, end, name in _altered(line, _phrases(reading.context.known)):
            yield Hit(line, start, end, message(name.text))


def _themes(reading: Reading) -> Iterator[Hit]:
    """The theme of the meeting, as its notice has it, in the opening."""
    theme = reading.context.meeting.theme if reading.context.meeting is not None else ""
    if not theme:
        return
    for line in reading.text.lines:
        if line.level == 1:
            break
        for start, end, name in _altered(line, _theme(theme)):
            if _is_put_otherwise(plain(line.text[start:end]), name):
                continue
            yield Hit(line, start, end, message(name.text))


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
        ),
        _phrase,
        _PASSAGE,
    ),
    Rule(
        "formulas.theme",
        Family.FORMULAS,
        Severity.MUST,
        "prompts/meetings",
        ("青堰县水务局2022年度民主生活会对照检查材料\n班子围绕坚持和发扬党的百年奋斗历史经验认真准备。\n",),
        ("青堰县水务局2022年度民主生活会对照检查材料\n班子围绕坚持和发展党的百年奋斗历史经验认真准备。\n",),
        _themes,
        frozenset({Genre.MATERIAL}),
        told={"whole": "1", "meeting": "理论学习", "theme": "坚持和发展党的百年奋斗历史经验"},
    ),
)
