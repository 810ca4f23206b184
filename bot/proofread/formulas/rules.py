"""提法: formulas whose wording is settled, held to the material's own year. Never more than: 建议核对."""

import re
from collections.abc import Callable, Iterator

from bot.proofread import signs
from bot.proofread.finding import Family, Severity
from bot.proofread.formulas.wording import lived, message, written
from bot.proofread.known import Formula
from bot.proofread.rule import Hit, Reading, Rule, lines_for
from bot.proofread.text import Part

_FORCES = ("政治判断力", "政治领悟力", "政治执行力")
_DISCIPLINES = ("政治纪律", "组织纪律", "廉洁纪律", "群众纪律", "工作纪律", "生活纪律")


def of_list(formula: Formula) -> Rule:
    """A row of the list as a rule."""
    needed = signs.of(formula.expression)

    def find(reading: Reading) -> Iterator[Hit]:
        if not needed.may_be_in(reading.text.seen):
            return
        month = reading.month if formula.expression.search(reading.text.plain) is not None else ""
        if month and (formula.since or formula.until):
            month = written(reading.text, month)
        if not holds(formula, month):
            return
        if formula.until and lived(reading.text) > month:
            return  # title or meeting are of an earlier year than the text: told there
        for line in lines_for(reading, formula.expression):
            for match in formula.expression.finditer(line.plain):
                yield Hit(line, *match.span(), message(formula.usual))

    months = {"month": formula.since or formula.until} if formula.since or formula.until else {}
    return Rule(
        f"formulas.{formula.id}",
        Family.FORMULAS,
        Severity(formula.severity),
        formula.source,
        (formula.fires,),
        (formula.stays,),
        find,
        told=months,
    )


def holds(formula: Formula, month: str) -> bool:
    """Whether a material of this month is held to it; where no month is known, only what holds always."""
    if not formula.since and not formula.until:
        return True
    return (
        bool(month) and (not formula.since or formula.since <= month) and (not formula.until or month <= formula.until)
    )


def _sets(names: tuple[str, ...], least: int) -> Callable[[Reading], Iterator[Hit]]:
    """Names that are always listed in one order: a list of most of them that has another order, or another name."""

    def find(reading: Reading) -> Iterator[Hit]:
        kind = names[0][-1]
        for line in reading.text.lines:
            at = 0
            while (start := _first(line.plain, names, at)) >= 0:
                end = start
                found: list[str] = []
                while True:
                    said = line.plain[end : end + len(names[0])]
                    if len(said) < len(names[0]) or said[-1] != kind or not said.isalnum():
                        break
                    found.append(said)
                    end += len(said)
                    if line.plain[end : end + 1] not in "、和":
                        break
                    end += 1
                end = end - 1 if line.plain[end - 1 : end] in "、和" else end
                known = [each for each in found if each in names]
                if (
                    len(found) >= least
                    and len(known) >= least - 1
                    and tuple(found) != names[: len(found)]
                    and _is_altered(found, names)
                ):
                    yield Hit(line, start, end, message("、".join(names)))
                at = max(end, start + 1)

    return find


def _is_altered(found: list[str], names: tuple[str, ...]) -> bool:
    known = [names.index(each) for each in found if each in names]
    return known != sorted(known) or (len(found) == len(names) and len(known) < len(found))


def _first(text: str, names: tuple[str, ...], at: int) -> int:
    found = [place for name in names if (place := text.find(name, at)) >= 0]
    return min(found, default=-1)


# What is studied now, and not what was studied then.
_STUDIED = re.compile(
    "(?:[对用]|(?:学习|贯彻|领会|落实|[重研通精]读|宣[讲传]|传达|聆听|收[看听])[了过好]?|[学读][了过])$"
)
_OLD = re.compile(
    "(?:党的)?十九(?:大|届[一二三四五六七历次]{1,2}(?:中)?全会)(?:的?精神|报告|(?P<held>(?:胜利)?(?:召开|闭幕)(?:之?后|不久)))"
)


def _newest(reading: Reading) -> Iterator[Hit]:
    """十九大 as the newest, in a material written after the next one: in the opening, or where no newer is named."""
    if reading.month < "2022-12":
        return
    newer = any("二十大" in line.text or "二十届" in line.text for line in reading.text.lines)
    for line in reading.text.lines:
        elsewhere = newer and (line.part is not Part.OPENING or line.name)
        for match in _OLD.finditer(line.text):
            if (
                elsewhere
                and not match["held"]
                and not _STUDIED.search(line.text[max(match.start() - 8, 0) : match.start()])
            ):
                continue
            sentence = line.text[line.text.rfind("。", 0, match.start()) + 1 :].split("。")[0]
            if "二十" not in sentence and not re.search("20(?:1\\d|2[012])年(?!度)", sentence):
                yield Hit(line, *match.span(), message("党的二十大和二十届历次全会精神"))


RULES = (
    Rule(
        "formulas.three-forces",
        Family.FORMULAS,
        Severity.MUST,
        "S",
        ("提高政治领悟力、政治判断力、政治执行力。", "提高政治判断力、政治领悟力、政治行动力。"),
        ("提高政治判断力、政治领悟力、政治执行力。", "政治判断力和政治执行力不强。"),
        _sets(_FORCES, 3),
    ),
    Rule(
        "formulas.six-disciplines",
        Family.FORMULAS,
        Severity.MUST,
        "S",
        ("严守政治纪律、组织纪律、群众纪律、廉洁纪律、工作纪律、生活纪律。",),
        ("严守政治纪律、组织纪律、廉洁纪律、群众纪律、工作纪律、生活纪律。", "严守政治纪律、组织纪律和生活纪律。"),
        _sets(_DISCIPLINES, 4),
    ),
    Rule(
        "formulas.newest-congress",
        Family.FORMULAS,
        Severity.MUST,
        "S",
        (
            "深入学习贯彻党的十九大精神，查摆班子问题。",
            "学了党的二十大报告。\n一、问题\n用党的十九届六中全会精神破题不够。",
            "学了党的二十大报告。\n一、问题\n对党的十九大精神理解不透。",
        ),
        ("深入学习贯彻党的十九大、二十大精神，查摆班子问题。",),
        _newest,
        told={"month": "2023-12"},
    ),
)
