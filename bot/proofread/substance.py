"""内容: no case, stock phrases, praise, hiding behind others, causes that repeat the problem."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.proofread.finding import Family, Severity
from bot.proofread.genre import Genre
from bot.proofread.rule import Find, Hit, Reading, Rule
from bot.proofread.text import Line, Part
from bot.reading import likeness

_POINT = re.compile(r"(?:(?<=[。；：！？”）])|^[\s　]*)[一二三四五六七八九十]{1,2}是(?!否|非|一、二是二)")
# When, how many, how often, which one: what a case has. Source: measured on 118 sentences, date or number or
# frequency or event; 84 of 100 so found were concrete.
_CONCRETE = re.compile(
    r"\d|[一二三四五六七八九十两几百千]+(?:次|个|人|名|件|条|项|天|户|年|月|日|周|小时|分钟|万元|成|处|家|份|场|篇|里|亩|多)|比如|例如|又如|譬如"
    r"|[，。；]如[^果何此今同]|《|去年|今年|上半年|下半年|年初|年底|上个?月|每[年季月周天次]|有一次|第[一二三四]季度"
    r"|[镇乡村]|项目|事故|督查|通报|审计|反馈|投诉|上访|疫情|洪|火灾"
)
_NAMED_SET = re.compile(
    "“[^”]*”|[一二三四五六七八九十两]个(?:意识|自信|维护|确立|务必|方面|全面|必须坚持|责任|问题)|一(?:定|些|种|个|味|直|致|样|般|方面|是)|[二三四五六七八九十]是|党的(?:十九|二十)[^，。]{0,8}|20\\d\\d年度?"
)
_LEAST = 40  # characters of a point that should have shown something by then
_NEGATED = re.compile("没有?|未|不|缺|少|难以|无法|谈不上|尚未")
_TURN = re.compile(r"(?P<it>(?:虽然|尽管|虽|固然)[^。；！？]{4,60}?，?(?:但是|但|然而|可是|不过|却))")
_THOUGH = re.compile(
    r"(?:^|(?<=[。；]))(?P<it>(?:[^。；，]{0,12}?)(?:能够|能|坚持|做到了?|高度重视|十分重视|一直重视|始终坚持|认真|积极|取得了?|总体上|整体上|较好地)[^。；！？，]{2,30}，(?:[^。；！？，]{2,20}，)?(?:但是?|然而|可是|不过))(?!不(?:知|了解))"
)
_GOOD = re.compile(
    "认真|积极|取得|较好|重视|加强|坚持|做到|完成|提高|深入|热情|努力|主动|不错|总体|良好|进步|成效|能够|很高|较高|较强|有所"
)
_SUBHEAD = 2
_SAME = 0.72  # claims that share so many pairs of characters say the same; neighbours of one pattern share half


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A point of the problems: its claim and its text."""

    line: Line
    start: int
    end: int

    @property
    def words(self) -> str:
        return self.line.text[self.start : self.end]

    @property
    def claim_end(self) -> int:
        stop = re.search("[。；：]", self.words)
        return self.end if stop is None else self.start + stop.start()


def points(reading: Reading, part: Part) -> Iterator[_Stretch]:
    """The points 一是… of a part, as far as the next one."""
    for line in reading.text.body():
        if line.part is not part:
            continue
        found = list(_POINT.finditer(line.text))
        for at, match in enumerate(found):
            yield _Stretch(line, match.end(), found[at + 1].start() if at + 1 < len(found) else len(line.text))


def _no_case(reading: Reading) -> Iterator[Hit]:
    for point in points(reading, Part.PROBLEMS):
        bare = _NAMED_SET.sub("", point.words)
        if len(point.words) >= _LEAST and _CONCRETE.search(bare) is None:
            yield Hit(
                point.line, point.start, point.claim_end, "这一条没有时间、数字或者具体的事，看不出是哪一次、在哪里。"
            )


def _stock(reading: Reading) -> Iterator[Hit]:
    expression = reading.context.known.phrase("stock")
    for point in points(reading, Part.PROBLEMS):
        claim = point.line.text[point.start : point.claim_end]
        match = expression.fullmatch(claim.strip())
        if match is not None and _CONCRETE.search(_NAMED_SET.sub("", point.words)) is None:
            yield Hit(point.line, point.start, point.claim_end, "这句话谁都能写，看不出是你们的问题。")


def _praise_first(reading: Reading) -> Iterator[Hit]:
    for line in reading.text.body():
        if line.part is not Part.PROBLEMS:
            continue
        for expression in (_TURN, _THOUGH):
            for match in expression.finditer(line.text):
                said = match["it"]
                if _GOOD.search(said) and not _NEGATED.search(said.rsplit("，", 1)[0]):
                    yield Hit(
                        line, *match.span("it"), "查摆问题先说成绩再说问题，读的人会觉得是在摆好，直接说问题就行。"
                    )


def _praise(reading: Reading) -> Iterator[Hit]:
    expression = reading.context.known.phrase("praise")
    for line in reading.text.body():
        if line.part is not Part.PROBLEMS:
            continue
        for match in expression.finditer(line.text):
            before = line.text[
                max(
                    line.text.rfind("，", 0, match.start()), line.text.rfind("。", 0, match.start()), match.start() - 12
                ) : match.start()
            ]
            behind = line.text[match.end() : match.end() + 8]
            if (
                not _NEGATED.search(before)
                and not re.search("^[^，。]{0,6}(?:不|没|少|当成|就|为目标|的念头|的想法|的心态)", behind)
                and not re.search(
                    "以为|认为|想着|满足于|为了|希望|追求|只要|才能|自满|觉得",
                    line.text[max(match.start() - 14, 0) : match.start()],
                )
            ):
                yield Hit(line, *match.span(), "这是成绩，放在问题里不合适。")


def _hiding(reading: Reading) -> Iterator[Hit]:
    """有的同志 in a person's own text."""
    if reading.subject not in ("person", "member"):
        return
    expression = reading.context.known.phrase("hiding")
    for line in reading.text.body():
        if line.part in (Part.PROBLEMS, Part.CAUSES):
            for match in expression.finditer(line.text):
                yield Hit(line, *match.span(), f"个人材料要说自己，“{match[0]}”是在说别人。")


def _same_cause(reading: Reading) -> Iterator[Hit]:
    """A cause whose claim is a problem's claim again."""
    problems = [point.line.text[point.start : point.claim_end] for point in points(reading, Part.PROBLEMS)]
    causes = [(point.line, point.start, point.claim_end) for point in points(reading, Part.CAUSES)]
    causes += [
        (line, line.at, line.at + len(line.claim))
        for line in reading.text.lines
        if line.part is Part.CAUSES and line.level == _SUBHEAD
    ]
    for line, start, end in causes:
        said = line.text[start:end]
        if len(said) > 3 and any(likeness.of(said, each) >= _SAME for each in problems):  # noqa: PLR2004
            yield Hit(line, start, end, "这条原因和前面的一个问题是同一句话，没有说到为什么。")


def _outside(reading: Reading) -> Iterator[Hit]:
    """Causes that lie with others: too busy, too few people, no money."""
    expression = re.compile(
        r"(?:由于|因为|主要是)(?:平时|日常|单位|基层)?(?:工作|业务|事务)?(?:太|较|比较|过于|非常)?(?P<it>繁?忙|任务(?:太|较|过)?重|人手(?:太)?(?:少|不足|紧张)|经费(?:不足|紧张|有限)|时间(?:太)?紧|条件(?:差|有限))"
    )
    for line in reading.text.body():
        if line.part is Part.CAUSES:
            for match in expression.finditer(line.text):
                if not re.search(
                    "借口|理由|总以|以为|觉得|认为|强调", line.text[max(match.start() - 10, 0) : match.end() + 10]
                ):
                    yield Hit(line, *match.span(), "这是客观原因，要从思想上找自己的原因。")


_TITLE = "青堰县水务局领导班子2022年度民主生活会对照检查材料\n班子认真对照检查。\n"
_MINE = "青堰县水务局2022年度民主生活会对照检查材料\n党组成员、副局长　骆启舟\n我认真对照检查。\n"
_IN = "一、存在的问题\n（一）理论学习方面\n{}二、原因分析\n{}三、整改措施\n抓好学习。\n"
_EMPTY = (
    "对党的创新理论学得不深不透，读原文悟原理下的功夫不够，联系工作思考得少，指导实践的办法不多，存在用什"
    "么学什么的现象。"
)
_TOLD = {"whole": "1"}


def _rule(
    name: str,
    find: Find,
    fires: tuple[str, ...],
    stays: tuple[str, ...],
    source: str = "S",
    severity: Severity = Severity.ADVICE,
) -> Rule:
    return Rule(
        f"substance.{name}",
        Family.SUBSTANCE,
        severity,
        source,
        fires,
        stays,
        find,
        frozenset({Genre.MATERIAL}),
        told=_TOLD,
    )


RULES = (
    _rule(
        "no-case",
        _no_case,
        (_TITLE + _IN.format(f"一是学得不深。{_EMPTY}二是用得不多。", "学得浅。"),),
        (_TITLE + _IN.format(f"一是学得不深。{_EMPTY}比如，9月的读书班只去了两次。", "学得浅。"),),
    ),
    _rule(
        "stock",
        _stock,
        (_TITLE + _IN.format("一是宗旨意识不强。办事拖拉。二是用得不多。", "学得浅。"),),
        (_TITLE + _IN.format("一是宗旨意识不强。3月群众来访等了两个小时。二是用得不多。", "学得浅。"),),
        severity=Severity.NOTE,
    ),
    _rule(
        "praise-first",
        _praise_first,
        (_TITLE + _IN.format("一是虽然班子能够认真组织学习，但是联系实际不够。\n", "学得浅。"),),
        (_TITLE + _IN.format("一是虽然没有缺课，但是笔记是补的。\n", "学得浅。"),),
    ),
    _rule(
        "praise",
        _praise,
        (_TITLE + _IN.format("一是学得浅。全年工作取得了显著成效，受到市委充分肯定。\n", "学得浅。"),),
        (_TITLE + _IN.format("一是学得浅。没有取得明显成效，只求受到上级表扬就行。\n", "学得浅。"),),
    ),
    _rule(
        "hiding",
        _hiding,
        (_MINE + _IN.format("一是学得浅。有的同志不读原文。\n", "学得浅。"),),
        (
            _MINE + _IN.format("一是学得浅。我不读原文。\n", "学得浅。"),
            _TITLE + _IN.format("一是学得浅。有的班子成员不读原文。\n", "学得浅。"),
        ),
    ),
    _rule(
        "same-cause",
        _same_cause,
        (_TITLE + _IN.format("一是理论学习不够系统深入。二是用得少。\n", "（一）理论学习不够系统。没有坐下来。\n"),),
        (_TITLE + _IN.format("一是理论学习不够系统深入。二是用得少。\n", "（一）把学习当成软任务。没有坐下来。\n"),),
    ),
    _rule(
        "outside-cause",
        _outside,
        (_TITLE + _IN.format("一是学得浅。二是用得少。\n", "由于工作繁忙，没有学。\n"),),
        (_TITLE + _IN.format("一是学得浅。二是用得少。\n", "总以工作繁忙为理由，没有学。\n"),),
    ),
)
