"""Answers -> Document, pure.

`assemble` is the door; `style` the settings, `items` and `layout` the lists, `wording` the headings, `proposals` what is offered to the writer, `announced` the numbers that a text promises.
"""
