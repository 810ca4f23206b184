"""Whether a material's aspects are a list that is known for its meeting, and those that are its own."""

import pytest

from bot.reading import guessing, own_aspects
from bot.reading.planned import Aspect
from tests.draft import filled
from tests.reading import materials

KNOWN = "2024年度组织生活会个人对照检查材料"


def test_the_year_of_the_title_wins_over_a_list_of_another_year() -> None:
    found = materials.small(*materials.local_2024())
    assert guessing.guess(found, filled.every_outline()) == "zuzhi-2024.member"
    assert not guessing.fits(found, filled.outline("zuzhi-2024.member"))


@pytest.mark.parametrize("title", ["二〇二四年度组织生活会", "二○二四年度组织生活会", "2024 年度组织生活会"])
def test_the_year_may_be_written_in_other_ways(title: str) -> None:
    (was, becomes), *others = materials.local_2024()
    found = materials.small((was, becomes.replace("2024年度组织生活会", title)), *others)
    assert guessing.year_of(found) == "2024"


@pytest.mark.parametrize("dated", ["（2024年1月）", "2024年1月"])
def test_a_date_in_the_title_is_no_year_of_the_meeting(dated: str) -> None:
    (was, _), *others = materials.local_2024()
    found = materials.small((was, f"组织生活会个人对照检查材料{dated}"), *others)
    assert guessing.year_of(found) == ""
    assert guessing.guess(found, filled.every_outline()) == "zuzhi-2025.member"


def test_a_kind_that_only_the_opening_says_is_enough() -> None:
    (was, _), *others = materials.local_2024()
    found = materials.small((was, "2024年度个人对照检查材料"), ("根据通知要求", "根据组织生活会通知要求"), *others)
    assert guessing.guess(found, filled.every_outline()) == "zuzhi-2024.member"


def test_a_material_with_some_of_the_known_aspects_fits() -> None:
    assert guessing.fits(materials.small(), filled.outline("minzhu-2023.person"))


def test_a_known_aspect_that_stands_there_twice_still_fits() -> None:
    found = materials.small(("（二）政治素质方面", "（二）理论学习方面"))
    assert guessing.fits(found, filled.outline("minzhu-2023.person"))


def test_one_heading_that_is_no_known_aspect_does_not_fit() -> None:
    found = materials.small(("（二）政治素质方面", "（二）星际航行方面"))
    assert not guessing.fits(found, filled.outline("minzhu-2023.person"))


def test_a_meeting_is_named_by_its_year_or_by_its_own_title() -> None:
    meeting = filled.outline("minzhu-2023.person").meeting
    ordinary = filled.outline("minzhu-2022.person").meeting
    assert guessing.is_named(materials.small(("2023年主题", "主题")), meeting)
    assert not guessing.is_named(materials.small(("2023年主题教育专题", "")), ordinary)


def test_the_special_meeting_is_known_by_its_short_name_and_its_date() -> None:
    found = materials.small(("2023年主题教育", "主题教育"), ("理论学习", "星际航行"), ("政治素质", "深海种植"))
    assert guessing.guess(found, filled.every_outline()) == "minzhu-2023.person"


def test_every_heading_is_an_aspect_of_its_own() -> None:
    found = own_aspects.of(materials.small(*materials.local_2024()), ())
    assert [each.wording for each in found] == ["筑牢政治忠诚", "加强党性锤炼", "改作风树新风"]
    assert found[0] == Aspect("a1", "筑牢政治忠诚", brought=True)


def test_headings_that_say_the_same_are_two_aspects() -> None:
    found = own_aspects.of(materials.small(("（二）政治素质方面", "（二）理论学习方面")), ())
    assert [each.wording for each in found] == ["理论学习", "理论学习"]


def test_a_part_that_the_meeting_has_is_no_aspect() -> None:
    found = materials.small(("（二）政治素质方面", "（二）典型案例剖析"))
    assert len(own_aspects.of(found, ("case",))) == 1
    assert len(own_aspects.of(found, ())) == 2


def test_a_heading_of_several_clauses_is_an_aspect_by_its_first_one() -> None:
    long = "带头深入学习贯彻党的创新理论，" + "在实践中不断检验和加深理解，" * 5 + "做到学思用贯通"
    found = own_aspects.of(materials.small(("政治素质", long)), ())
    assert found[1].wording == "带头深入学习贯彻党的创新理论"
