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

One module for each family, each with its RULES and those of the modules that it gathers:

    leftovers    notes, remarks, asides, traces
    punctuation  pairs, pauses, strays, run_on, misplaced
    typos        contexts, function_words, near, near_words, doubled, particles, slots, scripts
    numbering    counts, itemised, tallies; sums, figures, wholes, among, halves, grouped, stages, remainders, changes,
                 gaps, told_twice, agreement, service
    formulas     official, members, documents, plenums, settled, outdated
    consistency  naming, acting, whose, openings, elsewhere, offices, towns, places, trades, served; persons, people,
                 voice; meetings, times, days, written, sequence, references
    structure    aspect_headings, announced
    substance    points, concrete, hollow, praise, circular
    links        answers, unowned
    repetition   again, restated
    vagueness    nameless
"""
