"""Names of places that the text itself writes in two ways: one character, of the same sound or shape."""

import re
from collections.abc import Iterator, Mapping, Sequence

from bot.proofread.consistency.naming import rule
from bot.proofread.known import Known
from bot.proofread.noticed import cuts
from bot.proofread.noticed.once import of_reading
from bot.proofread.rule import Hit, Reading, lines_for
from bot.proofread.samples import OPENING, TITLE
from bot.proofread.text import Line

_KINDS = "村镇乡县市区州旗社屯寨庄岭沟河溪湖库塘坝坪湾桥站园路街巷弄滩港洲谷山岛峡坳坑"
# What names of places end in: of two that stand as often, the one that does is right.
ENDS = frozenset(_KINDS) | frozenset("山江泉桥林坪塘湾田坡岭沟寨堡店庄井岗港源洞石坝川潭岛洲浦渡关口原垭峰谷墩圩集坳")
# Bodies that are named like places: 金泰公 is told of 金泰公司.
_LONGER = {"公": "公司", "集": "集团", "医": "医院", "学": "学校", "酒": "酒店", "超": "超市"}
# Where the kind of a place stands: a name of two or three characters may stand before it.
_KIND = re.compile(
    "小区|社区|水库|灌区|花园|家园|街道|砂场|煤矿|大桥|泵站|林场|茶园|果园|市场|人民法庭|法庭|分馆|粮库|夜市|矿业|卫生院|中学|小学|派出所|变电站|水厂|电站|[铸制]造厂|机械厂|食品厂|化工厂|水泥厂|加工厂|面粉厂|木业|包装|建筑公司|食品公司"
    f"|[{_KINDS}组苑]|{'|'.join(f'{each}(?={longer[1:]})' for each, longer in _LONGER.items())}"
)
# Characters that stand between words and begin or make no name.
_NO_NAME = frozenset(
    "全我本整外邻某个的了在和与到同等各每几这那哪从把被对向为是有没不也都还就去由给请让比按及并或又再只其此该某进回因贵确"
)
# Neighbouring villages have names that differ in these.
_APART = frozenset("上下东西南北前后左右大小新老旧内外中里头尾高低甲乙丙丁一二三四五六七八九十张王李刘陈杨黄赵吴周徐孙")
# Characters of places that sound or look alike; the lists have the usual ones only.
_GROUPS = (
    "坪平评屏萍 汀亭庭停廷 槠楮诸朱珠株 堰宴燕雁晏岩沿 塘堂唐棠 岭领陵凌菱灵 溪西希曦熙栖 坝霸巴 沟构钩 岙坳"
    "奥 墩敦蹲 洼娃蛙 峪玉裕郁 堡保宝"
    " 圩围维 埠步布 浦铺普蒲 涧间建剑 淀店殿 湾弯 滩摊 滨宾斌 澜兰岚蓝栏 陂坡波 渚煮主 渡度杜 港岗 湖"
    "胡 潭谭檀坛 泉全权 漳彰章樟 沱驼陀"
    " 柘浙拓 栎力历立砾烁 梓子紫 槐怀淮 榆余渝愉 桐铜童潼同 桂贵 梧吾吴 荷河禾和何合 葛格戈 莲连联廉 芦卢炉"
    "庐泸 茅毛矛 苇伟 枫丰峰冯风凤"
    " 鹤贺赫 鹿路陆禄露鹭 龙隆 羊阳杨洋 桥乔侨 井景 窑尧姚遥 柳刘流浏 梁良粮 青清 黄皇 红虹洪宏鸿 金今鑫"
    "津 澄呈程城橙 沐木慕 沂宜怡"
    " 淇其奇岐 笏芴忽 汾纷份 洛络落 泾经径 沅元源园 汶文闻 祁祈齐 垄笼陇 杉衫 雾务武 篱离漓 楮诸 岱代 坎砍 "
    "槎茶 琅郎狼 珑龙 靖静敬 绥随 嵩松"
    " 西酉 大太犬 白自百 干千于 土士 田由甲申 未末 北比 石右 木本术 水永冰 天夫无 牛午 古吉占 友发 元无 河何诃 兴"
    "共 泰秦奉 岗冈 柏伯 永求 井开 寺侍 马乌 鸟乌 丘兵 云去 庙苗 龟电 岩岸崖"
)
MIXED = {each: "".join(group for group in _GROUPS.split(" ") if each in group) for each in set(_GROUPS)}
_OF_PLACES = ENDS | MIXED.keys()
_NAME = re.compile(f"[^\\W\\da-zA-Z_{''.join(sorted(_NO_NAME))}]{{2,3}}")
_POST = re.compile("[组队班科局院所站校]长|书记|主任|同志")  # 组长秦岭 is somebody
_TAIL = re.compile("(?![^，。；]{0,2}(?:党支部|村委|镇政府|乡政府|党员|群众))[一-鿿]{3}")
_RARE = 30  # times in general from which two characters are a word, and no name


@of_reading
def names(reading: Reading) -> tuple[tuple[str, str, Line, int], ...]:
    """What may be a name, and its kind: two or three characters before it, each way that they can be cut."""
    found: list[tuple[str, str, Line, int]] = []
    for line in lines_for(reading, _KIND):
        for match in _KIND.finditer(line.text):
            for at in (match.start() - 2, match.start() - 3):
                name = line.text[max(at, 0) : match.start()]
                if at < 0 or not _NAME.fullmatch(name) or _POST.match(name):
                    break  # what is no name of two is none of three
                found.append((name, match[0], line, at))
    return tuple(found)


@of_reading
def stems(reading: Reading) -> tuple[str, ...]:
    """What is a name for sure, each without its kind: no word, and no end of one."""
    often = reading.context.often
    found: dict[str, int] = {}
    towns = {name for name, kind, *_ in names(reading) if kind in ("镇", "乡", "村") and len(name) == 2}  # noqa: PLR2004
    for name, _, line, at in names(reading):
        if name not in found and at not in cuts.inside_words(reading, line):
            found[name] = max(often(name[:2]), often(name[-2:]))
    return tuple(name for name, usual in found.items() if usual <= (_WORD if name in towns else _RARE))


def _alike(known: Known, one: str, other: str) -> bool:
    return (
        known.sound_alike(one, other)
        or known.look_alike(one, other)
        or known.blur_alike(one, other)
        or other in MIXED.get(one, "")
    )


def _is_slip(known: Known, said: str, usual: str, wrong: int, length: int) -> bool:
    """Of three characters, two and the kind are no chance; of two, the third must sound or look like it."""
    one, other = said[wrong], usual[wrong]
    if _alike(known, one, other):
        return True
    return length > 2 and wrong > 0 and not {one, other} & _APART  # noqa: PLR2004


def _two_ways(reading: Reading) -> Iterator[Hit]:
    """苦槠坪村 and 苦楮坪村: the one that stands less often, or later."""
    found: dict[str, list[tuple[Line, int]]] = {}
    lengths: dict[str, int] = {}
    for name, kind, line, at in names(reading):
        found.setdefault(name + kind, []).append((line, at))
        lengths[name + kind] = len(name)
    told = set[tuple[int, int]]()
    for said, usual, wrong in _slips(reading, found, lengths):
        if any(_is_beside(line, at, len(said), usual) for line, at in found[said]):
            continue  # named in one list: two places
        for line, at in found[said]:
            if (
                _is_name(reading, said[: lengths[said]], said[lengths[said] :], wrong, line, at)
                and (line.number, at + wrong) not in told
            ):
                told.add((line.number, at + wrong))
                yield Hit(line, at, at + len(said), f"别处写的是“{usual}”，这里是“{said}”。", usual)


def _slips(
    reading: Reading, found: Mapping[str, Sequence[tuple[Line, int]]], lengths: Mapping[str, int]
) -> Iterator[tuple[str, str, int]]:
    """What may be a name written otherwise, the name, and which of its characters is another."""
    blanked: dict[str, list[str]] = {}
    for said, length in lengths.items():
        for at in range(length):
            blanked.setdefault(f"{said[:at]}*{said[at + 1 :]}", []).append(said)
    for key, alike in ((key, alike) for key, alike in blanked.items() if len(alike) > 1):
        wrong = key.index("*")
        usual = max(
            alike,
            key=lambda each: (len(found[each]), found[each][0][0].name, each[wrong] in ENDS, *_place_of(found[each])),
        )
        for said in alike:
            apart = {said[wrong], usual[wrong]}
            if len(apart) == 1 or len(found[said]) > 2:  # noqa: PLR2004
                continue
            if _is_slip(reading.context.known, said, usual, wrong, lengths[said]) or (
                len(found[said]) == 1
                and not apart & _APART
                and _is_same(reading, *found[said][0], found[usual], len(said), by_words=apart <= _OF_PLACES)
            ):
                yield said, usual, wrong


def _is_same(
    reading: Reading, line: Line, at: int, usual: Sequence[tuple[Line, int]], length: int, *, by_words: bool
) -> bool:
    """松柏坪管护站 for 松树坪管护站, 金坪村饮水工程 for 大坪村饮水管道: what is told of there is the same."""
    behind = _TAIL.match(line.text, at + length)
    if behind and any(one.text.startswith(behind[0], place + length) for one, place in usual):
        return True
    near = _near(reading, line, at + length) if by_words else frozenset[str]()
    return any(not near.isdisjoint(_near(reading, one, place + length)) for one, place in usual if one is not line)


def _near(reading: Reading, line: Line, end: int) -> frozenset[str]:
    """Words right behind that the text says only there and here."""
    often, plain = reading.context.often, reading.text.plain
    stop = min((at for mark in "。；" if (at := line.text.find(mark, end)) >= 0), default=len(line.text))
    return frozenset(
        token.text
        for token in line.tokens
        if len(token.text) > 1
        and end <= token.start
        and token.end <= min(stop, end + _REACH)
        and 0 < often(token.text) < _KNOWN
        and plain.count(token.text) <= _FEW
    )


_REACH, _KNOWN, _FEW = 10, 20_000, 3


def _place_of(found: Sequence[tuple[Line, int]]) -> tuple[int, int]:
    """The earlier, the more."""
    return -found[0][0].number, -found[0][1]


def _is_beside(line: Line, at: int, length: int, usual: str) -> bool:
    before, behind = line.text[max(at - 8, 0) : at], line.text[at + length : at + length + 8]
    return bool(
        re.search(f"{usual}[一-鿿]{{0,2}}[、和与及]$", before) or re.match(f"[一-鿿]{{0,2}}[、和与及]{usual}", behind)
    )


_EDGE = re.compile("[^一-鿿]|[月日年在到由对向从去往的]")
# Firms are called by words: 宏达.
_WORKS = re.compile(".造厂|机械厂|食品厂|化工厂|水泥厂|加工厂|面粉厂|木业|包装|建筑公司|食品公司|矿业")
_WORD = 1000  # times in general up to which a word may name a place that stands alone: 三合库


def _is_name(reading: Reading, name: str, kind: str, wrong: int, line: Line, at: int) -> bool:
    """Made of no usual word, where the character is that differs; quoted words are a formula's, 3公里毛路 a length."""
    often = reading.context.often
    before = line.plain[at - 1 : at]
    if before == "“" or before.isdigit() or line.text.startswith("组织", at + len(name + kind) - 1):  # 花桥镇组织委员
        return False
    if len(name) == 2 and _EDGE.match(line.text[at - 1 : at] or "。") and not often(line.text[at : at + 3]):  # noqa: PLR2004
        return at not in cuts.inside_words(reading, line) and often(name) <= _WORD
    if _WORKS.match(kind):
        return at not in cuts.inside_words(reading, line)
    pairs = [name[start : start + 2] for start in (wrong - 1, wrong) if 0 <= start < len(name) - 1]
    return at not in cuts.inside_words(reading, line) and all(often(each) <= _RARE for each in pairs)


def _own_place(reading: Reading) -> Iterator[Hit]:
    """The name of the county itself, where no kind stands behind it: 岚亭文旅 for 岚汀文旅."""
    title = re.match("(?P<name>[一-鿿]{2})[县市区州旗]", reading.text.title)
    if title is None or reading.context.often(title["name"]) > _RARE:
        return
    own, known = title["name"], reading.context.known
    half = re.compile(f"{own[0]}[一-鿿]|[一-鿿]{own[1]}")
    for line in reading.text.lines:
        if line.name:
            continue
        for match in half.finditer(line.text):
            at, said = match.start(), match[0]
            if said == own or not _alike(
                known, *next(pair for pair in zip(said, own, strict=True) if len(set(pair)) > 1)
            ):
                continue
            inside = cuts.inside_words(reading, line)
            if not reading.context.often(said) and at not in inside and at + 2 not in inside:
                yield Hit(line, at, at + 2, f"标题里是“{own}”，这里是“{said}”。", own)


RULES = (
    rule(
        "place-two-ways",
        _two_ways,
        (
            TITLE + OPENING.format(2022) + "三是苦槠坪村62亩地没有复耕。\n苦楮坪村62亩地春播前复耕。",
            TITLE + OPENING.format(2022) + "三是8月，三河库一批粮坏了。\n8月三合库通风机坏了。",
            TITLE + OPENING.format(2022) + "三是石笏乡去得少。到石芴乡去，到石笏乡住。",
            TITLE + OPENING.format(2022) + "三是金泰公司拖欠640万元。\n收回金秦公司项目资金。",
            TITLE + OPENING.format(2022) + "三是禾树坪管护站的水管没有通。\n禾柏坪管护站的水管3月底前通水。",
            TITLE + OPENING.format(2022) + "三是西河社区卫生服务中心管得松。\n剖析酉河社区卫生服务中心的案件。",
        ),
        (
            TITLE
            + OPENING.format(2022)
            + "三是上芦村、下芦村去得少。三个村、山区村一年没有去，到柳塘村、杨塘村各去1次。",
            TITLE + OPENING.format(2022) + "三是金龙公司、金隆公司两家企业欠水费。",
            TITLE + OPENING.format(2022) + "三是推动我县、推动全县发展，走遍全村、全镇，示范村去得多，市区、县区都有。",
        ),
    ),
    rule(
        "own-place",
        _own_place,
        (TITLE + OPENING.format(2022) + "三是“青宴水务”小程序没有人用。",),
        (TITLE + OPENING.format(2022) + "三是“青堰水务”小程序没有人用，青年干部培养少，年轻人上堰坝少。",),
    ),
)
