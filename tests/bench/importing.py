"""Reading a material of 6,000 characters into answers, beside difflib on the same text."""

from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path

from bot.prompt_files.loading import Prompts
from bot.reading import guessing, recognising, taking_over
from bot.reading.structure import Structure
from bot.reading.taking_over import Taken
from tests.bench.measuring import cpu, medians
from tests.bench.table import Figure, within
from tests.reading import materials, round_trip

_TIMES = 20
_LIMIT = 100.0  # milliseconds
_CHARACTERS = 6_000
_MATERIAL = "person-2021"


def figures(_: Path, loaded: Prompts) -> Iterator[Figure]:
    """Two figures: as our own draft has it, and with the half-width marks and Markdown of a web page."""
    text = materials.own(_MATERIAL)
    if len(text) < _CHARACTERS:
        raise ValueError(len(text))
    hostile = materials.with_markdown(materials.with_narrow_marks(text))
    for name, given in (("our own", text), ("from a web page", hostile)):
        took = medians(
            {
                "imported": lambda given=given: cpu(lambda: _imported(given, loaded)),  # type: ignore[misc]
                "compared": lambda given=given: cpu(lambda: _compared(given, text)),  # type: ignore[misc]
            },
            _TIMES,
        )
        yield within(
            f"importing {len(given):,} characters, {name}", took["imported"], ("difflib", took["compared"]), _LIMIT
        )


def _imported(text: str, loaded: Prompts) -> Taken:
    """Read, the outline guessed among all, answers made, every change found."""
    structure = recognising.read(round_trip.lines(text))
    if not isinstance(structure, Structure):
        raise TypeError(structure)
    outline = loaded.outline(
        guessing.guess(structure, [made for each in loaded.outline_ids() if (made := loaded.outline(each)) is not None])
    )
    if outline is None:
        raise LookupError(structure.title)
    return taking_over.take(structure, outline)


def _compared(text: str, other: str) -> float:
    return SequenceMatcher(None, text, other, autojunk=False).ratio()
