"""Sums that do not come out are told with their place, and nothing else is."""

from collections.abc import Mapping

import pytest

from bot.draft import tallies
from bot.draft.tallies import Uneven
from bot.interview.outline import Place
from tests.draft import filled

BRANCH = "zuzhi-2021.branch"
OF_BRANCH = "problems/a3"


def _uneven(said: Mapping[str, str], outline_id: str = BRANCH) -> tuple[Uneven, ...]:
    return tallies.uneven(filled.outline(outline_id), filled.answers(said))


def _counts(section: str, *numbers: int) -> dict[str, str]:
    names = ("found", "planned", "finished", "ongoing")
    return {f"{section}/{name}": str(number) for name, number in zip(names, numbers, strict=True)}


def test_counts_that_add_up_are_not_told() -> None:
    assert _uneven(_counts(OF_BRANCH, 14, 19, 17, 2)) == ()


def test_counts_that_do_not_add_up_are_told_where_they_were_asked() -> None:
    found = _uneven(_counts(OF_BRANCH, 14, 19, 17, 1))
    assert found == (Uneven(Place(f"{OF_BRANCH}/counts"), 19, (17, 1)),)


def test_counts_are_compared_only_when_all_are_there() -> None:
    assert _uneven({f"{OF_BRANCH}/planned": "19", f"{OF_BRANCH}/finished": "17"}) == ()


def test_nothing_unfinished_is_a_number_like_others() -> None:
    assert _uneven(_counts(OF_BRANCH, 3, 4, 4, 0)) == ()


@pytest.mark.parametrize("outline_id", ["minzhu-2023.team", "minzhu-2025.person", "zuzhi-2022.member"])
def test_last_year_s_own_part_is_compared_where_it_is_written(outline_id: str) -> None:
    counts = _counts("last_year", 2, 5, 3, 1)
    written = {**counts, "head/parts": "last_year"}
    assert [(each.whole, each.parts) for each in _uneven(written, outline_id)] == [(5, (3, 1))]
    assert _uneven({**counts, "head/parts": ""}, outline_id) == ()


@pytest.mark.parametrize(
    "text",
    [
        "查摆问题7个，制定整改措施15条，已完成12条，推进中2条。",
        "共定出措施十五条。截至目前，完成整改十二条，还有未完成的2条。",
        "梳理整改任务15项；已经完成12项，正在推进2项。",
    ],
)
def test_numbers_in_the_text_about_last_year_are_compared_too(text: str) -> None:
    found = _uneven({"head/parts": "last_year", "last_year/text": text}, "minzhu-2021.team")
    assert found == (Uneven(Place("last_year/text"), 15, (12, 2)),)


@pytest.mark.parametrize(
    "text",
    [
        "查摆问题7个，制定措施15条，已完成13条，背街路灯改造和小区物业移交2条仍在推进。",
        "2022年度民主生活会查摆问题13个，制定整改措施26条。截至2023年12月底，完成23条，推进中3条。",
        "定了措施15条，全部完成。",
        "上半年完成12条，下半年推进2条。",
    ],
)
def test_numbers_that_come_out_or_are_no_sum_are_not_told(text: str) -> None:
    assert _uneven({"head/parts": "last_year", "last_year/text": text}, "minzhu-2021.team") == ()


def test_numbers_of_this_year_s_problems_are_nobody_s_sum() -> None:
    said = {"problems/a1/points": "p1", "claim@p1": "甲", "body@p1": "定措施15条，完成12条，推进2条。"}
    assert _uneven(said) == ()
