"""体检: a Document or a text -> findings. Pure: words, lists and what is known of the meeting come as arguments.

    checking     `check`: what everybody calls
    rules        all of them, family by family
    finding      the values that come out
    rule         a rule as a value, and what rules are given: text, genre, meeting, month
    raws, text   lines as the file has them; parts, sections, words
    genre        what kind of text it is: rules speak only where they apply
    dating       the month that a material is held to
    known        the word lists, indexed
    samples      what stands around the texts that a rule must and must not fire on
    noticed/     what rules of several families look at: cuts of words, lists, points, cases, people

A folder for each family. Its `rules` holds RULES: the family's own, and those of the modules beside it. Families know
nothing of each other:

    leftovers punctuation typos numbering formulas consistency structure substance links repetition vagueness
"""
