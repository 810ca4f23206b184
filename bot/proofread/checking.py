"""A text -> findings."""

import re
from collections.abc import Iterable, Iterator, Sequence

from bot.draft.document import Document
from bot.interview.outline import MINZHU, ZUZHI, Place
from bot.proofread import dating, genre, known, raws, text
from bot.proofread.finding import Family, Finding, Severity, Spot
from bot.proofread.known import Known
from bot.proofread.raws import Raw
from bot.proofread.rule import Context, Hit, Reading, Rule
from bot.proofread.text import Text

# A formula that was typed wrong is mended once, whichever rule saw it.
_AS_ONE = {Family.FORMULAS: Family.TYPOS, Family.VAGUENESS: Family.LEFTOVERS}
_ORDER = {Severity.MUST: 0, Severity.ADVICE: 1, Severity.NOTE: 2}


def check(given: str | Document | Sequence[Raw], context: Context) -> tuple[Finding, ...]:
    """All that a reader would stop at, in the order of the text."""
    reading = read(given, context)
    return tuple(_found(reading, _rules(context.known, reading.genre)))


def prepare() -> None:
    """The rules are there: some 0.3 s of compiling that no turn waits for then. For a thread, at the start."""
    _rules(known.known({}), genre.Genre.MATERIAL)


def _rules(lists: Known, kind: genre.Genre) -> tuple[Rule, ...]:
    # Who only writes, and asks for no 体检, does not wait for their expressions at the start.
    from bot.proofread import rules  # noqa: PLC0415

    return rules.of(lists, kind)


def read(given: str | Document | Sequence[Raw], context: Context) -> Reading:
    """The text as rules get it."""
    raws = _raws(given)
    kind = genre.genre("\n".join(raw.text for raw in raws), whole=context.whole)
    wanted = kind in (genre.Genre.MATERIAL, genre.Genre.PASSAGE)
    # Other genres are not cut into words: no rule of theirs asks for any.
    made = text.read(
        raws,
        (lambda line: context.known.joined(context.words(line))) if wanted else (lambda _: ()),
        whole=context.whole,
    )
    return Reading(
        made, context, kind, context.subject or _subject(made), dating.month(made, context), _kind(made, context)
    )


def _raws(given: str | Document | Sequence[Raw]) -> Sequence[Raw]:
    if isinstance(given, str):
        return raws.split(given)
    return raws.of_document(given) if isinstance(given, Document) else given


def _found(reading: Reading, wanted: Iterable[Rule]) -> Iterator[Finding]:
    hits = [
        (hit.line.number, hit.start, _ORDER[rule.severity], place, rule, hit)
        for place, rule in enumerate(wanted)
        for hit in rule.find(reading)
    ]
    hits.sort(key=lambda each: each[:4])
    behind: list[tuple[int, int, int, Rule]] = []
    for *_, rule, hit in hits:
        if hit.end <= hit.start or _is_told(behind, rule, hit):
            continue
        behind.append((hit.line.number, hit.start, hit.end, rule))
        before = hit.line.before  # an automatic number is no character of the file: its faults stand at its first one
        start, end = max(hit.start - before, 0), max(hit.end - before, min(1, len(hit.line.text) - before))
        words = hit.line.text[before:][start:end]
        spot = Spot(hit.line.number, start, end, _answers(hit))
        yield Finding(rule.id, rule.family, rule.severity, spot, words, hit.message, hit.suggestion)


def _is_told(behind: list[tuple[int, int, int, Rule]], rule: Rule, hit: Hit) -> bool:
    """Whether a finding of the same words, as severe and mended in the same way, was told already."""
    return any(
        number == hit.line.number
        and start < hit.end
        and hit.start < end
        and (
            rule.id == other.id
            or (
                _ORDER[other.severity] <= _ORDER[rule.severity]
                and _AS_ONE.get(rule.family, rule.family) is _AS_ONE.get(other.family, other.family)
            )
        )
        for number, start, end, other in reversed(behind[-8:])
    )


def _answers(hit: Hit) -> tuple[Place, ...]:
    return tuple(
        dict.fromkeys(
            place
            for source in hit.line.sources
            if source.start < hit.end and hit.start < source.end
            for place in source.answers
        )
    )


def _kind(made: Text, context: Context) -> str:
    if context.meeting is not None:
        return context.meeting.kind
    return MINZHU if "民主生活会" in made.title else ZUZHI if "组织生活会" in made.title else ""


def _subject(made: Text) -> str:
    """Whose material it is, as its title, its signature and its voice say; "" where they say nothing."""
    title, body = made.title, "".join(line.text for line in made.lines[:12])
    if re.search("汇编|选编|合编", title):
        return ""  # of several writers
    own = len(
        re.findall(
            "(?<!自)我(?!们|国|县|市|区|局|省|党|院|校|厂|馆|行(?!动)|镇|乡|街道|单位|公司|支部|班子|中心|为群众)|本人",
            body,
        )
    )
    team = len(re.findall("班子|支委会|领导集体", body))
    zuzhi = "组织生活会" in title
    if re.search("班子|党组民主|党委民主|常委会", title) and "个人" not in title:
        return "branch" if zuzhi else "team"
    if re.search("个人|发言提纲", title) or (made.signature and own):
        return "member" if zuzhi else "person"
    if own > team:
        return "member" if zuzhi else "person"
    return ("branch" if zuzhi else "team") if team > own else ""
