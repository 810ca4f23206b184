"""A material brought along becomes a report of the person's own; nothing of it is lost, every change is told."""

import json

import pytest

from bot.interview.outline import Place
from bot.reading.structure import Structure, Unreadable, Why
from bot.store import answers, focuses, reports
from bot.usecases import importing
from bot.usecases.importing import Imported
from tests.reading import materials, round_trip
from tests.usecases.writer import PERSON_2023, Writer, say

ASIDE = ("二、产生", "二、其他情况\n群众还有一件烦心事。\n三、产生")


def _into(writer: Writer, structure: Structure, outline: str | None = None) -> Imported:
    made = importing.into(writer.desk, structure, outline)
    assert isinstance(made, Imported), made
    return made


def test_a_material_becomes_a_new_report_of_who_brought_it() -> None:
    writer = Writer()
    made = _into(writer, materials.small())
    report = reports.find(writer.db, made.report)
    assert report is not None
    assert (report.outline, report.author) == (PERSON_2023, writer.desk.person)
    assert report.title == materials.small().title
    kept = answers.latest(writer.db, made.report)
    first = kept[Place("problems/a1/points")].split()[0]
    assert kept[Place("body", first)] == materials.small().problems[0].text


def test_the_outline_may_be_given() -> None:
    made = _into(Writer(), materials.small(), "minzhu-2023.team")
    assert (made.outline.id, made.guessed) == ("minzhu-2023.team", False)


def test_an_outline_that_is_not_there_is_said() -> None:
    writer = Writer()
    assert importing.into(writer.desk, materials.small(), "minzhu-1900.team") == say(
        "unfit.no_outline", outline="minzhu-1900.team"
    )
    assert reports.of_author(writer.db, writer.desk.person) == ()


def test_a_material_that_tells_no_meeting_stores_nothing() -> None:
    writer = Writer()
    found = materials.small(
        ("2023年主题教育专题民主生活会对照", "对照"), ("理论学习", "星际航行"), ("政治素质", "深海种植")
    )
    assert importing.into(writer.desk, found) == say("unfit.which")
    assert reports.of_author(writer.db, writer.desk.person) == ()


def test_a_second_import_is_a_second_report() -> None:
    writer = Writer()
    assert _into(writer, materials.small()).report != _into(writer, materials.small()).report


def test_what_is_on_screen_stays_there() -> None:
    writer = Writer()
    writer.say("/new")
    before = focuses.of(writer.db, writer.desk.person)
    _into(writer, materials.small())
    assert focuses.of(writer.db, writer.desk.person) == before


def test_the_interview_goes_on_at_the_first_question_that_is_missing() -> None:
    writer = Writer()
    report = _into(writer, materials.small()).report
    writer.press(f"{report}::open:")
    asked = [each.reply.asked for each in writer.heard.said if each.reply.asked is not None]
    assert [str(each.place) for each in asked] == ["problems/a3/points"]


def test_words_that_fit_nowhere_are_shown_from_the_map() -> None:
    writer = Writer()
    report = _into(writer, materials.small(ASIDE, ("三、努力", "四、努力"))).report
    writer.press(f"{report}::map:")
    writer.tap("unplaced")
    assert "群众还有一件烦心事。" in writer.heard.said[-1].reply.text


def test_words_that_are_used_up_are_shown_no_more() -> None:
    writer = Writer()
    report = _into(writer, materials.small(ASIDE, ("三、努力", "四、努力"))).report
    writer.press(f"{report}::unplaced:")
    writer.tap("unplaced", "hide")
    assert writer.heard.said[-1].reply.text == say("unplaced.hidden")
    writer.press(f"{report}::unplaced:")
    assert writer.heard.said[-1].reply.text == say("unplaced.none")


def test_a_report_that_was_typed_has_nothing_set_aside() -> None:
    writer = Writer()
    report = _into(writer, materials.small()).report
    writer.press(f"{report}::map:")
    labels = [button.label for row in writer.heard.said[-1].reply.buttons for button in row]
    assert say("button.unplaced") not in labels


def test_numbers_are_masked_before_anything_is_stored() -> None:
    writer = Writer()
    made = _into(writer, materials.small(("每月下去三天。", "每月下去三天，电话13800138000。")))
    kept = "".join(answers.latest(writer.db, made.report).values())
    assert "138****8000" in kept
    assert "13800138000" not in kept
    assert any("138****8000" in line for line in importing.told(writer.desk, made.taken.repaired))


@pytest.mark.parametrize("beside", ["秘密★5年", "机密★长期"])
def test_a_mark_of_secrecy_beside_the_text_refuses_all_of_it(beside: str) -> None:
    found = importing.read(round_trip.lines(materials.SMALL), [beside])
    assert isinstance(found, Unreadable)
    assert found.why is Why.MARKED


@pytest.mark.parametrize("why", Why)
def test_every_reason_has_words(why: Why) -> None:
    assert importing.cannot(Writer().desk, Unreadable(why, 70_000))


def test_every_change_is_a_line() -> None:
    writer = Writer()
    text = materials.with_narrow_marks(materials.with_markdown(materials.own("team-2021")))
    made = _into(writer, materials.read(text))
    lines = list(importing.told(writer.desk, made.taken.repaired))
    assert len(lines) == len(made.taken.repaired) > 4
    assert "半角“,”改成“，”212处" in lines


def test_scripts_get_number_outline_and_what_became_of_the_rest() -> None:
    writer = Writer()
    made = _into(writer, materials.small(ASIDE, ("三、努力", "四、努力"), ("只看眼前的事。", "只看眼前的事.")))
    assert json.loads(importing.as_json(writer.desk, made)) == {
        "report": made.report,
        "outline": PERSON_2023,
        "unplaced": ["其他情况\n群众还有一件烦心事。"],
        "repaired": ["半角“.”改成“。”1处", "“三、”排成“二、”1处", "“四、”排成“三、”1处"],
    }
