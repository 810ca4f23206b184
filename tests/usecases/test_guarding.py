"""Sensitive text at the door: 密级 stays outside, of numbers the masked text comes in, the person chooses."""

from dataclasses import replace

import pytest

from bot.interview.outline import Place
from bot.store.database import Database
from bot.usecases.work import TELEGRAM
from tests.usecases.writer import CLAIMS, Writer, say, stored

MOBILE = "13812345678"
WORDS = f"群众打{MOBILE}找不到人。"
MASKED = "群众打138****5678找不到人。"
MARK = "机密★10年"


def everything(db: Database) -> str:
    """Every row of every table."""
    return repr([db.execute(f"select * from [{table}]").fetchall() for table in db.table_names()])  # noqa: S608


def in_chat() -> Writer:
    """The same person on the phone."""
    writer = Writer().at_body()
    writer.desk = replace(writer.desk, channel=TELEGRAM)
    return writer


def test_a_marked_message_is_refused_and_no_word_of_it_is_kept() -> None:
    writer = Writer().at_body()
    before = stored(writer.db)
    writer.say(f"{MARK}\n某项部署的内容")
    assert writer.texts[0] == say("guard.marked")
    assert stored(writer.db) == before
    assert "部署的内容" not in everything(writer.db)


def test_after_a_marked_message_the_question_on_screen_is_put_again() -> None:
    writer = Writer().at_body()
    writer.say(MARK)
    assert writer.asked == Place("body", "p1")


def test_on_the_phone_the_marked_message_is_to_be_deleted_in_the_chat_too() -> None:
    writer = in_chat()
    writer.say(MARK)
    assert writer.texts[0] == say("guard.marked_in_chat")


def test_words_about_secrets_are_an_answer() -> None:
    writer = Writer().at_body()
    writer.say("保守国家秘密的意识不强，机密文件管理不严。")
    assert writer.kept("body@p1") == "保守国家秘密的意识不强，机密文件管理不严。"


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        (MOBILE, "手机号 138****5678"),
        ("110101199003070038", "身份证号 110101************"),
        ("6222021234567890128", "银行卡号 ***************0128"),
    ],
)
def test_a_number_is_named_masked_and_kept_nowhere(number: str, shown: str) -> None:
    writer = Writer().at_body()
    writer.say(f"号码是{number}。")
    assert shown in writer.text
    assert number not in everything(writer.db) + writer.text
    assert writer.kept("body@p1") == ""


def test_many_numbers_are_counted() -> None:
    writer = Writer().at_body()
    writer.say("、".join(f"1381234567{last}" for last in range(5)))
    assert "等5处" in writer.text


def test_on_the_phone_the_number_s_message_is_to_be_deleted_in_the_chat_too() -> None:
    writer = in_chat()
    writer.say(WORDS)
    assert say("guard.chat") in writer.text


def test_the_masked_text_is_taken_as_the_answer() -> None:
    writer = Writer().at_body()
    writer.say(WORDS)
    writer.tap("take")
    assert writer.kept("body@p1") == MASKED
    assert MOBILE not in everything(writer.db)


def test_the_choice_may_be_typed_out() -> None:
    writer = Writer().at_body()
    writer.say(WORDS)
    writer.say("打码保存")
    assert writer.kept("body@p1") == MASKED


def test_the_masked_text_is_taken_once() -> None:
    writer = Writer().at_body()
    writer.say(WORDS)
    token = writer.button("take").token
    writer.press(token)
    writer.press(token)
    assert writer.texts[0] == say("tap.stale")
    assert writer.kept("body@p1") == MASKED


def test_masked_claims_are_claims() -> None:
    writer = Writer().at_claims()
    writer.say(f"理论学习的系统性不够\n热线{MOBILE}没人接")
    writer.tap("take")
    assert writer.kept("claim@p2") == "热线138****5678没人接"


def test_writing_it_again_puts_the_question_and_a_line_with_a_placeholder() -> None:
    writer = Writer().at_body()
    writer.say(WORDS)
    writer.tap("retype")
    assert writer.asked == Place("body", "p1")
    assert [said.reply.placeholder for said in writer.heard.said if not said.reply.buttons] == [say("guard.retype")]


def test_the_next_message_is_the_answer_where_nothing_is_tapped() -> None:
    writer = Writer().at_body()
    writer.say(WORDS)
    writer.say("群众打电话找不到人。")
    assert writer.kept("body@p1") == "群众打电话找不到人。"


def test_while_a_map_is_on_screen_the_masked_words_go_to_the_question() -> None:
    writer = Writer().at_body()
    writer.say("/map")
    writer.say(WORDS)
    writer.tap("take")
    assert writer.kept("body@p1") == MASKED


def test_a_reply_s_masked_text_answers_the_replied_question() -> None:
    writer = Writer().at_body()
    question = writer.question
    writer.say("平时学得零散。")
    writer.tap("next")
    writer.reply(question, WORDS)
    assert MOBILE not in everything(writer.db)
    writer.tap("take")
    assert writer.kept("body@p1") == f"平时学得零散。{MASKED}"
    assert writer.screen() == Place("body", "p2")


def test_a_reply_written_again_goes_on_where_the_paragraph_ends() -> None:
    writer = Writer().at_body()
    question = writer.question
    writer.say("平时学得零散。")
    writer.tap("next")
    writer.reply(question, WORDS)
    writer.tap("retype")
    writer.say("群众打电话找不到人。")
    assert writer.kept("body@p1") == "平时学得零散。群众打电话找不到人。"


def test_a_marked_reply_is_refused() -> None:
    writer = Writer().at_body()
    before = stored(writer.db)
    writer.reply(writer.question, f"密级：{MARK}")
    assert writer.texts[0] == say("guard.marked")
    assert stored(writer.db) == before


def test_a_number_said_while_nothing_is_open_is_kept_nowhere() -> None:
    writer = Writer()
    writer.say(WORDS)
    assert MOBILE not in everything(writer.db) + writer.text


def test_a_number_said_as_a_command_is_not_repeated() -> None:
    writer = Writer().at_body()
    writer.say(f"/{MOBILE}")
    assert MOBILE not in writer.text


def test_a_marked_command_s_words_are_still_a_command() -> None:
    writer = Writer().at_body()
    writer.say(f"/map {MARK}")
    assert "section" in writer.verbs


def test_a_number_while_nothing_is_on_screen_is_kept_nowhere() -> None:
    writer = Writer().at_body()
    writer.db.execute("update reports set at = null")
    writer.say(WORDS)
    assert "138****5678" in writer.text
    assert MOBILE not in everything(writer.db)


def test_a_number_in_a_reply_to_somebody_else_s_question_stays_with_the_own_report() -> None:
    owner = Writer().at_body()
    question = owner.question
    stranger = Writer(owner.db, "li").at_body()
    stranger.reply(question, WORDS)
    stranger.tap("take")
    assert owner.kept("body@p1") == ""
    assert stranger.kept("body@p1") == MASKED


def test_claims_after_a_refused_mark_are_taken_as_ever() -> None:
    writer = Writer().at_claims()
    writer.say(MARK)
    writer.say(CLAIMS)
    assert writer.asked == Place("body", "p1")
