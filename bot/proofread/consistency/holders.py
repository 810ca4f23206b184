"""One post with two persons: the branch secretary, the head of the own team, the chief of the unit."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from bot.interview.outline import ZUZHI
from bot.proofread.consistency import persons
from bot.proofread.consistency.naming import rule
from bot.proofread.noticed import people
from bot.proofread.noticed.people import Mention
from bot.proofread.rule import Hit, Reading
from bot.proofread.samples import OPENING, TITLE
from bot.proofread.text import Part

# Posts that a unit has one of, even where no organ is named.
_ONE = re.compile(
    "^(?:局长|镇长|乡长|县长|区长|市长|校长|园长|院长|行长|厂长|馆长|站长|所长|台长|关长|董事长|总经理|检察长|秘书长|教导员|指导员|政委)$"
)
_WHOLE = re.compile(
    "(?:镇|乡|街道|机关|党总支|院|校|局|县|区|公司|中心)[一-鿿]{0,8}$|办公室$|[一-鿿]{2}(?:科|股|室|所|站|部)$"
)
# Whom one branch, one group, one team has one of; what stands before it must not be the name of another.
_OWN = re.compile(
    "(?:^|[^一-鿿]|[由请经向让同和与对被是及跟找为给以，]|[我本][^，。；]{0,2}|[次当]日|[天后前时中])"
    "(?P<role>党?支部|党?总支|党小|车|班)$"
)
_HEADS = {"书记": ("支部", "总支"), "组长": ("小", "班"), "队长": ("车",)}
_FEW = 2  # persons: more of them are those of several units


def _two_persons(reading: Reading) -> Iterator[Hit]:
    """镇纪委书记赵文斌 and 镇纪委书记孙立; 支部书记冯国强 and 支部书记孙立平: one post, two persons."""
    found: dict[str, list[Mention]] = {}
    for each in people.named(reading):
        if not each.post or each.post.startswith("副") or persons.is_former(each):
            continue
        for key in dict.fromkeys((_own_office(reading, each) or _office(each), *_chief(each))):
            if key:
                found.setdefault(key, []).append(each)
    for mentions in found.values():
        names = persons.by_name(mentions)
        if len(names) < 2 or _are_siblings(mentions):  # noqa: PLR2004
            continue
        order = sorted(names, key=lambda name: (_is_deputy(reading, names[name][0]), persons.rank(names[name])))
        usual = names[order[0]][0]
        for name in order[1:]:
            for each in names[name]:
                yield Hit(each.line, each.post_at, each.end, f"别处写的是“{usual.said}”，这里是“{each.said}”。")


def _is_deputy(reading: Reading, mention: Mention) -> bool:
    """Whether the person is 副总经理 elsewhere: then it is not he who is 总经理."""
    return any(each.name == mention.name and each.post == f"副{mention.post}" for each in people.named(reading))


def _office(mention: Mention) -> str:
    """What an organ has one of; "" where nothing tells whose post it is."""
    if _ONE.match(mention.post) and not mention.organ:
        return mention.post
    if mention.post == "委员":
        return persons.seat(mention) if persons.SEATS.search(mention.organ) else ""
    return f"{mention.organ}{mention.post}" if _WHOLE.search(mention.organ) else ""


_CHIEF = re.compile("(?:局|院|校|关|厅|委|公司|集团)?(党组|党委|党工委)书记")


def _chief(mention: Mention) -> Iterator[str]:
    """党组书记 of 党组书记、局长韩志刚 too."""
    if mention.line.part is not Part.CASE:
        for post in (*mention.posts[:-1], f"{mention.organ}{mention.post}"):
            if found := _CHIEF.fullmatch(post):
                yield f"{found[1]}书记"


def _own_office(reading: Reading, mention: Mention) -> str:
    """Of a member's or a branch's text: there is one branch, and for a member one group and one team."""
    if reading.kind != ZUZHI or mention.line.part is Part.CASE:
        return ""
    if mention.post == "书记" and not mention.organ:
        return "支部书记"
    before = _OWN.search(mention.line.text[max(mention.post_at - 8, 0) : mention.post_at])
    role = before["role"].removeprefix("党") if before else ""
    if role not in _HEADS.get(mention.post, ()) or (reading.subject != "member" and mention.post != "书记"):
        return ""
    return role + mention.post


def _are_siblings(mentions: Sequence[Mention]) -> bool:
    """In one list, or in texts of several units, the same post is that of several persons."""
    return (
        any(
            a.line is b.line and a.name != b.name and re.fullmatch("[、和与及同][^。；，]*", a.line.text[a.end : b.at])
            for a, b in pairwise(mentions)
        )
        or len({each.name for each in mentions}) > _FEW
    )


_CAUSE = TITLE + OPENING.format(2022) + "三是没有谈心。"
_MEMBER = "2022年度组织生活会个人对照检查材料\n青堰县水务局第二党支部　骆启舟\n我认真准备。\n一、存在的问题\n我学得浅。"
_BRANCH = "青堰县水务局机关党支部2022年度组织生活会对照检查材料\n支部认真准备。\n一、存在的问题\n支委学得浅。"
RULES = (
    rule(
        "post-two-persons",
        _two_persons,
        (
            _CAUSE + "由组织委员孙晓梅负责。\n由组织委员何志远登记。",
            _CAUSE + "由办公室主任吴晓琳负责。\n由办公室主任周涛登记。",
            _CAUSE + "责任人：党组书记、局长李春华，分管负责人：党组成员、局长程立新，3月底前完成。",
            _CAUSE + "我与局党组书记、局长韩志刚谈心。\n由局党组书记马德胜监督，由党组书记、局长韩志刚审定。",
            _MEMBER + "会前和支部书记冯国强谈心。\n第二天支部书记孙立平在群里辟谣。请支部书记冯国强监督。",
            _MEMBER + "会前党小组长宋丽同志同我谈心。\n请党小组长王海波同志监督。",
            _MEMBER + "车队长杜平找我谈话。\n请车队长郑国强每月检查。",
            _BRANCH
            + "责任人：书记沈国华、副书记邹文斌；3月底前完成。\n责任人：书记马德胜；4月底前完成。责任人：沈国华。",
            _BRANCH + "党支部书记吴长青同志带头。\n责任人：支部书记马德胜，组织委员杨秀兰。责任人：吴长青。",
        ),
        (
            _CAUSE + "由副局长程立新负责。\n由副局长邱国平登记，由石岭村党支部书记周涛牵头，东湾村党支部书记何芳配合。",
            _CAUSE + "由原办公室主任吴晓琳负责。\n由办公室主任周涛登记。",
            _MEMBER + "会前和支部书记冯国强谈心。\n东湾村党支部书记孙立平来电。请原支部书记何建国指点。",
            _CAUSE
            + "由党组书记、局长韩志刚负责。\n同柳坝镇党委书记何芳商量，由机关党委书记周涛督办，原局党组书记高山提过。",
            _MEMBER + "请支部书记冯国强监督。\n向第三党支部书记孙立平学习，同邻村支部书记何建国谈过。",
            _BRANCH + "第一党小组长宋丽去得少，第二党小组长王海波去得多。\n请党小组长何芳登记，由党小组长高山登记。",
        ),
    ),
)
