"""A Word file of 8,000 characters, beside python-docx alone with the same paragraphs and runs."""

import io
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

import docx

from bot import segment
from bot.draft import assemble, bookmarks, ledger
from bot.draft.document import Document, Form, Paragraph
from bot.prompt_files.loading import Prompts
from bot.render import titles
from bot.render.page import STANDARD
from bot.render.word import ledger as word_ledger
from bot.render.word import material
from bot.render.word.material import Stamp
from tests.bench import filling
from tests.bench.measuring import cpu, medians
from tests.bench.table import Figure, times, told

_TIMES = 30
_LIMIT = 1.3  # times python-docx
_TIME = datetime(2022, 1, 10, 1, 0, tzinfo=UTC)

Texts = Sequence[tuple[str, Sequence[str]]]  # paragraphs: their style, and their runs


def figures(folder: Path, loaded: Prompts) -> Iterator[Figure]:
    """The draft with a bookmark at each sentence, the clean copy, a ledger; each beside its own words alone."""
    at = filling.desk(folder / "papers.sqlite3", loaded)
    filling.fill(at, filling.USUAL)
    here = filling.work(at)
    document = assemble.assemble(here.outline, here.answers)
    characters = sum(len(paragraph.text) for paragraph in document.paragraphs)
    if characters < filling.CHARACTERS:
        raise ValueError(characters)
    sentences = [
        (_style(each), ["".join(text for _, text in pieces) for pieces in bookmarks.cut(each)])
        for each in document.paragraphs
    ]
    runs = [(_style(each), [run.text for run in each.runs]) for each in document.paragraphs]
    rows = ledger.ledger(here.outline, here.answers)
    made: dict[str, Callable[[], object]] = {
        "draft": lambda: _draft(document),
        "bare draft": lambda: _bare(sentences),
        "clean": lambda: material.file(document, _TIME, title=_title(document)),
        "bare clean": lambda: _bare(runs),
        "ledger": lambda: word_ledger.file(rows, _TIME),
        "bare table": lambda: _table([ledger.COLUMNS, *map(ledger.cells, rows.rows)]),
    }
    took = medians({name: _timed(work) for name, work in made.items()}, _TIMES)
    name = f"docx of {characters:,} characters"
    yield times(f"{name}, draft", took["draft"], ("python-docx bare", took["bare draft"]), _LIMIT)
    yield times(f"{name}, clean", took["clean"], ("python-docx bare", took["bare clean"]), _LIMIT)
    yield told(f"ledger of {len(rows.rows)} rows", took["ledger"], ("python-docx bare", took["bare table"]))


def _timed(work: Callable[[], object]) -> Callable[[], float]:
    return lambda: cpu(work)


def _draft(document: Document) -> bytes:
    return material.file(document, _TIME, title=_title(document), stamp=Stamp("草稿　第1稿", 1, 1))


def _title(document: Document) -> Sequence[str]:
    return titles.broken(segment.words(document.title), STANDARD.title_characters)


def _style(paragraph: Paragraph) -> str:
    heading = f"Heading {paragraph.level}"
    return {Form.TITLE: "Title", Form.SIGNATURE: "Subtitle", Form.HEADING: heading}.get(paragraph.form, "Normal")


def _bare(paragraphs: Texts) -> bytes:
    word = docx.Document()
    for style, runs in paragraphs:
        made = word.add_paragraph(style=style)
        for text in runs:
            made.add_run(text)
    return _saved(word)


def _table(rows: Sequence[Sequence[str]]) -> bytes:
    """Cells by row: by row and column, python-docx looks for each from the beginning."""
    word = docx.Document()
    table = word.add_table(len(rows), len(rows[0]))
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    return _saved(word)


def _saved(word: "docx.document.Document") -> bytes:
    out = io.BytesIO()
    word.save(out)
    return out.getvalue()
