"""Text as lines of a terminal: never too wide, nothing lost, no closing mark at a line's head."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wcwidth import wcswidth

from bot.channels import screen
from bot.usecases.replies import Button, Reply

CLOSING = "，。、；：！？）》】”’…"
# Running text: words with at most two closing marks behind them, opening marks before them.
WORDS = st.tuples(
    st.sampled_from(["", "“", "（", "《"]),
    st.sampled_from(["学习", "不够", "一", "GDP", "3.5%", "12月", "😀", "—", "①", "é"]),
    st.sampled_from(["", "", "，", "。", "”。", "）；", "》", "……"]),
).map("".join)
TEXTS = st.lists(WORDS | st.just(" "), max_size=60).map("".join)
COLUMNS = st.integers(16, 80)


@given(TEXTS, COLUMNS)
def test_no_line_is_wider_than_the_screen(text: str, columns: int) -> None:
    assert all(wcswidth(line, ambiguous_width=2) <= columns for line in screen.lines(text, columns))


@given(TEXTS, COLUMNS)
def test_no_line_but_the_first_begins_with_a_closing_mark(text: str, columns: int) -> None:
    assert not any(line[:1] and line[:1] in CLOSING for line in screen.lines(text, columns)[1:])


@given(TEXTS, COLUMNS)
def test_nothing_but_blanks_at_the_breaks_is_lost(text: str, columns: int) -> None:
    assert "".join(screen.lines(text, columns)).replace(" ", "") == text.replace(" ", "")


def test_line_breaks_of_the_text_stay() -> None:
    assert screen.lines("一\n\n二", 80) == ["一", "", "二"]


@pytest.mark.parametrize("text", ["学" * 200, "x" * 200, "😀" * 200, "“" * 200, "一 " * 100])
def test_a_text_without_a_good_place_to_break_is_broken_all_the_same(text: str) -> None:
    lines = screen.lines(text, 80)
    assert len(lines) > 1
    assert all(wcswidth(line, ambiguous_width=2) <= 80 for line in lines)


def test_buttons_stand_behind_what_is_typed_for_them_row_by_row() -> None:
    reply = Reply("问一句。", ((Button("下一题", "a"), Button("目录", "b")), (Button("历史", "c"),)))
    shown = screen.reply_lines(reply, {"a": "0", "b": "4", "c": "5"}, 80)
    assert shown == ["问一句。", "/0 下一题    /4 目录", "/5 历史"]


def test_hint_and_foot_stand_below_the_text() -> None:
    assert screen.reply_lines(Reply("问一句。", hint="提示。", foot="还剩3项"), {}, 80) == [
        "问一句。",
        "",
        "提示。",
        "",
        "还剩3项",
    ]
