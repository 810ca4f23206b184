"""A mark of another kind amid what is listed: between items or members, at the end, behind one that is gone."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise

from bot.interview import numerals
from bot.proofread.known import Known
from bot.proofread.noticed import people
from bot.proofread.punctuation.pairs import rule
from bot.proofread.rule import Hit, Reading, body_for

_ORDINAL = re.compile("(?P<mark>[，、])(?=[二三四五六七八]是(?!否|非))")
_BEFORE = re.compile("[一二三四五六七]是(?!否|非)")
# 6月底。12月底各核对1次.
_DAYS = re.compile("\\d{1,2}[月日]底?(?P<it>[。；])(?=\\d{1,2}[月日]底?(?:各|分别|两次|都要?|均))")
_CHAIN = re.compile(
    "“四个意识”(?P<it>[。；：])(?=坚定)|“四个自信”(?P<a>[。；：])(?=(?:坚决|自觉|始终|切实)?做到)"
    "|“两个确立”的?(?:决定性意义)?(?P<b>[。；：])(?=增强“)"
)
# Its members side by side, with no mark between.
_UNMARKED = re.compile(
    "“四个意识”(?=坚定“)|“四个自信”(?=(?:坚决|自觉|始终|切实)?做到“)|“两个确立”的决定性意义(?=增强“)"
)
_POST = "(?:书记|主任|委员|经理|[局院校所站队科厂馆镇乡]长)"
_NAME = f"[{people.SURNAMES}][一-鿿]{{1,2}}"
_NAMED = re.compile(f"{_POST}{_NAME}(?P<it>。)(?=[一-鿿]{{0,6}}{_POST}{_NAME}?(?:以及|[、和与及]))")
_STOP = re.compile("[。；，](?=[一-鿿])")
# 石坪、大河、青坡、4个镇: three are named, the fourth is gone, or one mark is too many.
_NEXT = re.compile("、(?P<n>\\d{1,4}|[两三四五六七八九])(?P<u>[份条件户人次名个项])(?=[，。；）一-鿿])")
_UNITS = re.compile("乡镇|[镇乡村县]|社区|街道|部门|单位|科室|股室|支部|站所|小区|班组")
_ITEMS = re.compile("(?:[一-鿿]{2,7}、){2,8}$")
_ROOMS = re.compile("(?:[部科股所站室局]|中心)$")
_WHOM = re.compile("(?:负责人|负责同志|同志|骨干)(?:谈|座谈|进行|逐|交换)")
_EACH = re.compile("分别|各|依次|从|由|先后|增|减|[至到]")
_MEASURED = re.compile("[一两三四五六七八九十几][个名次]")
_LABELLED = re.compile("其中|涉及|包括|[（：]")
_REACH = 60
_LEAST = 3


def _open_end(reading: Reading) -> Iterator[Hit]:
    """A paragraph of sentences that ends with ；, and its neighbours do not."""
    if "；\n" not in reading.text.plain:
        return
    lines = [line for line in reading.text.lines if line.text.strip()]
    for at, line in enumerate(lines):
        said = line.text.rstrip(" 　\t")
        if not said.endswith("；") or "。" not in said[line.at :] or not line.is_body or line.in_table:
            continue
        beside = lines[max(at - 1, 0) : at] + lines[at + 1 : at + 2]
        if all(not each.text.rstrip(" 　\t").endswith(("；", ";", "：")) for each in beside) and at + 1 < len(lines):
            yield Hit(line, len(said) - 1, len(said), "这一段到这里完了，该用句号。", "。")


def _ordinals(reading: Reading) -> Iterator[Hit]:
    """一是学得少。全年3次，二是: the item before has stops of its own, a comma does not end it."""
    for line in body_for(reading, _ORDINAL):
        for match in _ORDINAL.finditer(line.text):
            before = [*_BEFORE.finditer(line.text, 0, match.start())]
            if before and "。" in line.text[before[-1].end() : match.start()]:
                yield Hit(line, *match.span("mark"), "前一条到这里完了，该用句号或者分号。", "。")


@cache
def _members(known: Known) -> Mapping[str, tuple[tuple[str, str], ...]]:
    """Members of settled lists that follow each other, by their characters on both sides of the mark."""
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for name in known.official:
        if name.kind in ("phrase", "fixed", "list"):
            for one, other in pairwise(re.split("[、，]", re.sub("[“”]", "", name.text))):
                if len(one) >= _LEAST and len(other) >= _LEAST:
                    key = one[-1] + other[0]
                    found[key] = (*found.get(key, ()), (one, other))
    return found


def _stopped(reading: Reading) -> Iterator[Hit]:
    members = _members(reading.context.known)
    for line in reading.text.body():
        for match in _STOP.finditer(line.plain):
            at = match.start()
            for one, other in members.get(line.plain[at - 1 : at] + line.plain[at + 1], ()):
                if match[0] == "，" and not _is_row(line.plain, at, one, other):
                    continue
                if line.plain.endswith(one, 0, at) and line.plain.startswith(other, at + 1):
                    yield Hit(line, at, at + 1, f"“{one}”和“{other}”并列，中间不能停。", "、")
                    break
        for match in _UNMARKED.finditer(line.plain) if "四个" in line.plain else ():
            yield Hit(line, match.end() - 1, match.end() + 1, "并列的几项中间少了顿号。")
        if "。" in line.plain or "；" in line.plain:
            for expression in (_DAYS, _CHAIN, _NAMED):
                for match in expression.finditer(line.plain):
                    name = next(each for each in expression.groupindex if match[each])
                    yield Hit(line, *match.span(name), "并列的几项中间不能停。", "、")


def _is_row(text: str, at: int, one: str, other: str) -> bool:
    """Whether both begin alike (学史明理，学史增信) and 、 stands beside them: then the comma is the odd one."""
    beside = "、" in (text[at - len(one) - 1 : at - len(one)], text[at + 1 + len(other) :][:1])
    return beside and len(one) == len(other) and one[:2] == other[:2]


def _gone(reading: Reading) -> Iterator[Hit]:
    for line in body_for(reading, _NEXT):
        for match in _NEXT.finditer(line.text) if "、" in line.text else ():
            begin = max(line.text.rfind("。", 0, match.start()), match.start() - _REACH, 0)
            if _is_gone(line.text, line.text[begin : match.start()], match):
                yield Hit(line, match.start(), match.start() + 1, "顿号后面少了一项，或者多了这个顿号。")


def _is_gone(text: str, before: str, match: re.Match[str]) -> bool:
    at = match.end()
    if match["u"] == "名" and _WHOM.match(text, at):
        return _ROOMS.search(before) is not None
    if match["u"] == "个" and _UNITS.match(text, at):
        items = _ITEMS.search(f"{before}、")
        if items is None or _MEASURED.search(items[0]):
            return False
        named, said = items[0].count("、"), match["n"].replace("两", "二")
        return (int(said) if said.isdigit() else numerals.han_value(said)) in (named, named + 1)
    # 家长代表80份、40份: the item before has a name.
    if text[at] not in "，。；）" or re.search(f"[一-鿿]{{2}}\\d{{1,4}}{match['u']}$", before) is None:
        return False
    return bool(_LABELLED.search(before)) and not _EACH.search(before[-12:])


RULES = (
    rule(
        "open-end",
        _open_end,
        ("（一）学得浅。全年只学3次。\n（二）走得少。全年2次；\n（三）管得松。没有追问。",),
        ("（一）学得浅。全年3次；\n（二）走得少。全年2次；\n（三）管得松。", "一是学得少；\n二是走得少。"),
        "own",
    ),
    rule(
        "before-ordinal",
        _ordinals,
        ("一是学得少。全年3次，二是走得少。全年2次。", "一是学得少。全年3次、二是走得少。全年2次。"),
        ("一是学得少，二是走得少，三是管得松。", "一是学得少。全年3次。二是走得少。"),
        "own",
    ),
    rule(
        "in-list",
        _stopped,
        (
            "把学史增信。学史崇德贯通起来。",
            "压减一成，6月底。12月底各核对1次。",
            "增强“四个意识”。坚定“四个自信”、做到“两个维护”。",
            "增强“四个意识”坚定“四个自信”、做到“两个维护”。",
            "把学史增信、学史崇德，学史力行贯通起来。",
            "同支部书记冯国强。车队长杜平以及7名同事谈心。",
        ),
        (
            "把学史增信、学史崇德贯通起来。",
            "工作做到6月底。12月底再查一次。",
            "责任人：组织委员冯国强。队长杜平负责督办。",
        ),
        "own",
    ),
    rule(
        "member-gone",
        _gone,
        (
            "偏远的石坪、大河、青坡、4个村没有去。",
            "同管网部、水质中心、3名负责人谈心谈话。",
            "发放120份（其中家长代表80份、40份）。",
        ),
        (
            "偏远的石坪、大河、青坡3个村没有去。",
            "同班子成员、科室骨干、3名村支书谈心。",
            "两次发放，分别为80份、40份。",
        ),
        "own",
    ),
)
