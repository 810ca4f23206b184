"""The table of rights, cell by cell."""

import pytest

from bot.review import rights
from bot.review.rights import Deed, Role

ME, SOMEBODY = 7, 8

TABLE = {
    (Role.AUTHOR, Deed.SEE): True,
    (Role.AUTHOR, Deed.READ): True,
    (Role.AUTHOR, Deed.WRITE): True,
    (Role.STRANGER, Deed.SEE): False,
    (Role.STRANGER, Deed.READ): False,
    (Role.STRANGER, Deed.WRITE): False,
}


@pytest.mark.parametrize(("role", "deed"), TABLE)
def test_a_role_may_do_what_its_cell_says(role: Role, deed: Deed) -> None:
    author = ME if role is Role.AUTHOR else SOMEBODY
    assert rights.may(deed, ME, author) is TABLE[role, deed]


def test_every_cell_has_its_test() -> None:
    assert {(role, deed) for role in Role for deed in Deed} == TABLE.keys()


def test_the_table_knows_every_role() -> None:
    assert rights._MAY.keys() == set(Role)


def test_who_writes_a_report_is_its_author() -> None:
    assert rights.role_of(ME, ME) is Role.AUTHOR


def test_everybody_else_is_a_stranger() -> None:
    assert rights.role_of(ME, SOMEBODY) is Role.STRANGER
