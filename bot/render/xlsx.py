"""整改台账 as an Excel file to fill in and print: one table on lying A4, its head on every page.

Whatever a person typed is text there, also where it begins like a formula or an address. xlsxwriter is loaded when the
first file is made.
"""

import io
import math
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from bot.draft import ledger
from bot.draft.ledger import Ledger
from bot.render import writable
from bot.render.page import LEDGER, Face

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

_TAB = "整改台账"
_A4 = 9  # Excel's number of the paper
_INCH = 25.4
_POINTS = 72 / _INCH  # of a millimetre
_PIXELS = 96 / _INCH  # of a millimetre, by which Excel counts the width of columns
_MIDDLE = ("序号", "方面", "责任人", "完成时限")  # short cells stand in the middle, texts begin at the left
_AIRY = 1.6  # of a line: rows of one line have some air
_LINE = 1.35  # of the letters' size: what a line of a Chinese font takes in a cell
_HIGHEST = 409.0  # points of a row in Excel
_CELL = 32767  # the most characters of a cell in Excel


def file(made: Ledger, time: datetime, title: Sequence[str] = ()) -> bytes:
    """The ledger as the bytes of an .xlsx; the same ones for the same values. It names nobody as its maker.

    `title` is the title in lines, where it was broken.
    """
    import xlsxwriter  # noqa: PLC0415  # see above

    out = io.BytesIO()
    plain = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = xlsxwriter.Workbook(out, plain)
    book.set_properties({"title": _text(made.title), "created": time.astimezone(UTC).replace(tzinfo=None)})
    sheet = book.add_worksheet(_TAB)
    head = _write(book, sheet, made, title or (made.title,))
    _print(sheet, head, head + len(made.rows))
    book.close()
    return out.getvalue()


def _write(book: "Workbook", sheet: "Worksheet", made: Ledger, title: Sequence[str]) -> int:
    """Title, who it is about, head and rows; the row of the head."""
    last = len(ledger.COLUMNS) - 1
    looks = _looks(book)
    above = [("\n".join(title), "title"), *([(made.signature, "signature")] if made.signature else [])]
    for row, (words, look) in enumerate(above):
        sheet.merge_range(row, 0, row, last, "", looks[look])
        sheet.write_string(row, 0, _text(words), looks[look])
        sheet.set_row(row, LEDGER.title * _AIRY * len(title) if look == "title" else LEDGER.line * _AIRY)
    head = len(above)
    for column, (name, width) in enumerate(zip(ledger.COLUMNS, LEDGER.columns, strict=True)):
        sheet.set_column_pixels(column, column, round(width * _PIXELS))
        sheet.write_string(head, column, name, looks["head"])
    sheet.set_row(head, LEDGER.line * _AIRY)
    for row, each in enumerate(made.rows, start=head + 1):
        cells = ledger.cells(each)
        sheet.set_row(row, min(max(map(_height, cells, range(len(cells)))), _HIGHEST))
        sheet.write_number(row, 0, each.number, looks["middle"])
        for column, words in enumerate(cells[1:], start=1):
            look = "middle" if ledger.COLUMNS[column] in _MIDDLE else "text"
            sheet.write_string(row, column, _text(words), looks[look])
    return head


def _looks(book: "Workbook") -> Mapping[str, "Format"]:
    """The fonts are the standard's; a machine without them shows its own."""
    cell = {"font_name": Face.BODY, "font_size": LEDGER.cell, "valign": "vcenter", "text_wrap": True, "border": 1}
    middle = {"align": "center", "valign": "vcenter"}
    return {
        "title": book.add_format({"font_name": Face.TITLE, "font_size": LEDGER.title, "text_wrap": True, **middle}),
        "signature": book.add_format({"font_name": Face.SIGNATURE, "font_size": LEDGER.cell, **middle}),
        "head": book.add_format({**cell, "font_name": Face.FIRST, "font_size": LEDGER.head, "align": "center"}),
        "middle": book.add_format({**cell, "align": "center"}),
        "text": book.add_format({**cell, "align": "left"}),
    }


def _print(sheet: "Worksheet", head: int, last: int) -> None:
    """As wide as the paper, as long as it gets; the head stays on the screen and comes back on each page."""
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.set_margins(*(each / _INCH for each in (LEDGER.left, LEDGER.right, LEDGER.top, LEDGER.bottom)))
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(head)
    sheet.print_area(0, 0, last, len(ledger.COLUMNS) - 1)
    sheet.center_horizontally()
    sheet.set_footer(f'&C&"{Face.NUMBER}"&14— &P —')
    sheet.freeze_panes(head + 1, 0)


def _height(cell: str, column: int) -> float:
    """Points that a cell needs. Excel would find out for itself, WPS on a phone and LibreOffice do not."""
    lines = sum(_lines(words, LEDGER.columns[column] * _POINTS) for words in cell.split("\n"))
    return (lines * _LINE + 1 / 2) * LEDGER.cell


def _lines(words: str, width: float) -> int:
    """Lines that the words take in a cell; what is not ASCII is as wide as it is high."""
    wide = sum(LEDGER.cell / 2 if each.isascii() else LEDGER.cell for each in words)
    return max(1, math.ceil(wide / (width - LEDGER.cell)))


def _text(words: str) -> str:
    return writable.only(words)[:_CELL]
