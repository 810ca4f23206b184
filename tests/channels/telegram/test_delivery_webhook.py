"""Through a webhook: the same conversation, and a yes only after the commit."""

import http.client
import json
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.channels.telegram.living import living
from tests.channels.telegram.test_delivery_start import at_body, bodies, ended
from tests.standin import Phone, Server
from tests.standin.process import Running
from tests.store.opened import behind

SECRET = "geheim-1"  # noqa: S105  # of this test
SAID = "今年集中学习参加了两次。"


@pytest.fixture
def port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def settings(port: int, secret: str = SECRET) -> dict[str, str]:
    url = f"http://127.0.0.1:{port}/hook"
    return {"WEBHOOK_URL": url, "WEBHOOK_LISTEN": f"127.0.0.1:{port}", "WEBHOOK_SECRET": secret}


@pytest.fixture
def running(server: Server, tmp_path: Path, port: int) -> Iterator[Running]:
    with Running(server, tmp_path / "bot.sqlite3", env=settings(port)) as bot:
        yield bot


def post(port: int, secret: str, text: str, number: int = 1000) -> int:
    """What a bot answers to an update that somebody brings by hand."""
    user = {"id": 7, "is_bot": False, "first_name": "小王"}
    chat = {"id": 7, "type": "private", "first_name": "小王"}
    message = {"message_id": number, "date": 1_768_006_800, "chat": chat, "from": user, "text": text}
    body = json.dumps({"update_id": number, "message": message})
    for _ in range(100):  # Telegram is told a moment before the port is open
        with socket.socket() as trial:
            if trial.connect_ex(("127.0.0.1", port)) == 0:
                break
        time.sleep(0.02)
    there = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    head = {"Content-Type": "application/json", "X-Telegram-Bot-Api-Secret-Token": secret}
    there.request("POST", "/hook", body, head)
    status = there.getresponse().status
    there.close()
    return status


def taken(path: Path) -> int:
    with behind(path) as db:
        return int(db.execute("select count(*) from inbox where update_id >= 1000").fetchone()[0])


def test_a_conversation_through_a_webhook(running: Running, phone: Phone) -> None:
    at_body(running.db, phone)
    phone.send(SAID)
    phone.wait_for("存好了，12字")
    over = running.terminate()
    assert over.code == 0
    assert over.in_time
    assert bodies(running.db) == [SAID]


def test_the_yes_comes_after_the_commit(running: Running, phone: Phone, port: int) -> None:
    """While another program holds the database, nothing can be committed, and nothing is answered."""
    at_body(running.db, phone)
    answers = list[int]()
    with behind(running.db) as other:
        other.execute("begin immediate")
        asking = threading.Thread(target=lambda: answers.append(post(port, SECRET, "你好")))
        asking.start()
        time.sleep(1)
        assert answers == []
        other.rollback()
    asking.join(20)
    assert answers == [200]
    assert taken(running.db) == 1


def test_what_cannot_be_committed_is_no_yes_and_comes_again(running: Running, phone: Phone) -> None:
    at_body(running.db, phone)
    with behind(running.db) as other:
        other.execute("begin immediate")
        phone.send(SAID)
        phone.wait_for("你刚发的还没存上")
        other.rollback()
    phone.wait_for("存好了，12字")
    assert bodies(running.db) == [SAID]


def test_a_wrong_secret_is_refused(running: Running, port: int) -> None:
    assert post(port, "falsch", "你好") == 403
    assert taken(running.db) == 0


def test_without_a_secret_of_ones_own_one_is_drawn(server: Server, tmp_path: Path, port: int) -> None:
    path = tmp_path / "bot.sqlite3"
    with Running(server, path, env=settings(port, "")):
        at_body(path, Phone(server, 7, "小王"))
        assert post(port, "", "你好") == 403
        assert post(port, server.cloud.webhook["secret_token"], "你好") == 200
        assert taken(path) == 1


def test_killed_and_started_again_it_takes_what_waited(running: Running, phone: Phone) -> None:
    at_body(running.db, phone)
    running.kill9()
    phone.send(SAID)
    running.restart()
    phone.wait_for("存好了，12字")
    assert bodies(running.db) == [SAID]


def test_an_address_that_is_taken_is_said_in_one_line(server: Server, tmp_path: Path, port: int) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", port))
        other.listen()
        done = ended(server, tmp_path / "bot.sqlite3", **settings(port))
    assert done.returncode == 2
    assert "WEBHOOK_LISTEN" in done.stderr.decode().splitlines()[-1]
    assert "Traceback" not in done.stderr.decode()


def test_who_polls_after_a_webhook_gets_what_waited(
    running: Running, server: Server, tmp_path: Path, phone: Phone
) -> None:
    running.terminate()
    phone.send("/start")
    with living(server, tmp_path / "bot.sqlite3"):
        phone.wait_for("受邀请")
