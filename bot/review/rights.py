"""The one table of rights. In a terminal every person is an author; other roles come with invitations."""

from enum import StrEnum


class Deed(StrEnum):
    """What can be done with a report."""

    SEE = "see"  # its progress
    READ = "read"  # its text
    WRITE = "write"


class Role(StrEnum):
    """What a person is to a report."""

    AUTHOR = "author"
    STRANGER = "stranger"


_MAY: dict[Role, frozenset[Deed]] = {
    Role.AUTHOR: frozenset(Deed),
    Role.STRANGER: frozenset(),
}


def role_of(person: int, author: int) -> Role:
    return Role.AUTHOR if person == author else Role.STRANGER


def may(deed: Deed, person: int, author: int) -> bool:
    """Whether this person may do that with a report of this author."""
    return deed in _MAY[role_of(person, author)]
