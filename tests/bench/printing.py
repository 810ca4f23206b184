"""A PDF of 8,000 characters, beside the Word file of the same draft, and beside LibreOffice where it is."""

import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from bot.draft import assemble
from bot.draft.document import Document
from bot.prompt_files.loading import Prompts
from bot.render import pdf, typecase
from bot.render.typecase import SYSTEM
from bot.render.word import material
from tests.bench import filling
from tests.bench.measuring import medians
from tests.bench.table import Figure, times, told, within

_TIMES, _WARM = 9, 2
_LIMIT = 150.0  # milliseconds
_RATIO = 0.15  # of LibreOffice's time for the Word file


def figures(folder: Path, loaded: Prompts) -> Iterator[Figure]:
    """The first PDF of a process, which reads the system's fonts; the next ones, each of another text."""
    at = filling.desk(folder / "printed.sqlite3", loaded)
    filling.fill(at, filling.USUAL)
    here = filling.work(at)
    document = assemble.assemble(here.outline, here.answers)
    begun = time.perf_counter()
    if not typecase.is_chinese(typecase.filled(SYSTEM)):
        return
    pdf.file(document, filling.NOW, SYSTEM)
    first = (time.perf_counter() - begun) * 1000
    others = iter(range(10**6))
    cases = {
        "pdf": lambda: _took(lambda: pdf.file(_other(document, next(others)), filling.NOW, SYSTEM)),
        "word": lambda: _took(lambda: material.file(_other(document, next(others)), filling.NOW)),
    }
    office = shutil.which("soffice")
    if office is not None:
        file = folder / "printed.docx"
        file.write_bytes(material.file(document, filling.NOW))
        cases["office"] = lambda: _took(lambda: _convert(office, file))
    took = medians(cases, _TIMES, _WARM)
    yield told("PDF: the first one, fonts read", first, ("the next one", took["pdf"]))
    yield within("PDF of 8,000 characters", took["pdf"], ("its Word file", took["word"]), _LIMIT)
    if office is not None:
        yield times("PDF, beside LibreOffice", took["pdf"], ("soffice --convert-to pdf", took["office"]), _RATIO)


def _other(document: Document, number: int) -> Document:
    """The document with other words in every paragraph: typst keeps what it has once set."""
    return replace(
        document,
        paragraphs=tuple(
            replace(each, runs=(*each.runs[:-1], replace(each.runs[-1], text=f"{number}{each.runs[-1].text}")))
            for each in document.paragraphs
            if each.runs
        ),
    )


def _convert(office: str, file: Path) -> None:
    """As a program would have it done: a process for each file, with a profile of its own that is there already."""
    profile = f"-env:UserInstallation=file://{file.parent / 'profile'}"
    command = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(file.parent), str(file)]
    subprocess.run(command, check=True, capture_output=True)


def _took(work: Callable[[], object]) -> float:
    before = time.perf_counter()
    work()
    return (time.perf_counter() - before) * 1000
