"""前后不一: year, meeting, unit, name, post and voice, where one place of the text contradicts another."""

import re
from collections import Counter
from collections.abc import Iterator

from bot.interview.outline import MINZHU, ZUZHI
from bot.proofread.finding import Family, Severity
from bot.proofread.genre import Genre
from bot.proofread.near import ALONE
from bot.proofread.rule import Hit, Reading, Rule
from bot.proofread.text import Line, Part

_WHOLE = frozenset({Genre.MATERIAL})
_MEETING = re.compile(r"(?P<year>20\d\d)年(?:度)?(?P<name>[^，。；：（）《》、]{0,24}?)(?P<kind>民主生活会|组织生活会)")
_SPECIAL = re.compile(
    r"(?P<it>党史学习教育|(?:[“‘]?不忘初心、牢记使命[”’]?)?(?:主题教育)|党纪学习教育|巡视整改|巡察整改|学习教育)专题(?:民主|组织)生活会"
)
_THIS = re.compile(r"(?:开好|召开|本次|这次|此次|今年的?|关于)(?:[^，。；：]{0,24}?)(?P<it>民主生活会|组织生活会)")
_PLACE = re.compile(
    r"(?P<it>(?P<name>[一-鿿]{2})(?P<kind>县|市|区|旗|州|省))(?=[一-鿿]{0,12}?(?:局|委|办|政府|院|厅|中心|党支部|支部|党组|党委|班子|街道|镇|乡))"
)
_TITLE_PLACE = re.compile(
    r"^(?:[一-鿿]{2,3}省)?(?:[一-鿿]{2,4}(?:市|州|盟))?(?P<it>[一-鿿]{2,4}?(?:县|市|区|旗|州|省))"
)
_BEFORE = set("全我本各该邻外两几数多跨这贵到在和与向对从由为市县区省州旗的了同及把被是有去赴回于")
_ORGANS = (
    "局",
    "院",
    "校",
    "镇",
    "乡",
    "街道",
    "中心",
    "公司",
    "厂",
    "馆",
    "厅",
    "集团",
    "社区",
    "大队",
    "医院",
    "学校",
    "学院",
    "法院",
    "检察院",
)
_OURS = re.compile(r"我(?P<it>局|院|校|镇|乡|街道|中心|公司|厂|馆|厅|集团|社区|医院|学校|学院)(?![一-鿿]?们)")
_UNIT = re.compile(
    r"[一-鿿]{2,20}?(?:局|委员会|办公室|研究室|院|厅|中心|管委会|街道办事处|街道|镇|乡|公司|集团|联合会|总工会|法院|检察院|馆|学校|医院)"
)
_POSTS = "党组书记|党委书记|党支部书记|支部书记|书记|局长|主任|院长|校长|厅长|处长|科长|县长|市长|区长|镇长|乡长|馆长|部长|会长|主席|经理|董事长"
_AS = re.compile(
    rf"(?:作为|身为|担任|任)(?:一名|一个|局|单位|我局)?(?P<it>(?:副)?(?:{_POSTS}))(?![一-鿿]{{0,3}}(?:助理|岗位))"
)
_SELF = re.compile(
    "(?<![自忘])我(?!们|国|县|市|区|局|省|党|部|军|镇|乡|街道|院|校|中心|公司|厅|馆|州|旗|盟|社|为群众)|本人"
)
_TEAM = re.compile(
    r"(?:^|[。；，：]|是)(?P<it>(?:我们)?(?:领导)?班子(?:成员)?)(?=(?:对|在|还|仍|的|认为|存在|没有|不够|习惯|把))"
)
_QUOTED = re.compile("“[^”]*”|《[^》]*》|‘[^’]*’")


def _year_of(title: str) -> int:
    match = re.search(r"(20\d\d)年", title)
    return int(match[1]) if match else 0


def _year(reading: Reading) -> Iterator[Hit]:
    """A meeting of the title's kind whose year is neither its own nor the one before."""
    title = reading.text.title
    own = _year_of(title) or (
        int(reading.context.meeting.year)
        if reading.context.meeting is not None and reading.context.meeting.year.isdigit()
        else 0
    )
    if not own and reading.month:
        year, month = reading.month.split("-")
        own = int(year) - (month < "06")  # a meeting in January ends the year before
    if not own:
        return
    for line in reading.text.lines:
        for match in _MEETING.finditer(line.text):
            year = int(match["year"])
            if line is reading.text.title_line or year == own:
                continue
            calling = (
                bool(re.search("根据|按照|开好|召开|关于", line.text[max(match.start() - 24, 0) : match.start()]))
                and line.part is Part.OPENING
            )
            if (
                calling
                and year == own - 1
                and not re.search("开好|关于|通知", line.text[max(match.start() - 24, 0) : match.end() + 24])
            ):
                calling = False
            if calling or not own - 1 <= year <= own:
                yield Hit(
                    line,
                    match.start(),
                    match.start() + len("2021年度") if match[0][5] == "度" else match.start() + 5,
                    f"标题是{own}年，这里是{year}年。",
                )


def _kind(reading: Reading) -> Iterator[Hit]:
    own = {MINZHU: "民主生活会", ZUZHI: "组织生活会"}.get(reading.kind, "")
    if not own or not reading.text.title:
        return
    for line in reading.text.lines:
        if line.part is Part.OPENING and not line.name and not line.level:
            for match in _THIS.finditer(line.text):
                if match["it"] != own and f"{own}和" not in line.text and f"和{own}" not in line.text:
                    yield Hit(line, *match.span("it"), f"标题写的是{own}，这里是{match['it']}。", own)
        elif not line.name:
            for match in re.finditer(
                "(?:本次|这次|此次|上年度|上一年度|20\\d\\d年度)(?P<it>民主生活会|组织生活会)", line.text
            ):
                if match["it"] != own and not re.search(
                    "双重|支部", line.text[max(match.start() - 20, 0) : match.end()]
                ):
                    yield Hit(line, *match.span("it"), f"标题写的是{own}，这里是{match['it']}。", own)


def _special(reading: Reading) -> Iterator[Hit]:
    """党史学习教育专题 in the title, 主题教育专题 in the opening."""
    title = _SPECIAL.search(reading.text.title)
    if title is None:
        return
    for line in reading.text.lines:
        if line.part is not Part.OPENING or line.name or line.level or "上" in line.text[:3]:
            continue
        for match in _SPECIAL.finditer(line.text):
            if match["it"] != title["it"] and match["it"] not in title["it"] and title["it"] not in match["it"]:
                yield Hit(line, *match.span("it"), f"标题写的是“{title['it']}”，这里是“{match['it']}”。", title["it"])


def _places(reading: Reading) -> Iterator[Hit]:
    """The name of another county with an organ behind it: a sentence from elsewhere."""
    found = _TITLE_PLACE.match(reading.text.title)
    if found is None:
        return
    own, kind = found["it"], found["it"][-1]
    often = reading.context.often
    elsewhere: list[Hit] = []
    for line in reading.text.lines:
        if line.name or line.part is Part.CASE:
            continue
        for match in _PLACE.finditer(line.text):
            name = match["it"]
            if (
                match["kind"] != kind
                or name == own
                or own.endswith(name)
                or match["name"][-1] in _BEFORE
                or match["name"][0] in _BEFORE
            ):
                continue
            if (
                ALONE.issuperset(match["name"])
                or often(match["name"][1] + kind)
                or often(match["name"]) > _USUAL
                or re.search("邻|兄弟|外地|考察|学习先进|对口", line.text[max(match.start() - 12, 0) : match.start()])
            ):
                continue
            elsewhere.append(
                Hit(line, *match.span("it"), f"标题里是“{own}”，这里是“{name}”，像是别的单位的材料里带过来的。")
            )
    yield from elsewhere


_USUAL = 300  # times that a word occurs in general: 城市, 地区 are no names


def _organ(reading: Reading) -> Iterator[Hit]:
    """我院 in the text of a 局."""
    unit = _UNIT.match(re.split("领导班子|班子|党组|党委|党支部|20\\d\\d年", reading.text.title)[0])
    if unit is None:
        return
    own = next((each for each in sorted(_ORGANS, key=len, reverse=True) if unit[0].endswith(each)), "")
    if not own:
        return
    for line in reading.text.body():
        starts = {token.start: token.text for token in line.tokens}
        for match in _OURS.finditer(line.text):
            if own.endswith(match["it"]) or match["it"].endswith(own):
                continue
            if starts.get(match.start("it"), match["it"]) == match["it"] or starts.get(match.start()) == match[0]:
                yield Hit(line, *match.span(), f"标题里的单位是“{unit[0]}”，这里却说“{match[0]}”。")


def _full_names(reading: Reading) -> Iterator[Hit]:
    """The unit's own name with one character changed."""
    unit = re.split("领导班子|班子|党组|党委|党支部|20\\d\\d年|党史|学习贯彻", reading.text.title)[0]
    if not 5 <= len(unit) <= 24:  # noqa: PLR2004  # shorter ones are near to anything
        return
    for line in reading.text.lines:
        if line is reading.text.title_line:
            continue
        for at in range(len(line.text) - len(unit) + 1):
            if line.text[at] != unit[0] and line.text[at + len(unit) - 1] != unit[-1]:
                continue
            said = line.text[at : at + len(unit)]
            if said != unit and sum(a != b for a, b in zip(said, unit, strict=True)) == 1:
                yield Hit(line, at, at + len(unit), f"标题里是“{unit}”，这里差一个字。", unit)


def _person(reading: Reading) -> Iterator[Hit]:
    """The signer's name with one character changed, or with another post."""
    signature = reading.text.signature
    names = re.split(r"[\s　：:]+", signature)
    name = names[-1] if len(names) > 1 or (2 <= len(signature) <= 4) else ""  # noqa: PLR2004
    if not 2 <= len(name) <= 4 or not all("一" <= each <= "鿿" for each in name):  # noqa: PLR2004
        return
    posts = set(re.findall(rf"副?(?:{_POSTS})", signature))
    for line in reading.text.body():
        if len(name) > 2:  # noqa: PLR2004  # of two characters, one is shared by many names
            for at in range(len(line.text) - len(name) + 1):
                said = line.text[at : at + len(name)]
                if said[0] == name[0] and said != name and sum(a != b for a, b in zip(said, name, strict=True)) == 1:
                    yield Hit(line, at, at + len(name), f"署名是“{name}”，这里是“{said}”。", name)
        for match in _AS.finditer(line.text):
            said = match["it"]
            other = said.removeprefix("副") if said.startswith("副") else f"副{said}"
            if posts and said not in posts and other in posts:
                yield Hit(line, *match.span("it"), f"署名的职务是“{other}”，这里是“{said}”。")


def _voice_of_team(reading: Reading) -> Iterator[Hit]:
    if reading.subject not in ("team", "branch"):
        return
    for line in reading.text.body():
        bare = _QUOTED.sub(lambda match: "＃" * len(match[0]), line.plain)
        single = {token.start for token in line.tokens if token.text in ("我", "本人", "我的")}
        for match in _SELF.finditer(bare):
            if match.start() in single:
                yield Hit(line, *match.span(), f"这是班子的材料，这里却说“{match[0]}”。")


def _voice_of_person(reading: Reading) -> Iterator[Hit]:
    """班子 as the subject of a person's problems."""
    if reading.subject not in ("person", "member"):
        return
    for line in reading.text.body():
        if line.part is Part.PROBLEMS and not _SELF.search(line.text):
            match = _TEAM.search(line.text)
            if match is not None:
                yield Hit(line, *match.span("it"), "这是个人的材料，这一条写成了班子的问题。")


def _own_words(reading: Reading) -> Iterator[Hit]:
    """党组 in most places, 党委 in one: which of them the unit has."""
    title = reading.text.title
    own = next((each for each in ("党组", "党委", "党支部", "党总支", "党工委") if each in title), "")
    other = {"党组": "局党委", "党委": "局党组"}.get(own, "")
    if not other:
        return
    found = [(line, at) for line in reading.text.body() if (at := line.text.find(other)) >= 0]
    own_count = sum(Counter(line.text.count(f"局{own}") for line in reading.text.body()).elements())
    if len(found) <= 2 and own_count + 1 >= len(found):  # noqa: PLR2004
        for line, at in found:
            yield Hit(line, at, at + len(other), f"标题里是“{own}”，这里是“{other}”。", f"局{own}")


_OPENING = "根据县委关于开好{}年度民主生活会的通知要求，班子对照检查，现报告如下。\n一、存在的问题\n（一）学习方面\n一是学得浅。二是用得少。\n"
_TITLE = "青堰县水务局领导班子2022年度民主生活会对照检查材料\n"
_MINE = "青堰县水务局2022年度民主生活会对照检查材料\n党组成员、副局长　骆启舟\n"
_TOLD = {"whole": "1"}


def _rule(
    name: str, find: "object", fires: tuple[str, ...], stays: tuple[str, ...], severity: Severity = Severity.MUST
) -> Rule:
    return Rule(f"consistency.{name}", Family.CONSISTENCY, severity, "S", fires, stays, find, _WHOLE, told=_TOLD)  # type: ignore[arg-type]


RULES = (
    _rule(
        "year",
        _year,
        (_TITLE + _OPENING.format(2023), _TITLE + _OPENING.format(2022) + "2019年度民主生活会查摆问题9个。"),
        (_TITLE + _OPENING.format(2022) + "2021年度民主生活会查摆问题9个。",),
    ),
    _rule(
        "kind",
        _kind,
        (_TITLE + _OPENING.format(2022).replace("民主", "组织"),),
        (_TITLE + _OPENING.format(2022) + "参加支部组织生活会2次。",),
    ),
    _rule(
        "special",
        _special,
        (
            "青堰县水务局党史学习教育专题民主生活会对照检查材料\n按照开好主题教育专题民主生活会的通知要求，班子认真准备。\n",
        ),
        (
            "青堰县水务局党史学习教育专题民主生活会对照检查材料\n按照开好党史学习教育专题民主生活会的通知要求，班子认真准备。\n",
        ),
    ),
    _rule(
        "place",
        _places,
        (_TITLE + _OPENING.format(2022) + "三是落实禾汀县委决策部署不够有力。",),
        (_TITLE + _OPENING.format(2022) + "三是落实青堰县委、市委和全县部署不够有力，城市管理局反映多。",),
    ),
    _rule(
        "organ",
        _organ,
        (_TITLE + _OPENING.format(2022) + "三是我院职工反映的问题没有解决。",),
        (_TITLE + _OPENING.format(2022) + "三是我局、我县的群众反映的问题没有解决。",),
    ),
    _rule(
        "unit-name",
        _full_names,
        (_TITLE.replace("领导班子", "党组") + _OPENING.format(2022) + "青堰县水利局党组议题多。",),
        (_TITLE + _OPENING.format(2022) + "青堰县水务局议题多。",),
    ),
    _rule(
        "person",
        _person,
        (_MINE + "我骆启州在会上作了检查。", _MINE + "作为局长，我抓得不够。"),
        (_MINE + "我作为副局长，抓得不够。",),
    ),
    _rule(
        "team-voice",
        _voice_of_team,
        (_TITLE + _OPENING.format(2022) + "三是本人抓得不够。", _TITLE + _OPENING.format(2022) + "三是我抓得不够。"),
        (_TITLE + _OPENING.format(2022) + "我县群众反映，“我为群众办实事”不够。",),
    ),
    _rule(
        "organ-of-party",
        _own_words,
        (_TITLE.replace("领导班子", "党组") + _OPENING.format(2022) + "局党组研究3次，局党委研究1次。",),
        (_TITLE.replace("领导班子", "党组") + _OPENING.format(2022) + "局党组研究3次。",),
    ),
    _rule(
        "person-voice",
        _voice_of_person,
        (_MINE + "根据通知要求，我认真准备。\n一、存在的问题\n（一）学习方面\n一是学得浅。班子对理论学习抓得不紧。\n",),
        (_MINE + "根据通知要求，我认真准备。\n一、存在的问题\n（一）学习方面\n一是学得浅。我在班子会上讲得少。\n",),
        Severity.ADVICE,
    ),
)
