"""Points of a part, 一是 or a number of their own: what each claims, and what it shows."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.proofread.rule import Reading
from bot.proofread.text import Line, Part

_POINT = re.compile(r"(?:(?<=[。；：！？”）])|^[\s　]*)[一二三四五六七八九十]{1,2}是(?!否|非|一、二是二)")

_CLAIM = 24  # characters of the sentence that a paragraph begins with: a longer one tells already


@dataclass(frozen=True, slots=True)
class Point:
    """Where it stands; `start` is behind its number."""

    line: Line
    start: int
    end: int

    @property
    def words(self) -> str:
        return self.line.text[self.start : self.end]

    @property
    def claim_end(self) -> int:
        stop = re.search("[。；：]", self.words)
        return self.end if stop is None else self.start + stop.start()

    @property
    def claim(self) -> str:
        return self.line.text[self.start : self.claim_end].strip(" 　*")

    @property
    def shown(self) -> str:
        """What stands behind the claim."""
        return self.line.text[self.claim_end : self.end].strip("。；： 　*")


def points(reading: Reading, part: Part) -> Iterator[Point]:
    """The points 一是… of a part, each as far as the next one."""
    for line in reading.text.body():
        if line.part is part:
            yield from _counted(line)


def items(reading: Reading, part: Part) -> Iterator[Point]:
    """The points of a part, and its paragraphs that are one each: numbered, or begun with a claim."""
    for line in reading.text.body():
        if line.part is not part:
            continue
        found = list(_counted(line))
        yield from found
        if found:
            continue
        whole = Point(line, line.at, len(line.text))
        if line.level > 1 or (not line.level and 0 < len(whole.claim) <= _CLAIM and whole.shown):
            yield whole


def _counted(line: Line) -> Iterator[Point]:
    found = list(_POINT.finditer(line.text))
    for at, match in enumerate(found):
        yield Point(line, match.end(), found[at + 1].start() if at + 1 < len(found) else len(line.text))
