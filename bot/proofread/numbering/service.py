"""How long somebody has worked, against the year in which it began: since 2020 in the bank, and 8 years in it."""

import re
from collections.abc import Iterator

from bot.interview import numerals
from bot.proofread.finding import Family, Severity
from bot.proofread.rule import Hit, Reading, Rule

_SINCE = re.compile(
    r"(?P<year>(?:19|20)\d\d)年(?:\d{1,2}月)?(?:份|起|开始)?，?(?:我|经)?[^，。；\d]{0,10}?(?:参加工作|入行|入职|入伍|从教|从医|从警|入警|毕业|参加了工作|走上工作岗位|走上讲台|当上?[医教][生师])"
)
_YEARS = re.compile(
    r"(?:工作|入行|入职|从教|从医|从警|从业|干了|走上讲台|从事[^，。；\d]{2,12})(?:以来)?(?:了|已经?有?|近|快|整整|至今|有|到现在|满|的)*"
    r"(?P<it>(?P<n>\d{1,2}|[一二三四五六七八九十]{1,3})(?:个年头|年))(?!级|代|度|计划|来每|规划)"
    r"|(?P<it2>(?P<n2>\d{1,2})年的?(?:工龄|教龄|警龄|行龄|医龄|军龄))"
)
_POST = "书记|主任|局长|镇长|乡长|县长|校长|院长|行长|所长|科长|股长|队长|站长|部长|经理|处长|委员|护士长|馆长"
_POSTED = re.compile(
    rf"(?P<year>(?:19|20)\d\d)年(?:\d{{1,2}}月)?(?:起|底|初|以来|开始)?，?(?:我|开始)?(?:担任|任|调任|接任|当选为?|出任|转任)(?P<post>[一-鿿]{{0,8}}?(?:{_POST}))"
)
_IN_POST = re.compile(
    rf"(?:担任|任|当|做)(?P<post>[一-鿿]{{0,8}}?(?:{_POST}))(?:以来|职务|工作)?(?:的|了|已|已经|有|近|整整|满|快|这)*(?P<it>(?P<n>\d{{1,2}}|[一二三四五六七八九十])年)"
)


def _years(said: str) -> int:
    return int(said) if said.isdigit() else numerals.han_value(said) or 0


def _service(reading: Reading) -> Iterator[Hit]:
    """2020年7月入行 and 工作8年多, in 2024: more years than there were."""
    if reading.subject not in ("person", "member", "") or not reading.month:
        return
    words, held = reading.text.plain, int(reading.month[:4])
    since = [int(match["year"]) for match in _SINCE.finditer(words)] if "年" in words else []
    posts = {match["post"]: int(match["year"]) for match in _POSTED.finditer(words)}
    for line in reading.text.lines:
        if "年" not in line.text:
            continue
        for match in _YEARS.finditer(line.text) if since else ():
            name = "it" if match["it"] else "it2"
            if _years(match["n"] or match["n2"]) > held - min(since) + 1:
                said = match[name]
                yield Hit(line, *match.span(name), f"从{min(since)}年算起，到这时没有{said}，请核对。")
        for match in _IN_POST.finditer(line.text) if posts else ():
            year = next((year for post, year in posts.items() if match["post"] in (post, post[-2:])), 0)
            if year and abs(_years(match["n"]) - (held - year)) > 1:
                yield Hit(line, *match.span("it"), f"前面说的是{year}年任职，这里是{match['it']}，请核对。")


_BORN = re.compile(r"(?P<born>19\d\d|20\d\d)年(?:\d{1,2}月)?(?:出生|生人|生[，。])")
_JOINED = re.compile(
    r"(?P<it>(?P<year>19\d\d|20\d\d)年(?:\d{1,2}月)?)，?(?:光荣)?(?P<what>入党|加入(?:中国共产党|党组织)|参加工作)"
)
_AGES = {
    "参加工作": 14
}  # years of age under which nobody begins; nobody joins the party under 18 (its constitution, 1)
_GROWN = 18


def _young(reading: Reading) -> Iterator[Hit]:
    """1973年出生，1983年入党."""
    for line in reading.text.lines:
        born = _BORN.search(line.text) if "生" in line.text else None
        for match in _JOINED.finditer(line.text) if born else ():
            age = int(match["year"]) - int(born["born"]) if born else _GROWN
            if age < _AGES.get(match["what"], _GROWN):
                yield Hit(
                    line, *match.span("it"), f"照前面的出生年份，{match['what']}的时候才{max(age, 0)}岁，请核对。"
                )


_PERSON = (
    "某县税务局张立2022年度民主生活会对照检查材料\n我2019年8月入职，分管收费窗口，管理小微企业纳税户63户。\n"
    "一、存在的问题\n（一）学习方面\n一是学得浅。我读书少。\n"
)
RULES = (
    Rule(
        "numbering.service",
        Family.NUMBERING,
        Severity.MUST,
        "own",
        (
            _PERSON + "工作9年多，渐渐放松了。",
            _PERSON + "我在窗口工作了12年，自认为熟悉业务。",
            _PERSON + "我2020年5月任股长。任股长6年来，听表扬多。",
        ),
        (_PERSON + "工作3年多，渐渐放松了。", _PERSON + "我2020年5月任股长。任股长3年来，听表扬多。"),
        _service,
        told={"whole": "1", "month": "2022-12"},
    ),
    Rule(
        "numbering.young",
        Family.NUMBERING,
        Severity.MUST,
        "own",
        ("我1973年9月出生，1983年7月入党，现在开46路。", "他1980年生，1992年参加工作。"),
        ("我1973年9月出生，2003年7月入党，1991年参加工作。", "我1983年入党。"),
        _young,
    ),
)
