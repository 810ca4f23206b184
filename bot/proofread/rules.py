"""All rules, in the order in which a reader would name the faults of one place."""

from bot.proofread import leftovers, punctuation, typos

ALL = (*leftovers.RULES, *punctuation.RULES, *typos.RULES)
