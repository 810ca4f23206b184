"""Things told one by one, and how many they are: 3月2日、5月7日三次; 柳湾村、石桥村等3个村; 张立、王敏两人; 分别是…."""

import re
from collections.abc import Iterator

from bot.proofread.finding import Family, Severity
from bot.proofread.noticed.listing import value
from bot.proofread.noticed.people import SURNAMES
from bot.proofread.numbering.told import body
from bot.proofread.rule import Find, Hit, Reading, Rule
from bot.proofread.text import Line

_N = r"(?P<n>[一二两三四五六七八九十]|\d{1,2})"
_MANDARIN = str.maketrans("两", "二")
_DATE = r"(?:20\d\d年)?(?:\d{1,2}月份?(?:\d{1,2}日)?|\d{1,2}日)"
_DATES = re.compile(
    rf"(?<![至到—\-、和\d月年])(?P<items>{_DATE}(?:(?:、|和|与|及|，){_DATE})+)"
    r"(?:上午|下午|晚上?)?(?:先后|分别|前后|连续|共|这|集中|又|召开了?|组织了?|举办了?|开展了?|开了?|到[过了]|去[过了]){0,3}"
    rf"{_N}(?P<u>次|场|天|轮|个月)(?![以多余的])"
)
_KIND = (
    "村|社区|镇|乡|街道|小区|学校|小学|中学|幼儿园|卫生院|医院|派出所|司法所|公司|支部|"
    "支行|分行|网点|车间|班组|科室|水库|项目部|工地|中队|大队|分局|中心|服务站|合作社"
)
_KINDS = re.compile(
    rf"(?P<items>[一-鿿]{{1,8}}?(?P<k>{_KIND})(?:[、和与及][一-鿿]{{1,8}}?(?P=k))+)(?P<more>等)?{_N}(?:个|家|所|座)[一-鿿]{{0,4}}?(?P=k)"
)
_ENDS = tuple(_KIND.split("|"))
_COUNT = re.compile(r"等?(?:\d{1,2}|[一二两三四五六七八九十])[个家所座]")
_NAME = f"[{SURNAMES}][一-鿿]{{1,2}}"
_POST = "(?:[一-鿿]{1,5}?(?:长|书记|主任|师|委员|主席|经理))?"
_NAMES_BEFORE = re.compile(
    rf"(?P<items>{_NAME}(?:、{_POST}{_NAME})*[、和]{_POST}{_NAME})(?:等)?{_N}(?:人|名|位)(?!次|员|单|义|字|额)"
)
_NAMES_BEHIND = re.compile(
    rf"(?<![第\d]){_N}[名位](?P<who>[^，。；、：\d]{{2,8}}?)(?P<items>{_NAME}(?:、{_NAME})*[、和]{_NAME})(?=[^一-鿿]|都|均|也|没|未|逐|分|一|各|负|参|只|从|全)"
)
_WHERE = re.compile("[在住到于往去][^，。；]?$")  # the first of the names may begin before its surname: 红石沟
_TITLE = re.compile("^[一-鿿]{1,5}(?:长|书记|主任|师|委员|主席|经理)(?=[一-鿿]{2})")
_WORD = 60  # times that characters occur in general from which they are a word, and no name
_FENBIE = re.compile(
    rf"(?<![第\d]){_N}(?P<u>[个项条场件类种处家份篇])(?P<about>[^。；：]{{0,24}}?)，?分别[是为](?P<items>[^。；：，（]{{4,120}}?)(?=[。；，]|$)"
)
_ONE_IS = re.compile(
    rf"(?<![第\d前后这那]){_N}(?P<u>[项条个件处])(?P<about>[^。；：，\d]{{0,16}})[，：](?=(?P<items>一(?P=u)[^，。；]{{0,2}}是))"
)
_BESIDE = re.compile("其余|其他|还有|剩下|此外")
_QUOTED = re.compile("“[^”]*”|《[^》]*》|（[^）]*）")
_FEW = 12  # of them: more are told in another way


def _number(match: re.Match[str]) -> int:
    return value(match["n"].translate(_MANDARIN))


def _dates(reading: Reading) -> Iterator[Hit]:
    for line in body(reading):
        for match in _DATES.finditer(line.text) if "日" in line.text or "月" in line.text else ():
            there = len(re.findall(_DATE, match["items"]))
            if not (match["u"] == "个月" and "日" in match["items"]) and _number(match) != there:
                if match["u"] in "场轮" and _number(match) > there:  # several on one day
                    continue
                yield Hit(line, *match.span(), f"这里写了{there}个日期，却说{match['n']}{match['u']}。")


_TIMES = re.compile(rf"(?<![第\d]){_N}次[：:](?P<items>\d{{1,2}}月[^。；：]{{4,120}})[。；]")


def _times(reading: Reading) -> Iterator[Hit]:
    """被通报4次：3月因安全，6月因信访，9月因数据."""
    for line in body(reading):
        for match in _TIMES.finditer(line.text) if "次：" in line.text or "次:" in line.text else ():
            items = re.split("[，、]", match["items"])
            dated = all(re.match(r"\d{1,2}月", each) for each in items)
            if dated and len(items) > 1 and len(items) != _number(match):
                yield Hit(line, match.start(), match.start("items"), f"这里说{match['n']}次，后面写了{len(items)}次。")


def _kinds(reading: Reading) -> Iterator[Hit]:
    """柳湾村、石桥村、大坪村等2个村: more named than there are; without 等, not one too few either."""
    for line in body(reading):
        # Most figures have no such word before them, and the list is dear to look for.
        led_by = ("、" in line.text or "和" in line.text) and any(
            line.text.endswith(_ENDS, 0, each.start()) for each in _COUNT.finditer(line.text)
        )
        for match in _KINDS.finditer(line.text) if led_by else ():
            there, number = len(re.split("[、和与及]", match["items"])), _number(match)
            led = line.text[max(0, match.start() - 1) : match.start()] in ("、", "和", "与", "及", "”", "》", "）")
            few = number > there and (match["more"] or led)
            if number != there and not few and not (led and number > there):
                said = f"这里写出了{there}个{match['k']}，却说{match['n']}个。"
                yield Hit(line, *match.span(), said)


def _people(reading: Reading) -> Iterator[Hit]:
    often = reading.context.often
    for line in body(reading):
        if "、" not in line.text and "和" not in line.text:
            continue
        for expression in (_NAMES_BEFORE, _NAMES_BEHIND):
            for match in expression.finditer(line.text):
                names = [_TITLE.sub("", each) for each in re.split("[、和]", match["items"])]
                number = _number(match)
                who = match.groupdict().get("who", "")
                if _WHERE.search(who) or _COUNT.match(line.text, match.end()):  # 7人住在红石沟、杨树坪2个点
                    continue
                if any(often(each) > _WORD or (len(each) > 2 and often(each[:2]) > _WORD * 10) for each in names):  # noqa: PLR2004
                    continue
                more = "等" in match[0] or line.text[match.start() - 1 : match.start()] in ("、", "和")
                if number != len(names) and not (more and number > len(names)):
                    yield Hit(line, *match.span(), f"这里写出了{len(names)}个人，却说{match['n']}人。")


def _respectively(reading: Reading) -> Iterator[Hit]:
    """开座谈会3场，分别是企业座谈会和青年座谈会: with 和 inside a name, both ways of counting are right."""
    for line in body(reading):
        for match in _FENBIE.finditer(line.text) if "分别" in line.text else ():
            bare = _QUOTED.sub("引", match["items"])
            most = len(re.split("、|和|及|与", bare))
            least, number = bare.count("、") + 1, _number(match)
            lead = line.text[match.start() : match.start("items")]
            if re.search(r"，[^，。；]{0,8}\d+[名个户家人条项件]", lead):  # of several figures, the last is meant
                continue
            if re.search(r"\d|[一二两三四五六七八九][个名户件条]", bare) or "一" in match["n"] or most == 1:
                continue
            if number > most and "等" not in bare and line.text[match.end() : match.end() + 1] != "，":
                yield _hit(line, match, most)
            elif number < least:
                yield _hit(line, match, least)


def _hit(line: Line, match: re.Match[str], there: int) -> Hit:
    return Hit(
        line, match.start(), match.start("items"), f"这里说{match['n']}{match['u']}，后面写了{there}{match['u']}。"
    )


def _one_is(reading: Reading) -> Iterator[Hit]:
    """没有完成的3项，一项是食堂改造，一项是档案室搬迁."""
    for line in body(reading):
        for match in _ONE_IS.finditer(line.text) if "一" in line.text else ():
            rest, unit = line.text[match.end() :], match["u"]
            there = len(re.findall(f"(?:^|[，；。、])(?:另外?|还有|再)?一{unit}(?:[^，。；]{{0,2}}是)", rest))
            if 1 < there < _FEW and there != _number(match) and _number(match) > 1 and not _BESIDE.search(rest):
                yield _hit(line, match, there)


def _rule(name: str, find: Find, fires: tuple[str, ...], stays: tuple[str, ...]) -> Rule:
    return Rule(f"numbering.{name}", Family.NUMBERING, Severity.MUST, "own", fires, stays, find)


RULES = (
    _rule(
        "dates-listed",
        _dates,
        ("支部4月2日、4月19日三次组织集中学习。", "分别于1月6日、1月9日和1月12日召开两次会议研究。"),
        (
            "支部4月2日、4月19日两次组织集中学习。",
            "4月2日至4月5日、4月19日三次督查。",
            "1月、3月和7月先后三次到场。",
            "4月2日、4月19日开会，两次都没有结果。",
            "1月8日、9日举办三场宣讲。",
        ),
    ),
    _rule(
        "times-listed",
        _times,
        ("全年被通报4次：3月因安全生产，6月因信访，9月因统计数据。",),
        ("全年被通报3次：3月因安全生产，6月因信访，9月因统计数据。", "全年被通报4次：3月因安全生产，后来又有。"),
    ),
    _rule(
        "places-listed",
        _kinds,
        ("青坡村、石桥村、大坪村、沙口村等3个村没有通水。", "城东社区、河西社区3个社区没有活动室。"),
        (
            "青坡村、石桥村、大坪村、沙口村等6个村没有通水。",
            "城东社区、河西社区两个社区没有活动室。",
            "青坡、石桥村、大坪村3个村没有通水。",
        ),
    ),
    _rule(
        "people-listed",
        _people,
        ("班子成员周建民、李绍辉、赵文静两人没有写心得。", "4名新进人员周建民、李绍辉、赵文静都没有参加。"),
        (
            "班子成员周建民、李绍辉、赵文静三人没有写心得。",
            "周建民、李绍辉等5人没有写心得。",
            "3名新进人员周建民、李绍辉、赵文静都没有参加。",
            "6名党员长期住在青杠坪、柳树垭，开会来不了。",
            "6名党员一年四季守着金鸡垭、罗田坝2个管护点。",
            "高效、方便、安全三项要求。",
        ),
    ),
    _rule(
        "respectively",
        _respectively,
        (
            "召开座谈会4场，分别是企业座谈会、老干部座谈会和青年座谈会。",
            "有三个项目没有落地，分别是污水厂扩建和农贸市场改造。",
        ),
        (
            "召开座谈会3场，分别是企业座谈会、老干部座谈会和青年座谈会。",
            "有三个项目没有落地，分别是道路和桥梁建设、污水厂扩建、农贸市场改造。",
            "有5个单位没有报来，分别是教育局、民政局等。",
        ),
    ),
    _rule(
        "one-is",
        _one_is,
        ("没有完成的3项，一项是职工食堂改造，一项是档案室搬迁。",),
        (
            "没有完成的2项，一项是职工食堂改造，一项是档案室搬迁。",
            "没有完成的3项，一项是职工食堂改造，其余两项是档案室搬迁和电梯更换。",
        ),
    ),
)
