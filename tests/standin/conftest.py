"""A server of its own for every test."""

from collections.abc import Iterator

import pytest

from tests.standin import Phone, Server


@pytest.fixture
def server() -> Iterator[Server]:
    with Server() as opened:
        yield opened


@pytest.fixture
def phone(server: Server) -> Phone:
    """Somebody who wrote to the bot already."""
    person = Phone(server, 7, "小王")
    person.send("/start")
    return person
