"""The paper: what a team sets of its page. Who sets nothing has the standard's."""

TABLES = """
create table pages (
    team integer primary key references teams (id),
    line real not null,                   -- points from line to line
    top_mm integer not null,
    bottom_mm integer not null,
    left_mm integer not null,
    right_mm integer not null
) strict;
"""
