"""Invitations: a link or a code to pass on, good for some days and some people, and taken back with a tap.

Only the code's hash is kept: who reads the database can invite nobody.
"""

import hashlib
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

from bot.interview import clean
from bot.review.rights import Deed, Role, TeamDeed
from bot.store import database, invitations, memberships, teams
from bot.store.database import Database
from bot.store.invitations import Invitation, Terms
from bot.usecases import history, standing, tokens
from bot.usecases.replies import Button, Reply, rows
from bot.usecases.tokens import Tap
from bot.usecases.work import Desk, Work, code

DAYS = 7  # a link that is passed on today is used this week or never
_SHOWN = 8  # links in a list: what fits one phone screen
# How many people one link lets in: an office, its leads, one person.
_USES: Mapping[Role, int] = {Role.AUTHOR: 30, Role.LEAD: 3, Role.OWNER: 1, Role.SIGNER: 1}

# Who can be asked into a team, by the word that commands use.
TO_TEAMS: Mapping[str, Role] = {str(role): role for role in (Role.OWNER, Role.LEAD, Role.AUTHOR)}
LONGEST_TEAM = 40  # characters of a unit's name; the full ones of 街道党工委 stay below 30


def team_name(text: str) -> str:
    """A team's name as it is kept; "" where it cannot be one."""
    name = clean.one_line(text)
    return name if len(name) <= LONGEST_TEAM else ""


def hashed(drawn: str) -> str:
    return hashlib.sha256(drawn.encode()).hexdigest()


def buttons(desk: Desk, team: int) -> tuple[Button, ...]:
    """Buttons that invite into a team, and list its links. One is good for one link: a double tap is one tap."""
    newest = invitations.newest_by(desk.db, desk.person)
    made = tuple(
        Button(desk.say(f"invite.button_{role}"), tokens.write(Tap("invite", f"{team}~{role}~{newest}")))
        for role in (Role.AUTHOR, Role.LEAD)
    )
    live = invitations.live(desk.db, team, desk.now)
    return (*made, Button(desk.say("invite.button_list"), tokens.write(Tap("links", str(team))))) if live else made


def into_team(desk: Desk, argument: str) -> tuple[Reply, ...] | None:
    """The link that such a button makes; None where this person may not, or the button was none of ours."""
    number, _, rest = argument.partition("~")
    role, _, newest = rest.partition("~")
    team = teams.find(desk.db, tokens.number(number))
    known = role in (Role.AUTHOR, Role.LEAD)
    if team is None or not known or not standing.may_in_team(desk, TeamDeed.INVITE, team.id):
        return None
    if newest != str(invitations.newest_by(desk.db, desk.person)):
        return (Reply(desk.say("invite.again"), (buttons(desk, team.id),)),)
    return _passed_on(desk, _terms(Role(role), desk.now, team.id), team.name)


def signer_button(desk: Desk, work: Work) -> Button:
    return work.button(desk.say("invite.button_signer"), "signer", str(invitations.newest_by(desk.db, desk.person)))


def signer(desk: Desk, work: Work, newest: str) -> tuple[Reply, ...] | None:
    """The link for who signs a report; None where this person may not invite one."""
    if not standing.may(desk, Deed.INVITE_SIGNER, work.report):
        return None
    if newest != str(invitations.newest_by(desk.db, desk.person)):
        return (Reply(desk.say("invite.again"), ((signer_button(desk, work),),)),)
    return _passed_on(desk, _terms(Role.SIGNER, desk.now, work.report.team, work.report.id), "")


def listed(desk: Desk, team: int) -> tuple[Reply, ...] | None:
    """The links into a team that still let somebody in, and how each is ended; None where this is not theirs to see."""
    if teams.find(desk.db, team) is None or not standing.may_in_team(desk, TeamDeed.INVITE, team):
        return None
    found = invitations.live(desk.db, team, desk.now)[:_SHOWN]
    if not found:
        return (Reply(desk.say("invite.none")),)
    lines = [desk.say("invite.list")]
    made: list[Button] = []
    for place, each in enumerate(found, start=1):
        until, uses = history.said(each.terms.expires), each.terms.uses
        lines.append(f"{place} " + desk.say(f"invite.line_{each.terms.role}", uses=uses, until=until))
        made.append(_ending(f"{desk.say('invite.button_revoke')}{place}", each.id))
    return (Reply("\n".join(lines), rows(tuple(made))),)


def revoke(desk: Desk, number: int) -> tuple[Reply, ...] | None:
    """The invitation ended; None where it is not this person's to end."""
    found = invitations.find(desk.db, number)
    if found is None or not _may_end(desk, found):
        return None
    invitations.revoke(desk.db, number, desk.now)
    return (Reply(desk.say("invite.revoked")),)


def for_command(db: Database, team: str, role: Role, now: datetime, draw: Callable[[], str] = code) -> str:
    """A link, or the bare code where no bot is known, into the team with this name, which is made if it is new.

    Raises: StoreError; nothing was made then.
    """
    with database.whole(db):
        return _made(db, _terms(role, now, teams.enter(db, team, now)), None, now, draw)[1]


def owner_link(db: Database, now: datetime, draw: Callable[[], str] = code) -> str | None:
    """A one-time link for the first owner, the ones of earlier starts ended; None where there is an owner.

    Raises: StoreError; nothing was made then.
    """
    with database.whole(db):
        if memberships.has_owner(db):
            return None
        invitations.revoke_first_owners(db, now)
        return _made(db, _terms(Role.OWNER, now), None, now, draw)[1]


def is_good(invitation: Invitation, now: datetime) -> bool:
    """Whether an invitation still lets somebody in."""
    terms = invitation.terms
    leads_somewhere = terms.role is not Role.SIGNER or terms.report is not None  # its report may have been deleted
    return not invitation.revoked and terms.uses > 0 and now < terms.expires and leads_somewhere


def _may_end(desk: Desk, invitation: Invitation) -> bool:
    """Who made it; and who may invite into a team ends any link into it, the command line's, too."""
    terms = invitation.terms
    into_team = terms.team is not None and terms.role in (Role.AUTHOR, Role.LEAD)
    return invitation.made_by == desk.person or (
        into_team and standing.may_in_team(desk, TeamDeed.INVITE, terms.team or 0)
    )


def _ending(label: str, number: int) -> Button:
    return Button(label, tokens.write(Tap("revoke", str(number))))


def _terms(role: Role, now: datetime, team: int | None = None, report: int | None = None) -> Terms:
    return Terms(role, team, report, now + timedelta(days=DAYS), _USES[role])


def _passed_on(desk: Desk, terms: Terms, team: str) -> tuple[Reply, ...]:
    """The message to pass on, and below it what it is good for and how it is ended."""
    number, link = _made(desk.db, terms, desk.person, desk.now, desk.draw)
    there = "://" in link
    key = "invite.pass_link" if there else "invite.pass_code"
    what = desk.say(f"invite.as_{terms.role}", team=team)
    end = _ending(desk.say("invite.button_revoke"), number)
    return (
        Reply(desk.say(key, what=what, link=link)),
        Reply(desk.say("invite.terms", days=DAYS, uses=terms.uses), ((end,),)),
    )


def _made(db: Database, terms: Terms, made_by: int | None, now: datetime, draw: Callable[[], str]) -> tuple[int, str]:
    """A new invitation: its number, and the link or code that is said once and kept nowhere."""
    drawn = draw()
    number = invitations.make(db, hashed(drawn), terms, made_by, now)
    bot = invitations.bot_name(db)
    return number, f"https://t.me/{bot}?start={drawn}" if bot else drawn
