"""套话: claims, problems and measures that anybody could have written."""

import re
from collections.abc import Iterator

from bot.proofread.noticed.concrete import is_case, is_deed
from bot.proofread.noticed.points import items
from bot.proofread.rule import Hit, Reading, body_for
from bot.proofread.samples import OPENED
from bot.proofread.substance import advice
from bot.proofread.substance.graded import grades, only_grades
from bot.proofread.text import Line, Part

_STRUNG = 3  # stock phrases of a sentence: one may sum up, two may be a pair
_LEAST = 20  # characters of a measure that should have said something by then
_FEW = 2  # slogans of a measure
_BRIEF = 12  # characters behind a claim that tell of nothing yet
_SLOGAN = re.compile(
    "进一步|不断|切实|持续|努力|始终|着力|全面|大力|扎实|坚决|积极|自觉|真正|适时|逐步|牢固树立|树牢|强化|加强|提升|增强|提高|深化|狠抓"
    "|问题导向|目标导向|结果导向|压实责任|改进作风|办好?实事|再接再厉|争取更大|更高的?(?:标准|站位)|更严的?要求|更实的?(?:作风|举措)|新局面|新台阶|细化措施|落细落实|用心用情|放在心上|获得感|幸福感|为契机|为抓手"
    "|久久为功|常抓不懈|常态化|抓好落实|落到实处|落地见效|走深走实|见行见效|学深悟透|入脑入心|融会贯通|驰而不息|一抓到底|再上新台阶"
)


_DOER = re.compile("，?(?:由|请)[^，。；]{2,16}(?:负责|牵头|主抓|落实)")
_BY = re.compile("(?:20\\d\\d年)?\\d{1,2}月(?:\\d{1,2}日)?底?前|(?:上|下)半年|年底前|长期坚持")
_WANTING = re.compile("[不未没差欠待薄弱]")  # every stock phrase has one of them
_FORMULA = re.compile("习近平|[两四]个(?:确立|维护|意识|自信)|党的二十大")  # such sentences are never one's own
_SENTENCE = re.compile("[^。；！？]+[。；！？]?")
_CLAUSE = re.compile("[，、；]")


def _stock(reading: Reading) -> Iterator[Hit]:
    """A claim that is nothing but stock phrases, and no case behind it."""
    phrase = reading.context.known.phrase("stock")
    whole = re.compile(f"(?:{phrase.pattern})(?:[，、和](?:{phrase.pattern}))*")
    claims = list(items(reading, Part.PROBLEMS))
    for each in claims:
        tells = len(each.shown) > _BRIEF and not grades(each)
        if whole.fullmatch(each.claim) and not is_case(each.words) and not tells:
            yield Hit(each.line, each.start, each.claim_end, "这句话谁都能写，看不出是你们的问题。")


def _strung(reading: Reading) -> Iterator[Hit]:
    """A sentence of stock phrases, or one that grades in each of its clauses."""
    phrase = reading.context.known.phrase("stock")
    for line in body_for(reading, _SENTENCE):
        if line.part not in (Part.PROBLEMS, Part.CAUSES):
            continue
        for sentence in _SENTENCE.finditer(line.text):
            if len(_WANTING.findall(sentence[0])) < _STRUNG:
                continue
            found = list(phrase.finditer(line.text, *sentence.span()))
            if len(found) >= _STRUNG and not is_case(sentence[0]):
                yield Hit(line, found[0].start(), found[-1].end(), "这几句都是套话，换个单位也能用。")
            elif line.part is Part.PROBLEMS and only_grades(sentence[0], _STRUNG) and not is_case(sentence[0]):
                yield Hit(line, *sentence.span(), "这几句都是套话，换个单位也能用。")


def _measure(reading: Reading) -> Iterator[Hit]:
    """A measure, or a sentence of one, that says neither what is done nor when."""
    for each in items(reading, Part.MEASURES):
        if len(each.shown) >= _LEAST and not is_deed(each.words) and len(_SLOGAN.findall(each.shown)) >= _FEW:
            yield Hit(each.line, each.start, each.end, "这条措施没有说做什么、做几次、什么时候做完。")
    for each in items(reading, Part.MEASURES):
        if _DOER.search(each.words) and _is_only_owned(each.words):
            yield Hit(each.line, each.start, each.end, "这条措施只写了谁负责，没有说做什么、做到什么程度。")
    for line in _measures(reading):
        for sentence in _SENTENCE.finditer(line.text):
            heads = not line.text[: sentence.start()].strip(" 　") and is_deed(line.text[sentence.end() :])
            if not heads and _is_hollow(sentence[0]):
                yield Hit(line, *sentence.span(), "这句话没有说做什么、做几次、什么时候做完。")


def _is_only_owned(words: str) -> bool:
    """Whether nothing but slogans is left where who does it, and by when, is taken out."""
    said = _BY.sub("", _DOER.sub("", words)).strip("。；\n 　")
    clauses = [each for each in re.split("[，。；]", said) if each.strip()]
    slogans = len(_SLOGAN.findall(said))
    if is_deed(said) or slogans <= _FEW or "谁" in said or "“" in said:
        return False
    return all(map(_SLOGAN.search, clauses[1:])) and len(clauses) > 1


def _measures(reading: Reading) -> Iterator[Line]:
    """Paragraphs of measures; what leads in, what closes and 努力方向 may be general."""
    head: Line | None = None
    for line in reading.text.lines:
        if line.part is Part.MEASURES and line.text.strip():
            below = head is not None and head.level > 1 and "方向" not in head.claim
            if line.is_body and (line.level > 1 or below or "一是" in line.text):
                yield line
            head = line if line.whole else None


def _is_hollow(sentence: str) -> bool:
    if is_deed(sentence) or _FORMULA.search(sentence):
        return False
    clauses = [each for each in _CLAUSE.split(sentence.rstrip("。；")) if each]
    every = len(clauses) >= _FEW and all(map(_SLOGAN.search, clauses))
    return every or (len(sentence) >= _LEAST and len(_SLOGAN.findall(sentence)) > _FEW)


_IN = "一、存在的问题\n（一）理论学习方面\n{}\n二、原因分析\n学得浅。\n三、整改措施\n{}\n"


RULES = (
    advice.rule(
        "stock",
        _stock,
        (
            OPENED + _IN.format("一是宗旨意识不强。办事拖拉。二是用得不多。", "读书。"),
            OPENED + _IN.format("一是大局意识淡薄，联系群众不够密切。没有人来问。二是用得不多。", "读书。"),
        ),
        (
            OPENED + _IN.format("一是为用水户着想的意识不强。3月群众来访等了两个小时。", "读书。"),
            OPENED + _IN.format("一是宗旨意识不强。3月群众来访等了两个小时。二是用得不多。", "读书。"),
        ),
    ),
    advice.rule(
        "strung",
        _strung,
        (
            OPENED + _IN.format("一是学得浅。重视程度不够，结合实际不够紧密，服务意识不强。", "读书。"),
            OPENED
            + _IN.format("一是学得浅。7月只读了一篇。钻劲不足，方法不够活，效果有待提高。二是用得少。", "读书。"),
        ),
        (OPENED + _IN.format("一是学得浅。6月的会重视程度不够，结合实际不够紧密，服务意识不强。", "读书。"),),
    ),
    advice.rule(
        "hollow-measure",
        _measure,
        (
            OPENED + _IN.format("一是学得浅。", "（一）抓学习。班子将进一步提高认识，不断加强学习，学深悟透。"),
            OPENED
            + _IN.format(
                "一是学得浅。", "一是3月底前不断优化服务环境，持续提升服务水平，努力让群众满意，由副局长张立负责。"
            ),
            OPENED + _IN.format("一是学得浅。", "一是抓学习。持续用力，久久为功，把学习放在更重要的位置。"),
        ),
        (
            OPENED + _IN.format("一是学得浅。", "（一）抓学习。班子将进一步加强学习，不断充实书目，每月读一本。"),
            OPENED + _IN.format("一是学得浅。", "（一）提高执行力，推动决定落地见效。每月过问一次。"),
            OPENED + _IN.format("一是学得浅。", "（一）读书。每月一本。\n　　班子将持续改进作风，切实扛起责任。"),
            OPENED + _IN.format("一是学得浅。", "一是抓学习。学不完的不出差，没有读的不发言，谁缺课谁讲一课。"),
        ),
    ),
)
