"""What nobody could write yet: a book, a document, a sentence of a later year. Only ever: 建议核对."""

from collections.abc import Iterator
from functools import cache

from bot.proofread.finding import Family, Severity
from bot.proofread.formulas.wording import lived, message, written
from bot.proofread.genre import Genre
from bot.proofread.known import Known
from bot.proofread.noticed import near
from bot.proofread.noticed.near import Names
from bot.proofread.rule import Hit, Reading, Rule


@cache
def _dated(known: Known) -> Names:
    return near.names(name for name in known.official if name.since)


def _not_yet(reading: Reading) -> Iterator[Hit]:
    text = near.of_text(reading)
    later = [each for each in _dated(reading.context.known).likely(text) if each.words in text.words]
    if not later or not reading.month:
        return
    month = max(written(reading.text, reading.month), lived(reading.text))
    for each in later:
        at = text.words.find(each.words) if month < each.name.since else -1
        while at >= 0:
            yield Hit(*text.place(at, at + len(each.words)), message(f"{each.name.text}（{each.name.since}以后才有）"))
            at = text.words.find(each.words, at + 1)


RULES = (
    Rule(
        "formulas.not-yet",
        Family.FORMULAS,
        Severity.MUST,
        "own compilation (data/official.tsv)",
        (
            "青堰县水务局2021年度民主生活会对照检查材料\n班子通读《习近平著作选读》。\n",
            "青堰县水务局2021年度民主生活会对照检查材料\n对高质量发展是新时代的硬道理理解不透。\n",
        ),
        ("青堰县水务局2021年度民主生活会对照检查材料\n班子通读《习近平谈治国理政》第三卷。\n",),
        _not_yet,
        frozenset({Genre.MATERIAL}),
        told={"whole": "1", "month": "2022-01"},
    ),
)
