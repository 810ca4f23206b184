"""A Word file in which every change stands as Word's own tracked change: the reader accepts or rejects each.

A layer over the plain file, whatever it looks like: its paragraphs are those of the marked text, one for one, and its
runs are cut where what stays, came and went meet. Source: ECMA-376, part 1, 17.13.5 (ins, del, delText; in a paragraph
mark's properties they stand first).
"""

import io
import zipfile
from collections.abc import Iterator, Sequence
from copy import deepcopy
from datetime import datetime
from itertools import count, groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from bot.draft.document import Document
from bot.draft.marked import Fate, Marked
from bot.render import clock, writable

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement as Element

_AUTHOR = "照镜"
_PART = "word/document.xml"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_TAGS = {Fate.CAME: f"{_W}ins", Fate.WENT: f"{_W}del"}
_BEHIND = (f"{_W}sectPr", f"{_W}pPrChange")  # what stands behind rPr in a paragraph's properties


def document(found: Sequence[Marked]) -> Document:
    """What the plain file is to be made from: everything that stays, came or went."""
    return Document(tuple(each.paragraph for each in found))


def file(plain: bytes, found: Sequence[Marked], time: datetime) -> bytes:
    """The bytes of a plain .docx with the changes marked; `time` is when the newer draft was made.

    Raises: ValueError where the file was not made from `document(found)`.
    """
    from docx.opc.oxml import serialize_part_xml  # noqa: PLC0415  # see __init__
    from docx.oxml import parse_xml  # noqa: PLC0415

    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(plain)) as given, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for entry in given.infolist():
            content = given.read(entry)
            if entry.filename == _PART:
                root = parse_xml(content)
                _mark(root, found, _Signing(time))
                content = serialize_part_xml(root)
            packed.writestr(entry, content)
    return out.getvalue()


class _Signing:
    """Numbers and signs the changes of one file."""

    def __init__(self, time: datetime) -> None:
        self.date = clock.signed(time)
        self.numbers = count(1)

    def sign(self, change: "Element") -> "Element":
        for name, value in (("id", str(next(self.numbers))), ("author", _AUTHOR), ("date", self.date)):
            change.set(f"{_W}{name}", value)
        return change


def _mark(root: "Element", found: Sequence[Marked], signing: _Signing) -> None:
    body = root.find(f"{_W}body")
    paragraphs = [] if body is None else body.findall(f"{_W}p")
    for paragraph, marked in zip(paragraphs, found, strict=True):
        _mark_words(paragraph, marked, signing)
        if marked.end is not Fate.STAYS:
            _mark_end(paragraph, marked.end, signing)


def _mark_end(paragraph: "Element", fate: Fate, signing: _Signing) -> None:
    """The paragraph's own mark came or went: accepted or rejected, it runs on into the next one."""
    properties = paragraph.find(f"{_W}pPr")
    if properties is None:
        properties = paragraph.makeelement(f"{_W}pPr")
        paragraph.insert(0, properties)
    look = properties.find(f"{_W}rPr")
    if look is None:
        look = properties.makeelement(f"{_W}rPr")
        behind = next((each for each in properties if each.tag in _BEHIND), None)
        properties.append(look) if behind is None else behind.addprevious(look)
    look.insert(0, signing.sign(look.makeelement(_TAGS[fate])))


def _mark_words(paragraph: "Element", marked: Marked, signing: _Signing) -> None:
    """The paragraph's runs, cut where a fate ends, those of one fate in one change."""
    runs = paragraph.findall(f"{_W}r")
    pieces = list(_pieces(runs, marked))
    for run in runs:
        paragraph.remove(run)
    for fate, group in groupby(pieces, itemgetter(1)):
        around = paragraph
        if fate is not Fate.STAYS:
            around = signing.sign(paragraph.makeelement(_TAGS[fate]))
            paragraph.append(around)
        around.extend(piece for piece, _ in group)


def _pieces(runs: Sequence["Element"], marked: Marked) -> Iterator[tuple["Element", Fate]]:
    """Every run as pieces of one fate each; one without words, a line's break, goes with what is before it."""
    left = [(fate, len(writable.only(run.text))) for run, fate in zip(marked.paragraph.runs, marked.fates, strict=True)]
    left = [(fate, length) for fate, length in left if length]
    last = Fate.STAYS
    for run in runs:
        words = run.findtext(f"{_W}t")
        if words is None:
            yield deepcopy(run), last
        while words:
            if not left:
                raise ValueError(words)
            last, length = left.pop(0)
            yield _saying(run, words[:length], last), last
            if length > len(words):
                left.insert(0, (last, length - len(words)))
            words = words[length:]
    if left:
        raise ValueError(marked.paragraph.text)


def _saying(run: "Element", text: str, fate: Fate) -> "Element":
    """A run of the same look with these words."""
    made = deepcopy(run)
    words = made.find(f"{_W}t")
    if words is None:
        raise ValueError(text)
    words.text = text
    words.set(_SPACE, "preserve")
    if fate is Fate.WENT:
        words.tag = f"{_W}delText"
    return made
