"""To whom the material is handed in: another body than the one that asked for it."""

import re
from collections.abc import Iterator

from bot.proofread.consistency import unit
from bot.proofread.consistency.naming import rule
from bot.proofread.rule import Hit, Reading
from bot.proofread.samples import TITLE
from bot.proofread.text import Line, Part

_BODY = "党委|党组|党工委|工委|党总支"
# Who asked for the meeting, or for anything: all of them are above the writer, or his own.
_NAMED = re.compile(rf"(?P<stem>[一-鿿]{{1,14}}?)(?:机关)?(?:{_BODY})")
_ASKED = re.compile(
    rf"请(?:[^，。；]{{0,10}}[和与及、])?(?P<it>(?P<stem>[一-鿿]{{1,10}}?)(?:机关)?(?:{_BODY}))"
    "(?![书委成])(?=[^，。；]{0,16}(?:批评|审阅|指正|监督|审议|审查|提出|帮助))"
)
_ANY = re.compile("^(?:上级|各级|本级|所在|机关|全体|同级|本|各|我)$|督导|联系|[的和与及、]")
_KINDS = "分公司|管理处|总公司|集团公司|集团|公司|镇|乡|街道|总队|支队|总行|分行|支行|管理局|总站|中心|厂|矿|学校|校"
_REPORTED = re.compile(
    rf"(?:[及随]时|主动|没有?|未|应|请示|书面|立即|当[天日]|小时内)?[向报](?P<it>(?P<stem>{_KINDS})(?:{_BODY}))(?=报告|汇报|请示|反映|提出|书面|专题)"
)
_LAST = 2  # lines at the end that hand it in


def _handed_in(reading: Reading) -> Iterator[Hit]:
    """请分公司党委审阅, where 管理处党委 asked for the meeting; 向集团党委报告 in a hospital."""
    plain, title = reading.text.plain, reading.text.title + reading.text.signature
    above = [
        match["stem"]
        for line in reading.text.lines
        if line.part is Part.OPENING and not line.name
        for match in _NAMED.finditer(line.text)
    ]
    if not above or not title:
        return
    body = [line for line in reading.text.lines if line.is_body]
    for line in body:
        asks = "请" in line.text and line in body[-_LAST:]
        for match in _found(line, asks=asks):
            stem = match["stem"]
            if _ANY.search(stem) or plain.count(stem) > 1 or any(_is_in(stem, each) for each in (title, *above)):
                continue
            yield Hit(line, *match.span("it"), f"前面没有说到“{match['it']}”，像是别的单位的材料里带过来的，请核对。")


_CALLER = re.compile(
    "(?:按照|根据|遵照|依据|落实)(?P<it>(?P<kind>集团|公司|分公司|总公司|支行|镇|乡|街道)(?:党委|党组|党工委))"
    "(?=关于|的?通知|统一|的?部署|的?安排|《|的?要求|和)"
)
_OFFICE = ("局", "法院", "检察院", "海关")
_NEVER = {"镇": _OFFICE, "乡": _OFFICE, "街道": _OFFICE}  # no town is over these, and no company over any of the others
_NO_FIRM = (*_OFFICE, "镇", "乡", "街道", "村", "社区", "图书馆", "文化馆", "档案馆", "中学", "小学")


def _caller(reading: Reading) -> Iterator[Hit]:
    """按照集团党委统一安排, in the text of a bureau."""
    own = unit.of(reading).name
    for line in reading.text.lines if own else ():
        if line.part is not Part.OPENING or line.name or "党" not in line.text:
            continue
        for match in _CALLER.finditer(line.text):
            if own.endswith(_NEVER.get(match["kind"], _NO_FIRM)) and match["kind"] not in own:
                why = f"单位是“{own}”，这里是“{match['it']}”，像是别的单位的材料里带过来的。"
                yield Hit(line, *match.span("it"), why)


def _found(line: Line, *, asks: bool) -> Iterator[re.Match[str]]:
    if asks:
        yield from _ASKED.finditer(line.text)
    if line.part is not Part.CASE and "党" in line.text:
        yield from _REPORTED.finditer(line.text)


def _is_in(said: str, name: str) -> bool:
    """市局 for 市公安局: its characters in their order."""
    rest = iter(name)
    return all(each in rest for each in said)


RULES = (
    rule(
        "caller-of-another",
        _caller,
        (
            TITLE + "根据集团党委关于开好民主生活会的通知，班子认真准备。\n一、存在的问题\n一是学得浅。\n",
            TITLE + "按照街道党工委的部署，班子认真准备。\n一、存在的问题\n一是学得浅。\n",
        ),
        (TITLE + "按照县委的部署，班子认真准备，到柳坝镇听镇党委的意见。\n一、存在的问题\n一是学得浅。\n",),
    ),
    rule(
        "handed-in",
        _handed_in,
        (
            TITLE + "根据管理处党委通知，班子认真准备。\n一、存在的问题\n一是学得浅。\n以上材料请分公司党委审阅。\n",
            TITLE + "根据省水文局党委通知，班子认真准备。\n一、存在的问题\n一是学得浅。没有向集团党委报告。\n",
            TITLE + "根据省水文局党委通知，班子准备。\n一、存在的问题\n一是浅。\n请市林业局党委和同志们批评指正。\n",
        ),
        (
            TITLE + "根据管理处党委通知，班子认真准备。\n一、存在的问题\n一是学得浅。\n以上材料请管理处党委审阅。\n",
            TITLE
            + "根据省水文局党委通知，班子认真准备。\n一、存在的问题\n一是学得浅。\n请省局党委和水务局党组批评指正。\n",
            TITLE + "根据省水文局党委通知，班子认真准备。\n一、存在的问题\n一是学得浅。\n请上级党委批评指正。\n",
        ),
    ),
)
