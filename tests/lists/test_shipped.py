"""What an installed wheel has with it: every list and every text that a clone has."""

import tomllib
from pathlib import Path

from bot import lists

ROOT = Path(__file__).parent.parent.parent
INCLUDED = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["hatch"]["build"]["targets"][
    "wheel"
]["force-include"]


def test_every_list_is_put_into_the_wheel() -> None:
    assert {f"data/{name}.tsv" for name in lists.COLUMNS} <= set(INCLUDED)
    assert {"data/terms.txt", "data/prose", "prompts"} <= set(INCLUDED)


def test_what_is_put_into_the_wheel_is_there() -> None:
    assert [path for path in INCLUDED if not (ROOT / path).exists()] == []
