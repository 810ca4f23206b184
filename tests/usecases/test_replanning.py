"""A meeting of one's own changed while others write for it: the dry run, and the change."""

from bot.interview.outline import Place
from bot.store import meetings
from bot.usecases import outlines, tokens
from bot.usecases.tokens import Tap
from tests.usecases.office import Office
from tests.usecases.test_planning import CHANGED, LIST, asked_of, changing, made, writing
from tests.usecases.writer import say


def test_the_dry_run_counts_who_writes_more_who_is_matched_and_who_stays() -> None:
    office = Office()
    lead, zhang, sun = office.lead(), office.author("张三"), office.author("孙五")
    made(lead)
    writing(zhang)
    writing(sun).say("/draft")
    sun.tap("handin")
    changing(lead)
    assert say("plan.more", n=1, added=1) in lead.text
    assert say("plan.settled", n=1) in lead.text
    assert say("plan.left", n=1, points=2) in lead.text
    assert asked_of(zhang, 1)[2] == "带头遵规守纪、廉洁从政"  # nothing is changed yet


def test_a_change_reaches_who_writes_and_not_who_handed_in() -> None:
    office = Office()
    lead, zhang, sun = office.lead(), office.author("张三"), office.author("孙五")
    made(lead)
    writing(zhang)
    writing(sun).say("/draft")
    sun.tap("handin")
    changing(lead).tap("planyes")
    assert asked_of(zhang, 1) == CHANGED.split("\n")
    assert asked_of(sun, 2) == LIST.split("\n")
    assert [said.reply.to for said in lead.heard.said if said.reply.to] == [zhang.desk.person]


def test_what_was_handed_in_and_taken_back_is_written_for_the_newest_list() -> None:
    office = Office()
    lead, sun = office.lead(), office.author("孙五")
    made(lead)
    writing(sun).say("/draft")
    sun.tap("handin")
    changing(lead).tap("planyes")
    sun.press(tokens.write(Tap("takeback", "", 1)))
    assert asked_of(sun) == CHANGED.split("\n")


def test_points_of_an_aspect_that_went_are_kept_and_can_be_carried_to_another() -> None:
    office = Office()
    lead, zhang = office.lead(), office.author("张三")
    made(lead)
    writing(zhang)
    changing(lead).tap("planyes")
    zhang.say("/draft")
    assert "懂得不细" not in zhang.text
    zhang.say("/map")
    zhang.tap("section", "problems/a3")
    zhang.tap("point", "p3")
    zhang.tap("carryto", "p3")
    zhang.tap("carry", "p3~problems/a4")
    assert zhang.kept("problems/a4/points") == "p3"
    zhang.say("/draft")
    assert "懂得不细" in zhang.text


def test_the_question_on_screen_of_an_aspect_that_went_gives_way_to_the_next() -> None:
    office = Office()
    lead, zhang = office.lead(), office.author("张三")
    made(lead)
    writing(zhang).go("body@p3")
    changing(lead).tap("planyes")
    zhang.go_on()
    assert zhang.asked not in (None, Place("body", "p3"), Place("body", "p4"))


def test_a_change_under_which_somebody_else_changed_it_is_shown_anew() -> None:
    office = Office()
    lead, second = office.lead(), office.lead("李组长")
    made(lead)
    changing(lead)
    changing(second, LIST + "\n带头担当作为").tap("planyes")
    lead.tap("planyes")
    assert say("plan.overtaken") in lead.text
    assert [each.revision for each in meetings.every(office.db)] == [2]


def test_a_button_of_a_plan_that_was_left_does_nothing() -> None:
    office = Office()
    lead = made(office.lead())
    changing(lead)
    agree = lead.button("planyes").token
    lead.say("/cancel")
    lead.press(agree)
    assert [each.revision for each in meetings.every(office.db)] == [1]


def test_one_aspect_is_reworded_dropped_or_added_by_itself() -> None:
    lead = made(Office().lead())
    lead.press(tokens.write(Tap("replan", "1")))
    lead.tap("planone", "a2")
    lead.say("对照先进典型")
    lead.tap("planyes")
    lead.tap("replan")
    lead.tap("planone", "a3")
    lead.tap("plandrop", "a3")
    lead.tap("planyes")
    lead.tap("replan")
    lead.tap("planmore")
    lead.say("带头担当作为")
    lead.tap("planyes")
    (own,) = meetings.every(lead.db)
    asked = [each for each in outlines.read(own).meeting.aspects if each.when is None]
    assert [(each.id, each.heading.short) for each in asked] == [
        ("a1", "带头强化政治忠诚、提高政治能力"),
        ("a2", "对照先进典型"),
        ("a4", "带头担当作为"),
    ]


def test_a_theme_and_another_name_stand_in_what_is_written() -> None:
    lead = made(Office().lead())
    lead.press(tokens.write(Tap("replan", "1")))
    lead.tap("plantheme")
    lead.say("“弘扬务实作风”")
    lead.tap("planyes")
    lead.tap("replan")
    lead.tap("planrename")
    lead.say("2026年度专题民主生活会")
    lead.tap("planyes")
    (own,) = meetings.every(lead.db)
    meeting = outlines.read(own).meeting
    assert (meeting.theme, meeting.title) == ("弘扬务实作风", "2026年度专题民主生活会")


def test_the_same_list_once_more_is_no_revision() -> None:
    lead = changing(made(Office().lead()), LIST)
    assert say("plan.same") in lead.text
    assert [each.revision for each in meetings.every(lead.db)] == [1]


def test_a_person_s_purge_takes_the_meetings_that_are_nobody_else_s() -> None:
    office = Office()
    lead, zhang = office.lead(), office.author("张三")
    made(lead)
    made(zhang)
    zhang.say("/delete")
    zhang.tap("deleteall")
    zhang.tap("purgeall")
    assert [each.id for each in meetings.every(office.db)] == [1]
