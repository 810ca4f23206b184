"""Word lists: data/*.tsv -> rows, and those that colleagues of an installation put beside them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from bot.errors import ListsError

Rows = tuple[tuple[str, ...], ...]

SEVERITIES = ("必改", "建议", "提示")
# How many columns a row must have, by the file's name.
COLUMNS = {
    "confusions": 2,
    "lexicon": 2,
    "sounds": 2,
    "shapes": 1,
    "formulas": 9,
    "phrases": 2,
    "official": 3,
    "slots": 3,
    "apart": 2,
    "topics": 1,
    "aspects": 2,
}


def load(own: Path | None = None) -> Mapping[str, Rows]:
    """The rows of every list by its name, the shipped ones first, then those of the folder `own`.

    A row of ours whose first cell stands in one of theirs behind an exclamation mark is left out.

    Raises: ListsError, with every fault of the files, one a line.
    """
    faults: list[str] = []
    found = {name: _joined(name, own, faults) for name in COLUMNS}
    if faults:
        raise ListsError("\n".join(faults))
    return found


def shipped() -> Path:
    """data/ beside the package in a clone, inside it where it was installed as a wheel."""
    inside = Path(__file__).parent / "shipped" / "data"
    return inside if inside.is_dir() else Path(__file__).parent.parent / "data"


def _joined(name: str, own: Path | None, faults: list[str]) -> Rows:
    rows = tuple(_rows(shipped() / f"{name}.tsv", COLUMNS[name], faults))
    theirs = own / f"{name}.tsv" if own is not None else None
    if theirs is None or not theirs.is_file():
        return rows
    more = tuple(_rows(theirs, COLUMNS[name], faults))
    out = {row[0][1:] for row in more if row[0].startswith("!")}
    return (*(row for row in rows if row[0] not in out), *(row for row in more if not row[0].startswith("!")))


def _rows(path: Path, columns: int, faults: list[str]) -> Iterator[tuple[str, ...]]:
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        faults.append(f"{path}: {getattr(error, 'strerror', None) or error}")
        return
    for number, line in enumerate(lines, start=1):
        if not line.strip() or line.startswith("#"):
            continue
        row = tuple(cell.strip() for cell in line.split("\t"))
        fault = "" if row[0].startswith("!") else _fault(path.stem, row, columns)
        if fault:
            faults.append(f"{path}:{number}: {fault}")
        else:
            yield row


def _fault(name: str, row: Sequence[str], columns: int) -> str:
    """What is wrong with a row; "" where nothing is."""
    if len(row) < columns or not row[0]:
        return f"a row has at least {columns} columns, parted by tabs"
    if name == "formulas" and row[1] not in SEVERITIES:
        return f"the severity is one of {', '.join(SEVERITIES)}"
    if name == "official" and not row[1].isdigit():
        return "the second column is a number of characters"
    try:
        re.compile(row[4] if name == "formulas" else row[1] if name == "phrases" else "")
    except re.error as error:
        return f"no regular expression: {error}"
    return ""
