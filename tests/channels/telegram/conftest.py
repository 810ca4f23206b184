"""A server and a running bot for every test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.channels.telegram.living import Living, living
from tests.standin import Phone, Server


@pytest.fixture(scope="package", autouse=True)
def durations() -> Iterator[None]:
    """Waits that Telegram asks for are durations, as `running.run` has them."""
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("PTB_TIMEDELTA", "1")
        yield


@pytest.fixture
def server() -> Iterator[Server]:
    with Server() as opened:
        yield opened
    assert opened.violations == []


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "bot.sqlite3"


@pytest.fixture
def bot(server: Server, path: Path) -> Iterator[Living]:
    with living(server, path) as running:
        yield running


@pytest.fixture
def phone(server: Server) -> Phone:
    return Phone(server, 7, "小王")
