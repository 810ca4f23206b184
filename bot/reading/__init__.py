"""阅读: paragraphs that came from outside -> what they are and where they belong. Pure.

`returning` reads our own draft back that was edited outside: `arrived` makes paragraphs of its lines, `owning` says
whose every character of the draft was, `mending`, `coming` and `watching` make `edits` of what differs.

Nothing here opens a file: `intake` makes `Line`s of one, and whoever pasted a text gives its lines.
"""
