"""A notice pasted whole becomes a meeting: shown with its sentences, corrected, and only then made."""

from pathlib import Path

from bot.store import meetings
from bot.usecases import outlines, tokens
from bot.usecases.tokens import Tap
from tests.usecases.office import Office
from tests.usecases.writer import Writer, say

COUNTY = (Path(__file__).parents[1] / "reading" / "notices" / "county.txt").read_text(encoding="utf-8")


def pasted(text: str = COUNTY) -> Writer:
    """A lead who has sent a notice."""
    lead = Office().lead()
    lead.press(tokens.write(Tap("plan", "minzhu")))
    lead.say(text)
    return lead


def test_what_was_read_is_shown_with_the_sentence_behind_it_and_nothing_is_made() -> None:
    lead = pasted()
    assert say("notice.of_name", value="2026年度民主生活会") in lead.text
    assert "“党员领导干部要紧密联系思想和工作实际" in lead.text
    assert say("notice.part", name="案例剖析") in lead.text
    assert say("deadline.draft", said="2026年12月20日前") in lead.text
    assert meetings.every(lead.db) == ()


def test_agreed_to_it_is_a_meeting_with_its_theme_parts_and_dates() -> None:
    lead = pasted()
    lead.tap("planuse")
    (own,) = meetings.every(lead.db)
    held = outlines.read(own)
    assert held.meeting.theme.startswith("深入学习贯彻党的创新理论")
    assert {each.id for each in held.parts if each.state == "expected"} == {"last_year", "case"}
    assert [each.day for each in held.meeting.deadlines] == ["2026-12-20", "2027-01-15"]
    lead.tap("begin", "own-1.person")
    assert say("deadline.draft", said="2026年12月20日前") in lead.text


def test_everything_that_was_read_can_be_corrected_before() -> None:
    lead = pasted()
    lead.tap("planrename")
    assert say("notice.behind", said="中共槐荫县委组织部关于认真开好2026年度党员领导干部民主生活会的通知") in lead.text
    lead.say("2026年度专题民主生活会")
    lead.tap("plantheme")
    lead.say("弘扬实干精神")
    lead.tap("planlist")
    lead.say("带头讲政治\n带头强党性")
    lead.tap("planparts")
    lead.tap("planpart", "case~0")
    lead.tap("planview")
    lead.tap("plandates")
    lead.say("初稿12月18日，开会1月9日")
    lead.tap("planuse")
    (own,) = meetings.every(lead.db)
    held = outlines.read(own)
    assert (held.meeting.name, held.meeting.theme) == ("2026年度专题民主生活会", "弘扬实干精神")
    assert [each.heading.short for each in held.meeting.aspects if each.when is None] == ["带头讲政治", "带头强党性"]
    assert {each.id for each in held.parts if each.state == "expected"} == {"last_year"}
    assert [each.day for each in held.meeting.deadlines] == ["2026-12-18", "2027-01-09"]


def test_a_notice_without_its_aspects_asks_for_them_and_keeps_the_rest() -> None:
    lead = pasted(
        "关于召开2026年度民主生活会的通知\n会议主题是：弘扬实干精神。请各单位认真准备，会前深入学习、广泛征求意见。"
    )
    assert say("notice.no_aspects") in lead.text
    lead.say("带头讲政治\n带头强党性")
    assert say("notice.of_theme", value="弘扬实干精神") in lead.text
    lead.tap("planuse")
    assert len(meetings.every(lead.db)) == 1


def test_words_that_are_no_date_change_no_date() -> None:
    lead = pasted()
    lead.tap("plandates")
    lead.say("尽快")
    assert lead.texts == (say("notice.no_dates"),)


def test_a_mere_list_is_taken_for_a_list() -> None:
    lead = pasted("2026年度民主生活会对照四个方面：\n1．带头讲政治\n2．带头强党性\n3．带头守纪律\n4．带头办实事")
    assert say("plan.ask_name") in lead.text
