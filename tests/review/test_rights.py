"""The table of rights, cell by cell."""

from itertools import product

import pytest

from bot.review import rights
from bot.review.rights import Deed, Role, Standing, TeamDeed

# Columns: SEE, READ, READ_ALL, WRITE, SHOW, INVITE_SIGNER, DELETE.
REPORTS = {
    Standing.AUTHOR: "yes yes yes yes yes yes yes",
    Standing.SIGNER: "yes yes yes no no no no",
    Standing.LEAD_COLLECTIVE: "yes yes yes no no no no",
    Standing.LEAD_SHOWN: "yes yes no no no no no",
    Standing.LEAD_UNSHOWN: "yes no no no no no no",
    Standing.OWNER: "no no no no no no no",
    Standing.MEMBER: "no no no no no no no",
    Standing.STRANGER: "no no no no no no no",
}
# Columns: SEE, GATHER, INVITE.
TEAMS = {
    Role.OWNER: "yes no yes",
    Role.LEAD: "yes yes yes",
    Role.AUTHOR: "no no no",
    Role.SIGNER: "no no no",
}
OF_REPORTS = [
    (standing, deed, word == "yes")
    for standing, words in REPORTS.items()
    for deed, word in zip(Deed, words.split(), strict=True)
]
OF_TEAMS = [
    (role, deed, word == "yes")
    for role, words in TEAMS.items()
    for deed, word in zip(TeamDeed, words.split(), strict=True)
]


@pytest.mark.parametrize(("standing", "deed", "allowed"), OF_REPORTS)
def test_a_standing_may_do_what_its_cell_says(standing: Standing, deed: Deed, *, allowed: bool) -> None:
    assert rights.may(deed, [standing]) is allowed


@pytest.mark.parametrize(("role", "deed", "allowed"), OF_TEAMS)
def test_a_role_may_do_in_its_team_what_its_cell_says(role: Role, deed: TeamDeed, *, allowed: bool) -> None:
    assert rights.may_in_team(deed, [role]) is allowed


def test_every_cell_has_its_test() -> None:
    assert {(standing, deed) for standing, deed, _ in OF_REPORTS} == set(product(Standing, Deed))
    assert {(role, deed) for role, deed, _ in OF_TEAMS} == set(product(Role, TeamDeed))


@pytest.mark.parametrize("deed", Deed)
def test_of_several_standings_the_most_permissive_decides(deed: Deed) -> None:
    for one, other in product(Standing, Standing):
        alone = rights.may(deed, [one]) or rights.may(deed, [other])
        assert rights.may(deed, [one, other]) is alone


def test_who_is_nothing_to_a_report_may_do_nothing() -> None:
    assert not any(rights.may(deed, []) for deed in Deed)


@pytest.mark.parametrize("subject", ["team", "branch"])
@pytest.mark.parametrize("shown", [True, False])
def test_a_collective_s_material_is_its_lead_s_business_shown_or_not(subject: str, *, shown: bool) -> None:
    assert rights.lead_standing(subject, shown=shown) is Standing.LEAD_COLLECTIVE


@pytest.mark.parametrize("subject", ["person", "member", ""])
def test_any_other_material_is_the_lead_s_once_it_is_shown(subject: str) -> None:
    assert rights.lead_standing(subject, shown=True) is Standing.LEAD_SHOWN
    assert rights.lead_standing(subject, shown=False) is Standing.LEAD_UNSHOWN
