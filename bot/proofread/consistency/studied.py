"""Plenums of the Party that a measure takes from an older text."""

import re
from collections.abc import Iterator

from bot.proofread.consistency.naming import rule
from bot.proofread.dating import PLENUMS
from bot.proofread.rule import Hit, Reading, lines_for
from bot.proofread.samples import ANSWERED
from bot.proofread.text import Part

# Those whose spirit is studied the year after, and when each was held.
_NTH = "一二三四五六七"
_STUDIED = {"十九": (3, 4, 5, 6), "二十": (2, 3, 4)}
_HELD = {
    f"{congress}届{_NTH[nth - 1]}中": PLENUMS[congress][nth - 1] for congress, nths in _STUDIED.items() for nth in nths
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
