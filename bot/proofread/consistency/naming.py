"""Names that disagree: places, the unit, the signer, his post."""

import re
from collections.abc import Iterator

from bot.proofread.consistency import unit
from bot.proofread.finding import Family, Severity
from bot.proofread.genre import Genre
from bot.proofread.noticed import cuts
from bot.proofread.noticed.alone import ALONE
from bot.proofread.rule import Find, Hit, Reading, Rule, lines_for
from bot.proofread.samples import MINE, OPENING, TITLE
from bot.proofread.text import Part

_PLACE = re.compile(
    r"(?P<it>(?P<name>[一-鿿]{2})(?P<kind>县|市|区|旗|州|省))(?=[一-鿿]{0,12}?(?:局|委|办|政府|院|厅|中心|党支部|支部"
    r"|党组|党委|班子|街道|镇|乡|(?<=的)[一-鿿]{2,8}工作))"
)
_TITLE_PLACE = re.compile(
    r"^(?:[一-鿿]{2,3}省)?(?:[一-鿿]{2,4}(?:市|州|盟))?(?P<it>[一-鿿]{2,4}?(?:县|市|区|旗|州|省))"
)
_BEFORE = set("请派驻全我本各该邻外两几数多跨这贵到在和与向对从由为市县区省州旗的了同及把被是有去赴回于")
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


# What a unit of this kind says of itself, where the end of its name does not tell.
_OWN = {
    "校": ("校", "园"),
    "学院": ("院", "校"),
    "街道": ("街道",),
    "村": ("村", "社区"),
    "行": ("行", "社"),
    "公司": ("公司", "集团", "厂"),
    "机关": ("机关", "局", "厅", "中心", "社区"),
}
_POSTS = (
    "党组书记|党委书记|党支部书记|支部书记|书记|局长|主任|院长|校长|厅长|处长|科长|县长|市长|区长|镇长|乡"
    "长|馆长|部长|会长|主席|总经理|经理|董事长"
)
_AS = re.compile(
    rf"(?:作为|身为|担任|任)(?:一名|一个|局|单位|我局)?(?P<it>(?:副)?(?:{_POSTS}))(?![一-鿿]{{0,3}}(?:助理|岗位)|的)"
)


def _places(reading: Reading) -> Iterator[Hit]:
    """The name of another county with an organ behind it: a sentence from elsewhere."""
    found = _TITLE_PLACE.match(reading.text.title) or _TITLE_PLACE.match(unit.of(reading).name)
    if found is None:
        return
    own, kind = found["it"], found["it"][-1]
    often = reading.context.often
    elsewhere: list[Hit] = []
    for line in lines_for(reading, _PLACE):
        if line.name or line.part is Part.CASE:
            continue
        for match in _PLACE.finditer(line.text):
            name = match["it"]
            if match.start() in cuts.inside_words(reading, line):
                continue
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


# A centre may be a clinic or a school.
_NEVER = re.compile("(?!)")
_BESIDES = {"院": re.compile("卫生|医|保健|康复|疗"), "校": re.compile("教育|培训|职业|党校")}


def _organ(reading: Reading) -> Iterator[Hit]:
    """我院 in the text of a 局."""
    named = unit.of(reading)
    own = _OWN.get(named.kind, ()) or tuple(each for each in _ORGANS if named.name.endswith(each))
    if not own:
        return
    heads = "".join(line.text for line in reading.text.lines if line.name)
    for line in reading.text.body():
        if not _OURS.search(line.text):
            continue
        starts = {token.start: token.text for token in line.tokens}
        for match in _OURS.finditer(line.text):
            if f"{match['it']}长" in heads:  # the head of a part that is called so: 执行局局长 of a court
                continue
            if _BESIDES.get(match["it"], _NEVER).search(named.name) or any(
                each.endswith(match["it"]) or match["it"].endswith(each) for each in own
            ):
                continue
            if starts.get(match.start("it"), match["it"]) == match["it"] or starts.get(match.start()) == match[0]:
                yield Hit(line, *match.span(), f"标题里的单位是“{named.name}”，这里却说“{match[0]}”。")


def _full_names(reading: Reading) -> Iterator[Hit]:
    """The unit's own name with one character changed."""
    unit = re.split("领导班子|班子|党组|党委|党支部|20\\d\\d年|党史|学习贯彻", reading.text.title)[0]
    if not 5 <= len(unit) <= 24:  # noqa: PLR2004  # shorter ones are near to anything
        return
    half = len(unit) // 2
    for line in reading.text.lines:
        if line is reading.text.title_line:
            continue
        # One character that is another leaves the first half or the second as it was.
        starts = {*_found(line.text, unit[:half]), *(at - half for at in _found(line.text, unit[half:]))}
        for at in sorted(starts):
            said = line.text[max(at, 0) : at + len(unit)]
            apart = [a for a, b in zip(said, unit, strict=False) if a != b]
            if len(said) == len(unit) and len(apart) == 1 and "一" <= apart[0] <= "鿿":
                yield Hit(line, at, at + len(unit), f"标题里是“{unit}”，这里差一个字。", unit)


def _found(text: str, words: str) -> Iterator[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


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
            for at in _found(line.text, name[0]):
                said = line.text[at : at + len(name)]
                if len(said) == len(name) and sum(a != b for a, b in zip(said, name, strict=True)) == 1:
                    yield Hit(line, at, at + len(name), f"署名是“{name}”，这里是“{said}”。", name)
        for match in _AS.finditer(line.text):
            said = match["it"]
            other = said.removeprefix("副") if said.startswith("副") else f"副{said}"
            if posts and said not in posts and other in posts:
                yield Hit(line, *match.span("it"), f"署名的职务是“{other}”，这里是“{said}”。")


# A character before 局党组 that is the end of another name: 财政局党组.
_IN_NAME = re.compile("[一-鿿](?<![由请向经在按对和与的是了被将从同给把交报送过])")


def _own_words(reading: Reading) -> Iterator[Hit]:
    """党组 in most places, 党委 in one: which of them the unit has."""
    title = reading.text.title
    own = next((each for each in ("党组", "党委", "党支部", "党总支", "党工委") if each in title), "")
    body = list(reading.text.body())
    named = unit.of(reading).kind
    for kind in "局院校":
        if named in ("局", "医院", "法院", "检察院", "学院", "校") and kind not in named:
            continue  # 校党委 in the text of a bureau is a school's
        counts = {each: sum(line.text.count(kind + each) for line in body) for each in ("党组", "党委")}
        usual = own if own in counts else max(counts, key=lambda each: counts[each])
        other = "党委" if usual == "党组" else "党组"
        if counts[other] > 2 or counts[usual] + 1 < counts[other] or (own not in counts and counts[usual] < 2):  # noqa: PLR2004
            continue
        for line in body:
            at = line.text.find(kind + other)
            if at >= 0 and not _IN_NAME.match(line.text[at - 1 : at]):
                where = "标题里" if own in counts else "别处"
                yield Hit(line, at, at + 3, f"{where}是“{usual}”，这里是“{kind}{other}”。", f"{kind}{usual}")


_WHOLE = frozenset({Genre.MATERIAL})


_TOLD = {"whole": "1"}


def rule(
    name: str, find: Find, fires: tuple[str, ...], stays: tuple[str, ...], severity: Severity = Severity.MUST
) -> Rule:
    return Rule(f"consistency.{name}", Family.CONSISTENCY, severity, "S", fires, stays, find, _WHOLE, told=_TOLD)


RULES = (
    rule(
        "place",
        _places,
        (TITLE + OPENING.format(2022) + "三是落实禾汀县委决策部署不够有力。",),
        (TITLE + OPENING.format(2022) + "三是落实青堰县委、市委和全县部署不够有力，城市管理局反映多。",),
    ),
    rule(
        "organ",
        _organ,
        (
            TITLE + OPENING.format(2022) + "三是我院职工反映的问题没有解决。",
            TITLE.replace("水务局", "纪委监委") + OPENING.format(2022) + "三是干部104人，其中我院教师62人。",
        ),
        (TITLE + OPENING.format(2022) + "三是我局、我县的群众反映的问题没有解决。",),
    ),
    rule(
        "unit-name",
        _full_names,
        (TITLE.replace("领导班子", "党组") + OPENING.format(2022) + "青堰县水利局党组议题多。",),
        (TITLE + OPENING.format(2022) + "青堰县水务局议题多。",),
    ),
    rule(
        "person",
        _person,
        (MINE + "我骆启州在会上作了检查。", MINE + "作为局长，我抓得不够。"),
        (MINE + "我作为副局长，抓得不够。",),
    ),
    rule(
        "organ-of-party",
        _own_words,
        (TITLE.replace("领导班子", "党组") + OPENING.format(2022) + "局党组研究3次，局党委研究1次。",),
        (TITLE.replace("领导班子", "党组") + OPENING.format(2022) + "局党组研究3次。",),
    ),
)
