"""`python -m tests.quality.weighing`: the weights of typos.neighbour, fitted anew.

Slips are made in one half of data/prose and looked at with the counts of the other half, and the other way round; so
are the right characters of both. The planted typos of the sets that have been read are added. A logistic regression
over all of them gives the weights; below them stand the false alarms and the finds at some limits.
"""

import math
import random  # noqa: TID251  # no ids are drawn here
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from bot import lists, neighbours, segment
from bot.proofread import checking, known
from bot.proofread.rule import Context, Reading
from bot.proofread.typos import fitting
from bot.proofread.typos import neighbours as rule
from tests.quality import planting

_READ = (
    "planted",
    *(f"planted_{name}" for name in ("again", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")),
)
_SLIPS = 3  # made in one paragraph
_ROUNDS = 12  # of the regression: it no longer moves after eight
_REAL = 3.0  # what a planted typo counts beside one that was made here
_SHOWN = 25  # false alarms
_LIMITS = (0.0, 0.5, 1.0, 1.5, 2.0, 2.5, 3.0)
_RANDOM = random.Random(7)  # noqa: S311  # the same slips each time

Row = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Seen:
    """A place that was looked at: what tells of it, and whether it is a slip."""

    row: Row
    slip: bool
    weight: float
    words: str


def looked_at(context: Context, text: str, only: range | None = None) -> Iterator[tuple[int, Row, str]]:
    reading = checking.read(text, context)
    for line in reading.text.lines:
        if line.tokens:  # of a genre that rules speak of
            yield from _line(reading, line.number, only)


def _line(reading: Reading, number: int, only: range | None) -> Iterator[tuple[int, Row, str]]:
    line = reading.text.lines[number - 1]
    for place in rule.places(reading, line):
        if (only is None or place.at in only) and not rule.is_said_again(reading, place):
            meant = rule.best(reading, place)
            if meant is not None:
                around = line.text[max(place.at - 6, 0) : place.at + 6]
                yield (
                    place.at,
                    fitting.features(reading, place, meant),
                    f"{around} {line.text[place.at]}>{meant.character}",
                )


def slips(context: Context, line: str) -> Iterator[tuple[int, str]]:
    """The paragraph with one character taken for another, as keyboards, eyes and microphones take it."""
    lists_known = context.known
    places = [at for at, each in enumerate(line) if lists_known.sounds.get(each)]
    for at in _RANDOM.sample(places, min(_SLIPS, len(places))):
        same = [each for each in lists_known.same_sound(line[at]) if each != line[at]]
        alike = sorted(lists_known.shapes.get(line[at], ()))
        wanted = alike if alike and _RANDOM.random() < 0.2 else same  # one slip in five is the eye's
        if wanted:
            usual = [context.often(each) + 50 for each in wanted]
            yield at, line[:at] + _RANDOM.choices(wanted, usual)[0] + line[at + 1 :]


def gathered(context: Context) -> Iterator[Seen]:
    paths = sorted((planting.ROOT / "data" / "prose").glob("*.txt"))
    halves = (paths[::2], paths[1::2])
    for mine, others in (halves, halves[::-1]):
        given = replace(context, neighbours=neighbours.counted(path.read_bytes() for path in mine))
        for path in others:
            for line in path.read_text(encoding="utf-8").splitlines():
                for _, row, words in looked_at(given, line):
                    yield Seen(row, slip=False, weight=1.0, words=words)
                for at, slipped in slips(given, line):
                    for _, row, words in looked_at(given, slipped, range(at, at + 1)):
                        yield Seen(row, slip=True, weight=1.0, words=words)


def planted(context: Context, name: str) -> Iterator[list[Seen]]:
    """What is seen at each planted typo of a set."""
    for copy in planting.copies(planting.FOLDER.with_name(name)):
        text, found = planting.plant(copy.base.read_text(encoding="utf-8"), copy.defects)
        lines = text.split("\n")
        for one in found:
            if one.defect.family == "typos":
                span = one.spans[0]
                places = range(span.start - 1, span.end + 1)
                yield [
                    Seen(row, slip=True, weight=_REAL, words=words)
                    for _, row, words in looked_at(context, lines[span.line - 1], places)
                ]


def fitted(seen: Sequence[Seen]) -> list[float]:
    """The weights, the constant first: Newton's steps towards the most likely ones."""
    size = len(seen[0].row) + 1
    weights = [0.0] * size
    for _ in range(_ROUNDS):
        slope, curve = [0.0] * size, [[float(a == b) for b in range(size)] for a in range(size)]
        for each in seen:
            row = (1.0, *each.row)
            sum_ = sum(weight * value for weight, value in zip(weights, row, strict=True))
            likely = 1 / (1 + math.exp(-max(min(sum_, 30.0), -30.0)))
            off, width = (each.slip - likely) * each.weight, likely * (1 - likely) * each.weight
            for a, value in enumerate(row):
                slope[a] += off * value
                for b in range(a + 1):
                    curve[a][b] += width * value * row[b]
        for a in range(size):
            for b in range(a):
                curve[b][a] = curve[a][b]
        weights = [old + step for old, step in zip(weights, _solved(curve, slope), strict=True)]
    return weights


def _solved(rows: list[list[float]], right: list[float]) -> list[float]:
    """The solution of a system of equations, by elimination."""
    table = [[*row, value] for row, value in zip(rows, right, strict=True)]
    for at in range(len(table)):
        best = max(range(at, len(table)), key=lambda row: abs(table[row][at]))
        table[at], table[best] = table[best], table[at]
        table[at] = [value / table[at][at] for value in table[at]]
        for other, row in enumerate(table):
            if other != at:
                table[other] = [value - row[at] * own for value, own in zip(row, table[at], strict=True)]
    return [row[-1] for row in table]


def report() -> Iterator[str]:
    """Weights, limits, and the false alarms that come first."""
    whole = neighbours.of(None, None)
    context = Context(known.known(lists.load()), segment.pieces, segment.often, whole=False, neighbours=whole)
    seen = list(gathered(context))
    real = {name: list(planted(context, name)) for name in _READ}
    seen += [each for places in real.values() for found in places for each in found]
    weights = fitted(seen)
    yield f"constant {weights[0]:.2f}, weights {', '.join(f'{each:.2f}' for each in weights[1:])}"

    def scored(row: Row) -> float:
        return weights[0] + sum(weight * value for weight, value in zip(weights[1:], row, strict=True))

    clean = sorted((planting.ROOT / "tests" / "quality").glob("clean*/*.txt"))
    lines = [line for path in clean for line in path.read_text(encoding="utf-8").splitlines()]
    false = [(scored(row), words) for line in lines for _, row, words in looked_at(context, line)]
    characters = sum(map(len, lines))
    right = [scored(each.row) for each in seen if not each.slip]
    told = sum(len(re.sub(r"\s", "", path.read_text(encoding="utf-8"))) for path in Path("data/prose").glob("*.txt"))
    for limit in _LIMITS:
        finds = [any(scored(each.row) > limit for each in found) for places in real.values() for found in places]
        clean_ones = sum(score > limit for score, _ in false) / characters * 10_000
        ours = sum(score > limit for score in right) / told * 10_000
        yield (
            f"limit {limit}: false in 10,000 clean {clean_ones:.2f}, in 10,000 of prose {ours:.2f}, "
            f"planted found {sum(finds) / len(finds):.3f}"
        )
    yield from (f"{score:.2f} {words}" for score, words in sorted(false, reverse=True)[:_SHOWN])


if __name__ == "__main__":
    sys.stdout.writelines(f"{line}\n" for line in report())
