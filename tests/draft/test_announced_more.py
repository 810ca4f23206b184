"""Announced numbers in the sentences that people write: found beside other counts, and no false alarm."""

import pytest

from tests.draft.test_announced import _found


@pytest.mark.parametrize(
    "text",
    [
        "会前征求意见建议16条，从五个方面对照检查。",
        "会前征求意见建议16条，查摆出15个问题。",
        "主要是五方面的问题。",
        "从５个方面对照检查。",
        "查摆问题15个，剖析原因4条。",
    ],
)
def test_a_wrong_number_beside_others_is_found(text: str) -> None:
    assert len(_found(opening__text=text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "第一个方面是学习。",
        "一个方面是学习，另一个方面是工作。",
        "一方面问题意识不强，另一方面办法不多。",
        "查摆出14个问题，其中5个问题是老问题。",
        "14个问题中有6个问题反复出现。",
        "一个问题一个问题地改。",
        "每次解决一个问题。",
        "这两个问题最突出。",
    ],
)
def test_a_number_that_announces_nothing_is_left_alone(text: str) -> None:
    assert _found(opening__text=text) == []


def test_a_wrong_number_of_problems_in_the_lead_in_of_the_causes_is_found() -> None:
    assert _found(causes__lead="对照上述15个问题，根源有四个方面。") == [("15个问题", 14)]
