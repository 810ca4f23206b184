"""Marks of another keyboard, and marks where a sentence does not stop."""

import re
from collections.abc import Iterator
from itertools import zip_longest

from bot.proofread.punctuation.pairs import rule
from bot.proofread.rule import Hit, Reading, body_for, lines_for, pattern

_HAN = "一-鿿"
_ODD = re.compile("[｡､﹐﹑﹒﹔﹕﹖﹗＂]")
_CORNER = re.compile("「(?P<inner>[^「」]{1,40})」")
_WIDE_DOT = re.compile(rf"(?<=[{_HAN}”》）%％])[．.]{{1,2}}(?=[\s“《（{_HAN}\d]|$)(?<![.．]{{3}})(?<!\.(?=[a-zA-Z]))")
_AND_DOT = re.compile(r"[，。；：、！？][．.]+(?![\d.．])|(?<![\d.．])[．.][，。；：、]")
_DASH = re.compile("—[-–－]+—?|(?<!—)[-–－]—+|—{3,}|_—|—_")
# Words that something must follow.
_OPEN_WORDS = frozenset(
    [
        "把",
        "被",
        "对于",
        "关于",
        "以及",
        "并且",
        "而且",
        "但是",
        "因为",
        "由于",
        "针对",
        "按照",
        "为了",
        "与",
        "及",
        "或者",
    ]
)
_OPEN = re.compile(f"(?:{'|'.join(sorted(_OPEN_WORDS))})(?=[。；])")
_COUNTED = re.compile("[\\d一二三四五六七八九十百千万几两余多]$")  # 三十二把
_IS = re.compile("(?:问题|原因|根源|表现|差距|措施|目的|关键)(?P<it>[是在][。；，])(?!非|否)")
_BELOW = re.compile(
    "(?:如下|(?:以下|下列|如下)(?:[一二三四五六七八九十\\d]{1,2}个)?"
    "(?:几个?)?(?:方面|问题|措施|原因|情况|工作|几点))"
    "(?P<it>[；;，,、])[\\s　]*(?=$|一是|1[.．]|（一）)"
)
_ORDINAL_PAUSE = re.compile("一是(?P<said>[^。；]{2,80}?)(?P<it>、)(?=二是)")

_LOOKS = {
    "丶": "、",
    "‚": "，",
    "∶": "：",
    "﹑": "、",
    "〝": "“",
    "〞": "”",
    "＂": "”",
    "･": "·",
    "ﾞ": "",
    "ヽ": "、",
    "ˎ": "、",
    "乀": "、",
}
_LOOK = re.compile(f"[{''.join(_LOOKS)}](?<!\\d∶(?=\\d))")  # 14∶1


def _unfinished(reading: Reading) -> Iterator[Hit]:
    """针对。群众反映的问题: a stop behind a word that something must follow."""
    for line in body_for(reading, _OPEN):
        for match in _OPEN.finditer(line.text):
            if any(token.start == match.start() and token.end == match.end() for token in line.tokens):
                if match[0] == "把" and _COUNTED.search(line.text, 0, match.start()):
                    continue
                yield Hit(line, match.start(), match.end() + 1, f"“{match[0]}”后面还有话，不能停。")
    yield from _amid(reading)


def _amid(reading: Reading) -> Iterator[Hit]:
    """问题是。班子…, and 、 between 一是 and 二是."""
    for line in body_for(reading, _IS):
        for match in _IS.finditer(line.text):
            if match["it"][1] != "，" and match["it"][0] == "是":
                yield Hit(line, *match.span("it"), "这里话没有说完，不能停。")
    for line in body_for(reading, _ORDINAL_PAUSE):
        for match in _ORDINAL_PAUSE.finditer(line.text) if "、二是" in line.text else ():
            if "，" in match["said"]:
                yield Hit(line, *match.span("it"), "“一是”“二是”之间用分号或句号。", "；")


def _list_end(reading: Reading) -> Iterator[Hit]:
    """A ； at the end of the last paragraph of a list."""
    lines = [line for line in reading.text.lines if line.text.strip()]
    for line, behind in zip_longest(lines, lines[1:]):
        said = line.text.rstrip(" 　\t")
        if line.whole or line.name or line.in_table or not said.endswith(("；", ";")) or len(said) < 8:  # noqa: PLR2004
            continue
        if behind is None:
            ends = reading.context.whole or line.number > 1 or "。" in said
        else:
            ends = behind.level == 1 or (behind.level == 2 and line.level not in (1, 2) and behind.whole)  # noqa: PLR2004
        if ends:
            yield Hit(line, len(said) - 1, len(said), "这里是最后一条，该用句号。", "。")


def _looks(reading: Reading) -> Iterator[Hit]:
    for line in lines_for(reading, _LOOK):
        for match in _LOOK.finditer(line.text):
            if match[0] in _LOOKS:
                yield Hit(line, *match.span(), f"“{match[0]}”不是标点，是字形相像的字。", _LOOKS[match[0]])


RULES = (
    rule(
        "look-alike",
        _looks,
        ("接诉丶交办丶反馈要形成闭环。",),
        ("接诉、交办、反馈要形成闭环。", "OA系统和5G基站，A4纸。"),
        "own",
    ),
    rule(
        "odd",
        pattern(_ODD, "这个标点不是通常用的全角标点。"),
        ("班子认真学习｡党员整改｡",),
        ("班子认真学习。",),
        "own",
    ),
    rule(
        "corner",
        pattern(_CORNER, "引号用“”。", r"“\g<inner>”"),
        ("落实「三会一课」制度。",),
        ("落实“三会一课”制度。",),
        "own",
    ),
    rule(
        "wide-dot",
        pattern(_WIDE_DOT, "这里该是句号。", "。"),
        ("9月底前完成更新．2024年接着办。", "全年零投诉..每季度汇报。", "班子学习．"),
        ("1．加强学习。", "3．5万元。", "学习……整改", "学习不够...", "见example.com"),
        "own",
    ),
    rule(
        "with-dot",
        pattern(_AND_DOT, "两个标点连在一起，多了一个。"),
        ("认真学习。．整改。", "认真学习.，整改。"),
        ("认真学习。3.5万元。", "学习不够..."),
        "own",
    ),
    rule(
        "dash",
        pattern(_DASH, "破折号是“——”。", "——"),
        ("抓作风——-没有抓到底。", "抓作风———没有抓到底。"),
        ("抓作风——没有抓到底。", "3—5月", "——班子学习"),
        "own",
    ),
    rule(
        "unfinished",
        _unfinished,
        (
            "班子针对。群众反映的问题没有答复。",
            "存在的问题是。学得不深。",
            "一是学得少，全年3次、二是走得少。",
        ),
        ("群众参与。支委会讨论通过。", "主要问题是学得不深。", "一是学、二是查、三是改。", "实事求是。"),
        "own",
    ),
    rule(
        "list-end",
        _list_end,
        (
            "一是学得少，全年只学3次；\n二是走得少，全年2次；",
            "（一）学习\n1.学得少，只有3次；\n2.走得少，只有2次；\n二、原因\n学得浅。",
        ),
        ("一是学得少，全年只学3次；\n二是走得少，全年2次。", "（一）学得少，只有3次；\n（二）走得少，只有2次。"),
        "own",
    ),
    rule(
        "below",
        pattern(_BELOW, "“如下”后面用冒号。", "："),
        ("现将有关情况报告如下；", "主要有以下三个方面，一是学得少。"),
        ("现将有关情况报告如下：", "以下问题，要逐条改。"),
        "own",
    ),
)
