"""Meetings that an installation's own people made: each with its revisions, the newest of which holds."""

TABLES = """
create table meetings (
    id integer primary key autoincrement, -- a number never comes back: outlines are known by it
    team integer references teams (id),   -- whose; null: of who made it alone
    author integer not null references people (id),
    made text not null
) strict;

create table meeting_revisions (
    meeting integer not null references meetings (id),
    number integer not null,              -- from 1
    file text not null,                   -- as a meeting file has it
    author integer not null references people (id),
    time text not null,
    primary key (meeting, number)
) strict, without rowid;

-- the revision of its meeting that a report stays with once it is handed in; null: the newest
alter table reports add column settled integer;
"""
