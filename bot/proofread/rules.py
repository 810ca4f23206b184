"""All rules, in the order in which a reader would name the faults of one place."""

from functools import cache

from bot.proofread import (
    consistency,
    documents,
    formulas,
    leftovers,
    links,
    members,
    numbering,
    official,
    outdated,
    plenums,
    punctuation,
    repetition,
    settled,
    structure,
    substance,
    typos,
    vagueness,
)
from bot.proofread.known import Known
from bot.proofread.rule import Rule

OWN = (
    *leftovers.RULES,
    *vagueness.RULES,
    *formulas.RULES,
    *official.RULES,
    *members.RULES,
    *documents.RULES,
    *plenums.RULES,
    *outdated.RULES,
    *settled.RULES,
    *punctuation.RULES,
    *typos.RULES,
    *numbering.RULES,
    *consistency.RULES,
    *structure.RULES,
    *repetition.RULES,
    *links.RULES,
    *substance.RULES,
)


@cache
def every(known: Known) -> tuple[Rule, ...]:
    """The rules, and one for each formula of the lists."""
    return (*map(formulas.of_list, known.formulas), *OWN)
