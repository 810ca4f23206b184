"""The five shapes in which materials are handed in, each told from its draft alone, and the five side by side."""

from functools import cache

import pytest

from tests import snapshot
from tests.conversations import shapes

FIVE = ("roads-2021", "team-2021", "team-2023", "branch-2021", "person-2021")  # shapes 1 to 5


@cache
def _shape(name: str) -> shapes.Shape:
    return shapes.read((snapshot.FOLDER / f"{name}.txt").read_text(encoding="utf-8"))


def test_the_five_materials_stand_side_by_side() -> None:
    table = shapes.side_by_side({name: _shape(name) for name in FIVE})
    snapshot.agree(table, snapshot.FOLDER / "shapes.tsv")


@pytest.mark.parametrize("name", FIVE)
def test_every_material_has_the_length_and_the_shares_of_a_real_one(name: str) -> None:
    shape = _shape(name)
    assert 3000 <= shape.characters <= 6600
    assert 38 <= shape.problems <= 54
    assert 14 <= shape.causes <= 24
    assert 22 <= shape.measures <= 33
    assert shape.cases >= sum(shape.points) // 2


def test_no_two_materials_have_the_same_shape() -> None:
    looks = {
        (each.aspect_heads, each.aspect_lines, each.point_form, each.cause_form, each.measure_form, each.inner)
        for each in map(_shape, FIVE)
    }
    assert len(looks) == len(FIVE)


def test_shape_1_has_long_headings_points_as_paragraphs_and_a_third_part_in_two() -> None:
    shape = _shape("roads-2021")
    assert (shape.voice, shape.aspects) == ("班子", 5)
    assert (shape.aspect_heads, shape.aspect_lines) == ("在〔long〕方面存在的问题", "own line")
    assert shape.point_form == "paragraphs"
    assert (shape.cause_form, shape.cause_lead) == ("（一）inline", True)
    assert shape.split == ("整改措施", "努力方向")
    assert (shape.measure_form, shape.measure_count, shape.inner) == ("一是", 3, ())


def test_shape_2_has_short_headings_causes_as_paragraphs_and_one_inner_list() -> None:
    shape = _shape("team-2021")
    assert (shape.voice, shape.aspects) == ("班子", 5)
    assert (shape.aspect_heads, shape.aspect_lines) == ("在〔short〕方面", "own line")
    assert (shape.cause_form, shape.cause_count, shape.cause_lead) == ("一是", 5, True)
    assert (shape.measure_form, shape.measure_count) == ("（一）inline", 5)
    assert len(shape.inner) == 1
    assert shape.inner[0] >= 4
    assert shape.split == ()


def test_shape_3_has_an_aspect_in_one_paragraph_and_most_points_with_a_case() -> None:
    shape = _shape("team-2023")
    assert (shape.voice, shape.aspects) == ("班子", 6)
    assert (shape.aspect_heads, shape.aspect_lines, shape.point_form) == ("〔short〕方面。", "inline", "inline")
    assert shape.cases > 0.8 * sum(shape.points)


def test_shape_4_reports_earlier_problems_as_an_aspect_and_has_headings_on_lines_of_their_own() -> None:
    shape = _shape("branch-2021")
    assert (shape.aspects, shape.last_year) == (4, "aspect")
    assert (shape.aspect_lines, shape.point_form) == ("own line", "inline")
    assert (shape.cause_form, shape.measure_form) == ("（一）own line", "（一）own line")


def test_shape_5_speaks_of_me_under_long_headings_with_symmetrical_causes_and_inner_lists() -> None:
    shape = _shape("person-2021")
    assert (shape.voice, shape.last_year) == ("我", "part")
    assert shape.aspect_heads == "对〔long〕方面的问题。"
    assert shape.points == (3, 3, 3, 3, 3)
    assert shape.point_form == "paragraphs"
    assert shape.cause_form == "（一）inline"
    assert set(shape.cause_heads) == {"8+7"}
    assert len(shape.inner) == shape.measure_count
    assert min(shape.inner) >= 3
