"""Import, draft in the style that was found, and what became of every character.

`python -m tests.reading.round_trip FILE ...` prints for each file the share of its characters that stand in the draft
where they stood, once as the file is and once after the repairs that are told, and every difference that is left then.
Blanks and 【待补：…】 do not count.
"""

import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

from bot.draft import assemble
from bot.interview.outline import Outline
from bot.reading import guessing, recognising, taking_over
from bot.reading.lines import Line
from bot.reading.structure import Structure
from bot.reading.taking_over import Taken
from tests.draft import filled

_GAP = re.compile("【待补[^】]*】")


@dataclass(frozen=True, slots=True)
class Trip:
    outline: Outline
    structure: Structure
    taken: Taken
    source: str
    paragraphs: Sequence[str]

    @property
    def draft(self) -> str:
        return "".join(self.paragraphs)

    @property
    def tidied(self) -> str:
        """The material after the repairs of marks."""
        return _bare("".join(self.structure.paragraphs))

    @property
    def raw(self) -> float:
        """The share of the file's characters that the draft has in their order."""
        return _share(self.source, self.draft)

    @property
    def in_place(self) -> float:
        """The same share of the characters that the repairs left."""
        return _share(self.tidied, self.draft)

    @property
    def broken(self) -> tuple[int, int]:
        """How many paragraphs of the material are paragraphs of the draft, and how many it has."""
        there = [_bare(each) for each in self.structure.paragraphs]
        return sum(each in self.paragraphs for each in there), len(there)

    @property
    def differences(self) -> Iterator[tuple[str, str, str]]:
        """Words before it, what stood there, what stands there now."""
        for tag, a, b, c, d in _matcher(self.tidied, self.draft).get_opcodes():
            if tag != "equal":
                yield self.tidied[max(0, a - 6) : a], self.tidied[a:b], self.draft[c:d]


def go(text: str, outline_id: str = "") -> Trip:
    """The text through import and draft; the outline is guessed where none is given."""
    structure = recognising.read(lines(text))
    assert isinstance(structure, Structure), structure
    guess = guessing.guess(structure, filled.every_outline())
    outline = filled.outline(outline_id or guess)
    taken = taking_over.take(structure, outline)
    document = assemble.assemble(outline, taken.answers)
    draft = (_bare("".join(run.text for run in each.runs if not run.gap)) for each in document.paragraphs)
    return Trip(outline, structure, taken, _bare(_GAP.sub("", text)), [each for each in draft if each])


def lines(text: str) -> Sequence[Line]:
    return tuple(Line(each) for each in text.split("\n"))


def _share(source: str, draft: str) -> float:
    return sum(block.size for block in _matcher(source, draft).get_matching_blocks()) / len(source)


def _matcher(source: str, draft: str) -> SequenceMatcher[str]:
    return SequenceMatcher(None, source, draft, autojunk=False)


def _bare(text: str) -> str:
    return "".join(text.split())


def main() -> None:
    for name in sys.argv[1:]:
        trip = go(Path(name).read_text(encoding="utf-8"))
        out = [f"{name}: {trip.outline.id}, {len(trip.source)} characters, {trip.raw:.2%} as it is"]
        out += [f"  {trip.in_place:.2%} after repairs, paragraphs {trip.broken[0]}/{trip.broken[1]}"]
        out += [f"  {near}[{was}] -> [{now}]" for near, was, now in trip.differences]
        out += [f"  unplaced: {each}" for each in trip.taken.unplaced]
        out += [
            f"  {each.kind}: {each.was} -> {each.becomes} ×{each.times} {each.near}" for each in trip.taken.repaired
        ]
        sys.stdout.write("\n".join(out) + "\n")


if __name__ == "__main__":
    main()
