"""Teams, memberships, invitations, and what people are called."""

from datetime import timedelta

import pytest

from bot.review.rights import Role
from bot.store import invitations, memberships, people, reports, teams
from bot.store.invitations import Terms
from bot.store.memberships import Membership
from tests.store.opened import memory
from tests.store.shelf import NINE, shelf


def test_a_team_is_made_once() -> None:
    db = memory()
    assert teams.enter(db, "水务局", NINE) == teams.enter(db, "水务局", NINE)
    assert [each.name for each in teams.every(db)] == ["水务局"]


def test_a_team_that_is_not_there_is_not_found() -> None:
    assert teams.find(memory(), 1) is None


def test_an_arrangement_is_kept() -> None:
    db = memory()
    team = teams.enter(db, "水务局", NINE)
    teams.arrange(db, team, (3, 1, 2))
    found = teams.find(db, team)
    assert found is not None
    assert found.arrangement == (3, 1, 2)


def test_joining_twice_is_joining_once() -> None:
    db, person, _ = shelf()
    for _ in range(2):
        memberships.join(db, person, Membership(None, Role.OWNER), NINE)
    assert memberships.of(db, person) == (Membership(None, Role.OWNER),)
    assert memberships.has_owner(db)


def test_the_newest_role_comes_first() -> None:
    db, person, _ = shelf()
    first, second = (Membership(teams.enter(db, name, NINE), Role.AUTHOR) for name in ("甲", "乙"))
    memberships.join(db, person, first, NINE)
    memberships.join(db, person, second, NINE)
    assert memberships.of(db, person) == (second, first)


def test_a_database_without_an_owner_has_none() -> None:
    assert not memberships.has_owner(memory())


def test_an_invitation_is_found_by_its_hash_and_by_its_number() -> None:
    db = memory()
    terms = Terms(Role.OWNER, None, None, NINE + timedelta(days=1), 2)
    number = invitations.make(db, "hash", terms, None, NINE)
    found = invitations.known_by(db, "hash")
    assert found == invitations.find(db, number)
    assert found is not None
    assert (found.terms, found.made_by, found.revoked) == (terms, None, False)


def test_a_use_is_spent_and_an_invitation_revoked() -> None:
    db = memory()
    number = invitations.make(db, "hash", Terms(Role.OWNER, None, None, NINE, 2), None, NINE)
    invitations.spend(db, number)
    invitations.revoke(db, number, NINE)
    found = invitations.find(db, number)
    assert found is not None
    assert (found.terms.uses, found.revoked) == (1, True)


def test_what_a_draft_is_shown_as_is_kept_and_taken_back() -> None:
    db, _, report = shelf()
    reports.hand_in(db, report, 2, NINE)
    found = reports.find(db, report)
    assert found is not None
    assert (found.shown, found.handed_in) == (2, NINE)
    reports.show(db, report, 3)
    found = reports.find(db, report)
    assert found is not None
    assert (found.shown, found.handed_in) == (3, NINE)
    reports.show(db, report, None)
    found = reports.find(db, report)
    assert found is not None
    assert (found.shown, found.handed_in) == (None, None)


def test_who_signs_what_they_write_has_it_in_one_list_only() -> None:
    db, person, report = shelf()
    reports.signed_by(db, report, person)
    assert reports.of_signer(db, person) == ()
    other = people.enter(db, "local", "li")
    reports.signed_by(db, report, other)
    assert [each.id for each in reports.of_signer(db, other)] == [report]


def test_people_of_this_machine_are_called_by_their_name_until_a_channel_gives_another() -> None:
    db, person, _ = shelf()
    assert people.called(db, person) == "zhang"
    people.name_is(db, person, "张三")
    assert people.called(db, person) == "张三"


def test_a_channel_s_own_key_is_never_what_a_person_is_called() -> None:
    db = memory()
    assert people.called(db, people.enter(db, "telegram", "123456")) == ""


@pytest.mark.parametrize(
    ("given", "called"),
    [
        ("Zhang\nSan", "Zhang San"),
        ("张\n三", "张三"),
        ("\u202e张三\u200b", "张三"),
        ("长" * 500, "长" * 32),
        ("  ", ""),
    ],
)
def test_a_name_is_one_short_line_without_anything_invisible(given: str, called: str) -> None:
    db = memory()
    person = people.enter(db, "telegram", "123456")
    people.name_is(db, person, given)
    assert people.called(db, person) == called
