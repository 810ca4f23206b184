"""SQLite through sqlite-utils: one module per table, small functions on a Database.

`database` opens the file, keeps its shape current and makes a turn one transaction; `faults` turns SQLite's errors into
ours. Only the transaction of `database.whole` writes.
"""
