"""Figures that must agree within one sentence: names against their number, parts against their sum."""

import re
from collections.abc import Iterator

from bot.proofread.counts import NUMBER, value
from bot.proofread.finding import Family, Severity
from bot.proofread.rule import Hit, Reading, Rule
from bot.proofread.text import Line

_ITEMS = re.compile(
    rf"(?:围绕|聚焦|对照|紧扣|从|在|就|查摆|坚持)(?P<items>[^，。；：]{{4,120}}?)等?{NUMBER}个(?:方面|要求|维度|环节)"
)


_SUM = re.compile(
    r"(?:措施|任务|问题)(?P<all>\d+)(?P<u>[个条项])[^完]{0,60}?完成(?:整改|了|落实)?(?P<a>\d+)(?P=u)[^。]{0,14}?(?:推进|整改中|剩|其余|未完成|办理|在办)[^\d。]{0,8}(?P<b>\d+)(?P=u)"
)


_REST = re.compile("未|没有|还有|还没|其余|其他|剩|另|待|暂|长期")
_QUOTED = re.compile("“[^”]*”|《[^》]*》|（[^）]*）")


def _enumerated(reading: Reading) -> Iterator[Hit]:
    """理论学习、政治素质、能力本领等三个方面: the names are counted."""
    for line in reading.text.lines:
        if line.name or (line.level == 2 and line.whole):  # noqa: PLR2004
            continue
        for match in _ITEMS.finditer(line.text):
            bare = _QUOTED.sub("引", match["items"])
            names = re.split("、|和|以及|及", bare)
            if len(names) < 3 or max(map(len, names)) > 8 or max(map(len, names)) > 3 * min(map(len, names)):  # noqa: PLR2004
                continue
            if (number := value(match["n"])) and number != len(names):
                yield Hit(line, match.start("items"), match.end(), f"这里列出{len(names)}个，却说{match['n']}个方面。")


def _sums(reading: Reading) -> Iterator[tuple[Line, re.Match[str], int, int]]:
    for line in reading.text.lines:
        for match in _SUM.finditer(line.text):
            yield line, match, int(match["a"]) + int(match["b"]), int(match["all"])


def _too_many(reading: Reading) -> Iterator[Hit]:
    for line, match, parts, total in _sums(reading):
        if parts > total:
            yield Hit(line, *match.span(), f"{match['a']}加{match['b']}是{parts}，前面说的是{total}。")


def _too_few(reading: Reading) -> Iterator[Hit]:
    """What is neither done nor under way is told of in the next words, or one of the figures is wrong."""
    for line, match, parts, total in _sums(reading):
        if parts < total and not re.search(
            "未|没有|还有|还没|其余|剩|另|待|暂", line.text[match.start() : match.end() + 40]
        ):
            yield Hit(line, *match.span(), f"{match['a']}加{match['b']}是{parts}，前面说的是{total}，其余的没有交代。")


RULES = (
    Rule(
        "numbering.enumerated",
        Family.NUMBERING,
        Severity.MUST,
        "S",
        ("围绕理论学习、政治素质、担当作为、廉洁自律等五个方面查摆问题。",),
        ("围绕理论学习、政治素质、担当作为、廉洁自律等四个方面查摆问题。", "在“四风”方面存在三个方面问题。"),
        _enumerated,
    ),
    Rule(
        "numbering.sum",
        Family.NUMBERING,
        Severity.MUST,
        "own",
        ("制定整改措施26条，完成24条，正在推进3条。",),
        ("制定整改措施26条，完成23条，正在推进3条。",),
        _too_many,
    ),
    Rule(
        "numbering.sum-short",
        Family.NUMBERING,
        Severity.MUST,
        "own",
        ("制定整改措施26条，完成20条，正在推进3条。",),
        ("制定整改措施26条，完成23条，正在推进3条。", "制定整改措施26条，完成20条，正在推进3条，其余3条尚未启动。"),
        _too_few,
    ),
)
