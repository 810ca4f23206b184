"""People, messages, focuses and reports: what goes in comes out, for the one it belongs to."""

from datetime import timedelta

import pytest

from bot.interview.focus import Expects, Focus
from bot.interview.outline import Place
from bot.interview.session import At, Mode, Session
from bot.store import focuses, messages, people, reports
from tests.store.shelf import BODY, NINE, keep, shelf


def test_the_same_name_is_the_same_person() -> None:
    db, person, _ = shelf()
    assert people.enter(db, "local", "zhang") == person
    assert people.name_of(db, person) == "zhang"


def test_the_same_name_in_another_channel_is_another_person() -> None:
    db, person, _ = shelf()
    assert people.enter(db, "telegram", "zhang") != person


@pytest.mark.parametrize("name", ["Zhang", "zhang ", "张", "zhang\u200b", "😀"])
def test_another_spelling_is_another_person(name: str) -> None:
    db, person, _ = shelf()
    other = people.enter(db, "local", name)
    assert other != person
    assert people.name_of(db, other) == name


def test_a_person_who_is_not_known_has_no_name() -> None:
    db, _, _ = shelf()
    assert people.name_of(db, 77) == ""


def test_a_person_is_greeted_once() -> None:
    db, person, _ = shelf()
    assert people.greet(db, person, NINE)
    assert not people.greet(db, person, NINE)


def test_a_message_is_found_with_what_it_answered() -> None:
    db, person, report = shelf()
    number = messages.come_in(db, person, NINE)
    messages.note(db, number, report, BODY, "平时学得零散。")
    assert messages.find(db, person, number) == messages.Message(
        id=number, incoming=True, report=report, place=BODY, said="平时学得零散。"
    )


def test_a_message_of_ours_is_found_with_what_it_asked() -> None:
    db, person, report = shelf()
    number = messages.go_out(db, person, report, BODY, None, NINE)
    assert messages.find(db, person, number) == messages.Message(
        id=number, incoming=False, report=report, place=BODY, said=""
    )


def test_a_message_is_found_in_its_own_conversation_only() -> None:
    db, person, _ = shelf()
    number = messages.come_in(db, person, NINE)
    assert messages.find(db, people.enter(db, "local", "li"), number) is None


def test_the_number_of_a_message_never_comes_back() -> None:
    db, person, _ = shelf()
    number = messages.come_in(db, person, NINE)
    db.execute("delete from messages")
    assert messages.come_in(db, person, NINE) > number


@pytest.mark.parametrize("focus", [Focus(1, Expects.ANSWER), Focus(None, Expects.SUBJECT, "minzhu-2023"), Focus()])
def test_a_focus_is_kept_as_it_is(focus: Focus) -> None:
    db, person, _ = shelf()
    focuses.keep(db, person, Focus(1, Expects.MEETING))
    focuses.keep(db, person, focus)
    assert focuses.of(db, person) == focus


def test_the_buttons_on_screen_are_kept_and_the_focus_stays() -> None:
    db, person, _ = shelf()
    focuses.keep(db, person, Focus(1, Expects.ANSWER))
    focuses.show(db, person, {"下一题": "1:2:next:"})
    focuses.show(db, person, {"目录": "1::map:"})
    assert focuses.shown(db, person) == {"目录": "1::map:"}
    assert focuses.of(db, person) == Focus(1, Expects.ANSWER)


def test_a_person_who_saw_nothing_has_no_buttons() -> None:
    db, person, _ = shelf()
    assert focuses.shown(db, person) == {}


def test_a_person_without_a_focus_has_the_empty_one() -> None:
    db, person, _ = shelf()
    assert focuses.of(db, person) == Focus()


@pytest.mark.parametrize("mode", Mode)
@pytest.mark.parametrize("then", [None, Place("body", "p2")])
def test_the_question_on_screen_is_kept_as_it_is(mode: Mode, then: Place | None) -> None:
    db, _, report = shelf()
    at = At(BODY, mode, 7, then)
    reports.keep(db, report, Session({}, at, 9), "题目", NINE)
    found = reports.find(db, report)
    assert found is not None
    assert reports.session(db, found) == Session({}, at, 9)


def test_a_session_is_read_with_its_answers() -> None:
    db, _, report = shelf()
    keep(db, report, {BODY: "第一版。", Place("head/title"): ""})
    found = reports.find(db, report)
    assert found is not None
    assert reports.session(db, found).answers == {BODY: "第一版。", Place("head/title"): ""}


def test_reports_of_a_person_come_with_the_one_touched_last_first() -> None:
    db, person, report = shelf()
    second = reports.begin(db, "minzhu-2023.team", person, NINE + timedelta(minutes=1))
    assert [each.id for each in reports.of_author(db, person)] == [second, report]
    reports.keep(db, report, Session(), "", NINE + timedelta(minutes=2))
    assert [each.id for each in reports.of_author(db, person)] == [report, second]


def test_reports_of_another_person_are_not_among_them() -> None:
    db, _, _ = shelf()
    assert reports.of_author(db, people.enter(db, "local", "li")) == ()


def test_all_reports_come_in_the_order_of_their_numbers() -> None:
    db, person, report = shelf()
    second = reports.begin(db, "minzhu-2023.team", person, NINE - timedelta(days=1))
    assert [each.id for each in reports.every(db)] == [report, second]


def test_a_report_that_does_not_exist_is_not_found() -> None:
    db, _, _ = shelf()
    assert reports.find(db, 77) is None
