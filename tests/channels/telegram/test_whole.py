"""A whole material, written by phone: the messages, the Word file, and nothing that Telegram would refuse."""

import io
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest

from tests import conversations, snapshot
from tests.channels.telegram import playing
from tests.channels.telegram.living import Living, admitted, living
from tests.standin import Phone, Server

TALKS = Path(conversations.__file__).parent
WHOLE = ("team-2023", "person-2021")


@pytest.fixture(scope="module", params=WHOLE)
def written(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[str, Phone, Living]]:
    """A phone on which a whole material was just written; the tests of a material share it."""
    name = str(request.param)
    with Server() as server:
        with living(server, tmp_path_factory.mktemp(name) / "bot.sqlite3") as bot:
            phone = admitted(bot, Phone(server, 7, "小王"))
            playing.play(bot, phone, TALKS / f"{name}.talk")
            phone.send("/draft")
            bot.rest()
            yield name, phone, bot
        assert server.violations == []


def fetch(bot: Living, phone: Phone) -> None:
    """Taps for the Word file, after something else: two taps without are one."""
    phone.send("/map")
    bot.rest()
    phone.tap("存成文件")
    bot.rest()
    phone.tap("草稿")
    bot.rest()


def test_a_whole_material_is_written_by_phone(written: tuple[str, Phone, Living]) -> None:
    name, phone, _ = written
    snapshot.agree(playing.text(phone), snapshot.FOLDER / f"{name}.txt")


def test_its_word_file_holds_the_same_paragraphs(written: tuple[str, Phone, Living]) -> None:
    name, phone, bot = written
    fetch(bot, phone)
    _, content = phone.documents[-1]
    paragraphs = [each.text.replace("\n", "") for each in docx.Document(io.BytesIO(content)).paragraphs if each.text]
    kept = (snapshot.FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    assert paragraphs == [line.strip("　") for line in kept.splitlines() if line]


def test_its_word_file_goes_out_again_without_an_upload(written: tuple[str, Phone, Living]) -> None:
    _, phone, bot = written
    for _ in range(2):
        fetch(bot, phone)
    again = phone.server.called("sendDocument")[-1]
    assert again["document"] in phone.server.cloud.files
    assert phone.documents[-1] == phone.documents[-2]


def test_an_upload_is_announced_before_its_file(written: tuple[str, Phone, Living]) -> None:
    _, phone, bot = written
    fetch(bot, phone)
    assert [call.method for call in phone.calls[-2:]] == ["sendChatAction", "sendDocument"]


def test_no_message_of_it_is_too_long_and_no_row_too_full(written: tuple[str, Phone, Living]) -> None:
    _, phone, _ = written
    assert max(len(each.text.encode("utf-16-le")) // 2 for each in phone.messages) <= 4096
    assert max(len(row) for each in phone.messages for row in each.rows) <= 3
