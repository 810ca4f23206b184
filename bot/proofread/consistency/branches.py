"""The writer's own branch by its name, told in two ways; a seat of the committee that nobody was told to have."""

import re
from collections.abc import Iterator

from bot.interview.outline import ZUZHI
from bot.proofread.consistency.naming import rule
from bot.proofread.rule import Hit, Reading, body_for, lines_for
from bot.proofread.samples import MINE
from bot.proofread.text import Line, Part

_LIFE = "的?(?:双重)?(?:组织生活|主题党日|支部大会|党员大会|党日活动|集中学习|三会一课)"
_OWN = re.compile(
    r"(?:以普通党员[^，。；]{0,4}?(?:参加|到|编入|在|的)|(?:我|本人)(?:编入|在|编在|参加|是|所在的?)|党组织关系在)"
    r"(?:所在的?)?(?P<it>(?P<name>第[一二三四五六七八九十]{1,2}|[一-鿿]{2,8}?)(?:党支部|支部))"
    rf"(?=参加[^，。；]{{0,4}}(?:组织生活|主题党日|学习|活动)|{_LIFE}|的?(?:普通)?(?:一名)?党员|，|。|过组织生活)"
)
_NO_NAME = re.compile("所在|自己|自身|联系|分管|包联|挂|各|基层|下属|所属|村|社区|其他|双重|党员|这个|一个|直属|本")
_ONCE = re.compile("曾|原|以前|先后|之前|那时|当年|后来|转|调|借|代|兼|轮|支援|列席|指导|联系点")
_BEARER = re.compile(r"(?P<name>[一-鿿]{2,24})(?:党支部|支部)(?!书记)")


def _is_one(one: str, other: str) -> bool:
    """医务 for 医务科, 第三 for 机关第三: each character of the shorter one stands in the longer one."""
    short, long = sorted((one, other), key=len)
    rest = iter(long)
    return all(each in rest for each in short)


def _branch(reading: Reading) -> Iterator[Hit]:
    """我在检验党支部参加组织生活, and 以普通党员身份参加医务党支部组织生活."""
    if reading.subject not in ("person", "member"):
        return
    found: list[tuple[Line, re.Match[str]]] = []
    for line in body_for(reading, _OWN):
        for match in _OWN.finditer(line.text) if line.part is not Part.CASE else ():
            clause = re.split("[。；，]", line.text[: match.start("it")])[-1]
            if not _NO_NAME.search(match["name"]) and not _ONCE.search(clause):
                found.append((line, match))
    bearer = _BEARER.search(f"{reading.text.title}　{reading.text.signature}")
    if not found or (bearer is None and len(found) == 1):
        return
    counts = {match["it"]: reading.text.plain.count(match["it"]) for _, match in found}
    usual = bearer["name"] if bearer else max(found, key=lambda each: counts[each[1]["it"]])[1]["name"]
    for line, match in found:
        if not _is_one(match["name"], usual) and counts[match["it"]] <= _FEW:
            yield Hit(line, *match.span("it"), f"别处是“{usual}”的支部，这里是“{match['it']}”。")


_FEW = 2  # a slip stands once or twice


_SEAT = re.compile(
    "(?P<it>(?:组织|宣传|纪检|纪律检查|青年|统战|学习|生活|群工|保密|妇女|文体|宣教|统战)委员|(?<![委组支副])副书记)"
)
_ALL = re.compile(
    r"(?P<n>[2-9三四五六七两])名(?:支委(?!会)|支部委员|支委会成员|支部班子成员|支委会?委员)|支委会由(?P<list>[^。；]{8,80}?)组成"
)
_NUMBERS = {"两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7}
_CHANGED = re.compile("增补|增设|补选|补齐|推选|换届|拟任|候选|选举|配备|设立|设[^，。；]{0,4}$|没有设|未设|不设|缺")
_WIDE = 60  # characters that the names of a committee take


def _committee(reading: Reading) -> frozenset[str]:
    """The seats of a committee that is told in full: 支部书记…、组织委员…、宣传委员…3名支委."""
    for line in lines_for(reading, _ALL):
        for match in _ALL.finditer(line.text) if line.part is Part.OPENING and not line.name else ():
            said = match["list"] or re.split("[。；]", line.text[max(match.start() - _WIDE, 0) : match.start()])[-1]
            seats = [each["it"] for each in _SEAT.finditer(said)]
            people = len(seats) + len(re.findall("(?<!副)书记", said)) - len(re.findall("兼", said))
            told = int(_NUMBERS.get(match["n"], match["n"])) if match["n"] else people
            if people == told and people > 1:
                return frozenset(seats)
    return frozenset()


def _seat(reading: Reading) -> Iterator[Hit]:
    """由纪检委员按月提醒, where the three of the committee are 书记, 组织委员 and 宣传委员."""
    if reading.kind != ZUZHI or "支委" not in reading.text.plain:
        return
    seats = _committee(reading)
    for line in lines_for(reading, _SEAT) if seats else ():
        for match in _SEAT.finditer(line.text) if not line.name and line.part is not Part.CASE else ():
            clause = re.split("[。；]", line.text[: match.start()])[-1]
            behind = line.text[match.end() : match.end() + 8]
            above = re.search("(?:党委|党组|总支|机关|[局院镇乡校])$", line.text[: match.start()])
            if match["it"] not in seats and not above and not _CHANGED.search(clause[-16:] + behind):
                yield Hit(line, *match.span("it"), f"前面说的支委里没有“{match['it']}”。")


_PERSON = (
    MINE
    + "根据通知要求，我认真准备。\n一、存在的问题\n（一）学习方面\n一是学得浅。{}\n二、整改措施\n（一）抓学习。{}\n"
)
_HOUSE = (
    "青堰县水务局机关党支部2022年度组织生活会对照检查材料\n支部书记骆启舟、组织委员郑柏川、宣传委员邹长岭3名支委谈心3人次。\n"
    "一、存在的问题\n（一）学习方面。{}\n"
)
_TITLE = "青堰县水务局机关党支部2022年度组织生活会对照检查材料\n"
_SET = _TITLE + "支委会由书记骆启舟、副书记何建国、组织委员郑柏川组成。\n一、存在的问题\n{}\n"
RULES = (
    rule(
        "own-branch",
        _branch,
        (
            _PERSON.format("我在第三党支部参加组织生活，去得少。", "以普通党员身份参加规划党支部组织生活。"),
            _PERSON.format("我所在的检验党支部主题党日12次，我参加9次。", "每月以普通党员的身份到检测党支部参加学习。"),
            _PERSON.replace("党组成员、副局长", "规划科党支部党员").format("我在财务党支部参加组织生活。", "每月读。"),
        ),
        (
            _PERSON.format("我在规划科党支部参加组织生活，去得少。", "以普通党员身份参加规划党支部组织生活。"),
            _PERSON.format(
                "我所在的检验党支部主题党日12次，原在财务支部。",
                "到联系的石岭村党支部参加组织生活，以普通党员身份参加所在支部组织生活。",
            ),
        ),
    ),
    rule(
        "seat-of-nobody",
        _seat,
        (
            _HOUSE.format("党费由纪检委员按月提醒，没有提醒。"),
            _HOUSE.format("副书记全年没有讲课。"),
            _SET.format("宣传委员没有发稿。"),
        ),
        (
            _HOUSE.format("党费由组织委员按月提醒，没有增补纪检委员，局党委副书记来过一次，机关纪检委员没有来。"),
            _SET.format("副书记没有讲课，组织委员没有登记。"),
        ),
    ),
)
