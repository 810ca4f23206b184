"""What somebody is to a report, read from the store."""

import pytest

from bot.review.rights import Deed, Role, Standing
from bot.store import reports, teams
from bot.usecases import standing
from tests.usecases.office import Office
from tests.usecases.writer import NINE, Writer


def standings(office: Office, person: Writer, number: int = 1) -> tuple[Standing, ...]:
    return standing.standings_of(office.db, person.desk.person, office.report(number))


@pytest.mark.parametrize(
    ("role", "expected"),
    [(Role.OWNER, Standing.OWNER), (Role.LEAD, Standing.LEAD_UNSHOWN), (Role.AUTHOR, Standing.MEMBER)],
)
def test_a_role_in_the_report_s_team_is_a_standing(role: Role, expected: Standing) -> None:
    office = Office()
    office.author().begin()
    assert standings(office, office.member("某人", role)) == (expected,)


@pytest.mark.parametrize("role", [Role.LEAD, Role.AUTHOR])
def test_a_role_in_another_team_is_none(role: Role) -> None:
    office = Office()
    office.author().begin()
    assert standings(office, office.member("某人", role, "桃溪镇")) == (Standing.STRANGER,)


def test_a_report_without_a_team_has_no_lead() -> None:
    office = Office()
    office.author().begin()
    lead = office.lead()
    office.db.execute("update reports set team = null")
    assert standings(office, lead) == (Standing.STRANGER,)


def test_a_shown_report_and_a_collective_s_are_told_apart() -> None:
    office = Office()
    lead = office.lead()
    author = office.author().begin()
    author.begin("minzhu-2023.team")
    reports.show(office.db, 1, 1)
    assert standings(office, lead, 1) == (Standing.LEAD_SHOWN,)
    assert standings(office, lead, 2) == (Standing.LEAD_COLLECTIVE,)


def test_somebody_can_be_several_things_to_a_report() -> None:
    office = Office()
    lead = office.lead().begin()
    reports.signed_by(office.db, 1, lead.desk.person)
    assert set(standings(office, lead)) == {Standing.AUTHOR, Standing.SIGNER, Standing.LEAD_UNSHOWN}
    assert standing.may(lead.desk, Deed.WRITE, office.report())


def test_a_report_is_begun_for_the_newest_team_that_one_writes_for() -> None:
    office = Office()
    lead = office.member("王组长", Role.LEAD, "桃溪镇")
    assert standing.team_to_write_for(lead.desk) == teams.enter(office.db, "桃溪镇", NINE)
    assert standing.team_to_write_for(office.member("管理员", Role.OWNER).desk) is None
