"""A meeting of one's own: made from a list, and changed while others write for it."""

import pytest

from bot.review.rights import Role
from bot.store import meetings, reports
from bot.usecases import outlines, tokens
from bot.usecases.tokens import Tap
from tests.usecases.office import Office
from tests.usecases.writer import SIGNER, Writer

LIST = "带头强化政治忠诚、提高政治能力\n带头改进作风、为民造福\n带头遵规守纪、廉洁从政"
CHANGED = "带头强化政治忠诚、提高政治能力\n带头改进工作作风、为民造福\n带头抓好安全生产"
NAME = "2026年度民主生活会"
OWN = "own-1"


def made(writer: Writer, listed: str = LIST) -> Writer:
    """Somebody who has made a meeting."""
    writer.press(tokens.write(Tap("plan", "minzhu")))
    writer.say(listed)
    writer.say(NAME)
    return writer


def changing(writer: Writer, listed: str = CHANGED) -> Writer:
    """Before the dry run of another list."""
    writer.press(tokens.write(Tap("replan", "1")))
    writer.tap("planlist")
    writer.say(listed)
    return writer


def writing(writer: Writer) -> Writer:
    """A report for the meeting with two points in every aspect but the second."""
    writer.begin(f"{OWN}.person").say(SIGNER)
    writer.tap("next")
    writer.tap("pick", "problems")
    writer.say("学得不深\n用得不实")
    writer.go("problems/a3/points")
    writer.say("懂得不细\n管得不严")
    return writer


def asked_of(writer: Writer, report: int = 1) -> list[str]:
    """The headings of the aspects that a report is written for now."""
    outline = outlines.of_report(writer.db, writer.desk.prompts, Office.report(_at(writer), report))
    assert outline is not None
    return [each.heading.short for each in outline.meeting.aspects if each.when is None]


def _at(writer: Writer) -> Office:
    office = Office()
    office.db = writer.db
    return office


def test_a_pasted_list_and_a_name_are_a_meeting_to_write_for_at_once() -> None:
    writer = made(Office().author())
    assert writer.button("begin", f"{OWN}.person").label == "个人"
    writing(writer)
    assert writer.kept("problems/a1/points") == "p1 p2"


def test_the_list_is_shown_before_there_is_a_meeting() -> None:
    writer = Office().author()
    writer.press(tokens.write(Tap("plan", "minzhu")))
    writer.say(LIST)
    assert "（三）带头遵规守纪、廉洁从政" in writer.text
    assert meetings.every(writer.db) == ()


def test_a_list_sent_again_instead_of_a_name_is_the_list() -> None:
    writer = Office().author()
    writer.press(tokens.write(Tap("plan", "minzhu")))
    writer.say(LIST)
    writer.say("甲\n乙")
    writer.say(NAME)
    (own,) = meetings.every(writer.db)
    assert [each.heading.short for each in outlines.read(own).meeting.aspects] == ["甲", "乙"]


def test_a_name_that_says_another_kind_makes_that_kind() -> None:
    writer = Office().author()
    writer.press(tokens.write(Tap("plan", "minzhu")))
    writer.say(LIST)
    writer.say("2026年度组织生活会")
    assert {writer.button("begin", f"{OWN}.{each}").label for each in ("branch", "member")} == {"支部班子", "党员"}


@pytest.mark.parametrize("words", ["。", "\n".join(str(n) + "带头" for n in range(13)), "带头" * 40])
def test_what_is_no_list_of_aspects_is_not_taken_and_the_list_is_wanted_still(words: str) -> None:
    writer = Office().author()
    writer.press(tokens.write(Tap("plan", "minzhu")))
    writer.say(words)
    writer.say(LIST)
    assert "（三）带头遵规守纪、廉洁从政" in writer.text


def test_giving_up_leaves_nothing_behind() -> None:
    writer = Office().author()
    writer.press(tokens.write(Tap("plan", "minzhu")))
    writer.say(LIST)
    writer.tap("planno")
    assert meetings.every(writer.db) == ()
    writer.say(NAME)
    assert meetings.every(writer.db) == ()


def test_a_lead_s_meeting_is_there_for_the_team_and_an_author_s_for_the_author_only() -> None:
    office = Office()
    lead, zhang, other = office.lead(), office.author("张三"), office.member("外人", Role.AUTHOR, "别的单位")
    made(lead)
    made(zhang)
    assert [each.id for each in meetings.seen_by(office.db, zhang.desk.person)] == [2, 1]
    assert [each.id for each in meetings.seen_by(office.db, lead.desk.person)] == [1]
    assert meetings.seen_by(office.db, other.desk.person) == ()
    other.press(tokens.write(Tap("begin", f"{OWN}.person")))
    assert reports.every(office.db) == ()


def test_only_who_made_it_and_the_team_s_leads_change_a_meeting() -> None:
    office = Office()
    lead, second, zhang = office.lead(), office.lead("李组长"), office.author("张三")
    made(lead)
    for writer, may in ((second, True), (zhang, False), (office.member("外组长", Role.LEAD, "别的单位"), False)):
        writer.press(tokens.write(Tap("replan", "1")))
        assert ("planlist" in writer.verbs) is may
