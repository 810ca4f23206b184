"""`zhaojing check FILE --json` run on a text: its findings, and where it broke its contract."""

import json
import subprocess
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.patience import PATIENCE
from tests.quality.planting import MUST, SEVERITIES


@dataclass(frozen=True, slots=True)
class Finding:
    rule: str
    family: str
    severity: str
    line: int
    start: int
    end: int
    text: str
    message: str


@dataclass(frozen=True, slots=True)
class Checked:
    """`faults` are sentences about the command, not about the text."""

    findings: tuple[Finding, ...]
    faults: tuple[str, ...]


def check(command: Path, name: str, text: str) -> Checked:
    """What the command says about a text, given to it as a file of this name."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / f"{name}.txt"
        file.write_text(text, encoding="utf-8")
        done = subprocess.run([command, "check", file, "--json"], capture_output=True, timeout=PATIENCE, check=False)
    if done.returncode not in {0, 1}:
        return Checked((), (f"{name}: exit {done.returncode}: {done.stderr.decode(errors='replace').strip()}",))
    findings, faults = [], []
    for line in done.stdout.decode("utf-8").splitlines():
        try:
            findings.append(_finding(line))
        except (ValueError, KeyError, TypeError) as error:
            faults.append(f"{name}: not a finding: {line} ({error!r})")
    faults += [f"{name}: {fault}" for finding in findings for fault in _faults(finding, text.split("\n"))]
    must = any(finding.severity == MUST for finding in findings)
    if must != (done.returncode == 1):
        faults.append(f"{name}: exit {done.returncode} with{'' if must else 'out'} a finding of {MUST}")
    return Checked(tuple(findings), tuple(faults))


def _finding(line: str) -> Finding:
    row = json.loads(line)
    words = {name: str(row[name]) for name in ("rule", "family", "severity", "text", "message")}
    return Finding(**words, line=int(row["line"]), start=int(row["start"]), end=int(row["end"]))


def _faults(finding: Finding, lines: list[str]) -> list[str]:
    faults = []
    if finding.severity not in SEVERITIES:
        faults.append(f"{finding.rule}: unknown severity {finding.severity}")
    if not 1 <= finding.line <= len(lines):
        faults.append(f"{finding.rule}: no line {finding.line}")
    elif lines[finding.line - 1][finding.start : finding.end] != finding.text:
        faults.append(f"{finding.rule}: line {finding.line} [{finding.start}:{finding.end}] is not {finding.text}")
    return faults
