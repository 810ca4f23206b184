"""The quality table as lines: recall by family, precision by severity, clean texts, what holds."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from wcwidth import wcswidth

from tests.quality.checker import Finding
from tests.quality.planting import FAMILIES, MUST, SEVERITIES, SHOULD, Planted
from tests.quality.scoring import FOUND, HALF, Judged, Scored

Clean = Mapping[str, tuple[str, tuple[Finding, ...]]]  # name -> its text and what was found in it

_RECALL, _PRECISION, _SHOULD_PRECISION, _FALSE_PER_10000 = 0.9, 0.95, 0.8, 1.0  # what is asked of the command
_CONTEXT = 30


def recall(scored: Sequence[Scored]) -> list[str]:
    lines = []
    for severity in SEVERITIES:
        rows = [_recall_row(name, _grades(scored, severity, name)) for name in (*FAMILIES, "")]
        head = (f"planted {severity}", "planted", "found", "half", "recall")
        lines += [*_table([head, *(row for row in rows if row[1] != "0")]), ""]
    return lines


def precision(scored: Sequence[Scored]) -> list[str]:
    """By severity and the finding's own family; `distinct`: the same false alarm in several copies counted once."""
    rows: list[tuple[str, ...]] = [("findings", "all", "false", "distinct", "precision")]
    for severity in SEVERITIES:
        judged = _judged(scored, severity)
        rows.append(_precision_row(severity, judged))
        families = sorted({each.finding.family for each in judged})
        rows += [
            _precision_row(f"  {name}", [one for one in judged if one.finding.family == name]) for name in families
        ]
    return [*_table(rows), ""]


def clean(texts: Clean) -> list[str]:
    """Findings on texts that hold no planted defect, and those of 必改 for each 10,000 characters."""
    rows: list[tuple[str, ...]] = [("clean text", "characters", *SEVERITIES, f"{MUST} / 10,000")]
    for name, (text, findings) in texts.items():
        rows.append(_clean_row(name, _characters(text), findings))
    together = [finding for _, findings in texts.values() for finding in findings]
    rows.append(_clean_row("all", sum(_characters(text) for text, _ in texts.values()), together))
    return [*_table(rows), ""]


def verdict(scored: Sequence[Scored], texts: Clean) -> tuple[list[str], bool]:
    """One line for each figure that is asked for, and whether all of them hold."""
    grades = _grades(scored, MUST)
    characters = sum(_characters(text) for text, _ in texts.values())
    false = sum(finding.severity == MUST for _, findings in texts.values() for finding in findings)
    asked = [
        (f"{MUST} recall", _share(grades.count(FOUND), len(grades)), "≥", _RECALL),
        (f"{MUST} precision", _precision(_judged(scored, MUST)), "≥", _PRECISION),
        (f"{SHOULD} precision", _precision(_judged(scored, SHOULD)), "≥", _SHOULD_PRECISION),
        (f"false {MUST} per 10,000 clean characters", false * 10_000 / characters, "≤", _FALSE_PER_10000),
    ]
    held = [value >= limit if sign == "≥" else value <= limit for _, value, sign, limit in asked]
    rows = [
        (name, f"{value:.3f}", f"{sign} {limit:g}", "yes" if holds else "NO")
        for (name, value, sign, limit), holds in zip(asked, held, strict=True)
    ]
    return _table([("figure", "measured", "required", "holds"), *rows]), all(held)


def misses(scored: Sequence[Scored], texts: Clean, read: Callable[[str], str]) -> list[str]:
    """What was missed or half found, and every false alarm, with their words; `read` gives a copy's text."""
    lines = ["missed and half found"]
    for copy in scored:
        for one, grade in zip(copy.planted, copy.grades, strict=True):
            if grade != FOUND:
                lines.append(_missed(one, grade))
    lines += ["", "false alarms"]
    for copy in scored:
        lines += [_alarm(copy.name, read(copy.name), each.finding) for each in copy.judged if not each.hits]
    for name, (text, findings) in texts.items():
        lines += [_alarm(f"{name} (clean)", text, finding) for finding in findings]
    return [*lines, ""]


def _missed(one: Planted, grade: str) -> str:
    defect, words = one.defect, one.words.replace("\n", "⏎")
    place = one.spans[0].line if one.spans else 0
    return f"{grade:6} {defect.id} {defect.severity} {defect.family} line {place}: {words}  ({defect.how})"


def _alarm(name: str, text: str, finding: Finding) -> str:
    lines = text.split("\n")
    line = lines[finding.line - 1] if 1 <= finding.line <= len(lines) else ""
    begin = max(finding.start - _CONTEXT // 2, 0)
    around = (
        line[begin : finding.start] + "〔" + line[finding.start : finding.end] + "〕" + line[finding.end :][:_CONTEXT]
    )
    return f"{name} {finding.severity} {finding.rule} line {finding.line}: {around}  ({finding.message})"


def _grades(scored: Sequence[Scored], severity: str, family: str = "") -> list[str]:
    return [
        grade
        for copy in scored
        for one, grade in zip(copy.planted, copy.grades, strict=True)
        if one.defect.severity == severity and family in {"", one.defect.family}
    ]


def _judged(scored: Sequence[Scored], severity: str) -> list[Judged]:
    return [each for copy in scored for each in copy.judged if each.finding.severity == severity]


def _recall_row(name: str, grades: list[str]) -> tuple[str, ...]:
    counted = Counter(grades)
    share = f"{_share(counted[FOUND], len(grades)):.2f}"
    return name or "all", str(len(grades)), str(counted[FOUND]), str(counted[HALF]), share


def _precision_row(name: str, judged: Sequence[Judged]) -> tuple[str, ...]:
    false = [each.finding for each in judged if not each.hits]
    distinct = {(finding.rule, finding.text, finding.message) for finding in false}
    return name, str(len(judged)), str(len(false)), str(len(distinct)), f"{_precision(judged):.2f}"


def _clean_row(name: str, characters: int, findings: Sequence[Finding]) -> tuple[str, ...]:
    counted = Counter(finding.severity for finding in findings)
    each = counted[MUST] * 10_000 / characters
    return name, str(characters), *(str(counted[severity]) for severity in SEVERITIES), f"{each:.2f}"


def _precision(judged: Sequence[Judged]) -> float:
    return _share(sum(bool(each.hits) for each in judged), len(judged))


def _share(part: int, whole: int) -> float:
    """1 of nothing: who says nothing raises no false alarm; what was never planted was never missed."""
    return part / whole if whole else 1.0


def _characters(text: str) -> int:
    return sum(not character.isspace() for character in text)


def _table(rows: Sequence[tuple[str, ...]]) -> list[str]:
    widths = [max(wcswidth(row[column]) for row in rows) for column in range(len(rows[0]))]
    return [
        "  ".join(cell + " " * (width - wcswidth(cell)) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]
