"""What a phone or a paste brings along is taken out; what a person typed stays."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.interview.clean import clean, length, one_line
from tests.interview.trying import examples

FAMILY = "👨\u200d👩\u200d👧"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("甲\x00乙\x07\x1b[31m\x7f\x9b", "甲乙[31m"),
        ("甲\ud800乙\udfff", "甲乙"),
        ("\u202e甲\u202c\u200e\u200f\u2066乙\u2069", "甲乙"),
        ("\ufeff甲\u200b\u2060乙", "甲乙"),
        ("甲\r\n乙\r丙\u2028丁\u2029戊\x85己", "甲\n乙\n丙\n丁\n戊\n己"),
        ("  甲  \n  乙\t\n\n", "甲\n  乙"),
        ("\u3000甲\u3000", "甲"),
        ("甲\t乙", "甲\t乙"),
        (" \u200b\n\ufeff", ""),
    ],
)
def test_what_cannot_be_seen_is_taken_out(typed: str, kept: str) -> None:
    assert clean(typed) == kept


@pytest.mark.parametrize("typed", [FAMILY, "👍🏽", "甲，乙。", "“甲”——乙……", "ａｂｃ", "é", "𠮷", "مرحبا"])
def test_what_was_typed_stays(typed: str) -> None:
    assert clean(typed) == typed


@examples(100)
@given(st.text())
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@examples(100)
@given(st.text(alphabet=st.characters(codec=None)))
def test_a_cleaned_text_can_be_stored_as_utf_8(text: str) -> None:
    assert clean(text).encode("utf-8").decode("utf-8") == clean(text)


@examples(100)
@given(st.text())
def test_one_line_has_no_line_end(text: str) -> None:
    assert len(one_line(text).splitlines()) <= 1


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("甲\n乙", "甲乙"),
        (" 甲 \n\n  乙", "甲乙"),
        ("甲，\n乙", "甲，乙"),
        ("“甲”\n“乙”", "“甲”“乙”"),
        ("甲 乙\n丙", "甲 乙丙"),
    ],
)
def test_chinese_lines_are_joined_without_a_blank(typed: str, line: str) -> None:
    assert one_line(typed) == line


@pytest.mark.parametrize("typed", ["a\nb", "甲\nb", "a\n乙", "3\n4"])
def test_other_lines_are_joined_by_one_blank(typed: str) -> None:
    assert one_line(typed) == typed.replace("\n", " ")


def test_length_counts_characters_without_white_space() -> None:
    assert length("甲 乙\n\u3000丙\t") == 3
