"""Parts that come and go and change places, and options that stand chosen until something else is said."""

import pytest

from bot.interview import names, parts, route
from bot.interview.effects import Keep, Why
from bot.interview.events import Choose, Jump, Next, Open, Shift, Skip
from bot.interview.outline import Place, Role
from bot.interview.points import Answers
from bot.interview.session import Session
from tests.interview import shipped
from tests.interview.playing import NEW, effects_of, place, play, refused, said

TEAM = shipped.outline("minzhu-2025.team")
CHOSEN = place(names.PARTS)
AT_PARTS = play(TEAM, Open(), Jump(CHOSEN))


def _shown(answers: Answers) -> list[str]:
    return [section.id for section in parts.shown(TEAM, answers)]


def _after(*shifts: Shift) -> Session:
    return play(TEAM, *shifts, start=AT_PARTS)


def test_expected_parts_are_there_until_something_is_said() -> None:
    assert _shown({}) == ["last_year", "problems", "case", "causes", "measures"]


def test_next_agrees_to_what_stands_chosen() -> None:
    after = play(TEAM, Next(), start=AT_PARTS)
    assert said(after, names.PARTS) == "last_year case"
    assert _shown(after.answers) == _shown({})


def test_skipping_takes_none_of_what_stands_chosen() -> None:
    after = play(TEAM, Skip(), start=AT_PARTS)
    assert said(after, names.PARTS) == ""
    assert _shown(after.answers) == ["problems", "causes", "measures"]


def test_what_stands_chosen_is_unset_one_by_one() -> None:
    after = play(TEAM, Choose("case", on=False), start=AT_PARTS)
    assert said(after, names.PARTS) == "last_year"


def test_an_option_is_set_beside_those_that_stand_chosen() -> None:
    after = play(TEAM, Choose("conduct"), start=AT_PARTS)
    assert said(after, names.PARTS) == "last_year case conduct"
    assert _shown(after.answers)[:2] == ["last_year", "conduct"]


@pytest.mark.parametrize(
    ("section", "to", "order"),
    [
        ("last_year", 3, ["problems", "case", "last_year", "causes", "measures"]),
        ("case", 1, ["case", "last_year", "problems", "causes", "measures"]),
        ("problems", 99, ["last_year", "case", "causes", "measures", "problems"]),
        ("measures", -1, ["measures", "last_year", "problems", "case", "causes"]),
    ],
)
def test_a_part_takes_another_place(section: str, to: int, order: list[str]) -> None:
    assert _shown(_after(Shift(section, to)).answers) == order


def test_a_shift_said_twice_is_one() -> None:
    once = _after(Shift("last_year", 3))
    assert effects_of(TEAM, once, Shift("last_year", 3)) == ()


def test_a_shift_is_kept_as_an_answer() -> None:
    found = effects_of(TEAM, AT_PARTS, Shift("case", 1))
    assert found == (Keep(Place(names.ORDER), "case conduct last_year problems causes measures"),)


@pytest.mark.parametrize("section", ["opening", "head", "conduct", "nothing", "problems/a1"])
def test_what_is_no_part_of_the_material_cannot_be_shifted(section: str) -> None:
    assert refused(TEAM, AT_PARTS, Shift(section, 1)).why is Why.NO_SUCH_POINT


def test_opening_and_closing_stay_where_they_are() -> None:
    order = [section.id for section in parts.in_order(TEAM, _after(Shift("measures", 1)).answers)]
    assert order.index("opening") < order.index("measures")
    assert order[-3:] == [section.id for section in TEAM.sections][-3:]


def test_an_order_kept_under_another_outline_is_projected() -> None:
    kept = {Place(names.ORDER): "songs measures problems"}
    order = [section.id for section in parts.in_order(TEAM, kept) if section.role is Role.PART]
    assert order == ["last_year", "conduct", "measures", "problems", "case", "causes"]


def test_a_part_that_comes_later_finds_its_place_in_a_changed_order() -> None:
    after = play(TEAM, Shift("case", 1), Choose("conduct"), start=AT_PARTS)
    assert _shown(after.answers)[:3] == ["case", "conduct", "last_year"]


def test_the_short_form_of_a_member_asks_for_no_causes() -> None:
    member = shipped.outline("zuzhi-2020.member")
    asked = [stop.section.id for stop in route.stops(member, {CHOSEN: ""})]
    assert "causes" not in asked
    assert "causes" in [stop.section.id for stop in route.stops(member, {})]


def test_before_anything_is_chosen_no_list_of_aspects_is_asked_about() -> None:
    member = shipped.outline("zuzhi-2025.member")
    assert route.stops(member, NEW.answers)[0].place == Place(names.WHICH)
    assert not [stop for stop in route.stops(member, NEW.answers) if stop.section.role is Role.ASPECT]
