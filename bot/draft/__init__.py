"""Answers -> Document, pure.

`assemble` is the door; `style` holds the settings, `items` and `layout` make the lists, `wording` the headings,
`differences` compares two drafts sentence by sentence (`sentences`, `likeness`), `marked` makes one text of both,
`proposals` what is offered to the writer, `announced` finds numbers that a text promises and does not keep.
"""
