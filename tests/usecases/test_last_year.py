"""Last year's material beside this year's report."""

from pathlib import Path

from bot.interview.outline import Place
from bot.store import last_years
from bot.usecases import converse, taking_in
from tests.reading import materials
from tests.usecases.writer import Writer, say

LAST = materials.own("team-2021")
OUTLINE = "minzhu-2023.team"


def beside() -> Writer:
    """A writer of this year's who has just sent last year's material."""
    writer = Writer().begin(OUTLINE)
    writer.say("云岭县文化广电和旅游局党组班子")
    writer.heard = converse.take_in(writer.desk, taking_in.opened("去年.txt", LAST.encode()))
    writer.tap("lastyear")
    return writer


def test_the_measures_of_last_year_become_questions_one_by_one() -> None:
    writer = beside()
    measures = writer.kept("last_year/points").split()
    assert len(measures) == 5
    writer.go(f"body@{measures[0]}")
    assert writer.asked == Place("body", measures[0])
    assert "落实得怎么样" in writer.text


def test_the_part_is_there_with_them() -> None:
    writer = Writer().begin(OUTLINE)
    writer.say("云岭县文化广电和旅游局党组班子")
    writer.tap("skip")
    writer.heard = converse.take_in(writer.desk, taking_in.opened("去年.txt", LAST.encode()))
    writer.tap("lastyear")
    assert "last_year" in writer.kept("head/parts").split()


def test_where_this_year_s_problems_are_asked_for_last_year_s_are_shown() -> None:
    writer = beside()
    past = last_years.of(writer.db, writer.report)
    assert len(past) == 13
    writer.go("problems/a1/points")
    writer.say(past[0].claim + "\n没有想过的新问题")
    hints = "".join(said.reply.hint for said in writer.heard.said)
    assert say("past.text", claim=past[0].claim, text="")[:12] in hints


def test_an_answer_in_last_year_s_words_is_told_and_a_new_one_is_not() -> None:
    writer = beside()
    past = last_years.of(writer.db, writer.report)
    writer.go("problems/a1/points")
    writer.say("甲方面不深\n乙方面不实")
    first = writer.asked
    assert first is not None
    writer.say(past[0].text)
    assert say("past.alike", percent=100) in writer.text
    writer.say("/draft")
    assert say("past.still") in writer.text
    writer.go(str(first))
    writer.say("今年换了办法，三月起每周二到村里听一上午，记了四十一条，办完三十三条，其余的写明了日子。")
    assert "和去年的一样" not in writer.text
    writer.say("/draft")
    assert say("past.still") not in writer.text


def test_a_purge_takes_last_year_s_words_along() -> None:
    writer = beside()
    writer.say("/delete")
    writer.tap("delete")
    writer.tap("purge")
    assert last_years.of(writer.db, 1) == ()


def test_without_an_open_report_it_is_not_offered() -> None:
    writer = Writer()
    writer.heard = converse.take_in(writer.desk, taking_in.opened("去年.txt", LAST.encode()))
    assert "lastyear" not in writer.verbs
    assert "goonfile" in writer.verbs


def test_a_notice_that_is_sent_as_a_file_becomes_a_plan() -> None:
    text = (Path(__file__).parents[1] / "reading" / "notices" / "county.txt").read_bytes()
    writer = Writer()
    writer.heard = converse.take_in(writer.desk, taking_in.opened("通知.txt", text))
    writer.tap("asnotice")
    assert say("notice.of_name", value="2026年度民主生活会") in writer.text
