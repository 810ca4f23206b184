"""What the outlines of reports looked like, so that an editor can be told what a change of theirs does."""

TABLES = """
create table outlines_used (
    id integer primary key,
    outline text not null,
    structure text not null,              -- JSON: sections, questions, options; nobody's words
    since text not null                   -- when a report was first begun or opened with it
) strict;
create index outlines_used_of_outline on outlines_used (outline, id);
"""
