"""Import, then the draft in the style that was found: the same text, or every difference told."""

from collections.abc import Callable

import pytest

from bot.reading.structure import Passage, Repaired
from tests.reading import materials, round_trip

LEAST = 0.99


@pytest.mark.parametrize("name", materials.WHOLE)
def test_our_own_material_comes_back_as_it_was(name: str) -> None:
    trip = round_trip.go(materials.own(name))
    assert trip.in_place == trip.raw == 1
    assert trip.broken[0] == trip.broken[1]
    assert (trip.taken.unplaced, trip.taken.repaired) == ((), ())


@pytest.mark.parametrize("name", materials.UNFINISHED)
def test_what_is_missing_is_missing_again(name: str) -> None:
    trip = round_trip.go(materials.own(name))
    assert trip.in_place == 1
    assert {each.kind for each in trip.taken.repaired} == {Repaired.LEFTOVER}


@pytest.mark.parametrize(
    "carry",
    [
        materials.with_markdown,
        materials.with_narrow_marks,
        materials.without_numbers,
        materials.in_one_paragraph,
        materials.with_cases_apart,
    ],
)
@pytest.mark.parametrize("name", materials.WHOLE)
def test_what_a_text_meets_on_its_way_costs_nothing_but_marks(name: str, carry: Callable[[str], str]) -> None:
    trip = round_trip.go(carry(materials.own(name)))
    assert trip.in_place >= LEAST
    assert trip.outline == round_trip.go(materials.own(name)).outline
    assert trip.taken.unplaced == ()


@pytest.mark.parametrize("carry", [materials.with_markdown, materials.with_narrow_marks, materials.without_numbers])
@pytest.mark.parametrize("name", materials.WHOLE)
def test_what_a_text_meets_on_its_way_changes_no_item(name: str, carry: Callable[[str], str]) -> None:
    one, other = (round_trip.go(each).structure for each in (materials.own(name), carry(materials.own(name))))
    assert _claims(one.problems) == _claims(other.problems)
    assert _claims(one.causes) == _claims(other.causes)
    assert _actions(one.measures) == _actions(other.measures)


@pytest.mark.parametrize("name", materials.WHOLE)
def test_a_material_a_level_lower_is_the_same(name: str) -> None:
    one, other = (round_trip.go(each) for each in (materials.own(name), materials.a_level_lower(materials.own(name))))
    assert _claims(one.structure.problems) == _claims(other.structure.problems)
    assert _actions(one.structure.measures) == _actions(other.structure.measures)
    assert other.taken.unplaced == ()


@pytest.mark.parametrize(
    "numbers", [("1.", "2.", "3."), ("1、", "2、", "3、"), ("（1）", "（2）", "（3）"), ("①", "②", "③")]
)
def test_points_are_found_however_they_are_counted(numbers: tuple[str, ...]) -> None:
    one, other = (
        round_trip.go(each)
        for each in (materials.own("person-2021"), materials.counted(materials.own("person-2021"), *numbers))
    )
    assert _claims(one.structure.problems) == _claims(other.structure.problems)
    assert other.in_place >= LEAST
    assert other.taken.unplaced == ()


def test_points_with_digits_are_laid_out_with_digits() -> None:
    trip = round_trip.go(materials.counted(materials.own("person-2021"), "1.", "2.", "3."))
    assert trip.in_place == 1
    assert trip.taken.repaired == ()


def _claims(items: tuple[Passage, ...]) -> list[str]:
    return [item.claim for item in items]


def _actions(items: tuple[Passage, ...]) -> list[tuple[str, int]]:
    return [(item.claim, len(item.actions)) for item in items]
