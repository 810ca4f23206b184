"""A number in a text, on a phone: the words in the input field, and where the text without the number goes."""

from tests.channels.telegram.living import Living, at_body
from tests.standin import Phone, Server


def at_rewriting(bot: Living, phone: Phone) -> Phone:
    """A phone whose text had a number in it, and whose owner writes it again."""
    at_body(bot, phone)
    phone.send("群众打13800138000没人接。")
    phone.wait_for("没有存")
    phone.tap("重写")
    bot.rest()
    return phone


def test_writing_it_again_shows_what_to_do_in_the_input_field(bot: Living, server: Server, phone: Phone) -> None:
    at_rewriting(bot, phone)
    shown = [str(params.get("reply_markup", "")) for params in server.called("sendMessage")]
    assert any("input_field_placeholder" in markup for markup in shown)


def test_what_answers_that_line_is_the_answer_and_the_number_is_nowhere(bot: Living, phone: Phone) -> None:
    at_rewriting(bot, phone)
    phone.send("群众打热线没人接。", reply_to=phone.last)
    bot.rest()
    assert bot.answer("body@p1") == "群众打热线没人接。"
    assert "13800138000" not in bot.everything()
