"""Assembling a material of 8,000 characters, beside joining the same words."""

from collections.abc import Iterator
from pathlib import Path

from bot.draft import assemble
from bot.draft.document import Document
from bot.prompt_files.loading import Prompts
from tests.bench import filling
from tests.bench.measuring import cpu, medians
from tests.bench.table import Figure, within

_TIMES = 60
_LIMIT = 20.0  # milliseconds


def figures(folder: Path, loaded: Prompts) -> Iterator[Figure]:
    """One figure: milliseconds of CPU for the whole Document."""
    at = filling.desk(folder / "assembled.sqlite3", loaded)
    filling.fill(at, filling.USUAL)
    here = filling.work(at)
    document = assemble.assemble(here.outline, here.answers)
    characters = sum(len(paragraph.text) for paragraph in document.paragraphs)
    if characters < filling.CHARACTERS:
        raise ValueError(characters)
    took = medians(
        {
            "assembled": lambda: cpu(lambda: assemble.assemble(here.outline, here.answers)),
            "joined": lambda: cpu(lambda: _joined(document)),
        },
        _TIMES,
    )
    name = f"assembling {characters:,} characters"
    yield within(name, took["assembled"], ("joining its runs", took["joined"]), _LIMIT)


def _joined(document: Document) -> str:
    return "\n".join(paragraph.text for paragraph in document.paragraphs)
