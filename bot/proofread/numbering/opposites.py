"""Some did and the others did not: 28名党员，26名按时交了，4名拖到第二年; 15个村，12个建了台账，5个没有建."""

import re
from collections.abc import Iterator

from bot.proofread.finding import Family, Severity
from bot.proofread.numbering import figures
from bot.proofread.numbering.figures import Figure, Sentence, shown
from bot.proofread.rule import Find, Hit, Reading, Rule

_BEGINS = re.compile("^(?:只有?|仅有?|有|另有?|还有|其中|到[^，。；]{1,6}|[^，。；]{0,8}(?:只|仅)[^，。；]{0,4})?$")
_AGAINST = re.compile("没|未|拖|延|跨|超|逾|欠|缺|漏|落下|闲置|躺|滞留|沉淀|结余|搁置|停|迟|空|很少")
_NOT_DONE = re.compile("^[^，。；]{0,4}?(?:没有?|未)(?P<verb>[一-鿿])")
_MONEY = frozenset(("万元", "亿元", "元"))
_HELD = re.compile("只|仅|已|才")
_OTHER = re.compile("比|上年|去年|同期|每|平均|新增|以上|至少|约|近|其余|另外|此外|共$|合计|累计")
_ABSENT, _PRESENT = (
    re.compile("(?:请假|缺席|缺勤|封存|停用|损坏|报废)了?$"),
    re.compile("(?:实际参加|参加了?|在用|实到|到场|到会)$"),
)
_SHORT = 10
_LONGEST = 40  # characters between two of them


def _opposed(reading: Reading) -> Iterator[Hit]:
    for sentence in figures.sentences(
        reading, "没", "未", "拖", "延", "跨", "超", "逾", "请假", "缺", "封存", "损坏", "欠", "躺", "置", "留", "停"
    ):
        for unit in {each.unit for each in sentence.figures}:
            found = sentence.of(unit)
            if len(found) == 3 and (said := _wrong(sentence, *found)):  # noqa: PLR2004
                yield Hit(sentence.line, found[0].start, found[2].end, said)


def _wrong(sentence: Sentence, whole: Figure, some: Figure, others: Figure) -> str:
    """Why the some and the others cannot be the whole; "" where they are, or where nobody can tell."""
    text, at = sentence.text, sentence.start
    first, second = text[whole.end - at : some.start - at], text[some.end - at : others.start - at]
    exact = whole.exact and some.exact and others.exact
    if (
        not exact
        or max(len(first), len(second)) > _LONGEST
        or _OTHER.search(f"{whole.before}{some.before}{others.before}")
    ):
        return ""
    if _ABSENT.search(some.before) and _PRESENT.search(others.before):
        away = some.value + others.value
        said = (
            f"{shown(some.value)}加{shown(others.value)}是{shown(away)}，前面说的是{shown(whole.value)}{whole.unit}。"
        )
        return said if away != whole.value and "，" in first else ""
    verb = _NOT_DONE.match(others.behind)
    done = verb is not None and len(first) <= _SHORT and f"{verb['verb']}了" in first  # 5户企业去了2户，4户没有去
    apart = (
        (done or "，" in first) and "，" in second and "。" not in f"{first}{second}" and "；" not in f"{first}{second}"
    )
    if not apart or not _BEGINS.match(others.before) or _AGAINST.search(some.behind[:6]):
        return ""
    total = some.value + others.value
    if total == whole.value or some.value >= whole.value or not _AGAINST.search(others.behind[:10]):
        return ""
    sure = verb is not None or (whole.unit in _MONEY and _HELD.search(some.before))
    if verb is not None and verb["verb"] not in f"{first}{second}":
        return ""  # 12个村建了台账，5个村没有通公交: of something else
    if total < whole.value and not sure:
        return ""
    if total > whole.value and not (_BEGINS.match(some.before) or sure):
        return ""
    return f"{shown(some.value)}加{shown(others.value)}是{shown(total)}，前面说的是{shown(whole.value)}{whole.unit}。"


def _rule(name: str, find: Find, fires: tuple[str, ...], stays: tuple[str, ...]) -> Rule:
    return Rule(f"numbering.{name}", Family.NUMBERING, Severity.MUST, "own", fires, stays, find)


RULES = (
    _rule(
        "opposites",
        _opposed,
        (
            "支部28名党员，26名按时交了党费，4名拖到第二年。",
            "全镇15个村，12个村建了台账，5个村没有建。",
            "专项资金500万元，到年底只拨付380万元，220万元躺在账上。",
            "包联的5户企业去了2户，4户没有去。",
            "全年12次支委会，我请假3次，实际参加8次。",
            "公务用车6辆，封存2辆，在用5辆。",
            "受理申请64件，50件当月办结，24件跨了月。",
        ),
        (
            "支部28名党员，26名按时交了党费，2名拖到第二年。",
            "全镇15个村，12个村建了台账，3个村没有建。",
            "全镇15个村，12个村建了台账，5个村没有通公交。",
            "专项资金500万元，到年底只拨付380万元，120万元躺在账上。",
            "检查12次，发现问题8个，3个没有改。",
        ),
    ),
)
