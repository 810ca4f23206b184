"""Findings against what was planted: which defects were found, which findings hit nothing."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tests.quality.checker import Finding
from tests.quality.planting import MAY, MUST, SEVERITIES, SHOULD, Planted, Span

FOUND, HALF, MISSED = "found", "half", "missed"


@dataclass(frozen=True, slots=True)
class Judged:
    """`hits` are the ids of the defects a finding points at; without any it is a false alarm."""

    finding: Finding
    hits: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Scored:
    """One copy; `grades` stand beside its planted defects."""

    name: str
    planted: tuple[Planted, ...]
    grades: tuple[str, ...]
    judged: tuple[Judged, ...]


def score(name: str, planted: Sequence[Planted], findings: Sequence[Finding]) -> Scored:
    judged = tuple(Judged(finding, hits(finding, planted)) for finding in findings)
    grades = tuple(_grade(one, judged) for one in planted)
    return Scored(name, tuple(planted), grades, judged)


def hits(finding: Finding, planted: Sequence[Planted]) -> tuple[str, ...]:
    """The defects whose place it touches; where it touches none, those without a place that its words are about."""
    near = tuple(one.defect.id for one in planted if any(_touches(finding, span) for span in one.spans))
    if near:
        return near
    words = f"{finding.text}\n{finding.message}"
    return tuple(one.defect.id for one in planted if one.defect.says and re.search(one.defect.says, words))


def _touches(finding: Finding, span: Span) -> bool:
    if finding.line != span.line:
        return False
    if finding.start == finding.end:  # a place between two characters: something lost
        return span.start <= finding.start <= span.end
    return finding.start < span.end and span.start < finding.end


def _grade(one: Planted, judged: Sequence[Judged]) -> str:
    said = {each.finding.severity for each in judged if one.defect.id in each.hits}
    enough = {MUST: {MUST}, SHOULD: {MUST, SHOULD}, MAY: set(SEVERITIES)}[one.defect.severity]
    return FOUND if said & enough else HALF if said else MISSED
