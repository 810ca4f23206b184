"""Numbers and dates as people type them."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.interview import numerals
from bot.interview.effects import Refuse, Why
from tests.interview.trying import examples


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("30", 30), ("３０", 30), ("三十", 30), ("三十次", 30), ("约30人次", 30), ("30。", 30), ("0", 0), ("007", 7),
        ("〇", 0), ("零", 0), ("两次", 2), ("十", 10), ("十五", 15), ("二十", 20), ("九十九", 99), ("一百", 100),
        ("一百零五", 105), ("一百一十", 110), ("一百二十三", 123), ("两千零八", 2008), ("一千零五十", 1050),
        ("三千四百五十六", 3456), ("一万", 10_000), ("一万零五百", 10_500), ("十二万", 120_000), ("二〇二三", 2023),
        ("二零二三", 2023), ("1,200", 1200), ("１，２００", 1200), ("12,345,678", 12_345_678), ("第3次", 3),
        ("无", 0), ("没有", 0), ("没有。", 0), ("暂无", 0),
    ],
)  # fmt: skip
def test_a_number_is_read(typed: str, value: int) -> None:
    assert numerals.number_in(typed) == value


@pytest.mark.parametrize(
    "typed",
    ["", "好些", "十十", "百", "千", "万", "百十", "3 40", "三到五", "30.5", "-3", "－3", "负3", "1.2万", "1.2.3"],
)
def test_what_is_no_whole_number_or_several_is_none(typed: str) -> None:
    assert numerals.number_in(typed) is None


@pytest.mark.parametrize(
    ("typed", "values"),
    [("3次 40人次 12条", (3, 40, 12)), ("三、四十、十二", (3, 40, 12)), ("30，40", (30, 40)), ("", ())],
)
def test_several_numbers_are_read_in_order(typed: str, values: tuple[int, ...]) -> None:
    assert numerals.numbers_in(typed) == values


@examples(60)
@given(st.integers(0, 10**11))
def test_a_number_in_digits_is_itself(number: int) -> None:
    assert numerals.number_in(str(number)) == numerals.number_in(f"约{number}次") == number


@examples(60)
@given(st.integers(1, 99))
def test_a_number_written_in_characters_is_read_again(number: int) -> None:
    assert numerals.number_in(numerals.say_number(number)) == number


@pytest.mark.parametrize(("number", "written"), [(1, "一"), (10, "十"), (11, "十一"), (20, "二十"), (99, "九十九")])
def test_a_number_is_written_in_characters(number: int, written: str) -> None:
    assert numerals.say_number(number) == written


def test_numbers_that_count_nothing_are_written_in_digits() -> None:
    assert (numerals.say_number(0), numerals.say_number(100)) == ("0", "100")


DATES = {
    "2023-12-05": (
        *(
            "2023年12月5日",
            "2023年12月5号",
            "2023.12.5",
            "2023-12-05",
            "2023/12/5",
            "２０２３年１２月５日",
            "23年12月5日",
        ),
        *("二〇二三年十二月五日", "二零二三年十二月五号", "2023年十二月五日", "2023 年 12 月 5 日。"),
    ),
    "2023-12": ("2023年12月", "23年12月", "2023.12", "二〇二三年十二月"),
    "2023-12-31": ("二零二三年十二月三十一日",),
    "2024-02-29": ("2024年2月29日", "2024.2.29"),
    "2023-02-28": ("2023年2月28日",),
    "1900-01-01": ("1900年1月1日",),
    "2100-12-31": ("2100年12月31日",),
}


@pytest.mark.parametrize(("typed", "kept"), [(typed, kept) for kept, ways in DATES.items() for typed in ways])
def test_a_date_is_read(typed: str, kept: str) -> None:
    assert numerals.date_in(typed) == kept


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("2月30日", Why.NO_YEAR), ("12月5日", Why.NO_YEAR), ("十月一号", Why.NO_YEAR), ("12月", Why.NO_YEAR),
        ("2023年2月30日", Why.NO_SUCH_DAY), ("2023年2月29日", Why.NO_SUCH_DAY), ("1900年2月29日", Why.NO_SUCH_DAY),
        ("2023年13月", Why.NO_SUCH_DAY), ("2023年0月", Why.NO_SUCH_DAY), ("2023年4月31日", Why.NO_SUCH_DAY),
        ("2023年1月0日", Why.NO_SUCH_DAY), ("1899年1月", Why.NO_SUCH_DAY), ("2101年1月", Why.NO_SUCH_DAY),
        ("", Why.NOT_A_DATE), ("明天", Why.NOT_A_DATE), ("2023年", Why.NOT_A_DATE), ("20231205", Why.NOT_A_DATE),
        ("2023年12月5日上午", Why.NOT_A_DATE), ("2023年十十月", Why.NOT_A_DATE), ("2023-12-5-6", Why.NOT_A_DATE),
    ],
)  # fmt: skip
def test_a_date_that_is_none_is_refused(typed: str, why: Why) -> None:
    refusal = numerals.date_in(typed)
    assert isinstance(refusal, Refuse)
    assert refusal.why is why


@pytest.mark.parametrize(("kept", "written"), [("2023-12-05", "2023年12月5日"), ("2023-12", "2023年12月")])
def test_a_kept_date_is_written_as_in_a_material(kept: str, written: str) -> None:
    assert numerals.say_date(kept) == written


@examples(60)
@given(st.dates(dt.date(1900, 1, 1), dt.date(2100, 12, 31)))
def test_every_day_is_read_as_it_is_written(day: dt.date) -> None:
    assert numerals.date_in(day.isoformat()) == day.isoformat()
    assert numerals.date_in(numerals.say_date(day.isoformat())) == day.isoformat()


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("2021年以来集中学习5次", " 以来集中学习5次"),
        ("２０２１年5次", " 5次"),
        ("二〇二一年5次", " 5次"),
        ("集中学习5次", "集中学习5次"),
        ("12021年", "12021年"),
        ("2021次", "2021次"),
    ],
)
def test_years_are_taken_out(typed: str, left: str) -> None:
    assert numerals.without_years(typed) == left
