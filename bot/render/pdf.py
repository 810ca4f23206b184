"""A Document as a PDF: the page of the Word file, the same everywhere, because the fonts are in it.

The page is set by typst after sheet.typ; the document reaches it as data, so nothing that a person typed is markup.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from bot.draft.document import Document, Form, Run
from bot.errors import NoChineseFontError
from bot.render import page as pages
from bot.render import typecase, writable
from bot.render.page import STANDARD, Face, Page
from bot.render.typecase import Typecase

_SHEET = Path(__file__).with_name("sheet.typ")
_FACES = {
    "title": Face.TITLE,
    "body": Face.BODY,
    "first": Face.FIRST,
    "second": Face.SECOND,
    "number": Face.NUMBER,
}
_NAMES = {face: name for name, face in _FACES.items()}
_STAMP = 10.5  # points, 5号: above the text, where it must not look like part of it
_ROUNDING = 0.001  # points, so that a line's last character does not fall down by a rounding


def file(
    document: Document,
    time: datetime,
    fonts: Typecase,
    *,
    page: Page = STANDARD,
    title: Sequence[str] = (),
    stamp: str = "",
) -> bytes:
    """The document as a PDF; the same bytes for the same values and fonts.

    `time` is when the draft was made; `title` the title in lines, where it was broken; `stamp` what a draft says of
    itself above the text.

    Raises: NoChineseFontError.
    """
    from typst import Compiler  # noqa: PLC0415  # who never asks for a PDF does not pay for it

    there = typecase.filled(fonts)
    if not typecase.is_chinese(there):
        raise NoChineseFontError
    data = {
        "name": writable.only(document.title),
        "stamp": writable.only(stamp),
        "page": _figures(page),
        "fonts": {name: there.of(face) for name, face in _FACES.items()},
        "paragraphs": [*_paragraphs(document, title)],
    }
    made = Compiler(_SHEET.read_bytes(), font_paths=there.fonts).compile(
        format="pdf",
        sys_inputs={"document": json.dumps(data, ensure_ascii=False)},
        timestamp=time.astimezone(UTC).replace(microsecond=0),  # a PDF knows no parts of a second
    )
    return _whole(made)


def lacking(document: Document, fonts: Typecase) -> str:
    """Characters of the document that no font here has: empty boxes stand for them in the PDF."""
    return typecase.lacking(typecase.filled(fonts), writable.only("".join(run.text for run in document.runs())))


def _figures(sheet: Page) -> Mapping[str, float]:
    """Millimetres for the paper and what is measured from its edges, points for the rest."""
    return {
        "width": sheet.width,
        "height": sheet.height,
        "top": sheet.top,
        "bottom": sheet.bottom,
        "left": sheet.left,
        "right": sheet.right,
        "running": sheet.running,
        "below": sheet.number_below,
        "inset": sheet.number_in,
        "number": sheet.number,
        "stamp": _STAMP,
        "body": sheet.body,
        "line": sheet.line,
        "tracking": _tracking(sheet),
        "indent": sheet.indent * sheet.pitch,
        "title": sheet.title,
        "title-line": sheet.title_line,
    }


def _tracking(sheet: Page) -> float:
    """Points between characters so that a line is full: what makes the last one narrower typst does not count."""
    each = sheet.pitch - sheet.body
    return min(each, each * sheet.characters / (sheet.characters - 1)) - _ROUNDING


def _paragraphs(document: Document, title: Sequence[str]) -> Iterator[Mapping[str, object]]:
    """The paragraphs as sheet.typ reads them, a white line between the title with what is below it, and the text."""
    head = (Form.TITLE, Form.SIGNATURE)
    for each, following in zip(document.paragraphs, (*document.paragraphs[1:], None), strict=True):
        own = {Form.TITLE: Face.TITLE, Form.SIGNATURE: Face.SIGNATURE}.get(each.form, pages.heading(each.level))
        runs = [_run(run, pages.heading(run.level) if run.level else own) for run in each.runs]
        if each.form is Form.TITLE and len(title) > 1 and "".join(title) == each.text:
            for line in title:
                yield {"form": each.form, "runs": [_run(Run(line), own)]}
        else:
            yield {"form": each.form, "level": each.level, "runs": runs}
        if each.form in head and following is not None and following.form not in head:
            yield {"form": "blank"}


def _run(run: Run, face: Face) -> Mapping[str, object]:
    return {"text": writable.only(run.text), "font": _NAMES[face], "strong": run.strong, "gap": run.gap}


def _whole(made: bytes | Sequence[bytes] | None) -> bytes:
    """The file; pictures alone come as a list of pages."""
    if not isinstance(made, bytes):
        raise TypeError("a PDF is one file")
    return made
