"""Texts as rules get them: the shipped lists, jieba's words, a meeting where a rule asks for one."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

from bot import lists, neighbours, segment
from bot.draft.ledger import Ledger, Measure, Row
from bot.interview.outline import MINZHU, Meeting, Role, Section, Wording
from bot.proofread import checking, known
from bot.proofread.finding import Finding, Severity
from bot.proofread.known import Known
from bot.proofread.rule import Context, Hit, Rule
from tests.snapshot import FOLDER

CLEAN = ("roads-2021", "team-2021", "team-2023", "branch-2021", "person-2021", "member-2022")


@cache
def shipped() -> Known:
    return known.known(lists.load())


def context(*, whole: bool = True, meeting: Meeting | None = None) -> Context:
    counted = neighbours.of(None, None)
    return Context(shipped(), segment.pieces, segment.often, meeting, whole=whole, neighbours=counted)


def check(text: str, *, whole: bool = True, meeting: Meeting | None = None) -> tuple[Finding, ...]:
    return checking.check(text, context(whole=whole, meeting=meeting))


def must(found: Sequence[Finding]) -> list[tuple[str, str]]:
    """Rule and words of what has to be mended."""
    return [(each.rule, each.words) for each in found if each.severity is Severity.MUST]


def material(name: str) -> str:
    return (FOLDER / f"{name}.txt").read_text(encoding="utf-8")


def meeting(aspects: str, theme: str = "", kind: str = MINZHU) -> Meeting:
    """A meeting with these aspects, parted by blanks."""
    made = tuple(
        Section(f"a{number}", Role.ASPECT, Wording(each, each)) for number, each in enumerate(aspects.split(), start=1)
    )
    return Meeting("minzhu-2022", "2022", "2022年度民主生活会", "2022年度民主生活会", theme, made, kind=kind)


def hits(rule: Rule, text: str) -> list[Hit]:
    """What one rule finds in one of its own texts, with what it asks to be told."""
    told: Mapping[str, str] = rule.told
    of = meeting(told["meeting"], told.get("theme", ""), told.get("kind", MINZHU)) if "meeting" in told else None
    given = context(whole="whole" in told, meeting=of)
    if "elsewhere" in told:
        given = replace(given, everywhere={MINZHU: (meeting(told["elsewhere"]).aspects,)})
    if "ledger" in told:
        unanswered = Row(1, "", told["ledger"])
        given = replace(
            given, ledger=Ledger("", "", (unanswered, Row(2, "", "x", (), (Measure("带头读书", (), "", ""),))))
        )
    reading = checking.read(text, given)
    if "month" in told:
        reading = replace(reading, month=told["month"])
    if given.whole:
        assert reading.genre in rule.genres
    return list(rule.find(reading))
