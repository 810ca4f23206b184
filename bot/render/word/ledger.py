"""A 整改台账 as a Word table, on A4 lying."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from bot.draft import ledger
from bot.draft.ledger import Ledger
from bot.render.page import LEDGER, STANDARD, Face, twips
from bot.render.word import frame, package, styles, wordml
from bot.render.word.package import Parts

_CENTRED = '<w:jc w:val="center"/>'
_CENTRED_COLUMNS = frozenset({"序号", "方面", "责任人", "完成时限"})
_BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
_ROOM = '<w:spacing w:after="160"/>'  # between what stands above the table, and the table
_MARGIN = 70  # twips between a cell's border and its text: narrow columns lose little of their width


def file(made: Ledger, time: datetime, title: Sequence[str] = ()) -> bytes:
    """The ledger as the bytes of a .docx; `title` is its title in lines, where it was broken."""
    lines = wordml.BREAK.join(wordml.run(line) for line in title or [made.title])
    said = [(lines, "Title")] + ([(wordml.run(made.signature), "Subtitle")] if made.signature else [])
    rooms = ["" for _ in said[1:]] + [_ROOM]
    head = "".join(wordml.paragraph(runs, style, room) for (runs, style), room in zip(said, rooms, strict=True))
    up = LEDGER.bottom - STANDARD.number_below - STANDARD.number / 2 * 25.4 / 72
    # A table must not be the last thing of a file; the paragraph behind it takes no room of its own.
    behind = wordml.paragraph("", more='<w:spacing w:line="20" w:lineRule="exact"/>')
    parts = Parts(
        title=made.title,
        body=f"{head}{_table(made)}{behind}",
        styles=styles.xml(STANDARD),
        section=frame.section(LEDGER, up, STANDARD.running),
        footers=(frame.number_between(),),
    )
    return package.packed(parts, time)


def _table(made: Ledger) -> str:
    """Fixed widths in all three places where programs look for them, or each takes its own."""
    widths = [twips(each) for each in LEDGER.columns]
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    properties = (
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/>{_CENTRED}<w:tblBorders>{_BORDERS}</w:tblBorders>'
        '<w:tblLayout w:type="fixed"/>'
        f'<w:tblCellMar><w:left w:w="{_MARGIN}" w:type="dxa"/><w:right w:w="{_MARGIN}" w:type="dxa"/></w:tblCellMar>'
    )
    head = _row(ledger.COLUMNS, widths, head=True)
    rows = "".join(_row(ledger.cells(row), widths) for row in made.rows)
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{head}{rows}</w:tbl>"


def _row(cells: tuple[str, ...], widths: list[int], *, head: bool = False) -> str:
    """A row that no page's end cuts; the head stands on every page again."""
    properties = "<w:cantSplit/>" + ("<w:tblHeader/>" if head else "")
    made = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>'
        f"{''.join(_lines(cell, centred=head or column in _CENTRED_COLUMNS, head=head))}</w:tc>"
        for column, cell, width in zip(ledger.COLUMNS, cells, widths, strict=True)
    )
    return f"<w:tr><w:trPr>{properties}</w:trPr>{made}</w:tr>"


def _lines(cell: str, *, centred: bool, head: bool) -> Iterator[str]:
    spacing = wordml.twentieths(LEDGER.line)
    more = f'<w:snapToGrid w:val="0"/><w:spacing w:line="{spacing}" w:lineRule="exact"/>'
    more += '<w:ind w:firstLineChars="0" w:firstLine="0"/>'
    more += _CENTRED if centred else '<w:jc w:val="left"/>'
    size = wordml.half_points(LEDGER.head if head else LEDGER.cell)
    look = f'<w:spacing w:val="0"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
    face = Face.FIRST if head else None
    for line in cell.split("\n"):
        yield wordml.paragraph(wordml.run(line, look, face=face) if line else "", more=more)
