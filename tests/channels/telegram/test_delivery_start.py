"""Starting: without network, without a right token, beside another one, and with what was left undone."""

import subprocess
import sys
import time
from pathlib import Path

from bot.review.rights import Role
from bot.usecases import proofreading
from tests.channels.telegram.living import TO_BODY, being_sent, change, invite, rest, to_file
from tests.patience import PATIENCE
from tests.standin import Phone, Server
from tests.standin.process import Running
from tests.store.opened import behind

SAID = "今年集中学习参加了两次。"


def at_body(path: Path, phone: Phone) -> Phone:
    """Like living.at_body, for a bot in a process of its own; it is at rest then."""
    phone.send(f"/start {invite(path, Role.AUTHOR)}")
    phone.wait_for("我是照镜")
    for do, what, then in TO_BODY:
        if do == "tap":
            phone.tap(what)
        else:
            phone.send(what)
        phone.wait_for(then)
    rest(path)
    return phone


def bodies(path: Path) -> list[str]:
    with behind(path) as db:
        return [str(text) for (text,) in db.execute("select text from answers where place = 'body@p1' order by id")]


def wait_until_said(running: Running, words: str, timeout: float = PATIENCE) -> None:
    deadline = time.monotonic() + timeout
    while words not in running.stderr:
        assert time.monotonic() < deadline, running.stderr
        time.sleep(0.05)


def ended(server: Server, path: Path, **settings: str) -> subprocess.CompletedProcess[bytes]:
    """A `zhaojing run` that ends by itself."""
    running = Running(server, path, env=settings)
    return subprocess.run(
        [sys.executable, "-m", "bot", "run", "--db", str(path)],
        env={name: value for name, value in running.environment.items() if value != "-"},
        cwd=path.parent,
        capture_output=True,
        check=False,
        timeout=PATIENCE,
    )


def test_two_pollers_are_said_in_the_log_and_then_it_serves_again(server: Server, path: Path, phone: Phone) -> None:
    with Running(server, path) as running:
        server.fault("409", "getUpdates", times=3)
        phone.send("/start")
        wait_until_said(running, "another program polls")
        phone.wait_for("受邀请")
        assert running.terminate().code == 0


def test_a_start_without_network_waits_and_then_serves(server: Server, path: Path, phone: Phone) -> None:
    phone.send("/start")
    server.stop()
    running = Running(server, path)
    try:
        running.start(wait=False)
        wait_until_said(running, "cannot be reached")
        server.start()
        phone.wait_for("受邀请")
        assert running.terminate().code == 0
    finally:
        running.__exit__()


def test_a_network_that_goes_away_and_comes_back_loses_nothing(server: Server, path: Path, phone: Phone) -> None:
    with Running(server, path):
        at_body(path, phone)
        server.stop()
        phone.send(SAID)
        time.sleep(1)
        server.start()
        phone.wait_for("存好了，12字")


def test_a_wrong_token_ends_with_one_line(server: Server, path: Path) -> None:
    done = ended(server, path, TELEGRAM_BOT_TOKEN="123456:AAHwrong_token")  # noqa: S106
    assert (done.returncode, done.stdout) == (2, b"")
    said = done.stderr.decode()
    assert said.count("\n") == 1
    assert "TELEGRAM_BOT_TOKEN" in said
    assert "wrong_token" not in said


def test_all_wrong_settings_are_named_a_line_each(server: Server, path: Path) -> None:
    done = ended(server, path, TELEGRAM_BOT_TOKEN="-", ZHAOJING_LOG_LEVEL="loud", WEBHOOK_URL="nowhere")  # noqa: S106
    assert done.returncode == 2
    named = [line.split("：")[0].split()[0] for line in done.stderr.decode().splitlines()]
    assert [word.removeprefix("没有") for word in named if word != "没有"] == ["WEBHOOK_URL", "ZHAOJING_LOG_LEVEL"]
    assert "没有 TELEGRAM_BOT_TOKEN" in done.stderr.decode()


def test_a_second_one_on_the_same_database_is_refused_in_one_line(server: Server, path: Path, phone: Phone) -> None:
    with Running(server, path):
        done = ended(server, path)
        assert done.returncode == 2
        assert done.stderr.decode().count("\n") == 1
        assert "已经有一个" in done.stderr.decode()
        phone.send("/start")
        phone.wait_for("受邀请")


def test_after_a_kill_nothing_refuses_the_next_start(server: Server, path: Path, phone: Phone) -> None:
    with Running(server, path) as running:
        running.kill9()
        running.restart()
        phone.send("/start")
        phone.wait_for("受邀请")


def test_what_a_start_counts_is_kept_for_the_next_one(server: Server, path: Path) -> None:
    with Running(server, path, fresh=True):
        deadline = time.monotonic() + PATIENCE
        while not kept(path).exists():
            assert time.monotonic() < deadline
            time.sleep(0.05)


def kept(path: Path) -> Path:
    return path.parent / proofreading.CACHE / "neighbours.bin"


def test_what_was_taken_and_not_handled_is_handled_at_the_start(server: Server, path: Path, phone: Phone) -> None:
    """The handling is made impossible by hand, so that the letter surely waits when the bot is killed."""
    with Running(server, path) as running:
        at_body(path, phone)
        change(path, "create trigger t before insert on answers begin select raise(rollback, 'no'); end")
        phone.send(SAID)
        deadline = time.monotonic() + PATIENCE
        while not waiting(path):
            assert time.monotonic() < deadline
            time.sleep(0.02)
        running.kill9()
        change(path, "drop trigger t")
        change(path, "update inbox set tries = 0, put_by = 0")
        running.start()
        phone.wait_for("存好了，12字")
    assert bodies(path) == [SAID]


def waiting(path: Path) -> int:
    with behind(path) as db:
        return int(db.execute("select count(*) from inbox where handled is null").fetchone()[0])


def test_what_was_committed_and_not_sent_is_sent_at_the_start(server: Server, path: Path, phone: Phone) -> None:
    with Running(server, path) as running:
        at_body(path, phone)
        server.fault("429", "sendMessage", seconds=30, chat=phone.id)
        being_sent(phone, SAID)
        running.kill9()
        assert bodies(path) == [SAID]
        running.start()
        phone.wait_for("存好了，12字")
    assert sum("存好了，12字" in text for text in phone.texts) == 1


def test_a_file_that_was_being_sent_at_a_kill_is_asked_about_and_not_sent_again(
    server: Server, path: Path, phone: Phone
) -> None:
    with Running(server, path) as running:
        at_body(path, phone)
        phone.send("/draft")
        phone.wait_for("已经存好")
        server.fault("hang", "sendDocument", after=True, seconds=30)
        to_file(phone)
        phone.wait(lambda one: one.documents)
        running.kill9()
        running.start()
        phone.wait_for("文件可能没送到")
        assert len(phone.documents) == 1
        phone.tap("再发一次")
        phone.wait(lambda one: len(one.documents) == 2)
