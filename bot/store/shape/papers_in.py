"""Files that came from outside: those to be fetched, and what was read in them."""

TABLES = """
create table fetches (                    -- files that a channel keeps for us until we have them
    id integer primary key autoincrement,
    person integer not null references people (id),
    chat integer not null,
    file_id text not null,
    name text not null,
    tries integer not null default 0      -- lives of the bot that began with it
) strict;
create index fetches_of_person on fetches (person, id);

create table papers_in (                  -- what was read in a file, numbers masked; never one with a 密级 mark
    id integer primary key autoincrement,
    person integer not null references people (id),
    report integer references reports (id), -- that was open
    name text not null,
    lines text not null,                  -- JSON
    time text not null,
    used text                             -- where it was put, once it was
) strict;
create index papers_in_of_person on papers_in (person, id);
create index papers_in_of_report on papers_in (report) where report is not null;
"""
