"""Steps that follow each other, with deadlines that do not: in use before it was passed."""

import re
from collections.abc import Iterator

from bot.proofread.finding import Family, Severity
from bot.proofread.genre import Genre
from bot.proofread.rule import Hit, Reading, Rule, lines_for

# What is done behind what: a street is not open before it was passed.
_STEPS = (
    "立项|可研|选址|设计|摸底|排查|调研|征求意见|起草|初稿",
    "招标|采购|签订合同|征地|方案|审议|上会",
    "开工|动工|进场|启动施工|印发|出台",
    "主体完工|封顶|完工|竣工|建成|安装|培训",
    "验收|检测|试运行|调试",
    "投用|投入使用|通车|通水|运营|启用|交付|上线|销号|全面推开",
)
_ENDS = tuple(re.compile(f"(?:{each})[^，。；]{{0,3}}$") for each in _STEPS)
_STEPPED = re.compile(
    r"(?<!\d)(?P<a>1[0-2]|[1-9])月(?:\d{1,2}日|底|中旬|上旬|下旬|末)?(?:之?前|以前)(?P<one>[^，。；、月]{0,16})[，、]"
    r"(?:并|再|于|在)?(?P<it>(?P<b>1[0-2]|[1-9])月)(?:\d{1,2}日|底|中旬|上旬|下旬|末)?(?:之?前|以前)(?P<two>[^，。；、月]{0,16})"
)


def _step(said: str) -> int:
    """Which of the steps it ends with, -1 for none: 竣工验收 is passed, not done."""
    found = [(match.start(), at) for at, each in enumerate(_ENDS) if (match := each.search(said))]
    return max(found)[1] if found else -1


def _stepped(reading: Reading) -> Iterator[Hit]:
    """6月底前完成验收，4月底前投用."""
    for line in lines_for(reading, _STEPPED):
        for match in _STEPPED.finditer(line.text):
            one, two = _step(match["one"]), _step(match["two"])
            if 0 <= one < two and int(match["b"]) < int(match["a"]):
                yield Hit(line, *match.span("it"), f"“{match['two']}”在“{match['one']}”后面，时间却在前。")


_OURS = frozenset({Genre.MATERIAL, Genre.PASSAGE})
RULES = (
    Rule(
        "consistency.step-before",
        Family.CONSISTENCY,
        Severity.MUST,
        "own",
        ("2022年8月底前完成竣工验收，5月底前投入使用。", "9月底前完成招标，6月底前开工。"),
        ("2022年5月底前完成竣工验收，8月底前投入使用。", "9月底前完成一期验收，6月底前完成二期招标。"),
        _stepped,
        _OURS,
    ),
)
