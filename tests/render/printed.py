"""PDFs read back by poppler's pdftotext: rows of text with their places. Where it is missing, the test is skipped."""

import html
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot import settings
from bot.render import typecase
from bot.render.typecase import Typecase

TIME = datetime(2022, 1, 10, 1, 0, 0, 123456, tzinfo=UTC)
_WORD = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</word>')
_NEAR = 10.0  # points: words whose middles are nearer than this stand in one row


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a page, in points from the paper's upper left corner."""

    text: str
    left: float
    right: float
    middle: float


def fonts() -> Typecase:
    """The fonts of this machine."""
    found = settings.read(os.environ)
    made = Typecase(found.fonts, system=found.system_fonts)
    if not typecase.is_chinese(typecase.filled(made)):
        pytest.skip("no Chinese font on this machine")
    return made


def pages(content: bytes, folder: Path) -> tuple[tuple[Row, ...], ...]:
    """The rows of each page from above to below, the page's number and what stands over the text among them."""
    reader = shutil.which("pdftotext")
    if reader is None:
        pytest.skip("no pdftotext on this machine")
    file = folder / "read.pdf"
    file.write_bytes(content)
    read = subprocess.run([reader, "-bbox", file, "-"], check=True, capture_output=True).stdout.decode()
    return tuple(tuple(_rows(page)) for page in read.split("<page ")[1:])


def _rows(page: str) -> Iterator[Row]:
    words = [(float(y0) + float(y1), float(x0), float(x1), text) for x0, y0, x1, y1, text in _WORD.findall(page)]
    row: list[tuple[float, float, float, str]] = []
    for word in sorted(words):
        if row and (word[0] - row[0][0]) / 2 > _NEAR:
            yield _row(row)
            row = []
        row.append(word)
    if row:
        yield _row(row)


def _row(words: list[tuple[float, float, float, str]]) -> Row:
    ordered = sorted(words, key=lambda word: word[1])
    text = html.unescape("".join(word[3] for word in ordered))
    return Row(text, ordered[0][1], max(word[2] for word in ordered), words[0][0] / 2)
