"""One message's lines for the points of a list, and answers by name."""

from collections.abc import Mapping

import pytest

from bot.interview import parse
from bot.interview.effects import Refuse, Why


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("甲\n乙\n丙", {1: "甲", 2: "乙", 3: "丙"}),
        ("甲", {1: "甲", 2: "甲", 3: "甲"}),
        ("2：乙", {2: "乙"}),
        ("1：甲\n3：丙", {1: "甲", 3: "丙"}),
        ("3：丙\n1：甲", {1: "甲", 3: "丙"}),
        ("第2条：乙", {2: "乙"}),
        ("二、乙", {2: "乙"}),
        ("1.甲\n2.乙\n3.丙", {1: "甲", 2: "乙", 3: "丙"}),
        ("2 项：乙", {2: "乙"}),
        ("1：1 2\n\n2：3", {1: "1 2", 2: "3"}),
    ],
)
def test_lines_are_told_apart_by_number_or_order(typed: str, found: Mapping[int, str]) -> None:
    assert parse.lines_for(3, typed) == found


@pytest.mark.parametrize("typed", ["甲\n乙", "甲\n乙\n丙\n丁", "1：甲\n1：乙", "1：甲\n9：乙"])
def test_lines_that_are_neither_one_nor_as_many_as_the_points_are_refused(typed: str) -> None:
    refusal = parse.lines_for(3, typed)
    assert isinstance(refusal, Refuse)
    assert refusal.why is Why.LINES_DIFFER


def test_no_lines_are_empty() -> None:
    assert parse.lines_for(3, " \n ") == Refuse(Why.EMPTY)
