"""A bot in a process of its own. It stands for `zhaojing run`, so that these tests say something about the tool."""

from pathlib import Path

import pytest

from tests.standin import Phone, Server
from tests.standin.process import Running

BOT = """
import os
from telegram import Update
from telegram.ext import Application, MessageHandler, filters

async def echo(update, context):
    print(update.message.text)
    await update.message.reply_text("收到" + update.message.text)

builder = Application.builder().token(os.environ["TELEGRAM_BOT_TOKEN"])
builder.base_url(os.environ["TELEGRAM_API_BASE_URL"]).base_file_url(os.environ["TELEGRAM_FILE_BASE_URL"])
application = builder.build()
application.add_handler(MessageHandler(filters.ALL, echo))
application.run_polling()
"""


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder in which `python -m bot` is the bot above, and its database."""
    (tmp_path / "bot").mkdir()
    (tmp_path / "bot" / "__init__.py").touch()
    (tmp_path / "bot" / "__main__.py").write_text(BOT, encoding="utf-8")
    return tmp_path / "bot.sqlite3"


def test_a_bot_is_killed_and_started_again_and_goes_on(server: Server, place: Path) -> None:
    phone = Phone(server, 7, "小王")
    with Running(server, place) as running:
        phone.send("一")
        phone.wait_for("收到一")
        assert running.rss > 10_000_000
        assert running.cpu > 0
        running.kill9()
        phone.send("二")
        running.restart()
        phone.wait_for("收到二")
        ended = running.terminate()
    assert ended.code == 0
    assert ended.in_time
    assert running.stdout.splitlines()[-1] == "二"
    assert running.seconds_to_poll > 0
    assert server.violations == []


def test_a_bot_that_ends_at_once_is_told_with_what_it_printed(server: Server, place: Path) -> None:
    (place.parent / "bot" / "__main__.py").write_text("raise SystemExit('没有令牌')", encoding="utf-8")
    with pytest.raises(AssertionError, match="没有令牌"), Running(server, place):
        pass
