"""One file per thing a person can ask; all channels run these same functions.

`converse` is the door: words, taps, edits, replies and files come in, `Reply` values go out, and everything between is
one transaction. Screens (`asking`, `maps`, `styling`, ...) make replies from a `Work`, the report at hand.
"""
