"""结构: parts and sections that are missing, empty, altered, out of their place or too short."""

import re
from collections import Counter
from collections.abc import Iterator

from bot.proofread.finding import Severity
from bot.proofread.noticed.listing import aspects
from bot.proofread.rule import Hit, Reading
from bot.proofread.samples import OPENED
from bot.proofread.structure import announced, aspect_headings, forms, lost, placing, sequence, strange_aspects, stray
from bot.proofread.structure.making import GOOD, PROBLEMS, rule
from bot.proofread.text import Line, Part, Section

_WORDS = {Part.PROBLEMS: "存在的问题", Part.CAUSES: "原因分析", Part.MEASURES: "整改措施"}
_LEAST = {Part.PROBLEMS: 0.25, Part.CAUSES: 0.07}  # of the whole; Source: 38–54 % and 14–24 % in three materials
_WITH_CAUSES = re.compile("(?:存在|查摆|突出|主要|检视)[^，。]{0,4}问题[及和与]")
_FEW = 20  # characters behind a claim that show nothing
_POINT = re.compile(
    r"(?:^[\s　]*|(?<=[。；]))(?P<claim>[一二三四五六]"
    r"是[^。；]{3,40}[。；：])(?P<text>.*?)(?=[一二三四五六]是[^。；]{3,40}[。；：]|$)"
)
_SHORT_ASPECT = 60  # characters: a section of problems with fewer says nothing
_SENTENCE = 24  # characters with a stop behind them: longer than what a heading says
_SEVERAL = 2  # sentences of one part, each numbered as a heading: that is how its points are written
_SHORT = 120  # characters of a part in which no problems, causes or measures are told
_SAYS_WHICH = re.compile("准备|基本|概况|表态|结语|结束|承诺|其他|说明|情况|评议|决心|方面|个人|工作")


def _missing_part(reading: Reading) -> Iterator[Hit]:
    parts = reading.text.parts()
    title = reading.text.title_line
    there = {each.head.part for each in parts}
    if "汇编" in reading.text.title:  # of several writers
        return
    if title is None or len(parts) < 2 or (Part.PROBLEMS not in there and not there & {Part.CAUSES, Part.MEASURES}):  # noqa: PLR2004
        return
    every = "".join(part.head.claim for part in parts if part.head.part is not Part.LAST_YEAR)
    # Each aspect is a part of its own: what follows them may have no heading.
    by_aspects = sum(part.head.part in (Part.OTHER, Part.PROBLEMS) for part in parts) > 2  # noqa: PLR2004
    if any(_may_be_any(part) for part in parts) or (by_aspects and not there & {Part.CAUSES, Part.MEASURES}):
        return
    for part, word in _WORDS.items():
        if part in there or (part is Part.PROBLEMS and (by_aspects or _WITH_CAUSES.search(every))):
            continue
        if part is Part.CAUSES and ("原因" in every or "根源" in every or reading.subject == "member"):
            continue
        if part is Part.MEASURES and re.search("整改|方向|打算", every):
            continue
        yield Hit(
            title,
            len(title.text) - len(title.text.lstrip(" 　#*")),
            len(title.text.rstrip()),
            f"没有找到“{word}”这一部分。",
        )


def _may_be_any(part: Section) -> bool:
    """Whether its heading says in words of its own what it is: 六面镜子照一照."""
    head = part.head
    return head.part is Part.OTHER and len(part.words) > _SHORT and _SAYS_WHICH.search(head.claim) is None


def _empty(reading: Reading) -> Iterator[Hit]:
    """A heading with nothing below it."""
    lines = [line for line in reading.text.lines if line.text.strip()]
    found = []
    for line, behind in zip(lines, [*lines[1:], None], strict=True):
        if not line.whole or line.level not in (1, 2) or line.name:
            continue
        if behind is None or (0 < behind.level <= line.level):
            found.append(line)
    # Measures of a sentence each are often numbered as headings are.
    sentences = Counter(line.part for line in found if line.text.rstrip().endswith("。"))
    for line in found:
        said = line.text.rstrip()
        if not said.endswith("。") or (sentences[line.part] < _SEVERAL and len(said) <= _SENTENCE):
            yield Hit(line, line.at, len(said), "这个标题下面没有内容。")


def _lengths(reading: Reading) -> Iterator[Hit]:
    whole = reading.text.characters
    parts = reading.text.parts()
    for part in parts:
        if sum(each.head.part is part.head.part for each in parts) > 1:
            continue  # 一、理论学习方面: each aspect a part of its own
        least = _LEAST.get(part.head.part)
        said = len("".join(part.words.split()))
        if least and said < least * whole and whole > 1500 and reading.subject in ("team", "person"):  # noqa: PLR2004
            yield Hit(
                part.head,
                part.head.at,
                part.head.at + len(part.head.claim),
                f"这一部分只有{said}字，比别的材料少得多。",
            )


def _thin(reading: Reading) -> Iterator[Hit]:
    sections = aspects(reading)
    sizes = [len("".join(section.words.split())) - len(section.head.claim) for section in sections]
    for section, size in zip(sections, sizes, strict=True):
        if 0 < size < _SHORT_ASPECT and max(sizes) > 5 * size:
            yield Hit(
                section.head,
                section.head.at,
                section.head.at + len(section.head.claim),
                f"这个方面只写了{size}个字，比别的方面少得多。",
            )


def _short_points(reading: Reading) -> Iterator[Hit]:
    """A claim with hardly a word behind it, where the other points have a paragraph."""
    found = [
        (line, match, len(match["text"].strip()))
        for section in aspects(reading)
        for line in section.lines
        for match in _POINT.finditer(line.text)
    ]
    usual = sorted(size for _, _, size in found)[len(found) // 2] if found else 0
    for line, match, size in found:
        if size < _FEW and usual > 4 * _FEW:
            yield Hit(line, match.start("claim"), match.end("text"), "这一条只有一句话，没有写出具体表现。")


def _order(reading: Reading) -> Iterator[Hit]:
    """Measures before causes, causes before problems."""
    rank = {Part.LAST_YEAR: 0, Part.PROBLEMS: 1, Part.CAUSES: 2, Part.MEASURES: 3}
    last: Line | None = None
    for part in reading.text.parts():
        head = part.head
        if head.part in rank:
            if last is not None and rank[head.part] < rank[last.part]:
                yield Hit(head, head.at, head.at + len(head.claim), f"“{head.claim}”一般写在“{last.claim}”前面。")
            last = head


_PRAISE = re.compile("成绩|成效|亮点|经验做法|典型经验|工作总结|主要做法|先进事迹|荣誉|业绩")


def _praise(reading: Reading) -> Iterator[Hit]:
    """今后工作打算和取得的成绩: behind the problems, a part of a 对照检查 tells of no success."""
    behind = False
    for part in reading.text.parts():
        head = part.head
        found = _PRAISE.search(head.claim) if behind and head.whole else None
        if found is not None:
            start = head.at + head.text[head.at :].find(found[0])
            said = f"标题里的“{found[0]}”不是对照检查的内容，查摆问题后面该写原因和整改措施。"
            yield Hit(head, start, start + len(found[0]), said)
        behind = behind or head.part is Part.PROBLEMS


_LONG = "班子学习不深，措施不实，抓得不紧，管得不严，想得不远，做得不细，问得不勤，听得不多，讲得不透，改得不快。"
RULES = (
    *aspect_headings.RULES,
    *strange_aspects.RULES,
    *forms.RULES,
    *announced.RULES,
    *placing.RULES,
    *lost.RULES,
    *sequence.RULES,
    *stray.RULES,
    rule(
        "missing-part",
        _missing_part,
        (OPENED + PROBLEMS + "二、整改措施\n抓好学习。\n", OPENED + PROBLEMS + "二、原因分析\n学得不深。\n"),
    ),
    rule(
        "praise",
        _praise,
        (
            GOOD.replace("三、整改措施", "三、今后工作打算和取得的成绩"),
            GOOD.replace("三、整改措施", "三、整改措施及工作亮点"),
        ),
        (GOOD, GOOD.replace("三、整改措施", "三、努力方向和整改措施")),
    ),
    rule(
        "empty",
        _empty,
        (GOOD.replace("学得不深。\n", ""), GOOD.replace("一是不敢为。二是不愿为。\n", "")),
        (
            GOOD.replace(
                "抓好学习。",
                "（一）每季度通读一本原著，写一篇心得，6月底前讲一次党课。\n（二）工位上摆党员岗位牌，党费每月5日前自己交，请假的一周内补学。",
            ),
        ),
    ),
    rule(
        "order",
        _order,
        (OPENED + PROBLEMS + "二、整改措施\n抓好学习。\n三、原因分析\n学得不深。\n",),
        severity=Severity.ADVICE,
    ),
    rule("length", _lengths, (GOOD.replace("抓好学习。", _LONG * 31),), severity=Severity.NOTE),
    rule(
        "short-point",
        _short_points,
        (
            GOOD.replace("一是学得浅。", f"一是学得浅。{_LONG * 2}")
            .replace("二是用得少。", "二是用得少。用得少。")
            .replace("一是不敢为。二是不愿为。", f"一是不敢为。{_LONG * 2}二是不愿为。{_LONG * 2}")
            .replace("一是管得松。二是抓得软。", f"一是管得松。{_LONG * 2}二是抓得软。{_LONG * 2}"),
        ),
        severity=Severity.ADVICE,
    ),
    rule("thin", _thin, (GOOD.replace("一是学得浅。", _LONG * 4),), severity=Severity.NOTE),
)
