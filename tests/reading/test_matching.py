"""Which aspect a heading is: by its wording, short or long, whatever was put around it."""

import pytest

from bot.interview.outline import Section
from bot.reading import guessing, matching
from tests.draft import filled

FIVE = guessing.lists_of(filled.outline("minzhu-2021.team"))[0][1]
SIX = guessing.lists_of(filled.outline("minzhu-2023.team"))[0][1]


def _found(headings: list[str], sections: tuple[Section, ...]) -> list[int | None]:
    return [None if each is None else sections.index(each) + 1 for each in matching.matched(headings, sections)]


def test_long_and_short_wordings_are_the_same_aspects() -> None:
    assert _found([each.heading.long for each in FIVE], FIVE) == [1, 2, 3, 4, 5]
    assert _found([each.heading.short for each in FIVE], FIVE) == [1, 2, 3, 4, 5]


@pytest.mark.parametrize("frame", ["在{}方面", "对{}方面的问题", "{}方面存在的突出问题", "带头{}", "{}情况"])
def test_the_frame_around_a_wording_does_not_matter(frame: str) -> None:
    assert _found([frame.format(each.heading.short) for each in SIX], SIX) == [1, 2, 3, 4, 5, 6]


def test_words_put_in_do_not_matter() -> None:
    headings = ["在强化政治理论学习方面", "在提升政治能力素质方面", "在锤炼能力本领方面"]
    assert _found([*headings, "在勇于担当作为上", "在改进工作作风方面", "廉洁自律"], SIX) == [1, 2, 3, 4, 5, 6]


def test_another_order_does_not_matter() -> None:
    assert _found([each.heading.short for each in reversed(SIX)], SIX) == [6, 5, 4, 3, 2, 1]


def test_a_part_of_a_wording_finds_its_aspect_though_another_shares_a_word() -> None:
    headings = [
        "感悟“两个确立”，树牢党史观",
        "系“国之大者”",
        "以人民为中心",
        "保持战略定力",
        "用好党的经验、全面从严治党",
    ]
    assert _found(headings, FIVE) == [1, 2, 3, 4, 5]


def test_one_heading_like_none_takes_the_one_place_left() -> None:
    assert _found(["理论学习", "政治素质", "能力本领", "干事创业", "工作作风", "廉洁自律"], SIX) == [1, 2, 3, 4, 5, 6]


def test_headings_of_another_list_are_none_of_these() -> None:
    assert _found(["星际航行", "深海种植", "荒漠绿化"], SIX) == [None, None, None]


def test_no_section_is_two_headings() -> None:
    assert _found(["理论学习", "理论学习"], SIX) == [1, None]
