"""重复: a paragraph, a sentence or a claim that stands in the text twice."""

import re
from collections.abc import Iterator

from bot.draft import sentences
from bot.proofread.finding import Family, Severity
from bot.proofread.rule import Hit, Reading, Rule
from bot.proofread.text import Line

_LONG = 20  # characters of a sentence that nobody writes twice by chance
_CLAUSE = 16  # the same of a clause within a sentence
_SIGNS = re.compile(
    r"[\s　，。；：、！？“”‘’（）《》]|^[一二三四五六七八九十]+[是、]|^[（(][一二三四五六七八九十\d]+[）)]"
)


def _paragraphs(reading: Reading) -> Iterator[Hit]:
    seen: dict[str, Line] = {}
    for line in reading.text.body():
        bare = _SIGNS.sub("", line.text)
        if len(bare) < _LONG:
            continue
        if bare in seen:
            yield Hit(line, line.at, len(line.text), f"这一段和第{seen[bare].number}行一样，写了两遍。")
        seen.setdefault(bare, line)


def _sentences(reading: Reading) -> Iterator[Hit]:
    seen: dict[str, tuple[Line, str]] = {}
    whole: set[str] = set()
    for line in reading.text.body():
        bare = _SIGNS.sub("", line.text)
        again = bare in whole
        whole.add(bare)
        at = 0
        for sentence in sentences.split(line.text):
            start, at = at, at + len(sentence)
            said = _SIGNS.sub("", sentence)
            if len(said) < _LONG or again:
                continue
            if said in seen:
                where = "前面" if seen[said][0] is line else f"第{seen[said][0].number}行"
                skip = len(sentences.number(sentence))
                yield Hit(line, start + skip, start + len(sentence.rstrip()), f"这句话在{where}已经写过一遍。")
            seen.setdefault(said, (line, sentence))


def _claims(reading: Reading) -> Iterator[Hit]:
    """Headings and claims: the same one under two numbers."""
    seen: dict[tuple[str, int], Line] = {}
    for line in reading.text.lines:
        if line.level in (1, 2):
            said = _SIGNS.sub("", line.claim)
            key = (f"{line.part}{said}" if line.level > 1 else said, line.level)
            if len(said) > 3 and key in seen:  # noqa: PLR2004  # 学习方面 is long enough to be one
                yield Hit(line, line.at, line.at + len(line.claim), f"这个标题和第{seen[key].number}行一样。")
            seen.setdefault(key, line)


def _clauses(reading: Reading) -> Iterator[Hit]:
    """A long clause that stands in two sentences, names and formulas left out."""
    seen: dict[str, Line] = {}
    for line in reading.text.body():
        for match in re.finditer("[^，。；：！？]+", line.text):
            said = _SIGNS.sub("", match[0])
            if len(said) < _CLAUSE or re.search(
                "习近平|党中央|中国特色|“两个|“四个|中央八项规定|高度一致|党的(?:十九|二十)|生活会|主题教育", said
            ):
                continue
            if said in seen and seen[said] is not line:
                yield Hit(line, *match.span(), f"这半句在第{seen[said].number}行也有，一字不差。")
            seen.setdefault(said, line)


_AGAIN = "班子成员学习理论不够系统，读原著悟原理不够，指导实践的能力还要提高。"
RULES = (
    Rule(
        "repetition.paragraph",
        Family.REPETITION,
        Severity.MUST,
        "S",
        (f"一是学得浅。{_AGAIN}\n二是用得少。\n一是学得浅。{_AGAIN}",),
        (f"{_AGAIN}\n班子带头学。",),
        _paragraphs,
    ),
    Rule(
        "repetition.heading",
        Family.REPETITION,
        Severity.MUST,
        "S",
        ("一、存在的问题\n（一）理论学习方面\n（二）理论学习方面",),
        ("一、问题\n（一）理论学习方面\n二、措施\n（一）理论学习方面",),
        _claims,
    ),
    Rule(
        "repetition.sentence",
        Family.REPETITION,
        Severity.MUST,
        "S",
        (f"班子带头。{_AGAIN}\n还要看到，{_AGAIN[:-1]}。{_AGAIN}".replace("还要看到，", "还要看到。"),),
        (f"{_AGAIN}班子带头学。",),
        _sentences,
    ),
    Rule(
        "repetition.clause",
        Family.REPETITION,
        Severity.ADVICE,
        "S",
        (
            "班子在强化政治责任和政治担当方面仍然有不足，不够主动。\n在工作中，班子在强化政治责任和政治担当方面仍然有不足，效果不好。",
        ),
        ("班子在学习上不够主动。\n班子在落实上不够主动。",),
        _clauses,
    ),
)
