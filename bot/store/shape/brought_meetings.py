"""Meetings that nobody planned: made for a material that came with aspects of its own."""

TABLES = """
-- 1: made of a material's headings; it goes when its last report goes
alter table meetings add column brought integer not null default 0;
"""
