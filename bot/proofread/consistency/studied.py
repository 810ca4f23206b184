"""Plenums of the Party that a measure takes from an older text."""

import re
from collections.abc import Iterator

from bot.proofread.consistency.naming import rule
from bot.proofread.rule import Hit, Reading, lines_for
from bot.proofread.samples import ANSWERED
from bot.proofread.text import Part

# When each was held: what is studied next year is the newest. Source: public record.
_HELD = {
    "十九届三中": "2018-02",
    "十九届四中": "2019-10",
    "十九届五中": "2020-10",
    "十九届六中": "2021-11",
    "二十届二中": "2023-02",
    "二十届三中": "2024-07",
    "二十届四中": "2025-10",
}
_PLENUM = re.compile(f"(?P<it>(?P<name>{'|'.join(_HELD)})全会)")
_STUDIES = re.compile("学习|学好|研讨|宣讲|领会|培训|轮训|党课|竞赛|测试|读书班|精神专题")
_OTHER = re.compile("十[八九]大|二十大|历次|[一二三四五六七]中、|以来|决定》|建议》|改革任务|部署")


def _old(reading: Reading) -> Iterator[Hit]:
    """3月前开展十九届四中全会精神研讨, of a meeting after the fifth."""
    newest = max(((month, name) for name, month in _HELD.items() if month < reading.month), default=("", ""))[1]
    for line in lines_for(reading, _PLENUM) if newest else ():
        for match in _PLENUM.finditer(line.text) if line.part is Part.MEASURES else ():
            if _HELD[match["name"]] >= _HELD[newest]:
                continue
            sentence = (
                re.split("[。；]", line.text[: match.start()])[-1] + re.split("[。；]", line.text[match.end() :])[0]
            )
            if _STUDIES.search(sentence) and not _OTHER.search(sentence) and not _PLENUM.search(sentence):
                why = f"会议在{reading.month}前后，最近的是{newest}全会，这里学的还是“{match['it']}”。"
                yield Hit(line, *match.span("it"), why)


_TEXT = ANSWERED.replace("2022年度", "2024年度").replace("担当作为", "学习贯彻全会精神")
_YEAR = "学习中央全会精神浅。"
RULES = (
    rule(
        "plenum-gone-by",
        _old,
        (_TEXT.format(_YEAR, "1月至3月组织二十届二中全会精神研讨3次。"),),
        (
            _TEXT.format(_YEAR, "1月至3月组织二十届三中全会精神研讨3次。"),
            _TEXT.format(_YEAR, "组织研讨，学习党的二十届二中、二十届三中全会精神，落实二十届二中全会部署。"),
        ),
    ),
)
