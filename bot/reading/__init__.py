"""阅读: paragraphs that came from outside -> what they are and where they belong. Pure.

Nothing here opens a file: `intake` makes `Line`s of one, and whoever pasted a text gives its lines.
"""
