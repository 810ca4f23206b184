"""The order of a team's list, and its pages."""

import pytest

from tests.usecases.office import Office, listed
from tests.usecases.writer import say

TEAM = "minzhu-2023.team"
OWN_NAME = "骆启舟"  # as the material's head has it: words of the material, too


def test_the_lead_s_order_is_kept_and_new_reports_stand_at_the_end() -> None:
    office = Office()
    lead = office.lead()
    for name in ("甲", "乙", "丙"):
        office.author(name).begin()
    lead.say("/team")
    assert listed(lead) == ["甲", "乙", "丙"]
    lead.tap("card", "3")
    lead.tap("put", "3~2")
    assert listed(lead) == ["甲", "丙", "乙"]
    office.author("丁").begin()
    lead.say("/team")
    assert listed(lead) == ["甲", "丙", "乙", "丁"]


def test_a_double_tap_moves_a_report_once() -> None:
    office = Office()
    lead = office.lead()
    for name in ("甲", "乙", "丙"):
        office.author(name).begin()
    lead.press("::put:3~2")
    lead.press("::put:3~2")
    assert listed(lead) == ["甲", "丙", "乙"]


@pytest.mark.parametrize("place", ["0", "", "x"])
def test_a_place_that_is_none_moves_nothing(place: str) -> None:
    office = Office()
    lead = office.lead()
    office.author("甲").begin()
    lead.press(f"::put:1~{place}")
    assert lead.texts[0] == say("tap.unknown")


def test_the_first_has_no_way_up_and_the_last_no_way_down() -> None:
    office = Office()
    lead = office.lead()
    for name in ("甲", "乙"):
        office.author(name).begin()
    lead.press("::card:1")
    assert [tap.argument for tap in lead.taps if tap.verb == "put"] == ["1~2"]
    lead.press("::card:2")
    assert [tap.argument for tap in lead.taps if tap.verb == "put"] == ["2~1"]


def test_a_long_list_comes_in_pages_that_fit_a_phone() -> None:
    office = Office()
    lead = office.lead()
    for n in range(10):
        office.author(f"人{n}").begin()
    lead.say("/team")
    assert listed(lead) == [f"人{n}" for n in range(8)]
    assert say("team.page", page=1, pages=2) in lead.text
    lead.tap("team", f"{office.team}~2")
    assert listed(lead) == ["人8", "人9"]
    lead.tap("card", "9")
    lead.tap("team")
    assert listed(lead) == ["人8", "人9"]


@pytest.mark.parametrize("page", ["0", "", "99"])
def test_a_page_that_is_not_there_is_the_nearest_one(page: str) -> None:
    office = Office()
    lead = office.lead()
    office.author("甲").begin()
    lead.press(f"::team:{office.team}~{page}")
    assert listed(lead) == ["甲"]
