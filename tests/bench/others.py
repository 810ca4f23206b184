"""Ten thousand reports of other people around one: as long as that one, in as many messages."""

from pathlib import Path

from bot.store import database
from tests.bench import filling

REPORTS = 10_000
_EACH = 20  # reports of one person

_PEOPLE = """
with recursive n (i) as (select 1 union all select i + 1 from n where i < :people)
insert into people (channel, name, greeted) select 'local', 'other-' || i, :now from n
"""
_MADE = """
with recursive n (i) as (select 0 union all select i + 1 from n where i + 1 < :reports)
insert into reports (outline, author, created, touched, revision, at, title)
select r.outline, :first + n.i % :people, r.created, r.touched, r.revision, r.at, r.title
from n cross join (select * from reports where id = :one) r
"""
_MESSAGES = """
insert into messages (person, incoming, report, place, said, time)
select r.author, m.incoming, r.id, m.place, m.said, m.time
from reports r cross join messages m where r.id <> :one and m.report = :one
"""
_ANSWERS = """
insert into answers (report, place, text, author, time)
select r.id, a.place, a.text, r.author, a.time
from reports r cross join answers a where r.id <> :one and a.report = :one
"""


def surround(path: Path) -> None:
    """Adds the other people with their reports to the database of one filled report."""
    db = database.open_file(path)
    db.execute("pragma synchronous = off").fetchall()
    with database.whole(db):
        first = int(db.execute("select max(id) + 1 from people").fetchone()[0])
        facts = {
            "one": filling.REPORT,
            "now": filling.NOW.isoformat(),
            "people": REPORTS // _EACH,
            "reports": REPORTS,
            "first": first,
        }
        for statement in (_PEOPLE, _MADE, _MESSAGES, _ANSWERS):
            db.execute(statement, facts)
    db.close()
