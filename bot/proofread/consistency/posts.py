"""Posts that cannot be: the signer's with another person, another kind of unit's, two of which nobody has both."""

import re
from collections.abc import Iterator

from bot.proofread.consistency import persons, unit
from bot.proofread.consistency.naming import rule
from bot.proofread.noticed import people
from bot.proofread.noticed.people import Mention
from bot.proofread.rule import Hit, Reading, body_for
from bot.proofread.samples import MEASURE, MINE, OPENING, TITLE
from bot.proofread.text import Part

_SECRETARY = re.compile("(?P<of>[一-鿿]?)(?P<body>党支部|支部|党总支|党委|党组|党工委)书记$")
_BODY = {"党支部": "支部"}
# Heads of units, and the kinds of unit that have one. A 馆长 or a 所长 is told by the end of the unit's name.
_HEADS = {
    "局长": "局 机关",
    "院长": "医院 法院 检察院 学院 院",
    "校长": "校 学院",
    "镇长": "镇",
    "乡长": "乡",
    "县长": "",
    "区长": "",
    "市长": "",
    "行长": "行",
    "关长": "海关",
    "馆长": "馆",
    "站长": "站",
    "厂长": "公司",
    "总经理": "公司 行",
    "董事长": "公司 行",
}
_HEAD = re.compile(f"^副?(?P<head>{'|'.join(_HEADS)})$")
_RESPONSIBLE = re.compile("责任人(?:为|[:：])[^。]*$")
# Posts of one unit of which nobody has two.
_APART = (
    "人大主席 乡长 镇长 副乡长 副镇长",
    "教导员 指导员 所长 副所长",
    "总工程师 总会计师 总经济师 安全总监 纪委书记",
    "院长 检察长 局长 校长 馆长 行长 镇长 乡长 关长",
    "副院长 副局长 副校长 副馆长 副行长 副镇长 副乡长 副关长",
)


def _name_of(signature: str) -> str:
    name = re.split(r"[\s　：:]+", signature)[-1]
    return name if re.fullmatch("[一-鿿]{2,4}", name) and name != signature else ""


def _signed(reading: Reading) -> Iterator[Hit]:
    """由支部书记吴立群负责, where the one who signs is the 支部书记."""
    signature = reading.text.signature
    name = _name_of(signature)
    own = {
        _BODY.get(each, each)
        for each in re.findall("(?<![机关村组])(党支部|支部|党总支|党委|党组|党工委)书记", signature)
    }
    for each in people.named(reading) if name and own and reading.subject in ("person", "member") else ():
        said = _SECRETARY.search(each.organ + each.post)
        if said is None or each.name == name or each.line.name or each.line.part is Part.CASE:
            continue
        whole = len(each.organ) <= len(said["of"] + said["body"])  # 镇党委, and not 石岭村党支部
        if whole and _BODY.get(said["body"], said["body"]) in own and not persons.is_former(each):
            yield Hit(each.line, each.post_at, each.end, f"署名是“{signature}”，这里是“{each.said}”。")


def _is_insider(each: Mention, mentions: list[Mention]) -> bool:
    """Whether the person is one of the unit: answers for a measure, here or elsewhere."""
    return any(not one.post for one in mentions) or bool(_RESPONSIBLE.search(each.line.text[: each.post_at]))


def _head_of_another(reading: Reading) -> Iterator[Hit]:
    """责任人：副局长熊建国, in the text of a 乡."""
    own = unit.of(reading)
    for name, mentions in persons.by_name(people.named(reading) if own.kind else ()).items():
        for each in mentions:
            head = _HEAD.match(each.post)
            if head is None or len(each.organ) > 1 or each.line.part is Part.CASE or each.line.name:
                continue
            kinds = _HEADS[head["head"]]
            fits = own.kind in kinds.split() or (own.kind == "中心" and own.name[-1] in (kinds, "院", "队", "心"))
            if fits or own.kind == "村" or own.name.endswith(head["head"][:-1]) or persons.is_former(each):
                continue
            if _is_insider(each, mentions) or len({one.post for one in mentions if one.post}) > 1:
                yield Hit(each.line, each.post_at, each.end, f"单位是“{own.name}”，这里是“{each.post}{name}”。")


def _apart(reading: Reading) -> Iterator[Hit]:
    """人大主席罗长庚 and 乡长罗长庚."""
    for said in persons.by_name([each for each in people.named(reading) if each.post]).values():
        posts = [_seat(each) for each in said]
        if len(set(posts)) == 1 or any(persons.is_former(each) or "兼" in each.organ for each in said):
            continue
        for kinds in map(str.split, _APART):
            own = [each for each in said if _seat(each) in kinds]
            if len({_seat(each) for each in own}) == 1 or any(len({*each.posts} & {*kinds}) > 1 for each in own):
                continue
            right = max(own, key=lambda each: (posts.count(_seat(each)), -own.index(each)), default=None)
            for each in own:
                if right is not None and _seat(each) != _seat(right):
                    yield Hit(each.line, each.post_at, each.end, f"别处写的是“{right.said}”，这里是“{each.said}”。")


def _seat(mention: Mention) -> str:
    """人大主席, and 局长 of the own unit: what a 住建局局长 is, another unit has."""
    if mention.organ.endswith("人大"):
        return f"人大{mention.post}"
    return mention.post if len(mention.organ) < 2 else f"{mention.organ}{mention.post}"  # noqa: PLR2004


_PLACE = re.compile("(?P<it>[一-鿿]{2,6}(?:科|股|室|办|所|站|部|队|村|社区))$")
_BRANCH = re.compile("(?:党支部|支部|党总支)$")


def _two_offices(reading: Reading) -> Iterator[Hit]:
    """石岭村党支部书记周涛 and 东湾村党支部书记周涛."""
    for said in persons.by_name([each for each in people.named(reading) if each.post]).values():
        held = [(found["it"], each) for each in said if (found := _PLACE.search(_BRANCH.sub("", each.organ)))]
        places = list(dict.fromkeys(place[-3:] for place, _ in held))
        if len(places) != 2 or any(persons.is_former(each) for _, each in held):  # noqa: PLR2004
            continue
        kinds = {place[-1] for place in places}
        if (not kinds <= {*"科股室部处办"} and (len(kinds) > 1 or len({each.post for _, each in held}) > 1)) or any(
            "兼" in each.organ for _, each in held
        ):
            continue
        counts = [place[-3:] for place, _ in held]
        right = max(held, key=lambda each: (counts.count(each[0][-3:]), -held.index(each)))
        for place, each in held:
            if place[-3:] != right[0][-3:]:
                at = each.post_at - len(each.organ)
                yield Hit(each.line, at, each.end, f"别处写的是“{right[1].said}”，这里是“{each.said}”。")


_MEETS = "谈心|谈话|交心|汇报|报告|请教|沟通"


def _self(reading: Reading) -> Iterator[Hit]:
    """请徐海波每月检查, signed by 徐海波."""
    name = _name_of(reading.text.signature)
    if not name or reading.subject not in ("person", "member"):
        return
    form = re.compile(
        rf"请[^，。；]{{0,14}}(?P<a>{name})|(?P<d>{name})(?=同志)|(?P<b>{name})(?:同志)?[^，。；]{{0,3}}(?:同|与|和|找|跟|提醒|批评)我"
        rf"|我[^，。；]{{0,10}}[同与和向][^，。；]{{0,14}}(?P<c>{name})(?:同志)?[^，。；]{{0,4}}(?:{_MEETS})"
    )
    for line in (each for each in reading.text.body() if name in each.text):
        said = re.sub("“[^”]*”", lambda quote: "＃" * len(quote[0]), line.plain)  # what others say of the signer
        for match in form.finditer(said):
            group = next(each for each in "abcd" if match[each])
            yield Hit(line, *match.span(group), f"署名就是“{name}”，这里说的像是另一个人。")


_CALLED = re.compile(
    rf"(?:^|[，。；：、“]|[由请经同与和向被听让找给])(?P<it>(?P<name>[{people.SURNAMES}])(?P<post>局长|所长|行长|馆长|院长|校长|乡长|镇长|关长|教导员))(?![一-鿿]{{0,2}}同志|的)"
)


def _surname(reading: Reading) -> Iterator[Hit]:
    """经陈局长提醒, where the 局长 is 林振国 and no 副局长 is called 陈."""
    if not _CALLED.search(reading.text.plain):
        return
    named = people.named(reading)
    for line in body_for(reading, _CALLED):
        for match in _CALLED.finditer(line.text) if line.part is not Part.CASE else ():
            holders = {each.name[0] for each in named if each.post == match["post"] and not each.organ[1:]}
            others = {each.name[0] for each in named}
            if len(holders) == 1 and match["name"] not in others and match.end() not in {each.at for each in named}:
                yield Hit(
                    line, *match.span("it"), f"别处的{match['post']}姓“{next(iter(holders))}”，这里是“{match['it']}”。"
                )


_UNKNOWN = re.compile(
    rf"(?:经|在|由|被|受到?)(?P<it>[{people.SURNAMES}][一-鿿]{{1,2}})同志(?:多次|当面|及时|反复)?(?=提醒|批评|指出|批示|点名|督促|主持下|要求下|过问)"
)


def _unknown(reading: Reading) -> Iterator[Hit]:
    """经陈立新同志提醒: nobody of that name is told of, nor what he is."""
    for line in body_for(reading, _UNKNOWN):
        for match in _UNKNOWN.finditer(line.text) if "同志" in line.text else ():
            if reading.text.plain.count(match["it"]) == 1:
                yield Hit(line, *match.span("it"), f"没有说过“{match['it']}”是谁，像是别处的材料里带过来的。")


_PERSON = MINE + "根据通知要求，我认真准备。\n一、存在的问题\n（一）学习方面\n一是学得浅。我学得少。{}\n"
_CLERK = _PERSON.replace("党组成员、副局长", "党支部书记、局长")
_TOWN = TITLE.replace("青堰县水务局", "双檀乡") + OPENING.format(2022)
_CAUSE = TITLE + OPENING.format(2022)
RULES = (
    rule(
        "post-of-signer",
        _signed,
        (
            _CLERK.format("由支部书记何建国负责。"),
            _CLERK.replace("党支部", "双檀镇党委").format("由镇党委书记何建国负责。"),
        ),
        (_CLERK.format("由支部副书记何建国负责，石岭村党支部书记周涛、原支部书记高山、机关党委书记何芳牵头。"),),
    ),
    rule(
        "head-of-another",
        _head_of_another,
        (
            _TOWN + "二、整改措施\n（一）抓学习。责任人：副局长何建国。",
            _CAUSE + "二、整改措施\n（一）抓学习。由副县长何建国牵头。责任人：何建国、周涛。",
        ),
        (
            _TOWN + "二、整改措施\n（一）抓学习。责任人：副乡长何建国、财政所所长周涛、卫生院院长何芳。",
            _CAUSE + "副县长何建国来局里督办。二、整改措施\n（一）抓学习。责任人：副局长周涛。",
        ),
    ),
    rule(
        "posts-apart",
        _apart,
        (
            _TOWN + "由人大主席何建国负责。\n" + MEASURE.format("责任人：副乡长何建国、乡长周涛。"),
            _CAUSE + "由副局长何建国负责。\n由副院长何建国登记。",
        ),
        (_TOWN + "由人大主席何建国负责，原乡长周涛提过。\n" + MEASURE.format("责任人：人大主席何建国、乡长周涛。"),),
    ),
    rule(
        "person-two-offices",
        _two_offices,
        (_CAUSE + "由石岭村党支部书记周涛牵头。\n由东湾村党支部书记周涛登记。",),
        (_CAUSE + "由石岭村党支部书记周涛牵头，由原东湾村党支部书记何芳配合。\n由石岭村党支部书记周涛登记。",),
    ),
    rule(
        "signer-as-another",
        _self,
        (
            _PERSON.format("请党小组长骆启舟每月检查。"),
            _PERSON.format("会前，骆启舟同志同我谈心，我向局长骆启舟汇报。"),
        ),
        (_PERSON.format("责任人：骆启舟，请局长何建国监督，何建国同志同我谈心，说“请骆启舟同志再想想”。"),),
    ),
    rule(
        "surname-of-another",
        _surname,
        (_CAUSE + "由局长何建国负责。\n经陈局长提醒后才开会。",),
        (_CAUSE + "由局长何建国负责。副局长周涛抓落实。\n经何局长提醒后才开会，由周局长登记。",),
    ),
    rule(
        "person-unknown",
        _unknown,
        (_CAUSE + "经陈立新同志提醒后才开会。",),
        (_CAUSE + "由局长陈立新负责。经陈立新同志提醒后才开会，经有关同志提醒后才改。",),
    ),
)
