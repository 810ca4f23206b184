"""A 整改台账 as a Word table, read back: lying A4, a head on every page, widths that no program changes."""

import io
from datetime import UTC, datetime

import docx as word
import pytest
from docx.document import Document as Word
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.shared import Mm, Twips

from bot.draft import ledger
from bot.draft.ledger import Ledger, Measure, Row
from bot.render.page import LEDGER, twips
from bot.render.word import ledger as word_ledger
from tests.draft import filled

TIME = datetime(2022, 1, 10, 1, 0, tzinfo=UTC)
MEASURE = Measure("抓学习", ("每月一次。", "每季一课。"), "局长", "3月底前")
ROWS = (
    Row(1, "理论学习", "学得不系统", ("思想松劲", "标准放低"), (MEASURE,)),
    Row(2, "", "=1+1 <b>&", (), ()),
)
MADE = Ledger("水务局整改台账", "副局长　骆启舟", ROWS)


def opened(made: Ledger = MADE) -> Word:
    return word.Document(io.BytesIO(word_ledger.file(made, TIME)))


def texts(made: Ledger = MADE) -> list[list[str]]:
    (table,) = opened(made).tables
    return [[cell.text for cell in row.cells] for row in table.rows]


def test_its_cells_are_those_of_the_ledger() -> None:
    assert texts() == [list(ledger.COLUMNS), *(list(ledger.cells(row)) for row in ROWS)]


def test_a_whole_report_s_ledger_is_there() -> None:
    made = ledger.ledger(filled.outline(), filled.whole().said)
    assert texts(made)[1:] == [list(ledger.cells(row)) for row in made.rows]


def test_title_and_name_stand_above_it() -> None:
    assert [(each.text, each.style.name) for each in opened().paragraphs if each.style and each.text] == [
        ("水务局整改台账", "Title"),
        ("副局长　骆启舟", "Subtitle"),
    ]


def test_a_long_title_stands_in_the_lines_it_was_given() -> None:
    content = word_ledger.file(MADE, TIME, ("水务局", "整改台账"))
    assert word.Document(io.BytesIO(content)).paragraphs[0].text == "水务局\n整改台账"


def test_the_paper_lies() -> None:
    section = opened().sections[0]
    assert section.orientation is WD_ORIENT.LANDSCAPE
    assert section.page_width is not None
    assert section.page_height is not None
    assert (round(section.page_width / Mm(1)), round(section.page_height / Mm(1))) == (297, 210)


def test_its_head_stands_on_every_page_and_no_row_is_cut() -> None:
    (table,) = opened().tables
    rows = [row._tr for row in table.rows]
    assert [row.trPr is not None and row.trPr.find(qn("w:tblHeader")) is not None for row in rows] == [
        True,
        False,
        False,
    ]
    assert all(row.trPr is not None and row.trPr.find(qn("w:cantSplit")) is not None for row in rows)


def test_widths_are_said_in_all_three_places() -> None:
    (table,) = opened().tables
    wanted = [twips(each) for each in LEDGER.columns]
    assert table.autofit is False
    assert [column.width for column in table.columns] == [Twips(each) for each in wanted]
    for row in table.rows:
        assert [cell.width for cell in row.cells] == [Twips(each) for each in wanted]


def test_the_table_is_no_wider_than_the_text() -> None:
    section = opened().sections[0]
    assert section.page_width is not None
    assert section.left_margin is not None
    assert section.right_margin is not None
    room = section.page_width - section.left_margin - section.right_margin
    assert sum(Twips(twips(each)) for each in LEDGER.columns) <= room + Twips(len(LEDGER.columns))


def test_a_ledger_without_rows_has_its_head() -> None:
    assert texts(Ledger("整改台账", "", ())) == [list(ledger.COLUMNS)]


@pytest.mark.parametrize("wrong", ["\x00", "\x0b", "\x1f"])
def test_what_a_word_file_cannot_hold_is_left_out(wrong: str) -> None:
    assert texts(Ledger("账", "", (Row(1, "", f"学{wrong}习"),)))[1][2] == "学习"


def test_the_same_ledger_gives_the_same_bytes() -> None:
    assert word_ledger.file(MADE, TIME) == word_ledger.file(MADE, TIME)
