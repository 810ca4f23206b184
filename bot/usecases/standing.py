"""What somebody is to a report or a team, read from the store and asked of the one table of rights."""

from bot.review import rights
from bot.review.rights import Deed, Role, Standing, TeamDeed
from bot.store import memberships, people
from bot.store.database import Database
from bot.store.meetings import OwnMeeting
from bot.store.reports import Report
from bot.usecases.work import Desk, Work, take


def may(desk: Desk, deed: Deed, report: Report) -> bool:
    """Whether who is speaking may do that with a report."""
    return rights.may(deed, standings_of(desk.db, desk.person, report))


def open_for(desk: Desk, report_id: int | None) -> Work | None:
    """The report at hand, for a person who may write it.

    None where there is no such report, it is somebody else's, or its outline is no longer installed: who asks for
    another's report learns nothing from the answer.
    """
    work = None if report_id is None else take(desk, report_id)
    return work if work is not None and may(desk, Deed.WRITE, work.report) else None


def standings_of(db: Database, person: int, report: Report) -> tuple[Standing, ...]:
    """Everything that a person is to a report."""
    found = [Standing.AUTHOR] if report.author == person else []
    if report.signer == person:
        found.append(Standing.SIGNER)
    for each in memberships.of(db, person):
        if each.role is Role.OWNER:
            found.append(Standing.OWNER)
        elif report.team is not None and each.team == report.team:
            is_lead = each.role is Role.LEAD
            lead = rights.lead_standing(report.outline.rpartition(".")[2], shown=report.shown is not None)
            found.append(lead if is_lead else Standing.MEMBER)
    return tuple(found) or (Standing.STRANGER,)


def may_in_team(desk: Desk, deed: TeamDeed, team: int) -> bool:
    """Whether who is speaking may do that with a team."""
    found = memberships.of(desk.db, desk.person)
    return rights.may_in_team(deed, [each.role for each in found if each.team in (None, team)])


def may_change(desk: Desk, own: OwnMeeting) -> bool:
    """Whether who is speaking may change a meeting: who made it, or a lead of the team that it belongs to."""
    if own.team is None:
        return own.author == desk.person
    return may_in_team(desk, TeamDeed.GATHER, own.team)


def gathers(desk: Desk) -> bool:
    """Whether who is speaking has teams to look at."""
    found = memberships.of(desk.db, desk.person)
    return rights.may_in_team(TeamDeed.SEE, [each.role for each in found])


def team_to_write_for(desk: Desk) -> int | None:
    """The team that a report begun now belongs to: that of the newest role as author or lead."""
    writes = (Role.AUTHOR, Role.LEAD)
    return next((each.team for each in memberships.of(desk.db, desk.person) if each.role in writes), None)


def leads_to_tell(desk: Desk, team: int | None) -> tuple[int, ...]:
    """A team's leads but for who is speaking."""
    found = () if team is None else memberships.of_team(desk.db, team, Role.LEAD)
    return tuple(lead for lead in found if lead != desk.person)


def called(desk: Desk, person: int | None) -> str:
    """A person's name in a list."""
    return ("" if person is None else people.called(desk.db, person)) or desk.say("team.nameless")
