"""The one table of rights: what somebody is to a report or to a team, and what that person may do with it."""

from collections.abc import Iterable, Mapping
from enum import StrEnum

COLLECTIVE = frozenset({"team", "branch"})  # subjects whose material is the lead's own business from the first word


class Role(StrEnum):
    """What an invitation makes of a person."""

    OWNER = "owner"
    LEAD = "lead"
    AUTHOR = "author"
    SIGNER = "signer"


class Deed(StrEnum):
    """What can be done with a report."""

    SEE = "see"  # who writes it and how far it is
    READ = "read"  # the draft that was given to the reader
    READ_ALL = "read_all"  # every draft, and the words as they stand
    WRITE = "write"
    SHOW = "show"  # give a draft to the lead, hand it in, take it back
    INVITE_SIGNER = "invite_signer"
    DELETE = "delete"


class Standing(StrEnum):
    """What a person is to a report."""

    AUTHOR = "author"
    SIGNER = "signer"
    LEAD_COLLECTIVE = "lead_collective"  # lead of its team; the material is that of a 班子 or 支部班子
    LEAD_SHOWN = "lead_shown"  # lead of its team; a personal material that was shown or handed in
    LEAD_UNSHOWN = "lead_unshown"  # lead of its team; a personal material that was not
    OWNER = "owner"
    MEMBER = "member"  # writes in the same team
    STRANGER = "stranger"


class TeamDeed(StrEnum):
    """What can be done with a team."""

    SEE = "see"  # its name, and how many are in it
    GATHER = "gather"  # list its reports, put them in order
    INVITE = "invite"  # authors and leads


_MAY: Mapping[Standing, frozenset[Deed]] = {
    Standing.AUTHOR: frozenset(Deed),
    Standing.SIGNER: frozenset({Deed.SEE, Deed.READ, Deed.READ_ALL}),
    Standing.LEAD_COLLECTIVE: frozenset({Deed.SEE, Deed.READ, Deed.READ_ALL}),
    Standing.LEAD_SHOWN: frozenset({Deed.SEE, Deed.READ}),
    Standing.LEAD_UNSHOWN: frozenset({Deed.SEE}),
    Standing.OWNER: frozenset(),
    Standing.MEMBER: frozenset(),
    Standing.STRANGER: frozenset(),
}

_MAY_IN_TEAM: Mapping[Role, frozenset[TeamDeed]] = {
    Role.OWNER: frozenset({TeamDeed.SEE, TeamDeed.INVITE}),
    Role.LEAD: frozenset(TeamDeed),
    Role.AUTHOR: frozenset(),
    Role.SIGNER: frozenset(),
}


def may(deed: Deed, standings: Iterable[Standing]) -> bool:
    """Whether somebody who is all this to a report may do that: the most permissive standing decides."""
    return any(deed in _MAY[standing] for standing in standings)


def may_in_team(deed: TeamDeed, roles: Iterable[Role]) -> bool:
    """Whether somebody with these roles may do that with a team."""
    return any(deed in _MAY_IN_TEAM[role] for role in roles)


def lead_standing(subject: str, *, shown: bool) -> Standing:
    """What the lead of its team is to a report on this subject."""
    if subject in COLLECTIVE:
        return Standing.LEAD_COLLECTIVE
    return Standing.LEAD_SHOWN if shown else Standing.LEAD_UNSHOWN
