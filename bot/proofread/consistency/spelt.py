"""A name that the text spells with another character where nothing stands beside it: no post, no kind of place."""

import re
from collections.abc import Iterator

from bot.proofread.consistency import persons, places
from bot.proofread.consistency.naming import rule
from bot.proofread.noticed import cuts, people
from bot.proofread.noticed.alike import alike
from bot.proofread.noticed.alone import FUNCTION
from bot.proofread.noticed.once import of_reading
from bot.proofread.rule import Hit, Reading, lines_for
from bot.proofread.samples import MEASURE, OPENING, TITLE
from bot.proofread.text import Line

_NEAR = 1  # how far what was typed may be from what was meant: see noticed/alike
_FEW = 2  # a slip stands once or twice
_RARE = 30  # times in general from which two characters are a word, and no name
_GIVEN = persons.MIXED.keys()  # characters of given names
_PERSON, _PLACE = 3, 2  # characters of a name that is told by itself; one of a place


@of_reading
def _kept(_: Reading) -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    return {}


def _around(reading: Reading, character: str) -> tuple[frozenset[str], frozenset[str]]:
    """What stands before a character in this text, and what behind it."""
    kept = _kept(reading)
    if character not in kept:
        pieces = reading.text.plain.split(character)
        before = frozenset(each[-1] for each in pieces[:-1] if each)
        kept[character] = before, frozenset(each[0] for each in pieces[1:] if each)
    return kept[character]


def _like(reading: Reading, character: str, among: frozenset[str]) -> Iterator[str]:
    """Those among them that sound or look like the character."""
    near = alike(reading.context.known, character)
    mixed = persons.MIXED.get(character, "") + places.MIXED.get(character, "")
    yield from (each for each in among if near.get(each, 2) <= _NEAR or each in mixed)


def _spellings(reading: Reading, name: str) -> Iterator[tuple[str, int]]:
    """What the text has that is the name but for one character, and which one that is."""
    last = len(name) - 1
    for at, meant in enumerate(name):
        near = _around(reading, name[1])[0] if at == 0 else _around(reading, name[at - 1])[1]
        if 0 < at < last:
            near &= _around(reading, name[at + 1])[0]
        for each in _like(reading, meant, near - {meant}):
            said = name[:at] + each + name[at + 1 :]
            if said in reading.text.plain and (at not in (0, last) or each not in FUNCTION):
                yield said, at
    if len(name) == _PERSON and name[1] == name[2]:
        twice = (name[0] + each * 2 for each in _like(reading, name[1], _around(reading, name[0])[1] - {name[1]}))
        yield from ((said, 2) for said in twice if said in reading.text.plain)


def _stands(reading: Reading, said: str) -> Iterator[tuple[Line, int]]:
    """Where it stands as a name: no usual word reaches into it, and none begins in it."""
    for line in reading.text.lines:
        if said in line.text:
            inside = cuts.inside_words(reading, line)
            for match in re.finditer(said, line.text):
                if match.start() not in inside and match.end() not in inside and line.text[match.start() - 1] != "“":
                    yield line, match.start()


def _person(reading: Reading) -> Iterator[Hit]:
    """乡长余华锋 and 由余华峰继续推进: of three characters two are no chance, wherever they stand."""
    named = people.named(reading)
    names, posted = {each.name for each in named}, {each.name for each in named if each.post}
    for name in sorted(each for each in names if len(each) == _PERSON):
        among = {said for said, _ in _spellings(reading, name)}
        if name in posted:
            among |= _of_two(reading, name) | _of_surname(reading, name)
        for said in sorted(among - names):
            if reading.context.often(said[:2]) <= _RARE:
                yield from _told(reading, name, said)


def _of_two(reading: Reading, name: str) -> frozenset[str]:
    """陈国华 and 陈平国 for 陈国平: whose first two characters stand together nowhere else, or its last two turned."""
    often, plain = reading.context.often, reading.text.plain
    turned = name[0] + name[:0:-1]
    found = {turned} if turned != name and turned in plain else set[str]()
    if often(name[:2]) <= _RARE and plain.count(name[:2]) > plain.count(name):
        sure = plain.count(name) > 1  # 组长周正喊 is no name of three
        near = re.findall(f"{name[:2]}[一-鿿]", plain)
        found |= {each for each in near if (sure and each[2] not in FUNCTION) or {each[2], name[2]} <= _GIVEN}
    return frozenset(each for each in found if each != name and often(each[1:]) <= _RARE)


def _of_surname(reading: Reading, name: str) -> frozenset[str]:
    """张海平 for 郑海平: two characters that are no word, behind another surname."""
    if reading.context.often(name[1:]) > _RARE or reading.text.plain.count(name[1:]) == reading.text.plain.count(name):
        return frozenset()
    found = re.findall(f"[{people.SURNAMES}]{name[1:]}", reading.text.plain)
    return frozenset(each for each in found if each != name)


def _told(reading: Reading, name: str, said: str) -> Iterator[Hit]:
    """The one that stands less often; of two, that which no post is told with."""
    plain = reading.text.plain
    at = next(place for place, pair in enumerate(zip(said, name, strict=True)) if len({*pair}) > 1)
    # Of two that stand as often, that which ends like a place is right, and the earlier.
    few, many = sorted((said, name), key=lambda each: (plain.count(each), each[at] in places.ENDS, -plain.index(each)))
    if plain.count(few) <= _FEW and not re.search(f"{few}、{many}|{many}、{few}", plain):
        for line, at in _stands(reading, few):
            yield Hit(line, at, at + len(few), f"别处写的是“{many}”，这里是“{few}”。", many)


def _place(reading: Reading) -> Iterator[Hit]:
    """刘溪水库, where 柳溪 stands elsewhere without its 水库."""
    often = reading.context.often
    for stem in places.stems(reading):
        for said, at in _spellings(reading, stem):
            # Of two characters, only those that names of places are made of: 来报 and 来包 are chance.
            if len(said) == _PLACE and (often(said) or said[at] not in places.MIXED.get(stem[at], "")):
                continue
            if often(said) > _RARE:
                continue
            if len(list(_stands(reading, said))) == reading.text.plain.count(said):
                yield from _told(reading, stem, said)


def _swapped(reading: Reading) -> Iterator[Hit]:
    """云锦社区 and 锦云社区."""
    plain = reading.text.plain
    found = {name + kind for name, kind, *_ in places.names(reading) if len(name) == _PLACE}
    for name, kind, line, at in places.names(reading):
        usual, said = name[::-1] + kind, name + kind
        if len(name) != _PLACE or usual == said or usual not in found:
            continue
        behind = {plain[match.end() :][:2] for match in re.finditer(usual, plain)}
        if reading.context.often(name) > _RARE and line.text[at + len(said) :][:2] not in behind:
            continue  # 西河社区 and 河西社区 may be two, but have not both the same 服务中心
        counts = reading.text.plain.count(said), reading.text.plain.count(usual)
        later = reading.text.plain.index(said) > reading.text.plain.index(usual)
        if (counts[0] < counts[1] or (counts[0] == counts[1] and later)) and at not in cuts.inside_words(reading, line):
            yield Hit(line, at, at + len(said), f"别处写的是“{usual}”，这里是“{said}”。", usual)


_BOUND = "(?<![一-鿿])|(?<=[由请经向让同和与对被跟找把后月日])"
_GOES_ON = (
    "(?=同志|结对|每[周月季年]|[互相]互?相|[，。、；]|从|在|找我|同我|和我|与我|收受|负责|牵头|违|每|曾|当|说|讲)"
)


# 青年教师孙悦结对; 带周航、林晓两名青年设计师.
_ROLE = re.compile(
    f"(?:青年|年轻|新)?(?:教师|医生|护士|民警|学员|徒弟|设计师|技术员|驾驶员|同志)(?P<name>[{people.SURNAMES}][一-鿿])(?=结对|、|每|同志|互)"
    f"|[带由和同](?P<first>[{people.SURNAMES}][一-鿿])、[{people.SURNAMES}][一-鿿]{{1,2}}[两2]名"
)


def _short(reading: Reading) -> Iterator[Hit]:
    """原主任罗维, and 罗伟从收受节礼开始: a name of two, where only a name can stand."""
    named = people.named(reading)
    names = {each.name for each in named}
    roles = {
        match["name"] or match["first"] for line in lines_for(reading, _ROLE) for match in _ROLE.finditer(line.text)
    }
    for name in sorted(each for each in names | roles if len(each) == _PLACE):
        for said, at in _spellings(reading, name):
            if said in names or at == 0 or reading.text.plain.count(said) != 1:
                continue
            form = re.compile(f"(?:{_BOUND}){said}{_GOES_ON}")
            for line in reading.text.body():
                for match in form.finditer(line.text):
                    if match.end() not in cuts.inside_words(reading, line):
                        yield Hit(line, *match.span(), f"别处写的是“{name}”，这里是“{said}”。", name)


_CAUSE = TITLE + OPENING.format(2022)
RULES = (
    rule(
        "place-swapped",
        _swapped,
        (_CAUSE + "三是檀槠社区去得少，檀槠社区意见多。槠檀社区没有去过。",),
        (_CAUSE + "三是檀槠社区去得少，檀槠社区意见多。",),
    ),
    rule(
        "person-short",
        _short,
        (
            _CAUSE + "剖析原主任罗维收受礼金案。罗伟从收受节礼开始，没有报告。",
            _CAUSE + "三是帮带少。同青年教师何悦结对。\n" + MEASURE.format("与何越每月互相听课2节。"),
            _CAUSE + "三是帮带少。所里让我带何航、林晓两名青年。\n" + MEASURE.format("同何杭、林晓重新签协议。"),
        ),
        (_CAUSE + "剖析原主任罗维收受礼金案。罗维从收受节礼开始，没有报告，罗列了问题，罗唯一的错。",),
    ),
    rule(
        "person-spelt",
        _person,
        (
            _CAUSE + "还有1个由乡长邹长岭盯着办。\n" + MEASURE.format("责任人：邹长龄。"),
            _CAUSE + "场长骆启舟讲过，由骆启舟负责。会后才单独找骆启桦讲。",
            _CAUSE + "场长骆启平讲过。会后才单独找骆启华讲。",
            _CAUSE + "站长骆启舟违纪，骆启舟没有报告。张启舟从收一张卡开始。",
            _CAUSE + "站长骆启舟违纪。骆起舟从收一张卡开始，骆启舟没有报告。",
        ),
        (
            _CAUSE + "由乡长邹长岭继续推进。\n" + MEASURE.format("责任人：邹长岭、邹长龄。"),
            _CAUSE + "副局长何建国同何建军去得少，和建国以来的档案比，何建议多。",
        ),
    ),
    rule(
        "place-spelt",
        _place,
        (
            _CAUSE + "三是柏汀与东河两座水库没有连通，柏汀没有调水。8月伯汀水库提前腾库，班子没有报告。",
            _CAUSE + "三是到榆荫社区去得少，没有到渝荫走访，榆荫社区意见多。",
        ),
        (
            _CAUSE + "三是禾汀水库没有调水，同心水库通了水，心里没有底，到东河水库住。",
            _CAUSE + "三是到上芦水库、下芦水库去得少，到驻县单位、驻乡单位去得多，禾汀与东河两座水库没有连通。",
        ),
    ),
)
