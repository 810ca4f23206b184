"""Hostile and mistaken input, one of each that was once taken wrongly: words land where they belong or nowhere."""

import pytest

from tests.usecases.writer import CLAIMS, LIST, PERSON_2021, Writer, say

BIG = "9" * 25


@pytest.mark.parametrize("verb", ["restore", "show", "file", "take"])
def test_a_huge_number_in_a_token_is_no_button(verb: str) -> None:
    writer = Writer().at_body()
    writer.press(f"1::{verb}:{BIG}")
    assert writer.texts[0] == say("tap.unknown")


@pytest.mark.parametrize("verb", ["reword", "add"])
def test_a_list_s_button_at_a_long_answer_is_answered(verb: str) -> None:
    writer = Writer().at_body()
    writer.say("平时学得零散。")
    writer.press(f"1::{verb}:body@p1")
    assert writer.heard.said


@pytest.mark.parametrize("place", ["preparation/study", "preparation/counts", "head/date"])
@pytest.mark.parametrize("words", ["万" * 3000, "一" * 5000, "一" * 5000 + "月", "三" * 100_000])
def test_an_endless_chinese_numeral_is_no_number(place: str, words: str) -> None:
    writer = Writer().at_body()
    writer.go(place)
    writer.say(words)
    assert writer.kept(place) == ""


def test_a_reply_to_another_report_leaves_the_next_words_to_the_open_one() -> None:
    writer = Writer().at_body()
    q = writer.question
    writer.at_claims(PERSON_2021)
    writer.reply(q, "写在第一份。")
    shown = [s.reply.asked.report for s in writer.heard.said if s.reply.asked]
    writer.say("甲问题不够\n乙问题不够")
    assert not shown or (shown[-1] == 1) == (writer.kept("body@p1", 1) != "写在第一份。")


def test_reply_to_another_report_leaves_its_next_button_from_being_my_typed_next() -> None:
    writer = Writer().at_body()
    q = writer.question
    writer.at_claims(PERSON_2021)
    writer.reply(q, "写在第一份。")
    writer.say("下一题")
    assert writer.report == 2


def test_start_names_the_report_that_words_go_to() -> None:
    writer = Writer().at_body()
    writer.wait(5)
    writer.at_claims(PERSON_2021)
    writer.press("1::open:")
    writer.wait(5)
    writer.say("/start")
    named = next(t.report for t in writer.taps if t.verb == "open")
    writer.say("补一句话在这里。")
    take = [t.report for t in writer.taps if t.verb == "take"]
    assert take == [named]


def test_after_an_edit_the_next_words_are_the_answer() -> None:
    writer = Writer().at_body()
    m = writer.say("平时学得零散。").message
    writer.tap("next")
    writer.edit(m, "学得零散。")
    writer.say("讲课都是老例子。")
    assert writer.kept("body@p2") == "讲课都是老例子。"


def test_an_empty_message_on_a_map_keeps_looking() -> None:
    writer = Writer().at_body()
    writer.say("/map")
    writer.say("\u200b")
    writer.say("平时学得零散。")
    assert writer.kept("body@p1") == ""


@pytest.mark.parametrize("words", ["/Map", "/MAP", "/draft_now", "/草稿", "/1"])
def test_what_looks_like_a_command_is_no_answer(words: str) -> None:
    writer = Writer().at_body()
    writer.say(words)
    assert writer.kept("body@p1") == ""


@pytest.mark.parametrize("words", ["/map", "/draft", "下一题", "目录"])
def test_a_command_as_a_reply_is_no_answer(words: str) -> None:
    writer = Writer().at_body()
    q = writer.question
    writer.say("平时学得零散。")
    writer.tap("next")
    writer.reply(q, words)
    assert writer.kept("body@p1") == "平时学得零散。"


@pytest.mark.parametrize("words", ["甲问题不够\n。\n乙问题不够", "，", "；；"])
def test_a_line_without_words_is_no_claim(words: str) -> None:
    writer = Writer().at_claims()
    writer.say(words)
    assert all(writer.kept(f"claim@{p}") for p in writer.kept(LIST).split())


def test_an_edit_cannot_empty_a_claim() -> None:
    writer = Writer().at_claims()
    m = writer.say(CLAIMS).message
    writer.edit(m, "。\n" + CLAIMS.split("\n")[1])
    assert writer.kept("claim@p1")


def test_a_body_sent_with_its_claim_keeps_to_its_limit() -> None:
    writer = Writer().at_claims()
    writer.say("甲问题不够。" + "长" * 100_000 + "\n乙问题不够")
    assert len(writer.kept("body@p1")) <= 3000


def test_a_lead_in_sent_with_its_list_keeps_to_its_limit() -> None:
    writer = Writer().at_claims()
    writer.say("对照要求，" + "长" * 5000 + "：一是甲不够；二是乙不够")
    assert len(writer.kept("problems/a1/lead")) <= 1000


def test_an_edited_step_changes_the_long_answer() -> None:
    writer = Writer().at_body()
    writer.tap("steps")
    m = writer.say("一忙就放下").message
    writer.tap("skip")
    writer.tap("skip")
    writer.edit(m, "一忙就往后放")
    assert "往后放" in writer.kept("body@p1") or say("receipt.changed") not in writer.texts


@pytest.mark.parametrize("words", ["没有", "不写", "无"])
def test_no_words_put_an_optional_short_text_aside(words: str) -> None:
    writer = Writer().at_body()
    writer.go("preparation/notice")
    writer.say(words)
    assert writer.kept("preparation/notice") == ""


def test_a_button_of_a_point_that_is_not_there_is_answered() -> None:
    writer = Writer().at_body()
    writer.press("1::point:p99")
    assert writer.heard.said


def test_a_refused_date_is_repeated_without_what_cannot_be_seen() -> None:
    writer = Writer().at_body()
    writer.go("head/date")
    writer.say("\x1b[31m\u202e哪天")
    assert not any(c in writer.text for c in "\x1b\u202e")


def test_a_refused_date_is_repeated_without_lone_surrogates() -> None:
    writer = Writer().at_body()
    writer.go("head/date")
    writer.say("哪\ud800天")
    writer.text.encode()


@pytest.mark.parametrize("tok", ["1::history:problems/a1/points", "1::history:head/start", "1::history:head/date"])
def test_a_history_never_shows_ids(tok: str) -> None:
    writer = Writer().at_body()
    writer.go("head/date")
    writer.say("2024年1月")
    writer.press(tok)
    assert not any(x in writer.text for x in ("p1 p2", "problems", "2024-01"))
