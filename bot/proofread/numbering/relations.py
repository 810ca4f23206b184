"""Figures that contradict each other, whatever the words: all rules of the modules beside."""

from bot.proofread.numbering import (
    agreement,
    among,
    carried,
    changes,
    gaps,
    grouped,
    halves,
    named_again,
    remainders,
    rhythm,
    stages,
    sums,
    told_twice,
    wholes,
)

RULES = (
    *sums.RULES,
    *remainders.RULES,
    *rhythm.RULES,
    *changes.RULES,
    *carried.RULES,
    *named_again.RULES,
    *agreement.RULES,
    *gaps.RULES,
    *grouped.RULES,
    *halves.RULES,
    *wholes.RULES,
    *among.RULES,
    *stages.RULES,
    *told_twice.RULES,
)
