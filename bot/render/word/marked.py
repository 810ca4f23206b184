"""A text with remarks as a Word file with comments: the writer's own file where there is one, else its lines."""

import io
import re
from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from bot.render import clock
from bot.render.page import Face, Page
from bot.render.word import package

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.oxml.xmlchemy import BaseOxmlElement as Element
    from docx.text.paragraph import Paragraph
    from docx.text.run import Run

_AUTHOR, _INITIALS = "照镜", "镜"
_TEXT = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_REFUSED = re.compile("[^\t\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # what XML cannot hold
_HIDDEN = frozenset({"del", "moveFrom", "txbxContent"})
# As intake counts them; what a symbol shows is not asked here, only that it is one character.
_LETTERS = {
    "tab": "\t",
    "ptab": "\t",
    "br": "\n",
    "cr": "\n",
    "noBreakHyphen": "-",
    "sym": "\ufffd",
}


@dataclass(frozen=True, slots=True)
class Remark:
    """Said about the characters `start` to `end` of a paragraph, counted from 1 over the body."""

    paragraph: int
    start: int
    end: int
    text: str


def of_lines(lines: Sequence[str], remarks: Sequence[Remark], time: datetime) -> bytes:
    """The lines as paragraphs, each remark a comment. Control characters, which no Word file can hold, show as �.

    `time` is when it was made, as its properties and its comments say.
    """
    made = package.blank("", time)
    _set_up(made)
    paragraphs = [made.add_paragraph("".join(map(_allowed, line))) for line in lines]
    _put(made, dict(enumerate(paragraphs, start=1)), remarks, time)
    return _bytes(made)


def of_file(content: bytes, remarks: Sequence[Remark], time: datetime) -> bytes:
    """The same file with a comment of that time for each remark. It was read before: what could hurt is not in it."""
    import docx  # noqa: PLC0415  # loaded with the first file
    from docx.text.paragraph import Paragraph  # noqa: PLC0415

    made = docx.Document(io.BytesIO(content))
    body = made.element.body
    paragraphs = {
        place: Paragraph(each, made._body)  # noqa: SLF001  # as its own iterators do
        for place, each in enumerate(
            (each for each in body.iter(f"{_TEXT}p") if not _is_within(each, _HIDDEN - {"del", "moveFrom"})), start=1
        )
    }
    _put(made, paragraphs, remarks, time)
    return _bytes(made)


def _set_up(made: "WordDocument") -> None:
    """The paper and the body font of a 公文, in place of a foreign letter's."""
    from docx.oxml.ns import qn  # noqa: PLC0415  # loaded with the first file
    from docx.shared import Mm, Pt  # noqa: PLC0415

    page, section, normal = Page(), made.sections[0], made.styles["Normal"]
    section.page_width, section.page_height = Mm(page.width), Mm(page.height)
    section.left_margin, section.right_margin = Mm(page.left), Mm(page.right)
    section.top_margin, section.bottom_margin = Mm(page.top), Mm(page.bottom)
    normal.font.name, normal.font.size = Face.LATIN, Pt(page.body)
    normal.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), Face.BODY)
    # Without it a program shapes the characters, and checks their spelling, as those of another language.
    (language,) = made.styles.element.iterfind(f".//{qn('w:lang')}")
    language.set(qn("w:eastAsia"), "zh-CN")
    normal.paragraph_format.line_spacing, normal.paragraph_format.space_after = Pt(page.line), Pt(0)


def _allowed(each: str) -> str:
    return "\ufffd" if _REFUSED.match(each) else each


def _put(
    made: "WordDocument", paragraphs: Mapping[int, "Paragraph"], remarks: Sequence[Remark], time: datetime
) -> None:
    from docx.oxml.ns import qn  # noqa: PLC0415  # loaded with the first file

    for remark in remarks:
        paragraph = paragraphs.get(remark.paragraph)
        if paragraph is None:
            continue
        runs = list(_runs(paragraph, remark.start, remark.end)) or list(paragraph.runs) or [paragraph.add_run()]
        said = made.add_comment([runs[0], runs[-1]] if len(runs) > 1 else runs[0], remark.text, _AUTHOR, _INITIALS)
        said._comment_elm.set(qn("w:date"), clock.signed(time))  # noqa: SLF001  # python-docx dates it now, in UTC


def _runs(paragraph: "Paragraph", start: int, end: int) -> Iterator["Run"]:
    """The runs of these characters, cut where they begin and end inside one."""
    from docx.text.run import Run  # noqa: PLC0415

    at = 0
    for element in [each for each in paragraph._p.iter(f"{_TEXT}r") if not _is_within(each, _HIDDEN)]:  # noqa: SLF001
        said = "".join(map(_said, element))
        first, last = max(start - at, 0), min(end - at, len(said))
        at += len(said)
        if first >= last:
            continue
        if (first, last) != (0, len(said)):
            _cut(element, first, last)
        yield Run(element, paragraph)


def _cut(element: "Element", first: int, last: int) -> None:
    """Leaves only these characters in the run; what stood before and behind them gets runs of its own, of one look."""
    before, after, at = _bare(element), _bare(element), 0
    for each in [each for each in element if each.tag != f"{_TEXT}rPr"]:
        said = _said(each)
        element.remove(each)
        if each.tag == f"{_TEXT}t":
            for run, begin, end in ((before, 0, first), (element, first, last), (after, last, at + len(said))):
                if part := said[max(begin - at, 0) : max(end - at, 0)]:
                    run.append(_saying(each, part))
        else:
            (before if at < first else element if at < last else after).append(each)
        at += len(said)
    if before.xpath("*[not(self::w:rPr)]"):
        element.addprevious(before)
    if after.xpath("*[not(self::w:rPr)]"):
        element.addnext(after)


def _bare(element: "Element") -> "Element":
    """A run of the same look that says nothing."""
    made = deepcopy(element)
    made[:] = [each for each in made if each.tag == f"{_TEXT}rPr"]
    return made


def _saying(element: "Element", text: str) -> "Element":
    made = deepcopy(element)
    made.text = text
    made.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return made


def _said(element: "Element") -> str:
    kind = str(element.tag).removeprefix(_TEXT)
    return str(element.text or "") if kind == "t" else _LETTERS.get(kind, "")


def _is_within(element: "Element", names: frozenset[str]) -> bool:
    return any(str(each.tag).removeprefix(_TEXT) in names for each in element.iterancestors())


def _bytes(made: "WordDocument") -> bytes:
    kept = io.BytesIO()
    made.save(kept)
    return kept.getvalue()
