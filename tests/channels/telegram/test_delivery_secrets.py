"""The token and the words of people stand in no log line, no error and no file that they do not belong into."""

import time
from pathlib import Path

import pytest

from tests.channels.telegram.living import change
from tests.channels.telegram.test_delivery_start import at_body
from tests.standin import Phone, Server
from tests.standin.process import Running

WORDS = ("独一无二的一句话", "骆启舟", "担当不够主动", "怪名字")


@pytest.mark.parametrize("as_json", ["0", "1"])
def test_neither_token_nor_typed_words_are_printed_or_written_down(
    server: Server, tmp_path: Path, as_json: str
) -> None:
    """Every kind of trouble at once, at the most talkative level."""
    path, secret = tmp_path / "bot.sqlite3", server.token.partition(":")[2]
    phone = Phone(server, 7, "怪名字")
    with Running(server, path, env={"ZHAOJING_LOG_LEVEL": "DEBUG", "ZHAOJING_LOG_JSON": as_json}) as running:
        at_body(path, phone)
        for kind in ("error", "reset", "409", "429"):
            server.fault(kind, "getUpdates")
            server.fault(kind, "sendMessage" if kind != "409" else "nothing")
            phone.send("独一无二的一句话。")
            phone.wait_for("存好了")
        change(path, "update reports set at = '{\"独一无二的一句话'")
        phone.send("独一无二的一句话，处理不了。")
        phone.wait_for("已经先收着了")
        server.stop()
        time.sleep(1)
        server.start()
        phone.block()
        time.sleep(1.5)
        assert running.terminate().code == 0
    printed = running.stdout + running.stderr
    assert "could not be handled" in printed
    assert "NetworkError" in printed
    for each in (secret, *WORDS):
        assert each not in printed
        assert repr(each.encode("unicode_escape"))[2:-1] not in printed
    for file in tmp_path.rglob("*"):
        assert secret not in file.name
        assert file.is_dir() or secret.encode() not in file.read_bytes()
    server.violations.clear()  # whoever was blocked was written to
