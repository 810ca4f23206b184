"""Editing one's own message edits the answer that it was; every earlier text stays in the history."""

from bot.interview.outline import Place
from bot.store import answers
from tests.store.opened import memory
from tests.usecases.writer import CLAIMS, LIST, SIGNER, Writer, say, stored


def test_an_edited_message_changes_its_answer() -> None:
    writer = Writer().at_body()
    sent = writer.say("平时学得零散。").message
    writer.edit(sent, "平时学得很零散。")
    assert writer.kept("body@p1") == "平时学得很零散。"


def test_the_text_before_an_edit_stays_in_the_history() -> None:
    writer = Writer().at_body()
    sent = writer.say("平时学得零散。").message
    writer.edit(sent, "平时学得很零散。")
    kept = answers.history(writer.db, writer.report, Place("body", "p1"), 9)
    assert [revision.text for revision in kept] == ["平时学得很零散。", "平时学得零散。"]


def test_an_edit_is_answered_with_a_way_to_the_earlier_text() -> None:
    writer = Writer().at_body()
    sent = writer.say("平时学得零散。").message
    writer.tap("next")
    writer.edit(sent, "平时学得很零散。")
    assert "history" in writer.verbs


def test_an_edit_changes_only_its_own_piece_of_a_long_answer() -> None:
    writer = Writer().at_body()
    sent = writer.say("平时学得零散。").message
    writer.say("笔记有两周没有翻开。")
    writer.edit(sent, "一忙就放下。")
    assert writer.kept("body@p1") == "一忙就放下。笔记有两周没有翻开。"


def test_a_message_is_edited_twice() -> None:
    writer = Writer().at_body()
    sent = writer.say("平时学得零散。").message
    writer.edit(sent, "学得零散。")
    writer.edit(sent, "学得不系统。")
    assert writer.kept("body@p1") == "学得不系统。"


def test_after_an_edit_the_interview_stands_where_it_was() -> None:
    writer = Writer().at_body()
    sent = writer.say("平时学得零散。").message
    writer.tap("next")
    writer.edit(sent, "学得零散。")
    assert writer.screen() == Place("body", "p2")
    writer.say("讲课都是老例子。")
    assert writer.kept("body@p2") == "讲课都是老例子。"


def test_an_edited_message_of_claims_rewords_them() -> None:
    writer = Writer().at_claims()
    sent = writer.say(CLAIMS).message
    writer.edit(sent, "理论学习的恒心不够\n联系实际的紧密度不够")
    assert writer.kept("claim@p1") == "理论学习的恒心不够"
    assert writer.kept(LIST) == "p1 p2"


def test_an_edited_message_of_several_answers_changes_them() -> None:
    writer = Writer().begin()
    sent = writer.say(SIGNER).message
    writer.edit(sent, "青堰县水务局\n局长\n骆启舟")
    assert writer.kept("head/post") == "局长"


def test_an_edit_of_words_that_were_changed_since_is_refused() -> None:
    writer = Writer().at_body()
    sent = writer.say("平时学得零散。").message
    writer.tap("next")
    writer.go("body@p1")
    writer.say("全部重写。")
    before = stored(writer.db)
    writer.edit(sent, "平时学得很零散。")
    assert say("refuse.changed_since") in writer.text
    assert stored(writer.db) == before


def test_an_edit_to_nothing_is_refused() -> None:
    writer = Writer().at_body()
    sent = writer.say("平时学得零散。").message
    writer.edit(sent, " ")
    assert say("refuse.empty") in writer.text
    assert writer.kept("body@p1") == "平时学得零散。"


def test_an_edit_that_is_too_long_is_refused() -> None:
    writer = Writer().at_body()
    sent = writer.say("平时学得零散。").message
    writer.edit(sent, "学" * 20001)
    assert say("refuse.too_long", characters=20001, most=20000) in writer.text
    assert writer.kept("body@p1") == "平时学得零散。"


def test_a_message_that_was_refused_is_said_again_when_it_is_edited() -> None:
    writer = Writer().begin()
    sent = writer.say("只有一行").message
    writer.edit(sent, SIGNER)
    assert writer.kept("head/unit") == SIGNER.split("\n")[0]
    assert writer.asked == Place("head/parts")


def test_a_refused_message_that_was_edited_is_edited_like_any_answer() -> None:
    writer = Writer().at_body()
    sent = writer.say("学" * 3001).message
    writer.edit(sent, "平时学得零散。")
    writer.edit(sent, "学得零散。")
    assert writer.kept("body@p1") == "学得零散。"


def test_a_doubted_message_that_is_edited_is_said_to_the_same_place() -> None:
    writer = Writer().at_body()
    sent = writer.say("嗯").message
    writer.edit(sent, "平时学得零散。")
    assert writer.kept("body@p1") == "平时学得零散。"
    assert writer.asked == Place("body", "p1")


def test_a_doubted_message_that_is_edited_to_another_doubtful_word_is_asked_about_again() -> None:
    writer = Writer().at_body()
    sent = writer.say("嗯").message
    writer.edit(sent, "下一题")
    writer.tap("drop")
    assert writer.kept("body@p1") == ""


def test_a_doubted_message_that_was_edited_cannot_be_taken_once_more() -> None:
    writer = Writer().at_body()
    sent = writer.say("嗯").message
    taken = writer.button("take").token
    writer.edit(sent, "平时学得零散。")
    writer.press(taken)
    assert writer.texts[0] == say("tap.stale")
    assert writer.kept("body@p1") == "平时学得零散。"


def test_an_edit_of_words_that_stood_there_already_exchanges_them() -> None:
    writer = Writer().at_body()
    writer.say("平时学得零散。")
    writer.press("1::rewrite:body@p1")
    sent = writer.say("平时学得零散。").message
    writer.edit(sent, "学得零散。")
    assert writer.kept("body@p1") == "学得零散。"


def test_an_edit_that_changes_nothing_says_so() -> None:
    writer = Writer().at_body()
    sent = writer.say("平时学得零散。").message
    writer.edit(sent, "平时学得零散。")
    assert writer.texts[0] == say("refuse.same_as_before")


def test_an_edited_command_is_no_answer() -> None:
    writer = Writer().at_body()
    sent = writer.say("/map").message
    before = stored(writer.db)
    writer.edit(sent, "平时学得零散。")
    assert writer.texts[0] == say("edit.not_an_answer")
    assert stored(writer.db) == before


def test_an_edited_label_is_no_answer() -> None:
    writer = Writer().at_body()
    writer.say("平时学得零散。")
    sent = writer.say(say("button.next")).message
    writer.edit(sent, "别的话。")
    assert writer.texts[0] == say("edit.not_an_answer")


def test_after_an_edit_that_is_no_answer_the_question_stands_again() -> None:
    writer = Writer().at_body()
    writer.edit(1, "别的话。")
    assert writer.asked == Place("body", "p1")


def test_a_message_of_ours_cannot_be_edited_into_an_answer() -> None:
    writer = Writer().at_body()
    writer.edit(writer.question, "别的话。")
    assert writer.texts[0] == say("edit.not_an_answer")
    assert writer.kept("body@p1") == ""


def test_somebody_else_s_message_cannot_be_edited() -> None:
    db = memory()
    owner = Writer(db, "zhang").at_body()
    sent = owner.say("平时学得零散。").message
    stranger = Writer(db, "li").at_body()
    stranger.edit(sent, "换成别的。")
    assert stranger.texts[0] == say("edit.not_an_answer")
    assert owner.kept("body@p1") == "平时学得零散。"


def test_a_number_that_no_message_has_is_no_answer() -> None:
    writer = Writer().at_body()
    writer.edit(2**61, "别的话。")
    assert writer.texts[0] == say("edit.not_an_answer")


def test_an_edit_of_a_message_of_another_report_changes_that_report() -> None:
    writer = Writer().at_body()
    sent = writer.say("平时学得零散。").message
    writer.begin("minzhu-2021.team")
    writer.edit(sent, "学得零散。")
    assert writer.kept("body@p1", report=1) == "学得零散。"
    assert writer.report == 2
