"""Nothing counts twice: an update that comes again, a turn that stops half way, two phones of one person."""

import time

from tests.channels.telegram.living import Living, admitted, at_body, change
from tests.standin import Phone, Server

SAID = "今年集中学习参加了两次。"


def unhandled(bot: Living) -> int:
    return int(bot.rows("select count(*) from inbox where handled is null")[0][0])


def test_an_update_delivered_again_changes_nothing_and_is_answered_once(
    bot: Living, phone: Phone, server: Server
) -> None:
    at_body(bot, phone)
    phone.send(SAID)
    phone.wait_for("存好了")
    bot.rest()
    server.rewind(3)
    assert phone.silent(0.5)
    assert bot.answer("body@p1") == SAID
    assert bot.rows("select count(*) from answers where place = 'body@p1'") == [(1,)]


def test_a_batch_that_holds_everything_twice_is_answered_once(bot: Living, phone: Phone, server: Server) -> None:
    at_body(bot, phone)
    server.double(2)
    phone.send(SAID)
    phone.wait_for("存好了")
    bot.rest()
    assert [message.text.partition("，")[0] for message in phone.news if "存好了" in message.text] == ["存好了"]
    assert bot.answer("body@p1") == SAID


def test_a_tap_delivered_again_is_one_tap(bot: Living, phone: Phone, server: Server) -> None:
    at_body(bot, phone)
    phone.send(SAID)
    phone.wait_for("存好了")
    phone.tap("下一题")
    phone.wait_for("第2条")
    bot.rest()
    server.rewind(1)
    assert phone.silent(0.5)
    assert "第2条" in phone.last.text


def test_the_letter_is_empty_once_it_is_handled(bot: Living, phone: Phone) -> None:
    at_body(bot, phone)
    phone.send(SAID)
    phone.wait_for("存好了")
    assert bot.rows("select count(*) from inbox where letter <> ''") == [(0,)]
    assert bot.rows("select count(*) from outbox where payload like '%集中学习%'") == [(0,)]


def test_what_a_turn_changes_and_says_and_that_it_is_handled_are_one_transaction(bot: Living, phone: Phone) -> None:
    """The last of the three is made impossible by hand: the other two are undone with it."""
    at_body(bot, phone)
    change(bot.path, "create trigger t before insert on outbox begin select raise(abort, 'no'); end")
    phone.send(SAID)
    phone.wait(lambda _: unhandled(bot) == 1)
    time.sleep(0.3)
    assert bot.answer("body@p1") == ""
    assert (
        SAID.encode("unicode_escape").decode()[:12] in bot.rows("select letter from inbox where handled is null")[0][0]
    )
    assert not any("存好了，12字" in text for text in phone.texts)
    change(bot.path, "drop trigger t")
    phone.wait_for("存好了，12字")
    assert bot.answer("body@p1") == SAID
    assert bot.rows("select count(*) from answers where place = 'body@p1'") == [(1,)]


def test_two_phones_of_one_person_show_the_same_and_a_button_pressed_on_both_counts_once(
    bot: Living, phone: Phone, server: Server
) -> None:
    at_body(bot, phone)
    office = Phone(server, phone.id, "小王")
    phone.send(SAID)
    seen = office.wait_for("存好了")
    phone.tap("下一题", seen)
    office.tap("下一题", seen)
    phone.wait_for("第2条（共3条）")
    phone.wait(lambda one: not one.spinning)
    assert office.texts == phone.texts
    assert "第2条（共3条）" in [text for text in office.texts if "具体是怎么表现的" in text][-1]
    assert bot.answer("body@p2") == ""


def test_both_phones_of_a_person_write_into_the_same_answer(bot: Living, phone: Phone, server: Server) -> None:
    at_body(bot, phone)
    office = Phone(server, phone.id, "小王")
    phone.send("手机上写的。")
    office.send("办公室写的。")
    office.wait_for("存好了，12字")
    assert bot.answer("body@p1") == "手机上写的。办公室写的。"


def test_two_messages_at_once_are_kept_in_their_order(bot: Living, phone: Phone) -> None:
    at_body(bot, phone)
    for number in range(10):
        phone.send(f"第{number}句。")
    phone.wait_for("存好了，40字")
    assert bot.answer("body@p1") == "".join(f"第{number}句。" for number in range(10))


def test_a_stranger_leaves_no_words_behind(bot: Living, phone: Phone) -> None:
    phone.send("我是谁你别管")
    phone.wait_news()
    assert bot.rows("select count(*) from inbox where letter <> ''") == [(0,)]
    assert bot.rows("select display from people") == [("",)]
    admitted(bot, phone)
    assert bot.rows("select display from people") == [("小王",)]
