"""The measuring itself, on two small texts and a checker that always finds the same."""

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from textwrap import dedent

import pytest

from tests.patience import PATIENCE
from tests.quality.checker import Finding
from tests.quality.planting import MUST, ROOT, SHOULD, Defect, plant
from tests.quality.scoring import FOUND, HALF, MISSED, Scored, score

CLEAN = "某局材料\n　　班子集中学习4次，讨论热烈。\n　　一、问题\n　　学得不深，用得不实。\n"
EDITS = (
    ("typos", MUST, "讨论{热烈|热列}"),
    ("punctuation", MUST, "4次{，|,}讨论"),
    ("leftovers", MUST, "学得{不深|XX}，"),
    ("substance", SHOULD, "用得{不实|不够}。"),
)
Row = Mapping[str, str | int]


def row(severity: str, line: int, start: int, end: int, text: str) -> Row:
    where: Row = {"line": line, "start": start, "end": end, "text": text}
    return {"rule": "r", "family": "f", "severity": severity, **where, "message": "问题", "suggestion": ""}


def checker(folder: Path, said: Mapping[str, Sequence[Row]], *, code: int | None = None) -> Path:
    """A command that says the same about a file of the same name, whatever is in it."""
    path = folder / "fake"
    path.write_text(
        dedent(f"""\
        #!{sys.executable}
        import json, pathlib, sys
        assert sys.argv[1] == "check" and sys.argv[3:] == ["--json"]
        rows = json.loads({json.dumps(json.dumps(said))}).get(pathlib.Path(sys.argv[2]).stem, [])
        for row in rows:
            print(json.dumps(row))
        sys.exit({code!r} if {code!r} is not None else int(any(row["severity"] == "{MUST}" for row in rows)))
        """),
        encoding="utf-8",
    )
    path.chmod(0o755)
    return path


def measured(folder: Path, command: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """The table of one small copy, `copy`, made from `base`."""
    base = folder / "base.txt"
    base.write_text(CLEAN, encoding="utf-8")
    defects = [
        {"id": f"copy.{number}", "family": family, "severity": severity, "edit": edit, "how": "test"}
        for number, (family, severity, edit) in enumerate(EDITS, 1)
    ]
    copies = folder / "copies"
    copies.mkdir()
    planted = {"base": str(base), "story": "", "defects": defects}
    (copies / "copy.json").write_text(json.dumps(planted), encoding="utf-8")
    module: list[str | Path] = [sys.executable, "-m", "tests.quality.measure", "--command", command, "--copies", copies]
    done = subprocess.run([*module, *options], cwd=ROOT, capture_output=True, timeout=PATIENCE, check=False)
    assert done.stderr == b""
    return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), "")


SAID = {
    "copy": [
        row(MUST, 2, 12, 15, "论热列"),
        row("提示", 2, 10, 11, ","),
        row(MUST, 3, 4, 6, "问题"),
        row(SHOULD, 4, 8, 11, "得不够"),
    ],
    "base": [row(MUST, 3, 4, 6, "问题")],
}


def test_the_table_tells_recall_precision_and_false_alarms(tmp_path: Path) -> None:
    done = measured(tmp_path, checker(tmp_path, SAID))
    assert done.stdout == dedent("""\
        planted 必改  planted  found  half  recall
        leftovers     1        0      0     0.00
        punctuation   1        0      1     0.00
        typos         1        1      0     1.00
        all           3        1      1     0.33

        planted 建议  planted  found  half  recall
        substance     1        1      0     1.00
        all           1        1      0     1.00

        planted 提示  planted  found  half  recall

        findings  all  false  distinct  precision
        必改      2    1      1         0.50
          f       2    1      1         0.50
        建议      1    0      0         1.00
          f       1    0      0         1.00
        提示      1    0      0         1.00
          f       1    0      0         1.00

        clean text  characters  必改  建议  提示  必改 / 10,000
        base        32          1     0     0     312.50
        all         32          1     0     0     312.50

        figure                                  measured  required  holds
        必改 recall                             0.333     ≥ 0.9     NO
        必改 precision                          0.500     ≥ 0.95    NO
        建议 precision                          1.000     ≥ 0.8     yes
        false 必改 per 10,000 clean characters  312.500   ≤ 1       NO
        """)
    assert done.returncode == 1


def test_a_checker_that_finds_all_and_nothing_else_holds(tmp_path: Path) -> None:
    found = [
        *(row(MUST, 2, 13, 15, "热列"), row(MUST, 2, 10, 11, ",")),
        *(row(MUST, 4, 4, 6, "XX"), row(SHOULD, 4, 9, 11, "不够")),
    ]
    done = measured(tmp_path, checker(tmp_path, {"copy": found}))
    assert "NO" not in done.stdout
    assert done.returncode == 0


def test_misses_are_listed_with_their_words(tmp_path: Path) -> None:
    done = measured(tmp_path, checker(tmp_path, SAID), "--misses")
    listed = done.stdout.partition("missed and half found\n")[2].partition("\nfigure")[0]
    assert listed == dedent("""\
        half   copy.2 必改 punctuation line 2: 班子集中学习4次,讨论热列。⏎　　  (test)
        missed copy.3 必改 leftovers line 4: 、问题⏎　　学得XX，用得不够。⏎  (test)

        false alarms
        copy 必改 r line 3: 　　一、〔问题〕  (问题)
        base (clean) 必改 r line 3: 　　一、〔问题〕  (问题)
        """)


@pytest.mark.parametrize(
    ("said", "code", "fault"),
    [
        ({"copy": [row(MUST, 2, 13, 15, "热烈")]}, None, "copy: r: line 2 [13:15] is not 热烈"),
        ({"copy": [row(MUST, 9, 0, 1, "热")]}, None, "copy: r: no line 9"),
        ({"copy": [row("必须改", 2, 13, 15, "热列")]}, None, "copy: r: unknown severity 必须改"),
        ({"copy": [{"rule": "r"}]}, 1, "copy: not a finding"),
        ({"copy": [row(MUST, 2, 13, 15, "热列")]}, 0, "copy: exit 0 with a finding of 必改"),
        ({}, 1, "base: exit 1 without a finding of 必改"),
        ({}, 2, "copy: exit 2"),
    ],
)
def test_a_broken_contract_is_told(
    tmp_path: Path, said: Mapping[str, Sequence[Row]], code: int | None, fault: str
) -> None:
    if said == {"copy": [{"rule": "r"}]}:
        said = {"copy": [{"rule": "r", "severity": MUST}]}
    done = measured(tmp_path, checker(tmp_path, said, code=code))
    assert fault in done.stdout.partition("the command broke its contract\n")[2]
    assert done.returncode == 1


def one(defect: Defect, finding: Finding) -> Scored:
    _, planted = plant("第一行\n从四个方面查摆问题\n（一）学习方面\n", (defect,))
    return score("copy", planted, (finding,))


def finding(line: int, start: int, end: int, *, severity: str = MUST, message: str = "") -> Finding:
    return Finding("r", "f", severity, line, start, end, "", message)


COUNT = Defect("d", "numbering", MUST, "从{四个|五个}方面", "test")
MISSING = Defect("d", "structure", MUST, "（一）{学|}习", "test", says="作风方面")


@pytest.mark.parametrize(
    ("place", "grade"),
    [
        ((2, 1, 3), FOUND),
        ((2, 0, 9), FOUND),
        ((2, 2, 2), FOUND),
        ((2, 3, 3), FOUND),
        ((2, 3, 5), MISSED),
        ((2, 0, 1), MISSED),
        ((1, 1, 3), MISSED),
    ],
)
def test_a_finding_hits_where_the_places_overlap(place: tuple[int, int, int], grade: str) -> None:
    scored = one(COUNT, finding(*place))
    assert scored.grades == (grade,)
    assert bool(scored.judged[0].hits) == (grade == FOUND)


def test_a_weaker_finding_on_what_must_be_changed_is_half() -> None:
    assert one(COUNT, finding(2, 1, 3, severity=SHOULD)).grades == (HALF,)


def test_what_is_missing_is_found_anywhere_by_words_about_it() -> None:
    assert one(MISSING, finding(1, 0, 3, message="少了作风方面")).grades == (FOUND,)


def test_other_words_do_not_find_what_is_missing() -> None:
    assert one(MISSING, finding(1, 0, 3, message="少了句号")).grades == (MISSED,)


def test_a_finding_at_another_defect_does_not_find_what_is_missing() -> None:
    _, planted = plant("第一行\n从四个方面查摆问题\n（一）学习方面\n", (COUNT, replace(MISSING, id="e")))
    scored = score("copy", planted, (finding(2, 1, 3, message="作风方面"),))
    assert scored.grades == (FOUND, MISSED)
