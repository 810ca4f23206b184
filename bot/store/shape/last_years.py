"""Last year's material beside a report: what was written then, to be looked at and not to be copied."""

TABLES = """
create table last_years (
    report integer not null references reports (id),
    number integer not null,              -- in the order of that material
    aspect text not null,                 -- the heading that it stood under
    claim text not null,
    text text not null,
    primary key (report, number)
) strict, without rowid;
"""
