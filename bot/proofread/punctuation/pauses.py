"""Commas, 顿号 and stops: one in another's place, one that was lost."""

import re
from collections.abc import Iterator

from bot.proofread.noticed import cuts
from bot.proofread.punctuation.pairs import rule
from bot.proofread.rule import Hit, Reading, body_for

# What goes on with a sentence, and is no member of a list nor the beginning of the next sentence.
_GOES_ON = re.compile(
    "但|但是|却|就|才|并且|而|而且|所以|因此|因而|于是|导致|使得|致使|白白|直到|以致|以至|从而|因为|由于|如果"
    "|虽然|不过|然而|仍|仍然|反而"
    "|就是|才是|也就是|凡|凡是|竟|竟然|便|只好|只得|其中|可见|截至"
)
_NEVER_FIRST = re.compile("却|才|致使|以致|从而|白白|只好|只得")
_NUMBER = re.compile("[一二三四五六七八九十]{1,3}|第[一二三四五六七八九十]{1,2}")  # 三、凡打听来源的
_PAUSE = re.compile("[、。](?=[一-鿿])")


# A clause of its own, which no 顿号 stands before: 、班子在3月…, 、我没有….
_SUBJECT = re.compile(
    r"(?<=\d[次个天人户件])、(?=没有|却|只有|(?:群众|村民|企业|居民|患者|家长|职工|学生|商户|用户)(?:多次"
    r"|[两三]次|反映|来|不|没|意见))|、(?=由(?:我|本人|班子|支部|一人|他|她)[^、，。；]{2,12}[了过]|(?:我|班子|他"
    r"|她|支部|党组)(?:[也都只才就却又还]|在\d|没有(?![^，。；]{2,8}的[，。；])|把|觉得|以为|认为"
    r"|第[一二三四五六]|\d{1,2}月))"
)


def _wrong_pause(reading: Reading) -> Iterator[Hit]:
    for line in reading.text.body():
        starts = {token.start: token.text for token in line.tokens}
        for match in _PAUSE.finditer(line.text):
            word = starts.get(match.end(), "")
            if not (_GOES_ON if match[0] == "、" else _NEVER_FIRST).fullmatch(word):
                continue
            begin = max(line.text.rfind(mark, 0, match.start()) for mark in "，。；、：") + 1
            if _NUMBER.fullmatch(line.text, begin, match.start()):
                continue
            if word == "凡" and line.text[match.end() + 2 : match.end() + 3] in "必皆均":  # 先核后付、凡付必查
                continue
            if len(word) == 1 and cuts.is_usual(reading, line.text[match.end() : match.end() + 2]):  # 便道, 就业
                continue
            if word not in line.text[begin : match.start()]:  # 就是不学、就是不问 is a list
                yield Hit(line, *match.span(), f"“{word}”前面不用“{match[0]}”，多半是逗号。", "，")
        for match in _SUBJECT.finditer(line.text):
            yield Hit(line, *match.span(), "这里是另一句话了，不用顿号，多半是逗号。", "，")


_LOST_EXAMPLE = re.compile("(?<=[一-鿿”])(?<![再又就也还像好正即])(?P<it>(?:比如|例如|又如|再如)，)")
_LOST_STOP = re.compile("(?<=[一-鿿])(?<![第其之、周期拜初一二三四五六七八九十])(?P<it>[二三四五六七八九]是)(?!否|非)")


def _lost_stop(reading: Reading) -> Iterator[Hit]:
    """二是 without any mark before it, behind 一是."""
    for line in body_for(reading, _LOST_STOP):
        for match in _LOST_STOP.finditer(line.text):
            before = line.text[: match.start()]
            if "一是" in before and f"{before[-1]}一是" not in before:  # 问题一是、问题二是
                yield Hit(line, *match.span(), f"“{match[0]}”前面少了句号。", f"。{match[0]}")
    for line in body_for(reading, _LOST_EXAMPLE):
        for match in _LOST_EXAMPLE.finditer(line.text):
            yield Hit(line, *match.span("it"), f"“{match['it'][:-1]}”前面少了标点。")


_LISTED = re.compile("，(?=(?P<one>[一-鿿]{2,4})(?P<mark>，)(?P<two>[一-鿿]{2,4})等)")


def _comma_list(reading: Reading) -> Iterator[Hit]:
    """粮食，生猪，蔬菜等: single words with commas between them."""
    for line in reading.text.body():
        words = {(token.start, token.end) for token in line.tokens}
        for match in _LISTED.finditer(line.text):
            if match.span("one") in words and match.span("two") in words:
                yield Hit(line, *match.span(), "并列的词中间用顿号。", "、")
                yield Hit(line, *match.span("mark"), "并列的词中间用顿号。", "、")


RULES = (
    rule(
        "wrong-pause",
        _wrong_pause,
        (
            "8月才去看、却只看了半天。",
            "渠道3月垮了、直到8月才修。",
            "班子3月听说。却没有人去。",
            "渠道垮了、班子没有去看。",
        ),
        (
            "学习、就业、教育",
            "想干、也敢干。",
            "研究、并案、并购",
            "先核后付、凡付必查。",
            "班子没有去。但是问过。",
            "另有2处（路灯、便道护栏）没有修。",
        ),
    ),
    rule(
        "lost-stop",
        _lost_stop,
        ("一是学得浅。6月只学一次二是用得少。", "班子没有去看比如，9月的会没有开。"),
        (
            "一是学得浅。二是用得少。",
            "一是学得浅，其二是用得少。",
            "问题一是学得浅，问题二是用得少。",
            "党员中第二是他。",
        ),
    ),
    rule(
        "comma-list",
        _comma_list,
        ("重点抓了粮食，生猪，蔬菜等工作。",),
        ("重点抓了粮食、生猪、蔬菜等工作。", "班子开会，群众来访，有人等了半天。"),
    ),
)
