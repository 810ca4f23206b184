"""The interview: people, reports, answers, drafts, messages."""

TABLES = """
create table people (
    id integer primary key,
    channel text not null,
    name text not null,               -- the person's key in that channel
    greeted text,                     -- when the notice about secrets was shown
    unique (channel, name)
) strict;

create table reports (
    id integer primary key,
    outline text not null,
    author integer not null references people (id),
    created text not null,
    touched text not null,
    revision integer not null default 0,
    at text,                          -- the question on screen, as JSON; null: none
    title text not null default ''    -- for lists of reports, so that these need not read answers
) strict;
create index reports_of_author on reports (author, touched);

create table focuses (
    person integer primary key references people (id),
    report integer references reports (id),
    expects text not null,
    detail text not null default '',
    buttons text not null default '{}' -- labels and tokens on screen, as JSON: a label typed out is its tap
) strict;

create table messages (
    id integer primary key autoincrement,
    person integer not null references people (id),
    incoming integer not null,        -- 1: the person's, 0: ours
    report integer references reports (id),
    place text,                       -- the question that it answered or asked
    said text not null default '',    -- incoming only: its words, for when it is edited
    time text not null
) strict;

create table answers (
    id integer primary key,
    report integer not null references reports (id),
    place text not null,
    text text not null,               -- '' : put aside by the writer
    author integer not null references people (id),
    message integer references messages (id),
    time text not null
) strict;
create index answers_of_place on answers (report, place, id);
create index answers_of_message on answers (message) where message is not null;

-- The newest answer of every place. An index that SQLite cannot keep itself: `answers` is the truth, and without this
-- a report would be read in time that grows with its edits, not with its length.
create table latest (
    report integer not null references reports (id),
    place text not null,
    answer integer not null references answers (id),
    primary key (report, place)
) strict, without rowid;
create trigger answers_are_latest after insert on answers begin
    insert into latest (report, place, answer) values (new.report, new.place, new.id)
    on conflict (report, place) do update set answer = new.id;
end;
create trigger answers_stay before update on answers begin
    select raise(abort, 'answers are appended, never changed');
end;

create table drafts (
    id integer primary key,
    report integer not null references reports (id),
    number integer not null,
    document text not null,           -- JSON
    revision integer not null,        -- of the report
    author integer not null references people (id),
    time text not null,
    unique (report, number)
) strict;
"""
