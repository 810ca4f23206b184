"""One quantity told two ways: 客户63户 and 我管理的73户客户; a branch of 34, and of 38."""

import re
from collections.abc import Iterator, Sequence

from bot.interview.outline import ZUZHI
from bot.proofread.finding import Family, Severity
from bot.proofread.numbering import told
from bot.proofread.numbering.told import Told, body
from bot.proofread.rule import Hit, Reading, Rule

_UNITS = frozenset("个家名户处部座台所条项栋辆件亩起宗艘间")
_LEAST = 4  # characters of a name with its kind: 违法图斑; two alone (党员) are counted in many ways
_MOST = 8
_EVENT = re.compile(
    "走访|慰问|培训|新增|新建|新发展|发展|举办|开展|组织|抽查|检查(?!发现|出|中)|调研|其中|计划|力争|不少于|至少|每|再|打造|创建|引进|增加|减少|目标|上年|去年|达到|完成|整改|解决|办结|化解"
)
_ALL = re.compile(
    "(?:(?:管理|联系|包联|负责|承担|所辖|下辖|分管|挂点|帮扶|联络|登记|在册|服务|认领)的|所有|全部|上述|以上|这|该)$"
)
_BEGINS = re.compile("(?:^|[对把将给由为使让])$")
# What has to be mended to the last one: to mend fewer of them is to forget one.
_FAULTS = re.compile("图斑|问题|隐患|纠纷|案件|线索|信访|投诉|违[法规章]|欠[薪款]|积案|缺陷|漏洞|病害|点位|工单")
_PARTIAL = re.compile("有$|其中|其余|另|剩|部分|约|近|超过|达|每|新|再|前|首批|第")
_STRIP = re.compile("(?:共?有|现有|共|为|达|是|的|约)+$")
_LATER = re.compile("20\\d\\d年[^，。；]*(?:增加|增至|发展到|扩大到|达到)|新增|增至|减至|调整为|核减")


def _names(each: Told) -> tuple[str, ...]:
    """The words behind a figure, as far as each of them goes: 小微, 小微客户."""
    end = each.end + len(each.noun)
    return tuple(
        each.line.text[each.end : token.end]
        for token in each.line.tokens
        if each.end < token.end <= end and _LEAST <= token.end - each.end <= _MOST
    )


def _is_of(name: str, before: str) -> bool:
    """小微客户 for 管理小微企业客户: the kind at the end, and what goes before it in its order."""
    said = _STRIP.sub("", before)
    if not said.endswith(name[-2:]):
        return False
    at = -1
    for each in name[:-2]:
        at = said.find(each, at + 1, len(said) - 2)
        if at < 0:
            return False
    return True


def _two_ways(reading: Reading) -> Iterator[Hit]:
    for unit, found in told.by_unit(reading).items():
        if unit not in _UNITS or len(found) == 1:
            continue
        exact = [each for each in found if not each.is_rough]
        stock = [each for each in exact if not _EVENT.search(each.before) and not _LATER.search(_near(each))]
        for each in exact:
            if _is_definite(each) and not _LATER.search(_near(each)) and (first := _other(each, stock, exact)):
                said = f"{first.number}{unit}，这里是{each.number}{unit}，请核对。"
                yield Hit(each.line, each.start, each.end, f"第{first.line.number}行说的是{said}")


def _near(each: Told) -> str:
    return each.line.text[max(each.low, each.start - 16) : each.end + 12]


def _other(each: Told, stock: Sequence[Told], exact: Sequence[Told]) -> Told | None:
    """The first that tells another number of the same, where none tells this one."""
    for name in _names(each):
        same = [one for one in stock if one is not each and _is_same(one, each, name)]
        if same and all(one.number != each.number for one in same) and not _is_part(each, exact, same[0]):
            return same[0]
    return None


def _is_definite(each: Told) -> bool:
    before = each.before
    return (_ALL.search(before) or _BEGINS.search(before)) is not None and not _PARTIAL.search(before[-4:])


def _is_same(one: Told, each: Told, name: str) -> bool:
    """Whether both tell how many there are of the same: one may name fewer of them, never more."""
    if one.noun.startswith(name):
        return _ALL.search(one.before) is not None and one.line is not each.line and name in _names(one)
    whole = _ALL.search(each.before) is not None or _FAULTS.search(name) is not None
    return _is_of(name, one.before) and (whole or each.number > one.number)


def _is_part(each: Told, exact: Sequence[Told], first: Told) -> bool:
    """Whether the figure is one of some of them, that was told with them or left over: 63户, 51户 of them done."""
    near = [one.number for one in exact if one.line is first.line and one.sentence == first.sentence]
    return each.number in near or any(abs(one - other) == each.number for one in near for other in near)


_MEMBERS = re.compile(
    r"(?:支部(?:现有|共有|有|目前有)?|现有|(?<!环节)(?<!岗位)(?<!科室)(?<!班组)共有|全体|全部|全(?:村|社区)(?=\d))(?:在册|正式)?(?:党员(?P<n>\d{1,3})[名人]|的?(?P<n2>\d{1,3})名党员)"
)
_SEVERAL = re.compile("党总支|各支部|[两二三四五六七八九\\d]个(?:党)?支部|第[一二三四五六七八九]党支部")
_TEAM = re.compile(r"班子成员(?:共有?)?(?P<n>\d)[人名]")
_OF_TEAM = re.compile(r"(?P<it>(?<!\d)(?P<n>\d)[名位]班子成员|(?<=班子)(?P<n2>\d)名成员)")


_STAFF = re.compile(
    r"(?:(?:本[局院校所行站]|全[局院校所行站]|我[局院校所行站]|单位)?(?:现有|共有|在编|实有))(?:干部职工|教职工|职工|民警|员工|医护人员|教师)(?P<n>\d{2,4})[人名]"
    r"|(?P<it>全[局院校所行站](?P<n2>\d{2,4})[人名](?:干部职工|教职工|职工|民警|员工|医护人员|教师))"
)


def _staff(reading: Reading) -> Iterator[Hit]:
    """本局现有干部职工58人, and 全局68名干部职工."""
    first = 0
    for line in body(reading):
        for match in _STAFF.finditer(line.text):
            number = int(match["n"] or match["n2"])
            if first and match["it"] and number != first:
                yield Hit(line, *match.span("it"), f"前面说有{first}人，这里是{number}人，请核对。")
            first = first or number


def _people(reading: Reading) -> Iterator[Hit]:
    """现有党员34名 and 支部38名党员; a team of 5 of whom 7 were met."""
    words = reading.text.plain
    yield from _staff(reading)
    if "党员" in words:
        yield from _branch(reading)
    if "支委" in words and reading.kind == ZUZHI:
        yield from _committee(reading)
    team = {int(match["n"]) for match in _TEAM.finditer(words)} if "班子成员" in words else set()
    if len(team) != 1:
        return
    for line in body(reading):
        for match in _OF_TEAM.finditer(line.text):
            if (number := int(match["n"] or match["n2"])) > max(team):
                yield Hit(line, *match.span("it"), f"别处说班子成员{max(team)}人，这里是{number}名。")


_COMMITTEE = re.compile(r"(?<![\d与和同])(?P<n>\d)名支委(?!以外|之外|没|未|缺)|支委(?:共有?|有)?(?P<n2>\d)[名人]")


def _committee(reading: Reading) -> Iterator[Hit]:
    """支委7名 and 由5名支委轮流主讲; one less may be all but the secretary."""
    first = 0
    for line in body(reading):
        for match in _COMMITTEE.finditer(line.text) if "支委" in line.text else ():
            number = int(match["n"] or match["n2"])
            first = first or number
            if abs(number - first) > 1 and not re.search("[有其仅只][^，。]{0,3}$", line.text[: match.start()]):
                yield Hit(line, *match.span(), f"前面说支委有{first}名，这里是{number}名，请核对。")


def _branch(reading: Reading) -> Iterator[Hit]:
    if (
        reading.kind != ZUZHI
        or "支部" not in reading.text.title
        or _SEVERAL.search(reading.text.plain.replace(reading.text.title, ""))
    ):
        return
    first = 0
    for line in body(reading):
        for match in _MEMBERS.finditer(line.text):
            first = first or int(match["n"] or match["n2"])
            if (number := int(match["n"] or match["n2"])) != first:
                yield Hit(line, *match.span(), f"前面说党员有{first}名，这里是{number}名，请核对。")


RULES = (
    Rule(
        "numbering.two-ways",
        Family.NUMBERING,
        Severity.MUST,
        "own",
        (
            "我负责的小微企业客户63户。\n我管理的73户小微客户没有走遍。",
            "检查发现违法占用耕地图斑4个，涉及两个村。\n7个违法图斑3月底前整改到位。",
            "辖区内登记在册的老旧电梯17部。\n对19部老旧电梯逐台评估。",
        ),
        (
            "我负责的小微企业客户63户。\n我管理的63户小微客户没有走遍，对12户异地客户没有去过。",
            "全年走访涉农客户10户。\n我管理的18户涉农客户没有走遍。",
            "全院有临床科室21个。\n把12个临床科室纳入试点。\n局属单位9家。\n对8家局属单位逐家巡察。",
            "登记在册的老旧电梯17部，已评估12部。\n对5部老旧电梯下月评估。",
            "全县有中小学校32所。\n对8所薄弱学校重点帮扶。",
        ),
        _two_ways,
    ),
    Rule(
        "numbering.people",
        Family.NUMBERING,
        Severity.MUST,
        "own",
        (
            "某县医院内科党支部2022年度组织生活会对照检查材料\n支部现有党员34名，逐一谈心。\n一、问题\n支部38名党员都参加了。\n",
            "某县水务局领导班子2022年度民主生活会对照检查材料\n班子成员5人两两谈心。\n一、问题\n我局7名班子成员都参加了。\n",
            "某县水务局领导班子2022年度民主生活会对照检查材料\n本局现有职工58人。\n一、问题\n全局68名职工没有轮训。\n",
            "某县医院内科党支部2022年度组织生活会对照检查材料\n党员31名，支委7名。\n一、问题\n党课由5名支委轮流讲。\n",
        ),
        (
            "某县医院内科党支部2022年度组织生活会对照检查材料\n支部现有党员34名。\n一、问题\n参会28名党员都发言了，支部34名党员参加。\n",
            "某粮油公司党支部2023年度组织生活会对照检查材料\n支部现有党员21名。\n一、问题\n这些环节共有党员7名，只谈了4名。\n",
            "某县水务局领导班子2022年度民主生活会对照检查材料\n班子成员5人两两谈心。\n一、问题\n会上有2名班子成员不同意。\n",
        ),
        _people,
        told={"whole": "1"},
    ),
)
