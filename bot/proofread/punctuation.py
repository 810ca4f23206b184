"""标点: half-width, broken, doubled, unpaired and missing marks."""

import re
from collections.abc import Iterator

from bot.proofread.finding import Family, Severity
from bot.proofread.genre import Genre
from bot.proofread.rule import Find, Hit, Reading, Rule, pattern
from bot.proofread.text import Line

_EVERY = frozenset({Genre.MATERIAL, Genre.PASSAGE, Genre.OTHER})
_FULL = str.maketrans(",;:?!()", "，；：？！（）")
_HAN = "一-鿿"
_HALF = re.compile(
    rf"(?<=[{_HAN}”’》）%％])[,;:?!](?!//)|(?<=[0-9A-Za-z])[,;](?=[{_HAN}“《（])|[,;:?!](?=[{_HAN}“《（])(?<![0-9A-Za-z].)"
    rf"|(?<=[{_HAN}”》）])\.(?![A-Za-z0-9.])(?<!\.\.)"
)
_BRACKET = re.compile(
    rf"\((?=[^()（）]{{0,60}}[{_HAN}])|\((?=\d{{1,2}}[)）])|(?<=[{_HAN}”》。])\)|(?<=[(（]\d)\)|(?<=[(（]\d\d)\)"
)
_STRAIGHT = re.compile(r'"[^"\n]{0,80}"|"')
_APOSTROPHE = re.compile(
    rf"(?<=[{_HAN}，。、；：])'[^'\n]{{1,60}}'|'[^'\n]{{0,30}}[{_HAN}][^'\n]{{0,30}}'|(?<=[{_HAN}])'|'(?=[{_HAN}])"
)
_DOUBLED = re.compile(
    r"[，、；：][，。；、：！？]+|(?<!。)。{2}(?!。)|。[，、；：]|！{2,}|？{2,}|[！？][，。；、]|。”。|。！|。？"
)
_DOTS = re.compile(r"\.{3,}|。{3,}|(?<!…)…(?!…)|(?<=[一-鿿])-{2,}(?=[一-鿿])|、{2,}(?!、)$")
_INSIDE = re.compile(r"[“（《‘][，。；、：]|[，、：；]”|[，、；：]）|[，。；、：]》|“”|《》|（）|‘’|\(\)")
_BEGINS = re.compile("^[ 　\t]*[，。；：、！？”’）》]")
_BETWEEN = re.compile("(?<=”)、(?=“)|(?<=》)、(?=《)")
_BEFORE_AND = re.compile("、(?=和|与|及|跟|或)")
_BLANK = re.compile(rf"(?<=[{_HAN}，。；：、“”（）《》])[ \t　\xa0]+(?=[{_HAN}，。；：、“”（）《》])")
_COUNTED = re.compile(
    r"^[\s　]*(?:\d{1,2}、|[（(][一二三四五六七八九十\d]{1,3}[）)]、|[一二三四五六七八九十]{1,3}[.．,，](?!\d))"
)
_FILE_NUMBER = re.compile(r"[\[［(（【{](20\d\d)[\]］)）】}](?=第?\d{1,4}号)")
_WIDE = re.compile("[０-９Ａ-Ｚａ-ｚ]+")
_PAIRS = {"“": "”", "‘": "’", "（": "）", "《": "》", "【": "】", "「": "」", "〔": "〕"}
_OPENS = {close: open_ for open_, close in _PAIRS.items()}
_ITEM = re.compile(r"^[\s　]*[（(]?[0-9A-Za-z一二三四五六七八九十①-⑳]{1,3}[）)]")
_ENDS = "。！？；：…"
_LEAST = 25  # characters of a paragraph that must end in a stop: shorter ones may be dates, names, headings


def _half(reading: Reading) -> Iterator[Hit]:
    for line in reading.text.lines:
        for match in _HALF.finditer(line.text):
            mark = match[0]
            yield Hit(
                line, *match.span(), f"“{mark}”是半角标点，要用全角。", "。" if mark == "." else mark.translate(_FULL)
            )


def _brackets(reading: Reading) -> Iterator[Hit]:
    for line in reading.text.lines:
        for match in _BRACKET.finditer(line.text):
            yield Hit(line, *match.span(), "括号是半角的，要用全角。", match[0].translate(_FULL))


def _straight(reading: Reading) -> Iterator[Hit]:
    for line in reading.text.lines:
        for match in (*_STRAIGHT.finditer(line.text), *_APOSTROPHE.finditer(line.text)):
            inner = match[0][1:-1]
            yield Hit(line, *match.span(), "引号是直的，要用“”。", f"“{inner}”" if len(match[0]) > 2 else "")  # noqa: PLR2004


def _unpaired(reading: Reading) -> Iterator[Hit]:
    for line in reading.text.lines:
        text = line.text
        item = _ITEM.match(text)
        waiting: list[tuple[str, int]] = []
        for at in range(item.end() if item else 0, len(text)):
            mark = {"(": "（", ")": "）"}.get(text[at], text[at])
            if mark in _PAIRS:
                if any(mark == other for other, _ in waiting) and mark in "“‘":
                    yield Hit(
                        line, at, at + 1, f"这个“{text[at]}”前面还有一个没有关上，多半是左右用反了。", _PAIRS[mark]
                    )
                    waiting = [each for each in waiting if each[0] != mark]
                    continue
                waiting.append((mark, at))
            elif mark in _OPENS:
                place = next((n for n in range(len(waiting) - 1, -1, -1) if waiting[n][0] == _OPENS[mark]), None)
                if place is None:
                    yield Hit(line, at, at + 1, f"“{text[at]}”前面没有另一半。")
                else:
                    for _, other in waiting[place + 1 :]:
                        yield Hit(line, other, other + 1, f"“{text[other]}”后面没有另一半。")
                    del waiting[place:]
        for _, at in waiting:
            yield Hit(line, at, at + 1, f"“{text[at]}”后面没有另一半。")


def _single(reading: Reading) -> Iterator[Hit]:
    """‘’ outside “”: they are for a quotation within one."""
    for line in reading.text.lines:
        depth = 0
        for at, mark in enumerate(line.text):
            depth += (mark == "“") - (mark == "”")
            if depth <= 0 and mark == "‘" and (end := line.text.find("’", at)) > 0:
                yield Hit(line, at, end + 1, "单引号只用在双引号里面。", f"“{line.text[at + 1 : end]}”")


def _stop(reading: Reading) -> Iterator[Hit]:
    lines = [line for line in reading.text.lines if line.text.strip()]
    for line in lines:
        if not _needs_stop(line):
            continue
        said = line.text.rstrip(" 　\t*#")
        bare = said.rstrip("”’）》】)\"'")
        inside = bool(bare) and bare[-1] in _ENDS
        if inside or said[-1] in "）)】" or (said[-1] in _ENDS):
            continue
        message = "这一段到这里停在逗号或顿号上，像是没有写完。" if said[-1] in "，、,;" else "这一段末尾没有句号。"
        yield Hit(line, len(said) - 1, len(said), message, "" if said[-1] in "，、,;" else f"{said[-1]}。")


def _needs_stop(line: Line) -> bool:
    said = line.text.strip(" 　*#")
    if line.whole or line.name or line.in_table or len(said) < _LEAST:
        return False
    if line.level in (1, 2) and "。" not in said:
        return False
    return "，" in said or "。" in said or "、" in said


def _before_and(reading: Reading) -> Iterator[Hit]:
    for line in reading.text.lines:
        if not _BEFORE_AND.search(line.text):
            continue
        starts = {token.start: token.text for token in line.tokens}
        for match in _BEFORE_AND.finditer(line.text):
            if (word := starts.get(match.end())) in {"和", "与", "及"}:
                yield Hit(line, *match.span(), f"“{word}”前面不用顿号。")


def _blanks(reading: Reading) -> Iterator[Hit]:
    for line in reading.text.body():
        if line.in_table:
            continue
        for match in _BLANK.finditer(line.text):
            if match.start() >= line.at and match.end() > line.at + 1:
                yield Hit(line, *match.span(), "字和字之间多了空格。")


def _rule(
    name: str,
    find: Find,
    fires: tuple[str, ...],
    stays: tuple[str, ...],
    source: str = "S",
    *,
    severity: Severity = Severity.MUST,
    every: bool = False,
) -> Rule:
    genres = {"genres": _EVERY} if every else {}
    return Rule(f"punctuation.{name}", Family.PUNCTUATION, severity, source, fires, stays, find, **genres)


_GB = "GB/T 15834-2011 as public guides tell it"
RULES = (
    _rule(
        "half-width",
        _half,
        ("树牢“四个意识”,坚定信心。", "主要有以下几点:一是学习不够。", "班子认真学习.查摆了问题。"),
        ("收入1,000元，比例为3:2。", "时间是10:30。", "3.5万元", "1.加强学习。"),
    ),
    _rule("brackets", _brackets, ("(一)理论学习方面", "县委(党组)认真学习。"), ("（一）理论学习方面", "f(x)=1")),
    _rule("straight-quotes", _straight, ('坚定"四个自信"。', "树牢'四个意识'。"), ("坚定“四个自信”。",)),
    _rule(
        "unpaired",
        _unpaired,
        (
            "做到“两个维护，加强学习。",
            "学习《中国共产党章程，查找问题。",
            "做到“两个维护“。",
            "做到”两个维护“。",
            "落实（试行方案。",
        ),
        ("做到“两个维护”。", "1）加强学习。", "《〈条例〉解读》"),
        every=True,
    ),
    _rule("single-quotes", _single, ("树牢‘四个意识’。",), ("他说：“要树牢‘四个意识’。”",)),
    _rule(
        "doubled",
        pattern(_DOUBLED, "两个标点连在一起，多了一个。"),
        ("确定的重点任务，，继续改革。", "认真学习，。", "认真学习。。", "学习《条例》。，查找问题。"),
        ("什么是“实”？怎么干？", "他问：“学了没有？”", "等等……"),
        every=True,
    ),
    _rule(
        "dots",
        pattern(_DOTS, "省略号是“……”，破折号是“——”。"),
        ("学习不够...", "学习不够。。。", "学习--整改"),
        ("学习……整改", "学习——整改", "2019—2021年"),
    ),
    _rule(
        "inside",
        pattern(_INSIDE, "标点和引号、括号的位置不对，或者里面是空的。"),
        ("做到“两个维护，”提高站位。", "落实“，一岗双责”。", "学习《》精神。"),
        ("他说：“学习。”", "（一）学习。"),
    ),
    _rule(
        "begins",
        pattern(_BEGINS, "一行不能从这个标点开始。"),
        ("，班子认真学习。", "。班子认真学习。"),
        ("“四风”问题", "（一）学习", "《条例》学习"),
    ),
    _rule(
        "between",
        pattern(_BETWEEN, "引号和引号、书名号和书名号之间，通常不用顿号。", plain=True),
        ("纠正“地方主义”、“本位主义”。", "学习《党章》、《条例》。"),
        ("“地方主义”“本位主义”", "“四个意识”、坚定"),
        _GB,
        severity=Severity.NOTE,
    ),
    _rule(
        "before-and",
        _before_and,
        ("学习不够、和落实不够。", "党委、政府、及部门的责任。"),
        ("开放、和谐、稳定", "党委、与时俱进", "整改、及时"),
        _GB,
    ),
    _rule(
        "blanks",
        _blanks,
        ("班子认真 学习，查摆问题。", "认真学习， 查摆问题。"),
        ("一、 存在的问题", "　　班子认真学习。"),
    ),
    _rule(
        "counted",
        pattern(_COUNTED, "序号后面的标点不对：一、（一）1.（1）依次用。"),
        ("1、加强学习，提高站位。", "（一）、加强学习", "一.存在的问题"),
        ("1.加强学习", "（一）加强学习", "一、存在的问题", "3.5万元"),
        "GB/T 9704-2012, 7.3.3, as public guides tell it",
    ),
    _rule(
        "file-number",
        pattern(_FILE_NUMBER, "发文字号的年份用六角括号。", r"〔\1〕"),
        ("左组发[2022]7号", "县委发（2022）7号"),
        ("左组发〔2022〕7号", "（2022）年"),
        "GB/T 9704-2012, 7.2.5, as public guides tell it",
    ),
    _rule(
        "full-digits",
        pattern(_WIDE, "数字和字母用半角。"),
        ("集中学习１２次。",),
        ("集中学习12次。",),
        "own",
        severity=Severity.NOTE,
    ),
    _rule(
        "no-stop",
        _stop,
        (
            "班子成员学习不够系统，理论联系实际不够紧密，指导实践的能力还要提高",
            "班子成员学习不够系统，理论联系实际不够紧密，指导实践的能力还要提高，",
        ),
        (
            "班子成员学习不够系统，理论联系实际不够紧密，指导实践的能力还要提高。",
            "（一）在带头践行以人民为中心的发展思想，尊重群众意愿，为群众办实事方面存在的问题",
            "班子成员学习不够系统，做到“学用结合、知行合一、以知促行。”",
        ),
        "S",
    ),
)
