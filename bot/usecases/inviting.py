"""Invitations: a link or a code to pass on, good for some days and some people, and taken back with a tap.

Only the code's hash is kept: who reads the database can invite nobody.
"""

import hashlib
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

from bot.interview import clean
from bot.review.rights import Deed, Role, TeamDeed
from bot.store import database, invitations, memberships, reports, teams
from bot.store.database import Database
from bot.store.invitations import Invitation, Terms
from bot.usecases import standing, tokens
from bot.usecases.replies import Button, Reply
from bot.usecases.tokens import Tap
from bot.usecases.work import Desk, code

DAYS = 7  # a link that is passed on today is used this week or never
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
    """Buttons that invite into a team. Each is good for one link: a double tap is one tap."""
    newest = invitations.newest_by(desk.db, desk.person)
    return tuple(
        Button(desk.say(f"invite.button_{role}"), tokens.write(Tap("invite", f"{team}~{role}~{newest}")))
        for role in (Role.AUTHOR, Role.LEAD)
    )


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


def signer(desk: Desk, report: int) -> tuple[Reply, ...] | None:
    """The link for who signs a report; None where this person may not invite one."""
    found = reports.find(desk.db, report)
    if found is None or not standing.may(desk, Deed.INVITE_SIGNER, found):
        return None
    return _passed_on(desk, _terms(Role.SIGNER, desk.now, found.team, report), "")


def revoke(desk: Desk, number: int) -> tuple[Reply, ...] | None:
    """The invitation ended; None where it is not this person's to end."""
    found = invitations.find(desk.db, number)
    if found is None or found.made_by != desk.person:
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
    return not invitation.revoked and invitation.terms.uses > 0 and now < invitation.terms.expires


def _terms(role: Role, now: datetime, team: int | None = None, report: int | None = None) -> Terms:
    return Terms(role, team, report, now + timedelta(days=DAYS), _USES[role])


def _passed_on(desk: Desk, terms: Terms, team: str) -> tuple[Reply, ...]:
    """The message to pass on, and below it what it is good for and how it is ended."""
    number, link = _made(desk.db, terms, desk.person, desk.now, desk.draw)
    there = "://" in link
    key = "invite.pass_link" if there else "invite.pass_code"
    what = desk.say(f"invite.as_{terms.role}", team=team)
    end = Button(desk.say("invite.button_revoke"), tokens.write(Tap("revoke", str(number))))
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
