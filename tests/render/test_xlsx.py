"""A 整改台账 as an Excel file, read back from its parts: what is typed is text, the page lies."""

import io
import re
import zipfile
from datetime import UTC, datetime

import pytest
from defusedxml import ElementTree

from bot.draft import ledger
from bot.draft.ledger import Ledger, Measure, Row
from bot.render import xlsx
from bot.render.page import LEDGER

TIME = datetime(2022, 1, 10, 1, 0, tzinfo=UTC)
HOSTILE = ("=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", "https://example.org", "mailto:a@example.org", "0012")


def row(number: int, aspect: str = "学习方面", problem: str = "学得不系统") -> Row:
    return Row(
        number, aspect, problem, ("思想松劲",), (Measure("抓学习", ("每月一次", "每季一课"), "骆启舟", "3月底前"),)
    )


def book(*rows: Row, title: str = "水务局整改台账", signature: str = "") -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(xlsx.file(Ledger(title, signature, rows), TIME))) as made:
        return {name: made.read(name).decode() for name in made.namelist()}


def sheet(parts: dict[str, str]) -> str:
    return parts["xl/worksheets/sheet1.xml"]


def cells(parts: dict[str, str]) -> dict[str, str]:
    """What each cell says, by its name."""
    bare = {name: re.sub(r' xmlns(:\w+)?="[^"]*"', "", text) for name, text in parts.items()}
    shared = ["".join(each.itertext()) for each in ElementTree.fromstring(bare["xl/sharedStrings.xml"])]
    found = {}
    for cell in ElementTree.fromstring(re.sub(r" r:", " ", bare["xl/worksheets/sheet1.xml"])).iter("c"):
        value = cell.findtext("v")
        if value is not None:
            found[cell.attrib["r"]] = shared[int(value)] if cell.get("t") == "s" else value
    return found


def test_title_head_and_rows_stand_in_this_order() -> None:
    found = cells(book(row(1), row(2, problem="联系实际不紧"), signature="副局长　骆启舟"))
    assert (found["A1"], found["A2"]) == ("水务局整改台账", "副局长　骆启舟")
    assert tuple(found[f"{column}3"] for column in "ABCDEFGH") == ledger.COLUMNS
    assert (found["A4"], found["C4"], found["F4"], found["G4"]) == ("1", "学得不系统", "骆启舟", "3月底前")
    assert found["C5"] == "联系实际不紧"


def test_a_title_in_lines_has_room_for_them() -> None:
    made = Ledger("青堰县水务局整改台账", "", (row(1),))
    one, two = (xlsx.file(made, TIME, title) for title in ((), ("青堰县水务局", "整改台账")))
    heights = []
    for content in (one, two):
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            read = {name: parts.read(name).decode() for name in parts.namelist()}
        heights.append(float(re.findall(r'<row r="1"[^>]* ht="([\d.]+)"', sheet(read))[0]))
    assert cells(read)["A1"] == "青堰县水务局\n整改台账"
    assert heights[1] == pytest.approx(2 * heights[0])


def test_who_it_is_about_has_no_row_where_nobody_is_named() -> None:
    assert cells(book(row(1)))["A2"] == ledger.COLUMNS[0]


@pytest.mark.parametrize("typed", HOSTILE)
def test_what_begins_like_a_formula_or_an_address_stays_text(typed: str) -> None:
    made = Row(1, typed, typed, (typed,), (Measure(typed, (), typed, typed),))
    parts = book(made, title=typed, signature=typed)
    assert "<f>" not in sheet(parts)
    assert not [name for name in parts if name.endswith("sheet1.xml.rels")]
    found = cells(parts)
    assert [found[name] for name in ("A1", "A2", "B4", "C4", "D4", "E4", "F4", "G4")] == [typed] * 8


def test_it_prints_on_lying_a4_as_wide_as_the_paper_with_its_head_on_every_page() -> None:
    parts = book(row(1))
    assert re.search(r'<pageSetup paperSize="9" [^>]*orientation="landscape"', sheet(parts))
    assert 'fitToPage="1"' in sheet(parts)
    assert 'fitToHeight="0"' in sheet(parts)
    assert "整改台账!$2:$2" in parts["xl/workbook.xml"]
    assert f'left="{LEDGER.left / 25.4:.4}' in sheet(parts)


def test_cells_have_borders_and_break_their_lines() -> None:
    styles = book(row(1))["xl/styles.xml"]
    assert 'wrapText="1"' in styles
    assert '<left style="thin">' in styles


def test_every_row_says_its_aspect_so_that_rows_can_be_sorted() -> None:
    found = cells(book(row(1), row(2), row(3, aspect="作风方面")))
    assert [found[name] for name in ("B3", "B4", "B5")] == ["学习方面", "学习方面", "作风方面"]


def test_a_row_is_as_high_as_its_longest_cell_needs() -> None:
    heights = re.findall(r'<row r="(\d+)"[^>]* ht="([\d.]+)"', sheet(book(row(1, "甲"), row(2, "乙", "学" * 200))))
    found = {int(number): float(height) for number, height in heights}
    assert found[3] < 60
    assert found[4] > 200 / 11 * LEDGER.cell


def test_a_ledger_without_problems_has_its_head_only() -> None:
    assert set(cells(book())) == {"A1", *(f"{column}2" for column in "ABCDEFGH")}


def test_what_a_file_cannot_hold_is_left_out() -> None:
    unwritable = "".join(map(chr, (*range(9), *range(11, 32), 127, 0xD800, 0xDFFF, 0xFFFE, 0xFFFF)))
    assert cells(book(row(1, problem=f"学{unwritable}习😀")))["C3"] == "学习😀"


def test_a_text_beyond_what_a_cell_holds_is_cut() -> None:
    assert len(cells(book(row(1, problem="学" * 40000)))["C3"]) == 32767


def test_the_same_ledger_gives_the_same_bytes() -> None:
    made = Ledger("水务局整改台账", "", (row(1), row(2)))
    assert xlsx.file(made, TIME) == xlsx.file(made, TIME)


def test_it_says_when_it_was_made_and_not_by_whom() -> None:
    about = book(row(1))["docProps/core.xml"]
    assert "2022-01-10T01:00:00Z" in about
    assert "<dc:creator></dc:creator>" in about
    assert "<cp:lastModifiedBy></cp:lastModifiedBy>" in about
