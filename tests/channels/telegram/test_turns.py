"""A turn on a phone: the next question first, then the receipt below the old one."""

from tests.channels.telegram.living import Living, admitted, at_body
from tests.standin import Phone


def test_a_stranger_hears_one_polite_line_and_nothing_else(bot: Living, phone: Phone) -> None:
    phone.send("/start")
    phone.wait_for("受邀请")
    assert len(phone.messages) == 1
    assert bot.rows("select count(*) from reports") == [(0,)]


def test_an_invitation_lets_in(bot: Living, phone: Phone) -> None:
    admitted(bot, phone)
    assert any("涉密信息严禁录入" in text for text in phone.texts)


def test_an_answer_is_stored_and_the_receipt_stands_below_its_question(bot: Living, phone: Phone) -> None:
    at_body(bot, phone)
    phone.send("今年集中学习参加了两次。")
    phone.wait_for("存好了，12字")
    assert bot.answer("body@p1") == "今年集中学习参加了两次。"
