"""How the rules of this family are made, and the material that their texts are made from."""

from collections.abc import Mapping

from bot.proofread.finding import Family, Severity
from bot.proofread.genre import Genre
from bot.proofread.rule import Find, Rule
from bot.proofread.samples import OPENED

_WHOLE = frozenset({Genre.MATERIAL})
PROBLEMS = (
    "一、存在的问题\n（一）理论学习方面\n一是学得浅。二是用得少。\n（二）担当作为方面\n一是不敢为。二是不"
    "愿为。\n（三）廉洁自律方面\n一是管得松。二是抓得软。\n"
)
REST = "二、原因分析\n学得不深。\n三、整改措施\n抓好学习。\n"
GOOD = OPENED + PROBLEMS + REST
_TOLD = {"whole": "1"}
MEETING = {"whole": "1", "meeting": "理论学习 担当作为 廉洁自律"}


def rule(
    name: str,
    find: Find,
    fires: tuple[str, ...],
    stays: tuple[str, ...] = (GOOD,),
    *,
    severity: Severity = Severity.MUST,
    told: Mapping[str, str] = _TOLD,
) -> Rule:
    return Rule(
        f"structure.{name}",
        Family.STRUCTURE,
        severity,
        "S",
        fires,
        stays,
        find,
        _WHOLE,
        told=told,
    )
