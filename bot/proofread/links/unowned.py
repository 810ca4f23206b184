"""Measures without who or when beside others that say it, and measures that say nothing among those that do."""

import re
from collections.abc import Iterator, Sequence

from bot.proofread.finding import Family, Severity
from bot.proofread.genre import Genre
from bot.proofread.noticed.concrete import is_deed
from bot.proofread.noticed.points import Point, items
from bot.proofread.rule import Find, Hit, Reading, Rule
from bot.proofread.text import Part

_SURNAMES = (
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严金魏陶姜谢邹苏潘葛范彭鲁韦马苗方俞任袁柳史唐薛雷贺倪汤罗毕郝安常乐于傅齐康伍余顾孟黄"
    "穆萧尹姚邵汪祁毛狄米贝戴宋庞熊纪舒屈项祝董梁杜阮蓝季贾江童颜郭梅盛林钟徐邱骆高夏蔡田樊胡凌霍虞万柯卢莫房裘缪解应宗丁邓洪包左石崔吉龚程邢裴陆翁段侯曾"
)
_WHO = re.compile(
    f"责任(?:人|领导|单位|部门|科室)|牵头|[由请][^，。；]{{0,12}}(?:书记|主任|[局院校所站队处科]长|专人|支委|同志)|负责|主抓|包抓|[由请][^，。；]{{0,14}}[{_SURNAMES}][一-鿿]{{1,2}}|由[^，。；]{{2,10}}[室科股办处部局队站所会](?![员议])"
)
_WHEN = re.compile(
    "20\\d\\d年|\\d{1,2}月|[年月季]底|季度|上半年|下半年|年内|每[年月季周天日次半]|逐[年月季周日]|长期|全年|当[天日月周]|\\d+(?:天|日|个工作日|小时|分钟)内|时限|按[年月季周]|[一两三四五六]个?(?:周|月|年|天|季度)"
)
_SOON = re.compile(
    "(?:尽快|尽早|及早|早日|抓紧|择机|适时)(?:完成|解决|办结|办完|整改|落实|出台|修订|启动|建成|补齐|推进|处理|消化|清理)(?P<rest>[^，。；]{0,20})"
)
_FORM, _WHOLE = re.compile("责任人|时限|责任领导|责任单位"), "责任人和时限"
_MOST = 0.75  # of the measures say it: then it is this material's way to say it
_LEAST = 4  # measures that show a way
_FEW = 3
_EMPTY = 8  # characters of a measure behind its claim
_SEGMENT = re.compile("[^。；]+")
_GENERAL = re.compile(
    "^(?:[一二三四五六]是|同时|并|此外|要|将|班子|我|支部)?[，]?(?:今后|平时|日常|多|经常|更加|进一步|不断|切实|积极|主动|加强|强化|提高|增强|提升|加大|注重|坚持|定期|适时|努力|大力|持续|继续|着力|重视|深化|改进|树立|树牢|牢记)"
)
_NAMED = re.compile("[“”《》]|谁|凡|不[一-鿿]|一律|必须|先[^。]{1,24}[再后]|每[一-鿿]|以下|如下|下面")
_HOLDS = re.compile(
    "第一个|冲在|带头|随时|遇[到有]|发现一[起个处次]|实行|纳入|须|凡|的，|不再|制度|办法|[一二两三四五六七十]个?工作日"
)
# 请假须经书记同意, 推文实行三级审核: what holds from now on is done by no day, and often by everybody.
_STANDS = {
    _FORM: None,
    _WHO: re.compile(f"一律|{_HOLDS.pattern}"),
    _WHEN: re.compile(f"{_NAMED.pattern}|{_HOLDS.pattern}"),
}
# Clauses that anybody could have written; half of a measure's must be such before it is said to be empty.
_SLOGAN = re.compile(
    "进一步|不断|切实|持续|努力|始终|着力|全面|大力|扎实|坚决|积极|自觉|真正|逐步|坚持|推动|力戒|确保|做到|树牢|树立|强化|加强|提升|增强|提高|深化|狠抓|落到实处|落地|见效|走深走实|常抓|抓好|改进|压实|弘扬|永葆|筑牢|密切|用心用情|高标准|严要求"
)


def _unowned(reading: Reading) -> Iterator[Hit]:
    """Who does it, and by when, where nearly all the others say it."""
    found = [each for each in _measures(reading) if each.shown or len(each.words) >= _SEGMENT_LEAST]
    wanted = [] if reading.subject in ("person", "member") else [(_WHO, "谁来做")]
    for expression, word in ((_FORM, _WHOLE), *wanted, (_WHEN, "什么时候做完")):
        lacking = [each for each in found if not expression.search(each.words)]
        if len(found) >= _LEAST and lacking and len(lacking) <= (1 - _MOST) * len(found):
            stands = _STANDS[expression]
            for each in (each for each in lacking if stands is None or not stands.search(each.words)):
                yield Hit(each.line, _last(each), each.end, f"别的措施都写了{word}，这一条没有。")


def _measures(reading: Reading) -> Iterator[Point]:
    """The measures that have a number: a paragraph without one may lead in or close."""
    return (each for each in items(reading, Part.MEASURES) if each.line.level > 1 or each.start > each.line.at)


def _last(point: Point) -> int:
    """Where the last sentence of a measure begins."""
    words = point.words.rstrip("。；\n 　")
    return point.start + max(words.rfind("。"), words.rfind("；"), 0 if point.shown else -1) + 1


def _empty(reading: Reading) -> Iterator[Hit]:
    """A measure, or a sentence of one, without a deed among those that have one."""
    found = list(_measures(reading))
    told = [is_deed(each.words) for each in found]
    if len(found) < _FEW or sum(told) < _MOST * (len(found) - 1):
        return
    for each, said in zip(found, told, strict=True):
        if not said and len(each.shown) >= _EMPTY and _says_nothing(each.shown):
            yield Hit(each.line, each.start, each.end, "别的措施都写了做什么、做几次，这一条没有。")
        elif said:
            yield from _general(each)


def _soon(reading: Reading) -> Iterator[Hit]:
    """尽快完成余下25所, where the sentence has no date and other measures have theirs."""
    lines = [line for line in reading.text.body() if line.part is Part.MEASURES]
    if sum(len(_WHEN.findall(line.text)) for line in lines) < _LEAST:
        return
    for line in lines:
        for match in _SOON.finditer(line.text):
            begin = max(line.text.rfind(mark, 0, match.start()) for mark in "。；") + 1
            said = line.text[begin : match.end("rest")]
            if not _WHEN.search(said):
                yield Hit(line, *match.span(), "没有说什么时候做完。")


def is_one_empty(reading: Reading) -> bool:
    """Whether a whole measure says nothing, where the others do."""
    return any(hit.line.text[hit.start : hit.end].count("。") > 1 for hit in _empty(reading))


def _says_nothing(shown: str) -> bool:
    clauses = [each for each in re.split("[，。；]", shown) if each.strip()]
    return not _NAMED.search(shown) and 2 * sum(_SLOGAN.search(each) is not None for each in clauses) >= len(clauses)


def _general(point: Point) -> Iterator[Hit]:
    segments = [match for match in _SEGMENT.finditer(point.line.text, point.claim_end, point.end) if match[0].strip()]
    for match in segments if len(segments) > 1 else ():
        said = match[0].strip(" 　")
        if _EMPTY <= len(said) <= _SEGMENT_MOST and _GENERAL.search(said) and not is_deed(said) and _is_bare(said):
            yield Hit(point.line, *match.span(), "这一句没有说做什么、做几次、什么时候做。")


def _is_bare(said: str) -> bool:
    return not _NAMED.search(said) and not _WHO.search(said) and not _WHEN.search(said)


_SEGMENT_LEAST = 12  # characters of a measure that has no claim of its own
_SEGMENT_MOST = 30  # of a sentence that says nothing: a longer one tells how


_HEAD = (
    "青堰县水务局领导班子2022年度民主生活会对照检查材料\n班子认真对照检查。\n"
    "一、存在的问题\n一是学得浅。6月只读了一篇。\n"
    "二、原因分析\n想得浅。\n三、整改措施\n"
)
_ONE = "（一）读书。选读每周一章，由书记李明抽查，{}。\n"
_TWO = "（二）巡渠。干渠闸门逐座试开，6月底前换完，由副局长张立负责。\n"
_THREE = "（三）答复。热线工单三天办结，由办公室主任王芳牵头。\n"
_FOUR = "（四）作风。{}\n"


def _rule(name: str, find: Find, fires: Sequence[str], stays: Sequence[str]) -> Rule:
    return Rule(
        f"links.{name}",
        Family.LINKS,
        Severity.ADVICE,
        "own",
        tuple(fires),
        tuple(stays),
        find,
        frozenset({Genre.MATERIAL}),
        told={"whole": "1"},
    )


_BEFORE = _HEAD + _ONE.format("每季度讲评一次") + _TWO + _THREE
RULES = (
    _rule(
        "unowned",
        _unowned,
        (
            _BEFORE + _FOUR.format("下村不打招呼，每月2次，带回问题清单。"),
            _BEFORE + _FOUR.format("下村听取意见，带回问题清单，由书记李明过目。"),
        ),
        (
            _BEFORE + _FOUR.format("下村不打招呼，每月2次，由书记李明带队。"),
            _BEFORE + _FOUR.format("抢险巡堤带头上，遇到险情冲在前面，由书记李明带队。"),
            _BEFORE + _FOUR.format("纸质台账先用完手头的60本，再去库房领，由书记李明签字。"),
            _BEFORE + _FOUR.format("每月的下村日一律不安排会议。"),
            _BEFORE + _FOUR.format("6月底前下村2次，由分管副局长带队。"),
        ),
    ),
    _rule(
        "soon",
        _soon,
        (_BEFORE + _FOUR.format("每月下村2次，由书记李明带队；尽快解决余下3处险工。"),),
        (_BEFORE + _FOUR.format("每月下村2次，由书记李明带队；5月底前尽快解决余下3处险工。"),),
    ),
    _rule(
        "empty-measure",
        _empty,
        (
            _BEFORE + _FOUR.format("坚持求真务实，力戒形式主义，推动各项工作落到实处。"),
            _BEFORE + _FOUR.format("每月下村2次，由书记李明带队；今后多向党组织汇报思想。"),
        ),
        (
            _BEFORE + _FOUR.format("下村不打招呼，每月2次，由书记李明带队。"),
            _BEFORE + _FOUR.format("每月下村2次，由书记李明带队；学不完的一律不得出差。"),
        ),
    ),
)
