"""Persons and their posts: one name written in two ways, one person with two posts."""

import re
from collections.abc import Iterator, Sequence

from bot.proofread.consistency.naming import rule
from bot.proofread.noticed import people
from bot.proofread.noticed.people import Mention
from bot.proofread.rule import Hit, Reading
from bot.proofread.samples import OPENING, TITLE
from bot.proofread.text import Part

SEATS = re.compile("(?:组织|宣传|纪检|纪律检查|青年|统战|学习|生活|群工|保密|监察|妇女|文体)$")
_FORMER = re.compile("原|时任|前任|曾任|曾|接任|接替|调任|离任|退休|新任|继任|改任|转任|免去|卸任")
# Characters of given names that are heard, typed or read one for another; general knowledge.
_GROUPS = (
    "昊浩皓灏豪 立丽利莉力历 素淑苏叔 健建剑 军君俊 伟玮维卫 敏民闵明 华桦 平萍苹 文雯 燕艳雁彦 颖英莹 静靖敬 "
    "宇雨羽玉 涛焘 峰锋枫丰 辉晖慧惠卉 琴勤芹 志智治 杰洁捷 林琳霖 芳方 东冬栋 梅美 红宏洪虹鸿 兰岚蓝 波博 "
    "刚钢 婷庭亭 倩茜 瑶遥 佳嘉家 晓小筱 云芸 国郭 生胜升声 成诚程 强祥翔 新欣心鑫 春椿 海凯 贵桂 良亮 "
    "永勇咏 振震镇 学雪 月岳 秀绣 珍贞真 荣融蓉 兴星 "
    "礼理 康慷 昌畅 斌彬滨 鹏朋 飞菲 清青庆 霞侠 培佩 群琼 玲灵伶凌 森生 "
    "毅义益谊 启起琪 先显贤 安岸 全泉权 光广 世士 延岩妍 炳秉 瑞睿 哲喆 帅率"
)
MIXED = {each: "".join(group for group in _GROUPS.split(" ") if each in group) for each in set(_GROUPS)}
_NEAR = 12  # characters between two names of one list
_MANY = "王李张刘陈杨"  # surnames that two of one office may well have
_SEVERAL = frozenset(("科员", "干事", "网格员", "驾驶员", "技术员", "委员", "护林员", "辅导员", "会计"))
_OTHERS = re.compile("[户民友]|群众|老|家长|企业|店|司机")
_FEW = 2  # a slip stands once or twice


def by_name(mentions: Sequence[Mention]) -> dict[str, list[Mention]]:
    found: dict[str, list[Mention]] = {}
    for each in mentions:
        found.setdefault(each.name, []).append(each)
    return found


def rank(mentions: Sequence[Mention]) -> tuple[bool, int, bool, int, int, int]:
    """The right one first: the signer's, the more usual, that with the higher post, the earlier."""
    first = mentions[0]
    return (
        not first.line.name,
        -len(mentions),
        not any(each.post for each in mentions),
        -max(len(each.posts) + 2 * ("书记" in "".join(each.posts[:-1])) for each in mentions),
        first.line.number,
        first.at,
    )


def _two_ways(reading: Reading) -> Iterator[Hit]:
    """郑柏川 and 郑百川, 程立新 and 陈立新, 赵文斌 and 赵文武 of one post: told of the one that is less sure."""
    found = by_name(people.named(reading))
    order = sorted(found, key=lambda name: rank(found[name]))
    for at, name in enumerate(order):
        for usual in order[:at]:
            if len(found[name]) <= _FEW and _is_slip(reading, found, name, usual):
                for each in found[name]:
                    told = next((one for one in found[usual] if one.post), found[usual][0])
                    yield Hit(each.line, each.at, each.end, f"别处写的是“{told.said}”，这里是“{name}”。", usual)
                break


def _is_slip(reading: Reading, found: dict[str, list[Mention]], name: str, usual: str) -> bool:
    if len(name) != len(usual):
        return len(name) + len(usual) == 5 and _is_cut(found[name], found[usual], name, usual)  # noqa: PLR2004
    apart = [pair for pair in zip(name, usual, strict=True) if len(set(pair)) > 1]
    if _is_turned(name, usual):
        return not _are_together(found[name], found[usual])
    if len(apart) == 2 and apart[0] == apart[1]:  # noqa: PLR2004  # 赵倩倩 and 赵茜茜
        apart = apart[:1]
    if len(apart) != 1 or _are_together(found[name], found[usual]):
        return False
    known, (one, other) = reading.context.known, apart[0]
    alike = known.sound_alike(one, other) or known.look_alike(one, other) or known.blur_alike(one, other)
    alike = alike or other in MIXED.get(one, "")
    posts = {(each.organ[-3:], each.post) for each in found[usual] if each.post}
    own = {(each.organ[-3:], each.post) for each in found[name] if each.post}
    if own and posts:
        same = own & posts
        one_only = name[0] == usual[0] and name[0] not in _MANY and bool({each[1] for each in same} - _SEVERAL)
        return (bool(same) and (len(name) > 2 or alike or one_only)) or (alike and apart[0] != (name[0], usual[0]))  # noqa: PLR2004
    strangers = [
        each for each, said in found.items() if each not in (name, usual) and not any(one.post for one in said)
    ]
    if name[0] == usual[0] and len(found[name]) == 1 and not any(map(_is_of_another, (*found[name], found[usual][0]))):
        # Among those who answer for the measures; of two characters, where the surname is not everybody's.
        if len(name) > 2 and (posts or len(found[usual]) > 1):  # noqa: PLR2004
            return True
        if len(name) == 2 and (posts or own) and (name[0] not in _MANY or not strangers):  # noqa: PLR2004
            return True
    # Without a post, a name is one that was told before, where all others are.
    return alike if strangers or not (own or posts) else len(name) > 2 or alike  # noqa: PLR2004


def _is_turned(name: str, usual: str) -> bool:
    """韩东卫 for 韩卫东."""
    return len(name) == 3 and name[0] == usual[0] and name[1:] == usual[:0:-1] and name != usual  # noqa: PLR2004


def _is_of_another(mention: Mention) -> bool:
    """Whether somebody is told of who is no one of the unit: in a case, or with what he is."""
    before = mention.line.text[max(mention.at - 6, 0) : mention.at]
    return not mention.post and (mention.line.part is Part.CASE or _OTHERS.search(before) is not None)


def _is_cut(short: Sequence[Mention], long: Sequence[Mention], name: str, usual: str) -> bool:
    """何志 for 何志远, of one post."""
    less, more = sorted((name, usual), key=len)
    posts = {(each.organ[-3:], each.post) for each in short if each.post}
    return all(each in more for each in less) and bool(
        posts & {(each.organ[-3:], each.post) for each in long if each.post}
    )


def _are_together(one: Sequence[Mention], other: Sequence[Mention]) -> bool:
    """Named beside each other: two persons."""
    return any(
        a.line is b.line
        and abs(a.at - b.at) < _NEAR
        and not re.search("[。；]", a.line.text[min(a.at, b.at) : max(a.at, b.at)])
        for a in one
        for b in other
    )


def _two_posts(reading: Reading) -> Iterator[Hit]:
    """副局长程立新 and 局长程立新; 组织委员何志远 and 宣传委员何志远."""
    mentions = [each for each in people.named(reading) if each.post]
    holders: dict[str, set[str]] = {}
    for each in mentions:
        holders.setdefault(seat(each), set()).add(each.name)
    for said in by_name(mentions).values():
        seats = [seat(each) for each in said]
        if len(set(seats)) < 2 or any(is_former(each) for each in said):  # noqa: PLR2004
            continue
        # Whose post another person has, or which stands less often, or later, is the wrong one.
        right = max(
            said,
            key=lambda each: (
                len(holders[seat(each)]) == 1 or seat(each)[0] == "副",
                seats.count(seat(each)),
                -said.index(each),
            ),
        )
        for each in said:
            if _are_rivals(right, each):
                yield Hit(
                    each.line,
                    each.post_at - (len(each.organ) if SEATS.search(each.organ) else 0),
                    each.end,
                    f"别处写的是“{right.said}”，这里是“{each.said}”。",
                )


def seat(mention: Mention) -> str:
    found = SEATS.search(mention.organ)
    return (found[0] if found else "") + mention.post


def _are_rivals(one: Mention, other: Mention) -> bool:
    """A post and its 副, or two seats of one committee. Other posts one person may well have together."""
    first, second = seat(one), seat(other)
    if first == second or _has(other, first) or _has(one, second):
        return False
    if "委员" in first and "委员" in second:
        return bool(SEATS.search(one.organ) and SEATS.search(other.organ))
    if first.removeprefix("副") != second.removeprefix("副"):
        return _are_ranks(one, other) or _are_ranks(other, one)
    return not (one.organ and other.organ) or one.organ[-2:] == other.organ[-2:]


# Who leads a unit, and who leads a part of it: nobody is both, but for what 兼 says.
_LEADS = re.compile("^副?(?:局长|院长|校长|镇长|乡长|县长|区长|市长|行长|厂长|馆长|关长|总经理|董事长|检察长)$")
_PARTS = re.compile("(?:[科股处]长|队长|班长|干事|科员|办事员|会计|出纳|秘书|文书|联络员)$")
_OFFICE = re.compile("(?:办公室|[一-鿿][科股室])$")


def _are_ranks(high: Mention, low: Mention) -> bool:
    """副局长蒋敏 and 办公室主任蒋敏."""
    if not _LEADS.match(high.post) or "兼" in low.organ + high.organ:
        return False
    if high.organ and _OFFICE.search(high.organ[-3:]):
        return False
    return bool(_PARTS.search(low.post) or (low.post.endswith("主任") and _OFFICE.search(low.organ)))


def _has(mention: Mention, other: str) -> bool:
    """Whether the post is told beside the other one: 组织委员兼宣传委员."""
    before = mention.line.text[max(mention.post_at - 14, 0) : mention.post_at]
    return other in mention.posts or f"{other}兼" in before or f"{other}、" in before


def is_former(mention: Mention) -> bool:
    return bool(_FORMER.search(mention.line.text[max(mention.post_at - len(mention.organ) - 4, 0) : mention.post_at]))


_CAUSE = TITLE + OPENING.format(2022) + "三是没有谈心。"
RULES = (
    rule(
        "person-two-ways",
        _two_ways,
        (
            _CAUSE + "支部书记郑柏川联系窗口。\n责任人：郑百川、骆启舟；3月底前完成。",
            _CAUSE + "由副主任何惠敏牵头，何惠敏、柳青山各走访5户。副主任何慧敏每月过问一次。",
            _CAUSE + "由支部书记沈若南主持。责任人：沈若兰。\n责任人：沈若兰。由沈若兰督办。",
            _CAUSE + "由党组成员、副局长程立新负责。\n药品目录全部统一，由陈立新负责。",
            _CAUSE + "责任人：党组书记、局长何建国。\n责任人：何建军，完成时限：3月底。",
            _CAUSE + "由镇纪委书记赵文斌按月核查。\n问题由镇纪委书记赵文武牵头、财政所所长马国强配合。",
            _CAUSE + "由宣传委员何志远负责。\n由宣传委员何志逐份审阅。",
            _CAUSE + "书记赵玉兰、宣传委员陈昊。\n责任人：陈浩；4月底前完成。责任人：马骏、陈浩。",
            _CAUSE + "副局长何淑珍是在会上才看到的。\n责任人：周启明、何素珍；3月底前。责任人：谢婉、何素珍。",
            _CAUSE + "由宣传委员石磊检查。\n学习笔记由宣传委员右磊每月检查一次。由石磊登记。",
            _CAUSE + "由副局长段成峰负责。\n由副局长殷成峰督办。责任人：段成峰。",
            _CAUSE + "同支部书记高立群谈心。\n由支部书记高丽群每季度检查1次。",
            _CAUSE + "由副主任韩卫东主持。\n责任人：韩东卫；3月底前完成。",
            _CAUSE + "由副主任龚岚牵头。\n责任人：龚波；3月底前完成。",
            _CAUSE + "由副主任龚立国牵头。\n责任人：龚立梅；3月底前完成。",
        ),
        (
            _CAUSE + "由副主任龚岚牵头。\n走访村民龚波、农户龚清，家长龚文来访。",
            _CAUSE + "责任人：李建国、李卫国；副书记王海波联系窗口，委员黄海波值班。",
            _CAUSE + "支部书记郑重承诺，主任何时到位说不清，书记高度重视，局长于是没有过问。",
            _CAUSE + "由副局长程立新、副局长程立群负责。\n由程立群每月过问。",
        ),
    ),
    rule(
        "person-two-posts",
        _two_posts,
        (
            _CAUSE + "由党组书记、局长李春华负责。责任人：党组成员、局长程立新。\n由副局长程立新督办。",
            _CAUSE + "由综合科副科长陆伟签字。\n我协助科长陆伟工作。",
            _CAUSE + "由宣传委员何志远负责。\n由组织委员何志远登记，由组织委员孙晓梅每月检查。",
            _CAUSE + "由副局长蒋敏负责。\n由办公室主任蒋敏登记。由办公室主任蒋敏通报。",
            _CAUSE + "由财务科科长何建国负责。\n由副局长何建国登记。",
        ),
        (
            _CAUSE
            + "由副局长、办公室主任蒋敏负责。\n由办公室主任蒋敏登记。由副局长兼办公室主任何芳牵头，由副局长何芳负责。",
            _CAUSE + "由党组书记、局长李春华负责。\n由局长李春华督办，由党总支书记李春华每月过问。",
            _CAUSE + "由组织委员、宣传委员何志远负责。\n由宣传委员何志远登记，由组织委员何志远每月检查。",
            _CAUSE + "由时任副局长程立新负责。\n由局长程立新督办。",
        ),
    ),
)
