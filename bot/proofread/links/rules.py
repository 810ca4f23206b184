"""对应: problems that no measure answers, a 台账 without who or when."""

import re
from collections.abc import Iterator
from statistics import median

from bot.draft.ledger import Ledger
from bot.proofread.finding import Family, Severity
from bot.proofread.genre import Genre
from bot.proofread.links import answers, beside, unowned
from bot.proofread.noticed import hazy
from bot.proofread.noticed.concrete import is_deed
from bot.proofread.noticed.points import Point, items
from bot.proofread.rule import Hit, Reading, Rule
from bot.proofread.samples import OPENED
from bot.proofread.text import Line, Part

_EVERY = frozenset({Genre.MATERIAL, Genre.PASSAGE})
_NOBODY = re.compile(r"(?:责任人|牵头人|责任领导|责任单位|责任部门)[：:](?=[\s　]*(?:[；;，,。）)]|$))")
_SOON = re.compile(r"(?:完成时限|整改时限|完成时间|时限)[：:][\s　]*(?P<it>尽快|近期|适时|待定|视情况|另行确定)")
_SOMEBODY = re.compile(
    r"(?:责任人|牵头人|责任领导|责任单位|责任部门)[：:][\s　]*"
    r"(?P<it>待定|另定|相关人员|有关人员|相关部门|有关部门|相关单位|有关单位)"
)
_WITH = re.compile(r"（[^（）]*责任(?:人|领导|单位|部门|科室)[^（）]*）")
_WHO, _WHEN = re.compile("责任|牵头"), re.compile(r"时限|时间|\d{1,2}月|长期|年底")
_SIGNED = re.compile("人[：:]")  # 检视人：李梅
_BARE = 8  # characters behind a claim that say nothing yet
_FULL = 30  # of its neighbours
_SIBLINGS = 3
_NEVER = re.compile(r"(?:完成时限|整改时限|完成时间|时限)[：:](?=[\s　]*(?:[；;，,。）)]|$))")


def _ledger(reading: Reading) -> Ledger | None:
    return reading.context.ledger


def _at(reading: Reading, claim: str) -> tuple[Line, int] | None:
    """Where the text says a claim; the words alone, for the number before it is the layout's."""
    bare = claim.rstrip("。")
    return next(((line, at) for line in reading.text.body() if bare and (at := line.text.find(bare)) >= 0), None)


def _unanswered(reading: Reading) -> Iterator[Hit]:
    made = _ledger(reading)
    for row in made.rows if made is not None else ():
        if row.problem and not row.measures and (found := _at(reading, row.problem)):
            line, at = found
            yield Hit(line, at, at + len(row.problem.rstrip("。")), "没有一条措施针对这个问题。")


def _unnamed(reading: Reading) -> Iterator[Hit]:
    made = _ledger(reading)
    seen: set[str] = set()
    for row in made.rows if made is not None else ():
        for measure in row.measures:
            wanting = [word for word, said in (("责任人", measure.who), ("完成时限", measure.due)) if not said]
            if wanting and measure.claim not in seen and (found := _at(reading, measure.claim)):
                seen.add(measure.claim)
                line, at = found
                yield Hit(line, at, at + len(measure.claim.rstrip("。")), f"台账里这条措施没有{'和'.join(wanting)}。")


def _blank(reading: Reading) -> Iterator[Hit]:
    for line in reading.text.lines:
        for expression, word in ((_NOBODY, "谁来做"), (_NEVER, "什么时候完成")):
            for match in expression.finditer(line.text):
                yield Hit(line, *match.span(), f"这里没有写{word}。")


def _someday(reading: Reading) -> Iterator[Hit]:
    for line in reading.text.lines:
        for expression, word in ((_SOMEBODY, "具体是谁"), (_SOON, "具体到哪一天")):
            for match in expression.finditer(line.text):
                yield Hit(line, *match.span("it"), f"“{match['it']}”没有说{word}。")


def _half(reading: Reading) -> Iterator[Hit]:
    """（责任人…） without a date where the others have one, and the other way round."""
    found = [(line, match) for line in reading.text.lines for match in _WITH.finditer(line.text)]
    for expression, word in ((_WHO, "谁来做"), (_WHEN, "什么时候完成")):
        wanting = [(line, match) for line, match in found if not expression.search(match[0])]
        if len(found) >= _SIBLINGS * max(len(wanting), 1):
            for line, match in wanting:
                yield Hit(line, *match.span(), f"别的措施都写了{word}，这里没有。")


def _is_whole(measure: Point) -> bool:
    """每半年重温1次，缺席的一周内补做: one sentence that says it all."""
    return bool(_SIGNED.search(measure.words)) or (is_deed(measure.claim) and bool(re.search("\\d", measure.claim)))


def _bare(reading: Reading) -> Iterator[Hit]:
    """A measure of which only the heading is left."""
    found = list(items(reading, Part.MEASURES))
    if len(found) >= _SIBLINGS and median(len(each.shown) for each in found) >= _FULL:
        for each in found:
            if (
                len(each.shown) < _BARE
                and len(each.words) < _FULL
                and not _is_whole(each)
                and not each.claim.startswith("附")
            ):
                yield Hit(each.line, each.start, each.end, "这条措施只有一个标题，没有写怎么做。")


def _without(reading: Reading) -> Iterator[Hit]:
    """A problem that no measure says a word about; where the links are known, they tell.

    Only a note: of those told in faultless texts and in planted ones, three in ten were right.
    """
    if _ledger(reading) is not None or unowned.is_one_empty(reading):
        return  # the empty measure is told: it may have been the answer
    for each in answers.unanswered(reading):
        if not hazy.is_hazy(each.words):  # what is blurred has no words to be known by
            yield Hit(each.line, each.start, each.claim_end, "措施里没有和它相同的字眼，看看有没有针对它的。")


_FOUND = (
    "一、存在的问题\n一是学习图省事。党委发的选读领了5册，3册没有拆封，体会材料从网上抄来。二是巡渠走过场。干渠闸门锈死两年，巡查表上填的都是正常。"
    "三是答复用水户拖沓。热线工单超期31件，最长的拖了46天。\n二、原因分析\n想得浅。\n三、整改措施\n"
)
_READ = "（一）读书。选读每周一章，拆封以后在页边记下要办的事，体会材料自己动手，月底由书记逐册翻看，没有记的补读。"
_WALKED = "（二）巡渠。干渠闸门逐座上油试开，巡查表由两个人签字，锈死的闸门6月底前换完，换一座拍一张照片。"
_ANSWERED = "（三）答复。热线工单三天办结，超期的由分管成员上门说明，每月把超期件数张贴在大厅。\n"
_WHOLE = {"whole": "1"}


RULES = (
    *unowned.RULES,
    *beside.RULES,
    Rule(
        "links.no-measure",
        Family.LINKS,
        Severity.NOTE,
        "S",
        (f"{OPENED}{_FOUND}{_READ}\n{_WALKED}\n", f"{OPENED}{_FOUND}{_READ}\n{_ANSWERED}"),
        (f"{OPENED}{_FOUND}{_READ}\n{_WALKED}\n{_ANSWERED}",),
        _without,
        frozenset({Genre.MATERIAL}),
        told=_WHOLE,
    ),
    Rule(
        "links.bare-measure",
        Family.LINKS,
        Severity.ADVICE,
        "S",
        (f"{OPENED}{_FOUND}{_READ}\n（二）巡渠。抓紧抓好。\n{_ANSWERED}",),
        (f"{OPENED}{_FOUND}{_READ}\n{_WALKED}\n{_ANSWERED}", f"{OPENED}{_FOUND}一是读书。二是巡渠。三是答复。\n"),
        _bare,
        frozenset({Genre.MATERIAL}),
        told=_WHOLE,
    ),
    Rule(
        "links.someday",
        Family.LINKS,
        Severity.ADVICE,
        "own",
        ("（责任人：相关人员；完成时限：2022年6月）", "（责任人：张三；完成时限：尽快）"),
        ("（责任人：张三；完成时限：2022年6月，此后长期坚持）",),
        _someday,
        _EVERY,
    ),
    Rule(
        "links.half-ledger",
        Family.LINKS,
        Severity.ADVICE,
        "S",
        ("一是读书（责任人：张三；时限：3月）。二是巡渠（责任人：李四；时限：6月）。三是答复（责任人：王五）。",),
        ("一是读书（责任人：张三）。二是巡渠（责任人：李四）。三是答复（责任人：王五）。",),
        _half,
        _EVERY,
    ),
    Rule(
        "links.blank-ledger",
        Family.LINKS,
        Severity.ADVICE,
        "S",
        ("（责任人：；完成时限：2022年6月）", "（责任人：张三；完成时限：）"),
        ("（责任人：张三；完成时限：2022年6月）",),
        _blank,
        _EVERY,
    ),
    Rule(
        "links.unanswered",
        Family.LINKS,
        Severity.ADVICE,
        "S",
        ("一是学得不深。班子没有读完。",),
        ("一是学得不透。班子没有读完。",),
        _unanswered,
        _EVERY,
        told={"ledger": "学得不深"},
    ),
    Rule(
        "links.unnamed",
        Family.LINKS,
        Severity.NOTE,
        "S",
        ("（一）带头读书。每月一次。",),
        ("（一）带头下乡。每月一次。",),
        _unnamed,
        _EVERY,
        told={"ledger": "学得不深"},
    ),
)
