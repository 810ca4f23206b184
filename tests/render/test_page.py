"""The figures of the page: the standard's by default, a team's own where it set them."""

from dataclasses import replace

import pytest

from bot.render import page
from bot.render.page import LEDGER, STANDARD, Face, Page


def test_the_standard_page_holds_22_lines_of_28_characters() -> None:
    assert (STANDARD.lines, STANDARD.characters) == (22, 28)


def test_a_line_is_exactly_full() -> None:
    assert STANDARD.pitch * STANDARD.characters == pytest.approx(156 * 72 / 25.4)
    assert STANDARD.pitch < STANDARD.body


@pytest.mark.parametrize(("mm", "twips"), [(37, 2098), (35, 1984), (28, 1588), (26, 1474)])
def test_margins_are_the_twips_that_word_makes_of_them(mm: float, twips: int) -> None:
    assert page.twips(mm) == twips


def test_wider_margins_hold_fewer_characters() -> None:
    assert Page(left=35, right=35).characters == 25


def test_wider_spacing_holds_fewer_lines() -> None:
    assert Page(line=32).lines == 19


def test_the_number_s_dash_stands_7_mm_below_the_text() -> None:
    dash = STANDARD.number_up + STANDARD.number / 2 * 25.4 / 72
    assert STANDARD.bottom - dash == pytest.approx(7)


def test_the_reading_copy_is_larger_on_the_same_margins() -> None:
    own = Page(line=30, left=25)
    large = own.enlarged()
    assert (large.body, large.title, large.number, large.line) == (22, 26, 18, 41.25)
    assert replace(large, line=30, body=16, title=22, number=14) == own


def test_headings_have_the_fonts_of_their_levels() -> None:
    assert [page.heading(level) for level in (1, 2, 3, 4)] == [Face.FIRST, Face.SECOND, Face.BODY, Face.BODY]


def test_the_ledger_s_columns_fill_its_page() -> None:
    assert len(LEDGER.columns) == 8
    assert sum(LEDGER.columns) == LEDGER.width - LEDGER.left - LEDGER.right
