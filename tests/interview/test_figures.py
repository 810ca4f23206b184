"""No figure or date is kept that nobody typed: what could be misread is refused."""

import pytest

from bot.interview import numerals, parse
from bot.interview.effects import Refuse, Why
from bot.interview.events import Open, Say
from tests.interview.playing import play
from tests.outlines import tiny

VALUES = tiny.outline("values")
TO_COUNT = play(VALUES, Open(), Say("一句话"))
TO_DAY = play(VALUES, Say("3"), start=TO_COUNT)


VAGUE = ("两三次", "三五次", "十几次", "几十人次", "数十次", "二十几次", "三十余次", "3-5次", "3~5次", "负三", "三到五")


@pytest.mark.parametrize("typed", VAGUE)
def test_a_vague_number_is_none(typed: str) -> None:
    assert numerals.number_in(typed) is None


@pytest.mark.parametrize(
    ("typed", "value"), [("一百五", 150), ("三千二", 3200), ("一万五", 15_000), ("3万人次", 30_000), ("3百", 300)]
)
def test_a_number_said_short_is_read_whole(typed: str, value: int) -> None:
    assert numerals.number_in(typed) == value


@pytest.mark.parametrize("typed", ["12.5", "12.25", "10-8", "12/5", "3.5"])
def test_a_day_without_its_year_is_not_taken_for_a_year_and_month(typed: str) -> None:
    refusal = numerals.date_in(typed)
    assert isinstance(refusal, Refuse)
    assert refusal.why is Why.NO_YEAR


def test_marks_that_cannot_be_seen_do_not_spoil_a_date() -> None:
    assert numerals.date_in("2023年\u200b12月5日\u202c") == "2023-12-05"


@pytest.mark.parametrize("typed", ["3.31前", "3.31前\n3.15前\n12.31前"])
def test_a_day_in_a_line_is_not_taken_for_the_number_of_a_point(typed: str) -> None:
    assert parse.lines_for(3, typed) == dict(enumerate(typed.split("\n") * (3 // len(typed.split("\n"))), start=1))
