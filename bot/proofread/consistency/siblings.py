"""Another unit of the own kind, said where only the own one can be meant: 城西派出所 in a text of 城东派出所."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from re import Pattern

from bot.proofread.consistency.naming import rule
from bot.proofread.noticed import cuts
from bot.proofread.noticed.once import of_reading
from bot.proofread.rule import Hit, Reading, body_for
from bot.proofread.samples import MINE, OPENING, TITLE
from bot.proofread.text import Line, Part

# Kinds of units of which none is over another of the same kind. Of several that fit, the longest.
_KINDS = (
    "派出所|支行|社区|村|街道|镇|乡|中学|小学|幼儿园|卫生院|海关|监狱|戒毒所|税务所|司法所|供电所|工商所|财政所|林场|车站"
    "|图书馆|文化馆|博物馆|档案馆|纪念馆|美术馆|车间|中队|大队|管理站|收费站|水厂|电厂|煤矿|医院|法庭|学校|营业部|公司"
)
_BODY = "(?:机关)?(?:领导班子|班子|党组|党委|党工委|党总支|党支部|支部委员会|支部|支委会)"
_OWN = re.compile(_KINDS)
_NO_NAME = frozenset(
    "全我本各该邻外两几数多那这个和与及的了在对把向其某所有以由到从被给让是为同跟比每名些种类新老小大级着我"
)
_ABROAD = re.compile(
    "邻|兄弟|联合|移交|移送|转到|交界|跨|协作|配合|对比|学习|先进|经验|考察|观摩|支援|调到|调来|调往|调任|曾|原|借|帮|参观|结对|共建|对口|来自|"
    "通报|案|搬|嫁|挂职|毕业|来函|接到|[同与和及跟比、]$"
)
_SORTS = re.compile(
    "重点|示范|农村|乡村|城区|普通|公办|民办|完全|综合|公立|现代|美丽|幸福|智慧|一流|文明|满意|平安|宜居|和谐|基层|"
    "山区|县级|市级|省级|高级|中心|人民|上级|下属|所属|相关|有关|分公司|子公司|燃气|供水|供电|电力|物业|保险|建筑"
)
_USUAL = 2000  # times that characters occur in general from which they are a word, and no name


@of_reading
def _own(reading: Reading) -> Mapping[str, frozenset[str]]:
    """The own kinds, as title and signature tell them: of each the two characters before it, 城东 of 派出所."""
    found: dict[str, set[str]] = {}
    for bearer in (reading.text.title, reading.text.signature):
        if re.search("[X×Ｘ*＊_某]|汇编", bearer):
            return {}
        for match in _OWN.finditer(bearer):
            if match.start() > 1:
                found.setdefault(match[0], set()).add(bearer[max(match.start() - 2, 0) : match.start()])
    return {kind: frozenset(each) for kind, each in found.items()}


@lru_cache(maxsize=64)
def _form(kind: str) -> Pattern[str]:
    return re.compile(rf"(?P<before>^[\s　]*|[^一-鿿]|[一-鿿])(?P<it>(?P<name>[一-鿿]{{2}}){kind})")


def _others(reading: Reading) -> Iterator[tuple[Line, re.Match[str], str]]:
    """Every unit of an own kind with another name."""
    for kind, names in _own(reading).items():
        if reading.text.plain.count(kind) < 2:  # noqa: PLR2004
            continue
        for line in reading.text.lines:
            if line.name or line.part is Part.CASE or kind not in line.text:
                continue
            for match in _form(kind).finditer(line.text):
                name = match["name"]
                if name in names or _NO_NAME & set(name) or _SORTS.search(match["it"]):
                    continue
                if match.start("it") in cuts.inside_words(reading, line) or reading.context.often(name) > _USUAL:
                    continue
                yield line, match, kind


_CALLED = re.compile(f"{_BODY}(?:关于|的?(?:统一)?(?:安排|部署|通知|要求))")
_CALLS = re.compile("(?:按照|根据|依据|遵照|落实)(?:[^，。；]{0,12}[和及与])?[一-鿿]{0,4}$")
_ACTS = re.compile(
    f"{_BODY}(?:成员)?(?=以|将|从|现有|共有|认真|紧扣|围绕|会前|组织|集中|召开|对照|聚焦|深入|全面|把|按照|于|坚持|高度|严格|查摆|着力)|现有|共有"
)
_STARTS = re.compile(
    "(?:^[\\s　]*|[，。；：]|[一二三四五六]是|现将|，?我所在的?|所在的?)"
    "(?:[一-鿿]{2,8}[市县区旗]|[一-鿿]{2,4}(?:局|银行|公司|街道|镇|乡))?$"
)
_LAST = 2  # lines at the end that promise


def _says_own(reading: Reading, line: Line, match: re.Match[str]) -> bool:
    """Whether only the own unit can stand here: who called the meeting, who prepares it, whose I am."""
    before, behind = line.text[: match.start("it")], line.text[match.end("it") :]
    if line.part is Part.OPENING and _CALLED.match(behind) and _CALLS.search(before):
        return True
    if _STARTS.search(before) and _ACTS.match(behind):
        body = [each for each in reading.text.lines if each.is_body]
        return line.part in (Part.OPENING, Part.LAST_YEAR) or line in body[-_LAST:] or not behind.startswith("党")
    return bool(
        re.search("我(?:们|是|在)?$|(?:作为|身为)(?:一名)?$|结合$|立足$", before) and not _ABROAD.search(behind[:8])
    )


def _is_twin(names: frozenset[str], name: str) -> bool:
    """城西 for 城东, 槐荫 for 榆荫: half of the own name."""
    return any(sum(a == b for a, b in zip(name, own, strict=False)) == 1 for own in names)


def _sibling(reading: Reading) -> Iterator[Hit]:
    for line, match, kind in _others(reading):
        said = match["it"]
        sentence = re.split("[。；]", line.text[: match.start("it")])[-1]
        names = _own(reading)[kind]
        twin = _is_twin(names, match["name"]) and kind not in ("村", "公司", "医院", "学校", "镇", "乡")
        around = (
            sentence[-14:] if _says_own(reading, line, match) else sentence[-14:] + "　" + line.text[match.end() :][:8]
        )
        if _ABROAD.search(around) or _ABROAD.search(sentence[-14:]) or reading.text.plain.count(said) > 2:  # noqa: PLR2004
            continue
        if _says_own(reading, line, match) or (twin and reading.text.plain.count(said) == 1):
            own = "、".join(sorted(f"{name}{kind}" for name in names))
            yield Hit(line, *match.span("it"), f"标题和署名里是“{own}”，这里是“{said}”，像是别的单位的材料里带过来的。")


_NATURE = re.compile(
    "(?:认为|觉得|以为|感到|总想着?|看成|当成|强调)(?:自己|我们)?(?P<it>(?P<name>[一-鿿]{2,8}?)(?P<kind>局|委|厅|中心|院|校|馆|所|站|公司|办|行))"
    "(?=(?:只)?是(?:个|一个)?[一-鿿]{0,6}(?:部门|单位|机关|衙门|窗口|企业))"
)


def _nature(reading: Reading) -> Iterator[Hit]:
    """班子认为交通运输局是业务部门, in the text of a 水利局."""
    bearer = reading.text.title + reading.text.signature
    for line in body_for(reading, _NATURE):
        for match in _NATURE.finditer(line.text) if "是" in line.text and line.part is not Part.CASE else ():
            name = re.sub("^[省市县区州旗我本]", "", match["name"])
            rest = iter(bearer)
            if len(name) > 1 and match["kind"] in bearer and not all(each in rest for each in name + match["kind"]):
                yield Hit(line, *match.span("it"), f"单位是“{bearer[:24]}”，这里说的是“{match['it']}”。")


_SECTION = re.compile(
    "(?P<it>(?P<name>[一-鿿]{2,5})(?P<kind>[科部室班股处系队]|车间|病区))(?:联合)?(?:第?[一二三四五六七八九十]{1,2})?(?:党支部|支部|党总支)"
)
_OF_SECTION = re.compile(
    "(?:(?:^[\\s　]*|[，。；：])(?P<a>[一-鿿]{1,6}(?:[科部室班股处系队]|车间|病区))"
    "(?:第[一二三四五六七八九十]{1,2})?(?:党支部|支部|党总支)"
    "(?:委员会|班子)?(?=以|将|从|现有|共有|认真|紧扣|围绕|会前|集中|召开|对照|聚焦)"
    "|(?:结合|立足|联系)(?P<b>[一-鿿]{1,5}[科部室班股处系队])(?=的?(?:工作|实际|业务|特点))"
    "|(?:^[\\s　]*|[，。；：])(?P<c>[一-鿿]{2,4}[科部室班股处系队])(?=现有|共有|\\d+[个名]))"
)
_WHOLE = re.compile(
    "^其中|[全本各该我干]部|支部|内部|外部|总部|机关|全|本|各|有关|相关|党|组织部|宣传部|统战部|武装部|处室|科室|股室"
)


def _section(reading: Reading) -> Iterator[Hit]:
    """结合外科工作, in the text of 内科第一党支部."""
    bearer = reading.text.title + "　" + reading.text.signature
    own = _SECTION.search(bearer)
    if own is None or re.search("机关|联合", own["it"]):
        return
    for line in body_for(reading, _OF_SECTION):
        for match in _OF_SECTION.finditer(line.text) if line.part is not Part.CASE else ():
            said = match["a"] or match["b"] or match["c"]
            if not said.endswith(own["kind"]) or said in bearer or own["it"].endswith(said) or _WHOLE.search(said):
                continue
            group = next(each for each in "abc" if match[each])
            stem = said.removesuffix(own["kind"])
            if stem not in own["it"] and reading.text.plain.count(said) <= 2:  # noqa: PLR2004
                yield Hit(line, *match.span(group), f"材料是“{own[0]}”的，这里是“{said}”。")


_STATION = "青堰市公安局禾东派出所党支部2022年度组织生活会对照检查材料\n"
_BANK = "2022年度组织生活会个人对照检查材料\n青堰农商银行禾西支行客户经理　骆启舟\n"
_WARD = "青堰县医院内科第一党支部2022年度组织生活会对照检查材料\n支部准备。\n一、存在的问题\n一是学得浅。"
RULES = (
    rule(
        "sibling",
        _sibling,
        (
            _STATION + "按照市公安局党委通知，檀西派出所党支部以学习为重点，认真准备。\n一、存在的问题\n一是学得浅。\n",
            _STATION
            + "按照市公安局党委通知，支部准备。\n一、存在的问题\n一是学得浅。禾西派出所全年开会4次，意见不少。\n",
            _BANK
            + "按照槠北支行党支部关于召开组织生活会的通知，我认真准备。\n一、存在的问题\n我学得少，禾西支行业务多。\n",
            _BANK + "我认真准备。\n一、存在的问题\n我学得少，我在槠北支行当客户经理，跑得少。\n",
        ),
        (
            _STATION
            + "按照市公安局党委通知，禾东派出所党支部认真准备。\n一、存在的问题\n一是学得浅。同禾西派出所联合巡逻少，"
            "案件移交槠北派出所慢，两个派出所、基层派出所都这样，曾在檀南派出所工作。\n",
            _BANK + "按照禾西支行党支部关于召开组织生活会的通知，我认真准备。到槠北支行学习1次。\n",
        ),
    ),
    rule(
        "nature-of-another",
        _nature,
        (TITLE + OPENING.format(2022) + "班子认为交通局是业务部门，抓党建少。",),
        (TITLE + OPENING.format(2022) + "班子认为水务局是业务部门，抓党建少，总觉得县水务局只是个服务单位。",),
    ),
    rule(
        "section-of-another",
        _section,
        (
            _WARD + "没有结合外科工作讨论。",
            _WARD.replace("支部准备。", "按照通知，外科第一党支部以“学党史”为主题，认真准备。"),
        ),
        (_WARD + "没有结合内科工作讨论，心内科病区意见多，没有联系科室实际。", MINE + OPENING.format(2022)),
    ),
)
