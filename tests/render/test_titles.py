"""Titles in lines: words given, lines balanced, no line that begins where none may."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.render import titles

MOST = 20


def broken(words: str, most: int = MOST) -> tuple[str, ...]:
    """Words are given with blanks between them."""
    return titles.broken(words.split(), most)


def test_a_title_that_fits_is_one_line() -> None:
    assert broken("青堰县 水务局 对照检查材料") == ("青堰县水务局对照检查材料",)


def test_nothing_is_no_line() -> None:
    assert broken("") == ()


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        (
            "青堰县 水务局 党组 2021 年度 专题 民主生活会 对照检查材料",
            ("青堰县水务局党组2021年度", "专题民主生活会对照检查材料"),
        ),
        (
            "青堰县 行政 审批 和 政务 信息 管理局 党组 2024 年度 民主生活会 发言提纲",
            ("青堰县行政审批和政务信息管理局党组", "2024年度民主生活会发言提纲"),
        ),
    ],
)
def test_lines_are_as_even_as_words_let_them(words: str, lines: tuple[str, ...]) -> None:
    assert broken(words) == lines


def test_the_upper_line_is_the_longer_one_where_there_is_a_choice() -> None:
    assert broken("一二三四 五六七八 九十一二 三四五六 七八九十 一二三四 五六七八") == (
        "一二三四五六七八九十一二三四五六",
        "七八九十一二三四五六七八",
    )


def test_three_lines_have_no_waist() -> None:
    lines = broken("一二三四五六七八九十 一二三四 五六七 八九十一二三四五 六七八九十 一二三四五六七八九十", 18)
    widths = [len(each) for each in lines]
    assert len(widths) == 3
    assert not widths[0] > widths[1] < widths[2]


@pytest.mark.parametrize("word", ["的", "和", "了", "与", "及", "年度"])
def test_no_line_begins_with_a_word_that_leans_on_the_one_before(word: str) -> None:
    before = "2021" if word == "年度" else "一二三四五六七八"
    lines = broken(f"一二三四五六七八九十 {before} {word} 一二三四五六七八九")
    assert len(lines) == 2
    assert not lines[1].startswith(word)


@pytest.mark.parametrize("mark", list("》”）、，：—"))
def test_no_line_begins_with_a_closing_mark(mark: str) -> None:
    lines = broken(f"一二三四五六七八九十 一二三四 {mark} 一二三四五六七八九十")
    assert not any(line.startswith(mark) for line in lines)


@pytest.mark.parametrize("mark", list("《“（第"))
def test_no_line_ends_with_an_opening_mark(mark: str) -> None:
    lines = broken(f"一二三四五六七八九十 一二三四 {mark} 一二三四五六七八九十")
    assert not any(line.endswith(mark) for line in lines)


def test_digits_are_half_as_wide() -> None:
    assert broken("一二三四五六七八九十一二三四五六七八 2021") == ("一二三四五六七八九十一二三四五六七八2021",)


def test_a_word_that_fits_no_line_is_cut() -> None:
    assert broken("一" * 50, 20) == ("一" * 20, "一" * 20, "一" * 10)


@given(st.lists(st.text("一二三的和》《第2年a 　", min_size=1, max_size=9), max_size=30), st.integers(8, 22))
def test_no_character_is_lost_and_no_line_too_wide(words: list[str], most: int) -> None:
    lines = titles.broken(words, most)
    assert "".join(lines) == "".join(words)
    assert all(sum(0.5 if each.isascii() else 1 for each in line) <= most for line in lines)


@given(st.lists(st.sampled_from(["青堰县", "水务局", "2021", "年度", "的", "和", "民主生活会", "材料"]), max_size=25))
def test_words_stay_whole(words: list[str]) -> None:
    ends = {0}
    for word in words:
        ends.add(max(ends) + len(word))
    at = 0
    for line, _ in pairwise((*titles.broken(words, MOST), "")):
        at += len(line)
        assert at in ends
