"""阅读: paragraphs that came from outside -> what they are and where they belong. Pure.

`returning` reads our own draft back that was edited outside: `arrived` makes paragraphs of its lines, `owning` says
whose every character of the draft was, `mending`, `coming` and `watching` make `edits` of what differs.

Nothing here opens a file: `intake` makes `Line`s of one, and whoever pasted a text gives its lines.

A material, in the order in which it is read:

    lines, tidying      paragraphs; what word processors and web pages leave in them is taken out
    numbering, headings 一、（一）1.（1）一是; what a heading is about and where it ends
    passages, heads     problems, causes and measures; title, 职务 姓名, opening
    recognising         all of it as a `structure.Structure`, or why not
    guessing, matching  which outline; which aspect a heading is
    answering           answers beside an outline, with `headed`, `counting`, `layouts` (the style)
    taking_over         the door: answers, what fits nowhere, and by `auditing` every change
"""
