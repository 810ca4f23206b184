"""Whose material it is, said wrong in one place: a 班子 in a person's text, another branch, another post."""

import re
from collections import Counter
from collections.abc import Iterator

from bot.proofread.naming import MINE, rule
from bot.proofread.rule import Hit, Reading
from bot.proofread.text import Line

_THINKS = (
    "查|检视|剖析|反思|认识|觉得|认为|习惯|缺乏|不够|没有|有了|存在|放松|忘|怕|总|把|愿|围绕|认真|对照|看惯|以为|满足"
    "|停留|懂|带头|定|给|提|深受|警醒"
)
_TEAM = re.compile(
    rf"(?:^[\s　]*|[。；，：]|[一二三四五六]是)(?P<it>(?:我们)?(?:局|院|镇|乡|校)?"
    r"(?:党[委组])?(?:领导)?班子)(?=(?:从|在|对|就|还|仍|也"
    rf"|的)?[^，。；成员里内]{{0,8}}?(?:{_THINKS}))"
)
_BRANCH = re.compile(r"第(?P<n>[一二三四五六七八九十]{1,2}|\d{1,2})(?:党支部|支部)")
_SELF_BRANCH = re.compile(
    "我(?:所在|编|是|在|参加)?[^，。；]{0,6}$|请[^，。；]{0,12}$|向[^，。；]{0,12}$|所在(?:的)?$|本人[^，。；]{0,6}$"
)
_POST = re.compile(
    "(?:走上|担任|任|当了|当上|当|提任|升任|提拔为|转任)(?P<it>副?(?:局长|主任|院长|校长|书记|镇长|乡长|县长|区长"
    "|科长|站长|所长|主席|部长))"
    "(?=岗位|职务|以来|以后|之后|后|\\d+年|[一二三四五六七八九十两]+年|，|、|。)"
    "|(?P<other>副?(?:局长|主任|院长|校长|书记|镇长|乡长|县长|区长|主席|部长))(?=当了[\\d一二三四五六七八九十两]+年"
    "|干了[\\d一二三四五六七八九十两]+年)"
)


def _team_in_persons(reading: Reading) -> Iterator[Hit]:
    """班子有了求稳的念头: a sentence of the 班子 in a person's text, without any 我."""
    if reading.subject not in ("person", "member"):
        return
    for line in reading.text.body():
        for match in _TEAM.finditer(line.text):
            head = max(line.text.rfind(stop, 0, match.start("it")) for stop in "。；\n") + 1
            sentence = re.split("。", line.text[head:], maxsplit=1)[0]
            if not re.search("我(?!们)|本人", sentence):
                yield Hit(line, *match.span("it"), f"这是个人的材料，这一句写的却是“{match['it']}”。")


def _branch_number(reading: Reading) -> Iterator[Hit]:
    """第三党支部, where the title or the rest of the text has 第二党支部."""
    own = _BRANCH.search(reading.text.title)
    found: list[tuple[Line, re.Match[str]]] = [
        (line, match)
        for line in reading.text.body()
        for match in _BRANCH.finditer(line.text)
        if _SELF_BRANCH.search(line.text[max(match.start() - 16, 0) : match.start()])
    ]
    counted = Counter(match["n"] for _, match in found)
    usual = own["n"] if own else counted.most_common(1)[0][0] if counted else ""
    if own is None and counted[usual] < 2:  # noqa: PLR2004
        return
    for line, match in found:
        if match["n"] != usual and counted[match["n"]] == 1:
            yield Hit(line, *match.span(), f"别处是“第{usual}党支部”，这里是“{match[0]}”。")


def _post_of_another(reading: Reading) -> Iterator[Hit]:
    """走上副局长岗位6年, signed by a 局长."""
    signature = reading.text.signature
    if not signature or reading.subject not in ("person", "member"):
        return
    for line in reading.text.body():
        for match in _POST.finditer(line.text):
            name = "it" if match["it"] else "other"
            said = match[name]
            other = said.removeprefix("副") if said.startswith("副") else f"副{said}"
            if re.search(f"(?<!副){other}", signature) and not re.search(f"(?<!副){said}", signature):
                yield Hit(line, *match.span(name), f"署名的职务是“{other}”，这里是“{said}”。")
                return  # what is said of it again is the same slip


_PERSON = MINE + "根据通知要求，我认真准备。\n一、存在的问题\n（一）学习方面\n一是学得浅。我学得少。\n"
RULES = (
    rule(
        "team-in-persons",
        _team_in_persons,
        (
            _PERSON + "二、原因分析\n（一）担当弱了。年过五十以后，班子有了求稳的念头。",
            _PERSON.replace("我认真准备", "班子从五个方面查找问题"),
        ),
        (_PERSON + "二是监督软。班子成员之间批评少，我没有带头；班子集体学习我缺席2次，让班子内部的监督打了折扣。",),
    ),
    rule(
        "branch-number",
        _branch_number,
        (_PERSON + "二是我所在的第二党支部开会4次，我编在第二党支部。向第三党支部报告一次。",),
        (_PERSON + "二是我所在的第二党支部开会4次，请第二支部监督，同第三党支部结对。",),
    ),
    rule(
        "post-of-another",
        _post_of_another,
        (MINE + "根据通知要求，我认真准备。走上局长岗位6年，我放松了。",),
        (MINE + "根据通知要求，我认真准备。走上副局长岗位6年，我放松了，向局长汇报少。",),
    ),
)
