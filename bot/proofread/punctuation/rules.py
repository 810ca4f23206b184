"""标点: half-width, broken, doubled, unpaired and missing marks."""

import re
from collections.abc import Iterator
from dataclasses import replace

from bot.proofread.finding import Severity
from bot.proofread.punctuation import amid, broken, clauses, labels, misplaced, pairs, pauses, run_on, strays
from bot.proofread.punctuation.pairs import rule
from bot.proofread.rule import Find, Hit, Reading, Rule, body_for, lines_for, pattern

_FULL = str.maketrans(",;:?!()", "，；：？！（）")
_HAN = "一-鿿"
_HALF = re.compile(
    rf"(?<=[{_HAN}”’》）%％])[,;:?!](?!//)|(?<=[0-9A-Za-z])[,;](?=[{_HAN}“《（])"
    rf"|[,;:?!](?=[{_HAN}“《（])(?<![0-9A-Za-z].)"
    rf"|(?<=[{_HAN}”》）])\.(?![A-Za-z0-9.])(?<!\.\.)"
)
_BRACKET = re.compile(
    rf"\((?=[^()（）]{{0,60}}[{_HAN}])|\((?=\d{{1,2}}[)）])|(?<=[{_HAN}”》。])\)|(?<=[(（]\d)\)|(?<=[(（]\d\d)\)"
)
_DOUBLED = re.compile(
    r"[，、；][，。；、：！？]+|(?<![人限间门位导])：[，。；、：！？]+|(?<!。)。{2}(?!。)|。[，、；：]|！{2,}"
    r"|？{2,}|[！？][，。；、]|。”。|。！|。？"
)
_DOTS = re.compile(r"\.{3,}|。{3,}|(?<!…)…(?!…)|(?<=[一-鿿])-{2,}(?=[一-鿿])|、{2,}(?!、)$")
_INSIDE = re.compile(r"[“（《‘][，。；、：]|[，、：；]”|[，、；：]）|[，。；、：]》|“”|《》|（）|‘’|\(\)")
_BEGINS = re.compile("^[ 　\t]*[，。；：、！？”’）》]")
_BETWEEN = re.compile("(?<=”)、(?=“)|(?<=》)、(?=《)")
_BEFORE_AND = re.compile("、(?=和|与|及|跟|或)")
# 与 and 和 that lead in whom one talks with, and how often: 、与分管科室负责人19人次.
_WITH = re.compile(
    "[和与](?=[^，。；、]{2,24}(?:\\d+(?:人?次|遍)|谈|见面|沟通|联系|座谈|对接|交流|签|相比|对照|结合|脱节|一致"
    "|不符|通话|交往|来往|无[^，。；、]|接触|冲突|串通))"
)
_BLANK = re.compile(rf"(?<=[{_HAN}，。；：、“”（）《》])[ \t　\xa0]+(?=[{_HAN}，。；：、“”（）《》])")
_COUNTED = re.compile(
    r"^[\s　]*(?:\d{1,2}、|[（(][一二三四五六七八九十\d]{1,3}[）)]、|[一二三四五六七八九十]{1,3}[.．,，](?!\d))"
)
_FILE_NUMBER = re.compile(r"[\[［(（【{](20\d\d)[\]］)）】}](?=第?\d{1,4}号)")
_WIDE = re.compile("[０-９Ａ-Ｚａ-ｚ]+")


def _half(reading: Reading) -> Iterator[Hit]:
    for line in lines_for(reading, _HALF):
        for match in _HALF.finditer(line.text):
            mark = match[0]
            yield Hit(
                line, *match.span(), f"“{mark}”是半角标点，要用全角。", "。" if mark == "." else mark.translate(_FULL)
            )


def _doubled(reading: Reading) -> Iterator[Hit]:
    for line in lines_for(reading, _DOUBLED):
        for match in _DOUBLED.finditer(line.text):
            one = match[0][0] if len(set(match[0])) == 1 else ""  # of two kinds, which one is meant is not known
            yield Hit(line, *match.span(), "两个标点连在一起，多了一个。", one)


def _brackets(reading: Reading) -> Iterator[Hit]:
    for line in lines_for(reading, _BRACKET):
        for match in _BRACKET.finditer(line.text):
            yield Hit(line, *match.span(), "括号是半角的，要用全角。", match[0].translate(_FULL))


def _before_and(reading: Reading) -> Iterator[Hit]:
    for line in reading.text.lines:
        if not _BEFORE_AND.search(line.text):
            continue
        starts = {token.start: token.text for token in line.tokens}
        for match in _BEFORE_AND.finditer(line.text):
            word = starts.get(match.end())
            if word not in {"和", "与", "及"} or _WITH.match(line.text, match.end()):
                continue
            if not re.search(f"{word}[^，。；：、]{{1,8}}$", line.text[: match.start()]):  # 与客户、与家属面对面少
                yield Hit(line, *match.span(), f"“{word}”前面不用顿号。")


_PART = re.compile("[\\s　]*第[一二三四五六七八九十]+[部分章节篇]{1,2}[ 　]+$")


# The two that issue a document; a post, and the name of who holds it at the end of the line.
_APART = re.compile("(?:中央|办公厅)[　 ]国务院|[长任记员师委席理官]　[一-鿿]{2,4}$")


def _blanks(reading: Reading) -> Iterator[Hit]:
    for line in body_for(reading, _BLANK):
        if line.in_table:
            continue
        for match in _BLANK.finditer(line.text):
            if "——" in line.text[max(match.start() - 8, 0) : match.start()] or _PART.match(line.text[: match.end()]):
                continue  # who signs; 第二部分　教训
            apart = any(each.start() < match.start() < each.end() for each in _APART.finditer(line.text.rstrip()))
            if match.start() >= line.at and match.end() > line.at + 1 and not apart:
                yield Hit(line, *match.span(), "字和字之间多了空格。")


_INDENT = re.compile(r"^(?:　+[ \t\xa0]+|[ \t\xa0]+　+)(?=[^\s　])")


def _indents(reading: Reading) -> Iterator[Hit]:
    """A blank too many at the head of one paragraph, where the others have none."""
    found = [(line, match) for line in reading.text.body() if (match := _INDENT.match(line.text))]
    for line, match in found if len(found) == 1 and not found[0][0].in_table else ():
        yield Hit(line, *match.span(), "段首多了空格。")


_FIGURE = re.compile(rf"(?<=[{_HAN}，。；：、“（])[ \xa0]+(?=\d)|(?<=[\d%％])[ \xa0]+(?=[{_HAN}，。；：、”）])")
_HABIT = 5  # blanks beside figures: more are the writer's way, told once


def _beside_figures(reading: Reading) -> Iterator[Hit]:
    found = [
        (line, match)
        for line in reading.text.body()
        if not line.in_table
        for match in _FIGURE.finditer(line.text, line.at + 1)
    ]
    for line, match in found if len(found) <= _HABIT else found[:1]:
        more = "" if len(found) <= _HABIT else f"全文这样的有{len(found)}处。"
        yield Hit(line, *match.span(), f"数字旁边多了空格。{more}")


_OPEN_LOST = re.compile(r"^[\s　]*(?P<it>(?P<number>[一二三四五六七八九十]{1,3})[）)])")
_MARK_LOST = re.compile(
    "^[\\s　]*(?P<it>(?P<number>[一二三四五六七八])(?=(?:存在的|产生|原因|问题产生|努力方向|整改|下一步|今后|上年度"
    "|上一年度|反面典型|典型案例|个人有关|有关事项)[^，。]{0,30}$))"
)
_GB = "GB/T 15834-2011 as public guides tell it"


def style(name: str, find: Find, fires: tuple[str, ...], stays: tuple[str, ...], source: str) -> Rule:
    """What is a matter of style, and no fault."""
    return replace(rule(name, find, fires, stays, source), severity=Severity.NOTE)


RULES = (
    *pairs.RULES,
    *pauses.RULES,
    *strays.RULES,
    *run_on.RULES,
    *misplaced.RULES,
    *broken.RULES,
    *labels.RULES,
    *clauses.RULES,
    *amid.RULES,
    rule(
        "half-width",
        _half,
        ("树牢“四个意识”,坚定信心。", "主要有以下几点:一是学习不够。", "班子认真学习.查摆了问题。"),
        ("收入1,000元，比例为3:2。", "时间是10:30。", "3.5万元", "1.加强学习。"),
    ),
    rule("brackets", _brackets, ("(一)理论学习方面", "县委(党组)认真学习。"), ("（一）理论学习方面", "f(x)=1")),
    rule(
        "doubled",
        _doubled,
        ("确定的重点任务，，继续改革。", "认真学习，。", "认真学习。。", "学习《条例》。，查找问题。"),
        ("什么是“实”？怎么干？", "他问：“学了没有？”", "等等……"),
        every=True,
    ),
    rule(
        "dots",
        pattern(_DOTS, "省略号是“……”，破折号是“——”。"),
        ("学习不够...", "学习不够。。。", "学习--整改"),
        ("学习……整改", "学习——整改", "2019—2021年"),
    ),
    rule(
        "inside",
        pattern(_INSIDE, "标点和引号、括号的位置不对，或者里面是空的。"),
        ("做到“两个维护，”提高站位。", "落实“，一岗双责”。", "学习《》精神。"),
        ("他说：“学习。”", "（一）学习。"),
    ),
    rule(
        "begins",
        pattern(_BEGINS, "一行不能从这个标点开始。"),
        ("，班子认真学习。", "。班子认真学习。"),
        ("“四风”问题", "（一）学习", "《条例》学习"),
    ),
    style(
        "between",
        pattern(_BETWEEN, "引号和引号、书名号和书名号之间，通常不用顿号。", plain=True),
        ("纠正“地方主义”、“本位主义”。", "学习《党章》、《条例》。"),
        ("“地方主义”“本位主义”", "“四个意识”、坚定"),
        _GB,
    ),
    rule(
        "before-and",
        _before_and,
        ("学习不够、和落实不够。", "党委、政府、及部门的责任。"),
        ("开放、和谐、稳定", "党委、与时俱进", "整改、及时"),
        _GB,
    ),
    rule(
        "blanks",
        _blanks,
        ("班子认真 学习，查摆问题。", "认真学习， 查摆问题。"),
        ("一、 存在的问题", "第二部分　原因和教训", "《中共中央　国务院意见》，副局长　骆启舟"),
    ),
    rule(
        "indent",
        _indents,
        ("　　 根据区委部署，班子认真准备。", "班子学习。\n 　　班子整改。"),
        ("　　班子学习。", "  班子学习。\n　　班子整改。"),
        "own",
    ),
    rule(
        "counted",
        pattern(_COUNTED, "序号后面的标点不对：一、（一）1.（1）依次用。"),
        ("1、加强学习，提高站位。", "（一）、加强学习", "一.存在的问题"),
        ("1.加强学习", "（一）加强学习", "一、存在的问题", "3.5万元"),
        "GB/T 9704-2012, 7.3.3, as public guides tell it",
    ),
    rule(
        "number-mark",
        pattern(_MARK_LOST, "序号后面少了顿号。", r"\g<number>、"),
        ("二产生问题的原因分析", "　　三努力方向和整改措施"),
        ("二、产生问题的原因分析", "一存在就要改，二存在也要改。"),
    ),
    rule(
        "number-open",
        pattern(_OPEN_LOST, "序号少了前一半括号。", r"（\g<number>）"),
        ("一）加强学习", "　　三）改进作风。每月下乡。"),
        ("（一）加强学习", "1）加强学习", "一、加强学习（一）"),
    ),
    style(
        "beside-figures",
        _beside_figures,
        ("每月 10日前对账。", "每月10 日前对账。", "班子" + "走访 3 户，" * 4),
        ("每月10日前对账。", "　　2022年", "1. 加强学习", "学习Word 2016"),
        "own",
    ),
    rule(
        "file-number",
        pattern(_FILE_NUMBER, "发文字号的年份用六角括号。", r"〔\1〕"),
        ("左组发[2022]7号", "县委发（2022）7号"),
        ("左组发〔2022〕7号", "（2022）年"),
        "GB/T 9704-2012, 7.2.5, as public guides tell it",
    ),
    style(
        "full-digits",
        pattern(_WIDE, "数字和字母用半角。"),
        ("集中学习１２次。",),
        ("集中学习12次。",),
        "own",
    ),
)
