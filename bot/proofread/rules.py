"""All rules, in the order in which a reader would name the faults of one place."""

from functools import cache

from bot.proofread.consistency import rules as consistency
from bot.proofread.formulas import (
    anniversaries,
    documents,
    early,
    members,
    official,
    outdated,
    plenums,
    quoted,
    settled,
    themes,
)
from bot.proofread.formulas import rules as formulas
from bot.proofread.genre import Genre
from bot.proofread.known import Known
from bot.proofread.leftovers import rules as leftovers
from bot.proofread.links import rules as links
from bot.proofread.numbering import rules as numbering
from bot.proofread.punctuation import rules as punctuation
from bot.proofread.repetition import rules as repetition
from bot.proofread.rule import Rule
from bot.proofread.structure import rules as structure
from bot.proofread.substance import rules as substance
from bot.proofread.typos import rules as typos
from bot.proofread.vagueness import rules as vagueness

OWN = (
    *leftovers.RULES,
    *vagueness.RULES,
    *formulas.RULES,
    *official.RULES,
    *members.RULES,
    *documents.RULES,
    *quoted.RULES,
    *early.RULES,
    *anniversaries.RULES,
    *themes.RULES,
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


@cache
def of(known: Known, genre: Genre) -> tuple[Rule, ...]:
    """Those that speak of texts of a genre."""
    return tuple(rule for rule in every(known) if genre in rule.genres)
