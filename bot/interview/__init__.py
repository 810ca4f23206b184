"""The engine, pure: what can be asked (`outline`), what was said (`events`), what it means (`parse`, `claims`), what
changes (`step`), what is to be done about it (`effects`), and what is asked next (`route`).

Start with `step`: it is the only place where a session changes.
"""
