"""Causes that count up once more what the problems told: who was late, how many were missing."""

import re
from collections.abc import Iterator

from bot.proofread.rule import Hit, Reading
from bot.proofread.samples import OPENED
from bot.proofread.substance import advice
from bot.proofread.substance.circular import STOCK, WHY
from bot.proofread.text import Line, Part

_SENTENCE = re.compile("[^。]+")
_CLAUSE = re.compile("[^，；、：。]+")
_FAULT = re.compile("没有|未|不|少|只|\\d|迟|晚|拖|漏")
_FIGURE = re.compile("\\d{1,2}月\\d{1,2}日|\\d+(?:\\.\\d+)?[^\\d年月日，。]")
_HAN = re.compile("[一-鿿]+")
_DIGIT = re.compile("\\d")
_WORDS = 2  # of a clause that can be known again
_CLAUSES = 2  # one behind the other: one may be named to be explained


def _retold(reading: Reading) -> Iterator[Hit]:
    problems = [line.text for line in reading.text.body() if line.part is Part.PROBLEMS]
    for line in reading.text.body() if problems else ():
        if line.part is Part.CAUSES:
            for sentence in _SENTENCE.finditer(line.text):
                for start, end in _runs(line, sentence, problems):
                    yield Hit(line, start, end, "这是前面问题里的事，又说了一遍，没有说到为什么。")


def _runs(line: Line, sentence: re.Match[str], problems: list[str]) -> Iterator[tuple[int, int]]:
    """Stretches of clauses that a problem's paragraph has told already."""
    run: list[re.Match[str]] = []
    for clause in _CLAUSE.finditer(line.text, *sentence.span()):
        if _is_told(line, clause, problems):
            run.append(clause)
            continue
        if len(run) >= _CLAUSES:
            yield run[0].start(), run[-1].end()
        run = []
    if len(run) >= _CLAUSES:
        yield run[0].start(), run[-1].end()


def _is_told(line: Line, clause: re.Match[str], problems: list[str]) -> bool:
    figure = _FIGURE.search(clause[0])
    if figure is not None and any(figure[0] in said for said in problems):
        return True
    if not _FAULT.search(clause[0]) or WHY.search(_DIGIT.sub("", clause[0])):
        return False
    words = [
        token.text
        for token in line.tokens
        if clause.start() <= token.start < clause.end()
        and len(token.text) > 1
        and token.text not in STOCK
        and _HAN.fullmatch(token.text)
    ]
    return len(words) >= _WORDS and any(all(word in said for word in words) for said in problems)


_IN = "一、存在的问题\n（一）担当方面\n{}二、原因分析\n{}三、整改措施\n抓好学习。\n"
_SHOWN = "一是巡渠不勤。渠长4月巡渠只去了2次，泵房值班记录漏写17天，冬修的淤泥没有清到尾水渠。\n"
RULES = (
    advice.rule(
        "retold-cause",
        _retold,
        (
            OPENED + _IN.format(_SHOWN, "一是责任心不强。渠长巡渠只去了2次，值班记录漏写17天，还要加强。\n"),
            OPENED + _IN.format(_SHOWN, "一是标准不高。泵房值班记录没有写全，冬修淤泥没有清，说明标准不高。\n"),
            OPENED
            + _IN.format(
                "一是清淤慢。尾水渠拖到6月12日才清，误了2次放水。\n", "一是标准不高。尾水渠拖到6月12日，误了2次放水。\n"
            ),
        ),
        (
            OPENED + _IN.format(_SHOWN, "一是责任心不强。泵房值班记录漏写，根子在把守水当成了守钟点。\n"),
            OPENED + _IN.format(_SHOWN, "一是标准不高。总以为水到了田头就行，尾水渠远，看不见就不去想。\n"),
        ),
    ),
)
