"""接着写这份: a whole material pasted into the conversation is asked about, and becomes a report to go on with."""

import pytest

from bot.interview.outline import Place
from bot.store import messages
from tests.reading import materials
from tests.usecases.writer import PERSON_2023, Writer, outlines, say, stored

TEAM_2021 = materials.own("team-2021")


def _pasted(writer: Writer, text: str = TEAM_2021) -> Writer:
    writer.say(text)
    return writer


def test_a_material_pasted_first_of_all_is_offered_to_go_on_with() -> None:
    writer = _pasted(Writer())
    assert "5个方面、13个问题、5条原因、5条措施" in writer.text
    assert outlines(writer) == []


def test_going_on_makes_a_report_and_asks_what_is_missing() -> None:
    writer = _pasted(Writer())
    writer.tap("goon")
    assert outlines(writer) == ["minzhu-2021.team"]
    assert writer.asked == Place("links/causes")
    assert say("going.begun", name="2021年党史学习教育专题民主生活会 · 班子") in writer.text


def test_an_unfinished_material_goes_on_where_it_stops() -> None:
    text = TEAM_2021.replace("四、努力方向和整改措施", "\0").partition("\0")[0]
    writer = _pasted(Writer(), text)
    writer.tap("goon")
    assert writer.asked == Place("measures/points")


def test_going_on_twice_makes_one_report() -> None:
    writer = _pasted(Writer())
    token = writer.button("goon").token
    writer.press(token)
    before = stored(writer.db)
    writer.press(token)
    assert stored(writer.db) == before
    assert say("tap.stale") in writer.text


def test_a_material_pasted_at_a_question_is_no_answer_before_it_was_asked_about() -> None:
    writer = Writer().at_body()
    _pasted(writer)
    assert writer.kept("body@p1") == ""
    writer.tap("goon")
    assert outlines(writer) == [PERSON_2023, "minzhu-2021.team"]
    assert writer.kept("body@p1", 1) == ""


def test_a_material_may_be_an_answer_after_all() -> None:
    writer = Writer().at_body()
    _pasted(writer)
    writer.tap("asanswer")
    assert writer.kept("body@p1").startswith("澄栎县")
    assert outlines(writer) == [PERSON_2023]


def test_an_answer_is_taken_once() -> None:
    writer = Writer().at_body()
    _pasted(writer)
    token = writer.button("asanswer").token
    writer.press(token)
    writer.press(token)
    assert say("tap.stale") in writer.text


def test_a_material_may_be_left_out() -> None:
    writer = Writer().at_body()
    _pasted(writer)
    writer.tap("open")
    assert writer.asked == Place("body", "p1")
    assert outlines(writer) == [PERSON_2023]


@pytest.mark.parametrize("words", ["一是学得浅。" * 200, "平时学习只看标题，没有联系工作。" * 60])
def test_a_long_answer_is_an_answer(words: str) -> None:
    writer = Writer().at_body()
    writer.say(words)
    assert writer.kept("body@p1") == words


def test_while_a_meeting_is_chosen_a_material_is_still_known() -> None:
    writer = Writer()
    writer.say("/new")
    _pasted(writer)
    writer.tap("goon")
    assert outlines(writer) == ["minzhu-2021.team"]


def test_words_that_became_a_report_are_held_no_longer() -> None:
    writer = _pasted(Writer())
    number = writer.heard.message
    writer.tap("goon")
    found = messages.find(writer.db, writer.desk.person, number)
    assert found is not None
    assert (found.said, found.report) == ("", writer.report)


def test_words_that_fit_nowhere_are_told_and_stand_in_the_map() -> None:
    writer = _pasted(Writer(), TEAM_2021.replace("四、努力", "四、其他情况\n食堂的事另行说明。\n五、努力"))
    writer.tap("goon")
    assert say("going.unplaced", count=1) in writer.text
    writer.press(f"{writer.report}::unplaced:")
    assert "食堂的事另行说明。" in writer.text


def _sent(writer: Writer, text: str = TEAM_2021) -> Writer:
    writer.send_file("材料.txt", text.encode())
    return writer


def test_a_file_with_a_material_is_offered_to_go_on_with() -> None:
    writer = _sent(Writer())
    assert "5个方面、13个问题、5条原因、5条措施" in writer.text
    writer.tap("goonfile")
    assert outlines(writer) == ["minzhu-2021.team"]
    assert writer.asked == Place("links/causes")


def test_a_file_is_gone_on_with_once() -> None:
    writer = _sent(Writer())
    token = writer.button("goonfile").token
    writer.press(token)
    writer.press(token)
    assert outlines(writer) == ["minzhu-2021.team"]
    assert say("tap.stale") in writer.text


def test_a_file_that_is_no_material_is_not_offered_to_go_on_with() -> None:
    writer = _sent(Writer().at_body(), "平时学得零散。\n笔记落了灰。")
    assert "goonfile" not in writer.verbs


def test_what_a_file_has_no_place_for_is_counted_before_anything_is_stored() -> None:
    writer = _sent(Writer(), TEAM_2021.replace("四、努力", "四、其他情况\n食堂的事另行说明。\n五、努力"))
    assert say("going.without", count=1) in writer.text
    assert outlines(writer) == []


def test_the_file_goes_with_the_report_that_it_became() -> None:
    writer = _sent(Writer())
    writer.tap("goonfile")
    writer.say("/delete")
    writer.tap("delete")
    writer.tap("purge")
    assert writer.db.execute("select count(*) from papers_in").fetchone() == (0,)
