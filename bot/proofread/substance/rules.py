"""内容: no case, stock phrases, causes that repeat the problem or lie with others; praise and hollow measures."""

import re
from collections.abc import Iterator
from statistics import median

from bot.proofread.noticed.bare import bare
from bot.proofread.noticed.concrete import is_case
from bot.proofread.noticed.points import items, points
from bot.proofread.rule import Hit, Reading
from bot.proofread.samples import OPENED
from bot.proofread.substance import advice, circular, hollow, outside, praise, retold
from bot.proofread.substance.graded import grades
from bot.proofread.text import Line, Part
from bot.reading import likeness

_LEAST = 40  # characters of a point that should have shown something by then
_SHORT = 14
_SUBHEAD = 2
_SAME = 0.72  # claims that share so many pairs of characters say the same; neighbours of one pattern share half
_CLAIM = 4  # characters of a claim that can be known again within another sentence
_TAKEN = 0.8  # of its pairs of characters that stand there
_MANY = 2  # claims in one cause: one may be named to be explained
_SIBLINGS, _TELLING, _BARE = 3, 50, 15  # points; characters behind a claim of the others, and of one that is bare
_WHY = re.compile("根子|根源|原因|因为|归根|说到底|源于|在于|背后|由于|出在")
_THIN = 20  # characters of a point that is hardly more than its claim
_MOST = 0.5  # of a cause's characters


_CAUSE = re.compile("[\\s　]*(?:(?:主要|深层)?(?:原因|根源|症结|病根|究其|说到底|剖析))")


def _no_case(reading: Reading) -> Iterator[Hit]:
    found = list(items(reading, Part.PROBLEMS))
    bare = [not is_case(point.words) for point in found]
    # Where most of the others tell something, a short one without anything was left so.
    least = _SHORT if len(found) >= _SIBLINGS and sum(bare) * 3 <= len(found) else _LEAST
    for point, empty in zip(found, bare, strict=True):
        if not empty or _CAUSE.match(point.words) or point.words.endswith("："):
            continue
        if grades(point) and len(point.words) >= (_SHORT if grades(point, only=True) else least):
            yield Hit(point.line, point.start, point.end, "这一条没有时间、数字或者具体的事，看不出是哪一次、在哪里。")


def _claims_of_causes(reading: Reading) -> Iterator[tuple[Line, int, int]]:
    for point in points(reading, Part.CAUSES):
        yield point.line, point.start, point.claim_end
    for line in reading.text.lines:
        if line.part is Part.CAUSES and line.level == _SUBHEAD:
            yield line, line.at, line.at + len(line.claim)


def _same_cause(reading: Reading) -> Iterator[Hit]:
    """A cause whose claim is a problem's claim again."""
    problems = [point.claim for point in items(reading, Part.PROBLEMS)]
    for line, start, end in _claims_of_causes(reading):
        said = line.text[start:end]
        if len(said) >= _CLAIM and any(likeness.of(said, each) >= _SAME for each in problems):
            yield Hit(line, start, end, "这条原因和前面的一个问题是同一句话，没有说到为什么。")


def _borrowed(reading: Reading) -> Iterator[Hit]:
    """A cause whose text is made of the problems' claims."""
    pairs = {claim: frozenset(_pairs(claim)) for claim in _problems(reading) if len(claim) > _CLAIM}
    for line in reading.text.body():
        if line.part is not Part.CAUSES:
            continue
        for start, words in _causes(line):
            taken, left = [], words
            for clause in re.split("[，；。]", words):
                own = frozenset(_pairs(bare(clause)))
                for claim, wanted in pairs.items():
                    if len(own & wanted) >= _TAKEN * len(wanted) and len(own) <= 2 * len(wanted):
                        taken.append(claim)
                        left = left.replace(clause, "", 1)
                        break
            told = len(bare(words))
            copied = taken and told - len(bare(left)) >= _MOST * told and not _WHY.search(words)
            if len(taken) >= _MANY or copied:
                yield Hit(line, start, start + len(words), "这条原因把前面的问题又说了一遍，没有说到为什么。")


def _thin(reading: Reading) -> Iterator[Hit]:
    """A claim with hardly a word behind it, where its neighbours tell something."""
    for part in (Part.PROBLEMS, Part.CAUSES):
        found = list(items(reading, part))
        if len(found) >= _SIBLINGS and median(len(each.shown) for each in found) >= _TELLING:
            for each in found:
                if len(each.shown) < _BARE and len(each.words) < _THIN:
                    yield Hit(each.line, each.start, each.end, "这一条只有一句话，别的都写了一段，像是没有写完。")


def _problems(reading: Reading) -> Iterator[str]:
    for point in items(reading, Part.PROBLEMS):
        yield bare(point.claim)


def _causes(line: Line) -> Iterator[tuple[int, str]]:
    """The sentences behind a cause's claim, each with its place."""
    for match in re.finditer("[^。]+", line.text):
        if match.start() > 0 or not line.level:
            yield match.start(), match[0]


def _pairs(text: str) -> Iterator[str]:
    return (text[at : at + 2] for at in range(len(text) - 1))


_IN = "一、存在的问题\n（一）理论学习方面\n{}二、原因分析\n{}三、整改措施\n抓好学习。\n"
_EMPTY = (
    "对党的创新理论学得不深不透，读原文悟原理下的功夫不够，联系工作思考得少，指导乡村振兴的办法不多，存在用什"
    "么学什么的现象。"
)


RULES = (
    advice.rule(
        "no-case",
        _no_case,
        (
            OPENED + _IN.format(f"一是学得不深。{_EMPTY}二是用得不多。", "学得浅。"),
            OPENED + _IN.format(f"1.学得不深。{_EMPTY}\n2.用得不多。", "学得浅。"),
            OPENED + _IN.format("一是学得不深。钻研劲头不足，联系实际不够。二是用得不多。", "学得浅。"),
        ),
        (
            OPENED + _IN.format(f"一是学得不深。{_EMPTY}比如，9月的读书班只去了两次。", "学得浅。"),
            OPENED
            + _IN.format(
                "一是守夜的责任心松了。轮到我守泵房，机器一响我就把广播拧大，水漫到了门槛，我还在盯着牌桌。二是用得少。",
                "学得浅。",
            ),
        ),
    ),
    advice.rule(
        "thin-point",
        _thin,
        (OPENED + _IN.format(f"一是学得浅。{_EMPTY}二是用得少。{_EMPTY}三是记得慢。记得不牢。\n", "学得浅。"),),
        (OPENED + _IN.format("一是学得浅。二是用得少。三是记得慢。记得不牢。\n", "学得浅。"),),
    ),
    *hollow.RULES,
    *praise.RULES,
    *circular.RULES,
    advice.rule(
        "same-cause",
        _same_cause,
        (OPENED + _IN.format("一是理论学习不够系统深入。二是没用。\n", "（一）理论学习不够系统。没有坐下来。\n"),),
        (OPENED + _IN.format("一是理论学习不够系统深入。二是没用。\n", "（一）把学习当成软任务。没有坐下来。\n"),),
    ),
    advice.rule(
        "borrowed-cause",
        _borrowed,
        (
            OPENED
            + _IN.format(
                "一是读原文走马观花。6月只读了一篇。二是办实事蜻蜓点水。9月修的渠又漏了。\n",
                "（一）思想松了。班子读原文走马观花，办实事蜻蜓点水，宗旨意识不强。\n",
            ),
        ),
        (
            OPENED
            + _IN.format(
                "一是读原文走马观花。6月只读了一篇。二是办实事蜻蜓点水。9月修的渠又漏了。\n",
                "（一）思想松了。办实事蜻蜓点水，根子在把群众的事看成额外的负担，总想着做给上面看，心里没有装下等水的人。\n",
            ),
        ),
    ),
    *outside.RULES,
    *retold.RULES,
)
