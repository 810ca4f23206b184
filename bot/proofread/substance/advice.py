"""A rule about what a material says: 建议, on the whole of it; and the title of the texts that show such rules."""

from bot.proofread.finding import Family, Severity
from bot.proofread.genre import Genre
from bot.proofread.rule import Find, Rule

TITLE = "青堰县水务局领导班子2022年度民主生活会对照检查材料\n班子认真对照检查。\n"


def rule(name: str, find: Find, fires: tuple[str, ...], stays: tuple[str, ...]) -> Rule:
    return Rule(
        f"substance.{name}",
        Family.SUBSTANCE,
        Severity.ADVICE,
        "S",
        fires,
        stays,
        find,
        frozenset({Genre.MATERIAL}),
        told={"whole": "1"},
    )
