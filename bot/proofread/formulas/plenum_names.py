"""中央全会: how they are called. Only ever: 建议核对."""

import re
from collections.abc import Iterator

from bot.proofread.finding import Family, Severity
from bot.proofread.formulas.wording import message
from bot.proofread.genre import Genre
from bot.proofread.rule import Find, Hit, Reading, Rule, lines_for

_MIXED = re.compile(
    r"(?:党的)?(?:十[六七八九]|二十)(?:大(?:届)?(?:[一二三四五六七](?:中|届)|历次)全会|大届|届大)"
    r"|(?:党的)(?:十[八九]|二十)届(?:[一二三四五六七](?:次|届|中次|次中)全会|第[一二三四五六七]中?次?全会"
    r"|[一二三四五六七]全会|[一二三四五六七]中会议)"
    r"|(?:十[八九]|二十)届[一二三四五六七](?:中全(?![会体])|[种终忠钟众]全会|中[金权泉]会|中全汇|全中会|中会(?!议)"
    r"|中全会会)|二十[一二三四五六]届(?:[一二三四五六七]?中)?全会"
    r"|(?:党的)(?:1[89]|20)(?:大|届)|(?<![\d.])(?:1[89]|20)(?:届[一二三四五六七\d]中全会|大(?=精神|报告|以来|召开"
    r"|代表))|(?:十[八九]|二十)届\d中全会"
    r"|(?:党的)第(?:十[八九]|二十)(?:届[一二三四五六七]中全会|大(?!会))|党的(?:十[八九]"
    r"|二十)(?:[一二三四五六七]中全会|届大)"
)
# What a formal sentence goes on with; 听完二十届三中全会公报 tells of an evening.
_FORMAL = re.compile("精神|部署|提出|作出|审议|召开|《")
_EVENING = re.compile("[读看听][了完过]|[你我他]|时，")
_NAKED = re.compile(r"(?:十八|十九|二十)届[一二三四五六七]中全会")


def _mixed(reading: Reading) -> Iterator[Hit]:
    """十九大六中全会: a congress and a plenum in one."""
    for line in lines_for(reading, _MIXED):
        for match in _MIXED.finditer(line.text):
            if "纪委" not in line.text[max(match.start() - 6, 0) : match.end() + 4]:
                yield Hit(line, *match.span(), message("党的×大（全国代表大会）、党的×届×中全会（中央全会）"))


def _nameless(reading: Reading) -> Iterator[Hit]:
    """二十届三中全会 without 党的, where the sentence does not say 党的 before."""
    for line in lines_for(reading, _NAKED):
        for match in _NAKED.finditer(line.text):
            before = re.split("[。；]", line.text[: match.start()])[-1]
            if "党的" in before[-24:] or before.endswith(("中共", "第", "中国共产党", "和", "及", "与", "、")):
                continue
            if _FORMAL.match(line.text, match.end()) and not _EVENING.search(before):
                yield Hit(line, *match.span(), message(f"党的{match[0]}"))


def _rule(name: str, find: Find, fires: tuple[str, ...], stays: tuple[str, ...]) -> Rule:
    ours = frozenset({Genre.MATERIAL, Genre.PASSAGE})
    return Rule(f"formulas.{name}", Family.FORMULAS, Severity.MUST, "S", fires, stays, find, ours)


RULES = (
    _rule(
        "plenum-mixed",
        _mixed,
        (
            "宣讲党的十九大六中全会精神。",
            "学习党的二十届三中全精神。",
            "学习党的20届三中全会精神。",
            "传达党的二十大四中全会精神。",
            "学习党的二十届四次全会精神。",
        ),
        ("学习党的十九届六中全会精神。", "传达二十届中央纪委四次全会精神。", "传达省委十二届六次全会精神。"),
    ),
    _rule(
        "plenum-of-party",
        _nameless,
        ("二十届三中全会部署深化农村改革。", "认真学习二十届四中全会精神。"),
        ("学习党的二十大和二十届三中全会精神。", "党的二十届三中全会部署改革，班子学了二十届三中全会公报。"),
    ),
)
