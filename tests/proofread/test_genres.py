"""Texts that are none of ours, and texts that somebody breaks on purpose."""

import time

import pytest

from bot.proofread.finding import Family
from bot.proofread.genre import Genre, genre
from tests.proofread.readings import check, material, must

CONTRACT = (
    "房屋租赁合同\n甲方（出租方）：____\n乙方（承租方）：____\n一、房屋坐落于XX路XX号，面积××平方米。\n"
    "三、乙方按月支付租金，逾期的，每日按千分之三支付违约金\n四、本协议一式两份，甲方、乙方各执一份。\n"
)
ENGLISH = "Minutes of the meeting\n\n1. The budget was approved, with xx votes.\n* see (http://example.org)\n"
TRADITIONAL = (
    "會議紀錄\n一、與會同仁認為這個問題應該從實際出發，學習經驗，並且開展討論\n"
    "三、這個時候應當說明,對產業發展的導向。\n"
)


@pytest.mark.parametrize("text", [CONTRACT, ENGLISH, TRADITIONAL, "", "\n\n\n", "😀" * 300, "12345 67890"])
def test_a_text_of_another_genre_gets_nothing_that_is_not_for_it(text: str) -> None:
    assert {each.family for each in check(text)} <= {Family.LEFTOVERS, Family.PUNCTUATION}
    assert must(check(text)) == []


def test_a_material_is_known_by_its_title() -> None:
    assert genre(material("team-2021"), whole=True) is Genre.MATERIAL


def test_a_piece_of_one_is_known_by_its_words() -> None:
    piece = "\n".join(material("team-2021").split("\n")[8:12])
    assert genre(piece, whole=True) is Genre.PASSAGE


@pytest.mark.parametrize(
    "text",
    [
        "班子学习不够系统党员整改措施落实" * 12_500,
        "，" * 200_000,
        "“班子党员整改" * 28_000,
        "一是" * 100_000,
        "一、存在的问题\n（一）学习方面\n" * 8_000,
        "班子党员整改x" * 28_000,
        "班子党员整改" + "（" * 90_000 + "）" * 90_000,
    ],
    ids=range(7),
)
def test_two_hundred_thousand_characters_take_a_bounded_time(text: str) -> None:
    start = time.perf_counter()
    check(text)
    assert time.perf_counter() - start < 20  # a material takes a tenth of a second


def test_half_a_character_does_no_harm() -> None:
    found = check("班子\ud800认真学习，党员\udfff整改，群众监督。", whole=False)
    assert [each.rule for each in found] == ["leftovers.broken", "leftovers.broken"]


def test_control_characters_are_found() -> None:
    found = check("班子认真学习\x07，党员\u200b整改，群众监督。", whole=False)
    assert [each.words for each in found] == ["\x07", "\u200b"]


def test_only_headings_are_no_reason_to_fall() -> None:
    text = "青堰县水务局领导班子2022年度民主生活会对照检查材料\n一、存在的问题\n二、原因分析\n三、整改措施\n"
    assert {each.rule for each in check(text)} == {"structure.empty"}
