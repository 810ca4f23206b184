"""Below words that wait stand their own buttons, until one of them is tapped; a draft keeps its own for good."""

from tests.channels.telegram.living import Living, admitted, at_body
from tests.standin import Phone
from tests.standin.cloud import Message

BODY = "body@p1"
TAKE, LEAVE = "写进去", "不写"


def doubt(bot: Living, phone: Phone, words: str) -> Message:
    """Words that look like none, and the message that asks about them."""
    phone.send(words)
    asked = phone.wait_for(f"“{words}”")
    bot.rest()
    return asked


def labels(phone: Phone, message: Message) -> list[str]:
    """The buttons that stand below a message now."""
    now = next(each for each in phone.messages if each.id == message.id)
    return [button.label for row in now.rows for button in row]


def test_each_of_several_doubted_messages_keeps_its_buttons(bot: Living, phone: Phone) -> None:
    at_body(bot, phone)
    waiting = [doubt(bot, phone, words) for words in ("算了", "重来", "你好")]
    assert [labels(phone, each) for each in waiting] == [[TAKE, LEAVE]] * 3
    phone.tap(TAKE, on=waiting[1])
    phone.wait_for("存好了，2字")
    bot.rest()
    assert [labels(phone, each) for each in waiting] == [[TAKE, LEAVE], [], [TAKE, LEAVE]]
    phone.tap(LEAVE, on=waiting[2])
    bot.rest()
    phone.tap(TAKE, on=waiting[0])
    bot.rest()
    assert [labels(phone, each) for each in waiting] == [[], [], []]
    assert bot.answer(BODY) == "重来。算了"


def test_an_answer_leaves_a_doubted_message_waiting(bot: Living, phone: Phone) -> None:
    at_body(bot, phone)
    waiting = doubt(bot, phone, "重来")
    phone.send("平时学得零散。")
    phone.wait_for("存好了，7字")
    bot.rest()
    assert labels(phone, waiting) == [TAKE, LEAVE]
    assert "下一题" in [button.label for row in phone.last.rows for button in row]


def test_what_became_of_the_only_doubted_message_stays_to_be_read(bot: Living, phone: Phone) -> None:
    at_body(bot, phone)
    waiting = doubt(bot, phone, "重来")
    phone.tap(LEAVE)
    phone.wait_for("具体是怎么表现的")
    bot.rest()
    now = next(each for each in phone.messages if each.id == waiting.id)
    assert now.text.endswith(f"✓{LEAVE}")
    assert labels(phone, waiting) == []


def test_so_much_that_is_not_put_here_yet_can_be_put_here_later(bot: Living, phone: Phone) -> None:
    at_body(bot, phone)
    said = "学得零散，笔记没有补上。" * 130
    phone.send(said)
    waiting = phone.wait_for("先替你留着")
    bot.rest()
    phone.tap("先不放")
    phone.wait_for("具体是怎么表现的")
    bot.rest()
    phone.tap("就放这里", on=waiting)
    phone.wait_for("存好了，1560字")
    bot.rest()
    assert bot.answer(BODY) == said
    assert labels(phone, waiting) == []


def test_the_buttons_of_a_draft_stay_while_somebody_looks_behind_it(bot: Living, phone: Phone) -> None:
    at_body(bot, phone)
    phone.send("平时学得零散。")
    bot.rest()
    phone.send("/draft")
    summary = phone.wait_for("已经存好")
    bot.rest()
    page = phone.with_button("看原话")
    before = labels(phone, summary)
    phone.tap("看原话", on=page)
    phone.wait_for("看哪一段的原话")
    bot.rest()
    phone.tap("学习不够系统")
    bot.rest()
    assert labels(phone, summary) == before
    assert labels(phone, page) == ["看原话"]


def test_a_doubted_message_waits_while_a_list_is_looked_through(bot: Living, phone: Phone) -> None:
    admitted(bot, phone)
    at_body(bot, phone)
    waiting = doubt(bot, phone, "重来")
    phone.send("/map")
    bot.rest()
    phone.tap("继续写")
    bot.rest()
    assert labels(phone, waiting) == [TAKE, LEAVE]
