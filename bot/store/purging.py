"""Purges: the one place where append-only ends. What goes is deleted, what must stay for its number is emptied.

`secure_delete` overwrites what is deleted; what the log and the gaps of the file still hold goes with
`database.scrub`, after the commit.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlite_utils import Database

GONE = "gone"  # the channel of a row that is left of a person: a number that other rows need


@dataclass(frozen=True, slots=True)
class Held:
    """How much there is of something, in rows that hold words."""

    reports: int
    answers: int
    drafts: int
    messages: int


# In the order that foreign keys allow. Lists that have a button of the report, in whosever hands, name its signer on
# labels and in texts. A meeting made of a material's headings goes with the last report after it: own-3.member is an
# outline of meeting 3.
_REPORT = """
delete from pieces where message in
    (select id from messages where report = :report or (person = :author and report is null));
delete from outbox where person = :author or message in (select id from messages where report = :report);
delete from screens where person = :author or message in (select id from messages where report = :report)
    or person in (select person from focuses where report = :report or instr(buttons, :token));
update focuses set buttons = '{}' where person = :author or report = :report or instr(buttons, :token);
update focuses set report = null, expects = 'nothing', detail = '' where report = :report;
delete from attachments where report = :report;
delete from papers_in where report = :report or used = cast(:report as text)
    or used like 'back:' || :report || ':%';
delete from checkups_due where report = :report;
delete from checkups where report = :report;
delete from ignored_findings where report = :report;
delete from files where report = :report;
delete from latest where report = :report;
delete from answers where report = :report;
delete from drafts where report = :report;
delete from invitations where report = :report;
update messages set report = null, place = null, said = '', quote = '', draft = null, page = null
    where report = :report;
delete from last_years where report = :report;
delete from reports where id = :report;
delete from meeting_revisions where meeting in (select id from meetings where brought and author = :author
    and not exists (select 1 from reports where outline like 'own-' || meetings.id || '.%'));
delete from meetings where brought and author = :author
    and not exists (select 1 from reports where outline like 'own-' || meetings.id || '.%');
"""

# The turn at hand has the newest message; others' answers may have come from a message. Numbers of letters stay: one
# that the channel delivers once more is still known.
_PERSON = """
update reports set signer = null where signer = :person;
delete from pieces where message in (select id from messages where person = :person);
delete from outbox where person = :person;
delete from screens where person = :person;
delete from focuses where person = :person;
delete from attachments where person = :person;
delete from fetches where person = :person;
delete from papers_in where person = :person;
delete from checkups_due where person = :person;
delete from memberships where person = :person;
delete from meeting_revisions where meeting in (select id from meetings where author = :person and team is null);
delete from meetings where author = :person and team is null;
update inbox set letter = '', handled = coalesce(handled, :now) where person = :person;
update messages set report = null, place = null, said = '', quote = '', draft = null, page = null,
    channel_id = null where person = :person;
delete from messages where person = :person and id < (select max(id) from messages where person = :person)
    and not exists (select 1 from answers where message = messages.id);
update people set channel = :gone, name = :person, display = '', greeted = null, unreachable = null,
    wrong_codes = 0, wrong_until = null where id = :person;
"""


def held(db: Database, report: int) -> Held:
    """What a purge of this report takes."""
    return Held(
        1,
        _count(db, "answers where report = ? and text <> ''", report),
        _count(db, "drafts where report = ?", report),
        _count(db, "messages where report = ? and said <> ''", report),
    )


def of_person(db: Database, person: int) -> Held:
    """What a purge of this person takes of their reports."""
    mine = [held(db, report) for report in _reports(db, person)]
    return Held(
        len(mine), sum(one.answers for one in mine), sum(one.drafts for one in mine), sum(one.messages for one in mine)
    )


def report(db: Database, number: int, author: int, now: datetime) -> None:
    """Everything of a report. Inside the turn's transaction."""
    facts: dict[str, object] = {"report": number, "author": author, "token": f'"{number}:', "now": now.isoformat()}
    _run(db, _REPORT, facts)
    _note(db, "last_report", max(number, last_number(db)))
    _note(db, "purged", now.isoformat())


def person(db: Database, number: int, now: datetime) -> None:
    """Everything of a person; the row stays as a number, and nobody is found under it."""
    for each in _reports(db, number):
        report(db, each, number, now)
    _run(db, _PERSON, {"person": number, "gone": GONE, "now": now.isoformat()})
    _note(db, "purged", now.isoformat())


def last_number(db: Database) -> int:
    """The highest number of a purged report, which no other report gets: old buttons in a chat still carry it."""
    row = db.execute("select value from facts where name = 'last_report'").fetchone()
    return 0 if row is None else int(row[0])


def _run(db: Database, script: str, facts: dict[str, object]) -> None:
    """One statement after the other: executescript would commit."""
    for statement in script.split(";"):
        if statement.strip():
            db.execute(statement, facts)


def _note(db: Database, name: str, value: str | int) -> None:
    db.execute("insert or replace into facts (name, value) values (?, ?)", (name, str(value)))


def _reports(db: Database, person: int) -> tuple[int, ...]:
    rows = db.execute("select id from reports where author = ?", (person,))
    return tuple(int(number) for (number,) in rows.fetchall())


def _count(db: Database, what: str, number: int) -> int:
    return int(db.execute(f"select count(*) from {what}", (number,)).fetchone()[0])  # noqa: S608  # our words
