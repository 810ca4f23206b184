"""体检: a Document or a text -> findings. Pure: words, lists and what is known of the meeting come as arguments.

    checking     `check`: what everybody calls
    finding      the values that come out
    rule         a rule as a value, and what rules are given: text, genre, meeting, month
    rules        all of them
    raws, text   lines as the file has them; parts, sections, words
    genre        what kind of text it is: rules speak only where they apply
    dating       the month that a material is held to
    known        the word lists, indexed
    unit         whose material it is: name, place and kind of the unit
    cuts, alone  where words end, which characters stand alone

One module for each family, each with its RULES: leftovers, punctuation (pairs, pauses), typos (contexts, near,
near_words, doubled, particles), numbering (counts, sums), formulas (official, members, documents,
plenums), consistency (naming, elsewhere, offices, places, persons, references, sequence, times, whose), structure
(aspect_headings), substance (points, concrete, hollow, praise), links (answers), repetition (again), vagueness.
"""
