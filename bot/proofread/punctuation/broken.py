"""Marks in the midst of what belongs together: a word, a figure with its measure, a heading, a list that is counted."""

import re
from collections.abc import Iterator

from bot.proofread.noticed import cuts
from bot.proofread.punctuation.pairs import rule
from bot.proofread.rule import Hit, Reading, body_for

# Behind these something must follow, a comma no less than a stop breaks them off.
_OPEN = re.compile(
    "(?:满足于|停留在|习惯于|热衷于|局限于|致力于|来源于|归结为|归结于|取决于|未能|没能|尚未|并未|从未|非常"
    "|较为|不太|更加|进一步|逐步|(?<![入进退脱建])党的"
    "|切实|严格按照)(?P<it>[，。；、])(?=[一-鿿“《\\d])(?!的|地)"
)
_FIGURE = re.compile(
    r"[，、。；](?:(?<=\d年.)(?=(?:1[0-2]|[1-9])月)"
    r"|(?<=\d。)(?=\d{1,2}(?:[%％]|个百分点|万|亿|元|公里|倍|分|小时|吨|米|亩|岁|度))"
    r"|(?<=\d，)(?=\d(?:[%％]|个百分点|万[元字人]|亿元|岁|倍|度|公里))"
    r"|(?<=[一-鿿]\d[，、])(?=\d{1,2}(?:[%％]|个百分点|万元|亿元|公里|倍)))|[%％]{2,}"
    r"|[.．]{2}(?<=\d..)(?=\d{1,2}(?:[%％]|个百分点|万|亿))|．(?<=\d．)(?=\d{1,2}(?:[%％]|个百分点|万|亿))"
)
_MEASURED = re.compile("[，。；、,](?<=\\d.)(?=[一-鿿])")
_MEASURES = re.compile("户|名|件|条|项|篇|份|场|人?次|[万亿]?元|公里|亩|月底?|年底?|家|个|期|批|人")
_HEADING = re.compile("(?P<one>[一-鿿]{4,6})(?<!方面)(?<!问题)(?P<it>。)(?![一二三]是)(?P<other>[一-鿿]{4,6})(?:。|$)")
_TALKED = re.compile(r"(?<=[一-鿿”）》])(?P<it>[~～]+)(?=[一-鿿“，。；《（]|$)")
_SPAN = re.compile("[周月日年季点时级班号楼县镇村一二三四五六七八九十初底]")
_ONE_DASH = re.compile(
    "(?:^|[，。；：])(?P<one>[^，。；：、“”（）—\\-－–]{4,})(?<=[一-鿿])(?P<it>[-－–—])"
    "(?=[一-鿿][^，。；：—\\-－–]{3,})(?!件比)"  # 案-件比
)


def _open(reading: Reading) -> Iterator[Hit]:
    for line in body_for(reading, _OPEN):
        for match in _OPEN.finditer(line.text):
            yield Hit(line, *match.span("it"), "前面的话没有说完，这里不该有标点。")


def _figures(reading: Reading) -> Iterator[Hit]:
    for line in reading.text.body():
        for match in _FIGURE.finditer(line.text):
            yield Hit(line, *match.span(), "数字中间的标点不对。")
        starts = {token.start: token.text for token in line.tokens}
        for match in _MEASURED.finditer(line.text):
            word = starts.get(match.end(), "")
            if _MEASURES.fullmatch(word) and not line.text[match.end() + len(word) :].startswith(("均", "数")):
                yield Hit(line, *match.span(), f"这个标点把数字和“{word}”断开了。")


def _headings(reading: Reading) -> Iterator[Hit]:
    """（二）转变作风。真抓实干。: a stop between the halves of a heading."""
    for line in reading.text.lines:
        match = _HEADING.match(line.text, line.at) if line.level > 1 else None
        if match is not None and len(match["one"]) == len(match["other"]):
            yield Hit(line, *match.span("it"), "标题在这里断开了，多半是顿号或者逗号。")


def _dashes(reading: Reading) -> Iterator[Hit]:
    for line in body_for(reading, _TALKED):
        for match in _TALKED.finditer(line.text):
            if not _SPAN.match(line.text[match.start() - 1]) and not _SPAN.match(line.text, match.end()):
                yield Hit(line, *match.span("it"), "波浪号是聊天里的写法，这里该用标点。")
    for line in body_for(reading, _ONE_DASH):
        for match in _ONE_DASH.finditer(line.text):
            sides = line.text[match.start() : match.end() + 24]
            if sum(sides.count(mark) for mark in "-－–—") == 1 and not cuts.is_usual(reading, match["one"][-4:]):
                yield Hit(line, *match.span("it"), "破折号是“——”，这里多半是逗号或者句号。")


RULES = (
    rule("broken-off", _open, ("班子满足于，读文件。", "问题尚未。解决。"), ("学习非常少，问题尚未解决。",), "own"),
    rule(
        "in-figure",
        _figures,
        ("2023年，9月到村走访。", "投诉增长3。5个百分点。", "走访12，户群众。", "完成率为95％％。"),
        ("2023年9月，12月两次。", "全年3，个别同志多。", "增长3.5%，其中3、4月没有会。", "共12，2023年。"),
        "own",
    ),
    rule(
        "heading-stop",
        _headings,
        ("（二）转变作风。真抓实干。每月下村一次。", "（二）转变作风。真抓实干"),
        ("（二）转变作风。每月下村一次，记好日记。", "一是学得浅。用得少。"),
        "own",
    ),
    rule(
        "one-dash",
        _dashes,
        ("老党员慰问等常规动作~没有做实。", "没有坐下来听群众说-只看了台账没有追问。"),
        ("周一~周五值班，1～3月。", "党委-支部-党员三级抓落实，“党建-业务”两张皮。"),
        "own",
    ),
)
