"""What an author's last report says, for offering it in the next one."""

from datetime import timedelta

from bot.interview.outline import Place
from bot.interview.session import Session
from bot.store import answers, people, reports
from tests.store.shelf import NINE, keep, shelf

UNIT, POST = Place("head/unit"), Place("head/post")


def test_the_last_other_report_says_it() -> None:
    db, person, report = shelf()
    keep(db, report, {UNIT: "青堰县水务局", POST: "副局长"})
    new = reports.begin(db, "minzhu-2021.person", person, NINE)
    assert answers.last_said(db, person, new, [UNIT, POST]) == {UNIT: "青堰县水务局", POST: "副局长"}


def test_the_newest_text_of_it_is_said() -> None:
    db, person, report = shelf()
    keep(db, report, {POST: "副局长"})
    keep(db, report, {POST: "局长"})
    new = reports.begin(db, "minzhu-2021.person", person, NINE)
    assert answers.last_said(db, person, new, [POST]) == {POST: "局长"}


def test_the_report_touched_last_is_the_last_one() -> None:
    db, person, report = shelf()
    second = reports.begin(db, "minzhu-2021.team", person, NINE + timedelta(minutes=1))
    keep(db, report, {UNIT: "改过的局"})
    keep(db, second, {UNIT: "后开的局"})
    reports.keep(db, report, Session(), "", NINE + timedelta(minutes=2))
    new = reports.begin(db, "minzhu-2021.person", person, NINE + timedelta(minutes=3))
    assert answers.last_said(db, person, new, [UNIT]) == {UNIT: "改过的局"}


def test_the_report_itself_is_not_its_last_one() -> None:
    db, person, report = shelf()
    keep(db, report, {UNIT: "青堰县水务局"})
    assert answers.last_said(db, person, report, [UNIT]) == {}


def test_somebody_else_s_report_is_not_asked() -> None:
    db, _, report = shelf()
    keep(db, report, {UNIT: "青堰县水务局"})
    other = people.enter(db, "local", "li")
    new = reports.begin(db, "minzhu-2021.person", other, NINE)
    assert answers.last_said(db, other, new, [UNIT]) == {}


def test_a_report_that_lacks_one_of_them_or_put_it_aside_says_the_others() -> None:
    db, person, report = shelf()
    keep(db, report, {UNIT: "青堰县水务局", POST: ""})
    new = reports.begin(db, "minzhu-2021.person", person, NINE)
    assert answers.last_said(db, person, new, [UNIT, POST]) == {UNIT: "青堰县水务局"}


def test_an_older_report_that_says_all_of_them_goes_before_a_newer_one_that_says_some() -> None:
    db, person, report = shelf()
    keep(db, report, {UNIT: "旧的局", POST: "副局长"})
    second = reports.begin(db, "minzhu-2021.team", person, NINE + timedelta(minutes=1))
    keep(db, second, {UNIT: "新的局"})
    new = reports.begin(db, "minzhu-2021.person", person, NINE + timedelta(minutes=2))
    assert answers.last_said(db, person, new, [UNIT, POST]) == {UNIT: "旧的局", POST: "副局长"}


def test_a_report_that_was_left_empty_does_not_hide_the_one_before() -> None:
    db, person, report = shelf()
    keep(db, report, {UNIT: "青堰县水务局"})
    reports.begin(db, "minzhu-2021.team", person, NINE)
    new = reports.begin(db, "minzhu-2021.person", person, NINE)
    assert answers.last_said(db, person, new, [UNIT]) == {UNIT: "青堰县水务局"}
