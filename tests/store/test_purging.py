"""A purge takes every text of a report or a person, in whatever table, and out of the file's bytes."""

from pathlib import Path

import pytest

from bot.interview.outline import Place
from bot.store import answers, database, messages, papers_in, people, purging, reports
from bot.store.database import Database
from tests.store.opened import memory
from tests.store.shelf import NINE, keep

PLANTED = "群众来信的原话"

# Tables that a person's words, names or letters may be in, parents first; a new table stands in one of the two.
OURS = (
    "people", "teams", "reports", "memberships", "invitations", "messages", "answers", "drafts", "focuses", "latest",
    "pieces", "attachments", "inbox", "outbox", "screens", "files",
    "meetings", "meeting_revisions", "last_years", "fetches", "papers_in",
    "checkups", "ignored_findings",
)  # fmt: skip
NOBODYS = {"checkups_due", "facts", "outlines_used", "pages", "_sqlite_migrations", "sqlite_sequence"}

# Text that stays on purpose: the unit's, times and channels of rows that stay for their number.
STAYS = {
    "teams.name", "teams.made", "teams.arrangement", "inbox.arrived", "inbox.handled", "people.channel",
    "meetings.made", "meeting_revisions.file", "meeting_revisions.time",
}  # fmt: skip
STAYS_OF_PERSON = STAYS | {"messages.time"}  # the turn at hand
# Of a report's purge the person stays, and with the person what is no part of the report.
STAYS_OF_REPORT = STAYS_OF_PERSON | {
    "people.name", "people.greeted", "people.display", "people.unreachable", "people.wrong_until",
    "memberships.role", "memberships.since", "inbox.letter", "fetches.file_id", "fetches.name",
}  # fmt: skip


def planted() -> Database:
    """A database with one row in every table, the same words in every text column."""
    db = memory()
    for table in OURS:
        points_to = {row[3] for row in db.execute(f"pragma foreign_key_list([{table}])").fetchall()}
        columns = db.execute(f"pragma table_info([{table}])").fetchall()
        row: dict[str, object] = {}
        for _, name, kind, *_ in columns:
            row[name] = 1 if name in points_to or kind.lower() == "integer" else PLANTED
        if "role" in row:
            row["role"] = "author"
        if table == "focuses":
            row |= {"buttons": f'{{"{PLANTED}": "1::open:"}}'}
        names, marks = ", ".join(row), ", ".join("?" * len(row))
        db.execute(f"insert or replace into {table} ({names}) values ({marks})", tuple(row.values()))  # noqa: S608
    db.conn.commit()
    return db


def holding(db: Database) -> set[str]:
    """The text columns in which something still stands."""
    found = set()
    for table in OURS:
        for _, name, kind, *_ in db.execute(f"pragma table_info([{table}])").fetchall():
            sql = f"select 1 from {table} where instr([{name}], ?)"  # noqa: S608
            if kind.lower() == "text" and db.execute(sql, (PLANTED,)).fetchone():
                found.add(f"{table}.{name}")
    return found


def test_every_table_is_looked_at() -> None:
    assert set(memory().table_names()) - NOBODYS == set(OURS)


def test_a_row_is_planted_in_every_table() -> None:
    assert {column.partition(".")[0] for column in holding(planted())} == set(OURS)


def test_a_person_s_purge_leaves_no_text_anywhere() -> None:
    db = planted()
    with database.whole(db):
        purging.person(db, 1, NINE)
    assert holding(db) <= STAYS_OF_PERSON


def test_a_report_s_purge_leaves_no_text_of_it_anywhere() -> None:
    db = planted()
    with database.whole(db):
        purging.report(db, 1, 1, NINE)
    assert holding(db) <= STAYS_OF_REPORT


@pytest.mark.parametrize(("used", "stays"), [("1", 0), ("back:1:2:0", 0), ("back:12:1:0", 1), ("12", 1)])
def test_a_file_that_was_a_draft_goes_with_its_report_whatever_was_open_when_it_came(used: str, stays: int) -> None:
    db = planted()
    db.execute("update papers_in set report = null, used = ?", (used,))
    assert len(papers_in.of_report(db, 1)) == 1 - stays
    purging.report(db, 1, 1, NINE)
    assert db.execute("select count(*) from papers_in").fetchone() == (stays,)


def test_a_purge_leaves_no_row_that_refers_to_nothing() -> None:
    db = planted()
    with database.whole(db):
        purging.person(db, 1, NINE)
    assert db.execute("pragma foreign_key_check").fetchall() == []


def test_other_people_s_reports_stay_whole() -> None:
    db = planted()
    other = people.enter(db, "local", "li")
    theirs = reports.begin(db, "minzhu-2023.person", other, NINE)
    keep(db, theirs, {Place("body", "p1"): "别人的话。"})
    number = messages.come_in(db, other, NINE)
    messages.note(db, number, theirs, Place("body", "p1"), "别人的话。")
    with database.whole(db):
        purging.person(db, 1, NINE)
    assert answers.latest(db, theirs) == {Place("body", "p1"): "别人的话。"}
    assert messages.find(db, other, number) is not None
    assert reports.find(db, theirs) is not None


def test_what_a_person_wrote_in_another_s_report_stays_there_under_a_number() -> None:
    db = memory()
    author, signer = people.enter(db, "local", "zhang"), people.enter(db, "local", "li")
    report = reports.begin(db, "minzhu-2023.person", author, NINE)
    number = messages.come_in(db, signer, NINE)
    messages.note(db, number, report, Place("body", "p1"), "署名人的话。")
    answers.keep(db, report, [(Place("body", "p1"), "署名人的话。")], signer, number, NINE)
    messages.come_in(db, signer, NINE)
    with database.whole(db):
        purging.person(db, signer, NINE)
    assert answers.latest(db, report) == {Place("body", "p1"): "署名人的话。"}
    assert db.execute("select 1 from people where name = 'li'").fetchall() == []


def test_who_comes_again_after_a_purge_is_somebody_new() -> None:
    db = memory()
    person = people.enter(db, "local", "zhang")
    purging.person(db, person, NINE)
    again = people.enter(db, "local", "zhang")
    assert again != person
    assert people.greet(db, again, NINE)


def test_the_number_of_a_purged_report_never_comes_back() -> None:
    db = memory()
    person = people.enter(db, "local", "zhang")
    numbers = [reports.begin(db, "minzhu-2023.person", person, NINE) for _ in range(11)]
    for number in (numbers[-1], numbers[8]):
        purging.report(db, number, person, NINE)
    assert reports.begin(db, "minzhu-2023.person", person, NINE) == 12


def test_the_held_rows_are_counted() -> None:
    assert purging.held(planted(), 1) == purging.Held(reports=1, answers=1, drafts=1, messages=1)


def filled(path: Path) -> Database:
    """Two reports side by side, each with many revisions of texts of every length."""
    db = database.open_file(path)
    person = people.enter(db, "local", "zhang")
    for _ in range(2):
        reports.begin(db, "minzhu-2023.person", person, NINE)
    for turn in range(300):
        words = {1: PLANTED, 2: "留下的话"}
        for report, said in words.items():
            keep(db, report, {Place("body", f"p{turn % 40}"): f"{said}{turn}。" * (1 + turn % 50)}, turn)
    return db


def raw(path: Path) -> bytes:
    """The bytes of the database and of everything beside it."""
    return b"".join(each.read_bytes() for each in path.parent.iterdir())


@pytest.mark.parametrize("whose", ["report", "person"])
def test_after_a_purge_no_byte_of_the_file_or_its_log_holds_the_words(whose: str, tmp_path: Path) -> None:
    db = filled(tmp_path / "bot.sqlite3")
    assert PLANTED.encode() in raw(tmp_path / "bot.sqlite3")
    with database.whole(db):
        if whose == "report":
            purging.report(db, 1, 1, NINE)
        else:
            purging.person(db, 1, NINE)
    assert database.scrub(db)
    assert PLANTED.encode() not in raw(tmp_path / "bot.sqlite3")
    assert ("留下的话".encode() in raw(tmp_path / "bot.sqlite3")) == (whose == "report")
    db.close()


def test_a_purge_that_was_killed_before_scrubbing_is_scrubbed_when_the_file_is_opened(tmp_path: Path) -> None:
    db = filled(tmp_path / "bot.sqlite3")
    with database.whole(db):
        purging.report(db, 1, 1, NINE)
    again = database.open_file(tmp_path / "bot.sqlite3")
    assert PLANTED.encode() not in raw(tmp_path / "bot.sqlite3")
    db.close()
    again.close()


def test_while_another_reads_scrubbing_is_left_for_the_next_time(tmp_path: Path) -> None:
    db = filled(tmp_path / "bot.sqlite3")
    other = database.open_file(tmp_path / "bot.sqlite3")
    other.execute("begin")
    other.execute("select count(*) from answers").fetchone()
    with database.whole(db):
        purging.report(db, 1, 1, NINE)
    db.execute("pragma busy_timeout = 10")
    assert not database.scrub(db)
    other.execute("commit")
    assert database.scrub(db)
    assert PLANTED.encode() not in raw(tmp_path / "bot.sqlite3")
    other.close()
    db.close()
