"""目录: all sections, one section, one point, and what can be done to them."""

import pytest

from bot.interview.outline import Place
from tests.usecases.writer import LIST, Writer, say, stored


def test_the_map_has_a_button_for_every_section() -> None:
    writer = Writer().at_body()
    writer.say("/map")
    sections = {tap.argument for tap in writer.taps if tap.verb == "section"}
    assert {"head", "opening", "problems/a1", "problems/a6", "causes", "measures", "closing"} <= sections


def test_the_map_leaves_out_parts_that_were_not_chosen() -> None:
    writer = Writer().at_body()
    writer.say("/map")
    assert "case" not in {tap.argument for tap in writer.taps}


def test_the_map_shows_what_is_done_begun_and_open() -> None:
    writer = Writer().at_body()
    writer.say("/map")
    labels = {tap.argument: button.label for tap, button in zip(writer.taps, writer.buttons, strict=True)}
    assert labels["head"].startswith(say("map.done"))
    assert labels["problems/a1"].startswith(say("map.begun"))
    assert labels["problems/a2"].startswith(say("map.open"))


def test_a_look_at_the_map_changes_no_answer_and_not_the_question() -> None:
    writer = Writer().at_body()
    before = stored(writer.db)
    writer.say("/map")
    writer.tap("section", "problems/a1")
    writer.tap("point", "p2")
    assert writer.screen() == Place("body", "p1")
    assert stored(writer.db) == before


def test_the_map_goes_on_with_the_question_on_screen() -> None:
    writer = Writer().at_body()
    writer.say("/map")
    writer.tap("open")
    assert writer.asked == Place("body", "p1")


def test_a_section_shows_its_points_and_how_long_they_are() -> None:
    writer = Writer().at_body()
    writer.say("平时学得零散。")
    writer.press("1::section:problems/a1")
    assert f"1 理论学习的系统性不够{say('map.length', characters=7)}" in writer.text.split("\n")
    assert f"2 联系实际的紧密度不够{say('map.empty')}" in writer.text.split("\n")


def test_a_section_says_where_its_wording_is_known_from() -> None:
    writer = Writer().at_body()
    writer.press("1::section:problems/a1")
    assert say("mark.seen") in writer.text


def test_any_question_of_a_section_is_a_tap_away() -> None:
    writer = Writer().at_body()
    writer.press("1::section:head")
    writer.tap("go", "head/date")
    writer.say("2024年1月")
    assert writer.kept("head/date") == "2024-01"


def test_after_an_answer_looked_up_by_the_map_the_interview_is_back() -> None:
    writer = Writer().at_body()
    writer.press("1::section:head")
    writer.tap("go", "head/post")
    writer.say("局长")
    assert writer.asked == Place("body", "p1")


def test_the_heading_of_an_aspect_is_overtyped() -> None:
    writer = Writer().at_body()
    writer.press("1::section:problems/a1")
    writer.tap("go", "problems/a1/heading")
    writer.say("理论武装方面")
    writer.say("/draft")
    assert "理论武装方面" in writer.text


def test_a_lead_in_of_an_aspect_is_written() -> None:
    writer = Writer().at_body()
    writer.press("1::section:problems/a1")
    writer.tap("go", "problems/a1/lead")
    writer.say("对照要求，查摆如下：")
    assert writer.kept("problems/a1/lead") == "对照要求，查摆如下："


def test_a_point_is_moved_up_and_the_list_shows_it() -> None:
    writer = Writer().at_body()
    writer.press("1::point:p2")
    writer.tap("move", "p2~1")
    assert writer.kept(LIST) == "p2 p1"
    assert writer.text.index("联系实际") < writer.text.index("理论学习的系统性")


def test_a_removed_point_is_shown_as_removed_and_comes_back_with_its_text() -> None:
    writer = Writer().at_body()
    writer.say("平时学得零散。")
    writer.press("1::remove:p1")
    assert say("map.removed") in writer.text
    writer.tap("bring", "p1")
    writer.say("/draft")
    assert "平时学得零散。" in writer.text


def test_a_removed_point_is_not_in_the_draft() -> None:
    writer = Writer().at_body()
    writer.say("平时学得零散。")
    writer.press("1::remove:p1")
    writer.say("/draft")
    assert "平时学得零散。" not in writer.text


def test_removing_the_point_on_screen_moves_on() -> None:
    writer = Writer().at_claims()
    writer.say("学得不系统\n联系得不紧密\n坚持得不长久")
    writer.press("1::remove:p1")
    assert writer.asked == Place("body", "p2")


def test_a_double_tap_on_remove_says_that_the_point_is_gone() -> None:
    writer = Writer().at_body()
    writer.press("1::remove:p1")
    writer.press("1::remove:p1")
    assert say("refuse.no_such_point") in writer.text
    assert writer.kept(LIST) == "p1 p2"


def test_a_point_is_added_from_the_section_s_screen() -> None:
    writer = Writer().at_body()
    writer.press("1::section:problems/a1")
    writer.tap("add", LIST)
    writer.say("持之以恒的韧劲不够")
    assert writer.kept(LIST) == "p1 p2 p3"


def test_claims_are_reworded_as_a_set() -> None:
    writer = Writer().at_body()
    writer.press("1::section:problems/a1")
    writer.tap("reword", LIST)
    writer.say("学得不系统\n联系得不紧密")
    assert (writer.kept("claim@p1"), writer.kept("claim@p2")) == ("学得不系统", "联系得不紧密")


@pytest.mark.parametrize("claims", ["只有一句", "一句\n两句\n三句"])
def test_rewording_with_another_number_of_lines_is_refused(claims: str) -> None:
    writer = Writer().at_body()
    writer.press(f"1::reword:{LIST}")
    writer.say(claims)
    assert say("refuse.claims_differ", have=2, given=len(claims.split())) in writer.text
    assert writer.kept("claim@p1") == "理论学习的系统性不够"


def test_the_claim_of_one_point_is_changed_from_its_screen() -> None:
    writer = Writer().at_body()
    writer.press("1::point:p2")
    writer.tap("go", "claim@p2")
    writer.say("联系岗位的紧密度不够")
    assert writer.kept("claim@p2") == "联系岗位的紧密度不够"
    assert writer.asked == Place("body", "p1")
