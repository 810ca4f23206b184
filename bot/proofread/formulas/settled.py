"""Formulas known by what stands around them: a number, a verb, the clauses of a theme. Only ever: 建议核对."""

import re
from collections.abc import Iterator
from functools import cache

from bot.proofread.finding import Family, Severity
from bot.proofread.formulas.official import plain
from bot.proofread.formulas.wording import message
from bot.proofread.genre import Genre
from bot.proofread.known import Known
from bot.proofread.noticed import listing
from bot.proofread.rule import Find, Hit, Reading, Rule, lines_for
from bot.proofread.text import Line, Part

_N = r"(?P<it>[一二两三四五六七八九十]{1,3}|\d{1,2})"
# What is counted one way only, wherever it is said.
_COUNTED = tuple(
    (re.compile(said.replace("#", _N)), number, usual)
    for said, number, usual in (
        (r"中国式现代化[^，。；]{0,4}#个方面的?(?:中国特色|重要特征)", 5, "中国式现代化五个方面的中国特色"),
        (r"中国式现代化[^，。；]{0,4}#个方面的?本质要求", 9, "中国式现代化九个方面的本质要求"),
        (r"中国式现代化[^，。；]{0,12}#个重大原则", 5, "推进中国式现代化的五个重大原则"),
        (r"“#个必须坚持”", 6, "“六个必须坚持”"),
        (r"#个方面成就[，、”]", 13, "“十三个方面成就”"),
        (r"#位一体”?总体布局", 5, "“五位一体”总体布局"),
        (r"#个全面”?战略布局", 4, "“四个全面”战略布局"),
        (r"中央#项规定", 8, "中央八项规定"),
        (r"监督执纪“?#种形态", 4, "监督执纪“四种形态”"),
        (r"(?:面临的|经受住|应对)“?#大考验", 4, "“四大考验”"),
        (r"(?:面临的|化解|克服)“?#种危险", 4, "“四种危险”"),
        (r"党的#[项大]纪律", 6, "党的六项纪律"),
        (r"坚定“?#个自信", 4, "坚定“四个自信”"),
        (r"(?:增强|树牢)“?#个意识", 4, "增强“四个意识”"),
        (r"(?:做到|践行)“?#个维护", 2, "做到“两个维护”"),
        (r"(?:领悟|拥护|捍卫)“?#个确立", 2, "“两个确立”"),
        (r"百年奋斗[^，。；]{0,6}#条历史经验", 10, "党的百年奋斗十条历史经验"),
        (r"(?:反对|纠治|整治|纠正|反)“#风”", 4, "“四风”"),
        (r"第#个百年奋斗目标[^，。；]{0,2}(?=进军|迈进|奋勇)", 2, "第二个百年奋斗目标"),
    )
)
_VERBS = (
    (re.compile("(?:增强|树牢|强化)(?P<it>“四个(?!意识)[一-鿿]{2}”)"), "增强“四个意识”"),
    (re.compile("坚定(?P<it>“四个(?!自信)[一-鿿]{2}”)"), "坚定“四个自信”"),
    (re.compile("(?:做到|践行)(?P<it>“两个(?!维护)[一-鿿]{2}”)"), "做到“两个维护”"),
    (re.compile("(?:领悟|拥护|感悟)(?P<it>“两个(?!确立)[一-鿿]{2}”)"), "“两个确立”"),
    (
        re.compile("“两个确立”(?P<it>的?(?:历史|关键|根本|重要|决策|核心|决断)性的?(?:重要)?意义)"),
        "“两个确立”的决定性意义",
    ),
)
_HEADED = re.compile("带头")
_SAID = re.compile(f"{_N}个带头")
_YEAR = re.compile("20\\d\\d(?=年度)")
_CLAUSE = re.compile("[，；。”]")
_LINKED = re.compile("[和与及]")
_FEW = 3


def _numbers(reading: Reading) -> Iterator[Hit]:
    whole = reading.text.plain
    for expression, number, usual in _COUNTED:
        if expression.search(whole) is None:
            continue
        for line in reading.text.lines:
            for match in expression.finditer(line.plain):
                if _value(match["it"]) != number:
                    yield Hit(line, *match.span(), message(usual))


def _value(said: str) -> int:
    return 2 if said == "两" else listing.value(said)


def _verbs(reading: Reading) -> Iterator[Hit]:
    known = {name.text for name in reading.context.known.official if name.kind == "quoted"}
    for expression, usual in _VERBS:
        if expression.search(reading.text.plain) is None:
            continue
        for line in reading.text.lines:
            for match in expression.finditer(line.plain):
                if match["it"].strip("“”") not in known:
                    yield Hit(line, *match.span("it"), message(usual))


def _leads(reading: Reading) -> Iterator[Hit]:
    """对照“六个带头” over four headings 带头…, or at a meeting whose notice has four."""
    if "个带头" not in reading.text.plain:
        return
    written, own = _written_leads(reading), _leads_of_meeting(reading)
    if not written and not own:
        return
    for line in lines_for(reading, _SAID):
        for match in _SAID.finditer(line.plain) if line.part in (Part.OPENING, Part.PROBLEMS) else ():
            sentence = line.plain[line.plain.rfind("。", 0, match.start()) + 1 : match.start()]
            said = _value(match["it"])
            if said not in own and said != written and not _is_of_last_year(sentence, reading.text.title):
                often = f"后面写了{written}个带头" if written else f"这次会议是{min(own)}个带头"
                yield Hit(line, *match.span(), message(often))


def _is_of_last_year(sentence: str, title: str) -> bool:
    return "上年" in sentence or "去年" in sentence or any(each not in title for each in _YEAR.findall(sentence))


def _written_leads(reading: Reading) -> int:
    """How many headings 带头… there are; 0 where that is not sure."""
    heads = [each.head for each in listing.aspects(reading)]
    if len(heads) < _FEW or not all(_HEADED.search(head.claim) for head in heads):
        return 0
    out = sum(head.value != at for at, head in enumerate(heads, start=1))
    return len(heads) if out <= 1 else 0  # one number may be wrong itself


def _leads_of_meeting(reading: Reading) -> frozenset[int]:
    """How many aspects 带头… the meeting has, by its notice."""
    meeting = reading.context.meeting
    lists = reading.context.aspects or ((meeting.aspects,) if meeting is not None else ())
    every = (tuple(listed) for listed in lists)
    return frozenset(
        len(listed)
        for listed in every
        if len(listed) >= _FEW and all(_HEADED.search(each.heading.long) for each in listed)
    )


@cache
def _themes(known: Known) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(name.text.split("，")) for name in known.official if name.kind == "theme")


def _altered(reading: Reading) -> Iterator[Hit]:
    """A clause of a theme that came out otherwise, beside one that did not."""
    words = reading.text.plain
    for clauses in _themes(reading.context.known):
        for at, clause in enumerate(clauses):
            if clause not in words:
                continue
            for line in reading.text.lines:
                for match in re.finditer(re.escape(clause), line.plain) if clause in line.plain else ():
                    for start, end, usual in _beside(line, match, clauses, at):
                        yield Hit(line, start, end, message(usual))


def _beside(line: Line, match: re.Match[str], clauses: tuple[str, ...], at: int) -> Iterator[tuple[int, int, str]]:
    text = line.plain
    if at + 1 < len(clauses) and text[match.end() : match.end() + 1] in tuple("，、"):
        start = match.end() + 1
        stop = _CLAUSE.search(text, start)
        end = stop.start() if stop else len(text)
        if _is_slip(text[start:end], clauses[at + 1]):
            yield start, end, clauses[at + 1]
    if at and text[match.start() - 1 : match.start()] in tuple("，、"):
        end = match.start() - 1
        start = max(text.rfind(mark, 0, end) for mark in "，；。“：") + 1
        tail = text[max(start, end - len(clauses[at - 1]) - 2) : end]
        for cut in (text[start:end], tail, tail[1:], tail[2:], tail[3:], tail[4:]):
            if plain(cut) in plain(clauses[at - 1]):
                break
            if _is_slip(cut, clauses[at - 1]):
                yield end - len(cut), end, clauses[at - 1]
                break


def _is_slip(said: str, usual: str) -> bool:
    """Begins or ends as the clause does, for half of it, and is no longer than it by more than two."""
    said, usual = _LINKED.sub("", plain(said)), _LINKED.sub("", plain(usual))
    if not said.isalnum() or said == usual or abs(len(said) - len(usual)) > 2 or usual in said or said in usual:  # noqa: PLR2004
        return False
    begins = next((at for at, (a, b) in enumerate(zip(said, usual, strict=False)) if a != b), 0)
    ends = next((at for at, (a, b) in enumerate(zip(said[::-1], usual[::-1], strict=False)) if a != b), 0)
    return begins + ends >= len(usual) / 2 and (begins >= 1 or len(said) == len(usual))


def _rule(name: str, find: Find, fires: tuple[str, ...], stays: tuple[str, ...]) -> Rule:
    ours = frozenset({Genre.MATERIAL, Genre.PASSAGE})
    return Rule(f"formulas.{name}", Family.FORMULAS, Severity.MUST, "own", fires, stays, find, ours)


_HEADS = "（一）带头学习方面\n一是学得浅。\n（二）带头团结方面\n一是谈得少。\n（三）带头实干方面\n一是去得少。\n"
_TOLD = "青堰县水务局2024年度民主生活会对照检查材料\n对照“{}个带头”，查摆如下。\n一、存在的问题\n"
RULES = (
    _rule(
        "number",
        _numbers,
        (
            "学习中国式现代化六个方面中国特色。",
            "统筹推进“四位一体”总体布局。",
            "运用监督执纪“三种形态”。",
            "严格执行中央七项规定精神。",
        ),
        ("学习中国式现代化五个方面的中国特色。", "“五位一体”总体布局、“四个全面”战略布局。", "中央八项规定精神。"),
    ),
    _rule(
        "verb",
        _verbs,
        ("增强“四个意识”、坚定“四个信心”。", "坚决做到“两个坚持”。", "领悟“两个确立”的历史性意义。"),
        ("增强“四个意识”、坚定“四个自信”、做到“两个维护”。", "做到“两个务必”。", "领悟“两个确立”的决定性意义。"),
    ),
    _rule(
        "leads",
        _leads,
        (_TOLD.format("六") + _HEADS + "二、原因分析\n学得少。\n",),
        (_TOLD.format("三") + _HEADS + "二、原因分析\n学得少。\n",),
    ),
    _rule(
        "theme-clause",
        _altered,
        (
            "围绕“大力弘扬井冈山精神，坚持和发展党的百年奋斗历史经验”准备。",
            "坚定历史自信，牢记时代使命，厚植为民情怀。",
            "在坚定历史自信，践行时代使命，厚植人民情怀。",
        ),
        (
            "围绕“大力弘扬伟大建党精神，坚持和发展党的百年奋斗历史经验”准备。",
            "坚定历史自信，践行时代使命，厚植为民情怀。",
            "坚定历史自信，班子还有差距。",
        ),
    ),
)
