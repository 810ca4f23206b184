"""Buttons: double, stale, others', made up; two devices; commands that do not exist."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from bot import wiring
from tests.channels.telegram.living import Living, admitted, at_body, living
from tests.standin import Phone, Server
from tests.standin.cloud import Message
from tests.standin.wire import Json


def with_token(message: Message, token: str) -> Message:
    """A message with a button that nobody made."""
    keyboard: Json = {"inline_keyboard": [[{"text": "假的", "callback_data": token}]]}
    return replace(message, json={**message.json, "reply_markup": keyboard})


def test_every_tap_is_answered(bot: Living, phone: Phone) -> None:
    at_body(bot, phone)
    phone.tap("目录")
    bot.rest()
    assert phone.spinning == ()


def test_a_double_tap_is_one_tap(bot: Living, phone: Phone) -> None:
    at_body(bot, phone)
    phone.send("下乡两次。")
    bot.rest()
    before = len(phone.messages)
    phone.tap("下一题", times=2)
    bot.rest()
    assert len(phone.messages) == before + 1
    assert "第2条（共3条）" in phone.last.text
    assert phone.spinning == ()


def test_a_double_tap_makes_one_draft(bot: Living, phone: Phone) -> None:
    at_body(bot, phone)
    phone.tap("目录")
    bot.rest()
    phone.tap("出草稿", times=2)
    bot.rest()
    assert sum(text.startswith("第1稿，") for text in phone.texts) == 1


def test_the_same_button_later_is_another_tap(server: Server, phone: Phone, tmp_path: Path) -> None:
    ahead = [timedelta()]
    with living(server, tmp_path / "bot.sqlite3", lambda: wiring.now() + ahead[0]) as bot:
        at_body(bot, phone)
        phone.send("/draft")
        bot.rest()
        phone.tap("存成文件")
        bot.rest()
        for _ in range(2):
            ahead[0] += timedelta(seconds=2)
            phone.tap("草稿")
            bot.rest()
    assert len(phone.documents) == 2


def test_a_double_tap_on_new_begins_one_report(bot: Living, phone: Phone) -> None:
    admitted(bot, phone)
    phone.tap("新建")
    bot.rest()
    phone.tap("2023")
    bot.rest()
    phone.tap("个人", times=2)
    bot.rest()
    assert bot.rows("select count(*) from reports") == [(1,)]


def test_a_stale_button_gets_a_toast(bot: Living, phone: Phone) -> None:
    at_body(bot, phone)
    old = phone.last
    phone.tap("先放着", on=old)
    bot.rest()
    phone.send("下乡两次。")
    bot.rest()
    phone.tap("先放着", on=old)
    bot.rest()
    assert phone.toasts[-1].text == "这个按钮已经过时了，存好的内容没有变。"


def test_a_stale_button_gets_the_current_question(bot: Living, phone: Phone) -> None:
    at_body(bot, phone)
    old = phone.last
    phone.tap("先放着", on=old)
    bot.rest()
    phone.send("下乡两次。")
    bot.rest()
    phone.tap("先放着", on=old)
    bot.rest()
    assert "第2条（共3条）" in phone.last.text
    assert phone.last.rows


def test_a_stale_button_changes_nothing(bot: Living, phone: Phone) -> None:
    at_body(bot, phone)
    old = phone.last
    phone.send("下乡两次。")
    bot.rest()
    phone.tap("下一题")
    bot.rest()
    before = bot.rows("select count(*) from answers")
    phone.tap("先放着", on=old)
    bot.rest()
    assert bot.rows("select count(*) from answers") == before


def test_a_made_up_button_is_answered(bot: Living, phone: Phone) -> None:
    at_body(bot, phone)
    phone.tap("假的", on=with_token(phone.last, "1:2:3:nonsense"))
    bot.rest()
    assert phone.toasts[-1].text.startswith("这个按钮我不认得")


def test_somebody_else_s_button_opens_nothing(server: Server, bot: Living, phone: Phone) -> None:
    at_body(bot, phone)
    token = phone.last.rows[-1][0].data
    other = admitted(bot, Phone(server, 8, "小李"))
    other.tap("假的", on=with_token(other.last, token))
    bot.rest()
    assert other.toasts[-1].text == "这份材料不在你名下，打不开。"
    assert not any("学习不够系统" in text for text in other.texts)


def test_a_tap_on_an_older_message_from_another_device_goes_on_there(bot: Living, phone: Phone) -> None:
    at_body(bot, phone)
    on_the_desk = phone.last
    phone.tap("目录", on=on_the_desk)
    bot.rest()
    phone.tap("存在的主要问题")
    bot.rest()
    phone.tap("目录", on=on_the_desk)  # the other device still shows the question
    bot.rest()
    assert phone.spinning == ()
    assert phone.last.text.startswith("目录")


def test_two_devices_write_one_answer(bot: Living, phone: Phone) -> None:
    at_body(bot, phone)
    asked = phone.last
    phone.send("下乡两次。")
    bot.rest()
    phone.tap("目录", on=asked)
    phone.tap("下一题")
    bot.rest()
    phone.send("接待来访少。")
    bot.rest()
    assert (bot.answer("body@p1"), bot.answer("body@p2")) == ("下乡两次。", "接待来访少。")


def test_an_unknown_command_names_what_there_is(bot: Living, phone: Phone) -> None:
    at_body(bot, phone)
    phone.send("/fly")
    phone.wait_for("没有 /fly 这个命令，存好的内容没有变")


def test_an_unknown_command_is_no_answer(bot: Living, phone: Phone) -> None:
    at_body(bot, phone)
    phone.send("/fly")
    bot.rest()
    assert bot.answer("body@p1") == ""
