"""A .docx -> its lines as Word shows them: insertions in, deletions and hidden text out, numbers written out.

A line break makes a line of its own, for so it looks. Text boxes come behind the paragraph that they hang in.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from bot.intake import plain, runs
from bot.intake.elements import attribute, blocks, child, name, number, switch, value
from bot.intake.found import MOST_CHARACTERS, MOST_LINES, Form, LeftOut, Read, RefusedError, Why, Written
from bot.intake.numbering import Numbering
from bot.intake.package import Package
from bot.intake.runs import Fields, Piece, Runs, Tally
from bot.intake.styles import Styles, level_of
from bot.reading.lines import Line

_BLOCKS = frozenset({"tbl", "tr", "tc", "sdt", "sdtContent", "customXml", "smartTag", "txbxContent"})
_PAGE = re.compile(r"[\s\d０-９—–\-·第页共/／ⅠⅡⅢivxIVX]*")  # what a header or footer says where it says only the page


def read(content: bytes) -> Read:
    """Raises: RefusedError."""
    package = Package(content)
    story = _Story(Styles.read(package.part("styles")), Numbering.read(package.part("numbering")))
    for block in blocks(package.read(package.main), 2):
        story.block(block)
    story.end()
    edges = _texts(package, "header", "footer")
    beside = [*story.tally.beside, *edges, *_texts(package, "footnotes", "endnotes", "comments")]
    if not story.lines:
        raise RefusedError(Why.PICTURES if story.tally.pictures else Why.NO_TEXT)
    said = sum(_PAGE.fullmatch(each) is None for each in edges)
    return Read(
        Form.WORD,
        tuple(story.lines),
        "",
        _left_out(story.tally, said),
        tuple(filter(None, dict.fromkeys(beside))),
        tuple(story.written),
    )


@dataclass(slots=True)
class _Story:
    """The body, block by block."""

    styles: Styles
    numbering: Numbering
    lines: list[Line] = field(default_factory=list)
    tally: Tally = field(default_factory=Tally)
    _fields: Fields = field(default_factory=Fields)
    _held: list[Piece] = field(default_factory=list)  # of paragraphs whose end was deleted: they go on in the next
    _marks: list[str] = field(default_factory=list)  # that began between two paragraphs
    _characters: int = 0
    written: list[Written] = field(default_factory=list)
    _place: int = 0  # of the last paragraph, as the body counts them
    _boxed: int = 0  # how many text boxes we are in: their paragraphs have no place of their own

    def block(self, element: Element, *, in_table: bool = False) -> None:
        """One element that a body, a cell or a text box may hold."""
        kind = name(element)
        if kind == "p":
            self._paragraph(element, in_table=in_table)
        elif kind == "bookmarkStart" and attribute(element, "name").startswith(runs.MARK):
            self._marks.append(attribute(element, "name"))
        elif kind == "AlternateContent":
            self._all(runs.chosen(element), in_table=in_table)
        elif kind == "altChunk":
            self.tally.others += 1
        elif kind in _BLOCKS and self._is_out(kind, element):
            self._pass_over(element)
        elif kind in _BLOCKS:
            self._all(element, in_table=in_table or kind == "tbl")

    def _pass_over(self, element: Element) -> None:
        """What shows nothing has places all the same."""
        self._place += 0 if self._boxed else sum(name(each) == "p" for each in element.iter())

    def end(self) -> None:
        """The last paragraph's end cannot be deleted, but a file may say so."""
        self._put(self._held, 0, in_table=False)

    def _all(self, elements: Iterable[Element] | None, *, in_table: bool) -> None:
        for each in () if elements is None else elements:
            self.block(each, in_table=in_table)

    def _is_out(self, kind: str, element: Element) -> bool:
        """What asks to be filled in; deleted rows and cells; cells below one that they were joined with."""
        if kind == "sdt":
            return bool(switch(child(element, "sdtPr", "showingPlcHdr")))
        if kind == "tr":
            gone = child(element, "trPr", "del") is not None
        elif kind == "tc":
            merged = child(element, "tcPr", "vMerge")
            gone = child(element, "tcPr", "cellDel") is not None
            return gone or (merged is not None and attribute(merged, "val") != "restart")
        else:
            return False
        if gone:
            self.tally.deletions += 1
            self.tally.beside.append(runs.words(element))
        return gone

    def _paragraph(self, element: Element, *, in_table: bool) -> None:
        own = child(element, "pPr")
        style = value(own, "pStyle")
        there = Runs(self.styles, self.tally, self._fields, style)
        there.pieces[0].marks += self._marks
        self._marks = []
        there.read(element)
        raw, shown = "\n".join(each.text for each in there.pieces), ""
        self._place += not self._boxed
        there.pieces[0].text = "".join(each.text for each in self._held) + there.pieces[0].text
        there.pieces[0].marks[:0] = [mark for each in self._held for mark in each.marks]
        self._held = []
        mark = child(own, "rPr")
        if child(mark, "del") is not None or child(mark, "moveFrom") is not None:
            self._held = there.pieces
        else:
            shows = any(each.text.strip() for each in there.pieces)
            number_ = self._number(own, style) if shows or not there.hid else ""
            shown = number_ if shows else ""
            there.pieces[0].text = _numbered(number_, there.pieces[0].text) if shows else ""
            self._put(there.pieces, self._level(own, style), in_table=in_table)
        if raw.strip() and not self._boxed:
            self.written.append(Written(self._place, raw, shown, in_table))
        self._boxes(there.boxes, in_table=in_table)

    def _boxes(self, boxes: Iterable[Element], *, in_table: bool) -> None:
        self._boxed += 1
        for box in boxes:
            outside, self._fields = self._fields, Fields()
            self.block(box, in_table=in_table)
            self._fields = outside
        self._boxed -= 1

    def _level(self, own: Element | None, style: str) -> int:
        direct = level_of(value(own, "outlineLvl"))
        return self.styles.of(style).level if direct is None else direct

    def _number(self, own: Element | None, style: str) -> str:
        listed = child(own, "numPr")
        key, at = number(value(listed, "numId")), number(value(listed, "ilvl"))
        if key is None:
            found = self.styles.of(style).numbered
            if found is None:
                return ""
            key, level, by = found
            of_style = self.numbering.level_of_style(key, by)
            at = next((each for each in (at, of_style, level) if each is not None), 0)
        return self.numbering.next(key, at or 0)

    def _put(self, pieces: list[Piece], level: int, *, in_table: bool) -> None:
        marks: list[str] = []
        for piece in pieces:
            marks += piece.marks
            for said in plain.pieces(piece.text):
                self.lines.append(Line(said, level, in_table, tuple(marks)))
                self._characters += len(said)
                marks = []
        if len(self.lines) > MOST_LINES or self._characters > MOST_CHARACTERS:
            raise RefusedError(Why.TOO_LONG)


def _numbered(said: str, text: str) -> str:
    return said + text.lstrip() if said else text


def _texts(package: Package, *kinds: str) -> list[str]:
    """All words of parts beside the body, a text for each."""
    return ["\n".join(map(runs.words, blocks(part, 1))) for part in package.parts(*kinds)]


def _left_out(tally: Tally, edges: int) -> LeftOut:
    return LeftOut(tally.notes, tally.comments, edges, tally.deletions, tally.hidden, tally.pictures, tally.others)
