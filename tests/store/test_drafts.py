"""Drafts are numbered per report, kept for good, and the same document is the same draft."""

from datetime import timedelta

from bot.store import drafts, reports
from tests.store.shelf import NINE, shelf


def test_the_first_draft_is_number_one() -> None:
    db, person, report = shelf()
    assert drafts.keep(db, report, "{}", 3, person, NINE).number == 1


def test_the_same_document_keeps_its_number_and_its_time() -> None:
    db, person, report = shelf()
    first = drafts.keep(db, report, "{}", 3, person, NINE)
    again = drafts.keep(db, report, "{}", 4, person, NINE + timedelta(hours=1))
    assert again == first
    assert drafts.listed(db, report) == ((1, NINE),)


def test_another_document_gets_the_next_number() -> None:
    db, person, report = shelf()
    drafts.keep(db, report, "{}", 3, person, NINE)
    assert drafts.keep(db, report, "[]", 4, person, NINE).number == 2


def test_an_earlier_document_come_back_is_a_draft_of_its_own() -> None:
    db, person, report = shelf()
    numbers = [drafts.keep(db, report, text, 1, person, NINE).number for text in ("{}", "[]", "{}")]
    assert numbers == [1, 2, 3]


def test_each_report_counts_its_own_drafts() -> None:
    db, person, report = shelf()
    other = reports.begin(db, "minzhu-2023.team", person, NINE)
    drafts.keep(db, report, "{}", 1, person, NINE)
    assert drafts.keep(db, other, "{}", 1, person, NINE).number == 1


def test_drafts_are_listed_the_newest_first_with_their_times() -> None:
    db, person, report = shelf()
    later = NINE + timedelta(days=1)
    drafts.keep(db, report, "{}", 1, person, NINE)
    drafts.keep(db, report, "[]", 2, person, later)
    assert drafts.listed(db, report) == ((2, later), (1, NINE))


def test_a_draft_is_found_by_its_number_as_it_was_kept() -> None:
    db, person, report = shelf()
    kept = drafts.keep(db, report, '{"文": "字"}', 7, person, NINE)
    drafts.keep(db, report, "[]", 8, person, NINE)
    assert drafts.find(db, report, 1) == kept


def test_a_number_that_no_draft_has_finds_none() -> None:
    db, person, report = shelf()
    drafts.keep(db, report, "{}", 1, person, NINE)
    assert drafts.find(db, report, 2) is None
    assert drafts.newest(db, 77) is None
