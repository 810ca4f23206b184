"""Announced numbers: what the text promises and does not keep is found, what is right or not ours is left alone."""

import pytest

from bot.draft import announced
from bot.draft.announced import Difference
from bot.interview.outline import Place
from tests.draft import filled

SIX = "minzhu-2023.person"


def _report(problems: int = 14, **said: str) -> dict[Place, str]:
    """Six aspects, so many problems, four causes, three measures; `said` are texts by their place, / as __."""
    ids = [f"p{number}" for number in range(1, problems + 8)]
    answers = {Place("claim", point): "学得浅" for point in ids}
    answers[Place("problems/a1/points")] = " ".join(ids[:problems])
    answers[Place("causes/points")] = " ".join(ids[problems : problems + 4])
    answers[Place("measures/points")] = " ".join(ids[problems + 4 :])
    return {**answers, **{Place(place.replace("__", "/")): text for place, text in said.items()}}


def _found(problems: int = 14, **said: str) -> list[tuple[str, int]]:
    answers = _report(problems, **said)
    return [(each.said, each.there) for each in announced.differences(filled.outline(SIX), answers)]


@pytest.mark.parametrize("text", ["从五个方面对照检查。", "我从5个方面对照检查。", "主要是五个方面的问题。"])
def test_five_aspects_are_found_where_there_are_six(text: str) -> None:
    assert [there for _, there in _found(opening__text=text)] == [6]


@pytest.mark.parametrize("said", ["十五个问题", "15个问题", "15个突出问题", "十五个主要问题"])
def test_fifteen_problems_are_found_where_there_are_fourteen(said: str) -> None:
    assert _found(opening__text=f"对照检查出{said}。") == [(said, 14)]


def test_a_difference_says_where_it_stands() -> None:
    found = announced.differences(filled.outline(SIX), _report(opening__text="查摆出十五个问题。"))
    assert found == (Difference(Place("opening/text"), "十五个问题", 14),)


@pytest.mark.parametrize("text", ["从六个方面查摆出14个问题。", "从6个方面查摆出十四个问题。"])
def test_right_numbers_are_left_alone(text: str) -> None:
    assert _found(opening__text=text, problems__lead=text) == []


def test_two_problems_may_be_said_as_a_pair() -> None:
    assert _found(2, opening__text="查摆出两个问题。") == []
    assert _found(3, opening__text="查摆出两个问题。") == [("两个问题", 3)]


@pytest.mark.parametrize(
    "text",
    [
        "上年度民主生活会查摆出11个问题、23条措施。",
        "对上一年度的11个问题逐条整改。",
        "去年的11个问题都已整改。",
        "会前征求到8个问题。",
        "群众反馈9个问题。",
    ],
)
def test_numbers_of_other_occasions_are_left_alone(text: str) -> None:
    assert _found(opening__text=text) == []


def test_our_number_behind_last_year_s_sentence_is_found() -> None:
    assert _found(opening__text="去年的11个问题都已整改。今年查摆出15个问题。") == [("15个问题", 14)]


@pytest.mark.parametrize("said", ["三个方面", "五条原因", "五个原因"])
def test_a_wrong_number_of_causes_is_found(said: str) -> None:
    assert [there for _, there in _found(causes__lead=f"根源有{said}。")] == [4]


@pytest.mark.parametrize("said", ["四个方面", "四条原因", "4个原因"])
def test_a_right_number_of_causes_is_left_alone(said: str) -> None:
    assert _found(causes__lead=f"根源有{said}。") == []


@pytest.mark.parametrize("said", ["四个方面", "四条措施", "5项整改措施"])
def test_a_wrong_number_of_measures_is_found(said: str) -> None:
    assert [there for _, there in _found(measures__lead=f"定下{said}。")] == [3]


def test_a_wrong_number_in_the_lead_in_of_the_problems_is_found() -> None:
    assert _found(problems__lead="查摆出十五个问题。") == [("十五个问题", 14)]


def test_nothing_is_said_of_a_list_that_is_still_empty() -> None:
    answers = filled.answers({"opening/text": "查摆出十五个问题。", "causes/lead": "根源有三个方面。"})
    assert announced.differences(filled.outline(SIX), answers) == ()


def test_nothing_is_said_of_a_part_that_is_not_wanted() -> None:
    said = filled.answers({"last_year/lead": "查摆出十五个问题。", "head/parts": ""})
    assert announced.differences(filled.outline(SIX), {**_report(), **said}) == ()


def test_several_differences_stand_in_the_order_of_the_material() -> None:
    found = _found(opening__text="从五个方面查摆出十五个问题。", measures__lead="定下四条措施。")
    assert found == [("五个方面", 6), ("十五个问题", 14), ("四条措施", 3)]
