"""What an owner makes: a team, its lead's link; and the link of the first owner."""

import pytest

from bot.review.rights import Role
from bot.store import memberships
from bot.store.memberships import Membership
from bot.usecases import inviting
from tests.usecases.office import UNIT, Office
from tests.usecases.writer import NINE, say


def test_an_owner_makes_a_team_and_invites_its_lead() -> None:
    office = Office()
    owner = office.member("管理员", Role.OWNER)
    owner.say("/team")
    assert owner.texts == (say("team.none_yet"),)
    owner.say(f"/team {UNIT}")
    assert say("team.counted", team=UNIT, leads=0, authors=0) in owner.texts
    owner.tap("invite", f"{office.team}~lead~0")
    lead = office.phone("王组长")
    lead.say("/start code-1")
    assert office.roles(lead) == [Role.LEAD]


@pytest.mark.parametrize("name", ["长" * 41])
def test_a_team_s_name_that_is_too_long_makes_none(name: str) -> None:
    office = Office()
    owner = office.member("管理员", Role.OWNER)
    owner.say(f"/team {name}")
    assert owner.texts == (say("team.bad_name", most=40),)


def test_the_first_start_has_a_link_for_the_owner() -> None:
    office = Office()
    link = inviting.owner_link(office.db, NINE, office.draw)
    assert link == "code-1"
    owner = office.phone("管理员")
    owner.say(f"/start {link}")
    assert memberships.of(office.db, owner.desk.person) == (Membership(None, Role.OWNER),)


def test_the_next_start_without_an_owner_ends_the_link_of_the_first() -> None:
    office = Office()
    first = inviting.owner_link(office.db, NINE, office.draw)
    second = inviting.owner_link(office.db, NINE, office.draw)
    somebody, owner = office.phone("路人"), office.phone("管理员")
    somebody.say(f"/start {first}")
    owner.say(f"/start {second}")
    assert office.roles(somebody) == []
    assert office.roles(owner) == [Role.OWNER]


def test_a_start_leaves_the_command_line_s_owner_invitation_alone() -> None:
    office = Office()
    made = office.code(Role.OWNER)
    inviting.owner_link(office.db, NINE, office.draw)
    owner = office.phone("管理员")
    owner.say(f"/start {made}")
    assert office.roles(owner) == [Role.OWNER]


def test_a_start_with_an_owner_has_no_link() -> None:
    office = Office()
    office.member("管理员", Role.OWNER)
    assert inviting.owner_link(office.db, NINE, office.draw) is None


def test_the_owner_s_link_is_good_once() -> None:
    office = Office()
    link = inviting.owner_link(office.db, NINE, office.draw)
    office.phone("管理员").say(f"/start {link}")
    second = office.phone("路人")
    second.say(f"/start {link}")
    assert office.roles(second) == []
