"""The door to the conversation: who is let in, what a code gives, and one polite line for everybody else."""

import re
from datetime import timedelta

from bot.review.rights import Role
from bot.store import invitations, memberships, people, reports, teams
from bot.store.invitations import Invitation
from bot.store.memberships import Membership
from bot.usecases import inviting, standing, starting
from bot.usecases.replies import Reply
from bot.usecases.work import LOCAL, Desk

_CODE = r"([A-Za-z0-9_-]{1,64})"  # what a deep link may carry
_LINK = rf"(?:(?:https?://)?(?:t|telegram)\.me/\w+/?\?start={_CODE}|tg://resolve\?domain=\w+&start={_CODE})"
# A command with a code or a link behind it, or a link alone; slashes as keyboards for Chinese give them, too.
_WITH_CODE = re.compile(rf"(?:[/／、]start(?:@\w+)?\s+(?:{_CODE}|{_LINK})|{_LINK})", re.IGNORECASE)
_FREE_TRIES = 3  # wrong codes before the first wait: who mistypes twice waits for nothing
_FIRST_WAIT = timedelta(minutes=1)
_LONGEST_WAIT = timedelta(hours=1)


def at_door(desk: Desk, words: str) -> tuple[Reply, ...] | None:
    """What is said in place of a turn: to who brings a code, and to strangers. None where the turn goes on."""
    code = _code_in(words)
    if code:
        return _redeemed(desk, code)
    if is_admitted(desk):
        return None
    if desk.channel == LOCAL:
        _join_local(desk)
        return None
    return (Reply(desk.say("door.stranger")),)


def is_admitted(desk: Desk) -> bool:
    """Whether the person has a role, or signs a report."""
    return bool(memberships.of(desk.db, desk.person) or reports.of_signer(desk.db, desk.person))


def _code_in(words: str) -> str:
    found = _WITH_CODE.fullmatch(words.strip())
    return "" if found is None else next(filter(None, found.groups()))


def _join_local(desk: Desk) -> None:
    """People of this machine write for a team of their own, until an invitation makes them something else."""
    team = teams.enter(desk.db, desk.say("team.local"), desk.now)
    memberships.join(desk.db, desk.person, Membership(team, Role.AUTHOR), desk.now)
    reports.adopt(desk.db, desk.person, team)


def _redeemed(desk: Desk, code: str) -> tuple[Reply, ...]:
    count, until = people.patience(desk.db, desk.person)
    if until is not None and desk.now < until:
        seconds = (until - desk.now).total_seconds()
        return _outside(desk, Reply(desk.say("invite.wait", minutes=int(-(-seconds // 60)))))
    found = invitations.known_by(desk.db, inviting.hashed(code))
    has_it = found is not None and _has_already(desk, found)
    if found is None or not (has_it or inviting.is_good(found, desk.now)):
        _slow_down(desk, count + 1)
        # One sentence for wrong, expired, used up and revoked: who tries codes learns nothing.
        return _outside(desk, Reply(desk.say("invite.not_good")))
    people.note_wrong(desk.db, desk.person, 0, None)
    if not has_it:
        invitations.spend(desk.db, found.id)
        _take_role(desk, found)
    return (_welcomed(desk, found), *starting.welcome(desk))


def _outside(desk: Desk, said: Reply) -> tuple[Reply, ...]:
    """A refusal, with a way on for who is in already; strangers get the line and nothing else."""
    return (said, *starting.welcome(desk)) if desk.channel == LOCAL or is_admitted(desk) else (said,)


def _slow_down(desk: Desk, count: int) -> None:
    """From the third wrong code on a wait, each twice as long as the one before."""
    wait = None
    if count >= _FREE_TRIES:
        doublings = min(count - _FREE_TRIES, 10)  # far beyond the longest wait; without it the number would overflow
        wait = desk.now + min(_FIRST_WAIT * 2**doublings, _LONGEST_WAIT)
    people.note_wrong(desk.db, desk.person, count, wait)


def _has_already(desk: Desk, found: Invitation) -> bool:
    """Whether the invitation gives nothing that the person has not: no use is spent then."""
    terms = found.terms
    report = None if terms.report is None else reports.find(desk.db, terms.report)
    if terms.role is Role.SIGNER:
        return report is not None and desk.person in (report.signer, report.author)
    mine = memberships.of(desk.db, desk.person)
    if terms.role is Role.OWNER:
        return any(each.role is Role.OWNER for each in mine)
    enough = (Role.LEAD,) if terms.role is Role.LEAD else (Role.LEAD, Role.AUTHOR)
    return any(each.team == terms.team and each.role in enough for each in mine)


def _take_role(desk: Desk, found: Invitation) -> None:
    terms = found.terms
    if terms.report is not None:
        reports.signed_by(desk.db, terms.report, desk.person)
        return
    team = None if terms.role is Role.OWNER else terms.team
    memberships.join(desk.db, desk.person, Membership(team, terms.role), desk.now)


def _welcomed(desk: Desk, found: Invitation) -> Reply:
    terms = found.terms
    team = None if terms.team is None else teams.find(desk.db, terms.team)
    report = None if terms.report is None else reports.find(desk.db, terms.report)
    if report is not None and report.author == desk.person:
        return Reply(desk.say("door.own_link"))
    return Reply(
        desk.say(
            f"door.now_{terms.role}",
            team="" if team is None else team.name,
            author=standing.called(desk, None if report is None else report.author),
        )
    )
