"""体检: what was found last in a report, what its writer ignores, and what is to be looked through in a thread."""

TABLES = """
create table checkups (                   -- the newest 体检 of a report
    id integer primary key autoincrement, -- buttons of an earlier one carry its own
    report integer not null unique references reports (id),
    draft integer not null,               -- that was looked through
    findings text not null,               -- JSON
    gone integer not null,                -- of the one before, mended since
    again integer not null,               -- 1: there was one before
    time text not null
) strict;

create table ignored_findings (           -- by the writer; those of rule "hint" are answers without hints
    report integer not null references reports (id),
    rule text not null,
    words text not null,
    time text not null,
    primary key (report, rule, words)
) strict, without rowid;

create table checkups_due (               -- of a report or of a file that was sent
    id integer primary key autoincrement,
    person integer not null references people (id),
    report integer references reports (id),
    paper integer,
    tries integer not null default 0      -- lives of the bot that began with it
) strict;
create index checkups_due_of_person on checkups_due (person, id);

-- What was found in a file, as JSON, once it was looked through.
alter table papers_in add column findings text;
-- 1: to be looked through as soon as it is here.
alter table fetches add column checks integer not null default 0;
"""
