"""Answers are appended; the newest of every place is the report; every earlier text is there."""

import sqlite3

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.interview.outline import Place
from bot.store import answers, database, messages, reports
from tests.store.shelf import BODY, NINE, keep, shelf

PLACES = st.sampled_from([Place("head/unit"), BODY, Place("body", "p2"), Place("problems/a1/points")])
WRITTEN = st.lists(st.tuples(st.integers(1, 2), PLACES, st.text("甲乙\n", max_size=3)), max_size=25)


def test_an_answer_cannot_be_changed() -> None:
    db, _, report = shelf()
    keep(db, report, {BODY: "第一版。"})
    with pytest.raises(sqlite3.IntegrityError, match="appended"):
        db.execute("update answers set text = '改掉'")
    assert answers.latest(db, report) == {BODY: "第一版。"}


def test_not_even_the_time_of_an_answer_can_be_changed() -> None:
    db, _, report = shelf()
    keep(db, report, {BODY: "第一版。"})
    with pytest.raises(sqlite3.IntegrityError, match="appended"):
        db.execute("update answers set time = 'never'")


@settings(max_examples=60, deadline=None)
@given(WRITTEN)
def test_the_index_of_newest_answers_is_the_greatest_id_of_every_place(written: list[tuple[int, Place, str]]) -> None:
    db, person, _ = shelf()
    reports.begin(db, "minzhu-2023.team", person, NINE)
    for report, place, text in written:
        keep(db, report, {place: text})
    kept = db.execute("select report, place, answer from latest order by 1, 2").fetchall()
    assert kept == db.execute("select report, place, max(id) from answers group by 1, 2 order by 1, 2").fetchall()


@settings(max_examples=60, deadline=None)
@given(WRITTEN)
def test_the_newest_texts_are_what_writing_them_one_over_the_other_gives(written: list[tuple[int, Place, str]]) -> None:
    db, person, _ = shelf()
    reports.begin(db, "minzhu-2023.team", person, NINE)
    expected: dict[int, dict[Place, str]] = {1: {}, 2: {}}
    for report, place, text in written:
        keep(db, report, {place: text})
        expected[report][place] = text
    assert {report: dict(answers.latest(db, report)) for report in expected} == expected


def test_the_history_of_an_answer_is_the_newest_first() -> None:
    db, _, report = shelf()
    for minute, text in enumerate(("第一版。", "第二版。", "第三版。")):
        keep(db, report, {BODY: text}, minute)
    assert [revision.text for revision in answers.history(db, report, BODY, 9)] == ["第三版。", "第二版。", "第一版。"]


def test_the_history_is_in_the_order_of_writing_also_where_the_clock_went_back() -> None:
    db, _, report = shelf()
    keep(db, report, {BODY: "先写的。"}, minute=9)
    keep(db, report, {BODY: "后写的。"}, minute=1)
    assert [revision.text for revision in answers.history(db, report, BODY, 9)] == ["后写的。", "先写的。"]


def test_the_history_ends_where_it_is_told_to() -> None:
    db, _, report = shelf()
    for number in range(5):
        keep(db, report, {BODY: f"第{number}版。"})
    assert [revision.text for revision in answers.history(db, report, BODY, 2)] == ["第4版。", "第3版。"]


def test_the_history_holds_no_text_of_another_place_or_report() -> None:
    db, person, report = shelf()
    other = reports.begin(db, "minzhu-2023.team", person, NINE)
    keep(db, report, {BODY: "这一处。", Place("body", "p2"): "另一处。"})
    keep(db, other, {BODY: "另一份。"})
    assert [revision.text for revision in answers.history(db, report, BODY, 9)] == ["这一处。"]


def test_an_earlier_text_is_found_by_its_number_in_its_own_report_only() -> None:
    db, person, report = shelf()
    other = reports.begin(db, "minzhu-2023.team", person, NINE)
    keep(db, report, {BODY: "第一版。"})
    number = answers.history(db, report, BODY, 1)[0].id
    found = answers.revision(db, report, number)
    assert found is not None
    assert (found.place, found.text, found.time) == (BODY, "第一版。", NINE)
    assert answers.revision(db, other, number) is None


def test_what_was_written_last_is_not_what_was_put_aside_last() -> None:
    db, _, report = shelf()
    keep(db, report, {BODY: "写了字。"})
    keep(db, report, {Place("head/title"): ""})
    assert answers.newest_places(db, report, 9) == (BODY,)


def test_a_report_without_words_was_written_nowhere() -> None:
    db, _, report = shelf()
    keep(db, report, {Place("head/title"): ""})
    assert answers.newest_places(db, report, 9) == ()


def test_places_come_with_the_one_written_last_first_and_end_where_they_are_told_to() -> None:
    db, _, report = shelf()
    for place in (BODY, Place("body", "p2"), Place("head/unit")):
        keep(db, report, {place: "写了字。"})
    assert answers.newest_places(db, report, 2) == (Place("head/unit"), Place("body", "p2"))


def test_a_message_is_known_to_have_become_an_answer_of_its_report_only() -> None:
    db, person, report = shelf()
    other = reports.begin(db, "minzhu-2023.team", person, NINE)
    sent, unused = messages.come_in(db, person, NINE), messages.come_in(db, person, NINE)
    with database.whole(db):
        answers.keep(db, report, [(BODY, "写了字。")], person, sent, NINE)
    assert answers.is_from(db, report, sent)
    assert not answers.is_from(db, report, unused)
    assert not answers.is_from(db, other, sent)
