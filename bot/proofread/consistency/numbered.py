"""Numbered teams and lines: the writer's own one, with two numbers."""

import re
from collections.abc import Iterator

from bot.proofread.consistency.naming import rule
from bot.proofread.rule import Hit, Reading, body_for
from bot.proofread.text import Line, Part

_N = "(?P<n>[一二三四五六七八九十]{1,3}|\\d{1,4})"
_KIND = "(?P<kind>路|号线|号车|车间|车组|班组|班|组|科|股|网格|中队|大队|支队|工区|工段|病区|所|站)"
_MINE = re.compile(
    rf"(?:(?:现在|目前|我|一直)(?:开|驾驶|跑|值乘|在)|(?:现任|担任|任|我是|作为|身为|我所在的?|所在的?|我们))(?:第)?(?P<it>{_N}{_KIND})"
    "(?=公交|班组长|班长|组长|车长|队长|驾驶员|司机|主任|长|的?党员|的?职工|工作|线|，|。|、(?!\\d)|党小组|支部)"
)
_ONCE = re.compile("曾|原|以前|先后|之前|从前|那时|当年|后来|起|年至|调|借|代|替|兼|轮|支援|顶|转")


def _own(reading: Reading) -> Iterator[Hit]:
    """现在开118路，担任46路班组长."""
    if reading.subject not in ("person", "member"):
        return
    found: dict[str, list[tuple[str, Line, re.Match[str]]]] = {}
    for line in body_for(reading, _MINE):
        if line.part is Part.CASE:
            continue
        for match in _MINE.finditer(line.text):
            clause = re.split("[。；，]", line.text[: match.start()])[-1] + line.text[match.end() : match.end() + 6]
            if not _ONCE.search(clause):
                found.setdefault(match["kind"], []).append((match["n"], line, match))
    for claims in found.values():
        numbers = list(dict.fromkeys(number for number, _, _ in claims))
        if len(numbers) != 2:  # noqa: PLR2004  # of three and more, he has several
            continue
        counts = {match["it"]: reading.text.plain.count(match["it"]) for _, _, match in claims}
        usual = max(claims, key=lambda each: counts[each[2]["it"]])[2]["it"]
        for _, line, match in claims:
            if match["it"] != usual:
                yield Hit(line, *match.span("it"), f"别处写的是“{usual}”，这里是“{match['it']}”。")


_BRANCH = re.compile(
    rf"(?P<it>(?P<name>[一-鿿]{{2,4}}?)(?:第)?{_N}(?P<kind>科|股|室|部|班|组|队|车间|病区|所|站)党支部)"
)
_MARK = re.compile("(?:联系|所在|分管|挂点|包联|包抓|挂联)的?$")
_SIBLINGS = re.compile("[、和与及同比]$|结对|学习|共建|对比|借鉴|经验")


def _contact(reading: Reading) -> Iterator[Hit]:
    """我联系的查检三科党支部, whose measures speak of 查检二科党支部."""
    if reading.subject not in ("person", "member") or "党支部" not in reading.text.plain:
        return
    seen: dict[str, list[tuple[str, Line, re.Match[str]]]] = {}
    for line in body_for(reading, _BRANCH):
        for match in _BRANCH.finditer(line.text) if "党支部" in line.text else ():
            key = match["name"][-2:] + match["kind"]
            seen.setdefault(key, []).append((match["n"], line, match))
    for places in seen.values():
        marked = [each for each in places if _MARK.search(each[1].text[: each[2].start("name")] + each[2]["name"][:-2])]
        numbers = {number for number, _, _ in places}
        if len(marked) != 1 or len(numbers) != 2 or [n for n, _, _ in places].count(marked[0][0]) > 1:  # noqa: PLR2004
            continue
        (_, line, match), other = marked[0], next(each for each in places if each is not marked[0])
        sentence = re.split("[。；]", other[1].text[: other[2].start()])[-1]
        if other[1].part is Part.MEASURES and not _SIBLINGS.search(sentence + other[1].text[other[2].end() :][:8]):
            said = other[2]["it"]
            yield Hit(line, match.start("n"), match.end("it"), f"整改措施里写的是“{said}”，这里是“{match['it']}”。")


_CALLED = re.compile(
    r"(?<![\d.])(?P<it>(?P<n>\d{2,4})(?P<kind>林班|路(?![\d多])|号[线楼井院库房岗站]|标段|国道|省道|地块|工作面|专线|机组|次列车|煤仓|泵房))"
)


def _turned(reading: Reading) -> Iterator[Hit]:
    """218林班 and 281林班: called by a number, which stands with two digits turned."""
    found: dict[tuple[str, str], dict[str, list[tuple[Line, re.Match[str]]]]] = {}
    for line in reading.text.body():
        for match in _CALLED.finditer(line.text):
            key = match["kind"], "".join(sorted(match["n"]))
            found.setdefault(key, {}).setdefault(match["n"], []).append((line, match))
    for numbers in found.values():
        if len(numbers) != 2:  # noqa: PLR2004
            continue
        usual, other = sorted(numbers.values(), key=lambda each: (-len(each), each[0][0].number, each[0][1].start()))
        line, match = other[0]
        if len(other) == 1 and line is not usual[0][0]:
            yield Hit(line, *match.span("it"), f"别处写的是“{usual[0][1]['it']}”，这里是“{match['it']}”。")


_PERSON = (
    "2022年度组织生活会个人对照检查材料\n第二党支部　何桂林\n我认真准备。{}\n"
    "一、存在的问题\n（一）学习方面\n一是学得浅。我学得少。{}\n"
)
_AFTER = "二、整改措施\n（一）抓学习。{}\n"
RULES = (
    rule(
        "number-turned",
        _turned,
        (
            _PERSON.format("", "218林班有纠纷。") + _AFTER.format("281林班的纠纷由我牵头。"),
            _PERSON.format("", "3标段外，12号楼漏水。") + _AFTER.format("21号楼5月修好。"),
        ),
        (_PERSON.format("", "218林班有纠纷，同281林班一样。") + _AFTER.format("218林班的纠纷由我牵头，118林班不变。"),),
    ),
    rule(
        "own-number",
        _own,
        (
            _PERSON.format("我1998年当驾驶员，现在开118路，担任46路班组长。", ""),
            _PERSON.format("我是三车间党员，担任五车间主任。", ""),
            _PERSON.format("我现在开2号线，作为3号线驾驶员，放松了。", ""),
        ),
        (
            _PERSON.format("我1998年当驾驶员，现在开46路，担任46路班组长，曾担任118路班组长。", "118路的乘客多。"),
            _PERSON.format("我担任三车间主任。", "到五车间顶班3次，同二车间比。"),
        ),
    ),
    rule(
        "branch-of-contact",
        _contact,
        (
            _PERSON.format("", "我联系的查检三科党支部全年开会3次。")
            + _AFTER.format("由查检二科党支部书记周立群负责收集。"),
            _PERSON.format("", "我联系的查检三科党支部全年开会3次。")
            + _AFTER.format("由查检二科党支部书记周立群负责收集。每季度参加查检二科党支部活动1次。"),
            _PERSON.format("", "我所在的运维一班党支部缺课多。") + _AFTER.format("请运维二班党支部每月检查。"),
        ),
        (
            _PERSON.format("", "我联系的查检三科党支部全年开会3次。")
            + _AFTER.format("由查检三科党支部书记周立群负责收集。"),
            _PERSON.format("", "我联系的查检三科党支部全年开会3次。") + _AFTER.format("组织到查检二科党支部学习经验。"),
        ),
    ),
)
