"""Files of one draft in several formats: each kept at Telegram under its own number, none where there is no font."""

from pathlib import Path

from bot.render.typecase import Typecase
from tests.channels.telegram.living import Living, at_body, living
from tests.render import printed
from tests.standin import Phone, Server
from tests.usecases.writer import say


def drafted(bot: Living, phone: Phone) -> None:
    """A phone with the kinds of file of its first draft before it."""
    at_body(bot, phone)
    phone.send("平时学得零散。")
    bot.rest()
    phone.send("/draft")
    bot.rest()
    phone.tap("存成文件")
    bot.rest()


def test_each_kind_of_file_is_sent_once_and_then_known(bot: Living, phone: Phone) -> None:
    printed.fonts()
    drafted(bot, phone)
    for label in ("清稿", "清稿PDF", "台账Excel", "清稿PDF"):
        phone.tap(f"^{label}$")
        bot.rest()
    names = [name for name, _ in phone.documents]
    assert [Path(name).suffix for name in names] == [".docx", ".pdf", ".xlsx", ".pdf"]
    assert phone.documents[1] == phone.documents[3]
    assert phone.documents[1][1].startswith(b"%PDF")
    *_, again = phone.server.called("sendDocument")
    assert again["document"] in phone.server.cloud.files


def test_without_a_chinese_font_a_pdf_is_said_to_be_missing_and_everything_else_goes_on(
    server: Server, tmp_path: Path
) -> None:
    phone = Phone(server, 7, "小王")
    with living(server, tmp_path / "bot.sqlite3", fonts=Typecase(system=False)) as bot:
        drafted(bot, phone)
        phone.tap("清稿PDF")
        phone.wait_for(say("file.no_font"))
        phone.tap("^清稿$")
        bot.rest()
        assert [Path(name).suffix for name, _ in phone.documents] == [".docx"]


def test_a_pdf_with_empty_boxes_says_so_and_is_made_anew_each_time(bot: Living, phone: Phone) -> None:
    printed.fonts()
    at_body(bot, phone)
    phone.send("平时学得零散\U0010fffd。")
    bot.rest()
    phone.send("/draft")
    bot.rest()
    phone.tap("存成文件")
    bot.rest()
    for _ in range(2):
        phone.tap("^清稿PDF$")
        bot.rest()
        phone.send("/map")
        bot.rest()
    captions = [call["caption"] for call in phone.server.called("sendDocument")]
    assert [say("file.unshown", characters="\U0010fffd") in caption for caption in captions] == [True, True]
