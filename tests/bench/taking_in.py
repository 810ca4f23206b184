"""A Word file from outside: what reading it takes beside python-docx, in this process and in the guarded child."""

import gc
import io
import json
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import docx

from bot.intake import files, sandbox
from bot.intake.found import Read, Refused, Why
from bot.prompt_files.loading import Prompts
from tests.bench.measuring import cpu, medians
from tests.bench.table import Figure, megabytes, times, within

_TIMES = 30
_PARAGRAPHS, _RUNS = 38, 4  # with the table below about 8,000 characters, like a whole material
_BOMB = 390 << 20  # bytes, unpacked: what the libraries of the same kind took 24 seconds and 2 GB for
_SAID = "理论学习的系统性不够，联系实际的紧密度不够，学用结合不紧，存在零敲碎打的现象，"

# What a child takes at most, told by the system; without it in between, this process's memory would be counted in.
_PEAK = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], stdin=sys.stdin, stdout=subprocess.DEVNULL, check=False)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""


def figures(folder: Path, _: Prompts) -> Iterator[Figure]:
    """The same file by all, and a file that unpacks to 390 MB."""
    content, bomb = _material(), _bomb()
    _agree(content, bomb)
    gc.collect()
    gc.freeze()  # what else this process holds is nobody's business; in the child there is nothing else
    took = medians(
        {
            "peer": _alone(lambda: _by_python_docx(content)),
            "read": _alone(lambda: files.read("a.docx", content)),
            "child": _timed(lambda: sandbox.read("a.docx", content)),
            "bomb": _timed(lambda: sandbox.read("a.docx", bomb)),
        },
        _TIMES,
    )
    gc.unfreeze()
    peer = ("python-docx", took["peer"])
    yield times("a Word file read, guarded", took["read"], peer, 0.5)
    yield within("the same in a child process", took["child"], peer, 150)
    yield within("a zip bomb refused in a child process", took["bomb"], peer, 300)
    given = folder / "given"
    if sys.platform != "linux":
        return
    for name, file in (("a Word file: memory of the child", content), ("a zip bomb: memory of the child", bomb)):
        given.write_bytes(json.dumps({"name": "a.docx"}).encode() + b"\n" + file)
        yield megabytes(name, _peak(sandbox.command(), given), ("bare Python", _peak(_BARE, given)), 60)


_BARE = (sys.executable, "-I", "-S", "-c", "pass")


def _peak(command: tuple[str, ...], given: Path) -> int:
    """The most memory that a program has, in kB."""
    with given.open("rb") as stdin:
        done = subprocess.run(
            [sys.executable, "-I", "-S", "-c", _PEAK, *command], stdin=stdin, capture_output=True, check=True
        )
    return int(done.stdout)


def _agree(content: bytes, bomb: bytes) -> None:
    found = files.read("a.docx", content)
    assert isinstance(found, Read)
    assert [line.text for line in found.lines] == _by_python_docx(content)
    assert sandbox.read("a.docx", content) == found
    assert sandbox.read("a.docx", bomb) == Refused(Why.SWOLLEN)


def _by_python_docx(content: bytes) -> list[str]:
    there = docx.Document(io.BytesIO(content))
    cells = [cell.text for table in there.tables for row in table.rows for cell in row.cells]
    return [each.text for each in there.paragraphs] + cells


def _material() -> bytes:
    made = docx.Document()
    for number in range(_PARAGRAPHS):
        paragraph = made.add_paragraph(style="Heading 1" if number % 8 == 0 else None)
        for _ in range(_RUNS):
            paragraph.add_run(_SAID)
    table = made.add_table(12, 8)
    for row in table.rows:
        for cell in row.cells:
            cell.text = "整改措施内容"
    return _saved(made.save)


def _bomb() -> bytes:
    def save(out: io.BytesIO) -> None:
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed, packed.open("word/document.xml", "w") as member:
            for _ in range(_BOMB >> 20):
                member.write(b" " * (1 << 20))

    return _saved(save)


def _saved(save: Callable[[io.BytesIO], object]) -> bytes:
    out = io.BytesIO()
    save(out)
    return out.getvalue()


def _alone(work: Callable[[], object]) -> Callable[[], float]:
    """Milliseconds of CPU. What the one before has left behind, python-docx in circles, is cleared away first."""

    def case() -> float:
        gc.collect()
        return cpu(work)

    return case


def _timed(work: Callable[[], object]) -> Callable[[], float]:
    """Milliseconds on the clock: what a child takes is not this process's CPU."""

    def case() -> float:
        before = time.perf_counter()
        work()
        return (time.perf_counter() - before) * 1000

    return case
