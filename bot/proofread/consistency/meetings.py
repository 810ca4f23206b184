"""民主生活会 and 组织生活会: the kind of this meeting and of the last, wherever they are named."""

import re
from collections.abc import Iterator

from bot.interview.outline import MINZHU, ZUZHI
from bot.proofread.consistency.naming import rule
from bot.proofread.rule import Hit, Reading
from bot.proofread.samples import OPENING, TITLE
from bot.proofread.text import Line, Part

_KINDS = {MINZHU: "民主生活会", ZUZHI: "组织生活会"}
_THIS = re.compile(
    r"(?:开好|召开|本次|这次|此次|今年的?|关于|做好|准备|筹备|按照)(?:[^，。；：]{0,40}?)(?P<it>民主生活会|组织生活会)(?!情况通报|座谈)"
)
_LAST = re.compile(
    r"(?:上一?年度?|上次|去年|前年|20\d\d年度?|上一次|专题|本次|这次|此次)(?:的)?[^，。；：]{0,24}?(?P<it>民主生活会|组织生活会)"
    r"(?=[，会]?[^，。；]{0,8}?(?:上|中|后|以来|查摆|整改|确定|提出|列出|征求|认领|反馈|检视|梳理|明确|承诺|对照|查出|剖析|问题))"
)
_NOW = re.compile(r"(?:本次|这次|此次)[^，。；：]{0,12}(?P<it>民主生活会|组织生活会)")
# 双重组织生活会, and meetings of others that are only told of.
_OTHERS = re.compile("双重|支部|参加|列席|指导|督导|所在|下属|所属|基层|党小组|党组|党委|班子|党员领导干部|和|及")
_TEAM = re.compile(
    "领导班子|党组|党委(?!会?(?:第[一二三四五六七八九十]+|机关)?(?:党支部|支部))|党工委|常委|副?[局厅县市区镇乡院校]长|总经理"
)
_BRANCH = re.compile("党?支部|党小组|支委会|普通党员")


def _meant(reading: Reading) -> tuple[str, bool]:
    """The kind of this meeting, and whether the title is the one that says it wrong."""
    own = _KINDS.get(reading.kind, "")
    title = reading.text.title
    if not own or own not in title:
        return own, False
    other = next(kind for kind in _KINDS.values() if kind != own)
    said = [
        match["it"]
        for line in reading.text.lines
        if line.part is Part.OPENING and not line.name and not line.level
        for match in _THIS.finditer(line.text)
    ]
    bearer = title + "，" + reading.text.signature
    usual = "民主生活会" if _TEAM.search(bearer) else "组织生活会" if _BRANCH.search(bearer) else ""
    if own in said or other not in said or usual == own or (not usual and said.count(other) < 2):  # noqa: PLR2004
        return own, False
    return other, True


def _kind(reading: Reading) -> Iterator[Hit]:
    own, wrong = _meant(reading)
    title = reading.text.title_line
    if not own or title is None:
        return
    if wrong:
        said = next(kind for kind in _KINDS.values() if kind != own)
        at = title.text.find(said)
        yield Hit(title, max(at, 0), max(at, 0) + len(said), f"标题写的是{said}，正文里是{own}。", own)
    for line in reading.text.lines:
        if line.name or "生活会" not in line.text:
            continue
        opening = line.part is Part.OPENING and not line.level
        told = set[int]()
        for match in _calls(line) if opening else ():
            if match["it"] != own and f"{own}和" not in line.text and f"和{own}" not in line.text:
                told.add(match.start("it"))
                yield Hit(line, *match.span("it"), f"标题写的是{own}，这里是{match['it']}。", own)
        for match in (*_LAST.finditer(line.text), *_NOW.finditer(line.text)):
            if match["it"] != own and match.start("it") not in told and not _is_of_others(line, match):
                told.add(match.start("it"))
                yield Hit(line, *match.span("it"), f"标题写的是{own}，这里是{match['it']}。", own)


def _calls(line: Line) -> Iterator[re.Match[str]]:
    return _THIS.finditer(line.text)


def _is_of_others(line: Line, match: re.Match[str]) -> bool:
    if match.re is _NOW:
        return bool(_OTHERS.search(match[0]))
    sentence = re.split("[。；，]", line.text[: match.start()])[-1][-12:]
    return bool(_OTHERS.search(sentence + line.text[match.start() : match.start("it")]))


_BRANCH_TITLE = "青堰县水务局机关党支部2022年度{}对照检查材料\n"
_CALL = "按照关于召开2022年度组织生活会的通知，支部认真准备这次组织生活会。\n一、存在的问题\n一是学得浅。\n"
RULES = (
    rule(
        "kind",
        _kind,
        (
            TITLE + OPENING.format(2022).replace("民主", "组织"),
            TITLE + OPENING.format(2022) + "2021年度党史学习教育专题组织生活会查摆出的9个问题，整改8个。",
            TITLE + "上年度主题教育专题组织生活会确定的12项整改任务，已全部完成。\n一、存在的问题\n",
            _BRANCH_TITLE.format("民主生活会") + _CALL,
            _BRANCH_TITLE.format("组织生活会") + _CALL + "上次专题民主生活会上提出的意见没有落实。",
            _BRANCH_TITLE.format("组织生活会") + _CALL + "二、整改措施\n支部将以这次专题民主生活会为契机，抓好落实。",
            TITLE + OPENING.format(2022) + "去年组织生活会征求到的意见没有落实。",
        ),
        (
            TITLE + OPENING.format(2022) + "参加支部组织生活会2次。",
            TITLE
            + OPENING.format(2022)
            + "2022年参加双重组织生活会查摆问题少，列席2022年度所属支部组织生活会时提得少。",
            _BRANCH_TITLE.format("组织生活会") + _CALL + "去年局党组民主生活会上提出的要求没有传达。",
            _BRANCH_TITLE.format("组织生活会") + _CALL,
        ),
    ),
)
