"""The phone: teams and who belongs to them, the letterbox, what is to be sent."""

TABLES = """
create table teams (
    id integer primary key,
    name text not null unique,
    made text not null,
    arrangement text not null default ''  -- numbers of reports in the order that a lead set, blanks between them
) strict;

create table memberships (
    person integer not null references people (id),
    team integer references teams (id),   -- null: an owner, who belongs to the installation
    role text not null check (role in ('owner', 'lead', 'author')),
    since text not null
) strict;
create unique index memberships_once on memberships (person, coalesce(team, 0), role);

create table invitations (
    id integer primary key,
    hash text not null unique,            -- of the code; the code itself is kept nowhere
    role text not null check (role in ('owner', 'lead', 'author', 'signer')),
    team integer references teams (id),
    report integer references reports (id), -- of a signer
    made_by integer references people (id), -- null: the command line
    made text not null,
    expires text not null,
    uses_left integer not null,
    revoked text
) strict;

-- what others see in lists
alter table people add column display text not null default '';
-- since when the channel refuses to deliver
alter table people add column unreachable text;
alter table people add column wrong_codes integer not null default 0;
-- no code is looked at before
alter table people add column wrong_until text;

alter table reports add column team integer references teams (id);
alter table reports add column signer integer references people (id);
create index reports_of_signer on reports (signer) where signer is not null;
create index reports_of_team on reports (team) where team is not null;
-- the draft that the lead may read
alter table reports add column shown integer;
-- when it was handed in
alter table reports add column handed_in text;

-- the channel's own number, per person
alter table messages add column channel_id integer;
-- the draft that it shows a page of
alter table messages add column draft integer;
-- which page of it, from 1
alter table messages add column page integer;
-- incoming only: the words of a draft that it was said about, until it is known which answer it belongs to
alter table messages add column quote text not null default '';
create index messages_of_channel on messages (person, channel_id) where channel_id is not null;

create table pieces (                     -- of one answer that a channel cut into several messages
    message integer not null references messages (id),
    channel_id integer not null,
    text text not null,
    primary key (message, channel_id)
) strict, without rowid;

create table attachments (                -- what was sent in place of text: kept, not understood
    id integer primary key,
    person integer not null references people (id),
    report integer references reports (id),
    place text,
    kind text not null,
    file_id text not null,
    time text not null
) strict;

create table inbox (                      -- a letterbox, not an archive: handled letters are empty
    update_id integer primary key,
    person integer not null references people (id),
    chat integer not null,
    message integer,                      -- of a new message; null: a tap, an edit
    letter text not null,                 -- JSON; '' once handled
    arrived text not null,
    handled text,
    tries integer not null default 0,     -- that ended in a mistake of ours
    put_by integer not null default 0     -- 1: since the last of them, until the next start
) strict;
create unique index inbox_messages on inbox (chat, message) where message is not null;
create index inbox_waiting on inbox (person, update_id) where handled is null;

create table outbox (                     -- what was committed and is not known to be sent
    id integer primary key autoincrement,
    chat integer not null,
    person integer references people (id),
    kind text not null,
    payload text not null,                -- JSON
    message integer references messages (id),
    tried text                            -- when sending was begun: after a kill its outcome is unknown
) strict;
create index outbox_of_chat on outbox (chat, id);

create table screens (                    -- the message with buttons that a person has before them
    person integer primary key references people (id),
    message integer not null references messages (id),
    text text not null                    -- as it was sent, so that a receipt can be added below it
) strict;

create table files (                      -- what the channel keeps of a draft that was sent before
    report integer not null references reports (id),
    number integer not null,
    form text not null,
    file_id text not null,
    primary key (report, number, form)
) strict, without rowid;

create table facts (name text primary key, value text not null) strict, without rowid;
"""
