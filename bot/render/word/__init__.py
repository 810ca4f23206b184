"""A Document as a Word file in the layout of 公文, and a 整改台账 as a table.

    material   a kept draft: the copy to work on, the clean one, the large one
    tracked    two drafts in one file: what differs can be accepted or rejected, a layer over material's
    ledger     the table, on a page that lies
    styles     the figures of the page as Word's own styles
    frame      margins, grid, page numbers, what stands above a draft
    wordml     the few elements that all of these are made of
    package    the parts as bytes, without clock, machine or name

The XML is written as text and parsed once: python-docx's own calls take a hundred times as long per run. python-docx
is loaded with the first file: a conversation that never asks for one pays nothing for it.
"""
