"""A reply to an old question or receipt answers that question; the interview goes on where it was."""

from bot.interview.outline import Place
from tests.store.opened import memory
from tests.usecases.writer import CLAIMS, SIGNER, Writer, say


def further_on() -> tuple[Writer, int, int]:
    """A writer at the second text, with the numbers of the first text's question and receipt."""
    writer = Writer().at_body()
    question = writer.question
    receipt = writer.say("平时学得零散。").said[0].message
    writer.tap("next")
    return writer, question, receipt


def test_a_reply_to_an_old_question_answers_that_question() -> None:
    writer, question, _ = further_on()
    writer.reply(question, "笔记有两周没有翻开。")
    assert writer.kept("body@p1") == "平时学得零散。笔记有两周没有翻开。"
    assert writer.kept("body@p2") == ""


def test_a_reply_to_a_receipt_answers_the_question_that_it_is_about() -> None:
    writer, _, receipt = further_on()
    writer.reply(receipt, "笔记有两周没有翻开。")
    assert writer.kept("body@p1") == "平时学得零散。笔记有两周没有翻开。"


def test_a_reply_to_the_own_answer_is_added_to_it() -> None:
    writer = Writer().at_body()
    sent = writer.say("平时学得零散。").message
    writer.tap("next")
    writer.reply(sent, "笔记有两周没有翻开。")
    assert writer.kept("body@p1") == "平时学得零散。笔记有两周没有翻开。"


def test_after_a_reply_the_interview_goes_on_where_it_was() -> None:
    writer, question, _ = further_on()
    writer.reply(question, "笔记有两周没有翻开。")
    assert writer.asked == Place("body", "p2")
    writer.say("讲课都是老例子。")
    assert writer.kept("body@p2") == "讲课都是老例子。"


def test_the_buttons_of_the_question_on_screen_stay_good_after_a_reply() -> None:
    writer, question, _ = further_on()
    back = writer.button("back").token
    writer.reply(question, "笔记有两周没有翻开。")
    writer.press(back)
    assert say("tap.stale") not in writer.texts


def test_a_reply_that_answers_is_edited_like_any_answer() -> None:
    writer, question, _ = further_on()
    sent = writer.reply(question, "笔记有两周没有翻开。").message
    writer.edit(sent, "笔记落了灰。")
    assert writer.kept("body@p1") == "平时学得零散。笔记落了灰。"


def test_a_reply_to_an_old_short_question_replaces_its_answer() -> None:
    writer = Writer().begin()
    question = writer.question
    writer.say(SIGNER)
    writer.reply(question, "青堰县水务局\n局长\n骆启舟")
    assert writer.kept("head/post") == "局长"
    assert writer.asked == Place("head/parts")


def test_a_reply_that_does_not_fit_its_question_is_refused_and_kept_nowhere() -> None:
    writer = Writer().begin()
    question = writer.question
    writer.say(SIGNER)
    writer.reply(question, "只有一行")
    assert say("refuse.lines_differ", wanted=3, given=1) in writer.text
    assert writer.kept("head/unit") == SIGNER.split("\n")[0]
    assert writer.kept("head/parts") == ""


def test_a_reply_to_the_question_on_screen_is_its_answer() -> None:
    writer = Writer().at_body()
    writer.reply(writer.question, "平时学得零散。")
    assert writer.kept("body@p1") == "平时学得零散。"


def test_a_reply_to_a_message_that_asked_nothing_is_taken_as_any_message() -> None:
    writer = Writer()
    greeting = writer.say("你好").said[0].message
    writer.at_body()
    writer.reply(greeting, "平时学得零散。")
    assert writer.kept("body@p1") == "平时学得零散。"


def test_a_reply_to_a_message_that_nobody_sent_is_taken_as_any_message() -> None:
    writer = Writer().at_body()
    writer.reply(2**61, "平时学得零散。")
    assert writer.kept("body@p1") == "平时学得零散。"


def test_a_reply_to_somebody_else_s_question_never_reaches_their_report() -> None:
    db = memory()
    owner = Writer(db, "zhang").at_body()
    question = owner.question
    stranger = Writer(db, "li").at_body()
    stranger.reply(question, "这是我自己的话。")
    assert owner.kept("body@p1") == ""
    assert stranger.kept("body@p1") == "这是我自己的话。"


def test_a_reply_to_the_question_of_a_removed_point_says_that_it_is_gone() -> None:
    writer, question, _ = further_on()
    writer.press("1::remove:p1")
    writer.reply(question, "笔记有两周没有翻开。")
    assert say("refuse.no_such_question") in writer.text


def test_a_reply_to_a_question_of_another_report_answers_there() -> None:
    writer = Writer().at_body()
    question = writer.question
    writer.begin("minzhu-2021.team")
    writer.reply(question, "平时学得零散。")
    assert writer.kept("body@p1", report=1) == "平时学得零散。"
    assert writer.kept("body@p1", report=2) == ""


def test_a_reply_to_the_question_of_a_list_with_new_claims_rewords_it() -> None:
    writer = Writer().at_claims()
    question = writer.question
    writer.say(CLAIMS)
    writer.reply(question, "学得不系统\n联系得不紧密")
    assert (writer.kept("claim@p1"), writer.kept("claim@p2")) == ("学得不系统", "联系得不紧密")
