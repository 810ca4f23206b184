"""`python -m tests.quality.measure`: prints how well `zhaojing check` reads planted copies and clean materials.

A finding hits a defect when their places overlap. One of 建议 or 提示 on a defect of 必改 counts as half: told beside
the recall, not in it. `--misses` lists what was missed and every false alarm, with their words.
Exit 0 where all that is asked holds, 1 where it does not.
"""

import sys
from pathlib import Path

import click

from tests.quality import checker, planting, report, scoring

_COMMAND = Path(sys.executable).with_name("zhaojing")


@click.command()
@click.option("--command", type=click.Path(path_type=Path), default=_COMMAND, help="the command to measure")
@click.option(
    "--copies", type=click.Path(path_type=Path), default=planting.FOLDER, help="the folder of planted defects"
)
@click.option("--misses", is_flag=True, help="list what was missed and every false alarm")
def main(command: Path, copies: Path, *, misses: bool) -> None:
    """Measure a proofreader against planted defects."""
    scored, read = [], {}
    bases: dict[str, Path] = {}
    faults: list[str] = []
    for copy in planting.copies(copies):
        text, planted = planting.plant(copy.base.read_text(encoding="utf-8"), copy.defects)
        checked = checker.check(command, copy.name, text)
        scored.append(scoring.score(copy.name, planted, checked.findings))
        read[copy.name] = text
        faults += checked.faults
        bases[copy.base.stem] = copy.base
    clean = {}
    for name, base in sorted(bases.items()):
        text = base.read_text(encoding="utf-8")
        checked = checker.check(command, name, text)
        clean[name] = (text, checked.findings)
        faults += checked.faults
    verdict, holds = report.verdict(scored, clean)
    lines = [*report.recall(scored), *report.precision(scored), *report.clean(clean)]
    if misses:
        lines += report.misses(scored, clean, read.__getitem__)
    if faults:
        lines += ["the command broke its contract", *faults, ""]
    click.echo("\n".join([*lines, *verdict]))
    sys.exit(0 if holds and not faults else 1)


if __name__ == "__main__":
    main()
