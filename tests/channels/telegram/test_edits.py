"""Editing a message edits the answer that it became; replying answers what was replied to."""

from tests.channels.telegram import playing
from tests.channels.telegram.living import Living, at_body
from tests.standin import Phone

BODY = "body@p1"
SAID = "今年集中学习参加了两次。"


def test_an_edited_message_edits_its_answer(bot: Living, phone: Phone) -> None:
    at_body(bot, phone)
    (message,) = phone.send(SAID)
    bot.rest()
    phone.edit(message, "今年集中学习参加了三次。")
    phone.wait_for("换好了，12字")
    assert bot.answer(BODY) == "今年集中学习参加了三次。"


def test_an_edit_is_a_new_revision_and_the_old_one_is_kept(bot: Living, phone: Phone) -> None:
    at_body(bot, phone)
    (message,) = phone.send(SAID)
    bot.rest()
    phone.edit(message, "今年集中学习参加了三次。")
    bot.rest()
    assert bot.rows("select text from answers where place = ? order by id", BODY) == [
        (SAID,),
        ("今年集中学习参加了三次。",),
    ]


def test_after_an_edit_of_an_old_answer_the_interview_goes_on_where_it_was(bot: Living, phone: Phone) -> None:
    at_body(bot, phone)
    (message,) = phone.send(SAID)
    bot.rest()
    phone.tap("下一题")
    bot.rest()
    phone.edit(message, "今年集中学习参加了三次。")
    bot.rest()
    phone.send("下乡两次。")
    bot.rest()
    assert (bot.answer(BODY), bot.answer("body@p2")) == ("今年集中学习参加了三次。", "下乡两次。")


def test_an_edited_list_changes_the_claim_that_changed(bot: Living, phone: Phone) -> None:
    at_body(bot, phone)
    claims = next(each for each in phone.everything if each.text.startswith("学习不够系统\n"))
    phone.edit(claims, "学习不够深入\n联系群众不够\n担当不够主动")
    bot.rest()
    assert [bot.answer(f"claim@p{number}") for number in (1, 2, 3)] == ["学习不够深入", "联系群众不够", "担当不够主动"]


def test_an_edited_message_that_became_no_answer_is_said_so(bot: Living, phone: Phone) -> None:
    at_body(bot, phone)
    (message,) = phone.send("/map")
    bot.rest()
    phone.edit(message, "/draft")
    phone.wait_for("你改的那条消息不是回答")
    assert bot.rows("select count(*) from drafts") == [(0,)]


def test_an_edited_message_that_is_asked_about_goes_in_as_edited(bot: Living, phone: Phone) -> None:
    at_body(bot, phone)
    (message,) = phone.send("嗯")
    phone.wait_for("要写进材料吗")
    phone.edit(message, SAID)
    phone.wait_for("存好了")
    bot.rest()
    assert bot.answer(BODY) == SAID


def test_a_reply_to_an_old_question_answers_that_question(bot: Living, phone: Phone) -> None:
    at_body(bot, phone)
    first = phone.last
    phone.send(SAID)
    bot.rest()
    phone.tap("下一题")
    bot.rest()
    phone.send("笔记也没有补上。", reply_to=first)
    phone.wait_for("存好了")
    bot.rest()
    assert bot.answer(BODY) == f"{SAID}笔记也没有补上。"


def test_a_reply_to_a_receipt_answers_that_question(bot: Living, phone: Phone) -> None:
    at_body(bot, phone)
    phone.send(SAID)
    receipt = phone.wait_for("存好了")
    bot.rest()
    phone.tap("下一题")
    bot.rest()
    phone.send("笔记也没有补上。", reply_to=receipt)
    bot.rest()
    assert bot.answer(BODY) == f"{SAID}笔记也没有补上。"


def test_a_reply_to_one_s_own_answer_answers_that_question(bot: Living, phone: Phone) -> None:
    at_body(bot, phone)
    (message,) = phone.send(SAID)
    bot.rest()
    phone.tap("下一题")
    bot.rest()
    phone.send("笔记也没有补上。", reply_to=message)
    bot.rest()
    assert bot.answer(BODY) == f"{SAID}笔记也没有补上。"


def test_after_a_reply_the_interview_goes_on_where_it_was(bot: Living, phone: Phone) -> None:
    at_body(bot, phone)
    first = phone.last
    phone.send(SAID)
    bot.rest()
    phone.tap("下一题")
    bot.rest()
    phone.send("笔记也没有补上。", reply_to=first)
    bot.rest()
    phone.send("下乡两次。")
    bot.rest()
    assert bot.answer("body@p2") == "下乡两次。"


def test_a_reply_to_the_question_on_screen_is_its_answer(bot: Living, phone: Phone) -> None:
    at_body(bot, phone)
    phone.send(SAID, reply_to=phone.last)
    phone.wait_for("存好了，12字")
    assert bot.answer(BODY) == SAID


def drafted(bot: Living, phone: Phone) -> None:
    at_body(bot, phone)
    phone.send("会前翻了台账，有三处漏记。笔记没有补上。")
    bot.rest()
    phone.send("/draft")
    bot.rest()


def test_a_reply_with_a_quote_to_a_draft_shows_the_words_behind(bot: Living, phone: Phone) -> None:
    drafted(bot, phone)
    (page,) = playing.pages(phone)
    phone.send("笔记补了三篇。", reply_to=page, quote="笔记没有补上。")
    asked = phone.wait_for("先没有记进材料，怎么放")
    assert "换掉引的那句" in asked.labels


def test_a_quoted_sentence_is_exchanged_with_a_tap(bot: Living, phone: Phone) -> None:
    drafted(bot, phone)
    (page,) = playing.pages(phone)
    phone.send("笔记补了三篇。", reply_to=page, quote="笔记没有补上。")
    phone.wait_for("怎么放")
    bot.rest()
    phone.tap("换掉引的那句")
    bot.rest()
    assert bot.answer(BODY) == "会前翻了台账，有三处漏记。笔记补了三篇。"


def test_a_page_s_button_leads_to_the_words_behind_it(bot: Living, phone: Phone) -> None:
    drafted(bot, phone)
    phone.tap("看原话")
    bot.rest()
    phone.tap("学习不够系统")
    shown = phone.wait_for("有三处漏记")
    assert any(label.startswith("改") for label in shown.labels)
