"""假具体: a case that looks like one and names nothing."""

import re
from collections.abc import Iterator

from bot.proofread.finding import Family, Severity
from bot.proofread.rule import Hit, Reading, Rule
from bot.proofread.text import Part

_SOME = re.compile(
    r"某(?:项(?!目标)|次|类|方面|个|一[项次个类]|些(?:项目|单位|工作)|位|名|条|起|处|阶段|会议|活动|工程|项目|政策|文件|课题|任务|事项)|一些(?:项目|单位|地方|部门|事情)等?|有关单位|相关部门等"
)
_HARD = re.compile("某")
_ROUND = re.compile(
    r"(?:约|近|超过?|达到?|降低了?|提高了?|增长了?|提升了?)\s*(?:X|x|×|\*|N|n|Y)+\s*(?:%|％|个百分点|万元|人次|次|个)"
)


def _some(reading: Reading) -> Iterator[Hit]:
    for line in reading.text.body():
        if line.part is Part.CASE or re.search("案例|通报", line.text):
            continue
        for match in _SOME.finditer(line.text):
            if _HARD.match(match[0]):
                yield Hit(line, *match.span(), f"“{match[0]}”像是具体事例，却没有说是哪一个。")


def _figures(reading: Reading) -> Iterator[Hit]:
    for line in reading.text.lines:
        for match in _ROUND.finditer(line.text):
            yield Hit(line, *match.span(), "数字的地方还是记号，没有填上。")


RULES = (
    Rule(
        "vagueness.some",
        Family.VAGUENESS,
        Severity.ADVICE,
        "S",
        ("比如，在推进某项工作时，班子调度不及时。", "在某次会议上，班子讨论不充分。"),
        ("在某种程度上，班子担当不够。", "班子某些时候抓得松。"),
        _some,
    ),
    Rule(
        "vagueness.figure",
        Family.VAGUENESS,
        Severity.MUST,
        "S",
        ("班子推动成本降低了X%。", "班子走访近N人次。"),
        ("班子走访近30人次。",),
        _figures,
    ),
)
