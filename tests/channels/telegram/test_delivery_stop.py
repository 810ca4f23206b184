"""Told to stop: at rest, while something is under way, and while Telegram cannot be reached."""

import signal
import time
from pathlib import Path

import pytest

from tests.channels.telegram.living import being_sent
from tests.channels.telegram.test_delivery_start import SAID, at_body, bodies, kept, wait_until_said
from tests.patience import PATIENCE
from tests.standin import Phone, Server
from tests.standin.process import Running


def test_who_is_told_to_stop_while_there_is_no_network_ends_in_order(server: Server, path: Path) -> None:
    server.stop()
    running = Running(server, path)
    try:
        running.start(wait=False)
        wait_until_said(running, "cannot be reached")
        over = running.terminate()
    finally:
        running.__exit__()
    assert over.code == 0
    assert over.in_time


@pytest.mark.parametrize("by", [signal.SIGTERM, signal.SIGINT])
def test_told_to_stop_during_a_poll_it_ends_in_order(server: Server, path: Path, by: signal.Signals) -> None:
    with Running(server, path) as running:
        time.sleep(0.3)
        over = running.terminate(by)
    assert over.code == 0
    assert over.in_time
    assert "Traceback" not in running.stderr


def test_told_to_stop_it_does_not_wait_for_what_threads_still_make(server: Server, path: Path) -> None:
    with Running(server, path, fresh=True) as running:  # texts are counted as soon as it polls: for seconds
        over = running.terminate()
    assert over.code == 0
    assert "Traceback" not in running.stderr
    assert not kept(path).exists()


def test_told_to_stop_it_first_sends_what_is_under_way(server: Server, path: Path, phone: Phone) -> None:
    with Running(server, path) as running:
        at_body(path, phone)
        server.fault("hang", "sendMessage", seconds=1)
        being_sent(phone, SAID)
        over = running.terminate()
        assert any("存好了，12字" in text for text in phone.texts)
        running.start()
        assert sum("存好了，12字" in text for text in phone.texts) == 1
    assert over.code == 0
    assert over.in_time


def test_told_to_stop_it_waits_for_no_answer_that_does_not_come(server: Server, path: Path, phone: Phone) -> None:
    with Running(server, path) as running:
        at_body(path, phone)
        server.fault("hang", "sendMessage", seconds=60, times=5)
        server.fault("hang", "getUpdates", seconds=60, times=5)
        being_sent(phone, SAID)
        over = running.terminate()
        server.heal()
        running.start()
        phone.wait_for("存好了，12字")
    assert over.code == 0
    assert over.in_time
    assert bodies(path) == [SAID]


def test_told_to_stop_while_telegram_refuses_everything_it_ends_in_order(server: Server, path: Path) -> None:
    server.fault("error", "deleteWebhook|setMy.*|setChat.*", times=1000)
    running = Running(server, path)
    try:
        running.start(wait=False)
        deadline = time.monotonic() + PATIENCE
        while not server.called("deleteWebhook"):
            assert time.monotonic() < deadline
            time.sleep(0.05)
        over = running.terminate()
    finally:
        running.__exit__()
    assert over.code == 0, running.stderr
    assert over.in_time
