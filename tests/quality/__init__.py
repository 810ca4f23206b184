"""How well `zhaojing check` reads: defects planted in clean materials, and a table of what it finds.

`clean/` and `tests/snapshots/` hold materials that a supervisor would not send back. `planted/*.json` says, one file
for each copy, which words of which material are replaced, and what a strict but fair reader would call the result.
`clean_again/` and `planted_again/`, and so on to the latest, are each by a writer who had seen neither the rules nor
the sets before.
Who writes a rule of proofreading does not look in here first: a rule written from these defects measures nothing.
`python -m tests.quality.measure` prints the table.
"""
