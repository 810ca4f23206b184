"""A rule about what a material says: 建议, on the whole of it."""

from bot.proofread.finding import Family, Severity
from bot.proofread.genre import Genre
from bot.proofread.rule import Find, Rule


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
