"""Several reports per person, each where it stood; taking one up recalls the last words."""

from bot.interview.outline import Place
from tests.store.opened import memory
from tests.usecases.writer import PERSON_2021, PERSON_2023, Writer, say


def two() -> Writer:
    """A writer in the middle of a first report, with a second one just begun."""
    writer = Writer().at_body(PERSON_2023)
    writer.say("平时学得零散。")
    writer.wait(5)
    writer.at_claims(PERSON_2021)
    return writer


def test_words_go_to_the_report_that_was_begun_last() -> None:
    writer = two()
    writer.say("学习决议的完整度不够\n联系治水的贯通度不够")
    assert writer.kept("claim@p1", report=2) == "学习决议的完整度不够"
    assert writer.kept("claim@p1", report=1) == "理论学习的系统性不够"


def test_each_report_stands_where_it_stood() -> None:
    writer = two()
    writer.press("1::open:")
    assert writer.asked == Place("body", "p1")
    writer.press("2::open:")
    assert writer.asked == Place("problems/a1/points")


def test_a_report_taken_up_recalls_the_last_words() -> None:
    writer = two()
    writer.press("1::open:")
    assert "平时学得零散。" in writer.texts[0]


def test_a_report_taken_up_says_where_it_stopped() -> None:
    writer = two()
    writer.press("1::open:")
    assert say("ask.nth", n=1, total=2) in writer.texts[0]


def test_long_last_words_are_recalled_by_their_end() -> None:
    writer = Writer().at_body()
    writer.say("学" * 200 + "到此为止。")
    writer.press("1::open:")
    assert "到此为止。" in writer.texts[0]
    assert "学" * 200 not in writer.texts[0]


def test_a_report_in_which_nothing_was_written_recalls_nothing() -> None:
    writer = Writer().begin()
    writer.press("1::open:")
    assert len(writer.texts) == 1
    assert writer.asked == Place("head/signer")


def test_a_report_taken_up_goes_on_with_the_next_words() -> None:
    writer = two()
    writer.press("1::open:")
    writer.say("笔记有两周没有翻开。")
    assert writer.kept("body@p1", report=1) == "平时学得零散。笔记有两周没有翻开。"


def test_resume_lists_every_report_with_a_button_each() -> None:
    writer = two()
    writer.say("/resume")
    assert [tap.report for tap in writer.taps if tap.verb == "open"] == [2, 1]


def test_resume_lists_only_the_own_reports() -> None:
    writer = two()
    other = Writer(writer.db, "li").begin()
    other.say("/resume")
    assert [tap.report for tap in other.taps if tap.verb == "open"] == [3]


def test_resume_without_a_report_says_so_and_offers_a_new_one() -> None:
    writer = Writer()
    writer.say("/resume")
    assert writer.texts[-1] == say("start.no_reports")
    assert writer.verbs == {"new"}


def test_the_greeting_names_the_report_that_was_written_last() -> None:
    writer = two()
    writer.press("1::open:")
    writer.wait(5)
    writer.say("笔记有两周没有翻开。")
    writer.say("/start")
    assert [tap.report for tap in writer.taps if tap.verb == "open"] == [1]


def test_the_greeting_leads_to_the_other_reports() -> None:
    writer = two()
    writer.say("/start")
    writer.tap("reports")
    assert len([tap for tap in writer.taps if tap.verb == "open"]) == 2


def test_two_people_write_into_their_own_reports() -> None:
    db = memory()
    first, second = Writer(db, "zhang").at_body(), Writer(db, "li").at_body()
    first.say("第一个人的话。")
    second.say("第二个人的话。")
    assert first.kept("body@p1") == "第一个人的话。"
    assert second.kept("body@p1") == "第二个人的话。"


def test_a_new_connection_to_the_same_database_goes_on_where_it_was() -> None:
    writer = Writer().at_body()
    writer.say("平时学得零散。")
    again = Writer(writer.db, "zhang")
    again.say("笔记有两周没有翻开。")
    assert again.kept("body@p1") == "平时学得零散。笔记有两周没有翻开。"
