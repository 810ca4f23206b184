"""A material with a plain year and a list of its own keeps both: a meeting is made for it, and goes with it."""

import json

import pytest

from bot.draft import assemble
from bot.interview import names
from bot.interview.outline import Mark, Place
from bot.reading.structure import Structure
from bot.store import answers, meetings, reports
from bot.usecases import importing, outlines, standing
from bot.usecases.importing import Imported
from tests.reading import materials
from tests.usecases.writer import PROMPTS, Writer, say, stored

LOCAL = materials.local_2024()
NAME = say("going.own_name", name="2024年度组织生活会")


def _text(*changes: tuple[str, str]) -> str:
    text = materials.SMALL
    for was, becomes in (*LOCAL, *changes):
        text = text.replace(was, becomes)
    return text


def _into(writer: Writer, structure: Structure | None = None) -> Imported:
    made = importing.into(writer.desk, structure or materials.small(*LOCAL))
    assert isinstance(made, Imported), made
    return made


def test_it_keeps_its_year_and_its_aspects() -> None:
    made = _into(Writer())
    meeting = made.outline.meeting
    assert (made.outline.id, meeting.year, meeting.kind) == ("own-1.member", "2024", "zuzhi")
    assert [each.heading.short for each in meeting.aspects] == ["筑牢政治忠诚", "加强党性锤炼", "改作风树新风"]
    assert made.taken.unplaced == ()


def test_name_and_title_are_those_of_the_known_meeting() -> None:
    meeting = _into(Writer()).outline.meeting
    assert (meeting.name, meeting.title) == (NAME, "2024年度组织生活会")


def test_the_theme_of_the_known_meeting_comes_along() -> None:
    found = materials.small(("2023年主题教育", "主题教育"), ("理论学习", "星际航行"), ("政治素质", "深海种植"))
    made = _into(Writer(), found).outline
    assert (made.id, made.meeting.theme) == ("own-1.person", PROMPTS.meetings["minzhu-2023"].theme)


def test_its_draft_reads_as_the_material_did() -> None:
    made = _into(Writer())
    draft = assemble.assemble(made.outline, made.taken.answers)
    assert made.taken.answers[Place(names.TITLE)] == "2024年度组织生活会个人对照检查材料"
    headings = [
        each.text.strip() for each in draft.paragraphs if each.text.strip().startswith("（") and "方面" in each.text
    ]
    assert headings == ["（一）筑牢政治忠诚方面", "（二）加强党性锤炼方面", "（三）改作风树新风方面"]


def test_a_second_material_with_that_list_takes_the_same_meeting() -> None:
    writer = Writer()
    first, second = _into(writer), _into(writer)
    assert (first.outline.id, second.outline.id) == ("own-1.member", "own-1.member")
    assert (first.own, second.own) == (True, False)


def test_another_list_of_that_year_is_another_meeting() -> None:
    writer = Writer()
    _into(writer)
    found = materials.read(
        _text(("筑牢政治忠诚", "星际航行"), ("加强党性锤炼", "深海种植"), ("改作风树新风", "高山滑雪"))
    )
    made = _into(writer, found).outline
    assert (made.id, made.meeting.name, len(made.meeting.aspects)) == ("own-2.member", NAME, 3)


def test_it_is_told_from_a_meeting_that_was_planned() -> None:
    writer = Writer()
    writer.press("::plan:zuzhi")
    writer.say("理想信念\n作用发挥")
    writer.say("2024年度组织生活会")
    made = _into(writer).outline
    assert (made.id, made.meeting.name, made.meeting.title) == ("own-2.member", NAME, "2024年度组织生活会")


def test_a_list_that_is_known_for_the_year_is_the_known_meeting() -> None:
    text = _text(("筑牢政治忠诚", "政治信仰"), ("加强党性锤炼", "党员意识"), ("改作风树新风", "纪律作风"))
    assert _into(Writer(), materials.read(text)).outline.id == "zuzhi-2024.member"


def test_a_year_that_nobody_knows_has_a_meeting_of_that_year() -> None:
    made = _into(Writer(), materials.read(_text(("2024年度", "2026年度")))).outline
    assert (made.meeting.year, made.meeting.title) == ("2026", "2026年度组织生活会")
    assert made.meeting.start == "2026-12"


def test_an_outline_that_was_asked_for_is_taken() -> None:
    made = importing.into(Writer().desk, materials.small(*LOCAL), "zuzhi-2024.member")
    assert isinstance(made, Imported)
    assert made.outline.id == "zuzhi-2024.member"


def test_aspects_say_that_they_are_the_materials_until_a_notice_says_them() -> None:
    writer = Writer()
    made = _into(writer)
    assert {each.mark for each in made.outline.meeting.aspects} == {Mark.MATERIAL}
    writer.press("::replan:1")
    writer.tap("planlist")
    writer.say("筑牢政治忠诚\n加强党性锤炼\n改作风树新风")
    writer.tap("planyes")
    after = outlines.find(writer.db, PROMPTS, made.outline.id)
    assert after is not None
    assert {each.mark for each in after.meeting.aspects} == {Mark.NOTICE}
    assert after.meeting.title == "2024年度组织生活会"


def test_a_lead_makes_it_for_nobody_else() -> None:
    writer = Writer()
    _into(writer)
    assert [each.team for each in meetings.every(writer.db)] == [None]


def test_the_question_says_that_the_headings_are_the_materials() -> None:
    writer = Writer()
    writer.send_file("材料.txt", _text().encode())
    assert say("going.like_own", name=f"{NAME} · 党员") in writer.text
    assert meetings.every(writer.db) == ()


def test_going_on_says_so_and_offers_to_change_the_list() -> None:
    writer = Writer()
    writer.send_file("材料.txt", _text().encode())
    writer.tap("goonfile")
    assert say("going.begun_own") in writer.text
    writer.tap("replan", "1")
    assert "筑牢政治忠诚" in writer.text


def test_it_is_resumed_like_any_other() -> None:
    writer = Writer()
    report = _into(writer).report
    work = standing.open_for(writer.desk, report)
    assert work is not None
    assert work.outline.meeting.year == "2024"
    writer.say("/resume")
    assert NAME in writer.text


def test_the_check_blames_neither_its_year_nor_its_plenum() -> None:
    writer = Writer()
    report = _into(
        writer, materials.read(_text(("全年只读完两本。", "党的二十届三中全会的决定，2024年全年只读完两遍。")))
    ).report
    writer.press(f"{report}::open:")
    writer.say("/check")
    writer.tap("checkpage")
    assert "2025" not in writer.text
    assert "四中全会" not in writer.text


def test_scripts_get_the_outline_that_was_made() -> None:
    writer = Writer()
    made = _into(writer)
    said = json.loads(importing.as_json(writer.desk, made))
    assert (said["outline"], said["unplaced"]) == ("own-1.member", [])
    assert next(iter(importing.summary(writer.desk, made))) == say(
        "imported.own", name=f"{NAME} · 党员", outline="own-1.member"
    )


def test_the_meeting_goes_with_its_last_report() -> None:
    writer = Writer()
    for _ in range(2):
        _into(writer)
    first, second = (each.id for each in reports.every(writer.db))
    _delete(writer, first)
    assert len(meetings.every(writer.db)) == 1
    _delete(writer, second)
    assert meetings.every(writer.db) == ()
    assert not any("筑牢政治忠诚" in str(row) for row in stored(writer.db))


def test_its_headings_are_nowhere_in_memory_when_it_went() -> None:
    writer = Writer()
    _into(writer)
    assert outlines.find(writer.db, writer.desk.prompts, "own-1.member") is not None
    _delete(writer, 1)
    assert not [each for each in writer.desk.prompts.made if each[0].startswith(outlines.OWN)]


LONG = (
    "筑牢政治忠诚、站稳人民立场、牢记初心使命、坚定理想信念、锤炼党性修养、严守纪律规矩、弘扬优良作风、"
    "勇于担当作为思想方面"
)


@pytest.mark.parametrize("heading", [f"在{LONG}，存在差距", "筑牢政治忠诚方面方面"])
def test_a_heading_that_is_too_long_or_says_it_twice_brings_no_material_down(heading: str) -> None:
    writer = Writer()
    _into(writer, materials.small(*LOCAL, ("筑牢政治忠诚方面", heading)))
    assert len(reports.every(writer.db)) == 1


def test_a_meeting_that_was_planned_stays_without_reports() -> None:
    writer = Writer()
    writer.press("::plan:zuzhi")
    writer.say("理想信念\n作用发挥")
    writer.say("2026年度组织生活会")
    writer.tap("begin", "own-1.member")
    writer.say("水务局机关党支部\n阮知夏")
    _delete(writer, 1)
    assert len(meetings.every(writer.db)) == 1


@pytest.mark.parametrize("table", ["meetings", "meeting_revisions", "reports"])
def test_an_import_that_fails_leaves_no_meeting(table: str) -> None:
    writer = Writer()
    assert isinstance(importing.into(writer.desk, materials.small(*LOCAL), "zuzhi-1900.member"), str)
    assert writer.db.execute(f"select count(*) from {table}").fetchone() == (0,)  # noqa: S608


def test_last_years_material_leaves_no_meeting() -> None:
    writer = Writer().at_claims()
    long = _text(("总觉得忙。", "总觉得忙。" * 120))
    writer.send_file("去年.txt", long.encode())
    writer.tap("lastyear")
    assert meetings.every(writer.db) == ()
    assert answers.latest(writer.db, writer.report)


def _delete(writer: Writer, report: int) -> None:
    writer.press(f"{report}::delete:")
    writer.tap("purge")
