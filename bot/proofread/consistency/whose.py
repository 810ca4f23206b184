"""Whose material it is, said wrong in one place: another branch, another post."""

import re
from collections import Counter
from collections.abc import Iterator

from bot.proofread.consistency.naming import rule
from bot.proofread.rule import Hit, Reading, body_for
from bot.proofread.samples import MINE
from bot.proofread.text import Line

_BRANCH = re.compile(r"第(?P<n>[一二三四五六七八九十]{1,2}|\d{1,2})(?:党支部|支部)")
_SELF_BRANCH = re.compile(
    "我(?:所在|编|是|在|参加)?[^，。；]{0,6}$|请[^，。；]{0,12}$|向[^，。；]{0,12}$|所在(?:的)?$|本人[^，。；]{0,6}$"
)
_POST = re.compile(
    "(?<!年)(?:走上|担任|任|当了|当上|当|提任|升任|提拔为|转任)(?P<it>副?(?:总经理|董事长|行长|台长|馆长|厂长|局长|主任|院长|校长|书记|镇长|乡长|县长|区长"
    "|科长|站长|所长|主席|部长|场长|社长|队长|庭长|检察长|总编辑|政委|总工程师))"
    "(?=岗位|职务|以来|以后|之后|后|\\d+年|[一二三四五六七八九十两]+年|，|、|。)"
    "|(?P<other>副?(?:局长|主任|院长|校长|书记|镇长|乡长|县长|区长|主席|部长))(?=当了[\\d一二三四五六七八九十两]+年"
    "|干了[\\d一二三四五六七八九十两]+年)"
)


_PARTNER = re.compile("(?:同|与|和|及|跟|向|对|到|帮|联合|结对|、|兄弟)[一-鿿]{0,6}$")
_ACTING = re.compile("委员会|支委会|(?:以|围绕|认真|组织|现有|全体|会前|集中|召开|共有|查摆|深刻)")


def _is_own_branch(line: Line, match: re.Match[str], before: str) -> bool:
    """Said of the writer's own: 我所在的, with what stands before the number in the title, or as who acts."""
    head = line.text[max(match.start() - 16, 0) : match.start()]
    if _SELF_BRANCH.search(head):
        return True
    if _PARTNER.search(head) or (before and not head.endswith(before) and re.search("[科部室处股站所中心]$", head)):
        return False
    return bool((before and head.endswith(before)) or (head[-1:] in "，。；" and _ACTING.match(line.text, match.end())))


def _branch_number(reading: Reading) -> Iterator[Hit]:
    """第三党支部, where the title or the rest of the text has 第二党支部."""
    bearer = f"{reading.text.title}，{reading.text.signature}"
    own = _BRANCH.search(bearer)
    before = re.sub("^.*[^一-鿿]", "", bearer[: own.start()])[-2:] if own else ""
    found: list[tuple[Line, re.Match[str]]] = [
        (line, match)
        for line in reading.text.body()
        for match in _BRANCH.finditer(line.text)
        if _is_own_branch(line, match, before)
    ]
    counted = Counter(match["n"] for _, match in found)
    usual = own["n"] if own else counted.most_common(1)[0][0] if counted else ""
    if own is None and counted[usual] < 2:  # noqa: PLR2004
        return
    for line, match in found:
        if match["n"] != usual and counted[match["n"]] == 1:
            yield Hit(line, *match.span(), f"别处是“第{usual}党支部”，这里是“{match[0]}”。")


_HOLDS = re.compile(
    "(?:现任|任|担任|当上?|走上|到)(?:[局镇乡院校县区]|街道)?(?P<it>副?(?:局长|院长|校长|镇长|乡长|县长|区长|书记|总经理|董事长|行长|馆长|站长|所长|科长))"
    "(?:岗位|职务|一职)?(?=(?:已有?)?[\\d一二三四五六七八九十两]+(?:个月|年)(?:多)?(?:来|以来|，|时间)|以来|至今)"
)


def _post_now(reading: Reading) -> Iterator[Hit]:
    """任镇长4年来, signed by a 镇党委书记."""
    signed = set(
        re.findall(
            "副?(?:局长|院长|校长|镇长|乡长|县长|区长|书记|总经理|董事长|行长|馆长|站长|所长|科长)",
            reading.text.signature,
        )
    )
    for line in reading.text.body() if signed and reading.subject in ("person", "member") else ():
        for match in _HOLDS.finditer(line.text):
            before = re.split("[。；]", line.text[: match.start()])[-1]
            other = match["it"].removeprefix("副") if match["it"].startswith("副") else f"副{match['it']}"
            if (
                match["it"] not in signed
                and other not in signed
                and not re.search("曾|原|先后|以前|那时|当年|他|她", before)
            ):
                yield Hit(line, *match.span("it"), f"署名是“{reading.text.signature}”，这里是“{match['it']}”。")


_OF = re.compile(r"(?P<name>[一-鿿]{2,24}[部科室股处所站队间心院系组班])(?:联合)?党?支部")
_CALLED = re.compile(
    r"(?:按照|根据|依据|落实|执行|所在的?|[和与及、])(?P<name>[一-鿿]{2,10}?[部科室股处所站队间心院系组班])(?:联合)?党?支部"
    r"(?=关于|的?(?:安排|通知|部署|要求|统一)|组织|召开|，|。|、)"
)
_HIGHER = re.compile("机关|直属|县直|市直|区直|本部|总部|总支|所属|下属|下设|各")


def _branch_name(reading: Reading) -> Iterator[Hit]:
    """个人业务部党支部 in the signature, where the branch that called the meeting is 公司业务部党支部."""
    for said in dict.fromkeys((reading.text.signature, reading.text.title)):
        own = _OF.search(said)
        if own is None or any(own["name"][-4:] in line.text for line in reading.text.body()):
            continue
        for line in body_for(reading, _CALLED):
            if "支部" not in line.text:
                continue
            for match in _CALLED.finditer(line.text):
                name = re.split("[和与及、]", match["name"])[-1]
                if name[-1] != own["name"][-1] or own["name"].endswith(name) or _HIGHER.search(name) or len(name) < 3:  # noqa: PLR2004
                    continue
                if _PARTNER.search(line.text[: match.start("name")]) and "所在" not in match[0] and line.level:
                    continue
                named = next(each for each in reading.text.lines if each.name and own["name"] in each.text)
                at = named.text.index(own["name"])
                end = at + len(own["name"])
                yield Hit(
                    named, end - len(name), end, f"这里是“{own['name'][-len(name) :]}”的支部，正文里是“{name}”的支部。"
                )
                return


def _post_of_another(reading: Reading) -> Iterator[Hit]:
    """走上副局长岗位6年, signed by a 局长."""
    signature = reading.text.signature
    if not signature or reading.subject not in ("person", "member"):
        return
    for line in body_for(reading, _POST):
        for match in _POST.finditer(line.text):
            name = "it" if match["it"] else "other"
            said = match[name]
            other = said.removeprefix("副") if said.startswith("副") else f"副{said}"
            if re.search(f"(?<!副){other}", signature) and not re.search(f"(?<!副){said}", signature):
                yield Hit(line, *match.span(name), f"署名的职务是“{other}”，这里是“{said}”。")
                return  # what is said of it again is the same slip


_PERSON = MINE + "根据通知要求，我认真准备。\n一、存在的问题\n（一）学习方面\n一是学得浅。我学得少。\n"
_CLERK = "2022年度组织生活会个人对照检查材料\n青堰县医院财务科党支部党员　骆启舟\n"
_WARD = "青堰县医院外科第一党支部2022年度组织生活会对照检查材料\n"
RULES = (
    rule(
        "branch-number",
        _branch_number,
        (
            _PERSON + "二是我所在的第二党支部开会4次，我编在第二党支部。向第三党支部报告一次。",
            _WARD + "根据院党委的通知，外科第二党支部以“学党史”为主题，认真准备。\n",
            _WARD + "会前，第三党支部委员会认真准备。\n",
        ),
        (
            _PERSON + "二是我所在的第二党支部开会4次，请第二支部监督，同第三党支部结对。",
            _WARD
            + "外科第一党支部以“学党史”为主题，认真准备，同外科第二党支部、第三党支部结对，内科第二党支部也去。\n",
        ),
    ),
    rule(
        "branch-name",
        _branch_name,
        (
            _CLERK + "按照院党委和总务科党支部关于召开组织生活会的安排，我认真准备。\n",
            "青堰县供电公司运维二班党支部2022年度组织生活会个人对照检查材料\n骆启舟\n根据营销一班党支部的通知，我认真准备。\n",
        ),
        (
            _CLERK + "按照院党委和财务科党支部关于召开组织生活会的安排，我认真准备。\n",
            _CLERK + "按照院党委和机关科室党支部关于召开组织生活会的安排，我认真准备。\n",
        ),
    ),
    rule(
        "post-now",
        _post_now,
        (
            MINE.replace("党组成员、副局长", "双檀镇党委书记") + "根据通知要求，我认真准备。任镇长4年来，我放松了。",
            MINE.replace("副局长", "副镇长") + "根据通知要求，我认真准备。我2021年当副局长以来，放松了。",
        ),
        (MINE + "根据通知要求，我认真准备。任副局长4年来，我放松了，曾任镇长3年。",),
    ),
    rule(
        "post-of-another",
        _post_of_another,
        (MINE + "根据通知要求，我认真准备。走上局长岗位6年，我放松了。",),
        (MINE + "根据通知要求，我认真准备。走上副局长岗位6年，我放松了，向局长汇报少。",),
    ),
)
